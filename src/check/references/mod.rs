//! What the words refer to.

pub mod dangling_reference;
pub mod self_reference;
