//! Words whose letters are set apart by blanks.

use crate::check::paragraphs::paragraphs;
use crate::diag::Findings;
use crate::history::History;
use crate::lang::fold::letter_spaced;
use crate::resolve::Corpus;

/// Finds words written letter by letter.
pub fn check(_: &Corpus, history: &History, findings: &mut Findings) {
    for paragraph in paragraphs(history) {
        for range in letter_spaced(paragraph.text()) {
            let words = &paragraph.text()[range.clone()];
            let plain: String = words.chars().filter(|letter| !letter.is_whitespace()).collect();
            let message = format!("the letters of «{words}» are set apart");
            findings.push(
                paragraph
                    .finding("letter-spaced-word", message, range)
                    .hint(format!("did you mean «{plain}»?")),
            );
        }
    }
}
