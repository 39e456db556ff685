//! `/`: chooses the language by the browser's own, and remembers.

use serde::Serialize;

use super::View;
use super::shell::LanguageLink;

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
