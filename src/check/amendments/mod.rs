//! Amending acts: the order of their instructions, and what two of them change at once.

pub mod amendment_out_of_order;
pub mod overlapping_amendments;
