//! Words, numbers and marks of a text, found once and known by what they mean in law.

mod words;

use std::ops::Range;

use super::Lang;
use super::fold::{fold_letter, is_capital, is_hyphen, is_letter, is_quote, reads_as_cyrillic};
pub(crate) use words::Lexeme;

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Word,
    Number,
    Hyphen,
    /// A dash longer than a hyphen.
    Dash,
    Open,
    Close,
    Comma,
    Semicolon,
    Colon,
    Stop,
    Quote,
    /// №
    Numero,
    Slash,
    Other,
}

/// A word, number or mark in its place.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Token {
    pub kind: Kind,
    pub lexeme: Option<Lexeme>,
    start: u32,
    end: u32,
    folded: (u32, u32),
    /// White space stands before it.
    pub spaced: bool,
    /// It begins with a capital letter.
    pub capital: bool,
}

/// The tokens of one paragraph.
#[derive(Debug)]
pub(crate) struct Tokens<'a> {
    pub text: &'a str,
    pub lang: Lang,
    list: Vec<Token>,
    /// The folded words, one after another.
    folded: String,
}

impl<'a> Tokens<'a> {
    /// Splits a paragraph.
    pub fn of(text: &'a str, lang: Lang) -> Tokens<'a> {
        let mut tokens = Tokens {
            text,
            lang,
            list: Vec::with_capacity(text.len() / 8),
            folded: String::with_capacity(text.len()),
        };
        tokens.split();
        tokens.close_letter_spaced();
        tokens.read_latin_numero();
        for token in &mut tokens.list {
            if token.kind == Kind::Word {
                let folded = &tokens.folded[token.folded.0 as usize..token.folded.1 as usize];
                token.lexeme = words::meaning(folded, lang);
            }
        }
        tokens
    }

    pub fn len(&self) -> usize {
        self.list.len()
    }

    pub fn kind(&self, index: usize) -> Option<Kind> {
        self.list.get(index).map(|token| token.kind)
    }

    pub fn is(&self, index: usize, kind: Kind) -> bool {
        self.kind(index) == Some(kind)
    }

    pub fn is_hyphen(&self, index: usize) -> bool {
        matches!(self.kind(index), Some(Kind::Hyphen | Kind::Dash))
    }

    pub fn lexeme(&self, index: usize) -> Option<Lexeme> {
        self.list.get(index).and_then(|token| token.lexeme)
    }

    pub fn means(&self, index: usize, lexeme: Lexeme) -> bool {
        self.lexeme(index) == Some(lexeme)
    }

    /// Whether white space stands before a token.
    pub fn spaced(&self, index: usize) -> bool {
        self.list.get(index).is_some_and(|token| token.spaced)
    }

    pub fn capital(&self, index: usize) -> bool {
        self.list.get(index).is_some_and(|token| token.capital)
    }

    /// A word folded, or the digits of a number; empty for a mark.
    pub fn word(&self, index: usize) -> &str {
        match self.list.get(index) {
            Some(token) if token.kind == Kind::Word => {
                &self.folded[token.folded.0 as usize..token.folded.1 as usize]
            }
            Some(token) if token.kind == Kind::Number => {
                &self.text[token.start as usize..token.end as usize]
            }
            _ => "",
        }
    }

    /// The bytes from the first of these tokens to the last.
    pub fn range(&self, first: usize, last: usize) -> Range<usize> {
        match (self.list.get(first), self.list.get(last)) {
            (Some(first), Some(last)) => first.start as usize..last.end as usize,
            _ => 0..0,
        }
    }

    /// The first token that begins at a byte of the text or after it.
    pub fn at_or_after(&self, offset: usize) -> usize {
        self.list.partition_point(|token| (token.start as usize) < offset)
    }

    /// Whether a quotation mark opens: nothing but white space or a bracket before it, a letter
    /// right after it.
    pub fn opens(&self, index: usize) -> bool {
        self.is(index, Kind::Quote)
            && index + 1 < self.len()
            && !self.spaced(index + 1)
            && (index == 0
                || self.spaced(index)
                || matches!(self.kind(index - 1), Some(Kind::Open | Kind::Quote | Kind::Dash)))
    }

    /// The token after a bracketed remark that begins at `index`; `index` itself where none does
    /// or where it does not end.
    pub fn after_brackets(&self, index: usize) -> usize {
        if !self.is(index, Kind::Open) {
            return index;
        }
        let mut depth = 0_usize;
        for offset in index..self.len().min(index + 400) {
            match self.kind(offset) {
                Some(Kind::Open) => depth += 1,
                Some(Kind::Close) if self.marks_number(offset) => {}
                Some(Kind::Close) => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                return offset + 1;
            }
        }
        index
    }

    /// Whether a closing bracket only marks a number, as in `1)`: a short number before it that
    /// is not the number of an act, and another bracket that closes before one opens.
    fn marks_number(&self, index: usize) -> bool {
        let short = index > 1
            && self.is(index - 1, Kind::Number)
            && self.word(index - 1).len() <= 3
            && !self.is(index - 2, Kind::Numero);
        short
            && (index + 1..self.len().min(index + 40))
                .find_map(|next| match self.kind(next) {
                    Some(Kind::Close) => Some(true),
                    Some(Kind::Open | Kind::Semicolon) => Some(false),
                    _ => None,
                })
                .unwrap_or(false)
    }

    /// Whether a sentence ends at this token.
    pub fn ends_sentence(&self, index: usize) -> bool {
        match self.kind(index) {
            Some(Kind::Semicolon) => true,
            Some(Kind::Stop) => {
                // `и.о.`, `м.а.`, `г.` end nothing.
                let abbreviation = index > 0
                    && self.is(index - 1, Kind::Word)
                    && self.word(index - 1).chars().nth(2).is_none();
                index + 1 >= self.len()
                    || (self.spaced(index + 1) && self.capital(index + 1) && !abbreviation)
            }
            _ => false,
        }
    }

    fn split(&mut self) {
        let mut characters = self.text.char_indices().peekable();
        let mut spaced = false;
        while let Some((start, first)) = characters.next() {
            if first.is_whitespace() || first == '\u{ad}' {
                spaced = spaced || first != '\u{ad}';
                continue;
            }
            let mut end = start + first.len_utf8();
            let folded_start = self.folded.len();
            let kind = if is_letter(first) {
                while let Some((offset, letter)) =
                    characters.next_if(|(_, next)| is_letter(*next) || *next == '\u{ad}')
                {
                    end = offset + letter.len_utf8();
                }
                self.fold_word(start..end);
                Kind::Word
            } else if first.is_ascii_digit() {
                while let Some((offset, _)) = characters.next_if(|(_, next)| next.is_ascii_digit())
                {
                    end = offset + 1;
                }
                Kind::Number
            } else {
                kind_of_mark(first)
            };
            self.list.push(Token {
                kind,
                lexeme: None,
                start: narrow(start),
                end: narrow(end),
                folded: (narrow(folded_start), narrow(self.folded.len())),
                spaced,
                capital: is_capital(first),
            });
            spaced = false;
        }
    }

    /// Acts of before 2010 print `N 817` for `№ 817`.
    fn read_latin_numero(&mut self) {
        for at in 1..self.list.len() {
            let before = self.list[at - 1];
            let is_n = before.kind == Kind::Word
                && &self.text[before.start as usize..before.end as usize] == "N";
            if is_n && self.list[at].kind == Kind::Number {
                self.list[at - 1].kind = Kind::Numero;
            }
        }
    }

    fn fold_word(&mut self, range: Range<usize>) {
        let letters = self.text[range].chars().filter(|letter| *letter != '\u{ad}');
        let cyrillic = reads_as_cyrillic(letters.clone());
        self.folded.extend(letters.map(|letter| fold_letter(letter, cyrillic)));
    }

    /// `т і р к е л г е н` becomes one word: four letters or more, each set apart.
    fn close_letter_spaced(&mut self) {
        let one_letter = |token: &Token| {
            let bytes = token.end - token.start;
            token.kind == Kind::Word
                && (bytes == 1
                    || bytes == 2 && !self.text.is_char_boundary(token.start as usize + 1))
        };
        let mut run = 0_usize;
        let mut runs: Vec<Range<usize>> = Vec::new();
        for (index, token) in self.list.iter().enumerate() {
            run = match one_letter(token) {
                true if token.spaced => run + 1,
                true => 1,
                false => 0,
            };
            match runs.last_mut() {
                Some(last) if run > 4 && last.end == index => last.end += 1,
                _ if run == 4 => runs.push(index - 3..index + 1),
                _ => {}
            }
        }
        if runs.is_empty() {
            return;
        }
        for run in &runs {
            let last = self.list[run.end - 1];
            self.list[run.start].end = last.end;
            self.list[run.start].folded.1 = last.folded.1;
        }
        let mut index = 0;
        let mut swallowed = runs.into_iter().peekable();
        self.list.retain(|_| {
            while swallowed.next_if(|run| run.end <= index).is_some() {}
            let inside = swallowed.peek().is_some_and(|run| run.start < index);
            index += 1;
            !inside
        });
    }
}

fn narrow(offset: usize) -> u32 {
    u32::try_from(offset).unwrap_or(u32::MAX)
}

fn kind_of_mark(mark: char) -> Kind {
    match mark {
        '-' | '\u{2010}' | '\u{2011}' => Kind::Hyphen,
        _ if is_hyphen(mark) => Kind::Dash,
        _ if is_quote(mark) => Kind::Quote,
        '(' => Kind::Open,
        ')' => Kind::Close,
        ',' => Kind::Comma,
        ';' => Kind::Semicolon,
        ':' => Kind::Colon,
        '.' => Kind::Stop,
        '№' => Kind::Numero,
        '/' => Kind::Slash,
        _ => Kind::Other,
    }
}
