//! Letters of two alphabets in one word.

use crate::check::paragraphs::paragraphs;
use crate::diag::Findings;
use crate::history::History;
use crate::lang::script::{in_one_alphabet, mixed};
use crate::resolve::Corpus;

/// Finds parts of words that mix Latin and Cyrillic letters.
pub fn check(_: &Corpus, history: &History, findings: &mut Findings) {
    for paragraph in paragraphs(history) {
        for range in mixed(paragraph.text()) {
            let word = &paragraph.text()[range.clone()];
            let message = format!("«{word}» mixes Latin and Cyrillic letters");
            let hint = match in_one_alphabet(word).filter(|meant| meant != word) {
                Some(meant) => format!("did you mean «{meant}»?"),
                None => {
                    "write the word in one alphabet; set an ending off with a hyphen".to_owned()
                }
            };
            findings.push(paragraph.finding("mixed-script", message, range).hint(hint));
        }
    }
}
