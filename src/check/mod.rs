//! The lints: what the compiler judges, one file a lint with its manual page beside it.
//!
//! [`register`] lists them in the order of the manual. A lint looks at one act or at the whole
//! corpus; findings that an earlier stage makes have a page here too, so that `qagida explain` knows
//! every name that a message can carry.
//!
//! # Levels
//!
//! Error is what makes the law ambiguous or the data wrong; warning is a defect of form, which leaves
//! the sense; note is worth knowing and asks for nothing. `site.yaml` may set another level.
//!
//! # Manual pages
//!
//! A page begins with `# name` and one line that says what the lint finds; then come `## Why it
//! matters`, `## What is wrong`, `## What is right` and `## How to mend it`. Its examples are tests:
//! `tests/lints.rs` lays each block marked `yaml bad` or `yaml good` over the small content tree
//! `tests/fixtures/small`; a bad one must give the finding, a good one must not. A comment says where
//! the lines below it lie, and a block may have several:
//!
//! | comment | what stands below it |
//! |---|---|
//! | `# acts/2020-1/act.yaml` | keys that take the place of the same keys of that file, which is made if it is not there |
//! | `# 2020-1:rules/p3` | the record that takes the place of this unit, instruction or document |
//! | `# after 2020-1:rules/p3` | records that stand behind it |
//! | `# without acts/2020-1/text.yaml` | nothing: the file is gone |
//! | none | units of the Rules 2020-1, each in the place of the unit with its number, else at the end |
//!
//! `\xff` in a block stands for that byte. Blocks of messages are marked `ftl` and laid over
//! `locales/`.

mod acts;
mod amendments;
mod basis;
mod content;
mod criteria;
mod errata;
mod paragraphs;
mod references;
mod register;
mod replay;
mod structure;
mod terms;
mod text;
mod translation;

use rayon::prelude::*;

use crate::diag::{Diagnostic, Findings, Severity, nearest};
use crate::history::History;
use crate::model::Site;
use crate::resolve::Corpus;

pub use register::LINTS;

/// A lint: its name completes "allow …".
pub struct Lint {
    /// The name.
    pub name: &'static str,
    /// How much its findings weigh unless `site.yaml` says otherwise.
    pub level: Severity,
    /// Its manual page, in Markdown.
    pub page: &'static str,
    /// What it looks at.
    pub run: Run,
}

/// What a lint looks at.
pub enum Run {
    /// One act after the other, in parallel.
    Act(fn(&Corpus, &History, &mut Findings)),
    /// The whole corpus at once.
    Corpus(fn(&Corpus, &mut Findings)),
    /// An earlier stage makes the findings.
    Stage,
}

/// Runs every lint. Findings of acts come in the order of the acts.
pub fn run(corpus: &Corpus) -> Findings {
    let mut findings: Findings = corpus
        .chronicle
        .acts
        .par_iter()
        .map(|(_, history)| {
            let mut findings = Findings::new();
            for lint in LINTS {
                if let Run::Act(check) = lint.run {
                    check(corpus, history, &mut findings);
                }
            }
            findings
        })
        .collect::<Vec<_>>()
        .into_iter()
        .flatten()
        .collect();
    for lint in LINTS {
        if let Run::Corpus(check) = lint.run {
            check(corpus, &mut findings);
        }
    }
    let mut findings = errata::closing::close(corpus, findings);
    findings.extend(corpus.sample.iter().flat_map(|sample| run(sample)));
    findings
}

/// Sets the levels of all findings as the register and `site.yaml` say.
pub fn level(findings: Findings, site: Option<&Site>) -> Findings {
    let mut levelled = Findings::with_capacity(findings.len());
    for mut finding in findings {
        if let Some(lint) = LINTS.iter().find(|lint| lint.name == finding.name) {
            finding.severity = lint.level;
        }
        let own = site.and_then(|site| site.lints.iter().find(|own| own.lint == finding.name));
        match own.map(|own| own.level) {
            Some(Some(level)) => finding.severity = level,
            Some(None) => continue,
            None => {}
        }
        levelled.push(finding);
    }
    if let Some(site) = site {
        for own in &site.lints {
            if !LINTS.iter().any(|lint| lint.name == own.lint) {
                let finding =
                    Diagnostic::error("unknown-key", format!("there is no lint `{}`", own.lint));
                levelled.push(match nearest(&own.lint, LINTS.iter().map(|lint| lint.name)) {
                    Some(near) => finding.at(own.span).hint(format!("did you mean `{near}`?")),
                    None => finding.at(own.span).hint("`qagida explain` lists the lints"),
                });
            }
        }
    }
    levelled
}
