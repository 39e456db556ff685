//! Files that other systems read, and those that the scripts of the site fetch piece by piece.

pub mod csv;
pub mod docx;
pub mod form;
pub mod reach;
pub mod schema;
pub mod search;
