//! Annexes that no provision names.

use std::collections::BTreeSet;

use crate::diag::{Diagnostic, Findings};
use crate::history::History;
use crate::model::{Document, Lang, Redaction, UnitKind};
use crate::resolve::Corpus;

/// Finds annexes to which no words of the act refer.
pub fn check(corpus: &Corpus, history: &History, findings: &mut Findings) {
    let mut seen = BTreeSet::new();
    for redaction in &history.redactions {
        if redaction.is_reconstructed || redaction.is_incomplete {
            continue;
        }
        for annex in redaction.documents.iter().filter(|document| is_annex(document)) {
            if hides_words(redaction, annex) || is_named(corpus, redaction, annex) {
                continue;
            }
            if seen.insert(annex.span) {
                findings.push(finding(history, annex));
            }
        }
    }
}

/// An annex of the act itself, not one that its new text brings to another.
pub fn is_annex(document: &Document) -> bool {
    let new = document.path.segments().any(|segment| segment == "new");
    !new && document.path.last().is_some_and(|last| last.starts_with("annex"))
}

/// Whether words that may name the annex are not held.
fn hides_words(redaction: &Redaction, annex: &Document) -> bool {
    let others = redaction.documents.iter().filter(|document| document.path != annex.path);
    let from = |document: &&Document| match &annex.annexed_to {
        Some(to) => document.path == *to || document.annexed_to.as_ref() == Some(to),
        None => true,
    };
    others.filter(from).any(|document| {
        document.lacuna.is_some()
            || document.walk().any(|unit| Lang::ALL.into_iter().all(|lang| unit.is_lacuna(lang)))
    })
}

fn is_named(corpus: &Corpus, redaction: &Redaction, annex: &Document) -> bool {
    let Some(resolved) = corpus.resolved(redaction) else { return true };
    resolved.references.iter().any(|reference| {
        let target = reference.target.as_ref();
        let names = target.is_some_and(|target| {
            target.act.as_ref() == Some(&redaction.act) && target.path.is_within(&annex.path)
        });
        let meant = reference
            .means
            .iter()
            .flatten()
            .any(|address| address.act == redaction.act && address.path.is_within(&annex.path));
        (names || meant) && !reference.unit.is_within(&annex.path)
    })
}

fn finding(history: &History, annex: &Document) -> Diagnostic {
    let head = annex
        .units
        .iter()
        .find(|unit| matches!(unit.kind, UnitKind::Stamp | UnitKind::Title) && unit.has_words());
    let official = history.act.identity.official.first().copied().unwrap_or(Lang::Kk);
    let place = head.and_then(|unit| unit.words(official)).map_or(annex.span, |words| words.span);
    let path = head.map_or(&annex.path, |unit| &unit.path);
    Diagnostic::error("unbound-annex", format!("no provision names the annex {}", annex.path))
        .at(place)
        .unit(history.id(), path)
        .hint("look for a reference with a misprinted number; if the official text never names it, record an erratum at its stamp")
}
