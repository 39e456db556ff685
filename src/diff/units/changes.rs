//! What happened to each pair, in one language.

use std::ops::Range;

use super::groups::{Group, Link};
use super::order::{reading_order, strayed};
use super::{Change, Pair, Row, Unit};
use crate::model::UnitKind;

/// Judges the groups in one language and puts them in reading order.
pub(super) fn judge(old: &[Unit], new: &[Unit], groups: &[Group], slot: usize) -> Vec<Pair> {
    let strayed = strayed(old, new, groups);
    // Leaves that stayed where they were, and what they became, ascending.
    let mut anchors: Vec<(usize, usize)> = groups
        .iter()
        .zip(&strayed)
        .filter(|(_, strayed)| !**strayed)
        .flat_map(|(group, _)| group.links.iter().filter(|link| link.stays))
        .map(|link| (link.old, link.new))
        .collect();
    anchors.sort_unstable();
    let mut back: Vec<(usize, usize)> = anchors.iter().map(|&(old, new)| (new, old)).collect();
    back.sort_unstable();
    let lacunae = |units: &[Unit], alone: fn(&Group) -> Option<usize>| -> Vec<usize> {
        groups.iter().filter_map(alone).filter(|&unit| units[unit].is_lacuna()).collect()
    };
    let hidden_new = Hidden::behind(&lacunae(old, dropped), old, new, &anchors);
    let hidden_old = Hidden::behind(&lacunae(new, added), new, old, &back);
    let judged: Vec<Pair> = groups
        .iter()
        .zip(&strayed)
        .map(|(group, &strayed)| {
            let rows = if let Some(unit) = added(group) {
                let change = alone(&new[unit], hidden_new.covers(unit), Change::Added, slot);
                vec![Row { old: None, new: Some(unit), change, inherited: false }]
            } else if let Some(unit) = dropped(group) {
                let change = alone(&old[unit], hidden_old.covers(unit), Change::Dropped, slot);
                vec![Row { old: Some(unit), new: None, change, inherited: false }]
            } else {
                together(group, old, new, strayed, slot)
            };
            pair(group, rows)
        })
        .collect();
    let mut stays = vec![false; old.len()];
    anchors.iter().for_each(|&(unit, _)| stays[unit] = true);
    reading_order(judged, &stays)
}

/// The new leaf of a group without an old one.
fn added(group: &Group) -> Option<usize> {
    if group.old.is_empty() { group.new.first().copied() } else { None }
}

/// The old leaf of a group without a new one.
fn dropped(group: &Group) -> Option<usize> {
    if group.new.is_empty() { group.old.first().copied() } else { None }
}

/// A unit without a partner.
fn alone(unit: &Unit, may_be_hidden: bool, change: Change, slot: usize) -> Vec<Change> {
    if may_be_hidden || unit.kind == UnitKind::Gap {
        vec![Change::Unknown]
    } else if unit.words[slot].is_none() {
        vec![change, Change::Unknown]
    } else {
        vec![change]
    }
}

/// Units that correspond: one row for each old with each new one.
fn together(group: &Group, old: &[Unit], new: &[Unit], strayed: bool, slot: usize) -> Vec<Row> {
    let words = |units: &[Unit], indexes: &[usize]| -> Option<String> {
        let texts: Option<Vec<&str>> =
            indexes.iter().map(|&index| units[index].words[slot].as_deref()).collect();
        Some(texts?.join(" "))
    };
    let change = match (words(old, &group.old), words(new, &group.new)) {
        (Some(before), Some(after)) => (before != after).then_some(Change::Changed),
        _ => Some(Change::Unknown),
    };
    let row = |link: &Link| {
        let (before, after) = (&old[link.old].path, &new[link.new].path);
        let place = if strayed || !link.stays {
            Some(Change::Moved)
        } else {
            (before != after).then_some(Change::Renumbered)
        };
        let mut row = Row {
            old: Some(link.old),
            new: Some(link.new),
            change: change.into_iter().chain(place).collect(),
            inherited: place == Some(Change::Renumbered) && before.last() == after.last(),
        };
        row.change.extend((group.old.len() > 1).then_some(Change::Merged));
        row.change.extend((group.new.len() > 1).then_some(Change::Split));
        if row.change.is_empty() {
            row.change.push(Change::Same);
        }
        row.change.sort_unstable();
        row
    };
    group.links.iter().map(row).collect()
}

/// Sums the rows up: the pair moved where no row of it stayed.
fn pair(group: &Group, rows: Vec<Row>) -> Pair {
    let rank = |row: &Row| {
        if row.change.contains(&Change::Moved) {
            2
        } else {
            usize::from(row.change.contains(&Change::Renumbered))
        }
    };
    let nearest = rows.iter().min_by_key(|row| (rank(row), !row.inherited));
    let (change, inherited) =
        nearest.map(|row| (row.change.clone(), row.inherited)).unwrap_or_default();
    Pair { old: group.old.clone(), new: group.new.clone(), change, inherited, rows }
}

/// Stretches of one side behind which units may be that the other side does not hold: a unit
/// without a partner there is neither added nor dropped, it is not known.
struct Hidden {
    stretches: Vec<Range<usize>>,
}

impl Hidden {
    /// The stretches of the side `of` that lie where `by` has the lacunae `gaps`. The anchors are
    /// leaves of `by` that stayed, and what they are in `of`, ascending.
    fn behind(gaps: &[usize], by: &[Unit], of: &[Unit], anchors: &[(usize, usize)]) -> Hidden {
        let stretches = gaps
            .iter()
            .map(|&gap| {
                let after = anchors.partition_point(|anchor| anchor.0 < gap);
                let document = by[gap].path.document();
                let within = |at: usize| of[at].path.document() == document;
                let start = after.checked_sub(1).map_or(0, |before| anchors[before].1 + 1);
                let end = anchors.get(after).map_or(of.len(), |anchor| anchor.1);
                let start = (start..end).find(|&at| within(at)).unwrap_or(end);
                let end = (start..end).find(|&at| !within(at)).unwrap_or(end);
                start..end
            })
            .collect();
        Hidden { stretches }
    }

    fn covers(&self, unit: usize) -> bool {
        self.stretches.iter().any(|stretch| stretch.contains(&unit))
    }
}
