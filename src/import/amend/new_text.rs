//! The units of a new text.

use crate::import::outline::draft::Unit;
use crate::import::outline::{Start, Tree, comes_after, define, of_words};
use crate::import::patterns::{Grammar, Locator, Step};
use crate::model::UnitKind;
use crate::model::print::number_by_rule;

/// Reads the paragraphs of a new text, its outer marks gone, as what the locator names.
pub(crate) fn units(
    grammar: &Grammar,
    paragraphs: &[String],
    locator: &Locator,
    is_heading: bool,
) -> Vec<Unit> {
    let Some(first) = paragraphs.first() else { return Vec::new() };
    let smallest = locator.steps.iter().rfind(|(step, _)| *step < Step::Title);
    let whole = |kind: UnitKind, number: &str| {
        let mut unit = Unit::new(kind, number, first, 0);
        unit.text = paragraphs.to_vec();
        vec![unit]
    };
    let number = smallest.and_then(|(_, numbers)| numbers.first()).cloned().unwrap_or_default();
    match smallest.map(|(step, _)| *step) {
        None if locator.numbers(Step::Preamble).is_some() => return whole(UnitKind::Preamble, ""),
        None if is_heading => return whole(UnitKind::Title, ""),
        Some(step @ (Step::Section | Step::Chapter | Step::Paragraph | Step::Article))
            if is_heading =>
        {
            let kind = match step {
                Step::Section => UnitKind::Section,
                Step::Chapter => UnitKind::Chapter,
                Step::Paragraph => UnitKind::Paragraph,
                _ => UnitKind::Article,
            };
            if let Start::Heading(kind, number, mark, rest) = of_words(first, grammar) {
                let mut unit = Unit::new(kind, &number, &rest, 0);
                unit.mark = Some(mark);
                return vec![unit];
            }
            return whole(kind, &number);
        }
        Some(Step::Part) => return whole(UnitKind::Part, &number),
        Some(Step::Indent) => {
            let kind = if locator.numbers(Step::Part).is_some() {
                UnitKind::Indent
            } else {
                UnitKind::Part
            };
            return whole(kind, &number);
        }
        _ => {}
    }
    let mut tree = Tree::default();
    for words in paragraphs {
        match of_words(words, grammar) {
            Start::Heading(kind, number, mark, rest) => {
                let mut unit = Unit::new(kind, &number, &rest, 0);
                if mark != number_by_rule(kind, &number, grammar.lang) {
                    unit.mark = Some(mark);
                }
                match kind {
                    UnitKind::Article => tree.article(unit),
                    _ => tree.heading(unit),
                }
            }
            Start::Point(number, rest) if comes_after(&number, tree.last_point()) => {
                tree.point(Unit::new(UnitKind::Point, &number, &rest, 0));
            }
            Start::Subpoint(number, rest)
                if comes_after(&number, tree.last_subpoint().as_deref()) =>
            {
                tree.subpoint(Unit::new(UnitKind::Subpoint, &number, &rest, 0));
            }
            _ if tree.units.is_empty() => {
                // The number was left out: it is the unit that the instruction names.
                let kind = match smallest.map(|(step, _)| *step) {
                    Some(Step::Subpoint) => UnitKind::Subpoint,
                    Some(Step::Article) => UnitKind::Article,
                    Some(Step::Chapter) => UnitKind::Chapter,
                    Some(Step::Paragraph) => UnitKind::Paragraph,
                    _ => UnitKind::Point,
                };
                tree.units.push(Unit::new(kind, &number, words, 0));
            }
            _ => tree.part(words, 0),
        }
    }
    define(&mut tree.units, grammar);
    tree.units
}

/// A new text as lines again, for an instruction that could not be understood.
pub(crate) fn lines(grammar: &Grammar, units: &[Unit], quotes: &[String; 2]) -> Vec<String> {
    let mut out = Vec::new();
    for unit in units {
        push(grammar, unit, &mut out);
    }
    if let Some(first) = out.first_mut() {
        first.insert_str(0, &quotes[0]);
    }
    if let Some(last) = out.last_mut() {
        last.push_str(&quotes[1]);
    }
    out
}

fn push(grammar: &Grammar, unit: &Unit, out: &mut Vec<String>) {
    let rule = number_by_rule(unit.kind, &unit.number, grammar.lang);
    let mark = unit.mark.clone().unwrap_or(rule);
    for (at, words) in unit.text.iter().enumerate() {
        out.push(if at == 0 { format!("{mark} {words}").trim().to_owned() } else { words.clone() });
    }
    unit.children.iter().for_each(|child| push(grammar, child, out));
    out.extend(unit.closing.iter().cloned());
}
