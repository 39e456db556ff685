//! Events: the operations of all acts, gathered by the act that they change and put in order.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;

use super::Ending;
use crate::diag::{Diagnostic, Findings, nearest};
use crate::load::RawAct;
use crate::model::address::compare_numbers;
use crate::model::amendment::{Amendment, Operation, Target};
use crate::model::{Act, ActId, Address, Document, Identity, Unit, When};

/// One operation on one unit.
#[derive(Debug, Clone)]
pub struct Event {
    /// The amending act and the instruction there.
    pub by: Address,
    /// The operation.
    pub amendment: Arc<Amendment>,
    /// The unit.
    pub target: Target,
    /// The new text, where the operation brings one.
    pub new: Option<Arc<Unit>>,
    /// New documents, where the operation restates by an annex.
    pub new_documents: Vec<Document>,
    /// Since when.
    pub when: When,
}

/// Operations of one act that begin on one day: they make one redaction.
#[derive(Debug)]
pub struct Group {
    /// The amending act.
    pub act: ActId,
    /// Since when.
    pub when: When,
    /// The earliest day on which they can begin.
    pub not_before: Option<Date>,
    /// In the order of the print.
    pub events: Vec<Event>,
}

/// All that happens to one act.
#[derive(Debug, Default)]
pub struct ActEvents {
    /// Groups in the order in which they begin.
    pub groups: Vec<Group>,
    /// What ends it.
    pub ending: Option<Ending>,
}

/// Gathers the operations of all acts by the act that they change.
pub fn collect(
    acts: &BTreeMap<ActId, RawAct>,
    broken: &BTreeSet<ActId>,
    register: &BTreeMap<ActId, Identity>,
    findings: &mut Findings,
) -> BTreeMap<ActId, ActEvents> {
    let mut all: BTreeMap<ActId, ActEvents> = BTreeMap::new();
    let ordered: Vec<(&RawAct, Vec<Event>)> =
        acts.values().map(|raw| (raw, of_act(&raw.act))).collect();
    let endings = endings(&ordered);
    for (raw, own) in ordered {
        for event in own {
            let target = &event.target.address;
            if endings.iter().any(|(unit, day)| never_begins(&event, unit, *day)) {
                continue;
            }
            if !acts.contains_key(&target.act) {
                if !register.contains_key(&target.act) && !broken.contains(&target.act) {
                    findings.push(unknown_act(&event, acts));
                }
                continue;
            }
            let events = all.entry(target.act.clone()).or_default();
            if target.path.is_root() && event.amendment.operation == Operation::Repeal {
                let ending =
                    Ending { by: event.by.clone(), when: event.when, span: event.target.span };
                // What ends an act first ends it.
                let day = |ending: &Ending| ending.when.date();
                if events.ending.as_ref().is_none_or(|known| {
                    day(known).zip(day(&ending)).is_some_and(|(known, own)| own < known)
                }) {
                    events.ending = Some(ending);
                }
                continue;
            }
            let adopted = raw.act.identity.date;
            let group = events
                .groups
                .iter_mut()
                .find(|group| group.act == event.by.act && group.when == event.when);
            match group {
                Some(group) => group.events.push(event),
                None => events.groups.push(Group {
                    act: event.by.act.clone(),
                    when: event.when.clone(),
                    not_before: adopted,
                    events: vec![event],
                }),
            }
        }
    }
    for events in all.values_mut() {
        // Acts of one day apply in the order of their adoption; those adopted on one day in that of
        // their numbers.
        let begins = |group: &Group| (group.when.date().or(group.not_before), group.not_before);
        events.groups.sort_by(|one, other| {
            let numbers = || compare_numbers(one.act.as_str(), other.act.as_str());
            begins(one).cmp(&begins(other)).then_with(numbers)
        });
    }
    all
}

/// The units of amending acts, and whole acts, that other acts end from a known day.
fn endings(ordered: &[(&RawAct, Vec<Event>)]) -> Vec<(Address, Date)> {
    let amending =
        |act: &ActId| ordered.iter().any(|(raw, own)| raw.act.id() == act && !own.is_empty());
    let events = ordered.iter().flat_map(|(_, own)| own);
    let repeals = events.filter(|event| event.amendment.operation == Operation::Repeal);
    repeals
        .filter(|event| amending(&event.target.address.act))
        .filter_map(|event| Some((event.target.address.clone(), event.when.date()?)))
        .collect()
}

/// Whether an operation was ended before the day on which it would have begun. What has begun stays.
fn never_begins(event: &Event, ended: &Address, day: Date) -> bool {
    event.by.act == ended.act
        && event.by.path.is_within(&ended.path)
        && event.when.date().is_some_and(|begin| day <= begin)
}

/// The operations that an act orders, in the order of the print.
fn of_act(act: &Act) -> Vec<Event> {
    let mut events = Vec::new();
    for unit in act.documents.iter().flat_map(Document::walk) {
        let Some(amendment) = unit.amendment() else { continue };
        let when =
            amendment.in_operation.clone().unwrap_or_else(|| act.identity.in_operation.clone());
        for (number, target) in amendment.targets.iter().enumerate() {
            let new = unit.children.get(number).filter(|child| {
                child
                    .path
                    .strip(&unit.path)
                    .is_some_and(|path| path.segments().next() == Some("new"))
            });
            events.push(Event {
                by: Address::new(act.id().clone(), unit.path.clone()),
                amendment: amendment.clone(),
                target: target.clone(),
                new: new.map(|unit| Arc::new(unit.clone())),
                new_documents: if amendment.with_annex { annex_of(act, unit) } else { Vec::new() },
                when: when.clone(),
            });
        }
    }
    events
}

/// The documents that an annex of the amending act restates, for an instruction that says "by the
/// annex": those whose path lies below the instruction.
fn annex_of(act: &Act, instruction: &Unit) -> Vec<Document> {
    let below = instruction.path.join("new");
    act.documents.iter().filter(|document| document.path.is_within(&below)).cloned().collect()
}

fn unknown_act(event: &Event, acts: &BTreeMap<ActId, RawAct>) -> Diagnostic {
    let target = &event.target.address.act;
    let finding = Diagnostic::error(
        "amendment-target-missing",
        format!("the amended act {target} is neither held nor registered"),
    )
    .at(event.target.span)
    .unit(&event.by.act, &event.by.path);
    match nearest(target.as_str(), acts.keys().map(ActId::as_str)) {
        Some(near) => finding.hint(format!("did you mean {near}?")),
        None => finding.hint("add it to register.yaml, or its text below acts/"),
    }
}
