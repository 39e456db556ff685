//! An erratum whose quote does not stand in its unit.

use crate::diag::{Diagnostic, Findings, nearest};
use crate::history::History;
use crate::model::{Erratum, Lang, Redaction, Unit, print};
use crate::resolve::Corpus;

/// Looks for the quote of every erratum in the words of its unit.
pub fn check(_: &Corpus, history: &History, findings: &mut Findings) {
    for erratum in &history.errata {
        let units: Vec<(&Redaction, &Unit)> = history
            .redactions
            .iter()
            .filter(|redaction| !redaction.is_reconstructed)
            .filter_map(|redaction| Some((redaction, redaction.unit(&erratum.unit.path)?)))
            .collect();
        if units.is_empty() {
            findings.push(missing(history, erratum));
        } else if !units.iter().any(|(_, unit)| stands_in(erratum, unit)) {
            findings.push(
                Diagnostic::error(
                    "reference-words-differ",
                    format!("«{}» does not stand in {}", erratum.quote, erratum.unit),
                )
                .at(erratum.quote_span)
                .unit(history.id(), &erratum.unit.path)
                .hint("quote the words as printed, letter for letter; if the text was mended, remove the erratum"),
            );
        }
    }
}

/// Whether the words that an erratum quotes stand in a unit: in its words, its printed number, its
/// cells.
pub fn stands_in(erratum: &Erratum, unit: &Unit) -> bool {
    line(unit, erratum.lang).is_some_and(|line| line.contains(&erratum.quote))
}

fn line(unit: &Unit, lang: Lang) -> Option<String> {
    print::line(unit, lang)
}

fn missing(history: &History, erratum: &Erratum) -> Diagnostic {
    let finding = Diagnostic::error(
        "reference-words-differ",
        format!("the unit {} is not there", erratum.unit),
    )
    .at(erratum.span)
    .unit(history.id(), &erratum.unit.path);
    let paths = history
        .redactions
        .last()
        .into_iter()
        .flat_map(|redaction| redaction.walk().map(|unit| unit.path.as_str()));
    match nearest(erratum.unit.path.as_str(), paths) {
        Some(near) => finding.hint(format!("did you mean {near}?")),
        None => finding.hint("an erratum names the unit in which its words stand"),
    }
}
