//! `бөлік` / `часть` used for any paragraph.

use std::collections::BTreeSet;

use super::cited::cited;
use crate::diag::Findings;
use crate::history::History;
use crate::resolve::Corpus;

/// Finds parts that exist only when every paragraph is counted as one.
pub fn check(corpus: &Corpus, history: &History, findings: &mut Findings) {
    let mut seen = BTreeSet::new();
    for cited in cited(corpus, history).filter(|cited| cited.reference.loose && cited.is_own()) {
        let Some(target) = &cited.reference.target else { continue };
        if seen.insert(cited.place()) {
            findings.push(
                cited
                    .finding(
                        "loose-part-count",
                        format!("no such part: by paragraphs counted, the words mean {target}"),
                    )
                    .hint("a part is a paragraph that opens a sentence, with the list after it; if the official text counts otherwise, record an erratum with what was meant"),
            );
        }
    }
}
