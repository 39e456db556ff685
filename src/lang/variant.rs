//! Phrases that are nearly a defined term: `архитектура порталы` for `архитектуралық портал`,
//! `акт-жоба` for `АКТ-жоба`.

use std::collections::HashMap;
use std::ops::Range;

use super::Lang;
use super::stem::{Stem, stem};
use super::token::{Kind, Tokens};

/// How many letters two words must begin with alike to be formed from one root.
const COMMON_ROOT: usize = 5;

/// Terms of one language, ready to be compared with texts.
#[derive(Debug, Clone, Default)]
pub struct Models {
    models: Vec<Vec<Word>>,
    /// The terms by the noun that carries them: the last word in Kazakh, the first in Russian.
    by_head: HashMap<Stem, Vec<usize>>,
}

#[derive(Debug, Clone)]
struct Word {
    folded: String,
    stem: Stem,
    /// It is written in capitals: `АКТ`.
    capitals: bool,
}

impl Models {
    /// Prepares terms; a variant gives their index. Of a term of one word nothing can be told.
    pub fn new<'a>(terms: impl IntoIterator<Item = &'a str>, lang: Lang) -> Models {
        let mut all = Models::default();
        for term in terms {
            let tokens = Tokens::of(term, lang);
            let words: Vec<Word> = places(&tokens).map(|at| word(&tokens, at)).collect();
            let index = all.models.len();
            if let Some(head) = words.get(head(words.len(), lang)).filter(|_| words.len() > 1) {
                all.by_head.entry(head.stem).or_default().push(index);
            }
            all.models.push(words);
        }
        all
    }

    /// Where the words of a text are nearly a term and not the term itself.
    ///
    /// ```
    /// use qagida::lang::{Lang, variant::Models};
    /// let terms = Models::new(["архитектуралық портал"], Lang::Kk);
    /// let words = "архитектуралық порталда және архитектура порталында";
    /// let found = terms.variants(words, Lang::Kk);
    /// assert_eq!(&words[found[0].0.clone()], "архитектура порталында");
    /// assert_eq!(found.len(), 1);
    /// ```
    pub fn variants(&self, text: &str, lang: Lang) -> Vec<(Range<usize>, usize)> {
        if self.by_head.is_empty() {
            return Vec::new();
        }
        let tokens = Tokens::of(text, lang);
        let places: Vec<usize> = places(&tokens).collect();
        let mut found = Vec::new();
        for (number, at) in places.iter().enumerate() {
            let stem = stem(tokens.word(*at), lang);
            for index in self.by_head.get(&stem).into_iter().flatten() {
                let model = &self.models[*index];
                let Some(first) = number.checked_sub(head(model.len(), lang)) else { continue };
                let Some(window) = places.get(first..first + model.len()) else { continue };
                if is_unbroken(&tokens, window) && is_varied(model, &tokens, window) {
                    found.push((tokens.range(window[0], window[window.len() - 1]), *index));
                }
            }
        }
        found
    }
}

/// Which word of a phrase is its noun.
fn head(length: usize, lang: Lang) -> usize {
    match lang {
        Lang::Kk => length.saturating_sub(1),
        Lang::Ru => 0,
    }
}

/// Whether nothing but hyphens and quotation marks stands between the words.
fn is_unbroken(tokens: &Tokens<'_>, window: &[usize]) -> bool {
    window.windows(2).all(|pair| {
        (pair[0] + 1..pair[1])
            .all(|between| matches!(tokens.kind(between), Some(Kind::Hyphen | Kind::Quote)))
    })
}

fn is_varied(model: &[Word], tokens: &Tokens<'_>, window: &[usize]) -> bool {
    let mut varied = false;
    let head = head(model.len(), tokens.lang);
    for (number, (own, at)) in model.iter().zip(window).enumerate() {
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
