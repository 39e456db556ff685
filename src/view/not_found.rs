//! `/404.html`: one page for both languages, for a server cannot know which one was wanted.

use serde::Serialize;

use super::site::Site;
use super::{Page, Place, View};

/// The page for addresses that lead nowhere.
#[derive(Debug, Clone, Serialize)]
pub struct NotFoundPage {
    /// The same words in every language.
    pub languages: Vec<NotFoundIn>,
}

/// The page in one language.
#[derive(Debug, Clone, Serialize)]
pub struct NotFoundIn {
    /// The language.
    pub lang: String,
    /// The first page.
    pub home: String,
    /// The list of acts.
    pub acts: String,
    /// The search page.
    pub search: String,
}

impl View for NotFoundPage {
    const TYPE: &'static str = "404";
    const TEMPLATE: &'static str = "not-found";
}

/// The page for addresses that lead nowhere, in all languages.
pub fn page(site: &Site<'_>, lang: &str) -> Page<NotFoundPage> {
    let links = site.frame.links_of(&Place::NotFound, lang);
    let languages = site
        .frame
        .languages
        .iter()
        .map(|lang| NotFoundIn {
            lang: lang.clone(),
            home: links.to_in(&Place::Home, lang),
            acts: links.to_in(&Place::Acts, lang),
            search: links.to_in(&Place::Search, lang),
        })
        .collect();
    Page::new(&site.frame, &Place::NotFound, lang, Vec::new(), NotFoundPage { languages })
}
