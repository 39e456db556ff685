//! Errata close findings: the one that they name, at the words that they quote, and only that.

use std::collections::BTreeMap;

use crate::check::LINTS;
use crate::diag::{Diagnostic, Findings, nearest};
use crate::history::History;
use crate::model::unit::Standing;
use crate::model::{Basis, Erratum, Unit, print};
use crate::resolve::Corpus;
use crate::source::{FileId, Span};

/// An erratum with the places of its quote in content.
struct Closer<'a> {
    history: &'a History,
    erratum: &'a Erratum,
    places: Vec<Span>,
    used: bool,
}

/// Removes every finding that an erratum closes; an erratum that closes nothing is a finding itself.
pub fn close(corpus: &Corpus, findings: Findings) -> Findings {
    let mut closers: Vec<Closer> = Vec::new();
    let mut by_file: BTreeMap<FileId, Vec<usize>> = BTreeMap::new();
    for history in corpus.chronicle.acts.values() {
        for erratum in history.errata.iter().filter(|erratum| erratum.closes.is_some()) {
            let places = places(history, erratum);
            for place in &places {
                by_file.entry(place.file).or_default().push(closers.len());
            }
            closers.push(Closer { history, erratum, places, used: false });
        }
    }
    let mut open = Findings::with_capacity(findings.len());
    for finding in findings {
        let near =
            finding.span.and_then(|span| by_file.get(&span.file)).map_or(&[][..], Vec::as_slice);
        let mut closed = false;
        for number in near {
            let closer = &mut closers[*number];
            if closer.erratum.closes.as_deref() == Some(&*finding.name)
                && closer.covers(finding.span)
            {
                closer.used = true;
                closed = true;
            }
        }
        if !closed {
            open.push(finding);
        }
    }
    if corpus.chronicle.broken.is_empty() {
        open.extend(closers.iter().filter(|closer| !closer.used).map(Closer::stale));
    }
    open
}

impl Closer<'_> {
    fn covers(&self, span: Option<Span>) -> bool {
        span.is_some_and(|span| {
            self.places.iter().any(|place| {
                let touches = place.start < span.end.max(span.start + 1) && span.start < place.end;
                place.file == span.file && touches
            })
        })
    }

    fn stale(&self) -> Diagnostic {
        let lint = self.erratum.closes.as_deref().unwrap_or_default();
        if !LINTS.iter().any(|known| known.name == lint) {
            let finding = Diagnostic::error("stale-erratum", format!("there is no lint `{lint}`"))
                .at(self.erratum.span)
                .unit(self.history.id(), &self.erratum.unit.path);
            return match nearest(lint, LINTS.iter().map(|known| known.name)) {
                Some(near) => finding.hint(format!("did you mean `{near}`?")),
                None => finding.hint("`qagida explain` lists the lints"),
            };
        }
        Diagnostic::error(
            "stale-erratum",
            format!("the erratum closes `{lint}`, which finds nothing at its words"),
        )
        .at(self.erratum.span)
        .unit(self.history.id(), &self.erratum.unit.path)
        .hint("remove `closes`, or quote the words at which the lint finds something")
    }
}

/// Where the quote of an erratum stands in content: in the words of its language, and, since a
/// translation says the same, anywhere in the translated words of the unit; a quoted number at the
/// number; and where criteria or procedures say as data what the quoted unit says in words.
fn places(history: &History, erratum: &Erratum) -> Vec<Span> {
    let mut places = Vec::new();
    for redaction in &history.redactions {
        if let Some(unit) = redaction.unit(&erratum.unit.path) {
            quoted(unit, erratum, &mut places);
        }
    }
    if !places.is_empty() {
        let criteria = history.criteria.iter().flat_map(|criteria| criteria.bases());
        let procedures = history.procedures.iter().flat_map(|procedure| procedure.bases());
        let same = |basis: &&Basis| {
            basis.unit.act == *history.id() && basis.unit.path == erratum.unit.path
        };
        places.extend(criteria.chain(procedures).filter(same).map(|basis| basis.span));
    }
    places.sort();
    places.dedup();
    places
}

fn quoted(unit: &Unit, erratum: &Erratum, places: &mut Vec<Span>) {
    if unit.origin.is_some() {
        return; // words of another act have their errata there
    }
    let mark = print::number(unit, erratum.lang);
    if !mark.is_empty() && erratum.quote.starts_with(&mark) {
        places.push(unit.span);
    }
    let Some(words) = unit.words(erratum.lang) else { return };
    let found = words.text.match_indices(&erratum.quote);
    places.extend(found.map(|(at, quote)| words.place(at..at + quote.len())));
    if let Some(other) =
        unit.words(erratum.lang.other()).filter(|words| words.standing == Standing::Translation)
    {
        places.push(other.span);
    }
}
