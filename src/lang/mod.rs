//! What is particular to Kazakh and Russian: how letters fold, how numbers, ordinals and dates are
//! written, which nouns name units and documents and in which endings, how a reference, an alias
//! and a definition are worded.
//!
//! Pure functions over words: nothing here knows an act. What the words point to is bound in
//! the stage `resolve`.

pub mod abbreviation;
pub mod alias;
pub mod citation;
pub mod collation;
pub mod date;
pub mod doubled;
pub mod fold;
pub mod key;
pub mod noun;
pub mod number;
pub mod ordinal;
pub mod pairs;
pub mod parity;
pub mod period;
pub mod phrase;
pub mod reference;
pub mod register;
pub mod script;
pub mod short;
pub mod stem;
pub mod term;
pub(crate) mod token;
pub mod variant;

pub use crate::model::Lang;
pub use reference::{Mention, recognise};
