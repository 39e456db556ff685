//! Letters of two alphabets in one word: what a reader cannot see and a search does not find.

use std::ops::Range;

use super::fold::is_letter;

/// Latin letters and the Cyrillic ones that look like them, capitals and small letters apart.
const LOOK_ALIKE: [(char, char); 26] = [
    ('A', 'А'),
    ('B', 'В'),
    ('C', 'С'),
    ('E', 'Е'),
    ('H', 'Н'),
    ('I', 'І'),
    ('K', 'К'),
    ('M', 'М'),
    ('O', 'О'),
    ('P', 'Р'),
    ('T', 'Т'),
    ('X', 'Х'),
    ('Y', 'У'),
    ('Ə', 'Ә'),
    ('S', 'Ѕ'),
    ('J', 'Ј'),
    ('a', 'а'),
    ('c', 'с'),
    ('e', 'е'),
    ('h', 'һ'),
    ('i', 'і'),
    ('o', 'о'),
    ('p', 'р'),
    ('x', 'х'),
    ('y', 'у'),
    ('ə', 'ә'),
];

/// Finds every part of a word, between hyphens, digits and marks, that holds letters of both
/// alphabets; also a single Latin letter that stands for a Cyrillic word (`c представлением`).
///
/// ```
/// use qagida::lang::script::mixed;
/// let words = "бизнес-сәйкестендiру нөмірі, SSL-сертификат, XML-ге";
/// let found = mixed(words);
/// assert_eq!(&words[found[0].clone()], "сәйкестендiру");
/// assert_eq!(found.len(), 1);
/// ```
pub fn mixed(text: &str) -> Vec<Range<usize>> {
    let segments = segments(text);
    let mut found = Vec::new();
    for (number, segment) in segments.iter().enumerate() {
        let letters = &text[segment.clone()];
        let cyrillic = letters.chars().any(is_cyrillic);
        let latin = letters.chars().any(is_latin);
        let strayed = || {
            let near = [number.checked_sub(1), Some(number + 1)];
            let near = near.into_iter().flatten().filter_map(|at| segments.get(at));
            is_strayed(text, segment)
                && near.clone().count() > 0
                && near.into_iter().all(|other| text[other.clone()].chars().any(is_cyrillic))
        };
        if latin && (cyrillic || strayed()) {
            found.push(segment.clone());
        }
    }
    found
}

/// The word in one alphabet, where every letter of the other one looks like one of its own.
///
/// ```
/// use qagida::lang::script::in_one_alphabet;
/// assert_eq!(in_one_alphabet("үкiметтiң").as_deref(), Some("үкіметтің"));
/// assert_eq!(in_one_alphabet("dос").as_deref(), Some("doc"));
/// ```
pub fn in_one_alphabet(word: &str) -> Option<String> {
    let cyrillic = |letter: char| {
        let twin = LOOK_ALIKE.iter().find(|(latin, _)| *latin == letter).map(|pair| pair.1);
        if is_latin(letter) { twin } else { Some(letter) }
    };
    let latin = |letter: char| {
        let twin = LOOK_ALIKE.iter().find(|(_, cyrillic)| *cyrillic == letter).map(|pair| pair.0);
        if is_cyrillic(letter) { twin } else { Some(letter) }
    };
    let in_cyrillic: Option<String> = word.chars().map(cyrillic).collect();
    in_cyrillic.or_else(|| word.chars().map(latin).collect())
}

/// A single small letter between blanks.
fn is_strayed(text: &str, segment: &Range<usize>) -> bool {
    let mut letters = text[segment.clone()].chars();
    let single = match (letters.next(), letters.next()) {
        (Some(letter), None) => "ceoayi".contains(letter),
        _ => false,
    };
    let before = text[..segment.start].chars().next_back();
    let after = text[segment.end..].chars().next();
    single && before.is_none_or(char::is_whitespace) && after.is_some_and(char::is_whitespace)
}

/// Runs of letters.
fn segments(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for (at, letter) in text.char_indices().filter(|(_, letter)| is_letter(*letter)) {
        let end = at + letter.len_utf8();
        match found.last_mut() {
            Some(last) if last.end == at => last.end = end,
            _ => found.push(at..end),
        }
    }
    found
}

fn is_cyrillic(letter: char) -> bool {
    ('\u{400}'..='\u{52f}').contains(&letter)
}

fn is_latin(letter: char) -> bool {
    letter.is_ascii_alphabetic() || ('\u{c0}'..='\u{24f}').contains(&letter) || letter == 'ə'
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        mixed(text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn only_mixed_parts_are_found() {
        assert_eq!(found("\"электрондық үкiметтiң\" порталы"), ["үкiметтiң"]);
        assert_eq!(found("c представлением, с Заявлением c представлением"), ["c", "c"]);
        assert_eq!(found("c 1 января, o проекте"), ["c", "o"]);
        assert_eq!(found(".dос, .хml және JSON, 611/НҚ, HTTP хаттамасы"), ["dос", "хml"]);
        assert_eq!(found("C тілі, i) тармақша, API арқылы, SSL-сертификат"), Vec::<&str>::new());
    }
}
