//! What the adoption line, the last point and the notes say of the act itself.

use std::sync::LazyLock;

use jiff::civil::Date;
use regex::Regex;

use super::draft::{Draft, Entry, Facts};
use crate::import::patterns::{Grammar, cited_act, cited_acts, legal_date, numeric_date, regex};
use crate::import::repair::Paragraph;
use crate::model::Lang;

/// The day of an act in an editor's note; a day from which something applies may lie ahead.
static NUMERIC: LazyLock<Regex> =
    LazyLock::new(|| regex(r"(?P<day>\d\d)\.(?P<month>\d\d)\.(?P<year>\d{4})\s+№"));

/// The facts of an adoption line; `None` where the words are none. A citation inside a sentence is no
/// adoption line: it begins with the act, or with who adopted it.
pub fn adoption(grammar: &Grammar, words: &str) -> Option<Facts> {
    let act = cited_act(grammar, words)?;
    let registration = grammar.registration.captures(words);
    let before = words[..act.place.start].trim();
    let behind = words[act.place.end..].trim_start_matches(char::is_alphabetic);
    let whole = behind.is_empty() || behind.starts_with('.') || registration.is_some();
    let quoted = before.contains('"') || before.contains('«');
    if !whole || quoted || before.chars().count() > 250 || words.contains(['\n']) {
        return None;
    }
    let issuer = match grammar.lang {
        Lang::Kk => before.to_owned(),
        Lang::Ru => {
            let found = grammar.adoption.iter().find_map(|pattern| pattern.captures(words));
            found?.name("issuer").map_or("", |issuer| issuer.as_str()).trim().to_owned()
        }
    };
    Some(Facts {
        kind: Some(act.kind),
        date: Some(act.date),
        registration: registration.and_then(|found| {
            Some((found.name("number")?.as_str().to_owned(), legal_date(grammar, &found)))
        }),
        issuer: (!issuer.is_empty()).then_some(issuer),
        number: Some(act.number),
        in_operation: None,
        last_day: None,
    })
}

/// Fills in when the act applies, and the last day that the text names.
pub fn days(draft: &mut Draft, paragraphs: &[Paragraph], grammar: &Grammar) {
    let mut words: Vec<&str> = Vec::new();
    if let Some(document) = draft.documents.first() {
        for unit in document.units.iter().rev().take(3) {
            let inner = unit.children.iter().rev().take(2).flat_map(|child| &child.text);
            words.extend(inner.chain(&unit.text).map(String::as_str));
        }
    }
    draft.facts.in_operation = words.iter().find_map(|words| in_operation(grammar, words));
    let mut last: Option<Date> = draft.facts.date;
    for paragraph in paragraphs {
        let numeric = NUMERIC.find_iter(&paragraph.words);
        let numeric = numeric.filter_map(|found| numeric_date(&NUMERIC, found.as_str()));
        let legal = cited_acts(grammar, &paragraph.words).into_iter().map(|act| act.date);
        last = numeric.chain(legal).chain(last).max();
    }
    draft.facts.last_day = last;
}

fn in_operation(grammar: &Grammar, words: &str) -> Option<Entry> {
    if let Some(found) = grammar.in_operation_on.captures(words) {
        return legal_date(grammar, &found).map(Entry::On);
    }
    let found = grammar.in_operation.captures(words)?;
    let condition = found.name("condition")?.as_str();
    Some(Entry::When(condition.trim().trim_end_matches('.').to_owned()))
}
