//! What is known of acts apart from their words: registration, status.

pub mod conflicting_registration;
pub mod stale_status;
