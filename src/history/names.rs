//! One state has one name: the name in `bodies/` if it has one, else its date, else the id of the
//! act that made it. The others are accepted as input.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::Chronicle;
use crate::diag::{Diagnostic, Findings};

/// Gives every redaction its name.
pub fn assign(chronicle: &mut Chronicle, findings: &mut Findings) {
    for history in chronicle.acts.values_mut() {
        let mut taken: BTreeSet<Arc<str>> = BTreeSet::new();
        // The state on a day is what the last act of that day made of it; what an earlier one made
        // is named by that act.
        for redaction in history.redactions.iter_mut().rev() {
            let maker = redaction.made_by.to_string();
            let date = redaction.since.date().map(|date| date.to_string());
            let numbered = (2..).map(|number| format!("{maker}-{number}"));
            let mut names = date.iter().cloned().chain([maker.clone()]).chain(numbered);
            let free = names.find(|name| !taken.contains(name.as_str())).unwrap_or_default();
            redaction.name = Arc::from(free);
            redaction.aliases = date.into_iter().chain([maker]).collect();
            taken.insert(redaction.name.clone());
        }
    }
    for body in &chronicle.bodies {
        for named in &body.redactions {
            let address = &named.state;
            let found = chronicle.acts.get_mut(&address.act).and_then(|history| {
                let wanted = address.redaction.as_deref();
                let all = &history.redactions;
                let position = match wanted {
                    Some(name) => all
                        .iter()
                        .position(|redaction| *redaction.name == *name)
                        .or_else(|| all.iter().rposition(|redaction| redaction.is_called(name))),
                    None => all.len().checked_sub(1),
                };
                history.redactions.get_mut(position?)
            });
            match found {
                Some(redaction) => {
                    redaction.name = Arc::from(named.name.as_str());
                    redaction.body = Some(body.id.clone());
                }
                None if chronicle.broken.is_empty() => findings.push(
                    Diagnostic::error(
                        "wrong-address",
                        format!(
                            "the redaction {} of the body {} is not there",
                            named.state, body.id
                        ),
                    )
                    .at(named.span)
                    .hint("a state is named by the act that made it, or by its date"),
                ),
                None => {}
            }
        }
    }
}
