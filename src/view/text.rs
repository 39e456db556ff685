//! A legal text as plain data: a tree of units, each with its address, its words in one piece, and
//! what the site adds beside them.

use serde::Serialize;

use super::phrase::Phrase;

/// A document of an act on a page: the order, the rules that it approves, an annex.
#[derive(Debug, Clone, Serialize)]
pub struct Document {
    /// Its path, which is the id of its section: `rules`; empty for a law, which has one document.
    pub id: String,
    /// What the site calls it, where it has no title of its own (`order`).
    pub name: Phrase,
    /// Its units in the order of the print, frame units among them.
    pub units: Vec<Unit>,
    /// Notes on the document as a whole.
    pub notes: Vec<Note>,
    /// Why it is not held.
    pub lacuna: Option<Phrase>,
    /// What the site makes of it: its form to fill in, its calculator.
    pub tools: Vec<Tool>,
}

/// A page of the site that works with what a document or unit says.
#[derive(Debug, Clone, Serialize)]
pub struct Tool {
    /// `form`, `calculator`: which words and drawing name it.
    pub kind: ToolKind,
    /// The page.
    pub href: String,
}

/// What a tool is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum ToolKind {
    /// A form that can be filled in and printed.
    Form,
    /// A calculator.
    Calculator,
}

/// A unit of the text.
#[derive(Debug, Clone, Serialize)]
pub struct Unit {
    /// PATH: the id of the element, the same in both languages and all redactions.
    pub id: String,
    /// `2018-29@2024:rules/p3`
    pub address: String,
    /// What it is in law: `title`, `chapter`, `point`, `subpoint`, `part`, `row`, … as
    /// `model::UnitKind` writes it.
    pub kind: String,
    /// Level of the heading for headings, 2 to 5; 0 for everything else.
    pub heading: u8,
    /// The printed number with its punctuation: `3.`, `1)`, `1-тарау.`; empty where none is printed.
    pub number: String,
    /// The words, in one piece; empty for a lacuna and for units that only hold others.
    pub words: Vec<Run>,
    /// Whose words they are.
    pub standing: Standing,
    /// Why the words are missing, for a lacuna.
    pub lacuna: Option<Phrase>,
    /// Whether this redaction changed it.
    pub changed: bool,
    /// Whether it was deleted and only keeps its number.
    pub repealed: bool,
    /// For a cell: columns and rows that it spans; 1 elsewhere.
    pub columns: u32,
    /// See `columns`.
    pub rows: u32,
    /// For a line of a form: how many ruled lines the blank has.
    pub blank: u32,
    /// For a line of a form: the caption below the line.
    pub caption: Vec<Run>,
    /// For a row of criteria: the cells after the words, as printed.
    pub options: Vec<String>,
    /// For an amending instruction: the marks printed round the new text, before and after.
    pub quotes: Option<(String, String)>,
    /// Notes in the margin.
    pub notes: Vec<Note>,
    /// The page that works with it.
    pub tool: Option<Tool>,
    /// The units inside, in the order of the print.
    pub children: Vec<Unit>,
}

/// Whose words a text is; what the reader is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Standing {
    /// The act's own words.
    Official,
    /// A translation made by this project.
    Translation,
    /// No source holds the words.
    Lacuna,
}

/// A piece of a unit's words. The pieces joined are the words.
#[derive(Debug, Clone, Serialize)]
#[serde(tag = "is", rename_all = "lowercase")]
pub enum Run {
    /// Plain words.
    Text {
        /// The words, set.
        text: String,
    },
    /// Words that refer to another unit or act.
    Ref {
        /// The words, set.
        text: String,
        /// Where they lead, if the site has a page for it.
        href: Option<String>,
        /// What is meant, for those who point at it: `2018-29:rules/p3` in words.
        title: Option<String>,
        /// Whether the text that is meant is on this site.
        held: bool,
    },
    /// A defined term where it is used.
    Term {
        /// The words, set.
        text: String,
        /// Its definition.
        href: String,
    },
    /// A term or abbreviation where it is defined.
    Defined {
        /// The words, set.
        text: String,
    },
    /// Words that the official text has wrong; what was meant is in the note.
    Erratum {
        /// What stands in them.
        runs: Vec<Run>,
    },
}

/// What the site says beside a unit.
#[derive(Debug, Clone, Serialize)]
#[serde(tag = "is", rename_all = "lowercase")]
pub enum Note {
    /// Who changed the unit, and since when.
    Provenance {
        /// Since when, where the day is known: an ISO date.
        date: Option<String>,
        /// The year of the amending act, where the day is not known.
        year: String,
        /// `restated`, `changed`, `added`, `repealed`: names the message.
        change: String,
        /// The amending act, as it is cited: `№ 611/НҚ`.
        act: String,
        /// The editor's note in full, as official publishers print it.
        words: Vec<Run>,
        /// The comparison with the redaction before, where there is one.
        compare: Option<String>,
        /// Whether the words before are in no source.
        earlier_unknown: bool,
    },
    /// A defect of the official text.
    Erratum {
        /// The words that show it, as printed.
        quote: String,
        /// What kind of defect it is: names the message.
        kind: String,
        /// The right words, or the units that are meant.
        means: Vec<Run>,
        /// How one knows.
        why: Option<Phrase>,
    },
    /// An editor's note that the source prints here, not law.
    Notice {
        /// Its words.
        words: Phrase,
    },
    /// What was restored in the words, and why.
    Remark {
        /// Its words.
        words: Phrase,
    },
}

impl Run {
    /// Plain words.
    pub fn text(text: impl Into<String>) -> Run {
        Run::Text { text: text.into() }
    }
}
