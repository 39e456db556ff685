//! `qagida refs`: every unit or act that the words name, one line each.

use std::io::{self, Write};
use std::process::ExitCode;

use clap::Args;
use serde::Serialize;

use super::output::{self, Failure};
use super::{Format, Session, TextLang};
use crate::history::History;
use crate::model::Redaction;
use crate::resolve::{Corpus, Kind, Reference, Status, Target, recognise_words};

/// Arguments of `refs`.
#[derive(Debug, Args)]
pub struct Arguments {
    /// ACT[@REDACTION]; every redaction of every act without it
    address: Option<String>,
    /// Recognise in a sentence that stands nowhere.
    #[arg(long, conflicts_with = "address", requires = "lang")]
    words: Option<String>,
    /// Only the words in this language.
    #[arg(long)]
    lang: Option<TextLang>,
    /// How references are printed.
    #[arg(long, default_value = "human")]
    format: Format,
}

#[derive(Serialize)]
struct Line<'a> {
    act: &'a str,
    redaction: &'a str,
    unit: &'a str,
    lang: &'static str,
    quote: &'a str,
    kind: Kind,
    target: Option<String>,
    status: &'static str,
    means: Option<String>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    loose: bool,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    borrowed: bool,
}

#[derive(Serialize)]
struct WordsLine<'a> {
    quote: &'a str,
    target: Option<&'a str>,
}

/// Prints the references.
///
/// # Errors
/// When the address names nothing, or the disk fails.
pub fn run(session: &Session, arguments: &Arguments) -> Result<ExitCode, Failure> {
    if let (Some(words), Some(lang)) = (&arguments.words, arguments.lang) {
        output::data(|out| of_words(words, lang, arguments.format, out))?;
        return Ok(ExitCode::SUCCESS);
    }
    let compiled = session.compile()?;
    let corpus = &compiled.corpus;
    let chosen: Vec<(&History, &Redaction)> = match &arguments.address {
        Some(address) => vec![output::redaction(&corpus.chronicle, &output::address(address)?)?],
        None => corpus
            .chronicle
            .redactions()
            .filter(|(_, redaction)| !redaction.is_reconstructed)
            .collect(),
    };
    output::data(|out| {
        chosen.iter().try_for_each(|(_, redaction)| of_redaction(corpus, redaction, arguments, out))
    })?;
    Ok(ExitCode::SUCCESS)
}

fn of_words(words: &str, lang: TextLang, format: Format, out: &mut dyn Write) -> io::Result<()> {
    for named in recognise_words(words, lang.into()) {
        let quote = &words[named.range.clone()];
        let target = named.path.as_ref().map(|path| path.as_str());
        if format == Format::Json {
            serde_json::to_writer(&mut *out, &WordsLine { quote, target })?;
            writeln!(out)?;
        } else {
            writeln!(out, "{}\t{quote}", target.unwrap_or("-"))?;
        }
    }
    Ok(())
}

fn of_redaction(
    corpus: &Corpus,
    redaction: &Redaction,
    arguments: &Arguments,
    out: &mut dyn Write,
) -> io::Result<()> {
    let Some(resolved) = corpus.resolved(redaction) else { return Ok(()) };
    let wanted = arguments.lang.map(crate::model::Lang::from);
    for reference in resolved.references.iter().filter(|reference| reference.is_line()) {
        if wanted.is_some_and(|lang| lang != reference.lang) {
            continue;
        }
        let line = line(redaction, reference);
        if arguments.format == Format::Json {
            serde_json::to_writer(&mut *out, &line)?;
            writeln!(out)?;
        } else {
            let target = line.means.as_deref().or(line.target.as_deref()).unwrap_or("-");
            writeln!(
                out,
                "{}\t{}\t{target}\t{}\t{}",
                line.unit, line.lang, line.status, line.quote
            )?;
        }
    }
    Ok(())
}

fn line<'a>(redaction: &'a Redaction, reference: &'a Reference) -> Line<'a> {
    let words = redaction.unit(&reference.unit).and_then(|unit| unit.words(reference.lang));
    let quote = words.and_then(|words| words.text.get(reference.range.clone())).unwrap_or_default();
    let status = match (&reference.means, reference.status) {
        (Some(_), _) => "erratum",
        (None, Status::Resolved) => "resolved",
        (None, Status::Lacuna) => "lacuna",
        (None, Status::Unresolved) => "unresolved",
    };
    let means = reference.means.as_ref();
    let means =
        means.map(|means| means.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "));
    Line {
        act: redaction.act.as_str(),
        redaction: &redaction.name,
        unit: reference.unit.as_str(),
        lang: reference.lang.code(),
        quote,
        kind: reference.kind,
        target: reference.target.as_ref().map(Target::to_string),
        status,
        means: means.filter(|means| !means.is_empty()),
        loose: reference.loose,
        borrowed: reference.borrowed,
    }
}
