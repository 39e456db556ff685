//! The order of words in a dictionary.
//!
//! Code points put Ә, Ғ, Қ and their like behind Я, and the Russian order forgets them. Letters
//! compare by the Kazakh alphabet, which without its own letters is the Russian one; `ё` stands with
//! `е`, as dictionaries print it. Latin letters follow the Cyrillic ones.

use super::fold::fold;

/// The Kazakh alphabet.
const ALPHABET: &str = "аәбвгғдежзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя";

/// What a word is sorted by: words compare first by their letters, then as they are printed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key {
    letters: Vec<u16>,
    printed: String,
}

/// The key of words in a dictionary; quotation marks and other signs do not count.
///
/// ```
/// use qagida::lang::collation::key;
/// let mut words = ["Ұсыным", "\"электрондық үкімет\"", "уәкілетті орган", "API", "ақпарат", "әлеует"];
/// words.sort_by_cached_key(|word| key(word));
/// assert_eq!(words, ["ақпарат", "әлеует", "уәкілетті орган", "Ұсыным", "\"электрондық үкімет\"", "API"]);
/// ```
pub fn key(words: &str) -> Key {
    let folded = fold(words);
    let mut letters: Vec<u16> = Vec::new();
    let mut blank = false;
    for letter in folded.as_str().chars() {
        match weight(letter) {
            Some(weight) => {
                if blank && !letters.is_empty() {
                    letters.push(0);
                }
                blank = false;
                letters.push(weight);
            }
            None => blank |= letter.is_whitespace() || letter == '-',
        }
    }
    Key { letters, printed: words.to_owned() }
}

/// The letter under which words stand, as a capital; `#` for those that begin with no letter.
pub fn initial(words: &str) -> String {
    let folded = fold(words);
    let first = folded.as_str().chars().find(|letter| letter.is_alphanumeric());
    match first {
        Some(letter) if letter.is_alphabetic() => letter.to_uppercase().collect(),
        _ => "#".to_owned(),
    }
}

fn weight(letter: char) -> Option<u16> {
    if let Some(place) = ALPHABET.chars().position(|own| own == letter) {
        return Some(100 + u16::try_from(place).unwrap_or(u16::MAX));
    }
    match letter {
        '0'..='9' => Some(1 + letter as u16 - '0' as u16),
        'a'..='z' => Some(200 + letter as u16 - 'a' as u16),
        other if other.is_alphabetic() => Some(300),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted<'a>(words: &[&'a str]) -> Vec<&'a str> {
        let mut words = words.to_vec();
        words.sort_by_cached_key(|word| key(word));
        words
    }

    #[test]
    fn the_kazakh_letters_stand_in_their_places() {
        let words = [
            "яшма",
            "әкім",
            "ізденіс",
            "құқық",
            "ұлт",
            "үкімет",
            "һәм",
            "жоба",
            "кодекс",
            "ғылым",
            "аймақ",
        ];
        let right = [
            "аймақ",
            "әкім",
            "ғылым",
            "жоба",
            "кодекс",
            "құқық",
            "ұлт",
            "үкімет",
            "һәм",
            "ізденіс",
            "яшма",
        ];
        assert_eq!(sorted(&words), right);
    }

    #[test]
    fn a_short_word_stands_before_the_longer_one_and_latin_last() {
        assert_eq!(
            sorted(&["XML", "сервис-коннектор", "сервис", "сервис иесі", "сервистер"]),
            ["сервис", "сервис иесі", "сервис-коннектор", "сервистер", "XML"]
        );
    }

    #[test]
    fn every_letter_has_its_initial() {
        assert_eq!(initial("\"электрондық үкімет\""), "Э");
        assert_eq!(initial("iс-шара"), "І");
        assert_eq!(initial("ёмкость"), "Е");
        assert_eq!(initial("2 деңгей"), "#");
        assert_eq!(initial("API"), "A");
    }
}
