//! Acts by date and number, and dates, as the law writes them.

use jiff::civil::Date;
use regex::{Captures, Regex};

use super::Grammar;
use crate::model::{ActId, ActKind};

/// An act that words cite.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CitedAct {
    /// What kind it is.
    pub kind: ActKind,
    /// Its number as printed.
    pub number: String,
    /// The day of adoption.
    pub date: Date,
    /// Where the citation begins and ends in the words.
    pub place: std::ops::Range<usize>,
}

impl CitedAct {
    /// Its id: year and number, letters after a stroke left out.
    pub fn id(&self) -> Option<ActId> {
        id(self.date, &self.number)
    }
}

/// The id of an act from its day and number.
pub fn id(date: Date, number: &str) -> Option<ActId> {
    let digits = number.chars().skip_while(|c| !c.is_ascii_digit());
    let digits: String = digits.take_while(char::is_ascii_digit).collect();
    if digits.is_empty() {
        return None;
    }
    ActId::parse(&format!("{}-{digits}", date.year())).ok()
}

/// The first act that words cite by date and number.
pub fn cited_act(grammar: &Grammar, words: &str) -> Option<CitedAct> {
    cited_acts(grammar, words).into_iter().next()
}

/// Every act that words cite by date and number, in their order.
pub fn cited_acts(grammar: &Grammar, words: &str) -> Vec<CitedAct> {
    let mut acts: Vec<CitedAct> = Vec::new();
    for pattern in &grammar.adoption {
        for found in pattern.captures_iter(words) {
            acts.extend(cited(grammar, &found));
        }
    }
    acts.sort_by_key(|act| act.place.start);
    acts.dedup_by(|a, b| a.place.start < b.place.end && b.place.start < a.place.end);
    acts
}

fn cited(grammar: &Grammar, found: &Captures) -> Option<CitedAct> {
    let kind = found.name("kind").map_or("", |kind| kind.as_str());
    Some(CitedAct {
        kind: grammar.kind(kind)?,
        number: found.name("number")?.as_str().trim_end_matches(['.', ',']).to_owned(),
        date: legal_date(grammar, found)?,
        place: found.get(0)?.range(),
    })
}

/// The day of a match with the groups `day`, `month`, `year`, the month in words.
pub fn legal_date(grammar: &Grammar, found: &Captures) -> Option<Date> {
    // A Latin `i` stands in many a Kazakh month.
    let word = found.name("month")?.as_str().to_lowercase().replace('i', "і");
    let month = grammar.months.iter().position(|stem| word.starts_with(stem))?;
    let year: i16 = found.name("year")?.as_str().parse().ok()?;
    let day: i8 = found.name("day")?.as_str().parse().ok()?;
    Date::new(year, i8::try_from(month + 1).ok()?, day).ok()
}

/// The first day written `30.09.2024` that a pattern with the groups `day`, `month`, `year` finds.
pub fn numeric_date(pattern: &Regex, words: &str) -> Option<Date> {
    let found = pattern.captures(words)?;
    let number = |name: &str| found.name(name)?.as_str().parse::<i16>().ok();
    let (year, month, day) = (number("year")?, number("month")?, number("day")?);
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}
