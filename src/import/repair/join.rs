//! Which lines make a paragraph.
//!
//! In an extracted page a paragraph begins further in, or after a blank line; but a page break and a
//! word thrown out of its line leave blank lines in the middle of a sentence. In a text of one
//! paragraph a line, a blank line may stand in the middle of a sentence too.

use std::sync::LazyLock;

use regex::Regex;

use super::super::read::{Content, Line, Source};
use super::{Paragraph, PieceOfLine};
use crate::import::patterns::regex;

/// What always begins a paragraph, in either language, wherever it stands on the page.
static BEGINS: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r#"^(\d+(-\d+)*\s?-?\s?(тарау|бөлім|параграф|бап)\.?\s\p{Lu}|(Глава|Раздел|ГЛАВА|РАЗДЕЛ|Параграф|Статья|§)\s+[\dIVXL]+|Утративш\p{L}+ силу$|Күші жойылған?$|(Приказ|Постановление|Закон|Кодекс) .* от \d)"#,
    )
});

/// A heading that bears only a number.
static NUMBERED: LazyLock<Regex> = LazyLock::new(|| regex(r#"^\d{1,2}\. ["«]?\p{Lu}"#));

/// The number of an act, which no paragraph begins with.
static NUMBER: LazyLock<Regex> = LazyLock::new(|| regex(r"^№ ?\d"));

/// A line of capital letters, alone: the name of a form.
static CAPITALS: LazyLock<Regex> = LazyLock::new(|| regex(r"^[\p{Lu} -]{4,}$"));

/// The paragraphs, their lines as they came.
pub fn paragraphs(source: &Source) -> Vec<Paragraph> {
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    let mut blanks = 0;
    for line in &source.lines {
        let (text, heading) = match &line.content {
            Content::Blank => {
                blanks += 1;
                continue;
            }
            Content::Row(cells) => {
                let mut row = begin(line, line.words(), blanks);
                row.cells = Some(cells.clone());
                paragraphs.push(row);
                blanks = 0;
                continue;
            }
            Content::Continued(text) | Content::Text(text) => (text, false),
            Content::Heading(text) => (text, true),
        };
        let continued = matches!(line.content, Content::Continued(_));
        let before = paragraphs.last().filter(|before| before.cells.is_none() && !heading);
        let goes_on = before.is_some_and(|before| match source.page_width {
            Some(width) => goes_on_the_page(before, text, blanks, width),
            None => blanks == 0 && continued || goes_on(before, text, blanks),
        });
        match paragraphs.last_mut() {
            Some(before) if goes_on => before.lines.push(piece(line, text)),
            _ => {
                let mut paragraph = begin(line, text.clone(), blanks);
                paragraph.heading = heading;
                paragraphs.push(paragraph);
            }
        }
        blanks = 0;
    }
    paragraphs
}

fn begin(line: &Line, text: String, blank_before: usize) -> Paragraph {
    Paragraph {
        indented: indent(&text) >= 4,
        lines: vec![piece(line, &text)],
        words: String::new(),
        blank_before,
        heading: false,
        cells: None,
    }
}

fn piece(line: &Line, text: &str) -> PieceOfLine {
    PieceOfLine { number: line.number, raw: text.to_owned(), words: text.to_owned() }
}

pub(super) fn indent(text: &str) -> usize {
    text.len() - text.trim_start_matches(' ').len()
}

/// Whether a line of an extracted page goes on the paragraph before it.
fn goes_on_the_page(before: &Paragraph, text: &str, blanks: usize, width: usize) -> bool {
    let Some(last) = before.lines.last() else { return false };
    let (words, last_words) = (text.trim(), last.raw.trim());
    if indent(text) >= 4 || BEGINS.is_match(words) || before.heading {
        return false;
    }
    if CAPITALS.is_match(last_words) && before.lines.len() == 1 && words.contains(' ') {
        return false;
    }
    let ruled = |words: &str| words.contains("___");
    if ruled(words) || ruled(last_words) {
        // A ruled line that is broken goes on in a short rest.
        return words.chars().all(|c| c == '_') && ruled(last_words) && indent(text) == 0;
    }
    let ended = ends_sentence(last_words);
    if NUMBERED.is_match(words) && !before.indented {
        return false;
    }
    let lost_a_word = indent(text) == 1 && (begins_low(words) || last.raw.ends_with(' '))
        || words.starts_with([',', ';', ')']);
    if blanks > 0 {
        return lost_a_word
            || !ended && (begins_low(words) || NUMBER.is_match(words))
            || blanks >= 3 && !ended && before.indented;
    }
    // The next word would have fitted: the line was not broken for want of room.
    let first = words.split(' ').next().map_or(0, |word| word.chars().count());
    let short = (last_words.chars().count() + 1 + first) * 100 <= width * 90;
    let over = ended && short && (!before.indented || begins_high(words));
    lost_a_word || !over
}

/// Whether a line goes on the paragraph before it though a blank line stands between, or the line was
/// copied broken.
fn goes_on(before: &Paragraph, text: &str, blanks: usize) -> bool {
    let Some(last) = before.lines.last() else { return false };
    let (words, last_words) = (text.trim(), last.raw.trim());
    if before.heading || blanks > 1 || BEGINS.is_match(words) || ends_sentence(last_words) {
        return false;
    }
    // The name of a form stands alone; so does a caption in brackets.
    let caption = last_words.starts_with('(') && last_words.trim_end_matches('.').ends_with(')');
    if CAPITALS.is_match(last_words) || words.starts_with('(') || caption {
        return false;
    }
    let open = last_words.ends_with([',', '(', '–', '-', '«'])
        || last_words.ends_with(" \"")
        || last_words == "\"";
    let high = words.chars().next().is_some_and(char::is_uppercase);
    begins_low(words) || open && high
}

/// Whether a sentence, or an item of a list, has come to its end.
pub(super) fn ends_sentence(words: &str) -> bool {
    words.trim_end_matches(['"', '»', ')', '”']).ends_with(['.', ';', ':', '!', '?'])
        || words.ends_with(['.', ';', ':', '!', '?'])
}

fn begins_low(words: &str) -> bool {
    let first = words.chars().find(|c| !matches!(c, '"' | '«' | '(' | '“'));
    first.is_some_and(char::is_lowercase)
}

fn begins_high(words: &str) -> bool {
    words.chars().next().is_some_and(char::is_uppercase)
}

/// Joins lines: a word broken at a hyphen or a stroke closes up, a lone mark closes up to its word.
pub fn join_lines(lines: &[&str]) -> String {
    let mut joined = String::new();
    for line in lines {
        let line = line.trim();
        if line.is_empty() {
            continue;
        }
        let low = line.chars().next().is_some_and(char::is_lowercase);
        let hyphen = joined.ends_with('-') && !joined.ends_with(" -") && joined.len() > 1;
        let stroke =
            joined.ends_with('/') && joined.chars().rev().nth(1).is_some_and(char::is_alphabetic);
        let mark = line.chars().all(|c| matches!(c, '.' | ',' | ';' | ')' | ':'));
        let closes_up = hyphen && low || stroke || mark;
        if !joined.is_empty() && !closes_up {
            joined.push(' ');
        }
        joined.push_str(line);
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_close_up_at_a_hyphen() {
        assert_eq!(join_lines(&["4-ші және 6-", "шы тармағында"]), "4-ші және 6-шы тармағында");
        assert_eq!(join_lines(&["портал -", "жүйе"]), "портал - жүйе");
        assert_eq!(join_lines(&["№", "п/", "п"]), "№ п/п");
        assert_eq!(join_lines(&["1.1", "."]), "1.1.");
    }
}
