//! How alike two units are, by the words of both languages.

use super::Unit;
use super::profile::{Bag, Profile, Vocabulary};

/// Share of the single words in the likeness; the rest is that of neighbouring words.
const WORDS: f64 = 0.65;

/// Which list a unit is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Side {
    Old,
    New,
}

impl Side {
    /// The other list.
    pub fn other(self) -> Side {
        match self {
            Side::Old => Side::New,
            Side::New => Side::Old,
        }
    }
}

/// How alike two units are.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Likeness {
    /// From 0, nothing in common, to 1.
    pub score: f64,
    /// The folded words are the same in every language that both hold.
    pub identical: bool,
}

/// The profiles of all units, by language.
pub(super) struct Evidence {
    languages: [Language; 2],
}

struct Language {
    vocabulary: Vocabulary,
    old: Vec<Option<Profile>>,
    new: Vec<Option<Profile>>,
    /// A comparison in one language leaves the other one empty.
    is_used: bool,
}

impl Evidence {
    /// Reads both sides.
    pub fn gather(old: &[Unit], new: &[Unit]) -> Evidence {
        let language = |slot: usize| {
            let mut vocabulary = Vocabulary::default();
            let mut side = |units: &[Unit]| -> Vec<Option<Profile>> {
                units
                    .iter()
                    .map(|unit| unit.words[slot].as_deref().map(|w| vocabulary.profile(w)))
                    .collect()
            };
            let (old, new) = (side(old), side(new));
            let is_used = old.iter().chain(&new).any(Option::is_some);
            Language { vocabulary, old, new, is_used }
        };
        Evidence { languages: [language(0), language(1)] }
    }

    /// How alike an old and a new unit are; `None` where no language is held on both sides.
    pub fn likeness(&self, old: usize, new: usize) -> Option<Likeness> {
        let mut sum = 0.0;
        let mut known = 0_u32;
        let mut identical = true;
        for language in &self.languages {
            let (Some(old), Some(new)) = (&language.old[old], &language.new[new]) else { continue };
            known += 1;
            if old.identity == new.identity {
                sum += 1.0;
            } else {
                identical = false;
                sum += language.likeness(old, new);
            }
        }
        (known > 0).then(|| Likeness { score: sum / f64::from(known), identical })
    }

    /// Whether all that a unit says is held, in each language that the comparison has.
    pub fn is_whole(&self, side: Side, unit: usize) -> bool {
        let mut used = self.languages.iter().filter(|language| language.is_used).peekable();
        used.peek().is_some() && used.all(|language| language.side(side)[unit].is_some())
    }

    /// What a unit says, as a key: units with one key say the same.
    pub fn identity(&self, side: Side, unit: usize) -> [Option<u32>; 2] {
        self.languages
            .each_ref()
            .map(|language| language.side(side)[unit].as_ref().map(|profile| profile.identity))
    }

    /// How much of `part` stands in `whole` beyond what `taken` already explains, from 0 to 1, and
    /// how many words that is.
    ///
    /// All of `taken` are on the side of `part`.
    pub fn share(&self, side: Side, part: usize, whole: usize, taken: &[usize]) -> (f64, f64) {
        let (mut share, mut words) = (0.0, 0.0);
        let mut known = 0_u32;
        for language in &self.languages {
            let (parts, wholes) = (language.side(side), language.side(side.other()));
            let (Some(part), Some(whole)) = (&parts[part], &wholes[whole]) else { continue };
            let mut rest = whole.stems.clone();
            for bag in taken.iter().filter_map(|&unit| parts[unit].as_ref()) {
                subtract(&mut rest, &bag.stems);
            }
            let weigh = |id| language.vocabulary.stem_weight(id);
            known += 1;
            share += common(&part.stems, &rest, weigh)
                / total(&part.stems, weigh).max(f64::MIN_POSITIVE);
            words += common(&part.stems, &rest, |_| 1.0);
        }
        let known = f64::from(known.max(1));
        (share / known, words / known)
    }

    /// The stems of a unit that tell most, rarest first, as keys that tell the languages apart.
    pub fn telling(&self, side: Side, unit: usize, most: usize) -> Vec<(usize, u32, f64)> {
        let mut stems = Vec::new();
        for (slot, language) in self.languages.iter().enumerate() {
            let Some(profile) = &language.side(side)[unit] else { continue };
            let mut own: Vec<u32> = profile.stems.iter().map(|&(id, _)| id).collect();
            own.sort_by_key(|&id| (language.vocabulary.occurrences(id), id));
            stems.extend(
                own.iter().take(most).map(|&id| (slot, id, language.vocabulary.stem_weight(id))),
            );
        }
        stems
    }
}

impl Language {
    fn side(&self, side: Side) -> &[Option<Profile>] {
        match side {
            Side::Old => &self.old,
            Side::New => &self.new,
        }
    }

    fn likeness(&self, old: &Profile, new: &Profile) -> f64 {
        let stem = |id| self.vocabulary.stem_weight(id);
        let words = overlap(&old.stems, &new.stems, stem);
        let pairs = overlap(&old.shingles, &new.shingles, |id| self.vocabulary.shingle_weight(id));
        let text = WORDS * words + (1.0 - WORDS) * pairs;
        // A definition is known by its term. One that shares the term is the same definition, even
        // rewritten; one with another term is another definition, even in the same words.
        match (&old.term, &new.term) {
            (Some(old), Some(new)) if old == new => text.max(0.75 + 0.25 * text),
            (Some(old), Some(new)) => {
                let terms = overlap(old, new, stem);
                if terms < 0.3 { text * 0.5 } else { 0.5 * terms + 0.5 * text }
            }
            _ => text,
        }
    }
}

/// Shared weight of two bags against the weight of both: 1 for the same, 0 for nothing shared.
fn overlap(left: &Bag, right: &Bag, weigh: impl Fn(u32) -> f64 + Copy) -> f64 {
    let both = total(left, weigh) + total(right, weigh);
    if both <= 0.0 { 0.0 } else { 2.0 * common(left, right, weigh) / both }
}

fn total(bag: &Bag, weigh: impl Fn(u32) -> f64) -> f64 {
    bag.iter().map(|&(id, times)| weigh(id) * f64::from(times)).sum()
}

fn common(left: &Bag, right: &Bag, weigh: impl Fn(u32) -> f64) -> f64 {
    let mut sum = 0.0;
    let (mut i, mut j) = (0, 0);
    while let (Some(&(a, times_a)), Some(&(b, times_b))) = (left.get(i), right.get(j)) {
        match a.cmp(&b) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => {
                sum += weigh(a) * f64::from(times_a.min(times_b));
                i += 1;
                j += 1;
            }
        }
    }
    sum
}

/// Takes `taken` out of `bag`; what is gone stays as zero.
fn subtract(bag: &mut Bag, taken: &Bag) {
    for (id, times) in bag {
        if let Ok(at) = taken.binary_search_by_key(id, |&(other, _)| other) {
            *times = times.saturating_sub(taken[at].1);
        }
    }
}
