//! A term that is declared and never used.

use super::declared::{Declared, declared, hides_words, whole};
use crate::diag::Findings;
use crate::history::History;
use crate::lang::phrase::Phrases;
use crate::resolve::Corpus;

/// Finds terms of the last redaction whose documents do not use them.
pub fn check(corpus: &Corpus, history: &History, findings: &mut Findings) {
    let Some(redaction) = whole(history).next_back() else { return };
    if history.redactions.last().is_some_and(|last| last.name != redaction.name) {
        return;
    }
    for declared in declared(corpus, redaction) {
        let lang = declared.term.lang;
        let hidden = declared.documents().any(|document| hides_words(document, lang));
        if hidden || declared.term.is_document || is_used(&declared) {
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
