//! Where words are missing in a line, and what was glued to the word before it.

use std::sync::LazyLock;

use regex::Regex;

use super::evidence::{Evidence, folded};
use crate::import::patterns::{Grammar, regex};

/// A mark with the next word glued to it.
static GLUED: LazyLock<Regex> =
    LazyLock::new(|| regex(r#"^(.*[\p{L}\d)»"][.;:,!?»")]+|[.;:,]+|\S*[("«–])([\p{L}\d№].*)$"#));
/// What looks glued and is not: initials, numbers, dates, extensions of files.
static NOT_GLUED: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"^[(\x22«]?(\p{Lu}\.(\p{L}+\.?)*|\p{L}\.\p{L}\.?|[\d.,:/–-]+\)?[.,;:]?|.*\.\p{Latin}.*)$",
    )
});

/// A word of a line.
#[derive(Debug, Clone)]
pub struct Token<'a> {
    /// The word.
    pub text: &'a str,
    /// Whether a word is missing before it.
    pub hole: bool,
    /// Whether that is not sure: a dash that stands alone.
    pub weak: bool,
    /// Whether it was glued to the word before it.
    pub glued: bool,
    /// Whether that shows that it was thrown there: an opening mark has its word with good right.
    pub thrown: bool,
}

/// Whether words are missing in a line.
pub fn has_hole(line: &str) -> bool {
    let indent = super::join::indent(line);
    let words = line.trim();
    words.contains("  ")
        || indent == 1
        || words.starts_with([',', ';', ':'])
        || [" ,", " :", " ;", " . "].iter().any(|mark| words.contains(mark))
}

/// The words of a line, split where one is glued to another behind a hole.
pub fn tokens<'a>(
    line: &'a str,
    usual: usize,
    evidence: &Evidence,
    grammar: &Grammar,
) -> Vec<Token<'a>> {
    let indent = super::join::indent(line);
    let mut tokens: Vec<Token> = Vec::new();
    let mut hole = indent == usual + 1 && indent > 0;
    let mut rest = line.trim();
    while !rest.is_empty() {
        let end = rest.find(' ').unwrap_or(rest.len());
        let (text, behind) = rest.split_at(end);
        let spaces = behind.len() - behind.trim_start().len();
        let stop = text == "." && !tokens.is_empty() && !behind.trim().is_empty();
        let mark = text.starts_with([',', ';', ':']) && !text.starts_with(":/") || stop;
        tokens.push(Token { text, hole: hole || mark, weak: false, glued: false, thrown: false });
        hole = spaces >= 2;
        rest = &behind[spaces..];
    }
    // `Қағидалардың -  38 45-тармақтарында`: what precedes the dash may be gone too.
    for at in 0..tokens.len().saturating_sub(1) {
        let dash = matches!(tokens[at].text, "-" | "–");
        if dash && tokens[at + 1].hole && !tokens[at].hole && at > 0 {
            tokens[at].hole = true;
            tokens[at].weak = true;
        }
    }
    let Some(last) = tokens.iter().rposition(|token| token.hole) else { return tokens };
    for at in (last..tokens.len()).rev() {
        let text = tokens[at].text;
        let split = split_in_word(text, evidence, grammar).or_else(|| split_at_mark(text));
        let Some(split) = split.filter(|split| *split > 0 && *split < text.len()) else { continue };
        let opening = text[..split].ends_with(['(', '"', '«', '–']);
        tokens[at].text = &text[..split];
        let text = &text[split..];
        tokens.insert(
            at + 1,
            Token { text, hole: false, weak: false, glued: true, thrown: !opening },
        );
        break;
    }
    tokens
}

fn split_at_mark(text: &str) -> Option<usize> {
    if NOT_GLUED.is_match(text) {
        return None;
    }
    GLUED.captures(text)?.get(2).map(|word| word.start())
}

/// Two words run together: both halves are words, the whole is none.
fn split_in_word(text: &str, evidence: &Evidence, grammar: &Grammar) -> Option<usize> {
    if evidence.counts(&folded(text)) > 1 || text.chars().count() < 8 {
        return None;
    }
    let known = |word: &str| evidence.counts(&folded(word)) > 0;
    let splits = text.char_indices().map(|(at, _)| at).filter(|at| *at > 0);
    splits
        .filter(|at| {
            let (left, right) = text.split_at(*at);
            let long = left.chars().count() >= 4 && right.chars().count() >= 4;
            let named = grammar.is_link(right) || grammar.is_term(right);
            let plain = left.chars().count() >= 6 && left.chars().all(char::is_alphabetic);
            let begins = right.starts_with(char::is_alphabetic) && !left.ends_with(['-', '.']);
            long && begins && (known(left) && (known(right) || named) || plain && named)
        })
        .max()
}
