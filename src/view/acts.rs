//! The list of acts, and of the comparisons between their redactions.

use serde::Serialize;

use super::site::{Site, kind_word, state_word};
use super::text::UnitLink;
use super::timeline::{self, Axis, Life, Point, RedactionLink, YearTick};
use super::{Crumb, Links, Page, Phrase, Place, View};
use crate::history::History;
use crate::model::body::BodyRedaction;
use crate::model::{Bilingual, Body, Held, Lang, Redaction, State, UnitKind};

/// The list of acts.
#[derive(Debug, Clone, Serialize)]
pub struct ActsPage {
    /// The acts.
    pub acts: Vec<ActEntry>,
    /// The axis above their lives.
    pub years: Vec<YearTick>,
    /// The day `as_of`.
    pub as_of: Point,
    /// Bodies of rules whose redactions can be compared.
    pub bodies: Vec<BodyEntry>,
}

/// An act in a list.
#[derive(Debug, Clone, Serialize)]
pub struct ActEntry {
    /// Its id.
    pub id: String,
    /// `order`, …: names the message `kind-…`.
    pub kind: &'static str,
    /// Its number as printed.
    pub number: String,
    /// The day of adoption, an ISO date; empty where it is not known.
    pub date: String,
    /// The short name used by the site.
    pub name: Phrase,
    /// The official title, where the corpus knows it.
    pub title: Option<Phrase>,
    /// The page of its present redaction.
    pub href: String,
    /// `in-force`, …: names the message.
    pub state: &'static str,
    /// The unit that ended it.
    pub ended_by: Option<UnitLink>,
    /// The redactions that are held.
    pub redactions: Vec<RedactionLink>,
    /// Whether something about its state is not confirmed.
    pub unconfirmed: bool,
    /// Its history.
    pub history: String,
    /// The day on which somebody last looked, an ISO date.
    pub checked_on: String,
    /// Its life as a bar.
    pub life: Life,
}

/// A body of rules with its comparisons.
#[derive(Debug, Clone, Serialize)]
pub struct BodyEntry {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub name: Phrase,
    /// Its history across its acts.
    pub history: String,
    /// The comparisons, the widest first.
    pub comparisons: Vec<ComparisonLink>,
}

/// A comparison.
#[derive(Debug, Clone, Serialize)]
pub struct ComparisonLink {
    /// The name of the older redaction.
    pub old: String,
    /// What it is.
    pub old_words: Phrase,
    /// The name of the newer redaction.
    pub new: String,
    /// What it is.
    pub new_words: Phrase,
    /// The page.
    pub href: String,
}

impl View for ActsPage {
    const TYPE: &'static str = "acts";
}

/// The list of acts.
pub fn page(site: &Site<'_>, lang: &str) -> Page<ActsPage> {
    let links = site.frame.links_of(&Place::Acts, lang);
    let axis = timeline::axis(site);
    let view = ActsPage {
        acts: ordered(site).iter().map(|history| entry(site, &links, &axis, history)).collect(),
        years: axis.ticks(),
        as_of: axis.point(site.as_of),
        bodies: site.chronicle().bodies.iter().map(|body| body_entry(site, &links, body)).collect(),
    };
    Page::new(&site.frame, &Place::Acts, lang, vec![Crumb::message("nav-acts", None)], view)
}

/// The acts, those with the most to read first: whole texts before parts, what applies before what
/// has ended, acts of their own before those that change others, the newest first.
pub fn ordered<'a>(site: &Site<'a>) -> Vec<&'a History> {
    let mut acts: Vec<&History> = site.chronicle().acts.values().collect();
    acts.sort_by_cached_key(|history| {
        let act = &history.act;
        let changes_others =
            site.influences(history.id()).iter().any(|(_, what)| *what == "changed");
        (
            act.held == Held::Part,
            act.identity.status.state == State::Repealed,
            changes_others,
            std::cmp::Reverse(act.identity.date),
            history.id().clone(),
        )
    });
    acts
}

/// An act in a list.
pub fn entry(site: &Site<'_>, links: &Links, axis: &Axis, history: &History) -> ActEntry {
    let identity = &history.act.identity;
    let lang = links.lang();
    let present = site.present(history);
    let title = identity.title.as_ref().map(|words| site.phrase(identity, words, lang));
    ActEntry {
        id: identity.id.to_string(),
        kind: kind_word(identity.kind),
        number: site.number(&identity.id),
        date: identity.date.map(|day| day.to_string()).unwrap_or_default(),
        name: site.name(identity, lang).unwrap_or_default(),
        title: title.or_else(|| present.and_then(|present| title_of(site, history, present, lang))),
        href: links.to(&match present {
            Some(present) => site.place(present),
            None => Place::History { act: identity.id.to_string() },
        }),
        state: state_word(identity.status.state),
        ended_by: identity.status.by.as_ref().map(|by| site.unit_link(links, None, by)),
        redactions: site
            .shown(history)
            .map(|redaction| RedactionLink {
                name: site.redaction_name(redaction),
                description: None,
                made_by: site.number(&redaction.made_by),
                href: links.to(&site.place(redaction)),
                current: present.is_some_and(|present| present.name == redaction.name),
                since: redaction.since.date().map(|day| day.to_string()),
                compare: None,
            })
            .collect(),
        unconfirmed: identity.status.note.is_some(),
        history: links.to(&Place::History { act: identity.id.to_string() }),
        checked_on: identity.status.checked_on.to_string(),
        life: timeline::life(site, axis, history),
    }
}

/// The official title in a redaction.
fn title_of(
    site: &Site<'_>,
    history: &History,
    redaction: &Redaction,
    lang: &str,
) -> Option<Phrase> {
    let text_lang = site.text_lang(&history.act.identity, lang);
    let document = redaction.documents.first()?;
    let title = document.units.iter().find(|unit| unit.kind == UnitKind::Title)?;
    let words = title.words(text_lang)?;
    Some(Phrase::in_lang(&words.text, text_lang, lang))
}

fn body_entry(site: &Site<'_>, links: &Links, body: &Body) -> BodyEntry {
    let side = Lang::from_code(links.lang()).unwrap_or(Lang::Kk);
    let phrase = |words: &Bilingual<String>| Phrase::in_lang(words.get(side), side, links.lang());
    let mut comparisons = Vec::new();
    let all = &body.redactions;
    for width in (1..all.len()).rev() {
        for (old, new) in all.iter().zip(&all[width..]) {
            let found = |named: &BodyRedaction| site.chronicle().find(&named.state);
            let (Some((_, earlier)), Some((_, later))) = (found(old), found(new)) else { continue };
            let Some(place) = site.comparison(earlier, later) else { continue };
            comparisons.push(ComparisonLink {
                old: old.name.clone(),
                old_words: phrase(&old.label),
                new: new.name.clone(),
                new_words: phrase(&new.label),
                href: links.to(&place),
            });
        }
    }
    BodyEntry {
        id: body.id.clone(),
        name: phrase(&body.name),
        history: links.to(&Place::Body { body: body.id.clone() }),
        comparisons,
    }
}
