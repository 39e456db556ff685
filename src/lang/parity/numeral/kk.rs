//! Kazakh words of counting: stems with their endings.

use super::{Compound, Numeral};
use crate::lang::parity::ending::is_kk_ending;
use crate::lang::parity::item::Unit;

const STEMS: [(&str, u64); 24] = [
    ("бір", 1),
    ("екі", 2),
    ("үш", 3),
    ("төрт", 4),
    ("бес", 5),
    ("алты", 6),
    ("жеті", 7),
    ("сегіз", 8),
    ("тоғыз", 9),
    ("он", 10),
    ("жиырма", 20),
    ("отыз", 30),
    ("қырық", 40),
    ("елу", 50),
    ("алпыс", 60),
    ("жетпіс", 70),
    ("сексен", 80),
    ("жүз", 100),
    ("мың", 1_000),
    ("миллион", 1_000_000),
    ("млн", 1_000_000),
    ("миллиард", 1_000_000_000),
    ("млрд", 1_000_000_000),
    ("нөл", 0),
];

/// Stems whose other forms are other words (`оның` of him, `ондағы` there, `жүзінде` on the face
/// of, `үшін` for): only these forms count.
const ONLY: [(&str, &[&str]); 3] = [
    ("он", &["", "ға", "нан", "ның", "мен"]),
    ("жүз", &["", "ден", "дік", "дің"]),
    ("үш", &["", "тен", "ке", "ті", "тің", "те", "пен", "і", "еу"]),
];

/// Forms of other words that look like a number: gold, one of, at once, the same, together.
const FALSE_FRIENDS: [&str; 12] = [
    "алтын",
    "алтында",
    "бірі",
    "бірін",
    "бірінің",
    "біріне",
    "бірінен",
    "бірінде",
    "бірден",
    "бірде",
    "бірдей",
    "бірге",
];

/// What follows the stem in an ordinal; endings of a noun may follow.
const ORDINAL: [&str; 5] = ["сыншы", "ыншы", "інші", "ншы", "нші"];

/// Collective numerals: `екеуі`, `үшеуінің`.
const COLLECTIVE: [(&str, u64); 6] =
    [("екеу", 2), ("үшеу", 3), ("төртеу", 4), ("бесеу", 5), ("алтау", 6), ("жетеу", 7)];

/// What a word counts.
pub(super) fn numeral(word: &str) -> Option<Numeral> {
    // `алғашқы ресми жарияланған` is the `первое официальное опубликование`; elsewhere the word
    // is "initial" as often as "first".
    if matches!(word, "алғашқы" | "алғаш") {
        return Some(Numeral { value: 1, ordinal: true, firm: false });
    }
    for (stem, value) in COLLECTIVE {
        if word.strip_prefix(stem).is_some_and(is_kk_ending) {
            return Some(Numeral { value, ordinal: true, firm: true });
        }
    }
    // `тоқсан` is a quarter of a year; only `тоқсаныншы` is surely ninety.
    if word == "тоқсаныншы" {
        return Some(Numeral { value: 90, ordinal: true, firm: true });
    }
    let (stem, rest, value) =
        STEMS.iter().find_map(|(stem, value)| Some((stem, word.strip_prefix(stem)?, *value)))?;
    if let Some(after) = ORDINAL.iter().find_map(|ordinal| rest.strip_prefix(ordinal)) {
        return is_kk_ending(after).then_some(Numeral { value, ordinal: true, firm: true });
    }
    let is_form = match ONLY.iter().find(|(only, _)| only == stem) {
        Some((_, forms)) => forms.contains(&rest),
        None => is_kk_ending(rest) && !FALSE_FRIENDS.contains(&word),
    };
    is_form.then_some(Numeral { value, ordinal: false, firm: value != 1 })
}

/// What the second half of a joined word counts.
const TAILS: [(&str, Option<Unit>); 9] = [
    ("жақты", None),
    ("тарапты", None),
    ("деңгейлі", None),
    ("жылдық", Some(Unit::Year)),
    ("айлық", Some(Unit::Month)),
    ("апталық", Some(Unit::Week)),
    ("күндік", Some(Unit::Day)),
    ("сағаттық", Some(Unit::Hour)),
    ("есе", None),
];

/// The number inside a joined word: `екіжақты`, `үшжылдық`.
pub(super) fn compound(word: &str) -> Option<Compound> {
    STEMS.iter().filter(|(_, value)| (1..=20).contains(value)).find_map(|(stem, value)| {
        let rest = word.strip_prefix(stem)?;
        let (_, unit) =
            TAILS.iter().find(|(tail, _)| rest.strip_prefix(tail).is_some_and(is_kk_ending))?;
        Some(Compound { value: *value, unit: *unit, firm: *value != 1 })
    })
}
