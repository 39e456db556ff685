//! Acts by date, number and name, in both languages.

use std::ops::Range;

use super::{ActName, Head, Mention};
use crate::lang::noun::DocumentNoun;
use crate::lang::token::{Kind, Lexeme, Tokens, date_at};

/// How many words of an issuer may stand between the noun of an act and its date.
const ISSUER_WORDS: usize = 40;

/// How many tokens the name of an act between quotation marks may have.
const NAME_WORDS: usize = 120;

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

/// What stands before the noun of an act in Kazakh; the first token of the phrase.
pub(super) fn before_noun(
    tokens: &Tokens<'_>,
    noun_at: usize,
    noun: DocumentNoun,
) -> (ActName, usize) {
    let mut act = ActName { noun, name: None, date: None, number: None, registration: None };
    let mut start = noun_at;
    let mut republic = None;
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
        } else if noun == DocumentNoun::Law
            && tokens.word(start.wrapping_sub(1)) == "конституциялық"
        {
            start -= 1;
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

impl ActName {
    /// Whether the words tell one act from another; the constitution is one.
    pub(super) fn is_told(&self) -> bool {
        self.name.is_some()
            || self.date.is_some()
            || self.number.is_some()
            || self.noun == DocumentNoun::Constitution
    }
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

/// The number that follows `№`: as printed, and the token after it.
pub(super) fn number_after(tokens: &Tokens<'_>, numero: usize) -> Option<(String, usize)> {
    let first = numero + 1;
    if !matches!(tokens.kind(first), Some(Kind::Number | Kind::Word)) {
        return None;
    }
    let mut next = first + 1;
    let mut digits = tokens.is(first, Kind::Number);
    loop {
        let in_number = matches!(
            tokens.kind(next),
            Some(Kind::Number | Kind::Word | Kind::Hyphen | Kind::Slash)
        );
        // `ҚР ДСМ-175/2020`: letters set apart before the digits; `480-V ҚРЗ`: after them.
        let joined = !tokens.spaced(next) || !digits || matches!(tokens.word(next), "қрз" | "зрк");
        if !in_number || !joined || next > first + 8 {
            break;
        }
        digits |= tokens.is(next, Kind::Number);
        next += 1;
    }
    digits.then(|| (tokens.text[tokens.range(first, next - 1)].to_owned(), next))
}

/// A state standard that begins at a token, and its last token: `ГОСТ 19.202-78`, `ҚР СТ
/// 34.015-2002`, `СТ РК ISO/IEC 27001-2015`.
pub(super) fn standard_at(tokens: &Tokens<'_>, at: usize) -> Option<(ActName, usize)> {
    if !tokens.capital(at) {
        return None;
    }
    let mut next = at
        + match (tokens.word(at), tokens.word(at + 1)) {
            ("гост" | "мемст", _) => 1,
            ("қр", "ст") | ("ст", "рк" | "қр") => 2,
            _ => return None,
        };
    while matches!(tokens.word(next), "р" | "iso" | "исо" | "iec" | "мэк")
        || tokens.is(next, Kind::Slash)
    {
        next += 1;
    }
    if !tokens.is(next, Kind::Number) {
        return None;
    }
    let first = next;
    let mut last = next;
    while !tokens.spaced(next + 1)
        && matches!(tokens.kind(next + 1), Some(Kind::Number | Kind::Stop | Kind::Hyphen))
    {
        next += 1;
        if tokens.is(next, Kind::Number) {
            last = next;
        }
    }
    let act = ActName {
        noun: DocumentNoun::Standard,
        name: Some(tokens.range(at, first - 1)),
        date: None,
        number: Some(tokens.text[tokens.range(first, last)].to_owned()),
        registration: None,
    };
    Some((act, last))
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

/// Reads the entry in the state register from the remark in brackets after an act.
pub(super) fn registration_in(
    tokens: &Tokens<'_>,
    open: usize,
    end: usize,
) -> Option<(Range<usize>, String)> {
    (open..end).find_map(|at| {
        let digits = tokens.is(at, Kind::Numero) && tokens.is(at + 1, Kind::Number);
        digits.then(|| (tokens.range(at, at + 1), tokens.word(at + 1).to_owned()))
    })
}

/// An act that is named by its date alone takes the number that has strayed behind: `2019 жылғы
/// 12 тамыздағы бұйрығымен … жүзеге асырады № 193/НҚ`.
pub(super) fn find_strayed_numbers(tokens: &Tokens<'_>, mentions: &mut [Mention]) {
    let needs = |mention: &Mention| {
        matches!(&mention.head, Head::Act(act)
            if act.number.is_none() && act.date.is_some() && !act.noun.is_law())
    };
    if !mentions.iter().any(needs) {
        return;
    }
    let taken: Vec<Range<usize>> = mentions.iter().map(|mention| mention.range.clone()).collect();
    for mention in mentions.iter_mut().filter(|mention| needs(mention)) {
        let strayed = (0..tokens.len()).find_map(|at| {
            let place = tokens.range(at, at);
            let free = tokens.is(at, Kind::Numero)
                && place.start >= mention.range.end
                && !taken.iter().any(|range| range.contains(&place.start))
                && !tokens.is(at.wrapping_sub(1), Kind::Open)
                && !matches!(tokens.word(at.wrapping_sub(1)), "тізілімінде" | "тіркелген" | "за");
            if free { number_after(tokens, at) } else { None }
        });
        if let (Head::Act(act), Some((number, _))) = (&mut mention.head, strayed) {
            act.number = Some(number);
        }
    }
}
