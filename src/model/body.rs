//! A body of rules that runs through several acts, and the site that carries it.

use jiff::civil::Date;

use super::{ActId, Address, Bilingual};
use crate::diag::Severity;
use crate::source::Span;

/// A named state of a body of rules.
#[derive(Debug, Clone)]
pub struct BodyRedaction {
    /// Its name: `2018`.
    pub name: String,
    /// The act and its state, as content names it.
    pub state: Address,
    /// A short name.
    pub label: Bilingual<String>,
    /// The name written out.
    pub description: Bilingual<String>,
    /// Where content names the state.
    pub span: Span,
}

/// Two units that correspond although no similarity of words shows it.
#[derive(Debug, Clone)]
pub struct Correspondence {
    /// The earlier unit.
    pub old: Address,
    /// The later unit.
    pub new: Address,
    /// Why they correspond.
    pub why: Bilingual<String>,
    /// Where it is recorded.
    pub span: Span,
}

/// A time of which no source holds the text.
#[derive(Debug, Clone)]
pub struct BodyLacuna {
    /// The act with which it begins.
    pub after: ActId,
    /// The act with which it ends.
    pub before: ActId,
    /// What is missing.
    pub why: Bilingual<String>,
}

/// A body of rules across acts.
#[derive(Debug, Clone)]
pub struct Body {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub name: Bilingual<String>,
    /// Its redactions, oldest first.
    pub redactions: Vec<BodyRedaction>,
    /// Times of which no source holds the text.
    pub lacunae: Vec<BodyLacuna>,
    /// What the aligner cannot see.
    pub correspondences: Vec<Correspondence>,
}

/// Words that the translations had to choose.
#[derive(Debug, Clone)]
pub struct GlossaryEntry {
    /// In both languages.
    pub words: Bilingual<String>,
    /// Why these.
    pub why: Option<Bilingual<String>>,
    /// Where it is recorded.
    pub span: Span,
}

/// A lint whose level differs from its own.
#[derive(Debug, Clone)]
pub struct LintLevel {
    /// The name of the lint.
    pub lint: String,
    /// How much it weighs; `None` where it is allowed.
    pub level: Option<Severity>,
    /// Where it is set.
    pub span: Span,
}

/// The site as a whole.
#[derive(Debug, Clone)]
pub struct Site {
    /// Its name.
    pub title: Bilingual<String>,
    /// Who publishes it.
    pub publisher: Bilingual<String>,
    /// Scheme and host.
    pub base_url: String,
    /// The path of the host under which the site stands: `/`, `/law/`.
    pub mount: String,
    /// The languages of its interface, in the order in which they are offered: those of the law, and
    /// any other for which there are messages.
    pub languages: Vec<String>,
    /// The day on which "present", "coming" and "stale" are judged.
    pub as_of: Date,
    /// Levels of lints that differ from their own.
    pub lints: Vec<LintLevel>,
}
