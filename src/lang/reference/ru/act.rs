//! Acts in Russian: what stands after the noun, and the adjective of a code before it.

use std::ops::Range;

use crate::lang::date::date_at;
use crate::lang::noun::DocumentNoun;
use crate::lang::reference::ActName;
use crate::lang::reference::act::{NAME_WORDS, code_in_brackets, number_after};
use crate::lang::token::{Kind, Lexeme, Tokens};

/// How many words of an issuer may stand between the noun of an act and its date.
const ISSUER_WORDS: usize = 40;

const RU_CODES: [&str; 20] = [
    "гражданск",
    "бюджетн",
    "трудов",
    "земельн",
    "предпринимательск",
    "уголовн",
    "лесн",
    "налогов",
    "водн",
    "экологическ",
    "цифров",
    "таможенн",
    "процессуальн",
    "исполнительн",
    "строительн",
    "гражданско",
    "уголовно",
    "административн",
    "процедурно",
    "социальн",
];

/// The words of a Russian code before its noun: `Гражданского кодекса`.
pub(super) fn russian_code_before(tokens: &Tokens<'_>, noun_at: usize) -> Option<usize> {
    let is_part = |at: usize| {
        tokens.is(at, Kind::Word)
            && RU_CODES.iter().any(|stem| {
                tokens.word(at).strip_prefix(stem).is_some_and(|ending| ending.chars().count() < 5)
            })
    };
    let mut first = noun_at;
    while first > 0 && (is_part(first - 1) || first < noun_at && tokens.is(first - 1, Kind::Hyphen))
    {
        first -= 1;
    }
    (first < noun_at).then_some(first)
}

/// What stands after the noun of an act in Russian; the last token of the phrase.
pub(super) fn after_noun(
    tokens: &Tokens<'_>,
    noun_at: usize,
    noun: DocumentNoun,
) -> (ActName, usize, usize) {
    let mut act = ActName { noun, name: None, date: None, number: None, registration: None };
    let mut last = noun_at;
    let mut first = noun_at;
    if noun == DocumentNoun::Code
        && let Some(adjective) = russian_code_before(tokens, noun_at)
    {
        act.name = Some(tokens.range(adjective, noun_at - 1));
        first = adjective;
    }
    if noun == DocumentNoun::Law
        && tokens.word(noun_at.wrapping_sub(1)).starts_with("конституционн")
    {
        first = noun_at - 1;
    }
    if noun.is_law() {
        loop {
            let next = last + 1;
            if tokens.means(next, Lexeme::Republic) && tokens.means(next + 1, Lexeme::Kazakhstan) {
                last = next + 1;
            } else if tokens.word(next) == "рк" {
                last = next;
            } else if act.date.is_none()
                && tokens.means(next, Lexeme::From)
                && let Some((date, _, after)) = date_at(tokens, next + 1)
            {
                act.date = Some(date);
                last = after - 1;
            } else if act.number.is_none()
                && tokens.is(next, Kind::Numero)
                && let Some((number, after)) = number_after(tokens, next)
            {
                act.number = Some(number);
                last = after - 1;
            } else if act.name.is_none()
                && let Some((name, close)) = name_after(tokens, next)
            {
                act.name = Some(name);
                last = close;
            } else if act.name.is_none()
                && noun == DocumentNoun::Code
                && tokens.means(next, Lexeme::About)
                && let Some(end) = words_of_code(tokens, next)
            {
                act.name = Some(tokens.range(next, end));
                last = end;
            } else {
                break;
            }
        }
        let remark = tokens.after_brackets(last + 1);
        if noun == DocumentNoun::Code && code_in_brackets(tokens, last + 1, remark) {
            last = remark - 1;
        }
        if !act.is_told() {
            last = noun_at;
            first = noun_at;
        }
        return (act, first, last);
    }
    for at in noun_at + 1..tokens.len().min(noun_at + ISSUER_WORDS) {
        let stops = tokens.ends_sentence(at)
            || matches!(tokens.kind(at), Some(Kind::Colon | Kind::Numero))
            || matches!(tokens.lexeme(at), Some(Lexeme::Document(..)) if at > noun_at + 1)
            || tokens.means(at, Lexeme::This);
        if stops {
            break;
        }
        if tokens.means(at, Lexeme::From)
            && let Some((date, _, after)) = date_at(tokens, at + 1)
        {
            let number = number_after(tokens, after).filter(|_| tokens.is(after, Kind::Numero));
            // Courts and boards decide too, without a number.
            if noun == DocumentNoun::Decision && number.is_none() {
                break;
            }
            act.date = Some(date);
            last = after - 1;
            if let Some((number, end)) = number {
                act.number = Some(number);
                last = end - 1;
            }
            break;
        }
    }
    if act.date.is_none()
        && tokens.is(noun_at + 1, Kind::Numero)
        && let Some((number, end)) = number_after(tokens, noun_at + 1)
    {
        act.number = Some(number);
        last = end - 1;
    }
    (act, first, last)
}

/// A name between quotation marks that begins at `open`: its bytes and the closing mark. Inner
/// marks may nest without being told apart, so the name ends at a mark that no letter follows and
/// that closes as many as were opened.
pub(super) fn name_after(tokens: &Tokens<'_>, open: usize) -> Option<(Range<usize>, usize)> {
    if !tokens.opens(open) {
        return None;
    }
    let mut depth = 0_usize;
    for at in open..tokens.len().min(open + NAME_WORDS) {
        if !tokens.is(at, Kind::Quote) {
            continue;
        }
        if tokens.opens(at) {
            depth += 1;
        } else if depth == 1 {
            return (at > open + 1).then(|| (tokens.range(open + 1, at - 1), at));
        } else {
            depth -= 1;
        }
    }
    None
}

/// `об административных правонарушениях`: the words of a code's name without quotation marks.
fn words_of_code(tokens: &Tokens<'_>, about: usize) -> Option<usize> {
    let last = (about + 1..about + 4).take_while(|at| tokens.is(*at, Kind::Word)).last()?;
    (about + 1..=last).rev().find(|at| {
        let word = tokens.word(*at);
        word.ends_with("ях") || word.ends_with("ах") || word.ends_with("ье") || word.ends_with("ии")
    })
}
