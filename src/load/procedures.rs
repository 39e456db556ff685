//! `procedures.yaml`: who does what, within which period, and what follows.

use super::read;
use super::yaml::Node;
use crate::diag::{Diagnostic, Findings};
use crate::model::ActId;
use crate::model::procedure::{DayKind, Next, Period, Procedure, Step};

/// Reads `procedures.yaml`.
pub fn procedures(node: &Node, act: &ActId, findings: &mut Findings) -> Vec<Procedure> {
    let procedures: Vec<Procedure> =
        read::list(node, "procedures").iter().filter_map(|node| procedure(node, act)).collect();
    for procedure in &procedures {
        follow(procedure, act, findings);
    }
    procedures
}

fn procedure(node: &Node, act: &ActId) -> Option<Procedure> {
    Some(Procedure {
        id: read::word(node, "procedure")?,
        name: read::phrase(node, "name")?,
        basis: read::basis(node, act),
        steps: read::list(node, "steps").iter().filter_map(|node| step(node, act)).collect(),
        span: read::span(node, "procedure"),
    })
}

fn step(node: &Node, act: &ActId) -> Option<Step> {
    let next = read::list(node, "next").iter().filter_map(|next| {
        let step = match next.text() {
            Some(step) => step.to_owned(),
            None => read::word(next, "step")?,
        };
        Some(Next { step, condition: read::phrase(next, "if"), span: next.span })
    });
    let period = read::count(node, "days").map(|days| Period {
        days,
        kind: match read::word(node, "day_kind").as_deref() {
            Some("calendar") => DayKind::Calendar,
            Some("month") => DayKind::Month,
            _ => DayKind::Working,
        },
        from: read::phrase(node, "from"),
        after: read::word(node, "after"),
    });
    Some(Step {
        id: read::word(node, "step")?,
        actor: read::phrase(node, "actor")?,
        trigger: read::phrase(node, "trigger")?,
        does: read::phrase(node, "does")?,
        period,
        outcome: read::phrase(node, "outcome"),
        next: next.collect(),
        basis: read::basis(node, act)?,
        span: read::span(node, "step"),
    })
}

/// Every step that is named must be there.
fn follow(procedure: &Procedure, act: &ActId, findings: &mut Findings) {
    let known: Vec<&str> = procedure.steps.iter().map(|step| step.id.as_str()).collect();
    let mut missing = |name: &str, span| {
        findings.push(
            Diagnostic::error(
                "wrong-address",
                format!("the procedure {} has no step {name}", procedure.id),
            )
            .at(span)
            .act(act)
            .hint(format!("its steps are: {}", known.join(", "))),
        );
    };
    for step in &procedure.steps {
        for next in step.next.iter().filter(|next| procedure.step(&next.step).is_none()) {
            missing(&next.step, next.span);
        }
        let after = step.period.as_ref().and_then(|period| period.after.as_deref());
        if let Some(after) = after.filter(|after| procedure.step(after).is_none()) {
            missing(after, step.span);
        }
    }
}
