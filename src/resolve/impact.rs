//! What hangs on a unit: references, terms, criteria, form fields, procedure steps, amendments,
//! errata. What an editor must look at before he changes it.

use std::collections::BTreeSet;

use serde::Serialize;

use super::corpus::Corpus;
use crate::model::{ActId, Address, Basis, Lang, Path, Redaction};

/// What kind of thing hangs on a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum ImpactKind {
    /// Words that refer to it.
    Reference,
    /// A term that it declares.
    Term,
    /// Words that use a term which it declares.
    Use,
    /// Criteria that are based on it.
    Criteria,
    /// A form or a field that is based on it.
    Form,
    /// A step of a procedure that is based on it.
    Procedure,
    /// An instruction that changes it.
    Amendment,
    /// A known defect of its words.
    Erratum,
}

/// One thing that hangs on a unit.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Impact {
    /// What it is.
    pub kind: ImpactKind,
    /// Where it is: the address of the unit, or of the act with the entry.
    pub at: String,
    /// The unit on which it hangs: the one asked for, or one inside it.
    pub on: String,
    /// Its words, or its id.
    pub words: String,
    /// The language of the words.
    pub lang: Option<Lang>,
}

impl std::fmt::Display for Impact {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let kind = format!("{:?}", self.kind).to_lowercase();
        write!(out, "{kind:10} {}  on {}  «{}»", self.at, self.on, self.words)
    }
}

/// Everything that hangs on a unit and on what is inside it, in the last redaction of each act.
pub fn of(corpus: &Corpus, address: &Address) -> Vec<Impact> {
    let mut impacts = Vec::new();
    for (history, redaction) in corpus.chronicle.redactions() {
        let asked = address.redaction.as_deref().filter(|_| *history.id() == address.act);
        let wanted = match asked {
            Some(name) => redaction.is_called(name),
            None => history.redactions.last().is_some_and(|last| last.name == redaction.name),
        };
        if wanted {
            words(corpus, redaction, address, &mut impacts);
        }
    }
    // Errata in words that an amending act brought are recorded with that act.
    let here = corpus.chronicle.acts.get(&address.act).into_iter();
    let units = here.flat_map(|history| &history.redactions).flat_map(Redaction::walk);
    let brought: BTreeSet<(&ActId, &Path)> = units
        .filter(|unit| unit.path.is_within(&address.path))
        .filter_map(|unit| unit.origin.as_deref())
        .map(|(act, path)| (act, path))
        .collect();
    for history in corpus.chronicle.acts.values() {
        let id = history.id();
        let mut based = |kind, entry: &str, basis: &Basis| {
            if basis.unit.act == address.act && basis.unit.path.is_within(&address.path) {
                impacts.push(Impact {
                    kind,
                    at: id.to_string(),
                    on: basis.unit.to_string(),
                    words: entry.to_owned(),
                    lang: None,
                });
            }
        };
        for criteria in &history.criteria {
            criteria.bases().for_each(|basis| based(ImpactKind::Criteria, &criteria.id, basis));
        }
        for form in &history.forms {
            based(ImpactKind::Form, form.document.as_str(), &form.basis);
            form.attachments
                .iter()
                .for_each(|rule| based(ImpactKind::Form, form.document.as_str(), &rule.basis));
            form.fields
                .iter()
                .for_each(|field| based(ImpactKind::Form, field.path.as_str(), &field.basis));
        }
        for procedure in &history.procedures {
            procedure
                .basis
                .iter()
                .for_each(|basis| based(ImpactKind::Procedure, &procedure.id, basis));
            for step in &procedure.steps {
                based(ImpactKind::Procedure, &format!("{}/{}", procedure.id, step.id), &step.basis);
            }
        }
        for erratum in &history.errata {
            let own = erratum.unit.act == address.act && erratum.unit.path.is_within(&address.path);
            if own || brought.contains(&(&erratum.unit.act, &erratum.unit.path)) {
                impacts.push(Impact {
                    kind: ImpactKind::Erratum,
                    at: erratum.unit.to_string(),
                    on: erratum.unit.to_string(),
                    words: erratum.quote.clone(),
                    lang: Some(erratum.lang),
                });
            }
        }
    }
    if let Some(history) = corpus.chronicle.acts.get(&address.act) {
        for change in history.redactions.iter().flat_map(|redaction| &redaction.changes) {
            if change.unit.is_within(&address.path) || address.path.is_within(&change.unit) {
                let instruction = change.instruction.clone().unwrap_or_default();
                impacts.push(Impact {
                    kind: ImpactKind::Amendment,
                    at: Address::new(change.act.clone(), instruction).to_string(),
                    on: format!("{}:{}", address.act, change.unit),
                    words: format!("{:?}", change.kind).to_lowercase(),
                    lang: None,
                });
            }
        }
    }
    impacts.sort();
    impacts.dedup();
    impacts
}

/// References to the unit and terms of it in the words of a redaction.
fn words(corpus: &Corpus, redaction: &Redaction, address: &Address, impacts: &mut Vec<Impact>) {
    let Some(resolved) = corpus.resolved(redaction) else { return };
    let at = |unit: &Path| format!("{}@{}:{unit}", redaction.act, redaction.name);
    let text = |unit: &Path, lang: Lang, range: std::ops::Range<usize>| {
        let words = redaction.unit(unit).and_then(|unit| unit.words(lang));
        words.and_then(|words| words.text.get(range)).unwrap_or_default().to_owned()
    };
    for reference in resolved.references.iter().filter(|reference| reference.is_line()) {
        let targets = reference
            .target
            .iter()
            .filter_map(|target| Some(Address::new(target.act.clone()?, target.path.clone())));
        let meant = reference.means.iter().flatten().cloned();
        for target in targets.chain(meant) {
            let points = target.act == address.act
                && target.path.is_within(&address.path)
                && (!target.path.is_root() || address.path.is_root());
            if points {
                impacts.push(Impact {
                    kind: ImpactKind::Reference,
                    at: at(&reference.unit),
                    on: target.to_string(),
                    words: text(&reference.unit, reference.lang, reference.range.clone()),
                    lang: Some(reference.lang),
                });
            }
        }
    }
    if redaction.act != address.act {
        return;
    }
    let declared_here = |unit: &Path| unit.is_within(&address.path);
    for term in resolved.terms.all.iter().filter(|term| declared_here(&term.unit)) {
        impacts.push(Impact {
            kind: ImpactKind::Term,
            at: at(&term.unit),
            on: format!("{}:{}", address.act, term.unit),
            words: term.abbr.clone().unwrap_or_else(|| term.term.clone()),
            lang: Some(term.lang),
        });
    }
    for (unit, lang, used) in resolved.terms.all_uses() {
        let term = &resolved.terms.all[used.term];
        if declared_here(&term.unit) {
            impacts.push(Impact {
                kind: ImpactKind::Use,
                at: at(unit),
                on: format!("{}:{}", address.act, term.unit),
                words: text(unit, lang, used.range.clone()),
                lang: Some(lang),
            });
        }
    }
}
