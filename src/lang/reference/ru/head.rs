//! Acts and documents in Russian, and the act by which a document is approved.

use std::ops::Range;

use super::Reader;
use super::act::{after_noun, name_after, russian_code_before};
use crate::lang::noun::DocumentNoun;
use crate::lang::noun::ru::agrees;
use crate::lang::reference::act::registration_in;
use crate::lang::reference::{Approved, Head};
use crate::lang::token::{Kind, Lexeme};

/// How far from the noun of a document the words `утвержденных приказом` may stand.
const DOCUMENT_NAME: usize = 90;

/// How many words a name may have.
const NAME_WORDS: usize = 12;

/// Endings by which the name of a document goes on after its noun: `Правил информационного …`.
const NAME_ENDINGS: [&str; 16] = [
    "ого", "его", "ых", "их", "ой", "ей", "ния", "ции", "тия", "ки", "ов", "ий", "ств", "ы", "ния",
    "и",
];

impl Reader<'_, '_> {
    /// An act or a document that begins at a token: the head, the document that its act approves,
    /// its first and last token.
    pub(super) fn head(&self, at: usize) -> Option<(Head, Option<Approved>, usize, usize)> {
        let tokens = self.tokens;
        if let Some((index, last)) = self.alias_at(at)
            && self.approving_act(at).is_none()
        {
            return Some((Head::Declared(index), None, at, last));
        }
        if let Some((noun_at, noun)) = self.adjective_at(at) {
            let (act, first, last) = after_noun(tokens, noun_at, noun);
            return Some((Head::Act(act), None, first, last));
        }
        match tokens.lexeme(at)? {
            lexeme @ (Lexeme::This | Lexeme::Said) => {
                // `настоящего Конституционного закона`
                let adjective = tokens.word(at + 1).starts_with("конституционн");
                let noun_at = at + 1 + usize::from(adjective);
                let Some(Lexeme::Document(noun, _)) = tokens.lexeme(noun_at) else { return None };
                let head = if lexeme == Lexeme::This { Head::This(noun) } else { Head::Said(noun) };
                Some((head, None, at, noun_at))
            }
            Lexeme::Document(noun, _) if noun.is_act() => {
                let (mut act, first, last) = after_noun(tokens, at, noun);
                if act.is_told() {
                    // The name may stand between the number and the remark on registration.
                    let named = name_after(tokens, last + 1).map_or(last, |(_, close)| close);
                    let remark = tokens.after_brackets(named + 1);
                    act.registration = registration_in(tokens, named + 1, remark);
                    return Some((Head::Act(act), None, first, last));
                }
                // `Закона о связи`, `Постановление о производстве обыска` are no aliases.
                let about = tokens.means(at + 1, Lexeme::About);
                let name = about.then(|| self.name_after(at).0).flatten();
                Some((Head::Bare { noun, name }, None, at, at))
            }
            Lexeme::Document(noun, _) => {
                if let Some((head, last)) = self.approving_act(at) {
                    let name = tokens.range(at, self.name_end(at, last));
                    return Some((head, Some(Approved { noun, name }), at, last));
                }
                let (name, last) = self.name_after(at);
                Some((Head::Bare { noun, name }, None, at, last))
            }
            _ => None,
        }
    }

    /// `Гражданского кодекса`, `Конституционного закона`: a chain before it meets the adjective
    /// first.
    pub(super) fn adjective_at(&self, at: usize) -> Option<(usize, DocumentNoun)> {
        let law = self.tokens.word(at).starts_with("конституционн");
        if law && matches!(self.tokens.lexeme(at + 1), Some(Lexeme::Document(DocumentNoun::Law, _)))
        {
            return Some((at + 1, DocumentNoun::Law));
        }
        if !self.tokens.is(at, Kind::Word) || self.tokens.lexeme(at).is_some() {
            return None;
        }
        let noun_at = (at + 1..at + 5).find(|noun_at| {
            matches!(self.tokens.lexeme(*noun_at), Some(Lexeme::Document(DocumentNoun::Code, _)))
        })?;
        let begins = russian_code_before(self.tokens, noun_at) == Some(at);
        begins.then_some((noun_at, DocumentNoun::Code))
    }

    /// The name of a document without its act, and the last token of the phrase: `Положения о
    /// Министерстве` ends with the last capital letter, the end of other names cannot be told.
    fn name_after(&self, at: usize) -> (Option<Range<usize>>, usize) {
        let tokens = self.tokens;
        let next = at + 1;
        let words = || (next..next + NAME_WORDS).take_while(|word| tokens.is(*word, Kind::Word));
        if tokens.means(next, Lexeme::About) {
            let last = words().filter(|word| tokens.capital(*word)).last().unwrap_or(next + 1);
            return (Some(tokens.range(at, last)), last);
        }
        let goes_on = tokens.is(next, Kind::Word)
            && tokens.lexeme(next).is_none()
            && !tokens.capital(next)
            && NAME_ENDINGS.iter().any(|ending| tokens.word(next).ends_with(ending));
        let name = goes_on.then(|| tokens.range(at, words().take(6).last().unwrap_or(next)));
        (name, at)
    }

    /// The last token of the name of a document before `, утвержденных …`.
    fn name_end(&self, at: usize, last: usize) -> usize {
        let approved = (at..last).find(|word| self.tokens.means(*word, Lexeme::Approved));
        approved.map_or(at, |approved| {
            if self.tokens.is(approved - 1, Kind::Comma) { approved - 2 } else { approved - 1 }
        })
    }

    /// `Правил …, утвержденных приказом … № 123`: the act by which a document is approved, and its
    /// last token. The participle belongs to the nearest noun with which it agrees: in `Правил
    /// ведения перечня …, утвержденных` that is not the nearest one.
    fn approving_act(&self, at: usize) -> Option<(Head, usize)> {
        let tokens = self.tokens;
        let own = |noun_at: usize, participle: usize| match tokens.lexeme(noun_at) {
            Some(Lexeme::Document(noun, _)) if !noun.is_act() => {
                let word = tokens.word(participle);
                let ending = word.strip_prefix("утвержденн").or(word.strip_prefix("утверждаем"));
                ending.is_some_and(|ending| agrees(noun, tokens.word(noun_at), ending))
            }
            _ => false,
        };
        let mut word = at + 1;
        while word < tokens.len().min(at + DOCUMENT_NAME) {
            match tokens.lexeme(word) {
                Some(Lexeme::Approved) => {
                    let nearest = (at..word).rev().find(|noun_at| own(*noun_at, word));
                    if nearest != Some(at) {
                        return None;
                    }
                    let (head, document, _, last) = self.head(word + 1)?;
                    let acts = match &head {
                        Head::Act(_) => true,
                        Head::Said(noun) | Head::This(noun) | Head::Bare { noun, .. } => {
                            noun.is_act()
                        }
                        Head::Here | Head::Declared(_) => false,
                    };
                    return (acts && document.is_none()).then_some((head, last));
                }
                Some(Lexeme::This | Lexeme::Said | Lexeme::From) => return None,
                _ if tokens.ends_sentence(word) => return None,
                _ if matches!(tokens.kind(word), Some(Kind::Colon | Kind::Numero)) => return None,
                _ => {}
            }
            word = tokens.after_brackets(word).max(word + 1);
        }
        None
    }

    pub(super) fn alias_at(&self, at: usize) -> Option<(usize, usize)> {
        if self.aliases.is_empty() {
            return None;
        }
        let place = self.tokens.range(at, at);
        let found = self.aliases.binary_search_by_key(&place.start, |(range, _)| range.start);
        let (range, index) = &self.aliases[found.ok()?];
        let last = (at..self.tokens.len())
            .take_while(|last| self.tokens.range(*last, *last).end <= range.end)
            .last()?;
        Some((*index, last))
    }

    /// `Об утверждении Правил …`: the title of an act names no document.
    pub(super) fn in_name_of_act(&self, at: usize) -> bool {
        at > 1
            && self.tokens.word(at - 1).starts_with("утвержден")
            && self.tokens.means(at - 2, Lexeme::About)
    }
}
