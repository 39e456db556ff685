//! Periods of which nobody knows when they begin.

use crate::check::paragraphs::paragraphs;
use crate::diag::{Diagnostic, Findings};
use crate::history::History;
use crate::lang::period::periods;
use crate::resolve::Corpus;

/// Finds periods whose sentence does not say from which event they run, and steps of procedures
/// with a period and no start.
pub fn check(_: &Corpus, history: &History, findings: &mut Findings) {
    for paragraph in paragraphs(history) {
        for period in periods(paragraph.text(), paragraph.lang) {
            if period.has_start {
                continue;
            }
            let phrase = &paragraph.text()[period.range.clone()];
            let message = format!("nothing says from when «{phrase}» runs");
            findings.push(
                paragraph
                    .finding("deadline-without-start", message, period.range)
                    .hint("a period runs from an event: `… күннен бастап`, `со дня …`; if the official text gives none, record an erratum"),
            );
        }
    }
    for procedure in &history.procedures {
        for step in &procedure.steps {
            let Some(period) = &step.period else { continue };
            if period.from.is_none() && period.after.is_none() {
                findings.push(
                    Diagnostic::error(
                        "deadline-without-start",
                        format!("nothing says from when the {} days or months run", period.days),
                    )
                    .at(step.span)
                    .unit(history.id(), &step.basis.unit.path)
                    .hint("say it with `from`, or name with `after` the step whose end starts it"),
                );
            }
        }
    }
}
