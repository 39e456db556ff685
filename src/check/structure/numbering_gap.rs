//! Numbers that do not follow each other.

use std::collections::BTreeSet;

use crate::diag::{Diagnostic, Findings};
use crate::history::History;
use crate::model::address::compare_numbers;
use crate::model::{Document, Held, Unit, UnitKind};
use crate::resolve::Corpus;
use crate::source::Span;

/// What is numbered in a row.
const NUMBERED: [UnitKind; 9] = [
    UnitKind::Section,
    UnitKind::Chapter,
    UnitKind::Paragraph,
    UnitKind::Article,
    UnitKind::Point,
    UnitKind::Subpoint,
    UnitKind::Criterion,
    UnitKind::CriterionRow,
    UnitKind::CellLine,
];

/// Finds numbers that are left out, or that stand before a smaller one.
pub fn check(_: &Corpus, history: &History, findings: &mut Findings) {
    let mut rows = Rows { history, seen: BTreeSet::new(), findings };
    for redaction in &history.redactions {
        if redaction.is_reconstructed || redaction.is_incomplete {
            continue;
        }
        for document in &redaction.documents {
            rows.document(document);
        }
    }
}

struct Rows<'a> {
    history: &'a History,
    seen: BTreeSet<Span>,
    findings: &'a mut Findings,
}

impl Rows<'_> {
    fn document(&mut self, document: &Document) {
        if document.lacuna.is_some() {
            return;
        }
        for kind in NUMBERED {
            self.row(&document.units, kind, true);
        }
        for unit in document.walk() {
            // New text begins where the instruction says.
            let starts = unit.kind != UnitKind::Amendment;
            for kind in NUMBERED {
                self.row(&unit.children, kind, starts);
            }
        }
    }

    /// One kind of unit in a row of siblings; `starts` where the row must begin with 1.
    fn row(&mut self, siblings: &[Unit], kind: UnitKind, starts: bool) {
        // Words that another act brought whole are judged there.
        if siblings.iter().all(|unit| !self.is_own(unit)) {
            return;
        }
        let gaps = siblings.iter().any(|unit| unit.kind == UnitKind::Gap);
        let held_back = gaps || self.history.act.held == Held::Part;
        let mut before: Option<&Unit> = None;
        for unit in siblings.iter().filter(|unit| unit.kind == kind) {
            let Some(number) = &unit.number else { continue };
            // A § restarts in each chapter.
            let same_row = before.filter(|before| before.path.parent() == unit.path.parent());
            match same_row.and_then(|before| before.number.as_deref()) {
                Some(previous) if compare_numbers(previous, number).is_gt() => {
                    self.push(unit, format!("number {number} stands behind {previous}"));
                }
                // Two of one number have a finding of their own.
                Some(previous)
                    if !held_back && previous != number && !follows(previous, number) =>
                {
                    self.push(unit, format!("number {previous} is followed by {number}"));
                }
                None if starts && !held_back && !is_first(number) => {
                    self.push(unit, format!("the numbers begin with {number}"));
                }
                _ => {}
            }
            before = Some(unit);
        }
    }

    fn is_own(&self, unit: &Unit) -> bool {
        unit.origin.as_ref().is_none_or(|origin| origin.0 == *self.history.id())
    }

    fn push(&mut self, unit: &Unit, message: String) {
        if self.seen.insert(unit.span) {
            self.findings.push(
                Diagnostic::error("numbering-gap", message)
                    .at(unit.span)
                    .unit(self.history.id(), &unit.path)
                    .hint("a repealed unit keeps its number, an inserted one has a suffix; if the official text counts so, record an erratum that quotes the number"),
            );
        }
    }
}

fn parts(number: &str) -> Vec<u32> {
    number.split(['-', '.']).map(|part| part.parse().unwrap_or(0)).collect()
}

fn is_first(number: &str) -> bool {
    parts(number).last() == Some(&1)
}

/// `5` after `4` or `4-2`, `4-1` after `4`, `4-3` after `4-2`, `1.5` after `1.4`.
fn follows(previous: &str, number: &str) -> bool {
    let (previous, number) = (parts(previous), parts(number));
    let Some((last, head)) = number.split_last() else { return true };
    let next = |level: usize| {
        previous.get(level) == Some(&last.saturating_sub(1)) && previous.get(..level) == Some(head)
    };
    if number.len() > previous.len() {
        return *last == 1 && head == previous;
    }
    *last > 0 && next(number.len() - 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_follow_as_in_law() {
        for (previous, number) in [
            ("4", "5"),
            ("4", "4-1"),
            ("4-1", "4-2"),
            ("4-2", "5"),
            ("12-1", "12-1-1"),
            ("1.4", "1.5"),
        ] {
            assert!(follows(previous, number), "{previous} {number}");
        }
        for (previous, number) in
            [("4", "6"), ("4", "4-2"), ("4-1", "4-3"), ("4-2", "6"), ("4", "5-1"), ("1.4", "2.5")]
        {
            assert!(!follows(previous, number), "{previous} {number}");
        }
    }
}
