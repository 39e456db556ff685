//! Defined terms and abbreviations.

mod declared;

pub mod conflicting_definition;
pub mod term_defined_twice;
pub mod term_variant;
pub mod undefined_abbreviation;
pub mod unused_term;
