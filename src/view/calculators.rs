//! The list of calculators: each body of rules with its redactions.

use serde::Serialize;

use super::calculator::{self, Held};
use super::passage::{Reader, Source};
use super::{Crumb, Page, Phrase, Place, Site, View};
use crate::rules::Counts;

/// The list of calculators.
#[derive(Debug, Clone, Serialize)]
pub struct CalculatorsPage {
    /// Bodies of rules, or single acts, each with its calculators.
    pub bodies: Vec<BodyCalculators>,
}

/// The calculators of one body of rules.
#[derive(Debug, Clone, Serialize)]
pub struct BodyCalculators {
    /// Its id: `object-list`.
    pub id: String,
    /// What it is called.
    pub name: Phrase,
    /// Its calculators, the present one first, then newest first.
    pub calculators: Vec<CalculatorEntry>,
}

/// A calculator.
#[derive(Debug, Clone, Serialize)]
pub struct CalculatorEntry {
    /// The act and the redaction.
    pub source: Source,
    /// What the criteria are called.
    pub name: Phrase,
    /// How many questions it has.
    pub count: usize,
    /// The answer sets, counted.
    pub counts: Counts,
    /// The page.
    pub href: String,
}

impl View for CalculatorsPage {
    const TYPE: &'static str = "calculators";
}

/// The list of these tables.
pub fn page(site: &Site<'_>, lang: &str, tables: &[Held<'_>]) -> Page<CalculatorsPage> {
    let place = Place::Calculators;
    let mut bodies: Vec<BodyCalculators> = Vec::new();
    for held in tables {
        let redaction = held.table.redaction;
        let reader = Reader::new(site, held.history, redaction, &place, lang);
        let (id, name) = match site.body(redaction) {
            Some(body) => (body.id.clone(), reader.phrase(&body.name)),
            None => {
                let name = site.name(&held.history.act.identity, lang);
                let name = name.unwrap_or_else(|| reader.phrase(&held.table.criteria.name));
                (redaction.act.to_string(), name)
            }
        };
        let entry = CalculatorEntry {
            source: reader.source(),
            name: reader.phrase(&held.table.criteria.name),
            count: held.table.rows().count(),
            counts: held.counts,
            href: reader.links.to(&calculator::place(redaction)),
        };
        match bodies.iter_mut().find(|known| known.id == id) {
            Some(known) => known.calculators.insert(0, entry),
            None => bodies.push(BodyCalculators { id, name, calculators: vec![entry] }),
        }
    }
    for body in &mut bodies {
        body.calculators.sort_by_key(|entry| !entry.source.present);
    }
    let crumbs = vec![Crumb::message("nav-calculators", None)];
    Page::new(&site.frame, &place, lang, crumbs, CalculatorsPage { bodies })
}
