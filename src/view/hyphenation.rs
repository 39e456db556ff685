//! Where a long Kazakh or Russian word may be broken: browsers have no rules for Kazakh.
//!
//! One rule serves both languages: a syllable begins with the last consonant before a vowel
//! (`тар-мақ-ша-сы`, `рес-пуб-ли-ка`). Two vowels are not parted, and `й`, `ь`, `ъ` stay with what
//! they follow. Fewer breaks than the languages allow, none that they forbid.

/// Words with fewer letters are not broken.
const SHORTEST_WORD: usize = 9;
/// Letters that stay together at the beginning and at the end of a word.
const EDGE: usize = 3;

/// What a letter is for breaking.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sound {
    Vowel,
    Consonant,
    /// `й`, `ь`, `ъ`: no syllable begins with it.
    Tail,
}

/// A word as it is read, letter by letter.
#[derive(Debug, Default)]
pub struct Word {
    letters: Vec<(usize, char, Sound)>,
    has_small: bool,
}

impl Word {
    /// Reads a letter at a byte offset; `false` where it is none, which ends the word.
    pub fn read(&mut self, offset: usize, letter: char) -> bool {
        let Some((sound, is_small)) = sound(letter) else { return false };
        self.has_small |= is_small;
        self.letters.push((offset, letter, sound));
        true
    }

    /// Ends the word: calls `at` with the byte offset before which each break may stand, in rising
    /// order, and begins a new one.
    pub fn end(&mut self, at: impl FnMut(usize)) {
        if self.letters.len() >= SHORTEST_WORD && self.has_small {
            breaks(&self.letters, at);
        }
        self.letters.clear();
        self.has_small = false;
    }
}

fn breaks(word: &[(usize, char, Sound)], mut at: impl FnMut(usize)) {
    let is = |index: usize, wanted: Sound| word.get(index).is_some_and(|(.., own)| *own == wanted);
    let mut vowel_before = word[..EDGE].iter().any(|(.., sound)| *sound == Sound::Vowel);
    for index in EDGE..=word.len() - EDGE {
        let opens_syllable =
            vowel_before && is(index, Sound::Consonant) && is(index + 1, Sound::Vowel);
        vowel_before |= is(index, Sound::Vowel);
        if !opens_syllable {
            continue;
        }
        // `ст` behind a consonant opens a syllable together: `Қазақ-стан`.
        let together = index > EDGE
            && matches!(word[index].1, 'т' | 'Т')
            && matches!(word[index - 1].1, 'с' | 'С')
            && is(index - 2, Sound::Consonant);
        at(word[if together { index - 1 } else { index }].0);
    }
}

/// The sound of a Cyrillic letter, and whether it is a small one. Latin words are not broken.
fn sound(letter: char) -> Option<(Sound, bool)> {
    Some(match letter {
        'а' | 'ә' | 'е' | 'ё' | 'и' | 'о' | 'ө' | 'у' | 'ұ' | 'ү' | 'ы' | 'і' | 'э' | 'ю' | 'я' => {
            (Sound::Vowel, true)
        }
        'А' | 'Ә' | 'Е' | 'Ё' | 'И' | 'О' | 'Ө' | 'У' | 'Ұ' | 'Ү' | 'Ы' | 'І' | 'Э' | 'Ю' | 'Я' => {
            (Sound::Vowel, false)
        }
        'й' | 'ь' | 'ъ' => (Sound::Tail, true),
        'Й' | 'Ь' | 'Ъ' => (Sound::Tail, false),
        'а'..='я' | 'ғ' | 'қ' | 'ң' | 'һ' => (Sound::Consonant, true),
        'А'..='Я' | 'Ғ' | 'Қ' | 'Ң' | 'Һ' => (Sound::Consonant, false),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::Word;

    fn broken(text: &str) -> String {
        let mut points = Vec::new();
        let mut word = Word::default();
        for (offset, letter) in text.char_indices() {
            assert!(word.read(offset, letter));
        }
        word.end(|at| points.push(at));
        let mut out = text.to_owned();
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
