//! Conditions that the other conditions imply.

use super::points::{table, verdicts};
use crate::diag::{Diagnostic, Findings};
use crate::history::History;
use crate::model::Lang;
use crate::model::criteria::Condition;
use crate::resolve::Corpus;
use crate::rules::Verdict;

/// Finds conditions that never decide: whoever meets the others meets them.
pub fn check(corpus: &Corpus, history: &History, findings: &mut Findings) {
    for criteria in &history.criteria {
        let Some(table) = table(history, criteria) else { continue };
        let Some(verdicts) = verdicts(&table) else { continue };
        if criteria.conditions.len() < 2 {
            continue;
        }
        for condition in &criteria.conditions {
            let fails = |verdict: &Verdict| {
                verdict.reasons.iter().any(|reason| is(reason.condition, condition) && !reason.met)
            };
            let decides = |verdict: &Verdict| {
                let mut others =
                    verdict.reasons.iter().filter(|reason| !is(reason.condition, condition));
                fails(verdict) && others.all(|reason| reason.met)
            };
            if verdicts.iter().any(decides) || !verdicts.iter().any(fails) {
                continue;
            }
            let mut finding = Diagnostic::error(
                "implied-threshold",
                format!(
                    "{} points never decide: whoever meets the other conditions has them",
                    condition.at_least
                ),
            )
            .at(condition.basis.span)
            .unit(history.id(), &condition.basis.unit.path)
            .hint("compare the number with the act; if the act itself says so, record an erratum in its unit");
            if let Some((_, redaction)) = corpus.chronicle.find(&condition.basis.unit)
                && let Some(unit) = redaction.unit(&condition.basis.unit.path)
                && let Some(words) = Lang::ALL.into_iter().find_map(|lang| unit.words(lang))
            {
                finding = finding.label(words.span, "what the act says");
            }
            findings.push(finding);
        }
    }
}

fn is(one: &Condition, other: &Condition) -> bool {
    std::ptr::eq(one, other)
}
