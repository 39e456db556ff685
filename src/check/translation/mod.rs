//! The two languages against each other.

pub mod misaligned_translation;

#[cfg(test)]
mod mutations;
