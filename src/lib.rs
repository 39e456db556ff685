//! Qagida, a compiler for law.

pub mod diff;
pub mod lang;
pub mod model;
pub mod render;
pub mod view;
