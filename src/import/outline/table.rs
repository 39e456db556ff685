//! Tables: as rows of cells, and as an extracted page leaves them, a cell broken over lines and the
//! cells of a row one below the other.

use super::Outline;
use super::draft::{CellDraft, Table};
use super::start::Start;
use crate::import::read::Cell;
use crate::import::repair::{PieceOfLine, close_spaces, join_lines};

/// A cell as the page leaves it: its lines.
pub(crate) type Lines = Vec<PieceOfLine>;

impl Outline<'_> {
    /// Whether a table begins at the cursor.
    pub(crate) fn table_head_ahead(&self) -> bool {
        self.peek().is_some_and(|paragraph| {
            paragraph.cells.is_some() || self.grammar.table_head.is_match(&paragraph.words)
        })
    }

    /// Reads a table at the cursor, if one begins there.
    pub(crate) fn table(&mut self) {
        if !self.table_head_ahead() {
            return;
        }
        if self.start_at(self.at) == Some(Start::Row) {
            return self.table_of_rows();
        }
        let mut groups: Vec<Lines> = Vec::new();
        let begin = self.at;
        while let Some(paragraph) = self.peek() {
            let stamp = self.at > begin && self.stamp_ahead().is_some();
            if stamp || paragraph.cells.is_some() || paragraph.indented {
                break;
            }
            if paragraph.blank_before == 0 && !groups.is_empty()
                || is_page_break(paragraph.blank_before, &groups, &paragraph.words)
            {
                // Numbered lines of one cell, of which each begins a paragraph.
                if let Some(group) = groups.last_mut() {
                    group.extend(paragraph.lines.iter().cloned());
                }
            } else {
                groups.push(paragraph.lines.clone());
            }
            self.at += 1;
        }
        let line = groups.first().and_then(|group| group.first()).map_or(0, |line| line.number);
        let criteria = super::criteria::read(&groups);
        let Some(document) = self.draft.documents.last_mut() else { return };
        let document = match document.documents.last_mut() {
            Some(inner) => inner,
            None => document,
        };
        match criteria {
            Some(criteria) => document.criteria = Some(criteria),
            None => {
                let (table, sure) = of_groups(&groups);
                document.table = Some(table);
                if !sure {
                    let words: Vec<&str> =
                        groups.iter().flatten().map(|line| line.words.as_str()).collect();
                    self.report.add(
                        line,
                        &words.join(" "),
                        "which words of this table make a cell is not sure",
                    );
                }
            }
        }
    }

    fn table_of_rows(&mut self) {
        let mut rows: Vec<Vec<Cell>> = Vec::new();
        let begin = self.at;
        while let Some(cells) = self.peek().and_then(|paragraph| paragraph.cells.as_ref()) {
            rows.push(cells.clone());
            self.at += 1;
        }
        let Some(document) = self.last_document() else { return };
        if document.table.is_some() || document.criteria.is_some() {
            for at in begin..self.at {
                self.doubt(at, "a document has one table; this is another");
            }
            return;
        }
        if let Some(criteria) = super::criteria::of_rows(&rows) {
            document.criteria = Some(criteria);
            return;
        }
        document.table = Some(of_rows(&rows));
    }
}

/// A page break in a cell: the next group is no number and follows three blank lines.
fn is_page_break(blanks: usize, groups: &[Lines], words: &str) -> bool {
    let low = words.chars().next().is_some_and(char::is_lowercase);
    let numbered = |words: &str| {
        words.split_once(". ").is_some_and(|(number, _)| number.parse::<u32>().is_ok())
    };
    let before =
        groups.last().and_then(|group| group.last()).is_some_and(|line| numbered(&line.words));
    blanks >= 3 && (low || before && numbered(words))
}

/// Rows of cells: heading rows first, then a row for each line of the table.
fn of_rows(rows: &[Vec<Cell>]) -> Table {
    let heads = head_rows(rows);
    let cells = |row: &Vec<Cell>| row.iter().map(cell).collect::<Vec<_>>();
    let mut table = Table {
        head: rows[..heads].iter().map(cells).collect(),
        rows: rows[heads..].iter().map(cells).collect(),
    };
    if table.rows.is_empty() && !table.head.is_empty() {
        // A heading row alone is a blank that is filled in below.
        let columns: u32 = table.head[0].iter().map(|cell| cell.columns.max(1)).sum();
        let blank = CellDraft { columns: 1, rows: 1, blank: true, ..CellDraft::default() };
        table.rows.push(vec![blank; columns as usize]);
    }
    table
}

/// How many rows head a table: those above its first numbered row, or those that its first row spans;
/// a row of column numbers heads it too.
pub(crate) fn head_rows(rows: &[Vec<Cell>]) -> usize {
    let Some(first) = rows.first() else { return 0 };
    let is_first =
        |row: &Vec<Cell>| row.first().is_some_and(|cell| cell.words().trim_end_matches('.') == "1");
    let columns = |row: &Vec<Cell>| {
        row.len() > 1
            && row.iter().enumerate().all(|(at, cell)| cell.words() == (at + 1).to_string())
    };
    let spanned = first.iter().map(|cell| cell.rows as usize).max().unwrap_or(1).min(rows.len());
    let heads = match rows.iter().position(is_first) {
        Some(at) if at <= 3 => at,
        _ => spanned,
    };
    heads + usize::from(rows.get(heads).is_some_and(columns))
}

fn cell(cell: &Cell) -> CellDraft {
    let mut draft = CellDraft { columns: cell.columns, rows: cell.rows, ..CellDraft::default() };
    fill(&mut draft, &cell.paragraphs);
    draft.blank = cell.paragraphs.is_empty();
    draft
}

/// Numbered paragraphs of a cell are its lines where all are numbered from 1.
fn fill(draft: &mut CellDraft, paragraphs: &[String]) {
    let paragraphs: &[String] = match paragraphs {
        [one] => &run_together(one),
        several => several,
    };
    let numbered: Vec<Option<(String, String)>> = paragraphs
        .iter()
        .enumerate()
        .map(|(at, words)| {
            let (number, rest) = words.split_once(". ")?;
            (number == (at + 1).to_string()).then(|| (number.to_owned(), rest.to_owned()))
        })
        .collect();
    if !numbered.is_empty() && numbered.iter().all(Option::is_some) {
        draft.lines = numbered.into_iter().flatten().collect();
    } else {
        draft.text = paragraphs.to_vec();
    }
}

/// Numbered lines that were run together: `1. … 2. … 3. …`.
fn run_together(words: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut rest = words;
    while rest.starts_with(&format!("{}. ", lines.len() + 1)) {
        let next = format!(" {}. ", lines.len() + 2);
        let end = rest.find(&next).unwrap_or(rest.len());
        lines.push(rest[..end].to_owned());
        rest = rest[end..].trim_start();
    }
    if lines.len() > 1 { lines } else { vec![words.to_owned()] }
}

/// A table whose cells the page left one below the other. Returns also whether the cells are sure.
fn of_groups(groups: &[Lines]) -> (Table, bool) {
    let is_row = |group: &Lines, number: usize| {
        let first = group.first().and_then(|line| line.words.split_whitespace().next());
        first == Some(number.to_string().as_str())
    };
    let first_row = groups.iter().position(|group| is_row(group, 1)).unwrap_or(groups.len());
    let mut head: Vec<CellDraft> = Vec::new();
    for group in &groups[..first_row] {
        head.extend(pieces(&words(group)).iter().map(|words| plain(words)));
    }
    let columns = head.len();
    let mut table = Table { head: vec![head], rows: Vec::new() };
    let mut sure = columns > 1 && first_row < groups.len();
    for group in &groups[first_row.min(groups.len())..] {
        let next = table.rows.len() + 1;
        if is_row(group, next) {
            let mut lines = group.clone();
            if let Some(line) = lines.first_mut() {
                line.words = line.words.trim_start()[next.to_string().len()..].trim().to_owned();
            }
            let rest = words(&lines);
            table.rows.push(vec![plain(&next.to_string())]);
            if let (Some(row), false) = (table.rows.last_mut(), rest.is_empty()) {
                row.push(plain(&rest));
            }
        } else if let Some(row) = table.rows.last_mut() {
            row.push(lines_of(group));
        }
    }
    for row in &mut table.rows {
        if row.len() + 1 == columns && row.len() > 1 {
            // Two cells on one line: the second begins with a capital.
            let last = row.last().map(|cell| pieces(&cell.text.join(" "))).unwrap_or_default();
            if last.len() == 2 {
                row.pop();
                row.extend(last.iter().map(|words| plain(words)));
            }
        }
        sure &= row.len() == columns;
    }
    (table, sure)
}

fn words(group: &Lines) -> String {
    let lines: Vec<&str> = group.iter().map(|line| line.words.as_str()).collect();
    close_spaces(&join_lines(&lines))
}

fn plain(words: &str) -> CellDraft {
    CellDraft { text: vec![words.to_owned()], columns: 1, rows: 1, ..CellDraft::default() }
}

/// A cell of numbered lines, or of words.
fn lines_of(group: &Lines) -> CellDraft {
    let mut paragraphs: Vec<Vec<&str>> = Vec::new();
    for line in group {
        let next = format!("{}. ", paragraphs.len() + 1);
        if line.words.starts_with(&next) || paragraphs.is_empty() {
            paragraphs.push(vec![&line.words]);
        } else if let Some(last) = paragraphs.last_mut() {
            last.push(&line.words);
        }
    }
    let paragraphs: Vec<String> =
        paragraphs.iter().map(|lines| close_spaces(&join_lines(lines))).collect();
    let mut cell = CellDraft { columns: 1, rows: 1, ..CellDraft::default() };
    fill(&mut cell, &paragraphs);
    cell
}

/// The cells of a line: each begins with a capital letter or with №.
pub(crate) fn pieces(line: &str) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    for word in line.split_whitespace() {
        let first = word.chars().next().unwrap_or(' ');
        let all_capitals = word.chars().count() > 1
            && word.chars().all(|c| c.is_uppercase() || !c.is_alphabetic());
        let begins = pieces.is_empty() || first.is_uppercase() && !all_capitals;
        match pieces.last_mut() {
            Some(piece) if !begins => {
                piece.push(' ');
                piece.push_str(word);
            }
            _ => pieces.push(word.to_owned()),
        }
    }
    pieces
}
