//! The pipeline, as a table of contents.

use std::io;
use std::path::Path;

use crate::diag::{self, Findings};
use crate::history;
use crate::load::RawCorpus;
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
    let (raw, findings) = load::from_sources(&sources);
    compile_raw(sources, raw, findings)
}

/// Compiles what has been loaded; `findings` are those of the loader.
pub fn compile_raw(sources: Sources, raw: RawCorpus, mut findings: Findings) -> Compiled {
    let (chronicle, found) = history::from_raw(raw);
    findings.extend(found);
    let corpus = resolve::from_history(chronicle);
    findings.extend(check::run(&corpus));
    let mut findings = check::level(findings, corpus.chronicle.site.as_ref());
    diag::sort(&mut findings, &sources);
    Compiled { sources, corpus, findings }
}
