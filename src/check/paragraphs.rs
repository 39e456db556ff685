//! The paragraphs of an act, each once, at its place in content: the text as first known, and in an
//! amending act the new text that it brings.

use std::ops::Range;

use crate::diag::Diagnostic;
use crate::history::History;
use crate::model::{Document, Lang, Unit, Words};

/// A paragraph in one language.
#[derive(Debug, Clone, Copy)]
pub struct Paragraph<'a> {
    /// The act.
    pub history: &'a History,
    /// The unit whose words it is.
    pub unit: &'a Unit,
    /// Its language.
    pub lang: Lang,
    /// Its words.
    pub words: &'a Words,
}

/// Every paragraph of an act, Kazakh before Russian.
pub fn paragraphs(history: &History) -> impl Iterator<Item = Paragraph<'_>> {
    let units = history.act.documents.iter().flat_map(Document::walk);
    units.flat_map(move |unit| {
        Lang::ALL.into_iter().filter_map(move |lang| {
            Some(Paragraph { history, unit, lang, words: unit.words(lang)? })
        })
    })
}

impl Paragraph<'_> {
    /// The words.
    pub fn text(&self) -> &str {
        &self.words.text
    }

    /// A finding at some of the words.
    pub fn finding(&self, name: &'static str, message: String, range: Range<usize>) -> Diagnostic {
        Diagnostic::error(name, message)
            .at(self.words.place(range))
            .unit(self.history.id(), &self.unit.path)
    }
}
