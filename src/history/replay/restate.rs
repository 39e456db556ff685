//! Restating: a unit, the first paragraph of one, or whole documents by an annex.

use super::{ChangeKind, Done, Editor, Event, Outcome, place, refusal, tree};
use crate::model::unit::Detail;
use crate::model::{Document, Path, Unit};

impl Editor<'_> {
    /// New text takes the place of a unit with all inside it.
    pub fn restate(&mut self, event: &Event) -> Outcome {
        let path = &event.target.address.path;
        let new = new_unit(event)?;
        if self.is_unheld(path) {
            return self.restate_unheld(path, new);
        }
        if let Some(holder) = self.holder_of_first_paragraph(path) {
            return self.restate_first_paragraph(&holder, new);
        }
        self.living(path)?;
        let Some(old) = tree::find_mut(&mut self.documents, path) else {
            return Err(self.missing(path));
        };
        let mut new = new;
        if new.mark.is_none() {
            // A heading is restated without its number; the printed number stays.
            new.mark = old.mark.take();
        }
        if matches!(old.detail, Detail::Definition) && new.detail == Detail::None {
            new.detail = Detail::Definition;
        }
        *old = new;
        Ok(Done { kind: ChangeKind::Restated, unit: path.clone() })
    }

    /// The first paragraph of a unit is addressed without a number of its own; an instruction that
    /// restates only it says `part1` or `ind1`, and what stands below the unit stays.
    fn holder_of_first_paragraph(&self, path: &Path) -> Option<Path> {
        let is_first = matches!(path.last(), Some("part1" | "ind1"));
        let holder = path.parent().filter(|_| is_first)?;
        let has_words = tree::find(&self.documents, &holder)?.has_words();
        (has_words && tree::find(&self.documents, path).is_none()).then_some(holder)
    }

    fn restate_first_paragraph(&mut self, holder: &Path, new: Unit) -> Outcome {
        if !new.children.is_empty() {
            return Err(refusal::brings_nothing(
                "the new text of one paragraph has several",
                "restate the whole unit, or give one paragraph",
            ));
        }
        self.living(holder)?;
        if let Some(unit) = tree::find_mut(&mut self.documents, holder) {
            unit.words = new.words;
            unit.origin = new.origin;
        }
        Ok(Done { kind: ChangeKind::Changed, unit: holder.clone() })
    }

    /// A unit that no source holds is known from now on; it stands where its number puts it.
    fn restate_unheld(&mut self, path: &Path, new: Unit) -> Outcome {
        let Some(row) = tree::row_mut(&mut self.documents, path) else {
            return Err(self.missing(path));
        };
        let at = place::by_number(row, &new);
        row.insert(at, new);
        Ok(Done { kind: ChangeKind::Restated, unit: path.clone() })
    }

    /// The documents of an annex take the place of the document that they restate and its annexes.
    pub fn restate_documents(&mut self, event: &Event) -> Outcome {
        let path = &event.target.address.path;
        let documents = new_documents(event)?;
        let Some(first) = self.documents.iter().position(|document| document.path == *path) else {
            return Err(self.missing(path));
        };
        if self.deleted(path).is_some() {
            return Err(self.gone(path));
        }
        self.documents.retain(|document| {
            document.path != *path && document.annexed_to.as_ref() != Some(path)
        });
        let at = first.min(self.documents.len());
        self.documents.splice(at..at, documents);
        Ok(Done { kind: ChangeKind::Restated, unit: path.clone() })
    }
}

/// The new text of an operation, its addresses made those of the amended act.
pub fn new_unit(event: &Event) -> Result<Unit, refusal::Refusal> {
    let path = &event.target.address.path;
    match &event.new {
        Some(new) => Ok(tree::rebased(new, &new.path, path, &event.by.act)),
        None => Err(refusal::brings_nothing(
            "the instruction brings no new text",
            "give it under `with`",
        )),
    }
}

/// The new documents of an operation, their addresses made those of the amended act.
pub fn new_documents(event: &Event) -> Result<Vec<Document>, refusal::Refusal> {
    let path = &event.target.address.path;
    let new = event.by.path.join("new");
    let rebase = |path: &Path| path.strip(&new).unwrap_or_else(|| path.clone());
    let documents = event.new_documents.iter().map(|document| Document {
        path: rebase(&document.path),
        annexed_to: document.annexed_to.as_ref().map(rebase),
        units: document
            .units
            .iter()
            .map(|unit| tree::rebased(unit, &new, &Path::root(), &event.by.act))
            .collect(),
        ..document.clone()
    });
    let documents: Vec<Document> = documents.collect();
    if documents.is_empty() {
        return Err(refusal::brings_nothing(
            "the instruction brings no new text",
            "the annex of the amending act gives it under `documents`",
        ));
    }
    if !documents.iter().any(|document| document.path == *path) {
        let known: Vec<&str> = documents.iter().map(|document| document.path.as_str()).collect();
        return Err(refusal::brings_nothing(
            &format!("the annex brings {}, the target is `{path}`", known.join(", ")),
            "the document under `documents` has the address of the target",
        ));
    }
    Ok(documents)
}
