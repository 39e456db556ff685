//! Units and documents by their addresses, and the addresses of new text.

use std::sync::Arc;

use crate::model::address::segment_kind;
use crate::model::unit::Standing;
use crate::model::{ActId, Bilingual, Document, Lang, Path, SegmentKind, Unit, UnitKind, Words};

/// The document at a path.
pub fn document<'a>(documents: &'a [Document], path: &Path) -> Option<&'a Document> {
    documents.iter().find(|document| document.path == *path)
}

/// The document at a path, to be changed.
pub fn document_mut<'a>(documents: &'a mut [Document], path: &Path) -> Option<&'a mut Document> {
    documents.iter_mut().find(|document| document.path == *path)
}

/// The unit at a path.
pub fn find<'a>(documents: &'a [Document], path: &Path) -> Option<&'a Unit> {
    document(documents, &path.document())?.walk().find(|unit| unit.path == *path)
}

/// The unit at a path, to be changed.
pub fn find_mut<'a>(documents: &'a mut [Document], path: &Path) -> Option<&'a mut Unit> {
    let document = document_mut(documents, &path.document())?;
    document.units.iter_mut().find_map(|unit| find_below(unit, path))
}

fn find_below<'a>(unit: &'a mut Unit, path: &Path) -> Option<&'a mut Unit> {
    if unit.path == *path {
        return Some(unit);
    }
    unit.children.iter_mut().find_map(|child| find_below(child, path))
}

/// The row in which a unit with this path stands: points stand below their document, whatever
/// heading they follow, and so does a §, which is addressed inside its chapter.
pub fn row_mut<'a>(documents: &'a mut [Document], path: &Path) -> Option<&'a mut Vec<Unit>> {
    let parent = path.parent()?;
    let whole = path.document();
    let in_row = parent == whole
        || document(documents, &parent).is_some()
        || find(documents, &parent).is_some_and(is_heading);
    if in_row {
        return document_mut(documents, &whole).map(|document| &mut document.units);
    }
    find_mut(documents, &parent).map(|unit| &mut unit.children)
}

/// Whether a unit is a heading, which does not hold the units below it.
pub fn is_heading(unit: &Unit) -> bool {
    matches!(unit.kind, UnitKind::Section | UnitKind::Chapter | UnitKind::Paragraph)
}

/// A unit of new text with the addresses of the amended act, remembering where its words came from.
pub fn rebased(unit: &Unit, from: &Path, to: &Path, act: &ActId) -> Unit {
    let mut unit = unit.clone();
    unit.walk_mut(&mut |unit| {
        let origin = unit.path.clone();
        if let Some(inside) = unit.path.strip(from) {
            unit.path = to.join(inside.as_str());
        }
        unit.origin = Some(Arc::new((act.clone(), origin)));
    });
    unit
}

/// The unit with all inside it at another address.
pub fn moved(unit: &mut Unit, to: &Path) {
    let from = unit.path.clone();
    unit.walk_mut(&mut |unit| {
        if let Some(inside) = unit.path.strip(&from) {
            unit.path = to.join(inside.as_str());
        }
    });
}

/// Which kind of unit a path names, and its number, for the kinds that are cited by a number.
pub fn kind_of(path: &Path) -> Option<(UnitKind, String)> {
    let last = path.last()?;
    let kind = match segment_kind(last)? {
        SegmentKind::Section => UnitKind::Section,
        SegmentKind::Chapter => UnitKind::Chapter,
        SegmentKind::Paragraph => UnitKind::Paragraph,
        SegmentKind::Article => UnitKind::Article,
        SegmentKind::Point => UnitKind::Point,
        SegmentKind::Subpoint => UnitKind::Subpoint,
        SegmentKind::Part => UnitKind::Part,
        SegmentKind::Indent => UnitKind::Indent,
        _ => return None,
    };
    Some((kind, last.trim_start_matches(|c: char| c.is_ascii_lowercase()).to_owned()))
}

/// A unit whose words are known to nobody any more.
pub fn blank(unit: &mut Unit, why: &Bilingual<String>) {
    unit.children.clear();
    unit.lacuna = Some(why.clone());
    if let Some(words) = &mut unit.words {
        for lang in Lang::ALL {
            let side = words.get_mut(lang);
            *side = Words { text: Arc::from(""), standing: Standing::Lacuna, span: side.span };
        }
    }
}
