//! The findings have their words in every language of the editors.
//!
//! Every phrase that stands as a literal in the stages that make findings must have its entry in
//! `locales/kk/findings.txt` and `locales/ru/findings.txt`; so a finding cannot be added without
//! them. `tests/broken.rs` and `tests/lints.rs` hold the same against what is really found.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use qagida::diag::Words;
use walkdir::WalkDir;

/// Where findings are made.
const STAGES: [&str; 6] =
    ["src/check", "src/load", "src/history", "src/lang/parity", "src/model", "src/diag"];

/// Phrases whose literals are only parts of them, or that the printers make.
const COMPOSED: [&str; 48] = [
    "Kazakh",
    "Russian",
    "error",
    "warning",
    "note",
    "help",
    "within",
    "{} findings, {} of them errors",
    "{}, or {}",
    "{} («{}»)",
    "{}: {} in Kazakh, {} in Russian",
    "{}: {} in Kazakh, nothing that answers it in Russian",
    "{}: {} in Russian, nothing that answers it in Kazakh",
    "{} working day",
    "{} calendar day",
    "{} banking day",
    "{} working hour",
    "{} day",
    "{} hour",
    "{} minute",
    "{} week",
    "{} month",
    "{} quarter",
    "{} year",
    "{} working days",
    "{} calendar days",
    "{} banking days",
    "{} working hours",
    "{} days",
    "{} hours",
    "{} minutes",
    "{} weeks",
    "{} months",
    "{} quarters",
    "{} years",
    "a working day",
    "a calendar day",
    "a banking day",
    "a working hour",
    "a day",
    "a hour",
    "an hour",
    "a minute",
    "a week",
    "a month",
    "a quarter",
    "a year",
    "words in both languages are expected here: `{kk: …, ru: …}`",
];

/// Literals that only join phrases.
const JOINTS: [&str; 2] = [", or", "a {}"];

/// The string literals of a source file, its tests and comments left out, with `{}` for every
/// argument of a format.
fn literals(source: &str) -> Vec<String> {
    let source = source.split("#[cfg(test)]").next().unwrap_or_default();
    let letters: Vec<char> = source.chars().collect();
    let starts = |at: usize, text: &str| {
        letters[at..].iter().take(text.chars().count()).copied().eq(text.chars())
    };
    let mut found = Vec::new();
    let mut at = 0;
    while at < letters.len() {
        if starts(at, "//") {
            at += letters[at..].iter().take_while(|letter| **letter != '\n').count();
        } else if letters[at] == '\'' {
            // A character, or the name of a lifetime.
            let escaped = letters.get(at + 1) == Some(&'\\');
            let end = if escaped { at + 3 } else { at + 2 };
            at = if letters.get(end) == Some(&'\'') { end + 1 } else { at + 1 };
        } else if letters[at] == '"' {
            let mut text = String::new();
            at += 1;
            while letters[at] != '"' {
                if letters[at] == '\\' && letters[at + 1] == '\n' {
                    at += 2;
                    while letters[at].is_whitespace() {
                        at += 1;
                    }
                    continue;
                }
                if letters[at] == '\\' {
                    at += 1;
                }
                text.push(letters[at]);
                at += 1;
            }
            at += 1;
            found.push(arguments(&text));
        } else {
            at += 1;
        }
    }
    found
}

/// `{name}`, `{}` and `{name:?}` become `{}`; braces with blanks in them are words.
fn arguments(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        match after.split_once('}') {
            Some((inside, behind)) if !inside.contains([' ', '{']) => {
                out.push_str("{}");
                rest = behind;
            }
            _ => {
                out.push('{');
                rest = after;
            }
        }
    }
    out + rest
}

/// Whether a literal is a phrase: two English words, or one beside an argument.
fn is_phrase(literal: &str) -> bool {
    let words = literal.split([' ', '(', ')', ',', ';']).filter(|word| {
        word.len() > 1 && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'\'')
    });
    literal.trim().contains(' ') && words.count() >= 1
        || literal.contains("{}")
            && literal.trim().contains(' ')
            && literal.bytes().any(|b| b.is_ascii_lowercase())
}

fn phrases() -> BTreeSet<String> {
    let mut phrases = BTreeSet::new();
    for stage in STAGES {
        for entry in WalkDir::new(stage).sort_by_file_name() {
            let path = entry.expect("an entry").into_path();
            // The edits of a test in a file of its own are no messages.
            if path.extension().is_none_or(|end| end != "rs") || path.ends_with("mutations.rs") {
                continue;
            }
            let source = fs::read_to_string(&path).expect("a source");
            let own = literals(&source).into_iter().filter(|literal| is_phrase(literal));
            let own = own.map(|literal| literal.trim().to_owned());
            phrases.extend(own.filter(|phrase| !JOINTS.contains(&phrase.as_str())));
        }
    }
    phrases
}

#[test]
fn no_finding_lacks_its_words() {
    let phrases = phrases();
    assert!(phrases.len() > 400, "{}", phrases.len());
    for (lang, words) in [("kk", Words::kazakh()), ("ru", Words::russian())] {
        let known: BTreeSet<&str> = words.known().collect();
        let missing: Vec<&String> =
            phrases.iter().filter(|phrase| !known.contains(phrase.as_str())).collect();
        assert!(missing.is_empty(), "locales/{lang}/findings.txt has no words for:\n{missing:#?}");
        let stale: Vec<&&str> = known
            .iter()
            .filter(|known| !phrases.contains(**known) && !COMPOSED.contains(known))
            .collect();
        assert!(stale.is_empty(), "nothing says any more:\n{stale:#?}");
    }
}

#[test]
fn every_translation_has_the_words_that_are_put_in() {
    for lang in ["kk", "ru"] {
        let path = Path::new("locales").join(lang).join("findings.txt");
        let text = fs::read_to_string(path).expect("the words");
        let mut english = "";
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let Some(translation) = line.strip_prefix("  ") else {
                english = line;
                continue;
            };
            let gaps = english.matches("{}").count();
            let own = (0..gaps).map(|number| translation.matches(&format!("{{{number}}}")).count());
            let filled = translation.matches("{}").count() + own.sum::<usize>();
            assert_eq!(gaps, filled, "{lang}: {english}\n{translation}");
            assert!(!translation.trim().is_empty(), "{lang}: {english}");
            // A message is one phrase in lower case without a full stop, in every language.
            assert!(!translation.ends_with('.'), "{lang}: {translation}");
        }
    }
}
