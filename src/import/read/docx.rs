//! DOCX: a zip with `word/document.xml`. Paragraphs, runs, tables and the numbers that Word counts
//! itself (`word/numbering.xml`); deleted words of tracked changes are gone, inserted ones are there.

use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::numbering::Numbers;
use super::{Cell, Content, ReadError, Source, closed_up, numbered};

/// What a part of the zip may hold once unpacked: far above any act, far below what a bomb makes.
const LIMIT: u64 = 64 << 20;

/// Reads a DOCX.
pub fn read(bytes: &[u8]) -> Result<Source, ReadError> {
    let broken = |error: &dyn std::fmt::Display| ReadError::Broken(error.to_string());
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|error| broken(&error))?;
    let Some(document) = part(&mut archive, "word/document.xml")? else {
        return Err(ReadError::Broken("it has no word/document.xml".to_owned()));
    };
    let numbering = part(&mut archive, "word/numbering.xml")?.unwrap_or_default();
    let mut body = Body { numbers: Numbers::read(&numbering)?, ..Body::default() };
    body.read(&document)?;
    if let Some(notes) = part(&mut archive, "word/footnotes.xml")? {
        body.read(&notes)?;
    }
    Ok(Source { lines: numbered(body.lines), page_width: None })
}

fn part(
    archive: &mut zip::ZipArchive<Cursor<&[u8]>>,
    name: &str,
) -> Result<Option<String>, ReadError> {
    let Ok(file) = archive.by_name(name) else { return Ok(None) };
    let mut bytes = Vec::new();
    let read = file.take(LIMIT + 1).read_to_end(&mut bytes);
    read.map_err(|error| ReadError::Broken(format!("{name}: {error}")))?;
    if bytes.len() as u64 > LIMIT {
        return Err(ReadError::Broken(format!("{name} is larger than any act")));
    }
    let text = String::from_utf8(bytes);
    text.map(Some).map_err(|_| ReadError::Broken(format!("{name} is not UTF-8")))
}

pub(super) fn xml_error(error: &quick_xml::Error) -> ReadError {
    ReadError::Broken(format!("its XML is broken: {error}"))
}

pub(super) fn value(tag: &BytesStart, key: &str) -> Option<String> {
    tag.attributes()
        .flatten()
        .find(|attribute| attribute.key.local_name().as_ref() == key)
        .map(|attribute| attribute.value.to_string())
}

/// Words behind a reference such as `&amp;` or `&#1234;`.
fn reference(name: &str) -> String {
    let code = match name.strip_prefix('#') {
        Some(hex) if hex.starts_with(['x', 'X']) => u32::from_str_radix(&hex[1..], 16).ok(),
        Some(decimal) => decimal.parse().ok(),
        None => None,
    };
    match (code.and_then(char::from_u32), name) {
        (Some(c), _) => c.to_string(),
        (None, "amp") => "&".to_owned(),
        (None, "lt") => "<".to_owned(),
        (None, "gt") => ">".to_owned(),
        (None, "quot") => "\"".to_owned(),
        (None, "apos") => "'".to_owned(),
        _ => String::new(),
    }
}

#[derive(Default)]
struct Body {
    numbers: Numbers,
    lines: Vec<Content>,
    /// Lines of the paragraph that is open.
    paragraph: Vec<String>,
    heading: bool,
    number: Option<(String, usize)>,
    /// Cells of the rows that are open, innermost last.
    rows: Vec<Vec<Cell>>,
    /// Elements whose words are not on the page.
    silent: usize,
    in_text: bool,
}

impl Body {
    fn read(&mut self, xml: &str) -> Result<(), ReadError> {
        let mut reader = Reader::from_str(xml);
        loop {
            match reader.read_event().map_err(|error| xml_error(&error))? {
                Event::Start(tag) => self.start(&tag, false),
                Event::Empty(tag) => self.start(&tag, true),
                Event::End(tag) => self.end(tag.local_name().as_ref()),
                Event::Text(text) if self.in_text && self.silent == 0 => {
                    self.push(&text.xml10_content());
                }
                Event::GeneralRef(name) if self.in_text && self.silent == 0 => {
                    self.push(&reference(&name.xml10_content()));
                }
                Event::CData(text) if self.in_text && self.silent == 0 => {
                    self.push(&text.xml10_content());
                }
                Event::Eof => return Ok(()),
                _ => {}
            }
        }
    }

    fn push(&mut self, words: &str) {
        match self.paragraph.last_mut() {
            Some(line) => line.push_str(words),
            None => self.paragraph.push(words.to_owned()),
        }
    }

    fn start(&mut self, tag: &BytesStart, empty: bool) {
        let name = tag.local_name().as_ref().to_owned();
        if self.silent > 0 {
            self.silent += usize::from(!empty);
            return;
        }
        match name.as_str() {
            "del" | "moveFrom" | "Fallback" | "instrText" if !empty => self.silent = 1,
            "p" => {
                self.paragraph = vec![String::new()];
                self.heading = false;
                self.number = None;
            }
            "t" => self.in_text = !empty,
            "br" | "cr" => self.paragraph.push(String::new()),
            "tab" => self.push(" "),
            "noBreakHyphen" => self.push("-"),
            "pStyle" => {
                let style = value(tag, "val").unwrap_or_default().to_lowercase();
                self.heading = style.starts_with("heading") || style.starts_with("title");
            }
            "numId" => {
                let level = self.number.take().map_or(0, |(_, level)| level);
                self.number = value(tag, "val").filter(|id| id != "0").map(|id| (id, level));
            }
            "ilvl" => {
                let level = value(tag, "val").and_then(|level| level.parse().ok()).unwrap_or(0);
                self.number = Some((String::new(), level));
            }
            "tbl" => self.line(Content::Blank),
            "tr" => self.rows.push(Vec::new()),
            "tc" => {
                if let Some(row) = self.rows.last_mut() {
                    row.push(Cell { paragraphs: Vec::new(), columns: 1, rows: 1 });
                }
            }
            "gridSpan" => {
                let columns = value(tag, "val").and_then(|columns| columns.parse().ok());
                if let (Some(columns), Some(cell)) = (columns, self.cell()) {
                    cell.columns = columns;
                }
            }
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        if self.silent > 0 {
            self.silent -= 1;
            return;
        }
        match name {
            "t" => self.in_text = false,
            "p" => self.end_paragraph(),
            "tbl" => self.line(Content::Blank),
            "tr" => {
                let Some(row) = self.rows.pop() else { return };
                let filled = row.iter().filter(|cell| !cell.paragraphs.is_empty()).count();
                match (self.cell(), filled) {
                    // A table inside a cell: its words stay with the cell.
                    (Some(outer), _) => {
                        outer.paragraphs.extend(row.into_iter().flat_map(|cell| cell.paragraphs));
                    }
                    (None, 0) if row.len() < 2 => {}
                    (None, 0 | 1) if row.len() <= 2 => {
                        // One cell of words beside an empty one only places them on the page.
                        self.line(Content::Blank);
                        for words in row.into_iter().flat_map(|cell| cell.paragraphs) {
                            self.line(Content::Text(words));
                        }
                        self.line(Content::Blank);
                    }
                    _ => self.line(Content::Row(row)),
                }
            }
            _ => {}
        }
    }

    fn cell(&mut self) -> Option<&mut Cell> {
        self.rows.last_mut()?.last_mut()
    }

    fn end_paragraph(&mut self) {
        let lines = std::mem::take(&mut self.paragraph);
        let mut lines: Vec<String> = lines.iter().map(|line| closed_up(line)).collect();
        if let Some((id, level)) = self.number.take()
            && let Some(number) = self.numbers.next(&id, level)
            && lines.iter().any(|line| !line.is_empty())
        {
            lines[0] = format!("{number} {}", lines[0]);
        }
        lines.retain(|line| !line.is_empty());
        if let Some(cell) = self.cell() {
            cell.paragraphs.extend(lines);
            return;
        }
        if lines.is_empty() {
            self.line(Content::Blank);
        }
        for (index, line) in lines.into_iter().enumerate() {
            self.line(match (index, self.heading) {
                (0, true) => Content::Heading(line),
                (0, false) => Content::Text(line),
                _ => Content::Continued(line),
            });
        }
    }

    fn line(&mut self, content: Content) {
        self.lines.push(content);
    }
}
