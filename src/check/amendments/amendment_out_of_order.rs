//! Instructions that do not follow the order of the amended text.

use std::collections::HashMap;

use crate::diag::{Diagnostic, Findings};
use crate::history::{Chronicle, History};
use crate::model::{ActId, Document, Lang, Path, Unit};
use crate::resolve::Corpus;

/// Finds instructions that change what stands before the unit that the instruction before them
/// changes.
pub fn check(corpus: &Corpus, history: &History, findings: &mut Findings) {
    let mut orders: HashMap<&ActId, HashMap<&Path, usize>> = HashMap::new();
    let mut before: Option<(&ActId, &Path, usize, &Unit)> = None;
    for unit in history.act.documents.iter().flat_map(Document::walk) {
        let Some(amendment) = unit.amendment() else { continue };
        for target in &amendment.targets {
            let (act, path) = (&target.address.act, &target.address.path);
            let order =
                orders.entry(act).or_insert_with(|| order(&corpus.chronicle, act, history.id()));
            let Some(place) = order.get(path).copied() else { continue };
            if let Some((other_act, other, earlier, instruction)) = before
                && other_act == act
                && place < earlier
            {
                findings.push(finding(history, unit, path, other, instruction));
            }
            before = Some((act, path, place, unit));
        }
    }
}

/// Where each unit of an act stands in print, in what the amending act made of it.
fn order<'a>(chronicle: &'a Chronicle, act: &ActId, by: &ActId) -> HashMap<&'a Path, usize> {
    let Some(history) = chronicle.acts.get(act) else { return HashMap::new() };
    let made = history.redactions.iter().rfind(|redaction| redaction.made_by == *by);
    let made = made.filter(|redaction| !redaction.is_incomplete);
    let documents = made.into_iter().flat_map(|redaction| &redaction.documents);
    let paths = documents.flat_map(|document| {
        std::iter::once(&document.path).chain(document.walk().map(|unit| &unit.path))
    });
    paths.enumerate().map(|(number, path)| (path, number)).collect()
}

fn finding(
    history: &History,
    unit: &Unit,
    path: &Path,
    other: &Path,
    instruction: &Unit,
) -> Diagnostic {
    let official = history.act.identity.official.first().copied().unwrap_or(Lang::Kk);
    let place = |unit: &Unit| unit.words(official).map_or(unit.span, |words| words.span);
    Diagnostic::error("amendment-out-of-order", format!("{path} is amended behind {other}"))
        .at(place(unit))
        .label(place(instruction), "the instruction before it")
        .unit(history.id(), &unit.path)
        .hint("instructions follow the order of the amended text; look whether a target is wrong, else record an erratum")
}
