//! `/404.html`: one page for both languages, for a server cannot know which one was wanted.

use serde::Serialize;

use super::View;

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
}

impl View for NotFoundPage {
    const TYPE: &'static str = "404";
    const TEMPLATE: &'static str = "not-found";
}
