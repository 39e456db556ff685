//! Words, numbers and marks of a text, found once and known by what they mean in law.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

use jiff::civil::Date;

use super::Lang;
use super::date::{DateForm, KK_MONTHS, RU_MONTHS};
use super::fold::{fold_letter, is_hyphen, is_quote, reads_as_cyrillic};
use super::noun::{self, DocumentNoun, Form, Level};
use super::ordinal::{self, Counting};

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

/// What a word means to the grammar of references.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Lexeme {
    Unit(Level, Form),
    Document(DocumentNoun, Form),
    Counting(Counting),
    Month(u8, DateForm),
    /// `жылғы`, `года`
    Year,
    /// `осы`, `настоящего`
    This,
    /// `көрсетілген`, `указанного`: the act named before
    Said,
    /// `және`, `и`, `или`
    And,
    /// `бекітілген`, `утвержденных`
    Approved,
    /// `мынадай`, `следующего`
    Following,
    /// `қазақстан`, `казахстан`
    Kazakhstan,
    /// `республикасы(ның)`, `республики`
    Republic,
    /// `туралы`, `об`
    About,
    /// `к` before the document to which an annex belongs
    To,
    /// `от` before a date
    From,
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
        let words = &WORDS[lang as usize];
        for token in &mut tokens.list {
            if token.kind == Kind::Word {
                let folded = &tokens.folded[token.folded.0 as usize..token.folded.1 as usize];
                token.lexeme = words.get(folded).copied();
            }
        }
        tokens
    }

    pub fn len(&self) -> usize {
        self.list.len()
    }

    pub fn get(&self, index: usize) -> Option<&Token> {
        self.list.get(index)
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
            let kind = if first.is_alphabetic() {
                while let Some((offset, letter)) =
                    characters.next_if(|(_, next)| next.is_alphabetic() || *next == '\u{ad}')
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
                capital: first.is_uppercase(),
            });
            spaced = false;
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

/// Reads a date that begins at a token: the date, its form, the token after it.
pub(crate) fn date_at(tokens: &Tokens<'_>, index: usize) -> Option<(Date, DateForm, usize)> {
    let number = |index: usize| -> Option<i16> {
        tokens.is(index, Kind::Number).then(|| tokens.word(index).parse().ok())?
    };
    let first = number(index)?;
    if tokens.is(index + 1, Kind::Stop) && tokens.is(index + 3, Kind::Stop) {
        let date = civil(number(index + 4)?, number(index + 2)?, first)?;
        return Some((date, DateForm::Plain, after_year_mark(tokens, index + 5)));
    }
    match tokens.lang {
        Lang::Kk => {
            let year = tokens.lexeme(index + 1)?;
            let day = number(index + 2)?;
            let Some(Lexeme::Month(month, form)) = tokens.lexeme(index + 3) else { return None };
            let date = civil(first, i16::from(month), day).filter(|_| year == Lexeme::Year)?;
            Some((date, form, index + 4))
        }
        Lang::Ru => {
            let Some(Lexeme::Month(month, _)) = tokens.lexeme(index + 1) else { return None };
            let date = civil(number(index + 2)?, i16::from(month), first)?;
            Some((date, DateForm::Plain, after_year_mark(tokens, index + 3)))
        }
    }
}

/// The token after `года`, `г.`, `ж.`; `index` where none of them stands there.
fn after_year_mark(tokens: &Tokens<'_>, index: usize) -> usize {
    if !tokens.means(index, Lexeme::Year) {
        return index;
    }
    let next = index + 1;
    let dotted = tokens.is(next, Kind::Stop) && !tokens.spaced(next) && !tokens.ends_sentence(next);
    next + usize::from(dotted)
}

fn civil(year: i16, month: i16, day: i16) -> Option<Date> {
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// The hash of FNV-1a: the words are short and the table is fixed.
#[derive(Clone, Copy)]
struct ShortWords(u64);

impl Default for ShortWords {
    fn default() -> ShortWords {
        ShortWords(0xcbf2_9ce4_8422_2325)
    }
}

impl std::hash::Hasher for ShortWords {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }
}

type Words = HashMap<String, Lexeme, std::hash::BuildHasherDefault<ShortWords>>;

/// Every word of the grammar in Kazakh and in Russian.
static WORDS: LazyLock<[Words; 2]> = LazyLock::new(|| [words(Lang::Kk), words(Lang::Ru)]);

const KK_WORDS: [(&str, Lexeme); 32] = [
    ("жылғы", Lexeme::Year),
    ("жылы", Lexeme::Year),
    ("ж", Lexeme::Year),
    ("осы", Lexeme::This),
    ("көрсетілген", Lexeme::Said),
    ("аталған", Lexeme::Said),
    ("жоғарыда", Lexeme::Said),
    ("және", Lexeme::And),
    ("мен", Lexeme::And),
    ("пен", Lexeme::And),
    ("бен", Lexeme::And),
    ("немесе", Lexeme::And),
    ("не", Lexeme::And),
    ("бекітілген", Lexeme::Approved),
    ("бекітілетін", Lexeme::Approved),
    ("бекітетін", Lexeme::Approved),
    ("бекіткен", Lexeme::Approved),
    ("мынадай", Lexeme::Following),
    ("қазақстан", Lexeme::Kazakhstan),
    ("республикасы", Lexeme::Republic),
    ("республикасының", Lexeme::Republic),
    ("республикасынын", Lexeme::Republic),
    ("туралы", Lexeme::About),
    ("жөніндегі", Lexeme::About),
    ("ғана", Lexeme::And),
    ("сондай", Lexeme::And),
    ("ақ", Lexeme::And),
    ("бекiтiлген", Lexeme::Approved),
    ("келесі", Lexeme::Following),
    ("қр", Lexeme::Kazakhstan),
    ("аталмыш", Lexeme::Said),
    ("болмаса", Lexeme::And),
];

const RU_WORDS: [(&str, Lexeme); 18] = [
    ("года", Lexeme::Year),
    ("г", Lexeme::Year),
    ("и", Lexeme::And),
    ("или", Lexeme::And),
    ("либо", Lexeme::And),
    ("а", Lexeme::And),
    ("также", Lexeme::And),
    ("следующего", Lexeme::Following),
    ("следующими", Lexeme::Following),
    ("казахстан", Lexeme::Kazakhstan),
    ("рк", Lexeme::Kazakhstan),
    ("республики", Lexeme::Republic),
    ("о", Lexeme::About),
    ("об", Lexeme::About),
    ("обо", Lexeme::About),
    ("к", Lexeme::To),
    ("от", Lexeme::From),
    ("ко", Lexeme::To),
];

/// Beginnings of Russian adjectives and participles, which take every adjectival ending.
const RU_ADJECTIVES: [(&str, &[&str], Lexeme); 6] = [
    (
        "настоящ",
        &["ий", "его", "ему", "им", "ем", "ая", "ей", "ую", "ее", "ие", "их", "ими"],
        Lexeme::This,
    ),
    ("указанн", ADJECTIVE, Lexeme::Said),
    ("названн", ADJECTIVE, Lexeme::Said),
    ("вышеуказанн", ADJECTIVE, Lexeme::Said),
    ("утвержденн", ADJECTIVE, Lexeme::Approved),
    ("утверждаем", ADJECTIVE, Lexeme::Approved),
];

const ADJECTIVE: &[&str] =
    &["ый", "ого", "ому", "ым", "ом", "ая", "ой", "ую", "ое", "ые", "ых", "ыми"];

fn words(lang: Lang) -> Words {
    let mut words = Words::default();
    // Of two meanings of a word the one given first counts.
    let mut add = |word: String, lexeme: Lexeme| {
        words.entry(word).or_insert(lexeme);
    };
    let (units, documents) = match lang {
        Lang::Kk => (noun::kk::unit_forms(), noun::kk::document_forms()),
        Lang::Ru => (noun::ru::unit_forms(), noun::ru::document_forms()),
    };
    for (word, level, form) in units {
        add(word, Lexeme::Unit(level, form));
    }
    for (word, noun, form) in documents {
        add(word, Lexeme::Document(noun, form));
    }
    for (word, counting) in ordinal::words(lang) {
        add(word, Lexeme::Counting(counting));
    }
    match lang {
        Lang::Kk => {
            for (month, (name, locative)) in (1..).zip(KK_MONTHS) {
                let attributive = if locative == "да" { "ғы" } else { "гі" };
                add(name.to_owned(), Lexeme::Month(month, DateForm::Plain));
                add(format!("{name}{locative}"), Lexeme::Month(month, DateForm::When));
                add(
                    format!("{name}{locative}{attributive}"),
                    Lexeme::Month(month, DateForm::Attributive),
                );
            }
            for (word, lexeme) in KK_WORDS {
                add(word.to_owned(), lexeme);
            }
        }
        Lang::Ru => {
            for (month, name) in (1..).zip(RU_MONTHS) {
                add(name.to_owned(), Lexeme::Month(month, DateForm::Plain));
            }
            for (word, lexeme) in RU_WORDS {
                add(word.to_owned(), lexeme);
            }
            for (stem, endings, lexeme) in RU_ADJECTIVES {
                for ending in endings {
                    add(format!("{stem}{ending}"), lexeme);
                }
            }
        }
    }
    words
}
