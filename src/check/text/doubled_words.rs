//! Words and paragraphs that stand twice.

use crate::check::paragraphs::paragraphs;
use crate::diag::{Diagnostic, Findings};
use crate::history::History;
use crate::lang::doubled::doubled;
use crate::model::{Document, Lang, Unit, UnitKind};
use crate::resolve::Corpus;

/// A paragraph shorter than this may stand twice: `пайдаланушы нұсқаулығы;`.
const SHORTEST_PARAGRAPH: usize = 60;

/// Finds words that stand twice beside each other, and paragraphs of a unit that stand twice.
pub fn check(_: &Corpus, history: &History, findings: &mut Findings) {
    for paragraph in paragraphs(history) {
        for range in doubled(paragraph.text(), paragraph.lang) {
            let words = &paragraph.text()[range.clone()];
            let message = format!("«{words}» says one word twice");
            findings.push(
                paragraph
                    .finding("doubled-words", message, range)
                    .hint("one of the two is too many, or another word was meant"),
            );
        }
    }
    for unit in history.act.documents.iter().flat_map(Document::walk) {
        paragraphs_twice(history, unit, findings);
    }
}

/// Paragraphs of one unit with the same words.
fn paragraphs_twice(history: &History, unit: &Unit, findings: &mut Findings) {
    let parts: Vec<&Unit> = std::iter::once(unit)
        .chain(unit.children.iter().filter(|child| child.kind == UnitKind::Part))
        .collect();
    for lang in Lang::ALL {
        for (number, part) in parts.iter().enumerate() {
            let Some(words) = part.words(lang) else { continue };
            if words.text.chars().count() < SHORTEST_PARAGRAPH {
                continue;
            }
            let same = |earlier: &&&Unit| {
                earlier.words(lang).is_some_and(|earlier| earlier.text == words.text)
            };
            let Some(earlier) = parts[..number].iter().find(same) else { continue };
            let mut finding = Diagnostic::error(
                "doubled-words",
                format!("the paragraph repeats {}", earlier.path),
            )
            .at(words.span)
            .unit(history.id(), &part.path)
            .hint("one of the two is too many, or another provision was meant");
            if let Some(first) = earlier.words(lang) {
                finding = finding.label(first.span, "first here");
            }
            findings.push(finding);
        }
    }
}
