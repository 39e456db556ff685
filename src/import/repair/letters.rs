//! Letter-spaced words: `т і р к е л г е н` is `тіркелген`.

use std::sync::LazyLock;

use regex::Regex;

use crate::import::patterns::regex;

/// Four single letters in a row are one word: no sentence has so many words of one letter.
static SPACED: LazyLock<Regex> =
    LazyLock::new(|| regex(r"(^|[\s(\x22«-])((?:\p{L} ){3,}\p{L})($|[\s)\x22».,;:-])"));

/// Closes letter-spaced words up.
pub fn close(line: &str) -> String {
    let mut out = line.to_owned();
    let mut from = 0;
    while let Some(found) = SPACED.captures_at(&out, from) {
        let Some(word) = found.get(2) else { break };
        let (start, end) = (word.start(), word.end());
        let closed: String = word.as_str().chars().filter(|c| *c != ' ').collect();
        from = start + closed.len();
        out.replace_range(start..end, &closed);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_set_apart_are_one_word() {
        assert_eq!(close("т і р к е л г е н  "), "тіркелген  ");
        assert_eq!(close("электрондық ж ұ м ы с поштасы"), "электрондық жұмыс поштасы");
        assert_eq!(close("и в с"), "и в с");
    }
}
