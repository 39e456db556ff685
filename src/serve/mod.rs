//! `qagida serve`: the site in a browser while its content is edited.
//!
//! ```text
//! watch    the folders in which something may change, and that something did
//! build    a build from what stands there now: a site, or why not
//! state    the last good site, what was found last, and how often something new came
//! draft    a draft beside the law: its table, what hangs on it
//! http     pages of the last good site with the findings over them, and the word to reload
//! ```
//!
//! Whatever is saved, the server stays: half a file, a file that is no text, a folder that is gone
//! are findings over the last good site. Nothing of this is in a site that is built.

mod build;
mod draft;
mod http;
mod state;
mod watch;

use std::io;
use std::path::PathBuf;
use std::sync::Arc;

use jiff::civil::Date;

use crate::diag::Words;
use crate::model::{ActId, Lang};

pub use state::State;

/// What is to be served.
#[derive(Debug, Clone)]
pub struct Options {
    /// The content directory.
    pub content: PathBuf,
    /// A folder whose `templates/` and `locales/` lie over those of the program.
    pub theme: Option<PathBuf>,
    /// The day on which "present" is judged, instead of that of the content.
    pub as_of: Option<Date>,
    /// A draft that is shown beside the law.
    pub draft: Option<DraftOptions>,
    /// In which words findings are told.
    pub words: Arc<Words>,
    /// The folder into which sites are built; it is ours alone.
    pub folder: PathBuf,
    /// The port; 0 takes a free one.
    pub port: u16,
}

/// A draft that is shown beside the law.
#[derive(Debug, Clone)]
pub struct DraftOptions {
    /// The file, or the folder.
    pub file: PathBuf,
    /// The id that it gets.
    pub act: Option<ActId>,
    /// The language of its text.
    pub lang: Lang,
}

/// Builds, serves and watches until it is told to stop. `ready` is given the address; `say` what was
/// found by each build, in words for a terminal.
///
/// # Errors
/// When the port is taken or the folders cannot be watched.
pub fn run(
    options: &Options,
    ready: impl FnOnce(&str),
    say: impl Fn(&str) + Send + 'static,
) -> io::Result<()> {
    let state = Arc::new(State::default());
    let watcher = watch::Watcher::new(options)?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let listener = runtime.block_on(http::listen(options.port))?;
    let address = format!("http://{}/", listener.local_addr()?);
    let (worker_state, worker_options) = (state.clone(), options.clone());
    std::thread::spawn(move || {
        let rebuild = || say(&build::rebuild(&worker_options, &worker_state));
        rebuild();
        watcher.each_change(rebuild);
    });
    ready(&address);
    runtime.block_on(http::serve(listener, state));
    // Readers that still wait for news do not hold the program up.
    runtime.shutdown_background();
    Ok(())
}
