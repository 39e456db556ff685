//! A term that two acts define differently.

use std::collections::BTreeMap;

use super::declared::{Declared, declared};
use crate::diag::Findings;
use crate::lang::fold::fold;
use crate::lang::stem::{Stem, stems};
use crate::model::Lang;
use crate::resolve::Corpus;

/// Finds definitions of one term in the present redactions of two acts that say something else.
pub fn check(corpus: &Corpus, findings: &mut Findings) {
    let Some(site) = &corpus.chronicle.site else { return };
    let present: Vec<Declared> = corpus
        .chronicle
        .acts
        .values()
        .filter_map(|history| history.present(site.as_of))
        .filter(|redaction| !redaction.is_reconstructed && !redaction.is_incomplete)
        .flat_map(|redaction| declared(corpus, redaction))
        .filter(|declared| declared.term.body.is_some())
        .collect();
    let mut by_term: BTreeMap<(Lang, String), Vec<&Declared>> = BTreeMap::new();
    for declared in &present {
        let name = fold(&declared.term.term).as_str().replace('"', "");
        by_term.entry((declared.term.lang, name)).or_default().push(declared);
    }
    for same in by_term.values() {
        let mut earlier: Vec<(Vec<Stem>, &Declared)> = Vec::new();
        for declared in same {
            let body = body(declared);
            let here = &declared.redaction.act;
            if earlier.iter().any(|(known, _)| *known == body) {
                continue;
            }
            if let Some((_, other)) = earlier.iter().find(|(_, other)| other.redaction.act != *here)
            {
                let finding = declared.finding(
                    "conflicting-definition",
                    format!("{} defines «{}» otherwise", other.redaction.act, declared.term.term),
                );
                findings.push(
                    finding
                        .at(declared.words.place(declared.term.range.clone()))
                        .label(other.words.place(other.term.range.clone()), "the other definition")
                        .hint("say in which act a reader finds the definition that is meant, or give both the same words"),
                );
            }
            earlier.push((body, declared));
        }
    }
}

/// What is said of a term, without inflection and marks.
fn body(declared: &Declared) -> Vec<Stem> {
    let body = declared.term.body.clone().unwrap_or_default();
    stems(declared.words.text.get(body).unwrap_or_default(), declared.term.lang)
}
