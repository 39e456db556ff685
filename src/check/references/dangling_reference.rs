//! A reference to a unit or an act that is not there.

use std::collections::BTreeSet;

use crate::diag::{Diagnostic, Findings, nearest};
use crate::history::History;
use crate::model::{Path, Redaction};
use crate::resolve::{Corpus, Reference, Status, Target};
use crate::source::Span;

/// Finds every reference of an act that leads nowhere, once for each place in content.
pub fn check(corpus: &Corpus, history: &History, findings: &mut Findings) {
    if !corpus.chronicle.broken.is_empty() {
        return; // an act that could not be read would make every reference to it dangle
    }
    let mut seen: BTreeSet<(Span, Option<Target>)> = BTreeSet::new();
    for redaction in history.redactions.iter().filter(|redaction| !redaction.is_incomplete) {
        let Some(resolved) = corpus.resolved(redaction) else { continue };
        for reference in &resolved.references {
            if reference.status != Status::Unresolved
                || !reference.is_line()
                || is_unsettled(corpus, reference)
            {
                continue;
            }
            // Words that an amending act brought are judged where they were written.
            let Some(unit) = redaction.unit(&reference.unit) else { continue };
            let Some(words) = unit.words(reference.lang) else { continue };
            let own = unit.origin.as_ref().is_none_or(|origin| origin.0 == *history.id());
            let place = words.place(reference.range.clone());
            if own && seen.insert((place, reference.target.clone())) {
                findings.push(finding(corpus, redaction, reference, place));
            }
        }
    }
}

/// Whether an operation on the act meant could not be applied, which has its own finding.
fn is_unsettled(corpus: &Corpus, reference: &Reference) -> bool {
    let act = reference.target.as_ref().and_then(|target| target.act.as_ref());
    let history = act.and_then(|act| corpus.chronicle.acts.get(act));
    history
        .is_some_and(|history| history.redactions.iter().any(|redaction| redaction.is_incomplete))
}

fn finding(
    corpus: &Corpus,
    redaction: &Redaction,
    reference: &Reference,
    place: Span,
) -> Diagnostic {
    let message = match &reference.target {
        None => "the words refer to something that is no address".to_owned(),
        Some(target) if target.act.is_none() => {
            "the act that the words name is neither held nor registered".to_owned()
        }
        Some(target) => format!("the unit {target} that the words name is not there"),
    };
    let finding = Diagnostic::error("dangling-reference", message)
        .at(place)
        .unit(&redaction.act, &reference.unit);
    let known = reference.target.as_ref().and_then(|target| {
        let act = target.act.as_ref()?;
        let owner = corpus.chronicle.acts.get(act)?;
        let paths = owner.redactions.last()?.walk().map(|unit| unit.path.as_str());
        nearest(target.path.as_str(), paths).map(|near| format!("{act}:{near}"))
    });
    let advice = "if the official text says so, record an erratum with what was meant";
    finding.hint(match known {
        Some(near) => format!("did you mean {near}? {advice}"),
        None => match &reference.target {
            Some(Target { act: None, path }) if *path != Path::root() => {
                format!("register the act, or declare its short name; {advice}")
            }
            _ => advice.to_owned(),
        },
    })
}
