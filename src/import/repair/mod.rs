//! Lines to paragraphs, and the damage of the extraction repaired: broken lines, letter-spaced words,
//! words thrown out of their places, spaces where none belong.
//!
//! A repair moves words and spaces; it never changes, adds or drops a letter. The test
//! `a_repair_keeps_every_letter` holds that for every paragraph of every text.

mod cells;
mod evidence;
mod holes;
mod join;
mod letters;
mod links;
mod spaces;

pub use join::join_lines;
pub use spaces::close as close_spaces;

use super::patterns::Grammar;
use super::read::{Cell, Source};
use super::report::Report;
use evidence::Evidence;

/// A line of a paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PieceOfLine {
    /// The line of the source.
    pub number: usize,
    /// As it came.
    pub raw: String,
    /// Repaired.
    pub words: String,
}

/// A paragraph of the source, or a row of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph {
    /// Its lines.
    pub lines: Vec<PieceOfLine>,
    /// Its words, repaired.
    pub words: String,
    /// Whether it begins further in than its next lines.
    pub indented: bool,
    /// How many blank lines stand before it; three are a page break.
    pub blank_before: usize,
    /// Whether the source marks it as a heading.
    pub heading: bool,
    /// The cells of a row.
    pub cells: Option<Vec<Cell>>,
}

impl Paragraph {
    /// The line of the source where it begins.
    pub fn number(&self) -> usize {
        self.lines.first().map_or(0, |line| line.number)
    }

    /// The words as they came, spaces closed up.
    pub fn raw(&self) -> String {
        let lines: Vec<&str> = self.lines.iter().map(|line| line.raw.as_str()).collect();
        lines.join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

/// The paragraphs of a source, repaired where the place of every word is sure. What is not sure stays
/// as it came and goes into the report.
pub fn from_lines(source: &Source, grammar: &Grammar, report: &mut Report) -> Vec<Paragraph> {
    let mut paragraphs = join::paragraphs(source);
    for line in paragraphs.iter_mut().flat_map(|paragraph| &mut paragraph.lines) {
        line.words = letters::close(&line.raw);
    }
    let evidence = Evidence::of(&paragraphs);
    if let Some(width) = source.page_width {
        links::restore(&mut paragraphs, &evidence, grammar, width, report);
    }
    for paragraph in &mut paragraphs {
        if let Some(cells) = &mut paragraph.cells {
            for words in cells.iter_mut().flat_map(|cell| &mut cell.paragraphs) {
                *words = spaces::close(&letters::close(words));
            }
            paragraph.words = cells.iter().map(Cell::words).collect::<Vec<_>>().join(" ");
            continue;
        }
        cells::close_cut_words(&mut paragraph.lines, &evidence);
        let lines: Vec<&str> = paragraph.lines.iter().map(|line| line.words.as_str()).collect();
        paragraph.words = spaces::close(&join_lines(&lines));
        for line in &mut paragraph.lines {
            line.words = spaces::close(&line.words);
        }
    }
    paragraphs
}
