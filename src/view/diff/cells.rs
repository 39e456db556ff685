//! Units with their words: which of them are marked, and where each unit has its address.

use super::build::Builder;
use super::marks::{Mark, Stretch};
use super::{Cell, Piece};
use crate::diff::{self, Change, Op, Side};
use crate::model::{Lang, Path, UnitKind, print};
use crate::view::Phrase;
use crate::view::typography::Setting;

impl Builder<'_> {
    pub(super) fn old_path(&self, leaf: usize) -> &Path {
        &self.comparison.old.leaves[leaf].path
    }

    pub(super) fn old_cell(&mut self, leaf: usize, is_dropped: bool) -> Cell {
        let words = self.comparison.old.words(leaf, self.lang);
        let whole = Mark { op: Op::Delete, at: 0..words.len() };
        let marks = match is_dropped {
            true => vec![whole],
            false => self.marks.of_old(leaf, words),
        };
        let is_first = self.met_old.insert(leaf);
        if is_first && !is_lost(&self.comparison.old, leaf, self.lang) {
            let gone = marks.iter().filter(|mark| mark.op == Op::Delete);
            let gone = gone.map(|mark| (mark.op, words[mark.at.clone()].to_owned()));
            self.words.dropped += diff::count_words(&gone.collect::<Vec<_>>()).dropped;
        }
        let mut cell = self.old_words(leaf, &marks);
        // A gap stands for units that nobody can name.
        if !is_first || self.comparison.old.leaves[leaf].kind == UnitKind::Gap {
            cell.address = None;
        }
        cell
    }

    /// An old unit with these marks; without any, its words as they are.
    pub(super) fn old_words(&self, leaf: usize, marks: &[Mark]) -> Cell {
        let side = &self.comparison.old;
        let words = side.words(leaf, self.lang);
        let whole = [Mark { op: Op::Equal, at: 0..words.len() }];
        let marks = if marks.is_empty() { &whole } else { marks };
        self.cell(side, leaf, pieces(words, words, marks))
    }

    pub(super) fn new_cell(
        &mut self,
        leaf: usize,
        row: Option<usize>,
        shown: &mut Vec<Stretch>,
    ) -> Cell {
        let side = &self.comparison.new;
        let words = side.words(leaf, self.lang);
        let old = row.and_then(|at| self.rows[at].old);
        let lost = |side: &Side<'_>, leaf| is_lost(side, leaf, self.lang);
        let (before, marks) = match (row, old) {
            (Some(at), Some(old)) if !lost(side, leaf) && !lost(&self.comparison.old, old) => (
                self.comparison.old.words(old, self.lang),
                self.marks.of_new(at, (old, leaf), shown),
            ),
            (Some(at), None) if self.rows[at].change.contains(&Change::Added) => {
                ("", vec![Mark { op: Op::Insert, at: 0..words.len() }])
            }
            _ => ("", vec![Mark { op: Op::Equal, at: 0..words.len() }]),
        };
        if !lost(side, leaf) {
            let come = marks.iter().filter(|mark| mark.op == Op::Insert);
            let come = come.map(|mark| (mark.op, words[mark.at.clone()].to_owned()));
            self.words.added += diff::count_words(&come.collect::<Vec<_>>()).added;
        }
        let mut cell = self.cell(side, leaf, pieces(before, words, &marks));
        let moved = row.is_some_and(|at| self.rows[at].change.contains(&Change::Moved));
        if let (Some(old), false) = (old, moved) {
            let was = self.number(&self.comparison.old, old);
            if was != cell.number {
                cell.was = was;
            }
        }
        let path = &side.leaves[leaf].path;
        if side.leaves[leaf].kind != UnitKind::Gap && self.met_new.insert(path.clone()) {
            cell.id = Some(path.to_string());
        } else {
            cell.address = None;
        }
        cell
    }

    fn cell(&self, side: &Side<'_>, leaf: usize, pieces: Vec<Piece>) -> Cell {
        let unknown = is_lost(side, leaf, self.lang);
        let lacuna = side.lacuna(leaf).filter(|_| unknown);
        Cell {
            path: side.leaves[leaf].path.to_string(),
            id: None,
            address: Some(side.address(leaf).to_string()),
            lang: (self.lang.code() != self.links.lang()).then(|| self.lang.code()),
            placed: false,
            number: self.number(side, leaf),
            heading: matches!(
                side.leaves[leaf].kind,
                UnitKind::Chapter | UnitKind::Section | UnitKind::Paragraph | UnitKind::Article
            ),
            was: String::new(),
            pieces: if unknown { Vec::new() } else { pieces },
            beside: false,
            unknown,
            lacuna: lacuna
                .map(|why| Phrase::in_lang(why.get(self.lang), self.lang, self.links.lang())),
        }
    }

    /// The printed number of a unit; the number of a row is one of its cells.
    pub(super) fn number(&self, side: &Side<'_>, leaf: usize) -> String {
        let unit = side.unit(leaf).filter(|unit| !unit.is_row());
        unit.map(|unit| print::number(unit, self.lang)).unwrap_or_default()
    }
}

/// Whether no source holds the words of a leaf.
fn is_lost(side: &Side<'_>, leaf: usize, lang: Lang) -> bool {
    side.leaves[leaf].words.get(lang).is_none()
}

/// The words of a unit before and after a change, as pieces.
pub fn marked(old: &str, new: &str) -> Vec<Piece> {
    let (mut before, mut after) = (0, 0);
    let marks = diff::segments(old, new).into_iter().map(|(op, words)| {
        let at = if op == Op::Delete { before } else { after };
        before += if op == Op::Insert { 0 } else { words.len() };
        after += if op == Op::Delete { 0 } else { words.len() };
        Mark { op, at: at..at + words.len() }
    });
    pieces(old, new, &marks.collect::<Vec<_>>())
}

/// Marked words as pieces, set; a tab between cells and a line break begin a new piece.
fn pieces(old: &str, new: &str, marks: &[Mark]) -> Vec<Piece> {
    let (old_setting, new_setting) = (Setting::of(old), Setting::of(new));
    let mut pieces: Vec<Piece> = Vec::new();
    for mark in marks {
        let (op, setting) = match mark.op {
            Op::Equal => ("keep", &new_setting),
            Op::Delete => ("old", &old_setting),
            Op::Insert => ("new", &new_setting),
        };
        let set = setting.slice(mark.at.clone());
        let mut after = "";
        for part in set.split_inclusive(['\t', '\n']) {
            let text = part.trim_end_matches(['\t', '\n']);
            if let (Some(last), "") = (pieces.last_mut(), after) {
                last.gap = last.op == "old" && op != "old" && sticks(&last.text, text);
            }
            pieces.push(Piece { op, text: text.to_owned(), gap: false, after });
            after = match part.chars().next_back() {
                Some('\t') => "cell",
                Some('\n') => "line",
                _ => "",
            };
        }
        if !after.is_empty() {
            pieces.push(Piece { op, text: String::new(), gap: false, after });
        }
    }
    pieces
}

/// Whether words would stick to the deleted ones before them, which they replace.
fn sticks(deleted: &str, text: &str) -> bool {
    let opens = |letter: char| letter.is_alphanumeric() || "\"«(№".contains(letter);
    !deleted.ends_with(char::is_whitespace) && text.starts_with(opens)
}
