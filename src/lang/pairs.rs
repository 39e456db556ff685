//! Marks that stand in pairs: quotation marks and brackets, and those of them that are alone.

use std::ops::Range;

use super::fold::is_quote;

/// Where the quotation marks stand that have no partner.
///
/// Straight marks do not tell which side they are: one that follows a letter or a mark of
/// punctuation closes, any other opens.
///
/// ```
/// use qagida::lang::pairs::single_quotes;
/// let words = "7-бабының\" 17) тармақшасына, \"электрондық үкіметтің\" архитектурасы";
/// assert_eq!(&words[..single_quotes(words)[0].end], "7-бабының\"");
/// assert!(single_quotes("\"\"Электрондық үкіметтің\" архитектурасы туралы\" заң").is_empty());
/// ```
pub fn single_quotes(text: &str) -> Vec<Range<usize>> {
    let mut open: Vec<Range<usize>> = Vec::new();
    let mut single = Vec::new();
    let mut before: Option<char> = None;
    let mut opened_before = false;
    let mut characters = text.char_indices().peekable();
    while let Some((at, mark)) = characters.next() {
        let previous = before.replace(mark);
        if !is_quote(mark) {
            opened_before = false;
            continue;
        }
        let next = characters.peek().map(|(_, next)| *next);
        let opens = match mark {
            '«' | '“' | '„' => true,
            '»' | '”' => false,
            // A mark right behind an opening one opens too, behind a closing one it closes.
            _ if previous.is_some_and(is_quote) => opened_before,
            _ => {
                previous.is_none_or(|before| before.is_whitespace() || "([{/–—-".contains(before))
                    && next.is_some_and(|next| !next.is_whitespace())
            }
        };
        opened_before = opens;
        let place = at..at + mark.len_utf8();
        if opens {
            open.push(place);
        } else if open.pop().is_none() {
            single.push(place);
        }
    }
    single.extend(open);
    single.sort_by_key(|place| place.start);
    single
}

/// Where the round brackets stand that have no partner; the one after the number of a subpoint
/// (`1)`, `а)`) needs none.
///
/// ```
/// use qagida::lang::pairs::single_brackets;
/// assert!(single_brackets("1) және 2) тармақшалар (бұдан әрі – Заң)").is_empty());
/// assert_eq!(single_brackets("тізбесін (жиынтығы (барлығы)").len(), 1);
/// ```
pub fn single_brackets(text: &str) -> Vec<Range<usize>> {
    let mut open: Vec<Range<usize>> = Vec::new();
    let mut single = Vec::new();
    let mut marks: Vec<usize> = Vec::new();
    for (at, bracket) in text.char_indices() {
        match bracket {
            '(' => open.push(at..at + 1),
            ')' if is_list_mark(&text[..at]) => marks.push(at),
            ')' if open.pop().is_none() => single.push(at..at + 1),
            _ => {}
        }
    }
    // `(2-тармақтың 1)`: what looks like the mark of a number may close all the same.
    while let Some(last) = open.pop() {
        match marks.last() {
            Some(mark) if *mark > last.start => {
                marks.pop();
            }
            _ => single.push(last),
        }
    }
    single.sort_by_key(|place| place.start);
    single
}

/// Whether a bracket after these words belongs to a number of a unit: `1-1`, `17`, `б`.
fn is_list_mark(before: &str) -> bool {
    let in_word = |c: char| c.is_alphanumeric() || c == '-';
    let word = before.rsplit(|c: char| !in_word(c)).next().unwrap_or_default();
    let number = word.chars().all(|c| c.is_ascii_digit() || c == '-');
    let digits = word.chars().filter(char::is_ascii_digit).count();
    let rest = before[..before.len() - word.len()].trim_end();
    let of_act = rest.ends_with('№');
    number && (1..=4).contains(&digits) && !of_act
        || word.chars().count() == 1 && word.chars().all(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quotes(text: &str) -> Vec<usize> {
        single_quotes(text).into_iter().map(|place| text[..place.start].chars().count()).collect()
    }

    #[test]
    fn quotes_are_paired_as_a_reader_does() {
        assert_eq!(quotes("\"Әділет\" жүйесінде, «Жария» (\"А\"), \"А\"-ны"), Vec::<usize>::new());
        assert_eq!(quotes("\"А\" туралы\" заң"), [10]);
        assert_eq!(quotes("сипаттамасы;\""), [12]);
        assert_eq!(quotes("интеграторы үкіметтің\" архитектурасы"), [21]);
        assert_eq!(quotes("орган \"Электрондық үкімет"), [6]);
        assert_eq!(quotes("«А "), [0]);
    }

    #[test]
    fn brackets_are_paired_but_for_list_marks() {
        let count = |text: &str| single_brackets(text).len();
        assert_eq!(count("10 (он) жұмыс күні, б) тармақша, 1-1) және (2)"), 0);
        assert_eq!(count("(17 тармақ), (тізілімде № 16331), (№ 29)"), 0);
        assert_eq!(count("(5-тармақтың 1) және 2) тармақшалары), (2-тармақтың 3)"), 0);
        assert_eq!(count("№ 286-287 (27105-27106).)"), 1);
        assert_eq!(count("(зарегистрированный № 7675 (27105-27106)."), 1);
        assert_eq!(count("енгізеді) мемлекеттік"), 1);
    }
}
