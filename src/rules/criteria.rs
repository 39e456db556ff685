//! Criteria evaluated: points by criterion, the outcome, and every condition met or not.

use crate::model::criteria::{Condition, Criteria, Measure};
use crate::model::{Address, Lang, Path, Redaction, UnitKind};

/// A table of criteria as it stands in a redaction: which rows belong to which criterion.
#[derive(Debug)]
pub struct Table<'a> {
    /// The criteria as data.
    pub criteria: &'a Criteria,
    /// The redaction.
    pub redaction: &'a Redaction,
    /// The criteria of the annex with their rows, in its order.
    pub groups: Vec<Group>,
}

/// A criterion: its unit and its rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Its segment: `c1`.
    pub id: String,
    /// Its unit: `annex2/c1`.
    pub path: Path,
    /// Its rows: `1.1`, `1.2`, …
    pub rows: Vec<String>,
}

/// What follows from the answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// All conditions are met.
    Include,
    /// One is not.
    Refuse,
}

/// One condition, met or not.
#[derive(Debug, Clone)]
pub struct Reason<'a> {
    /// The condition.
    pub condition: &'a Condition,
    /// The criterion whose points were counted; `None` for the total.
    pub group: Option<usize>,
    /// The points counted.
    pub points: u32,
    /// Whether they suffice.
    pub met: bool,
}

/// The evaluation of one set of answers.
#[derive(Debug, Clone)]
pub struct Verdict<'a> {
    /// Points of each criterion, in the order of the annex.
    pub points: Vec<u32>,
    /// Points in all.
    pub total: u32,
    /// What follows.
    pub outcome: Outcome,
    /// Every condition, total first as content orders them.
    pub reasons: Vec<Reason<'a>>,
}

impl<'a> Table<'a> {
    /// The table in a redaction; `None` where the redaction does not hold it.
    pub fn new(criteria: &'a Criteria, redaction: &'a Redaction) -> Option<Table<'a>> {
        let document = redaction.document(&criteria.table)?;
        let groups =
            document.units.iter().filter(|unit| unit.kind == UnitKind::Criterion).map(|unit| {
                let rows = unit.children.iter().filter_map(|row| row.number.clone());
                Group {
                    id: unit.path.last().unwrap_or_default().to_owned(),
                    path: unit.path.clone(),
                    rows: rows.collect(),
                }
            });
        let groups: Vec<Group> = groups.collect();
        (!groups.is_empty()).then_some(Table { criteria, redaction, groups })
    }

    /// All rows, in the order of the annex.
    pub fn rows(&self) -> impl Iterator<Item = &str> {
        self.groups.iter().flat_map(|group| group.rows.iter().map(String::as_str))
    }

    /// Whether the annex has this row.
    pub fn has_row(&self, row: &str) -> bool {
        self.rows().any(|known| known == row)
    }

    /// The full address of a unit of this redaction.
    pub fn address(&self, path: &Path) -> Address {
        Address::new(self.redaction.act.clone(), path.clone()).at(&self.redaction.name)
    }
}

/// Evaluates one set of answers: the rows answered with yes; all others are no.
pub fn evaluate<'a>(table: &Table<'a>, is_yes: impl Fn(&str) -> bool) -> Verdict<'a> {
    let criteria = table.criteria;
    let value = |row: &String| if is_yes(row) { criteria.yes } else { criteria.no };
    let points: Vec<u32> =
        table.groups.iter().map(|group| group.rows.iter().map(value).sum()).collect();
    judge(criteria, points)
}

/// Judges the points of each criterion.
pub fn judge(criteria: &Criteria, points: Vec<u32>) -> Verdict<'_> {
    let total = points.iter().sum();
    let mut reasons = Vec::new();
    for condition in &criteria.conditions {
        let mut reason = |group: Option<usize>, points: u32| {
            reasons.push(Reason { condition, group, points, met: points >= condition.at_least });
        };
        match condition.measure {
            Measure::Total => reason(None, total),
            Measure::Each => {
                points.iter().enumerate().for_each(|(group, points)| reason(Some(group), *points))
            }
        }
    }
    let outcome =
        if reasons.iter().all(|reason| reason.met) { Outcome::Include } else { Outcome::Refuse };
    Verdict { points, total, outcome, reasons }
}

impl Outcome {
    /// The word of the machine contract.
    pub fn word(self) -> &'static str {
        match self {
            Outcome::Include => "include",
            Outcome::Refuse => "refuse",
        }
    }
}

impl Reason<'_> {
    /// What the reason says, in the language of the text.
    pub fn words(&self, table: &Table, lang: Lang) -> String {
        let said = self.condition.words.get(lang);
        let number = self
            .group
            .and_then(|group| table.groups.get(group))
            .map(|group| group.id.trim_start_matches('c'));
        let met = match (lang, self.met) {
            (Lang::Kk, true) => "орындалды",
            (Lang::Kk, false) => "орындалмады",
            (Lang::Ru, true) => "выполнено",
            (Lang::Ru, false) => "не выполнено",
        };
        let least = self.condition.at_least;
        let points = self.points;
        match (lang, number) {
            (Lang::Kk, Some(number)) => {
                format!("{said}: {number}-өлшемшарт – {points} балл, кемінде {least} керек, {met}")
            }
            (Lang::Ru, Some(number)) => format!(
                "{said}: критерий {number} – баллов {points}, нужно не менее {least}, {met}"
            ),
            (Lang::Kk, None) => {
                format!("{said}: барлығы {points} балл, кемінде {least} керек, {met}")
            }
            (Lang::Ru, None) => {
                format!("{said}: всего баллов {points}, нужно не менее {least}, {met}")
            }
        }
    }
}
