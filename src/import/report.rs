//! What the importer is not sure of: the line of the source, its words, and why.

use std::fmt;

use serde::Serialize;

/// A line whose place is not sure.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Doubt {
    /// The line of the source, from 1.
    pub line: usize,
    /// Its words.
    pub words: String,
    /// What is not sure.
    pub reason: String,
}

/// Everything that is not sure, in the order of the source.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// The lines.
    pub doubts: Vec<Doubt>,
}

impl Report {
    /// Adds a line.
    pub fn add(&mut self, line: usize, words: &str, reason: impl Into<String>) {
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        self.doubts.push(Doubt { line, words, reason: reason.into() });
    }

    /// Whether everything was sure.
    pub fn is_empty(&self) -> bool {
        self.doubts.is_empty()
    }

    /// Puts the lines into the order of the source.
    pub fn sort(&mut self) {
        self.doubts.sort();
        self.doubts.dedup();
    }
}

impl fmt::Display for Doubt {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "line {}: {}\n    {}", self.line, self.reason, self.words)
    }
}
