//! The comparison of two redactions of a body of rules: what changed at a glance, and every unit of
//! both beside each other.
//!
//! ```text
//! provisions  the rows of the comparison by document and provision
//! marks       which words of a unit are marked
//! build       documents and provisions as the page shows them
//!   rows      units of both texts beside each other
//!   cells     a unit with its words
//!   notes     what is said of a row
//! chart       the map of points
//! ```

mod build;
mod cells;
mod chart;
mod marks;
mod notes;
mod provisions;
mod rows;

use serde::Serialize;

use super::site::{RedactionName, Site, kind_word, state_word};
use super::text::Standing;
use super::timeline::{self, Ruler};
use super::{Crumb, Links, Page, Phrase, Place, View};
pub(super) use build::documents;

pub use crate::diff::Comparison;
use crate::diff::{self, WordCount};
use crate::history::History;
use crate::model::{self, Body, Lang, Redaction};

pub use cells::marked;
pub use chart::{Chart, Join, Node};

/// A comparison.
#[derive(Debug, Clone, Serialize)]
pub struct DiffPage {
    /// The body of rules.
    pub body: Phrase,
    /// The redaction that is compared.
    pub old: Edition,
    /// The redaction with which it is compared.
    pub new: Edition,
    /// The redactions on an axis of years, those compared marked.
    pub ruler: Option<Ruler>,
    /// Other comparisons of the body.
    pub others: Vec<OtherComparison>,
    /// The comparative table.
    pub table: Option<String>,
    /// Whether one text is official and the other a translation: words may differ by translation.
    pub mixed: bool,
    /// How often each change stands on the page, only those that do.
    pub counts: Vec<Count>,
    /// Maps of points, one for each document where it shows something.
    pub charts: Vec<Chart>,
    /// The texts beside each other.
    pub documents: Vec<Document>,
}

/// A redaction that is compared.
#[derive(Debug, Clone, Serialize)]
pub struct Edition {
    /// Its name.
    pub name: RedactionName,
    /// The number of the act.
    pub number: String,
    /// The kind of the act.
    pub kind: &'static str,
    /// What the redaction is.
    pub description: Phrase,
    /// The state of the act: names the message.
    pub state: &'static str,
    /// The day on which that was checked, an ISO date.
    pub checked_on: String,
    /// Whose words the text is.
    pub standing: Standing,
    /// Its page.
    pub href: String,
}

/// A comparison of other redactions.
#[derive(Debug, Clone, Serialize)]
pub struct OtherComparison {
    /// The name of the older one.
    pub old: RedactionName,
    /// The name of the newer one.
    pub new: RedactionName,
    /// The page.
    pub href: String,
}

/// How often a change stands on the page.
#[derive(Debug, Clone, Serialize)]
pub struct Count {
    /// The word of the machine contract: names the message.
    pub change: &'static str,
    /// How many rows have it.
    pub n: usize,
}

/// A document of both texts, or of one of them.
#[derive(Debug, Clone, Serialize)]
pub struct Document {
    /// What its heading is called in the page: its path, with the act where only the old text has it.
    pub id: String,
    /// Its path in the text that names it.
    pub path: String,
    /// Its path in the old text where that is another one.
    pub was: Option<String>,
    /// Which text has it: `both`, `old`, `new`.
    pub stands_in: &'static str,
    /// Whether anything in it changed.
    pub changed: bool,
    /// Its provisions.
    pub provisions: Vec<Provision>,
}

/// A provision: a point with its subpoints and parts, a heading, a group of criteria.
#[derive(Debug, Clone, Serialize)]
pub struct Provision {
    /// What its heading is called in the page, as in [`Document::id`].
    pub id: String,
    /// Its path in the text that names it.
    pub path: String,
    /// For the lines of a document that stand in no provision what they are: `frame`, `form`,
    /// `table`; empty for a provision.
    pub frame: &'static str,
    /// The provisions of the old text from which it came, where their numbers are others.
    pub was: Vec<String>,
    /// Which text has it: `both`, `old`, `new`.
    pub stands_in: &'static str,
    /// What happened in it, empty where nothing did.
    pub changes: Vec<&'static str>,
    /// Words that came and went.
    pub words: WordCount,
    /// The provision on the pages of the redactions.
    pub old_href: Option<String>,
    /// As `old_href`.
    pub new_href: Option<String>,
    /// Its rows, those in a run that did not change folded.
    pub runs: Vec<Run>,
}

/// Rows that stand together.
#[derive(Debug, Clone, Serialize)]
pub struct Run {
    /// Whether they did not change: such rows are folded.
    pub same: bool,
    /// What the folded rows are called.
    pub names: Vec<Name>,
    /// The rows.
    pub rows: Vec<Row>,
}

/// What a folded row is called: by its number, its words if they are few, or its place.
#[derive(Debug, Clone, Serialize)]
pub struct Name {
    /// The number or the words, set.
    pub text: Option<String>,
    /// PATH.
    pub path: String,
}

/// Units of both texts beside each other.
#[derive(Debug, Clone, Serialize)]
pub struct Row {
    /// `pair`; `added`, `dropped`: whole; `away`: left this provision; `perhaps`: nobody knows whether
    /// the other text has it.
    pub is: &'static str,
    /// What happened, in the words of the machine contract, for the filter.
    pub changes: Vec<&'static str>,
    /// Where an `away` row stands, so that links find it.
    pub id: Option<String>,
    /// Whether it is long enough to be cut in two by the end of a sheet.
    pub long: bool,
    /// Units of the old text.
    pub old: Vec<Cell>,
    /// Units of the new text.
    pub new: Vec<Cell>,
    /// What is said of them.
    pub notes: Vec<Note>,
    /// Why they correspond, where somebody recorded it.
    pub why: Option<Phrase>,
}

/// What is said of a row.
#[derive(Debug, Clone, Serialize)]
pub struct Note {
    /// The change: names the message.
    pub is: &'static str,
    /// A unit that it names.
    pub place: Option<String>,
    /// Whether that unit is in another document than the row.
    pub far: bool,
    /// That unit on this page.
    pub href: Option<String>,
}

/// The words of a unit.
#[derive(Debug, Clone, Serialize)]
pub struct Cell {
    /// PATH.
    pub path: String,
    /// PATH as the id of the element, for a unit of the new text.
    pub id: Option<String>,
    /// `2018-29@2024:rules/p3`, where the unit stands for the first time.
    pub address: Option<String>,
    /// Their language, where the page has another one.
    pub lang: Option<&'static str>,
    /// Whether its place is said: where its number alone does not tell it.
    pub placed: bool,
    /// The printed number.
    pub number: String,
    /// Whether it is a heading, whose number stands in one line with its words.
    pub heading: bool,
    /// The printed number of its partner in the old text, where that is another one.
    pub was: String,
    /// The words.
    pub pieces: Vec<Piece>,
    /// Whether its words are shown beside those of its partner only: not in one text.
    pub beside: bool,
    /// Whether no source holds the words.
    pub unknown: bool,
    /// Why.
    pub lacuna: Option<Phrase>,
}

/// A piece of the words of a unit.
#[derive(Debug, Clone, Serialize)]
pub struct Piece {
    /// `keep`, `old`, `new`.
    pub op: &'static str,
    /// The words, set; they end before a break.
    pub text: String,
    /// Whether deleted words end without a space before those that replace them.
    pub gap: bool,
    /// What comes before the words: `cell`, `line`, or nothing.
    pub after: &'static str,
}

impl View for DiffPage {
    const TYPE: &'static str = "diff";
    const SCRIPTS: &'static [&'static str] = &["marks", "pairs"];
}

/// Every comparison that has a page: two redactions of a body, or two of an act that follow each
/// other, the older one first.
pub fn all<'a>(site: &Site<'a>) -> Vec<(&'a Redaction, &'a Redaction)> {
    let bodies = &site.chronicle().bodies;
    let pairs = bodies.iter().flat_map(|body| {
        let shown = redactions(site, body);
        let later = shown.clone();
        shown.into_iter().enumerate().flat_map(move |(at, old)| {
            later[at + 1..].iter().map(move |new| (old, *new)).collect::<Vec<_>>()
        })
    });
    let acts = site.chronicle().acts.values();
    let following = acts.flat_map(|history| history.redactions.windows(2));
    let following = following
        .map(|two| (&two[0], &two[1]))
        .filter(|(old, new)| old.body.is_none() && new.body.is_none());
    pairs.chain(following).filter(|(old, new)| site.comparison(old, new).is_some()).collect()
}

/// The redactions of a body that have a page, oldest first.
fn redactions<'a>(site: &Site<'a>, body: &'a Body) -> Vec<&'a Redaction> {
    let found = body.redactions.iter().filter_map(|named| site.chronicle().find(&named.state));
    found.map(|(_, redaction)| redaction).filter(|one| !one.is_reconstructed).collect()
}

/// Compares two redactions; the result serves the page in every language.
pub fn compare<'a>(site: &Site<'a>, old: &'a Redaction, new: &'a Redaction) -> Comparison<'a> {
    diff::compare(old, new, &site.chronicle().bodies)
}

/// The page of a comparison; `None` where the redactions have nothing to do with each other.
pub fn page(site: &Site<'_>, comparison: &Comparison<'_>, lang: &str) -> Option<Page<DiffPage>> {
    let (old, new) = (comparison.old.redaction, comparison.new.redaction);
    let place = site.comparison(old, new)?;
    let body = site.body(new).filter(|_| old.body == new.body);
    let acts = &site.chronicle().acts;
    let (old_act, new_act) = (acts.get(&old.act)?, acts.get(&new.act)?);
    let links = site.frame.links_of(&place, lang);
    let text_lang = site.text_lang(&new_act.act.identity, lang);
    let documents = documents(site, comparison, &links, text_lang);
    let view = DiffPage {
        body: match body {
            Some(body) => site.phrase(&new_act.act.identity, &body.name, lang),
            None => site.name(&new_act.act.identity, lang).unwrap_or_default(),
        },
        old: edition(site, &links, old_act, &comparison.old, body, text_lang),
        new: edition(site, &links, new_act, &comparison.new, body, text_lang),
        ruler: ruler(site, new_act, [old, new]),
        others: others(site, &links, [old, new]),
        table: place.table().map(|table| links.to(&table)),
        mixed: comparison.old.standing(text_lang) != comparison.new.standing(text_lang),
        counts: counts(&documents),
        charts: chart::charts(comparison, &documents, text_lang),
        documents,
    };
    let crumbs = vec![
        Crumb::message("nav-acts", Some(links.to(&Place::Acts))),
        Crumb::message("nav-compare", Some(links.to_anchor(&Place::Acts, "compare"))),
        match body {
            Some(_) => Crumb::words(
                Phrase { text: format!("{} – {}", old.name, new.name), lang: None },
                None,
            ),
            None => Crumb::act(site.number(&new.act), kind_word(new_act.act.identity.kind), None),
        },
    ];
    Some(Page::new(&site.frame, &place, lang, crumbs, view))
}

fn edition(
    site: &Site<'_>,
    links: &Links,
    history: &History,
    side: &diff::Side<'_>,
    body: Option<&Body>,
    text_lang: Lang,
) -> Edition {
    let redaction = side.redaction;
    let identity = &history.act.identity;
    let named =
        body.and_then(|body| body.redactions.iter().find(|named| *named.name == *redaction.name));
    Edition {
        name: site.redaction_name(redaction),
        number: site.number(&redaction.act),
        kind: kind_word(identity.kind),
        description: named.map_or_else(Phrase::default, |named| {
            site.phrase(identity, &named.description, links.lang())
        }),
        state: state_word(identity.status.state),
        checked_on: identity.status.checked_on.to_string(),
        standing: match side.standing(text_lang) {
            model::Standing::Official => Standing::Official,
            model::Standing::Translation => Standing::Translation,
            model::Standing::Lacuna => Standing::Lacuna,
        },
        href: links.to(&site.place(redaction)),
    }
}

/// The ruler of the body with both redactions marked.
fn ruler(site: &Site<'_>, history: &History, compared: [&Redaction; 2]) -> Option<Ruler> {
    let mut ruler = timeline::ruler(site, history, None)?;
    let names = compared.map(|redaction| site.redaction_name(redaction));
    for span in &mut ruler.spans {
        span.current = names.contains(&span.name);
    }
    Some(ruler)
}

fn others(site: &Site<'_>, links: &Links, compared: [&Redaction; 2]) -> Vec<OtherComparison> {
    let same = |one: &Redaction, two: &Redaction| one.act == two.act && one.name == two.name;
    let near = |redaction: &Redaction| match &compared[1].body {
        Some(body) => redaction.body.as_ref() == Some(body),
        None => redaction.act == compared[1].act,
    };
    all(site)
        .into_iter()
        .filter(|(old, new)| near(old) && near(new))
        .filter(|(old, new)| !(same(old, compared[0]) && same(new, compared[1])))
        .filter_map(|(old, new)| {
            Some(OtherComparison {
                old: site.redaction_name(old),
                new: site.redaction_name(new),
                href: links.to(&site.comparison(old, new)?),
            })
        })
        .collect()
}

/// Counts the rows by what happened; a unit that left a provision is counted where it is now.
fn counts(documents: &[Document]) -> Vec<Count> {
    let rows = || {
        let provisions = documents.iter().flat_map(|document| &document.provisions);
        let runs = provisions.flat_map(|provision| &provision.runs);
        runs.flat_map(|run| &run.rows).filter(|row| row.is != "away")
    };
    build::CHANGES
        .iter()
        .map(|change| change.word())
        .map(|change| Count {
            change,
            n: rows().filter(|row| row.changes.contains(&change)).count(),
        })
        .filter(|count| count.n > 0)
        .collect()
}
