//! Short forms in capitals that nothing declares.

use std::collections::BTreeSet;

use super::declared::{hides_words, whole};
use crate::diag::{Diagnostic, Findings, nearest};
use crate::history::History;
use crate::lang::short::short_forms;
use crate::model::{Document, Lang, Redaction, Standing, Unit, UnitKind};
use crate::resolve::Corpus;
use crate::source::Span;

/// Finds short forms that no provision of the act declares.
pub fn check(corpus: &Corpus, history: &History, findings: &mut Findings) {
    let mut seen: BTreeSet<Span> = BTreeSet::new();
    for redaction in whole(history) {
        of_redaction(corpus, redaction, &mut seen, findings);
    }
}

fn of_redaction(
    corpus: &Corpus,
    redaction: &Redaction,
    seen: &mut BTreeSet<Span>,
    findings: &mut Findings,
) {
    let Some(resolved) = corpus.resolved(redaction) else { return };
    for document in &redaction.documents {
        // The declaration stands in the document or in the one to which it is annexed.
        let home = |other: &&Document| {
            other.path == document.path || document.annexed_to.as_ref() == Some(&other.path)
        };
        let known_in = |lang: Lang| -> Vec<&str> {
            let own = resolved.terms.all.iter().filter(|term| term.lang == lang);
            own.flat_map(|term| term.abbr.as_deref().into_iter().chain([term.term.as_str()]))
                .collect()
        };
        for lang in Lang::ALL {
            if redaction.documents.iter().filter(home).any(|other| hides_words(other, lang)) {
                continue;
            }
            let (known, known_there) = (known_in(lang), known_in(lang.other()));
            for unit in document.walk().filter(|unit| speaks(unit)) {
                let Some(words) = unit.words(lang) else { continue };
                // A translation leaves as they are the short forms that the official words do not
                // explain; those of its own it must explain.
                let there = unit.words(lang.other());
                let left =
                    there.is_some_and(|there| opens(&there.text, lang.other(), &known_there));
                if words.standing != Standing::Official && left {
                    continue;
                }
                for range in short_forms(&words.text, lang) {
                    let short = &words.text[range.clone()];
                    let place = words.place(range.clone());
                    if known.iter().any(|name| has_part(name, short)) || !seen.insert(place) {
                        continue;
                    }
                    findings.push(
                        Diagnostic::error(
                            "undefined-abbreviation",
                            format!("nothing says what «{short}» stands for"),
                        )
                        .at(place)
                        .unit(&redaction.act, &unit.path)
                        .hint(advice(short, &known)),
                    );
                }
            }
        }
    }
}

/// Whether words hold a short form that nothing explains.
fn opens(text: &str, lang: Lang, known: &[&str]) -> bool {
    let mut shorts = short_forms(text, lang).into_iter();
    shorts.any(|range| !known.iter().any(|name| has_part(name, &text[range.clone()])))
}

/// Whether a unit speaks for this act in running words.
fn speaks(unit: &Unit) -> bool {
    let new = unit.path.segments().any(|segment| segment == "new");
    !new && !matches!(unit.kind, UnitKind::Title | UnitKind::Meta | UnitKind::Sign)
}

fn has_part(name: &str, short: &str) -> bool {
    name.split(|c: char| !c.is_alphabetic()).any(|part| part == short)
}

fn advice(short: &str, known: &[&str]) -> String {
    let is_short = |name: &&&str| name.chars().all(|c| c.is_uppercase() || c == ' ');
    let parts = known.iter().filter(is_short).flat_map(|name| name.split(' '));
    let near = nearest(short, parts.filter(|part| part.chars().count() > 1));
    let meant = near.map_or(String::new(), |near| format!("did you mean «{near}»? "));
    format!("{meant}declare it where it is first used: (бұдан әрі – …), (далее – …)")
}
