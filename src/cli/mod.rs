//! The command line: one file a subcommand. Data goes to standard output, everything else to
//! standard error; exit codes are 0 fine, 1 findings at error level, 2 wrong use, 3 the machine
//! failed.

mod build;
mod calc;
mod check;
mod deadline;
mod diff;
mod explain;
mod impact;
mod import;
mod new;
mod output;
mod procedures;
mod refs;
mod schema;
#[cfg(feature = "serve")]
mod serve;
mod terms;
mod text;

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use clap::{Parser, Subcommand, ValueEnum};

use crate::compile::{Compiled, compile};
use crate::diag::Words;
use crate::model::Lang;

pub use output::Failure;

/// Arguments as typed.
#[derive(Debug, Parser)]
#[command(name = "qagida", version, about = "A compiler for law", arg_required_else_help = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
    /// The content directory.
    #[arg(long, global = true, default_value = "content", value_name = "DIR")]
    content: PathBuf,
    /// The language of the messages.
    #[arg(long, global = true, default_value = "en", value_name = "LANG")]
    messages_lang: MessagesLang,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum MessagesLang {
    Kk,
    Ru,
    En,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Checks the content and writes the whole site
    Build(build::Arguments),
    /// Checks the content and prints every finding
    Check(check::Arguments),
    /// Prints the official words of an act or a unit
    Text(text::Arguments),
    /// Compares two redactions unit by unit and word by word
    Diff(diff::Arguments),
    /// Evaluates criteria over answers, or over all answers
    Calc(calc::Arguments),
    /// Prints every unit or act that the words name
    Refs(refs::Arguments),
    /// Prints every definition and abbreviation of an act
    Terms(terms::Arguments),
    /// Prints everything that hangs on a unit
    Impact(impact::Arguments),
    /// Explains a lint, or tells all that is known of a unit
    Explain(explain::Arguments),
    /// Writes JSON Schemas of the content files for editors
    Schema(schema::Arguments),
    /// Counts a period, or gives all dates of a procedure
    Deadline(deadline::Arguments),
    /// Prints the steps of the procedures of an act
    Procedures(procedures::Arguments),
    /// Shows the site in a browser while its content is edited
    #[cfg(feature = "serve")]
    Serve(serve::Arguments),
    /// Turns a published text into the YAML of an act
    Import(import::Arguments),
    /// Writes the skeleton of an act, an amendment, an erratum, a form or a procedure
    New(new::Arguments),
}

/// How a command prints its data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For a person.
    Human,
    /// For a program: JSON, one object a line.
    Json,
}

/// A language of the text, as an argument.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum TextLang {
    /// Kazakh
    Kk,
    /// Russian
    Ru,
}

impl From<TextLang> for Lang {
    fn from(lang: TextLang) -> Lang {
        match lang {
            TextLang::Kk => Lang::Kk,
            TextLang::Ru => Lang::Ru,
        }
    }
}

/// What a command may use: the content directory.
#[derive(Debug)]
pub struct Session {
    /// The content directory.
    pub content: PathBuf,
    /// The words of findings.
    pub words: Arc<Words>,
}

impl Session {
    /// Compiles the content.
    ///
    /// # Errors
    /// When the disk fails.
    pub fn compile(&self) -> Result<Compiled, Failure> {
        compile(&self.content)
            .map_err(|error| Failure::Machine(format!("{}: {error}", self.content.display())))
    }
}

/// Reads the arguments, runs the command, gives the exit code.
pub fn run() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => {
            let code = if error.use_stderr() { 2 } else { 0 };
            let _ = error.print();
            return ExitCode::from(code);
        }
    };
    let words = match arguments.messages_lang {
        MessagesLang::Kk => Words::kazakh(),
        MessagesLang::Ru => Words::russian(),
        MessagesLang::En => Words::default(),
    };
    let session = Session { content: arguments.content, words: Arc::new(words) };
    let outcome = match arguments.command {
        Command::Build(arguments) => build::run(&session, &arguments),
        Command::Check(arguments) => check::run(&session, &arguments),
        Command::Text(arguments) => text::run(&session, &arguments),
        Command::Diff(arguments) => diff::run(&session, &arguments),
        Command::Calc(arguments) => calc::run(&session, &arguments),
        Command::Refs(arguments) => refs::run(&session, &arguments),
        Command::Terms(arguments) => terms::run(&session, &arguments),
        Command::Impact(arguments) => impact::run(&session, &arguments),
        Command::Explain(arguments) => explain::run(&session, &arguments),
        Command::Schema(arguments) => schema::run(&arguments),
        Command::Deadline(arguments) => deadline::run(&session, &arguments),
        Command::Procedures(arguments) => procedures::run(&session, &arguments),
        #[cfg(feature = "serve")]
        Command::Serve(arguments) => serve::run(&session, &arguments),
        Command::Import(arguments) => import::run(&session, &arguments),
        Command::New(arguments) => new::run(&session, &arguments),
    };
    match outcome {
        Ok(code) => code,
        Err(failure) => failure.report(),
    }
}
