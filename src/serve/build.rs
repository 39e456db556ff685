//! A build from what stands in the folders now: a site, or why not.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;

use super::state::{Now, State};
use super::{Options, draft};
use crate::compile::{Compiled, compile_sources};
use crate::diag::{Findings, Severity, Words, has_errors, terminal};
use crate::draft::Draft;
use crate::render::{RenderError, Sources as Templates};
use crate::site::{self, BuildError};
use crate::source::Sources;
use crate::view::LinkStyle;

/// What a build gave.
struct Built {
    site: Option<PathBuf>,
    findings: String,
    counts: (usize, usize),
    draft: Option<String>,
}

/// Builds anew, puts the outcome into the state, and says it in words for a terminal.
pub(super) fn rebuild(options: &Options, state: &State) -> String {
    let before = state.now();
    let built = catch_unwind(AssertUnwindSafe(|| build(options, before.site.as_ref())));
    let built = built.unwrap_or_else(|_| {
        Built::failed(
            "this is a bug of qagida, not of the content; the server goes on\n".to_owned(),
        )
    });
    let is_good = built.site.is_some();
    let (all, errors) = built.counts;
    let said = format!(
        "{}{}: {all} findings, {errors} of them errors",
        built.findings,
        if is_good { "built" } else { "nothing was built; the last good site stands" }
    );
    state.put(Now {
        site: built.site.or_else(|| before.site.clone()),
        is_good,
        findings: built.findings,
        counts: built.counts,
        draft: built.draft,
    });
    if let Some(old) = before.site.filter(|_| is_good) {
        // A reader may still be given a page of it: what cannot be removed now is removed at the end.
        let _ = std::fs::remove_dir_all(old);
    }
    said
}

impl Built {
    /// No site, for a reason that is no finding.
    fn failed(why: String) -> Built {
        Built { site: None, findings: why, counts: (1, 1), draft: None }
    }
}

/// The two folders are taken in turn, so that a site stands until the next one is whole.
fn build(options: &Options, last: Option<&PathBuf>) -> Built {
    let shown = options.content.display();
    if !options.content.is_dir() {
        return Built::failed(format!("{shown} is not there\n"));
    }
    let content = match Sources::read(&options.content) {
        Ok(content) => content,
        Err(error) => return Built::failed(format!("{shown}: {error}\n")),
    };
    let mut templates = Templates::embedded();
    if let Some(theme) = &options.theme {
        templates = match templates.overridden_by(theme) {
            Ok(templates) => templates,
            Err(fault) => return faulty(&[fault]),
        };
    }
    let names = ["one", "two"].map(|name| options.folder.join(name));
    let out = names.into_iter().find(|folder| Some(folder) != last).unwrap_or_default();
    let Some(own) = &options.draft else {
        let compiled = compile_sources(content);
        return written(options, compiled, &templates, out);
    };
    match draft::weighed(content, own) {
        Ok(draft) if !has_errors(&draft.before.findings) => beside(options, draft, &templates, out),
        Ok(draft) => written(options, draft.before, &templates, out),
        Err(why) => Built::failed(format!("{why}\n")),
    }
}

/// The site of sound content.
fn written(
    options: &Options,
    mut compiled: Compiled,
    templates: &Templates,
    out: PathBuf,
) -> Built {
    let told = Told::of(&compiled.findings, &compiled.sources, &options.words);
    if has_errors(&compiled.findings) {
        return Built { site: None, findings: told.words, counts: told.counts, draft: None };
    }
    match site(options, &mut compiled, templates, out) {
        Ok(site) => {
            Built { site: Some(site), findings: told.words, counts: told.counts, draft: None }
        }
        Err(failed) => failed,
    }
}

/// The site of sound content with a draft in it, whatever is wrong with the draft.
fn beside(options: &Options, mut draft: Draft, templates: &Templates, out: PathBuf) -> Built {
    let told = Told::of(&draft.findings, &draft.after.sources, &options.words);
    let page = draft::page(&draft, templates);
    match site(options, &mut draft.after, templates, out) {
        Ok(site) => {
            Built { site: Some(site), findings: told.words, counts: told.counts, draft: Some(page) }
        }
        Err(failed) => Built { draft: Some(page), ..failed },
    }
}

fn site(
    options: &Options,
    compiled: &mut Compiled,
    templates: &Templates,
    out: PathBuf,
) -> Result<PathBuf, Built> {
    if let (Some(as_of), Some(site)) = (options.as_of, &mut compiled.corpus.chronicle.site) {
        site.as_of = as_of;
    }
    // Links that name files: such a site has no archive to be packed at each save, and nothing in it
    // that a browser would keep.
    let wanted = site::Options { out: out.clone(), links: LinkStyle::File, is_served: true };
    match site::build(compiled, templates, &wanted, &|_, _| {}) {
        Ok(_) => Ok(out),
        Err(BuildError::Render(faults)) => Err(faulty(&faults)),
        Err(BuildError::Output(error)) => Err(Built::failed(format!("{error}\n"))),
    }
}

/// No site, for what is wrong in templates or messages.
fn faulty(faults: &[RenderError]) -> Built {
    let findings = faults.iter().map(|fault| format!("error: {fault}\n")).collect();
    Built { site: None, findings, counts: (faults.len(), faults.len()), draft: None }
}

/// Findings in words for a terminal, and how many there are.
struct Told {
    words: String,
    counts: (usize, usize),
}

impl Told {
    fn of(findings: &Findings, sources: &Sources, words: &Words) -> Told {
        let mut told = Vec::new();
        // Writing into memory does not fail.
        let _ = terminal::write(&words.translate(findings), sources, words, false, &mut told);
        let is_error = |severity| severity == Severity::Error;
        let errors = findings.iter().filter(|finding| is_error(finding.severity)).count();
        Told {
            words: String::from_utf8_lossy(&told).into_owned(),
            counts: (findings.len(), errors),
        }
    }
}
