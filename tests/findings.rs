//! Findings as they are printed: carets under the words also in Cyrillic lines, SARIF 2.1.0,
//! annotations of GitHub.

use qagida::compile::{Compiled, compile_sources};
use qagida::diag::{Words, github, sarif, terminal};
use qagida::source::Sources;
use serde_json::Value;

#[path = "rig/tree.rs"]
mod tree;

/// The small content tree with these words in place of others.
fn broken(edits: &[(&str, &str, &str)]) -> Compiled {
    let mut files = tree::read("tests/fixtures/small");
    for (file, from, to) in edits {
        let bytes = files.get_mut(*file).unwrap_or_else(|| panic!("no {file}"));
        let text = String::from_utf8(bytes.clone()).expect("a text");
        assert_eq!(text.matches(from).count(), 1, "{file}: {from}");
        *bytes = text.replacen(from, to, 1).into_bytes();
    }
    compile_sources(Sources::from_memory(
        files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice())),
    ))
}

const TEXT: &str = "acts/2020-1/text.yaml";

/// A reference that leads nowhere in either language, and a word in two alphabets.
fn sample() -> Compiled {
    broken(&[
        (TEXT, "Осы Қағидалардың 2-тармағының 1) тармақшасында", "Осы Қағидалардың 7-тармағында"),
        (
            TEXT,
            "указанной в подпункте 1) пункта 2 настоящих Правил",
            "указанной в пункте 7 настоящих Правил",
        ),
        (TEXT, "Өтінішке мыналар", "Өтiнiшке мыналар"),
    ])
}

fn printed(compiled: &Compiled, words: &Words) -> String {
    let mut out = Vec::new();
    let findings = words.translate(&compiled.findings);
    terminal::write(&findings, &compiled.sources, words, false, &mut out).expect("memory");
    String::from_utf8(out).expect("text")
}

#[test]
fn carets_stand_under_the_words_of_a_cyrillic_line() {
    let compiled = sample();
    let text = printed(&compiled, &Words::default());
    let lines: Vec<&str> = text.lines().collect();
    let mut under = Vec::new();
    for pair in lines.windows(2) {
        let (source, carets) = (pair[0], pair[1]);
        let Some(from) = carets.chars().position(|letter| letter == '^') else { continue };
        let count = carets.chars().filter(|letter| *letter == '^').count();
        under.push(source.chars().skip(from).take(count).collect::<String>());
    }
    let has = |words: &str| under.iter().any(|found| found == words);
    assert!(has("Осы Қағидалардың 7-тармағында"), "{under:?}\n{text}");
    assert!(has("Өтiнiшке"), "{under:?}\n{text}");
}

#[test]
fn a_person_reads_them_in_his_language() {
    let compiled = sample();
    let kazakh = printed(&compiled, &Words::kazakh());
    assert!(
        kazakh.contains("қате[dangling-reference]: сөздер атаған 2020-1:rules/p7 бірлігі жоқ"),
        "{kazakh}"
    );
    assert!(kazakh.contains("кеңес: мүмкін, "), "{kazakh}");
    let russian = printed(&compiled, &Words::russian());
    assert!(
        russian.contains(
            "ошибка[dangling-reference]: единицы 2020-1:rules/p7, названной в тексте, нет"
        ),
        "{russian}"
    );
    assert!(russian.contains("предупреждение[mixed-script]"), "{russian}");
}

#[test]
fn sarif_is_well_formed() {
    let mut compiled = sample();
    for finding in &mut compiled.findings {
        finding.message.push_str(" \"\n");
    }
    let mut out = Vec::new();
    sarif::write(&compiled.findings, &compiled.sources, &mut out).expect("memory");
    let log: Value = serde_json::from_slice(&out).expect("JSON");
    // What the schema of SARIF 2.1.0 requires of what is written here.
    assert_eq!(log["version"], "2.1.0");
    assert!(
        log["$schema"]
            .as_str()
            .is_some_and(|schema| schema.contains("sarif") && schema.contains("2.1.0"))
    );
    let runs = log["runs"].as_array().expect("runs");
    assert_eq!(runs.len(), 1);
    let run = &runs[0];
    assert_eq!(run["columnKind"], "unicodeCodePoints");
    let driver = &run["tool"]["driver"];
    assert!(driver["name"].is_string() && driver["version"].is_string());
    let rules: Vec<&str> = driver["rules"]
        .as_array()
        .expect("rules")
        .iter()
        .map(|rule| rule["id"].as_str().expect("an id"))
        .collect();
    let mut once = rules.clone();
    once.dedup();
    assert_eq!(rules, once);
    let results = run["results"].as_array().expect("results");
    assert_eq!(results.len(), compiled.findings.len());
    for result in results {
        assert!(rules.contains(&result["ruleId"].as_str().expect("a rule")));
        assert!(matches!(result["level"].as_str(), Some("error" | "warning" | "note")));
        assert!(result["message"]["text"].as_str().is_some_and(|text| !text.is_empty()));
        let places = result["locations"].as_array().expect("locations");
        let related = result["relatedLocations"].as_array().into_iter().flatten();
        for place in places.iter().chain(related) {
            let place = &place["physicalLocation"];
            let uri = place["artifactLocation"]["uri"].as_str().expect("an address");
            assert!(uri.is_ascii() && !uri.contains([' ', '"', '\\']), "{uri}");
            let at = |key: &str| place["region"][key].as_u64().expect("a number");
            let (from, to) =
                ((at("startLine"), at("startColumn")), (at("endLine"), at("endColumn")));
            assert!(from.0 >= 1 && from.1 >= 1 && from <= to, "{place}");
        }
    }
}

#[test]
fn annotations_of_github_are_one_line_each() {
    let compiled = sample();
    let mut out = Vec::new();
    github::write(&compiled.findings, &compiled.sources, &mut out).expect("memory");
    let text = String::from_utf8(out).expect("text");
    assert_eq!(text.lines().count(), compiled.findings.len());
    for line in text.lines() {
        let (command, message) =
            line.strip_prefix("::").and_then(|line| line.split_once("::")).expect("a command");
        let (level, properties) = command.split_once(' ').expect("properties");
        assert!(matches!(level, "error" | "warning" | "notice"), "{line}");
        let keys: Vec<&str> = properties
            .split(',')
            .filter_map(|property| Some(property.split_once('=')?.0))
            .collect();
        assert_eq!(keys, ["file", "line", "col", "title"], "{line}");
        assert!(!message.is_empty());
    }
}
