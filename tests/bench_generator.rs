//! The made-up corpus of `benches/`: it is content like any other, and always the same.

#[path = "../benches/corpus/mod.rs"]
mod corpus;

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

use qagida::compile::{Compiled, compile};
use qagida::diag::Severity;
use qagida::model::Lang;
use walkdir::WalkDir;

const ACTS: usize = 30;

fn made(folder: &Path) -> io::Result<Compiled> {
    corpus::write(Path::new("content"), folder, ACTS)?;
    compile(folder)
}

fn files(folder: &Path) -> io::Result<BTreeMap<String, Vec<u8>>> {
    let mut files = BTreeMap::new();
    for entry in WalkDir::new(folder) {
        let entry = entry?;
        if entry.file_type().is_file() {
            let inside = entry.path().strip_prefix(folder).unwrap_or(entry.path());
            files.insert(inside.display().to_string(), fs::read(entry.path())?);
        }
    }
    Ok(files)
}

#[test]
fn the_checks_find_no_error_in_it() -> io::Result<()> {
    let folder = tempfile::tempdir()?;
    let compiled = made(folder.path())?;
    let errors: Vec<_> = compiled
        .findings
        .iter()
        .filter(|finding| finding.severity == Severity::Error)
        .map(|finding| {
            let place = finding.span.and_then(|span| compiled.sources.position(span));
            let (file, line) = place.map_or(("", 0), |(file, at)| (file.path.as_str(), at.line));
            format!("{file}:{line}: {}: {}", finding.name, finding.message)
        })
        .collect();
    assert!(errors.is_empty(), "{} errors:\n{}", errors.len(), errors.join("\n"));
    assert_eq!(compiled.corpus.chronicle.acts.len(), ACTS);
    Ok(())
}

#[test]
fn it_has_what_the_real_acts_have() -> io::Result<()> {
    let folder = tempfile::tempdir()?;
    let chronicle = made(folder.path())?.corpus.chronicle;
    let acts = || chronicle.acts.values();
    let words: Vec<&str> = acts()
        .flat_map(|history| history.redactions.iter().flat_map(|redaction| redaction.walk()))
        .filter_map(|unit| unit.words(Lang::Ru).map(|words| &*words.text))
        .collect();
    for regular in [
        "подпунктом",
        "настоящих Правил",
        "статьи",
        "утвержденных приказом",
        "(далее – ",
        "приложению",
    ] {
        assert!(words.iter().any(|words| words.contains(regular)), "no {regular}");
    }
    assert!(acts().any(|history| !history.criteria.is_empty()), "no criteria");
    assert!(acts().any(|history| !history.forms.is_empty()), "no forms");
    assert!(acts().any(|history| history.redactions.len() > 1), "no amended act");
    assert!(!chronicle.bodies.is_empty(), "no body of rules");
    let amending = acts().filter(|history| {
        let units = history.act.documents.iter().flat_map(|document| document.walk());
        units.into_iter().any(|unit| unit.amendment().is_some())
    });
    assert_eq!(amending.count(), ACTS / 10);
    Ok(())
}

#[test]
fn it_is_the_same_each_time() -> io::Result<()> {
    let (first, second) = (tempfile::tempdir()?, tempfile::tempdir()?);
    corpus::write(Path::new("content"), first.path(), ACTS)?;
    corpus::write(Path::new("content"), second.path(), ACTS)?;
    assert_eq!(files(first.path())?, files(second.path())?);
    Ok(())
}
