//! Where a path stands in the grammar of addresses.

use crate::lang::noun::Level;
use crate::model::address::segment_kind;
use crate::model::{Path, SegmentKind};

/// The address of a paragraph of a unit by its index from 0. The heading of an article is no
/// paragraph, so those of an article count from `part1`.
pub(super) fn paragraph_path(unit: &Path, index: usize) -> Path {
    if index == 0 && !is_article(unit) && !unit.is_root() {
        unit.clone()
    } else {
        unit.join(&format!("{}{}", Level::Part.prefix(), index + 1))
    }
}

/// The beginning of a path up to its last segment of one of these kinds.
pub(super) fn up_to(path: &Path, kinds: &[SegmentKind]) -> Option<Path> {
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
pub(super) fn numbered_unit(path: &Path) -> Option<Path> {
    up_to(path, &[SegmentKind::Subpoint, SegmentKind::Point, SegmentKind::Article])
}

pub(super) fn without_parts(path: &Path) -> Path {
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

pub(super) fn level_of(segment: &str) -> Option<Level> {
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

/// Whether a path is that of an article.
pub(super) fn is_article(path: &Path) -> bool {
    path.last().and_then(segment_kind) == Some(SegmentKind::Article)
}
