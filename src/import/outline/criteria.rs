//! Tables of criteria: a number, a criterion; below it rows `1.1.` with their words and the cells
//! `1 0` after them, which an extracted page also puts before the words or in their middle.

use super::draft::{CellDraft, Criteria, Criterion, CriterionRow};
use super::table::{Lines, head_rows, pieces};
use crate::import::read::Cell;
use crate::import::repair::{close_spaces, join_lines};

/// A table of criteria from the cells that a page left one below the other. `None` where no row is
/// numbered `1.1`.
pub fn read(groups: &[Lines]) -> Option<Criteria> {
    // A row and the words behind its number, in the order of the page.
    let mut criteria = Criteria::default();
    let mut head: Vec<Vec<CellDraft>> = Vec::new();
    let mut words: Vec<String> = Vec::new();
    for line in groups.iter().flatten() {
        let text = line.words.trim();
        if text.is_empty() {
            continue;
        }
        if let Some((number, mark, rest)) = row_number(text, &criteria) {
            flush(&mut criteria, &mut words);
            let group = criteria.groups.last_mut()?;
            let row = CriterionRow { number, mark, ..CriterionRow::default() };
            group.rows.push(row);
            words.extend((!rest.is_empty()).then(|| rest.to_owned()));
        } else if let Some((number, rest)) = group_number(text, &criteria) {
            flush(&mut criteria, &mut words);
            criteria.groups.push(Criterion { number, ..Criterion::default() });
            words.extend((!rest.is_empty()).then(|| rest.to_owned()));
        } else if criteria.groups.is_empty() {
            add_head(&mut head, text);
        } else if text == "." {
            // The full stop of a number that was cut off.
            let row = criteria.groups.last_mut().and_then(|group| group.rows.last_mut());
            if let (Some(row), true) = (row, words.is_empty()) {
                row.mark = None;
            }
        } else {
            words.push(text.to_owned());
        }
    }
    flush(&mut criteria, &mut words);
    let has_rows = criteria.groups.iter().any(|group| !group.rows.is_empty());
    let all_rows = criteria.groups.iter().flat_map(|group| &group.rows);
    let width = all_rows.map(|row| row.options.len()).max().unwrap_or(0);
    if !has_rows || width == 0 {
        return None;
    }
    order_options(&mut criteria);
    span_options(&mut head, width);
    criteria.head = head;
    Some(criteria)
}

/// `1.1.` at the beginning of a line, where it is the next row of its criterion. The mark is there
/// where the print has no full stop.
fn row_number<'a>(text: &'a str, criteria: &Criteria) -> Option<(String, Option<String>, &'a str)> {
    let group = criteria.groups.last()?;
    let next = format!("{}.{}", group.number, group.rows.len() + 1);
    let rest = text.strip_prefix(&next)?;
    match rest.strip_prefix('.') {
        Some(rest) => Some((next, None, rest.trim())),
        None if rest.is_empty() || rest.starts_with(' ') => {
            Some((next.clone(), Some(next), rest.trim()))
        }
        None => None,
    }
}

/// `1` alone or before words, where it is the next criterion.
fn group_number<'a>(text: &'a str, criteria: &Criteria) -> Option<(String, &'a str)> {
    let next = (criteria.groups.len() + 1).to_string();
    let rest = text.strip_prefix(&next)?;
    let finished = criteria.groups.last().is_none_or(|group| !group.rows.is_empty());
    let begins =
        rest.is_empty() || rest.starts_with(' ') && rest.trim().starts_with(char::is_uppercase);
    // A lone `1` among the words of a row is one of its cells.
    let is_cell = rest.is_empty()
        && criteria.groups.last().is_some_and(|group| {
            group.rows.last().is_some_and(|row| row.options.len() < 2) && next == "1"
        });
    (finished && begins && !is_cell).then(|| (next, rest.trim()))
}

/// Gives the words that were gathered to the row or criterion that is open, its cells apart.
fn flush(criteria: &mut Criteria, words: &mut Vec<String>) {
    let lines = std::mem::take(words);
    let Some(group) = criteria.groups.last_mut() else { return };
    match group.rows.last_mut() {
        None => {
            let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
            group.text = close_spaces(&join_lines(&lines));
        }
        Some(row) => {
            let mut kept: Vec<String> = Vec::new();
            let count = lines.len();
            for (at, line) in lines.into_iter().enumerate() {
                let is_cells = line.split_whitespace().all(|word| word == "1" || word == "0");
                if is_cells {
                    row.options.extend(line.split_whitespace().map(str::to_owned));
                    continue;
                }
                match line.strip_suffix(" 1 0") {
                    Some(before) if at + 1 == count => {
                        row.options.extend(["1".to_owned(), "0".to_owned()]);
                        kept.push(before.to_owned());
                    }
                    _ => kept.push(line),
                }
            }
            let kept: Vec<&str> = kept.iter().map(String::as_str).collect();
            row.text = close_spaces(&join_lines(&kept));
        }
    }
}

/// Cells out of order are put as in the other rows: the order that most rows have.
fn order_options(criteria: &mut Criteria) {
    let rows = criteria.groups.iter().flat_map(|group| &group.rows);
    let usual = rows.clone().map(|row| row.options.clone()).max_by_key(|options| {
        criteria
            .groups
            .iter()
            .flat_map(|group| &group.rows)
            .filter(|row| row.options == *options)
            .count()
    });
    let Some(usual) = usual else { return };
    let sorted = |options: &[String]| {
        let mut options = options.to_vec();
        options.sort();
        options
    };
    for row in criteria.groups.iter_mut().flat_map(|group| &mut group.rows) {
        if sorted(&row.options) == sorted(&usual) {
            row.options = usual.clone();
        }
    }
}

/// The heading: cells of the first row, and below them those of the options.
fn add_head(head: &mut Vec<Vec<CellDraft>>, text: &str) {
    let cells = pieces(text).into_iter().map(|words| CellDraft {
        text: vec![words],
        columns: 1,
        rows: 1,
        ..CellDraft::default()
    });
    let cells: Vec<CellDraft> = cells.collect();
    match head.first_mut() {
        None => head.push(cells),
        Some(first) if first.len() < 3 => first.extend(cells),
        Some(_) => match head.get_mut(1) {
            Some(second) => second.extend(cells),
            None => head.push(cells),
        },
    }
}

/// The last heading cell stands above all options where there are fewer heading cells than columns.
fn span_options(head: &mut [Vec<CellDraft>], width: usize) {
    if let Some(first) = head.first_mut()
        && first.len() == 3
        && width > 1
        && let Some(last) = first.last_mut()
    {
        last.columns = width as u32;
    }
}

/// A table of criteria from rows of cells.
pub fn of_rows(rows: &[Vec<Cell>]) -> Option<Criteria> {
    let heads = head_rows(rows);
    let mut criteria = Criteria::default();
    for row in &rows[heads..] {
        let words: Vec<String> = row.iter().map(Cell::words).collect();
        let number = words.first()?.trim();
        if let Some((number, mark, "")) = row_number(number, &criteria) {
            let text = words.get(1)?.clone();
            let options = words.get(2..).unwrap_or_default().to_vec();
            criteria.groups.last_mut()?.rows.push(CriterionRow { number, mark, text, options });
        } else if let Some((number, "")) = group_number(number, &criteria) {
            let text = words.get(1)?.clone();
            if words.get(2..).unwrap_or_default().iter().any(|words| !words.is_empty()) {
                return None;
            }
            criteria.groups.push(Criterion { number, text, rows: Vec::new() });
        } else {
            return None;
        }
    }
    let has_rows = criteria.groups.iter().any(|group| !group.rows.is_empty());
    let all_rows = criteria.groups.iter().flat_map(|group| &group.rows);
    let width = all_rows.map(|row| row.options.len()).max().unwrap_or(0);
    criteria.head = rows[..heads]
        .iter()
        .map(|row| {
            row.iter()
                .map(|cell| CellDraft {
                    text: cell.paragraphs.clone(),
                    columns: cell.columns,
                    rows: cell.rows,
                    ..CellDraft::default()
                })
                .collect()
        })
        .collect();
    let spans = criteria.head.iter().flatten().any(|cell| cell.columns > 1);
    if !spans {
        span_options(&mut criteria.head, width);
    }
    has_rows.then_some(criteria)
}
