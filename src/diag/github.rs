//! Findings as annotations that GitHub shows beside the changed lines.

use std::io::{self, Write};

use super::{Diagnostic, Severity};
use crate::source::Sources;

/// Writes the findings as workflow commands.
///
/// # Errors
/// When the output cannot be written.
pub fn write(findings: &[Diagnostic], sources: &Sources, out: &mut dyn Write) -> io::Result<()> {
    for finding in findings {
        let command = match finding.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "notice",
        };
        write!(out, "::{command} ")?;
        if let Some((file, position)) = finding.span.and_then(|span| sources.position(span)) {
            let path = property(&file.shown);
            write!(out, "file={path},line={},col={},", position.line, position.column)?;
        }
        write!(out, "title={}::", property(&finding.name))?;
        let mut message = finding.message.clone();
        if let Some(hint) = &finding.hint {
            message.push('\n');
            message.push_str(hint);
        }
        writeln!(out, "{}", data(&message))?;
    }
    Ok(())
}

/// Escapes what stands after `::`.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// Escapes a value before `::`.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
