//! Acts in Kazakh: what stands before the noun, name, date and number.

use std::ops::Range;

use crate::lang::date::date_at;
use crate::lang::noun::DocumentNoun;
use crate::lang::reference::ActName;
use crate::lang::reference::act::{NAME_WORDS, number_after};
use crate::lang::token::{Kind, Lexeme, Tokens};

/// Codes that are cited without quotation marks, by the words that stand with the noun: Kazakh
/// before it, Russian before it.
const KK_CODES: [&str; 24] = [
    "азаматтық",
    "азаматтық процестік",
    "бюджет",
    "еңбек",
    "жер",
    "кәсіпкерлік",
    "қылмыстық",
    "қылмыстық процестік",
    "қылмыстық атқару",
    "орман",
    "салық",
    "су",
    "су және",
    "экологиялық",
    "цифрлық",
    "әкімшілік рәсімдік процестік",
    "кеден",
    "неке",
    "сайлау",
    "қылмыстық іс жүргізу",
    "азаматтық іс жүргізу",
    "қылмыстық орындау",
    "құрылыс",
    "кедендік",
];

/// What stands before the noun of an act in Kazakh; the first token of the phrase.
pub(super) fn before_noun(
    tokens: &Tokens<'_>,
    noun_at: usize,
    noun: DocumentNoun,
) -> (ActName, usize) {
    let mut act = ActName { noun, name: None, date: None, number: None, registration: None };
    let mut start = noun_at;
    let mut republic = None;
    if noun == DocumentNoun::Law && tokens.word(start.wrapping_sub(1)) == "конституциялық"
    {
        start -= 1;
    }
    // `№ 611/НҚ (08.01.2025 бастап қолданысқа енгізіледі) бұйрығымен`: a remark in between.
    if tokens.is(start.wrapping_sub(1), Kind::Close)
        && let Some(open) =
            (start.saturating_sub(30)..start).rev().find(|at| tokens.is(*at, Kind::Open))
        && open > 0
        && number_before(tokens, open).is_some()
    {
        start = open;
    }
    loop {
        if act.number.is_none()
            && let Some((number, first)) = number_before(tokens, start)
        {
            act.number = Some(number);
            start = first;
        } else if act.date.is_none()
            && let Some((date, first)) = date_before(tokens, start)
        {
            act.date = Some(date);
            start = first;
        } else if !noun.is_law() {
            break;
        } else if republic.is_none()
            && let Some(first) = republic_before(tokens, start)
        {
            republic = Some(first);
            start = first;
        } else if act.name.is_none()
            && let Some((name, first)) = name_before(tokens, start)
        {
            act.name = Some(name);
            start = first;
        } else if act.name.is_none()
            && noun == DocumentNoun::Code
            && let Some(first) = kazakh_code_before(tokens, start)
        {
            act.name = Some(tokens.range(first, start - 1));
            start = first;
        } else {
            break;
        }
    }
    let named = act.name.is_some() || act.date.is_some() || act.number.is_some();
    if !named && noun != DocumentNoun::Constitution {
        start = noun_at;
    }
    (act, start)
}

fn number_before(tokens: &Tokens<'_>, end: usize) -> Option<(String, usize)> {
    for at in (end.saturating_sub(9)..end).rev() {
        match tokens.kind(at)? {
            Kind::Numero if at + 1 < end => {
                let number = number_after(tokens, at)?;
                return (number.1 == end).then_some((number.0, at));
            }
            Kind::Number | Kind::Word | Kind::Hyphen | Kind::Dash | Kind::Slash => {}
            _ => return None,
        }
    }
    None
}

fn date_before(tokens: &Tokens<'_>, end: usize) -> Option<(jiff::civil::Date, usize)> {
    // `2019 жылғы 12 шілдедегі`, `30.09.2024`, `30.09.2024 ж.`
    [4, 5, 6, 7].into_iter().filter_map(|length| end.checked_sub(length)).find_map(|first| {
        let (date, _, next) = date_at(tokens, first)?;
        (next == end).then_some((date, first))
    })
}

fn republic_before(tokens: &Tokens<'_>, end: usize) -> Option<usize> {
    let last = end.checked_sub(1)?;
    if tokens.means(last, Lexeme::Republic)
        && last > 0
        && tokens.means(last - 1, Lexeme::Kazakhstan)
    {
        return Some(last - 1);
    }
    (tokens.word(last) == "қр").then_some(last)
}

/// A name between quotation marks that ends right before `end`.
fn name_before(tokens: &Tokens<'_>, end: usize) -> Option<(Range<usize>, usize)> {
    let close = end.checked_sub(1)?;
    if !tokens.is(close, Kind::Quote) || tokens.opens(close) {
        return None;
    }
    let open = (close.saturating_sub(NAME_WORDS)..close).rev().find(|at| tokens.opens(*at))?;
    (close > open + 1).then(|| (tokens.range(open + 1, close - 1), open))
}

fn kazakh_code_before(tokens: &Tokens<'_>, end: usize) -> Option<usize> {
    let mut words = String::new();
    let mut found = None;
    for first in (end.saturating_sub(5)..end).rev() {
        let word = match tokens.kind(first)? {
            Kind::Word => tokens.word(first),
            Kind::Hyphen => continue,
            _ => break,
        };
        words = if words.is_empty() { word.to_owned() } else { format!("{word} {words}") };
        if KK_CODES.contains(&words.as_str()) {
            found = Some(first);
        }
    }
    found
}
