//! Numbers, dates, deadlines and negations that differ between the languages.

use crate::diag::Findings;
use crate::history::{Chronicle, History};

/// Compares the two sides of every unit.
pub fn check(_: &Chronicle, _: &History, _: &mut Findings) {}
