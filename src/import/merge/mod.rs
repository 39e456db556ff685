//! The second language: its words go into the files that the first one made, unit by unit.
//!
//! The files are edited in place: a side that is `[…]` gets its words, the reason why it was missing
//! goes, and every other byte stays, comments and hand edits among them. Where the two languages
//! differ in shape, and where the content has other words already, the report says so.

mod edit;
mod leaf;

use super::repair::Paragraph;
use super::report::Report;
use super::write::yaml::{LACUNA, Yaml};
use crate::diag::Findings;
use crate::load::shapes::UNIT_KEYS;
use crate::load::yaml::{self, Node};
use crate::model::Lang;
use crate::source::Sources;
use edit::Edits;

/// Whether the value of a key says which unit, document or act a record is.
fn identifies(key: &str) -> bool {
    matches!(key, "document" | "act") || UNIT_KEYS.contains(&key)
}

/// Records that are known by their key alone.
const FRAMES: [&str; 4] = ["title", "preamble", "stamp", "sign"];

/// The words of one language on their way into the files of the other.
pub struct Merge<'a> {
    lang: Lang,
    paragraphs: &'a [Paragraph],
    report: &'a mut Report,
    source: String,
    edits: Edits,
    /// The line of the source where the last unit was found.
    line: usize,
}

impl<'a> Merge<'a> {
    /// A merge of paragraphs in `lang`.
    pub fn new(lang: Lang, paragraphs: &'a [Paragraph], report: &'a mut Report) -> Merge<'a> {
        Merge { lang, paragraphs, report, source: String::new(), edits: Edits::default(), line: 1 }
    }

    /// A file of the act with the words of `new` filled in. `None` where it is not YAML.
    pub fn file(&mut self, name: &str, existing: &str, new: &Yaml) -> Option<String> {
        let sources = Sources::from_memory([(name, existing.as_bytes())]);
        let (id, file) = sources.iter().next()?;
        let mut findings = Findings::new();
        let root = yaml::parse(id, file, &mut findings)?;
        if !findings.is_empty() {
            return None;
        }
        self.source = file.text.to_string();
        self.edits = Edits::default();
        self.record(&root, new, "");
        Some(std::mem::take(&mut self.edits).apply(&self.source))
    }

    fn record(&mut self, node: &Node, new: &Yaml, path: &str) {
        let Yaml::Record(entries) = new else { return };
        for (key, value) in entries {
            let existing = node.get(key).or_else(|| node.get(other_name(key)));
            match (existing, value) {
                _ if *key == "lacuna" || *key == "checked_on" => {}
                (_, Yaml::Flow(marks)) if *key == "quotes" => self.quotes(node, Some(marks)),
                (None, _) if *key == "mark" => self.new_mark(node, value),
                (Some(existing), _) if *key == "mark" => self.mark(existing, value),
                (Some(existing), Yaml::Flow(langs)) if *key == "official" => {
                    self.official(existing, langs);
                }
                (Some(existing), Yaml::Record(_)) if is_bilingual(value) => {
                    self.leaf(existing, value, Some(node), key, path);
                }
                (Some(existing), Yaml::Record(_)) => self.frame(existing, value, key, path),
                (Some(existing), Yaml::List(items)) => self.list(existing, items, key, path),
                (Some(existing), _) => self.scalar(existing, value, key, path),
                (None, _) => self.not_there(value, &join(path, key)),
            }
        }
        if entries.iter().any(|(key, _)| *key == "with")
            && !entries.iter().any(|(key, _)| *key == "quotes")
        {
            self.quotes(node, None);
        }
        for entry in node.entries() {
            let known = |key: &str| key == entry.key || other_name(key) == entry.key;
            if !entries.iter().any(|(key, _)| known(key)) && entry.key != "lacuna" {
                self.only_there(&entry.value, &join(path, &entry.key));
            }
        }
    }

    /// A frame may stand in content without the record round its text.
    fn frame(&mut self, existing: &Node, value: &Yaml, key: &str, path: &str) {
        let path = join(path, key);
        let bare = existing.get("text").is_none() && existing.get("kk").is_some();
        match value {
            Yaml::Record(entries) if bare => {
                if let Some((_, text)) = entries.iter().find(|(key, _)| *key == "text") {
                    self.leaf(existing, text, None, "text", &path);
                }
            }
            _ => self.record(existing, value, &path),
        }
    }

    fn list(&mut self, existing: &Node, items: &[Yaml], key: &str, path: &str) {
        let old = existing.items();
        let mut taken = vec![false; old.len()];
        for (index, item) in items.iter().enumerate() {
            let (name, found) = match identity(item) {
                Some(name) => {
                    let same = |node: &&Node| node_identity(node).as_ref() == Some(&name);
                    let found = old.iter().position(|node| same(&node));
                    (name, found)
                }
                None => (format!("{key}{}", index + 1), (index < old.len()).then_some(index)),
            };
            let path = join(path, &name);
            match found {
                Some(at) if !taken[at] => {
                    taken[at] = true;
                    if same_shape(&old[at], item) {
                        self.record(&old[at], item, &path);
                    } else {
                        self.not_there(item, &path);
                    }
                }
                _ => self.not_there(item, &path),
            }
        }
        for (node, taken) in old.iter().zip(taken) {
            if !taken {
                let name = node_identity(node).unwrap_or_else(|| key.to_owned());
                self.only_there(node, &join(path, &name));
            }
        }
    }

    /// Words of the new side for which the content has no place.
    fn not_there(&mut self, value: &Yaml, path: &str) {
        match value {
            Yaml::Record(_) if is_bilingual(value) => {
                for words in side(value, self.lang) {
                    let (line, words) = self.place(&words);
                    let other = language(self.lang.other());
                    self.report.add(line, &words, format!("the {other} side has no {path}"));
                }
            }
            Yaml::Record(entries) => {
                for (key, value) in entries.iter().filter(|(key, _)| *key != "lacuna") {
                    self.not_there(value, &join(path, key));
                }
            }
            Yaml::List(items) => {
                for item in items {
                    let name = identity(item).unwrap_or_default();
                    self.not_there(item, &join(path, &name));
                }
            }
            _ => {}
        }
    }

    /// Words of the other side for which the new one has no counterpart.
    fn only_there(&mut self, node: &Node, path: &str) {
        let other = self.lang.other().code();
        let own = node.get(self.lang.code()).and_then(Node::text);
        if let (Some(own), Some(words)) = (own, node.get(other).and_then(Node::text)) {
            if own.lines().any(|line| line.trim() == LACUNA) && words.trim() != LACUNA {
                let reason = format!("the {} side has no {path}", language(self.lang));
                self.report.add(self.line, words, reason);
            }
            return;
        }
        for entry in node.entries().iter().filter(|entry| entry.key != "lacuna") {
            self.only_there(&entry.value, &join(path, &entry.key));
        }
        for item in node.items() {
            let name = node_identity(item).unwrap_or_default();
            self.only_there(item, &join(path, &name));
        }
    }

    /// The line of the source where words stand, and the whole paragraph.
    fn place(&self, words: &str) -> (usize, String) {
        let begin: String = words.chars().take(60).collect();
        let found = self.paragraphs.iter().find(|paragraph| paragraph.words.contains(&begin));
        found.map_or((self.line, words.to_owned()), |paragraph| {
            (paragraph.number(), paragraph.words.clone())
        })
    }
}

/// A key that means the same: whether subpoints define terms is a matter of words.
fn other_name(key: &str) -> &str {
    match key {
        "definitions" => "subpoints",
        "subpoints" => "definitions",
        key => key,
    }
}

fn join(path: &str, name: &str) -> String {
    match (path.is_empty(), name.is_empty()) {
        (true, _) => name.to_owned(),
        (_, true) => path.to_owned(),
        _ => format!("{path}/{name}"),
    }
}

fn language(lang: Lang) -> &'static str {
    match lang {
        Lang::Kk => "Kazakh",
        Lang::Ru => "Russian",
    }
}

/// `{kk: …, ru: …}`
fn is_bilingual(value: &Yaml) -> bool {
    matches!(value, Yaml::Record(entries) if entries.iter().any(|(key, _)| *key == "kk"))
}

/// The lines of one side that are words.
fn side(value: &Yaml, lang: Lang) -> Vec<String> {
    let Yaml::Record(entries) = value else { return Vec::new() };
    let side = entries.iter().find(|(key, _)| *key == lang.code()).map(|(_, side)| side);
    let lines = match side {
        Some(Yaml::Text(lines)) => lines.clone(),
        Some(Yaml::Word(word) | Yaml::Number(word)) => vec![word.clone()],
        _ => Vec::new(),
    };
    if lines.iter().all(|line| line == LACUNA) { Vec::new() } else { lines }
}

/// What a record is called among the others: `point 3`, `title`.
fn identity(item: &Yaml) -> Option<String> {
    let Yaml::Record(entries) = item else { return None };
    let (key, value) = entries.first()?;
    if FRAMES.contains(key) {
        return Some((*key).to_owned());
    }
    let number = match value {
        Yaml::Number(number) | Yaml::Word(number) => number,
        _ => return None,
    };
    identifies(key).then(|| format!("{key} {number}"))
}

fn node_identity(node: &Node) -> Option<String> {
    let entry = node.entries().first()?;
    if FRAMES.contains(&entry.key.as_str()) {
        return Some(entry.key.clone());
    }
    let known = identifies(&entry.key);
    known.then(|| entry.value.text().map(|text| format!("{} {text}", entry.key)))?
}

/// Whether two records without a number are of one kind: a scope line is no instruction.
fn same_shape(node: &Node, item: &Yaml) -> bool {
    let Yaml::Record(entries) = item else { return true };
    let scope = entries.iter().any(|(key, _)| *key == "scope");
    scope == node.get("scope").is_some()
}
