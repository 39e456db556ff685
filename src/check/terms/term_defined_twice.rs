//! A term that is declared twice.

use std::collections::BTreeSet;

use super::declared::{Declared, declared, whole};
use crate::diag::Findings;
use crate::history::History;
use crate::lang::fold::fold;
use crate::resolve::Corpus;

/// Finds terms and short forms that two provisions of a document and its annexes declare.
pub fn check(corpus: &Corpus, history: &History, findings: &mut Findings) {
    let mut seen = BTreeSet::new();
    for redaction in whole(history) {
        let all = declared(corpus, redaction);
        for (number, later) in all.iter().enumerate() {
            let Some(earlier) = all[..number].iter().find(|earlier| is_same(earlier, later)) else {
                continue;
            };
            if !seen.insert(later.place()) {
                continue;
            }
            findings.push(
                later
                    .finding(
                        "term-defined-twice",
                        format!("«{}» is declared a second time", later.name()),
                    )
                    .label(earlier.place(), "first here")
                    .hint("one of the two is too many, or another term was meant; if the official text declares both, record an erratum"),
            );
        }
    }
}

fn is_same(earlier: &Declared, later: &Declared) -> bool {
    let (one, two) = (earlier.term, later.term);
    if one.lang != two.lang || !near(earlier, later) {
        return false;
    }
    let same = |one: &str, two: &str| fold(one).as_str() == fold(two).as_str();
    let same_name = match (&one.abbr, &two.abbr) {
        (Some(one), Some(two)) => same(one, two),
        _ => false,
    };
    // What stands before a short form in running text is not a term by itself.
    same_name || one.body.is_some() && two.body.is_some() && same(&one.term, &two.term)
}

/// Whether both hold in one document.
fn near(one: &Declared, two: &Declared) -> bool {
    one.documents().any(|document| two.holds_in(document))
}
