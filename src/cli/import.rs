//! `qagida import`: a published text into the content tree.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use jiff::civil::Date;

use super::output::{self, Failure};
use super::{Format, Session, TextLang};
use crate::import::outline::draft::{Amendment, Draft, Unit};
use crate::import::{Existing, Imported, Request, import};
use crate::load;
use crate::model::ActId;
use crate::source::Sources;

/// Arguments of `import`.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The published text: plain text, HTML as saved from a legal database, DOCX.
    file: PathBuf,
    /// The language of the text.
    #[arg(long)]
    lang: TextLang,
    /// The id that the act gets: year and number, 2018-29.
    #[arg(long, value_name = "ID")]
    act: String,
    /// The day on which you looked whether the act applies [default: `as_of` of site.yaml, else the
    /// last day that the text names].
    #[arg(long, value_name = "DATE")]
    checked_on: Option<Date>,
    /// How the report is printed.
    #[arg(long, default_value = "human")]
    format: Format,
}

/// Imports: writes `acts/ID/act.yaml` and `acts/ID/text.yaml`, prints the report. Exit code 1 when
/// the report is not empty.
///
/// # Errors
/// When the file cannot be read as a text, the id is malformed, or the disk fails.
pub fn run(session: &Session, arguments: &Arguments) -> Result<ExitCode, Failure> {
    let act = ActId::parse(&arguments.act).map_err(|error| Failure::Use(error.to_string()))?;
    let shown = arguments.file.display();
    let bytes = fs::read(&arguments.file).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => Failure::Use(format!("{shown} is not there")),
        io::ErrorKind::IsADirectory => Failure::Use(format!("{shown} is a folder")),
        _ => Failure::Machine(format!("{shown}: {error}")),
    })?;
    let folder = session.content.join("acts").join(act.as_str());
    let files = [folder.join("act.yaml"), folder.join("text.yaml")];
    let [old_act, old_text] = [existing(&files[0])?, existing(&files[1])?];
    if old_act.is_some() != old_text.is_some() {
        return Err(Failure::Use(format!(
            "{} holds only one of act.yaml and text.yaml",
            folder.display()
        )));
    }
    let sources = known(&session.content)?;
    let (corpus, _) = load::from_sources(&sources);
    let as_of = corpus.site.as_ref().map(|site| site.as_of);
    let name = arguments.file.file_name().map(|name| name.to_string_lossy().into_owned());
    let request = Request {
        name: name.as_deref().unwrap_or_default(),
        bytes: &bytes,
        lang: arguments.lang.into(),
        act: &act,
        checked_on: arguments.checked_on.or(as_of),
        existing: old_act
            .as_deref()
            .zip(old_text.as_deref())
            .map(|(act, text)| Existing { act, text }),
    };
    let imported = import(&request).map_err(|error| Failure::Use(format!("{shown}: {error}")))?;
    fs::create_dir_all(&folder)
        .map_err(|error| Failure::Machine(format!("{}: {error}", folder.display())))?;
    write(&files[0], &imported.act)?;
    write(&files[1], &imported.text)?;
    say(&files, &imported);
    for cited in cited(&imported.draft) {
        let known = cited == act
            || corpus.acts.contains_key(&cited)
            || corpus.register.contains_key(&cited);
        if !known {
            let _ = writeln!(
                io::stderr(),
                "note: {cited} is neither held nor in register.yaml; add it there"
            );
        }
    }
    output::data(|out| report(&imported, arguments.format, out))?;
    Ok(ExitCode::from(u8::from(!imported.report.is_empty())))
}

fn existing(path: &Path) -> Result<Option<String>, Failure> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) if error.kind() == io::ErrorKind::InvalidData => {
            Err(Failure::Use(format!("{} is not UTF-8", path.display())))
        }
        Err(error) => Err(Failure::Machine(format!("{}: {error}", path.display()))),
    }
}

/// What the content holds already; a content that is not there yet holds nothing.
fn known(content: &Path) -> Result<Sources, Failure> {
    if !content.exists() {
        return Ok(Sources::default());
    }
    Sources::read(content)
        .map_err(|error| Failure::Machine(format!("{}: {error}", content.display())))
}

/// Writes a file beside its place and moves it there, so that no half of it ever stands there.
fn write(path: &Path, text: &str) -> Result<(), Failure> {
    let machine = |error: io::Error| Failure::Machine(format!("{}: {error}", path.display()));
    let beside = path.with_extension("yaml.new");
    fs::write(&beside, text).map_err(machine)?;
    fs::rename(&beside, path).map_err(machine)
}

fn say(files: &[PathBuf; 2], imported: &Imported) {
    let count = imported.report.doubts.len();
    let units: usize = imported.draft.documents.iter().map(|document| document.units.len()).sum();
    let _ = writeln!(
        io::stderr(),
        "wrote {} and {}: {} documents, {units} units; {count} lines whose place is not sure",
        files[0].display(),
        files[1].display(),
        imported.draft.documents.len(),
    );
}

fn report(imported: &Imported, format: Format, out: &mut dyn Write) -> io::Result<()> {
    for doubt in &imported.report.doubts {
        match format {
            Format::Human => writeln!(out, "{doubt}")?,
            Format::Json => {
                serde_json::to_writer(&mut *out, doubt)?;
                writeln!(out)?;
            }
        }
    }
    Ok(())
}

/// The acts that notes and instructions name.
fn cited(draft: &Draft) -> Vec<ActId> {
    let mut acts: Vec<ActId> = Vec::new();
    for document in draft
        .documents
        .iter()
        .flat_map(|document| std::iter::once(document).chain(&document.documents))
    {
        let frames = [&document.title, &document.meta, &document.preamble];
        let framed = frames.into_iter().flatten().flat_map(|frame| &frame.history);
        acts.extend(document.history.iter().chain(framed).map(|change| change.act.clone()));
        document.units.iter().for_each(|unit| of_unit(unit, &mut acts));
    }
    acts.extend(draft.ended.iter().filter_map(|ended| ended.by.clone()));
    acts.sort();
    acts.dedup();
    acts
}

fn of_unit(unit: &Unit, acts: &mut Vec<ActId>) {
    acts.extend(unit.history.iter().map(|change| change.act.clone()));
    for amendment in &unit.amendments {
        let Amendment::Instruction(instruction) = amendment else { continue };
        let targets = instruction.targets.iter().filter_map(|target| target.split(':').next());
        acts.extend(targets.filter_map(|act| ActId::parse(act).ok()));
    }
    unit.children.iter().for_each(|child| of_unit(child, acts));
}
