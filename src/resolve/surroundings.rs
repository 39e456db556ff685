//! What binding must know of the corpus, in the state of one day.

use jiff::civil::Date;

use crate::lang::noun::{DocumentNoun, Level};
use crate::model::{ActId, Lang, Path};

/// How much of an act the corpus holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Holding {
    /// All of it: what is not there does not exist.
    Whole,
    /// A part (`held: part`), or lacunae stand for several units: what is not there may exist.
    Part,
    /// Only its entry in the register.
    Registered,
}

/// Whether a unit is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Presence {
    /// With its text.
    Present,
    /// Known to exist, its text is not held.
    Lacuna,
    /// Not there.
    Absent,
}

/// What the words tell of an act that is to be found.
#[derive(Debug, Clone, Copy)]
pub struct Clue<'a> {
    /// Law, order, decree …
    pub noun: DocumentNoun,
    /// Its name as written between quotation marks, or the words of a code (`азаматтық`,
    /// `об административных правонарушениях`), unfolded.
    pub name: Option<&'a str>,
    /// The day of adoption.
    pub date: Option<Date>,
    /// Its number as printed: `611/НҚ`, `418-V`.
    pub number: Option<&'a str>,
    /// The language of the words.
    pub lang: Lang,
}

/// A document of an act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// Its path: `order`, `rules`, `annex1`; the root for a law.
    pub path: Path,
    /// The document to which it is annexed.
    pub annex_of: Option<Path>,
    /// Its title in the language of the words, as far as known.
    pub title: Option<String>,
}

/// The acts around a reference, each in the state that counts where the words stand.
pub trait Surroundings {
    /// How much of an act is held; `None` where neither content nor register knows it.
    fn holding(&self, act: &ActId) -> Option<Holding>;

    /// The act of which the words tell this, in content or register.
    fn find(&self, clue: &Clue<'_>) -> Option<ActId>;

    /// The documents of an act in the order of the print: for a registered act those that its
    /// entry names.
    fn documents(&self, act: &ActId, lang: Lang) -> Vec<Held>;

    /// Whether a unit is there.
    fn presence(&self, act: &ActId, path: &Path) -> Presence;

    /// The numbers of the units of a level right below a path, in order: the points of a
    /// document, the subpoints of a point, the annexes of an act.
    fn numbers(&self, act: &ActId, below: &Path, level: Level) -> Vec<String>;

    /// The unnumbered paragraphs of a unit, the numbered first one included: for each, whether it
    /// opens a sentence of its own. The heading of an article is none of them. Empty where they are
    /// not held.
    fn paragraphs(&self, act: &ActId, unit: &Path) -> Vec<bool>;

    /// The heading (`rules/ch2`, `rules/ch3/s1`, `sec1`) under which a unit stands.
    fn heading(&self, act: &ActId, unit: &Path, level: Level) -> Option<Path>;
}

/// A corpus that holds nothing: what the words name is all there is.
#[derive(Debug, Clone, Copy, Default)]
pub struct Nothing;

impl Surroundings for Nothing {
    fn holding(&self, _: &ActId) -> Option<Holding> {
        Some(Holding::Registered)
    }

    fn find(&self, _: &Clue<'_>) -> Option<ActId> {
        None
    }

    fn documents(&self, _: &ActId, _: Lang) -> Vec<Held> {
        Vec::new()
    }

    fn presence(&self, _: &ActId, _: &Path) -> Presence {
        Presence::Absent
    }

    fn numbers(&self, _: &ActId, _: &Path, _: Level) -> Vec<String> {
        Vec::new()
    }

    fn paragraphs(&self, _: &ActId, _: &Path) -> Vec<bool> {
        Vec::new()
    }

    fn heading(&self, _: &ActId, _: &Path, _: Level) -> Option<Path> {
        None
    }
}
