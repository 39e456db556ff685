//! Dates of any completeness: `2018 жылғы 29 қаңтардағы`, `30 марта`, `08.01.2025`, `2024 года`.

use super::ending::is_kk_ending;
use super::item::DateParts;
use crate::lang::Lang;
use crate::lang::date::{KK_MONTHS, RU_MONTH_STEMS};
use crate::lang::token::{Kind, Tokens};

/// Reads a date that begins at a token: the date and the last of its tokens.
pub(super) fn at(tokens: &Tokens<'_>, index: usize) -> Option<(DateParts, usize)> {
    in_digits(tokens, index).or_else(|| match tokens.lang {
        Lang::Kk => kk(tokens, index),
        Lang::Ru => ru(tokens, index),
    })
}

fn in_digits(tokens: &Tokens<'_>, index: usize) -> Option<(DateParts, usize)> {
    let glued = (index + 1..index + 5).all(|next| !tokens.spaced(next));
    if !glued || !tokens.is(index + 1, Kind::Stop) || !tokens.is(index + 3, Kind::Stop) {
        return None;
    }
    let month = number(tokens, index + 2).filter(|month| (1..=12).contains(month))?;
    let parts = DateParts {
        day: Some(day(tokens, index)?),
        month: u8::try_from(month).ok(),
        year: Some(year(tokens, index + 4)?),
    };
    Some((parts, index + 4))
}

fn kk(tokens: &Tokens<'_>, index: usize) -> Option<(DateParts, usize)> {
    let mut parts = DateParts::default();
    let mut next = index;
    let mut last = index;
    if let Some(found) = year(tokens, next)
        && let Some(noun) = kk_year(tokens, next + 1)
    {
        parts.year = Some(found);
        last = noun;
        next = noun + 1 + usize::from(tokens.is(noun + 1, Kind::Stop));
    }
    if let Some(found) = day(tokens, next)
        && let Some((month, at)) = month_after(tokens, next + 1)
    {
        parts.day = Some(found);
        parts.month = Some(month);
        last = at;
    } else if let Some(month) = month(tokens.word(next), Lang::Kk)
        && (parts.year.is_some() || is_surely_month(tokens, next))
    {
        parts.month = Some(month);
        last = next;
    }
    (parts != DateParts::default()).then_some((parts, last))
}

fn ru(tokens: &Tokens<'_>, index: usize) -> Option<(DateParts, usize)> {
    let mut parts = DateParts::default();
    let mut next = index;
    let mut last = index;
    if let Some(found) = day(tokens, index)
        && let Some((month, at)) = month_after(tokens, index + 1)
    {
        parts.day = Some(found);
        parts.month = Some(month);
        last = at;
        next = at + 1;
    } else if let Some(month) = month(tokens.word(index), Lang::Ru) {
        parts.month = Some(month);
        next = index + 1;
    }
    let has_noun = tokens.word(next + 1).starts_with("год") || tokens.word(next + 1) == "г";
    if let Some(found) = year(tokens, next)
        && (has_noun || parts.month.is_some())
    {
        parts.year = Some(found);
        last = next + usize::from(has_noun);
    }
    (parts != DateParts::default()).then_some((parts, last))
}

fn number(tokens: &Tokens<'_>, index: usize) -> Option<u16> {
    tokens.is(index, Kind::Number).then(|| tokens.word(index).parse().ok())?
}

fn day(tokens: &Tokens<'_>, index: usize) -> Option<u8> {
    let is_short = tokens.word(index).len() <= 2;
    let day = number(tokens, index).filter(|day| is_short && (1..=31).contains(day))?;
    u8::try_from(day).ok()
}

fn year(tokens: &Tokens<'_>, index: usize) -> Option<u16> {
    number(tokens, index).filter(|year| (1900..=2100).contains(year))
}

/// Where the noun of a Kazakh year stands: `2018 жылғы`, `2018-жылы`, `2018 ж.`.
fn kk_year(tokens: &Tokens<'_>, index: usize) -> Option<usize> {
    let index = index + usize::from(tokens.is_hyphen(index));
    let word = tokens.word(index);
    let is_year = word == "ж"
        || word.strip_prefix("жыл").is_some_and(|rest| rest == "ғы" || is_kk_ending(rest));
    is_year.then_some(index)
}

/// The month after a day; a closing quotation mark or a hyphen may stand between them.
fn month_after(tokens: &Tokens<'_>, index: usize) -> Option<(u8, usize)> {
    let skip = tokens.is(index, Kind::Quote) || tokens.is_hyphen(index);
    let index = index + usize::from(skip);
    Some((month(tokens.word(index), tokens.lang)?, index))
}

/// Months that are also other words, a season and a cauldron: alone they count only before `айы`.
fn is_surely_month(tokens: &Tokens<'_>, index: usize) -> bool {
    let word = tokens.word(index);
    let is_doubtful = word.starts_with("маусым") || word.starts_with("қазан");
    !is_doubtful || tokens.word(index + 1).starts_with("айы")
}

fn month(word: &str, lang: Lang) -> Option<u8> {
    let place = match lang {
        Lang::Kk => {
            let word = word.strip_prefix("қыркүйег").map_or(word, |_| "қыркүйек");
            KK_MONTHS
                .iter()
                .position(|(name, _)| word.strip_prefix(name).is_some_and(is_kk_ending))?
        }
        Lang::Ru => RU_MONTH_STEMS.iter().enumerate().position(|(place, stem)| {
            let endings: &[&str] = match place {
                4 => &["й", "я", "ю", "ем", "е"],
                2 | 7 => &["", "а", "у", "ом", "е"],
                _ => &["ь", "я", "ю", "ем", "е"],
            };
            word.strip_prefix(stem).is_some_and(|ending| endings.contains(&ending))
        })?,
    };
    u8::try_from(place + 1).ok()
}
