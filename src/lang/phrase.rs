//! Phrases that are found in any inflection: aliases of several words and defined terms.

use std::collections::HashMap;
use std::ops::Range;

use super::Lang;
use super::stem::{Stem, stem};
use super::token::{Kind, Tokens};

/// How many words a phrase may have.
const LONGEST: usize = 40;

/// A set of phrases of one language, ready to be found.
#[derive(Debug, Clone, Default)]
pub struct Phrases {
    phrases: Vec<Phrase>,
    /// The phrases that begin with a word, the longest first.
    by_first: HashMap<Stem, Vec<usize>>,
}

#[derive(Debug, Clone)]
struct Phrase {
    words: Vec<Stem>,
    case: Case,
}

/// Which letters a use must have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Case {
    /// An abbreviation: all its letters are capitals.
    Capitals,
    /// A name that begins with a capital letter: `Тізбе`.
    Capital,
    /// Anything else.
    Any,
}

impl Phrases {
    /// Prepares phrases; a use gives their index.
    pub fn new<'a>(phrases: impl IntoIterator<Item = &'a str>, lang: Lang) -> Phrases {
        Phrases::prepare(phrases, lang, false)
    }

    /// Prepares names of documents: a use has a capital letter where the name begins with one.
    pub fn of_names<'a>(names: impl IntoIterator<Item = &'a str>, lang: Lang) -> Phrases {
        Phrases::prepare(names, lang, true)
    }

    fn prepare<'a>(phrases: impl IntoIterator<Item = &'a str>, lang: Lang, names: bool) -> Phrases {
        let mut all = Phrases::default();
        for text in phrases {
            let tokens = Tokens::of(text, lang);
            let words: Vec<Stem> = words(&tokens).map(|at| stem(tokens.word(at), lang)).collect();
            let index = all.phrases.len();
            if let Some(first) = words.first().filter(|_| words.len() <= LONGEST) {
                all.by_first.entry(*first).or_default().push(index);
            }
            let single = words.len() == 1;
            all.phrases.push(Phrase { case: case_of(text, single, names), words });
        }
        let Phrases { phrases, by_first } = &mut all;
        for indices in by_first.values_mut() {
            indices.sort_by_key(|index| std::cmp::Reverse(phrases[*index].words.len()));
        }
        all
    }

    /// Whether there is nothing to find.
    pub fn is_empty(&self) -> bool {
        self.by_first.is_empty()
    }

    /// The uses in a text, in order and without overlap: of phrases that begin alike the longest.
    pub fn uses(&self, text: &str, lang: Lang) -> Vec<(Range<usize>, usize)> {
        if self.is_empty() {
            return Vec::new();
        }
        self.find(&Tokens::of(text, lang))
    }

    pub(crate) fn find(&self, tokens: &Tokens<'_>) -> Vec<(Range<usize>, usize)> {
        let places: Vec<usize> = words(tokens).collect();
        let stems: Vec<Stem> =
            places.iter().map(|at| stem(tokens.word(*at), tokens.lang)).collect();
        let mut uses = Vec::new();
        let mut at = 0;
        while at < places.len() {
            let found = self.by_first.get(&stems[at]).into_iter().flatten().find(|index| {
                let phrase = &self.phrases[**index];
                stems[at..].starts_with(&phrase.words)
                    && is_unbroken(tokens, &places[at..at + phrase.words.len()])
                    && phrase.case.fits(tokens, places[at])
            });
            match found {
                Some(index) => {
                    let count = self.phrases[*index].words.len();
                    uses.push((with_quotes(tokens, places[at], places[at + count - 1]), *index));
                    at += count;
                }
                None => at += 1,
            }
        }
        uses
    }
}

/// The tokens of a text that are words or numbers.
fn words<'t>(tokens: &'t Tokens<'_>) -> impl Iterator<Item = usize> + 't {
    (0..tokens.len()).filter(|at| matches!(tokens.kind(*at), Some(Kind::Word | Kind::Number)))
}

/// Whether nothing but hyphens and quotation marks stands between the words.
fn is_unbroken(tokens: &Tokens<'_>, places: &[usize]) -> bool {
    places.windows(2).all(|pair| {
        (pair[0] + 1..pair[1])
            .all(|between| matches!(tokens.kind(between), Some(Kind::Hyphen | Kind::Quote)))
    })
}

/// The bytes of a use, with the quotation mark at its edge whose partner stands inside.
fn with_quotes(tokens: &Tokens<'_>, first: usize, last: usize) -> Range<usize> {
    let inside = (first..last).filter(|at| tokens.is(*at, Kind::Quote)).count();
    match inside % 2 {
        1 if first > 0 && tokens.opens(first - 1) => tokens.range(first - 1, last),
        1 if tokens.is(last + 1, Kind::Quote) => tokens.range(first, last + 1),
        _ => tokens.range(first, last),
    }
}

fn case_of(text: &str, single: bool, name: bool) -> Case {
    let mut letters = text.chars().filter(|letter| letter.is_alphabetic());
    let first = letters.next().is_some_and(char::is_uppercase);
    let rest: Vec<char> = letters.collect();
    match (first, rest.iter().all(|letter| letter.is_uppercase())) {
        (true, true) if !rest.is_empty() => Case::Capitals,
        // A term is capitalised where its definition begins, a name everywhere; inside quotation
        // marks neither tells.
        (true, _) if single || name && text.starts_with(char::is_uppercase) => Case::Capital,
        _ => Case::Any,
    }
}

impl Case {
    fn fits(self, tokens: &Tokens<'_>, at: usize) -> bool {
        match self {
            Case::Any => true,
            Case::Capital => tokens.capital(at),
            Case::Capitals => {
                let word = &tokens.text[tokens.range(at, at)];
                word.chars().all(|letter| letter.is_uppercase() || !letter.is_alphabetic())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn uses<'t>(phrases: &[&str], text: &'t str, lang: Lang) -> Vec<(&'t str, usize)> {
        let found = Phrases::new(phrases.iter().copied(), lang).uses(text, lang);
        found.into_iter().map(|(range, index)| (&text[range], index)).collect()
    }

    #[test]
    fn phrases_are_found_in_any_inflection_the_longest_first() {
        let phrases = ["ақпараттық жүйе", "ақпараттық жүйе иесі", "Тізбе", "АБК", "оператор"];
        let text = "Ақпараттық жүйенің иесіне АБК-нің, ақпараттық жүйелер Тізбеге енгізіледі, тізбе, операторлық";
        assert_eq!(
            uses(&phrases, text, Lang::Kk),
            [
                ("Ақпараттық жүйенің иесіне", 1),
                ("АБК", 3),
                ("ақпараттық жүйелер", 0),
                ("Тізбеге", 2),
            ]
        );
    }

    #[test]
    fn quotation_marks_and_hyphens_do_not_break_a_phrase() {
        let phrases =
            ["\"электрондық үкіметтің\" архитектуралық порталы", "Министрлік туралы ереже"];
        let text = "\"электрондық үкімет\" архитектуралық порталында, Министрлік туралы ереженің";
        assert_eq!(
            uses(&phrases, text, Lang::Kk),
            [
                ("\"электрондық үкімет\" архитектуралық порталында", 0),
                ("Министрлік туралы ереженің", 1),
            ]
        );
        let name = Phrases::of_names(["Министрлік туралы ереже"], Lang::Kk);
        assert!(name.uses("Денсаулық министрлігі туралы ереженің", Lang::Kk).is_empty());
        assert_eq!(
            uses(&["сервисный интегратор", "ИР"], "сервисному интегратору, ИР и ир", Lang::Ru),
            [("сервисному интегратору", 0), ("ИР", 1)]
        );
    }
}
