//! Two redactions of one act, or of acts of one body, taken apart into leaves and aligned.

use std::collections::HashMap;
use std::sync::Arc;

use serde::{Serialize, Serializer};

use super::{BilingualLeaf, Change, Leaf, Op, Pair, align_bilingual, rows, segments};
use crate::model::body::Correspondence;
use crate::model::print::LACUNA;
use crate::model::{
    Address, Bilingual, Body, Detail, Document, Lang, Path, Redaction, Standing, Unit, UnitKind,
    print,
};

/// Two redactions with their leaves and what became of each.
#[derive(Debug)]
pub struct Comparison<'a> {
    /// The redaction that is compared.
    pub old: Side<'a>,
    /// The redaction with which it is compared.
    pub new: Side<'a>,
    /// What became of each unit: the same pairs in both languages, judged in each of them.
    pub pairs: Bilingual<Vec<Pair>>,
}

/// A redaction as a list of leaves, in the order of the print.
#[derive(Debug)]
pub struct Side<'a> {
    /// The redaction.
    pub redaction: &'a Redaction,
    /// Its units with words of their own.
    pub leaves: Vec<BilingualLeaf>,
    sources: Vec<Source<'a>>,
}

/// What a leaf is made of.
#[derive(Debug, Clone, Copy)]
enum Source<'a> {
    Unit(&'a Unit),
    /// A document of which no unit is held.
    Document(&'a Document),
}

/// A pair of units as the machine contract prints it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PairLine {
    /// The old unit, with its act and redaction.
    #[serde(serialize_with = "as_words")]
    pub old: Option<Address>,
    /// The new unit, with its act and redaction.
    #[serde(serialize_with = "as_words")]
    pub new: Option<Address>,
    /// What happened.
    pub change: Vec<Change>,
    /// The words: the kept and the deleted ones joined give the old text, the kept and the inserted
    /// ones the new text. Words that are not held are `[…]`.
    pub segments: Vec<(Op, String)>,
}

/// Compares two redactions. Correspondences that the bodies record are taken as given, in whichever
/// direction they are asked for.
pub fn compare<'a>(old: &'a Redaction, new: &'a Redaction, bodies: &[Body]) -> Comparison<'a> {
    let (old, new) = (Side::of(old), Side::of(new));
    let hints = hints(old.redaction, new.redaction, bodies);
    let same_act = old.redaction.act == new.redaction.act;
    let pairs = align_bilingual(&old.leaves, &new.leaves, same_act, &hints);
    Comparison { old, new, pairs }
}

/// The recorded correspondences between two redactions, as paths in the one and the other.
fn hints(old: &Redaction, new: &Redaction, bodies: &[Body]) -> Vec<(Path, Path)> {
    let mut hints = Vec::new();
    for Correspondence { old: earlier, new: later, .. } in
        bodies.iter().flat_map(|body| &body.correspondences)
    {
        if names(earlier, old) && names(later, new) {
            hints.push((earlier.path.clone(), later.path.clone()));
        } else if names(later, old) && names(earlier, new) {
            hints.push((later.path.clone(), earlier.path.clone()));
        }
    }
    hints
}

/// Whether an address names a unit of this redaction.
fn names(address: &Address, redaction: &Redaction) -> bool {
    address.act == redaction.act
        && address.redaction.as_deref().is_none_or(|name| redaction.is_called(name))
        && redaction.has(&address.path)
}

impl<'a> Side<'a> {
    fn of(redaction: &'a Redaction) -> Side<'a> {
        let mut side = Side { redaction, leaves: Vec::new(), sources: Vec::new() };
        for document in &redaction.documents {
            if document.units.is_empty() && document.lacuna.is_some() {
                side.push(
                    Source::Document(document),
                    BilingualLeaf {
                        path: document.path.clone(),
                        kind: UnitKind::Gap,
                        number: None,
                        words: Bilingual::default(),
                    },
                );
            }
            document.units.iter().for_each(|unit| side.add(unit));
        }
        side
    }

    /// Adds a unit and those inside it. A deleted unit has no words, and neither has the blank of a
    /// form; a row speaks for its cells.
    fn add(&mut self, unit: &'a Unit) {
        let words = Bilingual::build(|lang| words(unit, lang));
        let says = |side: &Option<Arc<str>>| side.as_deref().is_none_or(|words| !words.is_empty());
        let has_words = unit.has_words() || unit.is_row() || unit.kind == UnitKind::Gap;
        let is_deleted = matches!(unit.detail, Detail::Repealed);
        if has_words && !is_deleted && (says(&words.kk) || says(&words.ru)) {
            self.push(
                Source::Unit(unit),
                BilingualLeaf {
                    path: unit.path.clone(),
                    kind: unit.kind,
                    number: unit.number.clone(),
                    words,
                },
            );
        }
        if !unit.is_row() {
            unit.children.iter().for_each(|child| self.add(child));
        }
    }

    fn push(&mut self, source: Source<'a>, leaf: BilingualLeaf) {
        self.sources.push(source);
        self.leaves.push(leaf);
    }

    /// The unit of a leaf; none for a document that is not held.
    pub fn unit(&self, leaf: usize) -> Option<&'a Unit> {
        match self.sources[leaf] {
            Source::Unit(unit) => Some(unit),
            Source::Document(_) => None,
        }
    }

    /// Why words of a leaf are not held.
    pub fn lacuna(&self, leaf: usize) -> Option<&'a Bilingual<String>> {
        match self.sources[leaf] {
            Source::Unit(unit) => unit.lacuna.as_ref(),
            Source::Document(document) => document.lacuna.as_ref(),
        }
    }

    /// The full address of a leaf.
    pub fn address(&self, leaf: usize) -> Address {
        Address {
            act: self.redaction.act.clone(),
            redaction: Some(self.redaction.name.clone()),
            path: self.leaves[leaf].path.clone(),
        }
    }

    /// The words of a leaf, or the sign that no source holds them.
    pub fn words(&self, leaf: usize, lang: Lang) -> &str {
        self.leaves[leaf].words.get(lang).as_deref().unwrap_or(LACUNA)
    }

    /// Whose words the redaction has in a language: those of most of its units.
    pub fn standing(&self, lang: Lang) -> Standing {
        let mut counts: HashMap<Standing, usize> = HashMap::new();
        let units = self.redaction.walk().filter_map(|unit| unit.words(lang));
        for words in units {
            *counts.entry(words.standing).or_default() += 1;
        }
        let count = |standing: Standing| counts.get(&standing).copied().unwrap_or_default();
        match (count(Standing::Official), count(Standing::Translation)) {
            (0, 0) => Standing::Lacuna,
            (official, translation) if official >= translation => Standing::Official,
            _ => Standing::Translation,
        }
    }

    /// The leaves in one language.
    pub fn in_language(&self, lang: Lang) -> Vec<Leaf> {
        self.leaves.iter().map(|leaf| leaf.in_language(lang)).collect()
    }
}

/// The words of a unit without its number: of a row the cells, of a row of criteria the options
/// too, separated by tabs. `None` where no source holds them.
fn words(unit: &Unit, lang: Lang) -> Option<Arc<str>> {
    if unit.kind == UnitKind::Gap {
        return None;
    }
    if unit.is_row() {
        return print::own_words(unit, lang).map(Arc::from);
    }
    let words = unit.words(lang)?;
    match &unit.detail {
        Detail::Options(options) if !options.is_empty() => {
            Some(Arc::from([&words.text, "\t", &options.join("\t")].concat()))
        }
        _ => Some(words.text.clone()),
    }
}

impl Comparison<'_> {
    /// The pairs as the machine contract prints them, in the reading order of the new redaction.
    pub fn lines(&self, lang: Lang) -> impl Iterator<Item = PairLine> + '_ {
        rows(self.pairs.get(lang)).into_iter().map(move |row| {
            let before = row.old.map_or("", |leaf| self.old.words(leaf, lang));
            let after = row.new.map_or("", |leaf| self.new.words(leaf, lang));
            PairLine {
                old: row.old.map(|leaf| self.old.address(leaf)),
                new: row.new.map(|leaf| self.new.address(leaf)),
                change: row.change.clone(),
                segments: segments(before, after),
            }
        })
    }
}

fn as_words<S: Serializer>(address: &Option<Address>, out: S) -> Result<S::Ok, S::Error> {
    match address {
        Some(address) => out.collect_str(address),
        None => out.serialize_none(),
    }
}
