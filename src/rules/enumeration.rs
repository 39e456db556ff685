//! All answer sets enumerated: what the site publishes about a table, and what proves it.

use serde::Serialize;

use super::criteria::{Outcome, Table, judge};
use crate::model::criteria::Measure;

/// The most rows that are enumerated: a million sets; more are a sign that the table is data, not
/// questions.
pub const MOST_ROWS: usize = 20;

/// How many answer sets come to which outcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Counts {
    /// Answer sets in all.
    pub answers: u64,
    /// Those that would be included.
    pub include: u64,
    /// Those that would be refused.
    pub refuse: u64,
    /// Refused only because a criterion has too few points.
    pub refuse_by_group_only: u64,
    /// Refused only because the total is too small.
    pub refuse_by_total_only: u64,
    /// Refused for both.
    pub refuse_by_both: u64,
}

/// Enumerates every set of answers; `None` where there are too many rows.
pub fn enumerate(table: &Table) -> Option<Counts> {
    let sizes: Vec<usize> = table.groups.iter().map(|group| group.rows.len()).collect();
    if sizes.iter().sum::<usize>() > MOST_ROWS {
        return None;
    }
    let mut counts = Counts::default();
    for_each(&sizes, |answers| {
        let verdict = judge(table.criteria, points(table, &sizes, answers));
        let failed = |measure| {
            verdict.reasons.iter().any(|reason| !reason.met && reason.condition.measure == measure)
        };
        counts.answers += 1;
        match verdict.outcome {
            Outcome::Include => counts.include += 1,
            Outcome::Refuse => {
                counts.refuse += 1;
                match (failed(Measure::Each), failed(Measure::Total)) {
                    (true, false) => counts.refuse_by_group_only += 1,
                    (false, _) => counts.refuse_by_total_only += 1,
                    (true, true) => counts.refuse_by_both += 1,
                }
            }
        }
    });
    Some(counts)
}

/// Calls `visit` with every set of answers; bit N is the answer of row N.
fn for_each(sizes: &[usize], mut visit: impl FnMut(u32)) {
    let rows: usize = sizes.iter().sum();
    for answers in 0..1u32 << rows {
        visit(answers);
    }
}

fn points(table: &Table, sizes: &[usize], answers: u32) -> Vec<u32> {
    let mut row = 0;
    sizes
        .iter()
        .map(|size| {
            let mask = ((1u64 << size) - 1) as u32;
            let yes = ((answers >> row) & mask).count_ones();
            row += size;
            yes * table.criteria.yes + (*size as u32 - yes) * table.criteria.no
        })
        .collect()
}
