//! Marks of numbered units that are printed otherwise than the rule has it.

use std::ops::Range;

use crate::check::paragraphs::{Paragraph, paragraphs};
use crate::diag::{Diagnostic, Findings};
use crate::history::History;
use crate::model::print::number_by_rule;
use crate::model::{Document, Lang, Unit, UnitKind};
use crate::resolve::Corpus;

/// Finds numbers with a wrong mark, and paragraphs that begin with a mark although they are not
/// numbered.
pub fn check(_: &Corpus, history: &History, findings: &mut Findings) {
    for document in &history.act.documents {
        for lang in Lang::ALL {
            let plain = has_plain_headings(document, lang);
            let units = document.walk().filter(|unit| !(plain && unit.kind == UnitKind::Chapter));
            findings.extend(units.filter_map(|unit| printed_mark(history, unit, lang)));
        }
    }
    for paragraph in paragraphs(history) {
        findings.extend(mark_in_words(&paragraph));
        findings.extend(mark_of_annex(&paragraph));
    }
}

/// Before 2016 chapters were headed by their number alone, all of a document alike: `1. Общие
/// положения`.
fn has_plain_headings(document: &Document, lang: Lang) -> bool {
    let chapters = document.units.iter().filter(|unit| unit.kind == UnitKind::Chapter);
    let plain = |unit: &Unit| {
        let (Some(mark), Some(number)) = (&unit.mark, &unit.number) else { return false };
        mark.get(lang).strip_suffix('.') == Some(number)
    };
    chapters.clone().next().is_some() && chapters.clone().all(plain)
}

/// `1.` before a subpoint, `1 тарау.` before a chapter.
fn printed_mark(history: &History, unit: &Unit, lang: Lang) -> Option<Diagnostic> {
    let (mark, number) = (unit.mark.as_ref()?.get(lang), unit.number.as_ref()?);
    let rule = number_by_rule(unit.kind, number, lang);
    (!rule.is_empty() && *mark != rule).then(|| {
        Diagnostic::error("wrong-list-mark", format!("«{mark}» is printed for «{rule}»"))
            .at(unit.span)
            .unit(history.id(), &unit.path)
            .hint("leave out `mark` if it is a slip; if the official text prints it so, record an erratum that quotes it")
    })
}

/// A paragraph without a number that begins with one.
fn mark_in_words(paragraph: &Paragraph) -> Option<Diagnostic> {
    let numbered = [UnitKind::Part, UnitKind::Indent, UnitKind::Point, UnitKind::Subpoint];
    if !numbered.contains(&paragraph.unit.kind) {
        return None;
    }
    let text = paragraph.text();
    let end = text.find(char::is_whitespace)?;
    let first = &text[..end];
    let head = first.strip_suffix([')', '.'])?;
    let digits = head.starts_with(|c: char| c.is_ascii_digit())
        && head.chars().all(|c| c.is_ascii_digit() || c == '-');
    let letter =
        first.ends_with(')') && head.chars().count() == 1 && head.chars().all(char::is_lowercase);
    (digits || letter).then(|| {
        let message = match paragraph.unit.kind {
            UnitKind::Point | UnitKind::Subpoint => {
                format!("«{first}» stands behind the number of the unit")
            }
            _ => format!("a paragraph without a number begins with «{first}»"),
        };
        paragraph.finding("wrong-list-mark", message, 0..end).hint(
            "a numbered item is a unit of its own: `subpoint: 1`, without the mark in its words",
        )
    })
}

/// `1-і қосымша`: an annex is named by its number and a hyphen.
fn mark_of_annex(paragraph: &Paragraph) -> Option<Diagnostic> {
    if paragraph.unit.kind != UnitKind::Stamp || paragraph.lang != Lang::Kk {
        return None;
    }
    let text = paragraph.text();
    let at = text.find("қосымша")?;
    let before = text[..at].trim_end();
    let start = before.rfind(char::is_whitespace).map_or(0, |at| at + 1);
    let word = &before[start..];
    let digits = word.chars().take_while(char::is_ascii_digit).count();
    let suffix = word[digits..].strip_prefix('-')?;
    (digits > 0 && !suffix.is_empty() && suffix.chars().all(char::is_alphabetic)).then(|| {
        let range: Range<usize> = start..at + "қосымша".len();
        let meant = format!("{}-қосымша", &word[..digits]);
        paragraph
            .finding("wrong-list-mark", format!("«{}» names an annex", &text[range.clone()]), range)
            .hint(format!("did you mean «{meant}»?"))
    })
}
