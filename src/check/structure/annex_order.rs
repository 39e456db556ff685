//! Annexes that are not numbered in the order in which the text names them.

use std::collections::BTreeMap;

use super::unbound_annex::is_annex;
use crate::diag::{Diagnostic, Findings};
use crate::history::History;
use crate::model::address::compare_numbers;
use crate::model::{Document, Held, Path, Redaction};
use crate::resolve::{Corpus, Reference};

/// Finds annexes that are named before one with a smaller number, and annexes out of their row.
pub fn check(corpus: &Corpus, history: &History, findings: &mut Findings) {
    let whole = |redaction: &&Redaction| !redaction.is_reconstructed && !redaction.is_incomplete;
    let Some(redaction) = history.redactions.iter().rev().find(whole) else { return };
    let mut rows: BTreeMap<Option<&Path>, Vec<&Document>> = BTreeMap::new();
    for annex in redaction.documents.iter().filter(|document| is_annex(document)) {
        rows.entry(annex.annexed_to.as_ref()).or_default().push(annex);
    }
    for annexes in rows.values() {
        printed(history, annexes, findings);
        named(corpus, history, redaction, annexes, findings);
    }
}

fn number(annex: &Document) -> Option<&str> {
    annex.path.last()?.strip_prefix("annex").filter(|number| !number.is_empty())
}

/// Their order in print, without a number left out.
fn printed(history: &History, annexes: &[&Document], findings: &mut Findings) {
    let mut before = None;
    for annex in annexes {
        let Some(own) = number(annex) else { continue };
        let message = match before {
            Some(before) if compare_numbers(before, own).is_gt() => {
                Some(format!("annex {own} stands behind annex {before}"))
            }
            Some(before) if history.act.held == Held::Whole && !is_next(before, own) => {
                Some(format!("annex {before} is followed by annex {own}"))
            }
            None if history.act.held == Held::Whole && own != "1" => {
                Some(format!("the annexes begin with {own}"))
            }
            _ => None,
        };
        if let Some(message) = message {
            findings.push(
                Diagnostic::error("annex-order", message)
                    .at(annex.span)
                    .unit(history.id(), &annex.path)
                    .hint("annexes are numbered in a row; look whether one is missing"),
            );
        }
        before = Some(own);
    }
}

fn is_next(before: &str, own: &str) -> bool {
    let parts = |text: &str| -> Vec<u32> {
        text.split('-').map(|part| part.parse().unwrap_or(0)).collect()
    };
    let (before, own) = (parts(before), parts(own));
    own.first() == before.first() || own.first() == before.first().map(|first| first + 1).as_ref()
}

/// The order in which the text first names them.
fn named(
    corpus: &Corpus,
    history: &History,
    redaction: &Redaction,
    annexes: &[&Document],
    findings: &mut Findings,
) {
    let Some(resolved) = corpus.resolved(redaction) else { return };
    let first = |annex: &Document| -> Option<(usize, &Reference)> {
        resolved.references.iter().enumerate().find(|(_, reference)| {
            let target = reference.target.as_ref();
            target.is_some_and(|target| {
                target.act.as_ref() == Some(&redaction.act) && target.path.is_within(&annex.path)
            }) && !annexes.iter().any(|other| reference.unit.is_within(&other.path))
        })
    };
    let mut so_far: Option<(usize, &Document)> = None;
    for annex in annexes.iter().copied().filter(|annex| number(annex).is_some()) {
        let Some((place, reference)) = first(annex) else { continue };
        if let Some((earlier, other)) = so_far
            && place < earlier
            && let Some(words) =
                redaction.unit(&reference.unit).and_then(|unit| unit.words(reference.lang))
        {
            findings.push(
                Diagnostic::error(
                    "annex-order",
                    format!("{} is named before {}", annex.path, other.path),
                )
                .at(words.place(reference.range.clone()))
                .unit(history.id(), &reference.unit)
                .hint("annexes are numbered in the order in which the text names them"),
            );
        }
        if so_far.is_none_or(|(latest, _)| place > latest) {
            so_far = Some((place, annex));
        }
    }
}
