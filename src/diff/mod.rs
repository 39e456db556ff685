//! What changed between two redactions: which unit became which, and which words inside a pair.
//!
//! ```text
//! redactions  two redactions       -> their leaves, aligned
//!   units     two lists of leaves  -> pairs, each with what happened to it
//!   words     the words of a pair  -> segments that stayed, went and came
//! apply       a text and the rows  -> the other text
//! ```
//!
//! A *leaf* is a unit with words of its own. All is pure and deterministic; nothing
//! reads the corpus, so a caller may compare redactions of one act, acts of one body, or a draft.
//!
//! Invariants, kept by `tests/diff.rs` and `tests/apply.rs`: a text and what a comparison says of it
//! give the other text; every leaf of both sides stands in exactly one pair; a text
//! compared with itself is all `same`; the segments of a pair join to both texts; the pairs do not
//! depend on the language shown.

mod apply;
mod redactions;
mod units;
mod words;

pub use apply::{Misfit, Passage, apply, text};
pub use redactions::{Comparison, PairLine, Side, compare};
pub use units::{
    BilingualLeaf, Change, Leaf, Link, Pair, PointMap, Row, Stats, align, align_bilingual, map,
    rows, stats,
};
pub use words::{Op, WordCount, count_words, segments};
