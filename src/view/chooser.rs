//! `/`: chooses the language by the browser's own, and remembers.

use serde::Serialize;

use super::shell::LanguageLink;
use super::site::Site;
use super::{Page, Place, View};

/// The root of the site.
#[derive(Debug, Clone, Serialize)]
pub struct ChooserPage {
    /// The languages.
    pub languages: Vec<LanguageLink>,
}

impl View for ChooserPage {
    const TYPE: &'static str = "home";
    const TEMPLATE: &'static str = "chooser";
    const SCRIPTS: &'static [&'static str] = &["chooser"];
}

/// The root of the site, in the first language.
pub fn page(site: &Site<'_>, lang: &str) -> Page<ChooserPage> {
    let links = site.frame.links_of(&Place::Chooser, lang);
    let languages = site
        .frame
        .languages
        .iter()
        .map(|lang| LanguageLink { lang: lang.clone(), href: links.to_in(&Place::Home, lang) })
        .collect();
    Page::new(&site.frame, &Place::Chooser, lang, Vec::new(), ChooserPage { languages })
}
