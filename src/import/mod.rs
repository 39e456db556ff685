//! A published text to the YAML of the content tree: `qagida import`.
//!
//! The steps, each a folder: the file as lines ([`read`]), lines to paragraphs with the damage of the
//! extraction repaired ([`repair`]), paragraphs to the structure of an act ([`outline`]), amending
//! instructions to operations (`amend`), structure to YAML ([`write`]), and where the act is there in
//! the other language already, side to side ([`merge`]). What a step is not sure of goes into the
//! [`report`], words and all; how each language looks is data ([`patterns`]).
//!
//! Nothing is dropped: every word of the source lands in a unit, in `act.yaml`, in an editor's note
//! that `history` writes again, or in the report (`nothing_is_dropped` in `tests/import.rs`).

mod amend;
pub mod merge;
pub mod outline;
pub mod patterns;
pub mod read;
pub mod repair;
pub mod report;
pub mod write;

use jiff::civil::Date;

use crate::model::{ActId, Lang};
use outline::draft::Draft;
use read::ReadError;
use repair::Paragraph;
use report::Report;

/// The doubt about a text that nobody has signed, as a draft is.
pub const UNSIGNED: &str = "the signature names nobody";

/// What is to be imported.
#[derive(Debug)]
pub struct Request<'a> {
    /// The name of the file, for what its bytes do not tell.
    pub name: &'a str,
    /// The file.
    pub bytes: &'a [u8],
    /// Its language.
    pub lang: Lang,
    /// The id that the act gets.
    pub act: &'a ActId,
    /// The day on which somebody looked whether the act applies; the last day in the text else.
    pub checked_on: Option<Date>,
    /// `act.yaml` and `text.yaml`, where the act is there already.
    pub existing: Option<Existing<'a>>,
}

/// The files of an act that is there already.
#[derive(Debug, Clone, Copy)]
pub struct Existing<'a> {
    /// `act.yaml`
    pub act: &'a str,
    /// `text.yaml`
    pub text: &'a str,
}

/// What came of it.
#[derive(Debug)]
pub struct Imported {
    /// `act.yaml`
    pub act: String,
    /// `text.yaml`
    pub text: String,
    /// What is not sure.
    pub report: Report,
    /// The paragraphs of the source, as they came and repaired.
    pub paragraphs: Vec<Paragraph>,
    /// The structure that was found.
    pub draft: Draft,
}

/// Why a text cannot be imported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ImportError {
    /// The file cannot be read.
    Read(ReadError),
    /// A file of the act that is there already is not YAML.
    Broken(&'static str),
}

impl From<ReadError> for ImportError {
    fn from(error: ReadError) -> ImportError {
        ImportError::Read(error)
    }
}

impl std::fmt::Display for ImportError {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            ImportError::Read(error) => error.fmt(out),
            ImportError::Broken(file) => {
                write!(out, "the {file} that is there is not YAML; mend it first: `qagida check`")
            }
        }
    }
}

impl std::error::Error for ImportError {}

/// Imports a text.
///
/// # Errors
/// When the file cannot be read as text, HTML or DOCX, or the files of the act that are there
/// already are broken.
pub fn import(request: &Request) -> Result<Imported, ImportError> {
    let mut report = Report::default();
    let grammar = patterns::grammar(request.lang);
    let source = read::read(request.name, request.bytes)?;
    let paragraphs = repair::from_lines(&source, grammar, &mut report);
    let draft = outline::from_paragraphs(&paragraphs, grammar, request.act, &mut report);
    let act = write::act(&draft, request.act, request.lang, request.checked_on);
    let text = write::text(&draft, request.lang);
    let (act, text) = match &request.existing {
        Some(existing) => {
            let mut merge = merge::Merge::new(request.lang, &paragraphs, &mut report);
            let act = merge.file("act.yaml", existing.act, &act);
            let text = merge.file("text.yaml", existing.text, &text);
            (
                act.ok_or(ImportError::Broken("act.yaml"))?,
                text.ok_or(ImportError::Broken("text.yaml"))?,
            )
        }
        None => (act.print(), text.print()),
    };
    report.sort();
    Ok(Imported { act, text, report, paragraphs, draft })
}
