//! The pipeline, as a table of contents.

use std::io;
use std::path::Path;

use crate::diag::{self, Findings};
use crate::history;
use crate::resolve::Corpus;
use crate::source::Sources;
use crate::{check, load, resolve};

/// What came out of the content: the corpus as far as it could be built, and everything found.
#[derive(Debug)]
pub struct Compiled {
    /// The files.
    pub sources: Sources,
    /// The corpus.
    pub corpus: Corpus,
    /// Every finding, in the order of the files.
    pub findings: Findings,
}

/// Compiles a content directory.
///
/// # Errors
/// When the directory or a file in it cannot be read.
pub fn compile(content: &Path) -> io::Result<Compiled> {
    Ok(compile_sources(Sources::read(content)?))
}

/// Compiles files that are already in memory.
pub fn compile_sources(sources: Sources) -> Compiled {
    let (raw, mut findings) = load::from_sources(&sources);
    let (chronicle, found) = history::from_raw(raw);
    findings.extend(found);
    let corpus = resolve::from_history(chronicle);
    findings.extend(check::run(&corpus));
    let mut findings = check::level(findings, corpus.chronicle.site.as_ref());
    diag::sort(&mut findings, &sources);
    Compiled { sources, corpus, findings }
}
