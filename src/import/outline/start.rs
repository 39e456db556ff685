//! What a paragraph begins, judged by its own words.

use std::sync::LazyLock;

use regex::Regex;

use crate::import::patterns::{Grammar, regex};
use crate::import::repair::Paragraph;
use crate::model::UnitKind;

/// `9. …`, `45-1. …`
static POINT: LazyLock<Regex> =
    LazyLock::new(|| regex(r"^(?P<number>\d+(?:-\d+)*)\.\s+(?P<rest>\S.*)$"));
/// `1) …`, `1-1) …`
static SUBPOINT: LazyLock<Regex> =
    LazyLock::new(|| regex(r"^(?P<number>\d+(?:-\d+)*)\)\s*(?P<rest>\S.*)$"));

/// What a paragraph begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Start {
    /// A numbered heading, or an article: kind, number, mark as printed, words.
    Heading(UnitKind, String, String, String),
    /// A point: number, words.
    Point(String, String),
    /// A subpoint: number, words.
    Subpoint(String, String),
    /// An editor's note on the unit before it.
    Note,
    /// An editor's note before a unit.
    Notice,
    /// A line of the publisher.
    Publisher,
    /// A row of a table.
    Row,
    /// Nothing: words.
    Words,
}

/// What a paragraph begins.
pub fn start(paragraph: &Paragraph, grammar: &Grammar) -> Start {
    if paragraph.cells.is_some() {
        return Start::Row;
    }
    of_words(&paragraph.words, grammar)
}

/// What words begin.
pub fn of_words(words: &str, grammar: &Grammar) -> Start {
    if grammar.note.is_match(words) {
        return Start::Note;
    }
    if grammar.notice.is_match(words) {
        return Start::Notice;
    }
    if grammar.publisher.is_match(words) {
        return Start::Publisher;
    }
    for (pattern, kind) in &grammar.headings {
        let Some(found) = pattern.captures(words) else { continue };
        let (Some(number), Some(mark)) = (found.name("number"), found.name("mark")) else {
            continue;
        };
        let rest = words[found.get(0).map_or(0, |whole| whole.end())..].trim();
        let number = arabic(number.as_str());
        return Start::Heading(*kind, number, mark.as_str().to_owned(), rest.to_owned());
    }
    if let Some(found) = POINT.captures(words) {
        return Start::Point(found["number"].to_owned(), found["rest"].to_owned());
    }
    if let Some(found) = SUBPOINT.captures(words) {
        return Start::Subpoint(found["number"].to_owned(), found["rest"].to_owned());
    }
    Start::Words
}

/// A Roman number in digits; any other as it is.
fn arabic(number: &str) -> String {
    if number.starts_with(|c: char| c.is_ascii_digit()) {
        return number.to_owned();
    }
    let value = |c: char| match c {
        'I' => 1,
        'V' => 5,
        'X' => 10,
        'L' => 50,
        _ => 0,
    };
    let values: Vec<i32> = number.chars().map(value).collect();
    let sum: i32 = values
        .iter()
        .enumerate()
        .map(
            |(at, value)| {
                if values.get(at + 1).is_some_and(|next| next > value) { -value } else { *value }
            },
        )
        .sum();
    sum.max(1).to_string()
}

/// Whether words end a sentence or an item of a list.
pub fn is_finished(words: &str) -> bool {
    words.trim_end_matches(['"', '»', ')']).ends_with(['.', ';', ':'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::patterns::grammar;
    use crate::model::Lang;

    #[test]
    fn headings_in_both_languages() {
        let heading = |lang, words| match of_words(words, grammar(lang)) {
            Start::Heading(kind, number, mark, rest) => {
                Some(format!("{kind:?} {number} «{mark}» {rest}"))
            }
            _ => None,
        };
        assert_eq!(heading(Lang::Kk, "1 тарау. Жалпы"), Some("Chapter 1 «1 тарау.» Жалпы".into()));
        assert_eq!(heading(Lang::Kk, "3-тарау. Х"), Some("Chapter 3 «3-тарау.» Х".into()));
        assert_eq!(heading(Lang::Kk, "Параграф 1. Х"), Some("Paragraph 1 «Параграф 1.» Х".into()));
        assert_eq!(heading(Lang::Kk, "5-1-бап. Х"), Some("Article 5-1 «5-1-бап.» Х".into()));
        assert_eq!(heading(Lang::Ru, "Глава 2. Х"), Some("Chapter 2 «Глава 2.» Х".into()));
        assert_eq!(heading(Lang::Ru, "РАЗДЕЛ IV. Х"), Some("Section 4 «РАЗДЕЛ IV.» Х".into()));
        assert_eq!(
            heading(Lang::Ru, "Статья 12-1. Х"),
            Some("Article 12-1 «Статья 12-1.» Х".into())
        );
        assert_eq!(heading(Lang::Ru, "Статья закона"), None);
    }
}
