//! Periods and plans: what the law and the content say, and a table of both for the test in Chromium,
//! which counts the same with the script of the page.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use jiff::ToSpan;
use jiff::civil::{Date, date};
use qagida::compile::{Compiled, compile};
use qagida::model::ActId;
use qagida::model::procedure::DayKind;
use qagida::rules::{Counting, PlannedStep, WorkingDays};

/// The periods of the table, in its order; each is counted both ways.
const PERIODS: [(u32, DayKind); 5] = [
    (1, DayKind::Working),
    (5, DayKind::Working),
    (10, DayKind::Working),
    (10, DayKind::Calendar),
    (3, DayKind::Month),
];
const COUNTINGS: [Counting; 2] = [Counting::NextDay, Counting::FirstDay];

fn compiled() -> Compiled {
    compile(Path::new("content")).expect("the content directory")
}

fn ends(compiled: &Compiled, act: &str, id: &str, from: Date) -> Vec<(String, Date)> {
    let chronicle = &compiled.corpus.chronicle;
    let history = &chronicle.acts[&ActId::parse(act).expect("an act")];
    let procedure = history.procedures.iter().find(|one| one.id == id).expect("a procedure");
    let days = WorkingDays::new(&chronicle.calendars);
    let plan = days.plan(procedure, from, Counting::NextDay);
    plan.iter().map(|planned| (planned.step.id.clone(), end(planned))).collect()
}

fn end(planned: &PlannedStep<'_>) -> Date {
    planned.deadline.as_ref().map_or(planned.from, |deadline| deadline.date)
}

#[test]
fn steps_follow_one_another() {
    let compiled = compiled();
    let dates = ends(&compiled, "2018-29", "inclusion", date(2025, 3, 17));
    let expected = [
        ("1", date(2025, 3, 17)),
        ("2", date(2025, 3, 27)),
        ("3", date(2025, 3, 27)),
        ("4", date(2025, 4, 3)),
        ("5", date(2025, 4, 10)),
        ("6", date(2025, 4, 10)),
        // The refusal has no period of its own: it stands on the day of the decision.
        ("7", date(2025, 4, 3)),
    ];
    assert_eq!(dates, expected.map(|(id, date)| (id.to_owned(), date)));
}

#[test]
fn a_step_without_a_period_takes_no_time() {
    // The integrator of 2016 had no period: the decision is counted from the last day of the check.
    let compiled = compiled();
    let dates = ends(&compiled, "2016-84", "inclusion", date(2016, 2, 1));
    assert_eq!(dates[2].1, date(2016, 2, 15));
    assert_eq!(dates[3].1, date(2016, 2, 15));
    assert_eq!(dates[4].1, date(2016, 2, 22));
}

/// Writes `target/tmp/deadlines.tsv` and `target/tmp/plans.tsv`: ends as days after the start.
#[test]
fn the_table_for_the_browser() {
    let compiled = compiled();
    let chronicle = &compiled.corpus.chronicle;
    let days = WorkingDays::new(&chronicle.calendars);
    let after = |from: Date, to: Date| (to - from).get_days();
    let mut periods = String::new();
    let mut plans = String::new();
    let starts = date(2016, 1, 1).series(1.day()).take_while(|day| *day <= date(2027, 12, 31));
    let mut lines = 0;
    for from in starts {
        let mut fields = vec![from.to_string()];
        for (number, kind) in PERIODS {
            for counting in COUNTINGS {
                let deadline = days.end(from, number, kind, counting).expect("a date");
                let list = |days: Vec<String>| days.join(",");
                let skipped = deadline.skipped.iter().map(|day| after(from, *day).to_string());
                let years = deadline.unconfirmed.iter().map(ToString::to_string);
                fields.push(format!(
                    "{};{};{}",
                    after(from, deadline.date),
                    list(skipped.collect()),
                    list(years.collect())
                ));
            }
        }
        writeln!(periods, "{}", fields.join("\t")).expect("memory");
        lines += 1;
        if lines % 5 != 0 {
            continue;
        }
        for history in chronicle.acts.values() {
            for procedure in history.procedures.iter().filter(|one| one.has_periods()) {
                for counting in COUNTINGS {
                    let plan = days.plan(procedure, from, counting);
                    let ends: Vec<String> =
                        plan.iter().map(|step| after(from, end(step)).to_string()).collect();
                    writeln!(
                        plans,
                        "{}:{}\t{from}\t{}\t{}",
                        history.id(),
                        procedure.id,
                        if counting == Counting::FirstDay { "first" } else { "next" },
                        ends.join(",")
                    )
                    .expect("memory");
                }
            }
        }
    }
    assert_eq!(lines, 4383);
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    fs::write(folder.join("deadlines.tsv"), periods).expect("the table");
    fs::write(folder.join("plans.tsv"), plans).expect("the table");
}
