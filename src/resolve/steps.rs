//! From the units that a chain names to the path of each of them.

use std::ops::Range;

use super::count;
use super::surroundings::{Holding, Presence, Surroundings};
use super::target::Status;
use crate::lang::noun::Level;
use crate::lang::number::{Numeral, Value};
use crate::lang::reference::{Numbers, Step};
use crate::model::address::{compare_numbers, segment_kind};
use crate::model::{ActId, Path, SegmentKind};

/// How many units a range may stand for where the document that would tell is not held.
const LONGEST_RANGE: u32 = 400;

/// Where a chain starts.
pub(super) struct Base<'a> {
    /// The act, where it is known.
    pub act: Option<&'a ActId>,
    /// How much of it is held.
    pub holding: Option<Holding>,
    /// The document of the act to which the units belong.
    pub document: Path,
    /// The unit that is understood before the first step: the one of a scope line.
    pub within: Option<Path>,
    /// The unit in which the words stand, for `осы тармақ` and for parts without a unit.
    pub here: Option<&'a Path>,
}

/// One unit of a chain.
pub(super) struct Found {
    /// `None` where the words give no address.
    pub path: Option<Path>,
    pub status: Status,
    pub loose: bool,
    /// The bytes of its own number, where the phrase lists several.
    pub number: Option<Range<usize>>,
}

/// The part of a unit in which an indent is counted.
#[derive(Clone)]
enum Part {
    /// Counted in the paragraphs that are held: the index of its first one.
    Held { unit: Path, start: usize },
    /// By its number in the words.
    Words { unit: Path, number: usize },
}

#[derive(Clone)]
struct Walk {
    document: Path,
    unit: Path,
    part: Option<Part>,
    lost: bool,
    loose: bool,
    number: Option<Range<usize>>,
}

/// Every unit that a chain of steps means, in the order of the words.
pub(super) fn units<S: Surroundings>(
    surroundings: &S,
    base: &Base<'_>,
    steps: &[Step],
) -> Vec<Found> {
    let first = steps.first().map(|step| step.level);
    let within = base.within.clone().filter(|within| {
        let outer = within.last().and_then(level_of);
        first.zip(outer).is_some_and(|(first, outer)| first.fits_within(outer))
    });
    let mut walks = vec![Walk {
        unit: within.unwrap_or_else(|| base.document.clone()),
        document: base.document.clone(),
        part: None,
        lost: false,
        loose: false,
        number: None,
    }];
    for step in steps {
        let branches = matches!(&step.numbers, Numbers::Listed(numerals) if numerals.len() > 1);
        walks = walks
            .iter()
            .flat_map(|walk| descend(surroundings, base, walk, step, branches))
            .collect();
    }
    walks.into_iter().map(|walk| arrive(surroundings, base, walk)).collect()
}

fn arrive<S: Surroundings>(surroundings: &S, base: &Base<'_>, walk: Walk) -> Found {
    let status = status(surroundings, base.act, base.holding, (!walk.lost).then_some(&walk.unit));
    Found {
        path: (!walk.lost).then_some(walk.unit),
        status,
        loose: walk.loose,
        number: walk.number,
    }
}

/// Whether a unit of an act is there, as far as the corpus can tell.
pub(super) fn status<S: Surroundings>(
    surroundings: &S,
    act: Option<&ActId>,
    holding: Option<Holding>,
    path: Option<&Path>,
) -> Status {
    let (Some(act), Some(path)) = (act, path) else { return Status::Unresolved };
    match holding {
        None => Status::Unresolved,
        Some(Holding::Registered) => Status::Resolved,
        Some(_) if path.is_root() => Status::Resolved,
        Some(holding) => match (surroundings.presence(act, path), holding) {
            (Presence::Present, _) => Status::Resolved,
            (Presence::Lacuna, _) | (Presence::Absent, Holding::Part) => Status::Lacuna,
            (Presence::Absent, _) => Status::Unresolved,
        },
    }
}

fn descend<S: Surroundings>(
    surroundings: &S,
    base: &Base<'_>,
    walk: &Walk,
    step: &Step,
    branches: bool,
) -> Vec<Walk> {
    match &step.numbers {
        Numbers::This => vec![this(surroundings, base, walk, step.level)],
        Numbers::Only => vec![only(surroundings, base, walk, step.level)],
        Numbers::Listed(numerals) => numerals
            .iter()
            .flat_map(|numeral| {
                numbers_of(surroundings, base, walk, step.level, numeral).into_iter().map(
                    |number| {
                        let mut next = numbered(surroundings, base, walk, step.level, &number);
                        next.lost |= matches!(numeral.value, Value::Letter(_));
                        if branches || matches!(numeral.value, Value::Span(..)) {
                            next.number = Some(numeral.range.clone());
                        }
                        next
                    },
                )
            })
            .collect(),
    }
}

/// The numbers that an entry of a list stands for: a range runs over those that the document
/// holds, over plain numbers where it cannot tell.
fn numbers_of<S: Surroundings>(
    surroundings: &S,
    base: &Base<'_>,
    walk: &Walk,
    level: Level,
    numeral: &Numeral,
) -> Vec<String> {
    let (from, to) = match &numeral.value {
        Value::One(number) => return vec![number.clone()],
        Value::Letter(letter) => return vec![letter.to_string()],
        Value::Span(from, to) => (from, to),
    };
    if let (Some(act), Some(Holding::Whole)) = (base.act, base.holding) {
        let below = parent_of(walk, level);
        let held: Vec<String> = surroundings
            .numbers(act, &below, level)
            .into_iter()
            .filter(|number| {
                compare_numbers(number, from).is_ge() && compare_numbers(number, to).is_le()
            })
            .collect();
        if !held.is_empty() {
            return held;
        }
    }
    match (from.parse::<u32>(), to.parse::<u32>()) {
        (Ok(first), Ok(last)) if first <= last && last - first <= LONGEST_RANGE => {
            (first..=last).map(|number| number.to_string()).collect()
        }
        _ => vec![from.clone(), to.clone()],
    }
}

/// The unit to whose path the number of a level is added.
fn parent_of(walk: &Walk, level: Level) -> Path {
    match level {
        Level::Annex | Level::Section | Level::Chapter | Level::Article => walk.document.clone(),
        Level::Point => {
            up_to(&walk.unit, &[SegmentKind::Article]).unwrap_or_else(|| walk.document.clone())
        }
        Level::Subpoint => without_parts(&walk.unit),
        _ => walk.unit.clone(),
    }
}

fn numbered<S: Surroundings>(
    surroundings: &S,
    base: &Base<'_>,
    walk: &Walk,
    level: Level,
    number: &str,
) -> Walk {
    let mut next = walk.clone();
    let segment = format!("{}{number}", level.prefix());
    if segment_kind(&segment).is_none_or(|kind| kind == SegmentKind::FormLine) {
        next.lost = true;
        return next;
    }
    let alone = walk.unit == walk.document;
    match level {
        Level::Annex => {
            next.document = annex(surroundings, base, &walk.document, Some(number));
            next.unit = next.document.clone();
        }
        Level::Paragraph => {
            let chapter = up_to(&walk.unit, &[SegmentKind::Chapter]);
            next.unit = chapter
                .or_else(|| chapter_with(surroundings, base, &walk.document, &segment))
                .unwrap_or_else(|| walk.document.clone())
                .join(&segment);
        }
        Level::Subpoint if alone => {
            let point =
                base.here.and_then(|here| up_to(here, &[SegmentKind::Point, SegmentKind::Article]));
            next.unit = point.unwrap_or_else(|| walk.document.clone()).join(&segment);
        }
        Level::Part | Level::Indent => {
            if alone && let Some(here) = base.here.and_then(numbered_unit) {
                next.unit = here;
            }
            let number = number.parse().unwrap_or(0);
            if level == Level::Part {
                part(surroundings, base, &mut next, number);
            } else {
                indent(surroundings, base, &mut next, number);
            }
        }
        Level::Title | Level::Preamble => next.unit = walk.document.join(&segment),
        _ => next.unit = parent_of(walk, level).join(&segment),
    }
    next
}

/// `екінші бөлігі`: counted in the paragraphs that are held, else as the words say.
fn part<S: Surroundings>(surroundings: &S, base: &Base<'_>, walk: &mut Walk, number: usize) {
    let unit = walk.unit.clone();
    let opens = paragraphs(surroundings, base, &unit);
    match count::part(&opens, number) {
        Some((start, loose)) => {
            walk.unit = paragraph_path(&unit, start);
            walk.loose |= loose;
            walk.part = Some(Part::Held { unit, start });
        }
        None => {
            walk.unit = paragraph_path(&unit, number.saturating_sub(1));
            walk.part = Some(Part::Words { unit, number });
        }
    }
}

fn indent<S: Surroundings>(surroundings: &S, base: &Base<'_>, walk: &mut Walk, number: usize) {
    let segment = format!("{}{number}", Level::Indent.prefix());
    match walk.part.take() {
        Some(Part::Held { unit, start }) => {
            let named = walk.unit.join(&segment);
            let is_named =
                base.act.is_some_and(|act| surroundings.presence(act, &named) != Presence::Absent);
            let opens = paragraphs(surroundings, base, &unit);
            walk.unit = match count::indent(&opens, start, number) {
                Some(index) if !is_named => paragraph_path(&unit, index),
                _ => named,
            };
        }
        // The indents of the first part are the paragraphs of the unit itself.
        Some(Part::Words { unit, number: 1 }) => {
            walk.unit = paragraph_path(&unit, number.saturating_sub(1));
        }
        Some(Part::Words { .. }) => walk.unit = walk.unit.join(&segment),
        None => walk.unit = paragraph_path(&walk.unit, number.saturating_sub(1)),
    }
}

fn this<S: Surroundings>(surroundings: &S, base: &Base<'_>, walk: &Walk, level: Level) -> Walk {
    let mut next = walk.clone();
    let Some(here) = base.here else { return next };
    let found = match level {
        Level::Section | Level::Chapter | Level::Paragraph => {
            base.act.and_then(|act| surroundings.heading(act, here, level))
        }
        Level::Article => up_to(here, &[SegmentKind::Article]),
        Level::Point => up_to(here, &[SegmentKind::Point]),
        Level::Subpoint => up_to(here, &[SegmentKind::Subpoint]),
        _ => Some(here.clone()),
    };
    match found {
        Some(unit) => {
            next.document = unit.document();
            next.unit = unit;
        }
        None => next.lost = true,
    }
    next
}

fn only<S: Surroundings>(surroundings: &S, base: &Base<'_>, walk: &Walk, level: Level) -> Walk {
    let mut next = walk.clone();
    match level {
        Level::Annex => {
            next.document = annex(surroundings, base, &walk.document, None);
            next.unit = next.document.clone();
        }
        // The address of a chapter or an article is that of its heading.
        Level::Title if walk.unit != walk.document => {}
        _ => next.unit = walk.document.join(level.prefix()),
    }
    next
}

/// The path of an annex: of the document named, where the act tells; else the plain one.
fn annex<S: Surroundings>(
    surroundings: &S,
    base: &Base<'_>,
    document: &Path,
    number: Option<&str>,
) -> Path {
    let segment = format!("annex{}", number.unwrap_or_default());
    let plain = Path::root().join(&segment);
    let Some(act) = base.act else { return plain };
    let held = surroundings.documents(act, crate::lang::Lang::Kk);
    let fits = |path: &Path| {
        path.last().is_some_and(|last| last == segment || number.is_none() && last == "annex1")
    };
    held.iter()
        .filter(|annex| fits(&annex.path))
        .find(|annex| annex.annex_of.as_ref() == Some(document))
        .or_else(|| held.iter().find(|annex| annex.annex_of.is_some() && fits(&annex.path)))
        .map_or(plain, |annex| annex.path.clone())
}

/// The chapter in which a § stands when the words name only the §: the one where the words stand,
/// else the only one that has it.
fn chapter_with<S: Surroundings>(
    surroundings: &S,
    base: &Base<'_>,
    document: &Path,
    segment: &str,
) -> Option<Path> {
    let act = base.act?;
    let has =
        |chapter: &Path| surroundings.presence(act, &chapter.join(segment)) != Presence::Absent;
    let own = base.here.and_then(|here| surroundings.heading(act, here, Level::Chapter));
    if let Some(own) = own.filter(|own| own.document() == *document && has(own)) {
        return Some(own);
    }
    let mut chapters = surroundings
        .numbers(act, document, Level::Chapter)
        .into_iter()
        .map(|number| document.join(&format!("{}{number}", Level::Chapter.prefix())))
        .filter(has);
    chapters.next().filter(|_| chapters.next().is_none())
}

fn paragraphs<S: Surroundings>(surroundings: &S, base: &Base<'_>, unit: &Path) -> Vec<bool> {
    match (base.act, base.holding) {
        (Some(act), Some(Holding::Whole | Holding::Part)) => surroundings.paragraphs(act, unit),
        _ => Vec::new(),
    }
}

/// The address of a paragraph of a unit by its index from 0. The heading of an article is no
/// paragraph, so those of an article count from `part1`.
fn paragraph_path(unit: &Path, index: usize) -> Path {
    let of_article = unit.last().and_then(segment_kind) == Some(SegmentKind::Article);
    if index == 0 && !of_article && !unit.is_root() {
        unit.clone()
    } else {
        unit.join(&format!("{}{}", Level::Part.prefix(), index + 1))
    }
}

/// The beginning of a path up to its last segment of one of these kinds.
fn up_to(path: &Path, kinds: &[SegmentKind]) -> Option<Path> {
    let mut found = Some(path.clone());
    while let Some(path) = found {
        if path.last().and_then(segment_kind).is_some_and(|kind| kinds.contains(&kind)) {
            return Some(path);
        }
        found = path.parent();
    }
    None
}

/// The numbered unit in which a paragraph stands.
fn numbered_unit(path: &Path) -> Option<Path> {
    up_to(path, &[SegmentKind::Subpoint, SegmentKind::Point, SegmentKind::Article])
}

fn without_parts(path: &Path) -> Path {
    let mut path = path.clone();
    while path
        .last()
        .and_then(segment_kind)
        .is_some_and(|kind| matches!(kind, SegmentKind::Part | SegmentKind::Indent))
    {
        path = path.parent().unwrap_or_default();
    }
    path
}

fn level_of(segment: &str) -> Option<Level> {
    Some(match segment_kind(segment)? {
        SegmentKind::Document => Level::Annex,
        SegmentKind::Section => Level::Section,
        SegmentKind::Chapter => Level::Chapter,
        SegmentKind::Paragraph => Level::Paragraph,
        SegmentKind::Article => Level::Article,
        SegmentKind::Point => Level::Point,
        SegmentKind::Subpoint => Level::Subpoint,
        SegmentKind::Part => Level::Part,
        SegmentKind::Indent => Level::Indent,
        SegmentKind::Row => Level::Row,
        SegmentKind::Column => Level::Column,
        _ => return None,
    })
}
