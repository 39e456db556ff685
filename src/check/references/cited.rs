//! The references of an act with the place in content of their words.

use std::collections::BTreeSet;

use super::fate::{Fate, fate};
use crate::diag::Diagnostic;
use crate::history::History;
use crate::model::{Redaction, Unit, Words};
use crate::resolve::{Corpus, Reference, Target};
use crate::source::Span;

/// A reference in a redaction, where its words stand.
#[derive(Debug, Clone, Copy)]
pub struct Cited<'a> {
    /// The act.
    pub history: &'a History,
    /// The redaction.
    pub redaction: &'a Redaction,
    /// The unit.
    pub unit: &'a Unit,
    /// Its words.
    pub words: &'a Words,
    /// The reference.
    pub reference: &'a Reference,
}

/// Every reference of an act, redaction by redaction; those that an operation left half done are
/// not judged.
pub fn cited<'a>(corpus: &'a Corpus, history: &'a History) -> impl Iterator<Item = Cited<'a>> {
    let whole = history.redactions.iter().filter(|redaction| !redaction.is_incomplete);
    whole.flat_map(move |redaction| {
        let resolved = corpus.resolved(redaction).into_iter();
        let references = resolved.flat_map(|resolved| &resolved.references);
        references.filter(|reference| reference.is_line()).filter_map(move |reference| {
            let unit = redaction.unit(&reference.unit)?;
            let words = unit.words(reference.lang)?;
            Some(Cited { history, redaction, unit, words, reference })
        })
    })
}

/// References whose fate is asked, each place and target once: those in the words of the act
/// itself, and those in words that another act brought, if what they name was there then and has
/// gone since. What was wrong from the start is judged where it was written.
pub fn judged<'a>(corpus: &'a Corpus, history: &'a History) -> Vec<(Cited<'a>, Fate<'a>)> {
    let mut seen: BTreeSet<(Span, Option<&Target>)> = BTreeSet::new();
    let mut judged = Vec::new();
    for cited in cited(corpus, history) {
        let found = fate(corpus, &cited);
        if found.is_fine() || !cited.is_own() && !cited.stood_at_arrival(corpus) {
            continue;
        }
        if seen.insert((cited.place(), cited.reference.target.as_ref())) {
            judged.push((cited, found));
        }
    }
    judged
}

impl Cited<'_> {
    /// Where the words stand in content.
    pub fn place(&self) -> Span {
        self.words.place(self.reference.range.clone())
    }

    /// Whether the words are those of the act itself, not brought by another one.
    pub fn is_own(&self) -> bool {
        self.unit.origin.as_ref().is_none_or(|origin| origin.0 == *self.history.id())
    }

    /// A finding at the words.
    pub fn finding(&self, name: &'static str, message: String) -> Diagnostic {
        Diagnostic::error(name, message)
            .at(self.place())
            .unit(self.history.id(), &self.reference.unit)
    }

    /// Whether words that another act brought led somewhere in the redaction that it made.
    fn stood_at_arrival(&self, corpus: &Corpus) -> bool {
        let Some(origin) = self.unit.origin.as_ref() else { return true };
        let arrived = self.history.redactions.iter().find(|redaction| {
            redaction.made_by == origin.0
                && redaction
                    .unit(&self.unit.path)
                    .is_some_and(|unit| unit.origin.as_ref() == Some(origin))
        });
        let Some(arrived) = arrived.filter(|arrived| arrived.name != self.redaction.name) else {
            return false;
        };
        let same = |reference: &&Reference| {
            reference.range == self.reference.range && reference.target == self.reference.target
        };
        let resolved = corpus.resolved(arrived);
        let then = resolved.and_then(|resolved| {
            let mut of_unit = resolved.of(&self.unit.path, self.reference.lang);
            Some(Cited {
                redaction: arrived,
                unit: arrived.unit(&self.unit.path)?,
                reference: of_unit.find(same)?,
                ..*self
            })
        });
        then.is_some_and(|then| fate(corpus, &then).is_fine())
    }
}
