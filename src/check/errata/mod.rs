//! Errata: that they stand, and that they close what they say.

pub mod closing;
pub mod reference_words_differ;
