//! What a reader must be told before he reads a redaction: that it is not the one that applies on
//! the day of the site, that its text is known in part, and what changes after that day.

use serde::Serialize;

use super::site::{RedactionName, Site};
use super::text::UnitLink;
use super::{Links, period};
use crate::history::History;
use crate::model::{ChangeKind, Lang, Redaction, State};

/// A line before the text.
#[derive(Debug, Clone, Serialize)]
pub struct Banner {
    /// `ended`, `earlier`, `future`, `partial`, `coming`, `ending`, `suspended`, `announced`:
    /// names the message.
    pub is: &'static str,
    /// The day of which it speaks, an ISO date, if it is known.
    pub date: Option<String>,
    /// Whether that day has come.
    pub past: bool,
    /// The unit that changes: PATH.
    pub unit: String,
    /// What happens to it: `restated`, …, `ended`; names the message `note-…`.
    pub change: &'static str,
    /// The act, or the unit of it, that does so.
    pub by: Option<UnitLink>,
    /// The number of that act: `611/НҚ`.
    pub act: String,
    /// What the redaction of the page is called.
    pub name: RedactionName,
    /// The redaction to read instead, or that is to come.
    pub other: Option<Other>,
}

/// Another redaction.
#[derive(Debug, Clone, Serialize)]
pub struct Other {
    /// What it is called.
    pub name: RedactionName,
    /// Its page.
    pub href: String,
}

/// The lines for the page of a redaction, the weightiest first.
pub fn banners(
    site: &Site<'_>,
    links: &Links,
    history: &History,
    redaction: &Redaction,
) -> Vec<Banner> {
    let present = site.present(history);
    let is_present = present.is_some_and(|present| present.name == redaction.name);
    let plain = || Banner {
        is: "",
        date: None,
        past: false,
        unit: String::new(),
        change: "",
        by: None,
        act: String::new(),
        name: site.redaction_name(redaction),
        other: None,
    };
    let other = |redaction: &Redaction| Other {
        name: site.redaction_name(redaction),
        href: links.to(&site.place(redaction)),
    };
    let mut lines = Vec::new();
    let ended = has_ended(site, history);
    if ended {
        let status = &history.act.identity.status;
        let by = history.ending.as_ref().map(|ending| &ending.by).or(status.by.as_ref());
        let day = history.ending.as_ref().and_then(|ending| ending.when.date()).or(status.since);
        lines.push(Banner {
            is: "ended",
            date: day.map(|day| day.to_string()),
            by: by.map(|by| site.unit_link(links, None, by)),
            other: successor(site, history, redaction).map(other),
            ..plain()
        });
    }
    let begins = redaction.since.date();
    if begins.is_some_and(|day| day > site.as_of) {
        lines.push(Banner {
            is: "future",
            date: begins.map(|day| day.to_string()),
            other: present.map(other),
            ..plain()
        });
    } else if !is_present {
        let at = history.redactions.iter().position(|own| own.name == redaction.name);
        let next = at.and_then(|at| history.redactions.get(at + 1));
        lines.push(Banner {
            is: "earlier",
            date: next.and_then(|next| next.since.date()).map(|day| day.to_string()),
            other: present.map(other),
            ..plain()
        });
    }
    if redaction.walk().any(|unit| Lang::ALL.into_iter().any(|lang| unit.is_lacuna(lang)))
        || redaction.documents.iter().any(|document| document.lacuna.is_some())
    {
        lines.push(Banner { is: "partial", ..plain() });
    }
    if is_present && !ended {
        lines.extend(coming(site, links, history, redaction, &plain));
    }
    lines
}

/// What changes after the day of the site, as far as the corpus knows, and what publishers have
/// announced that no text here shows.
fn coming(
    site: &Site<'_>,
    links: &Links,
    history: &History,
    redaction: &Redaction,
    plain: &dyn Fn() -> Banner,
) -> Vec<Banner> {
    let mut lines = Vec::new();
    for later in &history.redactions {
        let day = later.since.date().filter(|day| *day > site.as_of);
        if let Some(day) = day {
            lines.push(Banner {
                is: "coming",
                date: Some(day.to_string()),
                by: Some(site.act_link(links, &later.made_by)),
                other: Some(Other {
                    name: site.redaction_name(later),
                    href: links.to(&site.place(later)),
                }),
                ..plain()
            });
        }
    }
    if let Some(ending) = &history.ending
        && let Some(day) = ending.when.date().filter(|day| *day > site.as_of)
    {
        lines.push(Banner {
            is: "ending",
            date: Some(day.to_string()),
            by: Some(site.unit_link(links, None, &ending.by)),
            ..plain()
        });
    }
    for change in &redaction.standing_changes {
        let until = change.until.filter(|until| *until >= site.as_of);
        if let (ChangeKind::Suspended, Some(until)) = (change.kind, until) {
            lines.push(Banner {
                is: "suspended",
                date: Some(until.to_string()),
                unit: change.unit.to_string(),
                by: Some(site.act_link(links, &change.act)),
                ..plain()
            });
        }
    }
    for unit in redaction.walk() {
        for entry in &unit.announced {
            lines.push(Banner {
                is: "announced",
                date: entry.in_operation.map(|day| day.to_string()),
                past: entry.in_operation.is_some_and(|day| day <= site.as_of),
                unit: unit.path.to_string(),
                change: entry.change.kind().word(),
                act: site.number(&entry.act),
                ..plain()
            });
        }
    }
    lines
}

fn has_ended(site: &Site<'_>, history: &History) -> bool {
    match &history.ending {
        Some(ending) => period::has_ended(site, ending),
        None => history.act.identity.status.state == State::Repealed,
    }
}

/// The redaction of the same body that applies now, where another act has taken the place of one
/// that ended.
fn successor<'a>(
    site: &Site<'a>,
    history: &History,
    redaction: &Redaction,
) -> Option<&'a Redaction> {
    let body = site.body(redaction)?;
    let acts = super::site::acts_of(site.chronicle(), body);
    let last = acts.into_iter().rfind(|other| other.id() != history.id())?;
    site.present(last)
}
