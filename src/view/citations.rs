//! What cites what: the references that lead from one act to another, found once for all pages.

use std::collections::BTreeMap;

use super::Site;
use crate::history::History;
use crate::model::{ActId, Lang, Path, Redaction};
use crate::resolve::{Reference, Role};

/// A reference from an act to another one.
#[derive(Debug, Clone, Copy)]
pub struct Citation<'a> {
    /// The act whose words refer.
    pub history: &'a History,
    /// Its redaction that a reader is led to.
    pub redaction: &'a Redaction,
    /// The reference.
    pub reference: &'a Reference,
    /// The act meant.
    pub act: &'a ActId,
    /// The unit meant there.
    pub path: &'a Path,
    /// Whether the words name something else, and an erratum says what is meant.
    pub is_meant: bool,
}

/// All citations of a corpus, by either end.
#[derive(Debug, Default)]
pub struct Citations<'a> {
    all: Vec<Citation<'a>>,
    outgoing: BTreeMap<&'a ActId, Vec<usize>>,
    incoming: BTreeMap<&'a ActId, Vec<usize>>,
}

impl Citation<'_> {
    /// Whether an amending act says with it what it changes.
    pub fn is_change(&self) -> bool {
        matches!(self.reference.role, Role::Locator | Role::Scope)
    }
}

impl<'a> Citations<'a> {
    /// The citations in the redaction of each act that a reader is led to. What new text cites is
    /// cited by the act that it amends.
    pub fn of(site: &Site<'a>) -> Citations<'a> {
        let mut citations = Citations::default();
        for history in site.chronicle().acts.values() {
            let Some(redaction) = site.present(history) else { continue };
            let Some(resolved) = site.corpus.resolved(redaction) else { continue };
            for reference in &resolved.references {
                let is_new = || reference.unit.segments().any(|segment| segment == "new");
                let Some((act, path, is_meant)) = meant(reference) else { continue };
                if act == history.id() || !reference.is_line() || is_new() {
                    continue;
                }
                let number = citations.all.len();
                citations.outgoing.entry(history.id()).or_default().push(number);
                citations.incoming.entry(act).or_default().push(number);
                citations.all.push(Citation { history, redaction, reference, act, path, is_meant });
            }
        }
        citations
    }

    /// What the words of an act cite, in one language, in the order of the print.
    pub fn outgoing(&self, act: &ActId, lang: Lang) -> impl Iterator<Item = &Citation<'a>> {
        self.select(self.outgoing.get(act), lang)
    }

    /// What cites an act, in one language.
    pub fn incoming(&self, act: &ActId, lang: Lang) -> impl Iterator<Item = &Citation<'a>> {
        self.select(self.incoming.get(act), lang)
    }

    /// The acts that others cite.
    pub fn cited(&self) -> impl Iterator<Item = &'a ActId> {
        self.incoming.keys().copied()
    }

    /// The acts that cite others.
    pub fn citing(&self) -> impl Iterator<Item = &'a ActId> {
        self.outgoing.keys().copied()
    }

    fn select(
        &self,
        numbers: Option<&Vec<usize>>,
        lang: Lang,
    ) -> impl Iterator<Item = &Citation<'a>> {
        let numbers = numbers.map_or(&[][..], Vec::as_slice);
        let all = numbers.iter().map(|number| &self.all[*number]);
        all.filter(move |citation| citation.reference.lang == lang)
    }
}

/// Where a reference leads: to what is meant, where the words are known to be wrong.
fn meant(reference: &Reference) -> Option<(&ActId, &Path, bool)> {
    if let Some(means) = &reference.means {
        return means.first().map(|meant| (&meant.act, &meant.path, true));
    }
    let target = reference.target.as_ref()?;
    Some((target.act.as_ref()?, &target.path, false))
}
