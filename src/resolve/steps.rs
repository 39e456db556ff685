//! From the units that a chain names to the path of each of them.

use std::ops::Range;

use super::document::annex;
use super::parts::{Part, indent, is_there, part};
use super::path::{level_of, numbered_unit, up_to, without_parts};
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

#[derive(Clone)]
pub(super) struct Walk {
    pub document: Path,
    pub unit: Path,
    pub part: Option<Part>,
    pub lost: bool,
    pub loose: bool,
    pub number: Option<Range<usize>>,
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
            next.document = annex(surroundings, base.act, &walk.document, Some(number));
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
            match (level, number.parse()) {
                (Level::Part, Ok(counted)) => part(surroundings, base, &mut next, counted),
                (Level::Part, Err(_)) => {
                    // `часть 13-1`: a numbered paragraph of a code, which is a point here.
                    let point = next.unit.join(&format!("{}{number}", Level::Point.prefix()));
                    let held = is_there(surroundings, base, &point);
                    next.unit = if held { point } else { next.unit.join(&segment) };
                }
                (_, counted) => indent(surroundings, base, &mut next, counted.unwrap_or(0)),
            }
        }
        Level::Title | Level::Preamble => next.unit = walk.document.join(&segment),
        _ => next.unit = parent_of(walk, level).join(&segment),
    }
    next
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
            next.document = annex(surroundings, base.act, &walk.document, None);
            next.unit = next.document.clone();
        }
        // The address of a chapter or an article is that of its heading.
        Level::Title if walk.unit != walk.document => {}
        _ => next.unit = walk.document.join(level.prefix()),
    }
    next
}
