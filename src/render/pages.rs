//! The register of page types: which pages a site has, and who builds each.

use std::collections::BTreeMap;

use super::{Engine, RenderError};
use crate::model::{ActId, Redaction};
use crate::view::{
    Place, Site, about, act, acts, calculator, calculators, chooser, deadlines, diff, form, forms,
    history, home, not_found, package, parallel, procedure, procedures, quality, settings, step,
};

/// The pages of a site, with what several of them need found once.
pub struct Pages<'a, 's> {
    site: &'s Site<'a>,
    tables: Vec<calculator::Held<'a>>,
    blanks: Vec<form::Held<'a>>,
    procedures: Vec<step::Held<'a>>,
    packages: Vec<(Place, usize)>,
    calculators: BTreeMap<Place, usize>,
    forms: BTreeMap<Place, usize>,
    steps: BTreeMap<Place, usize>,
    comparisons: BTreeMap<Place, (&'a Redaction, &'a Redaction)>,
}

/// Pages that stand once, above the languages.
pub const ONCE: [Place; 2] = [Place::Chooser, Place::NotFound];

impl<'a, 's> Pages<'a, 's> {
    /// Finds what the site holds.
    pub fn new(site: &'s Site<'a>) -> Pages<'a, 's> {
        let tables = calculator::tables(site);
        let blanks = form::forms(site);
        let calculators = tables.iter().enumerate();
        let calculators =
            calculators.map(|(number, held)| (calculator::place(held.table.redaction), number));
        let forms = blanks.iter().enumerate();
        let forms = forms.map(|(number, held)| (form::place(held.redaction, held.form), number));
        let packages = package::places(site, &blanks);
        let procedures = step::procedures(site);
        let steps = procedures.iter().enumerate();
        let steps = steps.map(|(number, held)| (held.place(), number));
        let compared = diff::all(site).into_iter();
        let compared =
            compared.filter_map(|(old, new)| Some((site.comparison(old, new)?, (old, new))));
        Pages {
            calculators: calculators.collect(),
            forms: forms.collect(),
            steps: steps.collect(),
            comparisons: compared.collect(),
            site,
            tables,
            blanks,
            procedures,
            packages,
        }
    }

    /// The link from a page to the package of a redaction.
    fn package(&self, redaction: &Redaction, from: &Place, lang: &str) -> Option<String> {
        let is_own = |number: usize| std::ptr::eq(self.blanks[number].redaction, redaction);
        let (place, _) = self.packages.iter().find(|(_, number)| is_own(*number))?;
        Some(self.site.frame.links_of(from, lang).to(place))
    }

    /// Every page that exists in each language, in a fixed order.
    pub fn places(&self) -> Vec<Place> {
        let mut places =
            vec![Place::Home, Place::Acts, Place::Quality, Place::About, Place::Settings];
        let acts = self.site.chronicle().acts.keys();
        places.extend(acts.map(|act| Place::History { act: act.to_string() }));
        let bodies = self.site.chronicle().bodies.iter();
        places.extend(bodies.map(|body| Place::Body { body: body.id.clone() }));
        for (_, redaction) in self.site.redactions() {
            let (act, redaction) = (redaction.act.to_string(), redaction.name.to_string());
            places.push(Place::Act { act: act.clone(), redaction: redaction.clone() });
            places.push(Place::Parallel { act, redaction });
        }
        places.extend(self.comparisons.keys().cloned());
        if !self.tables.is_empty() {
            places.push(Place::Calculators);
            places.extend(self.calculators.keys().cloned());
        }
        if !self.blanks.is_empty() {
            places.push(Place::Forms);
            places.extend(self.forms.keys().cloned());
        }
        places.extend(self.packages.iter().map(|(place, _)| place.clone()));
        if !self.procedures.is_empty() {
            places.push(Place::Procedures);
            places.extend(self.steps.keys().cloned());
        }
        if deadlines::is_needed(&self.procedures) {
            places.push(Place::Deadlines);
        }
        places
    }

    /// Files that scripts read, beside the pages: their paths below the root of the site, and their
    /// text.
    pub fn data(&self) -> Vec<(String, String)> {
        let mut files = calculator::data_files(&self.tables);
        if deadlines::is_needed(&self.procedures) {
            files.push(deadlines::data_file(self.site));
        }
        files
    }

    /// A page as text: its file in the output folder, and the HTML.
    ///
    /// # Errors
    /// When the place names nothing that the corpus holds, or a template fails.
    pub fn page(
        &self,
        engine: &Engine,
        place: &Place,
        lang: &str,
    ) -> Result<(String, String), RenderError> {
        let site = self.site;
        let missing = || RenderError::new(format!("{place:?}"), "the corpus holds no such page");
        let redaction = |act: &str, name: &str| site.find(act, name).ok_or_else(missing);
        match place {
            Place::Chooser => engine.file(&chooser::page(site, lang)),
            Place::NotFound => engine.file(&not_found::page(site, lang)),
            Place::Home => engine.file(&home::page(site, lang)),
            Place::Acts => engine.file(&acts::page(site, lang)),
            Place::History { act } => {
                let id = ActId::parse(act).map_err(|_| missing())?;
                let found = site.chronicle().acts.get(&id).ok_or_else(missing)?;
                engine.file(&history::page(site, found, lang))
            }
            Place::Body { body } => {
                let body = site.chronicle().bodies.iter().find(|known| known.id == *body);
                let page = body.and_then(|body| history::body_page(site, body, lang));
                engine.file(&page.ok_or_else(missing)?)
            }
            Place::Act { act: id, redaction: name } => {
                let (history, redaction) = redaction(id, name)?;
                engine.file(&act::page(site, history, redaction, lang))
            }
            Place::Parallel { act, redaction: name } => {
                let (history, redaction) = redaction(act, name)?;
                engine.file(&parallel::page(site, history, redaction, lang))
            }
            Place::Comparison { .. } => {
                let (old, new) = self.comparisons.get(place).ok_or_else(missing)?;
                let comparison = diff::compare(site, old, new);
                engine.file(&diff::page(site, &comparison, lang).ok_or_else(missing)?)
            }
            Place::Calculators => engine.file(&calculators::page(site, lang, &self.tables)),
            Place::Calculator { .. } => {
                let held = self.calculators.get(place).map(|number| &self.tables[*number]);
                let held = held.ok_or_else(missing)?;
                let mut page = calculator::page(site, lang, &self.tables, held);
                page.view.package = self.package(held.table.redaction, place, lang);
                engine.file(&page)
            }
            Place::Forms => engine.file(&forms::page(site, lang, &self.blanks)),
            Place::Form { .. } => {
                let held = self.forms.get(place).map(|number| &self.blanks[*number]);
                let held = held.ok_or_else(missing)?;
                let mut page = form::page(site, lang, &self.blanks, held, &self.tables);
                if !held.form.attachments.is_empty() {
                    page.view.package = self.package(held.redaction, place, lang);
                }
                engine.file(&page)
            }
            Place::Package | Place::EarlierPackage { .. } => {
                let mut known = self.packages.iter();
                let (_, number) = known.find(|(known, _)| known == place).ok_or_else(missing)?;
                let stock = package::Stock {
                    blanks: &self.blanks,
                    tables: &self.tables,
                    packages: &self.packages,
                };
                engine.file(&package::page(site, lang, stock, place, &self.blanks[*number]))
            }
            Place::Procedures => engine.file(&procedures::page(site, lang, &self.procedures)),
            Place::Procedure { .. } => {
                let held = self.steps.get(place).map(|number| &self.procedures[*number]);
                let held = held.ok_or_else(missing)?;
                let (all, packages) = (&self.procedures, &self.packages);
                engine.file(&procedure::page(site, lang, all, held, &self.blanks, packages))
            }
            Place::Deadlines => engine.file(&deadlines::page(site, lang, &self.procedures)),
            Place::Quality => engine.file(&quality::page(site, lang)),
            Place::About => engine.file(&about::page(site, lang)),
            Place::Settings => engine.file(&settings::page(site, lang)),
        }
    }
}
