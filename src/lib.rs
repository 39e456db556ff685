//! Qagida, a compiler for law.

pub mod check;
pub mod cli;
pub mod compile;
pub mod diag;
pub mod diff;
pub mod history;
pub mod import;
pub mod lang;
pub mod load;
pub mod model;
pub mod output;
pub mod resolve;
pub mod rules;
pub mod source;
