//! Which thing on one side answers which on the other.
//!
//! The sides are compared as multisets, paragraph by paragraph, from the exact to the free: equal
//! things first, then negations of one family, then limits worded in another way, then numbers and
//! dates that the order of words took apart. What then remains in a paragraph on one side only may
//! answer what remains on the other side only in another paragraph of the same point: the verb, and
//! its negation with it, comes last in Kazakh and first in Russian.

use super::item::{Item, Negation, Unit, What};
use crate::model::{Bilingual, Lang};

/// The things said in one paragraph, and which of them are still without an answer.
pub(super) struct Paragraph {
    pub items: Bilingual<Vec<Item>>,
    open: Bilingual<Vec<bool>>,
}

type Answers = fn(&Item, &Item) -> bool;

/// From the exact to the free; each takes the Kazakh thing first.
const ROUNDS: [Answers; 8] = [
    |kk, ru| kk.what == ru.what && kk.firm && ru.firm,
    |kk, ru| kk.what == ru.what && !kk.firm && !ru.firm,
    |kk, ru| kk.what == ru.what,
    |kk, ru| are_plain(kk, ru) && kk.firm && ru.firm,
    |kk, ru| are_plain(kk, ru) && !kk.firm && !ru.firm,
    are_plain,
    |kk, ru| is_same_limit(&kk.what, &ru.what) || is_same_limit(&ru.what, &kk.what),
    |kk, ru| is_same_count(&kk.what, &ru.what) || is_same_count(&ru.what, &kk.what),
];

impl Paragraph {
    pub fn new(items: Bilingual<Vec<Item>>) -> Paragraph {
        let open = items.map(|side| vec![true; side.len()]);
        let mut paragraph = Paragraph { items, open };
        for answers in ROUNDS {
            paragraph.settle(answers);
        }
        paragraph.settle_atoms();
        paragraph
    }

    /// The places of what has no answer in a language.
    pub fn open(&self, lang: Lang) -> impl Iterator<Item = usize> {
        let open = self.open.get(lang).iter().enumerate();
        open.filter(|(_, open)| **open).map(|(place, _)| place)
    }

    /// Whether something firm has no answer in a language.
    fn lacks(&self, lang: Lang) -> bool {
        self.open(lang).any(|place| self.items.get(lang)[place].firm)
    }

    /// Lets things answer each other; of several that could, those at about the same place.
    fn settle(&mut self, answers: Answers) {
        let mut pairs = Vec::new();
        for kk in self.open(Lang::Kk) {
            for ru in self.open(Lang::Ru) {
                if answers(&self.items.kk[kk], &self.items.ru[ru]) {
                    pairs.push((kk.abs_diff(ru), kk, ru));
                }
            }
        }
        pairs.sort_unstable();
        for (_, kk, ru) in pairs {
            if self.open.kk[kk] && self.open.ru[ru] {
                (self.open.kk[kk], self.open.ru[ru]) = (false, false);
            }
        }
    }

    /// Where all that remains of the quantities comes out even piece by piece, nothing is missing.
    fn settle_atoms(&mut self) {
        let places = Bilingual::build(|lang| -> Vec<usize> {
            let firm = |place: &usize| {
                let item = &self.items.get(lang)[*place];
                item.firm && !item.what.is_negation()
            };
            self.open(lang).filter(firm).collect()
        });
        let pieces = Bilingual::build(|lang| {
            let items = self.items.get(lang);
            let atoms = places.get(lang).iter().flat_map(|place| items[*place].what.atoms());
            let mut pieces: Vec<String> = atoms.collect();
            pieces.sort();
            pieces
        });
        if !pieces.kk.is_empty() && pieces.kk == pieces.ru {
            for lang in Lang::ALL {
                for place in places.get(lang) {
                    self.open.get_mut(lang)[*place] = false;
                }
            }
        }
    }
}

/// Lets what remains on one side only answer what remains on the other side only in another
/// paragraph of the point.
pub(super) fn settle_across(paragraphs: &mut [Paragraph]) {
    for answers in ROUNDS {
        for first in 0..paragraphs.len() {
            for second in 0..paragraphs.len() {
                let only_kk =
                    paragraphs[first].lacks(Lang::Kk) && !paragraphs[first].lacks(Lang::Ru);
                let only_ru =
                    paragraphs[second].lacks(Lang::Ru) && !paragraphs[second].lacks(Lang::Kk);
                if only_kk && only_ru {
                    settle_between(paragraphs, first, second, answers);
                }
            }
        }
    }
}

fn settle_between(paragraphs: &mut [Paragraph], kk: usize, ru: usize, answers: Answers) {
    let in_kk: Vec<usize> = paragraphs[kk].open(Lang::Kk).collect();
    for place in in_kk {
        let kk_item = &paragraphs[kk].items.kk[place];
        let answer = paragraphs[ru].open(Lang::Ru).find(|other| {
            let ru_item = &paragraphs[ru].items.ru[*other];
            answers(kk_item, ru_item)
        });
        if let Some(other) = answer {
            paragraphs[kk].open.kk[place] = false;
            paragraphs[ru].open.ru[other] = false;
        }
    }
}

/// Two denials, whatever they say. Words that deny nothing themselves but may answer a denial of
/// their own kind (`тұрақты` / `неизменный`, `алып тастау` / `исключение`) answer no other.
fn are_plain(kk: &Item, ru: &Item) -> bool {
    let constancy = What::Negation(Negation::Constancy);
    let is_steady = |item: &Item| !item.firm && item.what == constancy;
    let strikes_off = !kk.firm && kk.what == What::Negation(Negation::Prevention);
    if is_steady(kk) || is_steady(ru) || strikes_off {
        return false;
    }
    match (&kk.what, &ru.what) {
        (What::Negation(kk), What::Negation(ru)) => kk.is_plain() && ru.is_plain(),
        _ => false,
    }
}

/// Limits that say the same in other words: `кемінде он күн бұрын` / `не позднее чем за десять
/// дней`, `бес күн ішінде` / `не позднее пяти дней`.
fn is_same_limit(one: &What, other: &What) -> bool {
    let (What::Negation(one), What::Negation(other)) = (one, other) else { return false };
    matches!(
        (one, other),
        (Negation::AtLeast, Negation::NotLater | Negation::NotEarlier)
            | (Negation::Within, Negation::NotLater | Negation::AtMost)
    )
}

/// A time of the day, or an age, is counted in hours or years in one language and stands bare in the
/// other: `сағат 18.30-ға дейін` / `до 18.30 часов`, `елу сегіз жастағы` / `пятидесяти восьми и свыше
/// лет`.
fn is_same_count(one: &What, other: &What) -> bool {
    let What::Number(number) = one else { return false };
    let What::Amount { count: Some(count), unit } = other else { return false };
    count == number && matches!(unit, Unit::Hour | Unit::Year)
}
