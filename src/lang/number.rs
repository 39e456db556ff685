//! Numbers of units as they are printed: `6`, `45-1`, `1-1)`, `4-ші`, `б)`.

use std::ops::Range;

use super::Lang;

/// One entry of a list of numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Numeral {
    /// What is counted.
    pub value: Value,
    /// The bytes of the number in the text, its bracket included.
    pub range: Range<usize>,
}

/// What a number in a reference says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// `6`, `45-1`: one unit.
    One(String),
    /// `38 - 45`: every number that the document holds from the first to the last.
    Span(String, String),
    /// `б)`: a letter, which is no address.
    Letter(char),
}

/// Kazakh cardinals of which the others are made.
pub(crate) const KK_CARDINALS: [(u16, &str); 19] = [
    (1, "бір"),
    (2, "екі"),
    (3, "үш"),
    (4, "төрт"),
    (5, "бес"),
    (6, "алты"),
    (7, "жеті"),
    (8, "сегіз"),
    (9, "тоғыз"),
    (10, "он"),
    (20, "жиырма"),
    (30, "отыз"),
    (40, "қырық"),
    (50, "елу"),
    (60, "алпыс"),
    (70, "жетпіс"),
    (80, "сексен"),
    (90, "тоқсан"),
    (100, "жүз"),
];

/// What a Kazakh cardinal of one word says.
pub fn kk_cardinal(word: &str) -> Option<u16> {
    KK_CARDINALS.iter().find(|(_, name)| *name == word).map(|(value, _)| *value)
}

/// The suffix of a Kazakh ordinal in digits: `-шы` after 6, 9, 10, 20, 30, 40, 60, 90, 1000 and
/// numbers that end so, else `-ші`.
///
/// ```
/// use qagida::lang::number::ordinal_suffix;
/// assert_eq!(ordinal_suffix(6), "шы");
/// assert_eq!(ordinal_suffix(4), "ші");
/// ```
pub fn ordinal_suffix(number: u32) -> &'static str {
    let back = match number {
        0 => false,
        _ if !number.is_multiple_of(10) => matches!(number % 10, 6 | 9),
        _ if !number.is_multiple_of(100) => matches!(number % 100, 10 | 20 | 30 | 40 | 60 | 90),
        _ if !number.is_multiple_of(1000) => false,
        _ => true,
    };
    if back { "шы" } else { "ші" }
}

/// Whether a folded word after a hyphen is what makes digits an ordinal: `4-ші`, `1-і`, `5-го`.
pub(crate) fn is_ordinal_suffix(word: &str, lang: Lang) -> bool {
    match lang {
        Lang::Kk => matches!(word, "ші" | "шы" | "інші" | "ыншы" | "нші" | "ншы" | "і" | "ы"),
        Lang::Ru => matches!(
            word,
            "й" | "я"
                | "е"
                | "го"
                | "му"
                | "м"
                | "ая"
                | "ой"
                | "ую"
                | "ый"
                | "ого"
                | "ому"
                | "ым"
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kazakh_ordinals_in_digits_follow_the_last_word() {
        for (number, suffix) in [
            (1, "ші"),
            (6, "шы"),
            (9, "шы"),
            (10, "шы"),
            (16, "шы"),
            (50, "ші"),
            (70, "ші"),
            (80, "ші"),
            (90, "шы"),
            (100, "ші"),
            (120, "шы"),
            (1000, "шы"),
        ] {
            assert_eq!(ordinal_suffix(number), suffix, "{number}");
        }
    }
}
