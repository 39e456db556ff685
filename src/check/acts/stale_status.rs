//! A status that nobody has looked at for long, or that says otherwise than the corpus.

use jiff::civil::Date;

use crate::diag::{Diagnostic, Findings};
use crate::history::History;
use crate::model::{Identity, State};
use crate::resolve::Corpus;

/// After how many days somebody must look again.
const LONGEST: i32 = 366;

/// Holds the status of every act, held and registered, against the day of the site and against
/// what the corpus itself tells.
pub fn check(corpus: &Corpus, findings: &mut Findings) {
    let Some(site) = &corpus.chronicle.site else { return };
    for history in corpus.chronicle.acts.values() {
        age(&history.act.identity, site.as_of, findings);
        contradiction(history, site.as_of, findings);
    }
    for identity in corpus.chronicle.register.values() {
        age(identity, site.as_of, findings);
    }
}

fn age(identity: &Identity, as_of: Date, findings: &mut Findings) {
    let status = &identity.status;
    let days = status.checked_on.until(as_of).map_or(0, |span| span.get_days());
    if days > LONGEST && status.state != State::Repealed {
        findings.push(
            Diagnostic::error(
                "stale-status",
                format!("nobody has looked at the status since {}", status.checked_on),
            )
            .at(status.checked_span)
            .act(&identity.id)
            .hint("look whether the act still applies, then give the day and the source"),
        );
    }
}

/// What the corpus tells otherwise: an act that was ended or amended by one that is held.
fn contradiction(history: &History, as_of: Date, findings: &mut Findings) {
    let status = &history.act.identity.status;
    let mut say = |message: String, hint: &str| {
        findings.push(
            Diagnostic::error("stale-status", message).at(status.span).act(history.id()).hint(hint),
        );
    };
    if let Some(ending) = &history.ending {
        let begun = ending.when.date().is_none_or(|since| since <= as_of);
        if begun && status.state != State::Repealed {
            say(
                format!("{} ended the act, its status does not say so", ending.by),
                "write `state: repealed` and `by`",
            );
        }
        return;
    }
    let changed = history.redactions.iter().rfind(|redaction| {
        redaction.made_by != *history.id() && redaction.begins().is_some_and(|day| day <= as_of)
    });
    let Some(changed) = changed else { return };
    if status.state == State::InForce {
        say(
            format!("{} amended the act, its status does not say so", changed.made_by),
            "write `state: amended`",
        );
    } else if changed.begins().is_some_and(|day| day > status.checked_on) {
        say(
            format!("{} amended the act after somebody last looked", changed.made_by),
            "look whether the act still applies, then give the day and the source",
        );
    }
}
