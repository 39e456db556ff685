//! Rules as data, evaluated: criteria over answers, with the steps shown, and over all answers.

pub mod criteria;
pub mod deadline;
pub mod enumeration;

pub use criteria::{Outcome, Reason, Table, Verdict, evaluate};
pub use deadline::{Counting, Deadline, PlannedStep, WorkingDays};
pub use enumeration::{Counts, enumerate};
