//! Words of law on a page that is not the text of the act: a question of the calculator, a line of a
//! blank, the unit that a condition comes from.

use std::ops::Range;

use serde::Serialize;

use super::site::{RedactionName, Site, kind_word, state_word};
use super::text::{Means, Run, Standing};
use super::units::means;
use super::words::runs;
use super::{Links, Phrase, Place};
use crate::history::History;
use crate::model::{
    Bilingual, Erratum, Lang, Path, Redaction, Standing as Origin, State, Unit, When, Words,
};

/// A redaction of an act, read for a page in one language.
#[derive(Debug, Clone)]
pub struct Reader<'a> {
    /// The site.
    pub site: &'a Site<'a>,
    /// The act.
    pub history: &'a History,
    /// The redaction.
    pub redaction: &'a Redaction,
    /// The links of the page.
    pub links: Links,
    /// The interface language of the page.
    pub lang: &'a str,
    /// Whether words are for paper: without soft hyphens and word joiners, which a printed file
    /// would keep between its letters.
    pub for_paper: bool,
}

/// A unit that the page rests on, with its address.
#[derive(Debug, Clone, Serialize)]
pub struct Cited {
    /// PATH.
    pub path: String,
    /// `2018-29@2024:rules/p6/sp1`
    pub address: String,
    /// The unit on the page of its act.
    pub href: String,
    /// Whether its words are held in this redaction.
    pub held: bool,
}

/// Words of law with their language and standing.
#[derive(Debug, Clone, Serialize)]
pub struct Passage {
    /// The words, set; errata are marked.
    pub words: Vec<Run>,
    /// Their language, where the page has another one.
    pub lang: Option<String>,
    /// Whose they are.
    pub standing: Standing,
}

/// What a reader must know of the act and the redaction before he uses what the page makes of them.
#[derive(Debug, Clone, Serialize)]
pub struct Source {
    /// `order`, `law`, …: names the message `kind-…`.
    pub kind: String,
    /// Its number as printed.
    pub number: String,
    /// The day of adoption, an ISO date.
    pub date: String,
    /// `2018-29`
    pub act: String,
    /// The name of the redaction in addresses.
    pub redaction: String,
    /// What the redaction is called.
    pub name: RedactionName,
    /// The redaction in a few words, where its body names it.
    pub label: Option<Phrase>,
    /// The redaction written out.
    pub description: Option<Phrase>,
    /// Since when it applies, an ISO date.
    pub since: Option<String>,
    /// Since when, in the words of the act, where there is no day.
    pub since_words: Option<Phrase>,
    /// Until when it applied, an ISO date.
    pub until: Option<String>,
    /// `in-force`, `amended`, `repealed`, `unknown`: the act.
    pub state: String,
    /// Whether this is the redaction that applies on the day of the site.
    pub present: bool,
    /// The day on which somebody last looked, an ISO date.
    pub checked_on: String,
    /// What is not confirmed.
    pub unconfirmed: Option<Phrase>,
    /// The text of the act in this redaction.
    pub href: String,
}

/// A defect of the official text, as a note in the margin tells it.
#[derive(Debug, Clone, Serialize)]
pub struct Defect {
    /// The unit.
    pub unit: Cited,
    /// The words that show it, as printed.
    pub quote: String,
    /// Their language.
    pub lang: String,
    /// What was meant.
    pub means: Means,
    /// How one knows.
    pub why: Phrase,
}

impl<'a> Reader<'a> {
    /// Reads a redaction for the page at `place`.
    pub fn new(
        site: &'a Site<'a>,
        history: &'a History,
        redaction: &'a Redaction,
        place: &Place,
        lang: &'a str,
    ) -> Reader<'a> {
        Reader {
            site,
            history,
            redaction,
            links: site.frame.links_of(place, lang),
            lang,
            for_paper: false,
        }
    }

    /// The same page, reading another redaction.
    pub fn of(&self, history: &'a History, redaction: &'a Redaction) -> Reader<'a> {
        Reader { history, redaction, ..self.clone() }
    }

    /// The language in which the act is official.
    pub fn official(&self) -> Lang {
        self.history.act.identity.official.first().copied().unwrap_or(Lang::Kk)
    }

    /// The language of law on this page: that of the interface, or the official one.
    pub fn law_lang(&self) -> Lang {
        Lang::from_code(self.lang).unwrap_or(self.official())
    }

    /// Words of the content in the language of the page.
    pub fn phrase(&self, words: &Bilingual<String>) -> Phrase {
        Phrase::of(words, self.lang, self.official())
    }

    /// The page of the act in this redaction.
    pub fn act_place(&self) -> Place {
        self.site.place(self.redaction)
    }

    /// A link to a unit; `None` where this redaction does not have it.
    pub fn unit(&self, path: &Path) -> Option<Cited> {
        if !self.redaction.has(path) {
            return None;
        }
        let lacuna = self.redaction.unit(path).is_some_and(|unit| unit.is_lacuna(self.official()));
        Some(Cited {
            path: path.to_string(),
            address: self.address(path),
            href: self.links.to_unit(&self.act_place(), path),
            held: !lacuna,
        })
    }

    /// `2018-29@2024:annex2/c1/1.1`
    pub fn address(&self, path: &Path) -> String {
        format!("{}@{}:{path}", self.redaction.act, self.redaction.name)
    }

    /// `2018-29@2024`
    pub fn state(&self) -> String {
        format!("{}@{}", self.redaction.act, self.redaction.name)
    }

    /// The words of a unit in the language of the page, or in the official one where they exist in
    /// no other.
    pub fn passage(&self, unit: &'a Unit) -> Passage {
        self.passage_of(unit, |text| 0..text.len())
    }

    /// A part of the words of a unit; `part` says which bytes.
    pub fn passage_of(&self, unit: &'a Unit, part: impl Fn(&str) -> Range<usize>) -> Passage {
        let wanted = self.law_lang();
        let found = [wanted, wanted.other()]
            .into_iter()
            .find_map(|lang| unit.words(lang).map(|words| (lang, words)));
        let Some((lang, words)) = found else {
            return Passage { words: Vec::new(), lang: None, standing: Standing::Lacuna };
        };
        Passage {
            words: self.runs(unit, lang, words, part(&words.text)),
            lang: (lang.code() != self.lang).then(|| lang.code().to_owned()),
            standing: match words.standing {
                Origin::Official => Standing::Official,
                Origin::Translation => Standing::Translation,
                Origin::Lacuna => Standing::Lacuna,
            },
        }
    }

    /// The words with their errata marked.
    fn runs(&self, unit: &'a Unit, lang: Lang, words: &Words, part: Range<usize>) -> Vec<Run> {
        let text = &words.text[part];
        if text.is_empty() {
            return Vec::new();
        }
        let wrong: Vec<Range<usize>> = self
            .errata(unit)
            .filter(|erratum| erratum.lang == lang)
            .flat_map(|erratum| {
                text.match_indices(erratum.quote.as_str()).map(|(at, quote)| at..at + quote.len())
            })
            .collect();
        let mut runs = runs(text, Vec::new(), &wrong);
        if self.for_paper {
            runs.iter_mut().for_each(unset);
        }
        runs
    }

    /// The errata in the words of a unit, recorded with the act that brought the words.
    pub fn errata(&self, unit: &'a Unit) -> impl Iterator<Item = &'a Erratum> + use<'a> {
        let (act, path) = match unit.origin.as_deref() {
            Some((act, path)) => (act, path),
            None => (self.history.id(), &unit.path),
        };
        let source = self.site.chronicle().acts.get(act);
        let errata = source.map_or(&[][..], |source| source.errata.as_slice());
        errata.iter().filter(move |erratum| erratum.unit.path == *path)
    }

    /// The errata of these units as notes.
    pub fn defects(&self, units: impl Iterator<Item = &'a Unit>) -> Vec<Defect> {
        let mut defects = Vec::new();
        for unit in units {
            let Some(cited) = self.unit(&unit.path) else { continue };
            defects.extend(self.errata(unit).map(|erratum| Defect {
                unit: cited.clone(),
                quote: erratum.quote.clone(),
                lang: erratum.lang.code().to_owned(),
                means: means(self.site, &self.links, Some(self.redaction), erratum),
                why: self.phrase(&erratum.why),
            }));
        }
        defects
    }

    /// What the page rests on.
    pub fn source(&self) -> Source {
        let identity = &self.history.act.identity;
        let redaction = self.redaction;
        let named = self
            .site
            .body(redaction)
            .and_then(|body| body.redactions.iter().find(|named| *named.name == *redaction.name));
        let at = self.history.redactions.iter().position(|other| std::ptr::eq(other, redaction));
        let next = at.and_then(|at| self.history.redactions.get(at + 1));
        let day = |when: &When| when.date().map(|date| date.to_string());
        Source {
            kind: kind_word(identity.kind).to_owned(),
            number: identity.number.clone().unwrap_or_default(),
            date: identity.date.map(|date| date.to_string()).unwrap_or_default(),
            act: redaction.act.to_string(),
            redaction: redaction.name.to_string(),
            name: self.site.redaction_name(redaction),
            label: named.map(|named| self.phrase(&named.label)),
            description: named.map(|named| self.phrase(&named.description)),
            since: day(&redaction.since),
            since_words: match &redaction.since {
                When::On(_) => None,
                When::Condition(words) | When::Unknown(words) => Some(self.phrase(words)),
            },
            until: next.and_then(|next| day(&next.since)),
            state: state_word(identity.status.state).to_owned(),
            present: self.is_present(),
            checked_on: identity.status.checked_on.to_string(),
            unconfirmed: identity.status.note.as_ref().map(|note| self.phrase(note)),
            href: self.links.to(&self.act_place()),
        }
    }

    /// Whether the redaction applies on the day of the site: the act was not ended and nothing
    /// followed.
    pub fn is_present(&self) -> bool {
        let present = self.site.present(self.history);
        self.history.act.identity.status.state != State::Repealed
            && present.is_some_and(|present| std::ptr::eq(present, self.redaction))
    }
}

/// Takes the marks of setting out of a run.
fn unset(run: &mut Run) {
    match run {
        Run::Text { text }
        | Run::Ref { text, .. }
        | Run::Term { text, .. }
        | Run::Defined { text } => {
            text.retain(|letter| !matches!(letter, '\u{ad}' | '\u{2060}'));
        }
        Run::Erratum { runs } => runs.iter_mut().for_each(unset),
    }
}
