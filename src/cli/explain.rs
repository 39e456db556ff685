//! `qagida explain NAME|ADDRESS`: a lint's manual page, or all that is known of a unit.

use std::io::{self, Write};
use std::process::ExitCode;

use clap::Args;

use super::output::{self, Failure};
use super::{Session, TextLang};
use crate::check::LINTS;
use crate::diag::nearest;
use crate::history::History;
use crate::model::{ActId, Address, Identity, Lang, Path, Redaction, State, When, print};
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
    // Most names of lints read as addresses too: an address names a known act, or has a sign of one.
    let address = Address::parse(what).ok();
    let compiled = session.compile()?;
    let corpus = &compiled.corpus;
    let is_known = |act: &ActId| corpus.chronicle.identity(act).is_some();
    let is_meant = |address: &Address| what.contains([':', '@']) || is_known(&address.act);
    let Some(address) = address.filter(is_meant) else {
        let near = nearest(what, LINTS.iter().map(|lint| lint.name));
        let hint = near.map_or(String::new(), |near| format!("; did you mean {near}?"));
        return Err(Failure::Use(format!("there is no lint {what}{hint}")));
    };
    let lang = arguments.lang.into();
    if !corpus.chronicle.acts.contains_key(&address.act)
        && let Some(identity) = corpus.chronicle.register.get(&address.act)
    {
        output::data(|out| {
            who(identity, lang, out)?;
            writeln!(out, "its text is not held")?;
            hangs(corpus, &address, out)
        })?;
        return Ok(ExitCode::SUCCESS);
    }
    let (history, redaction) = output::redaction(&corpus.chronicle, &address)?;
    if !history.redactions.iter().any(|redaction| redaction.has(&address.path)) {
        return Err(output::no_unit(redaction, &address.path));
    }
    output::data(|out| unit(corpus, history, &address, lang, out))?;
    Ok(ExitCode::SUCCESS)
}

/// The act and what is known of its state.
fn who(identity: &Identity, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    write!(out, "{}", identity.id)?;
    if let Some(name) = identity.name.as_ref().or(identity.title.as_ref()) {
        write!(out, "  {}", name.get(lang))?;
    }
    let status = &identity.status;
    let state = match status.state {
        State::InForce => "in force",
        State::Amended => "in force, amended",
        State::Repealed => "repealed",
        State::Unknown => "state unknown",
    };
    let by = status.by.as_ref().map_or(String::new(), |by| format!(" by {by}"));
    writeln!(out, "\n{state}{by}, checked on {}", status.checked_on)
}

fn unit(
    corpus: &Corpus,
    history: &History,
    address: &Address,
    lang: Lang,
    out: &mut dyn Write,
) -> io::Result<()> {
    who(&history.act.identity, lang, out)?;
    let official = history.act.identity.official.first().copied().unwrap_or(Lang::Kk);
    let mut before: Option<(&str, String)> = None;
    for redaction in &history.redactions {
        if !redaction.has(&address.path) {
            continue;
        }
        let shown = match address.path.is_root() {
            true => format!("{}@{}", redaction.act, redaction.name),
            false => format!("{}@{}:{}", redaction.act, redaction.name, address.path),
        };
        writeln!(out, "\n{shown}{}", since(&redaction.since))?;
        let words = words(redaction, &address.path, lang);
        match &before {
            Some((name, known)) if *known == words => {
                writeln!(out, "  the same words as in {name}")?;
            }
            _ => words.lines().try_for_each(|line| writeln!(out, "  {line}"))?,
        }
        before = Some((&redaction.name, words));
        if let Some(unit) = redaction.unit(&address.path) {
            let words = print::whole_words(unit, official);
            match words.contains(print::LACUNA) {
                true => writeln!(out, "  seen: none, for some of its words are in no source")?,
                false => writeln!(out, "  seen: {}", print::digits(&words))?,
            }
            if let Some(origin) = &unit.origin {
                writeln!(out, "  the words are those of {}:{}", origin.0, origin.1)?;
            }
        }
        let touches = |unit: &Path| {
            unit.is_within(&address.path) || address.path.is_within(unit) && !unit.is_root()
        };
        for change in redaction.changes.iter().filter(|change| touches(&change.unit)) {
            let by = change.instruction.as_ref().map_or(String::new(), |path| format!(":{path}"));
            let what = change.kind.word();
            let when = since(&change.when);
            writeln!(out, "  {} {what} by {}{by}{when}", change.unit, change.act)?;
        }
    }
    hangs(corpus, address, out)
}

/// The words of a unit, of a document, or of the act.
fn words(redaction: &Redaction, path: &Path, lang: Lang) -> String {
    if let Some(unit) = redaction.unit(path) {
        return print::whole_words(unit, lang);
    }
    let mut lines = Vec::new();
    let documents = redaction.documents.iter().filter(|document| document.path.is_within(path));
    documents.for_each(|document| print::document_lines(document, lang, &mut lines));
    let lines: Vec<String> =
        lines.into_iter().filter(|line| !line.is_note).map(|line| line.words).collect();
    lines.join("\n")
}

fn since(when: &When) -> String {
    match when {
        When::On(day) => format!(", since {day}"),
        When::Condition(_) => ", on a condition".to_owned(),
        When::Unknown(_) => ", the day is not known".to_owned(),
    }
}

/// Everything that hangs on a unit, by kind.
fn hangs(corpus: &Corpus, address: &Address, out: &mut dyn Write) -> io::Result<()> {
    let hanging = impact::of(corpus, &Address::new(address.act.clone(), address.path.clone()));
    if hanging.is_empty() {
        return writeln!(out, "\nnothing hangs on it");
    }
    writeln!(out, "\non it hang:")?;
    hanging.iter().try_for_each(|impact| {
        let kind = format!("{:?}", impact.kind).to_lowercase();
        writeln!(out, "  {kind:10} {}  «{}»", impact.at, impact.words)
    })
}
