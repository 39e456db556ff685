//! x
pub mod patterns;
pub mod read;
pub mod repair;
pub mod report;
