//! Files that other systems read.

pub mod docx;
pub mod schema;
