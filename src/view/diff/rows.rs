//! Rows: units of both texts beside each other, or the sign of one that left.

use std::collections::HashSet;

use super::build::{Builder, CHANGES};
use super::notes::from_id;
use super::provisions::{Item, ProvisionRows, provision_of};
use super::{Cell, Name, Note, Row, Run};
use crate::diff::{self, Change};
use crate::model::Path;
use crate::view::typography;

impl Builder<'_> {
    /// The rows of a provision; neighbours that share a unit are one.
    pub(super) fn provision_rows(&mut self, provision: &ProvisionRows) -> Vec<Row> {
        let mut rows = Vec::new();
        let mut cluster: Vec<usize> = Vec::new();
        for item in &self.together(&provision.items) {
            match item {
                Item::Row(at) => {
                    if !cluster.is_empty() && !self.shares(&cluster, *at) {
                        rows.push(self.row(provision, &std::mem::take(&mut cluster)));
                    }
                    cluster.push(*at);
                }
                Item::Away { old, rows: now } => {
                    if !cluster.is_empty() {
                        rows.push(self.row(provision, &std::mem::take(&mut cluster)));
                    }
                    rows.push(self.away(provision, *old, now));
                }
            }
        }
        if !cluster.is_empty() {
            rows.push(self.row(provision, &cluster));
        }
        rows
    }

    /// The items with all rows of one new unit at its place: what was joined to it may stand apart in
    /// the old text.
    pub(super) fn together(&self, items: &[Item]) -> Vec<Item> {
        let mut placed: Vec<Item> = Vec::with_capacity(items.len());
        for item in items {
            let new = |item: &Item| match item {
                Item::Row(at) => self.rows[*at].new,
                Item::Away { .. } => None,
            };
            let known =
                new(item).and_then(|own| placed.iter().rposition(|one| new(one) == Some(own)));
            placed.insert(known.map_or(placed.len(), |at| at + 1), item.clone());
        }
        placed
    }

    fn shares(&self, cluster: &[usize], at: usize) -> bool {
        let row = self.rows[at];
        cluster.iter().map(|at| self.rows[*at]).any(|other| {
            (row.old.is_some() && row.old == other.old)
                || (row.new.is_some() && row.new == other.new)
        })
    }

    /// Whether more than one of the old provisions has units inside, so that numbers alone do not
    /// tell them apart.
    pub(super) fn has_several(&self, provision: &ProvisionRows) -> bool {
        let has_units = |old: &&Path| {
            let mut leaves = self.comparison.old.leaves.iter();
            leaves.any(|leaf| leaf.path != **old && leaf.path.is_within(old))
        };
        provision.old.iter().filter(has_units).count() > 1
    }

    /// One row of the page from rows of the comparison that share units.
    pub(super) fn row(&mut self, provision: &ProvisionRows, cluster: &[usize]) -> Row {
        let rows: Vec<&diff::Row> = cluster.iter().map(|at| self.rows[*at]).collect();
        let changes = changes(&rows);
        let is = match (rows[0].old, rows[0].new) {
            (Some(_), Some(_)) => "pair",
            _ if !changes.contains(&Change::Added) && !changes.contains(&Change::Dropped) => {
                "perhaps"
            }
            (None, _) => "added",
            (_, None) => "dropped",
        };
        let notes = self.notes(&rows, &changes, provision);
        let mut olds: Vec<usize> = rows.iter().filter_map(|row| row.old).collect();
        let mut news: Vec<usize> = rows.iter().filter_map(|row| row.new).collect();
        olds.dedup();
        news.dedup();
        news.sort_unstable();
        news.dedup();
        let primary = |new: usize| {
            let own = cluster.iter().copied().filter(|at| self.rows[*at].new == Some(new));
            // What stayed in its place speaks before what came from elsewhere.
            let stays = |at: usize| !self.rows[at].change.contains(&Change::Moved);
            own.max_by_key(|at| (stays(*at), self.marks.kept(*at), std::cmp::Reverse(*at)))
        };
        let primaries: Vec<Option<usize>> = news.iter().map(|new| primary(*new)).collect();
        let spoken: HashSet<usize> =
            primaries.iter().flatten().filter_map(|at| self.rows[*at].old).collect();
        let mut shown = Vec::new();
        let new: Vec<Cell> = news
            .iter()
            .zip(&primaries)
            .map(|(new, primary)| self.new_cell(*new, *primary, &mut shown))
            .collect();
        let has_unknown = new.iter().any(|cell| cell.unknown);
        let old: Vec<Cell> = olds
            .iter()
            .map(|old| {
                let mut cell = self.old_cell(*old, is == "dropped");
                let path = self.old_path(*old);
                let elsewhere = !provision.old.contains(&provision_of(path));
                let one_of_several = self.has_several(provision);
                let told = notes.iter().any(|note| note.place.as_deref() == Some(path.as_str()));
                let is_head = provision.old.contains(path);
                cell.placed =
                    !is_head && (olds.len() > 1 || ((elsewhere || one_of_several) && !told));
                cell.beside = spoken.contains(old) && !cell.unknown && !has_unknown;
                cell
            })
            .collect();
        let why = rows.iter().find_map(|row| self.why(row));
        let changes = changes.iter().map(|change| change.word()).collect();
        let long = is_long(&old) || is_long(&new);
        Row { is, changes, id: None, long, old, new, notes, why }
    }

    /// The sign of a unit that stands elsewhere now.
    pub(super) fn away(&self, provision: &ProvisionRows, old: usize, rows: &[usize]) -> Row {
        let mut cell = self.old_words(old, &[]);
        cell.placed = self.has_several(provision);
        cell.address = None;
        let document = self.old_path(old).document();
        let notes = rows.iter().filter_map(|at| self.rows[*at].new).map(|new| {
            let path = &self.comparison.new.leaves[new].path;
            Note {
                is: "away",
                place: Some(path.to_string()),
                far: path.document() != document,
                href: Some(format!("#{path}")),
            }
        });
        Row {
            is: "away",
            changes: vec![Change::Moved.word()],
            id: Some(from_id(self.old_path(old))),
            long: is_long(std::slice::from_ref(&cell)),
            old: vec![cell],
            new: Vec::new(),
            notes: notes.collect(),
            why: None,
        }
    }
}

/// What happened in rows that are shown as one; a number that changed only above a unit is not
/// said again.
fn changes(rows: &[&diff::Row]) -> Vec<Change> {
    let said = |row: &diff::Row, change: Change| {
        row.change.contains(&change) && !(change == Change::Renumbered && row.inherited)
    };
    let mut changes: Vec<Change> = CHANGES
        .into_iter()
        .filter(|change| *change != Change::Same && rows.iter().any(|row| said(row, *change)))
        .collect();
    if changes.is_empty() {
        changes.push(Change::Same);
    }
    changes
}

/// Whether units fill so much of a sheet that it pays to cut them.
fn is_long(cells: &[Cell]) -> bool {
    const LONG: usize = 700;
    let pieces = cells.iter().flat_map(|cell| &cell.pieces);
    pieces.map(|piece| piece.text.chars().count()).sum::<usize>() > LONG
}

/// Rows in runs that changed and runs that did not.
pub(super) fn runs(rows: Vec<Row>) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for row in rows {
        let same = row.changes == [Change::Same.word()];
        match runs.last_mut() {
            Some(last) if last.same == same => last.rows.push(row),
            _ => runs.push(Run { same, names: Vec::new(), rows: vec![row] }),
        }
    }
    for run in runs.iter_mut().filter(|run| run.same) {
        run.names = run.rows.iter().filter_map(|row| row.new.first()).map(name).collect();
    }
    runs
}

/// What a unit is called where its words are folded away.
fn name(cell: &Cell) -> Name {
    const FEW: usize = 40;
    let words: String = cell.pieces.iter().map(|piece| piece.text.as_str()).collect();
    let text = match (cell.number.is_empty(), words.chars().count()) {
        (false, _) => Some(typography::set(&cell.number)),
        (true, 1..=FEW) => Some(words),
        _ => None,
    };
    Name { text, path: cell.path.clone() }
}
