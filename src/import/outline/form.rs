//! Blanks: ruled lines with the words before and the captions below them.

use super::Outline;
use super::draft::FormItem;
use super::start::Start;

impl Outline<'_> {
    /// Whether the document at the cursor is a blank: a ruled line stands before the next stamp.
    pub(crate) fn form_ahead(&self) -> bool {
        // A copy may have lost the ruled lines; captions in brackets show where they were.
        let is_marked =
            self.peek().is_some_and(|first| self.grammar.form_mark.is_match(&first.words));
        let mut captions = 0;
        for (at, paragraph) in self.paragraphs.iter().enumerate().skip(self.at) {
            captions += usize::from(is_marked && paragraph.words.starts_with('('));
            if captions > 1 {
                return true;
            }
            if paragraph.words.contains("____") {
                return true;
            }
            let is_unit = matches!(
                self.start_at(at),
                Some(Start::Heading(..) | Start::Point(..) | Start::Row)
            );
            if is_unit || at > self.at + 40 || self.is_stamp_at(at) {
                return false;
            }
        }
        false
    }

    fn is_stamp_at(&self, at: usize) -> bool {
        let Some(paragraph) = self.paragraphs.get(at) else { return false };
        let words = &paragraph.words;
        at > self.at
            && (self.grammar.annex.is_match(words) || self.grammar.approval.is_match(words))
    }

    /// Reads a blank up to the next stamp.
    pub(crate) fn form(&mut self) -> Vec<FormItem> {
        let mut form = Blank::default();
        let begin = self.at;
        while let Some(paragraph) = self.peek() {
            if self.at > begin && self.stamp_ahead().is_some() {
                break;
            }
            if self.start_at(self.at) == Some(Start::Publisher) {
                self.draft.publisher.push(paragraph.words.clone());
                self.at += 1;
                continue;
            }
            let words = paragraph.words.trim().to_owned();
            self.at += 1;
            form.read(&words, self.grammar.form_mark.is_match(&words), paragraph.indented);
        }
        form.finish(self.grammar)
    }
}

/// A line of a blank while it is read.
#[derive(Debug, Default)]
struct Row {
    text: String,
    blank: usize,
    caption: String,
    title: Vec<String>,
}

#[derive(Debug, Default)]
struct Blank {
    rows: Vec<Row>,
}

impl Blank {
    fn read(&mut self, words: &str, is_mark: bool, indented: bool) {
        let open = self.rows.last().map_or("", |row| row.caption.as_str());
        if !open.is_empty() && depth(open) > 0 {
            self.caption(words);
            return;
        }
        if words.contains("____") {
            let parts: Vec<&str> =
                words.split('_').map(str::trim).filter(|part| !part.is_empty()).collect();
            let before = words.split('_').next().unwrap_or_default().trim();
            let continues = before.is_empty()
                && self.rows.last().is_some_and(|row| row.blank > 0 && row.caption.is_empty());
            match self.rows.last_mut() {
                Some(row) if continues => row.blank += 1,
                _ => self.rows.push(Row { text: before.to_owned(), blank: 1, ..Row::default() }),
            }
            for part in parts.into_iter().filter(|part| *part != before) {
                self.read(part, false, indented);
            }
            return;
        }
        if words.starts_with('(') {
            let takes = self.rows.last().is_some_and(|row| row.blank > 0 && row.caption.is_empty());
            if !takes {
                self.rows.push(Row::default());
            }
            self.caption(words);
            return;
        }
        let capitals = words.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase)
            && words.chars().count() > 5
            && !words.contains('.');
        let goes_on = self.rows.last().is_some_and(|row| !row.title.is_empty()) && !indented;
        match self.rows.last_mut() {
            Some(row) if goes_on && !is_mark => row.title.push(words.to_owned()),
            _ if capitals && !is_mark => {
                self.rows.push(Row { title: vec![words.to_owned()], ..Row::default() });
            }
            _ => self.rows.push(Row { text: words.to_owned(), ..Row::default() }),
        }
    }

    /// A caption ends with its bracket; what follows is a line of its own.
    fn caption(&mut self, words: &str) {
        let Some(row) = self.rows.last_mut() else { return };
        let begin = if row.caption.is_empty() { 0 } else { row.caption.len() + 1 };
        let joined = format!("{} {words}", row.caption).trim().to_owned();
        let end = closing(&joined).filter(|end| *end >= begin.min(joined.len()));
        match end {
            Some(end) => {
                let behind = &joined[end..];
                let marks = behind.len() - behind.trim_start_matches(['.', ',', ';']).len();
                let rest = joined[end + marks..].trim().to_owned();
                row.caption = joined[..end + marks].to_owned();
                if !rest.is_empty() {
                    self.read(&rest, false, false);
                }
            }
            None => row.caption = joined,
        }
    }

    fn finish(self, grammar: &crate::import::patterns::Grammar) -> Vec<FormItem> {
        let mut names: Vec<String> = Vec::new();
        let mut items = Vec::new();
        for row in self.rows {
            if !row.title.is_empty() {
                items.push(FormItem::Title(row.title));
                continue;
            }
            let words = format!("{} {}", row.text, row.caption);
            let known = if grammar.form_mark.is_match(&row.text) {
                Some("mark")
            } else {
                let lines = grammar.form_lines.iter();
                lines
                    .clone()
                    .find(|(pattern, _)| pattern.is_match(words.trim()))
                    .map(|(_, name)| *name)
            };
            let name = name(known, &names);
            names.push(name.clone());
            let filled = |words: String| (!words.is_empty()).then_some(words);
            items.push(FormItem::Line {
                name,
                text: filled(row.text),
                blank: row.blank,
                caption: filled(row.caption),
            });
        }
        items
    }
}

/// A name that no other line of the blank has.
fn name(known: Option<&str>, taken: &[String]) -> String {
    let free = |name: &String| !taken.contains(name);
    let plain = known.map(str::to_owned);
    let numbered = (1..).map(|number| match known {
        Some(known) => format!("{known}-{}", number + 1),
        None => format!("line{number}"),
    });
    plain.into_iter().chain(numbered).find(free).unwrap_or_default()
}

fn depth(words: &str) -> i32 {
    words.chars().map(|c| i32::from(c == '(') - i32::from(c == ')')).sum()
}

/// The byte behind the bracket that closes the first one.
fn closing(words: &str) -> Option<usize> {
    let mut depth = 0;
    for (at, c) in words.char_indices() {
        depth += i32::from(c == '(') - i32::from(c == ')');
        if c == ')' && depth == 0 {
            return Some(at + 1);
        }
    }
    None
}
