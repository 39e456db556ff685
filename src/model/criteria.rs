//! Criteria as data: questions, points, conditions and outcomes, each tied to its unit.

use super::{Address, Bilingual, Path};
use crate::source::Span;

/// The unit that an entry comes from, and what it said when somebody last looked.
#[derive(Debug, Clone)]
pub struct Basis {
    /// The unit.
    pub unit: Address,
    /// First twelve digits of blake3 of its official words.
    pub seen: String,
    /// Where content names the unit.
    pub span: Span,
    /// Where content gives the digits.
    pub seen_span: Span,
}

/// Something that a unit says, in short.
#[derive(Debug, Clone)]
pub struct Rule {
    /// The unit.
    pub basis: Basis,
    /// What it says.
    pub words: Option<Bilingual<String>>,
    /// The kind of object that it concerns.
    pub concerns: Option<String>,
}

/// What a condition counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// Points in all.
    Total,
    /// Points in each criterion.
    Each,
}

/// A condition of inclusion.
#[derive(Debug, Clone)]
pub struct Condition {
    /// What is counted.
    pub measure: Measure,
    /// The least number of points.
    pub at_least: u32,
    /// The unit that says so.
    pub basis: Basis,
    /// What it says, in short.
    pub words: Bilingual<String>,
}

/// The number in a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Threshold {
    /// The number itself does not suffice.
    MoreThan(String),
    /// The number itself suffices.
    AtLeast(String),
    /// All of them.
    All,
}

/// A question: a row of the annex.
#[derive(Debug, Clone)]
pub struct Question {
    /// The row: `1.1`.
    pub row: String,
    /// The unit that asks.
    pub basis: Basis,
    /// The objects that the row names: `system`, `complex`.
    pub concerns: Vec<String>,
    /// The number in it.
    pub threshold: Option<Threshold>,
    /// What the number counts, where it is not things or people: `percent`.
    pub measured_in: Option<String>,
    /// What decides, in a citizen's words.
    pub help: Option<Bilingual<String>>,
    /// Where it is recorded.
    pub span: Span,
}

/// A table of criteria as data.
#[derive(Debug, Clone)]
pub struct Criteria {
    /// Its id.
    pub id: String,
    /// The document that holds the table: `annex2`.
    pub table: Path,
    /// What it is called on the site.
    pub name: Bilingual<String>,
    /// Points for yes.
    pub yes: u32,
    /// Points for no.
    pub no: u32,
    /// From what the points were concluded, where the act does not say it.
    pub inferred: Option<Bilingual<String>>,
    /// What must be met.
    pub conditions: Vec<Condition>,
    /// Where all conditions are met.
    pub include: Rule,
    /// Where one is not.
    pub refuse: Rule,
    /// Grounds of refusal that points do not decide.
    pub other_grounds: Vec<Rule>,
    /// What these criteria do not decide.
    pub outside: Vec<Rule>,
    /// The questions, in the order of the annex.
    pub questions: Vec<Question>,
    /// Where it is recorded.
    pub span: Span,
}

impl Criteria {
    /// Every basis of the table.
    pub fn bases(&self) -> impl Iterator<Item = &Basis> {
        let rules = [&self.include, &self.refuse].into_iter();
        let rules = rules.chain(&self.other_grounds).chain(&self.outside).map(|rule| &rule.basis);
        let conditions = self.conditions.iter().map(|condition| &condition.basis);
        rules.chain(conditions).chain(self.questions.iter().map(|question| &question.basis))
    }
}
