//! Escaping of HTML: what must be escaped, and nothing else, for people read the emitted pages.

use std::fmt::Write;

use minijinja::value::ValueKind;
use minijinja::{AutoEscape, Error, Output, State, Value};

/// Writes a value into a template: escaped for text and for attributes in double quotes.
pub(super) fn write_value(
    out: &mut Output<'_>,
    state: &mut State<'_, '_>,
    value: &Value,
) -> Result<(), Error> {
    let escaped = matches!(state.auto_escape(), AutoEscape::Html) && !value.is_safe();
    match value.as_str() {
        Some(text) if escaped => write_escaped(out, text, true)?,
        Some(text) => out.write_str(text)?,
        None if value.kind() == ValueKind::Number => write!(out, "{value}")?,
        None => return minijinja::escape_formatter(out, state, value),
    }
    Ok(())
}

/// Words between tags: the quotation marks of the law stay as they are.
pub(super) fn words(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    // Writing into a string cannot fail.
    let _ = write_escaped(&mut out, text, false);
    out
}

fn write_escaped(out: &mut impl Write, text: &str, in_attribute: bool) -> std::fmt::Result {
    let mut done = 0;
    for (at, byte) in text.bytes().enumerate() {
        let entity = match byte {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' if in_attribute => "&quot;",
            _ => continue,
        };
        out.write_str(&text[done..at])?;
        out.write_str(entity)?;
        done = at + 1;
    }
    out.write_str(&text[done..])
}
