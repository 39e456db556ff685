//! The look of the site on one page: its tokens with their values in every theme, and each component
//! with examples. It is drawn by the same macros and styles as every other page, so it cannot show
//! what is not so.

use serde::Serialize;

use super::site::Site;
use super::{Crumb, Page, Place, View};

/// Tokens and components.
#[derive(Debug, Clone, Serialize)]
pub struct ComponentsPage {
    /// The colours.
    pub colours: Vec<Colour>,
    /// Type, lines and spaces.
    pub measures: Vec<Measure>,
    /// The components, in the order in which a page meets them.
    pub components: Vec<Component>,
}

/// A token of colour with its value in each theme. A value is `#rrggbb`, `#rgb`, or the name of
/// another token.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Colour {
    /// `--sky`
    pub name: String,
    /// In the order of the columns: light, dark, black on white, yellow on black.
    pub values: Vec<String>,
}

/// A token of type or space.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Measure {
    /// `--space-4`
    pub name: String,
    /// Its value on a narrow screen.
    pub value: String,
    /// Its value from 48rem on, where that is another one.
    pub wide: Option<String>,
    /// The value as the width of a bar, where it is a length.
    pub length: Option<String>,
}

/// A component, as `examples.yaml` in its folder tells it.
#[derive(Debug, Clone, Serialize)]
pub struct Component {
    /// Its folder in `templates/components/`.
    pub name: String,
    /// What it is for.
    pub what: String,
    /// It, drawn.
    pub examples: Vec<Example>,
}

/// A component drawn once.
#[derive(Debug, Clone, Serialize)]
pub struct Example {
    /// What is shown.
    pub name: String,
    /// How a template draws it.
    pub source: String,
    /// The drawing as HTML, made by the macros of the component; trusted as they are.
    pub trusted_html: String,
}

impl View for ComponentsPage {
    const TYPE: &'static str = "developers";
    const TEMPLATE: &'static str = "components";
    const SHEETS: &'static [&'static str] = &["calculator", "form"];
}

/// The page without what only the templates know: the engine fills it.
pub fn page(site: &Site<'_>, lang: &str) -> Page<ComponentsPage> {
    let about = site.frame.links_of(&Place::Components, lang).to(&Place::About);
    let crumbs =
        vec![Crumb::message("nav-about", Some(about)), Crumb::message("nav-components", None)];
    let empty =
        ComponentsPage { colours: Vec::new(), measures: Vec::new(), components: Vec::new() };
    Page::new(&site.frame, &Place::Components, lang, crumbs, empty)
}
