//! Short names that have been declared for acts and documents.

use std::ops::Range;

use super::target::Target;
use crate::lang::Lang;
use crate::lang::noun::DocumentNoun;
use crate::lang::phrase::Phrases;
use crate::lang::token::{Lexeme, Tokens};

/// A short name that has been declared for an act or a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alias {
    /// Its language.
    pub lang: Lang,
    /// Its words.
    pub words: String,
    /// The noun, where it is the only word: `Заң`, `Правила`.
    pub noun: Option<DocumentNoun>,
    /// What it stands for.
    pub target: Target,
    /// The noun of the act for which it stands, which tells a law from an order.
    pub stands_for: DocumentNoun,
}

/// The aliases declared so far, the last one first in force.
#[derive(Debug, Clone, Default)]
pub struct Aliases {
    entries: Vec<Alias>,
    /// Those of several words, found by their stems, and which entry each of them is.
    phrases: Phrases,
    entries_of_phrases: Vec<usize>,
}

impl Aliases {
    /// Adds an alias; it hides an earlier one of the same words.
    pub fn declare(&mut self, alias: Alias) {
        let lang = alias.lang;
        let several = alias.noun.is_none();
        self.entries.push(alias);
        if several {
            // Of two of the same words the later one is found first.
            let of_several = |(_, alias): &(usize, &Alias)| alias.noun.is_none();
            let found: Vec<(usize, &Alias)> =
                self.entries.iter().enumerate().filter(of_several).collect();
            self.entries_of_phrases = found.iter().rev().map(|(entry, _)| *entry).collect();
            let words = found.iter().rev().map(|(_, alias)| &*alias.words);
            self.phrases = Phrases::of_names(words, lang);
        }
    }

    /// The aliases in the order of their declaration.
    pub fn iter(&self) -> impl Iterator<Item = &Alias> {
        self.entries.iter()
    }

    pub(super) fn phrases(&self) -> &Phrases {
        &self.phrases
    }

    pub(super) fn of_phrase(&self, phrase: usize) -> Option<&Alias> {
        self.entries.get(*self.entries_of_phrases.get(phrase)?)
    }

    pub(super) fn of_noun(&self, noun: DocumentNoun) -> Option<&Alias> {
        self.entries.iter().rev().find(|alias| alias.noun == Some(noun))
    }
}

/// An act or a document that a paragraph has named before a declaration.
pub(super) struct Antecedent {
    /// The bytes of the mention.
    pub range: Range<usize>,
    /// The act, with the document where one is named.
    pub target: Target,
    /// The noun of the act.
    pub noun: DocumentNoun,
}

/// What a declaration stands for, where that is an act or a document: what is named right before
/// it or round it, else what bears the same noun before it.
pub(super) fn alias(
    words: &str,
    remark: &Range<usize>,
    lang: Lang,
    named: &[Antecedent],
) -> Option<Alias> {
    let tokens = Tokens::of(words, lang);
    let nouns = |at: usize| match tokens.lexeme(at) {
        Some(Lexeme::Document(noun, _)) => Some(noun),
        _ => None,
    };
    // The noun is the last word in Kazakh, the first in Russian.
    let last = tokens.len().checked_sub(1)?;
    let noun = match lang {
        Lang::Kk => nouns(last)?,
        Lang::Ru => (0..tokens.len()).find_map(nouns)?,
    };
    let adjacent = |found: &&Antecedent| {
        found.range.start < remark.start && found.range.end + 2 >= remark.start
    };
    let akin = |found: &&Antecedent| {
        let segment = noun.segment();
        let same_kind = found.noun == noun || found.noun.is_law() && noun.is_law();
        let same_segment = segment.is_some()
            && (found.noun.segment() == segment || found.target.path.last() == segment);
        found.range.end <= remark.start && (same_kind || same_segment)
    };
    let found = named.iter().rev().find(adjacent).or_else(|| named.iter().rev().find(akin))?;
    Some(Alias {
        lang,
        words: words.to_owned(),
        noun: (last == 0).then_some(noun),
        target: found.target.clone(),
        stands_for: found.noun,
    })
}
