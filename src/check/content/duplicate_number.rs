//! Two units of one document with one address.

use crate::diag::{Diagnostic, Findings};
use crate::history::History;
use crate::resolve::Corpus;

/// Finds units that share an address, in the base text and after every change.
pub fn check(_: &Corpus, history: &History, findings: &mut Findings) {
    let mut seen = Vec::new();
    for redaction in history.redactions.iter().filter(|redaction| !redaction.is_reconstructed) {
        for duplicate in redaction.duplicates() {
            if seen.contains(&duplicate.span) {
                continue;
            }
            seen.push(duplicate.span);
            findings.push(
                Diagnostic::error(
                    "duplicate-number",
                    format!("the unit {} stands twice", duplicate.path),
                )
                .at(duplicate.span)
                .label(duplicate.first, "first here")
                .unit(history.id(), &duplicate.path)
                .hint(
                    "numbers are unique in a document; an inserted unit has a suffix, such as 45-1",
                ),
            );
        }
    }
}
