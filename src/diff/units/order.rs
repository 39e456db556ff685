//! What left its place among its neighbours, and the order in which the pairs are read.

use std::collections::BTreeMap;

use super::groups::Group;
use super::{Pair, Unit};
use crate::model::Path;

/// Which groups left the order of their siblings: those outside the heaviest ascending sequence,
/// so that of two units that changed places the shorter one moved.
pub(super) fn strayed(old: &[Unit], new: &[Unit], groups: &[Group]) -> Vec<bool> {
    let above = |unit: &Unit| unit.path.parent().unwrap_or_default();
    // The groups by the two units above them, each with the places of its leaves, new and old.
    type Places = Vec<(usize, usize, usize)>;
    let mut families: BTreeMap<(Path, Path), Places> = BTreeMap::new();
    for (at, group) in groups.iter().enumerate() {
        if let Some(link) = group.staying() {
            let parents = (above(&old[link.old]), above(&new[link.new]));
            families.entry(parents).or_default().push((link.new, link.old, at));
        }
    }
    let mut strayed = vec![false; groups.len()];
    for mut family in families.into_values() {
        family.sort_unstable();
        let weigh = |at: usize| {
            let letters = |unit: &Unit| unit.words.iter().flatten().map(|w| w.len()).sum::<usize>();
            groups[at].old.iter().map(|&unit| letters(&old[unit])).sum::<usize>() + 1
        };
        let order: Vec<(usize, usize)> =
            family.iter().map(|&(_, place, at)| (place, weigh(at))).collect();
        for (&(_, _, at), stays) in family.iter().zip(heaviest_ascent(&order)) {
            strayed[at] = !stays;
        }
    }
    strayed
}

/// Which elements belong to the ascending subsequence of the greatest weight.
fn heaviest_ascent(order: &[(usize, usize)]) -> Vec<bool> {
    let mut ranks: Vec<usize> = order.iter().map(|element| element.0).collect();
    ranks.sort_unstable();
    // A tree of best ends: `best[r]` covers the ranks below r, as in a Fenwick tree.
    let mut best: Vec<(usize, Option<usize>)> = vec![(0, None); ranks.len() + 1];
    let mut weights = vec![0; order.len()];
    let mut previous: Vec<Option<usize>> = vec![None; order.len()];
    for (at, &(value, weight)) in order.iter().enumerate() {
        let rank = ranks.partition_point(|&other| other < value);
        let mut found = (0, None);
        let mut node = rank;
        while node > 0 {
            if best[node].0 > found.0 {
                found = best[node];
            }
            node -= node & node.wrapping_neg();
        }
        previous[at] = found.1;
        weights[at] = found.0 + weight;
        let mut node = rank + 1;
        while node < best.len() {
            if weights[at] > best[node].0 {
                best[node] = (weights[at], Some(at));
            }
            node += node & node.wrapping_neg();
        }
    }
    let mut stays = vec![false; order.len()];
    let mut last = (0..order.len()).max_by_key(|&at| (weights[at], std::cmp::Reverse(at)));
    while let Some(at) = last {
        stays[at] = true;
        last = previous[at];
    }
    stays
}

/// The pairs in the order of the new side; a dropped unit comes after what stood before it and
/// stayed. `stays` says so of each old leaf.
pub(super) fn reading_order(pairs: Vec<Pair>, stays: &[bool]) -> Vec<Pair> {
    let mut of_old: Vec<usize> = vec![0; stays.len()];
    for (at, pair) in pairs.iter().enumerate() {
        pair.old.iter().for_each(|&unit| of_old[unit] = at);
    }
    let mut first = Vec::new();
    let mut after: Vec<Vec<usize>> = vec![Vec::new(); pairs.len()];
    let mut anchor = None;
    for (at, stays) in of_old.into_iter().zip(stays) {
        if *stays {
            anchor = Some(at);
        } else if pairs[at].new.is_empty() {
            match anchor {
                Some(anchor) => after[anchor].push(at),
                None => first.push(at),
            }
        }
    }
    let mut order: Vec<usize> = (0..pairs.len()).filter(|&at| !pairs[at].new.is_empty()).collect();
    order.sort_by_key(|&at| pairs[at].new[0]);
    let order: Vec<usize> = first
        .into_iter()
        .chain(order.into_iter().flat_map(|at| std::iter::once(at).chain(after[at].clone())))
        .collect();
    let mut pairs: Vec<Option<Pair>> = pairs.into_iter().map(Some).collect();
    order.into_iter().filter_map(|at| pairs[at].take()).collect()
}
