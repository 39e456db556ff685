//! Quotation marks without a partner.

use std::ops::Range;

use crate::check::paragraphs::{Paragraph, paragraphs};
use crate::diag::Findings;
use crate::history::History;
use crate::lang::fold::is_quote;
use crate::lang::pairs::single_quotes;
use crate::model::{Operation, print};
use crate::resolve::Corpus;

/// Finds quotation marks that open or close alone in their paragraph, and new text of an amendment
/// without marks round it.
pub fn check(_: &Corpus, history: &History, findings: &mut Findings) {
    for paragraph in paragraphs(history) {
        for range in single_quotes(paragraph.text()) {
            let place = with_word(paragraph.text(), &range);
            let words = &paragraph.text()[place.clone()];
            let message = format!("the quotation mark of «{words}» has no partner");
            findings.push(
                paragraph
                    .finding("unbalanced-quotes", message, place)
                    .hint("a name within a name has marks of its own; each mark has its partner"),
            );
        }
        marks_of_new_text(&paragraph, findings);
    }
}

/// The marks between which an instruction sets the new text are beside it in content.
fn marks_of_new_text(paragraph: &Paragraph, findings: &mut Findings) {
    let Some(amendment) = paragraph.unit.amendment() else { return };
    let brings = matches!(amendment.operation, Operation::Replace | Operation::Insert);
    if !brings || amendment.with_annex {
        return;
    }
    let [before, behind] = amendment.quotes.get(paragraph.lang);
    // A name in quotation marks at either end shares its mark with the new text.
    let (first, last) = edges(paragraph);
    let begins = before.contains(is_quote) || first.is_some_and(is_quote);
    let ends = behind.contains(is_quote) || last.is_some_and(is_quote);
    let missing = match (begins, ends) {
        (true, true) => return,
        (false, true) => "does not open with a quotation mark",
        (true, false) => "does not end with a quotation mark",
        (false, false) => "stands without quotation marks",
    };
    let text = paragraph.text();
    let last = text.trim_end().rfind(char::is_whitespace).map_or(0, |at| at + 1);
    findings.push(
        paragraph
            .finding("unbalanced-quotes", format!("the new text {missing}"), last..text.len())
            .hint("the reader must see where the new text begins and where it ends"),
    );
}

/// The first and the last character of the new text.
fn edges(paragraph: &Paragraph) -> (Option<char>, Option<char>) {
    let below = paragraph.unit.path.join("new");
    let new = paragraph.unit.children.iter().filter(|unit| unit.path.is_within(&below));
    let mut lines = Vec::new();
    new.for_each(|unit| print::unit_lines(unit, paragraph.lang, &mut lines));
    let first = lines.first().and_then(|line| line.words.chars().next());
    let last = lines.last().and_then(|line| line.words.chars().next_back());
    (first, last)
}

/// A mark with the word to which it belongs.
fn with_word(text: &str, mark: &Range<usize>) -> Range<usize> {
    let in_word = |c: char| c.is_alphanumeric() || ".,;:)-".contains(c);
    let before: usize =
        text[..mark.start].chars().rev().take_while(|c| in_word(*c)).map(char::len_utf8).sum();
    let after: usize = match before {
        0 => text[mark.end..].chars().take_while(|c| in_word(*c)).map(char::len_utf8).sum(),
        _ => 0,
    };
    mark.start - before..mark.end + after
}
