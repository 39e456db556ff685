//! The amendments of a unit: instructions and scope lines, with the new text below each.

use std::sync::Arc;

use super::read;
use super::text::{self, Context};
use super::yaml::Node;
use crate::diag::Diagnostic;
use crate::model::amendment::{Amendment, Operation, Target};
use crate::model::{Bilingual, Detail, Path, Unit, UnitKind};

/// How many instructions and scope lines a point has had so far.
#[derive(Debug, Default)]
pub struct Counters {
    amendments: usize,
    scopes: usize,
}

/// Adds the amendments of a record to its unit.
pub fn fill(unit: &mut Unit, node: &Node, context: &mut Context, counters: &mut Counters) {
    for item in read::list(node, "amendments") {
        if item.get("scope").is_some() {
            counters.scopes += 1;
            let path = point_of(&unit.path).join(&format!("scope{}", counters.scopes));
            unit.children.push(line(item, "scope", path, UnitKind::Scope, context));
            continue;
        }
        let Some(amendment) = amendment(item, context) else { continue };
        if item.get("text").is_none() {
            // The words of the unit itself give the order.
            unit.detail = Detail::Amendment(Arc::new(amendment));
            continue;
        }
        counters.amendments += 1;
        let path = point_of(&unit.path).join(&format!("am{}", counters.amendments));
        let mut child = line(item, "text", path, UnitKind::Amendment, context);
        child.children.extend(new_text(item, &child.path, &amendment, context));
        child.detail = Detail::Amendment(Arc::new(amendment));
        unit.children.push(child);
    }
}

/// The point in whose numbering instructions are counted, for an instruction in a subpoint of it.
fn point_of(path: &Path) -> Path {
    let mut at = path.clone();
    while let Some(parent) = at.parent() {
        let is_point = at.last().is_some_and(|last| {
            crate::model::address::segment_kind(last) == Some(crate::model::SegmentKind::Point)
        });
        if is_point {
            return at;
        }
        at = parent;
    }
    path.clone()
}

fn line(node: &Node, key: &str, path: Path, kind: UnitKind, context: &mut Context) -> Unit {
    let mut unit = Unit::new(path, kind, node.span.part(0, 1));
    if let Some(text) = node.get(key) {
        let paragraphs = text::paragraphs(text, Some(node), &unit.path, context);
        text::fill(&mut unit, paragraphs);
    }
    unit
}

fn amendment(node: &Node, context: &mut Context) -> Option<Amendment> {
    let operation = match read::word(node, "op").as_deref() {
        Some("replace") => Operation::Replace,
        Some("insert") => Operation::Insert,
        Some("repeal") => Operation::Repeal,
        Some("suspend") => Operation::Suspend,
        Some("words") => Operation::Words,
        Some(_) => return None, // its shape has been found wrong
        None => {
            missing(node, "op", "what is done: replace, insert, repeal, suspend or words", context);
            return None;
        }
    };
    let target = node.get("target");
    let named = match target {
        Some(target) if target.text().is_some() => std::slice::from_ref(target),
        Some(target) => target.items(),
        None => {
            missing(node, "target", "the address of the unit that is amended", context);
            return None;
        }
    };
    let targets: Vec<Target> = named
        .iter()
        .filter_map(|node| {
            let address = read::address_of(node, context.act)?;
            Some(Target { address, span: node.span })
        })
        .collect();
    if targets.len() != named.len() {
        return None; // the malformed address has its finding
    }
    let amendment = Amendment {
        operation,
        targets,
        after: read::address(node, "after", context.act),
        quotes: quotes(node, context),
        with_annex: node.get("with").and_then(Node::text) == Some("annex"),
        in_operation: read::when(node, "in_operation"),
        until: read::date(node, "until"),
        find: read::phrase(node, "find"),
        replace: read::phrase(node, "replace"),
        count: read::count(node, "count").unwrap_or(1) as usize,
        why: read::phrase(node, "why"),
    };
    if operation == Operation::Words && (amendment.find.is_none() || amendment.replace.is_none()) {
        missing(node, "find", "words to find, and `replace`, by what", context);
        return None;
    }
    Some(amendment)
}

/// The marks round the new text: one list is the official print, from which a translation takes only
/// how the sentence ends.
fn quotes(node: &Node, context: &Context) -> Bilingual<[String; 2]> {
    let regular = |end: &str| ["\"".to_owned(), end.to_owned()];
    let marks = |list: &[Node]| -> Option<[String; 2]> {
        let marks: Vec<String> =
            list.iter().filter_map(|mark| mark.text().map(str::to_owned)).collect();
        marks.try_into().ok()
    };
    let value = node.get("quotes");
    let printed = value.and_then(|value| marks(value.items()));
    Bilingual::build(|lang| {
        if let Some(own) = value.and_then(|value| marks(read::list(value, lang.code()))) {
            return own;
        }
        match &printed {
            Some(marks) if context.official.contains(&lang) => marks.clone(),
            Some([_, end]) if !end.contains(';') && !end.is_empty() => regular("\""),
            _ => regular("\";"),
        }
    })
}

fn missing(node: &Node, key: &str, hint: &str, context: &mut Context) {
    context.findings.push(
        Diagnostic::error("missing-key", format!("the amendment lacks the key `{key}`"))
            .at(node.span.part(0, 1))
            .act(context.act)
            .hint(hint),
    );
}

/// The units of the new text, addressed as in the amended document.
fn new_text(node: &Node, path: &Path, amendment: &Amendment, context: &mut Context) -> Vec<Unit> {
    let with = read::list(node, "with");
    let brings = matches!(amendment.operation, Operation::Replace | Operation::Insert);
    if brings && !amendment.with_annex && with.len() != amendment.targets.len() {
        context.findings.push(
            Diagnostic::error(
                "wrong-type",
                format!("{} targets, but {} new texts", amendment.targets.len(), with.len()),
            )
            .at(read::span(node, "with"))
            .act(context.act)
            .hint("`with` has one unit for each target, in the same order"),
        );
        return Vec::new();
    }
    let new = path.join("new");
    let mut units = Vec::new();
    for (node, target) in with.iter().zip(&amendment.targets) {
        let target_path = &target.address.path;
        let inside = target_path.strip(&target_path.document()).unwrap_or_default();
        let parent = match inside.parent() {
            Some(parent) if !parent.is_root() => new.join(parent.as_str()),
            _ => new.clone(),
        };
        let (mut counters, mut gaps) = (Counters::default(), 0);
        let Some(unit) = text::unit(node, &parent, context, &mut counters, &mut gaps) else {
            continue;
        };
        if unit.path.last() != inside.last() {
            context.findings.push(
                Diagnostic::error(
                    "wrong-address",
                    format!(
                        "the new text is `{}`, the target `{}`",
                        unit.path.last().unwrap_or_default(),
                        inside.last().unwrap_or_default()
                    ),
                )
                .at(target.span)
                .label(unit.span, "the new text")
                .act(context.act)
                .hint(
                    "for `replace` and `insert` the target is the address that the new text gets",
                ),
            );
        }
        units.push(unit);
    }
    units
}
