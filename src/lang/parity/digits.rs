//! Numbers in digits: `45-1`, `100 000`, `2,5`, `№ 611/НҚ`, `480-V`, `4-ші`, and letters that
//! number like digits, `б)`.

use crate::lang::token::{Kind, Tokens};

/// A number in digits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Digits {
    /// As it compares: no blanks, `.` for every decimal mark, small letters.
    pub value: String,
    /// The token after it and after its ending.
    pub next: usize,
    /// Where the word begins that is joined to it: an ending (`4-ші`), or a noun (`5-күндік`).
    pub joined: Option<usize>,
}

/// Reads a number that begins at a token.
pub(super) fn at(tokens: &Tokens<'_>, index: usize) -> Option<Digits> {
    if let Some(value) = roman_at(tokens, index) {
        return Some(Digits { value: value.to_string(), next: index + 1, joined: None });
    }
    if !tokens.is(index, Kind::Number) {
        return None;
    }
    let mut value = tokens.word(index).to_owned();
    let mut next = index + 1;
    let is_group = value.len() <= 3 && !value.starts_with('0');
    while is_group && continues_thousands(tokens, next) {
        value.push_str(tokens.word(next));
        next += 1;
    }
    while let Some((mark, digits)) = glued(tokens, next) {
        value.push(mark);
        value.push_str(digits);
        next += 2;
    }
    let mark = tokens.kind(next).filter(|_| !tokens.spaced(next) && !tokens.spaced(next + 1));
    let is_word = tokens.is(next + 1, Kind::Word);
    let mut joined = None;
    match mark {
        // The letters of an order: 611/НҚ.
        Some(Kind::Slash) if is_word && tokens.capital(next + 1) => {
            value.push('/');
            value.push_str(tokens.word(next + 1));
            next += 2;
        }
        // The session of a law: 480-V.
        Some(Kind::Hyphen | Kind::Dash) if is_word => {
            match roman(&tokens.text[tokens.range(next + 1, next + 1)]) {
                Some(session) => value.push_str(&format!("-{session}")),
                None => joined = Some(next + 1),
            }
            next += 2;
        }
        _ => {}
    }
    Some(Digits { value: plain(value), next, joined })
}

/// A letter that numbers: `б)`. The bracket must close nothing.
pub(super) fn letter_at(tokens: &Tokens<'_>, index: usize) -> Option<String> {
    let is_letter = tokens.is(index, Kind::Word) && tokens.word(index).chars().nth(1).is_none();
    let is_marked = tokens.is(index + 1, Kind::Close) && !tokens.spaced(index + 1);
    let stands_alone = index == 0 || tokens.spaced(index) || tokens.is(index - 1, Kind::Quote);
    (is_letter && is_marked && stands_alone).then(|| tokens.word(index).to_owned())
}

fn continues_thousands(tokens: &Tokens<'_>, index: usize) -> bool {
    let gap = tokens.range(index - 1, index - 1).end..tokens.range(index, index).start;
    tokens.is(index, Kind::Number)
        && tokens.word(index).len() == 3
        && tokens.text.get(gap).is_some_and(|gap| gap.chars().count() == 1)
}

/// The mark and the digits that are joined to a number without a blank.
fn glued<'a>(tokens: &'a Tokens<'_>, index: usize) -> Option<(char, &'a str)> {
    let mark = match tokens.kind(index)? {
        Kind::Hyphen | Kind::Dash => '-',
        Kind::Stop | Kind::Comma | Kind::Colon => '.',
        Kind::Slash => '/',
        _ => return None,
    };
    let joined = !tokens.spaced(index) && !tokens.spaced(index + 1);
    (joined && tokens.is(index + 1, Kind::Number)).then(|| (mark, tokens.word(index + 1)))
}

/// Leading zeros of a plain number say nothing.
fn plain(value: String) -> String {
    let is_plain = value.bytes().all(|byte| byte.is_ascii_digit());
    match value.trim_start_matches('0') {
        "" => "0".to_owned(),
        digits if is_plain => digits.to_owned(),
        _ => value,
    }
}

/// A Roman number that stands alone: `IV тарау`. One letter before a full stop is an initial.
fn roman_at(tokens: &Tokens<'_>, index: usize) -> Option<u32> {
    if !tokens.is(index, Kind::Word) || !tokens.capital(index) {
        return None;
    }
    let stands_alone = index == 0
        || tokens.spaced(index)
        || matches!(tokens.kind(index - 1), Some(Kind::Open | Kind::Quote | Kind::Dash));
    let letters = &tokens.text[tokens.range(index, index)];
    let is_initial = letters.chars().nth(1).is_none()
        && (tokens.is(index + 1, Kind::Stop) && tokens.is(index + 2, Kind::Word)
            || !letters.is_ascii());
    let is_latin = letters.chars().any(|letter| letter.is_ascii());
    roman(letters).filter(|_| stands_alone && is_latin && !is_initial)
}

fn roman(letters: &str) -> Option<u32> {
    let mut value = 0;
    let mut before = u32::MAX;
    let mut count = 0;
    for letter in letters.chars() {
        let digit = match letter {
            'I' | 'І' => 1,
            'V' => 5,
            'X' | 'Х' => 10,
            'L' => 50,
            _ => return None,
        };
        // A smaller digit before a greater one is taken away.
        value = if digit > before { value + digit - 2 * before } else { value + digit };
        before = digit;
        count += 1;
    }
    (count > 0 && count < 8).then_some(value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Lang;

    #[test]
    fn numbers_are_read_whole() {
        for (text, value, rest) in [
            ("45-1-тармақ", "45-1", 0),
            ("100 000-нан астам", "100000", 1),
            ("611/НҚ бұйрық", "611/нқ", 1),
            ("480-V ҚРЗ", "480-5", 1),
            ("4-ші және", "4", 1),
            ("2,5 балл", "2.5", 1),
            ("1000 1 2", "1000", 2),
            ("VIII", "8", 0),
            ("001", "1", 0),
        ] {
            let tokens = Tokens::of(text, Lang::Kk);
            let digits = at(&tokens, 0).expect("a number");
            assert_eq!(digits.value, value, "{text}");
            assert_eq!(tokens.len() - digits.next, rest, "{text}");
        }
    }
}
