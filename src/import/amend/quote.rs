//! The marks round a new text, as printed: often one is missing, because a name in quotation marks
//! stands at the edge of the text.

use std::sync::LazyLock;

use regex::Regex;

use crate::import::outline::{Start, of_words};
use crate::import::patterns::{Grammar, regex};

static CLOSING: LazyLock<Regex> = LazyLock::new(|| regex(r#"(?P<mark>["»”])(?P<end>[.;:,]*)$"#));

/// Whether words end with a closing mark.
pub(crate) fn closes(words: &str) -> bool {
    CLOSING.is_match(words.trim_end())
}

/// Takes the marks off a new text and gives them back: before its first word, behind its last.
pub(crate) fn strip(paragraphs: &mut [String], grammar: &Grammar) -> [String; 2] {
    let mut marks = [String::new(), String::new()];
    if paragraphs.is_empty() {
        return marks;
    }
    let whole = paragraphs.join("\n");
    let opened = opens(&whole, grammar);
    let closed = is_closed(&whole, opened);
    if opened {
        let first = paragraphs[0].clone();
        let mark: String = first.chars().take(1).collect();
        paragraphs[0] = first[mark.len()..].trim_start().to_owned();
        marks[0] = mark;
    }
    if closed
        && let Some(last) = paragraphs.last_mut()
        && let Some(found) = CLOSING.find(last)
    {
        marks[1] = found.as_str().to_owned();
        last.truncate(found.start());
    }
    marks
}

/// Whether the first character opens the new text, and not a name that it begins with.
fn opens(whole: &str, grammar: &Grammar) -> bool {
    let Some(mark) = whole.chars().next().filter(|c| matches!(c, '"' | '«' | '“')) else {
        return false;
    };
    let rest = &whole[mark.len_utf8()..];
    if !matches!(of_words(rest, grammar), Start::Words) || rest.starts_with(['"', '«', '“']) {
        return true;
    }
    match mark {
        '"' => match rest.find('"') {
            None => true,
            Some(next) => is_last(rest, next) || is_opening(rest, next),
        },
        _ => {
            let mut depth = 1;
            for (at, c) in rest.char_indices() {
                depth += match c {
                    '«' | '“' => 1,
                    '»' | '”' => -1,
                    _ => 0,
                };
                if depth == 0 {
                    return is_last(rest, at);
                }
            }
            true
        }
    }
}

/// Whether the last mark closes the new text, and not a name that it ends with.
fn is_closed(whole: &str, opened: bool) -> bool {
    let Some(found) = CLOSING.captures(whole) else { return false };
    let Some(mark) = found.name("mark") else { return false };
    if opened || whole[..mark.start()].ends_with(['.', ';', ':']) {
        return true;
    }
    let mut open = 0;
    for (at, c) in whole.char_indices() {
        open += match c {
            '«' | '“' => 1,
            '»' | '”' => -1,
            '"' if is_opening(whole, at) => 1,
            '"' => -1,
            _ => 0,
        };
    }
    open < 0
}

/// Whether nothing but marks stands behind a quotation mark.
fn is_last(text: &str, at: usize) -> bool {
    text[at..].chars().skip(1).all(|c| matches!(c, '"' | '»' | '.' | ';' | ':' | ','))
}

/// Whether a straight mark opens: a word follows it at once, and none stands before it.
fn is_opening(text: &str, at: usize) -> bool {
    let before = text[..at].chars().next_back();
    let behind = text[at..].chars().nth(1);
    before.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '«' | '"' | '–'))
        && behind.is_some_and(|c| c.is_alphanumeric() || c == '"')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::patterns::grammar;
    use crate::model::Lang;

    fn marks(text: &str) -> (String, [String; 2]) {
        let mut paragraphs = vec![text.to_owned()];
        let marks = strip(&mut paragraphs, grammar(Lang::Kk));
        (paragraphs.remove(0), marks)
    }

    #[test]
    fn a_name_at_the_edge_keeps_its_marks() {
        let (text, marks) = marks("\"Электрондық үкіметтің\" тізбесін бекіту туралы\";");
        assert_eq!(text, "\"Электрондық үкіметтің\" тізбесін бекіту туралы");
        assert_eq!(marks, ["", "\";"]);
    }

    #[test]
    fn a_number_or_another_name_shows_that_the_first_mark_is_outer() {
        assert_eq!(marks("\"1. Осы \"электрондық үкімет\" қағидалары.\";").1, ["\"", "\";"]);
        assert_eq!(marks("\"Бұл ретте \"Электрондық үкіметтің\" порталында.\";").1, ["\"", "\";"]);
        assert_eq!(marks("\"9) өнім – қамтылым;\"").1, ["\"", "\""]);
        assert_eq!(marks("8) \"электрондық үкіметтің\" тұлға.\";").1, ["", "\";"]);
        assert_eq!(marks("\"1. Осы ереже тәртібін анықтайды").1, ["\"", ""]);
    }
}
