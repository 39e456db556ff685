//! The register of page types: which pages a site has, and who builds each.

use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::components::APART;
use super::table::{TableKind, write as write_table};
use super::{Engine, RenderError};
use crate::export;
use crate::model::{ActId, Redaction};
use crate::view::{
    Page, Place, Site, about, act, acts, calculator, calculators, chooser, citations::Citations,
    cited, components, deadlines, diff, form, forms, history, home, not_found, package, parallel,
    procedure, procedures, quality, search, settings, step, table, terms,
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
    citations: OnceLock<Citations<'a>>,
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
            citations: OnceLock::new(),
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

    /// What cites what.
    fn citations(&self) -> &Citations<'a> {
        self.citations.get_or_init(|| Citations::of(self.site))
    }

    /// The link from a page to the package of a redaction.
    fn package(&self, redaction: &Redaction, from: &Place, lang: &str) -> Option<String> {
        let is_own = |number: usize| std::ptr::eq(self.blanks[number].redaction, redaction);
        let (place, _) = self.packages.iter().find(|(_, number)| is_own(*number))?;
        Some(self.site.frame.links_of(from, lang).to(place))
    }

    /// A place, to be rendered in one language after another.
    pub fn at<'p>(&'p self, place: &'p Place) -> Spot<'p, 'a, 's> {
        Spot { pages: self, place, comparison: OnceCell::new() }
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
            Place::Components { sheet: None },
        ];
        places.extend(sheets().map(|sheet| Place::Components { sheet: Some(sheet.to_owned()) }));
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
        let is_look = matches!(place, Place::Components { .. });
        !is_look && !self.samples().any(|sample| sample == *place)
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
        self.at(place).page(engine, lang)
    }

    /// A page that shares nothing with another one.
    fn alone(
        &self,
        engine: &Engine,
        place: &Place,
        lang: &str,
    ) -> Result<(String, String), RenderError> {
        let site = self.site;
        let missing = || missing(place);
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
            Place::Comparison { .. } | Place::Table { .. } | Place::Form { .. } => Err(missing()),
            Place::Calculators => engine.file(&calculators::page(site, lang, &self.tables)),
            Place::Calculator { .. } => {
                let held = self.calculators.get(place).map(|number| &self.tables[*number]);
                let held = held.ok_or_else(missing)?;
                let mut page = calculator::page(site, lang, &self.tables, held);
                page.view.package = self.package(held.table.redaction, place, lang);
                engine.file(&page)
            }
            Place::Forms => engine.file(&forms::page(site, lang, &self.blanks, &self.samples)),
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
            Place::Cited => engine.file(&cited::page(site, self.citations(), lang)),
            Place::CitedAct { act } => {
                let id = ActId::parse(act).map_err(|_| missing())?;
                let page = cited::act_page(site, self.citations(), &id, lang);
                engine.file(&page.ok_or_else(missing)?)
            }
            Place::Quality => engine.file(&quality::page(site, lang)),
            Place::About => engine.file(&about::page(site, lang)),
            Place::Components { sheet } => {
                let (sheet, sheets) = (sheet.as_deref(), sheets().collect::<Vec<_>>());
                let look = engine.look(lang, sheet)?;
                engine.file(&components::page(site, lang, sheet, &sheets, look))
            }
            Place::Search => engine.file(&search::page(site, lang)),
            Place::Settings => engine.file(&settings::page(site, lang)),
        }
    }
}

/// A page, and the files that are taken away from it: their paths below the root of the site, and
/// what they hold.
#[derive(Debug)]
pub struct Files {
    /// The page.
    pub page: (String, String),
    /// The files beside it.
    pub beside: Vec<(String, Vec<u8>)>,
}

/// A place with what its languages share, found when the first of them asks.
pub struct Spot<'p, 'a, 's> {
    pages: &'p Pages<'a, 's>,
    place: &'p Place,
    comparison: OnceCell<Option<diff::Comparison<'a>>>,
}

impl Spot<'_, '_, '_> {
    /// The page as text: its file in the output folder, and the HTML.
    ///
    /// # Errors
    /// When the place names nothing that the corpus holds, or a template fails.
    pub fn page(&self, engine: &Engine, lang: &str) -> Result<(String, String), RenderError> {
        match self.place {
            Place::Comparison { .. } => {
                let page =
                    self.comparison().and_then(|both| diff::page(self.pages.site, both, lang));
                engine.file(&page.ok_or_else(|| missing(self.place))?)
            }
            Place::Table { .. } => engine.file(&self.table(lang)?),
            Place::Form { .. } => engine.file(&self.form(lang)?),
            _ => self.pages.alone(engine, self.place, lang),
        }
    }

    /// The page with the files that belong to it.
    ///
    /// # Errors
    /// As [`Spot::page`].
    pub fn files(&self, engine: &Engine, lang: &str) -> Result<Files, RenderError> {
        match self.place {
            Place::Table { .. } => {
                let page = self.table(lang)?;
                let rendered = engine.file(&page)?;
                let table = page.view.without_unchanged();
                let mut beside = Vec::new();
                for kind in TableKind::FILES {
                    if let Some(name) = table::file_name(self.place, lang, kind.ending()) {
                        let bytes = write_table(engine, &table, lang, kind)?;
                        beside.push((self.place.path(lang).beside(&name), bytes));
                    }
                }
                Ok(Files { page: rendered, beside })
            }
            Place::Form { .. } => {
                let page = self.form(lang)?;
                let words = export::form::Words::of(engine.words("form", &page)?);
                let file = export::form::write(&page.view, &words, lang)
                    .map_err(|error| RenderError::new(&page.view.word, error.to_string()))?;
                let beside = vec![(self.place.path(lang).beside(&page.view.word), file)];
                Ok(Files { page: engine.file(&page)?, beside })
            }
            _ => Ok(Files { page: self.page(engine, lang)?, beside: Vec::new() }),
        }
    }

    /// The two redactions of the place, compared.
    fn comparison(&self) -> Option<&diff::Comparison<'_>> {
        let compared = || {
            let place = self.place.compared();
            let (old, new) = self.pages.comparisons.get(place.as_ref().unwrap_or(self.place))?;
            Some(diff::compare(self.pages.site, old, new))
        };
        self.comparison.get_or_init(compared).as_ref()
    }

    fn table(&self, lang: &str) -> Result<Page<table::TablePage>, RenderError> {
        let page = self.comparison().and_then(|both| table::page(self.pages.site, both, lang));
        page.ok_or_else(|| missing(self.place))
    }

    fn form(&self, lang: &str) -> Result<Page<form::FormPage>, RenderError> {
        self.pages.form(self.place, lang).ok_or_else(|| missing(self.place))
    }
}

/// The sheets of components that are not in the one of every page.
fn sheets() -> impl Iterator<Item = &'static str> {
    APART.iter().map(|(sheet, _)| *sheet)
}

fn missing(place: &Place) -> RenderError {
    RenderError::new(format!("{place:?}"), "the corpus holds no such page")
}
