//! The list of forms: each act with the blanks of its annexes.

use serde::Serialize;

use super::form::{self, Held};
use super::passage::{Cited, Reader, Source};
use super::site::RedactionName;
use super::{Crumb, Page, Phrase, Place, Site, View};

/// The list of forms.
#[derive(Debug, Clone, Serialize)]
pub struct FormsPage {
    /// Acts with their forms: those that are used now first.
    pub acts: Vec<ActForms>,
    /// The sample form, for whoever adds one.
    pub sample: Option<String>,
}

/// The forms of an act.
#[derive(Debug, Clone, Serialize)]
pub struct ActForms {
    /// The act, in the redaction of its newest form.
    pub source: Source,
    /// What the act is called.
    pub name: Option<Phrase>,
    /// Its forms, in the order of the annexes.
    pub forms: Vec<FormEntry>,
}

/// A form.
#[derive(Debug, Clone, Serialize)]
pub struct FormEntry {
    /// The document that is the blank: `annex1`.
    pub document: String,
    /// What it is called.
    pub name: Phrase,
    /// What it is for.
    pub purpose: Phrase,
    /// The unit that asks for it.
    pub basis: Option<Cited>,
    /// The page in the newest redaction.
    pub href: String,
    /// The page in earlier redactions, newest first.
    pub earlier: Vec<EarlierForm>,
}

/// A form in an earlier redaction.
#[derive(Debug, Clone, Serialize)]
pub struct EarlierForm {
    /// What the redaction is called.
    pub name: RedactionName,
    /// The page.
    pub href: String,
}

impl View for FormsPage {
    const TYPE: &'static str = "forms";
}

/// The list of these forms; `samples` are those that belong to no act.
pub fn page(
    site: &Site<'_>,
    lang: &str,
    forms: &[Held<'_>],
    samples: &[Held<'_>],
) -> Page<FormsPage> {
    let place = Place::Forms;
    let mut acts: Vec<ActForms> = Vec::new();
    // Newest redactions first, so that what an act has now leads.
    for held in forms.iter().rev() {
        let reader = Reader::new(site, held.history, held.redaction, &place, lang);
        let source = reader.source();
        let href = reader.links.to(&form::place(held.redaction, held.form));
        let document = held.form.document.to_string();
        let at = acts.iter().position(|act| act.source.act == source.act);
        let act = match at {
            Some(at) => &mut acts[at],
            None => {
                let name = site.name(&held.history.act.identity, lang);
                acts.push(ActForms { source: source.clone(), name, forms: Vec::new() });
                let last = acts.len() - 1;
                &mut acts[last]
            }
        };
        match act.forms.iter_mut().find(|entry| entry.document == document) {
            Some(entry) => entry.earlier.push(EarlierForm { name: source.name, href }),
            None => act.forms.push(FormEntry {
                document,
                name: reader.phrase(&held.form.name),
                purpose: reader.phrase(&held.form.purpose),
                basis: reader.unit(&held.form.basis.unit.path),
                href,
                earlier: Vec::new(),
            }),
        }
    }
    for act in &mut acts {
        act.forms.sort_by(|a, b| a.document.cmp(&b.document));
    }
    acts.sort_by_key(|act| act.source.state == "repealed");
    let crumbs = vec![Crumb::message("nav-forms", None)];
    let links = site.frame.links_of(&place, lang);
    let sample = samples.first().map(|held| links.to(&form::place(held.redaction, held.form)));
    Page::new(&site.frame, &place, lang, crumbs, FormsPage { acts, sample })
}
