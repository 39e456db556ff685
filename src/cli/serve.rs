//! `qagida serve`: the site in a browser while its content is edited.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use clap::Args;
use jiff::civil::Date;

use super::output::Failure;
use super::{Session, TextLang};
use crate::model::ActId;
use crate::serve::{DraftOptions, Options, run as serve};

/// Arguments of `serve`.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The port on this machine; 0 takes a free one.
    #[arg(long, default_value_t = 8000)]
    port: u16,
    /// A folder whose templates/ and locales/ lie over those of the program and are watched too
    /// [default: the current one, where it has them].
    #[arg(long, value_name = "DIR")]
    theme: Option<PathBuf>,
    /// The day on which "present" is judged, instead of `as_of` of site.yaml.
    #[arg(long, value_name = "DATE")]
    as_of: Option<Date>,
    /// An amending act that is not in content, shown beside the law, as `diff --draft` reads it.
    #[arg(long, value_name = "FILE")]
    draft: Option<PathBuf>,
    /// The id that the draft gets [default: by its number and day].
    #[arg(long, value_name = "ID", requires = "draft")]
    act: Option<String>,
    /// The language of the text of a draft.
    #[arg(long, default_value = "kk")]
    lang: TextLang,
}

/// Serves until it is told to stop; the address stands alone on standard output.
///
/// # Errors
/// When the port is taken, or a folder of the machine cannot be used.
pub fn run(session: &Session, arguments: &Arguments) -> Result<ExitCode, Failure> {
    let act = arguments.act.as_deref().map(ActId::parse).transpose();
    let act = act.map_err(|error| Failure::Use(error.to_string()))?;
    if !session.content.is_dir() {
        return Err(Failure::Use(format!("{} is not there", session.content.display())));
    }
    let here = Path::new(".");
    let has_theme = ["templates", "locales"].iter().any(|folder| here.join(folder).is_dir());
    let folder = std::env::temp_dir().join(format!("qagida-serve-{}", std::process::id()));
    fs::create_dir_all(&folder)
        .map_err(|error| Failure::Machine(format!("{}: {error}", folder.display())))?;
    let options = Options {
        content: session.content.clone(),
        theme: arguments.theme.clone().or_else(|| has_theme.then(|| here.to_owned())),
        as_of: arguments.as_of,
        draft: arguments.draft.clone().map(|file| DraftOptions {
            file,
            act,
            lang: arguments.lang.into(),
        }),
        words: Arc::clone(&session.words),
        folder: folder.clone(),
        port: arguments.port,
    };
    let ready = |address: &str| {
        let mut out = io::stdout().lock();
        let _ = writeln!(out, "{address}").and_then(|()| out.flush());
    };
    let say = |words: &str| {
        let _ = writeln!(io::stderr(), "{words}");
    };
    let served = serve(&options, ready, say);
    let _ = fs::remove_dir_all(&folder);
    match served {
        Ok(()) => Ok(ExitCode::SUCCESS),
        Err(error) => Err(Failure::Machine(format!("port {}: {error}", arguments.port))),
    }
}
