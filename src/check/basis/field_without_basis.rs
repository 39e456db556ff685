//! Fields of forms that name units which are not there.

use super::{redactions, without_unit};
use crate::diag::{Diagnostic, Findings};
use crate::history::History;
use crate::resolve::Corpus;

/// Holds the forms of an act against the blanks that they encode.
pub fn check(corpus: &Corpus, history: &History, findings: &mut Findings) {
    let chronicle = &corpus.chronicle;
    for form in &history.forms {
        for basis in form.bases() {
            if redactions(chronicle, basis).is_empty() && chronicle.broken.is_empty() {
                findings.push(without_unit("field-without-basis", chronicle, basis));
            }
        }
        let Some(last) = history.redactions.last() else { continue };
        for field in &form.fields {
            if last.unit(&field.path).is_none() {
                findings.push(
                    Diagnostic::error(
                        "field-without-basis",
                        format!("the blank has no line {}", field.path),
                    )
                    .at(field.span)
                    .unit(history.id(), &field.path)
                    .hint("`field` is the address of a line of the blank in text.yaml"),
                );
            }
        }
    }
}
