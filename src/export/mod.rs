//! Files that other systems read, and those that the scripts of the site fetch piece by piece.

pub mod reach;
pub mod schema;
pub mod search;
