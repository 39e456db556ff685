//! The page of deadlines: a procedure and a day in, the last day of each step out.
//!
//! The page is whole without its script: the rule, the steps with their periods, the days off of
//! every year. The script only counts, by the same calendars: [`data_file`] writes them for it.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::Date;
use serde::Serialize;

use super::passage::{Reader, Source};
use super::site::RedactionName;
use super::step::{self, Held, Step};
use super::{Crumb, Page, Phrase, Place, Site, View};
use crate::model::calendar::{Calendar, OffKind};
use crate::model::procedure::DayKind;
use crate::model::{Bilingual, Lang};
use crate::rules::{Counting, WorkingDays};

/// The file of the calendars, for the script.
pub const DATA: &str = "assets/calendars.js";

/// The page of deadlines.
#[derive(Debug, Clone, Serialize)]
pub struct DeadlinesPage {
    /// Acts with the procedures that have periods.
    pub acts: Vec<ActPeriods>,
    /// The list of all procedures.
    pub procedures: String,
    /// A period counted at build, by which a reader sees the rule.
    pub example: Option<Example>,
    /// The calendars, the year of the site first, then from the last one back.
    pub years: Vec<Year>,
    /// The first year that is held.
    pub first_year: i16,
    /// The last year that is held.
    pub last_year: i16,
}

/// The procedures of an act that have periods.
#[derive(Debug, Clone, Serialize)]
pub struct ActPeriods {
    /// The act and the redaction.
    pub source: Source,
    /// What the redaction is called.
    pub redaction: RedactionName,
    /// The procedures.
    pub procedures: Vec<Timed>,
}

/// A procedure with periods.
#[derive(Debug, Clone, Serialize)]
pub struct Timed {
    /// `2018-29:inclusion`
    pub key: String,
    /// `2018-29-inclusion`: the id of its section.
    pub id: String,
    /// What it is called.
    pub name: Phrase,
    /// Its page.
    pub href: String,
    /// From which event its first period runs.
    pub event: Option<Phrase>,
    /// Its steps.
    pub steps: Vec<Step>,
}

/// A period that is counted on the page.
#[derive(Debug, Clone, Serialize)]
pub struct Example {
    /// The day of the event.
    pub from: String,
    /// How many working days.
    pub days: u32,
    /// The days that were counted.
    pub counted: Vec<String>,
    /// The days off on the way.
    pub skipped: Vec<String>,
    /// The last day.
    pub date: String,
}

/// A year.
#[derive(Debug, Clone, Serialize)]
pub struct Year {
    /// The year.
    pub year: i16,
    /// Whether the acts that move its days are known.
    pub confirmed: bool,
    /// Whether its table is open from the beginning.
    pub open: bool,
    /// How many of its days are worked.
    pub working: usize,
    /// Where the year comes from.
    pub source: Phrase,
    /// What is not confirmed.
    pub note: Option<Phrase>,
    /// Its days off, those of one name in a row together.
    pub rows: Vec<Off>,
    /// Saturdays and Sundays that are worked.
    pub worked: Vec<Worked>,
}

/// Days off.
#[derive(Debug, Clone, Serialize)]
pub struct Off {
    /// The days, ISO dates in a row.
    pub days: Vec<String>,
    /// `holiday`, `observed`, `religious`, `moved`: names the message `off-…`.
    pub kind: &'static str,
    /// What they are called.
    pub name: Phrase,
    /// Where it is said, where that is not the source of the year.
    pub source: Option<Phrase>,
}

/// A Saturday or Sunday that is worked.
#[derive(Debug, Clone, Serialize)]
pub struct Worked {
    /// The day, an ISO date.
    pub day: String,
    /// The day off in its place.
    pub instead_of: String,
    /// Where it is said.
    pub source: Option<Phrase>,
}

impl View for DeadlinesPage {
    const TYPE: &'static str = "deadlines";
    const SHEETS: &'static [&'static str] = &["deadlines"];
    const SCRIPTS: &'static [&'static str] = &["files", "calendar", "deadlines"];
}

/// The page, with those of these procedures that have periods.
pub fn page(site: &Site<'_>, lang: &str, procedures: &[Held<'_>]) -> Page<DeadlinesPage> {
    let place = Place::Deadlines;
    let mut acts: Vec<ActPeriods> = Vec::new();
    for held in procedures.iter().filter(|held| held.procedure.has_periods()) {
        let reader = Reader::new(site, held.history, held.redaction, &place, lang);
        let timed = timed(&reader, held);
        let source = reader.source();
        match acts.iter_mut().find(|act| act.source.act == source.act) {
            Some(act) => act.procedures.push(timed),
            None => {
                let redaction = site.redaction_name(held.redaction);
                acts.push(ActPeriods { source, redaction, procedures: vec![timed] });
            }
        }
    }
    let calendars = &site.chronicle().calendars;
    let links = site.frame.links_of(&place, lang);
    let phrase = |words: &Bilingual<String>| Phrase::of(words, lang, Lang::Kk);
    let mut years: Vec<Year> =
        calendars.values().map(|calendar| year(calendars, calendar, &phrase)).collect();
    for year in &mut years {
        year.open = year.year == site.as_of.year();
    }
    years.sort_by_key(|year| (!year.open, std::cmp::Reverse(year.year)));
    let view = DeadlinesPage {
        acts,
        procedures: links.to(&Place::Procedures),
        example: example(calendars),
        first_year: calendars.keys().next().copied().unwrap_or_default(),
        last_year: calendars.keys().next_back().copied().unwrap_or_default(),
        years,
    };
    let crumbs = vec![Crumb::message("nav-deadlines", None)];
    let mut page = Page::new(&site.frame, &place, lang, crumbs, view);
    // The data stand before the script that counts by them.
    page.shell.scripts.insert(1, links.to_file(DATA));
    page
}

fn timed(reader: &Reader<'_>, held: &Held<'_>) -> Timed {
    let id = format!("{}-{}", held.history.id(), held.procedure.id);
    let first = held.procedure.steps.iter().find_map(|step| {
        step.period.as_ref().filter(|period| period.after.is_none())?.from.as_ref()
    });
    Timed {
        key: held.key(),
        name: reader.phrase(&held.procedure.name),
        href: reader.links.to(&held.place()),
        event: first.map(|words| reader.phrase(words)),
        steps: step::steps(reader, held.procedure, &format!("{id}-")),
        id,
    }
}

fn year(
    calendars: &BTreeMap<i16, Calendar>,
    calendar: &Calendar,
    phrase: &impl Fn(&Bilingual<String>) -> Phrase,
) -> Year {
    let days = WorkingDays::new(calendars);
    let mut rows: Vec<Off> = Vec::new();
    let mut last: Option<Date> = None;
    for (day, off) in &calendar.off {
        let kind = match off.kind {
            OffKind::Holiday => "holiday",
            OffKind::Observed => "observed",
            OffKind::Religious => "religious",
            OffKind::Moved => "moved",
        };
        let (name, source) = (phrase(&off.name), off.source.as_ref().map(phrase));
        let follows = last.and_then(|last| last.tomorrow().ok()) == Some(*day);
        last = Some(*day);
        match rows.last_mut() {
            Some(row) if follows && row.name == name && row.source == source => {
                row.days.push(day.to_string());
            }
            _ => rows.push(Off { days: vec![day.to_string()], kind, name, source }),
        }
    }
    let worked = calendar.worked.iter().map(|(day, worked)| Worked {
        day: day.to_string(),
        instead_of: worked.instead_of.to_string(),
        source: worked.source.as_ref().map(phrase),
    });
    Year {
        year: calendar.year,
        confirmed: calendar.confirmed,
        open: false,
        working: days_of(calendar.year).filter(|day| days.is_working(*day)).count(),
        source: phrase(&calendar.source),
        note: calendar.note.as_ref().map(phrase),
        rows,
        worked: worked.collect(),
    }
}

fn days_of(year: i16) -> impl Iterator<Item = Date> {
    let first = Date::new(year, 1, 1).unwrap_or(Date::ZERO);
    first.series(1.day()).take_while(move |day| day.year() == year)
}

/// Five working days from the day before the longest run of days off in the last confirmed year.
fn example(calendars: &BTreeMap<i16, Calendar>) -> Option<Example> {
    const DAYS: u32 = 5;
    let days = WorkingDays::new(calendars);
    let year = calendars.values().rfind(|calendar| calendar.confirmed)?.year;
    let run = |day: &Date| {
        let after = day.series(1.day()).skip(1);
        after.take_while(|day| day.year() == year && !days.is_working(*day)).count()
    };
    // The first of several.
    let from = days_of(year)
        .filter(|day| days.is_working(*day))
        .max_by_key(|day| (run(day), std::cmp::Reverse(*day)))?;
    let deadline = days.end(from, DAYS, DayKind::Working, Counting::NextDay)?;
    let on_the_way = from.series(1.day()).skip(1).take_while(|day| *day <= deadline.date);
    let (counted, off): (Vec<Date>, Vec<Date>) = on_the_way.partition(|day| days.is_working(*day));
    let text = |days: Vec<Date>| days.iter().map(ToString::to_string).collect();
    Some(Example {
        from: from.to_string(),
        days: DAYS,
        counted: text(counted),
        skipped: text(off),
        date: deadline.date.to_string(),
    })
}

/// The file that the script of the page counts by: `MM-DD` of each year.
pub fn data_file(site: &Site<'_>) -> (String, String) {
    #[derive(Serialize)]
    struct Data {
        confirmed: bool,
        off: Vec<String>,
        worked: Vec<String>,
    }
    let short = |day: &Date| format!("{:02}-{:02}", day.month(), day.day());
    let calendars = site.chronicle().calendars.iter();
    let data: BTreeMap<i16, Data> = calendars
        .map(|(year, calendar)| {
            let data = Data {
                confirmed: calendar.confirmed,
                off: calendar.off.keys().map(short).collect(),
                worked: calendar.worked.keys().map(short).collect(),
            };
            (*year, data)
        })
        .collect();
    let json = serde_json::to_string(&data).unwrap_or_default();
    let text = format!(
        "(function (site) {{\nsite.calendars = {json};\n}})(window.qagida = window.qagida || {{}});\n"
    );
    (DATA.to_owned(), text)
}

/// Whether any of these procedures has a period.
pub fn is_needed(procedures: &[Held<'_>]) -> bool {
    procedures.iter().any(|held| held.procedure.has_periods())
}
