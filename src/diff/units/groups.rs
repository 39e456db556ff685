//! Joins the pairs to groups: one old with one new leaf, a merger, a split, or a leaf alone.

use super::evidence::Side;
use super::matching::Matcher;
use super::rules;

/// Leaves that correspond.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Group {
    /// Leaves of the old side, ascending.
    pub old: Vec<usize>,
    /// Leaves of the new side, ascending.
    pub new: Vec<usize>,
    /// Which of them correspond, ascending; none for a leaf alone.
    pub links: Vec<Link>,
}

/// An old and a new leaf that correspond.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Link {
    pub old: usize,
    pub new: usize,
    /// The units above correspond as well: the unit was not moved out of them.
    pub stays: bool,
}

impl Group {
    /// The first link by which the unit stayed where it was.
    pub fn staying(&self) -> Option<&Link> {
        self.links.iter().find(|link| link.stays)
    }
}

/// Joins the pairs to groups, and adds the leaves without a partner.
pub(super) fn join(matcher: &Matcher<'_>) -> Vec<Group> {
    let mut seen_old = vec![false; matcher.old.len()];
    let mut seen_new = vec![false; matcher.new.len()];
    let mut groups = Vec::new();
    for first in 0..matcher.old.len() {
        if seen_old[first] {
            continue;
        }
        seen_old[first] = true;
        let mut group = Group { old: vec![first], new: Vec::new(), links: Vec::new() };
        // Whatever is linked to the group belongs to it, from either side.
        let (mut next_old, mut next_new) = (0, 0);
        while next_old < group.old.len() || next_new < group.new.len() {
            if let Some(&old) = group.old.get(next_old) {
                next_old += 1;
                for new in matcher.partners(Side::New, old) {
                    if !std::mem::replace(&mut seen_new[new], true) {
                        group.new.push(new);
                    }
                }
            } else if let Some(&new) = group.new.get(next_new) {
                next_new += 1;
                for old in matcher.partners(Side::Old, new) {
                    if !std::mem::replace(&mut seen_old[old], true) {
                        group.old.push(old);
                    }
                }
            }
        }
        group.old.sort_unstable();
        group.new.sort_unstable();
        for &old in &group.old {
            group.links.extend(matcher.partners(Side::New, old).into_iter().map(|new| Link {
                old,
                new,
                stays: is_same_place(matcher, old, new),
            }));
        }
        groups.push(group);
    }
    let rest = (0..matcher.new.len()).filter(|&new| !seen_new[new]);
    groups.extend(rest.map(|new| Group { old: Vec::new(), new: vec![new], links: Vec::new() }));
    groups
}

/// Whether the two leaves stand under units that correspond.
fn is_same_place(matcher: &Matcher<'_>, old: usize, new: usize) -> bool {
    let above = matcher.old_tree.get(matcher.old_tree.parent[old]);
    let other = matcher.new_tree.get(matcher.new_tree.parent[new]);
    match (above.leaf, other.leaf) {
        (Some(leaf), Some(other_leaf)) => matcher.is_linked(leaf, other_leaf),
        (None, None) => matcher.parents_agree(old, new) >= rules::AGREED,
        _ => false,
    }
}
