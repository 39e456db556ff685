//! `qagida terms`: every definition and abbreviation of an act.

use std::process::ExitCode;

use clap::Args;
use serde::Serialize;

use super::output::{self, Failure};
use super::{Format, Session, TextLang};
use crate::model::Lang;

/// Arguments of `terms`.
#[derive(Debug, Args)]
pub struct Arguments {
    /// ACT[@REDACTION]
    address: String,
    /// Only the terms in this language.
    #[arg(long)]
    lang: Option<TextLang>,
    /// How terms are printed.
    #[arg(long, default_value = "human")]
    format: Format,
}

#[derive(Serialize)]
struct Line<'a> {
    act: &'a str,
    redaction: &'a str,
    term: &'a str,
    abbr: Option<&'a str>,
    unit: &'a str,
    lang: &'static str,
}

/// Prints the terms.
///
/// # Errors
/// When the address names nothing, or the disk fails.
pub fn run(session: &Session, arguments: &Arguments) -> Result<ExitCode, Failure> {
    let address = output::address(&arguments.address)?;
    let compiled = session.compile()?;
    let (_, redaction) = output::redaction(&compiled.corpus.chronicle, &address)?;
    let wanted = arguments.lang.map(Lang::from);
    let resolved = compiled.corpus.resolved(redaction);
    output::data(|out| {
        for term in resolved.iter().flat_map(|resolved| &resolved.terms.all) {
            if term.borrowed.is_some() || wanted.is_some_and(|lang| lang != term.lang) {
                continue;
            }
            let line = Line {
                act: redaction.act.as_str(),
                redaction: &redaction.name,
                term: &term.term,
                abbr: term.abbr.as_deref(),
                unit: term.unit.as_str(),
                lang: term.lang.code(),
            };
            if arguments.format == Format::Json {
                serde_json::to_writer(&mut *out, &line)?;
                writeln!(out)?;
            } else {
                let abbr = line.abbr.map_or(String::new(), |abbr| format!(" ({abbr})"));
                writeln!(out, "{}\t{}\t{}{abbr}", line.unit, line.lang, line.term)?;
            }
        }
        Ok(())
    })?;
    Ok(ExitCode::SUCCESS)
}
