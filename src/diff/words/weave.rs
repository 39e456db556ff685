//! Finds which tokens stayed: a common subsequence of the two texts that prefers words to marks
//! and one long run to many short ones.
//!
//! The plain longest common subsequence keeps every comma and every "и" that happens to stand in
//! both texts, which shreds a replaced sentence. Here a token weighs what it means, and a token
//! whose left neighbour stayed too weighs more. That table is quadratic, so it is filled only for
//! stretches of a few hundred tokens; longer ones are first cut at the tokens that the patience
//! algorithm of `similar` keeps.

use std::collections::HashMap;
use std::ops::Range;

use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::tokens::{Token, TokenKind};

/// Cells of the table up to which it is filled.
const TABLE: usize = 250_000;
/// What a token gains when the one before it stayed as well.
const NEIGHBOUR: i32 = 5;

/// A stretch of the two texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Run {
    /// Tokens that both have; only the spaces after them may differ.
    Kept { old: usize, new: usize, length: usize },
    /// Tokens that only one of them has; one of the ranges may be empty, not both.
    Changed { old: Range<usize>, new: Range<usize> },
}

/// The runs, alternately kept and changed, covering both texts.
pub(super) fn weave(old: &[Token<'_>], new: &[Token<'_>]) -> Vec<Run> {
    let mut numbers: HashMap<&str, usize> = HashMap::new();
    for token in old.iter().chain(new) {
        let next = numbers.len();
        numbers.entry(token.text).or_insert(next);
    }
    let number = |token: &Token<'_>| numbers.get(token.text).copied().unwrap_or(usize::MAX);
    let old_numbers: Vec<usize> = old.iter().map(number).collect();
    let new_numbers: Vec<usize> = new.iter().map(number).collect();
    let weights: Vec<i32> = old.iter().map(weight).collect();
    let mut weaver =
        Weaver { old: &old_numbers, new: &new_numbers, weights: &weights, kept: Vec::new() };
    weaver.stretch(0..old.len(), 0..new.len());
    runs(&weaver.kept, old.len(), new.len())
}

/// How much is won when a token stays.
fn weight(token: &Token<'_>) -> i32 {
    match token.kind {
        TokenKind::Mark => 2,
        TokenKind::Number => 10,
        TokenKind::Word => match token.text.chars().count() {
            1..=3 => 4,
            4..=6 => 9,
            _ => 12,
        },
    }
}

struct Weaver<'a> {
    old: &'a [usize],
    new: &'a [usize],
    weights: &'a [i32],
    /// The pairs of tokens that stay, ascending.
    kept: Vec<(usize, usize)>,
}

impl Weaver<'_> {
    fn stretch(&mut self, mut old: Range<usize>, mut new: Range<usize>) {
        while !old.is_empty() && !new.is_empty() && self.old[old.start] == self.new[new.start] {
            self.kept.push((old.start, new.start));
            old.start += 1;
            new.start += 1;
        }
        let mut tail = 0;
        while tail < old.len().min(new.len())
            && self.old[old.end - 1 - tail] == self.new[new.end - 1 - tail]
        {
            tail += 1;
        }
        let (old_tail, new_tail) = (old.end - tail, new.end - tail);
        self.middle(old.start..old_tail, new.start..new_tail);
        self.kept.extend((0..tail).map(|step| (old_tail + step, new_tail + step)));
    }

    fn middle(&mut self, old: Range<usize>, new: Range<usize>) {
        if old.is_empty() || new.is_empty() {
            return;
        }
        if old.len().saturating_mul(new.len()) <= TABLE {
            return self.table(old, new);
        }
        let operations = capture_diff_slices(
            Algorithm::Patience,
            &self.old[old.clone()],
            &self.new[new.clone()],
        );
        // A gap as large as the whole stretch would come back here for ever.
        let whole = old.len().saturating_mul(new.len());
        for operation in operations {
            match operation {
                DiffOp::Equal { old_index, new_index, len } => self.kept.extend(
                    (0..len)
                        .map(|step| (old.start + old_index + step, new.start + new_index + step)),
                ),
                DiffOp::Replace { old_index, old_len, new_index, new_len }
                    if old_len.saturating_mul(new_len) < whole =>
                {
                    let (from, to) = (old.start + old_index, new.start + new_index);
                    self.middle(from..from + old_len, to..to + new_len);
                }
                DiffOp::Replace { .. } | DiffOp::Delete { .. } | DiffOp::Insert { .. } => {}
            }
        }
    }

    /// The heaviest common subsequence of two stretches.
    fn table(&mut self, old: Range<usize>, new: Range<usize>) {
        let width = new.len() + 1;
        // `best[i][j]` for the beginnings of length i and j; `ending` where the last tokens of both
        // stay together, `i32::MIN` where they cannot.
        let mut best = vec![0_i32; (old.len() + 1) * width];
        let mut ending = vec![i32::MIN; (old.len() + 1) * width];
        for i in 1..=old.len() {
            let weight = self.weights[old.start + i - 1];
            for j in 1..=new.len() {
                let cell = i * width + j;
                let skipped = best[cell - width].max(best[cell - 1]);
                best[cell] = skipped;
                if self.old[old.start + i - 1] == self.new[new.start + j - 1] {
                    let before = cell - width - 1;
                    let alone = best[before] + weight;
                    let joined = ending[before].saturating_add(weight + NEIGHBOUR);
                    ending[cell] = alone.max(joined);
                    best[cell] = skipped.max(ending[cell]);
                }
            }
        }
        let (mut i, mut j) = (old.len(), new.len());
        let first = self.kept.len();
        let mut must_end = false;
        while i > 0 && j > 0 {
            let cell = i * width + j;
            if must_end || (ending[cell] == best[cell] && ending[cell] != i32::MIN) {
                self.kept.push((old.start + i - 1, new.start + j - 1));
                let before = cell - width - 1;
                let weight = self.weights[old.start + i - 1];
                must_end = ending[before] != i32::MIN
                    && ending[cell] == ending[before].saturating_add(weight + NEIGHBOUR);
                i -= 1;
                j -= 1;
            } else if best[cell - width] >= best[cell - 1] {
                i -= 1;
            } else {
                j -= 1;
            }
        }
        self.kept[first..].reverse();
    }
}

/// Turns the pairs that stay into runs.
fn runs(kept: &[(usize, usize)], old_length: usize, new_length: usize) -> Vec<Run> {
    let mut runs = Vec::new();
    let (mut old_end, mut new_end) = (0, 0);
    for &(old, new) in kept.iter().chain(std::iter::once(&(old_length, new_length))) {
        if old > old_end || new > new_end {
            runs.push(Run::Changed { old: old_end..old, new: new_end..new });
        }
        match runs.last_mut() {
            _ if old == old_length || new == new_length => {}
            Some(Run::Kept { length, .. }) => *length += 1,
            _ => runs.push(Run::Kept { old, new, length: 1 }),
        }
        (old_end, new_end) = (old + 1, new + 1);
    }
    runs
}
