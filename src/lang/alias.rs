//! Declarations of aliases: `(бұдан әрі – Заң)`, `(далее – Закон)`.

use std::ops::Range;

use super::Lang;
use super::token::{Kind, Tokens};

/// A remark that gives a short name to what stands before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Declaration {
    /// The bytes of the remark, brackets included.
    pub range: Range<usize>,
    /// The bytes of the short name.
    pub alias: Range<usize>,
}

/// Finds every declaration in a paragraph, whatever dash it is written with.
///
/// ```
/// use qagida::lang::{Lang, alias::declarations};
/// let words = "Заңының (бұдан әрі - Заң) 7-бабына";
/// assert_eq!(&words[declarations(words, Lang::Kk)[0].alias.clone()], "Заң");
/// ```
pub fn declarations(text: &str, lang: Lang) -> Vec<Declaration> {
    declarations_in(&Tokens::of(text, lang))
}

pub(crate) fn declarations_in(tokens: &Tokens<'_>) -> Vec<Declaration> {
    (0..tokens.len()).filter_map(|at| declaration(tokens, at)).collect()
}

/// A declaration whose bracket opens at a token.
pub(crate) fn declaration(tokens: &Tokens<'_>, open: usize) -> Option<Declaration> {
    if !tokens.is(open, Kind::Open) {
        return None;
    }
    let mut first = open + 1;
    match (tokens.lang, tokens.word(first)) {
        (Lang::Kk, "бұдан") => {
            first += 1;
            if matches!(tokens.word(first), "әрі" | "былай") {
                first += 1;
            }
        }
        (Lang::Ru, "далее") => first += 1,
        _ => return None,
    }
    while tokens.is_hyphen(first) || tokens.is(first, Kind::Colon) {
        first += 1;
    }
    if matches!(tokens.word(first), "мәтін" | "по") {
        // `далее по тексту –`, `бұдан әрі мәтін бойынша –`
        let dash = (first..first + 4).find(|at| tokens.is_hyphen(*at))?;
        first = dash + 1;
    }
    let end = tokens.after_brackets(open);
    let last = end.checked_sub(2).filter(|last| *last >= first)?;
    Some(Declaration { range: tokens.range(open, end - 1), alias: tokens.range(first, last) })
}
