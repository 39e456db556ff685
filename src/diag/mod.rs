//! Findings: what a stage noticed, where, and what to do about it.
//!
//! A finding is a value. Stages return what they could build together with everything they found
//! ([`Findings`]); printing is the business of the command line, in four manners: for a person,
//! as JSON lines, as SARIF and as annotations of GitHub.

pub mod github;
pub mod json;
pub mod sarif;
pub mod terminal;
mod words;

use std::borrow::Cow;

use serde::Serialize;

use crate::model::{ActId, Path};
use crate::source::{Sources, Span};

pub use words::Words;

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The content is wrong; nothing is built.
    Error,
    /// Probably wrong; the site is built.
    Warning,
    /// Worth knowing.
    Note,
}

/// Another place that belongs to a finding.
#[derive(Debug, Clone)]
pub struct Label {
    /// Where.
    pub span: Span,
    /// What is there, as a phrase.
    pub message: String,
}

/// One finding. The message is a phrase that stands alone, in lower case, without a full stop.
#[derive(Debug, Clone)]
pub struct Diagnostic {
    /// How much it weighs.
    pub severity: Severity,
    /// The name of the lint, which completes "allow …": `dangling-reference`.
    pub name: Cow<'static, str>,
    /// What is wrong.
    pub message: String,
    /// Where, if a file holds it.
    pub span: Option<Span>,
    /// Other places.
    pub labels: Vec<Label>,
    /// The act concerned.
    pub act: Option<ActId>,
    /// The unit concerned.
    pub unit: Option<Path>,
    /// What to do, and what was probably meant.
    pub hint: Option<String>,
}

/// All that a stage found, in the order in which it found it.
pub type Findings = Vec<Diagnostic>;

impl Diagnostic {
    /// A finding at error level.
    pub fn error(name: &'static str, message: impl Into<String>) -> Diagnostic {
        Diagnostic {
            severity: Severity::Error,
            name: name.into(),
            message: message.into(),
            span: None,
            labels: Vec::new(),
            act: None,
            unit: None,
            hint: None,
        }
    }

    /// The same finding with another weight.
    pub fn severity(mut self, severity: Severity) -> Diagnostic {
        self.severity = severity;
        self
    }

    /// The same finding at a place.
    pub fn at(mut self, span: Span) -> Diagnostic {
        self.span = Some(span);
        self
    }

    /// The same finding at a place, if one is known.
    pub fn at_maybe(mut self, span: Option<Span>) -> Diagnostic {
        self.span = span.or(self.span);
        self
    }

    /// The same finding about an act.
    pub fn act(mut self, act: &ActId) -> Diagnostic {
        self.act = Some(act.clone());
        self
    }

    /// The same finding about a unit of an act.
    pub fn unit(mut self, act: &ActId, unit: &Path) -> Diagnostic {
        self.act = Some(act.clone());
        self.unit = Some(unit.clone());
        self
    }

    /// The same finding with advice.
    pub fn hint(mut self, hint: impl Into<String>) -> Diagnostic {
        self.hint = Some(hint.into());
        self
    }

    /// The same finding with one more place.
    pub fn label(mut self, span: Span, message: impl Into<String>) -> Diagnostic {
        self.labels.push(Label { span, message: message.into() });
        self
    }
}

/// Sorts findings by place and name, so that the same content gives the same list.
pub fn sort(findings: &mut Findings, sources: &Sources) {
    let key = |finding: &Diagnostic| {
        let place = finding.span.map(|span| {
            let path = sources.get(span.file).map(|file| file.path.clone());
            (path, span.start, span.end)
        });
        (place, finding.name.clone(), finding.message.clone())
    };
    findings.sort_by_cached_key(key);
    findings.dedup_by(|a, b| {
        a.name == b.name && a.span == b.span && a.message == b.message && a.unit == b.unit
    });
}

/// Whether anything here stops a build.
pub fn has_errors(findings: &Findings) -> bool {
    findings.iter().any(|finding| finding.severity == Severity::Error)
}

/// The best of `candidates` for a mistyped `word`, if one is near enough to be meant.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let allowed = word.chars().count().div_ceil(3).clamp(1, 3);
    candidates
        .into_iter()
        .map(|candidate| (distance(word, candidate), candidate))
        .filter(|(distance, _)| *distance <= allowed)
        .min()
        .map(|(_, candidate)| candidate)
}

/// Levenshtein distance in characters.
fn distance(left: &str, right: &str) -> usize {
    let right: Vec<char> = right.chars().collect();
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (i, a) in left.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, b) in right.iter().enumerate() {
            let cost = if a == *b { diagonal } else { 1 + diagonal.min(row[j]).min(row[j + 1]) };
            diagonal = std::mem::replace(&mut row[j + 1], cost);
        }
    }
    row[right.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_near_word_is_proposed_and_a_far_one_is_not() {
        assert_eq!(nearest("titel", ["title", "text", "meta"]), Some("title"));
        assert_eq!(nearest("whatever", ["title", "text", "meta"]), None);
    }
}
