//! Writing what a command has to say, and failing with the right exit code.

use std::io::{self, BufWriter, IsTerminal, Write};
use std::process::ExitCode;

use crate::diag::nearest;
use crate::diag::{Findings, Words, has_errors, terminal};
use crate::history::{Chronicle, History};
use crate::model::{Address, Path, Redaction};
use crate::source::Sources;

/// Why a command could not do its work.
#[derive(Debug)]
pub enum Failure {
    /// Wrong use: exit code 2.
    Use(String),
    /// The machine failed: exit code 3.
    Machine(String),
}

impl Failure {
    /// Says what went wrong and gives the exit code.
    pub fn report(self) -> ExitCode {
        let (code, message) = match self {
            Failure::Use(message) => (2, message),
            Failure::Machine(message) => (3, message),
        };
        let _ = writeln!(io::stderr(), "qagida: {message}");
        ExitCode::from(code)
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Failure {
        Failure::Machine(error.to_string())
    }
}

/// Writes data to standard output. A closed pipe is no failure.
///
/// # Errors
/// When the output cannot be written.
pub fn data(write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<(), Failure> {
    let mut out = BufWriter::new(io::stdout().lock());
    match write(&mut out).and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(()),
    }
}

/// Writes findings for a person to standard error, and how many there are.
pub fn findings(findings: &Findings, sources: &Sources, words: &Words) {
    let mut out = io::stderr().lock();
    let colour = out.is_terminal() && std::env::var_os("NO_COLOR").is_none();
    let _ = terminal::write(&words.translate(findings), sources, words, colour, &mut out);
    let errors =
        findings.iter().filter(|finding| finding.severity == crate::diag::Severity::Error).count();
    if !findings.is_empty() {
        let count = format!("{} findings, {errors} of them errors", findings.len());
        let _ = writeln!(out, "{}", words.say(&count));
    }
}

/// The exit code of findings.
pub fn code(findings: &Findings) -> ExitCode {
    ExitCode::from(u8::from(has_errors(findings)))
}

/// Reads an address from the command line.
///
/// # Errors
/// When it is malformed.
pub fn address(text: &str) -> Result<Address, Failure> {
    Address::parse(text).map_err(|error| Failure::Use(error.to_string()))
}

/// Says that a redaction has no such unit, and names the nearest.
pub fn no_unit(redaction: &Redaction, path: &Path) -> Failure {
    let paths = redaction.walk().map(|unit| unit.path.as_str());
    let near = nearest(path.as_str(), paths);
    let hint = near.map_or(String::new(), |near| format!("; did you mean {near}?"));
    Failure::Use(format!("{}@{} has no unit {path}{hint}", redaction.act, redaction.name))
}

/// The act and redaction that an address means.
///
/// # Errors
/// When the corpus does not have them; the message names the nearest.
pub fn redaction<'a>(
    chronicle: &'a Chronicle,
    address: &Address,
) -> Result<(&'a History, &'a Redaction), Failure> {
    let Some(history) = chronicle.acts.get(&address.act) else {
        let known: Vec<&str> = chronicle.acts.keys().map(|id| id.as_str()).collect();
        let hint = match nearest(address.act.as_str(), known.iter().copied()) {
            Some(near) => format!("did you mean {near}?"),
            None => format!("held are: {}", known.join(", ")),
        };
        return Err(Failure::Use(format!("the act {} is not held; {hint}", address.act)));
    };
    match history.redaction(address.redaction.as_deref()) {
        Some(redaction) => Ok((history, redaction)),
        None => {
            let names: Vec<&str> =
                history.redactions.iter().map(|redaction| &*redaction.name).collect();
            Err(Failure::Use(format!(
                "{} has no redaction {}; it has: {}",
                address.act,
                address.redaction.as_deref().unwrap_or_default(),
                names.join(", ")
            )))
        }
    }
}
