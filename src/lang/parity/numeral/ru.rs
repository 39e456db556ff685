//! Russian words of counting: every case, generated once from tables of stems and endings.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::{Compound, Numeral};
use crate::lang::parity::ending::RU_ADJECTIVE;
use crate::lang::parity::item::Unit;

/// Words that are declined in a way of their own.
const WHOLE: &[(u64, &[&str])] = &[
    (0, &["ноль", "нуля", "нулю", "нулем", "нуле"]),
    (
        1,
        &[
            "один",
            "одна",
            "одно",
            "одни",
            "одного",
            "одной",
            "одну",
            "одному",
            "одним",
            "одном",
            "одних",
            "одними",
            "однажды",
        ],
    ),
    (2, &["два", "две", "двух", "двум", "двумя", "двое", "двоих", "дважды"]),
    (
        3,
        &[
            "три",
            "трех",
            "трем",
            "тремя",
            "трое",
            "троих",
            "трижды",
            "трети",
            "третей",
            "третям",
            "третями",
        ],
    ),
    (4, &["четыре", "четырех", "четырем", "четырьмя", "четверо", "четверых"]),
    (8, &["восемь", "восьми", "восемью", "восьмью"]),
    (40, &["сорок", "сорока"]),
    (90, &["девяносто", "девяноста"]),
    (100, &["сто", "ста"]),
    (200, &["двести", "двухсот", "двумстам", "двумястами", "двухстах"]),
    (300, &["триста", "трехсот", "тремстам", "тремястами", "трехстах"]),
    (400, &["четыреста", "четырехсот", "четыремстам", "четырьмястами", "четырехстах"]),
    (1_000, &["тысяча", "тысячи", "тысяч", "тысяче", "тысячу", "тысячей", "тысячам", "тыс"]),
    (1_000_000, &["млн"]),
    (1_000_000_000, &["млрд"]),
];

/// Words that end in `ь`: five to twenty, thirty. Without that letter.
const SOFT: [(u64, &str); 16] = [
    (5, "пят"),
    (6, "шест"),
    (7, "сем"),
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
];

/// Both halves are declined: fifty to eighty, five to nine hundred.
const DOUBLE: [(u64, &str); 9] = [
    (50, "пят"),
    (60, "шест"),
    (70, "сем"),
    (80, "восем"),
    (500, "пят"),
    (600, "шест"),
    (700, "сем"),
    (800, "восем"),
    (900, "девят"),
];

const ORDINALS: [(u64, &str); 15] = [
    (1, "перв"),
    (2, "втор"),
    (4, "четверт"),
    (5, "пят"),
    (6, "шест"),
    (7, "седьм"),
    (8, "восьм"),
    (9, "девят"),
    (40, "сороков"),
    (50, "пятидесят"),
    (60, "шестидесят"),
    (70, "семидесят"),
    (80, "восьмидесят"),
    (90, "девяност"),
    (100, "сот"),
];

const THIRD: [&str; 12] = [
    "третий",
    "третья",
    "третье",
    "третьего",
    "третьей",
    "третьему",
    "третью",
    "третьим",
    "третьем",
    "третьи",
    "третьих",
    "третьими",
];

static WORDS: LazyLock<HashMap<String, Numeral>> = LazyLock::new(words);

fn words() -> HashMap<String, Numeral> {
    let mut words = HashMap::new();
    let mut add = |word: String, value: u64, ordinal: bool, firm: bool| {
        words.entry(word).or_insert(Numeral { value, ordinal, firm });
    };
    for (value, forms) in WHOLE {
        for form in *forms {
            add((*form).to_owned(), *value, false, *value != 1);
        }
    }
    // `оба` is in Kazakh two or a plural.
    for form in ["оба", "обе", "обоих", "обеих", "обоим", "обеим", "обоими", "обеими"]
    {
        add(form.to_owned(), 2, false, false);
    }
    for (value, stem) in SOFT {
        for ending in ["ь", "и", "ью"] {
            // `семью` is a family as often as seven.
            add(format!("{stem}{ending}"), value, false, stem != "сем" || ending != "ью");
        }
    }
    for (value, stem) in DOUBLE {
        let eight = if stem == "восем" { "восьм" } else { stem };
        let (second, others): (&str, &[&str]) = if value < 100 {
            ("десят", &["десяти", "десятью"])
        } else {
            ("сот", &["стам", "стами", "стах", "сот"])
        };
        add(format!("{stem}ь{second}"), value, false, true);
        for other in others {
            add(format!("{eight}и{other}"), value, false, true);
            add(format!("{stem}ью{other}"), value, false, true);
        }
    }
    for (value, stem) in [(1_000_000, "миллион"), (1_000_000_000, "миллиард")] {
        for ending in ["", "а", "у", "ом", "е", "ы", "ов", "ам", "ами", "ах"] {
            add(format!("{stem}{ending}"), value, false, true);
        }
    }
    let soft = SOFT.into_iter().filter(|(value, _)| *value >= 10);
    for (value, stem) in ORDINALS.into_iter().chain(soft) {
        for ending in RU_ADJECTIVE.into_iter().chain(["ыми"]) {
            add(format!("{stem}{ending}"), value, true, true);
        }
    }
    for form in THIRD {
        add(form.to_owned(), 3, true, true);
    }
    words
}

/// What a word counts.
pub(super) fn numeral(word: &str) -> Option<Numeral> {
    WORDS.get(word).copied()
}

const PREFIXES: [(&str, u64); 22] = [
    ("одно", 1),
    ("двух", 2),
    ("дву", 2),
    ("трех", 3),
    ("четырех", 4),
    ("пяти", 5),
    ("шести", 6),
    ("семи", 7),
    ("восьми", 8),
    ("девяти", 9),
    ("десяти", 10),
    ("двенадцати", 12),
    ("четырнадцати", 14),
    ("пятнадцати", 15),
    ("шестнадцати", 16),
    ("восемнадцати", 18),
    ("двадцатипяти", 25),
    ("двадцати", 20),
    ("тридцати", 30),
    ("сорока", 40),
    ("шестидесяти", 60),
    ("сто", 100),
];

/// What the second half of a joined word counts; the first four also stand alone.
const TAILS: [(&str, Option<Unit>); 16] = [
    ("суточн", Some(Unit::Day)),
    ("недельн", Some(Unit::Week)),
    ("месячн", Some(Unit::Month)),
    ("годичн", Some(Unit::Year)),
    ("дневн", Some(Unit::Day)),
    ("летн", Some(Unit::Year)),
    ("часов", Some(Unit::Hour)),
    ("минутн", Some(Unit::Minute)),
    ("процентн", Some(Unit::Percent)),
    ("сторонн", None),
    ("кратн", None),
    ("значн", None),
    ("уровнев", None),
    ("этапн", None),
    ("разов", None),
    ("разрядн", None),
];

/// The number inside a joined word: `десятидневный`, `двусторонний`. A `месячный срок` is one
/// month, which Kazakh may or may not count.
pub(super) fn compound(word: &str) -> Option<Compound> {
    for (tail, unit) in &TAILS[..4] {
        if word.starts_with(tail) {
            return Some(Compound { value: 1, unit: *unit, firm: false });
        }
    }
    let (prefix, value) = PREFIXES.iter().find(|(prefix, _)| {
        word.strip_prefix(prefix)
            .is_some_and(|rest| TAILS.iter().any(|(tail, _)| rest.starts_with(tail)))
    })?;
    let rest = word.strip_prefix(prefix)?;
    let (_, unit) = TAILS.iter().find(|(tail, _)| rest.starts_with(tail))?;
    Some(Compound { value: *value, unit: *unit, firm: *value != 1 })
}
