//! Kazakh negations: `емес`, `жоқ`, the negative verb by its suffixes, `-сыз`, and fixed phrases.

use super::verb::negative_verb;
use crate::lang::parity::ending::{is_kk, is_kk_ablative, is_kk_ending};
use crate::lang::parity::item::{Item, Negation, What};
use crate::lang::token::{Kind, Tokens};

/// Reads the negations of a Kazakh text.
pub(super) fn read(tokens: &Tokens<'_>, items: &mut Vec<Item>) {
    for index in 0..tokens.len() {
        if tokens.is(index, Kind::Word)
            && let Some((negation, first, last, firm)) = at(tokens, index)
        {
            let what = What::Negation(negation);
            items.push(Item { what, range: tokens.range(first, last), firm });
        }
    }
}

/// The negation of a word: what it says, its first and last token, whether it is firm.
fn at(tokens: &Tokens<'_>, index: usize) -> Option<(Negation, usize, usize, bool)> {
    let word = tokens.word(index);
    let before = index.checked_sub(1).map_or("", |before| tokens.word(before));
    let after = tokens.word(index + 1);
    let alone = |negation| Some((negation, index, index, true));
    match word {
        "кемінде" => return alone(Negation::AtLeast),
        "дегенде" if before == "кем" => {
            return Some((Negation::AtLeast, index - 1, index, true));
        }
        "қоспағанда" => return alone(Negation::Except),
        "басқа" | "өзге" | "бөлек" if is_kk_ablative(before) && !POINTING.contains(&before) =>
        {
            return Some((Negation::Except, index - 1, index, false));
        }
        "ішінде" if before != "оның" => {
            return Some((Negation::Within, index, index, false));
        }
        "дейін" | "дейінгі" => return Some((Negation::Within, index, index, false)),
        "тыйым" => {
            let last = index + usize::from(after.starts_with("сал"));
            return Some((Negation::Ban, index, last, true));
        }
        // Struck off, which answers an `исключение` that is no prevention.
        "алып" if after.starts_with("таста") => {
            return Some((Negation::Prevention, index, index + 1, false));
        }
        "бас" if after.starts_with("тарт") => {
            return Some((Negation::Refusal, index, index + 1, true));
        }
        _ => {}
    }
    if is_kk(word, "емес") {
        let limit =
            limit(before).or((matches!(before, "ғана" | "тек")).then_some(Negation::NotOnly));
        let first = if limit.is_some() { index - 1 } else { index };
        return Some((limit.unwrap_or(sense(before, "")), first, index, true));
    }
    if is_kk(word, "жоқ") {
        return Some((Negation::Absence, index, index, !after.starts_with("шығар")));
    }
    if let Some(stem) = without(word) {
        let negation = match stem {
            "сәйкес" => Negation::Mismatch,
            "үздік" | "үзіліс" => Negation::Constancy,
            _ => Negation::Plain,
        };
        return Some((negation, index, index, is_denying(stem)));
    }
    if word.starts_with("тұрақты") {
        return Some((Negation::Constancy, index, index, false));
    }
    let stem = negative_verb(word)?;
    if word.ends_with('й') && tokens.capital(index) && index > 0 {
        return None; // a name: Серікбай
    }
    let limit = match limit(before) {
        Some(limit) => Some((limit, index - 1)),
        None if stem.starts_with("кешік") => Some((Negation::NotLater, index)),
        None if stem.starts_with("сирет") => Some((Negation::AtLeast, index)),
        None if stem == "ас" || stem.starts_with("асыр") => Some((Negation::AtMost, index)),
        None => None,
    };
    if let Some((limit, first)) = limit {
        return Some((limit, first, index, true));
    }
    Some((sense(before, stem), index, index, !is_frozen(word)))
}

/// Pronouns in the ablative: `бұдан басқа` is "besides", no exception.
const POINTING: [&str; 5] = ["бұдан", "одан", "содан", "осыдан", "олардан"];

/// Negative words that Russian says without a negation as often as with one.
const FROZEN: [&str; 9] = [
    "болмашы",
    "бұлжытпай",
    "тынбай",
    "ұзамай",
    "көзделмеген",
    "күтпеген",
    "іркілмей",
    "алмаса",
    "жазбай",
];

/// Whether a negative word may be said without a negation in Russian: one of a list, or an abstract
/// noun (`келіспеушілік` / `разногласие`).
fn is_frozen(word: &str) -> bool {
    FROZEN.contains(&word) || word.contains("ушылық") || word.contains("ушілік")
}

/// The limit that a comparison before a negation makes: `кем емес`, `артық болмауы`.
fn limit(before: &str) -> Option<Negation> {
    match before {
        "кем" | "аз" | "төмен" => Some(Negation::AtLeast),
        "артық" | "көп" | "жоғары" | "асып" => Some(Negation::AtMost),
        "кеш" => Some(Negation::NotLater),
        "бұрын" | "ерте" => Some(Negation::NotEarlier),
        _ => None,
    }
}

fn sense(before: &str, stem: &str) -> Negation {
    match (before, stem) {
        (_, "болдыр") => Negation::Prevention,
        (_, "өзгер") => Negation::Constancy,
        ("сәйкес", _) => Negation::Mismatch,
        (_, "бол") => Negation::Absence,
        _ => Negation::Plain,
    }
}

/// Words in `-сыз` that deny nothing: safe, to provide, you.
const NOT_WITHOUT: [&str; 2] = ["қамтама", "қауіп"];

/// Stems whose `-сыз` denies and is denied in Russian too. Other such words (`жөнсіз` improper,
/// `үзіліссіз` without a break) may answer a Russian negation but need none.
const DENYING: [&str; 24] = [
    "сәйкес",
    "үздік",
    "жарам",
    "негіз",
    "заң",
    "шектеу",
    "қабілет",
    "жеткілік",
    "рұқсат",
    "келісім",
    "мерзім",
    "өтеу",
    "жұмыс",
    "әрекет",
    "азаматтығы",
    "кедергі",
    "белгі",
    "тәуел",
    "шарт",
    "құқық",
    "қатысу",
    "санкция",
    "нақты",
    "заңда",
];

/// The stem of a word in `-сыз`, `-сіз`.
fn without(word: &str) -> Option<&str> {
    let at = word.rfind("сыз").or_else(|| word.rfind("сіз"))?;
    let (stem, rest) = word.split_at(at);
    let ending = &rest["сыз".len()..];
    let is_word = stem.chars().nth(1).is_some()
        && is_kk_ending(ending)
        && !NOT_WITHOUT.iter().any(|not| stem.starts_with(not));
    is_word.then_some(stem)
}

/// Whether a word in `-сыз` on this stem denies: in the list, or made of a verb (`шифрлаусыз`).
fn is_denying(stem: &str) -> bool {
    stem.ends_with('у') || DENYING.contains(&stem)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_without_something_are_told_from_others() {
        assert_eq!(without("шифрлаусыз"), Some("шифрлау"));
        assert_eq!(without("сәйкессіздіктерді"), Some("сәйкес"));
        for word in ["қауіпсіздік", "қамтамасыз", "пайыз", "сіз"] {
            assert_eq!(without(word), None, "{word}");
        }
    }
}
