//! Why a unit says what it says: since when, by which act and operation, and what it said before.

use serde::Serialize;

use super::diff::Piece;
use super::site::{RedactionName, Site};
use super::text::UnitLink;
use super::{Links, Place, diff};
use crate::history::History;
use crate::model::unit::Detail;
use crate::model::{Address, Change, ChangeKind, Lang, Path, Redaction, print};

/// The changes that made one redaction, unit by unit.
#[derive(Debug, Clone, Serialize)]
pub struct Origins {
    /// The redaction that came of them.
    pub name: RedactionName,
    /// The day from which they apply, an ISO date, if it is known.
    pub date: Option<String>,
    /// The year of the act that made them.
    pub year: String,
    /// That act.
    pub by: UnitLink,
    /// The units.
    pub units: Vec<Origin>,
}

/// One change of a unit.
#[derive(Debug, Clone, Serialize)]
pub struct Origin {
    /// The anchor: the redaction and the PATH.
    pub id: String,
    /// The unit: PATH.
    pub unit: String,
    /// The unit on the page of the redaction, if that is held.
    pub href: Option<String>,
    /// `restated`, …: names the message.
    pub change: &'static str,
    /// The last day of a suspension, an ISO date.
    pub until: Option<String>,
    /// The instruction that ordered it, where the act is held.
    pub instruction: Option<UnitLink>,
    /// Words that went and came; none where the words before are in no source, or where there was
    /// nothing before.
    pub words: Vec<Piece>,
    /// The language of those words, where the page has another one.
    pub lang: Option<&'static str>,
    /// Whether the words before are in no source.
    pub unknown: bool,
    /// The comparison with the redaction before, where so much changed that it is no unit's words.
    pub compare: Option<String>,
}

/// The anchor of a change on the page of the history.
pub fn anchor(redaction: &Redaction, unit: &Path) -> String {
    format!("{}/{unit}", redaction.name)
}

/// Where a change of a unit is told.
pub fn link(links: &Links, redaction: &Redaction, unit: &Path) -> String {
    let place = Place::History { act: redaction.act.to_string() };
    links.to_anchor(&place, &anchor(redaction, unit))
}

/// The changes of every redaction of an act, the last first.
pub fn origins(site: &Site<'_>, links: &Links, history: &History) -> Vec<Origins> {
    let text_lang = site.text_lang(&history.act.identity, links.lang());
    let mut all = Vec::new();
    for (at, redaction) in history.redactions.iter().enumerate().skip(1) {
        let before = &history.redactions[at - 1];
        let mut seen: Vec<&Path> = Vec::new();
        let mut units = Vec::new();
        for change in &redaction.changes {
            if seen.contains(&&change.unit) {
                continue; // two edits of one unit are one change of its words
            }
            seen.push(&change.unit);
            units.push(origin(site, links, before, redaction, change, text_lang));
        }
        if units.is_empty() {
            continue;
        }
        let adopted = site.chronicle().identity(&redaction.made_by).and_then(|act| act.date);
        all.push(Origins {
            name: site.redaction_name(redaction),
            date: redaction.since.date().map(|day| day.to_string()),
            year: adopted.map(|day| day.year().to_string()).unwrap_or_default(),
            by: site.act_link(links, &redaction.made_by),
            units,
        });
    }
    all.reverse();
    all
}

fn origin(
    site: &Site<'_>,
    links: &Links,
    before: &Redaction,
    redaction: &Redaction,
    change: &Change,
    lang: Lang,
) -> Origin {
    let path = &change.unit;
    let shown = !redaction.is_reconstructed;
    let is_whole = path.is_root() || redaction.document(path).is_some();
    let keeps_words = matches!(change.kind, ChangeKind::Suspended | ChangeKind::Ended);
    let old = words(before, path, lang).filter(|_| !before.is_reconstructed);
    let new = words(redaction, path, lang);
    let is_added = change.kind == ChangeKind::Added;
    let pieces = match (&old, &new) {
        _ if is_whole || keeps_words || is_added => Vec::new(),
        (Some(old), Some(new)) => diff::marked(old, new),
        (Some(old), None) => diff::marked(old, ""),
        _ => Vec::new(),
    };
    // What changed in a whole document is more than can be shown at one place.
    let compare =
        site.comparison(before, redaction).filter(|_| is_whole && !keeps_words && !is_added);
    Origin {
        id: anchor(redaction, path),
        unit: path.to_string(),
        href: shown.then(|| links.to_unit(&site.place(redaction), path)),
        change: change.kind.word(),
        until: change.until.map(|day| day.to_string()),
        instruction: change.instruction.as_ref().map(|instruction| {
            let address = Address::new(change.act.clone(), instruction.clone());
            site.unit_link(links, None, &address)
        }),
        unknown: pieces.is_empty() && compare.is_none() && !keeps_words && !is_added,
        compare: compare.map(|place| links.to(&place)),
        words: pieces,
        lang: (lang.code() != links.lang()).then(|| lang.code()),
    }
}

/// The words of a unit with all inside it, a paragraph a line; `None` where it is not there, was
/// deleted, or holds words that no source has.
fn words(redaction: &Redaction, path: &Path, lang: Lang) -> Option<String> {
    let unit = redaction.unit(path)?;
    if unit.detail == Detail::Repealed || unit.walk().any(|unit| unit.is_lacuna(lang)) {
        return None;
    }
    Some(print::whole_words(unit, lang))
}
