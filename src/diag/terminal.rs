//! Findings for a person at a terminal: excerpt, carets, hint, and last the act and unit.

use std::io::{self, Write};
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Element, Group, Level, Renderer, Snippet};

use super::{Diagnostic, Severity, Words};
use crate::source::{Sources, Span};

/// Writes the findings, each with its excerpt; `words` says what is an error, a hint. `colour` adds
/// ANSI colours.
///
/// # Errors
/// When the output cannot be written.
pub fn write(
    findings: &[Diagnostic],
    sources: &Sources,
    words: &Words,
    colour: bool,
    out: &mut dyn Write,
) -> io::Result<()> {
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() }.term_width(110);
    for finding in findings {
        let level = match finding.severity {
            Severity::Error => Level::ERROR.with_name(words.say("error")),
            Severity::Warning => Level::WARNING.with_name(words.say("warning")),
            Severity::Note => Level::NOTE.with_name(words.say("note")),
        };
        let title = level.primary_title(finding.message.as_str()).id(finding.name.as_ref());
        let group = Group::with_title(title).elements(elements(finding, sources, words));
        writeln!(out, "{}\n", renderer.render(&[group]))?;
    }
    Ok(())
}

fn elements<'a>(finding: &'a Diagnostic, sources: &'a Sources, words: &Words) -> Vec<Element<'a>> {
    let help = || Level::HELP.with_name(words.say("help"));
    let note = || Level::NOTE.with_name(words.say("note"));
    let mut elements: Vec<Element<'a>> = Vec::new();
    if let Some(span) = finding.span {
        elements.extend(excerpt(span, None, sources));
    }
    for label in &finding.labels {
        elements.extend(excerpt(label.span, Some(&label.message), sources));
    }
    if let Some(hint) = &finding.hint {
        elements.push(help().message(hint.as_str()).into());
    }
    match (&finding.act, &finding.unit) {
        (Some(act), Some(unit)) => {
            elements.push(note().message(format!("{act}:{unit}")).into());
        }
        (Some(act), None) => elements.push(note().message(act.to_string()).into()),
        _ => {}
    }
    elements
}

fn excerpt<'a>(span: Span, label: Option<&'a str>, sources: &'a Sources) -> Option<Element<'a>> {
    let file = sources.get(span.file)?;
    let range = within(&file.text, span.start as usize..span.end as usize);
    let kind = if label.is_some() { AnnotationKind::Context } else { AnnotationKind::Primary };
    let annotation = kind.span(range).label(label);
    let snippet = Snippet::source(&*file.text).path(file.shown.as_str()).annotation(annotation);
    Some(snippet.into())
}

/// A range that lies on character boundaries of `text` and does not run over a line.
fn within(text: &str, range: Range<usize>) -> Range<usize> {
    let floor = |mut at: usize| {
        at = at.min(text.len());
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    let start = floor(range.start);
    let end = floor(range.end.max(range.start));
    let line = text[start..].find('\n').map_or(text.len(), |at| start + at);
    start..end.min(line).max(start)
}
