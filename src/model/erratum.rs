//! Errata: known defects of the official text, recorded beside it and never mended in it.

use super::{Address, Bilingual, Lang};
use crate::source::Span;

/// What kind of defect it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ErratumKind {
    /// A reference that points wrong.
    Reference,
    /// A wrong number of registration.
    Registration,
    /// A misspelt word.
    Spelling,
    /// A wrong ending or agreement.
    Grammar,
    /// A missing or wrong mark.
    Punctuation,
    /// Quotation marks that do not match.
    Quotes,
    /// Letters of another alphabet.
    Alphabet,
    /// A wrong number or list mark.
    Numbering,
    /// A term or abbreviation that varies or is not defined.
    Term,
    /// Words that say something else than what is meant.
    Sense,
}

/// What is meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meaning {
    /// Units.
    Units(Vec<Address>),
    /// The right words.
    Words(String),
    /// Nobody can tell.
    Unknown,
}

/// A known defect.
#[derive(Debug, Clone)]
pub struct Erratum {
    /// Where the words stand.
    pub unit: Address,
    /// In which language.
    pub lang: Lang,
    /// The shortest words that show it, as printed.
    pub quote: String,
    /// What kind of defect it is.
    pub kind: ErratumKind,
    /// What is meant.
    pub means: Meaning,
    /// How one knows.
    pub why: Bilingual<String>,
    /// The lint whose finding it closes.
    pub closes: Option<String>,
    /// Where it is recorded.
    pub span: Span,
    /// Where the quote is recorded.
    pub quote_span: Span,
}

impl ErratumKind {
    /// All kinds, in the order of the page "quality of the texts".
    pub const ALL: [ErratumKind; 10] = [
        ErratumKind::Reference,
        ErratumKind::Registration,
        ErratumKind::Numbering,
        ErratumKind::Term,
        ErratumKind::Sense,
        ErratumKind::Spelling,
        ErratumKind::Grammar,
        ErratumKind::Quotes,
        ErratumKind::Punctuation,
        ErratumKind::Alphabet,
    ];

    /// The word for it in content and in locale keys.
    pub fn word(self) -> &'static str {
        match self {
            ErratumKind::Reference => "reference",
            ErratumKind::Registration => "registration",
            ErratumKind::Spelling => "spelling",
            ErratumKind::Grammar => "grammar",
            ErratumKind::Punctuation => "punctuation",
            ErratumKind::Quotes => "quotes",
            ErratumKind::Alphabet => "alphabet",
            ErratumKind::Numbering => "numbering",
            ErratumKind::Term => "term",
            ErratumKind::Sense => "sense",
        }
    }
}
