//! Which document of an act a noun names.

use super::surroundings::{Held, Surroundings};
use crate::lang::Lang;
use crate::lang::fold::fold;
use crate::lang::noun::DocumentNoun;
use crate::model::{ActId, Path, SegmentKind};

/// The document by which an act speaks itself: `order`, `decree`, the root for a law. For an act
/// that is not held its noun decides.
pub(super) fn main_document(held: &[Held], noun: DocumentNoun) -> Path {
    held.iter()
        .find(|document| {
            document.path.is_root() || matches!(document.path.as_str(), "order" | "decree")
        })
        .map(|document| document.path.clone())
        .or_else(|| noun.segment().map(|segment| Path::root().join(segment)))
        .unwrap_or_default()
}

/// The document that an act approves, by the noun and the name that the words give it.
///
/// Drafters call the same rules `қағидалар` and `ережелер`, so an act with one approved document
/// means it, whatever the noun.
pub(super) fn approved<S: Surroundings>(
    surroundings: &S,
    act: &ActId,
    noun: DocumentNoun,
    name: Option<&str>,
    lang: Lang,
) -> Option<Path> {
    let held = surroundings.documents(act, lang);
    let candidates: Vec<&Held> =
        held.iter().filter(|document| is_approved(&document.path)).collect();
    let kind = |document: &Held| without_ordinal(document.path.as_str()).to_owned();
    let same: Vec<&&Held> = candidates
        .iter()
        .filter(|document| noun.segment().is_some_and(|segment| segment == kind(document)))
        .collect();
    match (same.as_slice(), candidates.as_slice()) {
        ([only], _) => Some(only.path.clone()),
        ([], [only]) if noun.segment().is_some() => Some(only.path.clone()),
        ([], _) => noun.segment().map(|segment| Path::root().join(segment)),
        (several, _) => {
            let likeness = |document: &&&Held| match (name, &document.title) {
                (Some(name), Some(title)) => words_in_common(name, title),
                _ => 0,
            };
            // Of documents that are alike the first counts.
            several
                .iter()
                .rev()
                .max_by_key(|document| likeness(document))
                .map(|document| document.path.clone())
        }
    }
}

/// The path of an annex: of the document named, where the act tells; else the plain one.
pub(super) fn annex<S: Surroundings>(
    surroundings: &S,
    act: Option<&ActId>,
    document: &Path,
    number: Option<&str>,
) -> Path {
    let segment = format!("annex{}", number.unwrap_or_default());
    let plain = Path::root().join(&segment);
    let Some(act) = act else { return plain };
    let held = surroundings.documents(act, Lang::Kk);
    let fits = |path: &Path| {
        path.last().is_some_and(|last| last == segment || number.is_none() && last == "annex1")
    };
    held.iter()
        .filter(|annex| fits(&annex.path))
        .find(|annex| annex.annex_of.as_ref() == Some(document))
        .or_else(|| held.iter().find(|annex| annex.annex_of.is_some() && fits(&annex.path)))
        .map_or(plain, |annex| annex.path.clone())
}

/// Whether two names tell the same document: most of the words of the shorter one begin alike.
pub(super) fn is_same_name(left: &str, right: &str) -> bool {
    let count =
        |text: &str| fold(text).as_str().split_whitespace().filter(|word| word.len() > 4).count();
    let shorter = count(left).min(count(right));
    shorter > 0 && words_in_common(left, right) * 3 >= shorter * 2
}

fn words_in_common(left: &str, right: &str) -> usize {
    let (left, right) = (fold(left), fold(right));
    let stem = |word: &str| {
        word.chars().filter(|letter| letter.is_alphanumeric()).take(5).collect::<String>()
    };
    let right: Vec<String> = right.as_str().split_whitespace().map(stem).collect();
    left.as_str()
        .split_whitespace()
        .filter(|word| word.len() > 4)
        .filter(|word| right.contains(&stem(word)))
        .count()
}

fn is_approved(path: &Path) -> bool {
    let segment = path.as_str();
    !path.is_root()
        && !segment.contains('/')
        && !segment.starts_with("annex")
        && !matches!(segment, "order" | "decree")
        && crate::model::address::segment_kind(segment) == Some(SegmentKind::Document)
}

/// `rules` for `rules-2`.
fn without_ordinal(segment: &str) -> &str {
    segment.split('-').next().unwrap_or(segment)
}
