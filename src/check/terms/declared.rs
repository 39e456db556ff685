//! The terms of an act with the official words that declare them.

use std::ops::Range;

use crate::diag::Diagnostic;
use crate::history::History;
use crate::model::{Document, Lang, Path, Redaction, Standing, Unit, UnitKind, Words};
use crate::resolve::Corpus;
use crate::resolve::terms::Term;
use crate::source::Span;

/// A term in a redaction, where official words declare it.
#[derive(Debug, Clone, Copy)]
pub struct Declared<'a> {
    /// The redaction.
    pub redaction: &'a Redaction,
    /// The term.
    pub term: &'a Term,
    /// The words of the unit that declares it.
    pub words: &'a Words,
}

/// The terms that the official words of a redaction declare; new text declares them in the act
/// that it amends.
pub fn declared<'a>(corpus: &'a Corpus, redaction: &'a Redaction) -> Vec<Declared<'a>> {
    let resolved = corpus.resolved(redaction).into_iter();
    let own = resolved.flat_map(|resolved| &resolved.terms.all).filter(|term| {
        term.borrowed.is_none() && term.unit.segments().all(|segment| segment != "new")
    });
    own.filter_map(|term| {
        let words = redaction.unit(&term.unit)?.words(term.lang)?;
        let official = words.standing == Standing::Official;
        official.then_some(Declared { redaction, term, words })
    })
    .collect()
}

/// The redactions of an act whose words can be judged.
pub fn whole(history: &History) -> impl DoubleEndedIterator<Item = &Redaction> {
    let judged = |redaction: &&Redaction| !redaction.is_reconstructed && !redaction.is_incomplete;
    history.redactions.iter().filter(judged)
}

impl Declared<'_> {
    /// The short form, or the term where there is none.
    pub fn name(&self) -> &str {
        self.term.abbr.as_deref().unwrap_or(&self.term.term)
    }

    /// Where the short form, or the term, stands in content.
    pub fn place(&self) -> Span {
        let range = self.term.abbr_range.as_ref().unwrap_or(&self.term.range);
        self.words.place(range.clone())
    }

    /// A finding at the declaration.
    pub fn finding(&self, name: &'static str, message: String) -> Diagnostic {
        Diagnostic::error(name, message).at(self.place()).unit(&self.redaction.act, &self.term.unit)
    }

    /// Whether the term holds in a document: in its own one and in what is annexed to it.
    pub fn holds_in(&self, document: &Document) -> bool {
        let home = self.term.unit.document();
        document.path == home || document.annexed_to.as_ref() == Some(&home)
    }

    /// The documents in which it holds.
    pub fn documents(&self) -> impl Iterator<Item = &Document> {
        self.redaction.documents.iter().filter(|document| self.holds_in(document))
    }

    /// Whether these words of a unit are the declaration.
    pub fn is_at(&self, unit: &Path, range: &Range<usize>) -> bool {
        let touches = |own: &Range<usize>| own.start < range.end && range.start < own.end;
        // Where the words of a short form in running text begin is a guess.
        let term = self.term.body.is_some() && touches(&self.term.range);
        self.term.unit == *unit && (term || self.term.abbr_range.as_ref().is_some_and(touches))
    }
}

/// Whether a document has provisions that are not held: what frames it declares and uses nothing.
pub fn hides_words(document: &Document, lang: Lang) -> bool {
    let frame = |unit: &Unit| {
        matches!(unit.kind, UnitKind::Stamp | UnitKind::Title | UnitKind::Meta | UnitKind::Sign)
    };
    let hidden = |unit: &Unit| unit.kind == UnitKind::Gap || unit.is_lacuna(lang);
    document.lacuna.is_some() || document.walk().any(|unit| !frame(unit) && hidden(unit))
}
