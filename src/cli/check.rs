//! `qagida check`: every finding of the content.

use std::process::ExitCode;

use clap::{Args, ValueEnum};

use super::Session;
use super::output::{self, Failure};
use crate::diag::{github, json, sarif};

/// Arguments of `check`.
#[derive(Debug, Args)]
pub struct Arguments {
    /// How findings are printed.
    #[arg(long, default_value = "human")]
    format: FindingsFormat,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum FindingsFormat {
    /// For a person, on standard error
    Human,
    /// One object a line
    Json,
    /// SARIF 2.1.0
    Sarif,
    /// Annotations of GitHub
    Github,
}

/// Checks the content.
///
/// # Errors
/// When the disk fails.
pub fn run(session: &Session, arguments: &Arguments) -> Result<ExitCode, Failure> {
    let compiled = session.compile()?;
    let (findings, sources) = (&compiled.findings, &compiled.sources);
    let said = session.words.translate(findings);
    match arguments.format {
        FindingsFormat::Human => output::findings(findings, sources, &session.words),
        FindingsFormat::Json => output::data(|out| json::write(&said, sources, out))?,
        FindingsFormat::Sarif => output::data(|out| sarif::write(&said, sources, out))?,
        FindingsFormat::Github => output::data(|out| github::write(&said, sources, out))?,
    }
    Ok(output::code(findings))
}
