//! `qagida new act|amendment|erratum|form|procedure`: writes a skeleton into the content.
//!
//! A skeleton holds what the content already tells (addresses, digits, numbers) and `[…]` with its
//! reason for all that a person must still enter: nothing is invented, and the page shows the gap.
//! Files that are there are never overwritten; a list gets one more entry at its end. Before
//! anything is written the content is compiled with it: a skeleton that would not check clean is
//! not written.

mod act;
mod amendment;
mod erratum;
mod form;
mod procedure;

use std::fs;
use std::io::{self, Write};
use std::process::ExitCode;

use clap::{Args, Subcommand};

use super::output::{self, Failure};
use super::{Session, TextLang};
use crate::compile::{Compiled, compile_sources};
use crate::diag::{Diagnostic, Findings, Severity};
use crate::history::History;
use crate::import::write::yaml::{LACUNA, Yaml};
use crate::model::{Address, Lang, Redaction, Unit, print};
use crate::source::Sources;

/// Arguments of `new`.
#[derive(Debug, Args)]
pub struct Arguments {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// An act: acts/ID/act.yaml and text.yaml
    Act(act::Arguments),
    /// An amending act with one instruction
    Amendment(amendment::Arguments),
    /// A known defect of the official text
    Erratum(erratum::Arguments),
    /// A form: the fields of a blank that text.yaml holds
    Form(form::Arguments),
    /// A procedure: a step for each unit
    Procedure(procedure::Arguments),
}

/// What is written, and what the person does next.
#[derive(Debug, Default)]
struct Skeleton {
    files: Vec<Piece>,
    next: String,
}

/// One file of a skeleton.
#[derive(Debug)]
struct Piece {
    /// Below the content directory.
    path: String,
    text: String,
}

/// Writes a skeleton.
///
/// # Errors
/// When something stands there already, an address names nothing, or the disk fails.
pub fn run(session: &Session, arguments: &Arguments) -> Result<ExitCode, Failure> {
    let compiled = session.compile()?;
    let skeleton = match &arguments.what {
        What::Act(arguments) => act::skeleton(&compiled, arguments),
        What::Amendment(arguments) => amendment::skeleton(&compiled, arguments),
        What::Erratum(arguments) => erratum::skeleton(&compiled, arguments),
        What::Form(arguments) => form::skeleton(&compiled, arguments),
        What::Procedure(arguments) => procedure::skeleton(&compiled, arguments),
    }?;
    let (sources, findings) = with(session, &compiled, &skeleton)?;
    if findings.iter().any(|finding| finding.severity == Severity::Error) {
        output::findings(&findings, &sources, &session.words);
        let message = "nothing was written: the content would not check clean with it";
        let _ = writeln!(io::stderr(), "qagida: {message}");
        return Ok(ExitCode::FAILURE);
    }
    for piece in &skeleton.files {
        let path = session.content.join(&piece.path);
        let machine = |error: io::Error| Failure::Machine(format!("{}: {error}", path.display()));
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(machine)?;
        }
        let beside = path.with_extension("yaml.new");
        fs::write(&beside, &piece.text).map_err(machine)?;
        fs::rename(&beside, &path).map_err(machine)?;
    }
    output::data(|out| {
        let mut files = skeleton.files.iter();
        files.try_for_each(|piece| writeln!(out, "{}", session.content.join(&piece.path).display()))
    })?;
    output::findings(&findings, &sources, &session.words);
    let _ = writeln!(io::stderr(), "next: {}; then run `qagida check`", skeleton.next);
    Ok(ExitCode::SUCCESS)
}

/// The content with the skeleton, and what is found there that was not found before.
fn with(
    session: &Session,
    compiled: &Compiled,
    skeleton: &Skeleton,
) -> Result<(Sources, Findings), Failure> {
    let shown = session.content.display();
    let known = Sources::read(&session.content)
        .map_err(|error| Failure::Machine(format!("{shown}: {error}")))?;
    let is_new = |path: &str| skeleton.files.iter().any(|piece| piece.path == path);
    let mut together = Sources::from_memory(std::iter::empty());
    together.root.clone_from(&known.root);
    for (_, file) in known.iter().filter(|(_, file)| !is_new(&file.path)) {
        together.add(&file.path, file.text.as_bytes().to_vec());
    }
    for piece in &skeleton.files {
        together.add(&piece.path, piece.text.as_bytes().to_vec());
    }
    let after = compile_sources(together);
    let same = |one: &Diagnostic, other: &Diagnostic| {
        one.name == other.name && one.message == other.message && one.unit == other.unit
    };
    let findings = after
        .findings
        .into_iter()
        .filter(|finding| !compiled.findings.iter().any(|before| same(before, finding)));
    Ok((after.sources, findings.collect()))
}

/// A list file with one more entry at its end; what stands there already stays, to the byte.
fn appended(sources: &Sources, path: String, key: &'static str, entry: Yaml) -> Piece {
    let printed = Yaml::Record(vec![(key, Yaml::List(vec![entry]))]).print();
    let Some((_, file)) = sources.find(&path) else { return Piece { path, text: printed } };
    let mut text = file.text.to_string();
    if !text.is_empty() && !text.ends_with('\n') {
        text.push('\n');
    }
    // The entries of a list stand as deep as its first one.
    let depth = text
        .lines()
        .find(|line| line.trim_start().starts_with("- "))
        .map_or(2, |line| line.len() - line.trim_start().len());
    for line in printed.lines().skip(1) {
        if !line.is_empty() {
            text.push_str(&" ".repeat(depth));
        }
        text.push_str(line.strip_prefix("  ").unwrap_or(line));
        text.push('\n');
    }
    Piece { path, text }
}

/// The act and the unit that an address means, in the redaction that it names or in the last one.
fn unit<'a>(
    compiled: &'a Compiled,
    address: &Address,
) -> Result<(&'a History, &'a Redaction, &'a Unit), Failure> {
    let (history, redaction) = output::redaction(&compiled.corpus.chronicle, address)?;
    let unit = redaction.unit(&address.path);
    let unit = unit.ok_or_else(|| output::no_unit(redaction, &address.path))?;
    Ok((history, redaction, unit))
}

/// The basis of an entry: the unit, and the digits of its official words.
fn basis(history: &History, unit: &Unit) -> Yaml {
    let official = history.act.identity.official.first().copied().unwrap_or(Lang::Kk);
    let digits = print::digits(&print::whole_words(unit, official));
    Yaml::Record(vec![
        ("unit", Yaml::Word(format!("{}:{}", history.id(), unit.path))),
        ("seen", Yaml::Word(digits)),
    ])
}

/// Words that a person must still enter.
fn missing() -> Yaml {
    both(LACUNA, LACUNA)
}

/// Words in both languages.
fn both(kk: &str, ru: &str) -> Yaml {
    Yaml::Record(vec![("kk", Yaml::Word(kk.to_owned())), ("ru", Yaml::Word(ru.to_owned()))])
}

/// The words of a unit in both languages, as words of ours: one line each.
fn words_of(unit: &Unit) -> Yaml {
    let side = |lang: Lang| {
        let words = unit.words(lang).map_or(String::new(), |words| words.text.replace('\n', " "));
        let words = words.trim().trim_end_matches([':', ';', '.']).to_owned();
        if words.is_empty() { LACUNA.to_owned() } else { words }
    };
    both(&side(Lang::Kk), &side(Lang::Ru))
}

fn word(text: impl Into<String>) -> Yaml {
    Yaml::Word(text.into())
}

/// Says that something is there already.
fn taken(what: &str, next: &str) -> Failure {
    Failure::Use(format!("{what} is there already: {next}"))
}

/// The language of the text, as an argument.
fn lang(lang: TextLang) -> Lang {
    lang.into()
}
