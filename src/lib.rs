//! Qagida, a compiler for law.

pub mod diag;
pub mod diff;
pub mod lang;
pub mod load;
pub mod model;
pub mod source;
