//! The application package: which documents go with an application, by redaction and kind of object.

use super::form::Held;
use crate::model::Procedure;

/// Whether a procedure begins with this form and what is attached to it.
pub fn serves(blank: &Held<'_>, procedure: &Procedure) -> bool {
    let asks = &blank.form.basis.unit.path;
    !blank.form.attachments.is_empty()
        && procedure.steps.iter().any(|step| step.basis.unit.path == *asks)
}
