//! Cases that stand in files: what is done, and what must come of it.

use std::fs;
use std::path::PathBuf;

use walkdir::WalkDir;

/// A file with a case.
pub struct Case {
    /// Where it stands.
    pub path: PathBuf,
    /// Its name without the ending.
    pub name: String,
    /// Its text.
    pub text: String,
}

/// The cases of a folder, in the order of their names.
pub fn read(folder: &str) -> Vec<Case> {
    let entries = WalkDir::new(folder).sort_by_file_name().into_iter();
    let paths = entries.map(|entry| entry.expect("a folder of cases").into_path());
    paths
        .filter(|path| path.extension().is_some_and(|end| end == "case"))
        .map(|path| Case {
            name: path.file_stem().expect("a name").to_string_lossy().into_owned(),
            text: fs::read_to_string(&path).expect("a case"),
            path,
        })
        .collect()
}

/// Whether what comes today is to be written into the cases.
pub fn accept() -> bool {
    std::env::var_os("QAGIDA_ACCEPT").is_some()
}
