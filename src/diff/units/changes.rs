//! What happened to each pair, in one language.

use std::ops::Range;

use super::groups::Group;
use super::order::{reading_order, strayed};
use super::{Change, Pair, Unit};
use crate::model::UnitKind;

/// Judges the groups in one language and puts them in reading order.
pub(super) fn judge(old: &[Unit], new: &[Unit], groups: &[Group], slot: usize) -> Vec<Pair> {
    let strayed = strayed(old, new, groups);
    let is_anchor: Vec<bool> = groups
        .iter()
        .zip(&strayed)
        .map(|(group, strayed)| {
            !group.old.is_empty() && !group.new.is_empty() && group.stays && !strayed
        })
        .collect();
    let hidden_old = Hidden::behind(new, old, groups, &is_anchor, |group| (&group.new, &group.old));
    let hidden_new = Hidden::behind(old, new, groups, &is_anchor, |group| (&group.old, &group.new));
    let judged: Vec<Pair> = groups
        .iter()
        .enumerate()
        .map(|(at, group)| {
            let mut pair = Pair {
                old: group.old.clone(),
                new: group.new.clone(),
                change: Vec::new(),
                inherited: false,
            };
            match (group.old.as_slice(), group.new.as_slice()) {
                ([], [unit, ..]) => {
                    alone(&mut pair, &new[*unit], hidden_new.covers(*unit), Change::Added, slot);
                }
                ([unit, ..], []) => {
                    alone(&mut pair, &old[*unit], hidden_old.covers(*unit), Change::Dropped, slot);
                }
                _ => together(&mut pair, old, new, !group.stays || strayed[at], slot),
            }
            pair
        })
        .collect();
    reading_order(judged, &is_anchor, old.len())
}

/// A unit without a partner.
fn alone(pair: &mut Pair, unit: &Unit, may_be_hidden: bool, change: Change, slot: usize) {
    if may_be_hidden || unit.kind == UnitKind::Gap {
        pair.change.push(Change::Unknown);
        return;
    }
    pair.change.push(change);
    if unit.words[slot].is_none() {
        pair.change.push(Change::Unknown);
    }
}

/// Units that correspond.
fn together(pair: &mut Pair, old: &[Unit], new: &[Unit], is_moved: bool, slot: usize) {
    let words = |units: &[Unit], indexes: &[usize]| -> Option<String> {
        let texts: Option<Vec<&str>> =
            indexes.iter().map(|&index| units[index].words[slot].as_deref()).collect();
        Some(texts?.join(" "))
    };
    let change = match (words(old, &pair.old), words(new, &pair.new)) {
        (Some(before), Some(after)) => (before != after).then_some(Change::Changed),
        _ => Some(Change::Unknown),
    };
    let paths = || pair.old.iter().flat_map(|&i| pair.new.iter().map(move |&j| (i, j)));
    let keeps_address = paths().any(|(i, j)| old[i].path == new[j].path);
    let keeps_number = paths().any(|(i, j)| old[i].path.last() == new[j].path.last());
    let place =
        if is_moved { Some(Change::Moved) } else { (!keeps_address).then_some(Change::Renumbered) };
    pair.inherited = place == Some(Change::Renumbered) && keeps_number;
    pair.change.extend(change);
    pair.change.extend(place);
    pair.change.extend((pair.old.len() > 1).then_some(Change::Merged));
    pair.change.extend((pair.new.len() > 1).then_some(Change::Split));
    if pair.change.is_empty() {
        pair.change.push(Change::Same);
    }
    pair.change.sort_unstable();
}

/// Stretches of one side behind which units may be that the other side does not hold: a unit
/// without a partner there is neither added nor dropped, it is not known.
struct Hidden {
    stretches: Vec<Range<usize>>,
}

impl Hidden {
    /// The stretches of the side `of` that lie where `by` has lacunae without a partner.
    fn behind(
        by: &[Unit],
        of: &[Unit],
        groups: &[Group],
        is_anchor: &[bool],
        sides: impl Fn(&Group) -> (&Vec<usize>, &Vec<usize>),
    ) -> Hidden {
        // Ascending in `by`: the leaves with a partner, and that partner.
        let mut anchors: Vec<(usize, usize)> = Vec::new();
        let mut gaps: Vec<usize> = Vec::new();
        for (group, is_anchor) in groups.iter().zip(is_anchor) {
            match sides(group) {
                (mine, theirs) if *is_anchor => anchors.extend(
                    mine.iter().flat_map(|&mine| theirs.iter().map(move |&their| (mine, their))),
                ),
                (mine, theirs) if theirs.is_empty() => {
                    gaps.extend(mine.iter().copied().filter(|&unit| by[unit].is_lacuna()));
                }
                _ => {}
            }
        }
        anchors.sort_unstable();
        let stretches = gaps
            .into_iter()
            .map(|gap| {
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
