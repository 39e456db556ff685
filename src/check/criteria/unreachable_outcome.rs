//! Outcomes to which no answers lead.

use super::points::{table, verdicts};
use crate::diag::{Diagnostic, Findings};
use crate::history::History;
use crate::resolve::Corpus;
use crate::rules::Outcome;

/// Finds criteria that include everything or nothing, and conditions that nothing meets.
pub fn check(_: &Corpus, history: &History, findings: &mut Findings) {
    for criteria in &history.criteria {
        let Some(table) = table(history, criteria) else { continue };
        let Some(verdicts) = verdicts(&table) else { continue };
        let mut unmet = false;
        for condition in &criteria.conditions {
            let met = verdicts.iter().any(|verdict| {
                let mut of = verdict
                    .reasons
                    .iter()
                    .filter(|reason| std::ptr::eq(reason.condition, condition));
                of.all(|reason| reason.met)
            });
            if !met {
                unmet = true;
                findings.push(
                    Diagnostic::error(
                        "unreachable-outcome",
                        format!("no answers give {} points here", condition.at_least),
                    )
                    .at(condition.basis.span)
                    .unit(history.id(), &condition.basis.unit.path)
                    .hint("compare the number with the rows of the annex"),
                );
            }
        }
        for outcome in [Outcome::Include, Outcome::Refuse] {
            let reached = verdicts.iter().any(|verdict| verdict.outcome == outcome);
            let explained = unmet && outcome == Outcome::Include;
            if !reached && !explained {
                let rule = match outcome {
                    Outcome::Include => &criteria.include,
                    Outcome::Refuse => &criteria.refuse,
                };
                findings.push(
                    Diagnostic::error(
                        "unreachable-outcome",
                        format!("no answers come to `{}`", outcome.word()),
                    )
                    .at(rule.basis.span)
                    .unit(history.id(), &rule.basis.unit.path)
                    .hint("compare points and conditions with the act"),
                );
            }
        }
    }
}
