//! The shape of the house: who may import whom, and what every module owes its reader.
//!
//! The table is the design (`src/lib.rs` tells the pipeline): a stage sees the stages before it and
//! the vocabulary, never what comes after.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

/// For each folder of `src/` the folders that it may import.
const MAY_IMPORT: [(&str, &[&str]); 18] = [
    ("source", &[]),
    ("model", &["source", "diag"]),
    ("diag", &["source", "model"]),
    ("lang", &["model"]),
    ("diff", &["model", "lang"]),
    ("load", &["source", "diag", "model", "lang"]),
    ("history", &["source", "diag", "model", "lang", "load", "diff"]),
    ("resolve", &["source", "diag", "model", "lang", "history"]),
    ("rules", &["model", "history"]),
    ("check", &["source", "diag", "model", "lang", "history", "resolve", "diff", "rules", "load"]),
    ("view", &["model", "lang", "history", "resolve", "diff", "rules"]),
    // The examples of components are YAML with places, as the content is.
    ("render", &["view", "model", "export", "load", "source", "diag"]),
    ("export", &["model", "load", "lang", "history", "resolve", "diff", "rules", "view"]),
    ("output", &[]),
    ("import", &["source", "diag", "model", "lang", "load"]),
    ("draft", &["compile", "source", "diag", "model", "load", "resolve", "import"]),
    ("serve", &["compile", "site", "source", "diag", "model", "diff", "view", "render", "draft"]),
    (
        "cli",
        &[
            "compile", "site", "source", "diag", "model", "lang", "load", "history", "resolve",
            "diff", "rules", "check", "view", "render", "export", "output", "import", "draft",
            "serve",
        ],
    ),
];

fn sources() -> Vec<(PathBuf, String)> {
    WalkDir::new("src")
        .sort_by_file_name()
        .into_iter()
        .map(|entry| entry.expect("src"))
        .filter(|entry| entry.path().extension().is_some_and(|end| end == "rs"))
        .map(|entry| {
            (entry.path().to_owned(), fs::read_to_string(entry.path()).expect("a source file"))
        })
        .collect()
}

/// The stage of a file: the folder below `src/`, or its own name for a file there.
fn stage(path: &Path) -> String {
    let inside = path.strip_prefix("src").expect("below src");
    let first =
        inside.components().next().expect("a name").as_os_str().to_string_lossy().into_owned();
    first.trim_end_matches(".rs").to_owned()
}

/// The stages that a source names: `crate::model::…`, also in lists after `crate::{`.
fn imported(text: &str) -> BTreeSet<String> {
    let mut stages = BTreeSet::new();
    let code = text.split("#[cfg(test)]").next().unwrap_or_default();
    // Comments may name any stage.
    let code: Vec<&str> =
        code.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    let code = code.join("\n");
    for (at, _) in code.match_indices("crate::") {
        let rest = &code[at + "crate::".len()..];
        let names: Vec<&str> = match rest.strip_prefix('{') {
            Some(list) => list.split('}').next().unwrap_or_default().split(',').collect(),
            None => vec![rest],
        };
        for name in names {
            let word: String =
                name.trim().chars().take_while(|c| c.is_ascii_lowercase() || *c == '_').collect();
            if !word.is_empty() {
                stages.insert(word);
            }
        }
    }
    stages
}

#[test]
fn a_stage_imports_only_what_it_may() {
    let table: BTreeMap<&str, &[&str]> = MAY_IMPORT.into_iter().collect();
    let mut wrong = Vec::new();
    for (path, text) in sources() {
        let stage = stage(&path);
        if ["lib", "main", "compile", "site", "build"].contains(&stage.as_str()) {
            continue; // the edge and the tables of contents, which see everything
        }
        let Some(allowed) = table.get(stage.as_str()) else {
            wrong.push(format!("{}: the stage `{stage}` is not in the table", path.display()));
            continue;
        };
        for other in imported(&text) {
            if other != stage && !allowed.contains(&other.as_str()) {
                wrong.push(format!("{}: `{stage}` must not import `{other}`", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_module_says_what_it_is() {
    let silent: Vec<String> = sources()
        .into_iter()
        .filter(|(_, text)| !text.starts_with("//!"))
        .map(|(path, _)| path.display().to_string())
        .collect();
    assert!(silent.is_empty(), "without `//!`: {silent:?}");
}

#[test]
fn no_stage_reads_the_clock() {
    // Same input, same bytes: the day is `as_of` of site.yaml.
    let forbidden = ["SystemTime", "Instant::now", "Zoned::now", "Timestamp::now"];
    for (path, text) in sources() {
        for word in forbidden {
            assert!(!text.contains(word), "{} names {word}", path.display());
        }
    }
}

#[test]
fn only_the_writer_and_the_reader_touch_the_disk() {
    for (path, text) in sources() {
        let stage = stage(&path);
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        let allowed = ["source", "output", "cli", "render", "serve"].contains(&stage.as_str());
        assert!(allowed || !code.contains("std::fs"), "{} uses std::fs", path.display());
    }
}
