//! Redactions of acts drawn on an axis of years: the ruler of one act, the lives of all.

use serde::Serialize;

use super::Phrase;

/// An axis of years, as shares of its width.
#[derive(Debug, Clone, Copy)]
pub struct Axis {
    first: i32,
    years: i32,
}

/// A drawing of the redactions of one body or act.
#[derive(Debug, Clone, Serialize)]
pub struct Ruler {
    /// Redactions as bars.
    pub spans: Vec<RulerSpan>,
    /// Times of which the text is not held or the state not confirmed.
    pub voids: Vec<Stretch>,
    /// Amendments as ticks across the bars.
    pub marks: Vec<RulerMark>,
    /// The years of the axis.
    pub years: Vec<YearTick>,
    /// The day `as_of`.
    pub as_of: Point,
}

/// A redaction on a ruler.
#[derive(Debug, Clone, Serialize)]
pub struct RulerSpan {
    /// The bar.
    pub at: Stretch,
    /// Where its label begins, which is the part whose text is held.
    pub label_at: Stretch,
    /// The name of the redaction.
    pub name: String,
    /// The act that it is or that made it: `№ 611/НҚ`.
    pub act: String,
    /// Whether this is the redaction of the page.
    pub current: bool,
}

/// A stretch of the axis.
#[derive(Debug, Clone, Serialize)]
pub struct Stretch {
    /// Where it begins: `19.15%`.
    pub x: String,
    /// How long it is.
    pub width: String,
    /// Its middle.
    pub middle: String,
}

/// A point of the axis.
#[derive(Debug, Clone, Serialize)]
pub struct Point {
    /// Where it is: `61.30%`.
    pub x: String,
    /// The ISO date, if the point is one day.
    pub date: String,
}

/// An amendment on a ruler.
#[derive(Debug, Clone, Serialize)]
pub struct RulerMark {
    /// Where.
    pub x: String,
    /// The amending act: `353/НҚ`.
    pub act: String,
}

/// A year of the axis.
#[derive(Debug, Clone, Serialize)]
pub struct YearTick {
    /// Where it begins.
    pub x: String,
    /// The year.
    pub year: i32,
    /// Whether narrow screens leave it out.
    pub odd: bool,
}

/// The life of an act as one bar.
#[derive(Debug, Clone, Serialize)]
pub struct Life {
    /// Times whose text is held.
    pub spans: Vec<Stretch>,
    /// Times whose text is not held or whose state is not confirmed.
    pub voids: Vec<Stretch>,
    /// Times of an act that has ended.
    pub past: Vec<Stretch>,
    /// Amendments.
    pub marks: Vec<String>,
    /// The day `as_of`.
    pub as_of: String,
    /// The year in which it begins.
    pub from: String,
    /// The year in which it ended, if it did.
    pub to: Option<String>,
    /// The years in which it was changed, joined by commas.
    pub changed: Option<String>,
}

/// A redaction as the reader chooses it.
#[derive(Debug, Clone, Serialize)]
pub struct RedactionLink {
    /// Its name: `2024`, or a date.
    pub name: String,
    /// What it is, written out.
    pub description: Phrase,
    /// Its page, if its text is held.
    pub href: String,
    /// Whether this is the page.
    pub current: bool,
    /// Since when it applies: an ISO date, if the day is known.
    pub since: Option<String>,
    /// The comparison of the page's redaction with this one.
    pub compare: Option<String>,
}

impl Axis {
    /// The axis from the first day of the year of `from` to the last day of the year of `to`.
    pub fn new(from: jiff::civil::Date, to: jiff::civil::Date) -> Axis {
        let first = i32::from(from.year());
        Axis { first, years: (i32::from(to.year()) - first + 1).max(1) }
    }

    /// Where a day is.
    pub fn at(&self, day: jiff::civil::Date) -> String {
        percent(self.share(day))
    }

    /// Where a stretch from one day to another is.
    pub fn stretch(&self, from: jiff::civil::Date, to: jiff::civil::Date) -> Stretch {
        let (start, end) = (self.share(from), self.share(to));
        Stretch {
            x: percent(start),
            width: percent((end - start).max(0.0)),
            middle: percent((start + end) / 2.0),
        }
    }

    /// A point with its day.
    pub fn point(&self, day: jiff::civil::Date) -> Point {
        Point { x: self.at(day), date: day.to_string() }
    }

    /// The years.
    pub fn ticks(&self) -> Vec<YearTick> {
        (0..self.years)
            .map(|index| YearTick {
                x: percent(f64::from(index) / f64::from(self.years)),
                year: self.first + index,
                odd: index % 2 == 1,
            })
            .collect()
    }

    fn share(&self, day: jiff::civil::Date) -> f64 {
        let years = f64::from(i32::from(day.year()) - self.first);
        let part = f64::from(day.day_of_year() - 1) / f64::from(day.days_in_year());
        ((years + part) / f64::from(self.years)).clamp(0.0, 1.0)
    }
}

fn percent(share: f64) -> String {
    format!("{:.2}%", share * 100.0)
}
