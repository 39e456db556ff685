//! Units of a legal text: what they are, their words in both languages, and what stands in them.

use std::sync::Arc;

use serde::Serialize;

use super::{ActId, Amendment, Bilingual, ChangeKind, Lang, Path};
use crate::source::Span;

/// What a unit is in law, or in the print of an act.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum UnitKind {
    /// Heading of an act or of a document inside it.
    Title,
    /// Adoption and registration line.
    Meta,
    /// Preamble, кіріспе.
    Preamble,
    /// Signature.
    Sign,
    /// Approval stamp, or the stamp of an annex.
    Stamp,
    /// Heading of a раздел / бөлім.
    Section,
    /// Heading of a глава / тарау.
    Chapter,
    /// Heading of a параграф.
    Paragraph,
    /// Heading line of a статья / бап.
    Article,
    /// Пункт / тармақ.
    Point,
    /// Подпункт / тармақша.
    Subpoint,
    /// An unnumbered paragraph of a point or subpoint after its first one.
    Part,
    /// An indent of a part that is cited by its indents.
    Indent,
    /// A heading row of a table.
    Head,
    /// A row of a table.
    Row,
    /// A cell of a table.
    Cell,
    /// A numbered line in a cell.
    CellLine,
    /// A group of criteria.
    Criterion,
    /// A row of a group of criteria.
    CriterionRow,
    /// A line of a form, named in the YAML.
    FormLine,
    /// An amending instruction.
    Amendment,
    /// A line that only says where the next instructions apply.
    Scope,
    /// A lacuna that stands for several units.
    Gap,
}

impl UnitKind {
    /// Its word in class names and in YAML, as it is serialised.
    pub fn word(self) -> &'static str {
        match self {
            UnitKind::Title => "title",
            UnitKind::Meta => "meta",
            UnitKind::Preamble => "preamble",
            UnitKind::Sign => "sign",
            UnitKind::Stamp => "stamp",
            UnitKind::Section => "section",
            UnitKind::Chapter => "chapter",
            UnitKind::Paragraph => "paragraph",
            UnitKind::Article => "article",
            UnitKind::Point => "point",
            UnitKind::Subpoint => "subpoint",
            UnitKind::Part => "part",
            UnitKind::Indent => "indent",
            UnitKind::Head => "head",
            UnitKind::Row => "row",
            UnitKind::Cell => "cell",
            UnitKind::CellLine => "cellline",
            UnitKind::Criterion => "criterion",
            UnitKind::CriterionRow => "criterionrow",
            UnitKind::FormLine => "formline",
            UnitKind::Amendment => "amendment",
            UnitKind::Scope => "scope",
            UnitKind::Gap => "gap",
        }
    }
}

/// Whose words a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Standing {
    /// The act's own words.
    Official,
    /// An unofficial translation, made by this project.
    Translation,
    /// No source holds the words.
    Lacuna,
}

/// One paragraph in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// The words; empty for a lacuna.
    pub text: Arc<str>,
    /// Whose they are.
    pub standing: Standing,
    /// Where they stand in content, from their first to their last byte.
    pub span: Span,
}

/// A change by an act that is not held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HistoryEntry {
    /// The act that made it.
    pub act: ActId,
    /// What it did.
    pub change: HistoryChange,
    /// The printed words on entry into force.
    pub entry: Option<Bilingual<String>>,
    /// The day, where it is known.
    pub in_operation: Option<jiff::civil::Date>,
    /// The words before the dash of the note, where the print differs from the rule.
    pub note: Option<Bilingual<String>>,
    /// Where it is recorded.
    pub span: Span,
}

/// What an act that is not held did to a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HistoryChange {
    /// `жаңа редакцияда` / `в редакции`
    Restated,
    /// `өзгеріс енгізілді` / `с изменениями, внесенными`
    Changed,
    /// `толықтырылды` / `дополнен`
    Added,
    /// `алып тасталды` / `исключен`
    Repealed,
    /// `күші жойылды` / `утратил силу`: an instruction of an amending act, which keeps its words.
    Ended,
}

impl HistoryChange {
    /// What it is as a change of a redaction.
    pub fn kind(self) -> ChangeKind {
        match self {
            HistoryChange::Restated => ChangeKind::Restated,
            HistoryChange::Changed => ChangeKind::Changed,
            HistoryChange::Added => ChangeKind::Added,
            HistoryChange::Repealed => ChangeKind::Removed,
            HistoryChange::Ended => ChangeKind::Ended,
        }
    }
}

/// How a cell lies in its table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CellSize {
    /// Columns spanned, at least 1.
    pub columns: u32,
    /// Rows spanned, at least 1.
    pub rows: u32,
    /// Ruled lines to be filled in.
    pub blank: u32,
}

/// What only some kinds of unit have.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Detail {
    /// Nothing.
    #[default]
    None,
    /// A cell, or a numbered line in one.
    Cell(CellSize),
    /// A row of criteria: the cells after its words, as printed.
    Options(Vec<String>),
    /// A line of a form.
    Form {
        /// Ruled lines of the official blank.
        blank: u32,
        /// Where the caption begins in the words, in bytes.
        caption: Bilingual<usize>,
    },
    /// A subpoint that defines a term.
    Definition,
    /// An amending instruction with its operation.
    Amendment(Arc<Amendment>),
    /// A unit that was deleted and keeps its number.
    Repealed,
}

/// A unit: an addressed piece of a legal text, with the units inside it in the order of the print.
#[derive(Debug, Clone, PartialEq)]
pub struct Unit {
    /// Its place in the act.
    pub path: Path,
    /// What it is.
    pub kind: UnitKind,
    /// Its number without punctuation: `9`, `45-1`, `1.1`.
    pub number: Option<String>,
    /// The printed number, where it differs from the rule.
    pub mark: Option<Bilingual<String>>,
    /// Its own paragraph; `None` where only the units inside have words.
    pub words: Option<Bilingual<Words>>,
    /// The units inside.
    pub children: Vec<Unit>,
    /// Why words are missing.
    pub lacuna: Option<Bilingual<String>>,
    /// Changes by acts that are not held.
    pub history: Vec<HistoryEntry>,
    /// Changes by acts that are not held, as the publisher announces them: no text shows them yet.
    pub announced: Vec<HistoryEntry>,
    /// An editor's note that the source prints before it.
    pub notice: Option<Bilingual<String>>,
    /// What was restored in its words, or where they come from.
    pub remark: Option<Bilingual<String>>,
    /// What only some kinds have.
    pub detail: Detail,
    /// For a unit that an operation brought: the act and the address of these words there.
    pub origin: Option<Arc<(ActId, Path)>>,
    /// The record in content.
    pub span: Span,
}

/// A document inside an act: the order itself, the rules that it approves, an annex.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// Its path: `order`, `rules`, `annex1`; the root for a law.
    pub path: Path,
    /// The document that it is annexed to.
    pub annexed_to: Option<Path>,
    /// Its units in the order of the print, frame units (title, stamp, …) among them.
    pub units: Vec<Unit>,
    /// Changes of the whole by acts that are not held.
    pub history: Vec<HistoryEntry>,
    /// Why it is not held.
    pub lacuna: Option<Bilingual<String>>,
    /// The record in content.
    pub span: Span,
}

impl Words {
    /// Whether no source holds them.
    pub fn is_lacuna(&self) -> bool {
        self.standing == Standing::Lacuna
    }

    /// The place in content of a range of bytes of the words.
    pub fn place(&self, range: std::ops::Range<usize>) -> Span {
        self.span.part(range.start, range.end.saturating_sub(range.start))
    }
}

impl Unit {
    /// A unit with nothing in it, to be filled.
    pub fn new(path: Path, kind: UnitKind, span: Span) -> Unit {
        Unit {
            path,
            kind,
            number: None,
            mark: None,
            words: None,
            children: Vec::new(),
            lacuna: None,
            history: Vec::new(),
            announced: Vec::new(),
            notice: None,
            remark: None,
            detail: Detail::None,
            origin: None,
            span,
        }
    }

    /// The words in `lang`, where the unit has words of its own that are known.
    pub fn words(&self, lang: Lang) -> Option<&Words> {
        self.words.as_ref().map(|words| words.get(lang)).filter(|words| !words.is_lacuna())
    }

    /// Whether the unit has words of its own, known or not.
    pub fn has_words(&self) -> bool {
        self.words.is_some()
    }

    /// Whether its own words are unknown in `lang`.
    pub fn is_lacuna(&self, lang: Lang) -> bool {
        self.kind == UnitKind::Gap
            || self.words.as_ref().is_some_and(|words| words.get(lang).is_lacuna())
    }

    /// The unit and all inside it, in the order of the print.
    pub fn walk(&self) -> Walk<'_> {
        Walk { stack: vec![self] }
    }

    /// Calls `visit` for the unit and all inside it.
    pub fn walk_mut(&mut self, visit: &mut impl FnMut(&mut Unit)) {
        visit(self);
        for child in &mut self.children {
            child.walk_mut(visit);
        }
    }

    /// The operation that this instruction orders.
    pub fn amendment(&self) -> Option<&Arc<Amendment>> {
        match &self.detail {
            Detail::Amendment(amendment) => Some(amendment),
            _ => None,
        }
    }

    /// Whether it was deleted and only its number stands.
    pub fn is_deleted(&self) -> bool {
        self.detail == Detail::Repealed
    }

    /// Whether this is a row of a table, whose words are those of its cells.
    pub fn is_row(&self) -> bool {
        matches!(self.kind, UnitKind::Row | UnitKind::Head)
    }
}

impl Document {
    /// Whether it was deleted: nothing stands but its stamp, which has its number.
    pub fn is_deleted(&self) -> bool {
        let mut units = self.units.iter().filter(|unit| unit.kind != UnitKind::Stamp).peekable();
        units.peek().is_some() && units.all(Unit::is_deleted)
    }

    /// Every unit of the document, in the order of the print.
    pub fn walk(&self) -> impl Iterator<Item = &Unit> {
        self.units.iter().flat_map(Unit::walk)
    }
}

/// A walk through a unit and all inside it, in the order of the print.
pub struct Walk<'a> {
    stack: Vec<&'a Unit>,
}

impl<'a> Iterator for Walk<'a> {
    type Item = &'a Unit;

    fn next(&mut self) -> Option<&'a Unit> {
        let unit = self.stack.pop()?;
        self.stack.extend(unit.children.iter().rev());
        Some(unit)
    }
}
