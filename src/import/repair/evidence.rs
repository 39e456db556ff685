//! What the text itself says about its words: which occur, and which follow which.
//!
//! Only lines that have lost no word bear witness.

use std::collections::HashMap;

use super::Paragraph;
use super::holes::has_hole;

/// How often a word occurs, and a pair of neighbours.
#[derive(Debug, Default)]
pub struct Evidence {
    words: HashMap<String, u32>,
    pairs: HashMap<(String, String), u32>,
    stems: HashMap<(String, String), u32>,
}

impl Evidence {
    /// Gathers what the paragraphs say.
    pub fn of(paragraphs: &[Paragraph]) -> Evidence {
        let mut evidence = Evidence::default();
        for paragraph in paragraphs {
            let mut before: Option<String> = None;
            for line in &paragraph.lines {
                let holes = has_hole(&line.words);
                if holes {
                    before = None;
                }
                for word in line.words.split_whitespace() {
                    let word = folded(word);
                    if word.is_empty() {
                        continue;
                    }
                    *evidence.words.entry(word.clone()).or_default() += 1;
                    if let (Some(before), false) = (before.replace(word.clone()), holes) {
                        let stems = (stem(&before), stem(&word));
                        *evidence.stems.entry(stems).or_default() += 1;
                        *evidence.pairs.entry((before, word)).or_default() += 1;
                    }
                }
                if holes {
                    before = None;
                }
            }
        }
        evidence
    }

    /// How often a folded word occurs.
    pub fn counts(&self, word: &str) -> u32 {
        self.words.get(word).copied().unwrap_or(0)
    }

    /// How strongly the text holds that one word follows another: 0 where it never does.
    pub fn follows(&self, left: &str, right: &str) -> f32 {
        let (left, right) = (folded(left), folded(right));
        if left.is_empty() || right.is_empty() {
            return 0.0;
        }
        let stems = (stem(&left), stem(&right));
        match self.pairs.get(&(left, right)) {
            Some(1) => 1.5,
            Some(_) => 2.0,
            None if self.stems.contains_key(&stems) => 1.0,
            None => 0.0,
        }
    }
}

/// A word without case and the marks round it.
pub fn folded(word: &str) -> String {
    word.trim_matches(|c: char| !c.is_alphanumeric() && c != '№').to_lowercase()
}

/// A word without its last letters, where an ending may be.
pub fn stem(word: &str) -> String {
    let length = word.chars().count();
    let kept = if length > 7 { length - 3 } else { length.saturating_sub(1).max(4) };
    word.chars().take(kept).collect()
}
