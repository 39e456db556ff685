//! The vocabulary: what an act, an address, a unit, a redaction, an amendment, a reference, a
//! table of criteria and a form are. Every other stage speaks in these words; nothing here reads
//! files, and nothing here judges.

pub mod address;
pub mod language;
pub mod unit;

pub use address::{ActId, Address, Path, SegmentKind};
pub use language::{Bilingual, Lang};
pub use unit::UnitKind;
