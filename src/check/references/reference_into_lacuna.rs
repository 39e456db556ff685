//! A reference to a unit whose text no source holds.

use std::collections::BTreeMap;

use super::cited::{Cited, judged};
use super::fate::Fate;
use crate::diag::Findings;
use crate::history::History;
use crate::model::Standing;
use crate::resolve::{Corpus, Role};
use crate::source::Span;

/// Finds official words that name units which the corpus does not hold, once a phrase.
pub fn check(corpus: &Corpus, history: &History, findings: &mut Findings) {
    let mut phrases: BTreeMap<Span, (Cited, Vec<String>)> = BTreeMap::new();
    for (cited, fate) in judged(corpus, history) {
        // A locator names what its own operation changes; a translation says what the official
        // words say.
        let refers = cited.reference.role == Role::Reference
            && cited.words.standing == Standing::Official
            && cited.is_own();
        if let (Fate::Lacuna, true, Some(target)) = (fate, refers, &cited.reference.target) {
            let phrase = phrases.entry(cited.place()).or_insert((cited, Vec::new()));
            phrase.1.push(target.to_string());
        }
    }
    for (cited, targets) in phrases.into_values() {
        let message = match targets.as_slice() {
            [one] => format!("no source holds the text of {one}"),
            [first, .., last] => format!("no source holds the text of {first} … {last}"),
            [] => continue,
        };
        findings.push(
            cited.finding("reference-into-lacuna", message).hint(
                "the reader is told that the text is not held; add it when a source is found",
            ),
        );
    }
}
