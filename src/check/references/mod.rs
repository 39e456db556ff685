//! What the words refer to.

mod cited;
mod fate;

pub mod dangling_reference;
pub mod loose_part_count;
pub mod parallel_reference_mismatch;
pub mod reference_after_repeal;
pub mod reference_before_insertion;
pub mod reference_into_lacuna;
pub mod reference_to_repealed_act;
pub mod self_reference;
pub mod unregistered_act;
