//! The history of an act, or of a body of rules across its acts: one entry a date, each with the
//! act that made the change; the redactions with their periods; and for every changed unit since
//! when and why it says what it says.

use jiff::civil::Date;
use serde::Serialize;

use super::act::{self, ActHead};
use super::origin::{self, Origins};
use super::period::{self, Period};
use super::site::{RedactionName, Site, acts_of, kind_word};
use super::text::UnitLink;
use super::timeline::{self, Pin, Ruler};
use super::{Crumb, Links, Page, Phrase, Place, View};
use crate::history::History;
use crate::model::{Body, ChangeKind, Document, Redaction, When};

/// The history of an act or of a body.
#[derive(Debug, Clone, Serialize)]
pub struct HistoryPage {
    /// What the act is; none on the page of a body.
    pub head: Option<ActHead>,
    /// What the body is called, on its own page.
    pub body: Option<Phrase>,
    /// The page of the present redaction.
    pub present: Option<PresentLink>,
    /// The page of the body to which the act belongs.
    pub whole: Option<BodyLink>,
    /// The redactions on an axis of years, with the events below them.
    pub ruler: Option<Ruler>,
    /// The redactions with their periods, oldest first.
    pub periods: Vec<Period>,
    /// The days before which no text is held, and the reason.
    pub gaps: Vec<Phrase>,
    /// What happened, oldest first.
    pub events: Vec<Event>,
    /// What became of each unit, the last change first.
    pub origins: Vec<Origins>,
    /// The day from which all other units stand, an ISO date.
    pub adopted: Option<String>,
    /// Acts that this act changed or ended.
    pub changes: Vec<Influence>,
    /// What it cites and what cites it.
    pub cited: Option<String>,
    /// The day of the site, an ISO date.
    pub as_of: String,
}

/// The redaction that applies, as far as the site knows.
#[derive(Debug, Clone, Serialize)]
pub struct PresentLink {
    /// What it is called.
    pub name: RedactionName,
    /// Its page.
    pub href: String,
    /// Whether no later one is held.
    pub last: bool,
}

/// The page of a body.
#[derive(Debug, Clone, Serialize)]
pub struct BodyLink {
    /// What it is called.
    pub name: Phrase,
    /// Its page.
    pub href: String,
}

/// Something that happened to an act.
#[derive(Debug, Clone, Serialize)]
pub struct Event {
    /// Its number on the drawing.
    pub n: usize,
    /// The act to which it happened, on the page of a body.
    pub subject: Option<UnitLink>,
    /// The day, an ISO date, if it is known.
    pub date: Option<String>,
    /// The year, where the day is not known.
    pub year: String,
    /// `adopted`, `registered`, `amended`, `announced`, `resumed`, `in-operation`, `repealed`,
    /// `checked`: names the message.
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
    /// Where it stands in the order of events: its day, else the earliest that it can be.
    #[serde(skip)]
    pub at: Option<Date>,
}

/// A unit that an event changed.
#[derive(Debug, Clone, Serialize)]
pub struct ChangedUnit {
    /// PATH.
    pub id: String,
    /// `restated`, `changed`, `added`, `repealed`, `suspended`, `ended`: names the message.
    pub change: &'static str,
    /// The unit on the page of the redaction, else what is told of its change.
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
    const SCRIPTS: &'static [&'static str] = &["calendar", "periods"];
}

/// The history of an act.
pub fn page(site: &Site<'_>, history: &History, lang: &str) -> Page<HistoryPage> {
    let identity = &history.act.identity;
    let place = Place::History { act: identity.id.to_string() };
    let links = site.frame.links_of(&place, lang);
    let events = numbered(events_of(site, &links, history));
    let whole = site.body_of(history).map(|body| BodyLink {
        name: site.phrase(identity, &body.name, lang),
        href: links.to(&Place::Body { body: body.id.clone() }),
    });
    let view = HistoryPage {
        head: Some(act::plain_head(site, history, lang)),
        body: None,
        present: site.present(history).map(|present| present_link(site, &links, history, present)),
        whole,
        ruler: drawn(timeline::ruler(site, history, None), &events),
        periods: period::of_act(site, &links, history),
        gaps: Vec::new(),
        events,
        origins: origin::origins(site, &links, history),
        adopted: identity.date.map(|day| day.to_string()),
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
        as_of: site.as_of.to_string(),
        cited: Some(links.to(&Place::CitedAct { act: identity.id.to_string() })),
    };
    let crumbs = vec![
        Crumb::message("nav-acts", Some(links.to(&Place::Acts))),
        Crumb::act(site.number(&identity.id), kind_word(identity.kind), None),
    ];
    Page::new(&site.frame, &place, lang, crumbs, view)
}

/// The history of a body of rules across its acts.
pub fn body_page(site: &Site<'_>, body: &Body, lang: &str) -> Option<Page<HistoryPage>> {
    let place = Place::Body { body: body.id.clone() };
    let links = site.frame.links_of(&place, lang);
    let acts = acts_of(site.chronicle(), body);
    let last = acts.last()?;
    let identity = &last.act.identity;
    let mut events = Vec::new();
    for history in &acts {
        let place = Place::History { act: history.id().to_string() };
        let subject = UnitLink {
            act: Some(site.number(history.id())),
            unit: String::new(),
            href: Some(links.to(&place)),
        };
        let own = events_of(site, &links, history).into_iter();
        events.extend(own.map(|event| Event { subject: Some(subject.clone()), ..event }));
    }
    let events = numbered(events);
    let name = site.phrase(identity, &body.name, lang);
    let view = HistoryPage {
        head: None,
        body: Some(name.clone()),
        present: site.present(last).map(|present| present_link(site, &links, last, present)),
        whole: None,
        ruler: drawn(timeline::ruler(site, last, None), &events),
        periods: period::of_body(site, &links, body),
        gaps: body.lacunae.iter().map(|gap| site.phrase(identity, &gap.why, lang)).collect(),
        events,
        origins: Vec::new(),
        adopted: None,
        changes: Vec::new(),
        cited: None,
        as_of: site.as_of.to_string(),
    };
    let crumbs =
        vec![Crumb::message("nav-acts", Some(links.to(&Place::Acts))), Crumb::words(name, None)];
    Some(Page::new(&site.frame, &place, lang, crumbs, view))
}

fn present_link(
    site: &Site<'_>,
    links: &Links,
    history: &History,
    present: &Redaction,
) -> PresentLink {
    PresentLink {
        name: site.redaction_name(present),
        href: links.to(&site.place(present)),
        last: site.shown(history).next_back().is_some_and(|last| last.name == present.name),
    }
}

/// The ruler with the numbers of the events below its years.
fn drawn(ruler: Option<Ruler>, events: &[Event]) -> Option<Ruler> {
    let mut ruler = ruler?;
    let dated = events.iter().filter_map(|event| Some((event.n, event.at?)));
    ruler.pins = Pin::stacked(&ruler.axis, dated);
    Some(ruler)
}

/// Events in the order in which they happened, counted.
fn numbered(mut events: Vec<Event>) -> Vec<Event> {
    events.sort_by_key(|event| event.at);
    for (at, event) in events.iter_mut().enumerate() {
        event.n = at + 1;
    }
    events
}

fn events_of(site: &Site<'_>, links: &Links, history: &History) -> Vec<Event> {
    let mut events = opening(history);
    events.extend(changes(site, links, history));
    events.extend(announced(site, links, history));
    events.extend(closing(site, links, history));
    events
}

const NOTHING: Event = Event {
    n: 0,
    subject: None,
    date: None,
    year: String::new(),
    kind: "",
    by: None,
    number: String::new(),
    units: Vec::new(),
    words: Vec::new(),
    redaction: None,
    at: None,
};

/// Adoption and registration.
fn opening(history: &History) -> Vec<Event> {
    let identity = &history.act.identity;
    let mut events = Vec::new();
    if let Some(day) = identity.date {
        let date = Some(day.to_string());
        events.push(Event { date, kind: "adopted", at: Some(day), ..NOTHING });
    }
    for entry in &identity.registrations {
        events.push(Event {
            date: entry.date.map(|day| day.to_string()),
            kind: "registered",
            number: entry.number.clone(),
            at: entry.date.or(identity.date),
            ..NOTHING
        });
    }
    events
}

/// The redactions, each with the act that made it and the units that it changed; and the ends of
/// suspensions.
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
        let changed = |change: &crate::model::Change| ChangedUnit {
            id: change.unit.to_string(),
            change: change.kind.word(),
            href: shown.then(|| links.to_unit(&site.place(redaction), &change.unit)),
        };
        let named = site
            .body(redaction)
            .and_then(|body| body.redactions.iter().find(|named| named.name == *redaction.name));
        let year = redaction.begins().filter(|_| when.date().is_none() && !is_own);
        // An act cannot apply before it was registered, whatever day it was adopted on.
        let registered = identity.registrations.iter().filter_map(|entry| entry.date).max();
        let earliest = if is_own { registered.or(identity.date) } else { redaction.begins() };
        events.push(Event {
            date: when.date().map(|day| day.to_string()),
            year: year.map(|day| day.year().to_string()).unwrap_or_default(),
            kind: if is_own { "in-operation" } else { "amended" },
            by: (!is_own).then(|| site.act_link(links, &redaction.made_by)),
            units: redaction.changes.iter().map(changed).collect(),
            words,
            redaction: Some(RedactionOf {
                name: site.redaction_name(redaction),
                description: named.map(|named| phrase(&named.label)),
                href: shown.then(|| links.to(&site.place(redaction))),
                compare: earlier
                    .and_then(|earlier| site.comparison(earlier, redaction))
                    .map(|place| links.to(&place)),
            }),
            at: when.date().or(earliest),
            ..NOTHING
        });
        for change in &redaction.changes {
            if let (ChangeKind::Suspended, Some(until)) = (change.kind, change.until) {
                events.push(Event {
                    date: Some(until.to_string()),
                    kind: "resumed",
                    by: Some(site.act_link(links, &change.act)),
                    units: vec![changed(change)],
                    at: Some(until),
                    ..NOTHING
                });
            }
        }
        earlier = Some(redaction);
    }
    events
}

/// Changes by acts that are not held, as publishers announce them.
fn announced(site: &Site<'_>, links: &Links, history: &History) -> Vec<Event> {
    let place = site.present(history).map(|present| site.place(present));
    let units = history.act.documents.iter().flat_map(Document::walk);
    let entries = units.flat_map(|unit| unit.announced.iter().map(move |entry| (unit, entry)));
    entries
        .map(|(unit, entry)| {
            let adopted = site.chronicle().identity(&entry.act).and_then(|act| act.date);
            let at = entry.in_operation.or(adopted);
            let unknown = at.filter(|_| entry.in_operation.is_none());
            Event {
                date: entry.in_operation.map(|day| day.to_string()),
                year: unknown.map(|day| day.year().to_string()).unwrap_or_default(),
                kind: "announced",
                by: Some(site.act_link(links, &entry.act)),
                units: vec![ChangedUnit {
                    id: unit.path.to_string(),
                    change: entry.change.kind().word(),
                    href: place.as_ref().map(|place| links.to_unit(place, &unit.path)),
                }],
                at,
                ..NOTHING
            }
        })
        .collect()
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
        let ender = site.chronicle().identity(&by.act);
        let year = ender.and_then(|act| act.date);
        let registered =
            ender.and_then(|act| act.registrations.iter().filter_map(|entry| entry.date).max());
        events.push(Event {
            date: when.map(|day| day.to_string()),
            year: year.map(|day| day.year().to_string()).unwrap_or_default(),
            kind: "repealed",
            by: Some(site.unit_link(links, None, by)),
            at: when.or(registered).or(year),
            ..NOTHING
        });
    }
    if let Some(note) = &status.note {
        events.push(Event {
            date: Some(status.checked_on.to_string()),
            kind: "checked",
            words: vec![site.phrase(identity, note, lang)],
            at: Some(status.checked_on),
            ..NOTHING
        });
    }
    events
}
