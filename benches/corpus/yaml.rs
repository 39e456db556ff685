//! The few forms of YAML that content is written in: a line, a word in quotes, a bilingual block.

use qagida::model::Bilingual;

/// A file of content while it is written.
#[derive(Debug, Default)]
pub struct Yaml {
    text: String,
}

impl Yaml {
    /// A line of its own: a key with a plain value, the head of a list.
    pub fn line(&mut self, indent: usize, line: &str) {
        self.text.extend(std::iter::repeat_n(' ', indent));
        self.text.push_str(line);
        self.text.push('\n');
    }

    /// A key with words on both sides, each a literal block with a paragraph a line.
    pub fn block(&mut self, indent: usize, key: &str, words: &Bilingual<String>) {
        self.line(indent, &format!("{key}:"));
        // Below `- key` the record is two columns further in than the dash.
        let inside = indent + if key.starts_with("- ") { 4 } else { 2 };
        for (lang, side) in [("kk", &words.kk), ("ru", &words.ru)] {
            self.line(inside, &format!("{lang}: |-"));
            for paragraph in side.lines() {
                self.line(inside + 2, paragraph);
            }
        }
    }

    /// The whole file.
    pub fn finish(self) -> String {
        self.text
    }
}

/// A scalar in double quotes.
pub fn quoted(words: &str) -> String {
    format!("\"{}\"", words.replace('\\', "\\\\").replace('"', "\\\""))
}
