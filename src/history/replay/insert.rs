//! Adding units and documents.

use super::{ChangeKind, Done, Editor, Event, Outcome, place, restate, tree};
use crate::model::address::compare_numbers;
use crate::model::{Document, Path, Unit, UnitKind};

impl Editor<'_> {
    /// Adds a unit: behind the one that the instruction names, behind the one before it in the same
    /// sentence, or where its number puts it.
    pub fn insert(&mut self, event: &Event) -> Outcome {
        let new = restate::new_unit(event)?;
        let path = event.target.address.path.clone();
        let is_unprinted = matches!(new.kind, UnitKind::Part | UnitKind::Indent);
        let is_there = tree::find(&self.documents, &path).is_some();
        if is_there && !is_unprinted {
            return Err(self.taken(&path));
        }
        let parent = path.parent().unwrap_or_default();
        if self.deleted(&parent).is_some() {
            return Err(self.gone(&path));
        }
        if is_unprinted {
            self.make_room(&path, &new)?;
        }
        let after = event.amendment.after.as_ref().map(|address| &address.path);
        let inserted = self.inserted.clone();
        let Some(row) = tree::row_mut(&mut self.documents, &path) else {
            return Err(self.nowhere(&path, &parent, "name the address that the new unit gets"));
        };
        // Units of one sentence follow each other, headings and points alike.
        let of_same = inserted.as_ref().filter(|(by, _)| *by == event.by.path);
        let of_same = of_same.map(|(_, path)| path);
        let position = |path: &Path| {
            let exact = row.iter().position(|unit| unit.path == *path);
            exact.or_else(|| row.iter().position(|unit| path.is_within(&unit.path)))
        };
        let at = match (of_same.and_then(position), after) {
            (Some(before), _) => before + 1,
            (None, Some(after)) => match position(after) {
                Some(before) => before + 1,
                None => {
                    let after = after.clone();
                    let hint = "`after` names the unit that stands before the new one";
                    return Err(self.nowhere(&path, &after, hint));
                }
            },
            (None, None) => {
                let at = place::by_number(row, &new);
                // A heading that was added before it opens the row in which the unit stands.
                let opens = inserted.as_ref().zip(row.get(at)).is_some_and(|((_, last), unit)| {
                    unit.path == *last && tree::is_heading(unit) && !tree::is_heading(&new)
                });
                at + usize::from(opens)
            }
        };
        row.insert(at, new);
        self.inserted = Some((event.by.path.clone(), path.clone()));
        Ok(Done { kind: ChangeKind::Added, unit: path })
    }

    /// Paragraphs have no printed number: those behind a new one count one more from now on.
    fn make_room(&mut self, path: &Path, new: &Unit) -> Result<(), super::refusal::Refusal> {
        let parent = path.parent().unwrap_or_default();
        let number = ordinal(new);
        let Some(holder) = tree::find_mut(&mut self.documents, &parent) else {
            return Err(self.nowhere(path, &parent, "name the address that the new unit gets"));
        };
        let first = if holder.kind == UnitKind::Article { 1 } else { 2 };
        let last = holder.children.iter().filter(|child| child.kind == new.kind).map(ordinal).max();
        let last = last.unwrap_or(first - 1);
        let prefix = if new.kind == UnitKind::Part { "part" } else { "ind" };
        if number < first {
            return Err(self.taken(path));
        }
        if number > last + 1 {
            let lacking = parent.join(&format!("{prefix}{}", number - 1));
            return Err(self.nowhere(path, &lacking, "paragraphs are counted without a gap"));
        }
        let mut moves = Vec::new();
        for child in holder.children.iter_mut().rev() {
            if child.kind == new.kind && ordinal(child) >= number {
                let next = ordinal(child) + 1;
                let to = parent.join(&format!("{prefix}{next}"));
                moves.push((child.path.clone(), to.clone()));
                child.number = Some(next.to_string());
                tree::moved(child, &to);
            }
        }
        for change in &mut self.standing {
            let moved = moves.iter().find_map(|(from, to)| {
                change.unit.strip(from).map(|inside| to.join(inside.as_str()))
            });
            if let Some(moved) = moved {
                change.unit = moved;
            }
        }
        Ok(())
    }

    /// Adds the documents of an annex: behind those of the same row whose numbers come before.
    pub fn insert_documents(&mut self, event: &Event) -> Outcome {
        let path = event.target.address.path.clone();
        let new = restate::new_documents(event)?;
        if tree::document(&self.documents, &path).is_some() {
            return Err(self.taken(&path));
        }
        let of = new.iter().find(|document| document.path == path);
        let of = of.and_then(|document| document.annexed_to.clone());
        let precedes = |document: &Document| {
            Some(&document.path) == of.as_ref()
                || document.annexed_to == of
                    && compare_numbers(number(&document.path), number(&path)).is_lt()
        };
        let at = self.documents.iter().rposition(precedes);
        if let (None, Some(of)) = (at, of) {
            return Err(self.nowhere(&path, &of, "`of` names the document that it is annexed to"));
        }
        let at = at.map_or(self.documents.len(), |last| last + 1);
        self.documents.splice(at..at, new);
        Ok(Done { kind: ChangeKind::Added, unit: path })
    }
}

fn ordinal(unit: &Unit) -> usize {
    unit.number.as_ref().and_then(|number| number.parse().ok()).unwrap_or(0)
}

fn number(path: &Path) -> &str {
    path.last().unwrap_or_default().trim_start_matches(|c: char| c.is_ascii_lowercase())
}
