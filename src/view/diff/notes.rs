//! What is said of a row beside its words.

use super::Note;
use super::build::Builder;
use super::provisions::ProvisionRows;
use crate::diff::{self, Change, Side};
use crate::model::{Address, Path};
use crate::view::Phrase;

impl Builder<'_> {
    pub(super) fn notes(
        &self,
        rows: &[&diff::Row],
        changes: &[Change],
        provision: &ProvisionRows,
    ) -> Vec<Note> {
        let plain = |is| Note { is, place: None, far: false, href: None };
        let mut notes = Vec::new();
        let whole = provision.old.is_empty() || provision.new.is_none();
        for change in changes {
            match change {
                Change::Same | Change::Changed => {}
                Change::Added | Change::Dropped if whole => {}
                Change::Added | Change::Dropped | Change::Merged => {
                    notes.push(plain(change.word()))
                }
                Change::Renumbered => {
                    let is_head = rows.iter().any(|row| {
                        let new = row.new.map(|new| &self.comparison.new.leaves[new].path);
                        new.is_some() && new == provision.new.as_ref()
                    });
                    if !is_head {
                        notes.push(plain(change.word()));
                    }
                }
                Change::Moved => {
                    for old in rows.iter().filter(|row| row.change.contains(change)) {
                        notes.extend(old.old.map(|old| self.moved(old, provision)));
                    }
                }
                Change::Split => notes.extend(self.split(rows)),
                Change::Unknown => notes.push(plain(self.unknown(rows))),
            }
        }
        notes.dedup_by(|one, other| one.is == other.is && one.place == other.place);
        notes
    }

    fn moved(&self, old: usize, provision: &ProvisionRows) -> Note {
        let path = self.old_path(old);
        let here = provision.new.as_ref().map(Path::document);
        let became = provision.old.iter().any(|own| own.document() == path.document());
        Note {
            is: Change::Moved.word(),
            place: Some(path.to_string()),
            far: !became && here != Some(path.document()),
            href: self.away.contains(&old).then(|| format!("#{}", from_id(path))),
        }
    }

    /// The other parts of a unit that was split, as far as they are not in these rows.
    pub(super) fn split(&self, rows: &[&diff::Row]) -> Vec<Note> {
        let here: Vec<Option<usize>> = rows.iter().map(|row| row.new).collect();
        let mut notes: Vec<Note> = self
            .rows
            .iter()
            .filter(|other| {
                other.old.is_some()
                    && rows.iter().any(|row| row.old == other.old)
                    && !here.contains(&other.new)
            })
            .filter_map(|other| {
                let path = &self.comparison.new.leaves[other.new?].path;
                Some(Note {
                    is: Change::Split.word(),
                    place: Some(path.to_string()),
                    far: false,
                    href: Some(format!("#{path}")),
                })
            })
            .collect();
        if notes.is_empty() {
            notes.push(Note { is: Change::Split.word(), place: None, far: false, href: None });
        }
        notes
    }

    /// What is not known of a row.
    pub(super) fn unknown(&self, rows: &[&diff::Row]) -> &'static str {
        let lost = |side: &Side<'_>, leaf: usize| side.leaves[leaf].words.get(self.lang).is_none();
        let old =
            rows.iter().filter_map(|row| row.old).any(|leaf| lost(&self.comparison.old, leaf));
        let new =
            rows.iter().filter_map(|row| row.new).any(|leaf| lost(&self.comparison.new, leaf));
        match (old, new) {
            (true, true) => "unknown-both",
            (true, false) => "unknown-old",
            (false, true) => "unknown-new",
            (false, false) if rows.iter().any(|row| row.old.is_none()) => "perhaps-old",
            (false, false) => "perhaps-new",
        }
    }

    /// The recorded reason why two units correspond.
    pub(super) fn why(&self, row: &diff::Row) -> Option<Phrase> {
        let (old, new) =
            (self.comparison.old.address(row.old?), self.comparison.new.address(row.new?));
        let is = |recorded: &Address, own: &Address| {
            recorded.act == own.act && recorded.path == own.path
        };
        let body = self.site.body(self.comparison.new.redaction)?;
        let found =
            body.correspondences.iter().find(|one| is(&one.old, &old) && is(&one.new, &new))?;
        Some(Phrase::in_lang(found.why.get(self.lang), self.lang, self.links.lang()))
    }
}

/// The anchor of the sign that a unit left.
pub(super) fn from_id(path: &Path) -> String {
    format!("from:{path}")
}
