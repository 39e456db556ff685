//! Drafts: amending acts that are not in content, as a lawyer writes them. Beside each clean draft in
//! `tests/fixtures/draft/` stands the same one with three mistakes.

use std::fs;
use std::path::{Path, PathBuf};

use assert_cmd::Command;
use serde_json::Value;

fn fixture(name: &str) -> String {
    format!("tests/fixtures/draft/{name}")
}

/// What `qagida diff --draft` prints, with its exit code.
fn weigh(file: &str, more: &[&str]) -> (Vec<Value>, Option<i32>) {
    let output = Command::cargo_bin("qagida")
        .expect("the binary")
        .args(["diff", "--draft", file, "--format", "json"])
        .args(more)
        .output()
        .expect("it runs");
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    let lines = text.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    (lines, output.status.code())
}

fn part<'a>(lines: &'a [Value], part: &str) -> Vec<&'a Value> {
    lines.iter().filter(|line| line["part"] == part).collect()
}

fn word<'a>(line: &'a Value, key: &str) -> &'a str {
    line[key].as_str().unwrap_or_default()
}

/// Name, line in the file and unit of each finding, in the order of the file.
fn findings(lines: &[Value]) -> Vec<(String, u64, String)> {
    let mut found: Vec<(String, u64, String)> = part(lines, "finding")
        .into_iter()
        .map(|line| {
            let place = line["line"].as_u64().expect("a line");
            (word(line, "name").to_owned(), place, word(line, "unit").to_owned())
        })
        .collect();
    found.sort_by_key(|(_, line, _)| *line);
    found
}

/// Bytes of every file below a folder.
fn bytes(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let files = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter();
    let files = files.map(|entry| entry.expect("a file").into_path()).filter(|path| path.is_file());
    files.map(|path| (path.clone(), fs::read(path).expect("a file"))).collect()
}

/// A text as DOCX, a paragraph a line.
fn docx(text: &str) -> Vec<u8> {
    use qagida::export::docx::{Block, Document, Paragraph, Run, write};
    let mut document = Document::new("kk", "Жоба");
    let paragraphs = text.lines().map(|line| Paragraph::of(vec![Run::new(line)]));
    document.blocks.extend(paragraphs.map(Block::from));
    write(&document).expect("written")
}

#[test]
fn a_clean_draft_has_no_finding_and_touches_nothing() {
    let before = bytes(Path::new("content"));
    for (file, lang) in [("clean.kk.txt", "kk"), ("clean.yaml", "kk"), ("clean.yaml", "ru")] {
        let (lines, code) = weigh(&fixture(file), &["--lang", lang]);
        assert_eq!(findings(&lines), [], "{file}");
        assert_eq!(part(&lines, "doubt").len(), 0, "{file}");
        assert_eq!(code, Some(0), "{file}");
    }
    assert_eq!(bytes(Path::new("content")), before);
}

#[test]
fn three_mistakes_in_a_pasted_text_are_those_three_at_their_words() {
    let file = fixture("mistakes.kk.txt");
    let (lines, code) = weigh(&file, &[]);
    let text = fs::read_to_string(&file).expect("the draft");
    let line_of = |words: &str| {
        1 + text.lines().position(|line| line.contains(words)).expect("the words") as u64
    };
    let expected = [
        ("amendment-words-differ", line_of("отыз жұмыс күні"), "order/p1/am2"),
        ("amendment-target-missing", line_of("15-тармақ"), "order/p1/am3"),
        ("dangling-reference", line_of("19-тармағына"), "order/p1/am4/new/p12"),
    ];
    let expected = expected.map(|(name, line, unit)| (name.to_owned(), line, unit.to_owned()));
    assert_eq!(findings(&lines), expected);
    assert_eq!(code, Some(1));
    for finding in part(&lines, "finding") {
        assert_eq!(word(finding, "file"), file);
    }
    // What could be answered is there all the same.
    let units: Vec<&str> = part(&lines, "text").iter().map(|line| word(line, "unit")).collect();
    assert_eq!(units, ["rules/p9", "rules/p12"]);
}

#[test]
fn three_mistakes_in_a_yaml_draft_are_those_three_at_their_lines() {
    let file = fixture("mistakes.yaml");
    let (lines, code) = weigh(&file, &["--lang", "ru"]);
    let text = fs::read_to_string(&file).expect("the draft");
    let line_of = |words: &str| {
        1 + text.lines().position(|line| line.contains(words)).expect("the words") as u64
    };
    let expected = [
        ("misaligned-translation", line_of("семи рабочих дней"), "order/p1/am1/new/p9"),
        ("amendment-target-missing", line_of("target: 2018-29:rules/p10/sp4"), "order/p1/am2"),
        ("amendment-target-exists", line_of("target: 2018-29:rules/p11"), "order/p1/am3"),
    ];
    let expected = expected.map(|(name, line, unit)| (name.to_owned(), line, unit.to_owned()));
    assert_eq!(findings(&lines), expected);
    assert_eq!(code, Some(1));
    assert!(part(&lines, "finding").iter().all(|finding| word(finding, "file") == file));
}

#[test]
fn the_text_that_would_be_what_changes_and_what_hangs_on_it() {
    let (lines, _) = weigh(&fixture("clean.kk.txt"), &[]);
    let text = part(&lines, "text");
    let words: Vec<(&str, bool)> = text
        .iter()
        .map(|line| (word(line, "unit"), word(line, "words").contains("жиырма жұмыс күні")))
        .collect();
    assert_eq!(words, [("rules/p9", false), ("rules/p10", true), ("rules/p12", false)]);
    let changes = part(&lines, "change");
    let changes: Vec<(&Value, &Value)> =
        changes.iter().map(|line| (&line["old"], &line["change"])).collect();
    assert_eq!(changes.len(), 3);
    assert_eq!(*changes[2].0, Value::Null);
    assert_eq!(changes[2].1[0], "added");
    let impacts = part(&lines, "impact");
    let steps: Vec<&str> = impacts
        .iter()
        .filter(|line| line["kind"] == "procedure")
        .map(|line| word(line, "words"))
        .collect();
    assert!(steps.contains(&"inclusion/6") && steps.contains(&"exclusion/1"), "{steps:?}");
    // Each of them is what `impact` says of the present text.
    for impact in &impacts {
        let unit = word(impact, "on");
        let output = Command::cargo_bin("qagida")
            .expect("the binary")
            .args(["impact", unit, "--format", "json"])
            .output()
            .expect("it runs");
        let told = String::from_utf8(output.stdout).expect("UTF-8");
        assert!(told.contains(&format!("\"words\":\"{}\"", word(impact, "words"))), "{unit}");
    }
}

#[test]
fn a_reference_to_what_a_draft_deletes_is_its_finding() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("draft.txt");
    let text = fs::read_to_string(fixture("clean.kk.txt")).expect("the draft");
    // Point 12, which the draft adds, refers to point 9.
    let (before, rest) = text.split_once("9-тармақ мынадай").expect("the first instruction");
    let (_, after) = rest.split_once("10-тармақтағы").expect("the second instruction");
    let deletes = format!("{before}9-тармақ алып тасталсын;\n\n10-тармақтағы{after}");
    fs::write(&file, deletes).expect("a draft");
    let (lines, code) = weigh(file.to_str().expect("a path"), &[]);
    let names: Vec<String> = findings(&lines).into_iter().map(|(name, ..)| name).collect();
    assert_eq!(names, ["reference-after-repeal"]);
    assert_eq!(code, Some(1));
}

#[test]
fn a_draft_is_the_same_as_text_as_word_file_and_as_web_page() {
    let folder = tempfile::tempdir().expect("a folder");
    let text = fs::read_to_string(fixture("mistakes.kk.txt")).expect("the draft");
    let paragraphs: String = text
        .lines()
        .filter(|line| !line.is_empty())
        .map(|line| format!("<p>{}</p>\n", line.replace('&', "&amp;").replace('<', "&lt;")))
        .collect();
    let html =
        format!("<html><head><meta charset=\"utf-8\"></head><body>{paragraphs}</body></html>");
    let (expected, _) = weigh(&fixture("mistakes.kk.txt"), &[]);
    let without_place = |lines: &[Value]| {
        let mut found: Vec<(String, String)> =
            findings(lines).into_iter().map(|(name, _, unit)| (name, unit)).collect();
        found.sort();
        found
    };
    for (name, bytes) in [("draft.docx", docx(&text)), ("draft.html", html.into_bytes())] {
        let file = folder.path().join(name);
        fs::write(&file, bytes).expect("a draft");
        let (lines, code) = weigh(file.to_str().expect("a path"), &[]);
        assert_eq!(without_place(&lines), without_place(&expected), "{name}");
        assert_eq!(part(&lines, "text"), part(&expected, "text"), "{name}");
        assert_eq!(code, Some(1));
    }
}

#[test]
fn a_folder_and_one_file_are_the_same_draft() {
    let folder = tempfile::tempdir().expect("a folder");
    let text = fs::read_to_string(fixture("mistakes.yaml")).expect("the draft");
    let (head, body) = text.split_once("documents:").expect("the documents");
    fs::write(folder.path().join("act.yaml"), head).expect("a file");
    fs::write(folder.path().join("text.yaml"), format!("documents:{body}")).expect("a file");
    let (one, _) = weigh(&fixture("mistakes.yaml"), &[]);
    let (several, code) = weigh(folder.path().to_str().expect("a path"), &[]);
    let names = |lines: &[Value]| {
        findings(lines).into_iter().map(|(name, _, unit)| (name, unit)).collect::<Vec<_>>()
    };
    assert_eq!(names(&one), names(&several));
    assert_eq!(part(&one, "change"), part(&several, "change"));
    assert_eq!(code, Some(1));
}

#[test]
fn the_table_of_a_draft_says_why() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut tables = Vec::new();
    for (lang, why, absent, excluded) in [
        ("kk", "Бес жұмыс күні бұйрықты әзірлеуге жетпейді.", "Жоқ", "Алып тасталсын"),
        ("ru", "Пяти рабочих дней для разработки приказа не хватает.", "Отсутствует", "Исключить"),
    ] {
        let file = folder.path().join(format!("{lang}.csv"));
        let out = file.to_str().expect("a path");
        let (_, code) =
            weigh(&fixture("clean.yaml"), &["--lang", lang, "--table", "csv", "--out", out]);
        assert_eq!(code, Some(0));
        let table = fs::read_to_string(&file).expect("the table");
        let rows: Vec<&str> = table.split("\r\n").collect();
        assert!(rows[1].contains(why), "{}", rows[1]);
        assert!(rows[2].contains(&format!(";{excluded};")), "{}", rows[2]);
        assert!(rows[3].contains(&format!(";{absent};")), "{}", rows[3]);
        tables.push(rows.len());
    }
    assert_eq!(tables, [5, 5]);
}

#[test]
fn wrong_use_is_told_apart() {
    let missing = weigh("tests/fixtures/draft/nowhere.txt", &[]);
    assert_eq!((missing.0.len(), missing.1), (0, Some(2)));
    let held = weigh(&fixture("clean.yaml"), &["--act", "2018-29"]);
    assert_eq!((held.0.len(), held.1), (0, Some(2)));
    let no_file = weigh(&fixture("clean.yaml"), &["--table", "csv"]);
    assert_eq!(no_file.1, Some(2));
}
