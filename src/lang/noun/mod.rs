//! Nouns that name units of an act, and the acts and documents themselves, in every ending.
//!
//! The tables of the two languages are data (`kk.rs`, `ru.rs`); this file says what a noun and a
//! form are.

pub(crate) mod kk;
pub(crate) mod ru;

use serde::Serialize;

/// The rank of a unit in a chain of references, from the large to the small.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Қосымша, приложение.
    Annex,
    /// Бөлім, раздел.
    Section,
    /// Тарау, глава.
    Chapter,
    /// Параграф.
    Paragraph,
    /// Бап, статья.
    Article,
    /// Тармақ, пункт.
    Point,
    /// Тармақша, подпункт.
    Subpoint,
    /// Бөлік, часть.
    Part,
    /// Абзац.
    Indent,
    /// Жол, строка: a row of a table.
    Row,
    /// Баған, графа: a column of a table.
    Column,
    /// Тақырып, заголовок.
    Title,
    /// Кіріспе, преамбула.
    Preamble,
}

impl Level {
    /// The letters before the number in a segment of an address; none for a title or a preamble,
    /// whose segment is their name.
    pub fn prefix(self) -> &'static str {
        match self {
            Level::Annex => "annex",
            Level::Section => "sec",
            Level::Chapter => "ch",
            Level::Paragraph => "s",
            Level::Article => "art",
            Level::Point => "p",
            Level::Subpoint => "sp",
            Level::Part => "part",
            Level::Indent => "ind",
            Level::Row => "row",
            Level::Column => "col",
            Level::Title => "title",
            Level::Preamble => "preamble",
        }
    }

    /// Whether a unit of this level may be cited inside one of level `outer`.
    ///
    /// A subpoint may be cited below a part, though its address leaves the part out.
    pub fn fits_within(self, outer: Level) -> bool {
        match (outer, self) {
            (Level::Title | Level::Preamble | Level::Indent | Level::Column, _) => {
                matches!((outer, self), (Level::Preamble, Level::Part | Level::Indent))
            }
            (Level::Part, Level::Subpoint) => true,
            (Level::Row, Level::Column) => true,
            (_, Level::Row | Level::Column) => outer == Level::Annex || outer == Level::Point,
            (Level::Subpoint | Level::Part, Level::Title) => false,
            (Level::Row, _) => false,
            _ => self > outer,
        }
    }

    /// Whether its numbers are written as ordinal words.
    pub fn is_counted_in_words(self) -> bool {
        matches!(self, Level::Part | Level::Indent)
    }
}

/// A noun that names an act or a document of an act.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum DocumentNoun {
    /// Бұйрық, приказ.
    Order,
    /// Қаулы, постановление.
    Decree,
    /// Жарлық, указ.
    Edict,
    /// Өкім, распоряжение.
    Directive,
    /// Шешім, решение (of a maslikhat, an akim, a board).
    Decision,
    /// Заң, закон.
    Law,
    /// Кодекс.
    Code,
    /// Конституция.
    Constitution,
    /// Қағидалар, ережелер, правила.
    Rules,
    /// Ереже, положение: the statute of a body.
    Regulation,
    /// Талаптар, требования.
    Requirements,
    /// Тізбе, перечень.
    List,
    /// Нұсқаулық, инструкция.
    Instruction,
    /// Әдістеме, методика.
    Methodology,
    /// Регламент.
    Procedure,
    /// Стандарт.
    Standard,
    /// Сыныптауыш, классификатор.
    Classifier,
    /// Жарғы, устав.
    Charter,
}

impl DocumentNoun {
    /// Whether it is an act of its own (an order, a law) rather than what an act approves.
    pub fn is_act(self) -> bool {
        self <= DocumentNoun::Constitution
    }

    /// Whether an act of this kind is one document without a segment of its own.
    pub fn is_law(self) -> bool {
        matches!(self, DocumentNoun::Law | DocumentNoun::Code | DocumentNoun::Constitution)
    }

    /// The segment of an address that names such a document, where the grammar has one.
    pub fn segment(self) -> Option<&'static str> {
        Some(match self {
            DocumentNoun::Order => "order",
            DocumentNoun::Decree
            | DocumentNoun::Edict
            | DocumentNoun::Directive
            | DocumentNoun::Decision => "decree",
            DocumentNoun::Rules
            | DocumentNoun::Instruction
            | DocumentNoun::Methodology
            | DocumentNoun::Procedure
            | DocumentNoun::Standard => "rules",
            DocumentNoun::Regulation | DocumentNoun::Charter => "regulation",
            DocumentNoun::Requirements => "requirements",
            DocumentNoun::List => "list",
            DocumentNoun::Law
            | DocumentNoun::Code
            | DocumentNoun::Constitution
            | DocumentNoun::Classifier => return None,
        })
    }
}

/// A grammatical case; the Russian prepositional is the locative here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Case {
    /// Атау септік, именительный.
    Nominative,
    /// Ілік, родительный.
    Genitive,
    /// Барыс, дательный.
    Dative,
    /// Табыс, винительный.
    Accusative,
    /// Жатыс, предложный.
    Locative,
    /// Шығыс.
    Ablative,
    /// Көмектес, творительный.
    Instrumental,
    /// `-дағы`: standing in.
    Attributive,
}

/// The form in which a noun stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Form {
    /// Plural.
    pub plural: bool,
    /// With the Kazakh ending of the third person: a unit *of* something.
    pub possessive: bool,
    /// Its case. Russian forms that serve several cases carry the first of them.
    pub case: Case,
}
