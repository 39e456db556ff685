//! Russian negations: `не`, `нет`, `без`, words in `не-` and `без-`, and fixed phrases.

use crate::lang::Lang;
use crate::lang::parity::ending::is_ru_adjective;
use crate::lang::parity::item::{Item, Negation, What};
use crate::lang::parity::numeral;
use crate::lang::token::{Kind, Tokens};

/// Reads the negations of a Russian text.
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
    let alone = |negation, firm| Some((negation, index, index, firm));
    match word {
        "не" if before != "тем" => {
            let (negation, last) = particle(tokens, index);
            return Some((negation, index, last, true));
        }
        "нет" | "без" => return alone(Negation::Absence, true),
        "нельзя" => return alone(Negation::Plain, true),
        "кроме" | "помимо" if !matches!(after, "того" | "этого") => {
            return alone(Negation::Except, true);
        }
        "минимум" if is_number(tokens, index + 1) => return alone(Negation::AtLeast, true),
        "максимум" if is_number(tokens, index + 1) => return alone(Negation::AtMost, true),
        "исключая" => return alone(Negation::Except, true),
        "исключением" if before == "за" => {
            return Some((Negation::Except, index - 1, index, true));
        }
        "течение" | "до" => return alone(Negation::Within, false),
        _ => {}
    }
    if let Some((_, negation, firm)) = STEMS.iter().find(|(stem, ..)| word.starts_with(stem)) {
        return alone(*negation, *firm);
    }
    let is_name = tokens.capital(index) && index > 0 && !tokens.is(index - 1, Kind::Stop);
    if is_name {
        return None;
    }
    if word.starts_with("не") {
        return prefixed(tokens, index);
    }
    let is_without = word.starts_with("без") || word.starts_with("бес");
    let denies = DENYING.iter().any(|stem| word.starts_with(stem));
    (is_without && denies).then_some((Negation::Plain, index, index, true))
}

/// Beginnings of words that deny by their meaning. What Russian words as a prevention, Kazakh words
/// as a negation (`болдырмау`); it may answer one and needs none.
const STEMS: [(&str, Negation, bool); 20] = [
    ("отсутств", Negation::Absence, true),
    ("отказ", Negation::Refusal, true),
    ("откаж", Negation::Refusal, true),
    ("отклон", Negation::Refusal, false),
    ("запре", Negation::Ban, true),
    ("воспрещ", Negation::Ban, true),
    ("несоответств", Negation::Mismatch, true),
    ("недопу", Negation::Prevention, true),
    ("непрерывн", Negation::Constancy, true),
    ("бесперебойн", Negation::Constancy, true),
    ("неизменн", Negation::Constancy, true),
    ("неразрывн", Negation::Constancy, true),
    ("постоянн", Negation::Constancy, false),
    ("исключени", Negation::Prevention, false),
    ("исключат", Negation::Prevention, false),
    ("исключающ", Negation::Prevention, false),
    ("предотвра", Negation::Prevention, false),
    ("предупрежд", Negation::Prevention, false),
    ("пресеч", Negation::Prevention, false),
    ("избежан", Negation::Prevention, false),
];

/// Whether a number stands at a token.
fn is_number(tokens: &Tokens<'_>, index: usize) -> bool {
    tokens.is(index, Kind::Number) || numeral::numeral(tokens.word(index), Lang::Ru).is_some()
}

/// What `не` says with the words after it, and the last of them.
fn particle(tokens: &Tokens<'_>, index: usize) -> (Negation, usize) {
    let mut next = index + 1;
    // `не может превышать`, `не должна быть менее`.
    for _ in 0..2 {
        let word = tokens.word(next);
        let is_modal = ["долж", "может", "могут", "быть", "составля"];
        if is_modal.iter().any(|modal| word.starts_with(modal)) {
            next += 1;
        }
    }
    let limit = match tokens.word(next) {
        "позднее" | "позже" => Some(Negation::NotLater),
        "менее" | "меньше" | "ниже" | "реже" => Some(Negation::AtLeast),
        "более" | "больше" | "свыше" | "выше" | "чаще" | "дольше" => {
            Some(Negation::AtMost)
        }
        "ранее" | "раньше" => Some(Negation::NotEarlier),
        "только" => Some(Negation::NotOnly),
        word if word.starts_with("превыша") || word.starts_with("превыси") => {
            Some(Negation::AtMost)
        }
        _ => None,
    };
    let last = if tokens.is(index + 1, Kind::Word) { index + 1 } else { index };
    match limit {
        Some(limit) => (limit, next),
        None if tokens.word(index + 1).starts_with("соответств") => {
            (Negation::Mismatch, last)
        }
        None => (Negation::Plain, last),
    }
}

/// Words that begin with `не` and deny nothing, or nothing that Kazakh denies: necessary, some,
/// several, direct, immediate, immovable, week, drawback, oil, her.
const NOT_DENYING: [&str; 36] = [
    "необходим",
    "некотор",
    "нескольк",
    "непосредственн",
    "немедленн",
    "незамедлит",
    "недвижим",
    "недел",
    "недостатк",
    "недостаток",
    "недостач",
    "неустойк",
    "нефт",
    "негативн",
    "нейтр",
    "нейро",
    "недавн",
    "недр",
    "неоднократн",
    "нередк",
    "непремен",
    "нерв",
    "нетто",
    "нечто",
    "некий",
    "некое",
    "некоем",
    "несмотря",
    "невзирая",
    "небольш",
    "нерезидент",
    "недоим",
    "неукосн",
    "неуклонн",
    "нежел",
    "неотложн",
];

/// Words in `не-` that Kazakh denies as often as not.
const FROZEN: [&str; 12] = [
    "неточн",
    "неприкоснов",
    "незначит",
    "недобросов",
    "неотврат",
    "неизбеж",
    "нерабоч",
    "немаловаж",
    "неопровер",
    "неотъем",
    "непреодол",
    "неблагоприят",
];

/// Whole words: regardless, and cases of "he" and "she".
const OTHER_WORDS: [&str; 9] =
    ["независимо", "нее", "ней", "нею", "нем", "нему", "него", "ними", "них"];

/// Words in `без-` that Kazakh denies too: unhindered, unlimited, gratuitous, inaction.
const DENYING: [&str; 7] =
    ["беспрепятств", "бессрочн", "безвозмезд", "бездейств", "безработ", "безвестн", "бесспорн"];

/// A word in `не-`.
fn prefixed(tokens: &Tokens<'_>, index: usize) -> Option<(Negation, usize, usize, bool)> {
    let word = tokens.word(index);
    let other =
        OTHER_WORDS.contains(&word) || NOT_DENYING.iter().any(|stem| word.starts_with(stem));
    if other || word.chars().nth(4).is_none() {
        return None;
    }
    let frozen = FROZEN.iter().any(|stem| word.starts_with(stem));
    Some((Negation::Plain, index, index, !frozen && !shares_noun(tokens, index)))
}

/// Whether an adjective in `не-` follows another one before the same noun, where one Kazakh verb
/// may deny both: `несвоевременное/неполное проведение` / `уақтылы/толық жүргізілмеуі`.
fn shares_noun(tokens: &Tokens<'_>, index: usize) -> bool {
    let joins = index > 1
        && (tokens.is(index - 1, Kind::Slash)
            || matches!(tokens.word(index - 1), "и" | "или" | "либо"));
    let denies = |word: &str| word.starts_with("не") && is_ru_adjective(word);
    joins && denies(tokens.word(index)) && denies(tokens.word(index - 2))
}
