//! Paragraphs to the structure of an act: documents, frames, units, tables, blanks, notes.
//!
//! The reader goes through the paragraphs once, asks each what it begins ([`start::Start`]) and puts
//! it below what is open. What it cannot place goes into the report, words and all.

pub mod draft;

mod annex;
mod criteria;
mod facts;
mod form;
mod frame;
mod notes;
mod stamp;
mod start;
mod table;
mod tree;
mod units;

pub(crate) use start::{Start, of_words};
pub(crate) use tree::{Tree, comes_after, define};

use super::patterns::Grammar;
use super::repair::Paragraph;
use super::report::Report;
use crate::model::ActId;
use draft::{Document, Draft};
use start::start;

/// What the reader knows all the way through.
pub(crate) struct Outline<'a> {
    pub(crate) paragraphs: &'a [Paragraph],
    pub(crate) at: usize,
    pub(crate) grammar: &'static Grammar,
    pub(crate) act: &'a ActId,
    pub(crate) report: &'a mut Report,
    pub(crate) draft: Draft,
    /// An editor's note that waits for the unit that it stands before.
    pub(crate) notice: Vec<String>,
}

/// The structure of an act.
pub fn from_paragraphs(
    paragraphs: &[Paragraph],
    grammar: &'static Grammar,
    act: &ActId,
    report: &mut Report,
) -> Draft {
    let mut outline = Outline {
        paragraphs,
        at: 0,
        grammar,
        act,
        report,
        draft: Draft::default(),
        notice: Vec::new(),
    };
    outline.act_document();
    while outline.at < paragraphs.len() {
        outline.attached();
    }
    outline.leftover_notice();
    facts::days(&mut outline.draft, paragraphs, grammar);
    outline.draft
}

impl<'a> Outline<'a> {
    /// The paragraph at the cursor.
    pub(crate) fn peek(&self) -> Option<&'a Paragraph> {
        self.paragraphs.get(self.at)
    }

    /// What the paragraph at an index begins.
    pub(crate) fn start_at(&self, at: usize) -> Option<Start> {
        self.paragraphs.get(at).map(|paragraph| start(paragraph, self.grammar))
    }

    /// Names a paragraph in the report and goes on.
    pub(crate) fn doubt(&mut self, at: usize, reason: impl Into<String>) {
        if let Some(paragraph) = self.paragraphs.get(at) {
            self.report.add(paragraph.number(), &paragraph.words, reason);
        }
    }

    /// The document that came last, nested ones included.
    pub(crate) fn last_document(&mut self) -> Option<&mut Document> {
        let last = self.draft.documents.last_mut()?;
        if last.documents.is_empty() { Some(last) } else { last.documents.last_mut() }
    }

    fn leftover_notice(&mut self) {
        let words = std::mem::take(&mut self.notice);
        if !words.is_empty() {
            let line = self.paragraphs.last().map_or(0, Paragraph::number);
            self.report.add(line, &words.join(" "), "an editor's note with no unit behind it");
        }
    }
}
