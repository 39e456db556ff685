//! Findings as SARIF 2.1.0, which code-review tools read.

use std::fmt::Write as _;
use std::io::{self, Write};

use serde_json::{Value, json};

use super::{Diagnostic, Severity};
use crate::source::{Sources, Span};

/// Writes the findings as one SARIF log.
///
/// # Errors
/// When the output cannot be written.
pub fn write(findings: &[Diagnostic], sources: &Sources, out: &mut dyn Write) -> io::Result<()> {
    let mut names: Vec<&str> = findings.iter().map(|finding| finding.name.as_ref()).collect();
    names.sort_unstable();
    names.dedup();
    let rules: Vec<Value> = names.iter().map(|name| json!({ "id": name })).collect();
    let results: Vec<Value> = findings.iter().map(|finding| result(finding, sources)).collect();
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": env!("CARGO_PKG_NAME"),
                "version": env!("CARGO_PKG_VERSION"),
                "rules": rules,
            } },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    serde_json::to_writer_pretty(&mut *out, &log)?;
    out.write_all(b"\n")
}

fn result(finding: &Diagnostic, sources: &Sources) -> Value {
    let level = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    };
    let mut text = finding.message.clone();
    if let Some(hint) = &finding.hint {
        text.push_str("; ");
        text.push_str(hint);
    }
    let mut result = json!({
        "ruleId": finding.name,
        "level": level,
        "message": { "text": text },
        "locations": finding.span.and_then(|span| location(span, sources)).into_iter().collect::<Vec<_>>(),
    });
    if !finding.labels.is_empty() {
        let related: Vec<Value> = finding
            .labels
            .iter()
            .filter_map(|label| {
                let mut place = location(label.span, sources)?;
                place["message"] = json!({ "text": label.message });
                Some(place)
            })
            .collect();
        result["relatedLocations"] = Value::Array(related);
    }
    if let (Some(act), unit) = (&finding.act, &finding.unit) {
        let address = match unit {
            Some(unit) => format!("{act}:{unit}"),
            None => act.to_string(),
        };
        result["properties"] = json!({ "address": address });
    }
    result
}

/// A path as a reference in the sense of RFC 3986: what is neither a letter of ASCII, a digit nor one
/// of its signs is written in bytes.
fn uri(path: &str) -> String {
    let mut uri = String::new();
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'-' | b'.' | b'_' | b'~' => {
                uri.push(char::from(byte));
            }
            other => {
                let _ = write!(uri, "%{other:02X}");
            }
        }
    }
    uri
}

fn location(span: Span, sources: &Sources) -> Option<Value> {
    let (file, from) = sources.position(span)?;
    let to = file.position(span.end.max(span.start) as usize);
    Some(json!({
        "physicalLocation": {
            "artifactLocation": { "uri": uri(&file.shown) },
            "region": {
                "startLine": from.line,
                "startColumn": from.column,
                "endLine": to.line,
                "endColumn": to.column,
            },
        },
    }))
}
