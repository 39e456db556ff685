//! Words that stand twice where once was meant: `дұрыстығын және дұрыстығын`, `салалар (салалар)`.

use std::ops::Range;

use super::Lang;
use super::token::{Kind, Tokens};

/// A word and the same word again: the bytes from the first letter of the one to the last of the
/// other.
///
/// ```
/// use qagida::lang::{Lang, doubled::doubled};
/// let words = "деректердің дұрыстығын және дұрыстығын тексереді";
/// assert_eq!(&words[doubled(words, Lang::Kk)[0].clone()], "дұрыстығын және дұрыстығын");
/// ```
pub fn doubled(text: &str, lang: Lang) -> Vec<Range<usize>> {
    let tokens = Tokens::of(text, lang);
    // `немесе`, `или` often stand between a narrow and a wide name: `меншік иесі немесе иесі`.
    let joins = |at: usize| matches!(tokens.word(at), "және" | "и");
    let denies = |at: usize| matches!(tokens.word(at), "емес" | "не");
    let mut found = Vec::new();
    for first in 0..tokens.len() {
        let word = tokens.word(first);
        if !tokens.is(first, Kind::Word) || is_compound(&tokens, first) {
            continue;
        }
        let short = word.chars().nth(2).is_none();
        let (second, last) = match tokens.kind(first + 1) {
            Some(Kind::Word) if joins(first + 1) && !short => (first + 2, first + 2),
            Some(Kind::Word) if tokens.spaced(first + 1) => (first + 1, first + 1),
            // `МО, МО құрылымдық бөлімшелері`: the second may belong to what follows.
            Some(Kind::Comma) if !short && !is_short_form(&tokens, first) => (first + 2, first + 2),
            Some(Kind::Open) if tokens.is(first + 3, Kind::Close) => (first + 2, first + 3),
            _ => continue,
        };
        let same = tokens.is(second, Kind::Word) && tokens.word(second) == word;
        if same && !is_compound(&tokens, second) && !denies(last + 1) {
            found.push(tokens.range(first, last));
        }
    }
    found
}

/// Whether a word is written in capitals.
fn is_short_form(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.text[tokens.range(at, at)].chars().all(char::is_uppercase)
}

/// Whether a word is part of one with hyphens: `өз-өзін`, `жеке-жеке` are words of the language.
fn is_compound(tokens: &Tokens<'_>, at: usize) -> bool {
    let glued = |hyphen: usize, right: usize| tokens.is_hyphen(hyphen) && !tokens.spaced(right);
    glued(at + 1, at + 1) || at > 0 && glued(at - 1, at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_twice_is_found_once() {
        for (text, lang, expected) in [
            ("сервисті, сервисті тестілеу", Lang::Kk, vec!["сервисті, сервисті"]),
            (
                "басқару салаларының (салаларының) қатынасы",
                Lang::Kk,
                vec!["салаларының (салаларының)"],
            ),
            ("оның оның мазмұны", Lang::Kk, vec!["оның оның"]),
            ("в в порядке", Lang::Ru, vec!["в в"]),
            ("приказа и приказа", Lang::Ru, vec!["приказа и приказа"]),
            ("жеке-жеке, өз-өзін, бірте-бірте", Lang::Kk, vec![]),
            ("1, 1 және 2, 2", Lang::Kk, vec![]),
            ("органның және органға", Lang::Kk, vec![]),
            ("мемлекеттік және мемлекеттік емес жүйелер", Lang::Kk, vec![]),
            ("меншік иесі немесе иесі", Lang::Kk, vec![]),
            ("МО, МО құрылымдық бөлімшелері", Lang::Kk, vec![]),
            ("салалар (салалар туралы)", Lang::Kk, vec![]),
        ] {
            let found: Vec<&str> =
                doubled(text, lang).into_iter().map(|range| &text[range]).collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
