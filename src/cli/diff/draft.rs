//! `qagida diff --draft`: what an amending act would do that is not in content.
//!
//! Four parts, one after the other: the text that would be, what changes in it, what hangs on the
//! changed units, and the findings. All that could be answered is printed, whatever is wrong.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use serde::Serialize;
use serde_json::{Value, json};

use super::{Arguments, table, write_human};
use crate::cli::output::{self, Failure};
use crate::cli::{Format, Session};
use crate::diag::json as contract;
use crate::diff::{self, Change, compare};
use crate::draft::{Changed, Draft, Given, weigh};
use crate::history::proof::lines_with_notes;
use crate::model::print::Line;
use crate::model::{ActId, Lang};
use crate::source::Sources;

/// Weighs the draft and prints what it would do.
pub(super) fn run(
    session: &Session,
    arguments: &Arguments,
    file: &Path,
) -> Result<ExitCode, Failure> {
    if arguments.table.is_some() && arguments.out.is_none() {
        return Err(Failure::Use("the table of a draft needs a file: --out FILE".to_owned()));
    }
    let draft = read(session, arguments, file)?;
    let lang = Lang::from(arguments.lang);
    let changed = draft.changed();
    let mut compared = Vec::new();
    for act in &changed {
        let bodies = &draft.after.corpus.chronicle.bodies;
        compared.push((act, compare(act.old, act.new, bodies)));
    }
    output::data(|out| match arguments.format {
        Format::Human => human(&draft, &compared, lang, out),
        Format::Json => objects(&draft, &compared, lang, out),
    })?;
    if let (Some(kind), Some(path)) = (arguments.table, &arguments.out) {
        let wanted = table::Wanted { kind: kind.into(), lang: arguments.lang, all: arguments.all };
        for (act, comparison) in &compared {
            let bytes = wanted.bytes(&draft.after.corpus, comparison, Some(&draft.act))?;
            let path = named(path, &act.new.act, compared.len());
            table::write(Some(&path), &bytes)?;
        }
    }
    if arguments.format == Format::Human {
        for doubt in &draft.doubts {
            let _ = writeln!(io::stderr(), "not sure: {doubt}");
        }
        output::findings(&draft.findings, &draft.after.sources, &session.words);
    }
    Ok(output::code(&draft.findings))
}

/// The draft, weighed against the content.
fn read(session: &Session, arguments: &Arguments, file: &Path) -> Result<Draft, Failure> {
    let act = arguments.act.as_deref().map(ActId::parse).transpose();
    let act = act.map_err(|error| Failure::Use(error.to_string()))?;
    let given = Given::read(file, act, arguments.lang.into()).map_err(|error| {
        let shown = file.display();
        match error.kind() {
            io::ErrorKind::NotFound => Failure::Use(format!("{shown} is not there")),
            _ => Failure::Machine(format!("{shown}: {error}")),
        }
    })?;
    let sources = Sources::read(&session.content)
        .map_err(|error| Failure::Machine(format!("{}: {error}", session.content.display())))?;
    weigh(sources, &given).map_err(|error| Failure::Use(format!("{}: {error}", file.display())))
}

/// The file of the table of an act: with its id in the name, where the draft changes several.
fn named(path: &Path, act: &ActId, tables: usize) -> PathBuf {
    if tables < 2 {
        return path.to_owned();
    }
    let stem = path.file_stem().map(|stem| stem.to_string_lossy()).unwrap_or_default();
    let end = path.extension().map(|end| format!(".{}", end.to_string_lossy()));
    path.with_file_name(format!("{stem}-{act}{}", end.unwrap_or_default()))
}

type Compared<'a> = (&'a Changed<'a>, diff::Comparison<'a>);

/// The lines of the units that the draft changes, as they would be.
fn text(draft: &Draft, act: &Changed<'_>, lang: Lang) -> Vec<Line> {
    let chronicle = &draft.after.corpus.chronicle;
    let Some(history) = chronicle.acts.get(&act.new.act) else { return Vec::new() };
    let targets = draft.targets();
    let own = targets.iter().filter(|target| target.act == act.new.act);
    let paths: Vec<_> = own.map(|target| &target.path).collect();
    let mut lines = lines_with_notes(chronicle, history, act.new, lang);
    lines.retain(|line| !line.is_note && paths.iter().any(|path| line.path.is_within(path)));
    lines
}

fn human(
    draft: &Draft,
    compared: &[Compared<'_>],
    lang: Lang,
    out: &mut dyn Write,
) -> io::Result<()> {
    for (act, comparison) in compared {
        writeln!(out, "== {}@{}: the text that would be\n", act.new.act, act.new.name)?;
        for line in text(draft, act, lang) {
            writeln!(out, "{}\t{}", line.path, line.words)?;
        }
        writeln!(out, "\n== what changes against {}@{}\n", act.old.act, act.old.name)?;
        for line in comparison.lines(lang).filter(|line| line.change != [Change::Same]) {
            write_human(&line, out)?;
        }
    }
    let impacts = draft.impacts();
    if !impacts.is_empty() {
        writeln!(out, "== what hangs on it\n")?;
    }
    for impact in impacts.iter().filter(|one| one.lang.is_none_or(|own| own == lang)) {
        writeln!(out, "{impact}")?;
    }
    Ok(())
}

fn objects(
    draft: &Draft,
    compared: &[Compared<'_>],
    lang: Lang,
    out: &mut dyn Write,
) -> io::Result<()> {
    for (act, comparison) in compared {
        for line in text(draft, act, lang) {
            let unit = json!({
                "act": act.new.act.as_str(),
                "redaction": &*act.new.name,
                "unit": line.path.as_str(),
                "lang": lang.code(),
                "words": line.words,
            });
            object("text", &unit, out)?;
        }
        for line in comparison.lines(lang).filter(|line| line.change != [Change::Same]) {
            object("change", &line, out)?;
        }
    }
    for impact in draft.impacts() {
        object("impact", &impact, out)?;
    }
    for doubt in &draft.doubts {
        object("doubt", doubt, out)?;
    }
    for finding in &draft.findings {
        object("finding", &contract::value(finding, &draft.after.sources), out)?;
    }
    Ok(())
}

/// An object of a part on a line of its own, `part` first.
fn object<T: Serialize>(part: &str, value: &T, out: &mut dyn Write) -> io::Result<()> {
    let mut object = serde_json::Map::new();
    object.insert("part".to_owned(), Value::from(part));
    if let Value::Object(own) = serde_json::to_value(value)? {
        object.extend(own);
    }
    serde_json::to_writer(&mut *out, &object)?;
    writeln!(out)
}
