//! `qagida text`: the words of an act or a unit, in the order of the print.

use std::process::ExitCode;

use clap::Args;

use super::output::{self, Failure};
use super::{Session, TextLang};
use crate::history::proof::lines_with_notes;
use crate::model::{Address, Path};

/// Arguments of `text`.
#[derive(Debug, Args)]
pub struct Arguments {
    /// ACT[@REDACTION][:PATH]
    address: String,
    /// The language of the text.
    #[arg(long, default_value = "kk")]
    lang: TextLang,
    /// Print editors' notes in their places; they are not law.
    #[arg(long)]
    notes: bool,
    /// Put the address of its unit and a tab before each line.
    #[arg(long)]
    addresses: bool,
}

/// Prints the words.
///
/// # Errors
/// When the address names nothing, or the disk fails.
pub fn run(session: &Session, arguments: &Arguments) -> Result<ExitCode, Failure> {
    let address = output::address(&arguments.address)?;
    let compiled = session.compile()?;
    let chronicle = &compiled.corpus.chronicle;
    let (history, redaction) = output::redaction(chronicle, &address)?;
    if !redaction.has(&address.path) {
        return Err(no_unit(&address, redaction.walk().map(|unit| &unit.path)));
    }
    let lines = lines_with_notes(chronicle, history, redaction, arguments.lang.into());
    output::data(|out| {
        for line in &lines {
            if (line.is_note && !arguments.notes) || !line.path.is_within(&address.path) {
                continue;
            }
            if arguments.addresses {
                write!(out, "{}\t", line.path)?;
            }
            writeln!(out, "{}", line.words)?;
        }
        Ok(())
    })?;
    Ok(ExitCode::SUCCESS)
}

fn no_unit<'a>(address: &Address, known: impl Iterator<Item = &'a Path>) -> Failure {
    let near = crate::diag::nearest(address.path.as_str(), known.map(Path::as_str));
    let hint = near.map(|near| format!("; did you mean {near}?")).unwrap_or_default();
    Failure::Use(format!("the unit {address} is not there{hint}"))
}
