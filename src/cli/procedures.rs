//! `qagida procedures`: the steps of the procedures of an act.

use std::process::ExitCode;

use clap::Args;
use serde::Serialize;

use super::output::{self, Failure};
use super::{Format, Session, TextLang};
use crate::model::Lang;

/// Arguments of `procedures`.
#[derive(Debug, Args)]
pub struct Arguments {
    /// ACT
    address: String,
    /// The language of the words.
    #[arg(long, default_value = "kk")]
    lang: TextLang,
    /// How the steps are printed.
    #[arg(long, default_value = "human")]
    format: Format,
}

#[derive(Serialize)]
struct Line<'a> {
    id: &'a str,
    procedure: &'a str,
    actor: &'a str,
    does: &'a str,
    days: Option<u32>,
    day_kind: Option<&'static str>,
    basis: String,
}

/// Prints the steps.
///
/// # Errors
/// When the act is not held, or the disk fails.
pub fn run(session: &Session, arguments: &Arguments) -> Result<ExitCode, Failure> {
    let address = output::address(&arguments.address)?;
    let compiled = session.compile()?;
    let (history, _) = output::redaction(&compiled.corpus.chronicle, &address)?;
    let lang: Lang = arguments.lang.into();
    output::data(|out| {
        for procedure in &history.procedures {
            if arguments.format == Format::Human {
                writeln!(out, "{}", procedure.name.get(lang))?;
            }
            for step in &procedure.steps {
                let period = step.period.as_ref();
                if arguments.format == Format::Human {
                    let period =
                        period.map(|period| format!(" ({} {})", period.days, period.kind.word()));
                    let (actor, does) = (step.actor.get(lang), step.does.get(lang));
                    writeln!(
                        out,
                        "  {} {actor}: {does}{}  [{}]",
                        step.id,
                        period.unwrap_or_default(),
                        step.basis.unit
                    )?;
                    continue;
                }
                let line = Line {
                    id: &step.id,
                    procedure: &procedure.id,
                    actor: step.actor.get(lang),
                    does: step.does.get(lang),
                    days: period.map(|period| period.days),
                    day_kind: period.map(|period| period.kind.word()),
                    basis: step.basis.unit.to_string(),
                };
                serde_json::to_writer(&mut *out, &line)?;
                writeln!(out)?;
            }
        }
        Ok(())
    })?;
    Ok(ExitCode::SUCCESS)
}
