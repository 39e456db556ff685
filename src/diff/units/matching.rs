//! Finds which leaves correspond. Every pair that is found speaks for others: its neighbours, the
//! units above and below it, its document.

use std::collections::{BTreeMap, BTreeSet};

use super::evidence::{Evidence, Side};
use super::groups::Group;
use super::outline::Outline;
use super::{Unit, fill, groups, likest, parts, rules};
use crate::model::Path;

/// Matches two lists of leaves. The groups cover every leaf of both sides once.
pub(super) fn find(
    old: &[Unit],
    new: &[Unit],
    same_act: bool,
    hints: &[(Path, Path)],
) -> Vec<Group> {
    let evidence = Evidence::gather(old, new);
    let mut matcher = Matcher::new(old, new, &evidence, same_act);
    matcher.take_hints(hints);
    matcher.take_unchanged();
    let candidates = likest::take(&mut matcher);
    fill::fill(&mut matcher, &candidates);
    parts::find(&mut matcher);
    groups::join(&matcher)
}

/// What was found so far.
pub(super) struct Matcher<'a> {
    pub old: &'a [Unit],
    pub new: &'a [Unit],
    pub evidence: &'a Evidence,
    /// Both are redactions of one act, where addresses are permanent.
    pub same_act: bool,
    pub old_tree: Outline,
    pub new_tree: Outline,
    old_mate: Vec<Option<usize>>,
    new_mate: Vec<Option<usize>>,
    /// All pairs found, old leaf first, and the same the other way round.
    links: BTreeSet<(usize, usize)>,
    links_back: BTreeSet<(usize, usize)>,
    /// Leaves whose partners were stated: nothing found is added to them.
    hinted: BTreeSet<(Side, usize)>,
    /// How many leaves under an old node went under a new node, and how many went anywhere.
    votes: BTreeMap<(usize, usize), f64>,
    old_votes: Vec<f64>,
    new_votes: Vec<f64>,
}

impl<'a> Matcher<'a> {
    fn new(old: &'a [Unit], new: &'a [Unit], evidence: &'a Evidence, same_act: bool) -> Self {
        let (old_tree, new_tree) = (Outline::of(old), Outline::of(new));
        let mut matcher = Matcher {
            old,
            new,
            evidence,
            same_act,
            old_mate: vec![None; old.len()],
            new_mate: vec![None; new.len()],
            links: BTreeSet::new(),
            links_back: BTreeSet::new(),
            hinted: BTreeSet::new(),
            votes: BTreeMap::new(),
            old_votes: vec![0.0; old_tree.len()],
            new_votes: vec![0.0; new_tree.len()],
            old_tree,
            new_tree,
        };
        // Documents of one name are taken to be each other until their units say otherwise.
        for node in 0..matcher.old_tree.len() {
            let document = matcher.old_tree.get(node);
            if document.is_document
                && let Some(other) = matcher.new_tree.find(&document.path)
            {
                matcher.vote(node, other, rules::SAME_NAME);
            }
        }
        matcher
    }

    /// What somebody stated wins over all that could be found. A hint for units without words of
    /// their own speaks for the units below them.
    fn take_hints(&mut self, hints: &[(Path, Path)]) {
        for (old, new) in hints {
            if let (Some(old), Some(new)) = (self.old_tree.leaf(old), self.new_tree.leaf(new)) {
                self.link(old, new);
                self.hinted.extend([(Side::Old, old), (Side::New, new)]);
            } else if let (Some(old), Some(new)) =
                (self.old_tree.find(old), self.new_tree.find(new))
            {
                self.vote(old, new, rules::HINTED);
            }
        }
    }

    /// Within one act, where the words at an address did not change, nothing else is looked for.
    fn take_unchanged(&mut self) {
        if !self.same_act {
            return;
        }
        for new in 0..self.new.len() {
            if let Some(old) = self.old_tree.leaf(&self.new[new].path)
                && self.are_open(old, new)
                && self.old[old].kind == self.new[new].kind
                && self.evidence.likeness(old, new).is_some_and(|likeness| likeness.identical)
            {
                self.link(old, new);
            }
        }
    }

    /// Records a pair.
    pub fn link(&mut self, old: usize, new: usize) {
        if !self.links.insert((old, new)) {
            return;
        }
        self.links_back.insert((new, old));
        self.old_mate[old].get_or_insert(new);
        self.new_mate[new].get_or_insert(old);
        let parents = (self.old_tree.parent[old], self.new_tree.parent[new]);
        let documents = (self.old_tree.document[old], self.new_tree.document[new]);
        self.vote(parents.0, parents.1, 1.0);
        if documents != parents {
            self.vote(documents.0, documents.1, 1.0);
        }
    }

    fn vote(&mut self, old: usize, new: usize, weight: f64) {
        *self.votes.entry((old, new)).or_default() += weight;
        self.old_votes[old] += weight;
        self.new_votes[new] += weight;
    }

    /// The leaves of a side.
    pub fn units(&self, side: Side) -> &'a [Unit] {
        match side {
            Side::Old => self.old,
            Side::New => self.new,
        }
    }

    /// The tree of a side.
    pub fn tree(&self, side: Side) -> &Outline {
        match side {
            Side::Old => &self.old_tree,
            Side::New => &self.new_tree,
        }
    }

    /// The first partner of a leaf.
    pub fn mate(&self, side: Side, leaf: usize) -> Option<usize> {
        match side {
            Side::Old => self.old_mate[leaf],
            Side::New => self.new_mate[leaf],
        }
    }

    /// The leaves of a side that correspond to a leaf of the other side.
    pub fn partners(&self, side: Side, other: usize) -> Vec<usize> {
        let links = match side {
            Side::Old => &self.links_back,
            Side::New => &self.links,
        };
        links.range((other, 0)..=(other, usize::MAX)).map(|link| link.1).collect()
    }

    /// Whether somebody stated the partners of a leaf.
    pub fn is_hinted(&self, side: Side, leaf: usize) -> bool {
        self.hinted.contains(&(side, leaf))
    }

    /// Whether two leaves were paired.
    pub fn is_linked(&self, old: usize, new: usize) -> bool {
        self.links.contains(&(old, new))
    }

    /// Whether neither leaf has a partner.
    pub fn are_open(&self, old: usize, new: usize) -> bool {
        self.old_mate[old].is_none() && self.new_mate[new].is_none()
    }

    /// How sure it is that the units above two leaves correspond, from 0 to 1.
    pub fn parents_agree(&self, old: usize, new: usize) -> f64 {
        self.nodes_agree(self.old_tree.parent[old], self.new_tree.parent[new])
    }

    /// The same of their documents.
    pub fn documents_agree(&self, old: usize, new: usize) -> f64 {
        self.nodes_agree(self.old_tree.document[old], self.new_tree.document[new])
    }

    /// The share of the units below two leaves that went below each other.
    pub fn children_agree(&self, old: usize, new: usize) -> f64 {
        let nodes =
            (self.old_tree.find(&self.old[old].path), self.new_tree.find(&self.new[new].path));
        match nodes {
            (Some(old), Some(new)) => self.share_of_votes(old, new).unwrap_or(0.0),
            _ => 0.0,
        }
    }

    fn nodes_agree(&self, old: usize, new: usize) -> f64 {
        let (above, other) = (self.old_tree.get(old), self.new_tree.get(new));
        if above.is_document != other.is_document {
            return 0.0;
        }
        if let (Some(leaf), Some(other_leaf)) = (above.leaf, other.leaf)
            && self.links.contains(&(leaf, other_leaf))
        {
            return 1.0;
        }
        if let Some(share) = self.share_of_votes(old, new) {
            return share;
        }
        // Nothing is known of either: cells and the like stand as their rows do.
        match (above.parent, other.parent) {
            (Some(parent), Some(other_parent)) if above.path.last() == other.path.last() => {
                rules::INHERITED * self.nodes_agree(parent, other_parent)
            }
            _ => 0.0,
        }
    }

    /// How many of the votes cast below either node say that they are each other; `None` where
    /// none was cast.
    fn share_of_votes(&self, old: usize, new: usize) -> Option<f64> {
        let cast = self.old_votes[old].max(self.new_votes[new]);
        (cast > 0.0).then(|| self.votes.get(&(old, new)).map_or(0.0, |votes| votes / cast))
    }
}
