//! What the server knows: the last good site, what was found last, how often something new came.

use std::path::PathBuf;
use std::sync::{PoisonError, RwLock};

use tokio::sync::watch;

/// What the server knows.
#[derive(Debug)]
pub struct State {
    now: RwLock<Now>,
    news: watch::Sender<u64>,
}

/// What it knows at a moment.
#[derive(Debug, Clone, Default)]
pub struct Now {
    /// The folder of the last good site; none before the first one.
    pub site: Option<PathBuf>,
    /// Whether the last build gave it.
    pub is_good: bool,
    /// What was found by the last build, as a terminal shows it; empty where nothing was.
    pub findings: String,
    /// How many were found, and how many of them are errors.
    pub counts: (usize, usize),
    /// The page of the draft, where one is shown.
    pub draft: Option<String>,
}

impl Default for State {
    fn default() -> State {
        State { now: RwLock::default(), news: watch::Sender::new(0) }
    }
}

impl State {
    /// What is known now.
    pub fn now(&self) -> Now {
        self.now.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Puts in what a build gave, and tells the readers.
    pub(super) fn put(&self, next: Now) {
        *self.now.write().unwrap_or_else(PoisonError::into_inner) = next;
        self.news.send_modify(|count| *count += 1);
    }

    /// How often something new came; a reader waits for the next time.
    pub(super) fn news(&self) -> watch::Receiver<u64> {
        self.news.subscribe()
    }
}
