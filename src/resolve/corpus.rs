//! The corpus: every redaction read in the order of its print, its references bound.

use std::collections::BTreeMap;
use std::ops::Range;

use rayon::prelude::*;

use super::aliases::Aliases;
use super::reading::{Place, Reading, Voice};
use super::target::{Bound, Kind, Role, Status, Target};
use super::terms::{self, Terms};
use super::world::{Catalogue, World};
use crate::history::{Chronicle, History};
use crate::model::{ActId, Address, Lang, Meaning, Path, Redaction, Unit, UnitKind};

/// Everything that is known: acts with their redactions, and what their words refer to.
#[derive(Debug, Default)]
pub struct Corpus {
    /// Acts, redactions, register, bodies.
    pub chronicle: Chronicle,
    /// For each act what was read in each of its redactions, in the same order.
    pub resolved: BTreeMap<ActId, Vec<Resolved>>,
    /// The sample form: a corpus of its own.
    pub sample: Option<Box<Corpus>>,
}

/// What was read in a redaction.
#[derive(Debug, Default)]
pub struct Resolved {
    /// Its references, in the order of the print, Kazakh before Russian.
    pub references: Vec<Reference>,
    /// Its terms and their uses.
    pub terms: Terms,
    /// Where the references of each unit stand in that list.
    by_unit: BTreeMap<Path, Range<usize>>,
}

/// One unit or act that the words of a unit name: one line of `qagida refs`.
#[derive(Debug, Clone)]
pub struct Reference {
    /// The unit in which the words stand.
    pub unit: Path,
    /// The language of the words.
    pub lang: Lang,
    /// The bytes of the whole phrase in the unit's words.
    pub range: Range<usize>,
    /// The bytes of the words for this unit alone.
    pub link: Range<usize>,
    /// Whether it leads out of the act to which the words belong.
    pub kind: Kind,
    /// What the words say; `None` where that is no address.
    pub target: Option<Target>,
    /// Whether what the words say is there.
    pub status: Status,
    /// What is meant, where the words are known to be wrong; empty where nobody can tell.
    pub means: Option<Vec<Address>>,
    /// `бөлік` was counted by paragraphs because no such part exists in the strict count.
    pub loose: bool,
    /// What the phrase does where it stands.
    pub role: Role,
    /// Whether the alias in it was declared only in another redaction, because the declaration here
    /// lies in a lacuna.
    pub borrowed: bool,
}

impl Resolved {
    /// The references in the words of a unit.
    pub fn of(&self, unit: &Path, lang: Lang) -> impl Iterator<Item = &Reference> {
        let range = self.by_unit.get(unit).cloned().unwrap_or(0..0);
        self.references[range].iter().filter(move |reference| reference.lang == lang)
    }
}

impl Reference {
    /// Whether `qagida refs` prints it: a bare mention of the own act is no reference.
    pub fn is_line(&self) -> bool {
        self.role != Role::Own
    }
}

impl Corpus {
    /// What was read in a redaction.
    pub fn resolved(&self, redaction: &Redaction) -> Option<&Resolved> {
        let history = self.chronicle.acts.get(&redaction.act)?;
        let number = history.redactions.iter().position(|own| own.name == redaction.name)?;
        self.resolved.get(&redaction.act)?.get(number)
    }
}

/// The aliases that each redaction of each act declares, by language.
type Declared = BTreeMap<ActId, Vec<[Aliases; 2]>>;

/// Reads every redaction of every act.
pub fn from_history(mut chronicle: Chronicle) -> Corpus {
    let sample = chronicle.sample.take().map(|sample| Box::new(from_history(*sample)));
    let catalogue = Catalogue::of(&chronicle);
    let declared: Declared = chronicle
        .acts
        .par_iter()
        .map(|(id, history)| (id.clone(), declared(&chronicle, &catalogue, history)))
        .collect();
    let resolved = chronicle
        .acts
        .par_iter()
        .map(|(id, history)| {
            let read = |number: usize| {
                let reader =
                    Reader { chronicle: &chronicle, catalogue: &catalogue, declared: &declared };
                reader.read(history, number)
            };
            let terms: Vec<_> = history.redactions.iter().map(terms::declared).collect();
            let read =
                |number| Resolved { terms: terms::read(history, &terms, number), ..read(number) };
            (id.clone(), (0..history.redactions.len()).map(read).collect())
        })
        .collect();
    Corpus { chronicle, resolved, sample }
}

/// What each redaction of an act declares when it is read alone.
fn declared(chronicle: &Chronicle, catalogue: &Catalogue, history: &History) -> Vec<[Aliases; 2]> {
    let of = |redaction: &Redaction, lang: Lang| {
        let world = World::new(chronicle, catalogue, redaction);
        let mut reading = Reading::new(&world);
        for unit in redaction.walk().filter(|unit| !is_new(&unit.path)) {
            let Some(words) = unit.words(lang) else { continue };
            let place = Place { act: history.id(), path: &unit.path, lang, voice: voice(unit) };
            reading.bind(&words.text, &place);
        }
        reading.aliases
    };
    history
        .redactions
        .iter()
        .map(|redaction| [of(redaction, Lang::Kk), of(redaction, Lang::Ru)])
        .collect()
}

fn is_new(path: &Path) -> bool {
    path.segments().any(|segment| segment == "new")
}

fn voice(unit: &Unit) -> Voice {
    let opens = || {
        unit.children
            .iter()
            .any(|child| matches!(child.kind, UnitKind::Amendment | UnitKind::Scope))
    };
    match unit.kind {
        UnitKind::Scope => Voice::Scope,
        UnitKind::Amendment => Voice::Instruction,
        _ if opens() => Voice::Opening,
        _ => Voice::Text,
    }
}

struct Reader<'a> {
    chronicle: &'a Chronicle,
    catalogue: &'a Catalogue,
    declared: &'a Declared,
}

impl Reader<'_> {
    fn read(&self, history: &History, number: usize) -> Resolved {
        let redaction = &history.redactions[number];
        let mut references: Vec<Reference> = Vec::new();
        for lang in Lang::ALL {
            self.read_side(history, number, lang, &mut references);
        }
        // Both languages of a unit stand together, in the order of the print.
        let order: BTreeMap<&Path, usize> =
            redaction.walk().enumerate().map(|(number, unit)| (&unit.path, number)).collect();
        references.sort_by_key(|reference| {
            (
                order.get(&reference.unit).copied(),
                reference.lang,
                reference.range.start,
                reference.link.start,
            )
        });
        let mut by_unit: BTreeMap<Path, Range<usize>> = BTreeMap::new();
        for (at, reference) in references.iter().enumerate() {
            by_unit.entry(reference.unit.clone()).or_insert(at..at).end = at + 1;
        }
        for range in by_unit.values() {
            self.correct(history, redaction, &mut references[range.clone()]);
        }
        Resolved { references, terms: Terms::default(), by_unit }
    }

    fn read_side(&self, history: &History, number: usize, lang: Lang, out: &mut Vec<Reference>) {
        let redaction = &history.redactions[number];
        let world = World::new(self.chronicle, self.catalogue, redaction);
        let mut reading = Reading::new(&world);
        let borrowed = self.borrowed(history.id(), number, lang);
        reading.aliases = borrowed.clone();
        for unit in redaction.walk() {
            let Some(words) = unit.words(lang) else { continue };
            if is_new(&unit.path) {
                self.read_new(history, redaction, unit, lang, out);
                continue;
            }
            let place = Place { act: history.id(), path: &unit.path, lang, voice: voice(unit) };
            let bound = reading.bind(&words.text, &place);
            let is_borrowed = |bound: &Bound| uses(&borrowed, bound, &words.text);
            out.extend(bound.into_iter().map(|bound| Reference {
                borrowed: is_borrowed(&bound),
                ..reference(&unit.path, bound)
            }));
        }
    }

    /// Quoted new text belongs to the amended act, in the redaction that it makes.
    fn read_new(
        &self,
        history: &History,
        redaction: &Redaction,
        unit: &Unit,
        lang: Lang,
        out: &mut Vec<Reference>,
    ) {
        let Some(words) = unit.words(lang) else { return };
        let Some((act, path)) = self.amended(redaction, &unit.path) else { return };
        let Some(amended) = self.chronicle.acts.get(&act) else { return };
        let made = amended.redactions.iter().rposition(|made| made.made_by == *history.id());
        let number = made.unwrap_or(amended.redactions.len().saturating_sub(1));
        let Some(state) = amended.redactions.get(number) else { return };
        let world = World::new(self.chronicle, self.catalogue, state);
        let mut reading = Reading::new(&world);
        reading.aliases = self.aliases(&act, number, lang);
        let place = Place { act: &act, path: &path, lang, voice: Voice::Text };
        let bound = reading.bind(&words.text, &place);
        out.extend(bound.into_iter().map(|bound| reference(&unit.path, bound)));
    }

    /// The act and the unit there that a piece of new text will be.
    fn amended(&self, redaction: &Redaction, path: &Path) -> Option<(ActId, Path)> {
        let text = path.as_str();
        let at = text.find("/new/").or_else(|| text.strip_suffix("/new").map(str::len))?;
        let instruction = redaction.unit(&Path::parse(&text[..at]).ok()?)?;
        let amendment = instruction.amendment()?;
        let inside = Path::parse(text.get(at + 5..).unwrap_or_default()).ok()?;
        let of_target = |address: &Address| {
            let document = address.path.document();
            let own = address.path.strip(&document).unwrap_or_default();
            inside.is_within(&own).then(|| (address.act.clone(), document.join(inside.as_str())))
        };
        if amendment.with_annex {
            return Some((amendment.targets.first()?.address.act.clone(), inside));
        }
        let targets = amendment.targets.iter().map(|target| &target.address);
        targets.filter_map(of_target).max_by_key(|(_, path)| path.as_str().len())
    }

    /// All aliases of a redaction, those that lie in its lacunae included.
    fn aliases(&self, act: &ActId, number: usize, lang: Lang) -> Aliases {
        let mut aliases = self.borrowed(act, number, lang);
        for alias in self.own(act, number, lang).iter() {
            aliases.declare(alias.clone());
        }
        aliases
    }

    fn own(&self, act: &ActId, number: usize, lang: Lang) -> Aliases {
        let side = usize::from(lang == Lang::Ru);
        self.declared
            .get(act)
            .and_then(|all| all.get(number))
            .map(|sides| sides[side].clone())
            .unwrap_or_default()
    }

    /// Aliases that a redaction with lacunae does not declare and the nearest one does.
    fn borrowed(&self, act: &ActId, number: usize, lang: Lang) -> Aliases {
        let mut borrowed = Aliases::default();
        let Some(history) = self.chronicle.acts.get(act) else { return borrowed };
        let Some(redaction) = history.redactions.get(number) else { return borrowed };
        if !redaction.walk().any(|unit| unit.is_lacuna(lang)) && !redaction.is_reconstructed {
            return borrowed;
        }
        let own = self.own(act, number, lang);
        let mut others: Vec<usize> =
            (0..history.redactions.len()).filter(|other| *other != number).collect();
        others.sort_by_key(|other| other.abs_diff(number));
        for other in others {
            for alias in self.own(act, other, lang).iter() {
                let known =
                    |aliases: &Aliases| aliases.iter().any(|known| known.words == alias.words);
                if !known(&own) && !known(&borrowed) {
                    borrowed.declare(alias.clone());
                }
            }
        }
        borrowed
    }

    /// Applies the errata of a unit to its references, in the language in which they are recorded and
    /// then in its translation, which says the same.
    fn correct(&self, history: &History, redaction: &Redaction, references: &mut [Reference]) {
        let Some(unit) = references.first().and_then(|first| redaction.unit(&first.unit)) else {
            return;
        };
        let (act, path) = match unit.origin.as_deref() {
            Some((act, path)) => (act, path),
            None => (history.id(), &unit.path),
        };
        let Some(source) = self.chronicle.acts.get(act) else { return };
        for erratum in source.errata.iter().filter(|erratum| erratum.unit.path == *path) {
            let (Meaning::Units(means), Some(words)) = (&erratum.means, unit.words(erratum.lang))
            else {
                continue;
            };
            let quotes: Vec<Range<usize>> = words
                .text
                .match_indices(&erratum.quote)
                .map(|(at, quote)| at..at + quote.len())
                .collect();
            let touched: Vec<usize> = (0..references.len())
                .filter(|at| {
                    let reference = &references[*at];
                    reference.lang == erratum.lang
                        && quotes.iter().any(|quote| {
                            quote.start < reference.range.end && reference.range.start < quote.end
                        })
                })
                .collect();
            for (place, at) in touched.iter().enumerate() {
                // As many units meant as named: one for each.
                let meant = match touched.len() == means.len() {
                    true => vec![means[place].clone()],
                    false => means.clone(),
                };
                let target = references[*at].target.clone();
                for reference in references.iter_mut().filter(|other| other.target == target) {
                    if reference.lang != erratum.lang {
                        reference.means = Some(meant.clone());
                    }
                }
                references[*at].means = Some(meant);
            }
        }
    }
}

fn reference(unit: &Path, bound: Bound) -> Reference {
    Reference {
        unit: unit.clone(),
        lang: bound.lang,
        range: bound.range,
        link: bound.link,
        kind: bound.kind,
        target: bound.target,
        status: bound.status,
        means: None,
        loose: bound.loose,
        role: bound.role,
        borrowed: false,
    }
}

/// Whether a reference stands on an alias of this list.
fn uses(aliases: &Aliases, bound: &Bound, text: &str) -> bool {
    let words = text.get(bound.range.clone()).unwrap_or_default();
    aliases.iter().any(|alias| {
        let stem: String =
            alias.words.chars().take(alias.words.chars().count().saturating_sub(1)).collect();
        let same_act = bound.target.as_ref().is_some_and(|target| target.act == alias.target.act);
        same_act && !stem.is_empty() && words.contains(&stem)
    })
}
