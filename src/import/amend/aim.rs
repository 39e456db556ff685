//! The targets of an instruction: one address for each unit of its new text.

use super::Scope;
use crate::import::outline::Outline;
use crate::import::outline::draft::Instruction;
use crate::import::patterns::{Locator, Step};
use crate::model::UnitKind;

/// A locator below what the scope line names.
pub(crate) fn within(scope: &Scope, mut locator: Locator) -> Locator {
    let smallest = locator.steps.first().map(|(step, _)| *step);
    let is_below = |step: &Step| smallest.is_none_or(|smallest| *step < smallest);
    let above: Vec<_> =
        scope.base.steps.iter().filter(|(step, _)| is_below(step)).cloned().collect();
    let frames = [Some(Step::Title), Some(Step::Preamble)];
    if !frames.contains(&smallest) || above.iter().any(|(step, _)| *step == Step::Chapter) {
        locator.steps.splice(0..0, above);
    }
    locator
}

/// The addresses that a locator names in a document.
pub(crate) fn targets(scope: &Scope, document: &str, locator: &Locator) -> Vec<String> {
    let named = |step: Step| locator.numbers(step).is_some();
    let document = match locator.numbers(Step::Annex).and_then(|numbers| numbers.first()) {
        Some(number) => format!("annex{number}"),
        None => document.to_owned(),
    };
    let mut paths = locator.paths();
    if paths.is_empty() && named(Step::Title) {
        paths.push("title".to_owned());
    }
    if paths.is_empty() && named(Step::Preamble) {
        paths.push("preamble".to_owned());
    }
    if paths.is_empty() && named(Step::Annex) {
        return vec![format!("{}:{document}", scope.act)];
    }
    paths.iter().map(|path| address(scope, &document, path)).collect()
}

fn address(scope: &Scope, document: &str, path: &str) -> String {
    match document.is_empty() {
        true => format!("{}:{path}", scope.act),
        false => format!("{}:{document}/{path}", scope.act),
    }
}

/// One target for each unit of the new text.
pub(crate) fn aim(
    outline: &mut Outline,
    instruction: &mut Instruction,
    scope: &Scope,
    document: &str,
    locator: &Locator,
    at: usize,
) {
    let named = targets(scope, document, locator);
    let last = |address: &String| address.rsplit(['/', ':']).next().unwrap_or_default().to_owned();
    let agree = named.len() == instruction.with.len()
        && named.iter().zip(&instruction.with).all(|(target, unit)| last(target) == unit.segment());
    let paragraph = instruction.with.iter().find(|unit| unit.kind == UnitKind::Paragraph);
    if agree && paragraph.is_none() {
        instruction.targets = named;
        return;
    }
    if named.is_empty() || instruction.with.is_empty() {
        return;
    }
    // A new chapter or paragraph brings its points: each is a target of its own.
    let mut chapter = locator
        .numbers(Step::Chapter)
        .and_then(|numbers| numbers.first())
        .map(|number| format!("ch{number}"));
    if let (Some(paragraph), None) = (paragraph, &chapter) {
        chapter = chapter_of(outline, &paragraph.number).map(|number| format!("ch{number}"));
        if chapter.is_none() {
            outline.doubt(at, "in which chapter the new paragraph stands is not said");
        }
    }
    let parent = named[0].rfind(['/', ':']).map_or("", |end| &named[0][..=end]).to_owned();
    let top = format!("{}:{}{}", scope.act, document, if document.is_empty() { "" } else { "/" });
    let mut targets = Vec::new();
    for unit in &instruction.with {
        targets.push(match unit.kind {
            UnitKind::Paragraph => match &chapter {
                Some(chapter) => format!("{top}{chapter}/{}", unit.segment()),
                None => format!("{top}{}", unit.segment()),
            },
            UnitKind::Chapter => {
                chapter = Some(unit.segment());
                format!("{top}{}", unit.segment())
            }
            UnitKind::Section | UnitKind::Article => format!("{top}{}", unit.segment()),
            UnitKind::Point if locator.numbers(Step::Article).is_none() => {
                format!("{top}{}", unit.segment())
            }
            _ => format!("{parent}{}", unit.segment()),
        });
    }
    let heads = instruction.with.first().is_some_and(|unit| {
        matches!(unit.kind, UnitKind::Section | UnitKind::Chapter | UnitKind::Paragraph)
    });
    if instruction.op == "insert" && heads {
        let first = instruction.with.iter().find_map(|unit| match unit.kind {
            UnitKind::Point => Some(("p", &unit.number)),
            UnitKind::Article => Some(("art", &unit.number)),
            _ => None,
        });
        instruction.after = first.and_then(|(prefix, number)| {
            before(number).map(|number| format!("{top}{prefix}{number}"))
        });
    }
    if !heads && !agree && named.len() != instruction.with.len() {
        outline.doubt(at, "the new text has other units than the instruction names");
    }
    instruction.targets = targets;
}

/// The number before a number: `45` before `45-1`, `45-1` before `45-2`, `6` before `7`.
fn before(number: &str) -> Option<String> {
    let (head, tail) = match number.rsplit_once('-') {
        Some((head, tail)) => (Some(head), tail),
        None => (None, number),
    };
    let tail: u32 = tail.parse().ok()?;
    match (head, tail) {
        (Some(head), 1) => Some(head.to_owned()),
        (Some(head), _) => Some(format!("{head}-{}", tail - 1)),
        (None, 0 | 1) => None,
        (None, _) => Some((tail - 1).to_string()),
    }
}

/// The chapter in which a paragraph stands, where any sentence of the act cites it with its chapter.
fn chapter_of(outline: &Outline, paragraph: &str) -> Option<String> {
    outline.paragraphs.iter().find_map(|words| {
        outline.grammar.chapter_of_paragraph.captures_iter(&words.words).find_map(|found| {
            (&found["paragraph"] == paragraph).then(|| found["chapter"].to_owned())
        })
    })
}
