//! Binding: from the words of a reference to the address of the unit meant.
//!
//! [`crate::lang::recognise`] reads what the words say; here they are placed. `7-бабы` is an
//! article of this law or of the one whose alias stands before it; `екінші бөлігі` is counted in
//! the unit that is held; `1-тармақ` at the head of an amending instruction belongs to the amended
//! act. What the corpus holds is asked of [`Surroundings`]; nothing here reads it.

mod aliases;
mod anchor;
pub mod corpus;
mod count;
mod document;
pub mod impact;
mod parts;
mod path;
mod reading;
mod steps;
pub mod surroundings;
mod target;
pub mod terms;
mod words;
pub mod world;

pub use aliases::{Alias, Aliases};
pub use corpus::{Corpus, Reference, Resolved, from_history};
pub use reading::{Amended, Place, Reading, Voice};
pub use surroundings::{Clue, Held, Holding, Presence, Surroundings};
pub use target::{Bound, Kind, Role, Status, Target};
pub use terms::{Term, Terms, Use};
pub use words::{Named, recognise_words};
