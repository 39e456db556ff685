//! Criteria as data: what they can come to.

mod points;

pub mod implied_threshold;
pub mod unreachable_outcome;
