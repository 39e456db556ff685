//! The first page: what can be done here, which acts are here, what changed lately.

use serde::Serialize;

use super::acts::ActEntry;
use super::text::Run;
use super::timeline::{Point, YearTick};
use super::{Phrase, View};

/// The first page.
#[derive(Debug, Clone, Serialize)]
pub struct HomePage {
    /// What a citizen can do here.
    pub tasks: Vec<Task>,
    /// How a page of law is read, shown on a real unit.
    pub specimen: Option<Specimen>,
    /// The acts, those with the most to read first.
    pub acts: Vec<ActEntry>,
    /// The axis above their lives.
    pub years: Vec<YearTick>,
    /// The day `as_of`.
    pub as_of: Point,
    /// What changed, the last first.
    pub news: Vec<News>,
}

/// Something that can be done.
#[derive(Debug, Clone, Serialize)]
pub struct Task {
    /// `form`, `calculator`, `compare`, `read`, `quality`: names the messages and the drawing.
    pub kind: &'static str,
    /// What it works on, where the words of the task name it.
    pub subject: Phrase,
    /// A number that the words of the task name: questions, years.
    pub detail: String,
    /// Its page.
    pub href: String,
}

/// A unit shown as an example.
#[derive(Debug, Clone, Serialize)]
pub struct Specimen {
    /// Its page.
    pub href: String,
    /// The act, as it is cited: `№ 29`.
    pub act: String,
    /// PATH.
    pub id: String,
    /// The printed number.
    pub number: String,
    /// The language of the words.
    pub lang: String,
    /// The words.
    pub words: Vec<Run>,
}

/// A change of an act.
#[derive(Debug, Clone, Serialize)]
pub struct News {
    /// The day, an ISO date; without one the year says when.
    pub date: Option<String>,
    /// The year, where the day is not known.
    pub year: String,
    /// The act that changed, as it is cited: `№ 29`.
    pub act: String,
    /// Its page.
    pub href: Option<String>,
    /// How many units changed, where that is known.
    pub changed: Option<u32>,
    /// What happened, in words of the content.
    pub words: Option<Phrase>,
    /// The amending act, as it is cited: `№ 611/НҚ`.
    pub by: String,
}

impl View for HomePage {
    const TYPE: &'static str = "home";
}
