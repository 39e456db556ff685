//! Replay: one group of operations applied to the redaction before it.

use std::sync::Arc;

use super::events::{Event, Group};
use crate::diag::{Diagnostic, Findings, nearest};
use crate::model::address::compare_numbers;
use crate::model::amendment::Operation;
use crate::model::unit::{Detail, Standing};
use crate::model::{
    ActId, Bilingual, Change, ChangeKind, Document, Lang, Path, Redaction, Unit, UnitKind, Words,
};

/// The redaction that a group of operations makes out of the one before it.
pub fn apply(before: &Redaction, group: &Group, findings: &mut Findings) -> Redaction {
    let mut documents = before.documents.clone();
    let mut changes = Vec::new();
    let mut inserted: Option<(Path, Path)> = None;
    let mut incomplete = before.is_incomplete;
    for event in &group.events {
        let mut editor = Editor { act: &before.act, documents: &mut documents, event };
        match editor.execute(inserted.as_ref()) {
            Ok(kind) => {
                if event.amendment.operation == Operation::Insert {
                    inserted = Some((event.by.path.clone(), event.target.address.path.clone()));
                }
                changes.push(Change {
                    unit: event.target.address.path.clone(),
                    kind,
                    act: event.by.act.clone(),
                    instruction: Some(event.by.path.clone()),
                    when: event.when.clone(),
                    note: None,
                    why: event.amendment.why.clone(),
                    span: event.target.span,
                });
            }
            Err(finding) => {
                incomplete = true;
                findings.push(*finding);
            }
        }
    }
    let standing = standing_changes(before, &changes);
    let mut after =
        Redaction::new(before.act.clone(), group.act.clone(), group.when.clone(), documents);
    after.not_before = group.not_before;
    after.is_incomplete = incomplete;
    after.changes = changes;
    after.standing_changes = standing;
    after
}

/// Earlier changes that still show, and the new ones: a restated unit shows only its last wording.
fn standing_changes(before: &Redaction, changes: &[Change]) -> Vec<Change> {
    let superseded = |old: &Change| {
        changes.iter().any(|new| new.kind == ChangeKind::Restated && old.unit.is_within(&new.unit))
    };
    let kept = before.standing_changes.iter().filter(|old| !superseded(old));
    kept.chain(changes).cloned().collect()
}

struct Editor<'a> {
    act: &'a ActId,
    documents: &'a mut Vec<Document>,
    event: &'a Event,
}

type Outcome = Result<ChangeKind, Box<Diagnostic>>;

impl Editor<'_> {
    /// Executes the operation; `inserted` is the instruction that added a unit last, and that unit.
    fn execute(&mut self, inserted: Option<&(Path, Path)>) -> Outcome {
        match self.event.amendment.operation {
            Operation::Replace if !self.event.new_documents.is_empty() => self.replace_documents(),
            Operation::Replace => self.replace(),
            Operation::Insert => self.insert(inserted),
            Operation::Repeal => self.repeal(),
            Operation::Words => self.words(),
            Operation::Suspend => self.suspend(),
        }
    }

    fn path(&self) -> &Path {
        &self.event.target.address.path
    }

    /// The new text, its addresses made those of the amended act.
    fn new_unit(&self) -> Result<Unit, Box<Diagnostic>> {
        let Some(new) = &self.event.new else {
            return Err(self.problem("the instruction brings no new text", "give it under `with`"));
        };
        Ok(rebased(new, &new.path, self.path(), &self.event.by.act))
    }

    fn replace(&mut self) -> Outcome {
        let mut new = self.new_unit()?;
        let path = self.path().clone();
        let Some(old) = find_mut(self.documents, &path) else { return Err(self.missing()) };
        if new.mark.is_none() {
            // A heading is restated without its number; the printed number stays.
            new.mark = old.mark.take();
        }
        if matches!(old.detail, Detail::Definition) && new.detail == Detail::None {
            new.detail = Detail::Definition;
        }
        *old = new;
        Ok(ChangeKind::Restated)
    }

    /// The documents of an annex take the place of the document that they restate and its annexes.
    fn replace_documents(&mut self) -> Outcome {
        let path = self.path().clone();
        let Some(first) = self.documents.iter().position(|document| document.path == path) else {
            return Err(self.missing());
        };
        let belongs = |document: &Document| {
            document.path == path || document.annexed_to.as_ref() == Some(&path)
        };
        self.documents.retain(|document| !belongs(document));
        let new = self.event.by.path.join("new");
        let documents = self.event.new_documents.iter().map(|document| {
            let rebase = |path: &Path| path.strip(&new).unwrap_or_else(|| path.clone());
            Document {
                path: rebase(&document.path),
                annexed_to: document.annexed_to.as_ref().map(rebase),
                units: document
                    .units
                    .iter()
                    .map(|unit| rebased(unit, &new, &Path::root(), &self.event.by.act))
                    .collect(),
                ..document.clone()
            }
        });
        let documents: Vec<Document> = documents.collect();
        let at = first.min(self.documents.len());
        self.documents.splice(at..at, documents);
        Ok(ChangeKind::Restated)
    }

    fn insert(&mut self, inserted: Option<&(Path, Path)>) -> Outcome {
        let new = self.new_unit()?;
        let path = self.path().clone();
        if find(self.documents, &path).is_some() {
            return Err(self.problem_named(
                "amendment-target-exists",
                format!("{}:{path} cannot be added: it is there already", self.act),
                "an inserted unit gets a number of its own, such as 45-1; a changed one is `op: replace`",
            ));
        }
        let Some(parent) = path.parent() else { return Err(self.missing()) };
        let after = self.event.amendment.after.as_ref().map(|address| address.path.clone());
        let after = after.or_else(|| {
            let (_, path) = inserted.filter(|(_, path)| path.parent().as_ref() == Some(&parent))?;
            Some(path.clone())
        });
        // Points stand below their document, whatever heading they follow.
        let siblings = match self.documents.iter().position(|document| document.path == parent) {
            Some(number) => &mut self.documents[number].units,
            None => match find_mut(self.documents, &parent) {
                Some(unit) if unit.kind == UnitKind::Chapter => {
                    // A § is addressed inside its chapter and stands in the row of the document.
                    let document = parent.document();
                    match self.documents.iter_mut().find(|candidate| candidate.path == document) {
                        Some(document) => &mut document.units,
                        None => return Err(self.missing()),
                    }
                }
                Some(unit) => &mut unit.children,
                None => {
                    return Err(self.problem_named(
                        "amendment-target-missing",
                        format!("{}:{path} cannot be added: {parent} is not there", self.act),
                        "name the address that the new unit gets",
                    ));
                }
            },
        };
        // Units of one sentence follow each other, headings and points alike.
        let of_same = inserted
            .filter(|(by, path)| {
                *by == self.event.by.path && siblings.iter().any(|unit| unit.path == *path)
            })
            .map(|(_, path)| path.clone());
        let at = match of_same.or(after) {
            Some(after) => match siblings.iter().position(|unit| unit.path == after) {
                Some(at) => at + 1,
                None => {
                    return Err(self.problem_named(
                        "amendment-target-missing",
                        format!("{}:{path} cannot be added: {after} is not there", self.act),
                        "`after` names the unit that stands before the new one",
                    ));
                }
            },
            None => place_by_number(siblings, &new),
        };
        siblings.insert(at, new);
        Ok(ChangeKind::Added)
    }

    fn repeal(&mut self) -> Outcome {
        let path = self.path().clone();
        let Some(unit) = find_mut(self.documents, &path) else { return Err(self.missing()) };
        unit.words = None;
        unit.children.clear();
        unit.lacuna = None;
        unit.detail = Detail::Repealed;
        Ok(ChangeKind::Removed)
    }

    fn suspend(&mut self) -> Outcome {
        let path = self.path().clone();
        if find(self.documents, &path).is_none() {
            return Err(self.missing());
        }
        Ok(ChangeKind::Suspended)
    }

    fn words(&mut self) -> Outcome {
        let amendment = self.event.amendment.clone();
        let path = self.path().clone();
        let origin = Arc::new((self.event.by.act.clone(), self.event.by.path.clone()));
        let problem = |lang: Lang, found: usize, find: &str| {
            self.problem_named(
                "amendment-words-differ",
                format!("the words «{find}» stand {found} times in {}:{path} ({lang}), not {}", self.act, amendment.count),
                "the instruction says how often with `count`; look for another ending or quotation mark",
            )
        };
        let (Some(from), Some(to)) = (&amendment.find, &amendment.replace) else {
            return Err(
                self.problem("the instruction does not say which words", "`find` and `replace`")
            );
        };
        let Some(unit) = find(self.documents, &path) else { return Err(self.missing()) };
        let mut edited = unit.clone();
        for lang in Lang::ALL {
            let (from, to) = (from.get(lang), to.get(lang));
            let mut found = 0;
            edited.walk_mut(&mut |unit| {
                let Some(words) = unit.words.as_mut().map(|words| words.get_mut(lang)) else {
                    return;
                };
                let here = words.text.matches(from.as_str()).count();
                if here > 0 {
                    found += here;
                    *words = Words {
                        text: Arc::from(words.text.replace(from.as_str(), to)),
                        ..words.clone()
                    };
                    unit.origin.get_or_insert_with(|| origin.clone());
                }
            });
            if found != amendment.count {
                return Err(problem(lang, found, from));
            }
        }
        if let Some(unit) = find_mut(self.documents, &path) {
            *unit = edited;
        }
        Ok(ChangeKind::Changed)
    }

    fn missing(&self) -> Box<Diagnostic> {
        let path = self.path();
        let known: Vec<&str> = self
            .documents
            .iter()
            .flat_map(|document| {
                std::iter::once(document.path.as_str())
                    .chain(document.walk().map(|unit| unit.path.as_str()))
            })
            .collect();
        let hint = match nearest(path.as_str(), known) {
            Some(near) => format!("did you mean {near}?"),
            None => {
                "an operation can only change a unit that the redaction before it has".to_owned()
            }
        };
        self.problem_named(
            "amendment-target-missing",
            format!("the amended unit {}:{path} is not there", self.act),
            &hint,
        )
    }

    fn problem(&self, message: &str, hint: &str) -> Box<Diagnostic> {
        self.problem_named("amendment-target-missing", message.to_owned(), hint)
    }

    fn problem_named(&self, name: &'static str, message: String, hint: &str) -> Box<Diagnostic> {
        let by = &self.event.by;
        Box::new(
            Diagnostic::error(name, message)
                .at(self.event.target.span)
                .unit(&by.act, &by.path)
                .hint(hint),
        )
    }
}

/// Where a new unit belongs among its siblings: behind all that its number follows.
fn place_by_number(siblings: &[Unit], new: &Unit) -> usize {
    let Some(number) = &new.number else { return siblings.len() };
    let precedes = |unit: &Unit| {
        unit.kind == new.kind
            && unit.number.as_ref().is_some_and(|other| compare_numbers(other, number).is_lt())
    };
    match siblings.iter().rposition(precedes) {
        Some(last) => last + 1,
        None => siblings.iter().position(|unit| unit.kind == new.kind).unwrap_or_else(|| {
            // Before the signature, which ends a document.
            siblings.iter().position(|unit| unit.kind == UnitKind::Sign).unwrap_or(siblings.len())
        }),
    }
}

/// A unit of new text with the addresses of the amended act, remembering where its words came from.
fn rebased(unit: &Unit, from: &Path, to: &Path, act: &ActId) -> Unit {
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

fn find<'a>(documents: &'a [Document], path: &Path) -> Option<&'a Unit> {
    let document = path.document();
    let document = documents.iter().find(|candidate| candidate.path == document)?;
    document.walk().find(|unit| unit.path == *path)
}

fn find_mut<'a>(documents: &'a mut [Document], path: &Path) -> Option<&'a mut Unit> {
    let document = path.document();
    let document = documents.iter_mut().find(|candidate| candidate.path == document)?;
    document.units.iter_mut().find_map(|unit| find_below(unit, path))
}

fn find_below<'a>(unit: &'a mut Unit, path: &Path) -> Option<&'a mut Unit> {
    if unit.path == *path {
        return Some(unit);
    }
    unit.children.iter_mut().find_map(|child| find_below(child, path))
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
