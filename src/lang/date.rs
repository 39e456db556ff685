//! Legal dates: `2018 жылғы 29 қаңтардағы`, `29 января 2018 года`, `29.01.2018`.

use jiff::civil::Date;

use super::Lang;

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
    let tokens = super::token::Tokens::of(text, lang);
    let (date, _, next) = super::token::date_at(&tokens, 0)?;
    (next == tokens.len()).then_some(date)
}
