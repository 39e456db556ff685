//! Folding of letters that look alike, so that words compare as a reader sees them.
//!
//! Published acts hold `i` (U+0069) for `і` (U+0456), Latin letters inside Cyrillic words, four
//! kinds of hyphen, no-break spaces, capitals and `ё`. Search, comparison and recognition work on
//! the folded text; what is shown is always the original, to which the fold keeps a map.

use std::ops::Range;

/// A text as it compares, with the way back to the text as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Folded {
    text: String,
    /// For each byte of `text`, where the letter that it came from begins in the original.
    origins: Vec<u32>,
    original_length: u32,
}

impl Folded {
    /// The folded text.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The bytes of the original that became this range of the folded text.
    ///
    /// A range that reaches beyond the text is cut to it.
    pub fn original(&self, range: Range<usize>) -> Range<usize> {
        let place = |offset: usize| {
            self.origins.get(offset).copied().unwrap_or(self.original_length) as usize
        };
        place(range.start)..place(range.end)
    }
}

/// Folds a text: case, `ё`, look-alike letters by word, hyphens to `-`, white space to one blank,
/// letter-spaced words (`т і р к е л г е н`) to plain ones; soft hyphens are left out.
///
/// ```
/// use qagida::lang::fold::fold;
/// let folded = fold("Электрондық үкiметтiң  т і р к е л г е н 6‑шы");
/// assert_eq!(folded.as_str(), "электрондық үкіметтің тіркелген 6-шы");
/// ```
pub fn fold(text: &str) -> Folded {
    let mut folded = Folded {
        text: String::with_capacity(text.len()),
        origins: Vec::with_capacity(text.len()),
        original_length: u32::try_from(text.len()).unwrap_or(u32::MAX),
    };
    let spaced = letter_spaced(text);
    let mut spaced = spaced.iter().peekable();
    let mut characters = text.char_indices().peekable();
    let mut word: Vec<(u32, char)> = Vec::new();
    while let Some((offset, character)) = characters.next() {
        while spaced.next_if(|range| range.end <= offset).is_some() {}
        let closes_up = spaced.peek().is_some_and(|range| range.contains(&offset));
        let offset = u32::try_from(offset).unwrap_or(u32::MAX);
        if is_letter(character) {
            word.push((offset, character));
            let goes_on = characters.peek().is_some_and(|(_, next)| is_letter(*next));
            if !goes_on && !closes_up {
                push_word(&mut folded, &mut word);
            }
            continue;
        }
        if closes_up && character.is_whitespace() {
            continue;
        }
        push_word(&mut folded, &mut word);
        let plain = match character {
            '\u{ad}' => continue,
            _ if is_hyphen(character) => '-',
            _ if is_quote(character) => '"',
            _ if character.is_whitespace() => {
                if folded.text.ends_with(' ') {
                    continue;
                }
                ' '
            }
            other => other,
        };
        push(&mut folded, offset, plain);
    }
    push_word(&mut folded, &mut word);
    folded
}

fn push(folded: &mut Folded, offset: u32, character: char) {
    folded.text.push(character);
    folded.origins.extend(std::iter::repeat_n(offset, character.len_utf8()));
}

fn push_word(folded: &mut Folded, word: &mut Vec<(u32, char)>) {
    let cyrillic = reads_as_cyrillic(word.iter().map(|(_, letter)| *letter));
    for (offset, letter) in word.drain(..) {
        push(folded, offset, fold_letter(letter, cyrillic));
    }
}

/// Where words stand whose letters are set apart by blanks: four letters or more, one by one.
pub fn letter_spaced(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut run: Option<(Range<usize>, usize)> = None;
    let mut before = ' ';
    let mut characters = text.char_indices().peekable();
    while let Some((offset, character)) = characters.next() {
        let next = characters.peek().map_or(' ', |(_, next)| *next);
        if is_letter(character) && before.is_whitespace() && next.is_whitespace() {
            let end = offset + character.len_utf8();
            run = match run {
                Some((range, count)) => Some((range.start..end, count + 1)),
                None => Some((offset..end, 1)),
            };
        } else if (character != ' ' || before.is_whitespace())
            && let Some((range, count)) = run.take()
            && count > 3
        {
            found.push(range);
        }
        before = character;
    }
    if let Some((range, count)) = run
        && count > 3
    {
        found.push(range);
    }
    found
}

/// Whether a word is read as Cyrillic: it has a Cyrillic letter, or it is a single letter that
/// looks like one (the preposition `c`, the letter of a subpoint).
pub fn reads_as_cyrillic(letters: impl Iterator<Item = char>) -> bool {
    let mut count = 0;
    let mut latin = false;
    for letter in letters {
        if is_cyrillic(letter) {
            return true;
        }
        count += 1;
        latin |= look_alike(letter).is_some();
    }
    count == 1 && latin
}

/// A letter as it compares: lower case, `е` for `ё`, in a Cyrillic word the Cyrillic letter for
/// the Latin one that looks like it.
pub fn fold_letter(letter: char, cyrillic_word: bool) -> char {
    if cyrillic_word && let Some(cyrillic) = look_alike(letter) {
        return cyrillic;
    }
    match letter {
        'а'..='я' | 'a'..='z' => letter,
        'А'..='Я' => char::from_u32(letter as u32 + 32).unwrap_or(letter),
        'ё' | 'Ё' => 'е',
        'і' | 'ә' | 'ғ' | 'қ' | 'ң' | 'ө' | 'ұ' | 'ү' | 'һ' => letter,
        _ => letter.to_lowercase().next().unwrap_or(letter),
    }
}

/// The Cyrillic letter, in lower case, that a Latin letter is taken for.
fn look_alike(letter: char) -> Option<char> {
    Some(match letter {
        'a' | 'A' => 'а',
        'B' => 'в',
        'c' | 'C' => 'с',
        'e' | 'E' => 'е',
        'H' => 'н',
        'h' => 'һ',
        'i' | 'I' => 'і',
        'k' | 'K' => 'к',
        'm' | 'M' => 'м',
        'o' | 'O' => 'о',
        'p' | 'P' => 'р',
        't' | 'T' => 'т',
        'x' | 'X' => 'х',
        'y' | 'Y' => 'у',
        'ə' | 'Ə' => 'ә',
        _ => return None,
    })
}

fn is_cyrillic(letter: char) -> bool {
    ('\u{400}'..='\u{52f}').contains(&letter)
}

/// Whether a character is a letter; Cyrillic ones are answered without the tables of Unicode,
/// which cost more than the rest of the reading.
pub fn is_letter(character: char) -> bool {
    match character {
        '\0'..='\u{7f}' => character.is_ascii_alphabetic(),
        '\u{400}'..='\u{481}' | '\u{48a}'..='\u{52f}' => true,
        _ => character.is_alphabetic(),
    }
}

/// Whether a letter is a capital.
pub fn is_capital(character: char) -> bool {
    match character {
        '\0'..='\u{7f}' => character.is_ascii_uppercase(),
        '\u{400}'..='\u{42f}' => true,
        '\u{430}'..='\u{45f}' => false,
        _ => character.is_uppercase(),
    }
}

/// The hyphens and dashes that stand for one another in published texts.
pub fn is_hyphen(character: char) -> bool {
    matches!(character, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

/// Quotation marks of every shape.
pub fn is_quote(character: char) -> bool {
    matches!(character, '"' | '«' | '»' | '\u{201c}'..='\u{201f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn look_alikes_fold_by_word() {
        for (text, folded) in [
            ("үкiметтiң", "үкіметтің"),
            ("c представлением", "с представлением"),
            ("WSSecurity", "wssecurity"),
            ("Счёт", "счет"),
            ("38 – 45", "38 - 45"),
            ("«Әділет»\u{a0}ұжымы", "\"әділет\" ұжымы"),
            ("Қ а з а қ с т а н Республикасы", "қазақстан республикасы"),
            ("а и в с", "аивс"),
            ("1 0", "1 0"),
            ("и о ней", "и о ней"),
            ("мем\u{ad}лекет", "мемлекет"),
        ] {
            assert_eq!(fold(text).as_str(), folded);
        }
    }

    #[test]
    fn the_way_back_leads_to_the_letters_as_they_stand() {
        let text = "Т і р к е л  Заңның т і р к е л г е н күні";
        let folded = fold(text);
        let start = folded.as_str().find("тіркелген").unwrap_or_default();
        let range = folded.original(start..start + "тіркелген".len());
        assert_eq!(text[range].trim_end(), "т і р к е л г е н");
    }
}
