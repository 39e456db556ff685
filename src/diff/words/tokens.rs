//! Cuts a text of law into tokens: what a lawyer would strike out as one thing.

use crate::lang::fold;

/// A word, a number or a mark, and the space that follows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Token<'a> {
    /// The token itself, without the space.
    pub text: &'a str,
    /// The white space after it, often empty.
    pub space: &'a str,
    /// What it is.
    pub kind: TokenKind,
}

/// What a token is, as far as the marking of changes asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TokenKind {
    /// A word that holds no digit.
    Word,
    /// A word or a group of words with a digit: `15-1`, `2-тармағының`, `№ 611/НҚ`, `100 000`.
    Number,
    /// One mark of punctuation, or a ruled line of a form.
    Mark,
}

impl Token<'_> {
    /// Whether the token is a word or a number rather than a mark.
    pub fn is_word(&self) -> bool {
        self.kind != TokenKind::Mark
    }
}

/// Cuts the text; the tokens and their spaces joined give it back. White space before the first
/// token is a mark of its own.
pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut cutter = Cutter { text, at: 0, open_brackets: 0 };
    let mut tokens = Vec::with_capacity(text.len() / 8 + 1);
    while cutter.at < text.len() {
        let start = cutter.at;
        let kind = cutter.token();
        let end = cutter.at;
        cutter.spaces();
        tokens.push(Token { text: &text[start..end], space: &text[end..cutter.at], kind });
    }
    tokens
}

/// The place of the cut in the text.
struct Cutter<'a> {
    text: &'a str,
    at: usize,
    /// Brackets that were opened and not closed yet: `)` after a number closes one of them, or
    /// belongs to the number of a subpoint.
    open_brackets: usize,
}

impl Cutter<'_> {
    fn rest(&self) -> &str {
        &self.text[self.at..]
    }

    fn peek(&self, ahead: usize) -> Option<char> {
        self.rest().chars().nth(ahead)
    }

    fn step(&mut self) {
        self.at += self.peek(0).map_or(0, char::len_utf8);
    }

    fn spaces(&mut self) {
        self.at = self.text.len() - self.rest().trim_start().len();
    }

    /// Moves over one token.
    fn token(&mut self) -> TokenKind {
        let Some(first) = self.peek(0) else { return TokenKind::Mark };
        if first == '№' && self.number_sign() {
            return TokenKind::Number;
        }
        if is_letter(first) {
            return self.word();
        }
        match first {
            '(' => self.open_brackets += 1,
            ')' => self.open_brackets = self.open_brackets.saturating_sub(1),
            _ => {}
        }
        self.step();
        let repeats = first == '_' || first == '.' || first.is_whitespace();
        while repeats && self.peek(0) == Some(first) {
            self.step();
        }
        TokenKind::Mark
    }

    /// `№ 611/НҚ` is one token.
    fn number_sign(&mut self) -> bool {
        let start = self.at;
        self.step();
        while matches!(self.peek(0), Some(' ' | '\u{a0}')) {
            self.step();
        }
        if self.peek(0).is_some_and(|c| c.is_ascii_digit()) {
            self.word();
            return true;
        }
        self.at = start;
        false
    }

    fn word(&mut self) -> TokenKind {
        let start = self.at;
        let mut last = ' ';
        while let Some(letter) = self.peek(0) {
            let joined = is_letter(letter)
                || (letter == '%' && last.is_ascii_digit())
                || self.peek(1).is_some_and(|next| joins(last, letter, next));
            if !joined {
                if self.thousands(start) {
                    last = '0';
                    continue;
                }
                break;
            }
            last = letter;
            self.step();
        }
        let text = &self.text[start..self.at];
        if !text.contains(|letter: char| letter.is_ascii_digit()) {
            return TokenKind::Word;
        }
        let is_plain = text.chars().all(|c| c.is_ascii_digit() || is_hyphen(c));
        if is_plain && self.peek(0) == Some(')') && self.open_brackets == 0 {
            self.step();
        }
        TokenKind::Number
    }

    /// Moves over the ` 000` of `100 000`.
    fn thousands(&mut self, start: usize) -> bool {
        let group = &self.text[start..self.at];
        let head = group.split([' ', '\u{a0}']).next().unwrap_or(group);
        let is_group = (1..=3).contains(&head.len())
            && group.chars().all(|c| c.is_ascii_digit() || c == ' ' || c == '\u{a0}')
            && !head.starts_with('0');
        let is_space = matches!(self.peek(0), Some(' ' | '\u{a0}'));
        let digits = |ahead: usize| self.peek(ahead).is_some_and(|c| c.is_ascii_digit());
        if is_group && is_space && digits(1) && digits(2) && digits(3) && !digits(4) {
            for _ in 0..4 {
                self.step();
            }
            return true;
        }
        false
    }
}

/// Letters, digits and what stands over or under them.
fn is_letter(c: char) -> bool {
    fold::is_letter(c)
        || c.is_numeric()
        || matches!(c, '\u{ad}' | '\u{301}' | '\u{306}' | '\u{308}')
}

fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}')
}

/// Whether a mark between two letters keeps them one word.
fn joins(before: char, mark: char, after: char) -> bool {
    let digits = before.is_ascii_digit() && after.is_ascii_digit();
    match mark {
        _ if is_hyphen(mark) => (is_letter(before) || before == '%') && is_letter(after),
        '/' | '’' | '\'' => is_letter(before) && is_letter(after),
        '.' | ',' | '–' | ':' => digits,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<&str> {
        tokens(text).iter().map(|token| token.text).collect()
    }

    #[test]
    fn references_numbers_and_dates_stay_whole() {
        for whole in [
            "15-1",
            "2-тармағының",
            "2,5",
            "№ 611/НҚ",
            "08.01.2025",
            "100 000-нан",
            "50%-ы",
            "6)",
            "1-1)",
            "ақпараттық-коммуникациялық",
            "п/п",
            "1.10",
            "38–45",
            "АБК-нің",
            "1 000 000",
        ] {
            assert_eq!(cut(whole), [whole]);
        }
    }

    #[test]
    fn marks_are_tokens_of_their_own() {
        assert_eq!(
            cut("\"Заң\" (бұдан әрі – Заң);"),
            ["\"", "Заң", "\"", "(", "бұдан", "әрі", "–", "Заң", ")", ";"]
        );
        assert_eq!(cut("(болған 2012)."), ["(", "болған", "2012", ")", "."]);
        assert_eq!(cut("2016 100, 29 2018"), ["2016", "100", ",", "29", "2018"]);
        assert_eq!(cut("50%."), ["50%", "."]);
        assert_eq!(cut("№\tАтауы"), ["№", "Атауы"], "a cell of a table is not a number");
    }

    #[test]
    fn tokens_and_spaces_join_to_the_text() {
        for text in ["", "  а  б\n", "№", "№ ", "- а -б", "а%", "1 00", "%", "_____ ___"] {
            let joined: String = tokens(text).iter().flat_map(|t| [t.text, t.space]).collect();
            assert_eq!(joined, text);
        }
    }
}
