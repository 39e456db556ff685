//! The first page: what can be done here, which acts are here, what changed lately.

use serde::Serialize;

use super::acts::{self, ActEntry};
use super::site::Site;
use super::text::{Run, UnitLink, Words};
use super::timeline::{self, Point, YearTick};
use super::units::UnitBuilder;
use super::{Links, Page, Phrase, Place, View};
use crate::history::History;
use crate::model::body::BodyRedaction;
use crate::model::{Redaction, State, Unit, UnitKind};

/// The first page.
#[derive(Debug, Clone, Serialize)]
pub struct HomePage {
    /// What a citizen can do here.
    pub tasks: Vec<Task>,
    /// How a page of law is read, shown on a real unit.
    pub specimen: Option<Specimen>,
    /// The acts, those with the most to read first.
    pub acts: Vec<ActEntry>,
    /// How many acts the site holds.
    pub count: usize,
    /// The list of all acts.
    pub all: String,
    /// The axis above their lives.
    pub years: Vec<YearTick>,
    /// The day `as_of`.
    pub as_of: Point,
    /// What changed, the last first.
    pub news: Vec<News>,
}

/// Something that can be done.
#[derive(Debug, Clone, Serialize)]
pub struct Task {
    /// `form`, `calculator`, `compare`, `read`, `terms`, `quality`: names the messages and the drawing.
    pub kind: &'static str,
    /// What it works on.
    pub subject: Phrase,
    /// The older and the newer redaction, for a comparison.
    pub pair: Option<(String, String)>,
    /// Its page.
    pub href: String,
}

/// A unit shown as an example.
#[derive(Debug, Clone, Serialize)]
pub struct Specimen {
    /// Its page.
    pub href: String,
    /// The number of the act.
    pub act: String,
    /// PATH.
    pub id: String,
    /// The printed number.
    pub number: String,
    /// The language of the words.
    pub lang: String,
    /// The words.
    pub words: Words,
}

/// A change of an act.
#[derive(Debug, Clone, Serialize)]
pub struct News {
    /// The day, an ISO date; without one the year says when.
    pub date: Option<String>,
    /// The year, where the day is not known.
    pub year: String,
    /// The act that changed.
    pub act: UnitLink,
    /// What it is called.
    pub name: Phrase,
    /// How many units changed.
    pub changed: u32,
    /// The amending act.
    pub by: UnitLink,
}

impl View for HomePage {
    const TYPE: &'static str = "home";
}

/// How many acts the first page lists.
const ACTS: usize = 9;
/// How many changes the first page tells.
const NEWS: usize = 6;
/// How many tasks of one kind the first page offers.
const TASKS_OF_A_KIND: usize = 2;

/// The first page.
pub fn page(site: &Site<'_>, lang: &str) -> Page<HomePage> {
    let links = site.frame.links_of(&Place::Home, lang);
    let axis = timeline::axis(site);
    let acts = acts::ordered(site);
    let view = HomePage {
        tasks: tasks(site, &links, &acts),
        specimen: specimen(site, &links, &acts),
        acts: acts
            .iter()
            .take(ACTS)
            .map(|history| acts::entry(site, &links, &axis, history))
            .collect(),
        count: acts.len(),
        all: links.to(&Place::Acts),
        years: axis.ticks(),
        as_of: axis.point(site.as_of),
        news: news(site, &links),
    };
    Page::new(&site.frame, &Place::Home, lang, Vec::new(), view)
}

fn tasks(site: &Site<'_>, links: &Links, acts: &[&History]) -> Vec<Task> {
    let lang = links.lang();
    let mut tasks = Vec::new();
    let task = |kind, subject, href| Task { kind, subject, pair: None, href };
    let living = || acts.iter().filter(|act| act.act.identity.status.state != State::Repealed);
    let with_page = living().filter_map(|act| Some((act, site.present(act)?)));
    for (history, present) in with_page.clone() {
        for form in history.forms.iter().take(TASKS_OF_A_KIND) {
            let place = Place::Form {
                act: present.act.to_string(),
                redaction: present.name.to_string(),
                document: form.document.to_string(),
            };
            let subject = site.phrase(&history.act.identity, &form.name, lang);
            tasks.push(task("form", subject, links.to(&place)));
        }
    }
    tasks.truncate(TASKS_OF_A_KIND);
    for (history, present) in with_page.clone() {
        for criteria in &history.criteria {
            let place = Place::Calculator {
                act: present.act.to_string(),
                redaction: present.name.to_string(),
            };
            let subject = site.phrase(&history.act.identity, &criteria.name, lang);
            tasks.push(task("calculator", subject, links.to(&place)));
        }
    }
    let applied = with_page.clone().find_map(|(history, present)| {
        let form = history.forms.iter().find(|form| {
            !form.attachments.is_empty() && present.document(&form.document).is_some()
        })?;
        Some(site.phrase(&history.act.identity, &form.name, lang))
    });
    tasks.extend(applied.map(|name| task("package", name, links.to(&Place::Package))));
    let timed = living().find_map(|history| {
        let procedure = history.procedures.iter().find(|procedure| procedure.has_periods())?;
        Some(site.phrase(&history.act.identity, &procedure.name, lang))
    });
    tasks.extend(timed.map(|name| task("deadlines", name, links.to(&Place::Deadlines))));
    for body in site.chronicle().bodies.iter().take(TASKS_OF_A_KIND) {
        let (Some(first), Some(last)) = (body.redactions.first(), body.redactions.last()) else {
            continue;
        };
        let found = |named: &BodyRedaction| site.chronicle().find(&named.state);
        let (Some((_, old)), Some((history, new))) = (found(first), found(last)) else { continue };
        let Some(place) = site.comparison(old, new) else { continue };
        tasks.push(Task {
            kind: "compare",
            subject: site.phrase(&history.act.identity, &body.name, lang),
            pair: Some((first.name.clone(), last.name.clone())),
            href: links.to(&place),
        });
    }
    if let Some((history, present)) = with_page.clone().next() {
        let name = site.name(&history.act.identity, lang).unwrap_or_default();
        tasks.push(task("read", name.clone(), links.to(&site.place(present))));
        let both =
            Place::Parallel { act: present.act.to_string(), redaction: present.name.to_string() };
        tasks.push(task("parallel", name, links.to(&both)));
    }
    tasks.push(task("terms", Phrase::default(), links.to(&Place::Terms)));
    tasks.push(task("quality", Phrase::default(), links.to(&Place::Quality)));
    tasks
}

/// A point of the first act that shows how a page is read: short, with a mark in it and best an
/// erratum too.
fn specimen(site: &Site<'_>, links: &Links, acts: &[&History]) -> Option<Specimen> {
    const LONGEST: usize = 420;
    let history = acts.first()?;
    let redaction = site.present(history)?;
    let lang = site.text_lang(&history.act.identity, links.lang());
    let builder = UnitBuilder::new(site, links, history, redaction, lang);
    let short = |unit: &&Unit| {
        unit.kind == UnitKind::Point
            && unit.children.is_empty()
            && unit.words(lang).is_some_and(|words| words.text.chars().count() < LONGEST)
    };
    let marked = |unit: &super::text::Unit| {
        let has = |wanted: fn(&Run) -> bool| unit.words.iter().any(wanted);
        usize::from(has(|run| matches!(run, Run::Erratum { .. })))
            + usize::from(has(|run| matches!(run, Run::Term { .. } | Run::Ref { .. })))
    };
    let units = redaction.walk().filter(short).map(|unit| builder.unit(unit, 0));
    // Of equals the first one.
    let unit = units.first_of_greatest(marked)?;
    Some(Specimen {
        href: links.to_anchor(&site.place(redaction), &unit.id),
        act: site.number(&redaction.act),
        id: unit.id,
        number: unit.number,
        lang: lang.code().to_owned(),
        words: unit.words,
    })
}

/// The first of the greatest.
trait FirstOfGreatest: Iterator + Sized {
    fn first_of_greatest(self, weight: impl Fn(&Self::Item) -> usize) -> Option<Self::Item> {
        let mut best: Option<(usize, Self::Item)> = None;
        for item in self {
            let own = weight(&item);
            if best.as_ref().is_none_or(|(known, _)| own > *known) {
                best = Some((own, item));
            }
        }
        best.map(|(_, item)| item)
    }
}

impl<I: Iterator> FirstOfGreatest for I {}

/// What changed lately: each redaction that an act made of another one.
fn news(site: &Site<'_>, links: &Links) -> Vec<News> {
    let mut made: Vec<(&History, &Redaction)> = site
        .chronicle()
        .redactions()
        .filter(|(_, redaction)| redaction.made_by != redaction.act)
        .collect();
    made.sort_by_key(|(history, redaction)| {
        (std::cmp::Reverse(redaction.begins()), history.id().clone())
    });
    made.into_iter()
        .take(NEWS)
        .map(|(history, redaction)| {
            let identity = &history.act.identity;
            let shown = !redaction.is_reconstructed;
            News {
                date: redaction.since.date().map(|day| day.to_string()),
                year: redaction.begins().map(|day| day.year().to_string()).unwrap_or_default(),
                act: UnitLink {
                    act: Some(site.number(history.id())),
                    unit: String::new(),
                    href: Some(links.to(&match shown {
                        true => site.place(redaction),
                        false => Place::History { act: history.id().to_string() },
                    })),
                },
                name: site.name(identity, links.lang()).unwrap_or_default(),
                changed: u32::try_from(redaction.changes.len()).unwrap_or(u32::MAX),
                by: site.act_link(links, &redaction.made_by),
            }
        })
        .collect()
}
