//! Numbers in words, in every case of both languages, and how several words make one number.

mod kk;
mod ru;

use super::item::Unit;
use crate::lang::Lang;
use crate::lang::token::{Kind, Tokens};

/// A word of counting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Numeral {
    pub value: u64,
    /// An ordinal ends a number.
    pub ordinal: bool,
    /// Whether the other language must have a number too.
    pub firm: bool,
}

/// A number in words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Words {
    pub value: u64,
    /// The token after it.
    pub next: usize,
    pub firm: bool,
}

/// A word with a number inside, such as `десятидневный`, `үшжақты`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Compound {
    pub value: u64,
    pub unit: Option<Unit>,
    pub firm: bool,
}

/// What a word counts, if it is a word of counting.
pub(super) fn numeral(word: &str, lang: Lang) -> Option<Numeral> {
    match lang {
        Lang::Kk => kk::numeral(word),
        Lang::Ru => ru::numeral(word),
    }
}

/// The number inside a word.
pub(super) fn compound(word: &str, lang: Lang) -> Option<Compound> {
    match lang {
        Lang::Kk => kk::compound(word),
        Lang::Ru => ru::compound(word),
    }
}

/// Reads a number in words that begins at a token: `жиырма бес`, `двадцать первая`.
pub(super) fn at(tokens: &Tokens<'_>, index: usize) -> Option<Words> {
    let lang = tokens.lang;
    let mut whole = Sum::default();
    let mut firm = true;
    let mut next = index;
    while tokens.is(next, Kind::Word) {
        let Some(numeral) = numeral(tokens.word(next), lang) else { break };
        if !whole.take(numeral.value) {
            break;
        }
        firm = if next == index { numeral.firm } else { true };
        next += 1;
        if numeral.ordinal {
            break;
        }
    }
    (next > index).then_some(Words { value: whole.value(), next, firm })
}

/// The scale (`мың`, `миллион`) that multiplies a number before it.
pub(super) fn scale(word: &str, lang: Lang) -> Option<u64> {
    numeral(word, lang).map(|numeral| numeral.value).filter(|value| *value >= 1000)
}

/// Words of counting added up as long as they can belong to one number.
#[derive(Debug, Default)]
struct Sum {
    thousands: u64,
    rest: u64,
    taken: bool,
    last_scale: u64,
}

impl Sum {
    /// Adds a word; false where it begins another number.
    fn take(&mut self, value: u64) -> bool {
        let fits = match value {
            1000.. => {
                (self.rest > 0 || !self.taken) && (self.last_scale == 0 || value < self.last_scale)
            }
            100 => self.rest < 10,
            101..=999 => self.rest == 0,
            20..=99 => self.rest.is_multiple_of(100),
            11..=19 => self.rest.is_multiple_of(100),
            10 => self.rest.is_multiple_of(100),
            1..=9 => self.rest.is_multiple_of(10),
            0 => !self.taken,
        };
        if !fits {
            return false;
        }
        match value {
            1000.. => {
                self.thousands += self.rest.max(1) * value;
                self.rest = 0;
                self.last_scale = value;
            }
            100 => self.rest = self.rest.max(1) * 100,
            _ => self.rest += value,
        }
        self.taken = true;
        true
    }

    fn value(&self) -> u64 {
        self.thousands + self.rest
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, lang: Lang) -> Vec<u64> {
        let tokens = Tokens::of(text, lang);
        let mut values = Vec::new();
        let mut index = 0;
        while index < tokens.len() {
            match at(&tokens, index) {
                Some(words) => {
                    values.push(words.value);
                    index = words.next;
                }
                None => index += 1,
            }
        }
        values
    }

    #[test]
    fn words_of_one_number_are_added_up() {
        for (text, values) in [
            ("бес жұмыс күні", vec![5]),
            ("он бірінші абзац", vec![11]),
            ("екі жүз мыңнан кем емес", vec![200_000]),
            ("бір мың тоғыз жүз сексен бес", vec![1985]),
            ("үш және он алтыдан", vec![3, 16]),
            ("оның үшін он күннен", vec![10]),
            ("жүзеге асыру", vec![]),
        ] {
            assert_eq!(read(text, Lang::Kk), values, "{text}");
        }
        for (text, values) in [
            ("в течение пяти рабочих дней", vec![5]),
            ("абзац двадцать первый части второй", vec![21, 2]),
            ("двумстам тысячам гражданам", vec![200_000]),
            ("одна тысяча девятьсот восемьдесят пять", vec![1985]),
            ("третьим лицам", vec![3]),
            ("два миллиона триста тысяч сорок", vec![2_300_040]),
        ] {
            assert_eq!(read(text, Lang::Ru), values, "{text}");
        }
    }
}
