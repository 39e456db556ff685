//! Each file of `tests/broken/` breaks the small content tree of `tests/fixtures/small/` in one way
//! and says which findings must come of it, with their places.
//!
//! A case is a list of edits and the expected findings:
//!
//! ```text
//! what is broken, in one line
//! === edit acts/2020-1/text.yaml
//! words that stand there once
//! === to
//! words in their place
//! === expect
//! error duplicate-number acts/2020-1/text.yaml:52:16 2020-1:rules/p2
//! ```
//!
//! `=== write PATH` gives a whole file, `=== delete PATH` removes one. `QAGIDA_ACCEPT=1` writes the
//! findings of today into the cases.

use std::fs;

use qagida::compile::compile_sources;
use qagida::source::Sources;

#[path = "rig/cases.rs"]
mod cases;
#[path = "rig/tree.rs"]
mod tree;

use cases::Case;
use tree::Files;

fn small() -> Files {
    tree::read("tests/fixtures/small")
}

/// The findings of a tree, one a line.
fn findings(files: &Files) -> Vec<String> {
    let sources =
        Sources::from_memory(files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice())));
    let compiled = compile_sources(sources);
    let line = |finding: &qagida::diag::Diagnostic| {
        let place = finding.span.and_then(|span| compiled.sources.position(span));
        let place = place.map_or_else(
            || "-".to_owned(),
            |(file, position)| format!("{}:{}:{}", file.path, position.line, position.column),
        );
        let unit = match (&finding.act, &finding.unit) {
            (Some(act), Some(unit)) => format!("{act}:{unit}"),
            (Some(act), None) => act.to_string(),
            _ => "-".to_owned(),
        };
        let severity = format!("{:?}", finding.severity).to_lowercase();
        assert!(finding.hint.as_ref().is_none_or(|hint| !hint.is_empty()));
        for words in [qagida::diag::Words::kazakh(), qagida::diag::Words::russian()] {
            let labels = finding.labels.iter().map(|label| label.message.as_str());
            for said in
                [finding.message.as_str()].into_iter().chain(finding.hint.as_deref()).chain(labels)
            {
                assert!(words.find(said).is_some(), "{}: no words for: {said}", finding.name);
            }
        }
        format!("{severity} {} {place} {unit}", finding.name)
    };
    compiled.findings.iter().map(line).collect()
}

fn replace_once(bytes: &[u8], from: &str, to: &str, case: &str) -> Vec<u8> {
    let text = String::from_utf8(bytes.to_vec()).expect("a text file");
    assert_eq!(text.matches(from).count(), 1, "{case}: «{from}» must stand once");
    text.replacen(from, to, 1).into_bytes()
}

/// Applies the edits of a case; what remains is what it expects.
fn broken(case: &str, name: &str) -> (Files, Vec<String>) {
    let mut files = small();
    let mut expected = Vec::new();
    let mut parts = case.split("\n=== ").skip(1).peekable();
    while let Some(part) = parts.next() {
        let (head, body) = part.split_once('\n').unwrap_or((part, ""));
        let body = body.strip_suffix('\n').unwrap_or(body);
        match head.split_once(' ').unwrap_or((head, "")) {
            ("edit", path) => {
                let to = parts.next().and_then(|part| part.strip_prefix("to")).expect("`=== to`");
                let to = to.trim_start_matches('\n');
                let to = to.strip_suffix('\n').unwrap_or(to);
                let file = files.get_mut(path).unwrap_or_else(|| panic!("{name}: no {path}"));
                *file = replace_once(file, body, to, name);
            }
            ("write", path) => {
                files.insert(path.to_owned(), body.as_bytes().to_vec());
            }
            ("bytes", path) => {
                let hex: String = body.split_whitespace().collect();
                let bytes =
                    (0..hex.len() / 2).map(|at| u8::from_str_radix(&hex[at * 2..at * 2 + 2], 16));
                files.insert(path.to_owned(), bytes.map(|byte| byte.expect("hex")).collect());
            }
            ("delete", path) => {
                files.remove(path).unwrap_or_else(|| panic!("{name}: no {path}"));
            }
            ("expect", _) => expected.extend(body.lines().map(str::to_owned)),
            (other, _) => panic!("{name}: what is `{other}`?"),
        }
    }
    (files, expected)
}

#[test]
fn the_small_tree_is_sound() {
    assert_eq!(findings(&small()), Vec::<String>::new());
}

#[test]
fn every_way_of_breaking_it_is_found() {
    let accept = cases::accept();
    let mut wrong = Vec::new();
    let cases = cases::read("tests/broken");
    for Case { path, name, text: case } in &cases {
        let (files, expected) = broken(case, name);
        let found = findings(&files);
        if found == expected && !found.is_empty() {
            continue;
        }
        if accept {
            let head = case.split("\n=== expect").next().unwrap_or_default();
            fs::write(path, format!("{head}\n=== expect\n{}\n", found.join("\n"))).expect("write");
        }
        wrong.push(format!("{name}\n  expected {expected:#?}\n  found {found:#?}"));
    }
    assert!(cases.len() >= 20, "only {} cases", cases.len());
    assert!(wrong.is_empty() || accept, "{}", wrong.join("\n"));
}
