//! `qagida impact ADDRESS`: everything that hangs on a unit.

use std::process::ExitCode;

use clap::Args;

use super::output::{self, Failure};
use super::{Format, Session};
use crate::resolve::impact;

/// Arguments of `impact`.
#[derive(Debug, Args)]
pub struct Arguments {
    /// ACT[@REDACTION][:PATH]
    address: String,
    /// How it is printed.
    #[arg(long, default_value = "human")]
    format: Format,
}

/// Prints what hangs on the unit.
///
/// # Errors
/// When the address names nothing, or the disk fails.
pub fn run(session: &Session, arguments: &Arguments) -> Result<ExitCode, Failure> {
    let address = output::address(&arguments.address)?;
    let compiled = session.compile()?;
    let corpus = &compiled.corpus;
    let held = corpus.chronicle.acts.get(&address.act);
    match held {
        Some(history)
            if history.redactions.iter().any(|redaction| redaction.has(&address.path)) => {}
        None if corpus.chronicle.register.contains_key(&address.act) => {}
        _ => return Err(Failure::Use(format!("the unit {address} is in no redaction"))),
    }
    let impacts = impact::of(corpus, &address);
    output::data(|out| {
        for impact in &impacts {
            if arguments.format == Format::Json {
                serde_json::to_writer(&mut *out, impact)?;
                writeln!(out)?;
            } else {
                writeln!(out, "{impact}")?;
            }
        }
        Ok(())
    })?;
    Ok(ExitCode::SUCCESS)
}
