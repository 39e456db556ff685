//! The files that pages link to: one style sheet joined from the components, a script for each
//! component that has one, the drawing of the site.

use super::components::{APART, COMPONENTS, sheet_of};
use super::minify::{minify_css, minify_script, short_sheet};
use super::{RenderError, Sources};

/// A file of the site that is not a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asset {
    /// Its place below the root of the site: `assets/site.css`.
    pub path: String,
    /// What is in it.
    pub text: String,
}

/// A picture of the site, drawn once and kept as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Its place below the root of the site: `assets/icon-192.png`.
    pub path: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// The pictures of `templates/pictures/`.
pub(super) fn pictures(sources: &Sources) -> Vec<Picture> {
    let below = |name: &str| Some(format!("assets/{}", name.strip_prefix("templates/pictures/")?));
    sources
        .pictures()
        .filter_map(|(name, bytes)| Some(Picture { path: below(name)?, bytes: bytes.to_vec() }))
        .collect()
}

/// Sheets that stand before those of the components, and after them.
const BEFORE: [&str; 3] = ["tokens", "themes", "ground"];
const AFTER: [&str; 1] = ["print"];

/// What tells servers which headers to send, under the names by which they look for it.
pub(super) fn hosting(sources: &Sources) -> Vec<Asset> {
    [("templates/hosting/headers", "_headers"), ("templates/hosting/htaccess", ".htaccess")]
        .into_iter()
        .filter_map(|(file, path)| {
            let text = sources.find(file)?.to_owned();
            Some(Asset { path: path.to_owned(), text })
        })
        .collect()
}

/// Makes all assets.
///
/// # Errors
/// When a component has no folder, or a folder stands in no register.
pub(super) fn collect(sources: &Sources) -> Result<Vec<Asset>, Vec<RenderError>> {
    let mut faults = unregistered(sources);
    let mut sheet = String::new();
    let mut add = |file: String| match sources.get(&file) {
        Ok(text) => sheet.push_str(&minify_css(text)),
        Err(fault) => faults.push(fault),
    };
    for name in BEFORE {
        add(format!("templates/base/{name}.css"));
    }
    for name in COMPONENTS.iter().filter(|name| sheet_of(name).is_none()) {
        add(format!("templates/components/{name}/style.css"));
    }
    for name in AFTER {
        add(format!("templates/base/{name}.css"));
    }
    for (_, names) in APART {
        sheet.push_str(SEAM);
        for name in *names {
            match sources.get(&format!("templates/components/{name}/style.css")) {
                Ok(text) => sheet.push_str(&minify_css(text)),
                Err(fault) => faults.push(fault),
            }
        }
    }
    // All sheets are shortened as one, so that a token has one short name in all of them.
    let short = short_sheet(&sheet);
    let names = std::iter::once("site").chain(APART.iter().map(|(name, _)| *name));
    let mut assets: Vec<Asset> = names
        .zip(short.split(SEAM))
        .map(|(name, text)| Asset { path: sheet_path(name), text: text.to_owned() })
        .collect();
    match sources.get("templates/base/icon.svg") {
        Ok(text) => {
            assets.push(Asset { path: "assets/icon.svg".to_owned(), text: text.to_owned() });
        }
        Err(fault) => faults.push(fault),
    }
    for name in COMPONENTS {
        if let Some(text) = sources.find(&format!("templates/components/{name}/script.js")) {
            assets.push(Asset { path: script_path(name), text: minify_script(text) });
        }
    }
    if faults.is_empty() { Ok(assets) } else { Err(faults) }
}

/// Stands between two sheets while they are shortened: in no sheet.
const SEAM: &str = "\u{0}";

/// Where a sheet is written.
fn sheet_path(name: &str) -> String {
    format!("assets/{name}.css")
}

/// Where the script of a component is written.
pub(super) fn script_path(component: &str) -> String {
    format!("assets/{component}.js")
}

/// Folders of components that the register does not name: their styles would be missing.
fn unregistered(sources: &Sources) -> Vec<RenderError> {
    let mut faults = Vec::new();
    for (file, _) in sources.below("templates/components", "") {
        let name = file.split('/').nth(2).unwrap_or_default();
        let known = COMPONENTS.contains(&name);
        let seen = faults.iter().any(|fault: &RenderError| fault.file.ends_with(name));
        if !known && !seen {
            faults.push(RenderError::new(
                format!("templates/components/{name}"),
                "the component is not in the register of src/render/components.rs",
            ));
        }
    }
    faults
}
