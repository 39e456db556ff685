//! The replayed text against the official consolidated one.

use crate::diag::Findings;
use crate::history::{Chronicle, History, proof};

/// Holds the published texts of an act against its replay.
pub fn check(chronicle: &Chronicle, history: &History, findings: &mut Findings) {
    proof::check(chronicle, history, findings);
}
