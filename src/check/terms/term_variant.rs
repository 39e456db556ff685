//! Words that are nearly a defined term.

use std::collections::BTreeSet;
use std::ops::Range;

use super::declared::{Declared, declared, whole};
use crate::diag::{Diagnostic, Findings};
use crate::history::History;
use crate::lang::variant::Models;
use crate::model::{Lang, Redaction, Standing, Unit};
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
    let all = declared(corpus, redaction);
    for document in &redaction.documents {
        for lang in Lang::ALL {
            let here =
                |declared: &&Declared| declared.term.lang == lang && declared.holds_in(document);
            let forms: Vec<(&Declared, &str)> = all
                .iter()
                .filter(here)
                .flat_map(|declared| {
                    let full = declared.term.body.is_some().then_some(declared.term.term.as_str());
                    let forms = full.into_iter().chain(declared.term.abbr.as_deref());
                    forms.map(move |form| (declared, form))
                })
                .collect();
            let models = Models::new(forms.iter().map(|(_, form)| *form), lang);
            for unit in document.walk() {
                let Some(words) = unit.words(lang) else { continue };
                if words.standing != Standing::Official {
                    continue;
                }
                for (range, index) in models.variants(&words.text, lang) {
                    let (declared, form) = forms[index];
                    let place = words.place(range.clone());
                    if is_other(corpus, redaction, unit, lang, &range)
                        || declares(&all, declared, unit, &range)
                        || !seen.insert(place)
                    {
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

/// Whether another term, or part of a longer one, is meant.
fn is_other(
    corpus: &Corpus,
    redaction: &Redaction,
    unit: &Unit,
    lang: Lang,
    range: &Range<usize>,
) -> bool {
    let Some(resolved) = corpus.resolved(redaction) else { return false };
    resolved.terms.uses(&unit.path, lang).iter().any(|used| {
        let touches = used.range.start < range.end && range.start < used.range.end;
        touches && used.range != *range
    })
}

/// Whether the words are a declaration, or lie in that of the term itself.
fn declares(all: &[Declared], declared: &Declared, unit: &Unit, range: &Range<usize>) -> bool {
    let own = &declared.term.range;
    let inside = own.start < range.end && range.start < own.end;
    all.iter().any(|term| term.is_at(&unit.path, range))
        || declared.term.unit == unit.path && inside
}
