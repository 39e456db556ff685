//! Brackets without a partner.

use crate::check::paragraphs::paragraphs;
use crate::diag::Findings;
use crate::history::History;
use crate::lang::pairs::single_brackets;
use crate::resolve::Corpus;

/// Finds brackets that open or close alone in their paragraph.
pub fn check(_: &Corpus, history: &History, findings: &mut Findings) {
    for paragraph in paragraphs(history) {
        for range in single_brackets(paragraph.text()) {
            let bracket = &paragraph.text()[range.clone()];
            let message = match bracket {
                "(" => "the bracket is not closed",
                _ => "the bracket closes what was not opened",
            };
            findings.push(
                paragraph
                    .finding("unbalanced-brackets", message.to_owned(), range)
                    .hint("a bracket and its partner stand in one paragraph"),
            );
        }
    }
}
