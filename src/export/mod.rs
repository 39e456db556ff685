//! Files that other systems read.

pub mod csv;
pub mod docx;
pub mod form;
pub mod schema;
