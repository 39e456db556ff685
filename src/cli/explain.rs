//! `qagida explain NAME|ADDRESS`: a lint's manual page, or all that is known of a unit.

use std::io::{self, Write};
use std::process::ExitCode;

use clap::Args;

use super::output::{self, Failure};
use super::{Session, TextLang};
use crate::check::LINTS;
use crate::diag::nearest;
use crate::history::History;
use crate::model::{Address, Lang, print};
use crate::resolve::{Corpus, impact};

/// Arguments of `explain`.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The name of a lint, or an address; all lints without it.
    what: Option<String>,
    /// The language of the text.
    #[arg(long, default_value = "kk")]
    lang: TextLang,
}

/// Explains.
///
/// # Errors
/// When there is no such lint and no such unit, or the disk fails.
pub fn run(session: &Session, arguments: &Arguments) -> Result<ExitCode, Failure> {
    let Some(what) = &arguments.what else {
        output::data(|out| {
            LINTS.iter().try_for_each(|lint| {
                let about = lint.page.lines().nth(2).unwrap_or_default();
                writeln!(
                    out,
                    "{:26} {:8} {about}",
                    lint.name,
                    format!("{:?}", lint.level).to_lowercase()
                )
            })
        })?;
        return Ok(ExitCode::SUCCESS);
    };
    if let Some(lint) = LINTS.iter().find(|lint| lint.name == what) {
        output::data(|out| out.write_all(lint.page.as_bytes()))?;
        return Ok(ExitCode::SUCCESS);
    }
    let address = Address::parse(what).ok().filter(|_| what.contains(':') || what.contains('@'));
    let Some(address) = address else {
        let near = nearest(what, LINTS.iter().map(|lint| lint.name));
        let hint = near.map_or(String::new(), |near| format!("; did you mean {near}?"));
        return Err(Failure::Use(format!("there is no lint {what}{hint}")));
    };
    let compiled = session.compile()?;
    let corpus = &compiled.corpus;
    let (history, _) = output::redaction(&corpus.chronicle, &address)?;
    if !history.redactions.iter().any(|redaction| redaction.has(&address.path)) {
        return Err(Failure::Use(format!("the unit {address} is in no redaction")));
    }
    output::data(|out| unit(corpus, history, &address, arguments.lang.into(), out))?;
    Ok(ExitCode::SUCCESS)
}

fn unit(
    corpus: &Corpus,
    history: &History,
    address: &Address,
    lang: Lang,
    out: &mut dyn Write,
) -> io::Result<()> {
    let official = history.act.identity.official.first().copied().unwrap_or(Lang::Kk);
    for redaction in &history.redactions {
        let Some(unit) = redaction.unit(&address.path) else { continue };
        writeln!(out, "{}@{}:{}", redaction.act, redaction.name, address.path)?;
        for line in print::whole_words(unit, lang).lines() {
            writeln!(out, "  {line}")?;
        }
        let words = print::whole_words(unit, official);
        if !words.contains(print::LACUNA) {
            writeln!(out, "  seen: {}", print::digits(&words))?;
        }
        if let Some(origin) = &unit.origin {
            writeln!(out, "  words of {}:{}", origin.0, origin.1)?;
        }
        for change in redaction.changes.iter().filter(|change| change.unit.is_within(&address.path))
        {
            let by = change.instruction.as_ref().map_or(String::new(), |path| format!(":{path}"));
            writeln!(out, "  {:?} by {}{by}: {}", change.kind, change.act, change.unit)?;
        }
    }
    let hanging = impact::of(corpus, &Address::new(address.act.clone(), address.path.clone()));
    writeln!(out, "on it hang:")?;
    hanging.iter().try_for_each(|impact| {
        let kind = format!("{:?}", impact.kind).to_lowercase();
        writeln!(out, "  {kind:10} {}  «{}»", impact.at, impact.words)
    })
}
