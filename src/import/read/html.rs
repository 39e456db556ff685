//! HTML as saved from a legal database. The tokenizer is that of the WHATWG; of the tree only two
//! things matter, where a block ends and what stands in which cell, so none is built.

use html5gum::emitters::default::DefaultEmitter;
use html5gum::{StartTag, Token, Tokenizer};

use super::{Cell, Content, Source, closed_up, numbered};

/// Whose words are no words of the page.
const SILENT: [&str; 14] = [
    "script", "style", "noscript", "template", "head", "title", "nav", "button", "select", "svg",
    "iframe", "object", "textarea", "audio",
];

/// Elements that begin and end a block.
const BLOCKS: [&str; 30] = [
    "p",
    "div",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "ul",
    "ol",
    "li",
    "dl",
    "dt",
    "dd",
    "section",
    "article",
    "main",
    "header",
    "footer",
    "aside",
    "blockquote",
    "pre",
    "address",
    "hr",
    "center",
    "body",
    "html",
    "form",
    "fieldset",
    "caption",
];

/// Reads HTML.
pub fn read(text: &str) -> Source {
    let mut reader = Reader::default();
    let mut emitter = DefaultEmitter::default();
    // Inside `<script>` and `<style>` a `<` begins no tag.
    emitter.naively_switch_states(true);
    for Ok(token) in Tokenizer::new_with_emitter(text, emitter) {
        match token {
            Token::StartTag(tag) => reader.start(&tag),
            Token::EndTag(tag) => reader.end(&name(&tag.name)),
            Token::String(words) if reader.silent.is_none() => {
                reader.words.push_str(&String::from_utf8_lossy(&words.value));
            }
            _ => {}
        }
    }
    reader.finish()
}

fn name(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).to_lowercase()
}

/// A block of a cell or of the page.
enum Block {
    Paragraph { lines: Vec<String>, heading: bool },
    Table(Vec<Vec<(Vec<Block>, u32, u32)>>),
}

/// What is open: the page itself, or the cell of a table.
#[derive(Default)]
struct Reader {
    /// Words of the paragraph that is open.
    words: String,
    /// Its lines that `<br>` has ended.
    lines: Vec<String>,
    heading: bool,
    /// The element whose words are dropped, and how deep it nests in itself.
    silent: Option<(String, usize)>,
    /// Numbers of the lists that are open; `None` for a list without numbers.
    lists: Vec<Option<usize>>,
    blocks: Vec<Block>,
    tables: Vec<Open>,
}

/// A table that is open, with the blocks that stood before it.
struct Open {
    before: Vec<Block>,
    rows: Vec<Vec<(Vec<Block>, u32, u32)>>,
    cell: Option<(u32, u32)>,
}

impl Reader {
    fn start(&mut self, tag: &StartTag<()>) {
        let name = name(&tag.name);
        if let Some((silent, depth)) = &mut self.silent {
            *depth += usize::from(*silent == name && !tag.self_closing);
            return;
        }
        if SILENT.contains(&name.as_str()) {
            if !tag.self_closing {
                self.silent = Some((name, 1));
            }
            return;
        }
        match name.as_str() {
            "br" => {
                let line = closed_up(&std::mem::take(&mut self.words));
                self.lines.push(line);
            }
            "table" => {
                self.flush();
                let before = std::mem::take(&mut self.blocks);
                self.tables.push(Open { before, rows: Vec::new(), cell: None });
            }
            "tr" => {
                self.end_cell();
                if let Some(table) = self.tables.last_mut() {
                    table.rows.push(Vec::new());
                }
            }
            "td" | "th" => {
                self.end_cell();
                let span = |key: &str| {
                    let value = tag.attributes.get(key.as_bytes())?;
                    String::from_utf8_lossy(value).trim().parse::<u32>().ok()
                };
                let size = |key| span(key).unwrap_or(1).clamp(1, 1000);
                if let Some(table) = self.tables.last_mut() {
                    if table.rows.is_empty() {
                        table.rows.push(Vec::new());
                    }
                    table.cell = Some((size("colspan"), size("rowspan")));
                }
            }
            _ if BLOCKS.contains(&name.as_str()) => {
                self.flush();
                match name.as_str() {
                    "ol" => self.lists.push(Some(0)),
                    "ul" => self.lists.push(None),
                    "li" => {
                        if let Some(Some(number)) = self.lists.last_mut() {
                            *number += 1;
                            self.words = format!("{number}. ");
                        }
                    }
                    _ => {}
                }
                self.heading = name.starts_with('h') && name.len() == 2 && name != "hr";
            }
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        if let Some((silent, depth)) = &mut self.silent {
            if silent == name {
                *depth -= 1;
                if *depth == 0 {
                    self.silent = None;
                }
            }
            return;
        }
        match name {
            "td" | "th" | "tr" => self.end_cell(),
            "table" => self.end_table(),
            "ol" | "ul" => {
                self.flush();
                self.lists.pop();
            }
            _ if BLOCKS.contains(&name) => self.flush(),
            _ => {}
        }
    }

    /// Ends the paragraph that is open.
    fn flush(&mut self) {
        let last = closed_up(&std::mem::take(&mut self.words));
        let mut lines = std::mem::take(&mut self.lines);
        lines.push(last);
        let heading = std::mem::take(&mut self.heading);
        // Two breaks in a row end a paragraph as `</p>` does.
        for lines in lines.split(String::is_empty).filter(|lines| !lines.is_empty()) {
            self.blocks.push(Block::Paragraph { lines: lines.to_vec(), heading });
        }
    }

    fn end_cell(&mut self) {
        self.flush();
        let Some(table) = self.tables.last_mut() else { return };
        let Some((columns, rows)) = table.cell.take() else { return };
        let blocks = std::mem::take(&mut self.blocks);
        if let Some(row) = table.rows.last_mut() {
            row.push((blocks, columns, rows));
        }
    }

    fn end_table(&mut self) {
        self.end_cell();
        let Some(open) = self.tables.pop() else { return };
        let stray = std::mem::replace(&mut self.blocks, open.before);
        self.blocks.push(Block::Table(open.rows));
        self.blocks.extend(stray);
    }

    fn finish(mut self) -> Source {
        self.flush();
        while !self.tables.is_empty() {
            self.end_table();
        }
        let mut lines = Vec::new();
        emit(self.blocks, &mut lines);
        Source { lines: numbered(lines), page_width: None }
    }
}

fn emit(blocks: Vec<Block>, out: &mut Vec<Content>) {
    for block in blocks {
        match block {
            Block::Paragraph { lines, heading } => {
                for (index, line) in lines.into_iter().enumerate() {
                    out.push(match (index, heading) {
                        (0, true) => Content::Heading(line),
                        (0, false) => Content::Text(line),
                        _ => Content::Continued(line),
                    });
                }
            }
            Block::Table(rows) => table(rows, out),
        }
    }
}

/// A table with a table inside, or with one cell of words a row, only places its words on the page.
fn table(rows: Vec<Vec<(Vec<Block>, u32, u32)>>, out: &mut Vec<Content>) {
    let nested = rows
        .iter()
        .flatten()
        .any(|(blocks, ..)| blocks.iter().any(|block| matches!(block, Block::Table(_))));
    let filled =
        |row: &Vec<(Vec<Block>, u32, u32)>| row.iter().filter(|cell| !cell.0.is_empty()).count();
    if nested || rows.iter().all(|row| filled(row) < 2) {
        for (blocks, ..) in rows.into_iter().flatten() {
            out.push(Content::Blank);
            emit(blocks, out);
        }
        out.push(Content::Blank);
        return;
    }
    out.push(Content::Blank);
    for row in rows {
        let cells = row.into_iter().map(|(blocks, columns, rows)| {
            let paragraphs = blocks.into_iter().filter_map(|block| match block {
                Block::Paragraph { lines, .. } => Some(lines),
                Block::Table(_) => None,
            });
            Cell { paragraphs: paragraphs.flatten().collect(), columns, rows }
        });
        let cells: Vec<Cell> = cells.collect();
        if !cells.is_empty() {
            out.push(Content::Row(cells));
        }
    }
    out.push(Content::Blank);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_entities_and_silent_elements() {
        let source = read(
            "<html><head><title>x</title><style>p{a:b}</style></head><body><h2>Тақырып</h2>\
             <p>1.&nbsp;&laquo;Бір&raquo; <b>екі</b><br>үш<script>if (a<b) {}</script></p>төрт</body>",
        );
        let lines: Vec<Content> = source.lines.into_iter().map(|line| line.content).collect();
        assert_eq!(
            lines,
            [
                Content::Heading("Тақырып".into()),
                Content::Text("1. «Бір» екі".into()),
                Content::Continued("үш".into()),
                Content::Text("төрт".into()),
            ]
        );
    }

    #[test]
    fn a_table_that_only_places_words_is_no_table() {
        let source = read(
            "<table><tr><td></td><td>Приложение<br>к приказу</td></tr></table>\
             <table><tr><td>a<td colspan=2>b<tr><td>c<td>d</table>",
        );
        let lines: Vec<Content> = source.lines.into_iter().map(|line| line.content).collect();
        assert!(lines.contains(&Content::Text("Приложение".into())));
        let wide = Cell { paragraphs: vec!["b".into()], columns: 2, rows: 1 };
        assert!(lines.contains(&Content::Row(vec![Cell::new("a"), wide])));
        assert!(lines.contains(&Content::Row(vec![Cell::new("c"), Cell::new("d")])));
    }
}
