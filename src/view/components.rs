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
    /// What is shown.
    pub look: Look,
}

/// What the templates and the sheets say of themselves.
#[derive(Debug, Clone, Serialize)]
pub struct Look {
    /// The colours with their values in every theme: light, dark, black on white, yellow on black. A
    /// value is `#rrggbb`, `#rgb`, or the name of another token.
    pub colours: Vec<Token>,
    /// Type, lines and spaces with their value on a narrow screen, and that from 48rem on where it is
    /// another one.
    pub measures: Vec<Token>,
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

/// A token of the sheets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Token {
    /// `--sky`
    pub name: String,
    /// Its values, in the order of the columns; empty where there is none.
    pub values: Vec<String>,
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

/// The page of the components of a sheet, or of those of every page. `sheets` are the sheets of their
/// own.
pub fn page(
    site: &Site<'_>,
    lang: &str,
    sheet: Option<&str>,
    sheets: &[&str],
    look: Look,
) -> Page<ComponentsPage> {
    let place = |sheet: Option<&str>| Place::Components { sheet: sheet.map(str::to_owned) };
    let here = place(sheet);
    let links = site.frame.links_of(&here, lang);
    let mut crumbs = vec![Crumb::message("nav-about", Some(links.to(&Place::About)))];
    let first = sheet.map(|_| links.to(&place(None)));
    crumbs.push(Crumb::message("nav-components", first));
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
        look,
    };
    let mut page = Page::new(&site.frame, &here, lang, crumbs, view);
    let own = sheet.map(|sheet| links.to_file(&format!("assets/{sheet}.css")));
    page.shell.stylesheets.extend(own);
    page
}
