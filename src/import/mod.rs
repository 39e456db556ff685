//! x
mod amend;
pub mod outline;
pub mod patterns;
pub mod read;
pub mod repair;
pub mod report;
pub mod write;
