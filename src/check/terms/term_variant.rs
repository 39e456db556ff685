//! Words that are nearly a defined term.

use std::collections::BTreeSet;

use super::declared::{declared, whole};
use crate::diag::{Diagnostic, Findings};
use crate::history::History;
use crate::lang::variant::Model;
use crate::model::{Redaction, Standing};
use crate::resolve::Corpus;
use crate::source::Span;

/// Finds phrases that differ from a term in the formation of a word or in capital letters.
pub fn check(corpus: &Corpus, history: &History, findings: &mut Findings) {
    let mut seen: BTreeSet<Span> = BTreeSet::new();
    for redaction in whole(history) {
        of_redaction(corpus, redaction, &mut seen, findings);
    }
}

fn of_redaction(
    corpus: &Corpus,
    redaction: &Redaction,
    seen: &mut BTreeSet<Span>,
    findings: &mut Findings,
) {
    let Some(resolved) = corpus.resolved(redaction) else { return };
    let all = declared(corpus, redaction);
    for declared in &all {
        let lang = declared.term.lang;
        let full = declared.term.body.is_some().then_some(declared.term.term.as_str());
        for form in full.into_iter().chain(declared.term.abbr.as_deref()) {
            let Some(model) = Model::of(form, lang) else { continue };
            for unit in declared.documents().flat_map(|document| document.walk()) {
                let Some(words) = unit.words(lang) else { continue };
                if words.standing != Standing::Official {
                    continue;
                }
                for range in model.variants(&words.text, lang) {
                    // Another term, or part of a longer one, is meant.
                    let other = resolved.terms.uses(&unit.path, lang).iter().any(|used| {
                        let touches = used.range.start < range.end && range.start < used.range.end;
                        touches && used.range != range
                    });
                    let place = words.place(range.clone());
                    let own = &declared.term.range;
                    let declares = all.iter().any(|term| term.is_at(&unit.path, &range))
                        || declared.term.unit == unit.path
                            && own.start < range.end
                            && range.start < own.end;
                    if other || declares || !seen.insert(place) {
                        continue;
                    }
                    findings.push(
                        Diagnostic::error(
                            "term-variant",
                            format!("«{}» is nearly «{form}»", &words.text[range]),
                        )
                        .at(place)
                        .label(declared.place(), "the term")
                        .unit(&redaction.act, &unit.path)
                        .hint(format!(
                            "did you mean «{form}»? a thing has one name throughout an act"
                        )),
                    );
                }
            }
        }
    }
}
