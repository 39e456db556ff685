//! The replayed text against the official consolidated one.

use crate::diag::Findings;
use crate::history::{History, proof};
use crate::resolve::Corpus;

/// Holds the published texts of an act against its replay.
pub fn check(corpus: &Corpus, history: &History, findings: &mut Findings) {
    let chronicle = &corpus.chronicle;
    proof::check(chronicle, history, findings);
}
