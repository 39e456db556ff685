//! Criteria that name units which are not there, or leave out rows that are.

use super::{redactions, without_unit};
use crate::diag::{Diagnostic, Findings};
use crate::history::History;
use crate::model::Criteria;
use crate::resolve::Corpus;
use crate::rules::Table;

/// Holds the criteria of an act against the annex that they encode.
pub fn check(corpus: &Corpus, history: &History, findings: &mut Findings) {
    let chronicle = &corpus.chronicle;
    for criteria in &history.criteria {
        for basis in criteria.bases() {
            if redactions(chronicle, basis).is_empty() && chronicle.broken.is_empty() {
                findings.push(without_unit("criterion-without-unit", chronicle, basis));
            }
        }
        rows(history, criteria, findings);
    }
}

/// Every row of the annex is a question, and every question a row.
fn rows(history: &History, criteria: &Criteria, findings: &mut Findings) {
    let tables = history.redactions.iter().filter(|redaction| !redaction.is_reconstructed);
    let tables: Vec<Table> =
        tables.filter_map(|redaction| Table::new(criteria, redaction)).collect();
    let Some(table) = tables.last() else {
        findings.push(
            Diagnostic::error(
                "criterion-without-unit",
                format!("the table {} is not there", criteria.table),
            )
            .at(criteria.span)
            .unit(history.id(), &criteria.table)
            .hint("`table` names the document that holds the criteria"),
        );
        return;
    };
    for question in &criteria.questions {
        if !table.has_row(&question.row) {
            findings.push(
                Diagnostic::error(
                    "criterion-without-unit",
                    format!("the table has no row {}", question.row),
                )
                .at(question.span)
                .unit(history.id(), &criteria.table),
            );
        }
    }
    for row in table.rows() {
        if !criteria.questions.iter().any(|question| question.row == row) {
            findings.push(
                Diagnostic::error(
                    "criterion-without-unit",
                    format!("the row {row} is no question of the criteria"),
                )
                .at(criteria.span)
                .unit(history.id(), &criteria.table)
                .hint("every row of the annex is asked"),
            );
        }
    }
}
