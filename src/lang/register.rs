//! The entry of an act in the state register, as its adoption line gives it.

use std::ops::Range;

use super::Lang;
use super::token::{Kind, Tokens};

/// The number in a line of adoption: its bytes, and the digits.
///
/// ```
/// use qagida::lang::{Lang, register::own_entry};
/// let line = "№ 29 бұйрығы. Әділет министрлігінде 2018 жылғы 9 ақпанда № 16331 болып тіркелді.";
/// assert_eq!(own_entry(line, Lang::Kk).map(|entry| entry.1).as_deref(), Some("16331"));
/// let line = "Приказ № 29. Зарегистрирован в Министерстве юстиции 9 февраля 2018 года № 16331.";
/// assert_eq!(own_entry(line, Lang::Ru).map(|entry| entry.1).as_deref(), Some("16331"));
/// ```
pub fn own_entry(text: &str, lang: Lang) -> Option<(Range<usize>, String)> {
    let tokens = Tokens::of(text, lang);
    let tells = |at: &usize| {
        let word = tokens.word(*at);
        match lang {
            Lang::Kk => word.starts_with("тіркел"),
            Lang::Ru => word.starts_with("зарегистрирован"),
        }
    };
    let verb = (0..tokens.len()).find(tells)?;
    let number = |at: &usize| {
        tokens.is(*at, Kind::Numero)
            && tokens.is(at + 1, Kind::Number)
            // `№ 611/НҚ` is the number of the act.
            && !tokens.is(at + 2, Kind::Slash)
    };
    let at = match lang {
        Lang::Kk => (0..verb).rev().find(number)?,
        Lang::Ru => (verb..tokens.len()).find(number)?,
    };
    Some((tokens.range(at, at + 1), tokens.word(at + 1).to_owned()))
}
