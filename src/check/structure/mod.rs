//! How a document is built: numbers, marks, annexes.

pub mod annex_order;
pub mod numbering_gap;
pub mod unbound_annex;
pub mod wrong_list_mark;
