//! Short forms declared in running text, and the words for which they stand.

use std::ops::Range;

use super::Lang;
use super::alias::declaration;
use super::noun::DocumentNoun;
use super::stem::stem;
use super::token::{Kind, Lexeme, Tokens};

/// How many tokens back the words of a short form may begin.
const REACH: usize = 60;

/// How many words the term of an abbreviation may have that does not tell where it begins.
const LONGEST_ANTECEDENT: usize = 16;

/// A short form declared in running text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Abbreviation {
    /// The bytes of what it stands for, as far as the words tell.
    pub term: Range<usize>,
    /// The bytes of the short form.
    pub abbr: Range<usize>,
    /// It is the noun of an act or a document (`Заң`, `Қағидалар`): an alias rather than a term.
    pub is_document: bool,
}

/// The short forms that a paragraph declares, and what they stand for. The declaration inside a
/// definition is one of them.
pub fn abbreviations(text: &str, lang: Lang) -> Vec<Abbreviation> {
    let tokens = Tokens::of(text, lang);
    let mut found = Vec::new();
    for open in 1..tokens.len() {
        let Some(declared) = declaration(&tokens, open) else { continue };
        let inside: Vec<usize> = (tokens.at_or_after(declared.alias.start)
            ..tokens.at_or_after(declared.alias.end))
            .filter(|at| tokens.is(*at, Kind::Word))
            .collect();
        let noun = inside.first().and_then(|at| tokens.lexeme(*at)).filter(|_| inside.len() == 1);
        // An English name in brackets may stand between the words and their short form.
        let mut end = open;
        while end > 0 && matches!(tokens.kind(end - 1), Some(Kind::Close | Kind::Comma)) {
            if tokens.is(end - 1, Kind::Comma) {
                end -= 1;
                continue;
            }
            match (0..end).rev().find(|at| tokens.after_brackets(*at) == end) {
                Some(before) if before > 0 => end = before,
                _ => break,
            }
        }
        let first = antecedent(&tokens, end, &inside);
        // A list that neither an act approves nor the words stand in is a thing, not a document.
        let named = || {
            (first.saturating_sub(1)..end)
                .any(|at| matches!(tokens.lexeme(at), Some(Lexeme::This | Lexeme::Approved)))
        };
        let is_document = match noun {
            Some(Lexeme::Document(DocumentNoun::List, _)) => named(),
            Some(Lexeme::Document(..)) => true,
            _ => false,
        };
        found.push(Abbreviation {
            term: tokens.range(first, end - 1),
            abbr: declared.alias,
            is_document,
        });
    }
    found
}

/// The noun of an act or a document that a short form is: `Заң`, `Қағидалар`, `Перечень`.
pub fn document_noun(short: &str, lang: Lang) -> Option<DocumentNoun> {
    let tokens = Tokens::of(short, lang);
    (0..tokens.len()).find_map(|at| match tokens.lexeme(at) {
        Some(Lexeme::Document(noun, _)) => Some(noun),
        _ => None,
    })
}

/// Where the words begin for which a short form stands.
fn antecedent(tokens: &Tokens<'_>, open: usize, alias: &[usize]) -> usize {
    let floor = (0..open)
        .rev()
        .take(REACH)
        .take_while(|at| !tokens.ends_sentence(*at) && !tokens.is(*at, Kind::Open))
        .last()
        .unwrap_or(open - 1);
    if let Some(first) = by_initials(tokens, floor, open, alias) {
        return if first > 0 && tokens.opens(first - 1) { first - 1 } else { first };
    }
    if tokens.lang == Lang::Ru
        && let Some(head) = alias.first()
    {
        let head = stem(tokens.word(*head), tokens.lang);
        let same =
            |at: &usize| tokens.is(*at, Kind::Word) && stem(tokens.word(*at), tokens.lang) == head;
        if let Some(mut first) = (floor..open).rev().find(same) {
            // `электронное сообщение`, `веб-портал`: what belongs to the noun before it.
            while first > floor
                && (is_adjective(tokens.word(first - 1))
                    || tokens.is(first - 1, Kind::Hyphen) && !tokens.spaced(first)
                    || tokens.is(first, Kind::Hyphen))
            {
                first -= 1;
            }
            return first;
        }
    }
    let separates = |at: usize| {
        matches!(tokens.kind(at), Some(Kind::Comma | Kind::Semicolon | Kind::Colon | Kind::Close))
            || matches!(tokens.kind(at), Some(Kind::Dash))
    };
    let mut words = 0;
    let mut first = open;
    while first > floor && !separates(first - 1) && words < LONGEST_ANTECEDENT {
        first -= 1;
        words += usize::from(tokens.is(first, Kind::Word));
        // A name in quotation marks begins what a subject stands before.
        let opens = tokens.opens(first) && first > 0;
        if opens && tokens.lang == Lang::Kk && !is_modifier(tokens.word(first - 1)) {
            break;
        }
    }
    first.min(open - 1)
}

fn is_adjective(word: &str) -> bool {
    const ENDINGS: [&str; 16] = [
        "ый", "ий", "ая", "яя", "ое", "ее", "ые", "ие", "ого", "его", "ому", "ему", "ую", "ых",
        "их", "ым",
    ];
    word.len() > 8 && ENDINGS.iter().any(|ending| word.ends_with(ending))
}

/// Whether a Kazakh word before a name belongs to it: a genitive does.
fn is_modifier(word: &str) -> bool {
    word.is_empty()
        || ["ның", "нің", "дың", "дің", "тың", "тің"].iter().any(|end| word.ends_with(end))
}

/// `орталық мемлекеттік органның (бұдан әрі – ОМО)`: the letters are the initials of the words.
fn by_initials(tokens: &Tokens<'_>, floor: usize, open: usize, alias: &[usize]) -> Option<usize> {
    let letters: Vec<char> = alias.iter().flat_map(|at| tokens.word(*at).chars()).collect();
    let capitals = alias.iter().all(|at| {
        let word = &tokens.text[tokens.range(*at, *at)];
        word.chars().all(char::is_uppercase)
    });
    if !capitals || letters.len() < 2 {
        return None;
    }
    let mut at = open;
    for letter in letters.iter().rev() {
        at = (floor..at).rev().find(|word| tokens.is(*word, Kind::Word))?;
        if !tokens.word(at).starts_with(*letter) {
            return None;
        }
    }
    Some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_forms_in_running_text_find_their_words() {
        let found = |text: &'static str, lang| -> Vec<(&'static str, &'static str)> {
            abbreviations(text, lang)
                .into_iter()
                .map(|short| (&text[short.term], &text[short.abbr]))
                .collect()
        };
        assert_eq!(
            found(
                "1-ден астам орталық мемлекеттік органның (бұдан әрі – ОМО) қызметкерлері",
                Lang::Kk
            ),
            [("орталық мемлекеттік органның", "ОМО")]
        );
        assert_eq!(
            found(
                "3. Мемлекеттік орган \"электрондық үкіметтің\" инфрақұрылымы объектісін (бұдан әрі – объект) Тізбеге",
                Lang::Kk
            ),
            [("\"электрондық үкіметтің\" инфрақұрылымы объектісін", "объект")]
        );
        assert_eq!(
            found("для включения интернет-ресурса (далее – ИР) государственного органа", Lang::Ru),
            [("интернет-ресурса", "ИР")]
        );
        assert_eq!(
            found(
                "с заявлением на включение согласно приложению 1 (далее – Заявление) c представлением",
                Lang::Ru
            ),
            [("заявлением на включение согласно приложению 1", "Заявление")]
        );
    }
}
