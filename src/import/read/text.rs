//! Plain text: as extracted from a PDF, as copied from a legal database, with or without the marks
//! of Markdown. The marks go; the spaces stay, because they tell where a word was lost.

use super::{Cell, Content, Line, Source, plain_spaces};

/// Reads plain text. A form feed is a page break, which is several blank lines.
pub fn read(text: &str) -> Source {
    let raw: Vec<String> = text
        .replace("\r\n", "\n")
        .replace('\r', "\n")
        .split('\n')
        .map(|line| plain_spaces(&line.replace('\u{c}', "")))
        .collect();
    let marked = has_markdown(&raw);
    let page_width = page_width(&raw);
    let mut lines = Vec::with_capacity(raw.len());
    let mut hard_break = false;
    for (index, line) in raw.iter().enumerate() {
        let content = content(line, marked, page_width.is_some(), hard_break);
        hard_break = page_width.is_none() && line.ends_with("  ") && !line.trim().is_empty();
        lines.extend(content.map(|content| Line { number: index + 1, content }));
    }
    if marked {
        emphasis(&mut lines);
    }
    Source { lines, page_width }
}

fn content(line: &str, marked: bool, wrapped: bool, hard_break: bool) -> Option<Content> {
    let words = line.trim();
    if words.is_empty() {
        return Some(Content::Blank);
    }
    if is_rule(words) {
        return None;
    }
    if let Some(cells) = cells(line) {
        return Some(Content::Row(cells));
    }
    if marked {
        let without = words.trim_start_matches('#');
        if without.len() < words.len() && without.starts_with(' ') {
            return Some(Content::Heading(without.trim().trim_matches('*').trim().to_owned()));
        }
    }
    let unbulleted = without_bullet(words);
    if unbulleted.len() < words.len() {
        return Some(Content::Text(unbulleted.to_owned()));
    }
    Some(match (wrapped, hard_break) {
        (true, _) => Content::Text(line.trim_end_matches('\n').to_owned()),
        (false, true) => Content::Continued(words.to_owned()),
        (false, false) => Content::Text(words.to_owned()),
    })
}

/// A rule of Markdown below a heading row: dashes, colons, tabs and bars only.
fn is_rule(words: &str) -> bool {
    words.chars().all(|c| matches!(c, '-' | ':' | '|' | '\t' | ' '))
        && words.matches("---").count() > 0
        && words.len() > 3
}

/// The cells of a row set with tabs or bars.
fn cells(line: &str) -> Option<Vec<Cell>> {
    let words = line.trim_matches(|c| c == ' ' || c == '\n');
    if words.starts_with('|') && words.ends_with('|') && words.len() > 2 {
        let inner = &words[1..words.len() - 1];
        return Some(inner.split('|').map(|cell| Cell::new(cell.trim())).collect());
    }
    // A tab that indents a paragraph separates nothing.
    let inner = line.trim_start();
    if !inner.trim_end().contains('\t') {
        return None;
    }
    Some(inner.trim_end_matches('\n').split('\t').map(|cell| Cell::new(cell.trim())).collect())
}

/// A bullet stands before a number that was there already.
fn without_bullet(words: &str) -> &str {
    for bullet in ["- ", "* ", "• ", "· ", "+ "] {
        if let Some(rest) = words.strip_prefix(bullet) {
            let digits =
                rest.trim_start().trim_start_matches(|c: char| c.is_ascii_digit() || c == '-');
            let numbered = rest.trim_start().starts_with(|c: char| c.is_ascii_digit())
                && digits.starts_with([')', '.']);
            if numbered || bullet == "• " || bullet == "· " {
                return rest.trim_start();
            }
        }
    }
    words
}

fn has_markdown(lines: &[String]) -> bool {
    lines.iter().any(|line| {
        let words = line.trim();
        words.starts_with("# ")
            || words.starts_with("## ")
            || words.starts_with("### ")
            || words.starts_with("**") && words.ends_with("**") && words.len() > 4
    })
}

/// Stars round a block of lines are type, not words.
fn emphasis(lines: &mut [Line]) {
    let mut begin = 0;
    while begin < lines.len() {
        let end = (begin..lines.len())
            .find(|at| matches!(lines[*at].content, Content::Blank | Content::Row(_)))
            .unwrap_or(lines.len());
        if end > begin {
            let first = lines[begin].words();
            let last = lines[end - 1].words();
            let count = |words: &str| words.chars().take_while(|c| *c == '*').count();
            let behind = last.trim_end().chars().rev().take_while(|c| *c == '*').count();
            let stars = count(first.trim_start()).min(behind).min(3);
            if stars > 0 && first.trim().len() > stars {
                edit(&mut lines[begin], |text| text.trim_start()[stars..].to_owned());
                edit(&mut lines[end - 1], |text| {
                    let text = text.trim_end();
                    text[..text.len() - stars].to_owned()
                });
            }
        }
        begin = end + 1;
    }
}

fn edit(line: &mut Line, change: impl Fn(&str) -> String) {
    match &mut line.content {
        Content::Text(text) | Content::Continued(text) | Content::Heading(text) => {
            *text = change(text);
        }
        Content::Blank | Content::Row(_) => {}
    }
}

/// The width of the page, where lines were broken to fit one: many a line goes on in the next in the
/// middle of a sentence, and hardly any is longer than the others.
fn page_width(lines: &[String]) -> Option<usize> {
    let full: Vec<&str> = lines.iter().map(|line| line.trim_end()).collect();
    let mut pairs = 0;
    let mut broken = 0;
    for pair in full.windows(2) {
        let (Some(last), Some(first)) = (pair[0].chars().last(), pair[1].chars().next()) else {
            continue;
        };
        pairs += 1;
        broken += usize::from(last.is_alphabetic() && first.is_lowercase());
    }
    let mut lengths: Vec<usize> =
        full.iter().map(|line| line.chars().count()).filter(|length| *length > 0).collect();
    lengths.sort_unstable();
    let width = *lengths.get(lengths.len() * 95 / 100)?;
    let longest = *lengths.last()?;
    (broken >= 3 && broken * 5 >= pairs && width <= 130 && longest <= width * 3 / 2)
        .then_some(width)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(source: &Source) -> Vec<String> {
        source.lines.iter().map(Line::words).filter(|words| !words.is_empty()).collect()
    }

    #[test]
    fn marks_of_markdown_are_no_words() {
        let source =
            read("## **1 тарау. Жалпы**\n\n*Министрі  \nА. Асан*\n\n- 1) бір;\n- тек сызық\n");
        assert_eq!(
            texts(&source),
            ["1 тарау. Жалпы", "Министрі", "А. Асан", "1) бір;", "- тек сызық"]
        );
        assert!(matches!(source.lines[0].content, Content::Heading(_)));
    }

    #[test]
    fn tabs_between_words_make_a_row_and_rules_are_nothing() {
        let source = read("Аты\tСаны\n---\t---\nбір\t2\n\n\tшегінген абзац\n");
        let rows = source.lines.iter().filter(|line| matches!(line.content, Content::Row(_)));
        assert_eq!(rows.count(), 2);
        assert_eq!(texts(&source).last().map(String::as_str), Some("шегінген абзац"));
    }
}
