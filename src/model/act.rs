//! What is known of an act apart from its words: identity, dates, registration, status.

use jiff::civil::Date;

use super::{ActId, Address, Bilingual, Document, Lang, Path};
use crate::source::Span;

/// The kind of an act.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ActKind {
    /// Бұйрық / приказ.
    Order,
    /// Қаулы / постановление.
    Decree,
    /// Заң / закон.
    Law,
    /// Кодекс.
    Code,
    /// A standard (ГОСТ, ҚР СТ).
    Standard,
}

/// The day from which something applies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum When {
    /// A known day.
    On(Date),
    /// A condition in the words of the act, from which no day can be derived.
    Condition(Bilingual<String>),
    /// No source says.
    Unknown(Bilingual<String>),
}

/// An entry in the state register of normative legal acts.
#[derive(Debug, Clone)]
pub struct Registration {
    /// Its number.
    pub number: String,
    /// The day of registration, if a source gives it.
    pub date: Option<Date>,
    /// Units that say so, where sources disagree.
    pub units: Vec<Address>,
    /// The source in words.
    pub source: Option<Bilingual<String>>,
    /// Where content gives the number.
    pub span: Span,
}

/// Whether an act applies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum State {
    /// It applies, unchanged.
    InForce,
    /// It applies, changed.
    Amended,
    /// It was ended.
    Repealed,
    /// Not known.
    Unknown,
}

/// A status, which never stands without its source and day.
#[derive(Debug, Clone)]
pub struct Status {
    /// What is known.
    pub state: State,
    /// The unit that ended the act.
    pub by: Option<Address>,
    /// Since when, where the day is known.
    pub since: Option<Date>,
    /// The day on which somebody last looked.
    pub checked_on: Date,
    /// Where he looked.
    pub source: Bilingual<String>,
    /// What is not confirmed.
    pub note: Option<Bilingual<String>>,
    /// Where content gives the state.
    pub span: Span,
    /// Where content gives the day on which somebody last looked.
    pub checked_span: Span,
}

/// A document that a registered act approves.
#[derive(Debug, Clone)]
pub struct Approved {
    /// Its path: `regulation`.
    pub path: Path,
    /// What it is called.
    pub name: Option<Bilingual<String>>,
}

/// Who an act is: known also for acts whose text is not held.
#[derive(Debug, Clone)]
pub struct Identity {
    /// Its id.
    pub id: ActId,
    /// Its kind.
    pub kind: ActKind,
    /// Its number as printed: `611/НҚ`.
    pub number: Option<String>,
    /// The day of adoption.
    pub date: Option<Date>,
    /// Its entries in the state register; several where sources disagree.
    pub registrations: Vec<Registration>,
    /// Who adopted it, in the nominative.
    pub issuer: Option<Bilingual<String>>,
    /// How editors' notes name the issuer, in the genitive.
    pub cited: Option<Bilingual<String>>,
    /// Its title, as far as the sources give it.
    pub title: Option<Bilingual<String>>,
    /// The languages in which the title is official here.
    pub official: Vec<Lang>,
    /// The short name that the site uses.
    pub name: Option<Bilingual<String>>,
    /// Names in quotation marks by which it is cited.
    pub named: Bilingual<Vec<String>>,
    /// Documents that it approves.
    pub approves: Vec<Approved>,
    /// The day from which it applies.
    pub in_operation: When,
    /// Whether it applies.
    pub status: Status,
    /// What a reader should know.
    pub note: Option<Bilingual<String>>,
    /// Where the content says all this.
    pub span: Span,
}

/// How much of a text is here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Held {
    /// All of it.
    Whole,
    /// Some units; findings about missing ones are held back.
    Part,
}

/// A recorded difference between the replay and a published text.
#[derive(Debug, Clone)]
pub struct Exception {
    /// The unit.
    pub unit: Path,
    /// Words of the replay.
    pub replayed: String,
    /// Words of the published text in their place.
    pub published: String,
    /// The reason.
    pub why: Bilingual<String>,
    /// Where it is recorded.
    pub span: Span,
}

/// An official consolidated text, against which the replay is held.
#[derive(Debug, Clone)]
pub struct Published {
    /// The redaction as the file names it.
    pub redaction: String,
    /// Its language.
    pub lang: Lang,
    /// Where it comes from.
    pub source: Option<Bilingual<String>>,
    /// Recorded differences.
    pub exceptions: Vec<Exception>,
    /// Its lines, each with its place; `None` where the file is missing.
    pub lines: Option<Vec<(String, Span)>>,
    /// Where `act.yaml` names it.
    pub span: Span,
}

/// An act whose text is held, as written in content: base text and nothing replayed.
#[derive(Debug, Clone)]
pub struct Act {
    /// Who it is.
    pub identity: Identity,
    /// How much is here.
    pub held: Held,
    /// Where the text comes from.
    pub source: Bilingual<String>,
    /// The documents as first known, in the order of the print.
    pub documents: Vec<Document>,
    /// Official consolidated texts.
    pub published: Vec<Published>,
}

impl When {
    /// The day, where it is known.
    pub fn date(&self) -> Option<Date> {
        match self {
            When::On(date) => Some(*date),
            _ => None,
        }
    }
}

impl Act {
    /// Its id.
    pub fn id(&self) -> &ActId {
        &self.identity.id
    }

    /// Whether the text in `lang` is official, apart from units that say otherwise.
    pub fn is_official(&self, lang: Lang) -> bool {
        self.identity.official.contains(&lang)
    }
}
