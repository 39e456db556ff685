//! What a text says that must be the same in both languages: numbers, amounts, dates, negations.

use std::fmt;
use std::ops::Range;

/// One thing said, in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Item {
    pub what: What,
    /// The bytes of its words.
    pub range: Range<usize>,
    /// Whether the other language must say it too. What is not firm may answer something on the
    /// other side, but is not missed there: `бір` and `один` where they mean "a", list marks,
    /// words whose negation is frozen.
    pub firm: bool,
}

/// What is said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum What {
    /// A number as it compares: `45-1`, `100000`, `611/нқ`, `б`.
    Number(String),
    /// A number with what it counts; without a number where only the kind of day is said.
    Amount { count: Option<String>, unit: Unit },
    /// A date or a part of one.
    Date(DateParts),
    /// A negation or a limit worded as one.
    Negation(Negation),
}

/// What is counted, where the kind matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    WorkingDay,
    CalendarDay,
    BankingDay,
    Day,
    Hour,
    WorkingHour,
    Minute,
    Week,
    Month,
    Quarter,
    /// Also a year of age.
    Year,
    Percent,
}

/// A date, as far as it is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct DateParts {
    pub day: Option<u8>,
    pub month: Option<u8>,
    pub year: Option<u16>,
}

/// What a negation says. Kinds of one family (`is_plain`) answer each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Negation {
    /// `бас тарту` / `отказ`
    Refusal,
    /// `тыйым салу` / `запрет`
    Ban,
    /// `болмау`, `жоқ` / `отсутствие`, `нет`, `без`
    Absence,
    /// `сәйкес келмеу` / `несоответствие`
    Mismatch,
    /// Any other: `қаралмайды` / `не рассматривается`
    Plain,
    /// `болдырмау` / `исключение`, `предотвращение`: a negation in one of the languages only.
    Prevention,
    /// `үздіксіз`, `өзгермейтін` / `непрерывный`, `неизменный`: lasting, which either language may
    /// say without a negation (`тұрақты`, `постоянный`).
    Constancy,
    /// `қоспағанда` / `за исключением`, `кроме`
    Except,
    /// `кемінде` / `не менее`
    AtLeast,
    /// `аспайтын` / `не более`
    AtMost,
    /// `кешіктірмей` / `не позднее`
    NotLater,
    /// `бұрын емес` / `не ранее`
    NotEarlier,
    /// `ғана емес` / `не только`
    NotOnly,
    /// `ішінде`, `дейін` / `в течение`, `до`: a limit worded without a negation.
    Within,
}

impl Negation {
    /// Whether it denies something, as against setting a limit: these answer one another, for a
    /// translator may say "is refused" for "is not taken".
    pub fn is_plain(self) -> bool {
        use Negation::{Absence, Ban, Constancy, Mismatch, Plain, Prevention, Refusal};
        matches!(self, Refusal | Ban | Absence | Mismatch | Plain | Prevention | Constancy)
    }
}

impl What {
    /// The pieces that remain where the order of words takes a number or a date apart:
    /// `2016 жылғы 26 және 28 қаңтар` / `26 и 28 января 2016 года`.
    pub fn atoms(&self) -> Vec<String> {
        let pieces = |text: &str| -> Vec<String> {
            text.split(|c: char| !c.is_alphanumeric()).map(str::to_owned).collect()
        };
        match self {
            What::Number(value) => pieces(value),
            What::Amount { count, unit } => {
                let mut atoms = count.as_deref().map(pieces).unwrap_or_default();
                atoms.push(unit.name().to_owned());
                atoms
            }
            What::Date(date) => {
                let day = date.day.map(|day| day.to_string());
                let month = date.month.map(|month| month_name(month).to_owned());
                let year = date.year.map(|year| year.to_string());
                [day, month, year].into_iter().flatten().collect()
            }
            What::Negation(_) => Vec::new(),
        }
    }

    /// Whether it is a negation or a limit, and not a quantity.
    pub fn is_negation(&self) -> bool {
        matches!(self, What::Negation(_))
    }
}

impl Unit {
    fn name(self) -> &'static str {
        match self {
            Unit::WorkingDay => "working day",
            Unit::CalendarDay => "calendar day",
            Unit::BankingDay => "banking day",
            Unit::Day => "day",
            Unit::Hour => "hour",
            Unit::WorkingHour => "working hour",
            Unit::Minute => "minute",
            Unit::Week => "week",
            Unit::Month => "month",
            Unit::Quarter => "quarter",
            Unit::Year => "year",
            Unit::Percent => "%",
        }
    }
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

fn month_name(month: u8) -> &'static str {
    MONTHS.get(usize::from(month).wrapping_sub(1)).copied().unwrap_or("?")
}

impl fmt::Display for What {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            What::Number(value) => out.write_str(&value.to_uppercase()),
            What::Amount { count: Some(count), unit: Unit::Percent } => write!(out, "{count}%"),
            What::Amount { count: Some(count), unit } => {
                let plural = if count == "1" { "" } else { "s" };
                write!(out, "{count} {}{plural}", unit.name())
            }
            What::Amount { count: None, unit } => write!(out, "a {}", unit.name()),
            What::Date(date) => date.fmt(out),
            What::Negation(negation) => out.write_str(match negation {
                Negation::Except => "an exception",
                Negation::AtLeast => "at least",
                Negation::AtMost => "at most",
                Negation::NotLater => "not later",
                Negation::NotEarlier => "not earlier",
                Negation::NotOnly => "not only",
                Negation::Within => "within",
                _ => "a negation",
            }),
        }
    }
}

impl fmt::Display for DateParts {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut space = "";
        if let Some(day) = self.day {
            write!(out, "{day}")?;
            space = " ";
        }
        if let Some(month) = self.month {
            write!(out, "{space}{}", month_name(month))?;
            space = " ";
        }
        match self.year {
            Some(year) => write!(out, "{space}{year}"),
            None => Ok(()),
        }
    }
}
