//! `qagida diff`: what changed between two redactions, one line for each pair of units.

use std::io::{self, IsTerminal, Write};
use std::process::ExitCode;

use clap::Args;

use super::output::{self, Failure};
use super::{Format, Session, TextLang};
use crate::diff::{Change, Op, PairLine, compare};
use crate::model::Address;

/// Arguments of `diff`.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The earlier state: ACT[@REDACTION]
    old: String,
    /// The later state, of the same act or of another one: ACT[@REDACTION]
    new: String,
    /// The language of the text.
    #[arg(long, default_value = "kk")]
    lang: TextLang,
    /// Leave out the units that stayed as they were (human output only).
    #[arg(long, conflicts_with = "format")]
    brief: bool,
    /// How the pairs are printed.
    #[arg(long, default_value = "human")]
    format: Format,
}

/// Prints the pairs.
///
/// # Errors
/// When an address names no redaction, or names a unit; or when the disk fails.
pub fn run(session: &Session, arguments: &Arguments) -> Result<ExitCode, Failure> {
    let [old, new] = [&arguments.old, &arguments.new].map(|text| redaction_address(text));
    let (old, new) = (old?, new?);
    let compiled = session.compile()?;
    let chronicle = &compiled.corpus.chronicle;
    let (_, old) = output::redaction(chronicle, &old)?;
    let (_, new) = output::redaction(chronicle, &new)?;
    let comparison = compare(old, new, &chronicle.bodies);
    output::data(|out| {
        for line in comparison.lines(arguments.lang.into()) {
            match arguments.format {
                Format::Json => {
                    serde_json::to_writer(&mut *out, &line)?;
                    writeln!(out)?;
                }
                Format::Human if arguments.brief && line.change == [Change::Same] => {}
                Format::Human => write_human(&line, out)?,
            }
        }
        Ok(())
    })?;
    Ok(ExitCode::SUCCESS)
}

fn redaction_address(text: &str) -> Result<Address, Failure> {
    let address = output::address(text)?;
    if address.path.is_root() {
        return Ok(address);
    }
    Err(Failure::Use(format!(
        "redactions are compared, not units: {text} should be ACT[@REDACTION]"
    )))
}

/// `old -> new: what happened`, then the words: on a terminal gone words are struck and new ones
/// underlined, elsewhere they stand in `[-…-]` and `{+…+}`.
fn write_human(line: &PairLine, out: &mut dyn Write) -> io::Result<()> {
    let name =
        |address: &Option<Address>| address.as_ref().map_or("–".to_owned(), ToString::to_string);
    let change: Vec<&str> = line.change.iter().map(|change| change.word()).collect();
    writeln!(out, "{} -> {}: {}", name(&line.old), name(&line.new), change.join(", "))?;
    let drawn = io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none();
    write!(out, "    ")?;
    for (op, words) in &line.segments {
        match (op, drawn) {
            (Op::Equal, _) => write!(out, "{words}")?,
            (Op::Delete, true) => write!(out, "\x1b[9;33m{words}\x1b[0m")?,
            (Op::Insert, true) => write!(out, "\x1b[4;36m{words}\x1b[0m")?,
            (Op::Delete, false) => write!(out, "[-{words}-]")?,
            (Op::Insert, false) => write!(out, "{{+{words}+}}")?,
        }
    }
    writeln!(out, "\n")
}
