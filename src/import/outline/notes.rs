//! Editors' notes: `Ескерту. 3-тармаққа өзгеріс енгізілді – …` becomes a change of the unit;
//! `ЗҚАИ-ның ескертпесі!` is kept before the unit it stands before.

use std::sync::LazyLock;

use regex::Regex;

use super::Outline;
use super::draft::{Change, Document, Entry, Gap, Unit};
use super::start::Start;
use super::tree::Tree;
use crate::import::patterns::{Changed, Grammar, Locator, Step, numeric_date, regex};
use crate::model::ActId;

/// The act in a note: day, number, and words in brackets.
static ACT: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"(?P<day>\d\d)\.(?P<month>\d\d)\.(?P<year>\d{4})\s+№ ?(?P<number>\d+)[\d\p{L}/-]*(?:\s*\((?P<entry>[^()]*(?:\([^()]*\)[^()]*)*)\))?",
    )
});

/// What a note says.
#[derive(Debug, PartialEq)]
struct Note {
    changes: Vec<Change>,
    locator: Locator,
    /// The words before what was done.
    about: String,
}

fn read(grammar: &Grammar, words: &str) -> Option<Note> {
    let first = ACT.find(words)?.start();
    let head = &words[..first];
    let mut changes: Vec<Change> = Vec::new();
    let mut done = None;
    let mut from = 0;
    for found in ACT.captures_iter(words) {
        let place = found.get(0)?;
        let before = &words[from..place.start()];
        let said = grammar.changes.iter().find(|(pattern, _)| pattern.is_match(before));
        done = said.map(|(_, change)| *change).or(done);
        from = place.end();
        let id = ActId::parse(&format!("{}-{}", &found["year"], &found["number"])).ok()?;
        let entry = found.name("entry").map(|entry| entry.as_str());
        changes.push(Change {
            act: id,
            change: done?,
            entry: entry.map(|words| self::entry(grammar, words)),
        });
    }
    let (about, locator) = match grammar.changes.iter().find_map(|(pattern, _)| pattern.find(head))
    {
        // What was supplemented is named before, by what it was supplemented behind.
        Some(found) => {
            (head[..found.start()].to_owned(), Locator::read(grammar, &head[..found.end()]))
        }
        None => (head.to_owned(), Locator::read(grammar, head)),
    };
    (!changes.is_empty()).then_some(Note { changes, locator, about })
}

fn entry(grammar: &Grammar, words: &str) -> Entry {
    match numeric_date(&grammar.from_day, words.trim()) {
        Some(day) => Entry::On(day),
        None => Entry::When(words.trim().to_owned()),
    }
}

impl Outline<'_> {
    /// A note at the cursor, on a unit of the tree or on the document.
    pub(crate) fn note(&mut self, tree: &mut Tree, document: &str) {
        let at = self.at;
        self.at += 1;
        let Some(paragraph) = self.paragraphs.get(at) else { return };
        let Some(note) = read(self.grammar, &paragraph.words) else {
            self.doubt(at, "an editor's note whose form is not known");
            return;
        };
        if note.changes.iter().any(|change| change.change == Changed::Ended)
            && note.locator.is_empty()
            && document == "order"
        {
            self.ended(&paragraph.words.clone());
            return;
        }
        let path = note.locator.paths().into_iter().next().unwrap_or_default();
        let is_frame = note.locator.numbers(Step::Title).is_some() && path.is_empty()
            || note.locator.numbers(Step::Preamble).is_some()
            || note.locator.is_empty()
            || tree.units.is_empty();
        if is_frame {
            self.note_on_last_document(note, at);
            return;
        }
        match tree.find_mut(&path) {
            Some(unit) => unit.history.extend(note.changes),
            None => match tree.last_mut() {
                Some(unit)
                    if unit.segment() == path || note.locator.numbers(Step::Annex).is_some() =>
                {
                    unit.history.extend(note.changes);
                }
                _ => self.doubt(at, "the unit that this note is on is not there"),
            },
        }
    }

    fn note_on_last_document(&mut self, note: Note, at: usize) {
        let placed = match self.last_document() {
            Some(document) => on_frame(document, note),
            None => false,
        };
        if !placed {
            self.doubt(at, "the unit that this note is on is not there");
        }
    }

    /// A note between title, adoption line and preamble of the act.
    pub(crate) fn note_on_head(&mut self, at: usize, document: &mut Document) {
        let Some(paragraph) = self.paragraphs.get(at) else { return };
        let words = paragraph.words.clone();
        match read(self.grammar, &words) {
            Some(note) if note.changes.iter().any(|change| change.change == Changed::Ended) => {
                self.ended(&words);
            }
            Some(note) => {
                if !on_frame(document, note) {
                    self.doubt(at, "the unit that this note is on is not there");
                }
            }
            None if self
                .grammar
                .changes
                .iter()
                .any(|(pattern, change)| *change == Changed::Ended && pattern.is_match(&words)) =>
            {
                self.ended(&words);
            }
            None => self.doubt(at, "an editor's note whose form is not known"),
        }
    }

    /// An editor's note that stands before its unit: its mark, and the paragraph below it.
    pub(crate) fn notice_ahead(&mut self) {
        let Some(paragraph) = self.peek() else { return };
        self.notice.push(paragraph.words.clone());
        let is_mark_only = paragraph.words.ends_with('!');
        self.at += 1;
        if is_mark_only
            && let Some(Start::Words) = self.start_at(self.at)
            && let Some(next) = self.peek()
        {
            self.notice.push(next.words.clone());
            self.at += 1;
        } else if is_mark_only
            && let Some(next) = self.peek()
            && self.grammar.changes.iter().any(|(pattern, _)| pattern.is_match(&next.words))
            && ACT.is_match(&next.words)
        {
            self.notice.push(next.words.clone());
            self.at += 1;
        }
    }

    /// A unit that was taken out: a note stands in place of its words.
    pub(crate) fn removed(&mut self, unit: &mut Unit, words: &str) {
        match read(self.grammar, words) {
            Some(note) => {
                unit.history.extend(
                    note.changes
                        .into_iter()
                        .map(|change| Change { change: Changed::Removed, ..change }),
                );
                unit.text.clear();
                unit.gap = Some(Gap::Removed);
            }
            None => self.doubt(self.at, "an editor's note whose form is not known"),
        }
    }
}

/// A note on the title, the preamble or the whole document.
fn on_frame(document: &mut Document, note: Note) -> bool {
    let named = |step| note.locator.numbers(step).is_some();
    let passage = if named(Step::Preamble) {
        &mut document.preamble
    } else if named(Step::Title) {
        &mut document.title
    } else if note.locator.paths().is_empty() && !note.about.trim().is_empty() {
        document.history.extend(note.changes);
        return true;
    } else {
        return false;
    };
    match passage {
        Some(passage) => {
            passage.history.extend(note.changes);
            true
        }
        None => false,
    }
}
