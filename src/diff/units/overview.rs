//! The overview of a comparison: counts by change, and the map of points.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Change, Leaf, Pair, rows};
use crate::model::{Path, SegmentKind, address};

/// How many pairs had each change. A pair that changed and moved counts in both.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[allow(missing_docs)] // The names are those of `Change`, which says what they mean.
pub struct Stats {
    pub same: usize,
    pub changed: usize,
    pub moved: usize,
    pub renumbered: usize,
    pub merged: usize,
    pub split: usize,
    pub added: usize,
    pub dropped: usize,
    pub unknown: usize,
}

/// Counts the pairs by what happened to them. A unit whose address changed only because a unit
/// above it was renumbered counts as the same.
pub fn stats(pairs: &[Pair]) -> Stats {
    let mut stats = Stats::default();
    for pair in pairs {
        if pair.inherited && pair.change == [Change::Renumbered] {
            stats.same += 1;
            continue;
        }
        for change in &pair.change {
            let count = match change {
                Change::Same => &mut stats.same,
                Change::Changed => &mut stats.changed,
                Change::Moved => &mut stats.moved,
                Change::Renumbered if pair.inherited => continue,
                Change::Renumbered => &mut stats.renumbered,
                Change::Merged => &mut stats.merged,
                Change::Split => &mut stats.split,
                Change::Added => &mut stats.added,
                Change::Dropped => &mut stats.dropped,
                Change::Unknown => &mut stats.unknown,
            };
            *count += 1;
        }
    }
    stats
}

/// Where the points of the old text went, for a drawing with a line for each link.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct PointMap {
    /// Points of the old text in print order.
    pub old: Vec<Path>,
    /// Points of the new text in print order.
    pub new: Vec<Path>,
    /// What went where, in the order of the old points, then of the new ones.
    pub links: Vec<Link>,
}

/// A line of the map of points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Link {
    /// Index into the old points.
    pub old: usize,
    /// Index into the new points.
    pub new: usize,
    /// The two points correspond; otherwise only parts of the old one stand in the new one.
    pub whole: bool,
    /// Units that went this way.
    pub units: usize,
}

/// Draws the map of points of all documents; `old` and `new` are the leaves that were aligned.
pub fn map(pairs: &[Pair], old: &[Leaf], new: &[Leaf]) -> PointMap {
    let (old_points, old_of) = points(old);
    let (new_points, new_of) = points(new);
    let mut links: BTreeMap<(usize, usize), (bool, usize)> = BTreeMap::new();
    for row in rows(pairs) {
        if let (Some(i), Some(j)) = (row.old, row.new)
            && let (Some(from), Some(to)) = (old_of[i], new_of[j])
        {
            let link = links.entry((from, to)).or_default();
            link.0 |= old[i].path == old_points[from] && new[j].path == new_points[to];
            link.1 += 1;
        }
    }
    let links = links
        .into_iter()
        .map(|((old, new), (whole, units))| Link { old, new, whole, units })
        .collect();
    PointMap { old: old_points, new: new_points, links }
}

/// The points in print order, and for each leaf the one to which it belongs.
fn points(leaves: &[Leaf]) -> (Vec<Path>, Vec<Option<usize>>) {
    let mut points: Vec<Path> = Vec::new();
    let of = leaves
        .iter()
        .map(|leaf| {
            let point = point_of(&leaf.path)?;
            Some(points.iter().rposition(|known| *known == point).unwrap_or_else(|| {
                points.push(point);
                points.len() - 1
            }))
        })
        .collect();
    (points, of)
}

/// The first point on the way to a unit.
fn point_of(path: &Path) -> Option<Path> {
    let mut above = Path::root();
    for segment in path.segments() {
        above = above.join(segment);
        match address::segment_kind(segment) {
            Some(SegmentKind::Point) => return Some(above),
            // The text that an amendment brings has points of its own.
            Some(SegmentKind::New) => return None,
            _ => {}
        }
    }
    None
}
