//! The document that an act approves, and names of documents, in Kazakh.

use super::Reader;
use crate::lang::noun::{Case, DocumentNoun, Form, Level};
use crate::lang::reference::Approved;
use crate::lang::token::{Kind, Lexeme};

/// How far from `бекітілген` the noun of the approved document may stand.
const DOCUMENT_NAME: usize = 70;

/// How many words a name without quotation marks may have.
const NAME_WORDS: usize = 12;

impl Reader<'_, '_> {
    /// The token after `бекітілген`, where it stands at `at`; `және осы Қағидалармен` may come
    /// before it.
    pub(super) fn after_approved(&self, at: usize) -> Option<usize> {
        let tokens = self.tokens;
        let mut at = at;
        if tokens.means(at, Lexeme::And)
            && tokens.means(at + 1, Lexeme::This)
            && matches!(tokens.lexeme(at + 2), Some(Lexeme::Document(..)))
        {
            at += 3;
        }
        tokens.means(at, Lexeme::Approved).then_some(at + 1)
    }

    /// The noun of the document that an act approves. Its name may hold such nouns itself
    /// (`тізбесін қалыптастыру ережелері`), so an ending that only joins words goes on searching.
    pub(super) fn approved_document(&self, from: usize) -> Option<(usize, DocumentNoun, Form)> {
        let tokens = self.tokens;
        let mut second_choice = None;
        let mut next = from;
        while next < tokens.len().min(from + DOCUMENT_NAME) {
            let at = next;
            next = tokens.after_brackets(at).max(at + 1);
            let ends = tokens.ends_sentence(at)
                || matches!(tokens.lexeme(at), Some(Lexeme::Year | Lexeme::This | Lexeme::Said));
            if ends {
                break;
            }
            let Some(Lexeme::Document(noun, form)) = tokens.lexeme(at) else { continue };
            if noun.is_act() {
                continue;
            }
            let follows = tokens.after_brackets(at + 1);
            let found = (at, noun, form);
            let leads_on = self.step(follows, None).is_some()
                || matches!(tokens.lexeme(follows), Some(Lexeme::Unit(Level::Annex, _)));
            match form.case {
                _ if leads_on => return Some(found),
                Case::Accusative | Case::Genitive => {
                    if matches!(tokens.lexeme(follows), Some(Lexeme::Document(..))) {
                        return Some(found);
                    }
                    second_choice = second_choice.or(Some(found));
                }
                Case::Dative if tokens.word(at + 1).starts_with("сәйкестіг") => {}
                Case::Nominative if !form.possessive => {
                    second_choice = second_choice.or(Some(found));
                }
                _ => return Some(found),
            }
        }
        second_choice
    }

    /// The document that has strayed before its act: `… қағидаларына … сәйкес … № 129 бұйрығымен
    /// бекітілген`.
    pub(super) fn strayed_document(&self, act: usize) -> Option<Approved> {
        let tokens = self.tokens;
        let floor = self.last.map_or(0, |last| last + 1).max(act.saturating_sub(DOCUMENT_NAME));
        let mut accords = false;
        for at in (floor..act).rev().take_while(|at| !tokens.ends_sentence(*at)) {
            accords |= tokens.word(at) == "сәйкес";
            if let Some(Lexeme::Document(noun, form)) = tokens.lexeme(at)
                && form.possessive
                && form.case == Case::Dative
                && !noun.is_act()
            {
                return accords.then(|| Approved { noun, name: tokens.range(at, at) });
            }
        }
        None
    }

    /// The first word of a name without quotation marks: `Министрлік туралы ереже` begins with a
    /// capital letter, any other name with its noun as far as can be told.
    pub(super) fn name_before(&self, at: usize) -> usize {
        let tokens = self.tokens;
        if at == 0 || !tokens.means(at - 1, Lexeme::About) {
            return at;
        }
        let floor = self.last.map_or(0, |last| last + 1).max(at.saturating_sub(NAME_WORDS));
        (floor..at)
            .rev()
            .take_while(|word| tokens.is(*word, Kind::Word))
            .filter(|word| tokens.capital(*word))
            .last()
            .unwrap_or(at)
    }
}
