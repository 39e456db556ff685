//! How a text is printed: numbers by rule, one paragraph a line.
//!
//! `qagida text`, the proof against published texts and the digits of a basis all read the text in
//! this one form.

use super::amendment::Operation;
use super::unit::{Detail, Unit, UnitKind};
use super::{Bilingual, Document, Lang, Path};

/// The line that stands for words which no source holds.
pub const LACUNA: &str = "[…]";

/// A printed line: one paragraph, or a row of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The unit.
    pub path: Path,
    /// The words, number included.
    pub words: String,
    /// Whether it is an editor's note, which is not law.
    pub is_note: bool,
}

/// The number as the rule prints it, without regard to a `mark` of the unit.
pub fn number_by_rule(kind: UnitKind, number: &str, lang: Lang) -> String {
    match (kind, lang) {
        (UnitKind::Point | UnitKind::CellLine, _) => format!("{number}."),
        (UnitKind::Subpoint, _) => format!("{number})"),
        (UnitKind::CriterionRow, _) => format!("{number}."),
        (UnitKind::Criterion, _) => number.to_owned(),
        (UnitKind::Chapter, Lang::Kk) => format!("{number}-тарау."),
        (UnitKind::Chapter, Lang::Ru) => format!("Глава {number}."),
        (UnitKind::Paragraph, Lang::Kk) => format!("{number}-параграф."),
        (UnitKind::Paragraph, Lang::Ru) => format!("Параграф {number}."),
        (UnitKind::Article, Lang::Kk) => format!("{number}-бап."),
        (UnitKind::Article, Lang::Ru) => format!("Статья {number}."),
        (UnitKind::Section, Lang::Kk) => format!("{number}-бөлім."),
        (UnitKind::Section, Lang::Ru) => format!("Раздел {number}."),
        _ => String::new(),
    }
}

/// The number as printed.
pub fn number(unit: &Unit, lang: Lang) -> String {
    match (&unit.mark, &unit.number) {
        (Some(mark), _) => mark.get(lang).clone(),
        (None, Some(number)) => number_by_rule(unit.kind, number, lang),
        (None, None) => String::new(),
    }
}

/// The words of a unit in one line: of a row, its cells separated by tabs. A lacuna is `[…]`.
/// `None` where the unit has no words of its own.
pub fn own_words(unit: &Unit, lang: Lang) -> Option<String> {
    if unit.is_row() {
        let cells: Vec<String> = unit.children.iter().map(|cell| cell_words(cell, lang)).collect();
        // A row to be filled in has nothing to print.
        return cells.iter().any(|cell| !cell.is_empty()).then(|| cells.join("\t"));
    }
    if unit.kind == UnitKind::Gap {
        return Some(LACUNA.to_owned());
    }
    let words = unit.words.as_ref()?.get(lang);
    Some(if words.is_lacuna() { LACUNA.to_owned() } else { words.text.to_string() })
}

fn cell_words(cell: &Unit, lang: Lang) -> String {
    let mut parts = Vec::new();
    parts.extend(own_words(cell, lang));
    for line in &cell.children {
        let Some(words) = own_words(line, lang) else { continue };
        let number = number(line, lang);
        parts.push(if number.is_empty() { words } else { format!("{number} {words}") });
    }
    parts.join(" ")
}

/// The line of a unit: number, words, and for a row of criteria its options.
pub fn line(unit: &Unit, lang: Lang) -> Option<String> {
    if unit.is_deleted() {
        // A paragraph without a printed number leaves nothing.
        return Some(number(unit, lang)).filter(|number| !number.is_empty());
    }
    let words = own_words(unit, lang)?;
    let number = number(unit, lang);
    let separator = match unit.kind {
        UnitKind::Criterion | UnitKind::CriterionRow => "\t",
        _ => " ",
    };
    let mut line = match (number.is_empty(), unit.is_row()) {
        (true, _) | (_, true) => words,
        _ => format!("{number}{separator}{words}"),
    };
    if let Detail::Options(options) = &unit.detail {
        for option in options {
            line.push('\t');
            line.push_str(option);
        }
    }
    Some(line)
}

/// The lines of a unit and all inside it, in the order of the print.
pub fn unit_lines(unit: &Unit, lang: Lang, out: &mut Vec<Line>) {
    if let Some(words) = line(unit, lang) {
        // A line of a form that is only a blank has no words to print.
        if !words.is_empty() || unit.kind == UnitKind::Part {
            out.push(Line { path: unit.path.clone(), words, is_note: false });
        }
    }
    if unit.is_row() {
        return; // its cells are in its line
    }
    match unit.amendment() {
        // One pair of marks encloses all that the instruction brings.
        Some(amendment) if unit.kind == UnitKind::Amendment => {
            let is_new = |child: &&Unit| {
                child
                    .path
                    .strip(&unit.path)
                    .is_some_and(|path| path.segments().next() == Some("new"))
            };
            unit.children
                .iter()
                .filter(|child| !is_new(child))
                .for_each(|child| unit_lines(child, lang, out));
            let begin = out.len();
            let restates = amendment.operation == Operation::Replace;
            unit.children
                .iter()
                .filter(is_new)
                .for_each(|child| new_lines(child, restates, lang, out));
            if out.len() > begin {
                let [before, behind] = amendment.quotes.get(lang);
                out[begin].words.insert_str(0, before);
                if let Some(last) = out.last_mut() {
                    last.words.push_str(behind);
                }
            }
        }
        _ => unit.children.iter().for_each(|child| unit_lines(child, lang, out)),
    }
}

/// New text is printed with its numbers, but a restated heading only with a mark of its own.
fn new_lines(unit: &Unit, restates: bool, lang: Lang, out: &mut Vec<Line>) {
    let heading = matches!(
        unit.kind,
        UnitKind::Chapter | UnitKind::Paragraph | UnitKind::Article | UnitKind::Section
    );
    if restates && heading && unit.mark.is_none() {
        let unmarked = Unit { number: None, ..unit.clone() };
        unit_lines(&unmarked, lang, out);
    } else {
        unit_lines(unit, lang, out);
    }
}

/// The lines of a document.
pub fn document_lines(document: &Document, lang: Lang, out: &mut Vec<Line>) {
    if document.lacuna.is_some() && document.units.is_empty() {
        out.push(Line { path: document.path.clone(), words: LACUNA.to_owned(), is_note: false });
    }
    for unit in &document.units {
        unit_lines(unit, lang, out);
    }
}

/// The words of a unit and all inside it, as the digits of a basis are computed from.
pub fn whole_words(unit: &Unit, lang: Lang) -> String {
    let mut lines = Vec::new();
    unit_lines(unit, lang, &mut lines);
    lines.into_iter().map(|line| line.words).collect::<Vec<_>>().join("\n")
}

/// The first twelve digits of blake3 of a unit's words.
pub fn digits(words: &str) -> String {
    blake3::hash(words.as_bytes()).to_hex().as_str()[..12].to_owned()
}

/// A bilingual text of one phrase in both languages.
pub fn phrase(kk: impl Into<String>, ru: impl Into<String>) -> Bilingual<String> {
    Bilingual { kk: kk.into(), ru: ru.into() }
}
