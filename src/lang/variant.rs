//! Phrases that are nearly a defined term: `архитектура порталы` for `архитектуралық портал`,
//! `акт-жоба` for `АКТ-жоба`.

use std::ops::Range;

use super::Lang;
use super::stem::{Stem, stem};
use super::token::{Kind, Tokens};

/// How many letters two words must begin with alike to be formed from one root.
const COMMON_ROOT: usize = 5;

/// A term, ready to be compared.
#[derive(Debug, Clone)]
pub struct Model {
    words: Vec<Word>,
}

#[derive(Debug, Clone)]
struct Word {
    folded: String,
    stem: Stem,
    /// It is written in capitals: `АКТ`.
    capitals: bool,
}

impl Model {
    /// A term of several words; of one word nothing can be told.
    pub fn of(term: &str, lang: Lang) -> Option<Model> {
        let tokens = Tokens::of(term, lang);
        let words: Vec<Word> = places(&tokens).map(|at| word(&tokens, at)).collect();
        (words.len() > 1).then_some(Model { words })
    }

    /// Where the words of a text are nearly the term and not the term itself.
    ///
    /// ```
    /// use qagida::lang::{Lang, variant::Model};
    /// let term = Model::of("архитектуралық портал", Lang::Kk).unwrap();
    /// let words = "архитектуралық порталда және архитектура порталында";
    /// let found = term.variants(words, Lang::Kk);
    /// assert_eq!(&words[found[0].clone()], "архитектура порталында");
    /// assert_eq!(found.len(), 1);
    /// ```
    pub fn variants(&self, text: &str, lang: Lang) -> Vec<Range<usize>> {
        let tokens = Tokens::of(text, lang);
        let places: Vec<usize> = places(&tokens).collect();
        let mut found = Vec::new();
        for window in places.windows(self.words.len()) {
            let unbroken = window.windows(2).all(|pair| {
                (pair[0] + 1..pair[1])
                    .all(|between| matches!(tokens.kind(between), Some(Kind::Hyphen | Kind::Quote)))
            });
            if unbroken && self.is_varied(&tokens, window) {
                found.push(tokens.range(window[0], window[window.len() - 1]));
            }
        }
        found
    }

    fn is_varied(&self, tokens: &Tokens<'_>, window: &[usize]) -> bool {
        let mut varied = false;
        let head = match tokens.lang {
            Lang::Kk => self.words.len() - 1,
            Lang::Ru => 0,
        };
        for (number, (own, at)) in self.words.iter().zip(window).enumerate() {
            let other = word(tokens, *at);
            if own.stem == other.stem {
                varied |= own.capitals && !other.capitals;
            } else if number != head && have_common_root(&own.folded, &other.folded) {
                varied = true;
            } else {
                return false;
            }
        }
        varied
    }
}

fn places<'t>(tokens: &'t Tokens<'_>) -> impl Iterator<Item = usize> + 't {
    (0..tokens.len()).filter(|at| matches!(tokens.kind(*at), Some(Kind::Word | Kind::Number)))
}

fn word(tokens: &Tokens<'_>, at: usize) -> Word {
    let printed = &tokens.text[tokens.range(at, at)];
    let letters = printed.chars().filter(|letter| letter.is_alphabetic());
    Word {
        folded: tokens.word(at).to_owned(),
        stem: stem(tokens.word(at), tokens.lang),
        capitals: letters.clone().count() > 1 && letters.clone().all(char::is_uppercase),
    }
}

fn have_common_root(one: &str, other: &str) -> bool {
    let common = one.chars().zip(other.chars()).take_while(|(one, other)| one == other).count();
    let shorter = one.chars().count().min(other.chars().count());
    common >= COMMON_ROOT && common * 3 >= shorter * 2
}
