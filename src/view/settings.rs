//! Display settings: size, spacing and colours, kept on the reader's own device.

use serde::Serialize;

use super::View;

/// The settings page; what it offers is in its template, for the script must know it too.
#[derive(Debug, Clone, Serialize)]
pub struct SettingsPage {
    /// The page as it is.
    pub sizes: Vec<u32>,
}

impl SettingsPage {
    /// The page.
    pub fn new() -> SettingsPage {
        SettingsPage { sizes: vec![100, 125, 150, 200] }
    }
}

impl Default for SettingsPage {
    fn default() -> SettingsPage {
        SettingsPage::new()
    }
}

impl View for SettingsPage {
    const TYPE: &'static str = "settings";
}
