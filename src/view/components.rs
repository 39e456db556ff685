//! The look of the site on one page: its tokens with their values in every theme, and each component
//! with examples. It is drawn by the same macros and styles as every other page, so it cannot show
//! what is not so.

use serde::Serialize;

use super::site::Site;
use super::{Crumb, Page, Phrase, Place, View};

/// Tokens and components.
#[derive(Debug, Clone, Serialize)]
pub struct ComponentsPage {
    /// The sheet of the components, where it is not the one of every page.
    pub sheet: Option<String>,
    /// The pages of the other sheets.
    pub others: Vec<Sheet>,
    /// The colours.
    pub colours: Vec<Colour>,
    /// Type, lines and spaces.
    pub measures: Vec<Measure>,
    /// The components, in the order in which a page meets them.
    pub components: Vec<Component>,
}

/// A page of the components of one sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Sheet {
    /// The sheet; nothing for the one of every page.
    pub name: Option<String>,
    /// The page.
    pub href: String,
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
    const SCRIPTS: &'static [&'static str] = &["calendar", "periods"];
}

/// The page of the components of a sheet, or of those of every page, without what only the templates
/// know: the engine fills it. `sheets` are the sheets of their own.
pub fn page(
    site: &Site<'_>,
    lang: &str,
    sheet: Option<&str>,
    sheets: &[&str],
) -> Page<ComponentsPage> {
    let place = |sheet: Option<&str>| match sheet {
        Some(sheet) => Place::ComponentsOf { sheet: sheet.to_owned() },
        None => Place::Components,
    };
    let here = place(sheet);
    let links = site.frame.links_of(&here, lang);
    let mut crumbs = vec![Crumb::message("nav-about", Some(links.to(&Place::About)))];
    let look = sheet.map(|_| links.to(&Place::Components));
    crumbs.push(Crumb::message("nav-components", look));
    crumbs.extend(sheet.map(|sheet| {
        Crumb::words(Phrase { text: sheet.to_owned(), lang: Some("en".to_owned()) }, None)
    }));
    let all = std::iter::once(None).chain(sheets.iter().map(|sheet| Some(*sheet)));
    let view = ComponentsPage {
        sheet: sheet.map(str::to_owned),
        others: all
            .filter(|other| *other != sheet)
            .map(|other| Sheet { name: other.map(str::to_owned), href: links.to(&place(other)) })
            .collect(),
        colours: Vec::new(),
        measures: Vec::new(),
        components: Vec::new(),
    };
    let mut page = Page::new(&site.frame, &here, lang, crumbs, view);
    let own = sheet.map(|sheet| links.to_file(&format!("assets/{sheet}.css")));
    page.shell.stylesheets.extend(own);
    page
}
