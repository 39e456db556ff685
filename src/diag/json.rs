//! Findings as JSON, one object a line: the machine contract of `qagida check --format json`.

use std::io::{self, Write};

use serde::Serialize;

use super::{Diagnostic, Severity};
use crate::source::Sources;

#[derive(Serialize)]
struct Line<'a> {
    severity: Severity,
    name: &'a str,
    message: &'a str,
    file: Option<&'a str>,
    line: Option<usize>,
    column: Option<usize>,
    act: Option<&'a str>,
    unit: Option<&'a str>,
    hint: Option<&'a str>,
}

/// Writes the findings.
///
/// # Errors
/// When the output cannot be written.
pub fn write(findings: &[Diagnostic], sources: &Sources, out: &mut dyn Write) -> io::Result<()> {
    for finding in findings {
        serde_json::to_writer(&mut *out, &line(finding, sources))?;
        out.write_all(b"\n")?;
    }
    Ok(())
}

/// A finding as the contract prints it, for commands that print it among other things.
pub fn value(finding: &Diagnostic, sources: &Sources) -> serde_json::Value {
    serde_json::to_value(line(finding, sources)).unwrap_or_default()
}

fn line<'a>(finding: &'a Diagnostic, sources: &'a Sources) -> Line<'a> {
    let place = finding.span.and_then(|span| sources.position(span));
    Line {
        severity: finding.severity,
        name: &finding.name,
        message: &finding.message,
        file: place.map(|(file, _)| file.shown.as_str()),
        line: place.map(|(_, position)| position.line),
        column: place.map(|(_, position)| position.column),
        act: finding.act.as_ref().map(|act| act.as_str()),
        unit: finding.unit.as_ref().map(|unit| unit.as_str()),
        hint: finding.hint.as_deref(),
    }
}
