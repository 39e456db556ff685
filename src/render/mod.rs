//! From views to HTML: the templates, the messages and the components of the site.
//!
//! [`Engine::new`] takes all files once and returns every fault that it finds in them;
//! [`Engine::page`] then turns a [`Page`] into the text of its file. A language is one environment
//! with the functions of `functions.rs` bound to its messages. The files are those of
//! `templates/` and `locales/`; see `src/view/mod.rs` for how a page is added.

mod assets;
mod components;
mod error;
mod escape;
mod examples;
mod foreign;
mod functions;
mod indent;
mod messages;
mod minify;
pub mod pages;
pub mod portable;
pub mod search;
mod sources;
pub mod table;
mod tokens;

use std::collections::BTreeMap;
use std::sync::Arc;

use minijinja::syntax::SyntaxConfig;
use minijinja::value::Serde;
use minijinja::{Environment, UndefinedBehavior, Value, context};

pub use assets::{Asset, Picture};
pub use error::RenderError;
pub use messages::Messages;
pub use sources::Sources;

use crate::view::components::{Look, Token};
use crate::view::{Page, View};

/// The service worker.
const WORKER: &str = "templates/base/worker.js";

/// Everything that is needed to render pages, in every language.
pub struct Engine {
    environments: BTreeMap<String, Environment<'static>>,
    languages: functions::Languages,
    assets: Vec<Asset>,
    pictures: Vec<Picture>,
    worker: String,
    hosting: Vec<Asset>,
    described: Vec<examples::Described>,
    tokens: (Vec<Token>, Vec<Token>),
}

impl Engine {
    /// Reads all templates, messages and components.
    ///
    /// # Errors
    /// Every fault that can be found before a page is rendered.
    pub fn new(sources: &Sources) -> Result<Engine, Vec<RenderError>> {
        let mut faults = Vec::new();
        let base = match templates(sources) {
            Ok(base) => Some(base),
            Err(found) => {
                faults.extend(found);
                None
            }
        };
        let languages = match Messages::load(sources) {
            Ok(languages) => Some(languages),
            Err(found) => {
                faults.extend(found);
                None
            }
        };
        let assets = match assets::collect(sources) {
            Ok(assets) => Some(assets),
            Err(found) => {
                faults.extend(found);
                None
            }
        };
        let described = match examples::read(sources) {
            Ok(described) => Some(described),
            Err(found) => {
                faults.extend(found);
                None
            }
        };
        match (base, languages, assets, described) {
            (Some(base), Some(languages), Some(assets), Some(described)) if faults.is_empty() => {
                let languages = Arc::new(languages);
                Ok(Engine {
                    environments: bind(&base, &languages),
                    languages,
                    assets,
                    pictures: assets::pictures(sources),
                    worker: sources.find(WORKER).unwrap_or_default().to_owned(),
                    hosting: assets::hosting(sources),
                    described,
                    tokens: tokens::tokens(sources),
                })
            }
            _ => Err(faults),
        }
    }

    /// The codes of the interface languages, in the order of their names.
    pub fn languages(&self) -> impl Iterator<Item = &str> {
        self.environments.keys().map(String::as_str)
    }

    /// The environment of a language.
    fn environment(&self, lang: &str) -> Result<&Environment<'static>, RenderError> {
        self.environments.get(lang).ok_or_else(|| {
            RenderError::new(format!("locales/{lang}"), "there are no messages in this language")
        })
    }

    /// The style sheet, the scripts and the drawings that pages link to.
    pub fn assets(&self) -> &[Asset] {
        &self.assets
    }

    /// The icons and the cards.
    pub fn pictures(&self) -> &[Picture] {
        &self.pictures
    }

    /// The service worker without what it is told about the build.
    pub fn worker(&self) -> &str {
        &self.worker
    }

    /// Samples for servers: headers and types.
    pub fn hosting(&self) -> &[Asset] {
        &self.hosting
    }

    /// What the templates and the sheets say of themselves: the components whose styles are in
    /// `sheet`, and with those of the sheet of every page the tokens.
    ///
    /// # Errors
    /// When an example gives a macro what it cannot use.
    pub fn look(&self, lang: &str, sheet: Option<&str>) -> Result<Look, RenderError> {
        let environment = self.environment(lang)?;
        let languages: Vec<&str> = self.languages().collect();
        let shown = self.described.iter().filter(|one| components::sheet_of(one.name()) == sheet);
        let drawn = shown.map(|one| one.drawn(environment, lang, &languages));
        let (colours, measures) = match sheet {
            None => self.tokens.clone(),
            Some(_) => Default::default(),
        };
        Ok(Look { colours, measures, components: drawn.collect::<Result<_, _>>()? })
    }

    /// A message without arguments.
    ///
    /// # Errors
    /// When it is missing.
    pub fn message(&self, lang: &str, key: &str) -> Result<String, RenderError> {
        let expression = self
            .environment(lang)?
            .compile_expression("t(key)")
            .and_then(|expression| expression.eval(context! { key }));
        let message = expression.map_err(|error| RenderError::from_template(&error, key))?;
        Ok(message.as_str().unwrap_or_default().to_owned())
    }

    /// A page as its file and its HTML.
    ///
    /// # Errors
    /// As [`Engine::page`].
    pub fn file<V: View>(&self, page: &Page<V>) -> Result<(String, String), RenderError> {
        Ok((page.output.clone(), self.page(page)?))
    }

    /// The HTML of a page.
    ///
    /// # Errors
    /// When a template uses what the view or the messages do not have.
    pub fn page<V: View>(&self, page: &Page<V>) -> Result<String, RenderError> {
        let html = self.render(&format!("pages/{}.html", V::TEMPLATE), page)?;
        Ok(foreign::mark(&indent::indent(&html)))
    }

    /// Words of the interface for a file beside a page, one a line, without tags:
    /// `templates/words/<name>.html`.
    ///
    /// # Errors
    /// As [`Engine::page`].
    pub fn words<V: View>(&self, name: &str, page: &Page<V>) -> Result<Vec<String>, RenderError> {
        let html = self.render(&format!("words/{name}.html"), page)?;
        Ok(html.lines().map(escape::plain).filter(|line| !line.is_empty()).collect())
    }

    fn render<V: View>(&self, name: &str, page: &Page<V>) -> Result<String, RenderError> {
        let lang = page.shell.lang.as_str();
        let environment = self.environment(lang)?;
        let template = environment
            .get_template(name)
            .map_err(|error| RenderError::from_template(&error, name))?;
        template
            .render(context! {
                shell => Value::from(Serde(&page.shell)),
                page => Value::from(Serde(&page.view)),
            })
            .map_err(|error| RenderError::from_template(&error, name))
    }
}

/// The environment that all languages share: every template, compiled once.
fn templates(sources: &Sources) -> Result<Environment<'static>, Vec<RenderError>> {
    let mut environment = Environment::new();
    let mut faults = Vec::new();
    match SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build() {
        Ok(syntax) => environment.set_syntax(syntax),
        Err(error) => faults.push(RenderError::from_template(&error, "")),
    }
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_formatter(escape::write_value);
    for (file, text) in sources.below("templates", ".html") {
        let name = file.trim_start_matches("templates/").to_owned();
        if let Err(error) = environment.add_template_owned(name.clone(), text.to_owned()) {
            faults.push(RenderError::from_template(&error, &name));
        }
    }
    if faults.is_empty() { Ok(environment) } else { Err(faults) }
}

/// One environment a language, with the functions of its messages.
fn bind(
    base: &Environment<'static>,
    all: &functions::Languages,
) -> BTreeMap<String, Environment<'static>> {
    all.keys()
        .map(|lang| {
            let mut environment = base.clone();
            functions::add(&mut environment, lang, all);
            (lang.clone(), environment)
        })
        .collect()
}
