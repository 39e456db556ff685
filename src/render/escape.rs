//! Escaping of HTML: what must be escaped, and nothing else, for people read the emitted pages.

use minijinja::value::ValueKind;
use minijinja::{AutoEscape, Error, Output, State, Value};

use crate::view::text::escape;

/// Writes a value into a template: escaped for text and for attributes in double quotes.
pub(super) fn write_value(
    out: &mut Output<'_>,
    state: &mut State<'_, '_>,
    value: &Value,
) -> Result<(), Error> {
    let escaped = matches!(state.auto_escape(), AutoEscape::Html) && !value.is_safe();
    match value.as_str() {
        Some(text) if escaped && text.contains(['&', '<', '>', '"']) => {
            let mut html = String::with_capacity(text.len());
            escape(text, true, &mut html);
            out.write_str(&html)?;
        }
        Some(text) => out.write_str(text)?,
        None if value.kind() == ValueKind::Number => write!(out, "{value}")?,
        None => return minijinja::escape_formatter(out, state, value),
    }
    Ok(())
}

/// Words between tags: the quotation marks of the law stay as they are.
pub(super) fn words(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    escape(text, false, &mut html);
    html
}

/// The words of a line of HTML: without its tags, without the marks of setting, unescaped.
pub(super) fn plain(html: &str) -> String {
    let mut text = String::new();
    let mut in_tag = false;
    for letter in html.trim().chars() {
        match letter {
            '<' => in_tag = true,
            '>' => in_tag = false,
            '\u{ad}' | '\u{2060}' => {}
            letter if !in_tag => text.push(letter),
            _ => {}
        }
    }
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}
