//! Keys: what search files a word under, so that a reader finds it in any inflection and however
//! his keyboard writes it.
//!
//! A key is coarser than a [stem](super::stem): the letters that only a Kazakh keyboard has count as
//! the Russian ones beside which they stand (`қазақстан`, `казакстан`), and endings of verbs come off
//! too. It only gathers what may be meant; how close a word is, is judged on the words themselves.
//! The script of the search page makes the same keys from the same endings.

use std::sync::LazyLock;

use super::Lang;
use super::fold::fold;

/// Shortest key, in letters, that endings may leave.
const SHORTEST: usize = 3;

/// Kazakh endings of number, possession, case and of the most usual forms of verbs, written with
/// the letters of a key.
const KK_ENDINGS: &str = "\
    лар лер дар дер тар тер ларынын леринин дарынын деринин тарынын теринин \
    ларындагы лериндеги ндагы ндеги дагы деги таги теги нын нин дын дин тын тин нда \
    нде нан нен дан ден тан тен мен бен пен га ге ка ке на не ны ни ды ди ты ти да \
    де та те сы си ын ин ы и н сын син сына сине ына ине ында инде ынан инен ган ген \
    кан кен йтын йтин ады еди йды йди у уи";

/// Russian endings of nouns, adjectives, participles and verbs.
const RU_ENDINGS: &str = "\
    иями ями ами ыми ими ого его ому ему иях иям ией ием ых их ая яя ое ее ой ей ий \
    ый ую юю ам ям ах ях ов ев ью ом ем ым им ия ии ию ие ся сь ет ит ут ют ят ть а \
    я о е у ю ы и ь й";

/// Endings with the longest first.
static ENDINGS: LazyLock<[Vec<&'static str>; 2]> = LazyLock::new(|| {
    let sorted = |endings: &'static str| {
        let mut endings: Vec<&str> = endings.split(' ').collect();
        endings.sort_by_key(|ending| (std::cmp::Reverse(ending.len()), *ending));
        endings
    };
    [sorted(KK_ENDINGS), sorted(RU_ENDINGS)]
});

/// The endings that come off in a language, the longest first: what the script is given.
pub fn endings(lang: Lang) -> &'static [&'static str] {
    match lang {
        Lang::Kk => &ENDINGS[0],
        Lang::Ru => &ENDINGS[1],
    }
}

/// The words of a text in the letters of keys, in their order; hyphens separate them.
///
/// ```
/// use qagida::lang::key::words;
/// assert_eq!(words("Ақпараттық-коммуникациялық, 611/НҚ").collect::<Vec<_>>(),
///     ["акпараттык", "коммуникациялык", "611", "нк"]);
/// ```
pub fn words(text: &str) -> impl Iterator<Item = String> {
    let folded = fold(text);
    let words: Vec<String> = folded
        .as_str()
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(bare)
        .collect();
    words.into_iter()
}

/// A folded word in the letters that every Cyrillic keyboard has.
fn bare(word: &str) -> String {
    word.chars()
        .map(|letter| match letter {
            'ә' => 'а',
            'ғ' => 'г',
            'қ' => 'к',
            'ң' => 'н',
            'ө' => 'о',
            'ұ' | 'ү' => 'у',
            'һ' => 'х',
            'і' => 'и',
            other => other,
        })
        .collect()
}

/// The key of a word that [`words`] gave.
///
/// ```
/// use qagida::lang::{Lang, key::{key, words}};
/// let of = |word: &str, lang| key(&words(word).next().unwrap(), lang);
/// assert_eq!(of("Тармағында", Lang::Kk), of("тармақ", Lang::Kk));
/// assert_eq!(of("тармагында", Lang::Kk), of("тармағымен", Lang::Kk));
/// assert_eq!(of("перечнем", Lang::Ru), of("Перечень", Lang::Ru));
/// ```
pub fn key(word: &str, lang: Lang) -> String {
    if word.bytes().any(|byte| byte.is_ascii()) {
        return word.to_owned();
    }
    let mut rest = word;
    while let Some(shorter) = endings(lang)
        .iter()
        .filter_map(|ending| rest.strip_suffix(ending))
        .find(|shorter| is_long_enough(shorter))
    {
        rest = shorter;
    }
    match lang {
        Lang::Kk => kazakh(rest),
        Lang::Ru => russian(rest),
    }
}

/// A final `т` never counts (`мәлімет-і`, `мәліме-ті`), and a voiced consonant is voiceless again.
fn kazakh(rest: &str) -> String {
    let rest = rest.strip_suffix('т').filter(|shorter| is_long_enough(shorter)).unwrap_or(rest);
    let voiceless =
        |voiced, voiceless| rest.strip_suffix(voiced).map(|before| format!("{before}{voiceless}"));
    voiceless('г', 'к').or_else(|| voiceless('б', 'п')).unwrap_or_else(|| rest.to_owned())
}

/// A vowel that comes and goes before the last consonant is left out (`перечень`, `перечня`).
fn russian(rest: &str) -> String {
    let mut letters = rest.char_indices().rev();
    match (letters.next(), letters.next()) {
        (Some((_, last)), Some((at, 'е' | 'о'))) if is_consonant(last) => {
            format!("{}{last}", &rest[..at])
        }
        _ => rest.to_owned(),
    }
}

fn is_consonant(letter: char) -> bool {
    !matches!(letter, 'а' | 'я' | 'о' | 'е' | 'у' | 'ю' | 'ы' | 'и' | 'ь' | 'й')
}

fn is_long_enough(word: &str) -> bool {
    word.chars().nth(SHORTEST - 1).is_some()
}

/// The key of the number of an act: `№ 611/НҚ`, `611-нк` and `611/НҚ` have one.
///
/// ```
/// use qagida::lang::key::number;
/// assert_eq!(number("611/НҚ"), "№611нк");
/// assert_eq!(number("№ 29"), "№29");
/// ```
pub fn number(number: &str) -> String {
    std::iter::once("№".to_owned()).chain(words(number)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn are_one_word(forms: &[&str], lang: Lang) {
        let of = |form: &str| words(form).next().map(|word| key(&word, lang));
        for form in forms {
            assert_eq!(of(form), of(forms[0]), "{form} and {}", forms[0]);
        }
    }

    #[test]
    fn forms_of_a_word_have_one_key() {
        for forms in [
            &["жүйе", "жүйенің", "жүйелерінің", "жүйесіндегі", "жуйесиндеги"][..],
            &["объект", "объектілерінің", "объектісі", "объектіні"],
            &["мәлімет", "мәліметтерді", "мәліметі", "малиметтер"],
            &["енгізу", "енгізген", "енгізуге"],
            &["қызмет", "қызметтер", "қызметін", "қызметке"],
        ] {
            are_one_word(forms, Lang::Kk);
        }
        for forms in [
            &["приказ", "приказом", "приказами", "приказа"][..],
            &["перечень", "перечня", "перечнем"],
            &["система", "систем", "системами"],
            &["уполномоченный", "уполномоченного", "уполномоченным"],
        ] {
            are_one_word(forms, Lang::Ru);
        }
    }

    #[test]
    fn words_that_are_not_cyrillic_stay_whole() {
        assert_eq!(key("api", Lang::Kk), "api");
        assert_eq!(key("1", Lang::Ru), "1");
    }
}
