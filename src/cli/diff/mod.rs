//! `qagida diff`: what changed between two redactions, one line for each pair of units, or as a
//! comparative table; and what a draft would change.

mod draft;
mod table;

use std::io::{self, IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, ValueEnum};

use super::output::{self, Failure};
use super::{Format, Session, TextLang};
use crate::diff::{Change, Op, PairLine, compare};
use crate::model::Address;
use crate::render::table::TableKind;

/// Arguments of `diff`.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The earlier state: ACT[@REDACTION]
    #[arg(required_unless_present = "draft")]
    old: Option<String>,
    /// The later state, of the same act or of another one: ACT[@REDACTION]
    #[arg(required_unless_present = "draft")]
    new: Option<String>,
    /// The language of the text.
    #[arg(long, default_value = "kk")]
    lang: TextLang,
    /// Leave out the units that stayed as they were (human output only).
    #[arg(long, conflicts_with = "format")]
    brief: bool,
    /// How the pairs are printed.
    #[arg(long, default_value = "human")]
    format: Format,
    /// An amending act that is not in content: what would it change, and what is wrong in it? YAML (one
    /// file, or a folder with act.yaml and text.yaml), plain text, HTML or DOCX.
    #[arg(long, value_name = "FILE", conflicts_with_all = ["old", "new"])]
    draft: Option<PathBuf>,
    /// The id that the draft gets [default: by its number and day].
    #[arg(long, value_name = "ID", requires = "draft")]
    act: Option<String>,
    /// Write the comparative table.
    #[arg(long, value_name = "KIND")]
    table: Option<Kind>,
    /// The file of the table [default: standard output; a draft needs one].
    #[arg(long, value_name = "FILE", requires = "table")]
    out: Option<PathBuf>,
    /// Keep the units that stayed as they were in the table.
    #[arg(long, requires = "table")]
    all: bool,
}

/// What a comparative table is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Kind {
    /// A Word file.
    Docx,
    /// A file for a spreadsheet.
    Csv,
    /// A page that needs no other file.
    Html,
}

impl From<Kind> for TableKind {
    fn from(kind: Kind) -> TableKind {
        match kind {
            Kind::Docx => TableKind::Docx,
            Kind::Csv => TableKind::Csv,
            Kind::Html => TableKind::Html,
        }
    }
}

/// Prints the pairs, or writes the table. Exit code 1 when a draft has findings at error level.
///
/// # Errors
/// When an address names no redaction, or names a unit; when a draft cannot be read; or when the disk
/// fails.
pub fn run(session: &Session, arguments: &Arguments) -> Result<ExitCode, Failure> {
    if let Some(file) = &arguments.draft {
        return draft::run(session, arguments, file);
    }
    let (Some(old), Some(new)) = (&arguments.old, &arguments.new) else {
        return Err(Failure::Use("two redactions are compared: A and B".to_owned()));
    };
    let [old, new] = [old, new].map(|text| redaction_address(text));
    let (old, new) = (old?, new?);
    let compiled = session.compile()?;
    let chronicle = &compiled.corpus.chronicle;
    let (_, old) = output::redaction(chronicle, &old)?;
    let (_, new) = output::redaction(chronicle, &new)?;
    let comparison = compare(old, new, &chronicle.bodies);
    if let Some(kind) = arguments.table {
        let table = table::Wanted { kind: kind.into(), lang: arguments.lang, all: arguments.all };
        let bytes = table.bytes(&compiled.corpus, &comparison, None)?;
        table::write(arguments.out.as_deref(), &bytes)?;
        return Ok(ExitCode::SUCCESS);
    }
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
