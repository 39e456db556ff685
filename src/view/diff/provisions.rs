//! The rows of a comparison as a reader takes them in: by document, and in it by provision, a point
//! with its subpoints and parts being one.
//!
//! A provision of the new text holds what became of the old provision that it came from, also what
//! was dropped there, and a sign for each unit that left it. A provision that the new text does not
//! have stands where it stood.

use std::collections::{BTreeMap, HashMap};

use crate::diff::{Change, Comparison, Row};
use crate::model::address::segment_kind;
use crate::model::{Path, SegmentKind, UnitKind};

/// A document: of both texts, or of one.
#[derive(Debug)]
pub(super) struct DocumentRows {
    /// Its path in the old text.
    pub old: Option<Path>,
    /// Its path in the new text.
    pub new: Option<Path>,
    /// What is in it.
    pub provisions: Vec<ProvisionRows>,
}

/// A provision, or the lines of a document that stand in none.
#[derive(Debug)]
pub(super) struct ProvisionRows {
    /// Its path in the new text.
    pub new: Option<Path>,
    /// The provisions of the old text that became this one.
    pub old: Vec<Path>,
    /// What stands in it.
    pub items: Vec<Item>,
}

/// Something that stands in a provision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Item {
    /// A row, by its number.
    Row(usize),
    /// An old unit that left this provision, and the rows in which it stands now.
    Away {
        /// The unit.
        old: usize,
        /// Where it is.
        rows: Vec<usize>,
    },
}

/// Puts the rows in order.
pub(super) fn arrange(comparison: &Comparison<'_>, rows: &[&Row]) -> Vec<DocumentRows> {
    let mut arranger = Arranger::new(comparison, rows);
    for at in 0..rows.len() {
        arranger.add(at);
    }
    arranger.add_away();
    arranger.documents
}

/// The provision to which a unit belongs: its point, article, heading or group of criteria; the
/// document itself for its title, stamp and the lines of its form.
pub(super) fn provision_of(path: &Path) -> Path {
    let document = path.document();
    let mut provision = document.clone();
    let depth = document.segments().count();
    for segment in path.segments().skip(depth) {
        let kind = segment_kind(segment);
        let own_frame = matches!(segment, "preamble" | "sign");
        match kind {
            // A § is counted inside its chapter.
            Some(SegmentKind::Chapter) => provision = provision.join(segment),
            Some(
                SegmentKind::Point
                | SegmentKind::Article
                | SegmentKind::Section
                | SegmentKind::Paragraph
                | SegmentKind::Criterion,
            ) => return provision.join(segment),
            _ if own_frame => return provision.join(segment),
            _ => return provision,
        }
    }
    provision
}

struct Arranger<'a> {
    comparison: &'a Comparison<'a>,
    rows: &'a [&'a Row],
    /// For each old provision the new one that it became.
    became: HashMap<Path, Option<Path>>,
    /// For each old document the new one.
    document_became: HashMap<Path, Option<Path>>,
    documents: Vec<DocumentRows>,
    /// Dropped rows of a provision that has not been met yet.
    waiting: HashMap<Path, Vec<usize>>,
}

impl<'a> Arranger<'a> {
    fn new(comparison: &'a Comparison<'a>, rows: &'a [&'a Row]) -> Arranger<'a> {
        let mut arranger = Arranger {
            comparison,
            rows,
            became: HashMap::new(),
            document_became: HashMap::new(),
            documents: Vec::new(),
            waiting: HashMap::new(),
        };
        let mut heads: HashMap<Path, Option<Path>> = HashMap::new();
        let mut counts: HashMap<Path, BTreeMap<Path, usize>> = HashMap::new();
        let mut document_counts: HashMap<Path, BTreeMap<Path, usize>> = HashMap::new();
        for row in rows {
            let Some(old) = row.old else { continue };
            let path = &comparison.old.leaves[old].path;
            let provision = provision_of(path);
            let new = row.new.map(|new| &comparison.new.leaves[new].path);
            if let Some(new) = new {
                *counts
                    .entry(provision.clone())
                    .or_default()
                    .entry(provision_of(new))
                    .or_default() += 1;
                *document_counts
                    .entry(path.document())
                    .or_default()
                    .entry(new.document())
                    .or_default() += 1;
            }
            if *path == provision {
                // Of several rows of a head the one that stayed speaks.
                let head = heads.entry(provision).or_default();
                if head.is_none() || !row.change.contains(&Change::Moved) {
                    *head = new.map(provision_of).or(head.take());
                }
            }
        }
        for leaf in &comparison.old.leaves {
            let provision = provision_of(&leaf.path);
            let most = || most_frequent(counts.get(&provision));
            let became = heads.get(&provision).cloned().unwrap_or_else(most);
            arranger.became.insert(provision, became);
            let document = leaf.path.document();
            let became = most_frequent(document_counts.get(&document));
            arranger.document_became.insert(document, became);
        }
        arranger
    }

    fn old_provision(&self, leaf: usize) -> Path {
        provision_of(&self.comparison.old.leaves[leaf].path)
    }

    fn became(&self, provision: &Path) -> Option<Path> {
        self.became.get(provision).cloned().flatten()
    }

    /// Adds a row where it belongs.
    fn add(&mut self, at: usize) {
        let row = self.rows[at];
        match (row.old, row.new) {
            (_, Some(new)) => {
                let provision = provision_of(&self.comparison.new.leaves[new].path);
                let place = self.new_provision(&provision);
                self.items(place).push(Item::Row(at));
            }
            (Some(old), None) => {
                let provision = self.old_provision(old);
                match self.became(&provision) {
                    Some(new) => match self.find(&new) {
                        Some(place) => self.insert(place, old, Item::Row(at)),
                        None => self.waiting.entry(new).or_default().push(at),
                    },
                    None => {
                        let place = self.dropped_provision(&provision);
                        self.items(place).push(Item::Row(at));
                    }
                }
            }
            (None, None) => {}
        }
    }

    /// Leaves a sign where units stood that stand elsewhere now.
    fn add_away(&mut self) {
        let mut of_old: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (at, row) in self.rows.iter().enumerate() {
            if let (Some(old), Some(_)) = (row.old, row.new) {
                of_old.entry(old).or_default().push(at);
            }
        }
        for (old, rows) in of_old {
            let provision = self.old_provision(old);
            let became = self.became(&provision);
            let is_head = self.comparison.old.leaves[old].path == provision;
            let stays = rows.iter().any(|&at| {
                let new = self.rows[at].new.map(|new| &self.comparison.new.leaves[new].path);
                new.map(provision_of) == became
            });
            if stays || (is_head && became.is_some()) {
                continue;
            }
            let place = match &became {
                Some(new) => self.new_provision(new),
                None => self.dropped_provision(&provision),
            };
            self.insert(place, old, Item::Away { old, rows });
        }
    }

    /// Puts an item behind the last one that stood before it in the same old provision.
    fn insert(&mut self, place: (usize, usize), old: usize, item: Item) {
        let provision = self.old_provision(old);
        let before = |one: &Item| {
            let other = match one {
                Item::Row(at) => self.rows[*at].old,
                Item::Away { old, .. } => Some(*old),
            };
            other.is_some_and(|other| other < old && self.old_provision(other) == provision)
        };
        let items = &self.documents[place.0].provisions[place.1].items;
        let at = items.iter().rposition(before).map_or(0, |at| at + 1);
        self.items(place).insert(at, item);
    }

    fn items(&mut self, place: (usize, usize)) -> &mut Vec<Item> {
        &mut self.documents[place.0].provisions[place.1].items
    }

    fn find(&self, new: &Path) -> Option<(usize, usize)> {
        let document = self.documents.iter().position(|one| one.new == Some(new.document()))?;
        let provisions = &self.documents[document].provisions;
        Some((document, provisions.iter().position(|one| one.new.as_ref() == Some(new))?))
    }

    /// The place of a provision of the new text, made where it is not there yet.
    fn new_provision(&mut self, new: &Path) -> (usize, usize) {
        if let Some(place) = self.find(new) {
            return place;
        }
        let document = self.document(Some(new.document()), None);
        let leaves = &self.comparison.old.leaves;
        let mut old: Vec<Path> = Vec::new();
        for provision in leaves.iter().map(|leaf| provision_of(&leaf.path)) {
            if self.became(&provision).as_ref() == Some(new) && !old.contains(&provision) {
                old.push(provision);
            }
        }
        let provisions = &mut self.documents[document].provisions;
        provisions.push(ProvisionRows { new: Some(new.clone()), old, items: Vec::new() });
        let place = (document, provisions.len() - 1);
        for row in self.waiting.remove(new).unwrap_or_default() {
            self.items(place).push(Item::Row(row));
        }
        place
    }

    /// The place of a provision that the new text does not have.
    fn dropped_provision(&mut self, old: &Path) -> (usize, usize) {
        let became = self.document_became.get(&old.document()).cloned().flatten();
        let document = self.document(became, Some(old.document()));
        let provisions = &mut self.documents[document].provisions;
        let known = provisions.iter().position(|one| one.new.is_none() && one.old[0] == *old);
        let at = known.unwrap_or_else(|| {
            provisions.push(ProvisionRows { new: None, old: vec![old.clone()], items: Vec::new() });
            provisions.len() - 1
        });
        (document, at)
    }

    /// The place of a document: by its new path, or by its old one if the new text lacks it.
    fn document(&mut self, new: Option<Path>, old: Option<Path>) -> usize {
        let known = self.documents.iter().position(|one| match &new {
            Some(_) => one.new == new,
            None => one.new.is_none() && one.old == old,
        });
        known.unwrap_or_else(|| {
            let leaves = &self.comparison.old.leaves;
            let came_of = |new: &Path| {
                let old = leaves.iter().map(|leaf| leaf.path.document());
                old.into_iter().find(|old| {
                    self.document_became.get(old).is_some_and(|became| became.as_ref() == Some(new))
                })
            };
            let old = match &new {
                Some(new) => came_of(new),
                None => old,
            };
            self.documents.push(DocumentRows { old, new, provisions: Vec::new() });
            self.documents.len() - 1
        })
    }
}

fn most_frequent(counts: Option<&BTreeMap<Path, usize>>) -> Option<Path> {
    let most = counts?.iter().max_by_key(|(path, count)| (**count, std::cmp::Reverse(*path)))?;
    Some(most.0.clone())
}

/// What the lines of a document are that stand in no provision: `form`, `table` or `frame`.
pub(super) fn frame_kind(kinds: impl Iterator<Item = UnitKind>) -> &'static str {
    let mut frame = "frame";
    for kind in kinds {
        match kind {
            UnitKind::FormLine => return "form",
            UnitKind::Row => frame = "table",
            _ => {}
        }
    }
    frame
}
