//! Files that other systems read.

pub mod schema;
