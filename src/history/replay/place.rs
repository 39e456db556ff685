//! Where a new unit belongs in its row.

use std::ops::Range;

use crate::model::address::compare_numbers;
use crate::model::{Unit, UnitKind};

/// The place of a unit by its number, and of a frame unit by what it is: behind all that it
/// follows. A heading follows all that stands below the heading before it.
pub fn by_number(row: &[Unit], new: &Unit) -> usize {
    if let Some(rank) = frame_rank(new.kind) {
        let follows = |unit: &Unit| frame_rank(unit.kind).is_none_or(|other| other > rank);
        return match new.kind {
            UnitKind::Sign => row.len(),
            _ => row.iter().position(follows).unwrap_or(row.len()),
        };
    }
    let scope = scope(row, new);
    let end = scope.end;
    let Some(number) = &new.number else { return end };
    let precedes = |unit: &Unit| {
        unit.kind == new.kind
            && unit.number.as_ref().is_some_and(|other| compare_numbers(other, number).is_lt())
    };
    let last = scope.clone().rev().find(|at| precedes(&row[*at]));
    match (last, heading_rank(new.kind)) {
        (Some(last), Some(rank)) => {
            let closes =
                |at: &usize| heading_rank(row[*at].kind).is_some_and(|other| other <= rank);
            (last + 1..end).find(closes).unwrap_or(end)
        }
        (Some(last), None) => last + 1,
        (None, _) => {
            let follows = |at: &usize| row[*at].kind == new.kind;
            scope.clone().find(follows).unwrap_or(end)
        }
    }
}

/// The part of a row in which a unit can stand: before the signature, and for a § inside its
/// chapter.
fn scope(row: &[Unit], new: &Unit) -> Range<usize> {
    let end = row.iter().position(|unit| unit.kind == UnitKind::Sign).unwrap_or(row.len());
    let chapter = new.path.parent().filter(|_| new.kind == UnitKind::Paragraph);
    let Some(at) = chapter.and_then(|path| row[..end].iter().position(|unit| unit.path == path))
    else {
        return 0..end;
    };
    let closes = |at: &usize| matches!(row[*at].kind, UnitKind::Chapter | UnitKind::Section);
    at + 1..(at + 1..end).find(closes).unwrap_or(end)
}

fn heading_rank(kind: UnitKind) -> Option<u8> {
    match kind {
        UnitKind::Section => Some(0),
        UnitKind::Chapter => Some(1),
        UnitKind::Paragraph => Some(2),
        _ => None,
    }
}

fn frame_rank(kind: UnitKind) -> Option<u8> {
    match kind {
        UnitKind::Stamp => Some(0),
        UnitKind::Title => Some(1),
        UnitKind::Meta => Some(2),
        UnitKind::Preamble => Some(3),
        UnitKind::Sign => Some(4),
        _ => None,
    }
}
