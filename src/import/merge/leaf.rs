//! The places where words stand.

use super::edit::{column, end_of, line_end, line_start, range};
use super::{LACUNA, Merge, language, side};
use crate::import::write::phrases::{SOURCE, missing_side};
use crate::import::write::yaml::{Yaml, quoted};
use crate::load::yaml::Node;
use crate::model::Lang;

impl Merge<'_> {
    /// Fills one side of a bilingual text, or says why it stays as it is.
    pub(super) fn leaf(
        &mut self,
        existing: &Node,
        value: &Yaml,
        record: Option<&Node>,
        key: &str,
        path: &str,
    ) {
        let new = side(value, self.lang);
        let Some(first) = new.first() else { return };
        let (line, _) = self.place(first);
        self.line = line;
        let Some(entry) = existing.entries().iter().find(|entry| entry.key == self.lang.code())
        else {
            let reason = format!("{path} has no place for the {} side", language(self.lang));
            self.report.add(line, &new.join(" "), reason);
            return;
        };
        let old: Vec<&str> =
            entry.value.text().unwrap_or_default().lines().map(str::trim).collect();
        let ours = SOURCE[usize::from(self.lang == Lang::Ru)];
        let empty = old.iter().all(|line| line.is_empty() || *line == LACUNA);
        let replaceable = empty || key == "source" && old.join(" ") == ours;
        if !replaceable {
            if words(&old.join(" ")) != words(&new.join(" ")) {
                let reason =
                    format!("the content has other words at {path}; they stay: {}", old.join(" "));
                self.report.add(line, &new.join(" "), reason);
            }
            return;
        }
        let other = existing.get(self.lang.other().code()).and_then(Node::text).unwrap_or_default();
        let count = other.lines().filter(|line| !line.trim().is_empty()).count();
        if count != new.len() && key != "source" {
            let reason = format!(
                "{path} has {} paragraphs here and {count} in {}",
                new.len(),
                language(self.lang.other())
            );
            self.report.add(line, &new.join(" "), reason);
        }
        let place = range(&self.source, &entry.value);
        let written = match column(&self.source, entry.key_span.start as usize) {
            Some(column) => written(value, self.lang, column + 2),
            None => quoted(&new.join("\n")),
        };
        self.edits.replace(place, written);
        if let (Some(record), "text") = (record, key) {
            self.known_now(record);
        }
    }

    /// The reason why the side was missing goes.
    fn known_now(&mut self, record: &Node) {
        let Some(entry) = record.entries().iter().find(|entry| entry.key == "lacuna") else {
            return;
        };
        let reason = entry.value.get("kk").and_then(Node::text).unwrap_or_default();
        if reason != missing_side(self.lang)[0] {
            return;
        }
        let start = line_start(&self.source, entry.key_span.start as usize);
        let end = line_end(&self.source, end_of(&self.source, &entry.value));
        self.edits.replace(start..(end + 1).min(self.source.len()), String::new());
    }

    /// A number that the new side prints in a way of its own.
    pub(super) fn mark(&mut self, existing: &Node, value: &Yaml) {
        let new = side(value, self.lang);
        let (Some(new), Some(old)) = (new.first(), existing.get(self.lang.code())) else { return };
        if old.text() == Some(new) {
            return;
        }
        self.edits.replace(range(&self.source, old), quoted(new));
    }

    /// A mark where the other side prints by rule.
    pub(super) fn new_mark(&mut self, record: &Node, value: &Yaml) {
        let Some(first) = record.entries().first() else { return };
        let end = line_end(&self.source, end_of(&self.source, &first.value));
        let Some(column) = column(&self.source, first.key_span.start as usize) else { return };
        let indent = " ".repeat(column);
        let mut lines = format!("\n{indent}mark:");
        for lang in Lang::ALL {
            let Yaml::Record(sides) = value else { return };
            let side = sides.iter().find(|(key, _)| *key == lang.code()).map(|(_, side)| side);
            if let Some(Yaml::Word(mark) | Yaml::Number(mark)) = side {
                lines.push_str(&format!("\n{indent}  {}: {}", lang.code(), quoted(mark)));
            }
        }
        self.edits.replace(end..end, lines);
    }

    /// The languages whose text is official.
    pub(super) fn official(&mut self, existing: &Node, langs: &[String]) {
        let old: Vec<&str> = existing.items().iter().filter_map(Node::text).collect();
        if langs.iter().all(|lang| old.contains(&lang.as_str())) {
            return;
        }
        let all: Vec<&str> = Lang::ALL
            .iter()
            .map(|lang| lang.code())
            .filter(|code| old.contains(code) || langs.iter().any(|lang| lang == code))
            .collect();
        let start = existing.span.start as usize;
        let line = line_start(&self.source, start);
        let key = self.source[line..].find(':').map_or(start, |colon| line + colon + 1);
        let end = line_end(&self.source, start);
        self.edits.replace(key..end, format!(" [{}]", all.join(", ")));
    }

    /// The marks round a new text, where the two languages print them differently.
    pub(super) fn quotes(&mut self, record: &Node, new: Option<&[String]>) {
        if record.get("with").is_none_or(|with| with.text().is_some()) {
            return;
        }
        let regular = ["\"".to_owned(), "\";".to_owned()];
        let new = new.unwrap_or(&regular);
        let list = |node: &Node| -> Vec<String> {
            node.items().iter().filter_map(Node::text).map(str::to_owned).collect()
        };
        let entry = record.entries().iter().find(|entry| entry.key == "quotes");
        let old = match entry {
            Some(entry) if entry.value.items().is_empty() => {
                entry.value.get(self.lang.code()).map(list).unwrap_or_default()
            }
            Some(entry) => list(&entry.value),
            None => regular.to_vec(),
        };
        if old == new {
            return;
        }
        let flow = |marks: &[String]| Yaml::Flow(marks.to_vec()).inline(0);
        let (kk, ru) = match self.lang {
            Lang::Kk => (flow(new), flow(&old)),
            Lang::Ru => (flow(&old), flow(new)),
        };
        let anchor = entry.or_else(|| {
            let keys = ["after", "target", "op"];
            keys.iter().find_map(|key| record.entries().iter().find(|entry| entry.key == *key))
        });
        let Some(anchor) = anchor else { return };
        let Some(column) = column(&self.source, anchor.key_span.start as usize) else { return };
        let indent = " ".repeat(column);
        let lines = format!("quotes:\n{indent}  kk: {kk}\n{indent}  ru: {ru}");
        let end = line_end(&self.source, end_of(&self.source, &anchor.value));
        match entry {
            Some(entry) => self.edits.replace(entry.key_span.start as usize..end, lines),
            None => self.edits.replace(end..end, format!("\n{indent}{lines}")),
        }
    }

    /// A value that both languages must say alike: a date, a target.
    pub(super) fn scalar(&mut self, existing: &Node, value: &Yaml, key: &str, path: &str) {
        let new = match value {
            Yaml::Word(word) | Yaml::Number(word) => word.clone(),
            Yaml::Flow(words) => words.join(", "),
            _ => return,
        };
        let old = match existing.text() {
            Some(text) => text.to_owned(),
            None => existing.items().iter().filter_map(Node::text).collect::<Vec<_>>().join(", "),
        };
        let silent = key == "state" && new == "unknown" || key == "held" || new == LACUNA;
        if old != new && !silent {
            let reason =
                format!("{path}: {key} is {new} here and {old} in the content; that stays");
            self.report.add(self.line, &new, reason.trim_start_matches(": "));
        }
    }
}

fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn written(value: &Yaml, lang: Lang, indent: usize) -> String {
    let Yaml::Record(entries) = value else { return String::new() };
    let side = entries.iter().find(|(key, _)| *key == lang.code()).map(|(_, side)| side);
    side.map_or(String::new(), |side| side.inline(indent))
}
