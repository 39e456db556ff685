//! What the real acts give: their sentences as pairs of both languages, the shape of their rules,
//! their annexes, their issuers. All of it is read from `content/` through the crate's own loader.
//!
//! A sentence that names a unit, an act or a declared name would name nothing in another act, and
//! one with a recorded defect would bring its finding along; both stay out. References and
//! declarations are made anew by [`super::words`] and [`super::compose`].

use std::collections::BTreeSet;
use std::io;

use qagida::lang::fold::fold;
use qagida::load::{self, RawAct, RawCorpus};
use qagida::model::print::phrase;
use qagida::model::{Bilingual, Detail, Document, Lang, Unit, UnitKind};
use qagida::source::Sources;

use super::plain::{
    Declared, abbreviations, both_sides, declaration, is_clean, names_nothing, plain_words,
    undeclared, units,
};
use super::shapes::{self, Annex, AnnexKind, Skeleton};
use super::words::Pair;

/// A sentence of a real act.
#[derive(Debug, Clone)]
pub struct Sentence {
    /// The words, without the mark that ends an item of a list.
    pub words: Pair,
    /// The definitions that declare the abbreviations in it.
    pub needs: BTreeSet<usize>,
}

/// The definition of a term.
#[derive(Debug, Clone)]
pub struct Definition {
    /// The words, without the mark at the end.
    pub words: Pair,
    /// The abbreviation that it declares.
    pub abbreviation: Option<Pair>,
}

/// A point of an order, with its subpoints: who carries it out, who controls it.
#[derive(Debug, Clone)]
pub struct OrderPoint {
    /// The words of the point.
    pub words: Pair,
    /// Those of its subpoints.
    pub subpoints: Vec<Pair>,
}

/// Who adopts orders.
#[derive(Debug, Clone)]
pub struct Issuer {
    /// In the nominative.
    pub name: Pair,
    /// As editors' notes name him, in the genitive.
    pub cited: Pair,
}

/// All that the real acts give.
#[derive(Debug, Default)]
pub struct Sentences {
    /// Sentences that are points or parts of their own.
    pub statements: Vec<Sentence>,
    /// Sentences that open a list.
    pub openers: Vec<Sentence>,
    /// Items of lists.
    pub items: Vec<Sentence>,
    /// Definitions of terms.
    pub definitions: Vec<Definition>,
    /// Headings of chapters.
    pub headings: Vec<Sentence>,
    /// Points of orders that say who carries them out.
    pub instructions: Vec<OrderPoint>,
    /// Points of orders that say who controls them.
    pub controls: Vec<OrderPoint>,
    /// Shapes of rules.
    pub skeletons: Vec<Skeleton>,
    /// Annexes.
    pub annexes: Vec<Annex>,
    /// Issuers.
    pub issuers: Vec<Issuer>,
}

/// An item of a list in fewer bytes is a stray word: `әкімші нұсқаулығы`.
const SHORTEST_ITEM: usize = 60;

impl Sentences {
    /// Reads the real content.
    ///
    /// # Errors
    /// When the disk fails, or the content has nothing to make an act of.
    pub fn read(content: &std::path::Path) -> io::Result<Sentences> {
        let (corpus, _) = load::from_sources(&Sources::read(content)?);
        let mut sentences = Sentences { issuers: issuers(&corpus), ..Sentences::default() };
        sentences.read_definitions(&corpus);
        let declared = Declared::of(&corpus, &sentences.definitions);
        for raw in corpus.acts.values() {
            sentences.read_sentences(raw, &declared);
            sentences.skeletons.extend(shapes::skeletons(raw));
            sentences.annexes.extend(shapes::annexes(raw, &declared));
        }
        sentences.drop_repeated();
        match sentences.lack() {
            None => Ok(sentences),
            Some(row) => {
                let content = content.display();
                Err(io::Error::other(format!("{content} has no {row} that another act could use")))
            }
        }
    }

    /// Definitions of which no two define one term or declare one abbreviation, in either language.
    fn read_definitions(&mut self, corpus: &RawCorpus) {
        let mut seen = BTreeSet::new();
        for raw in corpus.acts.values() {
            for unit in units(raw).filter(|unit| unit.detail == Detail::Definition) {
                let Some(definition) = definition(raw, unit) else { continue };
                let names = names(&definition);
                if names.iter().all(|name| !seen.contains(name)) {
                    seen.extend(names);
                    self.definitions.push(definition);
                }
            }
        }
    }

    fn read_sentences(&mut self, raw: &RawAct, declared: &Declared) {
        let (orders, others): (Vec<&Document>, Vec<&Document>) =
            raw.act.documents.iter().partition(|document| document.path.as_str() == "order");
        for document in orders {
            self.read_order(raw, document);
        }
        for unit in others.into_iter().flat_map(Document::walk) {
            if unit.kind == UnitKind::Chapter {
                self.headings.extend(heading(raw, unit, declared));
            }
            let Some(words) = plain_words(raw, unit) else { continue };
            let Some(needs) = declared.needs(&words) else { continue };
            let ends = |mark: char| words.kk.ends_with(mark) && words.ru.ends_with(mark);
            let is_list = unit.children.iter().any(|child| {
                child.kind == UnitKind::Subpoint && child.detail != Detail::Definition
            });
            let is_sentence = words.kk.starts_with(|c: char| c.is_uppercase() || c == '"');
            match unit.kind {
                UnitKind::Point if is_list && ends(':') => {
                    self.openers.push(Sentence { words, needs });
                }
                UnitKind::Point | UnitKind::Part if is_sentence && ends('.') => {
                    self.statements.push(Sentence { words, needs });
                }
                UnitKind::Subpoint | UnitKind::Part
                    if unit.detail == Detail::None
                        && (ends(';') || ends('.'))
                        && !words.ru.contains(" – ")
                        && words.kk.len() > SHORTEST_ITEM =>
                {
                    self.items.push(Sentence { words: words.map(|side| unmarked(side)), needs });
                }
                _ => {}
            }
        }
    }

    fn read_order(&mut self, raw: &RawAct, document: &Document) {
        for unit in document.units.iter().filter(|unit| unit.kind == UnitKind::Point) {
            let subpoints: Option<Vec<Pair>> =
                unit.children.iter().map(|child| plain_words(raw, child)).collect();
            let (Some(words), Some(subpoints)) = (plain_words(raw, unit), subpoints) else {
                continue;
            };
            let is_control = words.ru.starts_with("Контроль");
            let point = OrderPoint { words, subpoints };
            if !point.subpoints.is_empty() {
                self.instructions.push(point);
            } else if is_control {
                self.controls.push(point);
            }
        }
    }

    fn drop_repeated(&mut self) {
        for row in [&mut self.statements, &mut self.openers, &mut self.items, &mut self.headings] {
            let mut seen = BTreeSet::new();
            row.retain(|sentence| seen.insert(sentence.words.kk.clone()));
        }
    }

    /// The first row in which nothing stands.
    fn lack(&self) -> Option<&'static str> {
        let counts = [
            ("sentences", self.statements.len()),
            ("sentences that open a list", self.openers.len()),
            ("items of lists", self.items.len()),
            ("definitions", self.definitions.len()),
            ("headings", self.headings.len()),
            ("points that say who carries an order out", self.instructions.len()),
            ("points that say who controls an order", self.controls.len()),
            ("rules held whole", self.skeletons.len()),
            ("issuers", self.issuers.len()),
            ("forms", self.annexes_of(AnnexKind::Form).count()),
            ("tables of criteria", self.annexes_of(AnnexKind::Criteria).count()),
        ];
        counts.into_iter().find(|(_, count)| *count == 0).map(|(row, _)| row)
    }

    /// The annexes of a kind, by their place in the list.
    pub fn annexes_of(&self, kind: AnnexKind) -> impl Iterator<Item = usize> {
        let annexes = self.annexes.iter().enumerate();
        annexes.filter(move |(_, annex)| annex.kind == kind).map(|(place, _)| place)
    }
}

/// A heading of a chapter, whatever it is about: a heading names no unit.
fn heading(raw: &RawAct, unit: &Unit, declared: &Declared) -> Option<Sentence> {
    let words = both_sides(unit).filter(|_| is_clean(raw, unit))?;
    let needs = declared.needs(&words)?;
    (words.ru != "Общие положения").then_some(Sentence { words, needs })
}

fn unmarked(words: &str) -> String {
    words.trim_end_matches([';', '.']).to_owned()
}

/// A definition that stands on its own: no abbreviation in it but the one that it declares.
fn definition(raw: &RawAct, unit: &Unit) -> Option<Definition> {
    let words = both_sides(unit).filter(|_| is_clean(raw, unit) && unit.children.is_empty())?;
    let declared = |lang| declaration(words.get(lang), lang).map(str::to_owned);
    let abbreviation = match (declared(Lang::Kk), declared(Lang::Ru)) {
        (Some(kk), Some(ru)) => Some(phrase(kk, ru)),
        (None, None) => None,
        _ => return None,
    };
    let rest = Bilingual::build(|lang| match &abbreviation {
        Some(name) => undeclared(words.get(lang), name.get(lang)),
        None => words.get(lang).clone(),
    });
    let stands_alone = names_nothing(&rest)
        && Lang::ALL.into_iter().all(|lang| abbreviations(rest.get(lang)).next().is_none())
        && Lang::ALL.into_iter().all(|lang| words.get(lang).contains(" – "));
    stands_alone.then(|| Definition { words: words.map(|side| unmarked(side)), abbreviation })
}

/// What a definition gives a meaning: its term and its abbreviation, in both languages, in letters
/// that tell apart what a reader would.
fn names(definition: &Definition) -> Vec<(Lang, String)> {
    let mut names = Vec::new();
    for lang in Lang::ALL {
        let words = definition.words.get(lang);
        let term = words.split([' ', '(']).take_while(|word| *word != "–" && !word.is_empty());
        let abbreviation = definition.abbreviation.iter().map(|name| name.get(lang).as_str());
        let term = term.collect::<Vec<_>>().join(" ");
        let both = std::iter::once(term.as_str()).chain(abbreviation);
        names.extend(both.map(|name| (lang, fold(name).as_str().to_owned())));
    }
    names
}

fn issuers(corpus: &RawCorpus) -> Vec<Issuer> {
    let identities = corpus.acts.values().map(|raw| &raw.act.identity);
    let mut issuers: Vec<Issuer> = Vec::new();
    for identity in identities {
        let (Some(name), Some(cited)) = (&identity.issuer, &identity.cited) else { continue };
        let is_minister = cited.kk.starts_with("ҚР ") && cited.ru.ends_with(" РК");
        if is_minister && !issuers.iter().any(|known| known.cited == *cited) {
            issuers.push(Issuer { name: name.clone(), cited: cited.clone() });
        }
    }
    issuers
}
