//! Rules as data, evaluated: criteria over answers, with the steps shown, and over all answers.

pub mod criteria;
pub mod enumeration;

pub use criteria::{Outcome, Reason, Table, Verdict, evaluate};
pub use enumeration::{Counts, enumerate};
