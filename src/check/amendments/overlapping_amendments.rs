//! Operations of one day that change the same words.

use crate::diag::{Diagnostic, Findings};
use crate::history::{Chronicle, History};
use crate::model::{Change, ChangeKind, Operation, Path, Redaction, UnitKind};
use crate::resolve::Corpus;

/// Finds pairs of operations on one unit, or on a unit and one inside it, that begin on one day.
pub fn check(corpus: &Corpus, history: &History, findings: &mut Findings) {
    let redactions = &history.redactions;
    for (number, redaction) in redactions.iter().enumerate().filter(|(_, r)| !r.is_reconstructed) {
        for (at, change) in redaction.changes.iter().enumerate() {
            let same_act = redaction.changes[..at].iter();
            // Another act may change the same text on the same day.
            let same_day = redactions[..number]
                .iter()
                .filter(|other| other.since.date().is_some() && other.since == redaction.since)
                .filter(|other| !other.is_reconstructed)
                .flat_map(|other| &other.changes);
            for earlier in same_act.chain(same_day) {
                if overlap(&corpus.chronicle, redaction, earlier, change) {
                    findings.push(finding(history, earlier, change));
                }
            }
        }
    }
}

fn overlap(chronicle: &Chronicle, redaction: &Redaction, one: &Change, two: &Change) -> bool {
    let suspended = |change: &Change| change.kind == ChangeKind::Suspended;
    if suspended(one) || suspended(two) {
        return false;
    }
    if of_words(chronicle, one) && of_words(chronicle, two) {
        return false; // each finds its own words, or says that it does not
    }
    let inside = |inner: &Path, outer: &Path| {
        inner == outer || inner.is_within(outer) && !is_heading(redaction, outer)
    };
    inside(&one.unit, &two.unit) || inside(&two.unit, &one.unit)
}

/// A heading is restated alone: what is addressed below it is not part of it.
fn is_heading(redaction: &Redaction, path: &Path) -> bool {
    redaction.unit(path).is_some_and(|unit| {
        matches!(unit.kind, UnitKind::Chapter | UnitKind::Section | UnitKind::Paragraph)
    })
}

fn of_words(chronicle: &Chronicle, change: &Change) -> bool {
    let instruction = change.instruction.as_ref().and_then(|path| {
        let unit = chronicle.acts.get(&change.act)?.redactions.first()?.unit(path)?;
        unit.amendment().cloned()
    });
    instruction.is_some_and(|amendment| amendment.operation == Operation::Words)
}

fn finding(history: &History, earlier: &Change, change: &Change) -> Diagnostic {
    let act = history.id();
    let message = match earlier.unit == change.unit {
        true => format!("{act}:{} is changed twice on one day", change.unit),
        false => format!(
            "{act}:{} and {act}:{} are changed on one day, one inside the other",
            earlier.unit, change.unit
        ),
    };
    let by = change.instruction.clone().unwrap_or_default();
    Diagnostic::error("overlapping-amendments", message)
        .at(change.span)
        .label(earlier.span, "the other operation")
        .unit(&change.act, &by)
        .hint("what the text says then depends on the order in which they are applied: make them one, or give the days on which they begin")
}
