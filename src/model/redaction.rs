//! A redaction: an act as it stood from one change to the next.

use std::collections::HashMap;
use std::sync::Arc;

use jiff::civil::Date;

use super::{ActId, Bilingual, Document, Path, Unit, When};
use crate::source::Span;

/// What a change did to a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ChangeKind {
    /// Restated as a whole.
    Restated,
    /// Changed in a part.
    Changed,
    /// Added.
    Added,
    /// Removed; its number stays.
    Removed,
    /// Suspended: its words stay.
    Suspended,
    /// An instruction of an amending act that a later act ended: its words stay, and so does what it
    /// ordered.
    Ended,
}

impl ChangeKind {
    /// Its word in the keys of messages and in what the commands print.
    pub fn word(self) -> &'static str {
        match self {
            ChangeKind::Restated => "restated",
            ChangeKind::Changed => "changed",
            ChangeKind::Added => "added",
            ChangeKind::Removed => "repealed",
            ChangeKind::Suspended => "suspended",
            ChangeKind::Ended => "ended",
        }
    }
}

/// One change that an act made to a unit.
#[derive(Debug, Clone)]
pub struct Change {
    /// The unit, addressed in the changed act.
    pub unit: Path,
    /// What was done.
    pub kind: ChangeKind,
    /// The act that did it.
    pub act: ActId,
    /// The instruction there, where that act is held.
    pub instruction: Option<Path>,
    /// Since when.
    pub when: When,
    /// For a suspension: its last day.
    pub until: Option<Date>,
    /// The words before the dash of the note, where the print differs from the rule.
    pub note: Option<Bilingual<String>>,
    /// The reason, for the comparative table.
    pub why: Option<Bilingual<String>>,
    /// Where content orders it.
    pub span: Span,
}

/// An act as it stood from one change to the next.
#[derive(Debug, Clone)]
pub struct Redaction {
    /// The act.
    pub act: ActId,
    /// Its one name in all that is written out: the name in `bodies/`, else its date, else the id of
    /// the act that made it.
    pub name: Arc<str>,
    /// Other names that are accepted.
    pub aliases: Vec<String>,
    /// The body of rules in which it has its name.
    pub body: Option<String>,
    /// The act that made it: the act itself for its first redaction.
    pub made_by: ActId,
    /// Since when it applies.
    pub since: When,
    /// The earliest day on which it can have begun, where the day itself is not known.
    pub not_before: Option<Date>,
    /// The documents, in the order of the print.
    pub documents: Vec<Document>,
    /// The changes that made it.
    pub changes: Vec<Change>,
    /// All changes up to here that still show in the text.
    pub standing_changes: Vec<Change>,
    /// Whether it was derived by taking changes back, so that most of its words are lacunae.
    pub is_reconstructed: bool,
    /// Whether an operation on the way to it could not be applied.
    pub is_incomplete: bool,
    index: HashMap<Path, Box<[u32]>>,
}

/// Two units with one address.
#[derive(Debug)]
pub struct DuplicatePath {
    /// The address.
    pub path: Path,
    /// The later of the two.
    pub span: Span,
    /// The earlier of the two.
    pub first: Span,
}

impl Redaction {
    /// A redaction of these documents, indexed by address.
    pub fn new(act: ActId, made_by: ActId, since: When, documents: Vec<Document>) -> Redaction {
        let mut redaction = Redaction {
            name: Arc::from(made_by.as_str()),
            act,
            aliases: Vec::new(),
            body: None,
            made_by,
            since,
            not_before: None,
            documents,
            changes: Vec::new(),
            standing_changes: Vec::new(),
            is_reconstructed: false,
            is_incomplete: false,
            index: HashMap::new(),
        };
        redaction.index = index(&redaction.documents);
        redaction
    }

    /// The unit at a path.
    pub fn unit(&self, path: &Path) -> Option<&Unit> {
        let place = self.index.get(path)?;
        let document = self.documents.get(place[0] as usize)?;
        let mut unit = document.units.get(*place.get(1)? as usize)?;
        for step in &place[2..] {
            unit = unit.children.get(*step as usize)?;
        }
        Some(unit)
    }

    /// The document at a path.
    pub fn document(&self, path: &Path) -> Option<&Document> {
        self.documents.iter().find(|document| document.path == *path)
    }

    /// Whether a path names a unit, a document, or the act itself.
    pub fn has(&self, path: &Path) -> bool {
        path.is_root() || self.index.contains_key(path) || self.document(path).is_some()
    }

    /// Every unit, in the order of the print.
    pub fn walk(&self) -> impl Iterator<Item = &Unit> {
        self.documents.iter().flat_map(Document::walk)
    }

    /// Whether a name, a date's redaction or a maker's id means this redaction.
    pub fn is_called(&self, name: &str) -> bool {
        *self.name == *name || self.aliases.iter().any(|alias| alias == name)
    }

    /// The day from which it certainly may apply: its date, else the earliest possible one.
    pub fn begins(&self) -> Option<Date> {
        self.since.date().or(self.not_before)
    }

    /// Units that share an address, which is a defect of content.
    pub fn duplicates(&self) -> Vec<DuplicatePath> {
        let mut seen: HashMap<&Path, Span> = HashMap::new();
        let mut duplicates = Vec::new();
        for unit in self.walk() {
            if let Some(first) = seen.insert(&unit.path, unit.span) {
                duplicates.push(DuplicatePath { path: unit.path.clone(), span: unit.span, first });
            }
        }
        duplicates
    }
}

fn index(documents: &[Document]) -> HashMap<Path, Box<[u32]>> {
    let mut map = HashMap::new();
    let mut place = Vec::new();
    for (number, document) in documents.iter().enumerate() {
        place.push(number as u32);
        index_units(&document.units, &mut place, &mut map);
        place.pop();
    }
    map
}

fn index_units(units: &[Unit], place: &mut Vec<u32>, map: &mut HashMap<Path, Box<[u32]>>) {
    for (number, unit) in units.iter().enumerate() {
        place.push(number as u32);
        map.entry(unit.path.clone()).or_insert_with(|| place.as_slice().into());
        index_units(&unit.children, place, map);
        place.pop();
    }
}
