//! The page of an act in one redaction: the book page.

use serde::Serialize;

use super::text::{Document, Standing, Unit};
use super::timeline::{RedactionLink, Ruler};
use super::{Phrase, View};

/// The page of an act in one redaction.
#[derive(Debug, Clone, Serialize)]
pub struct ActPage {
    /// What the act is.
    pub head: ActHead,
    /// Five things to know before the text.
    pub facts: Facts,
    /// The redactions on an axis of years.
    pub ruler: Option<Ruler>,
    /// The redactions to choose from, oldest first.
    pub redactions: Vec<RedactionLink>,
    /// The history of the act.
    pub history: String,
    /// Set where another redaction is the present one: its page.
    pub present: Option<RedactionLink>,
    /// The contents.
    pub contents: Vec<ContentsEntry>,
    /// The language of the text.
    pub text_lang: String,
    /// Whose words they are.
    pub standing: Standing,
    /// The language versions to choose from.
    pub versions: Vec<TextVersion>,
    /// The page with both languages side by side.
    pub parallel: String,
    /// The documents of the act, in the order of the print.
    pub documents: Vec<Document>,
    /// `2018-29@2024`
    pub address: String,
    /// Which of the marks of the legend stand on the page.
    pub legend: Legend,
}

/// The head of an act: what it is called and who adopted it.
#[derive(Debug, Clone, Serialize)]
pub struct ActHead {
    /// Its id: `2018-29`.
    pub id: String,
    /// `order`, `decree`, `law`, `code`, `standard`: names the message `kind-…`.
    pub kind: String,
    /// Its number as printed: `611/НҚ`.
    pub number: String,
    /// The day of adoption, an ISO date.
    pub date: String,
    /// The short name used by the site.
    pub name: Phrase,
    /// The official title, adoption line and whatever else stands before the text of the first
    /// document: shown in the head, where the reader looks for it.
    pub frame: Vec<Unit>,
    /// The language of those words, where the page has another one.
    pub lang: Option<String>,
}

/// What a reader must know before he reads.
#[derive(Debug, Clone, Serialize)]
pub struct Facts {
    /// `in-force`, `amended`, `repealed`, `unknown`: names the message.
    pub state: String,
    /// The unit that ended the act, as it is cited, and its page.
    pub ended_by: Option<(Phrase, Option<String>)>,
    /// Since when the state holds, an ISO date.
    pub since: Option<String>,
    /// What is not confirmed.
    pub unconfirmed: Option<Phrase>,
    /// The day on which somebody last looked, an ISO date.
    pub checked_on: String,
    /// Where he looked.
    pub checked_in: Phrase,
    /// The name of the redaction.
    pub redaction: String,
    /// The act that made it, as it is cited: `№ 611/НҚ`, and its page.
    pub made_by: Option<(String, Option<String>)>,
    /// Whether it is the last one on this site.
    pub last: bool,
    /// Since when it applies: an ISO date, or else the reason why there is none.
    pub in_operation: Option<String>,
    /// Why the day is not known, or the condition.
    pub in_operation_words: Option<Phrase>,
    /// Up to which day it applied, where a later redaction followed.
    pub until: Option<String>,
    /// Where the text comes from.
    pub source: Phrase,
    /// The official page, if there is one.
    pub source_href: Option<String>,
}

/// A line of the contents.
#[derive(Debug, Clone, Serialize)]
pub struct ContentsEntry {
    /// Its words: the heading, shortened where it is long.
    pub words: Phrase,
    /// The anchor.
    pub href: String,
    /// The points below it.
    pub keys: Vec<Key>,
    /// The headings below it.
    pub entries: Vec<ContentsEntry>,
}

/// A point in the contents.
#[derive(Debug, Clone, Serialize)]
pub struct Key {
    /// PATH of the point.
    pub id: String,
    /// Its number.
    pub number: String,
    /// Whether this redaction changed something in it.
    pub changed: bool,
}

/// The text in a language.
#[derive(Debug, Clone, Serialize)]
pub struct TextVersion {
    /// The language.
    pub lang: String,
    /// Whose words they are.
    pub standing: Standing,
    /// Its page.
    pub href: String,
    /// Whether this is the page.
    pub current: bool,
}

/// Which marks a page uses: the legend explains no others.
#[derive(Debug, Clone, Copy, Default, Serialize)]
pub struct Legend {
    /// A unit changed by this redaction.
    pub changed: bool,
    /// A reference whose text is held.
    pub reference: bool,
    /// A reference whose text is not held.
    pub outside: bool,
    /// A defined term.
    pub term: bool,
    /// An erratum.
    pub erratum: bool,
    /// A lacuna.
    pub lacuna: bool,
}

impl View for ActPage {
    const TYPE: &'static str = "act";
    const SCRIPTS: &'static [&'static str] = &["unit"];
}

impl Legend {
    /// The marks that stand in these documents.
    pub fn of(documents: &[Document]) -> Legend {
        let mut legend = Legend::default();
        for document in documents {
            legend.lacuna |= document.lacuna.is_some();
            for unit in &document.units {
                legend.unit(unit);
            }
        }
        legend
    }

    fn unit(&mut self, unit: &Unit) {
        self.changed |= unit.changed;
        self.lacuna |= unit.standing == Standing::Lacuna;
        self.runs(&unit.words);
        for child in &unit.children {
            self.unit(child);
        }
    }

    fn runs(&mut self, runs: &[super::text::Run]) {
        use super::text::Run;
        for run in runs {
            match run {
                Run::Ref { held: true, .. } => self.reference = true,
                Run::Ref { .. } => self.outside = true,
                Run::Term { .. } => self.term = true,
                Run::Erratum { runs } => {
                    self.erratum = true;
                    self.runs(runs);
                }
                Run::Text { .. } | Run::Defined { .. } => {}
            }
        }
    }
}
