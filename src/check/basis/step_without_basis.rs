//! Steps of procedures that name units which are not there.

use super::{redactions, without_unit};
use crate::diag::Findings;
use crate::history::History;
use crate::resolve::Corpus;

/// Holds the procedures of an act against the units that they encode.
pub fn check(corpus: &Corpus, history: &History, findings: &mut Findings) {
    let chronicle = &corpus.chronicle;
    for procedure in &history.procedures {
        for basis in procedure.bases() {
            if redactions(chronicle, basis).is_empty() && chronicle.broken.is_empty() {
                findings.push(without_unit("step-without-basis", chronicle, basis));
            }
        }
    }
}
