//! What is counted where the kind matters in law: working and calendar days, months, years, hours,
//! and shares in per cent.

use super::ending::is_kk;
use super::item::Unit;
use crate::lang::Lang;
use crate::lang::token::{Kind, Tokens};

/// A unit that follows a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Counted {
    pub unit: Unit,
    /// The last of its tokens.
    pub last: usize,
}

/// A word between number and noun, or in Kazakh before the number, that says which kind it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kindred {
    Working,
    Calendar,
    Banking,
    /// `толық`, `последующих`: says nothing about the kind.
    Filler,
}

/// The unit whose words begin at a token. In Kazakh the kind of day may stand before the number,
/// which begins at `number`: `күнтізбелік он күн`.
pub(super) fn at(tokens: &Tokens<'_>, number: usize, index: usize) -> Option<Counted> {
    if let Some(last) = percent(tokens, index) {
        return Some(Counted { unit: Unit::Percent, last });
    }
    let before = number.checked_sub(1).filter(|_| tokens.lang == Lang::Kk);
    let mut kind = before.and_then(|before| kindred(tokens.word(before), Lang::Kk));
    for index in index..index + 3 {
        let word = tokens.word(index);
        if let Some(unit) = noun(word, tokens.lang) {
            return Some(Counted { unit: qualified(unit, kind), last: index });
        }
        match kindred(word, tokens.lang) {
            Some(Kindred::Filler) => {}
            Some(found) => kind = Some(found),
            None => return None,
        }
    }
    None
}

/// A kind of day that is named without a number: `келесі жұмыс күні`, `на следующий рабочий день`.
pub(super) fn mention(tokens: &Tokens<'_>, index: usize) -> Option<Counted> {
    let kind = kindred(tokens.word(index), tokens.lang)?;
    let unit = noun(tokens.word(index + 1), tokens.lang)?;
    match qualified(unit, Some(kind)) {
        unit @ (Unit::WorkingDay | Unit::CalendarDay | Unit::BankingDay) => {
            Some(Counted { unit, last: index + 1 })
        }
        _ => None,
    }
}

/// A period of one that is not counted: `в течение месяца`, `ай ішінде`.
pub(super) fn uncounted(tokens: &Tokens<'_>, index: usize) -> Option<Counted> {
    let unit = noun(tokens.word(index), tokens.lang)?;
    let is_limit = match tokens.lang {
        Lang::Kk => matches!(tokens.word(index + 1), "ішінде" | "мерзімде" | "сайын"),
        Lang::Ru => index > 0 && matches!(tokens.word(index - 1), "течение" | "каждый"),
    };
    is_limit.then_some(Counted { unit, last: index })
}

fn percent(tokens: &Tokens<'_>, index: usize) -> Option<usize> {
    let range = tokens.range(index, index);
    if tokens.is(index, Kind::Other) && &tokens.text[range] == "%" {
        return Some(index);
    }
    let word = tokens.word(index);
    (word.starts_with("пайыз") || word.starts_with("процент")).then_some(index)
}

fn qualified(unit: Unit, kind: Option<Kindred>) -> Unit {
    match (unit, kind) {
        (Unit::Day, Some(Kindred::Working)) => Unit::WorkingDay,
        (Unit::Day, Some(Kindred::Calendar)) => Unit::CalendarDay,
        (Unit::Day, Some(Kindred::Banking)) => Unit::BankingDay,
        (Unit::Hour, Some(Kindred::Working)) => Unit::WorkingHour,
        (unit, _) => unit,
    }
}

fn kindred(word: &str, lang: Lang) -> Option<Kindred> {
    let kinds: &[(&str, Kindred)] = match lang {
        Lang::Kk => &[
            ("жұмыс", Kindred::Working),
            ("күнтізбелік", Kindred::Calendar),
            ("банктік", Kindred::Banking),
            ("толық", Kindred::Filler),
            ("келесі", Kindred::Filler),
            ("соңғы", Kindred::Filler),
            ("тұтас", Kindred::Filler),
        ],
        Lang::Ru => &[
            ("рабоч", Kindred::Working),
            ("календарн", Kindred::Calendar),
            ("банковск", Kindred::Banking),
            ("полн", Kindred::Filler),
            ("последующ", Kindred::Filler),
            ("следующ", Kindred::Filler),
            ("последн", Kindred::Filler),
            ("ближайш", Kindred::Filler),
            ("предыдущ", Kindred::Filler),
        ],
    };
    let matches = |stem: &str| match lang {
        Lang::Kk => word == stem,
        Lang::Ru => word.starts_with(stem),
    };
    kinds.iter().find(|(stem, _)| matches(stem)).map(|(_, kind)| *kind)
}

const KK_NOUNS: [(&str, Unit); 10] = [
    ("күн", Unit::Day),
    ("тәулік", Unit::Day),
    ("тәуліг", Unit::Day),
    ("апта", Unit::Week),
    ("ай", Unit::Month),
    ("тоқсан", Unit::Quarter),
    ("жыл", Unit::Year),
    ("жас", Unit::Year),
    ("сағат", Unit::Hour),
    ("минут", Unit::Minute),
];

const RU_NOUNS: [(Unit, &[&str]); 8] = [
    (
        Unit::Day,
        &[
            "день",
            "дня",
            "дней",
            "дню",
            "днем",
            "дни",
            "дням",
            "днями",
            "днях",
            "дне",
            "сутки",
            "суток",
            "суткам",
            "сутками",
            "сутках",
        ],
    ),
    (
        Unit::Week,
        &["неделя", "недели", "недель", "неделю", "неделе", "неделей", "неделям", "неделях"],
    ),
    (
        Unit::Month,
        &["месяц", "месяца", "месяцев", "месяцу", "месяцем", "месяцы", "месяцам", "месяцах"],
    ),
    (Unit::Quarter, &["квартал", "квартала", "кварталов", "квартале", "кварталу", "кварталы"]),
    (
        Unit::Year,
        &[
            "год",
            "года",
            "году",
            "годом",
            "годы",
            "годов",
            "годам",
            "годах",
            "лет",
            "летами",
            "летам",
            "летах",
        ],
    ),
    (Unit::Hour, &["час", "часа", "часов", "часу", "часом", "часы", "часам", "часах"]),
    (Unit::Minute, &["минута", "минуты", "минут", "минуту", "минуте", "минутам", "минутах"]),
    (Unit::Day, &["сут"]),
];

/// The unit that a noun names.
pub(super) fn noun(word: &str, lang: Lang) -> Option<Unit> {
    if word.is_empty() {
        return None;
    }
    match lang {
        Lang::Kk => KK_NOUNS.iter().find(|(stem, _)| is_kk(word, stem)).map(|(_, unit)| *unit),
        Lang::Ru => RU_NOUNS.iter().find(|(_, forms)| forms.contains(&word)).map(|(unit, _)| *unit),
    }
}
