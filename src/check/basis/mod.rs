//! Rules as data, tied to the law.

use crate::diag::{Diagnostic, nearest};
use crate::history::{Chronicle, History};
use crate::model::criteria::Basis;
use crate::model::{Lang, Redaction, Unit, print};

pub mod basis_changed;
pub mod criterion_without_unit;
pub mod field_without_basis;
pub mod step_without_basis;

/// The redactions for which an entry holds: the one that its basis names, else every redaction of
/// the act that has the unit with known words.
pub fn redactions<'a>(chronicle: &'a Chronicle, basis: &Basis) -> Vec<(&'a Redaction, &'a Unit)> {
    let Some(history) = chronicle.acts.get(&basis.unit.act) else { return Vec::new() };
    let named = basis.unit.redaction.as_deref();
    let chosen: Vec<&Redaction> = match named {
        Some(name) => history.redaction(Some(name)).into_iter().collect(),
        None => history.redactions.iter().filter(|redaction| !redaction.is_reconstructed).collect(),
    };
    chosen
        .into_iter()
        .filter_map(|redaction| Some((redaction, redaction.unit(&basis.unit.path)?)))
        .collect()
}

/// The digits of a unit's official words; none where a lacuna hides some of them.
pub fn digits(history: &History, unit: &Unit) -> Option<String> {
    let official = history.act.identity.official.first().copied().unwrap_or(Lang::Kk);
    let words = print::whole_words(unit, official);
    (!words.contains(print::LACUNA)).then(|| print::digits(&words))
}

/// The finding that a basis names no unit.
pub fn without_unit(name: &'static str, chronicle: &Chronicle, basis: &Basis) -> Diagnostic {
    let finding = Diagnostic::error(name, format!("the basis {} is not there", basis.unit))
        .at(basis.span)
        .unit(&basis.unit.act, &basis.unit.path);
    let known = chronicle.acts.get(&basis.unit.act).and_then(|history| history.redactions.last());
    let near = known.and_then(|redaction| {
        let paths = redaction.walk().map(|unit| unit.path.as_str());
        nearest(basis.unit.path.as_str(), paths).map(str::to_owned)
    });
    match near {
        Some(near) => finding.hint(format!("did you mean {}:{near}?", basis.unit.act)),
        None => finding.hint("every entry names the unit that it comes from"),
    }
}
