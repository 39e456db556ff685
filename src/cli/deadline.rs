//! `qagida deadline`: the last day of a period, or all dates of a procedure.

use std::io::Write;
use std::process::ExitCode;

use clap::{ArgGroup, Args};
use jiff::civil::Date;
use serde::Serialize;

use super::output::{self, Failure};
use super::{Format, Session, TextLang};
use crate::compile::Compiled;
use crate::model::Lang;
use crate::model::procedure::DayKind;
use crate::rules::{Counting, PlannedStep, WorkingDays};

/// Arguments of `deadline`.
#[derive(Debug, Args)]
#[group(skip)]
#[command(group = ArgGroup::new("period").required(true).args(["working_days", "calendar_days", "months", "procedure"]))]
pub struct Arguments {
    /// The day of the event.
    #[arg(long, value_name = "DATE")]
    from: Date,
    /// A period in working days.
    #[arg(long, value_name = "N")]
    working_days: Option<u32>,
    /// A period in calendar days.
    #[arg(long, value_name = "N")]
    calendar_days: Option<u32>,
    /// A period in months.
    #[arg(long, value_name = "N")]
    months: Option<u32>,
    /// The whole plan of a procedure: ACT or ACT:ID
    #[arg(long, value_name = "ACT[:ID]")]
    procedure: Option<String>,
    /// Count the day of the event itself.
    #[arg(long)]
    count_first_day: bool,
    /// The language of the words.
    #[arg(long, default_value = "kk")]
    lang: TextLang,
    /// How a plan is printed.
    #[arg(long, default_value = "human")]
    format: Format,
}

#[derive(Serialize)]
struct Line<'a> {
    procedure: &'a str,
    id: &'a str,
    actor: &'a str,
    does: &'a str,
    from: String,
    date: Option<String>,
    days: Option<u32>,
    day_kind: Option<&'static str>,
    basis: String,
}

/// Prints the date or the plan.
///
/// # Errors
/// When the procedure is not there, the period leaves the calendar, or the disk fails.
pub fn run(session: &Session, arguments: &Arguments) -> Result<ExitCode, Failure> {
    let compiled = session.compile()?;
    let calendars = &compiled.corpus.chronicle.calendars;
    let days = WorkingDays::new(calendars);
    let counting = if arguments.count_first_day { Counting::FirstDay } else { Counting::NextDay };
    if let Some(name) = &arguments.procedure {
        return plan(&compiled, &days, name, counting, arguments);
    }
    let (number, kind) = match (arguments.working_days, arguments.calendar_days, arguments.months) {
        (Some(number), ..) => (number, DayKind::Working),
        (_, Some(number), _) => (number, DayKind::Calendar),
        (_, _, number) => (number.unwrap_or_default(), DayKind::Month),
    };
    let Some(deadline) = days.end(arguments.from, number, kind, counting) else {
        return Err(Failure::Use("the period ends beyond the calendar".to_owned()));
    };
    output::data(|out| writeln!(out, "{}", deadline.date))?;
    warn(&deadline.unconfirmed);
    Ok(ExitCode::SUCCESS)
}

fn warn(years: &[i16]) {
    for year in years {
        let _ =
            writeln!(std::io::stderr(), "qagida: warning: the calendar of {year} is not confirmed");
    }
}

fn plan(
    compiled: &Compiled,
    days: &WorkingDays,
    name: &str,
    counting: Counting,
    arguments: &Arguments,
) -> Result<ExitCode, Failure> {
    let (act, id) = name.split_once(':').map_or((name, None), |(act, id)| (act, Some(id)));
    let (history, _) = output::redaction(&compiled.corpus.chronicle, &output::address(act)?)?;
    let chosen: Vec<_> = history
        .procedures
        .iter()
        .filter(|procedure| id.is_none_or(|id| procedure.id == id))
        .collect();
    if chosen.is_empty() {
        let known: Vec<&str> =
            history.procedures.iter().map(|procedure| procedure.id.as_str()).collect();
        return Err(Failure::Use(format!(
            "{act} has no such procedure; it has: {}",
            known.join(", ")
        )));
    }
    let lang: Lang = arguments.lang.into();
    let mut unconfirmed = Vec::new();
    output::data(|out| {
        for procedure in chosen {
            if arguments.format == Format::Human {
                writeln!(out, "{}", procedure.name.get(lang))?;
            }
            for planned in days.plan(procedure, arguments.from, counting) {
                unconfirmed.extend(
                    planned.deadline.iter().flat_map(|deadline| deadline.unconfirmed.clone()),
                );
                if arguments.format == Format::Human {
                    let date = planned
                        .deadline
                        .as_ref()
                        .map_or("-".to_owned(), |deadline| deadline.date.to_string());
                    let step = planned.step;
                    writeln!(
                        out,
                        "  {date}  {}: {}  [{}]",
                        step.actor.get(lang),
                        step.does.get(lang),
                        step.basis.unit
                    )?;
                } else {
                    serde_json::to_writer(&mut *out, &line(&procedure.id, &planned, lang))?;
                    writeln!(out)?;
                }
            }
        }
        Ok(())
    })?;
    unconfirmed.sort_unstable();
    unconfirmed.dedup();
    warn(&unconfirmed);
    Ok(ExitCode::SUCCESS)
}

fn line<'a>(procedure: &'a str, planned: &PlannedStep<'a>, lang: Lang) -> Line<'a> {
    let step = planned.step;
    let period = step.period.as_ref();
    Line {
        procedure,
        id: &step.id,
        actor: step.actor.get(lang),
        does: step.does.get(lang),
        from: planned.from.to_string(),
        date: planned.deadline.as_ref().map(|deadline| deadline.date.to_string()),
        days: period.map(|period| period.days),
        day_kind: period.map(|period| period.kind.word()),
        basis: step.basis.unit.to_string(),
    }
}
