//! The blank of a form as a Word file, empty, laid out as on the page: ruled lines with captions
//! beneath, tables, squares, the stamp at the right.
//!
//! Lines of a blank are tables without edges: a paragraph has only one rule, and Word makes one
//! paragraph of two whose rules are alike.

use std::io;

use super::docx::{
    self, Align, Block, Borders, Cell, Document, Lies, Page, Paragraph, Row, Run, Style, Table, mm,
    pt,
};
use crate::view::form as view;
use crate::view::form::FormPage;
use crate::view::passage::Passage;
use crate::view::text;

/// Words of the interface that stand on the paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// The last line: the act, the annex, the redaction.
    pub foot: String,
    /// The parts of a date in the order of the language.
    pub date: Vec<DatePart>,
}

impl Words {
    /// From the lines of `templates/words/form.html`: the foot, then the parts of a date.
    pub fn of(lines: Vec<String>) -> Words {
        let mut lines = lines.into_iter();
        let foot = lines.next().unwrap_or_default();
        let date = lines.filter_map(|line| {
            let mut words = line.split('|').map(str::to_owned);
            Some(DatePart {
                part: words.next()?,
                before: words.next()?,
                after: words.next()?,
                caption: words.next()?,
            })
        });
        Words { foot, date: date.collect() }
    }
}

/// A part of a date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DatePart {
    /// `day`, `month`, `year`.
    pub part: String,
    /// What stands before it.
    pub before: String,
    /// What stands after it.
    pub after: String,
    /// What it is called beneath the line.
    pub caption: String,
}

/// The width of a rule, in eighths of a point.
const RULE: u32 = 6;
/// The height of a line to be written on.
const LINE: u32 = mm(8);
/// The same in a cell of a table.
const CELL_LINE: u32 = pt(16);
/// The size of captions, in half points.
const SMALL: u32 = 16;
/// The size of words in a table.
const IN_TABLE: u32 = 20;
/// A square to be ticked: Times New Roman has it.
const SQUARE: &str = "□";

/// The file of the empty blank.
///
/// # Errors
/// When a part grows larger than a zip can hold.
pub fn write(form: &FormPage, words: &Words, lang: &str) -> io::Result<Vec<u8>> {
    let mut document = Document::new(lang, &form.name.text);
    if form.wide {
        document.page = Page { margins: [mm(20), mm(15), mm(15), mm(20)], ..Page::A4_WIDE };
    }
    let sheet = Sheet { measure: document.page.measure(), words };
    for block in &form.blocks {
        sheet.block(block, &mut document.blocks);
    }
    sheet.foot(&mut document.blocks);
    docx::write(&document)
}

/// The paper on which blocks are laid.
struct Sheet<'a> {
    measure: u32,
    words: &'a Words,
}

impl Sheet<'_> {
    fn block(&self, block: &view::Block, out: &mut Vec<Block>) {
        match block {
            view::Block::Stamp(piece) => {
                out.push(self.right(runs(&piece.words, Some(22))).into());
            }
            view::Block::Title { piece, subject } => {
                out.push(Block::from(Paragraph {
                    style: Style::Title,
                    align: Align::Centre,
                    space: [pt(20), pt(4)],
                    ..Paragraph::of(bold(&piece.words))
                }));
                out.extend(subject.iter().map(|part| {
                    Block::from(Paragraph {
                        align: Align::Centre,
                        space: [0, pt(10)],
                        keep_next: true,
                        ..Paragraph::of(bold(&part.words))
                    })
                }));
            }
            view::Block::Words(piece) => {
                out.push(Paragraph { space: [pt(8); 2], ..numbered(piece, None) }.into());
            }
            view::Block::Line { piece, caption, blank, field, above } => {
                let left = if *above { self.measure * 44 / 100 } else { 0 };
                match field.as_deref() {
                    Some(field) if field.kind == "seal" => {
                        let words = numbered(piece, None);
                        out.push(Paragraph { space: [pt(14), pt(8)], ..words }.into());
                    }
                    None if *blank == 0 => {
                        let words = numbered(piece, None);
                        let indent = [0, left, 0];
                        out.push(Paragraph { indent, space: [pt(8); 2], ..words }.into());
                    }
                    field => {
                        if field.is_some_and(|field| field.kind == "sign") {
                            out.push(gap(pt(14)));
                        }
                        let line = Line { piece, caption: caption.as_ref(), blank: *blank, field };
                        out.push(self.line(&line, left).into());
                        out.push(gap(pt(4)));
                    }
                }
            }
            view::Block::Table { head, rows, columns } => {
                out.push(self.table(head, rows, *columns as usize).into());
            }
        }
    }

    /// Words at the right, where blanks have what stands above the title.
    fn right(&self, runs: Vec<Run>) -> Paragraph {
        Paragraph { indent: [0, self.measure * 44 / 100, 0], ..Paragraph::of(runs) }
    }

    /// The act, the annex and the redaction below a thin line.
    fn foot(&self, out: &mut Vec<Block>) {
        out.push(Block::from(Paragraph { rule: 2, ..Paragraph::of(tiny()) }));
        out.push(Paragraph::of(vec![small(&self.words.foot)]).into());
    }

    /// A line of the blank; `left` is how far it is moved in.
    fn line(&self, line: &Line<'_>, left: u32) -> Table {
        let kind = line.field.map_or("text", |field| field.kind);
        let words = plain(&line.piece.words);
        let width = self.measure - left;
        let word = match words.is_empty() || kind == "tick" {
            true => 0,
            false => (measured(&words, 24) + mm(2)).min(width * 6 / 10),
        };
        let mut grid = Grid::of(left, word, numbered(line.piece, None));
        match (kind, line.field) {
            ("date", _) => self.date(&mut grid, width - word),
            ("tick", Some(field)) => {
                let runs = match words.is_empty() {
                    true => vec![Run::new(&field.label.text)],
                    false => runs(&line.piece.words, None),
                };
                grid.columns(&[mm(8), width - mm(8)]);
                grid.row(vec![square(), label(runs)]);
            }
            ("choice", Some(field)) => {
                grid.columns(&[mm(8), width - word - mm(8)]);
                for option in &field.options {
                    grid.row(vec![square(), label(vec![Run::new(&option.text.text)])]);
                }
            }
            ("table", Some(field)) => {
                let count = field.columns.len().max(1) as u32;
                grid.columns(&vec![(width - word) / count; count as usize]);
                let heads = field.columns.iter();
                let heads = heads.map(|column| bordered(vec![Run::new(&column.label.text)]));
                grid.row(heads.collect());
                for _ in 0..field.lines {
                    grid.tall_row(LINE, vec![bordered(Vec::new()); count as usize]);
                }
            }
            (_, field) => {
                grid.columns(&[width - word]);
                let count = line.blank.max(field.map_or(1, |field| field.lines)).max(1);
                for _ in 0..count {
                    grid.tall_row(LINE, vec![ruled()]);
                }
            }
        }
        if let Some(caption) = line.caption {
            grid.caption(runs(caption, Some(SMALL)));
        }
        grid.table()
    }

    /// The lined places of a date, each with its caption.
    fn date(&self, grid: &mut Grid, width: u32) {
        let mut widths = Vec::new();
        let (mut places, mut captions) = (Vec::new(), Vec::new());
        let mark = |text: &str| Cell {
            lies: Lies::Bottom,
            ..free(vec![Paragraph::aligned(Align::Centre, vec![Run::new(text)])])
        };
        for (number, part) in self.words.date.iter().enumerate() {
            if number > 0 {
                // Two lines side by side are not one.
                widths.push(mm(2));
                places.push(free(Vec::new()));
                captions.push(free(Vec::new()));
            }
            for (text, is_place) in
                [(&part.before, false), (&part.caption, true), (&part.after, false)]
            {
                if is_place {
                    widths.push(if part.part == "month" { mm(38) } else { mm(18) });
                    places.push(ruled());
                    captions.push(free(vec![Paragraph::aligned(Align::Centre, vec![small(text)])]));
                } else if !text.is_empty() {
                    widths.push(measured(text, 24) + mm(2));
                    places.push(mark(text));
                    captions.push(free(Vec::new()));
                }
            }
        }
        let rest = width.saturating_sub(widths.iter().sum());
        widths.push(rest.max(mm(1)));
        places.push(free(Vec::new()));
        captions.push(free(Vec::new()));
        grid.columns(&widths);
        grid.tall_row(LINE, places);
        grid.row(captions);
    }

    fn table(&self, head: &[view::Row], rows: &[view::Row], columns: usize) -> Table {
        let widths = self.widths(head, rows, columns);
        let lines = |row: &view::Row, is_head: bool| {
            let mut at = 0;
            let cells = row.cells.iter().map(|cell| {
                let end = (at + cell.columns as usize).min(widths.len());
                let width = widths[at.min(end)..end].iter().sum::<u32>();
                at = end;
                Cell {
                    columns: cell.columns.max(1),
                    rows: cell.rows.max(1),
                    ..Cell::of(paragraphs(cell, width))
                }
            });
            Row { cells: cells.collect(), head: is_head, breaks: false, height: None }
        };
        let head = head.iter().map(|row| lines(row, true));
        let rows: Vec<Row> = head.chain(rows.iter().map(|row| lines(row, false))).collect();
        Table { widths, borders: Borders::ALL, inside: 4, rows, ..Table::default() }
    }

    /// Numbers take what they need; the column that is written in most of a narrow table, else each
    /// what its words are long.
    fn widths(&self, head: &[view::Row], rows: &[view::Row], columns: usize) -> Vec<u32> {
        let (mut longest, mut least) = (vec![1_u32; columns], vec![18_u32; columns]);
        let mut written = vec![false; columns];
        for row in head.iter().chain(rows) {
            let mut at = 0;
            for cell in &row.cells {
                if cell.columns == 1 && at < columns {
                    let words = plain(&cell.piece.words);
                    let count = |text: &str| text.chars().count() as u32;
                    // No word is cut by the edge of its cell.
                    let word = words.split_whitespace().map(count).max().unwrap_or_default();
                    longest[at] = longest[at].max(count(&words));
                    least[at] = least[at].max(word * 5 / 2);
                    written[at] |= cell.field.is_some() || cell.lines.iter().any(has_field);
                }
                at += cell.columns as usize;
            }
        }
        let is_narrow = |at: usize| longest[at] <= 5;
        let narrow = (0..columns).filter(|at| is_narrow(*at)).count() as u32;
        let room = self.measure - narrow * mm(12);
        let weight = |at: usize| -> u32 {
            let long = longest[at].min(48).max(least[at]);
            if columns < 5 && written[at] { 66 } else { long }
        };
        let all: u32 = (0..columns).filter(|at| !is_narrow(*at)).map(weight).sum();
        let width = |at: usize| if is_narrow(at) { mm(12) } else { room * weight(at) / all.max(1) };
        (0..columns).map(width).collect()
    }
}

/// A line with what is written on it.
struct Line<'a> {
    piece: &'a view::Piece,
    caption: Option<&'a Passage>,
    blank: u32,
    field: Option<&'a view::Field>,
}

/// A table without edges, row by row: what stands before the line, then the line.
struct Grid {
    left: u32,
    word: u32,
    words: Paragraph,
    widths: Vec<u32>,
    rows: Vec<Row>,
}

impl Grid {
    fn of(left: u32, word: u32, words: Paragraph) -> Grid {
        Grid { left, word, words, widths: Vec::new(), rows: Vec::new() }
    }

    fn columns(&mut self, widths: &[u32]) {
        self.widths = widths.to_vec();
    }

    fn row(&mut self, cells: Vec<Cell>) {
        self.tall_row(0, cells);
    }

    /// A row of at least this height; the words stand before the first one.
    fn tall_row(&mut self, height: u32, cells: Vec<Cell>) {
        let mut all = Vec::new();
        if self.left > 0 {
            all.push(free(Vec::new()));
        }
        if self.word > 0 {
            let words = if self.rows.is_empty() { vec![self.words.clone()] } else { Vec::new() };
            let lies = if height > 0 { Lies::Bottom } else { Lies::Top };
            all.push(Cell { lies, ..free(words) });
        }
        all.extend(cells);
        let height = (height > 0).then_some(height);
        self.rows.push(Row { cells: all, height, ..Row::default() });
    }

    fn caption(&mut self, runs: Vec<Run>) {
        let columns = self.widths.len() as u32;
        let cell = free(vec![Paragraph::aligned(Align::Centre, runs)]);
        self.row(vec![Cell { columns, ..cell }]);
    }

    fn table(self) -> Table {
        let before = [self.left, self.word].into_iter().filter(|width| *width > 0);
        let widths = before.chain(self.widths).collect();
        Table { widths, rows: self.rows, flush: true, ..Table::default() }
    }
}

/// What stands in a cell of a table of the annex.
fn paragraphs(cell: &view::Cell, width: u32) -> Vec<Paragraph> {
    let mut out = Vec::new();
    let mut entry = |piece: &view::Piece, field: Option<&view::Field>, heading: bool| {
        let words = numbered(piece, Some(IN_TABLE));
        let is_empty = words.runs.is_empty();
        let Some(field) = field else {
            if !is_empty {
                out.push(words);
            }
            return;
        };
        let shares = field.lines <= 1
            && !heading
            && measured(&plain(&piece.words), IN_TABLE) < width * 55 / 100;
        let mut lines = field.lines.max(1);
        if shares && !is_empty {
            let rule = rule_after(&out);
            out.push(Paragraph { rule, space: [pt(4), 0], ..words });
            lines -= 1;
        } else if !is_empty {
            let above = if out.is_empty() { 0 } else { pt(2) };
            out.push(Paragraph { space: [above, 0], ..words });
        }
        for _ in 0..lines {
            let rule = rule_after(&out);
            let space = [CELL_LINE.saturating_sub(pt(12)), 0];
            let empty = vec![Run { size: Some(IN_TABLE), ..Run::new("\u{a0}") }];
            out.push(Paragraph { rule, space, ..Paragraph::of(empty) });
        }
    };
    entry(&cell.piece, cell.field.as_ref(), cell.piece.words.words.is_empty());
    for line in &cell.lines {
        entry(&line.piece, line.field.as_ref(), false);
    }
    if let Some(first) = out.first_mut() {
        first.space[0] = first.space[0].max(pt(2));
    }
    if cell.field.is_some() || cell.lines.iter().any(has_field) {
        out.push(Paragraph::of(tiny()));
    } else if let Some(last) = out.last_mut() {
        last.space[1] = pt(2);
    }
    out
}

/// Rules that follow each other differ, or Word draws only the last of them.
fn rule_after(before: &[Paragraph]) -> u32 {
    match before.last() {
        Some(last) if last.rule == RULE => RULE - 1,
        _ => RULE,
    }
}

fn has_field(line: &view::CellLine) -> bool {
    line.field.is_some()
}

/// A cell without edges; an empty one is as low as can be.
fn free(mut paragraphs: Vec<Paragraph>) -> Cell {
    if paragraphs.is_empty() {
        paragraphs.push(Paragraph::of(tiny()));
    }
    Cell { borders: Some(Borders::NONE), ..Cell::of(paragraphs) }
}

fn ruled() -> Cell {
    Cell { borders: Some(Borders([0, 0, RULE, 0])), ..Cell::of(Vec::new()) }
}

fn bordered(runs: Vec<Run>) -> Cell {
    let words = Paragraph { indent: [0, mm(1), mm(1)], ..Paragraph::of(runs) };
    Cell { borders: Some(Borders::ALL), ..Cell::of(vec![words]) }
}

fn square() -> Cell {
    let square = Run { size: Some(36), ..Run::new(SQUARE) };
    Cell { lies: Lies::Middle, ..free(vec![Paragraph::of(vec![square])]) }
}

fn label(runs: Vec<Run>) -> Cell {
    Cell { lies: Lies::Middle, ..free(vec![Paragraph::of(runs)]) }
}

fn small(text: &str) -> Run {
    Run { size: Some(SMALL), ..Run::new(text) }
}

fn tiny() -> Vec<Run> {
    vec![Run { size: Some(6), ..Run::new("\u{a0}") }]
}

/// Room between what would touch otherwise: two tables would become one.
fn gap(height: u32) -> Block {
    Block::from(Paragraph { space: [0, height], ..Paragraph::of(tiny()) })
}

fn numbered(piece: &view::Piece, size: Option<u32>) -> Paragraph {
    let mut words = runs(&piece.words, size);
    if !piece.number.is_empty() && !words.is_empty() {
        words.insert(0, Run { size, ..Run::new(&format!("{} ", piece.number)) });
    }
    Paragraph::of(words)
}

fn runs(passage: &Passage, size: Option<u32>) -> Vec<Run> {
    let text = plain(passage);
    if text.is_empty() {
        return Vec::new();
    }
    vec![Run { size, lang: passage.lang.clone(), ..Run::new(&text) }]
}

fn bold(passage: &Passage) -> Vec<Run> {
    runs(passage, None).into_iter().map(|run| Run { bold: true, ..run }).collect()
}

/// The words without their marks.
fn plain(passage: &Passage) -> String {
    fn add(runs: &[text::Run], out: &mut String) {
        for run in runs {
            match run {
                text::Run::Text { text }
                | text::Run::Ref { text, .. }
                | text::Run::Term { text, .. }
                | text::Run::Defined { text } => out.push_str(text),
                text::Run::Erratum { runs } => add(runs, out),
            }
        }
    }
    let mut out = String::new();
    add(&passage.words, &mut out);
    out
}

/// About how wide a text is in type of this size, rather more than less: no face is at hand when the
/// site is built.
fn measured(text: &str, half_points: u32) -> u32 {
    // A letter is a little more than half as wide as it is high, a capital more; half a point is ten
    // units.
    let hundredths = |letter: char| match letter {
        'ж' | 'м' | 'ш' | 'щ' | 'ы' | 'ю' => 85,
        letter if letter.is_uppercase() => 85,
        ' ' | '.' | ',' | '(' | ')' => 35,
        _ => 60,
    };
    text.chars().map(hundredths).sum::<u32>() * half_points / 10
}
