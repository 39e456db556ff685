//! Display settings: size, spacing and colours, kept on the reader's own device.

use serde::Serialize;

use super::site::Site;
use super::{Crumb, Page, Place, View};

/// The settings page. What it offers is in its template and script: nothing of it is data.
#[derive(Debug, Clone, Copy, Default, Serialize)]
pub struct SettingsPage {}

impl View for SettingsPage {
    const TYPE: &'static str = "settings";
}

/// The page.
pub fn page(site: &Site<'_>, lang: &str) -> Page<SettingsPage> {
    let crumbs = vec![Crumb::message("nav-settings", None)];
    Page::new(&site.frame, &Place::Settings, lang, crumbs, SettingsPage {})
}
