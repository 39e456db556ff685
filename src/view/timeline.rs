//! Redactions of acts drawn on an axis of years: the ruler of one act, the lives of all.

use jiff::civil::Date;
use serde::Serialize;

use super::site::{RedactionName, Site};
use super::{Links, Phrase};
use crate::history::History;
use crate::model::Redaction;
use crate::model::body::BodyRedaction;

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
    /// The numbers of events, below the years; only where a list tells them.
    pub pins: Vec<Pin>,
    /// The axis, for what is drawn on it later.
    #[serde(skip)]
    pub axis: Axis,
}

/// The number of an event on a ruler.
#[derive(Debug, Clone, Serialize)]
pub struct Pin {
    /// Where.
    pub x: String,
    /// In which row below the years: events close to each other stand below each other.
    pub row: usize,
    /// The number.
    pub n: usize,
}

/// How near numbers may stand in one row, as a share of the axis.
const PIN: f64 = 0.055;

impl Pin {
    /// The numbers of events, each in the first row that has room for it.
    pub fn stacked(axis: &Axis, events: impl Iterator<Item = (usize, Date)>) -> Vec<Pin> {
        let mut ends: Vec<f64> = Vec::new();
        events
            .map(|(n, day)| {
                let share = axis.share(day).clamp(PIN / 2.0, 1.0 - PIN / 2.0);
                let free = ends.iter().position(|end| *end + PIN <= share);
                let row = free.unwrap_or(ends.len());
                match ends.get_mut(row) {
                    Some(end) => *end = share,
                    None => ends.push(share),
                }
                Pin { x: percent(share), row, n }
            })
            .collect()
    }
}

/// A redaction on a ruler.
#[derive(Debug, Clone, Serialize)]
pub struct RulerSpan {
    /// The bar.
    pub at: Stretch,
    /// Where its label stands: the part of the bar whose text is held.
    pub label_at: Stretch,
    /// What the redaction is called.
    pub name: RedactionName,
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
    /// What it is called.
    pub name: RedactionName,
    /// What it is: its name in a body of rules, if it has one.
    pub description: Option<Phrase>,
    /// The number of the act that made it.
    pub made_by: String,
    /// Its page.
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
    pub fn new(from: jiff::civil::Date, to: Date) -> Axis {
        let first = i32::from(from.year());
        Axis { first, years: (i32::from(to.year()) - first + 1).max(1) }
    }

    /// Where a day is.
    pub fn at(&self, day: Date) -> String {
        percent(self.share(day))
    }

    /// Where a stretch from one day to another is.
    pub fn stretch(&self, from: jiff::civil::Date, to: Date) -> Stretch {
        let (start, end) = (self.share(from), self.share(to));
        Stretch {
            x: percent(start),
            width: percent((end - start).max(0.0)),
            middle: percent((start + end) / 2.0),
        }
    }

    /// A point with its day.
    pub fn point(&self, day: Date) -> Point {
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

    fn share(&self, day: Date) -> f64 {
        let years = f64::from(i32::from(day.year()) - self.first);
        let part = f64::from(day.day_of_year() - 1) / f64::from(day.days_in_year());
        ((years + part) / f64::from(self.years)).clamp(0.0, 1.0)
    }
}

fn percent(share: f64) -> String {
    format!("{:.2}%", share * 100.0)
}

/// The ruler of the body of rules to which an act belongs, else of the act itself. `current` is
/// the redaction of the page.
pub fn ruler(site: &Site<'_>, history: &History, current: Option<&Redaction>) -> Option<Ruler> {
    let body = site.shown(history).find_map(|redaction| site.body(redaction));
    let shown: Vec<(&History, &Redaction)> = match body {
        Some(body) => body
            .redactions
            .iter()
            .filter_map(|named| site.chronicle().find(&named.state))
            .filter(|(_, redaction)| !redaction.is_reconstructed)
            .collect(),
        None => site.shown(history).map(|redaction| (history, redaction)).collect(),
    };
    // The first redaction of an act begins with the act, whose earlier words may not be held.
    let begins: Vec<Option<Date>> = shown
        .iter()
        .enumerate()
        .map(|(at, (history, redaction))| {
            let same_act = at > 0 && shown[at - 1].1.act == redaction.act;
            let own = redaction.begins();
            match same_act {
                true => own,
                false => history.redactions.first().and_then(Redaction::begins).or(own),
            }
        })
        .collect();
    let first = begins.first().copied().flatten()?;
    let axis = Axis::new(first, site.as_of);
    let mut ruler = Ruler {
        spans: Vec::new(),
        voids: Vec::new(),
        marks: Vec::new(),
        years: axis.ticks(),
        as_of: axis.point(site.as_of),
        pins: Vec::new(),
        axis,
    };
    for (at, (history, redaction)) in shown.iter().enumerate() {
        let Some(begin) = begins[at] else { continue };
        let end = begins.get(at + 1).copied().flatten();
        let end = end.or_else(|| ended(history, site)).unwrap_or(site.as_of);
        let held = unheld(history, redaction).filter(|held| *held > begin && *held <= end);
        if let Some(held) = held {
            ruler.voids.push(axis.stretch(begin, held));
        }
        ruler.spans.push(RulerSpan {
            at: axis.stretch(begin, end),
            label_at: axis.stretch(held.unwrap_or(begin), end),
            name: site.redaction_name(redaction),
            act: format!("№ {}", site.number(&redaction.made_by)),
            current: current.is_some_and(|current| {
                current.act == redaction.act && current.name == redaction.name
            }),
        });
        // Changes that made no redaction of their own here.
        for made in &history.redactions {
            let own = shown.iter().any(|(_, one)| one.act == made.act && one.name == made.name);
            let day = made.begins().filter(|day| *day > begin && *day < end);
            if let (false, Some(day)) = (own, day) {
                ruler.marks.push(RulerMark { x: axis.at(day), act: site.number(&made.made_by) });
            }
        }
        let made = redaction.begins().filter(|day| *day > begin);
        if let (Some(day), true) = (made, redaction.made_by != redaction.act) {
            ruler.marks.push(RulerMark { x: axis.at(day), act: site.number(&redaction.made_by) });
        }
    }
    ruler.marks.dedup_by(|one, other| one.x == other.x);
    Some(ruler)
}

/// The day on which an act ended, as far as the corpus can tell: that of the act that ended it.
fn ended(history: &History, site: &Site<'_>) -> Option<Date> {
    let ending = history.ending.as_ref()?;
    let by = site.chronicle().identity(&ending.by.act);
    ending.when.date().or_else(|| by.and_then(|identity| identity.date))
}

/// The day up to which no text is held before a redaction: that of the last change that is only
/// reconstructed, or of the redaction itself where such changes come before it.
fn unheld(history: &History, redaction: &Redaction) -> Option<Date> {
    let at = history.redactions.iter().position(|own| own.name == redaction.name)?;
    let before = &history.redactions[..at];
    let lost: Vec<&Redaction> =
        before.iter().rev().take_while(|earlier| earlier.is_reconstructed).collect();
    match lost.len() {
        0 => None,
        1 => redaction.begins(),
        // The words of the last of them are mostly those that are held.
        _ => lost.first().and_then(|last| last.begins()),
    }
}

/// The redactions of the body of an act, or of the act itself.
pub fn redactions(
    site: &Site<'_>,
    links: &Links,
    history: &History,
    current: &Redaction,
) -> Vec<RedactionLink> {
    let body = site.body(current);
    let shown: Vec<(&History, &Redaction, Option<&BodyRedaction>)> = match body {
        Some(body) => body
            .redactions
            .iter()
            .filter_map(|named| {
                let (history, redaction) = site.chronicle().find(&named.state)?;
                (!redaction.is_reconstructed).then_some((history, redaction, Some(named)))
            })
            .collect(),
        None => site.shown(history).map(|redaction| (history, redaction, None)).collect(),
    };
    let at = shown.iter().position(|(_, redaction, _)| {
        redaction.act == current.act && redaction.name == current.name
    });
    shown
        .iter()
        .enumerate()
        .map(|(number, (history, redaction, named))| {
            let is_current = Some(number) == at;
            let (old, new) = match Some(number) < at {
                true => (*redaction, current),
                false => (current, *redaction),
            };
            RedactionLink {
                name: site.redaction_name(redaction),
                description: named.map(|named| {
                    site.phrase(&history.act.identity, &named.description, links.lang())
                }),
                made_by: site.number(&redaction.made_by),
                href: links.to(&site.place(redaction)),
                current: is_current,
                since: redaction.since.date().map(|day| day.to_string()),
                compare: site
                    .comparison(old, new)
                    .filter(|_| !is_current)
                    .map(|place| links.to(&place)),
            }
        })
        .collect()
}

/// The axis on which the lives of all acts are drawn.
pub fn axis(site: &Site<'_>) -> Axis {
    let adopted = site.chronicle().acts.values().filter_map(|history| history.act.identity.date);
    Axis::new(adopted.min().unwrap_or(site.as_of), site.as_of)
}

/// The life of an act on that axis.
pub fn life(site: &Site<'_>, axis: &Axis, history: &History) -> Life {
    let begin = history.act.identity.date.unwrap_or(site.as_of);
    let ended = ended(history, site);
    let end = ended.unwrap_or(site.as_of);
    let mut life = Life {
        spans: Vec::new(),
        voids: Vec::new(),
        past: Vec::new(),
        marks: Vec::new(),
        as_of: axis.at(site.as_of),
        from: begin.year().to_string(),
        to: ended.map(|day| day.year().to_string()),
        changed: None,
    };
    let held = history
        .redactions
        .iter()
        .find(|redaction| !redaction.is_reconstructed)
        .and_then(|redaction| unheld(history, redaction))
        .filter(|held| *held > begin && *held < end);
    match (ended, held) {
        (Some(_), _) => life.past.push(axis.stretch(begin, end)),
        (None, Some(held)) => {
            life.voids.push(axis.stretch(begin, held));
            life.spans.push(axis.stretch(held, end));
        }
        (None, None) => life.spans.push(axis.stretch(begin, end)),
    }
    let changes: Vec<Date> =
        history.redactions.iter().skip(1).filter_map(Redaction::begins).collect();
    life.marks = changes.iter().map(|day| axis.at(*day)).collect();
    let mut years: Vec<String> = changes.iter().map(|day| day.year().to_string()).collect();
    years.dedup();
    life.changed = (!years.is_empty()).then(|| years.join(", "));
    life
}
