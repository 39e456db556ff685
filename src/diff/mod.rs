//! Alignment of units between redactions, and words inside a pair.
