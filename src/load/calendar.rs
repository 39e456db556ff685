//! `calendars/<year>.yaml`: days off and moved days, each with its source.

use super::read;
use super::yaml::Node;
use crate::diag::{Diagnostic, Findings};
use crate::model::calendar::{Calendar, DayOff, OffKind, WorkedDay};

/// Reads a calendar; a day of another year is a finding.
pub fn calendar(node: &Node, findings: &mut Findings) -> Option<Calendar> {
    let year: i16 = read::word(node, "year")?.parse().ok()?;
    let mut of_year = |day: jiff::civil::Date, node: &Node| {
        if day.year() != year {
            findings.push(
                Diagnostic::error("wrong-date", format!("{day} is no day of {year}"))
                    .at(read::span(node, "day"))
                    .hint("each year has a file of its own"),
            );
        }
        day.year() == year
    };
    let mut calendar = Calendar {
        year,
        confirmed: read::flag(node, "confirmed"),
        source: read::phrase(node, "source")?,
        note: read::phrase(node, "note"),
        off: Default::default(),
        worked: Default::default(),
        span: read::span(node, "year"),
    };
    for row in read::list(node, "days_off") {
        let (Some(day), Some(name)) = (read::date(row, "day"), read::phrase(row, "name")) else {
            continue;
        };
        let kind = match read::word(row, "kind").as_deref() {
            Some("observed") => OffKind::Observed,
            Some("religious") => OffKind::Religious,
            Some("moved") => OffKind::Moved,
            _ => OffKind::Holiday,
        };
        if of_year(day, row) {
            calendar.off.insert(day, DayOff { kind, name, source: read::phrase(row, "source") });
        }
    }
    for row in read::list(node, "working") {
        let (Some(day), Some(instead_of)) = (read::date(row, "day"), read::date(row, "instead_of"))
        else {
            continue;
        };
        if of_year(day, row) {
            calendar
                .worked
                .insert(day, WorkedDay { instead_of, source: read::phrase(row, "source") });
        }
    }
    Some(calendar)
}
