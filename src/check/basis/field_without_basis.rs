//! Fields of forms that name units which are not there.

use super::{redactions, without_unit};
use crate::diag::{Diagnostic, Findings};
use crate::history::History;
use crate::model::form::OnlyIf;
use crate::model::{ActId, FieldKind, Form, Path};
use crate::resolve::Corpus;

/// Holds the forms of an act against the blanks that they encode.
pub fn check(corpus: &Corpus, history: &History, findings: &mut Findings) {
    let chronicle = &corpus.chronicle;
    for form in &history.forms {
        for basis in form.bases() {
            if redactions(chronicle, basis).is_empty() && chronicle.broken.is_empty() {
                findings.push(without_unit("field-without-basis", chronicle, basis));
            }
        }
        for (address, span) in form.named() {
            if !is_form(corpus, &address.act, &address.path) && chronicle.broken.is_empty() {
                findings.push(
                    Diagnostic::error("field-without-basis", format!("{address} is in no form"))
                        .at(span)
                        .unit(history.id(), &form.document)
                        .hint(
                            "name the blank or the field of a `forms.yaml`, as `2019-193:annex2`",
                        ),
                );
            }
        }
        let Some(last) = history.redactions.last() else { continue };
        for field in &form.fields {
            if last.unit(&field.path).is_none() {
                findings.push(
                    Diagnostic::error(
                        "field-without-basis",
                        format!("the blank has no line {}", field.path),
                    )
                    .at(field.span)
                    .unit(history.id(), &field.path)
                    .hint("`field` is the address of a line of the blank in text.yaml"),
                );
            }
            let Some(condition) = field.only_if.as_ref().filter(|own| !can_be_met(form, own))
            else {
                continue;
            };
            findings.push(
                Diagnostic::error(
                    "field-without-basis",
                    match &condition.option {
                        Some(option) => {
                            format!("the form has no choice {} with {option}", condition.field)
                        }
                        None => format!("the form has no box {}", condition.field),
                    },
                )
                .at(condition.span)
                .unit(history.id(), &field.path)
                .hint("a condition names a field of kind `tick`, or one of kind `choice` and its `is`"),
            );
        }
    }
}

/// Whether an address is the blank of a form, or a field of one.
fn is_form(corpus: &Corpus, act: &ActId, path: &Path) -> bool {
    let forms = corpus.chronicle.acts.get(act).map_or(&[][..], |history| &history.forms);
    forms
        .iter()
        .any(|form| form.document == *path || form.fields.iter().any(|field| field.path == *path))
}

/// Whether the form has the box or the answer of a condition.
fn can_be_met(form: &Form, condition: &OnlyIf) -> bool {
    let field = form.fields.iter().find(|field| field.path == condition.field);
    field.is_some_and(|field| match (&condition.option, field.kind) {
        (None, FieldKind::Tick) => true,
        (Some(option), FieldKind::Choice) => field.options.iter().any(|own| own.option == *option),
        _ => false,
    })
}
