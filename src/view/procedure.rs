//! The page of a procedure: its drawing, and its steps in words with the units that say them.

use serde::Serialize;

use super::flow::{self, Flow};
use super::passage::{Reader, Source};
use super::site::RedactionName;
use super::step::{self, Held, Step};
use super::text::UnitLink;
use super::{Crumb, Page, Phrase, Place, Site, View};
use super::{form, package};

/// The page of a procedure.
#[derive(Debug, Clone, Serialize)]
pub struct ProcedurePage {
    /// The act and the redaction.
    pub source: Source,
    /// What the redaction is called.
    pub redaction: RedactionName,
    /// What the procedure is called.
    pub name: Phrase,
    /// The unit that gives the whole of it, where there is one.
    pub basis: Option<UnitLink>,
    /// The drawing.
    pub flow: Flow,
    /// Its steps.
    pub steps: Vec<Step>,
    /// Who acts, in the order in which they first act.
    pub actors: Vec<Phrase>,
    /// The page that counts its periods, where it has any.
    pub deadlines: Option<String>,
    /// The package, where the procedure begins with documents that it makes.
    pub package: Option<String>,
    /// Forms of the act.
    pub forms: Vec<FormOf>,
    /// The procedure of the same id under the other redactions of the body.
    pub others: Vec<Other>,
}

/// A form of the act.
#[derive(Debug, Clone, Serialize)]
pub struct FormOf {
    /// What it is called.
    pub name: Phrase,
    /// Its page.
    pub href: String,
}

/// The same procedure elsewhere.
#[derive(Debug, Clone, Serialize)]
pub struct Other {
    /// The name of the redaction: `2016`.
    pub redaction: String,
    /// The number of the act.
    pub number: String,
    /// Its page.
    pub href: String,
    /// Whether it is this page.
    pub current: bool,
}

impl View for ProcedurePage {
    const TYPE: &'static str = "procedure";
}

/// The page of one of these procedures. `blanks` are the forms of the corpus, `packages` where
/// packages stand.
pub fn page(
    site: &Site<'_>,
    lang: &str,
    procedures: &[Held<'_>],
    held: &Held<'_>,
    blanks: &[form::Held<'_>],
    packages: &[(Place, usize)],
) -> Page<ProcedurePage> {
    let place = held.place();
    let reader = Reader::new(site, held.history, held.redaction, &place, lang);
    let steps = step::steps(&reader, held.procedure, "step-");
    let mut actors: Vec<Phrase> = Vec::new();
    for step in &steps {
        if !actors.contains(&step.actor) {
            actors.push(step.actor.clone());
        }
    }
    let links = &reader.links;
    let own_blanks = || blanks.iter().filter(|blank| std::ptr::eq(blank.redaction, held.redaction));
    let view = ProcedurePage {
        source: reader.source(),
        redaction: site.redaction_name(held.redaction),
        name: reader.phrase(&held.procedure.name),
        basis: held
            .procedure
            .basis
            .as_ref()
            .map(|basis| site.unit_link(links, Some(held.redaction), &basis.unit)),
        flow: flow::flow(&steps),
        actors,
        deadlines: held
            .procedure
            .has_periods()
            .then(|| format!("{}?procedure={}", links.to(&Place::Deadlines), held.key())),
        package: packages
            .iter()
            .filter(|(_, number)| std::ptr::eq(blanks[*number].redaction, held.redaction))
            .find(|(_, number)| package::serves(&blanks[*number], held.procedure))
            .map(|(place, _)| links.to(place)),
        forms: own_blanks()
            .map(|blank| FormOf {
                name: reader.phrase(&blank.form.name),
                href: links.to(&form::place(blank.redaction, blank.form)),
            })
            .collect(),
        others: others(&reader, procedures, held),
        steps,
    };
    let crumbs = vec![
        Crumb::message("nav-procedures", Some(links.to(&Place::Procedures))),
        Crumb::words(view.name.clone(), None),
    ];
    Page::new(&site.frame, &place, lang, crumbs, view)
}

/// The procedures of this id in the acts of one body, oldest act first.
fn others(reader: &Reader<'_>, procedures: &[Held<'_>], held: &Held<'_>) -> Vec<Other> {
    let Some(body) = held.redaction.body.as_deref() else { return Vec::new() };
    let mut same: Vec<&Held<'_>> = procedures
        .iter()
        .filter(|other| other.redaction.body.as_deref() == Some(body))
        .filter(|other| other.procedure.id == held.procedure.id)
        .collect();
    same.sort_by_key(|other| other.history.act.identity.date);
    if same.len() < 2 {
        return Vec::new();
    }
    same.into_iter()
        .map(|other| Other {
            redaction: other.redaction.name.to_string(),
            number: reader.site.number(other.history.id()),
            href: reader.links.to(&other.place()),
            current: std::ptr::eq(other.procedure, held.procedure),
        })
        .collect()
}
