//! YAML in the manner of `content/README.md`: literal blocks, numbers first, Kazakh before Russian.

/// A value to be written.
#[derive(Debug, Clone, PartialEq)]
pub enum Yaml {
    /// A number of a unit: quoted where YAML would read something else.
    Number(String),
    /// A word or phrase of ours: plain where it survives, else in double quotes.
    Word(String),
    /// Words of the law: a literal block, a paragraph a line.
    Text(Vec<String>),
    /// A list on one line.
    Flow(Vec<String>),
    /// A list.
    List(Vec<Yaml>),
    /// A record.
    Record(Vec<(&'static str, Yaml)>),
}

/// The line that stands for words which no source holds.
pub const LACUNA: &str = "[…]";

impl Yaml {
    /// Adds a key where there is a value.
    pub fn with(mut self, key: &'static str, value: Option<Yaml>) -> Yaml {
        if let (Yaml::Record(entries), Some(value)) = (&mut self, value) {
            entries.push((key, value));
        }
        self
    }

    /// The document as text.
    pub fn print(&self) -> String {
        let mut out = String::new();
        self.entries(0, &mut out);
        out
    }

    fn entries(&self, indent: usize, out: &mut String) {
        let Yaml::Record(entries) = self else { return };
        for (at, (key, value)) in entries.iter().enumerate() {
            if at > 0 || out.is_empty() || out.ends_with('\n') {
                out.push_str(&" ".repeat(indent));
            }
            out.push_str(key);
            out.push(':');
            value.value(indent, out);
        }
    }

    /// The value behind `key:` or `- `, with the line end.
    fn value(&self, indent: usize, out: &mut String) {
        match self {
            Yaml::Record(entries) if entries.is_empty() => out.push_str(" {}\n"),
            Yaml::Record(_) => {
                out.push('\n');
                self.entries(indent + 2, out);
            }
            Yaml::List(items) if items.is_empty() => out.push_str(" []\n"),
            Yaml::List(items) => {
                out.push('\n');
                for item in items {
                    item.item(indent + 2, out);
                }
            }
            _ => {
                out.push(' ');
                out.push_str(&self.inline(indent + 2));
                out.push('\n');
            }
        }
    }

    fn item(&self, indent: usize, out: &mut String) {
        out.push_str(&" ".repeat(indent));
        out.push_str("- ");
        match self {
            Yaml::Record(_) => self.entries(indent + 2, out),
            _ => {
                out.push_str(&self.inline(indent + 2));
                out.push('\n');
            }
        }
    }

    /// A scalar or a list on one line; the lines of a block stand at `indent`.
    pub fn inline(&self, indent: usize) -> String {
        match self {
            Yaml::Number(number) => number_of(number),
            Yaml::Word(word) => word_of(word),
            Yaml::Text(lines) if lines.iter().all(|line| line == LACUNA) && lines.len() == 1 => {
                quoted(LACUNA)
            }
            Yaml::Text(lines) => {
                let mut block = String::from("|-");
                for line in lines {
                    block.push('\n');
                    block.push_str(&" ".repeat(indent));
                    block.push_str(line);
                }
                block
            }
            Yaml::Flow(items) => {
                let items: Vec<String> = items.iter().map(|item| flow_word(item)).collect();
                format!("[{}]", items.join(", "))
            }
            Yaml::List(_) | Yaml::Record(_) => String::new(),
        }
    }
}

fn number_of(number: &str) -> String {
    let digits = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    if digits && !number.starts_with('0') { number.to_owned() } else { quoted(number) }
}

/// A word as it is where YAML reads it so, else in double quotes.
fn word_of(word: &str) -> String {
    let risky = word.is_empty()
        || word.contains(": ")
        || word.contains(" #")
        || word.contains(['"', '\\', '\n', '\t'])
        || word.ends_with(':')
        || word.starts_with(|c: char| "-?:,[]{}#&*!|>'\"%@`~ ".contains(c))
        || word.ends_with(' ')
        || word.parse::<f64>().is_ok()
        || ["true", "false", "null", "yes", "no"].contains(&word.to_lowercase().as_str());
    if risky { quoted(word) } else { word.to_owned() }
}

fn flow_word(word: &str) -> String {
    if word.contains('"') && !word.contains('\'') || word.is_empty() {
        return format!("'{word}'");
    }
    if word.contains([',', '[', ']', '{', '}']) || word.parse::<f64>().is_ok() {
        return quoted(word);
    }
    word_of(word)
}

/// In double quotes.
pub fn quoted(word: &str) -> String {
    let escaped =
        word.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n").replace('\t', "\\t");
    format!("\"{escaped}\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn records_lists_and_blocks() {
        let text = |words: &str| Yaml::Text(vec![words.to_owned()]);
        let unit = Yaml::Record(vec![
            ("point", Yaml::Number("45-1".into())),
            ("text", Yaml::Record(vec![("kk", text("\"А\": б")), ("ru", text(LACUNA))])),
        ]);
        let root = Yaml::Record(vec![
            ("documents", Yaml::List(vec![unit])),
            ("official", Yaml::Flow(vec!["kk".into()])),
            ("quotes", Yaml::Flow(vec![String::new(), "\";".into()])),
        ]);
        assert_eq!(
            root.print(),
            "documents:\n  - point: \"45-1\"\n    text:\n      kk: |-\n        \"А\": б\n      \
             ru: \"[…]\"\nofficial: [kk]\nquotes: ['', '\";']\n"
        );
    }
}
