//! The list of procedures, act by act.

use serde::Serialize;

use super::passage::{Reader, Source};
use super::step::Held;
use super::text::UnitLink;
use super::{Crumb, Page, Phrase, Place, Site, View};

/// The list of procedures.
#[derive(Debug, Clone, Serialize)]
pub struct ProceduresPage {
    /// Acts with their procedures: those that are used now first.
    pub acts: Vec<ActProcedures>,
    /// The page that counts their periods.
    pub deadlines: String,
}

/// The procedures of an act.
#[derive(Debug, Clone, Serialize)]
pub struct ActProcedures {
    /// The act and the redaction.
    pub source: Source,
    /// What the act is called.
    pub name: Option<Phrase>,
    /// Its procedures.
    pub procedures: Vec<Entry>,
}

/// A procedure in the list.
#[derive(Debug, Clone, Serialize)]
pub struct Entry {
    /// What it is called.
    pub name: Phrase,
    /// Its page.
    pub href: String,
    /// The unit that gives the whole of it.
    pub basis: Option<UnitLink>,
    /// How many steps it has.
    pub steps: usize,
    /// How many actors.
    pub actors: usize,
    /// How many of its steps have a period.
    pub periods: usize,
}

impl View for ProceduresPage {
    const TYPE: &'static str = "procedures";
}

/// The list of these procedures.
pub fn page(site: &Site<'_>, lang: &str, procedures: &[Held<'_>]) -> Page<ProceduresPage> {
    let place = Place::Procedures;
    let mut acts: Vec<ActProcedures> = Vec::new();
    for held in procedures {
        let reader = Reader::new(site, held.history, held.redaction, &place, lang);
        let source = reader.source();
        let entry = entry(&reader, held);
        match acts.iter_mut().find(|act| act.source.act == source.act) {
            Some(act) => act.procedures.push(entry),
            None => acts.push(ActProcedures {
                name: site.name(&held.history.act.identity, lang),
                procedures: vec![entry],
                source,
            }),
        }
    }
    let deadlines = site.frame.links_of(&place, lang).to(&Place::Deadlines);
    let crumbs = vec![Crumb::message("nav-procedures", None)];
    Page::new(&site.frame, &place, lang, crumbs, ProceduresPage { acts, deadlines })
}

fn entry(reader: &Reader<'_>, held: &Held<'_>) -> Entry {
    let procedure = held.procedure;
    let mut actors: Vec<&str> = procedure.steps.iter().map(|step| step.actor.kk.as_str()).collect();
    actors.sort_unstable();
    actors.dedup();
    Entry {
        name: reader.phrase(&procedure.name),
        href: reader.links.to(&held.place()),
        basis: procedure
            .basis
            .as_ref()
            .map(|basis| reader.site.unit_link(&reader.links, Some(reader.redaction), &basis.unit)),
        steps: procedure.steps.len(),
        actors: actors.len(),
        periods: procedure.steps.iter().filter(|step| step.period.is_some()).count(),
    }
}
