//! A reference to a unit that is there no longer.

use super::cited::judged;
use super::dangling_reference::near;
use super::fate::Fate;
use crate::diag::Findings;
use crate::history::History;
use crate::resolve::Corpus;

/// Finds words that still name what an amendment took away.
pub fn check(corpus: &Corpus, history: &History, findings: &mut Findings) {
    if !corpus.chronicle.broken.is_empty() {
        return;
    }
    for (cited, fate) in judged(corpus, history) {
        let (Some(target), Fate::NoLonger(redaction)) = (&cited.reference.target, fate) else {
            continue;
        };
        let mut finding = cited
            .finding("reference-after-repeal", format!("the unit {target} is there no longer"));
        let change = redaction.changes.iter().find(|change| {
            target.path.is_within(&change.unit) || change.unit.is_within(&target.path)
        });
        if let Some(change) = change {
            finding = finding.label(change.span, format!("{} took it away", change.act));
        }
        let meant = match near(corpus, target).filter(|near| *near != target.to_string()) {
            Some(near) => format!("did you mean {near}? "),
            None => String::new(),
        };
        findings.push(finding.hint(format!(
            "{meant}it was taken away by {}; amend the citing unit, or record an erratum with what is meant now",
            redaction.made_by
        )));
    }
}
