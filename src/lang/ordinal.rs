//! Ordinal words, with which parts and indents are counted: `екінші бөлігі`, `абзац первый`.

use super::Lang;
use super::number::KK_CARDINALS;

/// What a word of counting contributes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counting {
    /// A whole ordinal, or the end of one: `бірінші`, `первой`.
    Ordinal(u16),
    /// The cardinal that opens a compound ordinal: `жиырма` (бірінші), `двадцать` (первая).
    Opening(u16),
}

const KK_ORDINALS: [(u16, &str); 19] = [
    (1, "бірінші"),
    (2, "екінші"),
    (3, "үшінші"),
    (4, "төртінші"),
    (5, "бесінші"),
    (6, "алтыншы"),
    (7, "жетінші"),
    (8, "сегізінші"),
    (9, "тоғызыншы"),
    (10, "оныншы"),
    (20, "жиырмасыншы"),
    (30, "отызыншы"),
    (40, "қырқыншы"),
    (50, "елуінші"),
    (60, "алпысыншы"),
    (70, "жетпісінші"),
    (80, "сексенінші"),
    (90, "тоқсаныншы"),
    (100, "жүзінші"),
];

/// Russian ordinals without their ending; `ий` marks the soft ones.
const RU_STEMS: [(u16, &str); 28] = [
    (1, "перв"),
    (2, "втор"),
    (3, "трет"),
    (4, "четверт"),
    (5, "пят"),
    (6, "шест"),
    (7, "седьм"),
    (8, "восьм"),
    (9, "девят"),
    (10, "десят"),
    (11, "одиннадцат"),
    (12, "двенадцат"),
    (13, "тринадцат"),
    (14, "четырнадцат"),
    (15, "пятнадцат"),
    (16, "шестнадцат"),
    (17, "семнадцат"),
    (18, "восемнадцат"),
    (19, "девятнадцат"),
    (20, "двадцат"),
    (30, "тридцат"),
    (40, "сороков"),
    (50, "пятидесят"),
    (60, "шестидесят"),
    (70, "семидесят"),
    (80, "восьмидесят"),
    (90, "девяност"),
    (100, "сот"),
];

const RU_OPENINGS: [(u16, &str); 9] = [
    (20, "двадцать"),
    (30, "тридцать"),
    (40, "сорок"),
    (50, "пятьдесят"),
    (60, "шестьдесят"),
    (70, "семьдесят"),
    (80, "восемьдесят"),
    (90, "девяносто"),
    (100, "сто"),
];

const RU_ENDINGS: [&str; 13] =
    ["ый", "ой", "ого", "ому", "ым", "ом", "ая", "ую", "ою", "ое", "ые", "ых", "ыми"];

const RU_SOFT_ENDINGS: [&str; 11] =
    ["ий", "ьего", "ьему", "ьим", "ьем", "ья", "ьей", "ью", "ье", "ьи", "ьих"];

/// Every word of counting of a language, folded.
pub(crate) fn words(lang: Lang) -> Vec<(String, Counting)> {
    let mut words = Vec::new();
    match lang {
        Lang::Kk => {
            for (number, word) in KK_ORDINALS {
                words.push((word.to_owned(), Counting::Ordinal(number)));
            }
            for (number, word) in KK_CARDINALS.into_iter().filter(|(number, _)| *number >= 10) {
                words.push((word.to_owned(), Counting::Opening(number)));
            }
        }
        Lang::Ru => {
            for (number, stem) in RU_STEMS {
                let endings: &[&str] = if number == 3 { &RU_SOFT_ENDINGS } else { &RU_ENDINGS };
                for ending in endings {
                    words.push((format!("{stem}{ending}"), Counting::Ordinal(number)));
                }
            }
            for (number, word) in RU_OPENINGS {
                words.push((word.to_owned(), Counting::Opening(number)));
            }
        }
    }
    words
}

/// The ordinal word of a number from 1 to 199, in Russian in the feminine or the masculine and in
/// the genitive or the nominative; larger numbers have none.
pub(crate) fn print(number: u16, lang: Lang, feminine: bool, genitive: bool) -> Option<String> {
    let last = |number: u16| -> Option<String> {
        match lang {
            Lang::Kk => KK_ORDINALS
                .iter()
                .find(|(value, _)| *value == number)
                .map(|(_, word)| (*word).to_owned()),
            Lang::Ru => {
                let (_, stem) = RU_STEMS.iter().find(|(value, _)| *value == number)?;
                let ending = match (number, feminine, genitive) {
                    (3, true, false) => "ья",
                    (3, true, true) => "ьей",
                    (3, false, false) => "ий",
                    (3, false, true) => "ьего",
                    (_, true, false) => "ая",
                    (_, true, true) => "ой",
                    (2 | 6 | 7 | 8 | 40, false, false) => "ой",
                    (_, false, false) => "ый",
                    (_, false, true) => "ого",
                };
                Some(format!("{stem}{ending}"))
            }
        }
    };
    if number > 100 {
        let hundred = if lang == Lang::Kk { "жүз" } else { "сто" };
        return print(number - 100, lang, feminine, genitive)
            .filter(|_| number < 200)
            .map(|rest| format!("{hundred} {rest}"));
    }
    if let Some(word) = last(number) {
        return Some(word);
    }
    let openings: &[(u16, &str)] = if lang == Lang::Kk { &KK_CARDINALS } else { &RU_OPENINGS };
    let (_, opening) = openings.iter().find(|(value, _)| *value == number / 10 * 10)?;
    Some(format!("{opening} {}", last(number % 10)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinals_are_printed_as_drafters_write_them() {
        let kk = |number| print(number, Lang::Kk, false, false);
        assert_eq!(kk(1).as_deref(), Some("бірінші"));
        assert_eq!(kk(11).as_deref(), Some("он бірінші"));
        assert_eq!(kk(21).as_deref(), Some("жиырма бірінші"));
        let ru = |number, feminine, genitive| print(number, Lang::Ru, feminine, genitive);
        assert_eq!(ru(2, true, true).as_deref(), Some("второй"));
        assert_eq!(ru(21, true, false).as_deref(), Some("двадцать первая"));
        assert_eq!(ru(3, false, true).as_deref(), Some("третьего"));
        assert_eq!(ru(0, false, true), None);
    }
}
