//! Short forms in capitals: `АКТ`, `ЭҮ`, `ЦГО`.

use std::ops::Range;

use super::Lang;
use super::token::{Kind, Tokens};

/// The most letters of a short form; longer words in capitals are words.
const LONGEST: usize = 6;

/// What every act may use without a declaration: the republic, standards, the marks of numbers.
const KNOWN: [&str; 14] =
    ["ҚР", "РК", "НҚ", "НК", "ҚЗ", "СТ", "ГОСТ", "МЕМСТ", "ИСО", "МП", "ЗРК", "ҚРЗ", "КТ", "АҚШ"];

/// Finds the short forms in Cyrillic capitals of a paragraph, apart from those that every act may
/// use. A paragraph that is written in capitals altogether has none.
///
/// ```
/// use qagida::lang::{Lang, short::short_forms};
/// let words = "МО қызметі, ҚР Үкіметі, № 611/НҚ бұйрық, ЭҮ АКП-да";
/// let found: Vec<&str> = short_forms(words, Lang::Kk).into_iter().map(|at| &words[at]).collect();
/// assert_eq!(found, ["МО", "ЭҮ", "АКП"]);
/// ```
pub fn short_forms(text: &str, lang: Lang) -> Vec<Range<usize>> {
    if !text.chars().any(char::is_lowercase) {
        return Vec::new();
    }
    let tokens = Tokens::of(text, lang);
    let mut found = Vec::new();
    for at in (0..tokens.len()).filter(|at| tokens.is(*at, Kind::Word)) {
        let range = tokens.range(at, at);
        let word = &text[range.clone()];
        let letters = word.chars().count();
        let capitals =
            word.chars().all(|c| c.is_uppercase() && ('\u{400}'..='\u{52f}').contains(&c));
        // `611/НҚ`, `480-V ҚРЗ`, `М.П.`
        let of_number = at > 0 && tokens.is(at - 1, Kind::Slash);
        if capitals && (2..=LONGEST).contains(&letters) && !of_number && !KNOWN.contains(&word) {
            found.push(range);
        }
    }
    found
}
