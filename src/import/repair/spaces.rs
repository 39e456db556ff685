//! Spaces where none belong: after an opening quotation mark or bracket, before a mark that ends
//! something; and one that is missing after a dash.

use std::sync::LazyLock;

use regex::Regex;

use crate::import::patterns::regex;

static AFTER_QUOTE: LazyLock<Regex> =
    LazyLock::new(|| regex(r#"(^|[\s(–-])(["“„])\s+([\p{L}\d])"#));
static AFTER_BRACKET: LazyLock<Regex> = LazyLock::new(|| regex(r"([(«\[])\s+(\S)"));
static BEFORE_MARK: LazyLock<Regex> = LazyLock::new(|| regex(r"(\S)\s+([.,;:)»]+)(\s|$)"));
static AFTER_DASH: LazyLock<Regex> = LazyLock::new(|| regex(r"(\s–)(\p{L})"));

/// Closes spaces up.
pub fn close(words: &str) -> String {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let words = AFTER_BRACKET.replace_all(&words, "$1$2");
    let words = AFTER_DASH.replace_all(&words, "$1 $2");
    let words = BEFORE_MARK.replace_all(&words, "$1$2$3");
    AFTER_QUOTE.replace_all(&words, "$1$2$3").into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spaces_close_up_at_marks() {
        assert_eq!(
            close("сондай-ақ \" электрондық үкімет\" ( болған )"),
            "сондай-ақ \"электрондық үкімет\" (болған)"
        );
        assert_eq!(close("қабаты ; асырады ."), "қабаты; асырады.");
        assert_eq!(close("портал –ақпараттық"), "портал – ақпараттық");
        assert_eq!(close("материалдар .dос,.хml"), "материалдар .dос,.хml");
    }
}
