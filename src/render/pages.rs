//! The register of page types: which pages a site has, and who builds each.

use std::collections::BTreeMap;

use super::table::{TableKind, write as write_table};
use super::{Engine, RenderError};
use crate::export;
use crate::model::{ActId, Redaction};
use crate::view::{
    Page, Place, Site, about, act, acts, calculator, calculators, chooser, citations::Citations,
    cited, deadlines, diff, form, forms, history, home, not_found, package, parallel, procedure,
    procedures, quality, search, settings, step, table, terms,
};

/// The pages of a site, with what several of them need found once.
pub struct Pages<'a, 's> {
    site: &'s Site<'a>,
    tables: Vec<calculator::Held<'a>>,
    blanks: Vec<form::Held<'a>>,
    sample: Option<Site<'a>>,
    samples: Vec<form::Held<'a>>,
    procedures: Vec<step::Held<'a>>,
    packages: Vec<(Place, usize)>,
    calculators: BTreeMap<Place, usize>,
    forms: BTreeMap<Place, usize>,
    steps: BTreeMap<Place, usize>,
    comparisons: BTreeMap<Place, (&'a Redaction, &'a Redaction)>,
    citations: Citations<'a>,
    dictionaries: Vec<Place>,
}

/// Pages that stand once, above the languages.
pub const ONCE: [Place; 2] = [Place::Chooser, Place::NotFound];

impl<'a, 's> Pages<'a, 's> {
    /// Finds what the site holds.
    pub fn new(site: &'s Site<'a>) -> Pages<'a, 's> {
        let tables = calculator::tables(site);
        let blanks = form::forms(site);
        let sample = site.sample();
        let samples = sample.as_ref().map(form::forms).unwrap_or_default();
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
            citations: Citations::of(site),
            dictionaries: terms::places(site),
            site,
            tables,
            blanks,
            sample,
            samples,
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

    /// The comparative table at a place.
    fn table(&self, place: &Place, lang: &str) -> Option<Page<table::TablePage>> {
        let (old, new) = self.comparisons.get(&place.compared()?)?;
        table::page(self.site, &diff::compare(self.site, old, new), lang)
    }

    /// Files to be downloaded that belong to a page: their paths below the root of the site, and
    /// their bytes.
    ///
    /// # Errors
    /// When a message is missing.
    pub fn downloads(
        &self,
        engine: &Engine,
        place: &Place,
        lang: &str,
    ) -> Result<Vec<(String, Vec<u8>)>, RenderError> {
        if let Some(page) = self.form(place, lang) {
            let words = export::form::Words::of(engine.words("form", &page)?);
            let file = export::form::write(&page.view, &words, lang)
                .map_err(|error| RenderError::new(&page.view.word, error.to_string()))?;
            return Ok(vec![(place.path(lang).beside(&page.view.word), file)]);
        }
        let Some(page) = self.table(place, lang) else { return Ok(Vec::new()) };
        let table = page.view.without_unchanged();
        let mut files = Vec::new();
        for kind in TableKind::FILES {
            if let Some(name) = table::file_name(place, lang, kind.ending()) {
                let bytes = write_table(engine, &table, lang, kind)?;
                files.push((place.path(lang).beside(&name), bytes));
            }
        }
        Ok(files)
    }

    /// Every page that exists in each language, in a fixed order.
    pub fn places(&self) -> Vec<Place> {
        let mut places = vec![
            Place::Home,
            Place::Acts,
            Place::Search,
            Place::Quality,
            Place::About,
            Place::Settings,
        ];
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
        places.extend(self.comparisons.keys().filter_map(Place::table));
        places.push(Place::Terms);
        places.extend(self.dictionaries.iter().cloned());
        places.push(Place::Cited);
        places.extend(cited::places(self.site));
        if !self.tables.is_empty() {
            places.push(Place::Calculators);
            places.extend(self.calculators.keys().cloned());
        }
        if !self.blanks.is_empty() {
            places.push(Place::Forms);
            places.extend(self.forms.keys().cloned());
        }
        places.extend(self.samples());
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

    /// The sample form: a page that no list, search or map of the site holds.
    fn samples(&self) -> impl Iterator<Item = Place> {
        self.samples.iter().map(|held| form::place(held.redaction, held.form))
    }

    /// Whether search engines are told of a page.
    pub fn is_listed(&self, place: &Place) -> bool {
        !self.samples().any(|sample| sample == *place)
    }

    /// The page of a form, the sample among them.
    fn form(&self, place: &Place, lang: &str) -> Option<Page<form::FormPage>> {
        let is_own = |held: &&form::Held<'_>| form::place(held.redaction, held.form) == *place;
        if let Some(held) = self.samples.iter().find(is_own) {
            let mut page = form::page(self.sample.as_ref()?, lang, &self.samples, held, &[]);
            page.view.sample = true;
            return Some(page);
        }
        let held = self.forms.get(place).map(|number| &self.blanks[*number])?;
        let mut page = form::page(self.site, lang, &self.blanks, held, &self.tables);
        if !held.form.attachments.is_empty() {
            page.view.package = self.package(held.redaction, place, lang);
        }
        Some(page)
    }

    /// The page of every form, the sample among them.
    pub fn form_pages(&self, lang: &str) -> Vec<(Place, Page<form::FormPage>)> {
        let places = self.places().into_iter();
        places.filter_map(|place| self.form(&place, lang).map(|page| (place, page))).collect()
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
            Place::Table { .. } => engine.file(&self.table(place, lang).ok_or_else(missing)?),
            Place::Calculators => engine.file(&calculators::page(site, lang, &self.tables)),
            Place::Calculator { .. } => {
                let held = self.calculators.get(place).map(|number| &self.tables[*number]);
                let held = held.ok_or_else(missing)?;
                let mut page = calculator::page(site, lang, &self.tables, held);
                page.view.package = self.package(held.table.redaction, place, lang);
                engine.file(&page)
            }
            Place::Forms => engine.file(&forms::page(site, lang, &self.blanks, &self.samples)),
            Place::Form { .. } => engine.file(&self.form(place, lang).ok_or_else(missing)?),
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
            Place::Terms => engine.file(&terms::page(site, lang, !self.dictionaries.is_empty())),
            Place::ActTerms { act } => {
                let id = ActId::parse(act).map_err(|_| missing())?;
                let history = site.chronicle().acts.get(&id).ok_or_else(missing)?;
                engine.file(&terms::act_page(site, history, lang).ok_or_else(missing)?)
            }
            Place::Cited => engine.file(&cited::page(site, &self.citations, lang)),
            Place::CitedAct { act } => {
                let id = ActId::parse(act).map_err(|_| missing())?;
                let page = cited::act_page(site, &self.citations, &id, lang);
                engine.file(&page.ok_or_else(missing)?)
            }
            Place::Quality => engine.file(&quality::page(site, lang)),
            Place::About => engine.file(&about::page(site, lang)),
            Place::Search => engine.file(&search::page(site, lang)),
            Place::Settings => engine.file(&settings::page(site, lang)),
        }
    }
}
