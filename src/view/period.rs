//! From when to when each redaction of an act or of a body applied: the list that answers for any
//! day, with and without a script.

use jiff::civil::Date;
use serde::Serialize;

use super::Links;
use super::site::{RedactionName, Site};
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
            edge(when, redaction.not_before)
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
                Some(self::edge(&ending.when, adopted))
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

fn edge(when: &When, not_before: Option<Date>) -> Edge {
    let day = |day: Date| day.to_string();
    Edge { day: when.date().map(day), earliest: when.date().or(not_before).map(day) }
}

/// Whether an act has ended on the day of the site; an end whose day is not known has come.
pub fn has_ended(site: &Site<'_>, ending: &Ending) -> bool {
    let adopted = site.chronicle().identity(&ending.by.act).and_then(|act| act.date);
    ending.when.date().or(adopted).is_none_or(|day| day <= site.as_of)
}
