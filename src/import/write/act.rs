//! `act.yaml`: who the act is, as far as its text tells. What it does not tell is `[…]` or unknown.

use jiff::civil::Date;

use super::phrases::{NO_DAY, SOURCE, STATUS_SOURCE, entry};
use super::yaml::{LACUNA, Yaml};
use super::{one_sided_words, phrase, words};
use crate::import::outline::draft::{Draft, Entry};
use crate::import::patterns::grammar;
use crate::model::{ActId, ActKind, Lang};

/// Who the act is. `checked_on` is the day on which somebody last looked; the clock is not read.
pub fn act(draft: &Draft, id: &ActId, lang: Lang, checked_on: Option<Date>) -> Yaml {
    let facts = &draft.facts;
    let kind = match facts.kind.unwrap_or(ActKind::Order) {
        ActKind::Order => "order",
        ActKind::Decree => "decree",
        ActKind::Law => "law",
        ActKind::Code => "code",
        ActKind::Standard => "standard",
    };
    let number = facts.number.clone().unwrap_or_else(|| number_of(id));
    let date = facts.date.or_else(|| first_day(id));
    let checked_on = checked_on.or(facts.last_day).or(date);
    let day =
        |date: Option<Date>| Yaml::Word(date.map_or(LACUNA.to_owned(), |date| date.to_string()));
    let issuer = facts.issuer.as_deref().unwrap_or(LACUNA);
    let registration = facts.registration.as_ref().map(|(number, date)| {
        Yaml::Record(vec![("number", Yaml::Word(number.clone()))])
            .with("date", date.map(|date| Yaml::Word(date.to_string())))
    });
    Yaml::Record(vec![
        ("kind", Yaml::Word(kind.to_owned())),
        ("number", Yaml::Word(number)),
        ("date", day(date)),
    ])
    .with("registration", registration)
    .with("issuer", Some(one_sided_words(&nominative(issuer, lang), lang)))
    .with("cited", Some(one_sided_words(&cited(issuer, lang), lang)))
    .with("name", Some(one_sided_words(&name(draft), lang)))
    .with("official", Some(Yaml::Flow(vec![lang.code().to_owned()])))
    .with("held", Some(Yaml::Word("whole".to_owned())))
    .with("in_operation", Some(in_operation(draft, lang)))
    .with("status", Some(status(draft, lang, &day(checked_on))))
    .with("source", Some(source(draft, lang)))
}

fn number_of(id: &ActId) -> String {
    id.as_str().split('-').nth(1).unwrap_or(id.as_str()).to_owned()
}

/// The first day of the year of an act, for a text without an adoption line.
fn first_day(id: &ActId) -> Option<Date> {
    Date::new(id.as_str().split('-').next()?.parse().ok()?, 1, 1).ok()
}

/// The issuer in the nominative.
fn nominative(issuer: &str, lang: Lang) -> String {
    for (genitive, nominative) in grammar(lang).offices {
        if lang == Lang::Kk
            && let Some(before) = issuer.strip_suffix(genitive)
        {
            return format!("{before}{nominative}");
        }
        if lang == Lang::Ru
            && let Some(behind) = issuer.strip_prefix(genitive)
        {
            return format!("{nominative}{behind}");
        }
    }
    issuer.to_owned()
}

/// The issuer as editors' notes name it.
fn cited(issuer: &str, lang: Lang) -> String {
    let short = match lang {
        Lang::Kk => issuer
            .replace("Қазақстан Республикасының", "ҚР")
            .replace("Қазақстан Республикасы", "ҚР")
            .replace("міндетін атқарушының", "м.а.")
            .replace("міндетін атқарушысының", "м.а."),
        Lang::Ru => {
            issuer.replace("Республики Казахстан", "РК").replace("исполняющего обязанности", "и.о.")
        }
    };
    if short.is_empty() { LACUNA.to_owned() } else { short }
}

/// What the site calls it: the title of what it approves, or its own.
fn name(draft: &Draft) -> String {
    let approved = draft.documents.iter().skip(1).find(|document| {
        ["rules", "requirements", "regulation", "list"].contains(&document.name.as_str())
    });
    let titled = approved.or(draft.documents.first()).and_then(|document| document.title.as_ref());
    titled.map_or(LACUNA.to_owned(), |title| title.text.join(" "))
}

fn in_operation(draft: &Draft, lang: Lang) -> Yaml {
    match &draft.facts.in_operation {
        Some(Entry::On(day)) => Yaml::Word(day.to_string()),
        Some(Entry::When(when)) => {
            let both = entry(when, lang);
            Yaml::Record(vec![("condition", words(&both.kk, &both.ru))])
        }
        None => Yaml::Record(vec![("unknown", phrase(&NO_DAY))]),
    }
}

fn status(draft: &Draft, lang: Lang, checked_on: &Yaml) -> Yaml {
    let changed = draft.documents.iter().any(|document| {
        let frames = [&document.title, &document.preamble];
        !document.history.is_empty()
            || frames.into_iter().flatten().any(|frame| !frame.history.is_empty())
            || document.units.iter().any(|unit| {
                !unit.history.is_empty()
                    || unit.children.iter().any(|child| !child.history.is_empty())
            })
    });
    let state = match &draft.ended {
        Some(_) => "repealed",
        None if changed => "amended",
        None => "unknown",
    };
    let by = draft.ended.as_ref().and_then(|ended| ended.by.as_ref());
    let note = draft.ended.as_ref().map(|ended| one_sided_words(&ended.words.join(" "), lang));
    Yaml::Record(vec![("state", Yaml::Word(state.to_owned()))])
        .with("by", by.map(|act| Yaml::Word(act.to_string())))
        .with("checked_on", Some(checked_on.clone()))
        .with("source", Some(phrase(&STATUS_SOURCE)))
        .with("note", note)
}

/// Where the text comes from, with what the publisher says of himself.
fn source(draft: &Draft, lang: Lang) -> Yaml {
    let side = |own: &str, other: Lang| match other == lang && !draft.publisher.is_empty() {
        true => format!("{own} {}", draft.publisher.join(" ")),
        false => own.to_owned(),
    };
    words(&side(SOURCE[0], Lang::Kk), &side(SOURCE[1], Lang::Ru))
}
