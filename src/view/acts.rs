//! The list of acts, and of the comparisons between their redactions.

use serde::Serialize;

use super::timeline::{Life, Point, RedactionLink, YearTick};
use super::{Phrase, View};

/// The list of acts.
#[derive(Debug, Clone, Serialize)]
pub struct ActsPage {
    /// The acts.
    pub acts: Vec<ActEntry>,
    /// The axis above their lives.
    pub years: Vec<YearTick>,
    /// The day `as_of`.
    pub as_of: Point,
    /// Bodies of rules whose redactions can be compared.
    pub bodies: Vec<BodyEntry>,
}

/// An act in a list.
#[derive(Debug, Clone, Serialize)]
pub struct ActEntry {
    /// Its id.
    pub id: String,
    /// `order`, …: names the message `kind-…`.
    pub kind: String,
    /// Its number as printed.
    pub number: String,
    /// The day of adoption, an ISO date.
    pub date: String,
    /// The short name used by the site.
    pub name: Phrase,
    /// The official title.
    pub title: Phrase,
    /// The page of its present redaction.
    pub href: String,
    /// `in-force`, …: names the message.
    pub state: String,
    /// What ended it, as it is cited.
    pub ended_by: Option<(Phrase, Option<String>)>,
    /// The redactions that are held.
    pub redactions: Vec<RedactionLink>,
    /// What is not confirmed.
    pub unconfirmed: Option<Phrase>,
    /// The day on which somebody last looked, an ISO date.
    pub checked_on: String,
    /// Its life as a bar.
    pub life: Life,
}

/// A body of rules with its comparisons.
#[derive(Debug, Clone, Serialize)]
pub struct BodyEntry {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub name: Phrase,
    /// The comparisons, the widest first.
    pub comparisons: Vec<ComparisonLink>,
}

/// A comparison.
#[derive(Debug, Clone, Serialize)]
pub struct ComparisonLink {
    /// The name of the older redaction.
    pub old: String,
    /// What it is.
    pub old_words: Phrase,
    /// The name of the newer redaction.
    pub new: String,
    /// What it is.
    pub new_words: Phrase,
    /// The page.
    pub href: String,
}

impl View for ActsPage {
    const TYPE: &'static str = "acts";
}
