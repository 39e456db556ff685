//! A reference to a unit that was not there yet, or to an act that was not adopted yet.

use super::cited::judged;
use super::fate::Fate;
use crate::diag::Findings;
use crate::history::History;
use crate::resolve::Corpus;

/// Finds words that name what only a later redaction or a later act brings.
pub fn check(corpus: &Corpus, history: &History, findings: &mut Findings) {
    if !corpus.chronicle.broken.is_empty() {
        return;
    }
    for (cited, fate) in judged(corpus, history) {
        let Some(target) = &cited.reference.target else { continue };
        let (message, hint) = match fate {
            Fate::NotYet(redaction) => (
                format!("the unit {target} was not there yet"),
                format!("it comes with {}@{}", redaction.act, redaction.name),
            ),
            Fate::NotAdopted(identity) => (
                format!("the act {} was not adopted yet", identity.id),
                match identity.date {
                    Some(date) => format!("it was adopted on {date}, after these words"),
                    None => "it was adopted after these words".to_owned(),
                },
            ),
            _ => continue,
        };
        findings.push(cited.finding("reference-before-insertion", message).hint(format!(
            "{hint}; if the official text says so, record an erratum with what was meant"
        )));
    }
}
