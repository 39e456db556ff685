//! Parts and indents of a unit, placed by their count.

use super::count;
use super::path::{is_article, paragraph_path};
use super::steps::{Base, Walk};
use super::surroundings::{Holding, Presence, Surroundings};
use crate::lang::noun::Level;
use crate::model::Path;

/// The part of a unit in which an indent is counted.
#[derive(Clone)]
pub(super) enum Part {
    /// Counted in the paragraphs that are held: the index of its first one.
    Held { unit: Path, start: usize },
    /// By its number in the words.
    Words { unit: Path, number: usize },
}

/// `екінші бөлігі`: counted in the paragraphs that are held, else as the words say.
pub(super) fn part<S: Surroundings>(
    surroundings: &S,
    base: &Base<'_>,
    walk: &mut Walk,
    number: usize,
) {
    let unit = walk.unit.clone();
    let opens = paragraphs(surroundings, base, &unit);
    match count::part(&opens, number) {
        Some((start, loose)) => {
            walk.unit = paragraph_path(&unit, start);
            walk.loose |= loose;
            walk.part = Some(Part::Held { unit, start });
        }
        None => {
            // Codes call the numbered paragraphs of an article its parts.
            let point = unit.join(&format!("{}{number}", Level::Point.prefix()));
            if opens.is_empty() && is_article(&unit) && is_there(surroundings, base, &point) {
                walk.unit = point;
                return;
            }
            walk.unit = paragraph_path(&unit, number.saturating_sub(1));
            walk.part = Some(Part::Words { unit, number });
        }
    }
}

pub(super) fn indent<S: Surroundings>(
    surroundings: &S,
    base: &Base<'_>,
    walk: &mut Walk,
    number: usize,
) {
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

pub(super) fn paragraphs<S: Surroundings>(
    surroundings: &S,
    base: &Base<'_>,
    unit: &Path,
) -> Vec<bool> {
    match (base.act, base.holding) {
        (Some(act), Some(Holding::Whole | Holding::Part)) => surroundings.paragraphs(act, unit),
        _ => Vec::new(),
    }
}

pub(super) fn is_there<S: Surroundings>(surroundings: &S, base: &Base<'_>, unit: &Path) -> bool {
    base.act.is_some_and(|act| surroundings.presence(act, unit) != Presence::Absent)
}
