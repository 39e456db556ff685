//! `qagida calc`: criteria over answers, with the steps shown, or over all answers.

use std::collections::BTreeSet;
use std::io::{self, Write};
use std::process::ExitCode;

use clap::Args;
use serde::Serialize;
use serde_json::{Map, Value};

use super::output::{self, Failure};
use super::{Format, Session, TextLang};
use crate::model::Lang;
use crate::rules::enumeration::MOST_ROWS;
use crate::rules::{Counts, Table, Verdict, enumerate, evaluate};

/// Arguments of `calc`.
#[derive(Debug, Args)]
pub struct Arguments {
    /// ACT[@REDACTION]
    address: String,
    /// The rows answered with yes, separated by commas; all others are no.
    #[arg(long, value_delimiter = ',', conflicts_with = "enumerate")]
    yes: Vec<String>,
    /// Count the outcomes of all answer sets.
    #[arg(long)]
    enumerate: bool,
    /// Evaluate all answer sets, one a line.
    #[arg(long, conflicts_with_all = ["yes", "enumerate"])]
    all: bool,
    /// The language of the words.
    #[arg(long, default_value = "kk")]
    lang: TextLang,
    /// How the result is printed.
    #[arg(long, default_value = "human")]
    format: Format,
}

#[derive(Serialize)]
struct Evaluation<'a> {
    points: Map<String, Value>,
    total: u32,
    outcome: &'a str,
    reasons: Vec<ReasonLine>,
}

#[derive(Serialize)]
struct ReasonLine {
    unit: String,
    met: bool,
    words: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    criterion: Option<String>,
}

/// Evaluates.
///
/// # Errors
/// When the act has no criteria, a row is unknown, or the disk fails.
pub fn run(session: &Session, arguments: &Arguments) -> Result<ExitCode, Failure> {
    let address = output::address(&arguments.address)?;
    let compiled = session.compile()?;
    let (history, redaction) = output::redaction(&compiled.corpus.chronicle, &address)?;
    let table = history.criteria.iter().find_map(|criteria| Table::new(criteria, redaction));
    let Some(table) = table else {
        return Err(Failure::Use(format!("{}@{} has no criteria", redaction.act, redaction.name)));
    };
    if arguments.enumerate {
        let Some(counts) = enumerate(&table) else {
            return Err(Failure::Use("there are too many rows to enumerate".to_owned()));
        };
        output::data(|out| write_counts(&counts, arguments.format, out))?;
        return Ok(ExitCode::SUCCESS);
    }
    if arguments.all {
        output::data(|out| write_all(&table, arguments.format, out))?;
        return Ok(ExitCode::SUCCESS);
    }
    let yes: BTreeSet<&str> = arguments
        .yes
        .iter()
        .map(|row| row.trim().trim_end_matches('.'))
        .filter(|row| !row.is_empty())
        .collect();
    if let Some(unknown) = yes.iter().find(|row| !table.has_row(row)) {
        let rows: Vec<&str> = table.rows().collect();
        return Err(Failure::Use(format!(
            "there is no row {unknown}; the annex has: {}",
            rows.join(", ")
        )));
    }
    let verdict = evaluate(&table, |row| yes.contains(row));
    let lang = arguments.lang.into();
    output::data(|out| write_verdict(&table, &verdict, lang, arguments.format, out))?;
    Ok(ExitCode::SUCCESS)
}

fn write_verdict(
    table: &Table,
    verdict: &Verdict,
    lang: Lang,
    format: Format,
    out: &mut dyn Write,
) -> io::Result<()> {
    let reasons = verdict.reasons.iter().map(|reason| ReasonLine {
        unit: table.address(&reason.condition.basis.unit.path).to_string(),
        met: reason.met,
        words: reason.words(table, lang),
        criterion: reason.group.map(|group| table.address(&table.groups[group].path).to_string()),
    });
    let reasons: Vec<ReasonLine> = reasons.collect();
    if format == Format::Human {
        for reason in &reasons {
            writeln!(
                out,
                "{} {}  [{}]",
                if reason.met { "+" } else { "-" },
                reason.words,
                reason.unit
            )?;
        }
        return writeln!(out, "{} {}", verdict.total, verdict.outcome.word());
    }
    let points = table.groups.iter().zip(&verdict.points);
    let result = Evaluation {
        points: points.map(|(group, points)| (group.id.clone(), Value::from(*points))).collect(),
        total: verdict.total,
        outcome: verdict.outcome.word(),
        reasons,
    };
    serde_json::to_writer(&mut *out, &result)?;
    writeln!(out)
}

#[derive(Serialize)]
struct AnswerSet<'a> {
    yes: Vec<&'a str>,
    points: Map<String, Value>,
    total: u32,
    outcome: &'a str,
}

/// One line for each set of answers, the rows of the annex counted as binary digits.
fn write_all(table: &Table, format: Format, out: &mut dyn Write) -> io::Result<()> {
    let rows: Vec<&str> = table.rows().collect();
    for set in 0..1u64 << rows.len().min(MOST_ROWS) {
        let is_yes = |row: &str| {
            rows.iter().position(|known| *known == row).is_some_and(|at| set >> at & 1 == 1)
        };
        let verdict = evaluate(table, is_yes);
        let points = table.groups.iter().zip(&verdict.points);
        let answers = AnswerSet {
            yes: rows.iter().copied().filter(|row| is_yes(row)).collect(),
            points: points.map(|(group, points)| (group.id.clone(), (*points).into())).collect(),
            total: verdict.total,
            outcome: verdict.outcome.word(),
        };
        if format == Format::Json {
            serde_json::to_writer(&mut *out, &answers)?;
            writeln!(out)?;
        } else {
            let yes = if answers.yes.is_empty() { "-".to_owned() } else { answers.yes.join(",") };
            writeln!(out, "{yes} {} {}", answers.total, answers.outcome)?;
        }
    }
    Ok(())
}

fn write_counts(counts: &Counts, format: Format, out: &mut dyn Write) -> io::Result<()> {
    if format == Format::Json {
        serde_json::to_writer(&mut *out, counts)?;
        return writeln!(out);
    }
    for (name, number) in [
        ("answers", counts.answers),
        ("include", counts.include),
        ("refuse", counts.refuse),
        ("refuse_by_group_only", counts.refuse_by_group_only),
        ("refuse_by_total_only", counts.refuse_by_total_only),
        ("refuse_by_both", counts.refuse_by_both),
    ] {
        writeln!(out, "{name} {number}")?;
    }
    Ok(())
}
