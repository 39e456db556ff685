//! A reference to a unit that was never there, or to something that is no address.

use super::cited::{Cited, judged};
use super::fate::Fate;
use crate::diag::{Diagnostic, Findings, nearest};
use crate::history::History;
use crate::resolve::{Corpus, Target};

/// Finds every reference of an act that leads nowhere, once for each place in content.
pub fn check(corpus: &Corpus, history: &History, findings: &mut Findings) {
    if !corpus.chronicle.broken.is_empty() {
        return; // an act that could not be read would make every reference to it dangle
    }
    for (cited, fate) in judged(corpus, history) {
        let message = match (fate, &cited.reference.target) {
            (Fate::NoAddress, _) => "the words refer to something that is no address".to_owned(),
            (Fate::Undeclared, _) => "no act is declared under this name".to_owned(),
            (Fate::Nowhere, Some(target)) => {
                format!("the unit {target} that the words name is not there")
            }
            _ => continue,
        };
        findings.push(advise(corpus, &cited, fate, message));
    }
}

fn advise(corpus: &Corpus, cited: &Cited, fate: Fate, message: String) -> Diagnostic {
    let finding = cited.finding("dangling-reference", message);
    let advice = "if the official text says so, record an erratum with what was meant";
    if matches!(fate, Fate::Undeclared) {
        return finding.hint(format!("name the act, or declare its short name; {advice}"));
    }
    let target = cited.reference.target.as_ref();
    match target.and_then(|target| near(corpus, target)) {
        Some(near) => finding.hint(format!("did you mean {near}? {advice}")),
        None => finding.hint(advice),
    }
}

/// The nearest unit that the act has.
pub fn near(corpus: &Corpus, target: &Target) -> Option<String> {
    let act = target.act.as_ref()?;
    let owner = corpus.chronicle.acts.get(act)?;
    let paths = owner.redactions.last()?.walk().map(|unit| unit.path.as_str());
    nearest(target.path.as_str(), paths).map(|near| format!("{act}:{near}"))
}
