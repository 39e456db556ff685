//! Entries in the state register that disagree.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::diag::{Diagnostic, Findings};
use crate::history::{Chronicle, History};
use crate::lang::recognise;
use crate::lang::reference::Head;
use crate::lang::register::own_entry;
use crate::model::{ActId, Identity, Lang, Redaction, Unit, UnitKind};
use crate::resolve::{Corpus, Resolved};
use crate::source::Span;

/// A number of the state register as words give it.
struct Said<'a> {
    citing: &'a History,
    unit: &'a Unit,
    /// The act of which it is said.
    act: ActId,
    number: String,
    place: Span,
}

/// Holds every number of the state register that the words give against that of the act, and the
/// numbers of the acts against each other.
pub fn check(corpus: &Corpus, findings: &mut Findings) {
    let mut first_said: BTreeMap<ActId, (String, Span)> = BTreeMap::new();
    for history in corpus.chronicle.acts.values() {
        for said in said(corpus, history) {
            let known = corpus.chronicle.identity(&said.act);
            let known = known.and_then(|identity| identity.registrations.first());
            let (number, place) = match known {
                Some(entry) => (entry.number.clone(), entry.span),
                // Nothing is known of the entry: the first to tell of it is believed.
                None => first_said
                    .entry(said.act.clone())
                    .or_insert_with(|| (said.number.clone(), said.place))
                    .clone(),
            };
            if said.number != number {
                findings.push(differs(&said, &number, place));
            }
        }
    }
    numbers_twice(&corpus.chronicle, findings);
}

fn differs(said: &Said, number: &str, place: Span) -> Diagnostic {
    Diagnostic::error(
        "conflicting-registration",
        format!("{} is registered under № {number}, the words say № {}", said.act, said.number),
    )
    .at(said.place)
    .label(place, "the entry that is known")
    .unit(said.citing.id(), &said.unit.path)
    .hint(format!(
        "did you mean № {number}? if the official text says otherwise, record an erratum"
    ))
}

/// Two acts with one entry.
fn numbers_twice(chronicle: &Chronicle, findings: &mut Findings) {
    let mut owners: BTreeMap<&str, &Identity> = BTreeMap::new();
    let held = chronicle.acts.values().map(|history| &history.act.identity);
    for identity in held.chain(chronicle.register.values()) {
        for entry in &identity.registrations {
            let Some(other) = owners.insert(&entry.number, identity) else { continue };
            if other.id == identity.id {
                continue;
            }
            let first = other.registrations.iter().find(|first| first.number == entry.number);
            findings.push(
                Diagnostic::error(
                    "conflicting-registration",
                    format!("{} is registered under № {} too", other.id, entry.number),
                )
                .at(entry.span)
                .label(first.map_or(other.span, |first| first.span), "the other act")
                .act(&identity.id)
                .hint("an entry of the state register belongs to one act"),
            );
        }
    }
}

/// Every number that the words of an act give, its own adoption line included.
fn said<'a>(corpus: &'a Corpus, history: &'a History) -> Vec<Said<'a>> {
    let mut seen: BTreeSet<Span> = BTreeSet::new();
    let mut said = Vec::new();
    for redaction in &history.redactions {
        let Some(resolved) = corpus.resolved(redaction) else { continue };
        for unit in redaction.walk() {
            let own = unit.origin.as_ref().is_none_or(|origin| origin.0 == *history.id());
            for lang in Lang::ALL {
                let Some(words) = unit.words(lang).filter(|_| own) else { continue };
                for (act, number, range) in in_words(redaction, resolved, unit, lang, &words.text) {
                    let place = words.place(range);
                    if seen.insert(place) {
                        said.push(Said { citing: history, unit, act, number, place });
                    }
                }
            }
        }
    }
    said
}

fn in_words(
    redaction: &Redaction,
    resolved: &Resolved,
    unit: &Unit,
    lang: Lang,
    text: &str,
) -> Vec<(ActId, String, Range<usize>)> {
    let mut found = Vec::new();
    if unit.kind == UnitKind::Meta
        && let Some((range, number)) = own_entry(text, lang)
    {
        found.push((redaction.act.clone(), number, range));
    }
    for mention in recognise(text, lang) {
        let Head::Act(act) = &mention.head else { continue };
        let Some((range, number)) = &act.registration else { continue };
        let bound =
            resolved.of(&unit.path, lang).find(|reference| reference.range == mention.range);
        let target = bound.and_then(|reference| reference.target.as_ref()?.act.clone());
        if let Some(target) = target {
            found.push((target, number.clone(), range.clone()));
        }
    }
    found
}
