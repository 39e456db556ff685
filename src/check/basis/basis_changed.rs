//! A basis whose unit has other words than those that somebody saw.

use super::{digits, redactions};
use crate::diag::{Diagnostic, Findings};
use crate::diff::{Op, segments};
use crate::history::{Chronicle, History};
use crate::model::criteria::Basis;
use crate::model::{Lang, print};
use crate::resolve::Corpus;

/// Compares the digits of every basis of an act with the words of its unit.
pub fn check(corpus: &Corpus, history: &History, findings: &mut Findings) {
    let chronicle = &corpus.chronicle;
    let criteria = history.criteria.iter().flat_map(|criteria| criteria.bases());
    let forms = history.forms.iter().flat_map(|form| form.bases());
    let procedures = history.procedures.iter().flat_map(|procedure| procedure.bases());
    for basis in criteria.chain(forms).chain(procedures) {
        one(chronicle, history, basis, findings);
    }
}

fn one(chronicle: &Chronicle, history: &History, basis: &Basis, findings: &mut Findings) {
    let Some(owner) = chronicle.acts.get(&basis.unit.act) else { return };
    let found = redactions(chronicle, basis);
    let mut seen_somewhere = None;
    let mut differing = None;
    for (redaction, unit) in &found {
        match digits(owner, unit) {
            Some(now) if now == basis.seen => seen_somewhere = Some((redaction, unit)),
            Some(now) => differing = Some((redaction, unit, now)),
            None => {}
        }
    }
    let Some((redaction, unit, now)) = differing else { return };
    let lang = owner.act.identity.official.first().copied().unwrap_or(Lang::Kk);
    let words = print::whole_words(unit, lang);
    let difference = match seen_somewhere {
        Some((earlier, old)) => {
            let marked = segments(&print::whole_words(old, lang), &words);
            let shown: Vec<String> = marked
                .into_iter()
                .filter_map(|(op, text)| match op {
                    Op::Equal => None,
                    Op::Delete => Some(format!("was «{}»", text.trim())),
                    Op::Insert => Some(format!("now «{}»", text.trim())),
                })
                .collect();
            format!("against {}@{}: {}; ", redaction.act, earlier.name, shown.join(", "))
        }
        None => format!("the words are now «{}»; ", words.replace('\n', " ")),
    };
    findings.push(
        Diagnostic::error(
            "basis-changed",
            format!(
                "{}@{}:{} has other words than those seen",
                basis.unit.act, redaction.name, unit.path
            ),
        )
        .at(basis.seen_span)
        .label(unit.span, "the unit")
        .unit(history.id(), &basis.unit.path)
        .hint(format!("{difference}if the entry still holds, write seen: {now}")),
    );
}
