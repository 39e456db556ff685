//! Periods counted: working days by the calendars, calendar days and months by the Civil Code.
//!
//! A period begins on the day after its event, and if its last day is not a working day it ends on
//! the next one (Civil Code of Kazakhstan, articles 173 and 175). The acts say "from the day of
//! receipt"; whoever reads that as the day itself counts it with [`Counting::FirstDay`].

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use crate::model::calendar::{Calendar, DayOff};
use crate::model::procedure::{DayKind, Period, Procedure, Step};

/// On which day a period begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Counting {
    /// On the day after the event.
    #[default]
    NextDay,
    /// On the day of the event.
    FirstDay,
}

/// The calendars of all years, asked day by day.
#[derive(Debug, Clone, Copy)]
pub struct WorkingDays<'a> {
    calendars: &'a BTreeMap<i16, Calendar>,
}

/// The end of a period, with all that was counted on the way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadline {
    /// The last day.
    pub date: Date,
    /// Years on the way whose calendar is not confirmed, or not held.
    pub unconfirmed: Vec<i16>,
    /// Days off on the way, Saturdays and Sundays left out.
    pub skipped: Vec<Date>,
}

/// A step of a procedure with its dates.
#[derive(Debug, Clone)]
pub struct PlannedStep<'a> {
    /// The step.
    pub step: &'a Step,
    /// The day of the event that starts its period.
    pub from: Date,
    /// The last day of its period; none where the act gives no period.
    pub deadline: Option<Deadline>,
}

impl<'a> WorkingDays<'a> {
    /// The working days of these calendars.
    pub fn new(calendars: &'a BTreeMap<i16, Calendar>) -> WorkingDays<'a> {
        WorkingDays { calendars }
    }

    /// Why a day is off by its calendar, weekends apart.
    pub fn day_off(&self, date: Date) -> Option<&'a DayOff> {
        self.calendars.get(&date.year())?.off.get(&date)
    }

    /// Whether a day is worked.
    pub fn is_working(&self, date: Date) -> bool {
        let calendar = self.calendars.get(&date.year());
        if calendar.is_some_and(|calendar| calendar.worked.contains_key(&date)) {
            return true;
        }
        let weekend = matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday);
        !weekend && calendar.is_none_or(|calendar| !calendar.off.contains_key(&date))
    }

    /// Whether the calendar of a year is held and confirmed.
    pub fn is_confirmed(&self, year: i16) -> bool {
        self.calendars.get(&year).is_some_and(|calendar| calendar.confirmed)
    }

    /// The last day of a period; `None` where it leaves the calendar that dates can express.
    pub fn end(
        &self,
        from: Date,
        days: u32,
        kind: DayKind,
        counting: Counting,
    ) -> Option<Deadline> {
        let mut walk = Walk { days: self, date: from, seen: vec![from] };
        match kind {
            DayKind::Working => {
                let mut left = days;
                if counting == Counting::FirstDay && self.is_working(from) {
                    left = left.saturating_sub(1);
                }
                while left > 0 {
                    walk.next()?;
                    if self.is_working(walk.date) {
                        left -= 1;
                    }
                }
            }
            DayKind::Calendar => {
                let first = u32::from(counting == Counting::FirstDay);
                for _ in 0..days.saturating_sub(first) {
                    walk.next()?;
                }
            }
            DayKind::Month => {
                let end = from.checked_add(i32::try_from(days).ok()?.months()).ok()?;
                while walk.date < end {
                    walk.next()?;
                }
            }
        }
        while !self.is_working(walk.date) {
            walk.next()?;
        }
        Some(walk.finish())
    }

    /// The dates of every step of a procedure whose event was on a day. A step whose period starts
    /// with another step starts on that step's last day; a step to which the act gives no period
    /// takes no time of its own and stands on the last day of the steps that lead to it.
    pub fn plan<'p>(
        &self,
        procedure: &'p Procedure,
        from: Date,
        counting: Counting,
    ) -> Vec<PlannedStep<'p>> {
        let mut ends: BTreeMap<&str, Date> = BTreeMap::new();
        let mut planned: Vec<PlannedStep<'p>> = Vec::with_capacity(procedure.steps.len());
        for step in &procedure.steps {
            let begin = match &step.period {
                Some(Period { after, .. }) => {
                    after.as_deref().and_then(|after| ends.get(after)).copied()
                }
                None => procedure.leading_to(&step.id).filter_map(|id| ends.get(id)).max().copied(),
            };
            let begin = begin.unwrap_or(from);
            let deadline = step
                .period
                .as_ref()
                .and_then(|period| self.end(begin, period.days, period.kind, counting));
            ends.insert(&step.id, deadline.as_ref().map_or(begin, |deadline| deadline.date));
            planned.push(PlannedStep { step, from: begin, deadline });
        }
        planned
    }
}

/// A walk from day to day that remembers what it passed.
struct Walk<'a> {
    days: &'a WorkingDays<'a>,
    date: Date,
    seen: Vec<Date>,
}

impl Walk<'_> {
    fn next(&mut self) -> Option<()> {
        self.date = self.date.tomorrow().ok()?;
        self.seen.push(self.date);
        Some(())
    }

    fn finish(self) -> Deadline {
        let mut unconfirmed: Vec<i16> = self
            .seen
            .iter()
            .map(|date| date.year())
            .filter(|year| !self.days.is_confirmed(*year))
            .collect();
        unconfirmed.dedup();
        let is_weekend =
            |date: &Date| matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday);
        let skipped = self
            .seen
            .iter()
            .copied()
            .filter(|date| !self.days.is_working(*date) && !is_weekend(date));
        Deadline { date: self.date, unconfirmed, skipped: skipped.collect() }
    }
}
