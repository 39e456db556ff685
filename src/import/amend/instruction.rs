//! One instruction: what it orders, its targets, its new text.

use super::aim::{aim, targets, within};
use super::{
    Scope, document_of, ends, is_instruction, is_strict_scope, new_text, quote, without_quotes,
};
use crate::import::outline::draft::{Amendment, Instruction, Unit};
use crate::import::outline::{Outline, Start, of_words};
use crate::import::patterns::{Grammar, Locator, Order, Step};

/// An instruction with nothing in it.
pub(crate) fn empty() -> Instruction {
    Instruction {
        text: Vec::new(),
        op: "replace",
        targets: Vec::new(),
        after: None,
        quotes: ["\"".to_owned(), "\";".to_owned()],
        with: Vec::new(),
        by_annex: false,
        words: None,
    }
}

/// What words order; the instruction itself, and new text that stands in the same paragraph.
pub(crate) fn order(grammar: &Grammar, words: &str) -> Option<(Order, String, Option<String>)> {
    let (found, order) =
        grammar.orders.iter().find_map(|(pattern, order)| Some((pattern.find(words)?, *order)))?;
    // An order is given before the new text, never in it.
    let quoted = words.starts_with(['"', '«', '“']);
    let brings = matches!(order, Order::Restate | Order::Add);
    if quoted && order != Order::Words {
        return None;
    }
    let behind = &words[found.end()..];
    let split = behind.find(": \"").or_else(|| behind.find(": «")).or_else(|| behind.find(":\""));
    match split {
        Some(at) if brings => {
            let cut = found.end() + at + 1;
            let rest = words[cut..].trim().to_owned();
            Some((order, words[..cut].to_owned(), Some(rest)))
        }
        _ => Some((order, words.to_owned(), None)),
    }
}

/// Reads an instruction whose words are `head`, its new text behind it.
pub(crate) fn read(
    outline: &mut Outline,
    scope: &mut Scope,
    order: Order,
    head: &str,
    rest: Option<String>,
    unit: &Unit,
    at: usize,
) -> Amendment {
    let grammar = outline.grammar;
    let mut instruction = Instruction { text: vec![head.to_owned()], ..empty() };
    let locator = within(scope, Locator::read(grammar, &aimed(grammar, order, head)));
    let document = match grammar.of_act.is_match(head) {
        true => super::first_document(kind_of(scope)).to_owned(),
        false => scope.document.clone(),
    };
    if grammar.of_act.is_match(head) {
        scope.base = Locator::default();
    }
    match order {
        Order::RestateByAnnex => {
            instruction.by_annex = true;
            let before = aimed(grammar, order, head);
            let document = match locator.numbers(Step::Annex).and_then(|numbers| numbers.first()) {
                Some(number) => format!("annex{number}"),
                None => document_of(grammar, &before).unwrap_or(document),
            };
            instruction.targets = vec![format!("{}:{document}", scope.act)];
        }
        Order::Remove => {
            instruction.op = "repeal";
            instruction.targets = targets(scope, &document, &locator);
        }
        Order::Words => {
            instruction.op = "words";
            instruction.targets = targets(scope, &document, &locator);
            instruction.words = replaced(grammar, head);
            if instruction.words.is_none() {
                outline.doubt(at, "which words are replaced by which is not sure");
            }
        }
        Order::Restate | Order::Add => {
            instruction.op = if order == Order::Add { "insert" } else { "replace" };
            let mut paragraphs = gather(outline, rest, unit, &locator);
            instruction.quotes = quote::strip(&mut paragraphs, grammar);
            let is_heading = locator.numbers(Step::Title).is_some();
            instruction.with = new_text::units(grammar, &paragraphs, &locator, is_heading);
            aim(outline, &mut instruction, scope, &document, &locator, at);
        }
    }
    let unclear =
        instruction.targets.is_empty() || instruction.op == "words" && instruction.words.is_none();
    if unclear {
        if instruction.targets.is_empty() {
            outline.doubt(at, "which unit this instruction is aimed at is not sure");
        }
        let mut text = instruction.text;
        text.extend(new_text::lines(grammar, &instruction.with, &instruction.quotes));
        return Amendment::Scope(text);
    }
    Amendment::Instruction(Box::new(instruction))
}

fn kind_of(scope: &Scope) -> crate::model::ActKind {
    match scope.document.as_str() {
        "decree" => crate::model::ActKind::Decree,
        "" => crate::model::ActKind::Law,
        _ => crate::model::ActKind::Order,
    }
}

/// The words that say what an instruction is aimed at: not those of the annex by which it restates,
/// and not what stands in quotation marks.
fn aimed(grammar: &Grammar, order: Order, head: &str) -> String {
    let cut = match order {
        Order::RestateByAnnex => {
            grammar.by_annex.find(head).map_or(head.len(), |found| found.start())
        }
        _ => head.len(),
    };
    match order {
        Order::RestateByAnnex => head[..cut].to_owned(),
        _ => without_quotes(&head[..cut]),
    }
}

/// The paragraphs of the new text: up to the closing mark, or to the next instruction where the mark
/// is missing.
fn gather(
    outline: &mut Outline,
    rest: Option<String>,
    unit: &Unit,
    locator: &Locator,
) -> Vec<String> {
    let mut paragraphs: Vec<String> = rest.into_iter().collect();
    loop {
        let closed = paragraphs.last().is_some_and(|words| quote::closes(words));
        let Some(next) = outline.peek() else { return paragraphs };
        if next.cells.is_some() {
            return paragraphs;
        }
        let words = &next.words;
        let first = paragraphs.is_empty();
        let another =
            is_instruction(outline.grammar, words) || is_strict_scope(outline.grammar, words);
        let over = ends(outline, unit) && !is_awaited(outline.grammar, words, locator, &paragraphs);
        if !first && (another || closed && over) {
            return paragraphs;
        }
        if first && another {
            return paragraphs; // the new text itself is missing
        }
        if !first
            && outline.stamp_ahead().is_some()
            && !words.starts_with(|c: char| c.is_ascii_digit())
        {
            return paragraphs;
        }
        paragraphs.push(words.clone());
        outline.at += 1;
    }
}

/// Whether words are a point that the instruction names and that has not come yet.
fn is_awaited(grammar: &Grammar, words: &str, locator: &Locator, before: &[String]) -> bool {
    let number = |words: &str| match of_words(words.trim_start_matches(['"', '«']), grammar) {
        Start::Point(number, _) => Some(number),
        _ => None,
    };
    let named = locator.numbers(Step::Point).unwrap_or_default();
    number(words).is_some_and(|next| {
        named.contains(&next) && !before.iter().any(|before| number(before).as_ref() == Some(&next))
    })
}

/// Words to find and to put in their place.
fn replaced(grammar: &Grammar, head: &str) -> Option<(String, String)> {
    let found = grammar.words.captures(head)?;
    let find = found.name("find")?.as_str().to_owned();
    let replace = found.name("replace").map(|replace| replace.as_str().to_owned());
    if found.name("after").is_some() {
        // `після слів …`: the words stay and others follow them.
        let added = replace?;
        let joint = if added.starts_with([',', ';', '.']) { "" } else { " " };
        return Some((find.clone(), format!("{find}{joint}{added}")));
    }
    replace.map(|replace| (find, replace))
}
