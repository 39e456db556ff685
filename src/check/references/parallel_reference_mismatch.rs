//! Kazakh and Russian words of one unit that point to different targets.

use std::collections::BTreeSet;

use crate::diag::{Diagnostic, Findings};
use crate::history::History;
use crate::model::{Lang, Redaction, Standing, Unit};
use crate::resolve::{Corpus, Reference, Resolved};
use crate::source::Span;

/// Compares what the two languages of every unit point to.
pub fn check(corpus: &Corpus, history: &History, findings: &mut Findings) {
    let mut seen: BTreeSet<(Span, String)> = BTreeSet::new();
    for redaction in &history.redactions {
        let Some(resolved) = corpus.resolved(redaction) else { continue };
        for unit in redaction.walk() {
            let own = unit.origin.as_ref().is_none_or(|origin| origin.0 == *history.id());
            if own && Lang::ALL.into_iter().all(|lang| unit.words(lang).is_some()) {
                for finding in unit_findings(redaction, resolved, unit) {
                    let place = finding.span.unwrap_or(unit.span);
                    if seen.insert((place, finding.message.clone())) {
                        findings.push(finding);
                    }
                }
            }
        }
    }
}

fn unit_findings(redaction: &Redaction, resolved: &Resolved, unit: &Unit) -> Vec<Diagnostic> {
    let targets = |lang: Lang| -> Vec<&Reference> {
        resolved.of(&unit.path, lang).filter(|reference| reference.is_line()).collect()
    };
    let translated =
        |lang: Lang| unit.words(lang).map(|words| words.standing) == Some(Standing::Translation);
    // Where two targets differ, the words that are not official are to be mended.
    let blamed = if translated(Lang::Kk) && !translated(Lang::Ru) { Lang::Kk } else { Lang::Ru };
    let mut found = Vec::new();
    for lang in Lang::ALL {
        let (Some(words), Some(other)) = (unit.words(lang), unit.words(lang.other())) else {
            continue;
        };
        let (here, there) = (targets(lang), targets(lang.other()));
        let only = |these: &[&Reference], those: &[&Reference]| -> Vec<usize> {
            let missing = |at: &usize| !those.iter().any(|other| is_same(these[*at], other));
            (0..these.len()).filter(missing).collect()
        };
        let (only_here, only_there) = (only(&here, &there), only(&there, &here));
        let paired = if lang == blamed { 0 } else { only_there.len() };
        for (number, at) in only_here.into_iter().enumerate().skip(paired) {
            let reference = here[at];
            let target = told(reference);
            let pair = only_there.get(number).map(|at| told(there[*at]));
            let message = match pair {
                Some(pair) => {
                    format!("{} names {target}, {} {pair}", name(lang), name(lang.other()))
                }
                None => format!("only {} names {target}", name(lang)),
            };
            let hint = match (translated(lang), translated(lang.other())) {
                (false, false) => "both texts are official: record an erratum with what is meant",
                _ => "the translation must name the units that the official words name",
            };
            found.push(
                Diagnostic::error("parallel-reference-mismatch", message)
                    .at(words.place(reference.range.clone()))
                    .unit(&redaction.act, &unit.path)
                    .label(other.span, "the words of the other language")
                    .hint(hint),
            );
        }
    }
    found
}

/// Whether two references lead to one unit; an act that is not known has its own finding.
fn is_same(one: &Reference, other: &Reference) -> bool {
    match (&one.target, &other.target) {
        (Some(one), Some(other)) if one.act.is_none() || other.act.is_none() => {
            one.path == other.path
        }
        (one, other) => one == other,
    }
}

/// What a reference says.
fn told(reference: &Reference) -> String {
    match &reference.target {
        Some(target) => target.to_string(),
        None => "no address".to_owned(),
    }
}

fn name(lang: Lang) -> &'static str {
    match lang {
        Lang::Kk => "Kazakh",
        Lang::Ru => "Russian",
    }
}
