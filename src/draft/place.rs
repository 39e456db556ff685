//! Findings at the words of the text that was given. A lawyer has pasted a text; the YAML that was
//! made of it is nothing that he could look into.

use crate::compile::Compiled;
use crate::diag::Findings;
use crate::model::{ActId, Lang};
use crate::source::{FileId, SourceFile, Sources, Span};

/// Moves the findings in files of the act to the text, which becomes one of the sources.
pub(super) fn at_words(
    findings: &mut Findings,
    compiled: &mut Compiled,
    act: &ActId,
    shown: &str,
    text: &str,
) {
    let folder = format!("acts/{act}/");
    let file = compiled.sources.add_from(shown, shown, text.as_bytes().to_vec());
    let mut moves = Vec::new();
    for (number, finding) in findings.iter().enumerate() {
        let Some(span) = finding.span else { continue };
        let of_act = |file: &SourceFile| file.path.starts_with(&folder);
        if !compiled.sources.get(span.file).is_some_and(of_act) {
            continue;
        }
        let paragraph = finding.unit.as_ref().and_then(|unit| words(compiled, act, unit));
        if let Some(place) = find(&compiled.sources, file, span, paragraph.as_deref(), text) {
            moves.push((number, place));
        }
    }
    for (number, place) in moves {
        findings[number].span = Some(place);
        findings[number].labels.retain(|label| label.span.file != file);
    }
}

/// The words of a unit of the draft.
fn words(compiled: &Compiled, act: &ActId, unit: &crate::model::Path) -> Option<String> {
    let history = compiled.corpus.chronicle.acts.get(act)?;
    let unit = history.redactions.first()?.unit(unit)?;
    let known = |lang| unit.words(lang).map(|words| words.text.to_string());
    Lang::ALL.into_iter().find_map(known)
}

/// Where the words of a span stand in the text: in the paragraph of the unit, where that is known.
fn find(
    sources: &Sources,
    file: FileId,
    span: Span,
    paragraph: Option<&str>,
    text: &str,
) -> Option<Span> {
    let quoted = sources.get(span.file)?.text.get(span.start as usize..span.end as usize)?;
    let place = |start: usize, length: usize| Span {
        file,
        start: start as u32,
        end: (start + length) as u32,
    };
    let Some(paragraph) = paragraph.and_then(|words| words.lines().next()) else {
        let at = text.find(quoted).filter(|_| !quoted.trim().is_empty())?;
        return Some(place(at, quoted.len()));
    };
    let at = text.find(paragraph)?;
    // The span may be of words inside the paragraph, or of a key that stands for the whole.
    match paragraph.find(quoted).filter(|_| !quoted.trim().is_empty()) {
        Some(inside) => Some(place(at + inside, quoted.len())),
        None => Some(place(at, paragraph.len())),
    }
}
