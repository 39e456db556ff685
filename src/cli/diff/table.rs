//! The comparative table as a file of its own.

use std::fs;
use std::path::Path;

use crate::cli::TextLang;
use crate::cli::output::{self, Failure};
use crate::diff::Comparison;
use crate::model::{ActId, Lang};
use crate::render::table::{self, TableKind};
use crate::render::{Engine, Sources};
use crate::resolve::Corpus;
use crate::site::languages;
use crate::view::{LinkStyle, Place, Site, table as view};

/// A table that was asked for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wanted {
    pub kind: TableKind,
    pub lang: TextLang,
    /// Whether units that stayed as they were are kept.
    pub all: bool,
}

impl Wanted {
    /// The bytes of the table; of a proposed redaction, where `draft` proposes it.
    pub fn bytes(
        self,
        corpus: &Corpus,
        comparison: &Comparison<'_>,
        draft: Option<&ActId>,
    ) -> Result<Vec<u8>, Failure> {
        let engine = Engine::new(&Sources::embedded()).map_err(|faults| {
            let faults: Vec<String> = faults.iter().map(ToString::to_string).collect();
            Failure::Machine(faults.join("\n"))
        })?;
        let languages = languages(corpus, &engine);
        let site = Site::new(corpus, &languages, LinkStyle::File);
        let lang = Lang::from(self.lang).code();
        let links = site.frame.links_of(&Place::Home, lang);
        let table = view::table(&site, comparison, &links, draft)
            .ok_or_else(|| Failure::Use("an act of the table is not held".to_owned()))?
            .without_links();
        let table = if self.all { table } else { table.without_unchanged() };
        Ok(table::write(&engine, &table, lang, self.kind)?)
    }
}

/// Writes a table to its file, or to standard output.
pub(super) fn write(file: Option<&Path>, bytes: &[u8]) -> Result<(), Failure> {
    match file {
        Some(file) => fs::write(file, bytes)
            .map_err(|error| Failure::Machine(format!("{}: {error}", file.display()))),
        None => output::data(|out| out.write_all(bytes)),
    }
}
