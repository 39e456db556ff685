//! The files that pages are made of: templates, components and messages, embedded into the binary
//! and overridden one by one by files on disk.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::Path;

use include_dir::{Dir, include_dir};

use super::RenderError;

static TEMPLATES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/templates");
static LOCALES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/locales");

/// All files by their path: `templates/pages/act.html`, `locales/kk/site.ftl`. Ordered, so that
/// everything made from them is the same on every machine.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    files: BTreeMap<String, String>,
    pictures: BTreeMap<String, Cow<'static, [u8]>>,
}

impl Sources {
    /// The files inside the binary.
    pub fn embedded() -> Sources {
        let mut sources = Sources::default();
        collect(&TEMPLATES, "templates", &mut sources);
        collect(&LOCALES, "locales", &mut sources);
        sources
    }

    /// Lays the files of `root/templates` and `root/locales` over those that are there; a folder
    /// that does not exist changes nothing.
    ///
    /// # Errors
    /// When a file that is there cannot be read or is not UTF-8.
    pub fn overridden_by(mut self, root: &Path) -> Result<Sources, RenderError> {
        for folder in ["templates", "locales"] {
            let base = root.join(folder);
            if !base.is_dir() {
                continue;
            }
            for entry in walkdir::WalkDir::new(&base).sort_by_file_name() {
                let entry = entry
                    .map_err(|error| RenderError::new(base.to_string_lossy(), error.to_string()))?;
                if !entry.file_type().is_file() {
                    continue;
                }
                let below = entry.path().strip_prefix(root).unwrap_or(entry.path());
                let name = below
                    .components()
                    .map(|part| part.as_os_str().to_string_lossy())
                    .collect::<Vec<_>>()
                    .join("/");
                let unreadable = |error: std::io::Error| RenderError::new(&name, error.to_string());
                if is_picture(&name) {
                    let bytes = std::fs::read(entry.path()).map_err(unreadable)?;
                    self.pictures.insert(name, Cow::Owned(bytes));
                } else {
                    let text = std::fs::read_to_string(entry.path()).map_err(unreadable)?;
                    self.files.insert(name, text);
                }
            }
        }
        Ok(self)
    }

    /// One file.
    ///
    /// # Errors
    /// When there is none of that name.
    pub fn get(&self, file: &str) -> Result<&str, RenderError> {
        self.find(file).ok_or_else(|| RenderError::new(file, "the file is missing"))
    }

    /// One file, if it is there.
    pub fn find(&self, file: &str) -> Option<&str> {
        self.files.get(file).map(String::as_str)
    }

    /// The pictures by their path, in its order: `templates/pictures/icon-192.png`.
    pub fn pictures(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.pictures.iter().map(|(name, bytes)| (name.as_str(), bytes.as_ref()))
    }

    /// Every file, pictures among them, as bytes.
    pub fn all(&self) -> impl Iterator<Item = (&str, &[u8])> {
        let texts = self.files.iter().map(|(name, text)| (name.as_str(), text.as_bytes()));
        texts.chain(self.pictures())
    }

    /// The files below a folder whose names end in `extension`, in the order of their names.
    pub fn below<'a>(
        &'a self,
        folder: &'a str,
        extension: &'a str,
    ) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.files
            .iter()
            .filter(move |(name, _)| {
                name.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'))
                    && name.ends_with(extension)
            })
            .map(|(name, text)| (name.as_str(), text.as_str()))
    }
}

/// Whether a file is a picture; everything else under these folders is text.
fn is_picture(name: &str) -> bool {
    name.ends_with(".png")
}

fn collect(dir: &Dir<'static>, prefix: &str, sources: &mut Sources) {
    for file in dir.files() {
        let name = format!("{prefix}/{}", file.path().to_string_lossy());
        if is_picture(&name) {
            sources.pictures.insert(name, Cow::Borrowed(file.contents()));
        } else if let Some(text) = file.contents_utf8() {
            sources.files.insert(name, text.to_owned());
        }
    }
    for inner in dir.dirs() {
        collect(inner, prefix, sources);
    }
}
