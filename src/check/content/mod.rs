//! The content as such: files, keys, numbers.

pub mod duplicate_number;
