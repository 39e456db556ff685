//! Files that other systems read.

pub mod docx;
pub mod form;
pub mod schema;
