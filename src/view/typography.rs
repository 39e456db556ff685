//! How words are set: places where a line must not break, and soft hyphens in long words.
//!
//! Only characters that are no letters are added or exchanged, and only here, at the end of the
//! way to the page: a space becomes U+00A0, U+2060 is put behind a hyphen or a slash, U+00AD into
//! long words (the style sheet lets them act on narrow screens alone). Ids, attributes and data
//! files never pass through here, and a script takes the marks out of what is copied.

use std::ops::Range;

use super::hyphenation::Word;
use crate::lang::date::begins_with_month;

const NO_BREAK_SPACE: char = '\u{a0}';
const WORD_JOINER: char = '\u{2060}';
const SOFT_HYPHEN: char = '\u{ad}';

/// Parts of a hyphenated word up to this many letters stay on one line with their neighbour:
/// `сондай-ақ`, `кто-то`.
const SHORT_PART: usize = 3;

/// A text with the marks that its setting needs, found over the whole so that a link or a term
/// inside it changes nothing.
#[derive(Debug)]
pub struct Setting<'a> {
    text: &'a str,
    /// Byte offset in the text and the mark; marks at one offset stand in their order.
    marks: Vec<(usize, Mark)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    /// The space at this offset does not break.
    Glue,
    /// A word joiner goes before this offset.
    Join,
    /// A soft hyphen goes before this offset.
    Hyphen,
}

impl<'a> Setting<'a> {
    /// Finds the marks of a text, in one pass over its letters.
    pub fn of(text: &'a str) -> Setting<'a> {
        let mut marks = Vec::with_capacity(text.len() / 24);
        let mut word = Word::default();
        for (at, letter) in text.char_indices() {
            if word.read(at, letter) {
                continue;
            }
            word.end(|before| marks.push((before, Mark::Hyphen)));
            match letter {
                ' ' if is_glue(text, at) => marks.push((at, Mark::Glue)),
                '-' | '/' if is_joint(text, at) => marks.push((at + 1, Mark::Join)),
                _ => {}
            }
        }
        word.end(|before| marks.push((before, Mark::Hyphen)));
        Setting { text, marks }
    }

    /// A part of the text, set.
    pub fn slice(&self, range: Range<usize>) -> String {
        let mut out = String::with_capacity(range.len() + range.len() / 8);
        let mut done = range.start;
        let first = self.marks.partition_point(|(at, _)| *at < range.start);
        for (at, mark) in &self.marks[first..] {
            if *at >= range.end {
                break;
            }
            out.push_str(&self.text[done..*at]);
            done = *at;
            match mark {
                Mark::Glue => {
                    out.push(NO_BREAK_SPACE);
                    done += 1;
                }
                Mark::Join => out.push(WORD_JOINER),
                Mark::Hyphen => out.push(SOFT_HYPHEN),
            }
        }
        out.push_str(&self.text[done..range.end]);
        out
    }

    /// The whole text, set.
    pub fn whole(&self) -> String {
        self.slice(0..self.text.len())
    }
}

/// A text of its own, set: a title, a note.
pub fn set(text: &str) -> String {
    Setting::of(text).whole()
}

/// Set words as they were: for files, which are set by the program that opens them.
pub fn plain(set: &str) -> String {
    let marks = |letter: &char| !matches!(*letter, WORD_JOINER | SOFT_HYPHEN);
    let back = |letter| if letter == NO_BREAK_SPACE { ' ' } else { letter };
    set.chars().filter(marks).map(back).collect()
}

/// A number as it is written in both languages: groups of three from five digits on, set apart by
/// spaces that do not break, and a decimal comma.
pub fn number(value: f64) -> String {
    let plain = format!("{value}");
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    let digits = whole.trim_start_matches('-');
    let mut out = String::new();
    if whole.len() > digits.len() {
        out.push('\u{2212}');
    }
    for (index, digit) in digits.chars().enumerate() {
        if digits.len() > 4 && index > 0 && (digits.len() - index) % 3 == 0 {
            out.push(NO_BREAK_SPACE);
        }
        out.push(digit);
    }
    if !fraction.is_empty() {
        out.push(',');
        out.push_str(fraction);
    }
    out
}

/// `№ 611`, `100 000`, `29 қаңтардағы`, `пункта 3`, `6) тармақшасы`, `далее –`: whether the space at
/// this offset does not break. A dash begins no line, and a number stays with what it counts.
fn is_glue(text: &str, at: usize) -> bool {
    let (before, after) = (&text[..at], &text[at + 1..]);
    let opens = after.as_bytes();
    if after.starts_with("– ") || after.starts_with("— ") {
        return true;
    }
    if opens.first().is_some_and(u8::is_ascii_digit)
        && (before.ends_with('№') || ends_with_unit(before))
    {
        return true;
    }
    if before.ends_with(')') && after.starts_with("тармақша") {
        return true;
    }
    if !before.as_bytes().last().is_some_and(u8::is_ascii_digit) {
        return false;
    }
    if begins_with_year_word(after) {
        return true;
    }
    let is_group = opens.len() >= 3
        && opens[..3].iter().all(u8::is_ascii_digit)
        && !opens.get(3).is_some_and(u8::is_ascii_digit);
    is_group || begins_with_month(after)
}

/// `2022 года`, `2018 жылғы`: whether the word after a number says that it is a year.
fn begins_with_year_word(after: &str) -> bool {
    ["год", "жыл"].iter().any(|word| after.starts_with(word))
}

/// `подпунктом`, `статьи`: whether the last word is a unit of an act, which its number follows.
fn ends_with_unit(before: &str) -> bool {
    const STEMS: [&str; 7] =
        ["пункт", "подпункт", "стать", "глав", "приложени", "параграф", "абзац"];
    let from = before
        .rfind(|letter: char| !letter.is_alphabetic())
        .map_or(0, |at| at + before[at..].chars().next().map_or(1, char::len_utf8));
    let word = &before[from..];
    let lower = || word.chars().flat_map(char::to_lowercase);
    STEMS.iter().any(|stem| lower().take(stem.chars().count()).eq(stem.chars()))
}

/// `7-бабының`, `сондай-ақ`, `611/НҚ`: whether a line must not end after the hyphen or slash.
fn is_joint(text: &str, at: usize) -> bool {
    let left = text[..at].chars().rev().take_while(|c| c.is_alphanumeric());
    let right = text[at + 1..].chars().take_while(|c| c.is_alphanumeric());
    let left_length = left.clone().take(SHORT_PART + 1).count();
    let right_length = right.take(SHORT_PART + 1).count();
    let short = left_length.min(right_length) <= SHORT_PART;
    left_length > 0
        && right_length > 0
        && (short || left.clone().all(|letter| letter.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn visible(text: &str) -> String {
        set(text).replace(SOFT_HYPHEN, "").replace(NO_BREAK_SPACE, "~").replace(WORD_JOINER, "^")
    }

    #[test]
    fn numbers_stay_with_what_they_count() {
        assert_eq!(visible("7-бабының"), "7-^бабының");
        assert_eq!(visible("сондай-ақ іс-қимыл"), "сондай-^ақ іс-^қимыл");
        assert_eq!(visible("№ 611/НҚ бұйрығы"), "№~611/^НҚ бұйрығы");
        assert_eq!(visible("100 000 теңге"), "100~000 теңге");
        assert_eq!(visible("2018 жылғы 29 қаңтардағы № 29"), "2018~жылғы 29~қаңтардағы №~29");
        assert_eq!(visible("(далее – Закон)"), "(далее~– Закон)");
        assert_eq!(visible("Пункт 3, 6) тармақшасы"), "Пункт~3, 6)~тармақшасы");
        assert_eq!(visible("на пунктах 2 листа"), "на пунктах~2 листа");
        assert_eq!(visible("всего 2 раза"), "всего 2 раза");
        assert_eq!(visible("от 29 января 2018 года"), "от 29~января 2018~года");
        assert_eq!(visible("ақпараттық-коммуникациялық"), "ақпараттық-коммуникациялық");
    }

    #[test]
    fn a_part_is_set_as_in_the_whole() {
        let text = "осы № 29 бұйрық";
        let setting = Setting::of(text);
        let cut = text.find("29").unwrap_or_default();
        assert_eq!(setting.slice(0..cut) + &setting.slice(cut..text.len()), setting.whole());
        assert!(setting.slice(0..cut).ends_with("№\u{a0}"));
    }

    #[test]
    fn without_the_marks_the_words_are_the_same() {
        let text = "Өкілетті орган объектіні Тізбеге енгізу туралы № 193/НҚ 12 тамыздағы 4-ші";
        assert_ne!(set(text), text);
        assert_eq!(plain(&set(text)), text);
    }

    #[test]
    fn numbers_are_grouped_from_five_digits() {
        assert_eq!(number(8192.0), "8192");
        assert_eq!(number(10000.0), "10\u{a0}000");
        assert_eq!(number(1234567.5), "1\u{a0}234\u{a0}567,5");
        assert_eq!(number(-3.0), "−3");
    }
}
