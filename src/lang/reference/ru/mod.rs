//! The grammar of Russian references: from the small unit to the large one, then the document.

mod act;
mod chain;
mod head;

use std::ops::Range;

use super::act::standard_at;
use super::list::after_separator;
use super::{Head, Mention, Numbers, Step, become_part, share_head};
use crate::lang::noun::Level;
use crate::lang::token::{Kind, Lexeme, Tokens};

/// Documents that are no acts: a unit of them is no reference.
const CARRIERS: [&str; 18] = [
    "договор",
    "контракт",
    "протокол",
    "план",
    "соглашени",
    "таблиц",
    "смет",
    "заявлени",
    "форм",
    "анкет",
    "заключени",
    "акт",
    "паспорт",
    "отчет",
    "программ",
    "дорожн",
    "книг",
    "учебник",
];

struct Reader<'t, 'a> {
    tokens: &'t Tokens<'a>,
    aliases: &'t [(Range<usize>, usize)],
    mentions: Vec<(Mention, usize, usize)>,
}

/// Every mention in a Russian paragraph.
pub(super) fn mentions(tokens: &Tokens<'_>, aliases: &[(Range<usize>, usize)]) -> Vec<Mention> {
    let mut reader = Reader { tokens, aliases, mentions: Vec::new() };
    let mut at = 0;
    while at < tokens.len() {
        at = reader.read(at);
    }
    reader.share_heads();
    reader.mentions.into_iter().map(|(mention, ..)| mention).collect()
}

impl Reader<'_, '_> {
    /// Reads what begins at a token; the token to go on with.
    fn read(&mut self, at: usize) -> usize {
        let begins = matches!(
            self.tokens.lexeme(at),
            Some(
                Lexeme::Unit(..)
                    | Lexeme::Counting(_)
                    | Lexeme::This
                    | Lexeme::Said
                    | Lexeme::Document(..)
            )
        );
        if !begins && self.alias_at(at).is_none() && self.adjective_at(at).is_none() {
            if let Some((act, last)) = standard_at(self.tokens, at) {
                let range = self.tokens.range(at, last);
                let head = Head::Act(act);
                self.mentions.push((
                    Mention { range, head, document: None, steps: Vec::new() },
                    at,
                    last,
                ));
                return last + 1;
            }
            return at + 1;
        }
        let Some(mut chain) = self.chain(at) else { return self.head_alone(at) };
        let mut last = chain.last;
        let mut steps: Vec<Step> = chain.steps.drain(..).rev().collect();
        // `пункт 2 дополнить подпунктом 9)`, `в пункте 3 подпункт 2)`: the larger unit stands first.
        if let Some(inner) = self.inner_chain(at, last, &chain, &steps) {
            steps.extend(inner.steps.into_iter().rev());
            last = inner.last;
        }
        let mention = Mention {
            range: self.tokens.range(at, last),
            head: chain.head,
            document: chain.document,
            steps,
        };
        if self.stands(at, last, &mention) {
            self.mentions.push((mention, at, last));
        }
        last + 1
    }

    /// An act or a document without a unit.
    fn head_alone(&mut self, at: usize) -> usize {
        let tokens = self.tokens;
        let Some((head, document, first, last)) = self.head(at) else { return at + 1 };
        let mut last = last;
        let mut steps = Vec::new();
        let amended = tokens.word(last + 1) == "дополнить";
        if amended
            && let Some(inner) = self.chain(last + 2).filter(|inner| inner.head == Head::Here)
        {
            steps = inner.steps.into_iter().rev().collect();
            last = inner.last;
        }
        let alone = match &head {
            Head::Bare { name, .. } => {
                // `Положения пункта 3` are what the point says.
                let says = matches!(tokens.lexeme(at + 1), Some(Lexeme::Unit(..)));
                tokens.capital(at) && name.is_none() && !says && !self.in_name_of_act(at)
                    || document.is_some()
                    || !steps.is_empty()
            }
            _ => true,
        };
        if alone {
            let mention = Mention { range: tokens.range(first, last), head, document, steps };
            self.mentions.push((mention, first, last));
        }
        last + 1
    }

    /// Whether a chain is a reference where it stands.
    fn stands(&self, at: usize, last: usize, mention: &Mention) -> bool {
        let tokens = self.tokens;
        let Some(first) = mention.steps.first() else { return true };
        let start = at == 0 || at == 1 && tokens.is(0, Kind::Quote);
        let heading = start
            && mention.head == Head::Here
            && mention.steps.len() == 1
            && tokens.is(last + 1, Kind::Stop)
            && first.level != Level::Title;
        let of_another = mention.head == Head::Here
            && CARRIERS.iter().any(|carrier| tokens.word(last + 1).starts_with(carrier));
        let in_table = matches!(first.level, Level::Row | Level::Column)
            && mention.head == Head::Here
            && !start
            && tokens.word(at.wrapping_sub(1)) != "в";
        !heading && !of_another && !in_table
    }

    /// `пунктом 2 и подпунктом 1) пункта 3 Закона`: what is joined shares the head that follows.
    fn share_heads(&mut self) {
        for index in (1..self.mentions.len()).rev() {
            let (before, after) = self.mentions.split_at_mut(index);
            let (Some((first, _, last)), Some((second, next, _))) =
                (before.last_mut(), after.first())
            else {
                continue;
            };
            let joined = after_separator(self.tokens, *last + 1);
            let this = first.steps.iter().any(|step| step.numbers == Numbers::This);
            if first.head == Head::Here && !this && joined > *last + 1 && joined == *next {
                share_head(second, first);
            }
        }
        // `статьей 73 (частью второй)`: what stands in brackets is a unit of the one before.
        for index in 1..self.mentions.len() {
            let (before, after) = self.mentions.split_at_mut(index);
            if let (Some((outer, _, last)), Some((inner, first, _))) =
                (before.last(), after.first_mut())
                && self.tokens.is(*last + 1, Kind::Open)
                && *first == *last + 2
                && inner.head == Head::Here
            {
                become_part(outer, inner);
            }
        }
    }
}
