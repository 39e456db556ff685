//! Lists and ranges of numbers inside a reference: `1), 2) және 3)`, `38 - 45`, `второй и третий`.

use crate::lang::number::{Numeral, Value, is_ordinal_suffix};
use crate::lang::ordinal::Counting;
use crate::lang::token::{Kind, Lexeme, Tokens};

/// A list of numbers as read from the words.
pub(super) struct List {
    pub numerals: Vec<Numeral>,
    /// Every number has its bracket: they are subpoints.
    pub bracketed: bool,
    /// There are ordinal words among them.
    pub in_words: bool,
    /// There are Roman numbers among them.
    pub roman: bool,
    /// The last token of the list.
    pub last: usize,
}

/// One number: value, bracketed, the token after it.
fn number(tokens: &Tokens<'_>, index: usize) -> Option<(Value, bool, usize)> {
    let (value, mut next) = match tokens.kind(index)? {
        Kind::Number => {
            let mut value = tokens.word(index).to_owned();
            let mut next = index + 1;
            while tokens.is(next, Kind::Hyphen)
                && !tokens.spaced(next)
                && tokens.is(next + 1, Kind::Number)
                && !tokens.spaced(next + 1)
                && tokens.word(next + 1).len() < 4
            {
                value.push('-');
                value.push_str(tokens.word(next + 1));
                next += 2;
            }
            // `1.2`, `50%`, `611/НҚ` number no unit.
            let glued = |kind| tokens.is(next, kind) && !tokens.spaced(next);
            if glued(Kind::Stop) && tokens.is(next + 1, Kind::Number) && !tokens.spaced(next + 1)
                || glued(Kind::Slash)
            {
                return None;
            }
            (Value::One(value), next)
        }
        Kind::Word => {
            let mut letters = tokens.word(index).chars();
            let letter = letters.next().filter(|_| letters.next().is_none())?;
            if !tokens.is(index + 1, Kind::Close) || tokens.spaced(index + 1) {
                return None;
            }
            (Value::Letter(letter), index + 1)
        }
        _ => return None,
    };
    let bracketed = tokens.is(next, Kind::Close) && !tokens.spaced(next);
    if bracketed {
        next += 1;
    }
    if tokens.is_hyphen(next) && is_ordinal_suffix(tokens.word(next + 1), tokens.lang) {
        next += 2;
    }
    Some((value, bracketed, next))
}

/// The token after what may stand between two entries of a list; `index` where nothing does.
pub(super) fn after_separator(tokens: &Tokens<'_>, index: usize) -> usize {
    let mut next = index;
    if tokens.is(next, Kind::Comma) {
        next += 1;
    }
    // `а также`, `сондай-ақ` are two words of joining, the second after a hyphen.
    while tokens.means(next, Lexeme::And)
        || (next > index && tokens.is_hyphen(next) && tokens.means(next + 1, Lexeme::And))
    {
        next += 1;
    }
    next
}

/// Whether a hyphen joins the ends of a range rather than a number and its suffix.
fn is_range_mark(tokens: &Tokens<'_>, index: usize) -> bool {
    tokens.is_hyphen(index)
        && (tokens.is(index, Kind::Dash)
            || tokens.spaced(index)
            || tokens.spaced(index + 1)
            || tokens.is(index.saturating_sub(1), Kind::Close))
}

/// One ordinal in words: `екінші`, `он бірінші`, `двадцать первая`; the token after it.
fn ordinal(tokens: &Tokens<'_>, index: usize) -> Option<(u16, usize)> {
    let mut sum = 0;
    let mut at = index;
    loop {
        match tokens.lexeme(at)? {
            Lexeme::Counting(Counting::Opening(value)) => sum += value,
            Lexeme::Counting(Counting::Ordinal(value)) if sum == 0 || value < 100 => {
                return Some((sum + value, at + 1));
            }
            _ => return None,
        }
        at += 1;
    }
}

/// A Roman number in capitals, as old laws give to sections and chapters: value, next token.
fn roman(tokens: &Tokens<'_>, index: usize) -> Option<(u32, usize)> {
    let letters = &tokens.text[tokens.range(index, index)];
    if !tokens.is(index, Kind::Word) || !letters.bytes().all(|byte| b"IVXL".contains(&byte)) {
        return None;
    }
    let values = letters.bytes().map(|letter| match letter {
        b'I' => 1,
        b'V' => 5,
        b'X' => 10,
        _ => 50_i32,
    });
    // A smaller letter before a larger one is taken off.
    let (sum, _) = values.rev().fold((0, 0), |(sum, before), value| {
        (if value < before { sum - value } else { sum + value }, value)
    });
    Some((u32::try_from(sum).ok().filter(|sum| *sum > 0)?, index + 1))
}

/// One entry of a list: a number, an ordinal word or a Roman number, and the token after it.
fn entry(
    tokens: &Tokens<'_>,
    index: usize,
    list: &mut List,
    wanted: Wanted,
) -> Option<(Value, usize)> {
    if let Some((value, bracketed, next)) = number(tokens, index) {
        list.bracketed &= bracketed;
        return Some((value, next));
    }
    if wanted.words
        && let Some((value, next)) = ordinal(tokens, index)
    {
        list.in_words = true;
        list.bracketed = false;
        return Some((Value::One(value.to_string()), next));
    }
    let (value, next) = roman(tokens, index).filter(|_| wanted.roman)?;
    list.roman = true;
    list.bracketed = false;
    Some((Value::One(value.to_string()), next))
}

/// What a list may hold beside digits.
#[derive(Clone, Copy)]
pub(super) struct Wanted {
    /// Ordinal words.
    pub words: bool,
    /// Roman numbers.
    pub roman: bool,
}

impl Wanted {
    /// Anything: the noun that follows will tell.
    pub const ANY: Wanted = Wanted { words: true, roman: true };
}

/// Reads a list of numbers that begins at a token.
pub(super) fn list(tokens: &Tokens<'_>, index: usize, wanted: Wanted) -> Option<List> {
    let mut list =
        List { numerals: Vec::new(), bracketed: true, in_words: false, roman: false, last: index };
    let mut at = index;
    while let Some((value, next)) = entry(tokens, at, &mut list, wanted) {
        let (mut value, mut end) = (value, next);
        let in_words = tokens.lexeme(at).is_some();
        if (is_range_mark(tokens, end) || in_words && tokens.is_hyphen(end))
            && let Value::One(from) = &value
            && let Some((Value::One(to), after)) = entry(tokens, end + 1, &mut list, wanted)
        {
            value = Value::Span(from.clone(), to);
            end = after;
        }
        list.numerals.push(Numeral { value, range: tokens.range(at, end - 1) });
        list.last = end - 1;
        let after = after_separator(tokens, end);
        if after == end {
            break;
        }
        at = after;
    }
    (!list.numerals.is_empty()).then_some(list)
}

/// `38-45` without blanks is a range where the noun is in the plural and the numbers rise; else
/// its second half is the suffix of an inserted unit.
pub(super) fn read_glued_range(list: &mut List, plural: bool) {
    let [only] = list.numerals.as_mut_slice() else { return };
    let Value::One(value) = &only.value else { return };
    let Some((from, to)) = value.split_once('-') else { return };
    let rises = from.parse::<u32>().ok().zip(to.parse::<u32>().ok()).is_some_and(|(a, b)| a < b);
    if plural && rises {
        only.value = Value::Span(from.to_owned(), to.to_owned());
    }
}
