//! Working calendars: dated data with a source a row, not a formula.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::Bilingual;
use crate::source::Span;

/// Why a day is off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OffKind {
    /// A public holiday.
    Holiday,
    /// A holiday fell on a weekend, and the day off moved here.
    Observed,
    /// A day off that is never moved: 7 January, the first day of Kurban Ait.
    Religious,
    /// A day off moved here by an act.
    Moved,
}

/// A day off.
#[derive(Debug, Clone)]
pub struct DayOff {
    /// Why.
    pub kind: OffKind,
    /// What it is called.
    pub name: Bilingual<String>,
    /// Where it is said, where that differs from the year's source.
    pub source: Option<Bilingual<String>>,
}

/// A weekend day, or holiday's day off, that is worked.
#[derive(Debug, Clone)]
pub struct WorkedDay {
    /// The day that is off in its place.
    pub instead_of: Date,
    /// Where it is said.
    pub source: Option<Bilingual<String>>,
}

/// The calendar of a year.
#[derive(Debug, Clone)]
pub struct Calendar {
    /// The year.
    pub year: i16,
    /// Whether the acts that move its days are known.
    pub confirmed: bool,
    /// Where it comes from.
    pub source: Bilingual<String>,
    /// What is not confirmed.
    pub note: Option<Bilingual<String>>,
    /// Days off besides Saturdays and Sundays, and holidays on those.
    pub off: BTreeMap<Date, DayOff>,
    /// Days that are worked although they are a Saturday or Sunday.
    pub worked: BTreeMap<Date, WorkedDay>,
    /// Where it is recorded.
    pub span: Span,
}
