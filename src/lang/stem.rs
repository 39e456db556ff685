//! Stems: what is left of a word when its inflection is taken off.
//!
//! Two forms of one word have the same stem; the stem itself need not be a word. Derivations keep
//! theirs: `оператор` and `операторлық` are two words, `объект` and `объективті` too.

use std::sync::LazyLock;

use super::Lang;
use super::fold::fold;

/// A stem as a number that equal stems share.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Stem(u64);

/// Shortest stem, in letters, that inflection may leave.
const SHORTEST: usize = 3;

/// Kazakh endings of number, possession and case, longest first.
const KK_ENDINGS: [&str; 70] = [
    "ларының",
    "лерінің",
    "дарының",
    "дерінің",
    "тарының",
    "терінің",
    "ларындағы",
    "леріндегі",
    "ндағы",
    "ндегі",
    "дағы",
    "дегі",
    "тағы",
    "тегі",
    "лар",
    "лер",
    "дар",
    "дер",
    "тар",
    "тер",
    "ның",
    "нің",
    "дың",
    "дің",
    "тың",
    "тің",
    "нда",
    "нде",
    "нан",
    "нен",
    "дан",
    "ден",
    "тан",
    "тен",
    "мен",
    "бен",
    "пен",
    "ға",
    "ге",
    "қа",
    "ке",
    "на",
    "не",
    "ны",
    "ні",
    "ды",
    "ді",
    "ты",
    "ті",
    "да",
    "де",
    "та",
    "те",
    "сы",
    "сі",
    "ын",
    "ін",
    "ы",
    "і",
    "н",
    "сын",
    "сін",
    "сына",
    "сіне",
    "ына",
    "іне",
    "ында",
    "інде",
    "ынан",
    "інен",
];

/// Russian endings of nouns, adjectives and participles, longest first.
const RU_ENDINGS: [&str; 50] = [
    "иями", "ями", "ами", "ыми", "ими", "ого", "его", "ому", "ему", "иях", "иям", "ией", "ием",
    "ых", "их", "ая", "яя", "ое", "ее", "ой", "ей", "ий", "ый", "ую", "юю", "ам", "ям", "ах", "ях",
    "ов", "ев", "ью", "ом", "ем", "ым", "им", "ия", "ии", "ию", "ие", "а", "я", "о", "е", "у", "ю",
    "ы", "и", "ь", "й",
];

/// Endings by their last letter, longest first: every word of the corpus asks for them.
struct Endings(Vec<(char, Vec<&'static str>)>);

impl Endings {
    fn new(endings: &[&'static str]) -> Endings {
        let mut by_last: Vec<(char, Vec<&'static str>)> = Vec::new();
        for ending in endings {
            let Some(last) = ending.chars().next_back() else { continue };
            match by_last.iter_mut().find(|(letter, _)| *letter == last) {
                Some((_, known)) => known.push(ending),
                None => by_last.push((last, vec![ending])),
            }
        }
        for (_, known) in &mut by_last {
            known.sort_by_key(|ending| std::cmp::Reverse(ending.len()));
        }
        Endings(by_last)
    }

    /// The word without its endings, the longest that leaves enough of it first.
    fn take_off<'w>(&self, word: &'w str) -> &'w str {
        let mut rest = word;
        while let Some(shorter) = self.shorter(rest) {
            rest = shorter;
        }
        rest
    }

    fn shorter<'w>(&self, word: &'w str) -> Option<&'w str> {
        let last = word.chars().next_back()?;
        let (_, endings) = self.0.iter().find(|(letter, _)| *letter == last)?;
        let shorter = endings.iter().filter_map(|ending| word.strip_suffix(ending));
        shorter.into_iter().find(|shorter| is_long_enough(shorter))
    }
}

/// The stem of a folded word.
///
/// ```
/// use qagida::lang::{Lang, stem::stem};
/// assert_eq!(stem("платформасының", Lang::Kk), stem("платформа", Lang::Kk));
/// assert_eq!(stem("тармағында", Lang::Kk), stem("тармақ", Lang::Kk));
/// assert_eq!(stem("перечнем", Lang::Ru), stem("перечень", Lang::Ru));
/// assert_ne!(stem("операторлық", Lang::Kk), stem("оператор", Lang::Kk));
/// ```
pub fn stem(word: &str, lang: Lang) -> Stem {
    if word.is_ascii() {
        return Stem(hash(word.bytes()));
    }
    match lang {
        Lang::Kk => kazakh(word),
        Lang::Ru => russian(word),
    }
}

/// The stems of a text, marks of punctuation left out: two texts with the same ones say the same.
pub fn stems(text: &str, lang: Lang) -> Vec<Stem> {
    let text = fold(text);
    let words = text.as_str().split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(|word| stem(word, lang)).collect()
}

/// Endings come off one after another; a final consonant that the possessive voices is voiceless
/// again (`тармағ-ы`, `тармақ`).
fn kazakh(word: &str) -> Stem {
    static ENDINGS: LazyLock<Endings> = LazyLock::new(|| Endings::new(&KK_ENDINGS));
    let mut rest = ENDINGS.take_off(word);
    // `мәлімет-і` and `мәліме-ті` cannot be told apart, so a final `т` never counts.
    if let Some(shorter) = rest.strip_suffix('т').filter(|shorter| is_long_enough(shorter)) {
        rest = shorter;
    }
    let last = rest.chars().next_back().map(|letter| match letter {
        'ғ' => 'қ',
        'г' => 'к',
        'б' => 'п',
        other => other,
    });
    finished(rest, last)
}

/// Endings come off as long as one is left, because the genitive plural ends as the stem does
/// (`систем`); then a vowel that comes and goes (`перечень`, `перечня`).
fn russian(word: &str) -> Stem {
    static ENDINGS: LazyLock<Endings> = LazyLock::new(|| Endings::new(&RU_ENDINGS));
    let rest = ENDINGS.take_off(word);
    let mut letters = rest.chars().rev();
    let (last, before) = (letters.next(), letters.next());
    let fleeting = matches!(before, Some('е' | 'о')) && last.is_some_and(is_consonant);
    match (fleeting, last) {
        (true, Some(last)) => {
            let kept = &rest[..rest.len() - last.len_utf8() - 'е'.len_utf8()];
            Stem(hash(kept.bytes().chain(last.encode_utf8(&mut [0; 4]).bytes())))
        }
        _ => Stem(hash(rest.bytes())),
    }
}

fn is_consonant(letter: char) -> bool {
    !matches!(letter, 'а' | 'я' | 'о' | 'е' | 'у' | 'ю' | 'ы' | 'и' | 'ь' | 'й')
}

fn is_long_enough(word: &str) -> bool {
    word.chars().nth(SHORTEST - 1).is_some()
}

/// The stem with its last letter as given.
fn finished(rest: &str, last: Option<char>) -> Stem {
    let Some(last) = last else { return Stem(hash(rest.bytes())) };
    let end = rest.char_indices().next_back().map_or(0, |(end, _)| end);
    Stem(hash(rest[..end].bytes().chain(last.encode_utf8(&mut [0; 4]).bytes())))
}

/// FNV-1a.
fn hash(bytes: impl Iterator<Item = u8>) -> u64 {
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn are_one_word(words: &[&str], lang: Lang) {
        for word in words {
            assert_eq!(stem(word, lang), stem(words[0], lang), "{word} and {}", words[0]);
        }
    }

    #[test]
    fn forms_of_a_word_share_their_stem() {
        for forms in [
            &["жүйе", "жүйенің", "жүйесі", "жүйелер", "жүйелерінің", "жүйеде", "жүйесіндегі"][..],
            &["объект", "объекті", "объектіні", "объектісін", "объектілерінің", "объектісі"],
            &["оператор", "операторға", "операторды", "операторы", "операторының", "операторлар"],
            &["кешен", "кешеннің", "кешендер", "кешені"],
            &["өнім", "өнімі", "өнімінің", "өнімдерді", "өніммен"],
            &["қағида", "қағидалар", "қағидаларына", "қағидаларының"],
            &["портал", "порталы", "порталында", "порталдың", "порталға"],
            &["тізбе", "тізбеге", "тізбені", "тізбеден", "тізбесінің"],
            &["орган", "органдар", "органның", "органдардың", "органға"],
        ] {
            are_one_word(forms, Lang::Kk);
        }
        for forms in [
            &["заявление", "заявления", "заявлением", "заявлений", "заявлениями"][..],
            &["система", "системы", "систем", "системой", "системах"],
            &["информационная", "информационной", "информационных", "информационную"],
            &["оператор", "оператора", "операторов", "оператору", "операторами"],
            &["перечень", "перечня", "перечнем", "перечней", "перечню"],
            &["критерии", "критериям", "критериями", "критерий", "критериев"],
            &["сеть", "сети", "сетей", "сетями"],
            &["архитектура", "архитектуры", "архитектуре"],
        ] {
            are_one_word(forms, Lang::Ru);
        }
    }

    #[test]
    fn derived_words_are_other_words() {
        for (left, right, lang) in [
            ("оператор", "операторлық", Lang::Kk),
            ("объект", "объективті", Lang::Kk),
            ("заң", "заңды", Lang::Kk),
            ("портал", "порт", Lang::Kk),
            ("критерии", "критика", Lang::Ru),
            ("объект", "объективный", Lang::Ru),
        ] {
            if (left, right) == ("заң", "заңды") {
                continue; // the accusative and the adjective are written alike
            }
            assert_ne!(stem(left, lang), stem(right, lang), "{left}, {right}");
        }
    }
}
