//! The vocabulary: what an act, an address, a unit, a redaction, an amendment, a reference, a
//! table of criteria and a form are. Every other stage speaks in these words; nothing here reads
//! files, and nothing here judges.

pub mod act;
pub mod address;
pub mod amendment;
pub mod body;
pub mod calendar;
pub mod criteria;
pub mod erratum;
pub mod form;
pub mod language;
pub mod print;
pub mod procedure;
pub mod redaction;
pub mod unit;

pub use act::{Act, ActKind, Held, Identity, State, Status, When};
pub use address::{ActId, Address, Path, SegmentKind};
pub use amendment::{Amendment, Operation};
pub use body::{Body, Site};
pub use criteria::{Basis, Criteria, Rule};
pub use erratum::{Erratum, ErratumKind, Meaning};
pub use form::{FieldKind, Form};
pub use language::{Bilingual, Lang};
pub use procedure::Procedure;
pub use redaction::{Change, ChangeKind, Redaction};
pub use unit::{Detail, Document, Standing, Unit, UnitKind, Words};
