//! From when to when each redaction of an act or of a body applied: the list that answers for any
//! day, with and without a script.

use jiff::civil::Date;
use serde::Serialize;

use super::site::{RedactionName, Site};
use super::{Links, Phrase};
use crate::history::{Ending, History};
use crate::model::{Body, Redaction, When};

/// The time of one redaction.
#[derive(Debug, Clone, Serialize)]
pub struct Period {
    /// What the redaction is called.
    pub name: RedactionName,
    /// The act that made it: `611/НҚ`.
    pub act: String,
    /// Its page, if its text is held.
    pub href: Option<String>,
    /// The day on which it begins.
    pub since: Edge,
    /// The day on which it applies no longer; none for the last one of an act in force.
    pub until: Option<Edge>,
    /// The act of that redaction ends with it.
    pub ends: bool,
    /// Whether it applies on the day of the site.
    pub present: bool,
}

/// A beginning or an end.
#[derive(Debug, Clone, Serialize)]
pub struct Edge {
    /// The day, an ISO date, if it is known.
    pub day: Option<String>,
    /// The earliest day that it can be: the day itself, else that on which the act was adopted.
    pub earliest: Option<String>,
    /// The year of that day.
    pub year: String,
    /// The condition in the words of the act, or why the day is not known.
    pub words: Option<Phrase>,
}

/// The periods of an act, oldest first.
pub fn of_act(site: &Site<'_>, links: &Links, history: &History) -> Vec<Period> {
    periods(site, links, history.redactions.iter().map(|redaction| (history, redaction)).collect())
}

/// The periods of a body across its acts, oldest first.
pub fn of_body(site: &Site<'_>, links: &Links, body: &Body) -> Vec<Period> {
    let acts = super::site::acts_of(site.chronicle(), body).into_iter();
    let all = acts.flat_map(|history| history.redactions.iter().map(move |one| (history, one)));
    periods(site, links, all.collect())
}

fn periods<'a>(
    site: &Site<'a>,
    links: &Links,
    all: Vec<(&'a History, &'a Redaction)>,
) -> Vec<Period> {
    let mut periods = Vec::with_capacity(all.len());
    for (at, (history, redaction)) in all.iter().enumerate() {
        let next = all.get(at + 1).filter(|(other, _)| other.id() == history.id());
        let ending = history.ending.as_ref().filter(|_| next.is_none());
        let edge = |redaction: &Redaction| {
            let when = since(history, redaction);
            edge(site, links, history, when, redaction.not_before)
        };
        let present = site.present(history).is_some_and(|present| present.name == redaction.name)
            && !history.ending.as_ref().is_some_and(|ending| has_ended(site, ending));
        periods.push(Period {
            name: site.redaction_name(redaction),
            act: site.number(&redaction.made_by),
            href: (!redaction.is_reconstructed).then(|| links.to(&site.place(redaction))),
            since: edge(redaction),
            until: next.map(|(_, next)| edge(next)).or_else(|| {
                let ending = ending?;
                let adopted = site.chronicle().identity(&ending.by.act)?.date;
                Some(self::edge(site, links, history, &ending.when, adopted))
            }),
            ends: ending.is_some(),
            present,
        });
    }
    periods
}

/// Since when a redaction applies: the first one since its act does.
fn since<'a>(history: &'a History, redaction: &'a Redaction) -> &'a When {
    match redaction.made_by == redaction.act {
        true => &history.act.identity.in_operation,
        false => &redaction.since,
    }
}

fn edge(
    site: &Site<'_>,
    links: &Links,
    history: &History,
    when: &When,
    not_before: Option<Date>,
) -> Edge {
    let earliest = when.date().or(not_before);
    Edge {
        day: when.date().map(|day| day.to_string()),
        earliest: earliest.map(|day| day.to_string()),
        year: earliest.map(|day| day.year().to_string()).unwrap_or_default(),
        words: match when {
            When::On(_) => None,
            When::Condition(words) | When::Unknown(words) => {
                Some(site.phrase(&history.act.identity, words, links.lang()))
            }
        },
    }
}

/// Whether an act has ended on the day of the site; an end whose day is not known has come.
pub fn has_ended(site: &Site<'_>, ending: &Ending) -> bool {
    let adopted = site.chronicle().identity(&ending.by.act).and_then(|act| act.date);
    ending.when.date().or(adopted).is_none_or(|day| day <= site.as_of)
}
