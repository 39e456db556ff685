//! Where an instruction or a note is aimed: `13-тармақтың екінші бөлігінің бірінші абзацы`,
//! `абзац первый части второй пункта 13`.

use super::Grammar;
use crate::model::Lang;

/// A kind of unit in a locator.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// `қосымша`, `приложение`: an annex.
    Annex,
    /// Бөлім / раздел.
    Section,
    /// Тарау / глава.
    Chapter,
    /// Параграф.
    Paragraph,
    /// Бап / статья.
    Article,
    /// Тармақ / пункт.
    Point,
    /// Тармақша / подпункт.
    Subpoint,
    /// Бөлік / часть.
    Part,
    /// Абзац.
    Indent,
    /// Тақырып / заголовок.
    Title,
    /// Кіріспе / преамбула.
    Preamble,
}

/// The units that words name, from the largest to the smallest; of the smallest there may be several.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Locator {
    /// Each step with its numbers.
    pub steps: Vec<(Step, Vec<String>)>,
}

impl Locator {
    /// Reads the units that words name.
    pub fn read(grammar: &Grammar, words: &str) -> Locator {
        let mut found: Vec<(std::ops::Range<usize>, Step, Vec<String>)> = Vec::new();
        for (pattern, step) in &grammar.steps {
            for capture in pattern.captures_iter(words) {
                let Some(whole) = capture.get(0) else { continue };
                let numbers = match (capture.name("numbers"), capture.name("ordinal")) {
                    (Some(numbers), _) => self::numbers(numbers.as_str()),
                    (None, Some(ordinal)) => match ordinal_number(grammar, ordinal.as_str()) {
                        Some(number) => vec![number.to_string()],
                        None => continue,
                    },
                    (None, None) => Vec::new(),
                };
                // `абзац первый части второй`: `первый` belongs to the word before it.
                let range = whole.range();
                let taken = |(other, ..): &(std::ops::Range<usize>, Step, Vec<String>)| {
                    other.start < range.end && range.start < other.end
                };
                if !found.iter().any(taken) {
                    found.push((range, *step, numbers));
                }
            }
        }
        found.sort_by_key(|(range, ..)| range.start);
        if grammar.lang == Lang::Ru {
            found.reverse(); // Russian goes from the small to the large one
        }
        let mut steps: Vec<(Step, Vec<String>)> = Vec::new();
        for (_, step, numbers) in found {
            match steps.iter_mut().find(|(known, _)| *known == step) {
                Some((_, known)) => {
                    let new: Vec<String> =
                        numbers.into_iter().filter(|number| !known.contains(number)).collect();
                    known.extend(new);
                }
                None => steps.push((step, numbers)),
            }
        }
        steps.sort_by_key(|(step, _)| *step);
        Locator { steps }
    }

    /// The numbers of a step.
    pub fn numbers(&self, step: Step) -> Option<&[String]> {
        self.steps.iter().find(|(known, _)| *known == step).map(|(_, numbers)| numbers.as_slice())
    }

    /// Whether nothing is named.
    pub fn is_empty(&self) -> bool {
        self.steps.is_empty()
    }

    /// The path of a step below the units above it; several paths where several numbers are named.
    pub fn paths(&self) -> Vec<String> {
        let mut paths = vec![String::new()];
        let last = self.steps.len().saturating_sub(1);
        let has = |step: Step| self.steps.iter().any(|(known, _)| *known == step);
        for (at, (step, numbers)) in self.steps.iter().enumerate() {
            let prefix = match step {
                Step::Annex | Step::Title | Step::Preamble => continue,
                // Points and articles are unique in a document.
                Step::Section | Step::Chapter if at < last && !has(Step::Paragraph) => {
                    if self.steps[at + 1..].iter().all(|(step, _)| *step == Step::Title) {
                        if *step == Step::Section { "sec" } else { "ch" }
                    } else {
                        continue;
                    }
                }
                Step::Paragraph if at < last && self.steps[at + 1].0 < Step::Title => continue,
                Step::Section => "sec",
                Step::Chapter => "ch",
                Step::Paragraph => "s",
                Step::Article => "art",
                Step::Point => "p",
                Step::Subpoint => "sp",
                Step::Part => "part",
                // An indent cited straight under a point is its part of that number.
                Step::Indent if has(Step::Part) => "ind",
                Step::Indent => "part",
            };
            let below = |path: &String, number: &String| match path.is_empty() {
                true => format!("{prefix}{number}"),
                false => format!("{path}/{prefix}{number}"),
            };
            paths = paths
                .iter()
                .flat_map(|path| numbers.iter().map(move |number| below(path, number)))
                .collect();
        }
        paths.retain(|path| !path.is_empty());
        paths
    }
}

/// `1, 2, 3 және 4`, `45-1 – 45-3`: each number.
fn numbers(words: &str) -> Vec<String> {
    let mut numbers: Vec<String> = Vec::new();
    let mut range = false;
    for word in words.split(|c: char| c.is_whitespace() || c == ',') {
        let number = word.trim_matches(|c: char| !c.is_ascii_digit());
        if number.is_empty() {
            range |= matches!(word, "-" | "–" | "—");
            continue;
        }
        if std::mem::take(&mut range)
            && let (Some(from), Ok(to)) =
                (numbers.last().and_then(|from| from.parse::<u32>().ok()), number.parse::<u32>())
            && from < to
            && to - from < 500
        {
            numbers.extend((from + 1..to).map(|between| between.to_string()));
        }
        numbers.push(number.to_owned());
    }
    numbers
}

fn ordinal_number(grammar: &Grammar, word: &str) -> Option<usize> {
    let word = word.to_lowercase();
    grammar.ordinals.iter().rposition(|stem| word.starts_with(stem)).map(|at| at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::patterns::grammar;

    #[test]
    fn locators_in_both_languages() {
        for (lang, words, paths) in [
            (Lang::Kk, "13-тармақтың екінші бөлігінің бірінші абзацы", "p13/part2/ind1"),
            (Lang::Ru, "абзац первый части второй пункта 13", "p13/part2/ind1"),
            (Lang::Kk, "3-тармақтың 2) тармақшасының жетінші бөлігі", "p3/sp2/part7"),
            (Lang::Kk, "1, 2, 3 және 4-тармақтар", "p1 p2 p3 p4"),
            (Lang::Ru, "пункты 1, 2, 3 и 4", "p1 p2 p3 p4"),
            (Lang::Kk, "12-1- тармағының", "p12-1"),
            (Lang::Kk, "2 тараудың тақырыбы", "ch2"),
            (Lang::Ru, "заголовок главы 2", "ch2"),
            (Lang::Kk, "2-тараудың 11-тармағымен", "p11"),
            (Lang::Ru, "подпункт 8) пункта 2", "p2/sp8"),
            (Lang::Ru, "пункты 5 – 7", "p5 p6 p7"),
            (Lang::Ru, "часть третью статьи 12", "art12/part3"),
            (Lang::Kk, "7-баптың 1-тармағының 3) тармақшасы", "art7/p1/sp3"),
            (Lang::Kk, "5-тармақтың үшінші абзацы", "p5/part3"),
        ] {
            assert_eq!(Locator::read(grammar(lang), words).paths().join(" "), paths, "{words}");
        }
    }
}
