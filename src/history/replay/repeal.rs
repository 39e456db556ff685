//! Deleting: the number of a unit stays, its words go.

use super::{ChangeKind, Done, Editor, Event, Outcome, tree};
use crate::model::unit::Detail;
use crate::model::{Document, Path, Unit, UnitKind};

impl Editor<'_> {
    /// Deletes a unit or a document. The point of an amending act is only ended: what it ordered has
    /// been done, and its words stay as they were registered.
    pub fn repeal(&mut self, event: &Event) -> Outcome {
        let path = &event.target.address.path;
        if tree::document(&self.documents, path).is_some() {
            return self.repeal_document(path);
        }
        if self.is_unheld(path) {
            return self.repeal_unheld(path);
        }
        let kind = match self.living(path)?.walk().any(|unit| unit.amendment().is_some()) {
            true => ChangeKind::Ended,
            false => ChangeKind::Removed,
        };
        if kind == ChangeKind::Removed
            && let Some(unit) = tree::find_mut(&mut self.documents, path)
        {
            delete(unit);
        }
        Ok(Done { kind, unit: path.clone() })
    }

    /// What a deleted document leaves is the stamp with its number, and the place of its title.
    fn repeal_document(&mut self, path: &Path) -> Outcome {
        if self.deleted(path).is_some() {
            return Err(self.gone(path));
        }
        let belongs = |document: &Document| {
            document.path == *path || document.annexed_to.as_ref() == Some(path)
        };
        let mut concerned = self.documents.iter().filter(|document| belongs(document));
        if concerned.any(|document| document.walk().any(|unit| unit.amendment().is_some())) {
            return Ok(Done { kind: ChangeKind::Ended, unit: path.clone() });
        }
        for document in self.documents.iter_mut().filter(|document| belongs(document)) {
            let (path, span) = (document.path.join("title"), document.span);
            let mut title = Unit::new(path, UnitKind::Title, span);
            delete(&mut title);
            document.units.retain(|unit| unit.kind == UnitKind::Stamp);
            document.units.push(title);
            document.lacuna = None;
        }
        Ok(Done { kind: ChangeKind::Removed, unit: path.clone() })
    }

    /// A unit that no source holds: its number is known from the instruction.
    fn repeal_unheld(&mut self, path: &Path) -> Outcome {
        let (Some((kind, number)), Some(row)) =
            (tree::kind_of(path), tree::row_mut(&mut self.documents, path))
        else {
            return Err(self.missing(path));
        };
        let Some(span) = row.first().map(|unit| unit.span) else { return Err(self.missing(path)) };
        let mut unit = Unit::new(path.clone(), kind, span);
        unit.number = Some(number);
        delete(&mut unit);
        let at = super::place::by_number(row, &unit);
        row.insert(at, unit);
        Ok(Done { kind: ChangeKind::Removed, unit: path.clone() })
    }
}

fn delete(unit: &mut Unit) {
    unit.words = None;
    unit.children.clear();
    unit.lacuna = None;
    unit.announced.clear();
    unit.notice = None;
    unit.remark = None;
    unit.detail = Detail::Repealed;
}
