//! A file as lines: plain text, HTML as saved from a legal database, DOCX. What follows sees lines
//! only and does not ask where they came from.

mod docx;
mod html;
mod numbering;
mod text;

use std::fmt;

/// A published text as lines, in the order of the print.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Source {
    /// The lines.
    pub lines: Vec<Line>,
    /// Where the lines of a paragraph were broken to fit a page: the width of the page in
    /// characters. `None` where each line is a paragraph.
    pub page_width: Option<usize>,
}

/// A line of the source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its number, from 1: the line of a plain text, the paragraph of an HTML or Word file.
    pub number: usize,
    /// What it holds.
    pub content: Content,
}

/// What a line holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// Nothing.
    Blank,
    /// Words, spaces as they came.
    Text(String),
    /// Words of the same paragraph or stamp as the line above: after `<br>` or a hard break.
    Continued(String),
    /// Words that the source marks as a heading.
    Heading(String),
    /// A row of a table.
    Row(Vec<Cell>),
}

/// A cell of a table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cell {
    /// Its paragraphs.
    pub paragraphs: Vec<String>,
    /// Columns spanned, at least 1.
    pub columns: u32,
    /// Rows spanned, at least 1.
    pub rows: u32,
}

/// Why a file cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadError {
    /// There are no words in it.
    Empty,
    /// It is text, but not UTF-8 from this line on.
    NotUtf8(usize),
    /// It is of another kind.
    Kind(&'static str),
    /// It is a Word file that cannot be opened.
    Broken(String),
}

impl Line {
    /// The words, of all cells for a row.
    pub fn words(&self) -> String {
        match &self.content {
            Content::Blank => String::new(),
            Content::Text(text) | Content::Continued(text) | Content::Heading(text) => text.clone(),
            Content::Row(cells) => cells.iter().map(Cell::words).collect::<Vec<_>>().join("\t"),
        }
    }
}

/// Lines numbered from 1, blank ones not counted: the paragraphs of an HTML or Word file.
fn numbered(contents: Vec<Content>) -> Vec<Line> {
    let mut number = 0;
    let lines = contents.into_iter().map(|content| {
        number += usize::from(content != Content::Blank);
        Line { number: number.max(1), content }
    });
    lines.collect()
}

impl Cell {
    /// A cell of one column and one row.
    pub fn new(words: impl Into<String>) -> Cell {
        let words: String = words.into();
        let paragraphs = if words.is_empty() { Vec::new() } else { vec![words] };
        Cell { paragraphs, columns: 1, rows: 1 }
    }

    /// All its words.
    pub fn words(&self) -> String {
        self.paragraphs.join(" ")
    }
}

/// Reads a file. `name` decides only where the bytes do not: HTML without a tag at its beginning.
///
/// # Errors
/// When there are no words, or the bytes are no text, HTML or DOCX.
pub fn read(name: &str, bytes: &[u8]) -> Result<Source, ReadError> {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return with_words(docx::read(bytes)?);
    }
    for (mark, kind) in OTHER_KINDS {
        if bytes.starts_with(mark) {
            return Err(ReadError::Kind(kind));
        }
    }
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text.trim_start_matches('\u{feff}'),
        Err(error) => {
            let good = &bytes[..error.valid_up_to()];
            let lines = good.iter().filter(|byte| **byte == b'\n').count();
            return Err(ReadError::NotUtf8(lines + 1));
        }
    };
    if text.contains('\0') {
        return Err(ReadError::Kind("a binary file"));
    }
    let lower = name.to_lowercase();
    if [".html", ".htm", ".xhtml"].iter().any(|end| lower.ends_with(end)) || is_html(text) {
        return with_words(html::read(text));
    }
    with_words(text::read(text))
}

/// Files that people try, with what they are.
const OTHER_KINDS: [(&[u8], &str); 5] = [
    (b"%PDF", "a PDF; extract its text first"),
    (b"{\\rtf", "an RTF file; save it as DOCX"),
    (b"\xd0\xcf\x11\xe0", "an old Word file; save it as DOCX"),
    (b"\xff\xfe", "text in UTF-16; save it as UTF-8"),
    (b"\xfe\xff", "text in UTF-16; save it as UTF-8"),
];

fn is_html(text: &str) -> bool {
    let start: String = text.trim_start().chars().take(512).collect::<String>().to_lowercase();
    start.starts_with("<!doctype")
        || start.starts_with('<')
            && ["<html", "<head", "<body", "<div", "<p", "<table", "<!--", "<span"]
                .iter()
                .any(|tag| start.contains(tag))
}

fn with_words(source: Source) -> Result<Source, ReadError> {
    let has_words = source.lines.iter().any(|line| line.words().chars().any(char::is_alphanumeric));
    if has_words { Ok(source) } else { Err(ReadError::Empty) }
}

/// Spaces of every kind as plain ones; what is invisible goes.
fn plain_spaces(text: &str) -> String {
    let invisible = ['\u{ad}', '\u{200b}', '\u{200c}', '\u{200d}', '\u{2060}', '\u{feff}'];
    text.chars()
        .map(|c| if c.is_whitespace() && c != '\t' && c != '\n' { ' ' } else { c })
        .filter(|c| !invisible.contains(c) && (!c.is_control() || matches!(c, '\t' | '\n')))
        .collect()
}

/// Words of a paragraph whose spaces mean nothing: HTML and Word.
fn closed_up(text: &str) -> String {
    plain_spaces(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

impl fmt::Display for ReadError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ReadError::Empty => out.write_str("there are no words in it"),
            ReadError::NotUtf8(line) => {
                write!(out, "it is not UTF-8 from line {line} on; save it as UTF-8")
            }
            ReadError::Kind(kind) => write!(out, "it is {kind}"),
            ReadError::Broken(why) => write!(out, "it is no whole Word file: {why}"),
        }
    }
}

impl std::error::Error for ReadError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_text_is_named() {
        assert_eq!(read("a.txt", b""), Err(ReadError::Empty));
        assert_eq!(read("a.txt", b" \n\t\n"), Err(ReadError::Empty));
        assert_eq!(read("a.txt", b"one\ntwo \xff"), Err(ReadError::NotUtf8(2)));
        assert!(matches!(read("a.pdf", b"%PDF-1.4"), Err(ReadError::Kind(_))));
        assert!(matches!(read("a.docx", b"PK\x03\x04rest"), Err(ReadError::Broken(_))));
    }
}
