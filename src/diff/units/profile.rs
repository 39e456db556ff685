//! What a unit says, reduced to what two wordings of it share: stems and pairs of stems.
//!
//! Case, look-alike letters, quotation marks, dashes and spaces are folded, and a word counts by
//! its first letters, so that `тізбесін` and `Тізбеге`, `критериям` and `критерии` meet.

use std::collections::HashMap;

use unicode_normalization::UnicodeNormalization;

use crate::lang::fold::is_letter;

/// Letters of a word that count.
const STEM: usize = 5;
/// Words up to which a dash may follow the term of a definition.
const TERM: usize = 20;

/// Counted stems, ascending by id.
pub(super) type Bag = Vec<(u32, u32)>;

/// The words of one unit in one language.
#[derive(Debug)]
pub(super) struct Profile {
    /// The folded text: two units with one id say the same.
    pub identity: u32,
    /// Stems of all words.
    pub stems: Bag,
    /// Neighbouring stems.
    pub shingles: Bag,
    /// Stems of the term, where the unit defines one: `ақпараттық жүйе – …`.
    pub term: Option<Bag>,
}

/// The stems of one language on both sides, and in how many units each occurs.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    ids: HashMap<String, u32>,
    shingles: HashMap<(u32, u32), u32>,
    identities: HashMap<String, u32>,
    stem_units: Vec<u32>,
    shingle_units: Vec<u32>,
    units: u32,
}

impl Vocabulary {
    /// Reads the words of a unit.
    pub fn profile(&mut self, words: &str) -> Profile {
        let folded = fold(words);
        let stems: Vec<u32> = pieces(&folded).map(|piece| self.stem(piece)).collect();
        let shingles: Vec<u32> = stems
            .windows(2)
            .map(|pair| {
                let next = count(self.shingles.len());
                *self.shingles.entry((pair[0], pair[1])).or_insert(next)
            })
            .collect();
        let term =
            term(&folded).map(|term| bag(pieces(&term).map(|piece| self.stem(piece)).collect()));
        let next = count(self.identities.len());
        let identity = folded.trim_end_matches([' ', '.', ';', ',', ':']).to_owned();
        let profile = Profile {
            identity: *self.identities.entry(identity).or_insert(next),
            stems: bag(stems),
            shingles: bag(shingles),
            term,
        };
        tally(&mut self.stem_units, &profile.stems);
        tally(&mut self.shingle_units, &profile.shingles);
        self.units += 1;
        profile
    }

    fn stem(&mut self, piece: &str) -> u32 {
        let end = piece.char_indices().nth(STEM).map_or(piece.len(), |(at, _)| at);
        let next = count(self.ids.len());
        *self.ids.entry(piece[..end].to_owned()).or_insert(next)
    }

    /// How much a stem tells: little where every unit has it.
    pub fn stem_weight(&self, id: u32) -> f64 {
        self.weight(&self.stem_units, id)
    }

    /// How much a pair of stems tells.
    pub fn shingle_weight(&self, id: u32) -> f64 {
        self.weight(&self.shingle_units, id)
    }

    /// In how many units a stem occurs.
    pub fn occurrences(&self, id: u32) -> usize {
        self.stem_units.get(id as usize).map_or(0, |&units| units as usize)
    }

    fn weight(&self, units: &[u32], id: u32) -> f64 {
        let with = f64::from(units.get(id as usize).copied().unwrap_or(1).max(1));
        (1.0 + f64::from(self.units) / with).ln()
    }
}

fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

fn tally(units: &mut Vec<u32>, bag: &Bag) {
    for &(id, _) in bag {
        let id = id as usize;
        if units.len() <= id {
            units.resize(id + 1, 0);
        }
        units[id] += 1;
    }
}

fn bag(mut ids: Vec<u32>) -> Bag {
    ids.sort_unstable();
    let mut bag = Bag::new();
    for id in ids {
        match bag.last_mut() {
            Some((last, times)) if *last == id => *times += 1,
            _ => bag.push((id, 1)),
        }
    }
    bag
}

/// The folded text: lower case, one kind of quotation mark and of dash, single spaces, Cyrillic
/// letters for the Latin ones that look like them.
fn fold(words: &str) -> String {
    let mut folded = String::with_capacity(words.len());
    for letter in words.nfc().flat_map(char::to_lowercase) {
        let letter = match letter {
            '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' => continue,
            '«' | '»' | '„' | '“' | '”' | '‟' => '"',
            '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
            'ё' => 'е',
            'a' => 'а',
            'b' => 'в',
            'c' => 'с',
            'e' => 'е',
            'h' => 'н',
            'i' => 'і',
            'k' => 'к',
            'm' => 'м',
            'o' => 'о',
            'p' => 'р',
            't' => 'т',
            'x' => 'х',
            'y' => 'у',
            other if other.is_whitespace() => ' ',
            other => other,
        };
        if letter == ' ' && (folded.is_empty() || folded.ends_with(' ')) {
            continue;
        }
        folded.push(letter);
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// The words of a folded text; a hyphen parts them, so that `2-тармағының` is `2`, `тармағының`.
fn pieces(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(|c: char| !is_letter(c) && !c.is_numeric()).filter(|piece| !piece.is_empty())
}

/// The term that a unit defines: what stands before a dash outside brackets, near its beginning,
/// without what stands in brackets.
fn term(folded: &str) -> Option<String> {
    let mut term = String::new();
    let mut depth = 0_usize;
    for (at, letter) in folded.char_indices() {
        match letter {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            '-' if depth == 0 && term.ends_with(' ') && folded[at + 1..].starts_with(' ') => {
                let words = pieces(&term).count();
                return (1..=TERM).contains(&words).then_some(term);
            }
            '.' | ';' | ':' if depth == 0 => return None,
            other if depth == 0 => term.push(other),
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_term_is_what_stands_before_the_dash() {
        let term = |words: &str| term(&fold(words)).map(|term| term.trim().to_owned());
        assert_eq!(term("ақпараттық жүйе – ақпараттық"), Some("ақпараттық жүйе".into()));
        assert_eq!(
            term("оператор (далее - оператор) - лицо"),
            Some("оператор".into()),
            "a dash in brackets declares a short form"
        );
        assert_eq!(term("интернет-ресурс туралы"), None);
        assert_eq!(term("Жоқ. Бұл – сөйлем"), None);
    }

    #[test]
    fn what_looks_alike_folds_alike() {
        assert_eq!(fold("«Заң»  c\u{a0}№ 5 — X"), fold("\"заң\" с № 5 – х"));
    }
}
