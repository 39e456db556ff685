//! `criteria.yaml`, `forms.yaml` and `errata.yaml`: what is recorded beside a text.

use super::read;
use super::yaml::Node;
use crate::model::criteria::{Condition, Measure, Question, Threshold};
use crate::model::form::{Choice, Column, Field, FieldKind, OnlyIf, Related};
use crate::model::{ActId, Address, Criteria, Erratum, ErratumKind, Form, Meaning, Path};

/// Reads `criteria.yaml`.
pub fn criteria(node: &Node, act: &ActId) -> Vec<Criteria> {
    read::list(node, "criteria").iter().filter_map(|node| one_criteria(node, act)).collect()
}

fn one_criteria(node: &Node, act: &ActId) -> Option<Criteria> {
    let points = node.get("points")?;
    let outcomes = node.get("outcomes")?;
    let rules = |key: &str| -> Vec<_> {
        read::list(node, key).iter().filter_map(|rule| read::rule(rule, act)).collect()
    };
    let conditions = read::list(node, "conditions").iter().filter_map(|condition| {
        Some(Condition {
            measure: match read::word(condition, "condition")?.as_str() {
                "total" => Measure::Total,
                "each" => Measure::Each,
                _ => return None,
            },
            at_least: read::count(condition, "at_least")?,
            basis: read::basis(condition, act)?,
            words: read::phrase(condition, "words")?,
        })
    });
    let questions = read::list(node, "rows").iter().filter_map(|row| question(row, act));
    Some(Criteria {
        id: read::word(node, "criteria")?,
        table: Path::parse(&read::word(node, "table")?).ok()?,
        name: read::phrase(node, "name")?,
        yes: read::count(points, "yes")?,
        no: read::count(points, "no")?,
        inferred: read::phrase(points, "inferred"),
        conditions: conditions.collect(),
        include: read::rule(outcomes.get("include")?, act)?,
        refuse: read::rule(outcomes.get("refuse")?, act)?,
        other_grounds: rules("other_grounds"),
        outside: rules("outside"),
        questions: questions.collect(),
        span: read::span(node, "criteria"),
    })
}

fn question(node: &Node, act: &ActId) -> Option<Question> {
    let threshold = node.get("threshold").and_then(|threshold| {
        let number = |key| read::word(threshold, key);
        number("more_than")
            .map(Threshold::MoreThan)
            .or_else(|| number("at_least").map(Threshold::AtLeast))
            .or_else(|| read::flag(threshold, "all").then_some(Threshold::All))
    });
    let concerns =
        read::list(node, "concerns").iter().filter_map(|word| word.text().map(str::to_owned));
    Some(Question {
        row: read::word(node, "row")?,
        basis: read::basis(node, act)?,
        concerns: concerns.collect(),
        threshold,
        measured_in: node.get("threshold").and_then(|threshold| read::word(threshold, "unit")),
        help: read::phrase(node, "help"),
        span: read::span(node, "row"),
    })
}

/// Reads `forms.yaml`.
pub fn forms(node: &Node, act: &ActId) -> Vec<Form> {
    read::list(node, "forms").iter().filter_map(|node| form(node, act)).collect()
}

fn form(node: &Node, act: &ActId) -> Option<Form> {
    let attachments =
        read::list(node, "attachments").iter().filter_map(|rule| read::rule(rule, act));
    let related = read::list(node, "related").iter().filter_map(|related| {
        Some(Related {
            form: read::address(related, "form", act)?,
            rule: read::rule(related, act)?,
        })
    });
    Some(Form {
        document: Path::parse(&read::word(node, "form")?).ok()?,
        name: read::phrase(node, "name")?,
        purpose: read::phrase(node, "purpose")?,
        basis: read::basis(node, act)?,
        attachments: attachments.collect(),
        related: related.collect(),
        fields: read::list(node, "fields").iter().filter_map(|node| field(node, act)).collect(),
        span: read::span(node, "form"),
    })
}

fn field(node: &Node, act: &ActId) -> Option<Field> {
    Some(Field {
        path: Path::parse(&read::word(node, "field")?).ok()?,
        kind: field_kind(&read::word(node, "kind")?)?,
        label: read::phrase(node, "label")?,
        hint: read::phrase(node, "hint"),
        error: read::phrase(node, "error"),
        required: read::flag(node, "required"),
        only_if: node.get("only_if").and_then(only_if),
        same_as: read::address(node, "same_as", act),
        lines: read::count(node, "lines").unwrap_or(1),
        options: read::list(node, "options").iter().filter_map(choice).collect(),
        columns: read::list(node, "columns").iter().filter_map(column).collect(),
        basis: read::basis(node, act)?,
        span: read::span(node, "field"),
    })
}

fn only_if(node: &Node) -> Option<OnlyIf> {
    Some(OnlyIf {
        field: Path::parse(&read::word(node, "field")?).ok()?,
        option: read::word(node, "is"),
        span: read::span(node, "field"),
    })
}

fn choice(node: &Node) -> Option<Choice> {
    Some(Choice { option: read::word(node, "option")?, text: read::phrase(node, "text")? })
}

fn column(node: &Node) -> Option<Column> {
    Some(Column {
        column: read::word(node, "column")?,
        kind: field_kind(&read::word(node, "kind")?)?,
        label: read::phrase(node, "label")?,
    })
}

fn field_kind(word: &str) -> Option<FieldKind> {
    use FieldKind::*;
    [Text, Long, Date, Name, Org, Iin, Bin, Phone, Email, Tick, Choice, Table, Sign, Seal]
        .into_iter()
        .find(|kind| kind.word() == word)
}

/// Reads `errata.yaml`.
pub fn errata(node: &Node, act: &ActId) -> Vec<Erratum> {
    read::list(node, "errata").iter().filter_map(|node| erratum(node, act)).collect()
}

fn erratum(node: &Node, act: &ActId) -> Option<Erratum> {
    let kind = read::word(node, "kind")?;
    let parts: Vec<&str> = match node.get("means") {
        Some(means) => {
            means.text().into_iter().chain(means.items().iter().filter_map(Node::text)).collect()
        }
        None => Vec::new(),
    };
    let units: Option<Vec<Address>> =
        parts.iter().map(|part| Address::parse_within(part, act).ok()).collect();
    let means = match units {
        _ if parts.is_empty() => Meaning::Unknown,
        Some(units) if kind == "reference" => Meaning::Units(units),
        _ => Meaning::Words(parts.join(", ")),
    };
    Some(Erratum {
        unit: read::address(node, "unit", act)?,
        lang: read::lang(node, "lang")?,
        quote: read::word(node, "quote")?,
        kind: ErratumKind::ALL.into_iter().find(|known| known.word() == kind)?,
        means,
        why: read::phrase(node, "why")?,
        closes: read::word(node, "closes"),
        span: read::span(node, "unit"),
        quote_span: read::span(node, "quote"),
    })
}
