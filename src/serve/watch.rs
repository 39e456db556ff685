//! The folders in which something may change, and that something did.
//!
//! The system tells of changes below a folder as long as the folder is there. One that is moved away
//! and another put in its place is noticed by looking again.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

use notify_debouncer_full::notify::{EventKind, RecommendedWatcher, RecursiveMode};
use notify_debouncer_full::{DebounceEventResult, Debouncer, RecommendedCache, new_debouncer};

use super::Options;

/// An editor saves in several steps: they are one change.
const STEPS: Duration = Duration::from_millis(100);

/// How often folders are looked for that were gone, or exchanged.
const LOOK: Duration = Duration::from_millis(500);

/// Watches what a build reads.
pub(super) struct Watcher {
    debouncer: Debouncer<RecommendedWatcher, RecommendedCache>,
    changes: Receiver<DebounceEventResult>,
    /// Each with what stood there when it was watched last; `None` where nothing did.
    watched: Vec<(PathBuf, Option<Identity>)>,
}

/// Which folder it is, whatever its name: on Unix the number of its inode.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Identity(u64);

impl Watcher {
    pub fn new(options: &Options) -> io::Result<Watcher> {
        let (sender, changes) = channel();
        let debouncer = new_debouncer(STEPS, None, sender).map_err(io::Error::other)?;
        let mut paths = vec![options.content.clone()];
        if let Some(theme) = &options.theme {
            paths.extend(["templates", "locales"].map(|folder| theme.join(folder)));
        }
        paths.extend(options.draft.iter().map(|draft| draft.file.clone()));
        let watched = paths.into_iter().map(|path| (path, None)).collect();
        let mut watcher = Watcher { debouncer, changes, watched };
        watcher.look();
        Ok(watcher)
    }

    /// Calls `rebuild` after each change, for as long as the program runs.
    pub fn each_change(mut self, rebuild: impl Fn()) {
        loop {
            let is_changed = match self.changes.recv_timeout(LOOK) {
                // Reading is no change: the build itself reads.
                Ok(Ok(events)) => {
                    events.iter().any(|event| !matches!(event.kind, EventKind::Access(_)))
                }
                Ok(Err(_)) => true,
                Err(RecvTimeoutError::Timeout) => false,
                Err(RecvTimeoutError::Disconnected) => return,
            };
            if self.look() || is_changed {
                rebuild();
            }
        }
    }

    /// Watches what has come since and forgets what has gone; says whether anything has.
    fn look(&mut self) -> bool {
        let mut is_changed = false;
        for (path, known) in &mut self.watched {
            let found = identity(path);
            if found == *known {
                continue;
            }
            is_changed = true;
            if known.is_some() {
                let _ = self.debouncer.unwatch(&*path);
            }
            // What cannot be watched yet is tried again the next time.
            let watches =
                found.is_some() && self.debouncer.watch(&*path, RecursiveMode::Recursive).is_ok();
            *known = found.filter(|_| watches);
        }
        is_changed
    }
}

#[cfg(unix)]
fn identity(path: &Path) -> Option<Identity> {
    use std::os::unix::fs::MetadataExt;
    path.metadata().ok().map(|data| Identity(data.ino()))
}

#[cfg(not(unix))]
fn identity(path: &Path) -> Option<Identity> {
    path.exists().then_some(Identity(0))
}
