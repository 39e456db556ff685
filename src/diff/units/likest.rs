//! Takes the likest pairs first and looks again after each, because what was found speaks for
//! others: "описание объекта;" alone fits many places, between its neighbours only one.

use std::collections::{BTreeMap, HashMap};

use super::evidence::{Likeness, Side};
use super::matching::Matcher;
use super::rules;
use crate::model::UnitKind;

/// An old and a new leaf that may correspond.
#[derive(Debug)]
pub(super) struct Candidate {
    pub old: usize,
    pub new: usize,
    pub likeness: Likeness,
}

/// Takes the pairs for which enough speaks; gives back all candidates.
pub(super) fn take(matcher: &mut Matcher<'_>) -> Vec<Candidate> {
    // Titles and stamps follow once their documents are known by their units.
    let (bound, free): (Vec<Candidate>, Vec<Candidate>) = candidates(matcher)
        .into_iter()
        .partition(|candidate| rules::is_bound(matcher.new[candidate.new].kind));
    rounds(matcher, &free);
    rounds(matcher, &bound);
    free.into_iter().chain(bound).collect()
}

/// Pairs of leaves with something telling in common. The rarest stems of a leaf lead to them, so
/// that the number of candidates grows with the text and not with its square.
fn candidates(matcher: &Matcher<'_>) -> Vec<Candidate> {
    let open_new: Vec<usize> =
        (0..matcher.new.len()).filter(|&new| matcher.mate(Side::New, new).is_none()).collect();
    let mut places: HashMap<(usize, u32), Vec<usize>> = HashMap::new();
    let mut alike: HashMap<[Option<u32>; 2], Vec<usize>> = HashMap::new();
    for &new in &open_new {
        for (slot, stem, _) in matcher.evidence.telling(Side::New, new, usize::MAX) {
            places.entry((slot, stem)).or_default().push(new);
        }
        alike.entry(matcher.evidence.identity(Side::New, new)).or_default().push(new);
    }
    let mut occurrences: HashMap<[Option<u32>; 2], usize> = HashMap::new();
    let mut told = vec![0.0; matcher.new.len()];
    let mut candidates = Vec::new();
    for old in (0..matcher.old.len()).filter(|&old| matcher.mate(Side::Old, old).is_none()) {
        let mut met: Vec<usize> = Vec::new();
        let mut meet = |new: usize, weight: f64| {
            if told[new] == 0.0 {
                met.push(new);
            }
            told[new] += weight;
        };
        for (slot, stem, weight) in matcher.evidence.telling(Side::Old, old, rules::TELLING) {
            match places.get(&(slot, stem)) {
                Some(units) if units.len() <= rules::COMMONPLACE => {
                    units.iter().for_each(|&new| meet(new, weight));
                }
                _ => {}
            }
        }
        // What stands at the same address, and of many identical units the one of the same turn.
        let identity = matcher.evidence.identity(Side::Old, old);
        let turn = occurrences.entry(identity).or_default();
        let same_turn = alike.get(&identity).and_then(|units| units.get(*turn)).copied();
        *turn += 1;
        let same_address =
            matcher.same_act.then(|| matcher.new_tree.leaf(&matcher.old[old].path)).flatten();
        same_turn.into_iter().chain(same_address).for_each(|new| meet(new, rules::SURE));
        met.sort_by(|&a, &b| told[b].total_cmp(&told[a]).then(a.cmp(&b)));
        candidates.extend(
            met.iter()
                .filter(|&&new| matcher.are_open(old, new) && fits(matcher, old, new))
                .take(rules::CANDIDATES)
                .filter_map(|&new| {
                    let likeness = matcher.evidence.likeness(old, new)?;
                    Some(Candidate { old, new, likeness })
                }),
        );
        met.iter().for_each(|&new| told[new] = 0.0);
    }
    candidates
}

/// Whether units of these kinds can be the same provision at all.
fn fits(matcher: &Matcher<'_>, old: usize, new: usize) -> bool {
    rules::family(matcher.old[old].kind) == rules::family(matcher.new[new].kind)
}

/// Takes what reaches the threshold of each round, until nothing more does.
fn rounds(matcher: &mut Matcher<'_>, candidates: &[Candidate]) {
    let mut open: Vec<&Candidate> = candidates.iter().collect();
    for &threshold in rules::ROUNDS {
        loop {
            open.retain(|candidate| matcher.are_open(candidate.old, candidate.new));
            let mut scored: Vec<(f64, &Candidate)> = open
                .iter()
                .filter(|candidate| is_credible(matcher, candidate))
                .map(|&candidate| (score(matcher, candidate), candidate))
                .filter(|&(score, _)| score >= threshold)
                .collect();
            if scored.is_empty() {
                break;
            }
            scored.sort_by(|a, b| {
                b.0.total_cmp(&a.0).then((a.1.old, a.1.new).cmp(&(b.1.old, b.1.new)))
            });
            take_clear(matcher, &scored);
        }
    }
}

/// Takes every pair that no other comes near; where there is none, the best.
fn take_clear(matcher: &mut Matcher<'_>, scored: &[(f64, &Candidate)]) {
    // For each leaf its best score, and how many come near it, the best included.
    let mut best: BTreeMap<(bool, usize), (f64, usize)> = BTreeMap::new();
    for (score, candidate) in scored {
        for leaf in [(false, candidate.old), (true, candidate.new)] {
            let (most, near) = best.entry(leaf).or_insert((*score, 0));
            if *most - *score < rules::CLEAR {
                *near += 1;
            }
        }
    }
    let is_clear = |leaf: (bool, usize), score: f64| {
        best.get(&leaf).is_some_and(|&(most, near)| near == 1 && most <= score)
    };
    let mut taken = false;
    for (score, candidate) in scored {
        if is_clear((false, candidate.old), *score) && is_clear((true, candidate.new), *score) {
            matcher.link(candidate.old, candidate.new);
            taken = true;
        }
    }
    if !taken {
        // One at a time, so that it speaks for the next; in a long text a few at a time.
        for (_, candidate) in scored.iter().take(1 + scored.len() / rules::FEW) {
            if matcher.are_open(candidate.old, candidate.new) {
                matcher.link(candidate.old, candidate.new);
            }
        }
    }
}

/// How much speaks for a pair: the words, and what is known of its surroundings.
fn score(matcher: &Matcher<'_>, candidate: &Candidate) -> f64 {
    let &Candidate { old, new, likeness } = candidate;
    let (unit, other) = (&matcher.old[old], &matcher.new[new]);
    let mut score = likeness.score;
    let parent =
        if stand_in_document(matcher, old, new) { rules::PARENT_DOCUMENT } else { rules::PARENT };
    score += parent * matcher.parents_agree(old, new);
    score += rules::CHILDREN * matcher.children_agree(old, new);
    if matcher.documents_agree(old, new) < rules::AGREED {
        score -= rules::OTHER_DOCUMENT;
    }
    let is_counted = matches!(unit.kind, UnitKind::Part | UnitKind::Indent);
    if unit.kind != other.kind {
        score -= rules::OTHER_KIND;
    } else if matcher.same_act && unit.path == other.path {
        score += if is_counted { rules::SAME_PLACE } else { rules::SAME_ADDRESS };
    } else if !is_counted && unit.number.is_some() && unit.number == other.number {
        score += rules::SAME_NUMBER;
    }
    let are_mates = |beside: (Option<usize>, Option<usize>)| match beside {
        (Some(mine), Some(theirs)) => matcher.mate(Side::Old, mine) == Some(theirs),
        _ => false,
    };
    let (tree, other_tree) = (&matcher.old_tree, &matcher.new_tree);
    for beside in
        [(tree.before[old], other_tree.before[new]), (tree.after[old], other_tree.after[new])]
    {
        if are_mates(beside) {
            score += rules::NEIGHBOUR;
        }
    }
    let place = |at: usize, of: usize| at as f64 / of.max(1) as f64;
    score - rules::FAR * (place(old, matcher.old.len()) - place(new, matcher.new.len())).abs()
}

/// Whether a pair may be taken at all, however little competes with it.
fn is_credible(matcher: &Matcher<'_>, candidate: &Candidate) -> bool {
    let &Candidate { old, new, likeness } = candidate;
    if rules::is_bound(matcher.old[old].kind) && matcher.documents_agree(old, new) < rules::AGREED {
        return false;
    }
    let least = if matcher.children_agree(old, new) >= rules::AGREED {
        rules::LEAST_ABOVE
    } else if matcher.parents_agree(old, new) < rules::AGREED {
        rules::LEAST_ELSEWHERE
    } else if stand_in_document(matcher, old, new) {
        rules::LEAST_DOCUMENT
    } else {
        rules::LEAST_BELOW
    };
    likeness.score >= least
}

/// Whether both stand in their document directly, as points do: that they do says little.
fn stand_in_document(matcher: &Matcher<'_>, old: usize, new: usize) -> bool {
    matcher.old_tree.parent[old] == matcher.old_tree.document[old]
        && matcher.new_tree.parent[new] == matcher.new_tree.document[new]
}
