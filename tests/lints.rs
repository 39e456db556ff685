//! The manual of the lints is its test: every example of every page is laid over the small content
//! tree and gives the finding, or does not (the convention stands in `src/check/mod.rs`).

use std::collections::BTreeSet;
use std::path::Path;

use qagida::check::LINTS;
use qagida::compile::{Compiled, compile_sources};
use qagida::diag::Severity;
use qagida::model::Address;
use qagida::source::Sources;
use walkdir::WalkDir;

#[path = "rig/tree.rs"]
mod tree;

use tree::Files;

#[path = "lints/messages.rs"]
mod messages;

/// The lints without which content is not checked.
const ASKED_FOR: [&str; 41] = [
    "dangling-reference",
    "self-reference",
    "reference-before-insertion",
    "reference-after-repeal",
    "reference-words-differ",
    "unregistered-act",
    "conflicting-registration",
    "reference-to-repealed-act",
    "parallel-reference-mismatch",
    "unbound-annex",
    "annex-order",
    "numbering-gap",
    "duplicate-number",
    "wrong-list-mark",
    "amendment-target-missing",
    "amendment-out-of-order",
    "replay-differs",
    "overlapping-amendments",
    "unused-term",
    "undefined-abbreviation",
    "term-defined-twice",
    "term-variant",
    "conflicting-definition",
    "untranslated-text",
    "misaligned-translation",
    "mixed-script",
    "unbalanced-quotes",
    "letter-spaced-word",
    "doubled-words",
    "loose-part-count",
    "unreachable-outcome",
    "implied-threshold",
    "basis-changed",
    "criterion-without-unit",
    "deadline-without-start",
    "field-without-basis",
    "missing-message",
    "unused-message",
    "stale-status",
    "stale-erratum",
    "reference-into-lacuna",
];

/// An example of a manual page.
struct Example {
    language: String,
    is_bad: bool,
    text: String,
}

fn examples(page: &str) -> Vec<Example> {
    let mut found = Vec::new();
    let mut lines = page.lines();
    while let Some(line) = lines.next() {
        let Some(info) = line.strip_prefix("```") else { continue };
        let block: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
        let (language, kind) = info.split_once(' ').unwrap_or((info, ""));
        if kind == "bad" || kind == "good" {
            found.push(Example {
                language: language.to_owned(),
                is_bad: kind == "bad",
                text: block.join("\n"),
            });
        }
    }
    found
}

fn small() -> Files {
    tree::read("tests/fixtures/small")
}

fn compile(files: &Files) -> Compiled {
    let files = files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice()));
    compile_sources(Sources::from_memory(files))
}

/// Where a part of an example lies.
enum Place {
    Units,
    File(String),
    Without(String),
    Instead(Address),
    After(Address),
}

/// The parts of an example, each with the comment above it.
fn parts(text: &str) -> Vec<(Place, String)> {
    let mut parts: Vec<(Place, String)> = Vec::new();
    for line in text.lines() {
        let place = line.strip_prefix("# ").and_then(|comment| {
            if let Some(file) = comment.strip_prefix("without ") {
                return Some(Place::Without(file.to_owned()));
            }
            if let Some(address) = comment.strip_prefix("after ") {
                return Address::parse(address).ok().map(Place::After);
            }
            if comment.ends_with(".yaml") {
                return Some(Place::File(comment.to_owned()));
            }
            Address::parse(comment).ok().map(Place::Instead)
        });
        match (place, parts.last_mut()) {
            (Some(place), _) => parts.push((place, String::new())),
            (None, Some((_, body))) => {
                body.push_str(line);
                body.push('\n');
            }
            (None, None) => parts.push((Place::Units, format!("{line}\n"))),
        }
    }
    parts
}

fn lay_over(files: &mut Files, example: &str) {
    for (place, body) in parts(example) {
        match place {
            Place::Without(file) => {
                files.remove(&file).unwrap_or_else(|| panic!("no {file}"));
            }
            Place::File(file) => keys(files, &file, &body),
            Place::Instead(address) => record(files, &address, &body, true),
            Place::After(address) => record(files, &address, &body, false),
            Place::Units => units(files, &body),
        }
    }
}

/// Keys that take the place of the same keys of a file.
fn keys(files: &mut Files, file: &str, body: &str) {
    let old = files.remove(file).unwrap_or_default();
    let old = String::from_utf8(old).expect("a text file");
    let key = |line: &str| {
        let word = line.split(':').next().unwrap_or_default();
        (!word.is_empty() && !word.starts_with([' ', '#', '-'])).then(|| word.to_owned())
    };
    let new: BTreeSet<String> = body.lines().filter_map(key).collect();
    let mut text = String::new();
    let mut kept = true;
    for line in old.lines() {
        if let Some(key) = key(line) {
            kept = !new.contains(&key);
        }
        if kept {
            text.push_str(line);
            text.push('\n');
        }
    }
    text.push_str(body);
    let mut bytes = Vec::new();
    for (number, piece) in text.split("\\xff").enumerate() {
        if number > 0 {
            bytes.push(0xff);
        }
        bytes.extend_from_slice(piece.as_bytes());
    }
    files.insert(file.to_owned(), bytes);
}

/// The file and the lines of the record of a unit, an instruction or a document, with its
/// indentation.
fn find(files: &Files, address: &Address) -> Option<(String, usize, usize, usize)> {
    let compiled = compile(files);
    let act = &compiled.corpus.chronicle.acts.get(&address.act)?.act;
    let mut documents = act.documents.iter();
    let document = documents.find(|document| document.path == address.path);
    let span = match document {
        Some(document) => document.span,
        None => {
            let mut units = act.documents.iter().flat_map(|document| document.walk());
            units.find(|unit| unit.path == address.path)?.span
        }
    };
    let (file, position) = compiled.sources.position(span)?;
    let lines: Vec<&str> = file.text.lines().collect();
    let first = position.line - 1;
    let indent = lines[first].find("- ")?;
    let inside = |line: &&str| line.trim().is_empty() || line.find(|c| c != ' ') > Some(indent);
    let length = lines[first + 1..].iter().take_while(|line| inside(line)).count();
    Some((file.path.clone(), first, first + 1 + length, indent))
}

fn record(files: &mut Files, address: &Address, body: &str, instead: bool) {
    let (file, first, end, indent) =
        find(files, address).unwrap_or_else(|| panic!("no unit {address}"));
    let text = String::from_utf8(files[&file].clone()).expect("a text file");
    let lines: Vec<&str> = text.lines().collect();
    let (head, tail) = if instead { (first, end) } else { (end, end) };
    let body = body.lines().map(|line| format!("{}{line}", " ".repeat(indent)));
    let all = lines[..head].iter().map(|line| (*line).to_owned());
    let all: Vec<String> =
        all.chain(body).chain(lines[tail..].iter().map(|line| (*line).to_owned())).collect();
    files.insert(file, (all.join("\n") + "\n").into_bytes());
}

/// Units of the Rules, each in the place of the one with its number.
fn units(files: &mut Files, body: &str) {
    let mut items: Vec<String> = Vec::new();
    for line in body.lines() {
        match items.last_mut() {
            Some(item) if !line.starts_with("- ") => {
                item.push_str(line);
                item.push('\n');
            }
            _ => items.push(format!("{line}\n")),
        }
    }
    let mut last = "2020-1:rules/p3".to_owned();
    for item in items {
        let number = item.lines().next().and_then(|line| line.strip_prefix("- point: "));
        let number = number.unwrap_or_else(|| panic!("not a point: {item}")).trim_matches('"');
        let own = format!("2020-1:rules/p{number}");
        let address = Address::parse(&own).expect("an address");
        if find(files, &address).is_some() {
            record(files, &address, &item, true);
        } else {
            record(files, &Address::parse(&last).expect("an address"), &item, false);
            last = own;
        }
    }
}

#[test]
fn every_page_is_a_manual_page() {
    for lint in LINTS {
        let mut lines = lint.page.lines();
        assert_eq!(lines.next(), Some(&*format!("# {}", lint.name)));
        assert_eq!(lines.next(), Some(""), "{}", lint.name);
        assert!(lines.next().is_some_and(|line| line.ends_with('.')), "{}", lint.name);
        for section in ["Why it matters", "What is wrong", "What is right", "How to mend it"] {
            let heading = format!("\n## {section}\n");
            assert_eq!(lint.page.matches(&heading).count(), 1, "{}: {section}", lint.name);
        }
        let examples = examples(lint.page);
        assert!(examples.iter().any(|example| example.is_bad), "{}: no bad example", lint.name);
        assert!(examples.iter().any(|example| !example.is_bad), "{}: no good one", lint.name);
    }
}

#[test]
fn every_example_does_what_its_page_says() {
    let mut wrong = Vec::new();
    for lint in LINTS {
        for (number, example) in examples(lint.page).iter().enumerate() {
            let found: Vec<String> = match example.language.as_str() {
                "ftl" => messages::findings(Some(&example.text)),
                _ => {
                    let mut files = small();
                    lay_over(&mut files, &example.text);
                    let findings = compile(&files).findings;
                    findings.iter().map(|finding| finding.name.to_string()).collect()
                }
            };
            if found.iter().any(|name| name == lint.name) != example.is_bad {
                let kind = if example.is_bad { "bad" } else { "good" };
                wrong.push(format!("{}: example {number} ({kind}) gives {found:?}", lint.name));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_register_knows_every_page_and_every_lint_asked_for() {
    let names: BTreeSet<&str> = LINTS.iter().map(|lint| lint.name).collect();
    assert_eq!(names.len(), LINTS.len(), "a name stands twice");
    for name in ASKED_FOR {
        assert!(names.contains(name), "there is no lint {name}");
    }
    let files = WalkDir::new("src/check").into_iter().map(|entry| entry.expect("src/check"));
    let pages: BTreeSet<String> = files
        .filter(|entry| entry.path().extension().is_some_and(|end| end == "md"))
        .filter_map(|entry| Some(entry.path().file_stem()?.to_str()?.replace('_', "-")))
        .collect();
    assert_eq!(pages, names.iter().map(|name| (*name).to_owned()).collect());
}

#[test]
fn explain_lists_and_shows_every_lint() {
    let run = |arguments: &[&str]| -> String {
        let output = assert_cmd::Command::cargo_bin("qagida")
            .expect("the binary")
            .args(arguments)
            .output()
            .expect("it runs");
        assert!(output.status.success(), "{arguments:?}");
        String::from_utf8(output.stdout).expect("UTF-8")
    };
    let listed = run(&["explain"]);
    let listed: Vec<&str> =
        listed.lines().filter_map(|line| line.split_whitespace().next()).collect();
    let names: Vec<&str> = LINTS.iter().map(|lint| lint.name).collect();
    assert_eq!(listed, names);
    for lint in LINTS.iter().step_by(9) {
        assert_eq!(run(&["explain", lint.name]), lint.page);
    }
}

#[test]
fn the_content_has_neither_errors_nor_warnings() {
    let compiled = qagida::compile::compile(Path::new("content")).expect("the content");
    let findings: Vec<String> = compiled
        .findings
        .iter()
        .filter(|finding| finding.severity != Severity::Note)
        .map(|finding| format!("{} {:?}: {}", finding.name, finding.unit, finding.message))
        .collect();
    assert!(findings.is_empty(), "{}", findings.join("\n"));
}

#[test]
fn the_messages_of_the_interface_are_whole_and_used() {
    assert_eq!(messages::findings(None), Vec::<String>::new());
}
