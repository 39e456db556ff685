//! `qagida schema`: JSON Schemas of the content files, for editors.

use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use super::output::{self, Failure};
use crate::export::schema::{FILES, schema};

/// Arguments of `schema`.
#[derive(Debug, Args)]
pub struct Arguments {
    /// Which file; all of them without it, into the folder `--out`.
    name: Option<String>,
    /// Where the schemas of all files are written.
    #[arg(long, default_value = "schemas", value_name = "DIR", conflicts_with = "name")]
    out: PathBuf,
}

/// Prints one schema, or writes them all and says how an editor finds them.
///
/// # Errors
/// When the file is unknown, or the disk fails.
pub fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    if let Some(name) = &arguments.name {
        let Some((title, _, record)) = FILES.iter().find(|(known, ..)| known == name) else {
            let known: Vec<&str> = FILES.iter().map(|(name, ..)| *name).collect();
            return Err(Failure::Use(format!(
                "there is no schema {name}; there are: {}",
                known.join(", ")
            )));
        };
        output::data(|out| writeln!(out, "{:#}", schema(title, record)))?;
        return Ok(ExitCode::SUCCESS);
    }
    let failed =
        |error: std::io::Error| Failure::Machine(format!("{}: {error}", arguments.out.display()));
    fs::create_dir_all(&arguments.out).map_err(failed)?;
    for (name, _, record) in FILES {
        let file = arguments.out.join(format!("{name}.schema.json"));
        fs::write(file, format!("{:#}\n", schema(name, record))).map_err(failed)?;
    }
    output::data(|out| {
        writeln!(out, "// settings.json of an editor with the YAML language server")?;
        writeln!(out, "\"yaml.schemas\": {{")?;
        for (number, (name, patterns, _)) in FILES.iter().enumerate() {
            let comma = if number + 1 == FILES.len() { "" } else { "," };
            let folder = arguments.out.display();
            let patterns: Vec<String> =
                patterns.iter().map(|pattern| format!("\"{pattern}\"")).collect();
            let patterns = patterns.join(", ");
            writeln!(out, "  \"{folder}/{name}.schema.json\": [{patterns}]{comma}")?;
        }
        writeln!(out, "}}")
    })?;
    Ok(ExitCode::SUCCESS)
}
