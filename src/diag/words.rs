//! Findings in the editor's language.
//!
//! A finding is worded in English where it is made. `locales/<lang>/findings.txt` has the same words
//! in another language: a line with the English ones, `{}` where the finding puts in its own, and
//! below it, indented, the translation. What is put in is translated too where it is a phrase of
//! ours; words of the law and addresses stay. `tests/messages.rs` holds that no finding lacks its
//! words.

use std::collections::HashMap;

use super::{Diagnostic, Findings, Label};

/// The words of findings in a language; English has none and needs none.
#[derive(Debug, Default)]
pub struct Words {
    whole: HashMap<&'static str, &'static str>,
    patterns: Vec<Pattern>,
}

/// Words with gaps.
#[derive(Debug)]
struct Pattern {
    english: &'static str,
    /// What stands before, between and after the gaps.
    fixed: Vec<&'static str>,
    translation: &'static str,
}

/// How deep phrases stand inside one another.
const DEPTH: usize = 4;

const KAZAKH: &str = include_str!("../../locales/kk/findings.txt");
const RUSSIAN: &str = include_str!("../../locales/ru/findings.txt");

impl Words {
    /// The words in Kazakh.
    pub fn kazakh() -> Words {
        Words::read(KAZAKH)
    }

    /// The words in Russian.
    pub fn russian() -> Words {
        Words::read(RUSSIAN)
    }

    fn read(text: &'static str) -> Words {
        let mut words = Words::default();
        for (english, translation) in entries(text) {
            if english.contains("{}") {
                let fixed = english.split("{}").collect();
                words.patterns.push(Pattern { english, fixed, translation });
            } else {
                words.whole.insert(english, translation);
            }
        }
        // The most telling pattern comes first: the one with the most words of its own.
        words.patterns.sort_by_key(|pattern| std::cmp::Reverse(pattern.weight()));
        words
    }

    /// The English words of every entry.
    pub fn known(&self) -> impl Iterator<Item = &'static str> {
        self.whole.keys().copied().chain(self.patterns.iter().map(|pattern| pattern.english))
    }

    /// A message in the language; as it is where the language has no words for it.
    pub fn say(&self, english: &str) -> String {
        self.find(english).unwrap_or_else(|| english.to_owned())
    }

    /// Findings in the language.
    pub fn translate(&self, findings: &[Diagnostic]) -> Findings {
        let said = |finding: &Diagnostic| Diagnostic {
            message: self.say(&finding.message),
            hint: finding.hint.as_deref().map(|hint| self.say(hint)),
            labels: finding
                .labels
                .iter()
                .map(|label| Label { message: self.say(&label.message), ..label.clone() })
                .collect(),
            ..finding.clone()
        };
        findings.iter().map(said).collect()
    }

    /// A message in the language, if it has words for it.
    pub fn find(&self, english: &str) -> Option<String> {
        self.at_depth(english, 0)
    }

    fn at_depth(&self, english: &str, depth: usize) -> Option<String> {
        if let Some(translation) = self.whole.get(english) {
            return Some((*translation).to_owned());
        }
        let mut patterns = self.patterns.iter();
        let found = patterns.find_map(|pattern| Some((pattern, pattern.gaps(english)?)));
        let Some((pattern, gaps)) = found else { return self.parts(english, depth) };
        // What stands in quotation marks is quoted.
        let is_quoted = |number: usize| pattern.fixed[number].ends_with(['«', '`']);
        let gaps: Vec<String> = gaps
            .iter()
            .enumerate()
            .map(|(number, gap)| match is_quoted(number) {
                true => (*gap).to_owned(),
                false => self.gap(gap, depth + 1),
            })
            .collect();
        Some(fill(pattern.translation, &gaps))
    }

    /// Several phrases that end with quoted words: `was «…», now «…»`.
    fn parts(&self, english: &str, depth: usize) -> Option<String> {
        if depth > DEPTH || !english.contains("», ") {
            return None;
        }
        let parts = english.split_inclusive("», ").map(|part| {
            let phrase = part.trim_end_matches(", ");
            Some(self.at_depth(phrase, depth + 1)? + &part[phrase.len()..])
        });
        parts.collect()
    }

    /// What is put in: a phrase of ours, several of them, or words that stay. Blank space around it
    /// is kept.
    fn gap(&self, words: &str, depth: usize) -> String {
        let inner = words.trim();
        if depth > DEPTH || inner.is_empty() {
            return words.to_owned();
        }
        let said = self.at_depth(inner, depth).unwrap_or_else(|| inner.to_owned());
        let start = words.len() - words.trim_start().len();
        let end = words.trim_end().len();
        format!("{}{said}{}", &words[..start], &words[end..])
    }
}

impl Pattern {
    fn weight(&self) -> usize {
        self.fixed.iter().map(|fixed| fixed.trim().len()).sum()
    }

    /// What stands in the gaps of a message that this pattern made.
    fn gaps<'a>(&self, message: &'a str) -> Option<Vec<&'a str>> {
        let (first, rest) = self.fixed.split_first()?;
        let mut message = message.strip_prefix(first)?;
        let mut gaps = Vec::new();
        for (number, fixed) in rest.iter().enumerate() {
            let at = match number + 1 == rest.len() {
                true => message.len() - message.strip_suffix(fixed).map(|_| fixed.len())?,
                false => message.find(fixed)?,
            };
            // `was «…», now «…»` are two phrases.
            if *fixed == "»" && message[..at].contains("», ") {
                return None;
            }
            gaps.push(&message[..at]);
            message = &message[at + fixed.len()..];
        }
        Some(gaps)
    }
}

/// The entries of a file of words: English and translation.
fn entries(text: &'static str) -> Vec<(&'static str, &'static str)> {
    let mut entries = Vec::new();
    let mut english = "";
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        match line.strip_prefix("  ") {
            Some(translation) => entries.push((english, translation)),
            None => english = line,
        }
    }
    entries
}

/// Puts words into the gaps of a translation: `{}` takes the next one, `{1}` the second.
fn fill(translation: &str, gaps: &[String]) -> String {
    let mut filled = String::new();
    let mut rest = translation;
    let mut next = 0;
    while let Some(open) = rest.find('{') {
        let Some(length) = rest[open..].find('}') else { break };
        let inside = &rest[open + 1..open + length];
        let number = match inside {
            "" => {
                next += 1;
                Some(next - 1)
            }
            digits => digits.parse::<usize>().ok(),
        };
        filled.push_str(&rest[..open]);
        match number.and_then(|number| gaps.get(number)) {
            Some(gap) => filled.push_str(gap),
            None => filled.push_str(&rest[open..=open + length]),
        }
        rest = &rest[open + length + 1..];
    }
    filled.push_str(rest);
    filled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_is_said_with_its_own_words() {
        let words = Words::russian();
        assert_eq!(
            words.say("the unit 2018-29:rules/p33 that the words name is not there"),
            "единицы 2018-29:rules/p33, названной в тексте, нет"
        );
        assert_eq!(
            words.say(
                "did you mean 2018-29:rules/p3? if the official text says so, record an erratum with \
                 what was meant"
            ),
            "возможно, 2018-29:rules/p3? если так в официальном тексте, запишите в errata.yaml ошибку \
             и то, что имелось в виду"
        );
    }

    #[test]
    fn gaps_may_change_places_and_hold_phrases() {
        let words = Words::kazakh();
        assert_eq!(words.say("«а» is printed for «б»"), "«б» орнына «а» басылған");
        assert_eq!(
            words.say("the act 2016-84 was ended by 2018-29:order/p2"),
            "2016-84 актісінің күші жойылған (2018-29:order/p2 негізінде)"
        );
        assert_eq!(
            words.say("against 2018-29@2018: was «он», now «бес»; if the entry still holds, write seen: a1"),
            "2018-29@2018 редакциясымен салыстырғанда: бұрын «он», қазір «бес»; жазба әлі дұрыс \
             болса, seen: a1 деп жазыңыз"
        );
        assert_eq!(
            words.say("5 working days in Kazakh, nothing that answers it in Russian"),
            "қазақша мәтінде 5 жұмыс күні, орысша мәтінде оған сәйкес ештеңе жоқ"
        );
    }

    #[test]
    fn words_of_the_law_stay() {
        let words = Words::russian();
        assert_eq!(words.find("тармақ"), None);
        assert_eq!(words.say("«a day» says one word twice"), "в «a day» одно слово повторено");
    }
}
