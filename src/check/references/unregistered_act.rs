//! An act that the words name and that neither content nor register knows.

use super::cited::{Cited, judged};
use super::fate::Fate;
use crate::diag::Findings;
use crate::history::History;
use crate::lang::recognise;
use crate::lang::reference::{ActName, Head};
use crate::model::Identity;
use crate::resolve::Corpus;

/// Finds every act of which date, number or name are told and that is not known.
pub fn check(corpus: &Corpus, history: &History, findings: &mut Findings) {
    if !corpus.chronicle.broken.is_empty() {
        return; // the act may be the one that could not be read
    }
    for (cited, _) in
        judged(corpus, history).into_iter().filter(|(_, fate)| matches!(fate, Fate::UnknownAct))
    {
        let finding = cited.finding(
            "unregistered-act",
            "the act that the words name is neither held nor registered".to_owned(),
        );
        let near = told(&cited).and_then(|told| near(corpus, &told));
        findings.push(match near {
            Some(known) => finding.hint(format!(
                "did you mean {}? otherwise add the act to register.yaml",
                name(known)
            )),
            None => finding.hint("add it to register.yaml, with what the words tell of it"),
        });
    }
    for document in &history.act.documents {
        let own = document.history.iter();
        for entry in
            own.chain(document.walk().flat_map(|unit| unit.history.iter().chain(&unit.announced)))
        {
            if corpus.chronicle.identity(&entry.act).is_none() {
                findings.push(
                    crate::diag::Diagnostic::error(
                        "unregistered-act",
                        format!("the act {} that made this change is not registered", entry.act),
                    )
                    .at(entry.span)
                    .unit(history.id(), &document.path)
                    .hint("add it to register.yaml: its date and number stand in the note"),
                );
            }
        }
    }
}

/// What the words tell of the act.
fn told(cited: &Cited) -> Option<ActName> {
    let mentions = recognise(&cited.words.text, cited.reference.lang);
    mentions.into_iter().find_map(|mention| match mention.head {
        Head::Act(act)
            if mention.range.start < cited.reference.range.end
                && cited.reference.range.start < mention.range.end =>
        {
            Some(act)
        }
        _ => None,
    })
}

/// A known act of the same date or of the same number, one of which was misprinted.
fn near<'a>(corpus: &'a Corpus, told: &ActName) -> Option<&'a Identity> {
    let held = corpus.chronicle.acts.values().map(|history| &history.act.identity);
    let known = held.chain(corpus.chronicle.register.values());
    let same_number = |identity: &Identity| told.number.is_some() && identity.number == told.number;
    let same_date = |identity: &Identity| told.date.is_some() && identity.date == told.date;
    let found: Vec<&Identity> =
        known.filter(|identity| same_number(identity) || same_date(identity)).collect();
    match found[..] {
        [only] => Some(only),
        _ => None,
    }
}

fn name(identity: &Identity) -> String {
    match (&identity.number, identity.date) {
        (Some(number), Some(date)) => format!("{}, № {number} of {date}", identity.id),
        _ => identity.id.to_string(),
    }
}
