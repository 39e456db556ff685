//! Pairs what is left where its place leaves no doubt, whatever its words say.

use std::collections::HashMap;

use super::evidence::Side;
use super::likest::Candidate;
use super::matching::Matcher;
use super::rules;
use crate::model::UnitKind;

/// Fills the gaps between the pairs that were found by their words.
pub(super) fn fill(matcher: &mut Matcher<'_>, candidates: &[Candidate]) {
    same_address(matcher);
    lacunae(matcher);
    frames(matcher);
    frame_lines(matcher);
    only_ones(matcher, candidates);
}

/// A numbered unit of one act keeps its address for ever: other words there are a restatement.
/// Paragraphs are only counted, so that one inserted before them shifts them.
fn same_address(matcher: &mut Matcher<'_>) {
    if !matcher.same_act {
        return;
    }
    for new in 0..matcher.new.len() {
        let unit = &matcher.new[new];
        if !matches!(unit.kind, UnitKind::Part | UnitKind::Indent)
            && let Some(old) = matcher.old_tree.leaf(&unit.path)
            && matcher.are_open(old, new)
            && matcher.old[old].kind == unit.kind
            && (rules::is_bound(unit.kind) || lie_between(matcher, old, new))
        {
            matcher.link(old, new);
        }
    }
}

/// Words that are not held are found by number and place alone.
fn lacunae(matcher: &mut Matcher<'_>) {
    let lacks = |side: Side| -> Vec<usize> {
        let units = matcher.units(side);
        (0..units.len())
            .filter(|&unit| {
                matcher.mate(side, unit).is_none() && !matcher.evidence.is_whole(side, unit)
            })
            .collect()
    };
    let open = |side: Side| -> Vec<usize> {
        (0..matcher.units(side).len()).filter(|&unit| matcher.mate(side, unit).is_none()).collect()
    };
    let pairs: Vec<(usize, usize)> = lacks(Side::Old)
        .into_iter()
        .flat_map(|old| open(Side::New).into_iter().map(move |new| (old, new)))
        .chain(
            lacks(Side::New)
                .into_iter()
                .flat_map(|new| open(Side::Old).into_iter().map(move |old| (old, new))),
        )
        .filter(|&(old, new)| {
            let (unit, other) = (&matcher.old[old], &matcher.new[new]);
            unit.kind == other.kind
                && unit.path.last() == other.path.last()
                && matcher.evidence.likeness(old, new).is_none()
        })
        .collect();
    for (old, new) in pairs {
        if matcher.are_open(old, new)
            && matcher.parents_agree(old, new) >= rules::AGREED
            && lie_between(matcher, old, new)
        {
            matcher.link(old, new);
        }
    }
}

/// Each document has one title, one signature, one line of a name in its form: they correspond as
/// the documents do.
fn frames(matcher: &mut Matcher<'_>) {
    let mut named: HashMap<(UnitKind, &str), Vec<usize>> = HashMap::new();
    for (old, unit) in matcher.old.iter().enumerate() {
        if matcher.mate(Side::Old, old).is_none() && rules::is_bound(unit.kind) {
            named.entry((unit.kind, unit.path.last().unwrap_or_default())).or_default().push(old);
        }
    }
    for new in 0..matcher.new.len() {
        let unit = &matcher.new[new];
        let Some(same) = named.get(&(unit.kind, unit.path.last().unwrap_or_default())) else {
            continue;
        };
        let found = same.iter().copied().find(|&old| {
            matcher.are_open(old, new) && matcher.documents_agree(old, new) >= rules::AGREED
        });
        if let Some(old) = found {
            matcher.link(old, new);
        }
    }
}

/// The further lines of a title, a signature, a stamp correspond as those do: the second line of a
/// signature is who signed, whoever it was.
fn frame_lines(matcher: &mut Matcher<'_>) {
    for new in 0..matcher.new.len() {
        let above = matcher.new_tree.get(matcher.new_tree.parent[new]).leaf;
        let Some(above) = above.filter(|&leaf| rules::is_bound(matcher.new[leaf].kind)) else {
            continue;
        };
        let Some(other) = matcher.mate(Side::New, above) else { continue };
        let last = matcher.new[new].path.last().unwrap_or_default();
        let beside = matcher.old[other].path.join(last);
        if let Some(old) = matcher.old_tree.leaf(&beside)
            && matcher.are_open(old, new)
            && matcher.old[old].kind == matcher.new[new].kind
        {
            matcher.link(old, new);
        }
    }
}

/// Where one unit on each side is left between the same neighbours, little likeness is enough.
fn only_ones(matcher: &mut Matcher<'_>, candidates: &[Candidate]) {
    for candidate in candidates {
        let &Candidate { old, new, likeness } = candidate;
        if likeness.score >= rules::LEAST_BETWEEN
            && matcher.are_open(old, new)
            && matcher.parents_agree(old, new) >= rules::AGREED
            && is_alone(matcher, Side::Old, old)
            && is_alone(matcher, Side::New, new)
            && lie_between(matcher, old, new)
        {
            matcher.link(old, new);
        }
    }
}

/// Whether both neighbours of a leaf have a partner.
fn is_alone(matcher: &Matcher<'_>, side: Side, leaf: usize) -> bool {
    let tree = matcher.tree(side);
    [tree.before[leaf], tree.after[leaf]]
        .into_iter()
        .flatten()
        .all(|beside| matcher.mate(side, beside).is_some())
}

/// Whether the nearest neighbours with a partner correspond on each side, so that a pair of the
/// two leaves would cross nothing.
fn lie_between(matcher: &Matcher<'_>, old: usize, new: usize) -> bool {
    let are_mates = |mine: Option<usize>, theirs: Option<usize>| match (mine, theirs) {
        (Some(mine), Some(theirs)) => matcher.mate(Side::Old, mine) == Some(theirs),
        (None, None) => true,
        _ => false,
    };
    let (before, after) = paired_beside(matcher, Side::Old, old);
    let (other_before, other_after) = paired_beside(matcher, Side::New, new);
    are_mates(before, other_before) && are_mates(after, other_after)
}

/// The nearest leaves of the same parent that have a partner, before and after.
fn paired_beside(matcher: &Matcher<'_>, side: Side, leaf: usize) -> (Option<usize>, Option<usize>) {
    let tree = matcher.tree(side);
    let walk = |steps: &[Option<usize>]| {
        let mut at = steps[leaf];
        while let Some(beside) = at
            && matcher.mate(side, beside).is_none()
        {
            at = steps[beside];
        }
        at
    };
    (walk(&tree.before), walk(&tree.after))
}
