//! Amending instructions to operations: what is done, to which units, with what new text.
//!
//! A point that orders changes names an act; the paragraphs below it are scope lines (in which
//! document, in which point), instructions, and the new text in quotation marks. An instruction whose
//! wording is not regular keeps its words and goes into the report.

mod aim;
mod instruction;
mod new_text;
mod quote;

use super::outline::Outline;
use super::outline::draft::{Amendment, Instruction, Unit};
use super::patterns::{Grammar, Locator, Order, Step, cited_act, cited_acts};
use crate::import::outline::{Start, Tree, comes_after, of_words};
use crate::model::{ActId, ActKind, UnitKind};

/// The act that a point changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Amended {
    /// Its id.
    pub act: ActId,
    /// Its kind.
    pub kind: ActKind,
}

/// Where the next instructions apply.
#[derive(Debug, Clone)]
pub(crate) struct Scope {
    pub(crate) act: ActId,
    /// The document: `order`, `rules`; empty for a law.
    pub(crate) document: String,
    /// The units named by a scope line: `в пункте 12-1:`.
    pub(crate) base: Locator,
}

/// The act whose changes a unit orders, where it does.
pub(crate) fn opens(grammar: &Grammar, words: &str) -> Option<Amended> {
    if !grammar.amends.is_match(words) {
        return None;
    }
    let act = cited_act(grammar, words)?;
    Some(Amended { act: act.id()?, kind: act.kind })
}

/// The repeal of whole acts that a unit orders by its own words.
pub(crate) fn repeals(grammar: &Grammar, words: &str, own: &ActId) -> Option<Amendment> {
    if !grammar.repeals.is_match(words) {
        return None;
    }
    repeal_of(grammar, words, own)
}

/// The repeal of the act that words cite first.
pub(crate) fn repeal_of(grammar: &Grammar, words: &str, own: &ActId) -> Option<Amendment> {
    let unquoted = without_quotes(words);
    let named = Locator::read(grammar, &unquoted);
    let inside = [Step::Article, Step::Point, Step::Subpoint, Step::Part];
    if inside.iter().any(|step| named.numbers(*step).is_some()) {
        return None;
    }
    let acts = cited_acts(grammar, words);
    let target = acts.first()?.id().filter(|id| id != own)?;
    Some(Amendment::Instruction(Box::new(Instruction {
        op: "repeal",
        targets: vec![target.to_string()],
        ..instruction::empty()
    })))
}

/// Words without what stands in quotation marks or brackets.
pub(crate) fn without_quotes(words: &str) -> String {
    let mut out = String::new();
    let mut depth = 0usize;
    let mut open = false;
    for c in words.chars() {
        match c {
            '(' | '«' => depth += 1,
            ')' | '»' if depth > 0 => depth -= 1,
            '"' => open = !open,
            _ if depth == 0 && !open => out.push(c),
            _ => {}
        }
    }
    out
}

/// Reads the instructions below a unit, up to the next unit of the amending act.
pub(crate) fn read(outline: &mut Outline, unit: &mut Unit, amended: &Amended) {
    let mut scope = Scope {
        act: amended.act.clone(),
        document: first_document(amended.kind).to_owned(),
        base: Locator::default(),
    };
    while let Some(paragraph) = outline.peek() {
        if ends(outline, unit) {
            return;
        }
        let words = paragraph.words.clone();
        let at = outline.at;
        if let Some((order, head, rest)) = instruction::order(outline.grammar, &words) {
            outline.at += 1;
            let amendment = instruction::read(outline, &mut scope, order, &head, rest, unit, at);
            unit.amendments.push(amendment);
        } else {
            outline.at += 1;
            if !enter(outline.grammar, &words, &mut scope) {
                outline.doubt(at, "an instruction whose wording is not regular");
            }
            unit.amendments.push(Amendment::Scope(vec![words]));
        }
    }
}

fn first_document(kind: ActKind) -> &'static str {
    match kind {
        ActKind::Decree => "decree",
        ActKind::Law | ActKind::Code => "",
        ActKind::Order | ActKind::Standard => "order",
    }
}

/// Whether the instructions of a unit are over at the cursor.
pub(crate) fn ends(outline: &Outline, unit: &Unit) -> bool {
    let Some(paragraph) = outline.peek() else { return true };
    let numbered = match (of_words(&paragraph.words, outline.grammar), unit.kind) {
        (Start::Point(number, _), UnitKind::Point) => comes_after(&number, Some(&unit.number)),
        (Start::Point(..), UnitKind::Subpoint) => true,
        (Start::Subpoint(number, _), UnitKind::Subpoint) => {
            comes_after(&number, Some(&unit.number))
        }
        (Start::Heading(..), _) => !is_instruction(outline.grammar, &paragraph.words),
        (Start::Note | Start::Publisher | Start::Row, _) => true,
        _ => false,
    };
    let signed = || {
        let mut tree = Tree::default();
        let mut done = Unit::new(UnitKind::Point, "1", ".", 0);
        done.amendments.clone_from(&unit.amendments);
        tree.units.push(done);
        outline.sign_ahead(&tree)
    };
    numbered
        || outline.stamp_ahead().is_some() && !is_instruction(outline.grammar, &paragraph.words)
        || signed()
}

/// Whether words are an instruction: they order something and say of what.
pub(crate) fn is_instruction(grammar: &Grammar, words: &str) -> bool {
    let Some((order, head, _)) = instruction::order(grammar, words) else { return false };
    if order == Order::RestateByAnnex {
        return true;
    }
    let named = Locator::read(grammar, &without_quotes(&head));
    !named.is_empty() && head.chars().count() < 400
}

/// Takes in a scope line. Returns whether it says where the next instructions apply.
pub(crate) fn enter(grammar: &Grammar, words: &str, scope: &mut Scope) -> bool {
    let document = document_of(grammar, words);
    let base = Locator::read(grammar, &without_quotes(words));
    let is_scope = words.trim_end().ends_with(':') && (document.is_some() || !base.is_empty());
    if !is_scope {
        return false;
    }
    if let Some(document) = document {
        scope.document = document;
    }
    if let Some(number) = base.numbers(Step::Annex).and_then(|numbers| numbers.first()) {
        scope.document = format!("annex{number}");
    }
    scope.base = base;
    scope.base.steps.retain(|(step, _)| *step != Step::Annex);
    true
}

/// The document that words name.
pub(crate) fn document_of(grammar: &Grammar, words: &str) -> Option<String> {
    let words = words.trim();
    let named = grammar.in_document.iter().find(|(pattern, _)| pattern.is_match(words));
    named.map(|(_, name)| (*name).to_owned())
}

/// Whether a line inside an open quotation must be a scope line all the same: it names a document
/// approved by the amended act, or nothing but units.
pub(crate) fn is_strict_scope(grammar: &Grammar, words: &str) -> bool {
    if !words.trim_end().ends_with(':') || words.starts_with(['"', '«']) {
        return false;
    }
    let short = words.split_whitespace().count() <= 6;
    let locator = Locator::read(grammar, words);
    let bare = short && !locator.is_empty() && grammar.scope.is_match(words);
    bare || grammar.approved_scope.is_match(words) && document_of(grammar, words).is_some()
}
