//! Where a long Kazakh or Russian word may be broken: browsers have no rules for Kazakh.
//!
//! One rule serves both languages: a syllable begins with the last consonant before a vowel
//! (`тар-мақ-ша-сы`, `рес-пуб-ли-ка`). Two vowels are not parted, and `й`, `ь`, `ъ` stay with what
//! they follow. Fewer breaks than the languages allow, none that they forbid.

/// Words with fewer letters are not broken.
const SHORTEST_WORD: usize = 9;
/// Letters that stay together at the beginning and at the end of a word.
const EDGE: usize = 3;

/// Calls `at` with the byte offset before which each break may stand, in rising order.
pub fn break_points(text: &str, mut at: impl FnMut(usize)) {
    let mut word: Vec<(usize, char)> = Vec::with_capacity(24);
    for (offset, letter) in text.char_indices() {
        if letter.is_alphabetic() {
            word.push((offset, letter));
        } else {
            break_word(&word, &mut at);
            word.clear();
        }
    }
    break_word(&word, &mut at);
}

fn break_word(word: &[(usize, char)], at: &mut impl FnMut(usize)) {
    if word.len() < SHORTEST_WORD || word.iter().all(|(_, letter)| letter.is_uppercase()) {
        return;
    }
    for index in EDGE..=word.len() - EDGE {
        let (offset, letter) = word[index];
        let opens_syllable = is_consonant(letter)
            && word.get(index + 1).is_some_and(|(_, next)| is_vowel(*next))
            && word[..index].iter().any(|(_, before)| is_vowel(*before));
        if !opens_syllable {
            continue;
        }
        // `ст` behind a consonant opens a syllable together: `Қазақ-стан`.
        let together = index > EDGE
            && lower(letter) == 'т'
            && lower(word[index - 1].1) == 'с'
            && is_consonant(word[index - 2].1);
        at(if together { word[index - 1].0 } else { offset });
    }
}

fn is_vowel(letter: char) -> bool {
    matches!(
        lower(letter),
        'а' | 'ә' | 'е' | 'ё' | 'и' | 'о' | 'ө' | 'у' | 'ұ' | 'ү' | 'ы' | 'і' | 'э' | 'ю' | 'я'
    )
}

fn is_consonant(letter: char) -> bool {
    matches!(lower(letter), 'а'..='я' | 'ғ' | 'қ' | 'ң' | 'һ')
        && !is_vowel(letter)
        && !matches!(lower(letter), 'й' | 'ь' | 'ъ')
}

fn lower(letter: char) -> char {
    letter.to_lowercase().next().unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::break_points;

    fn broken(word: &str) -> String {
        let mut points = Vec::new();
        break_points(word, |at| points.push(at));
        let mut out = word.to_owned();
        for at in points.into_iter().rev() {
            out.insert(at, '|');
        }
        out
    }

    #[test]
    fn words_are_broken_between_syllables() {
        assert_eq!(broken("тармақшасының"), "тар|мақ|ша|сы|ның");
        assert_eq!(broken("коммуникациялық"), "ком|му|ни|ка|ция|лық");
        assert_eq!(broken("Республикасының"), "Рес|пуб|ли|ка|сы|ның");
        assert_eq!(broken("формирования"), "фор|ми|ро|ва|ния");
        assert_eq!(broken("Қазақстанның"), "Қазақ|стан|ның");
    }

    #[test]
    fn short_words_and_capitals_stay_whole() {
        assert_eq!(broken("тармақта"), "тармақта");
        assert_eq!(broken("БҰЙЫРАМЫН"), "БҰЙЫРАМЫН");
    }
}
