//! Documents and provisions as the page shows them.

use std::collections::HashSet;

use super::marks::Marks;
use super::provisions::{DocumentRows, Item, ProvisionRows, arrange, frame_kind};
use super::rows::runs;
use super::{Document, Provision};
use crate::diff::{self, Change, Comparison, WordCount};
use crate::model::{Lang, Path, Redaction};
use crate::view::{Links, Site};

/// The changes in the order in which they are named.
pub(super) const CHANGES: [Change; 9] = [
    Change::Changed,
    Change::Added,
    Change::Dropped,
    Change::Moved,
    Change::Renumbered,
    Change::Merged,
    Change::Split,
    Change::Unknown,
    Change::Same,
];

/// Both texts beside each other, in `lang`.
pub(in crate::view) fn documents(
    site: &Site<'_>,
    comparison: &Comparison<'_>,
    links: &Links,
    lang: Lang,
) -> Vec<Document> {
    let rows = diff::rows(comparison.pairs.get(lang));
    let arranged = arrange(comparison, &rows);
    let away = arranged
        .iter()
        .flat_map(|document| &document.provisions)
        .flat_map(|provision| &provision.items)
        .filter_map(|item| match item {
            Item::Away { old, .. } => Some(*old),
            Item::Row(_) => None,
        })
        .collect();
    let marks = Marks::of(comparison, &rows, lang);
    let mut builder = Builder {
        site,
        comparison,
        links,
        lang,
        rows,
        marks,
        away,
        met_old: HashSet::new(),
        met_new: HashSet::new(),
        words: WordCount::default(),
    };
    arranged.iter().map(|document| builder.document(document)).collect()
}

/// Builds the text of a page; what it has met already it does not say twice.
pub(super) struct Builder<'a> {
    pub(super) site: &'a Site<'a>,
    pub(super) comparison: &'a Comparison<'a>,
    pub(super) links: &'a Links,
    pub(super) lang: Lang,
    pub(super) rows: Vec<&'a diff::Row>,
    pub(super) marks: Marks,
    /// Old units that left a sign where they stood.
    pub(super) away: HashSet<usize>,
    /// Units that have their address on the page already.
    pub(super) met_old: HashSet<usize>,
    pub(super) met_new: HashSet<Path>,
    /// Words that came and went in the provision at hand.
    pub(super) words: WordCount,
}

impl Builder<'_> {
    fn document(&mut self, document: &DocumentRows) -> Document {
        let provisions: Vec<Provision> =
            document.provisions.iter().map(|provision| self.provision(provision)).collect();
        let (path, stands_in) = match (&document.old, &document.new) {
            (Some(_), Some(new)) => (new, "both"),
            (None, Some(new)) => (new, "new"),
            (Some(old), None) => (old, "old"),
            (None, None) => unreachable!("a document stands in one of the texts"),
        };
        Document {
            id: self.name(path, document.new.is_some()),
            path: path.to_string(),
            was: document
                .old
                .as_ref()
                .filter(|old| *old != path && document.new.is_some())
                .map(ToString::to_string),
            stands_in,
            changed: provisions.iter().any(|provision| !provision.changes.is_empty()),
            provisions,
        }
    }

    fn provision(&mut self, provision: &ProvisionRows) -> Provision {
        let path = provision.new.as_ref().unwrap_or_else(|| &provision.old[0]);
        self.words = WordCount::default();
        let rows = self.provision_rows(provision);
        let is_frame = path.document() == *path;
        let heads: Vec<&Path> =
            provision.old.iter().filter(|old| !is_frame && self.is_head_of(old, path)).collect();
        let says = |old: &&Path| heads.len() > 1 || old.last() != path.last();
        let href = |redaction: &Redaction, path: &Path| {
            redaction.has(path).then(|| self.links.to_unit(&self.site.place(redaction), path))
        };
        let changes = CHANGES
            .iter()
            .filter(|change| **change != Change::Same)
            .map(|change| change.word())
            .filter(|change| rows.iter().any(|row| row.changes.contains(change)))
            .collect();
        Provision {
            id: self.name(path, provision.new.is_some()),
            path: path.to_string(),
            frame: if is_frame { self.frame(provision) } else { "" },
            was: match &provision.new {
                Some(_) => heads.iter().copied().filter(says).map(Path::to_string).collect(),
                None => Vec::new(),
            },
            stands_in: match (provision.old.is_empty(), &provision.new) {
                (true, _) => "new",
                (_, None) => "old",
                _ => "both",
            },
            changes,
            words: self.words,
            old_href: heads
                .first()
                .copied()
                .or(provision.old.first())
                .and_then(|old| href(self.comparison.old.redaction, old)),
            new_href: provision
                .new
                .as_ref()
                .and_then(|new| href(self.comparison.new.redaction, new)),
            runs: runs(rows),
        }
    }

    /// Whether the opening words of an old provision became those of a new one; a provision without
    /// words of its own opens with whatever is in it.
    fn is_head_of(&self, old: &Path, new: &Path) -> bool {
        let (olds, news) = (&self.comparison.old.leaves, &self.comparison.new.leaves);
        let together = |row: &&diff::Row| {
            row.old.is_some_and(|at| olds[at].path == *old)
                && row.new.is_some_and(|at| news[at].path == *new)
        };
        self.rows.iter().any(together) || olds.iter().all(|leaf| leaf.path != *old)
    }

    /// A name for a heading: no unit has it as its id.
    fn name(&self, path: &Path, is_new: bool) -> String {
        match is_new {
            true => path.to_string(),
            false => format!("{}:{path}", self.comparison.old.redaction.act),
        }
    }

    fn frame(&self, provision: &ProvisionRows) -> &'static str {
        frame_kind(provision.items.iter().filter_map(|item| {
            let Item::Row(at) = item else { return None };
            let row = self.rows[*at];
            match (row.old, row.new) {
                (_, Some(new)) => Some(self.comparison.new.leaves[new].kind),
                (Some(old), None) => Some(self.comparison.old.leaves[old].kind),
                (None, None) => None,
            }
        }))
    }
}
