//! What the outline finds: an act in one language, before it is written.

use jiff::civil::Date;

use crate::import::patterns::Changed;
use crate::model::{ActId, ActKind, UnitKind};

/// An act in one language.
#[derive(Debug, Default, PartialEq)]
pub struct Draft {
    /// Its documents, in the order of the print.
    pub documents: Vec<Document>,
    /// What the adoption line says.
    pub facts: Facts,
    /// How the act ended, by the publisher.
    pub ended: Option<Ended>,
    /// Lines of the publisher.
    pub publisher: Vec<String>,
}

/// What the adoption line and the last point say of the act.
#[derive(Debug, Default, PartialEq)]
pub struct Facts {
    /// Its kind.
    pub kind: Option<ActKind>,
    /// Its number as printed.
    pub number: Option<String>,
    /// The day of adoption.
    pub date: Option<Date>,
    /// Its entry in the state register.
    pub registration: Option<(String, Option<Date>)>,
    /// Who adopted it, as the line says: in the genitive.
    pub issuer: Option<String>,
    /// The day from which it applies.
    pub in_operation: Option<Entry>,
    /// The last day that the text names, its notes included.
    pub last_day: Option<Date>,
}

/// From when something applies.
#[derive(Debug, Clone, PartialEq)]
pub enum Entry {
    /// A day.
    On(Date),
    /// The words of the law.
    When(String),
}

/// How an act ended.
#[derive(Debug, Clone, PartialEq)]
pub struct Ended {
    /// The act that repealed it, where the words name it.
    pub by: Option<ActId>,
    /// The publisher's words.
    pub words: Vec<String>,
}

/// Why words are missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gap {
    /// Nobody signs.
    NoSignature,
    /// The signature has no name.
    NoName,
    /// The stamp lost its middle.
    CutStamp,
    /// The annex has no stamp.
    NoStamp,
    /// The unit was taken out.
    Removed,
}

/// A title, adoption line, preamble, stamp or signature.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Passage {
    /// Its paragraphs.
    pub text: Vec<String>,
    /// Why some are missing.
    pub gap: Option<Gap>,
    /// Who changed it.
    pub history: Vec<Change>,
    /// An editor's note before it.
    pub notice: Vec<String>,
}

/// A change that an editor's note records.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// The act that made it.
    pub act: ActId,
    /// What it did.
    pub change: Changed,
    /// From when.
    pub entry: Option<Entry>,
}

/// A document inside the act.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Document {
    /// Its segment: `order`, `rules`, `annex1`.
    pub name: String,
    /// The document that it is annexed to.
    pub of: Option<String>,
    /// Its stamp.
    pub stamp: Option<Passage>,
    /// Its title.
    pub title: Option<Passage>,
    /// The adoption line.
    pub meta: Option<Passage>,
    /// The preamble.
    pub preamble: Option<Passage>,
    /// Who changed the whole.
    pub history: Vec<Change>,
    /// Its units.
    pub units: Vec<Unit>,
    /// Its table.
    pub table: Option<Table>,
    /// Its table of criteria.
    pub criteria: Option<Criteria>,
    /// Its blank.
    pub form: Vec<FormItem>,
    /// The signature.
    pub sign: Option<Passage>,
    /// The documents that it restates.
    pub documents: Vec<Document>,
}

/// A unit of text.
#[derive(Debug, Clone, PartialEq)]
pub struct Unit {
    /// What it is.
    pub kind: UnitKind,
    /// Its number.
    pub number: String,
    /// The number as printed, where it differs from the rule.
    pub mark: Option<String>,
    /// Its paragraphs; none for a lacuna.
    pub text: Vec<String>,
    /// Why words are missing.
    pub gap: Option<Gap>,
    /// An editor's note before it.
    pub notice: Vec<String>,
    /// Who changed it.
    pub history: Vec<Change>,
    /// Whether its subpoints define terms.
    pub defines: bool,
    /// Points and subpoints inside.
    pub children: Vec<Unit>,
    /// Paragraphs after them.
    pub closing: Vec<String>,
    /// What it orders.
    pub amendments: Vec<Amendment>,
    /// The line of the source.
    pub line: usize,
}

/// An amending instruction or a scope line.
#[derive(Debug, Clone, PartialEq)]
pub enum Amendment {
    /// A line that says where the next ones apply.
    Scope(Vec<String>),
    /// An instruction.
    Instruction(Box<Instruction>),
}

/// An amending instruction.
#[derive(Debug, Clone, PartialEq)]
pub struct Instruction {
    /// Its words; none where those of the unit itself give the order.
    pub text: Vec<String>,
    /// `replace`, `insert`, `repeal`, `words`.
    pub op: &'static str,
    /// The units it is aimed at.
    pub targets: Vec<String>,
    /// The unit before a new one whose number does not tell its place.
    pub after: Option<String>,
    /// The marks round the new text.
    pub quotes: [String; 2],
    /// The new text.
    pub with: Vec<Unit>,
    /// Whether the new text is the annex.
    pub by_annex: bool,
    /// Words to find, and by what they are replaced.
    pub words: Option<(String, String)>,
}

/// A cell.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CellDraft {
    /// Its paragraphs.
    pub text: Vec<String>,
    /// Its numbered lines.
    pub lines: Vec<(String, String)>,
    /// Columns spanned.
    pub columns: u32,
    /// Rows spanned.
    pub rows: u32,
    /// Whether it is to be filled in.
    pub blank: bool,
}

/// A table.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Table {
    /// Heading rows.
    pub head: Vec<Vec<CellDraft>>,
    /// Rows.
    pub rows: Vec<Vec<CellDraft>>,
}

/// A table of criteria.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Criteria {
    /// Heading rows.
    pub head: Vec<Vec<CellDraft>>,
    /// Its criteria.
    pub groups: Vec<Criterion>,
}

/// A criterion with its rows.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Criterion {
    /// Its number.
    pub number: String,
    /// Its words.
    pub text: String,
    /// Its rows.
    pub rows: Vec<CriterionRow>,
}

/// A row of a criterion.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CriterionRow {
    /// Its number: `1.1`.
    pub number: String,
    /// The number as printed, where it differs from the rule.
    pub mark: Option<String>,
    /// Its words.
    pub text: String,
    /// The cells after them.
    pub options: Vec<String>,
}

/// A line of a blank, or its title.
#[derive(Debug, Clone, PartialEq)]
pub enum FormItem {
    /// The title.
    Title(Vec<String>),
    /// A line.
    Line {
        /// Its name: a small Latin word.
        name: String,
        /// The words before the blank.
        text: Option<String>,
        /// How many ruled lines the blank has.
        blank: usize,
        /// The words under the line.
        caption: Option<String>,
    },
}

impl Unit {
    /// A unit with its first paragraph.
    pub fn new(kind: UnitKind, number: &str, words: &str, line: usize) -> Unit {
        Unit {
            kind,
            number: number.to_owned(),
            mark: None,
            text: if words.is_empty() { Vec::new() } else { vec![words.to_owned()] },
            gap: None,
            notice: Vec::new(),
            history: Vec::new(),
            defines: false,
            children: Vec::new(),
            closing: Vec::new(),
            amendments: Vec::new(),
            line,
        }
    }

    /// Its segment in addresses.
    pub fn segment(&self) -> String {
        let prefix = match self.kind {
            UnitKind::Section => "sec",
            UnitKind::Chapter => "ch",
            UnitKind::Paragraph => "s",
            UnitKind::Article => "art",
            UnitKind::Point => "p",
            UnitKind::Subpoint => "sp",
            UnitKind::Part => "part",
            UnitKind::Indent => "ind",
            UnitKind::Title => return "title".to_owned(),
            UnitKind::Preamble => return "preamble".to_owned(),
            _ => return String::new(),
        };
        format!("{prefix}{}", self.number)
    }
}

impl Passage {
    /// A passage of one paragraph.
    pub fn one(words: &str) -> Passage {
        Passage { text: vec![words.to_owned()], ..Passage::default() }
    }
}
