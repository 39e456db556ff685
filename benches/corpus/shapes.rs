//! The shapes of real rules and their annexes, after which the made-up ones are modelled.

use std::collections::BTreeSet;

use qagida::load::RawAct;
use qagida::model::{Criteria, Detail, Document, Erratum, Form, Lang, Path, Unit, UnitKind};

use super::plain::{Declared, abbreviations, both_sides, declaration};
use super::words::Pair;

/// A point of rules without its words.
#[derive(Debug, Clone, Default)]
pub struct PointShape {
    /// Unnumbered paragraphs after the first one.
    pub parts: usize,
    /// The subpoints, each with its own further paragraphs.
    pub subpoints: Vec<usize>,
}

/// What an annex is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum AnnexKind {
    /// A blank to be filled in.
    Form,
    /// A table.
    Table,
    /// A table of criteria.
    Criteria,
}

/// The shape of real rules: what a made-up document is modelled on.
#[derive(Debug, Clone)]
pub struct Skeleton {
    /// How many terms they define.
    pub definitions: usize,
    /// The points of each chapter, the definitions and the first point left out.
    pub chapters: Vec<Vec<PointShape>>,
    /// What their annexes are.
    pub annexes: Vec<AnnexKind>,
}

/// An annex of a real act.
#[derive(Debug)]
pub struct Annex {
    /// What it is.
    pub kind: AnnexKind,
    /// Where it stands in its act.
    pub path: Path,
    /// Its units, the stamp left out.
    pub units: Vec<Unit>,
    /// Its criteria as data.
    pub criteria: Option<Criteria>,
    /// Its form as data.
    pub form: Option<Form>,
    /// Its recorded defects, which go with it: without them a lint would find them anew.
    pub errata: Vec<Erratum>,
    /// The language that its act is official in, in which defects are looked for.
    pub official: Lang,
    /// The definitions that declare the abbreviations in it.
    pub needs: BTreeSet<usize>,
}

/// Rules of fewer points are held only in part, and say nothing of the shape of rules.
const FEWEST_POINTS: usize = 5;

/// The shapes of the rules that an act approves or brings.
pub fn skeletons(raw: &RawAct) -> impl Iterator<Item = Skeleton> {
    let documents = raw.act.documents.iter();
    let rules = documents.filter(|document| {
        document.path.last().is_some_and(|last| ["rules", "requirements"].contains(&last))
    });
    let skeletons = rules.map(|document| {
        let annexes = raw.act.documents.iter();
        let annexes = annexes.filter(|annex| annex.annexed_to.as_ref() == Some(&document.path));
        skeleton(document, annexes.filter_map(annex_kind).collect())
    });
    skeletons
        .filter(|skeleton| skeleton.chapters.iter().map(Vec::len).sum::<usize>() >= FEWEST_POINTS)
}

/// The annexes of an act that can stand in another one.
pub fn annexes(raw: &RawAct, declared: &Declared) -> impl Iterator<Item = Annex> {
    raw.act.documents.iter().filter_map(|document| annex(raw, document, declared))
}

fn skeleton(document: &Document, annexes: Vec<AnnexKind>) -> Skeleton {
    let mut skeleton = Skeleton { definitions: 0, chapters: vec![Vec::new()], annexes };
    for (place, unit) in document.units.iter().enumerate() {
        let of_kind = |kind: UnitKind| unit.children.iter().filter(move |child| child.kind == kind);
        match unit.kind {
            UnitKind::Chapter
                if place > 0 && skeleton.chapters.last().is_some_and(|last| !last.is_empty()) =>
            {
                skeleton.chapters.push(Vec::new());
            }
            UnitKind::Point
                if unit.children.iter().any(|child| child.detail == Detail::Definition) =>
            {
                skeleton.definitions = of_kind(UnitKind::Subpoint).count();
            }
            UnitKind::Point if unit.number.as_deref() != Some("1") => {
                let shape = PointShape {
                    parts: of_kind(UnitKind::Part).count(),
                    subpoints: of_kind(UnitKind::Subpoint)
                        .map(|subpoint| subpoint.children.len())
                        .collect(),
                };
                if let Some(chapter) = skeleton.chapters.last_mut() {
                    chapter.push(shape);
                }
            }
            _ => {}
        }
    }
    skeleton.chapters.retain(|chapter| !chapter.is_empty());
    skeleton
}

fn annex_kind(document: &Document) -> Option<AnnexKind> {
    document.units.iter().find_map(|unit| match unit.kind {
        UnitKind::FormLine => Some(AnnexKind::Form),
        UnitKind::Row => Some(AnnexKind::Table),
        UnitKind::Criterion => Some(AnnexKind::Criteria),
        _ => None,
    })
}

/// An annex that can stand in another act: its abbreviations declared in it or by a definition, and
/// with its rules as data where it has some.
fn annex(raw: &RawAct, document: &Document, declared: &Declared) -> Option<Annex> {
    let kind = annex_kind(document)?;
    let units: Vec<Unit> =
        document.units.iter().filter(|unit| unit.kind != UnitKind::Stamp).cloned().collect();
    let criteria = raw.criteria.iter().find(|criteria| criteria.table == document.path).cloned();
    let form = raw.forms.iter().find(|form| form.document == document.path).cloned();
    let has_data = match kind {
        AnnexKind::Form => form.is_some(),
        AnnexKind::Criteria => criteria.is_some(),
        AnnexKind::Table => true,
    };
    has_data.then_some(())?;
    let inside = |erratum: &&Erratum| {
        let path = &erratum.unit.path;
        path.is_within(&document.path) && path.segments().all(|segment| segment != "stamp")
    };
    let errata: Vec<Erratum> = raw.errata.iter().filter(inside).cloned().collect();
    let needs = needs(&units, &errata, declared)?;
    let official = raw.act.identity.official.first().copied().unwrap_or(Lang::Kk);
    let path = document.path.clone();
    Some(Annex { kind, path, units, criteria, form, errata, official, needs })
}

/// The definitions that an annex needs; `None` where it has an abbreviation that nothing declares,
/// or declares one anew without a recorded defect that says so.
fn needs(units: &[Unit], errata: &[Erratum], declared: &Declared) -> Option<BTreeSet<usize>> {
    let own: Vec<Pair> = units.iter().flat_map(Unit::walk).filter_map(both_sides).collect();
    let is_known_twice =
        errata.iter().any(|erratum| erratum.closes.as_deref() == Some("term-defined-twice"));
    let mut needs = BTreeSet::new();
    for lang in Lang::ALL {
        let known = declared.abbreviations.get(lang);
        let declares: BTreeSet<&str> =
            own.iter().filter_map(|words| declaration(words.get(lang), lang)).collect();
        for name in &declares {
            match known.get(*name) {
                Some(place) if is_known_twice => drop(needs.insert(*place)),
                Some(_) => return None,
                None => {}
            }
        }
        let used = own.iter().flat_map(|words| abbreviations(words.get(lang)));
        for name in used.filter(|name| !declares.contains(name)) {
            match known.get(name) {
                Some(place) => drop(needs.insert(*place)),
                // Words in capitals are headings here, not abbreviations: `ӨТІНІШ`.
                None if name.chars().count() > 5 => {}
                None => return None,
            }
        }
    }
    Some(needs)
}
