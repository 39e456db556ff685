//! Every distribution of points over the criteria of a table.

use crate::history::History;
use crate::model::Criteria;
use crate::rules::Table;
use crate::rules::criteria::{Verdict, judge};

/// The most distributions that are looked at; a table with more is not judged.
const MOST: u64 = 200_000;

/// The table of criteria in the last redaction that holds it.
pub fn table<'a>(history: &'a History, criteria: &'a Criteria) -> Option<Table<'a>> {
    let held = history.redactions.iter().rev().filter(|redaction| !redaction.is_reconstructed);
    held.filter_map(|redaction| Table::new(criteria, redaction)).next()
}

/// What the criteria decide for every distribution of points; `None` where there are too many.
/// Which row of a criterion is answered with yes does not matter, only how many.
pub fn verdicts<'a>(table: &Table<'a>) -> Option<Vec<Verdict<'a>>> {
    let sizes: Vec<u32> = table.groups.iter().map(|group| group.rows.len() as u32).collect();
    let count =
        sizes.iter().try_fold(1_u64, |count, size| count.checked_mul(u64::from(*size) + 1))?;
    if count > MOST {
        return None;
    }
    let (yes, no) = (table.criteria.yes, table.criteria.no);
    let mut met = vec![0_u32; sizes.len()];
    let mut verdicts = Vec::new();
    loop {
        let points =
            met.iter().zip(&sizes).map(|(met, size)| met * yes + (size - met) * no).collect();
        verdicts.push(judge(table.criteria, points));
        // The next distribution, counted like the digits of a number.
        let Some(digit) = (0..sizes.len()).find(|digit| met[*digit] < sizes[*digit]) else { break };
        met[digit] += 1;
        met[..digit].fill(0);
    }
    Some(verdicts)
}
