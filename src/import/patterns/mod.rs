//! How a published text looks in each language: data, one table a language. Code asks the table and
//! knows no words itself.

mod citation;
mod kk;
mod locator;
mod neighbours;
mod ru;

pub use citation::{CitedAct, cited_act, cited_acts, legal_date, numeric_date};
pub use locator::{Locator, Step};

use std::sync::LazyLock;

use regex::Regex;

use crate::model::{ActKind, Lang, UnitKind};

/// A compiled pattern of a table.
///
/// # Panics
/// When the pattern is malformed, which `every_pattern_is_well_formed` would have shown.
pub fn regex(pattern: &str) -> Regex {
    Regex::new(pattern).expect("a pattern of the tables is well formed")
}

/// The table of a language.
pub struct Grammar {
    /// The language.
    pub lang: Lang,
    /// Which word may follow which: left, right, and how much it weighs.
    neighbours: Vec<(Regex, Regex, f32)>,
    /// What legal databases make a link of: references to units and acts.
    links: Vec<Regex>,
    /// Terms that they link to the law that defines them, by the stems of their words.
    terms: Vec<Vec<String>>,

    /// An act as it names itself in its adoption line. Groups: `issuer`, `day`, `month`, `year`,
    /// `number`, `kind`.
    pub adoption: Vec<Regex>,
    /// Its entry in the state register. Groups: `day`, `month`, `year`, `number`.
    pub registration: Regex,
    /// How a title of an act begins or ends.
    pub title: Regex,
    /// The word that ends a preamble.
    pub enacting: Regex,
    /// How a preamble begins or ends where the word is missing.
    pub preamble: Regex,
    /// The publisher's line above the adoption line: the act is repealed.
    pub repealed: Regex,
    /// The publisher's sentence in the adoption line: by which act it was repealed.
    pub repealed_by: Regex,
    /// Lines of the publisher.
    pub publisher: Regex,

    /// Numbered headings: kind of unit and pattern; group `number`.
    pub headings: Vec<(Regex, UnitKind)>,
    /// A point that defines terms.
    pub defines: Regex,

    /// The office in a signature.
    pub office: Regex,
    /// A block of agreement after the signature.
    pub agreed: Regex,
    /// The last line of such a block.
    pub agreed_end: Regex,
    /// The stamp of an approved document.
    pub approval: Regex,
    /// The stamp of an annex; group `number`, where it has one.
    pub annex: Regex,
    /// Where the stamp of an annex ends, if its words tell.
    pub annex_end: Regex,
    /// That an annex belongs to the act itself, in its stamp.
    pub in_act: Regex,
    /// The document that an annex belongs to, in its stamp: pattern and segment.
    pub in_stamp: Vec<(Regex, &'static str)>,
    /// What a document is called: pattern in its title and its segment.
    pub documents: Vec<(Regex, &'static str)>,
    /// What a document is called when an instruction is aimed at it: pattern and segment.
    pub in_document: Vec<(Regex, &'static str)>,

    /// An editor's note that says who changed a unit.
    pub note: Regex,
    /// An editor's note that stands before its unit.
    pub notice: Regex,
    /// What a note says was done: pattern, change.
    pub changes: Vec<(Regex, Changed)>,
    /// The words on entry into force in brackets: a day. Groups `day`, `month`, `year`.
    pub from_day: Regex,
    /// A unit that was taken out, with the note in place of its words.
    pub removed: Regex,

    /// A point that orders changes of an act.
    pub amends: Regex,
    /// A line that ends where instructions to a document follow.
    pub scope: Regex,
    /// A scope line that names a document approved by the amended act.
    pub approved_scope: Regex,
    /// An instruction to the act itself, whatever the scope.
    pub of_act: Regex,
    /// Where the words on the annex begin, by which something is restated.
    pub by_annex: Regex,
    /// A paragraph cited with its chapter: groups `chapter`, `paragraph`.
    pub chapter_of_paragraph: Regex,
    /// What an instruction orders, most particular first.
    pub orders: Vec<(Regex, Order)>,
    /// An act is repealed.
    pub repeals: Regex,
    /// Words replaced: groups `find`, `replace`.
    pub words: Regex,

    /// The day from which an act applies, in its last point. Groups as in `from_day`, with a month
    /// in words.
    pub in_operation_on: Regex,
    /// The condition on which it applies; group `condition`.
    pub in_operation: Regex,

    /// The first line of a blank: that it is one.
    pub form_mark: Regex,
    /// Lines of a blank by their words: pattern, name.
    pub form_lines: Vec<(Regex, &'static str)>,
    /// The head of a table.
    pub table_head: Regex,

    /// Offices in the genitive and in the nominative.
    pub offices: &'static [(&'static str, &'static str)],
    /// Kinds of act, by the word for them.
    pub kinds: Vec<(Regex, ActKind)>,
    /// The months, in the case in which dates have them, by their stems.
    pub months: [&'static str; 12],
    /// Ordinals from first to twentieth, by their stems.
    pub ordinals: [&'static str; 20],
    /// The steps of a locator.
    pub steps: Vec<(Regex, Step)>,
}

/// What an editor's note says was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Changed {
    /// Restated.
    Restated,
    /// Changed.
    Changed,
    /// Added.
    Added,
    /// Taken out.
    Removed,
    /// The act was repealed.
    Ended,
}

impl Changed {
    /// The word of content for it.
    pub fn word(self) -> &'static str {
        match self {
            Changed::Restated => "restated",
            Changed::Changed => "changed",
            Changed::Added => "added",
            Changed::Removed | Changed::Ended => "repealed",
        }
    }
}

/// What an instruction orders.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// Restated by the annex.
    RestateByAnnex,
    /// Restated: new text follows.
    Restate,
    /// Added: new text follows.
    Add,
    /// Words replaced by words.
    Words,
    /// Taken out.
    Remove,
}

/// The table of a language.
pub fn grammar(lang: Lang) -> &'static Grammar {
    static KK: LazyLock<Grammar> = LazyLock::new(kk::grammar);
    static RU: LazyLock<Grammar> = LazyLock::new(ru::grammar);
    match lang {
        Lang::Kk => &KK,
        Lang::Ru => &RU,
    }
}

impl Grammar {
    /// How well one word follows another by the grammar of the language; negative where it cannot.
    pub fn follows(&self, left: &str, right: &str) -> f32 {
        let fits = |(l, r, _): &&(Regex, Regex, f32)| l.is_match(left) && r.is_match(right);
        let table: f32 = self.neighbours.iter().filter(fits).map(|(_, _, weight)| weight).sum();
        table + neighbours::agreement(self.lang, left, right)
    }

    /// Whether these words are what legal databases make a link of.
    pub fn is_link(&self, words: &str) -> bool {
        self.links.iter().any(|pattern| pattern.is_match(words))
    }

    /// Whether these words are a term that legal databases link, in any of its cases.
    pub fn is_term(&self, words: &str) -> bool {
        let words: Vec<String> = words
            .split_whitespace()
            .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase())
            .collect();
        self.terms.iter().any(|term| {
            term.len() == words.len()
                && term.iter().zip(&words).all(|(stem, word)| {
                    word.starts_with(stem.as_str())
                        && word.chars().count() <= stem.chars().count() + 9
                })
        })
    }

    /// Whether a paragraph orders a change.
    pub fn orders_ahead(&self, paragraph: Option<&super::repair::Paragraph>) -> bool {
        paragraph
            .is_some_and(|next| self.orders.iter().any(|(order, _)| order.is_match(&next.words)))
    }

    /// The kind of act that a word means.
    pub fn kind(&self, word: &str) -> Option<ActKind> {
        self.kinds.iter().find(|(pattern, _)| pattern.is_match(word)).map(|(_, kind)| *kind)
    }
}

/// Compiles a list of pairs.
fn table<T: Copy>(rows: &[(&str, T)]) -> Vec<(Regex, T)> {
    rows.iter().map(|(pattern, value)| (regex(pattern), *value)).collect()
}

fn patterns(rows: &[&str]) -> Vec<Regex> {
    rows.iter().map(|pattern| regex(pattern)).collect()
}

/// The stems of the words of each term: without the last letters of a long word.
fn stems(terms: &[&str]) -> Vec<Vec<String>> {
    let stem = |word: &str| -> String {
        let length = word.chars().count();
        let kept = if length > 5 { length - 2 } else { length };
        word.to_lowercase().chars().take(kept).collect()
    };
    terms.iter().map(|term| term.split_whitespace().map(stem).collect()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pattern_is_well_formed() {
        for lang in Lang::ALL {
            assert_eq!(grammar(lang).lang, lang);
        }
    }

    #[test]
    fn terms_are_known_in_every_case() {
        assert!(grammar(Lang::Ru).is_term("информационной системы"));
        assert!(grammar(Lang::Kk).is_term("ашық деректерді"));
        assert!(!grammar(Lang::Ru).is_term("совокупность"));
    }
}
