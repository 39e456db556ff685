//! Law in force that leans on an act which was ended.

use std::collections::BTreeSet;

use super::cited::{Cited, cited};
use crate::diag::Findings;
use crate::history::History;
use crate::model::{ActId, State};
use crate::resolve::{Corpus, Kind};

/// Finds references of the text in force on the day of the site to acts that were ended by then.
pub fn check(corpus: &Corpus, history: &History, findings: &mut Findings) {
    let Some(site) = &corpus.chronicle.site else { return };
    if ended(corpus, history.id(), site.as_of).is_some() {
        return; // the text is history itself
    }
    let Some(present) = history.present(site.as_of) else { return };
    let mut seen = BTreeSet::new();
    for cited in cited(corpus, history) {
        // New text counts in the act that it becomes part of.
        if cited.unit.path.segments().any(|segment| segment == "new") {
            continue;
        }
        let current =
            cited.redaction.name == present.name && cited.reference.kind == Kind::External;
        let act = cited.reference.target.as_ref().and_then(|target| target.act.as_ref());
        let Some(act) = act.filter(|act| current && !changes(&cited, act)) else { continue };
        let Some(how) = ended(corpus, act, site.as_of) else { continue };
        if seen.insert(cited.place()) {
            findings.push(
                cited
                    .finding("reference-to-repealed-act", format!("the act {act} was ended{how}"))
                    .hint("say in an erratum which act is meant now, or amend the citing unit"),
            );
        }
    }
}

/// Whether an act was ended by a day, and how that is told.
fn ended(corpus: &Corpus, act: &ActId, by: jiff::civil::Date) -> Option<String> {
    let replayed = corpus.chronicle.acts.get(act).and_then(|history| history.ending.as_ref());
    if let Some(ending) = replayed {
        let since = ending.when.date().or_else(|| corpus.chronicle.identity(&ending.by.act)?.date);
        if since.is_none_or(|since| since <= by) {
            return Some(format!(" by {}", ending.by));
        }
    }
    let status = &corpus.chronicle.identity(act)?.status;
    let told = status.state == State::Repealed && status.since.is_none_or(|since| since <= by);
    told.then(|| status.by.as_ref().map_or(String::new(), |unit| format!(" by {unit}")))
}

/// Whether the words stand in an act that itself changes or ends the other one: it names it as it
/// found it.
fn changes(cited: &Cited, act: &ActId) -> bool {
    let amendments = cited.redaction.walk().filter_map(|unit| unit.amendment());
    amendments.flat_map(|amendment| &amendment.targets).any(|target| target.address.act == *act)
}
