//! Values out of checked nodes. A value that does not fit its shape has its finding already
//! ([`super::shape::check`]); here it is simply absent.

use jiff::civil::Date;

use super::yaml::Node;
use crate::model::act::Registration;
use crate::model::criteria::{Basis, Rule};
use crate::model::{ActId, Address, Bilingual, Lang, State, Status, When};
use crate::source::Span;

/// The words of a key.
pub fn word(node: &Node, key: &str) -> Option<String> {
    node.get(key)?.text().map(str::to_owned)
}

/// A bilingual phrase, its lines joined.
pub fn phrase(node: &Node, key: &str) -> Option<Bilingual<String>> {
    bilingual(node.get(key)?)
}

/// A bilingual text that keeps its lines.
pub fn lines(node: &Node, key: &str) -> Option<Bilingual<String>> {
    let value = node.get(key)?;
    let side = |lang: Lang| value.get(lang.code())?.text().map(|text| text.trim_end().to_owned());
    Some(Bilingual { kk: side(Lang::Kk)?, ru: side(Lang::Ru)? })
}

/// A bilingual phrase from its own node.
pub fn bilingual(node: &Node) -> Option<Bilingual<String>> {
    let side = |lang: Lang| {
        let words = node.get(lang.code())?.text()?;
        Some(words.split_whitespace().collect::<Vec<_>>().join(" "))
    };
    Some(Bilingual { kk: side(Lang::Kk)?, ru: side(Lang::Ru)? })
}

/// A day.
pub fn date(node: &Node, key: &str) -> Option<Date> {
    node.get(key)?.text()?.parse().ok()
}

/// The id of an act.
pub fn act(node: &Node, key: &str) -> Option<ActId> {
    ActId::parse(node.get(key)?.text()?).ok()
}

/// An address; inside an act `ACT:` may be left out.
pub fn address(node: &Node, key: &str, within: &ActId) -> Option<Address> {
    address_of(node.get(key)?, within)
}

/// An address from its own node.
pub fn address_of(node: &Node, within: &ActId) -> Option<Address> {
    Address::parse_within(node.text()?, within).ok()
}

/// A whole number.
pub fn count(node: &Node, key: &str) -> Option<u32> {
    node.get(key)?.text()?.parse().ok()
}

/// Whether a flag is set.
pub fn flag(node: &Node, key: &str) -> bool {
    node.get(key).and_then(Node::text) == Some("true")
}

/// The items of a list.
pub fn list<'a>(node: &'a Node, key: &str) -> &'a [Node] {
    node.get(key).map_or(&[], Node::items)
}

/// The place of a key's value, or of the record.
pub fn span(node: &Node, key: &str) -> Span {
    node.get(key).map_or(node.span, |value| value.span)
}

/// A language.
pub fn lang(node: &Node, key: &str) -> Option<Lang> {
    Lang::from_code(node.get(key)?.text()?)
}

/// The words of a list.
pub fn words(node: &Node, key: &str) -> Vec<String> {
    list(node, key).iter().filter_map(|item| Some(item.text()?.to_owned())).collect()
}

/// The languages of a list.
pub fn langs(node: &Node, key: &str) -> Vec<Lang> {
    list(node, key).iter().filter_map(|item| Lang::from_code(item.text()?)).collect()
}

/// The day from which something applies.
pub fn when(node: &Node, key: &str) -> Option<When> {
    let value = node.get(key)?;
    if let Some(text) = value.text() {
        return text.parse().ok().map(When::On);
    }
    phrase(value, "condition")
        .map(When::Condition)
        .or_else(|| phrase(value, "unknown").map(When::Unknown))
}

/// A status.
pub fn status(node: &Node, within: &ActId) -> Option<Status> {
    let value = node.get("status")?;
    let state = match word(value, "state")?.as_str() {
        "in-force" => State::InForce,
        "amended" => State::Amended,
        "repealed" => State::Repealed,
        "unknown" => State::Unknown,
        _ => return None,
    };
    Some(Status {
        state,
        by: address(value, "by", within),
        since: date(value, "since"),
        checked_on: date(value, "checked_on")?,
        source: phrase(value, "source")?,
        note: phrase(value, "note"),
        span: span(value, "state"),
        checked_span: span(value, "checked_on"),
    })
}

/// The entries in the state register, one or several.
pub fn registrations(node: &Node, within: &ActId) -> Vec<Registration> {
    let one = node.get("registration").into_iter();
    one.chain(list(node, "registrations"))
        .filter_map(|value| {
            let source = value.get("source");
            let units = match source {
                Some(source) if source.text().is_some() => vec![source],
                Some(source) => source.items().iter().collect(),
                None => Vec::new(),
            };
            Some(Registration {
                number: word(value, "number")?,
                date: date(value, "date"),
                units: units.into_iter().filter_map(|unit| address_of(unit, within)).collect(),
                source: source.and_then(bilingual),
                span: span(value, "number"),
            })
        })
        .collect()
}

/// A basis.
pub fn basis(node: &Node, within: &ActId) -> Option<Basis> {
    let value = node.get("basis")?;
    Some(Basis {
        unit: address(value, "unit", within)?,
        seen: word(value, "seen")?,
        span: span(value, "unit"),
        seen_span: span(value, "seen"),
    })
}

/// A rule: a basis and what it says.
pub fn rule(node: &Node, within: &ActId) -> Option<Rule> {
    Some(Rule {
        basis: basis(node, within)?,
        words: phrase(node, "words"),
        concerns: word(node, "for"),
    })
}
