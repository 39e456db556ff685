//! Which unit of the old text became which unit of the new one.
//!
//! ```text
//! profile    what a unit says, as weighted stems, so that inflection does not matter
//! evidence   how alike two units are, over both languages
//! outline    the tree above the leaves
//! matching   hints, then what stayed word for word at its address, then
//!   likest   the likest pairs first, each pair that is found speaking for others
//!   fill     what is left where its place leaves no doubt
//!   parts    units that were split or merged
//! groups     the pairs joined
//! changes    what happened to each of them
//! order      what left its place, and the order in which the pairs are read
//! overview   counts, and the map of points
//! ```
//!
//! The numbers that decide are in `rules`, each with the case that set it.

mod changes;
mod evidence;
mod fill;
mod groups;
mod likest;
mod matching;
mod order;
mod outline;
mod overview;
mod parts;
mod profile;
mod rules;

use std::sync::Arc;

use serde::{Serialize, Serializer};

use crate::model::{Bilingual, Lang, Path, UnitKind};

pub use overview::{Link, PointMap, Stats, map, stats};

/// A unit with words of its own, in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leaf {
    /// Its place in the act.
    pub path: Path,
    /// What it is.
    pub kind: UnitKind,
    /// Its number as in the address: `3`, `45-1`, `1.1`; none for a title.
    pub number: Option<String>,
    /// Its words without its number; `None` where the sources do not hold them.
    pub words: Option<Arc<str>>,
}

/// A unit with words of its own, in both languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BilingualLeaf {
    /// Its place in the act.
    pub path: Path,
    /// What it is.
    pub kind: UnitKind,
    /// Its number as in the address.
    pub number: Option<String>,
    /// Its words; a side is `None` where the sources do not hold it.
    pub words: Bilingual<Option<Arc<str>>>,
}

impl BilingualLeaf {
    /// The unit in one language.
    pub fn in_language(&self, lang: Lang) -> Leaf {
        Leaf {
            path: self.path.clone(),
            kind: self.kind,
            number: self.number.clone(),
            words: self.words.get(lang).clone(),
        }
    }
}

/// What happened to a unit. A pair has one or more of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Change {
    /// The same words at the same address.
    Same,
    /// Other words.
    Changed,
    /// It stands under another unit, in another document, or elsewhere among its neighbours.
    Moved,
    /// It kept its place and has another number, or a unit above it has.
    Renumbered,
    /// It was joined with others to one unit.
    Merged,
    /// It was divided into several units.
    Split,
    /// The old text does not have it.
    Added,
    /// The new text does not have it.
    Dropped,
    /// The words of a side, or whether the unit was there at all, are not held.
    Unknown,
}

/// Units that correspond, as indexes into the two lists of leaves.
///
/// Both lists have one index for a plain pair; `old` is empty for an added unit and `new` for a
/// dropped one; several `old` were merged, several `new` came of a split.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// Leaves of the old side, ascending.
    pub old: Vec<usize>,
    /// Leaves of the new side, ascending.
    pub new: Vec<usize>,
    /// What happened, in the order of [`Change`], never empty. A merged or split unit moved only
    /// where none of its parts stayed.
    pub change: Vec<Change>,
    /// The unit's own number stayed: it is `renumbered` only because a unit above it is. A page
    /// need not say it again, and [`stats`] counts such a unit as the same.
    pub inherited: bool,
    /// The same, one old with one new unit each; more than one where units were merged or split.
    pub rows: Vec<Row>,
}

/// One old unit beside one new unit: an object of the machine contract.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The old unit; none where one was added.
    pub old: Option<usize>,
    /// The new unit; none where one was dropped.
    pub new: Option<usize>,
    /// What happened between the two, as in [`Pair`].
    pub change: Vec<Change>,
    /// As in [`Pair`].
    pub inherited: bool,
}

/// All rows as they are printed: each where its new unit stands, so that every new unit is met in
/// its own place, however far apart the halves of a split are. `pairs` are as [`align`] gives them.
pub fn rows(pairs: &[Pair]) -> Vec<&Row> {
    let mut placed: Vec<(Option<usize>, &Row)> = Vec::with_capacity(pairs.len());
    let mut place = None;
    for pair in pairs {
        place = pair.new.first().copied().or(place);
        placed.extend(pair.rows.iter().map(|row| (row.new.or(place), row)));
    }
    placed.sort_by_key(|&(place, _)| place);
    placed.into_iter().map(|(_, row)| row).collect()
}

impl Change {
    /// The word of the machine contract.
    pub fn word(self) -> &'static str {
        match self {
            Change::Same => "same",
            Change::Changed => "changed",
            Change::Moved => "moved",
            Change::Renumbered => "renumbered",
            Change::Merged => "merged",
            Change::Split => "split",
            Change::Added => "added",
            Change::Dropped => "dropped",
            Change::Unknown => "unknown",
        }
    }
}

impl Serialize for Change {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.serialize_str(self.word())
    }
}

impl Pair {
    /// Whether this happened to the pair.
    pub fn has(&self, change: Change) -> bool {
        self.change.contains(&change)
    }
}

/// Aligns the leaves of two texts in one language.
///
/// `same_act` says that both are redactions of one act, where an address is permanent. `hints` are
/// correspondences that somebody stated, old path and new path; they win over everything found.
///
/// Every index of both sides stands in exactly one pair. The pairs come in the reading order of
/// the new side, and a dropped unit where it stood.
///
/// ```
/// use qagida::diff::{Change, Leaf, align};
/// use qagida::model::{Path, UnitKind};
///
/// let point = |number: &str, words: &str| Leaf {
///     path: Path::root().join("rules").join(&format!("p{number}")),
///     kind: UnitKind::Point,
///     number: Some(number.to_owned()),
///     words: Some(words.into()),
/// };
/// let old = [point("1", "Оператор ведёт Перечень."), point("2", "Решение принимает комиссия.")];
/// let new = [point("1", "Решение принимает комиссия.")];
/// let pairs = align(&old, &new, false, &[]);
/// assert_eq!(pairs[0].change, [Change::Dropped]);
/// assert_eq!((pairs[1].old[0], pairs[1].new[0]), (1, 0));
/// assert_eq!(pairs[1].change, [Change::Renumbered]);
/// ```
pub fn align(old: &[Leaf], new: &[Leaf], same_act: bool, hints: &[(Path, Path)]) -> Vec<Pair> {
    let side = |leaves: &'_ [Leaf]| -> Vec<Unit> {
        leaves
            .iter()
            .map(|leaf| Unit {
                path: leaf.path.clone(),
                kind: leaf.kind,
                number: leaf.number.clone(),
                words: [leaf.words.clone(), None],
            })
            .collect()
    };
    let (old, new) = (side(old), side(new));
    let groups = matching::find(&old, &new, same_act, hints);
    changes::judge(&old, &new, &groups, 0)
}

/// Aligns the leaves of two texts by the evidence of both languages together, so that the pairs,
/// and their order, are the same whichever language is shown. Only what happened to the words is
/// judged for each language on its own: the Kazakh may have changed where the Russian did not.
pub fn align_bilingual(
    old: &[BilingualLeaf],
    new: &[BilingualLeaf],
    same_act: bool,
    hints: &[(Path, Path)],
) -> Bilingual<Vec<Pair>> {
    let side = |leaves: &[BilingualLeaf]| -> Vec<Unit> {
        leaves
            .iter()
            .map(|leaf| Unit {
                path: leaf.path.clone(),
                kind: leaf.kind,
                number: leaf.number.clone(),
                words: [leaf.words.kk.clone(), leaf.words.ru.clone()],
            })
            .collect()
    };
    let (old, new) = (side(old), side(new));
    let groups = matching::find(&old, &new, same_act, hints);
    Bilingual::build(|lang| {
        let slot = match lang {
            Lang::Kk => 0,
            Lang::Ru => 1,
        };
        changes::judge(&old, &new, &groups, slot)
    })
}

/// A leaf as the aligner sees it: with the words of up to two languages.
struct Unit {
    path: Path,
    kind: UnitKind,
    number: Option<String>,
    words: [Option<Arc<str>>; 2],
}

impl Unit {
    /// No words in any language.
    fn is_lacuna(&self) -> bool {
        self.words.iter().all(Option::is_none)
    }
}
