//! What of a unit's words is marked, where a unit may have several partners.
//!
//! A unit that was split is compared with each of its parts: only words that stand in none of them
//! are gone. A unit that was joined from others is compared with each of them: only words that
//! stand in none of them are new.

use std::collections::HashMap;
use std::ops::Range;

use crate::diff::{Comparison, Op, Row, segments};
use crate::model::Lang;

/// A stretch of the words of one side, in bytes.
pub(super) type Stretch = Range<usize>;

/// What the rows of a comparison mark, in one language.
pub(super) struct Marks {
    /// For each row its segments, with their places in both texts.
    rows: Vec<Vec<Segment>>,
    gone: HashMap<usize, Vec<Stretch>>,
    come: HashMap<usize, Vec<Stretch>>,
}

/// A segment with its places: a deleted one has none in the new text, an inserted one none in the
/// old.
#[derive(Debug, Clone)]
pub(super) struct Segment {
    op: Op,
    old: Stretch,
    new: Stretch,
}

/// Words to be shown: from the old or from the new text of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mark {
    /// What happened to them.
    pub op: Op,
    /// Where they stand: in the old text if they were deleted, otherwise in the new one.
    pub at: Stretch,
}

impl Marks {
    /// Compares the words of all rows.
    pub fn of(comparison: &Comparison<'_>, rows: &[&Row], lang: Lang) -> Marks {
        let words = |row: &Row| {
            let old = comparison.old.leaves[row.old?].words.get(lang).as_deref()?;
            let new = comparison.new.leaves[row.new?].words.get(lang).as_deref()?;
            Some((old, new))
        };
        let mut marks = Marks { rows: Vec::new(), gone: HashMap::new(), come: HashMap::new() };
        for row in rows {
            let segments = words(row).map_or(Vec::new(), |(old, new)| placed(old, new));
            if let (Some(old), Some(new), false) = (row.old, row.new, segments.is_empty()) {
                keep_common(&mut marks.gone, old, stretches(&segments, Op::Delete));
                keep_common(&mut marks.come, new, stretches(&segments, Op::Insert));
            }
            marks.rows.push(segments);
        }
        marks
    }

    /// How much of the words of a row stayed.
    pub fn kept(&self, row: usize) -> usize {
        self.rows[row].iter().filter(|one| one.op == Op::Equal).map(|one| one.new.len()).sum()
    }

    /// The words of an old unit, those marked that none of its partners has.
    pub fn of_old(&self, leaf: usize, words: &str) -> Vec<Mark> {
        let gone = self.gone.get(&leaf).map_or(&[][..], Vec::as_slice);
        split(0..words.len(), gone, Op::Delete)
    }

    /// The words of the new unit of a row, with what the old one had in their place. What is in
    /// `shown` is not said again; what is said is added to it.
    pub fn of_new(&self, row: usize, unit: (usize, usize), shown: &mut Vec<Stretch>) -> Vec<Mark> {
        let (old, new) = unit;
        let none = Vec::new();
        let gone = without(self.gone.get(&old).unwrap_or(&none), shown);
        let come = self.come.get(&new).unwrap_or(&none);
        let mut marks: Vec<Mark> = Vec::new();
        for segment in &self.rows[row] {
            match segment.op {
                Op::Equal => push(&mut marks, Op::Equal, segment.new.clone()),
                Op::Insert => {
                    for mark in split(segment.new.clone(), come, Op::Insert) {
                        push(&mut marks, mark.op, mark.at);
                    }
                }
                Op::Delete => {
                    for at in overlaps(&segment.old, &gone) {
                        shown.push(at.clone());
                        push(&mut marks, Op::Delete, at);
                    }
                }
            }
        }
        shown.sort_by_key(|at| at.start);
        marks
    }
}

fn placed(old: &str, new: &str) -> Vec<Segment> {
    let (mut in_old, mut in_new) = (0, 0);
    segments(old, new)
        .into_iter()
        .map(|(op, words)| {
            let length = words.len();
            let old = in_old..in_old + if op == Op::Insert { 0 } else { length };
            let new = in_new..in_new + if op == Op::Delete { 0 } else { length };
            (in_old, in_new) = (old.end, new.end);
            Segment { op, old, new }
        })
        .collect()
}

fn stretches(segments: &[Segment], op: Op) -> Vec<Stretch> {
    let of = |one: &Segment| if op == Op::Delete { one.old.clone() } else { one.new.clone() };
    segments.iter().filter(|one| one.op == op).map(of).collect()
}

/// Narrows what is recorded for a unit to what is in `found` as well.
fn keep_common(known: &mut HashMap<usize, Vec<Stretch>>, unit: usize, found: Vec<Stretch>) {
    let common = match known.get(&unit) {
        Some(before) => before.iter().flat_map(|at| overlaps(at, &found)).collect(),
        None => found,
    };
    known.insert(unit, common);
}

/// The parts of a stretch that lie in one of `others`.
fn overlaps(at: &Stretch, others: &[Stretch]) -> Vec<Stretch> {
    others
        .iter()
        .map(|other| at.start.max(other.start)..at.end.min(other.end))
        .filter(|common| common.start < common.end)
        .collect()
}

/// What of `stretches` lies in none of `taken`, which is in order.
fn without(stretches: &[Stretch], taken: &[Stretch]) -> Vec<Stretch> {
    let free = |at: &Stretch| split(at.clone(), taken, Op::Delete);
    let parts = stretches.iter().flat_map(free);
    parts.filter(|part| part.op == Op::Equal).map(|part| part.at).collect()
}

/// Cuts a stretch into what is in `marked`, which becomes `op`, and what is not.
fn split(at: Stretch, marked: &[Stretch], op: Op) -> Vec<Mark> {
    let mut parts = Vec::new();
    let mut done = at.start;
    for common in overlaps(&at, marked) {
        if common.start > done {
            parts.push(Mark { op: Op::Equal, at: done..common.start });
        }
        done = common.end;
        parts.push(Mark { op, at: common });
    }
    if at.end > done {
        parts.push(Mark { op: Op::Equal, at: done..at.end });
    }
    parts
}

/// Adds a mark, joined with the last one where it goes on.
fn push(marks: &mut Vec<Mark>, op: Op, at: Stretch) {
    match marks.last_mut() {
        Some(last) if last.op == op && last.at.end == at.start => last.at.end = at.end,
        _ => marks.push(Mark { op, at }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stretch_is_cut_at_its_marks() {
        let mark = |op, at| Mark { op, at };
        assert_eq!(
            split(2..10, &[0..4, 6..7], Op::Delete),
            [
                mark(Op::Delete, 2..4),
                mark(Op::Equal, 4..6),
                mark(Op::Delete, 6..7),
                mark(Op::Equal, 7..10),
            ]
        );
        assert_eq!(split(0..3, &[], Op::Insert), [mark(Op::Equal, 0..3)]);
        assert_eq!(without(&[0..10], &[2..3, 5..12]), [0..2, 3..5]);
    }

    #[test]
    fn only_what_no_partner_has_is_marked() {
        let mut known = HashMap::new();
        keep_common(&mut known, 1, vec![0..5, 8..12]);
        keep_common(&mut known, 1, vec![3..9]);
        assert_eq!(known[&1], [3..5, 8..9]);
    }
}
