//! Stamps of approval and of annexes, also where they are broken into many lines or run together.

use std::sync::LazyLock;

use regex::Regex;

use super::Outline;
use super::start::{Start, is_finished};
use crate::import::patterns::regex;

/// What may follow an approval stamp on lines of its own.
static STAMP_TAIL: LazyLock<Regex> = LazyLock::new(|| regex(r"^(№ ?\d|\d{4} жыл|от \d)"));

/// The number of an act.
static NUMBERED: LazyLock<Regex> = LazyLock::new(|| regex(r"№ ?[\p{L} -]{0,12}\d"));

/// How many paragraphs a stamp may be broken into.
const STAMP_LINES: usize = 14;

/// A stamp that begins at the cursor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Stamp {
    /// Its words.
    pub words: String,
    /// How many paragraphs it takes.
    pub count: usize,
    /// For an annex: its number, where it has one.
    pub annex: Option<Option<String>>,
    /// A second stamp that ran into this one.
    pub second: Option<String>,
}

impl Outline<'_> {
    /// A stamp at the cursor, however many lines it is broken into.
    pub(crate) fn stamp_ahead(&self) -> Option<Stamp> {
        let mut words = String::new();
        if self.peek().is_some_and(|first| self.grammar.agreed.is_match(&first.words)) {
            return None;
        }
        for count in 1..=STAMP_LINES {
            let paragraph = self.paragraphs.get(self.at + count - 1)?;
            if paragraph.cells.is_some() || is_finished(&paragraph.words) && count == 1 {
                return None;
            }
            let alone = count == 1;
            if paragraph.words.chars().count() > if alone { 600 } else { 90 } {
                return None;
            }
            if !alone
                && (paragraph.heading
                    || !matches!(self.start_at(self.at + count - 1), Some(Start::Words)))
            {
                // `2-қосымша` begins with a number and is the end of a stamp all the same.
                return None;
            }
            if !words.is_empty() {
                words.push(' ');
            }
            words.push_str(&paragraph.words);
            if self.grammar.approval.is_match(&words) && !is_finished(&words) {
                return Some(self.approval(words, count));
            }
            if let Some(found) = self.grammar.annex.captures(&words)
                && !is_finished(&words)
            {
                let number = found.name("number").map(|number| number.as_str().to_owned());
                return Some(self.split_annex(words, count, number));
            }
            if !alone || paragraph.words.chars().count() <= 90 {
                continue;
            }
            return None;
        }
        None
    }

    fn approval(&self, mut words: String, mut count: usize) -> Stamp {
        while let Some(next) = self.paragraphs.get(self.at + count)
            && STAMP_TAIL.is_match(&next.words)
            && !is_finished(&next.words)
        {
            words.push(' ');
            words.push_str(&next.words);
            count += 1;
        }
        // The stamp of an annex may have run into that of what it restates.
        let annex = self.grammar.annex_end.captures(&words).and_then(|found| found.name("end"));
        match annex.map(|end| end.end()) {
            Some(end) => {
                let number = self.grammar.annex.captures(&words[..end]);
                let number =
                    number.and_then(|found| found.name("number").map(|n| n.as_str().to_owned()));
                self.split(words, count, Some(number))
            }
            None => Stamp { words, count, annex: None, second: None },
        }
    }

    /// The stamp of an annex to the act itself goes on with who adopted it, when and under what number.
    fn split_annex(&self, mut words: String, mut count: usize, number: Option<String>) -> Stamp {
        if self.grammar.in_act.is_match(&words) && !NUMBERED.is_match(&words) {
            let ahead =
                |at: usize| self.paragraphs.get(self.at + at).map(|next| next.words.as_str());
            let short = |words: &str| words.chars().count() <= 90 && !is_finished(words);
            let lines = (count..count + 6).take_while(|at| ahead(*at).is_some_and(short));
            if let Some(last) = lines
                .into_iter()
                .find(|at| ahead(*at).is_some_and(|words| NUMBERED.is_match(words)))
            {
                for line in (count..=last).filter_map(ahead) {
                    words.push(' ');
                    words.push_str(line);
                }
                count = last + 1;
            }
        }
        self.split(words, count, Some(number))
    }

    fn split(&self, words: String, count: usize, annex: Option<Option<String>>) -> Stamp {
        let end = self.grammar.annex_end.captures(&words).and_then(|found| found.name("end"));
        match end.map(|end| end.end()) {
            Some(end) if end < words.len() => Stamp {
                second: Some(words[end..].trim().to_owned()),
                words: words[..end].to_owned(),
                count,
                annex,
            },
            _ => Stamp { words, count, annex, second: None },
        }
    }
}
