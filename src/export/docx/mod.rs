//! Word files, written by ourselves: paragraphs, runs and tables, as much as a comparative table or
//! the blank of a form needs, and nothing that a reader of it could call a macro.
//!
//! The same document gives the same bytes: the files inside carry no time of day. [`write()`] makes
//! them; lengths are twentieths of a point ([`mm`], [`pt`]), type sizes half points.
//!
//! ```
//! use qagida::export::docx::{Block, Document, Paragraph, Run, write};
//!
//! let mut document = Document::new("ru", "Заявление");
//! document.blocks.push(Block::from(Paragraph::of(vec![Run::new("о включении "), Run::bold("в Перечень")])));
//! assert!(write(&document)?.starts_with(b"PK"));
//! # Ok::<(), std::io::Error>(())
//! ```

mod parts;
mod xml;

use std::io::{self, Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// A document: one section of pages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// The language of what says no other: `kk`, `ru`.
    pub lang: String,
    /// Its title, as the properties of the file give it.
    pub title: String,
    /// Who made the file, or nothing.
    pub creator: String,
    /// The sheet.
    pub page: Page,
    /// The size of type, in half points.
    pub size: u32,
    /// Whether each sheet says its number and how many there are.
    pub numbered: bool,
    /// What stands on it.
    pub blocks: Vec<Block>,
}

/// A sheet of paper and its margins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Page {
    /// Its width as it is held.
    pub width: u32,
    /// Its height as it is held.
    pub height: u32,
    /// The margins: above, right, below, left.
    pub margins: [u32; 4],
}

/// A paragraph or a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A paragraph.
    Paragraph(Paragraph),
    /// A table.
    Table(Table),
}

/// A paragraph.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Paragraph {
    /// Its words.
    pub runs: Vec<Run>,
    /// What it is.
    pub style: Style,
    /// How its lines lie.
    pub align: Align,
    /// Space above and below.
    pub space: [u32; 2],
    /// How far it is moved in: the first line more than the others, then all lines at the left and at
    /// the right.
    pub indent: [u32; 3],
    /// The width of a line drawn under the whole paragraph, in eighths of a point; 0 is none. An
    /// empty paragraph with it is a line to be written on.
    pub rule: u32,
    /// Whether it stays on the sheet of what follows.
    pub keep_next: bool,
    /// Whether it begins a new sheet.
    pub new_page: bool,
}

/// What a paragraph is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Style {
    /// Text.
    #[default]
    Text,
    /// The title of the document.
    Title,
    /// A heading of a level from 1 to 3.
    Heading(u8),
}

/// How lines lie between the margins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Align {
    /// At the left.
    #[default]
    Left,
    /// In the middle.
    Centre,
    /// At the right.
    Right,
    /// At both.
    Both,
}

/// Words of one look. A line break in them begins a new line of the paragraph, a tab stays a tab.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Run {
    /// The words.
    pub text: String,
    /// Heavy.
    pub bold: bool,
    /// Slanted.
    pub italic: bool,
    /// With a line under them.
    pub underline: bool,
    /// With a line through them.
    pub strike: bool,
    /// Their size in half points, where it is another one than the document's.
    pub size: Option<u32>,
    /// Their language, where it is another one than the document's.
    pub lang: Option<String>,
}

/// A table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Table {
    /// The widths of its columns.
    pub widths: Vec<u32>,
    /// What it shows, for a reader who cannot see it; empty for a table that only places things.
    pub caption: String,
    /// The lines round the table.
    pub borders: Borders,
    /// The width of the lines between its cells, in eighths of a point; 0 is none.
    pub inside: u32,
    /// Whether words stand at the very edges of its cells, as in a table that only places things.
    pub flush: bool,
    /// Its rows.
    pub rows: Vec<Row>,
}

/// The lines at the edges of a table or a cell: above, right, below, left, in eighths of a point; 0 is
/// none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Borders(pub [u32; 4]);

/// A row.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Row {
    /// Its cells; those that a cell above covers are left out.
    pub cells: Vec<Cell>,
    /// Whether it stands again at the head of each sheet; only first rows can.
    pub head: bool,
    /// Whether it may be cut by the end of a sheet.
    pub breaks: bool,
    /// The least height, or nothing.
    pub height: Option<u32>,
}

/// A cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// Its paragraphs.
    pub paragraphs: Vec<Paragraph>,
    /// Columns that it covers, at least 1.
    pub columns: u32,
    /// Rows that it covers, at least 1.
    pub rows: u32,
    /// Its own lines, where they are others than the table's.
    pub borders: Option<Borders>,
    /// Where its words lie.
    pub lies: Lies,
}

/// Where words lie in the height of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Lies {
    /// Above.
    #[default]
    Top,
    /// In the middle.
    Middle,
    /// Below.
    Bottom,
}

/// Millimetres as a length.
pub const fn mm(millimetres: u32) -> u32 {
    (millimetres * 14400 + 127) / 254
}

/// Points as a length.
pub const fn pt(points: u32) -> u32 {
    points * 20
}

impl Document {
    /// An empty document on A4 held upright, 12 points.
    pub fn new(lang: &str, title: &str) -> Document {
        Document {
            lang: lang.to_owned(),
            title: title.to_owned(),
            creator: String::new(),
            page: Page::A4,
            size: 24,
            numbered: false,
            blocks: Vec::new(),
        }
    }
}

impl Page {
    /// A4 held upright, with the margins that orders of ministries have.
    pub const A4: Page =
        Page { width: mm(210), height: mm(297), margins: [mm(20), mm(15), mm(20), mm(30)] };

    /// A4 laid on its side.
    pub const A4_WIDE: Page =
        Page { width: mm(297), height: mm(210), margins: [mm(20), mm(15), mm(15), mm(15)] };

    /// The width between the margins.
    pub const fn measure(&self) -> u32 {
        self.width - self.margins[1] - self.margins[3]
    }
}

impl Paragraph {
    /// A paragraph of these words.
    pub fn of(runs: Vec<Run>) -> Paragraph {
        Paragraph { runs, ..Paragraph::default() }
    }

    /// A paragraph of these words, laid so.
    pub fn aligned(align: Align, runs: Vec<Run>) -> Paragraph {
        Paragraph { runs, align, ..Paragraph::default() }
    }
}

impl Run {
    /// Plain words.
    pub fn new(text: &str) -> Run {
        Run { text: text.to_owned(), ..Run::default() }
    }

    /// Heavy words.
    pub fn bold(text: &str) -> Run {
        Run { bold: true, ..Run::new(text) }
    }

    /// Slanted words.
    pub fn italic(text: &str) -> Run {
        Run { italic: true, ..Run::new(text) }
    }
}

impl Borders {
    /// None.
    pub const NONE: Borders = Borders([0; 4]);
    /// Half a point on each side.
    pub const ALL: Borders = Borders([4; 4]);
}

impl Cell {
    /// A cell of these paragraphs.
    pub fn of(paragraphs: Vec<Paragraph>) -> Cell {
        Cell { paragraphs, columns: 1, rows: 1, borders: None, lies: Lies::Top }
    }
}

impl From<Paragraph> for Block {
    fn from(paragraph: Paragraph) -> Block {
        Block::Paragraph(paragraph)
    }
}

impl From<Table> for Block {
    fn from(table: Table) -> Block {
        Block::Table(table)
    }
}

/// The bytes of the file.
///
/// # Errors
/// When a part grows larger than a zip can hold.
pub fn write(document: &Document) -> io::Result<Vec<u8>> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::DEFAULT);
    for (name, part) in parts::all(document)? {
        archive.start_file(name, options)?;
        archive.write_all(&part)?;
    }
    Ok(archive.finish()?.into_inner())
}
