//! Units that were split or merged: a unit without a partner, most of whose words stand in the
//! partner of its neighbour and are not explained by that neighbour.
//!
//! ```text
//! 2016  2) копия технической документации (…), а также документа о сдаче в эксплуатацию;
//! 2024     копия технической документации;
//!          документ о сдаче в промышленную эксплуатацию;
//! ```

use super::evidence::Side;
use super::matching::Matcher;
use super::rules;
use crate::model::UnitKind;

/// Adds the missing partners, until no more are found: a unit may have become three.
pub(super) fn find(matcher: &mut Matcher<'_>) {
    for side in [Side::New, Side::Old] {
        loop {
            let length = matcher.units(side).len();
            let found: Vec<(usize, usize)> = (0..length)
                .filter_map(|part| Some((part, whole_of(matcher, side, part)?)))
                .collect();
            if found.is_empty() {
                break;
            }
            for (part, whole) in found {
                match side {
                    Side::New => matcher.link(whole, part),
                    Side::Old => matcher.link(part, whole),
                }
            }
        }
    }
}

/// The unit of the other side of which `part` is a part.
fn whole_of(matcher: &Matcher<'_>, side: Side, part: usize) -> Option<usize> {
    let units = matcher.units(side);
    let is_provision = |unit: usize| rules::family(units[unit].kind) == UnitKind::Point;
    if matcher.mate(side, part).is_some() || !is_provision(part) {
        return None;
    }
    let tree = matcher.tree(side);
    let neighbours = [
        part.checked_sub(1),
        Some(part + 1).filter(|&next| next < units.len()),
        tree.get(tree.parent[part]).leaf,
    ];
    let mut best: Option<(f64, usize)> = None;
    for neighbour in neighbours.into_iter().flatten() {
        if !is_provision(neighbour) || tree.document[neighbour] != tree.document[part] {
            continue;
        }
        let Some(whole) = matcher.mate(side, neighbour) else { continue };
        if matcher.is_hinted(side.other(), whole) {
            continue;
        }
        let taken = matcher.partners(side, whole);
        let (share, words) = matcher.evidence.share(side, part, whole, &taken);
        if share >= rules::LEAST_SHARE
            && words >= rules::LEAST_SHARED
            && best.is_none_or(|(most, _)| share > most)
        {
            best = Some((share, whole));
        }
    }
    best.map(|(_, whole)| whole)
}
