//! The history of an act: one entry a date, each with the act that made the change.

use serde::Serialize;

use super::act::ActHead;
use super::timeline::Ruler;
use super::{Phrase, View};

/// The history of an act.
#[derive(Debug, Clone, Serialize)]
pub struct HistoryPage {
    /// What the act is.
    pub head: ActHead,
    /// The page of its present redaction.
    pub present: String,
    /// The redactions on an axis of years.
    pub ruler: Option<Ruler>,
    /// What happened, oldest first.
    pub events: Vec<Event>,
    /// Acts that this act changed or ended.
    pub changes: Vec<Influence>,
}

/// Something that happened to an act.
#[derive(Debug, Clone, Serialize)]
pub struct Event {
    /// The day, an ISO date, if it is known.
    pub date: Option<String>,
    /// The year, where the day is not known.
    pub year: String,
    /// `adopted`, `registered`, `amended`, `in-operation`, `repealed`, `unconfirmed`: names the
    /// message.
    pub kind: &'static str,
    /// The act that did it, as it is cited, and its page.
    pub by: Option<(String, Option<String>)>,
    /// The registration number, for a registration.
    pub number: String,
    /// The units that changed.
    pub units: Vec<ChangedUnit>,
    /// What is not known about it, or the printed words on entry into force.
    pub words: Vec<Phrase>,
    /// The redaction that came of it.
    pub redaction: Option<RedactionOf>,
}

/// A unit that an event changed.
#[derive(Debug, Clone, Serialize)]
pub struct ChangedUnit {
    /// PATH.
    pub id: String,
    /// `restated`, `changed`, `added`, `repealed`: names the message.
    pub change: String,
    /// The document that it stands in, by the name that the site gives it.
    pub document: Phrase,
    /// The unit on the page of the redaction.
    pub href: Option<String>,
}

/// The redaction that an event made.
#[derive(Debug, Clone, Serialize)]
pub struct RedactionOf {
    /// Its name.
    pub name: String,
    /// What it is.
    pub description: Phrase,
    /// Its page.
    pub href: String,
    /// The comparison with the one before.
    pub compare: Option<String>,
}

/// An act that the act of the page changed.
#[derive(Debug, Clone, Serialize)]
pub struct Influence {
    /// The act, as it is cited: `№ 29`.
    pub act: String,
    /// Its short name or title.
    pub name: Option<Phrase>,
    /// `changed`, `repealed`: names the message.
    pub change: &'static str,
    /// Its page.
    pub href: Option<String>,
}

impl View for HistoryPage {
    const TYPE: &'static str = "history";
}
