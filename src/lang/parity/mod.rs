//! Parity: what both languages of a provision must say alike, and where they do not.
//!
//! Pure: words of two languages in, differences out. Compared are, as multisets with their places,
//!
//! - **numbers** in digits (`45-1`, `1-1)`, `100 000`, `2,5`, `№ 611/НҚ`, `480-V`, `б)`) and in
//!   words, in all cases, cardinal, ordinal and joined (`бес`, `пяти`, `он бірінші`, `часть
//!   вторая`, `десятидневный`); said twice, `3 (үш)`, it is one number. The mark of a list at the
//!   beginning is left aside;
//! - **dates** in either notation, whole or in part;
//! - **amounts**: a number with its unit, so that working days are no calendar days;
//! - **negations**, by what they say (`item::Negation`): one denial answers any other one
//!   (`бас тарту` / `отказ`, `болмауы` / `отсутствие`, `сәйкес еместігі` / `несоответствие`), but a
//!   limit only the same limit (`кемінде` / `не менее`, `аспайтын` / `не более`, `кешіктірмей` /
//!   `не позднее`) and an exception only an exception (`қоспағанда` / `за исключением`).
//!
//! `бір` and `один` count only where they stand before a unit of time or another noun that law
//! counts (балл, рет / раз, дана / экземпляр), or after words of a limit (`кемінде бір`, `не менее
//! одного`). Elsewhere they mean "a", "some", "the same": such a one may answer a one on the other
//! side, and is not missed there. So it is with words whose negation is frozen and that the other
//! language often words without one.
//!
//! Paragraphs of one point are compared together, for a negation or a deadline moves between a point
//! and its subpoints with the verb (see `matching`).

mod date;
mod digits;
mod ending;
mod item;
mod matching;
mod negation;
mod numeral;
mod period;
mod quantity;

use std::ops::Range;

use self::item::{Item, What};
use self::matching::Paragraph;
use super::token::Tokens;
use crate::model::{Bilingual, Lang};

/// Something that the two languages of a paragraph do not say alike.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// Which of the paragraphs.
    pub paragraph: usize,
    /// What each language says; at least one of them says something.
    pub said: Bilingual<Option<Said>>,
}

/// What one language says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// In English, for a message: `5 working days`.
    pub meaning: String,
    /// The bytes of its words.
    pub range: Range<usize>,
    /// Whether it is a negation or a limit worded as one.
    pub is_negation: bool,
}

/// Compares the paragraphs of one point, given as they stand side by side.
///
/// ```
/// use qagida::lang::parity::compare;
/// use qagida::model::Bilingual;
/// let words = Bilingual { kk: "бес жұмыс күні ішінде", ru: "в течение пяти календарных дней" };
/// let found = compare(&[words]);
/// let kk = found[0].said.kk.as_ref().map(|said| said.meaning.as_str());
/// let ru = found[0].said.ru.as_ref().map(|said| said.meaning.as_str());
/// assert_eq!((kk, ru), (Some("5 working days"), Some("5 calendar days")));
/// ```
pub fn compare(point: &[Bilingual<&str>]) -> Vec<Difference> {
    let read = |words: &Bilingual<&str>| {
        Paragraph::new(Bilingual::build(|lang| read(words.get(lang), lang)))
    };
    let mut paragraphs: Vec<Paragraph> = point.iter().map(read).collect();
    if paragraphs.len() > 1 {
        matching::settle_across(&mut paragraphs);
    }
    let differences = paragraphs.iter().enumerate();
    differences.flat_map(|(number, paragraph)| remaining(number, paragraph)).collect()
}

/// All that a text says, in the order of its words.
fn read(text: &str, lang: Lang) -> Vec<Item> {
    let tokens = Tokens::of(text, lang);
    let mut items = Vec::new();
    quantity::read(&tokens, &mut items);
    negation::read(&tokens, &mut items);
    items.sort_by_key(|item| item.range.start);
    items
}

/// What is without an answer in a paragraph: each thing with the most similar one that the other
/// language says instead.
fn remaining(number: usize, paragraph: &Paragraph) -> Vec<Difference> {
    let Bilingual { kk, ru } = &paragraph.items;
    let mut open = Bilingual::build(|lang| paragraph.open(lang).collect::<Vec<_>>());
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    let mut candidates = Vec::new();
    for &left in &open.kk {
        for &right in &open.ru {
            let alike = likeness(&kk[left].what, &ru[right].what);
            if alike > 0 && (kk[left].firm || ru[right].firm) {
                candidates.push((alike, left, right));
            }
        }
    }
    candidates.sort_by_key(|(alike, left, right)| (std::cmp::Reverse(*alike), *left, *right));
    for (_, left, right) in candidates {
        if open.kk.contains(&left) && open.ru.contains(&right) {
            open.kk.retain(|place| *place != left);
            open.ru.retain(|place| *place != right);
            pairs.push((left, right));
        }
    }
    let both = pairs
        .into_iter()
        .map(|(left, right)| Bilingual { kk: Some(said(&kk[left])), ru: Some(said(&ru[right])) });
    let firm = |items: &[Item], places: Vec<usize>| -> Vec<Said> {
        places.into_iter().map(|place| &items[place]).filter(|item| item.firm).map(said).collect()
    };
    let only_kk = firm(kk, open.kk).into_iter().map(|said| Bilingual { kk: Some(said), ru: None });
    let only_ru = firm(ru, open.ru).into_iter().map(|said| Bilingual { kk: None, ru: Some(said) });
    let all = both.chain(only_kk).chain(only_ru);
    all.map(|said| Difference { paragraph: number, said }).collect()
}

/// How much two things that differ look like one thing said wrongly; 0 where they do not.
fn likeness(kk: &What, ru: &What) -> u8 {
    match (kk, ru) {
        (What::Amount { count: kk, unit: kk_unit }, What::Amount { count: ru, unit: ru_unit }) => {
            2 + u8::from(kk == ru) + u8::from(kk_unit == ru_unit)
        }
        (What::Date(kk), What::Date(ru)) => {
            let parts = [kk.day == ru.day, kk.month == ru.month, kk.year == ru.year];
            2 + parts.into_iter().map(u8::from).sum::<u8>()
        }
        (What::Number(kk), What::Number(ru)) => {
            let common = kk.chars().zip(ru.chars()).filter(|(kk, ru)| kk == ru).count();
            2 + u8::from(common > 0)
        }
        (What::Negation(kk), What::Negation(ru)) => 2 + u8::from(kk.is_plain() == ru.is_plain()),
        (What::Negation(_), _) | (_, What::Negation(_)) => 0,
        _ => 1,
    }
}

fn said(item: &Item) -> Said {
    Said {
        meaning: item.what.to_string(),
        range: item.range.clone(),
        is_negation: item.what.is_negation(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAME: &str = include_str!("../../../tests/fixtures/parity/same.txt");
    const DIFFERENT: &str = include_str!("../../../tests/fixtures/parity/different.txt");

    /// The lines of each case, comments left out.
    fn cases(text: &str) -> Vec<Vec<&str>> {
        let lines: Vec<&str> = text.lines().filter(|line| !line.starts_with("# ")).collect();
        lines
            .split(|line| line.is_empty())
            .map(<[&str]>::to_vec)
            .filter(|case| !case.is_empty())
            .collect()
    }

    fn told(point: &[Bilingual<&str>]) -> Vec<String> {
        let tell = |difference: &Difference, lang: Lang| match difference.said.get(lang) {
            Some(said) if said.is_negation => {
                let words = &point[difference.paragraph].get(lang)[said.range.clone()];
                format!("{} («{words}»)", said.meaning)
            }
            Some(said) => said.meaning.clone(),
            None => "-".to_owned(),
        };
        let line =
            |found: &Difference| format!("{} | {}", tell(found, Lang::Kk), tell(found, Lang::Ru));
        compare(point).iter().map(line).collect()
    }

    #[test]
    fn points_that_say_the_same_have_no_difference() {
        let mut wrong = Vec::new();
        for case in cases(SAME) {
            let point: Vec<Bilingual<&str>> =
                case.chunks_exact(2).map(|pair| Bilingual { kk: pair[0], ru: pair[1] }).collect();
            assert_eq!(case.len() % 2, 0, "{case:?}");
            let found = told(&point);
            if !found.is_empty() {
                wrong.push(format!("{}\n{}", case.join("\n"), found.join("\n")));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
    }

    #[test]
    fn what_differs_is_told() {
        let mut wrong = Vec::new();
        for case in cases(DIFFERENT) {
            let [kk, ru, expected @ ..] = case.as_slice() else { panic!("{case:?}") };
            let found = told(&[Bilingual { kk, ru }]);
            if found != expected {
                wrong.push(format!("{kk}\n{ru}\n{}", found.join("\n")));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
    }

    proptest::proptest! {
        #[test]
        fn places_are_those_of_words_in_any_text(
            kk in "([0-9]{1,4}|бір|он|үш-|мың|кемінде|емес|жоқ|алмай|б|IV|№|%|[-().,:/ «»\u{a0}ёi]){0,20}",
            ru in "([0-9]{1,4}|один|сто|тысяч|не |менее|без|янв|мая|дней|г|VІ|[-().,:/ «»\u{a0}ЁX]){0,20}",
        ) {
            for found in compare(&[Bilingual { kk: kk.as_str(), ru: ru.as_str() }]) {
                let in_kk = found.said.kk.as_ref().is_none_or(|said| kk.get(said.range.clone()).is_some());
                let in_ru = found.said.ru.as_ref().is_none_or(|said| ru.get(said.range.clone()).is_some());
                proptest::prop_assert!(in_kk && in_ru);
            }
        }
    }
}
