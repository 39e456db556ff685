//! Legal dates: `2018 жылғы 29 қаңтардағы`, `29 января 2018 года`, `29.01.2018`.

use std::ops::Range;

use jiff::civil::Date;

use super::Lang;
use super::token::{Kind, Lexeme, Tokens};

/// How a date is joined to what follows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateForm {
    /// `2018 жылғы 29 қаңтар`, `29 января 2018 года`.
    Plain,
    /// `2018 жылғы 29 қаңтардағы`, `от 29 января 2018 года`: before the name of an act.
    Attributive,
    /// `2018 жылғы 29 қаңтарда`, `29 января 2018 года`: when something happens.
    When,
}

/// A Kazakh month with the endings of the locative and of the attributive.
pub(crate) const KK_MONTHS: [(&str, &str); 12] = [
    ("қаңтар", "да"),
    ("ақпан", "да"),
    ("наурыз", "да"),
    ("сәуір", "де"),
    ("мамыр", "да"),
    ("маусым", "да"),
    ("шілде", "де"),
    ("тамыз", "да"),
    ("қыркүйек", "те"),
    ("қазан", "да"),
    ("қараша", "да"),
    ("желтоқсан", "да"),
];

/// Russian months by what all their cases share.
pub(crate) const RU_MONTH_STEMS: [&str; 12] = [
    "январ",
    "феврал",
    "март",
    "апрел",
    "ма",
    "июн",
    "июл",
    "август",
    "сентябр",
    "октябр",
    "ноябр",
    "декабр",
];

/// Russian months in the genitive.
pub(crate) const RU_MONTHS: [&str; 12] = [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
];

/// The months of a language in their order, by what all their cases share.
pub fn month_stems(lang: Lang) -> [&'static str; 12] {
    match lang {
        Lang::Kk => KK_MONTHS.map(|(name, _)| name),
        Lang::Ru => RU_MONTH_STEMS,
    }
}

/// Whether words in either language begin with a month: `қаңтардағы`, `января`.
///
/// ```
/// use qagida::lang::date::begins_with_month;
/// assert!(begins_with_month("қаңтардағы № 29"));
/// assert!(begins_with_month("мая 2018 года"));
/// assert!(!begins_with_month("машин"));
/// ```
pub fn begins_with_month(words: &str) -> bool {
    Lang::ALL.into_iter().flat_map(month_stems).any(|stem| match words.strip_prefix(stem) {
        // Much else begins with `ма`.
        Some(rest) if stem == "ма" => rest.starts_with(['й', 'я']),
        rest => rest.is_some(),
    })
}

/// Prints a date as legal texts write it.
///
/// ```
/// use jiff::civil::date;
/// use qagida::lang::{Lang, date::{DateForm, print}};
/// let day = date(2018, 1, 29);
/// assert_eq!(print(day, Lang::Kk, DateForm::Attributive), "2018 жылғы 29 қаңтардағы");
/// assert_eq!(print(day, Lang::Ru, DateForm::Plain), "29 января 2018 года");
/// ```
pub fn print(date: Date, lang: Lang, form: DateForm) -> String {
    let month = usize::from(date.month().unsigned_abs().saturating_sub(1)) % 12;
    match lang {
        Lang::Kk => {
            let (name, locative) = KK_MONTHS[month];
            let ending = match (form, locative) {
                (DateForm::Plain, _) => String::new(),
                (DateForm::When, _) => locative.to_owned(),
                (DateForm::Attributive, "да") => "дағы".to_owned(),
                (DateForm::Attributive, "те") => "тегі".to_owned(),
                (DateForm::Attributive, _) => "дегі".to_owned(),
            };
            format!("{} жылғы {} {name}{ending}", date.year(), date.day())
        }
        Lang::Ru => {
            let from = if form == DateForm::Attributive { "от " } else { "" };
            format!("{from}{} {} {} года", date.day(), RU_MONTHS[month], date.year())
        }
    }
}

/// Prints a date in digits, as notes and stamps do: `30.09.2024`.
pub fn print_digits(date: Date) -> String {
    format!("{:02}.{:02}.{:04}", date.day(), date.month(), date.year())
}

/// Reads a date that stands alone: in words of either language, in digits, or as ISO.
///
/// ```
/// use jiff::civil::date;
/// use qagida::lang::{Lang, date::read};
/// assert_eq!(read("2019 жылғы 12 шілдедегі", Lang::Kk), Some(date(2019, 7, 12)));
/// assert_eq!(read("12 июля 2019 года", Lang::Ru), Some(date(2019, 7, 12)));
/// assert_eq!(read("12.07.2019", Lang::Kk), Some(date(2019, 7, 12)));
/// assert_eq!(read("31.02.2019", Lang::Kk), None);
/// ```
pub fn read(text: &str, lang: Lang) -> Option<Date> {
    if let Ok(date) = text.trim().parse() {
        return Some(date);
    }
    let tokens = Tokens::of(text, lang);
    let (date, _, next) = date_at(&tokens, 0)?;
    (next == tokens.len()).then_some(date)
}

/// Finds the dates of a text, in words or in digits: their bytes and the days.
///
/// ```
/// use jiff::civil::date;
/// use qagida::lang::{Lang, date::find};
/// let words = "08.01.2025 бастап, 2018 жылғы 29 қаңтардағы № 29";
/// let days: Vec<_> = find(words, Lang::Kk).into_iter().map(|(_, day)| day).collect();
/// assert_eq!(days, [date(2025, 1, 8), date(2018, 1, 29)]);
/// ```
pub fn find(text: &str, lang: Lang) -> Vec<(Range<usize>, Date)> {
    let tokens = Tokens::of(text, lang);
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match date_at(&tokens, at) {
            Some((date, _, next)) => {
                found.push((tokens.range(at, next - 1), date));
                at = next;
            }
            None => at += 1,
        }
    }
    found
}

/// Reads a date that begins at a token: the date, its form, the token after it.
pub(crate) fn date_at(tokens: &Tokens<'_>, index: usize) -> Option<(Date, DateForm, usize)> {
    let number = |index: usize| -> Option<i16> {
        tokens.is(index, Kind::Number).then(|| tokens.word(index).parse().ok())?
    };
    let first = number(index)?;
    if tokens.is(index + 1, Kind::Stop) && tokens.is(index + 3, Kind::Stop) {
        let (year, day) = match (first, number(index + 4)?) {
            // `1999.05.06`, as old notes have it.
            (year, day) if year > 999 => (year, day),
            (day, year) => (year, day),
        };
        let date = civil(year, number(index + 2)?, day)?;
        return Some((date, DateForm::Plain, after_year_mark(tokens, index + 5)));
    }
    match tokens.lang {
        Lang::Kk => {
            let year = tokens.lexeme(index + 1)?;
            let day = number(index + 2)?;
            let Some(Lexeme::Month(month, form)) = tokens.lexeme(index + 3) else { return None };
            let date = civil(first, i16::from(month), day).filter(|_| year == Lexeme::Year)?;
            Some((date, form, index + 4))
        }
        Lang::Ru => {
            let Some(Lexeme::Month(month, _)) = tokens.lexeme(index + 1) else { return None };
            let date = civil(number(index + 2)?, i16::from(month), first)?;
            Some((date, DateForm::Plain, after_year_mark(tokens, index + 3)))
        }
    }
}

/// The token after `года`, `г.`, `ж.`; `index` where none of them stands there.
fn after_year_mark(tokens: &Tokens<'_>, index: usize) -> usize {
    if !tokens.means(index, Lexeme::Year) {
        return index;
    }
    let next = index + 1;
    let dotted = tokens.is(next, Kind::Stop) && !tokens.spaced(next) && !tokens.ends_sentence(next);
    next + usize::from(dotted)
}

fn civil(year: i16, month: i16, day: i16) -> Option<Date> {
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}
