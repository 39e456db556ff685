//! `qagida new` on copies of the content: each skeleton checks clean, nothing is overwritten.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use assert_cmd::Command;
use qagida::compile::compile;
use tempfile::TempDir;
use walkdir::WalkDir;

type Files = BTreeMap<String, String>;

/// A copy of the content without the files named.
fn copy(without: &[&str]) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for (path, text) in files(Path::new("content")) {
        if without.contains(&path.as_str()) {
            continue;
        }
        let file = folder.path().join(path);
        fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
        fs::write(file, text).expect("a file");
    }
    folder
}

fn files(root: &Path) -> Files {
    let entries = WalkDir::new(root).into_iter().map(|entry| entry.expect("an entry"));
    entries
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let path = entry.path().strip_prefix(root).expect("below the root");
            (path.display().to_string(), fs::read_to_string(entry.path()).expect("a text"))
        })
        .collect()
}

fn qagida(content: &TempDir, arguments: &[&str]) -> assert_cmd::assert::Assert {
    let mut command = Command::cargo_bin("qagida").expect("the binary");
    command.arg("--content").arg(content.path()).arg("new").args(arguments).assert()
}

fn names(content: &TempDir) -> Vec<String> {
    let compiled = compile(content.path()).expect("the content");
    compiled
        .findings
        .iter()
        .map(|finding| format!("{} {}", finding.name, finding.message))
        .collect()
}

/// Runs the command on a copy: exactly the files `written` change, what stood in them stays before
/// what is new, nothing new is found, and a second run is refused and changes nothing.
fn writes(without: &[&str], arguments: &[&str], written: &[&str]) -> Files {
    let content = copy(without);
    let before = files(content.path());
    let output = qagida(&content, arguments).success().get_output().clone();
    let next = String::from_utf8(output.stderr).expect("words");
    assert!(next.starts_with("next: "), "{next}");
    let after = files(content.path());
    let changed: Vec<&str> = after
        .iter()
        .filter(|(path, text)| before.get(*path) != Some(text))
        .map(|(path, _)| path.as_str())
        .collect();
    assert_eq!(changed, written, "{arguments:?}");
    for path in &changed {
        let old = before.get(*path).map_or("", String::as_str);
        assert!(after[*path].starts_with(old), "{path} keeps what stood there");
    }
    assert_eq!(names(&content), Vec::<String>::new(), "{arguments:?}");
    let refused = qagida(&content, arguments).code(2);
    let words = String::from_utf8(refused.get_output().stderr.clone()).expect("words");
    assert!(words.contains("already"), "{words}");
    assert_eq!(files(content.path()), after);
    after
}

#[test]
fn an_act() {
    let files = ["acts/2027-5/act.yaml", "acts/2027-5/text.yaml"];
    for (kind, lang) in [("order", "kk"), ("law", "ru")] {
        let arguments = ["act", "2027-5", "--date", "2027-01-15", "--kind", kind, "--lang", lang];
        let after = writes(&[], &arguments, &files);
        assert!(after[files[0]].contains(&format!("kind: {kind}\n")));
        assert!(after[files[0]].contains(&format!("official: [{lang}]\n")));
    }
    let refused = qagida(&copy(&[]), &["act", "2019-501", "--date", "2019-07-12"]).code(2);
    let words = String::from_utf8(refused.get_output().stderr.clone()).expect("words");
    assert!(words.contains("register.yaml"), "{words}");
}

#[test]
fn an_amendment() {
    let files = ["acts/2027-5/act.yaml", "acts/2027-5/text.yaml"];
    for (target, op) in [
        ("2018-29:rules/p3", "replace"),
        ("2018-29:order/title", "replace"),
        ("2018-29:rules/p2/sp9", "replace"),
        ("2018-29:rules/p4-1", "insert"),
        ("2018-29:order/p5", "repeal"),
    ] {
        let arguments =
            ["amendment", "2027-5", "--date", "2027-01-15", "--target", target, "--op", op];
        let after = writes(&[], &arguments, &files);
        assert!(after[files[1]].contains(&format!("op: {op}\n            target: {target}\n")));
    }
}

#[test]
fn an_amendment_that_would_break_a_basis_is_not_written() {
    let content = copy(&[]);
    let before = files(content.path());
    let target = ["--target", "2018-29:rules/p9", "--op", "repeal"];
    let arguments = [&["amendment", "2027-5", "--date", "2027-01-15"][..], &target].concat();
    let output = qagida(&content, &arguments).code(1).get_output().clone();
    let words = String::from_utf8(output.stderr).expect("words");
    assert!(words.contains("basis-changed") && words.contains("nothing was written"), "{words}");
    assert_eq!(files(content.path()), before);
}

#[test]
fn an_erratum_stands_with_the_act_whose_words_they_are() {
    let own = ["erratum", "2018-29:rules/p9", "--quote", "тиісті бұйрықты", "--means", "бұйрықты"];
    writes(&[], &own, &["acts/2018-29/errata.yaml"]);
    let brought = ["erratum", "2018-29:rules/p2/sp9", "--quote", "бағдарламалық қамтылым"];
    let after = writes(&[], &brought, &["acts/2024-611/errata.yaml"]);
    let entry = "  - unit: 2024-611:list/p3/am7/new/p2/sp9\n    lang: kk\n";
    assert!(after["acts/2024-611/errata.yaml"].contains(entry));
    let wrong = ["erratum", "2018-29:rules/p9", "--quote", "жоқ сөз"];
    let words = qagida(&copy(&[]), &wrong).code(2);
    let words = String::from_utf8(words.get_output().stderr.clone()).expect("words");
    assert!(words.contains("do not stand in 2018-29:rules/p9"), "{words}");
}

#[test]
fn a_form() {
    let mut fields = Vec::new();
    for (act, document) in [("2018-29", "annex1"), ("2016-84", "annex1"), ("2019-193", "annex2")] {
        let path = format!("acts/{act}/forms.yaml");
        let after = writes(&[&path], &["form", &format!("{act}:{document}")], &[&path]);
        fields.push(after[&path].matches("- field: ").count());
    }
    assert!(fields.iter().all(|count| *count >= 3), "{fields:?}");
}

#[test]
fn a_procedure() {
    let units = ["2018-29:rules/p4", "2018-29:rules/p5", "2018-29:rules/p6"];
    let arguments = [&["procedure", "proof"][..], &units].concat();
    writes(&[], &arguments, &["acts/2018-29/procedures.yaml"]);
    let alone = ["procedure", "start", "2016-74:requirements/p3"];
    writes(&[], &alone, &["acts/2016-74/procedures.yaml"]);
}
