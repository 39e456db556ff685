//! Replay: one group of operations applied to the redaction before it.
//!
//! An operation does all of its work or none: what cannot be applied leaves the text as it was and
//! says exactly why. Where the source does not hold what an operation changes, its words stay
//! unknown and nothing is found.

mod insert;
mod place;
mod refusal;
mod repeal;
mod restate;
mod tree;
mod words;

use jiff::civil::Date;

use super::Ending;
use super::events::{Event, Group};
use crate::diag::Findings;
use crate::model::{
    ActId, Change, ChangeKind, Document, Held, Operation, Path, Redaction, Unit, UnitKind,
};

pub use tree::blank;

/// What is known of an act before anything is applied to it.
pub struct Ground<'a> {
    /// How much of its text is held.
    pub held: Held,
    /// Since when its text is known and who made it, where others changed it before.
    pub known_since: Option<(Date, ActId)>,
    /// What ends it.
    pub ending: Option<&'a Ending>,
}

/// What an operation did, and to which unit.
struct Done {
    kind: ChangeKind,
    unit: Path,
}

type Outcome = Result<Done, refusal::Refusal>;

/// Applies operations to the documents of an act, one after the other.
struct Editor<'a> {
    act: &'a ActId,
    held: Held,
    documents: Vec<Document>,
    /// Changes so far that still show: they tell who deleted a unit.
    standing: Vec<Change>,
    /// The unit that was added last, and the instruction that added it.
    inserted: Option<(Path, Path)>,
}

/// The redaction that a group of operations makes out of the one before it.
pub fn apply(
    ground: &Ground<'_>,
    before: &Redaction,
    group: &Group,
    findings: &mut Findings,
) -> Redaction {
    let mut editor = Editor {
        act: &before.act,
        held: ground.held,
        documents: before.documents.clone(),
        standing: before.standing_changes.clone(),
        inserted: None,
    };
    editor.forget_past_suspensions(group);
    let mut changes = Vec::new();
    let mut incomplete = before.is_incomplete;
    for event in &group.events {
        let outcome = ground.admits(group, event).and_then(|()| editor.execute(event));
        match outcome {
            Ok(Done { kind, unit }) => {
                let change = Change {
                    unit,
                    kind,
                    act: event.by.act.clone(),
                    instruction: Some(event.by.path.clone()),
                    when: event.when.clone(),
                    until: event.amendment.until,
                    note: None,
                    why: event.amendment.why.clone(),
                    span: event.target.span,
                };
                editor.record(before, &change);
                changes.push(change);
            }
            Err(refusal) => {
                incomplete = true;
                findings.push(refusal.tell(event));
            }
        }
    }
    let Editor { documents, standing, .. } = editor;
    let mut after =
        Redaction::new(before.act.clone(), group.act.clone(), group.when.clone(), documents);
    after.not_before = group.not_before;
    after.is_incomplete = incomplete;
    after.changes = changes;
    after.standing_changes = standing;
    after
}

impl Ground<'_> {
    /// Whether all of a group begins before the text as first known: it can make no redaction, and
    /// each of its operations is refused.
    pub fn precedes(&self, group: &Group, findings: &mut Findings) -> bool {
        let begin = group.when.date().zip(self.known_since.as_ref());
        let Some((begin, (since, maker))) = begin.filter(|(begin, (since, _))| begin < since)
        else {
            return false;
        };
        for event in &group.events {
            let target = &event.target.address;
            findings.push(refusal::before_the_text(target, begin, *since, maker).tell(event));
        }
        true
    }

    /// Whether an operation of this day can be applied at all: not after the end of the act.
    fn admits(&self, group: &Group, event: &Event) -> Result<(), refusal::Refusal> {
        let begin = group.when.date();
        let end = self.ending.and_then(|ending| Some((ending, ending.when.date()?)));
        match begin.zip(end) {
            Some((begin, (ending, end))) if end <= begin && ending.by.act != event.by.act => {
                Err(refusal::after_the_end(&event.target.address.act, begin, end, ending))
            }
            _ => Ok(()),
        }
    }
}

impl Editor<'_> {
    fn execute(&mut self, event: &Event) -> Outcome {
        let by_annex = event.amendment.with_annex;
        match event.amendment.operation {
            Operation::Replace if by_annex => self.restate_documents(event),
            Operation::Replace => self.restate(event),
            Operation::Insert if by_annex => self.insert_documents(event),
            Operation::Insert => self.insert(event),
            Operation::Repeal => self.repeal(event),
            Operation::Words => self.words(event),
            Operation::Suspend => self.suspend(event),
        }
    }

    /// A unit that is suspended keeps its words.
    fn suspend(&mut self, event: &Event) -> Outcome {
        let path = &event.target.address.path;
        if let (Some(until), Some(since)) = (event.amendment.until, event.when.date())
            && until < since
        {
            return Err(refusal::ends_before_it_begins(self.act, path, since, until));
        }
        let is_whole = path.is_root() || tree::document(&self.documents, path).is_some();
        if !is_whole && !self.is_unheld(path) {
            self.living(path)?;
        }
        Ok(Done { kind: ChangeKind::Suspended, unit: path.clone() })
    }

    /// The unit at a path, unless it is not there or was deleted.
    fn living(&self, path: &Path) -> Result<&Unit, refusal::Refusal> {
        match tree::find(&self.documents, path) {
            Some(_) if self.deleted(path).is_some() => Err(self.gone(path)),
            Some(unit) => Ok(unit),
            None if self.deleted(path).is_some() => Err(self.gone(path)),
            None => Err(self.missing(path)),
        }
    }

    /// The path of the unit that was deleted, which is this one or one round it.
    fn deleted(&self, path: &Path) -> Option<Path> {
        let mut at = Some(path.clone());
        while let Some(path) = at {
            let unit = tree::find(&self.documents, &path).is_some_and(Unit::is_deleted);
            let document = tree::document(&self.documents, &path).is_some_and(Document::is_deleted);
            if unit || document {
                return Some(path);
            }
            at = path.parent();
        }
        None
    }

    /// Whether a unit may exist that no source holds: the act or the document is held in part.
    fn is_unheld(&self, path: &Path) -> bool {
        if tree::find(&self.documents, path).is_some() || self.deleted(path).is_some() {
            return false;
        }
        let Some(document) = tree::document(&self.documents, &path.document()) else {
            return false;
        };
        self.held == Held::Part
            || document.lacuna.is_some()
            || document.walk().any(|unit| {
                unit.kind == UnitKind::Gap
                    && path.parent().is_some_and(|parent| {
                        unit.path.parent().is_some_and(|gap| parent.is_within(&gap))
                    })
            })
    }

    /// A suspension that ended before a day shows no longer.
    fn forget_past_suspensions(&mut self, group: &Group) {
        let Some(begin) = group.when.date().or(group.not_before) else { return };
        self.standing.retain(|change| change.until.is_none_or(|until| until >= begin));
    }

    /// Earlier changes that still show, and the new one: a unit that is restated or deleted shows
    /// only that.
    fn record(&mut self, before: &Redaction, change: &Change) {
        if matches!(change.kind, ChangeKind::Restated | ChangeKind::Removed) {
            let annexed = |path: &Path| {
                let document = before.document(&path.document());
                document.is_some_and(|document| document.annexed_to.as_ref() == Some(&change.unit))
            };
            self.standing.retain(|old| !old.unit.is_within(&change.unit) && !annexed(&old.unit));
        }
        self.standing.push(change.clone());
    }
}
