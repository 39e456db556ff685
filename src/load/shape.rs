//! Shapes: what each record of the content may hold, as data.
//!
//! One table serves twice: [`check`] holds a file against it and finds every key that does not
//! fit, and `qagida schema` prints it as JSON Schema for editors. A key is described once.

use jiff::civil::Date;

use super::yaml::{Node, Value};
use crate::diag::{Diagnostic, Findings, nearest};
use crate::model::{ActId, Address};

/// What a value may be.
#[derive(Debug, Clone, Copy)]
pub enum Shape {
    /// Words in both languages; those of the law may run over several lines, a paragraph each.
    Bilingual,
    /// A word or phrase of any kind.
    Word,
    /// The number of a unit: `9`, `"45-1"`, `"1.10"`.
    Number,
    /// A whole number, zero or more.
    Count,
    /// `true` or `false`.
    Flag,
    /// A day: `2025-01-08`.
    Date,
    /// The id of an act: `2018-29`.
    Act,
    /// An address: `2018-29:rules/p3`, or without the act inside an act.
    Address,
    /// One word of a list.
    Choice(&'static [&'static str]),
    /// A list, every item of the same shape.
    List(&'static Shape),
    /// A record.
    Record(&'static Record),
    /// One of several, told apart by whether it is a word, a list or a record with known keys.
    OneOf(&'static [Shape]),
}

/// A record: its name in messages, and its keys.
#[derive(Debug)]
pub struct Record {
    /// What it is, with its article: "a unit".
    pub name: &'static str,
    /// Its keys, in the order in which they are written.
    pub keys: &'static [Key],
}

/// A key of a record.
#[derive(Debug)]
pub struct Key {
    /// The key as written.
    pub name: &'static str,
    /// What its value may be.
    pub shape: Shape,
    /// Whether the record is incomplete without it.
    pub required: bool,
    /// What it says, for editors.
    pub about: &'static str,
}

/// A key that must be there.
pub const fn must(name: &'static str, shape: Shape, about: &'static str) -> Key {
    Key { name, shape, required: true, about }
}

/// A key that may be there.
pub const fn may(name: &'static str, shape: Shape, about: &'static str) -> Key {
    Key { name, shape, required: false, about }
}

/// Holds a node against a shape and adds a finding for everything that does not fit.
pub fn check(node: &Node, shape: &Shape, findings: &mut Findings) {
    match shape {
        Shape::Bilingual => bilingual(node, findings),
        Shape::Record(record) => self::record(node, record, findings),
        Shape::List(item) => match &node.value {
            Value::Sequence(items) => items.iter().for_each(|node| check(node, item, findings)),
            _ => wrong(node, "a list is expected here", findings),
        },
        Shape::OneOf(shapes) => match shapes.iter().find(|shape| suits(node, shape)) {
            Some(shape) => check(node, shape, findings),
            None => wrong(node, &format!("{} is expected here", alternatives(shapes)), findings),
        },
        _ => match &node.value {
            Value::Scalar(scalar) => word(node, &scalar.text, scalar.plain, shape, findings),
            _ => wrong(node, &format!("{} is expected here", describe(shape)), findings),
        },
    }
}

/// Whether a node is meant to be of this shape, judged by its kind and its keys.
fn suits(node: &Node, shape: &Shape) -> bool {
    match (&node.value, shape) {
        (Value::Mapping(entries), Shape::Record(record)) => {
            entries.iter().any(|entry| record.keys.iter().any(|key| key.name == entry.key))
        }
        (Value::Mapping(entries), Shape::Bilingual) => {
            entries.iter().any(|entry| entry.key == "kk" || entry.key == "ru")
        }
        (Value::Sequence(_), Shape::List(_)) => true,
        (Value::Scalar(scalar), Shape::Date) => scalar.text.parse::<Date>().is_ok(),
        (Value::Scalar(scalar), Shape::Choice(words)) => words.contains(&scalar.text.as_str()),
        (Value::Scalar(_), Shape::Record(_) | Shape::List(_) | Shape::Bilingual) => false,
        (Value::Scalar(_), _) => true,
        _ => false,
    }
}

fn record(node: &Node, record: &Record, findings: &mut Findings) {
    let Value::Mapping(entries) = &node.value else {
        wrong(node, &format!("{} is expected here", record.name), findings);
        return;
    };
    for entry in entries {
        match record.keys.iter().find(|key| key.name == entry.key) {
            Some(key) => check(&entry.value, &key.shape, findings),
            None => {
                let known = || record.keys.iter().map(|key| key.name);
                let hint = match nearest(&entry.key, known()) {
                    Some(near) => format!("did you mean `{near}`?"),
                    None => format!(
                        "{} may have: {}",
                        record.name,
                        known().collect::<Vec<_>>().join(", ")
                    ),
                };
                findings.push(
                    Diagnostic::error(
                        "unknown-key",
                        format!("{} has no key `{}`", record.name, entry.key),
                    )
                    .at(entry.key_span)
                    .hint(hint),
                );
            }
        }
    }
    for key in record.keys.iter().filter(|key| key.required) {
        if node.get(key.name).is_none() {
            findings.push(
                Diagnostic::error(
                    "missing-key",
                    format!("{} lacks the key `{}`", record.name, key.name),
                )
                .at(node.span.part(0, 1))
                .hint(key.about),
            );
        }
    }
}

fn bilingual(node: &Node, findings: &mut Findings) {
    let Value::Mapping(entries) = &node.value else {
        wrong(node, "words in both languages are expected here: `{kk: …, ru: …}`", findings);
        return;
    };
    for entry in entries {
        let known = entry.key == "kk" || entry.key == "ru";
        if !known {
            findings.push(
                Diagnostic::error(
                    "unknown-key",
                    format!("`{}` is not a language of the content", entry.key),
                )
                .at(entry.key_span)
                .hint("words stand under `kk` and `ru`"),
            );
        } else if entry.value.scalar().is_none() {
            wrong(&entry.value, "words are expected here", findings);
        }
    }
    for (lang, language) in [("kk", "Kazakh"), ("ru", "Russian")] {
        let words = node.get(lang);
        let empty = words.and_then(Node::text).is_some_and(|text| text.trim().is_empty());
        if words.is_none() || empty {
            let span = words.map_or(node.span.part(0, 1), |words| words.span);
            findings.push(
                Diagnostic::error("untranslated-text", format!("the {language} side is missing"))
                    .at(span)
                    .hint(format!(
                        "write it under `{lang}`, or `[…]` with a `lacuna` where no source holds it"
                    )),
            );
        }
    }
}

fn word(node: &Node, text: &str, plain: bool, shape: &Shape, findings: &mut Findings) {
    let finding = match shape {
        Shape::Number if plain && text.contains(['-', '.']) => Diagnostic::error(
            "wrong-type",
            format!("the number `{text}` must stand in quotation marks"),
        )
        .hint(format!("write \"{text}\": YAML would read it as something else")),
        Shape::Number if !is_unit_number(text) => {
            Diagnostic::error("wrong-type", format!("`{text}` is not the number of a unit"))
                .hint("digits, with a suffix where the unit was inserted: 9, \"45-1\", \"1.10\"")
        }
        Shape::Count if text.parse::<u32>().is_err() => {
            Diagnostic::error("wrong-type", format!("`{text}` is not a whole number"))
        }
        Shape::Flag if text != "true" && text != "false" => {
            Diagnostic::error("wrong-type", format!("`{text}` is neither true nor false"))
        }
        Shape::Date => match text.parse::<Date>() {
            Ok(date) if date.to_string() == text => return,
            _ => Diagnostic::error("wrong-date", format!("`{text}` is not a day of the calendar"))
                .hint("write it as 2025-01-08: year, month, day"),
        },
        Shape::Act => match ActId::parse(text) {
            Ok(_) => return,
            Err(error) => Diagnostic::error("wrong-address", error.to_string()),
        },
        Shape::Address => {
            match ActId::parse("0000-0").and_then(|act| Address::parse_within(text, &act)) {
                Ok(_) => return,
                Err(error) => Diagnostic::error("wrong-address", error.to_string())
                    .hint("ACT:PATH, such as 2018-29:rules/p3/sp2"),
            }
        }
        Shape::Choice(words) if !words.contains(&text) => {
            let finding = Diagnostic::error(
                "wrong-type",
                format!("`{text}` is none of the words that may stand here"),
            );
            match nearest(text, words.iter().copied()) {
                Some(near) => finding.hint(format!("did you mean `{near}`?")),
                None => finding.hint(format!("one of: {}", words.join(", "))),
            }
        }
        _ => return,
    };
    findings.push(finding.at(node.span));
}

fn wrong(node: &Node, message: &str, findings: &mut Findings) {
    let span = match &node.value {
        Value::Scalar(_) => node.span,
        _ => node.span.part(0, 1),
    };
    findings.push(Diagnostic::error("wrong-type", message).at(span));
}

fn is_unit_number(text: &str) -> bool {
    !text.is_empty()
        && text.split(['-', '.']).all(|part| {
            !part.is_empty() && part.len() <= 9 && part.bytes().all(|b| b.is_ascii_digit())
        })
}

fn describe(shape: &Shape) -> String {
    match shape {
        Shape::Bilingual => "words in both languages".into(),
        Shape::Word => "a word".into(),
        Shape::Number => "the number of a unit".into(),
        Shape::Count => "a whole number".into(),
        Shape::Flag => "true or false".into(),
        Shape::Date => "a day such as 2025-01-08".into(),
        Shape::Act => "the id of an act".into(),
        Shape::Address => "an address".into(),
        Shape::Choice(words) => format!("one of: {}", words.join(", ")),
        Shape::List(_) => "a list".into(),
        Shape::Record(record) => record.name.into(),
        Shape::OneOf(shapes) => alternatives(shapes),
    }
}

fn alternatives(shapes: &[Shape]) -> String {
    shapes.iter().map(describe).collect::<Vec<_>>().join(", or ")
}
