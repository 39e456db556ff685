//! Content trees that tests read whole and change in memory.

use std::collections::BTreeMap;
use std::fs;

use walkdir::WalkDir;

/// The files of a tree, by their paths in it.
pub type Files = BTreeMap<String, Vec<u8>>;

/// Reads a tree: `tests/fixtures/small`.
pub fn read(root: &str) -> Files {
    let entries = WalkDir::new(root).into_iter().map(|entry| entry.expect("a content tree"));
    entries
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let path = entry.path().strip_prefix(root).expect("below the root");
            (path.display().to_string(), fs::read(entry.path()).expect("a file"))
        })
        .collect()
}
