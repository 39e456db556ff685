//! The redactions up to the one that content holds: changes by acts that are not held, taken back.
//!
//! What a unit said before such a change is in no source. So an earlier redaction is the later one
//! with the changed units as lacunae; nothing is invented, and the reader sees from when the text
//! is known.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::replay::blank;
use crate::model::print::phrase;
use crate::model::unit::{HistoryChange, HistoryEntry};
use crate::model::{
    Act, ActId, Bilingual, Change, ChangeKind, Document, Identity, Path, Redaction, Unit, When,
};

/// The redactions from the act's own to the one that content holds.
pub fn up_to_base(act: &Act, register: &BTreeMap<ActId, Identity>) -> Vec<Redaction> {
    let mut makers = makers(act);
    makers.sort_by_key(|id| (register.get(id).and_then(|identity| identity.date), id.clone()));
    let mut redactions = Vec::with_capacity(makers.len() + 1);
    let mut documents = act.documents.clone();
    for maker in makers.iter().rev() {
        let mut redaction =
            Redaction::new(act.id().clone(), maker.clone(), when(act, maker), documents.clone());
        redaction.not_before = register.get(maker).and_then(|identity| identity.date);
        redaction.changes = changes(act, maker);
        redactions.push(redaction);
        documents = taken_back(&documents, maker, register);
    }
    let mut first = Redaction::new(
        act.id().clone(),
        act.id().clone(),
        act.identity.in_operation.clone(),
        documents,
    );
    first.not_before = act.identity.date;
    redactions.push(first);
    redactions.reverse();
    let last = redactions.len() - 1;
    let mut standing: Vec<Change> = Vec::new();
    for (number, redaction) in redactions.iter_mut().enumerate() {
        redaction.is_reconstructed = number < last;
        standing.retain(|old| {
            !redaction
                .changes
                .iter()
                .any(|new| new.kind == ChangeKind::Restated && old.unit.is_within(&new.unit))
        });
        standing.extend(redaction.changes.iter().cloned());
        redaction.standing_changes = standing.clone();
    }
    redactions
}

/// Since when the text of an act is known and which act left it so, where acts that are not held
/// changed it before.
pub fn known_since(base: &Redaction) -> Option<(Date, ActId)> {
    let begin = base.begins().filter(|_| base.made_by != base.act)?;
    Some((begin, base.made_by.clone()))
}

fn entries(act: &Act) -> impl Iterator<Item = (Path, &HistoryEntry)> {
    act.documents.iter().flat_map(|document| {
        let own = document.history.iter().map(|entry| (document.path.clone(), entry));
        let units = document
            .walk()
            .flat_map(|unit| unit.history.iter().map(|entry| (unit.path.clone(), entry)));
        own.chain(units)
    })
}

fn makers(act: &Act) -> Vec<ActId> {
    let mut makers: Vec<ActId> = entries(act).map(|(_, entry)| entry.act.clone()).collect();
    makers.sort();
    makers.dedup();
    makers
}

fn when_of(entry: &HistoryEntry) -> When {
    match (entry.in_operation, &entry.entry) {
        (Some(date), _) => When::On(date),
        (None, Some(words)) => When::Condition(words.clone()),
        (None, None) => When::Unknown(phrase("дереккөздерде айтылмаған", "источники не говорят")),
    }
}

fn when(act: &Act, maker: &ActId) -> When {
    let entry =
        entries(act).find(|(_, entry)| entry.act == *maker).map(|(_, entry)| when_of(entry));
    entry.unwrap_or_else(|| act.identity.in_operation.clone())
}

fn changes(act: &Act, maker: &ActId) -> Vec<Change> {
    let made = entries(act).filter(|(_, entry)| entry.act == *maker);
    made.map(|(unit, entry)| Change {
        unit,
        kind: entry.change.kind(),
        act: entry.act.clone(),
        instruction: None,
        when: when_of(entry),
        until: None,
        note: entry.note.clone(),
        why: None,
        span: entry.span,
    })
    .collect()
}

/// The documents as they must have stood before an act changed them.
fn taken_back(
    documents: &[Document],
    maker: &ActId,
    register: &BTreeMap<ActId, Identity>,
) -> Vec<Document> {
    let why = reason(maker, register);
    let restated: Vec<Path> = documents
        .iter()
        .filter(|document| document.history.iter().any(|entry| entry.act == *maker))
        .map(|document| document.path.clone())
        .collect();
    let mut before = Vec::with_capacity(documents.len());
    for document in documents {
        let own = restated.contains(&document.path);
        let annexed = document.annexed_to.as_ref().is_some_and(|to| restated.contains(to));
        let mut document = document.clone();
        document.history.retain(|entry| entry.act != *maker);
        if own || annexed {
            document.units.clear();
            document.lacuna = Some(why.clone());
        } else {
            document.units =
                document.units.into_iter().filter_map(|unit| without(unit, maker, &why)).collect();
        }
        before.push(document);
    }
    before
}

/// A unit before the change: unknown, or not there yet.
fn without(mut unit: Unit, maker: &ActId, why: &Bilingual<String>) -> Option<Unit> {
    let change = unit.history.iter().find(|entry| entry.act == *maker).map(|entry| entry.change);
    unit.history.retain(|entry| entry.act != *maker);
    match change {
        Some(HistoryChange::Added) => return None,
        Some(HistoryChange::Ended) => {}
        Some(_) => {
            blank(&mut unit, why);
            return Some(unit);
        }
        None => {}
    }
    unit.children =
        unit.children.into_iter().filter_map(|child| without(child, maker, why)).collect();
    Some(unit)
}

fn reason(maker: &ActId, register: &BTreeMap<ActId, Identity>) -> Bilingual<String> {
    let number = register.get(maker).and_then(|identity| identity.number.clone());
    let number = number.unwrap_or_else(|| maker.to_string());
    phrase(
        format!("№ {number} актіге дейінгі мәтіні ешбір дереккөзде жоқ"),
        format!("текст до акта № {number} ни один источник не сохранил"),
    )
}
