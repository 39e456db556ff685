//! The history of an act: one entry a date, each with the act that made the change.

use serde::Serialize;

use super::act::{self, ActHead};
use super::site::{RedactionName, Site, change_word, kind_word};
use super::text::UnitLink;
use super::timeline::{self, Ruler};
use super::{Crumb, Links, Page, Phrase, Place, View};
use crate::history::History;
use crate::model::{Redaction, When};

/// The history of an act.
#[derive(Debug, Clone, Serialize)]
pub struct HistoryPage {
    /// What the act is.
    pub head: ActHead,
    /// The page of its present redaction.
    pub present: Option<String>,
    /// The redactions on an axis of years.
    pub ruler: Option<Ruler>,
    /// What happened, oldest first.
    pub events: Vec<Event>,
    /// Acts that this act changed or ended.
    pub changes: Vec<Influence>,
    /// What it cites and what cites it.
    pub cited: String,
}

/// Something that happened to an act.
#[derive(Debug, Clone, Serialize)]
pub struct Event {
    /// The day, an ISO date, if it is known.
    pub date: Option<String>,
    /// The year, where the day is not known.
    pub year: String,
    /// `adopted`, `registered`, `amended`, `in-operation`, `repealed`, `checked`: names the
    /// message.
    pub kind: &'static str,
    /// The act that did it.
    pub by: Option<UnitLink>,
    /// The registration number, for a registration.
    pub number: String,
    /// The units that changed.
    pub units: Vec<ChangedUnit>,
    /// What is not known about it, or the printed words on entry into force.
    pub words: Vec<Phrase>,
    /// The redaction that came of it.
    pub redaction: Option<RedactionOf>,
}

/// A unit that an event changed.
#[derive(Debug, Clone, Serialize)]
pub struct ChangedUnit {
    /// PATH.
    pub id: String,
    /// `restated`, `changed`, `added`, `repealed`, `suspended`, `ended`: names the message.
    pub change: &'static str,
    /// The unit on the page of the redaction.
    pub href: Option<String>,
}

/// The redaction that an event made.
#[derive(Debug, Clone, Serialize)]
pub struct RedactionOf {
    /// What it is called.
    pub name: RedactionName,
    /// What it is, where it has a name in a body of rules.
    pub description: Option<Phrase>,
    /// Its page, if its text is held.
    pub href: Option<String>,
    /// The comparison with the one before.
    pub compare: Option<String>,
}

/// An act that the act of the page changed.
#[derive(Debug, Clone, Serialize)]
pub struct Influence {
    /// The act.
    pub act: UnitLink,
    /// Its short name or title.
    pub name: Option<Phrase>,
    /// `changed`, `repealed`: names the message.
    pub change: &'static str,
}

impl View for HistoryPage {
    const TYPE: &'static str = "history";
}

/// The history of an act.
pub fn page(site: &Site<'_>, history: &History, lang: &str) -> Page<HistoryPage> {
    let identity = &history.act.identity;
    let place = Place::History { act: identity.id.to_string() };
    let links = site.frame.links_of(&place, lang);
    let mut events = opening(history);
    events.extend(changes(site, &links, history));
    events.extend(closing(site, &links, history));
    let view = HistoryPage {
        head: act::plain_head(site, history, lang),
        present: site.present(history).map(|present| links.to(&site.place(present))),
        ruler: timeline::ruler(site, history, None),
        events,
        changes: site
            .influences(&identity.id)
            .iter()
            .map(|(changed, what)| Influence {
                act: site.act_link(&links, changed),
                name: site
                    .chronicle()
                    .identity(changed)
                    .and_then(|identity| site.name(identity, lang)),
                change: what,
            })
            .collect(),
        cited: links.to(&Place::CitedAct { act: identity.id.to_string() }),
    };
    let crumbs = vec![
        Crumb::message("nav-acts", Some(links.to(&Place::Acts))),
        Crumb::act(site.number(&identity.id), kind_word(identity.kind), None),
    ];
    Page::new(&site.frame, &place, lang, crumbs, view)
}

const NOTHING: Event = Event {
    date: None,
    year: String::new(),
    kind: "",
    by: None,
    number: String::new(),
    units: Vec::new(),
    words: Vec::new(),
    redaction: None,
};

/// Adoption, registration, and the day from which the act applies.
fn opening(history: &History) -> Vec<Event> {
    let identity = &history.act.identity;
    let mut events = Vec::new();
    if let Some(day) = identity.date {
        events.push(Event { date: Some(day.to_string()), kind: "adopted", ..NOTHING });
    }
    for entry in &identity.registrations {
        events.push(Event {
            date: entry.date.map(|day| day.to_string()),
            kind: "registered",
            number: entry.number.clone(),
            ..NOTHING
        });
    }
    events
}

/// The redactions, each with the act that made it and the units that it changed.
fn changes(site: &Site<'_>, links: &Links, history: &History) -> Vec<Event> {
    let identity = &history.act.identity;
    let lang = links.lang();
    let phrase = |words| site.phrase(identity, words, lang);
    let mut earlier: Option<&Redaction> = None;
    let mut events = Vec::new();
    for redaction in &history.redactions {
        let is_own = redaction.made_by == redaction.act;
        let when = if is_own { &identity.in_operation } else { &redaction.since };
        let words = match when {
            When::On(_) => Vec::new(),
            When::Condition(words) | When::Unknown(words) => vec![phrase(words)],
        };
        let shown = !redaction.is_reconstructed;
        let units = redaction
            .changes
            .iter()
            .map(|change| ChangedUnit {
                id: change.unit.to_string(),
                change: change_word(change.kind),
                href: shown.then(|| links.to_unit(&site.place(redaction), &change.unit)),
            })
            .collect();
        let named = site
            .body(redaction)
            .and_then(|body| body.redactions.iter().find(|named| named.name == *redaction.name));
        let year = redaction.begins().filter(|_| when.date().is_none() && !is_own);
        events.push(Event {
            date: when.date().map(|day| day.to_string()),
            year: year.map(|day| day.year().to_string()).unwrap_or_default(),
            kind: if is_own { "in-operation" } else { "amended" },
            by: (!is_own).then(|| site.act_link(links, &redaction.made_by)),
            number: String::new(),
            units,
            words,
            redaction: Some(RedactionOf {
                name: site.redaction_name(redaction),
                description: named.map(|named| phrase(&named.label)),
                href: shown.then(|| links.to(&site.place(redaction))),
                compare: earlier
                    .and_then(|earlier| site.comparison(earlier, redaction))
                    .map(|place| links.to(&place)),
            }),
        });
        earlier = Some(redaction);
    }
    events
}

/// The end of the act, and what is not confirmed about its state.
fn closing(site: &Site<'_>, links: &Links, history: &History) -> Vec<Event> {
    let identity = &history.act.identity;
    let status = &identity.status;
    let lang = links.lang();
    let mut events = Vec::new();
    let by = history.ending.as_ref().map(|ending| &ending.by).or(status.by.as_ref());
    if let Some(by) = by {
        let when = history.ending.as_ref().and_then(|ending| ending.when.date()).or(status.since);
        let year = site.chronicle().identity(&by.act).and_then(|act| act.date);
        events.push(Event {
            date: when.map(|day| day.to_string()),
            year: year.map(|day| day.year().to_string()).unwrap_or_default(),
            kind: "repealed",
            by: Some(site.unit_link(links, None, by)),
            ..NOTHING
        });
    }
    if let Some(note) = &status.note {
        events.push(Event {
            date: Some(status.checked_on.to_string()),
            kind: "checked",
            words: vec![site.phrase(identity, note, lang)],
            ..NOTHING
        });
    }
    events
}
