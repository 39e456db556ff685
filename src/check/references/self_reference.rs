//! A provision that cites itself by its number.

use std::collections::BTreeSet;

use crate::diag::{Diagnostic, Findings};
use crate::history::History;
use crate::resolve::{Corpus, Kind, Reference};
use crate::source::Span;

/// Finds every unit that cites by number the unit in which it stands.
pub fn check(corpus: &Corpus, history: &History, findings: &mut Findings) {
    let mut seen: BTreeSet<Span> = BTreeSet::new();
    for redaction in &history.redactions {
        let Some(resolved) = corpus.resolved(redaction) else { continue };
        for reference in resolved.references.iter().filter(|reference| cites_itself(reference)) {
            let Some(unit) = redaction.unit(&reference.unit) else { continue };
            let Some(words) = unit.words(reference.lang) else { continue };
            let quote = &words.text[reference.range.clone()];
            // `осы тармақ`, `настоящий пункт` say that they mean themselves.
            let by_number = quote.chars().any(|c| c.is_ascii_digit());
            let place = words.place(reference.range.clone());
            let own = unit.origin.as_ref().is_none_or(|origin| origin.0 == *history.id());
            if by_number && own && seen.insert(place) {
                findings.push(
                    Diagnostic::error("self-reference", format!("{} cites itself", reference.unit))
                        .at(place)
                        .unit(history.id(), &reference.unit)
                        .hint("usually the point before or after is meant; if the official text says so, record an erratum"),
                );
            }
        }
    }
}

fn cites_itself(reference: &Reference) -> bool {
    let target = reference.target.as_ref().map(|target| &target.path);
    reference.kind == Kind::Internal
        && reference.is_line()
        && target.is_some_and(|path| {
            !path.is_root() && *path != path.document() && reference.unit.is_within(path)
        })
}
