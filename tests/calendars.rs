//! The calendars against an independent table: `tests/fixtures/calendars/holidays-0.109.tsv` is made
//! from the package `holidays` 0.109 of PyPI by its own judgement of each day, a bit a day, 1 for a
//! working day. There are no differences.

use std::fs;

use jiff::ToSpan;
use jiff::civil::date;
use qagida::compile::compile;
use qagida::model::procedure::DayKind;
use qagida::rules::{Counting, WorkingDays};

#[test]
fn every_day_from_2016_to_2027_agrees_with_an_independent_table() {
    let compiled = compile("content".as_ref()).expect("the content");
    let days = WorkingDays::new(&compiled.corpus.chronicle.calendars);
    let table =
        fs::read_to_string("tests/fixtures/calendars/holidays-0.109.tsv").expect("the table");
    let mut years = 0;
    for line in table.lines() {
        let (year, bits) = line.split_once('\t').expect("year and bits");
        let mut day = date(year.parse().expect("a year"), 1, 1);
        for bit in bits.chars() {
            assert_eq!(days.is_working(day), bit == '1', "{day}");
            day = day.checked_add(1.day()).expect("a day");
        }
        years += 1;
    }
    assert_eq!(years, 12);
}

#[test]
fn periods_skip_holidays_and_moved_days() {
    let compiled = compile("content".as_ref()).expect("the content");
    let days = WorkingDays::new(&compiled.corpus.chronicle.calendars);
    let end = |from, number, kind| days.end(from, number, kind, Counting::NextDay).expect("a date");
    // 21 March and the two days after the weekend are off for Наурыз.
    let spring = end(date(2025, 3, 20), 5, DayKind::Working);
    assert_eq!(spring.date, date(2025, 4, 1));
    assert_eq!(spring.skipped, [date(2025, 3, 21), date(2025, 3, 24), date(2025, 3, 25)]);
    assert!(spring.unconfirmed.is_empty());
    // A worked Sunday counts: 5 January 2025.
    assert_eq!(end(date(2025, 1, 3), 1, DayKind::Working).date, date(2025, 1, 5));
    // A calendar period that ends on a Sunday ends on Monday.
    assert_eq!(end(date(2025, 2, 13), 10, DayKind::Calendar).date, date(2025, 2, 24));
    assert_eq!(end(date(2025, 1, 31), 1, DayKind::Month).date, date(2025, 2, 28));
    assert_eq!(end(date(2026, 12, 30), 3, DayKind::Working).unconfirmed, [2026, 2027]);
    assert_eq!(end(date(2030, 1, 1), 1, DayKind::Working).unconfirmed, [2030]);
}

#[test]
fn the_first_day_is_counted_only_when_asked() {
    let compiled = compile("content".as_ref()).expect("the content");
    let days = WorkingDays::new(&compiled.corpus.chronicle.calendars);
    let first =
        days.end(date(2025, 2, 3), 5, DayKind::Working, Counting::FirstDay).expect("a date");
    let next = days.end(date(2025, 2, 3), 5, DayKind::Working, Counting::NextDay).expect("a date");
    assert_eq!((first.date, next.date), (date(2025, 2, 7), date(2025, 2, 10)));
}
