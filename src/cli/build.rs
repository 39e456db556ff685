//! `qagida build`: checks the content and writes the whole site.

use std::io::IsTerminal;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};
use jiff::civil::Date;

use super::Session;
use super::output::{self, Failure};
use crate::diag::has_errors;
use crate::render::{RenderError, Sources};
use crate::site::{BuildError, Options, build};
use crate::view::LinkStyle;

/// Arguments of `build`.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The folder of the site.
    #[arg(long, default_value = "public", value_name = "DIR")]
    out: PathBuf,
    /// Let links name files, so that the site opens from disk.
    #[arg(long)]
    portable: bool,
    /// The day on which "present" is judged, instead of `as_of` of site.yaml.
    #[arg(long, value_name = "DATE")]
    as_of: Option<Date>,
    /// A folder whose templates/ and locales/ lie over those of the program.
    #[arg(long, value_name = "DIR")]
    theme: Option<PathBuf>,
}

/// Builds the site, or says why not.
///
/// # Errors
/// When a template is wrong, or the disk fails.
pub fn run(session: &Session, arguments: &Arguments) -> Result<ExitCode, Failure> {
    let mut compiled = session.compile()?;
    output::findings(&compiled.findings, &compiled.sources, &session.words);
    if has_errors(&compiled.findings) {
        eprintln!("nothing was written; an earlier site stands as it was");
        return Ok(ExitCode::from(1));
    }
    if let (Some(as_of), Some(site)) = (arguments.as_of, &mut compiled.corpus.chronicle.site) {
        site.as_of = as_of;
    }
    let mut sources = Sources::embedded();
    if let Some(theme) = &arguments.theme {
        sources = sources.overridden_by(theme)?;
    }
    let options = Options {
        out: arguments.out.clone(),
        links: if arguments.portable { LinkStyle::File } else { LinkStyle::Folder },
        is_served: !arguments.portable,
    };
    let bar = bar();
    let report = build(&compiled, &sources, &options, &|done, all| {
        bar.set_length(all as u64);
        bar.set_position(done as u64);
    });
    bar.finish_and_clear();
    match report {
        Ok(report) => {
            let (pages, size) = (report.pages, report.bytes / 1024);
            eprintln!("{}: {pages} pages, {size} KiB", arguments.out.display());
            Ok(ExitCode::SUCCESS)
        }
        Err(BuildError::Output(error)) => Err(Failure::Machine(error.to_string())),
        Err(BuildError::Render(faults)) => {
            for fault in &faults {
                eprintln!("error: {fault}");
            }
            eprintln!("nothing was written; an earlier site stands as it was");
            Ok(ExitCode::from(1))
        }
    }
}

/// Progress on a terminal and nothing in a pipe.
fn bar() -> ProgressBar {
    if !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("{bar:40} {pos}/{len}");
    ProgressBar::new(0).with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}

/// A fault of the theme's files is named as it stands.
impl From<RenderError> for Failure {
    fn from(fault: RenderError) -> Failure {
        Failure::Machine(fault.to_string())
    }
}
