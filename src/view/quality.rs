//! Quality of the texts: every erratum, with the words that show it and what was meant.

use serde::Serialize;

use super::text::Run;
use super::{Phrase, View};

/// Quality of the texts.
#[derive(Debug, Clone, Serialize)]
pub struct QualityPage {
    /// How many defects are recorded.
    pub count: u32,
    /// How many of each kind, the most frequent first.
    pub kinds: Vec<KindCount>,
    /// The acts that have any.
    pub acts: Vec<ActErrata>,
}

/// A kind of defect.
#[derive(Debug, Clone, Serialize)]
pub struct KindCount {
    /// Names the message `erratum-kind-…`.
    pub kind: String,
    /// How many there are.
    pub count: u32,
}

/// The defects of an act.
#[derive(Debug, Clone, Serialize)]
pub struct ActErrata {
    /// The id of the act, which is the anchor.
    pub id: String,
    /// `order`, …
    pub kind: String,
    /// Its number as printed.
    pub number: String,
    /// Its short name.
    pub name: Phrase,
    /// Its page.
    pub href: String,
    /// The defects, in the order of the text.
    pub errata: Vec<Erratum>,
}

/// A defect.
#[derive(Debug, Clone, Serialize)]
pub struct Erratum {
    /// PATH of the unit.
    pub unit: String,
    /// The document that it stands in, by the name that the site gives it.
    pub document: Phrase,
    /// The unit on the page of the act; nothing where the unit is on no page.
    pub href: Option<String>,
    /// Names the message `erratum-kind-…`.
    pub kind: String,
    /// The language of the text that has it.
    pub lang: String,
    /// The words that show it, as printed.
    pub quote: String,
    /// The right words, or the units that are meant.
    pub means: Vec<Run>,
    /// How one knows.
    pub why: Phrase,
}

impl View for QualityPage {
    const TYPE: &'static str = "quality";
}
