//! The messages of the interface: the same in every language, and each of them used.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use walkdir::WalkDir;

/// For each language the keys of its messages.
type Languages = BTreeMap<String, BTreeSet<String>>;

/// The findings in the messages of `locales/`, with an example laid over them: `missing-message`
/// and `unused-message`, each followed by what it is about unless there is an example.
pub fn findings(example: Option<&str>) -> Vec<String> {
    let mut languages = Languages::new();
    for (path, text) in texts("locales", "ftl") {
        read(&path, &text, &mut languages);
    }
    if let Some(example) = example {
        let mut at = String::new();
        let mut body = String::new();
        for line in example.lines().chain(["# end"]) {
            if let Some(file) = line.strip_prefix("# ") {
                read(&at, &body, &mut languages);
                at = file.to_owned();
                body.clear();
            } else {
                body.push_str(line);
                body.push('\n');
            }
        }
    }
    let tell = |name: &str, what: String| match example {
        Some(_) => name.to_owned(),
        None => format!("{name}: {what}"),
    };
    let mut found = Vec::new();
    let all: BTreeSet<&String> = languages.values().flatten().collect();
    for key in &all {
        if !languages.values().all(|keys| keys.contains(*key)) {
            found.push(tell("missing-message", (*key).clone()));
        }
    }
    let used = Used::read();
    for key in all.into_iter().filter(|key| !used.uses(key)) {
        found.push(tell("unused-message", key.clone()));
    }
    found
}

fn read(path: &str, text: &str, languages: &mut Languages) {
    let Some(lang) = path.split('/').nth(1) else { return };
    let keys = languages.entry(lang.to_owned()).or_default();
    let begins = |line: &&str| !line.starts_with([' ', '#', '}', '-']);
    let lines = text.lines().filter(begins);
    keys.extend(lines.filter_map(|line| line.split_once(" =")).map(|(key, _)| key.to_owned()));
}

fn texts(folder: &str, extension: &str) -> Vec<(String, String)> {
    let entries = WalkDir::new(folder).sort_by_file_name().into_iter();
    entries
        .map(|entry| entry.expect("a folder of the project"))
        .filter(|entry| entry.path().extension().is_some_and(|end| end == extension))
        .map(|entry| {
            (entry.path().display().to_string(), fs::read_to_string(entry.path()).expect("a text"))
        })
        .collect()
}

/// What templates, scripts and code ask for: whole keys, and the beginnings of those that they put
/// together.
struct Used {
    keys: BTreeSet<String>,
    beginnings: BTreeSet<String>,
}

impl Used {
    fn read() -> Used {
        let mut used = Used { keys: BTreeSet::new(), beginnings: BTreeSet::new() };
        let sources = [("templates", "html"), ("templates", "js"), ("src", "rs")];
        let texts = sources.iter().flat_map(|(folder, extension)| texts(folder, extension));
        for (_, text) in texts {
            for word in text.split(['"', '\'', '`']) {
                let is_key = !word.is_empty()
                    && word
                        .bytes()
                        .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
                if is_key {
                    let list =
                        if word.ends_with('-') { &mut used.beginnings } else { &mut used.keys };
                    list.insert(word.to_owned());
                } else if let Some((beginning, _)) = word.split_once("-{") {
                    // `format!("place-{kind}")`
                    used.beginnings.insert(format!("{beginning}-"));
                }
            }
        }
        // A message may stand in another one: `{ act-number }`.
        for (_, text) in self::texts("locales", "ftl") {
            for piece in text.split('{').skip(1) {
                let name = piece.split('}').next().unwrap_or_default().trim();
                used.keys.insert(name.to_owned());
            }
        }
        used
    }

    fn uses(&self, key: &str) -> bool {
        self.keys.contains(key) || self.beginnings.iter().any(|head| key.starts_with(head.as_str()))
    }
}
