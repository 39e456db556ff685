//! A term that is declared and never used.

use std::collections::BTreeSet;

use super::declared::{Declared, declared, hides_words, whole};
use crate::diag::Findings;
use crate::history::History;
use crate::lang::phrase::Phrases;
use crate::model::Redaction;
use crate::resolve::Corpus;
use crate::source::Span;

/// Finds terms of the last redaction whose documents do not use them. Where that redaction hides
/// words, the latest earlier one that declares the term with the same words and hides none tells.
pub fn check(corpus: &Corpus, history: &History, findings: &mut Findings) {
    let Some(last) = whole(history).next_back() else { return };
    if history.redactions.last().is_some_and(|newest| newest.name != last.name) {
        return;
    }
    let mut open: BTreeSet<Span> = declared(corpus, last).iter().map(Declared::place).collect();
    for redaction in whole(history).rev() {
        if open.is_empty() {
            return;
        }
        in_redaction(corpus, redaction, &mut open, findings);
    }
}

/// Judges those of the `open` declarations that stand in a redaction which does not hide their uses.
fn in_redaction(
    corpus: &Corpus,
    redaction: &Redaction,
    open: &mut BTreeSet<Span>,
    findings: &mut Findings,
) {
    // Most terms have been found used when the words were read; a use inside a longer term counts too.
    let resolved = corpus.resolved(redaction);
    let used: BTreeSet<&str> = resolved
        .into_iter()
        .flat_map(|resolved| {
            resolved.terms.all_uses().map(|(_, _, found)| &resolved.terms.all[found.term])
        })
        .map(|term| term.abbr.as_deref().unwrap_or(&term.term))
        .collect();
    for declared in declared(corpus, redaction) {
        let lang = declared.term.lang;
        let hidden = declared.documents().any(|document| hides_words(document, lang));
        if hidden || !open.remove(&declared.place()) {
            continue;
        }
        if declared.term.is_document || used.contains(declared.name()) || is_used(&declared) {
            continue;
        }
        findings.push(
            declared
                .finding("unused-term", format!("«{}» is declared and never used", declared.name()))
                .hint("look for a use in other words; a definition that nothing needs is left out"),
        );
    }
}

fn is_used(declared: &Declared) -> bool {
    let lang = declared.term.lang;
    // A name begins with a capital letter only in its definition.
    let full = declared.term.body.is_some().then(|| declared.term.term.to_lowercase());
    let forms = full.iter().map(String::as_str).chain(declared.term.abbr.as_deref());
    let phrases = Phrases::new(forms, lang);
    declared.documents().flat_map(|document| document.walk()).any(|unit| {
        let Some(words) = unit.words(lang) else { return false };
        let uses = phrases.uses(&words.text, lang);
        uses.iter().any(|(range, _)| !declared.is_at(&unit.path, range))
    })
}
