//! Defined terms and abbreviations of a redaction, and where its words use them.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use crate::history::History;
use crate::lang::abbreviation::{Abbreviation, abbreviations};
use crate::lang::phrase::Phrases;
use crate::lang::term::{definition, opens_definitions};
use crate::model::{Detail, Lang, Path, Redaction, Unit, UnitKind};

/// A definition, or an abbreviation declared in running text: one line of `qagida terms`.
#[derive(Debug, Clone)]
pub struct Term {
    /// The unit that declares it.
    pub unit: Path,
    /// Its language.
    pub lang: Lang,
    /// The term as printed.
    pub term: String,
    /// Its short form, where one is declared.
    pub abbr: Option<String>,
    /// The bytes of the term in the unit's words.
    pub range: Range<usize>,
    /// The bytes of the short form.
    pub abbr_range: Option<Range<usize>>,
    /// The bytes of what is said of it; none for an abbreviation declared in running text.
    pub body: Option<Range<usize>>,
    /// Whether the short form is the noun of an act or a document (`Заң`, `Қағидалар`).
    pub is_document: bool,
    /// The redaction that declares it, where the declaration here lies in a lacuna.
    pub borrowed: Option<Arc<str>>,
}

/// A use of a term.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Use {
    /// The bytes of the words in the unit.
    pub range: Range<usize>,
    /// The term, by its place in [`Terms::all`].
    pub term: usize,
}

/// The terms of a redaction and their uses.
#[derive(Debug, Default)]
pub struct Terms {
    /// Every term, in the order of the print.
    pub all: Vec<Term>,
    uses: BTreeMap<(Path, Lang), Vec<Use>>,
}

impl Terms {
    /// The uses in the words of a unit, in their order.
    pub fn uses(&self, unit: &Path, lang: Lang) -> &[Use] {
        self.uses.get(&(unit.clone(), lang)).map_or(&[], Vec::as_slice)
    }

    /// Every use with the unit in which it stands.
    pub fn all_uses(&self) -> impl Iterator<Item = (&Path, Lang, &Use)> {
        self.uses
            .iter()
            .flat_map(|((unit, lang), uses)| uses.iter().map(move |found| (unit, *lang, found)))
    }

    /// The terms that a unit declares.
    pub fn of<'a>(&'a self, unit: &'a Path, lang: Lang) -> impl Iterator<Item = &'a Term> {
        self.all
            .iter()
            .filter(move |term| term.borrowed.is_none() && term.unit == *unit && term.lang == lang)
    }
}

/// The terms that a redaction declares.
pub fn declared(redaction: &Redaction) -> Vec<Term> {
    let mut terms = Vec::new();
    for document in &redaction.documents {
        for unit in &document.units {
            collect(unit, false, &mut terms);
        }
    }
    terms
}

fn collect(unit: &Unit, in_definitions: bool, terms: &mut Vec<Term>) {
    let defines =
        unit.detail == Detail::Definition || in_definitions && unit.kind == UnitKind::Subpoint;
    for lang in Lang::ALL {
        let Some(words) = unit.words(lang) else { continue };
        let text = &*words.text;
        let found = defines.then(|| definition(text, lang)).flatten();
        let own = found.as_ref().and_then(|found| found.abbr.clone());
        if let Some(found) = found {
            terms.push(Term {
                unit: unit.path.clone(),
                lang,
                term: text[found.term.clone()].to_owned(),
                abbr: found.abbr.clone().map(|range| text[range].to_owned()),
                range: found.term,
                abbr_range: found.abbr,
                body: Some(found.body),
                is_document: false,
                borrowed: None,
            });
        }
        let others =
            abbreviations(text, lang).into_iter().filter(|other| Some(&other.abbr) != own.as_ref());
        terms.extend(others.map(|other| abbreviation(unit, lang, text, other)));
    }
    let opens = Lang::ALL
        .into_iter()
        .any(|lang| unit.words(lang).is_some_and(|words| opens_definitions(&words.text, lang)));
    for child in &unit.children {
        collect(child, opens, terms);
    }
}

fn abbreviation(unit: &Unit, lang: Lang, text: &str, found: Abbreviation) -> Term {
    Term {
        unit: unit.path.clone(),
        lang,
        term: text[found.term.clone()].to_owned(),
        abbr: Some(text[found.abbr.clone()].to_owned()),
        range: found.term,
        abbr_range: Some(found.abbr),
        body: None,
        is_document: found.is_document,
        borrowed: None,
    }
}

/// The terms of one redaction of an act, those hidden by its lacunae included, and their uses.
pub fn read(history: &History, declared: &[Vec<Term>], number: usize) -> Terms {
    let mut terms = Terms { all: declared[number].clone(), uses: BTreeMap::new() };
    borrow(history, declared, number, &mut terms.all);
    let redaction = &history.redactions[number];
    for document in &redaction.documents {
        // A definition of the rules holds in the rules and in what is annexed to them.
        let applies = |term: &Term| {
            let home = term.unit.document();
            let own = term.unit.segments().all(|segment| segment != "new");
            own && (home == document.path || document.annexed_to.as_ref() == Some(&home))
        };
        for lang in Lang::ALL {
            // A noun of a document is bound as a reference, not as a term.
            let here: Vec<usize> = (0..terms.all.len())
                .filter(|at| {
                    let term = &terms.all[*at];
                    term.lang == lang && applies(term) && !term.is_document
                })
                .collect();
            let forms: Vec<(usize, &str)> = here
                .iter()
                .flat_map(|at| {
                    let term = &terms.all[*at];
                    let full = term.body.is_some().then_some(term.term.as_str());
                    full.into_iter().chain(term.abbr.as_deref()).map(move |form| (*at, form))
                })
                .collect();
            let phrases = Phrases::new(forms.iter().map(|(_, form)| *form), lang);
            if phrases.is_empty() {
                continue;
            }
            for unit in document.walk() {
                let Some(words) = unit.words(lang) else { continue };
                let found = phrases.uses(&words.text, lang).into_iter();
                let found = found.map(|(range, form)| Use { range, term: forms[form].0 });
                let found: Vec<Use> =
                    found.filter(|used| !declares(&terms.all, used, unit)).collect();
                if !found.is_empty() {
                    terms.uses.insert((unit.path.clone(), lang), found);
                }
            }
        }
    }
    terms
}

/// Whether the words are the declaration itself.
fn declares(terms: &[Term], used: &Use, unit: &Unit) -> bool {
    let term = &terms[used.term];
    let touches =
        |range: &Range<usize>| range.start < used.range.end && used.range.start < range.end;
    term.borrowed.is_none()
        && term.unit == unit.path
        && (touches(&term.range) || term.abbr_range.as_ref().is_some_and(touches))
}

/// Terms whose declaration lies in a lacuna are those of the nearest redaction that has them.
fn borrow(history: &History, declared: &[Vec<Term>], number: usize, terms: &mut Vec<Term>) {
    let redaction = &history.redactions[number];
    let mut others: Vec<usize> = (0..declared.len()).filter(|other| *other != number).collect();
    others.sort_by_key(|other| other.abs_diff(number));
    for other in others {
        let source = &history.redactions[other];
        for term in &declared[other] {
            let hidden = redaction.unit(&term.unit).is_some_and(|unit| unit.is_lacuna(term.lang));
            let known =
                terms.iter().any(|known| known.lang == term.lang && known.term == term.term);
            if hidden && !known {
                terms.push(Term { borrowed: Some(source.name.clone()), ..term.clone() });
            }
        }
    }
}
