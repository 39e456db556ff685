//! Numbers, dates, deadlines and negations that differ between the languages.

use crate::diag::Findings;
use crate::history::History;
use crate::resolve::Corpus;

/// Compares the two sides of every unit.
pub fn check(_: &Corpus, _: &History, _: &mut Findings) {}
