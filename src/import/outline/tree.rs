//! Units as they come, put below one another.

use super::draft::Unit;
use crate::import::patterns::Grammar;
use crate::model::UnitKind;
use crate::model::address::compare_numbers;

/// The units of a document while it is read.
#[derive(Debug, Default)]
pub struct Tree {
    /// Headings, articles and points, in the order of the print.
    pub units: Vec<Unit>,
    /// How many unnumbered paragraphs stand under no unit.
    loose: usize,
    /// Chapters so far.
    pub chapters: usize,
}

impl Tree {
    /// Units that were read already.
    pub fn of(units: Vec<Unit>) -> Tree {
        Tree { units, ..Tree::default() }
    }

    /// Adds a heading of a section, chapter or paragraph.
    pub fn heading(&mut self, unit: Unit) {
        self.chapters += usize::from(unit.kind == UnitKind::Chapter);
        self.units.push(unit);
    }

    /// Adds an article.
    pub fn article(&mut self, unit: Unit) {
        self.units.push(unit);
    }

    /// Adds a point: to the article that is open, or to the document.
    pub fn point(&mut self, unit: Unit) {
        match self.units.last_mut() {
            Some(article) if article.kind == UnitKind::Article => article.children.push(unit),
            _ => self.units.push(unit),
        }
    }

    /// Adds a subpoint to the point or article that is open, or to the document.
    pub fn subpoint(&mut self, unit: Unit) {
        match self.open_mut() {
            Some(open) => open.children.push(unit),
            None => self.units.push(unit),
        }
    }

    /// Adds an unnumbered paragraph: to the subpoint, point or article that is open.
    pub fn part(&mut self, words: &str, line: usize) {
        if let Some(last) = self.units.last_mut().filter(|unit| unit.kind == UnitKind::Subpoint) {
            last.text.push(words.to_owned());
            return;
        }
        let Some(open) = self.open_mut() else {
            self.loose += 1;
            let number = self.loose.to_string();
            self.units.push(Unit::new(UnitKind::Part, &number, words, line));
            return;
        };
        let closed = !open.closing.is_empty();
        match open.children.last_mut() {
            Some(subpoint) if !closed && goes_on(subpoint) => subpoint.text.push(words.to_owned()),
            Some(_) => open.closing.push(words.to_owned()),
            None => open.text.push(words.to_owned()),
        }
    }

    /// The point that is open, or the article where it has no points.
    pub fn open_mut(&mut self) -> Option<&mut Unit> {
        let last = self.units.last_mut()?;
        match last.kind {
            UnitKind::Point => Some(last),
            UnitKind::Article => {
                let has_points =
                    last.children.last().is_some_and(|child| child.kind == UnitKind::Point);
                if has_points { last.children.last_mut() } else { Some(last) }
            }
            _ => None,
        }
    }

    /// The unit that came last, however deep.
    pub fn last_mut(&mut self) -> Option<&mut Unit> {
        let mut unit = self.units.last_mut()?;
        while unit.children.last().is_some() && unit.closing.is_empty() {
            unit = unit.children.last_mut()?;
        }
        Some(unit)
    }

    /// The words that came last.
    pub fn last_words(&self) -> &str {
        let Some(mut unit) = self.units.last() else { return "" };
        while let (Some(child), true) = (unit.children.last(), unit.closing.is_empty()) {
            unit = child;
        }
        unit.closing.last().or(unit.text.last()).map_or("", String::as_str)
    }

    /// The number of the last point that the next one follows: in its article, or in the document.
    pub fn last_point(&self) -> Option<&str> {
        if let Some(article) = self.units.last().filter(|unit| unit.kind == UnitKind::Article) {
            let point = article.children.iter().rev().find(|unit| unit.kind == UnitKind::Point)?;
            return Some(&point.number);
        }
        let articles = self.units.iter().any(|unit| unit.kind == UnitKind::Article);
        let point = self.units.iter().rev().find(|unit| unit.kind == UnitKind::Point);
        point.filter(|_| !articles).map(|unit| unit.number.as_str())
    }

    /// The number of the last subpoint of the point or article that is open.
    pub fn last_subpoint(&mut self) -> Option<String> {
        match self.open_mut() {
            Some(open) => open.children.last().map(|child| child.number.clone()),
            None => {
                let last = self.units.last().filter(|unit| unit.kind == UnitKind::Subpoint);
                last.map(|unit| unit.number.clone())
            }
        }
    }

    /// The unit with a path such as `ch2`, `p3/sp2` or `art5/p1`.
    pub fn find_mut(&mut self, path: &str) -> Option<&mut Unit> {
        let mut segments = path.split('/');
        let first = segments.next()?;
        let mut unit = self.units.iter_mut().find(|unit| unit.segment() == first)?;
        for segment in segments {
            unit = unit.children.iter_mut().find(|child| child.segment() == segment)?;
        }
        Some(unit)
    }
}

/// Marks the units whose subpoints define terms.
pub fn define(units: &mut [Unit], grammar: &Grammar) {
    for unit in units {
        let opens = unit.text.last().is_some_and(|words| grammar.defines.is_match(words));
        unit.defines = opens && unit.children.iter().any(|child| child.kind == UnitKind::Subpoint);
        define(&mut unit.children, grammar);
    }
}

/// Whether an unnumbered paragraph after a subpoint still belongs to it: it opened a list, or has
/// not come to its end. A subpoint of one finished sentence is over.
fn goes_on(subpoint: &Unit) -> bool {
    if subpoint.kind != UnitKind::Subpoint || !subpoint.children.is_empty() {
        return false;
    }
    let last = subpoint.text.last().map_or("", String::as_str);
    subpoint.text.len() > 1 || last.ends_with([':', ';', ','])
}

/// Whether one number comes after another.
pub fn comes_after(number: &str, last: Option<&str>) -> bool {
    last.is_none_or(|last| compare_numbers(number, last).is_gt())
}

/// Whether a number is the next whole one.
pub fn is_next(number: &str, last: Option<&str>) -> bool {
    let whole = |text: &str| text.split('-').next().and_then(|digits| digits.parse::<u32>().ok());
    match (whole(number), last.map(whole)) {
        (Some(number), None) => number == 1,
        (Some(number), Some(Some(last))) => number == last + 1,
        _ => false,
    }
}
