//! From the chronicle to the corpus: references, terms and abbreviations recognised from the words
//! and bound.

use crate::diag::Findings;
use crate::history::Chronicle;

/// Everything that is known: acts with their redactions, and what their words refer to.
#[derive(Debug, Default)]
pub struct Corpus {
    /// Acts, redactions, register, bodies.
    pub chronicle: Chronicle,
}

/// Recognises and binds what the words of every redaction refer to.
pub fn from_history(chronicle: Chronicle) -> (Corpus, Findings) {
    (Corpus { chronicle }, Findings::new())
}
