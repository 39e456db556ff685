//! Acts by date, number and name, in both languages.

use std::ops::Range;

use super::{ActName, Head, Mention};
use crate::lang::noun::DocumentNoun;
use crate::lang::token::{Kind, Lexeme, Tokens};

/// How many tokens the name of an act between quotation marks may have.
pub(super) const NAME_WORDS: usize = 120;

impl ActName {
    /// Whether the words tell one act from another; the constitution is one.
    pub(super) fn is_told(&self) -> bool {
        self.name.is_some()
            || self.date.is_some()
            || self.number.is_some()
            || self.noun == DocumentNoun::Constitution
    }
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

/// Whether a remark is nothing but the short name of the code before it: `(Салық кодексі)`.
pub(super) fn code_in_brackets(tokens: &Tokens<'_>, open: usize, end: usize) -> bool {
    let code =
        |at: usize| matches!(tokens.lexeme(at), Some(Lexeme::Document(DocumentNoun::Code, _)));
    end > open && end - open < 7 && code(end - 2)
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

/// How far behind its act a number may have strayed.
const STRAYED: usize = 120;

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
        let after = tokens.at_or_after(mention.range.end);
        let strayed = (after..tokens.len().min(after + STRAYED)).find_map(|at| {
            let place = tokens.range(at, at);
            let free = tokens.is(at, Kind::Numero)
                && !is_taken(&taken, place.start)
                && !tokens.is(at.wrapping_sub(1), Kind::Open)
                && !matches!(tokens.word(at.wrapping_sub(1)), "тізілімінде" | "тіркелген" | "за");
            if free { number_after(tokens, at) } else { None }
        });
        if let (Head::Act(act), Some((number, _))) = (&mut mention.head, strayed) {
            act.number = Some(number);
        }
    }
}

/// Whether a byte lies in one of these ranges, which stand in order.
fn is_taken(ranges: &[Range<usize>], offset: usize) -> bool {
    let after = ranges.partition_point(|range| range.start <= offset);
    after > 0 && ranges[after - 1].contains(&offset)
}
