//! Periods in words, and what they run from: `бес жұмыс күні ішінде`, `в течение пяти рабочих
//! дней со дня подачи`.

use std::ops::Range;

use super::Lang;
use super::number::kk_cardinal;
use super::token::{Kind, Tokens};

/// A period within which something is to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Period {
    /// The bytes of the phrase.
    pub range: Range<usize>,
    /// Whether its sentence says from which event it runs.
    pub has_start: bool,
}

/// Finds the periods of a paragraph. A deadline that is a day (`не позднее 30 марта`) is none.
///
/// ```
/// use qagida::lang::{Lang, period::periods};
/// let words = "Шешім алынған күннен бастап бес жұмыс күні ішінде хабарлайды.";
/// let found = periods(words, Lang::Kk);
/// assert_eq!(&words[found[0].range.clone()], "бес жұмыс күні ішінде");
/// assert!(found[0].has_start);
/// assert!(!periods("принимает решение в течение 5 (пяти) рабочих дней", Lang::Ru)[0].has_start);
/// ```
pub fn periods(text: &str, lang: Lang) -> Vec<Period> {
    let tokens = Tokens::of(text, lang);
    let mut found = Vec::new();
    for at in 0..tokens.len() {
        let phrase = match lang {
            Lang::Kk => kazakh(&tokens, at),
            Lang::Ru => russian(&tokens, at),
        };
        let Some((first, last)) = phrase else { continue };
        let sentence = sentence(&tokens, at);
        let mut others = sentence.filter(|other| *other < first || *other > last);
        found.push(Period {
            range: tokens.range(first, last),
            has_start: others.any(|other| starts(&tokens, other)),
        });
    }
    found
}

/// A period whose number stands at a token: its first and last token.
fn kazakh(tokens: &Tokens<'_>, at: usize) -> Option<(usize, usize)> {
    if !is_number(tokens, at) || at > 0 && is_number(tokens, at - 1) {
        return None;
    }
    let mut next = at + 1;
    while is_number(tokens, next) {
        next += 1;
    }
    next = tokens.after_brackets(next);
    let mut first = at;
    if matches!(tokens.word(next), "жұмыс" | "күнтізбелік" | "банктік") {
        next += 1;
    } else if at > 0 && tokens.word(at - 1) == "күнтізбелік" {
        first = at - 1; // `күнтізбелік он күн`
    }
    let unit = tokens.word(next);
    let is_unit = ["күн", "ай", "сағат", "апта", "жыл"].iter().any(|stem| {
        unit.strip_prefix(stem).is_some_and(|end| {
            matches!(
                end,
                "" | "і"
                    | "ы"
                    | "нен"
                    | "інен"
                    | "дан"
                    | "ынан"
                    | "тан"
                    | "дың"
                    | "нің"
                    | "дық"
            )
        })
    });
    if !is_unit {
        return None;
    }
    let tail = next + 1;
    match tokens.word(tail) {
        "ішінде" | "мерзімде" | "кешіктірмей" => Some((first, tail)),
        "кешіктірілмейтін" | "кешікпейтін" | "аспайтын" => {
            Some((first, if tokens.word(tail + 1) == "мерзімде" { tail + 1 } else { tail }))
        }
        "өткен" | "өткеннен" | "кеш"
            if matches!(tokens.word(tail + 1), "соң" | "кейін" | "емес") =>
        {
            Some((first, tail + 1))
        }
        _ => None,
    }
}

/// A period that opens at a token: its first and last token.
fn russian(tokens: &Tokens<'_>, at: usize) -> Option<(usize, usize)> {
    let opening = [
        &["в", "течение"][..],
        &["в", "течении"],
        &["не", "позднее"],
        &["не", "позже"],
        &["по", "истечении"],
        &["по", "истечению"],
        &["не", "превышающий"],
    ];
    let words = opening.iter().find(|words| {
        words.iter().enumerate().all(|(offset, word)| tokens.word(at + offset) == *word)
    })?;
    let mut next = at + words.len();
    if tokens.word(next) == "чем" {
        next += 2; // `не позднее чем через`
    }
    // `по истечении 30 (тридцати) календарных дней`
    if !is_number(tokens, next) {
        return None;
    }
    while is_number(tokens, next) {
        next += 1;
    }
    next = tokens.after_brackets(next);
    if ["рабоч", "календарн", "банковск"].iter().any(|stem| tokens.word(next).starts_with(stem))
    {
        next += 1;
    }
    let is_unit = matches!(
        tokens.word(next),
        "дня"
            | "дней"
            | "дню"
            | "месяца"
            | "месяцев"
            | "часа"
            | "часов"
            | "недель"
            | "недели"
            | "года"
            | "лет"
            | "суток"
    );
    // `не позднее 5 дня` of a month has its start in the month.
    is_unit.then_some((at, next))
}

fn is_number(tokens: &Tokens<'_>, at: usize) -> bool {
    const RU: [&str; 32] = [
        "одного",
        "одной",
        "двух",
        "трех",
        "четырех",
        "пяти",
        "шести",
        "семи",
        "восьми",
        "девяти",
        "десяти",
        "одиннадцати",
        "двенадцати",
        "тринадцати",
        "четырнадцати",
        "пятнадцати",
        "шестнадцати",
        "семнадцати",
        "восемнадцати",
        "девятнадцати",
        "двадцати",
        "тридцати",
        "сорока",
        "пятидесяти",
        "шестидесяти",
        "семидесяти",
        "восьмидесяти",
        "девяноста",
        "ста",
        "полутора",
        "полугода",
        "трёх",
    ];
    match tokens.kind(at) {
        Some(Kind::Number) => tokens.word(at).len() <= 3,
        Some(Kind::Word) => match tokens.lang {
            Lang::Kk => tokens.word(at) == "жарты" || kk_cardinal(tokens.word(at)).is_some(),
            Lang::Ru => RU.contains(&tokens.word(at)),
        },
        _ => false,
    }
}

/// The tokens of the sentence in which a token stands.
fn sentence(tokens: &Tokens<'_>, at: usize) -> Range<usize> {
    let first = (0..at).rev().find(|before| tokens.ends_sentence(*before)).map_or(0, |end| end + 1);
    let last = (at..tokens.len()).find(|end| tokens.ends_sentence(*end)).unwrap_or(tokens.len());
    first..last
}

/// Whether a word tells from when something runs.
fn starts(tokens: &Tokens<'_>, at: usize) -> bool {
    let word = tokens.word(at);
    match tokens.lang {
        Lang::Kk => {
            let after = matches!(word, "кейін" | "соң") && at > 0;
            let elapsed = after && tokens.word(at - 1).starts_with("өт");
            word == "бастап" || after && !elapsed
        }
        Lang::Ru => {
            let from = matches!(word, "со" | "с")
                && ["дня", "даты", "момента", "времени", "начала", "окончания"]
                    .contains(&tokens.word(at + 1));
            from || word == "после"
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, lang: Lang) -> Vec<(&str, bool)> {
        periods(text, lang)
            .into_iter()
            .map(|period| (&text[period.range], period.has_start))
            .collect()
    }

    #[test]
    fn kazakh_periods() {
        for (text, phrase, has_start) in [
            (
                "бес жұмыс күнінен кешіктірілмейтін мерзімде хабардар етеді",
                "бес жұмыс күнінен кешіктірілмейтін мерзімде",
                false,
            ),
            (
                "жарияланған күнінен кейін күнтізбелік он күн өткен соң",
                "күнтізбелік он күн өткен соң",
                true,
            ),
            (
                "тоқтатылған жағдайда, он жұмыс күні өткеннен кейін",
                "он жұмыс күні өткеннен кейін",
                false,
            ),
            (
                "алған күннен бастап 10 (он) жұмыс күнінен кешіктірмей келіседі",
                "10 (он) жұмыс күнінен кешіктірмей",
                true,
            ),
            ("жиырма бес күнтізбелік күн ішінде", "жиырма бес күнтізбелік күн ішінде", false),
            ("3 (үш) айдан аспайтын мерзімде жүргізіледі", "3 (үш) айдан аспайтын мерзімде", false),
            ("3 ай ішінде. Шешім алынған күннен бастап", "3 ай ішінде", false),
        ] {
            assert_eq!(found(text, Lang::Kk), [(phrase, has_start)], "{text}");
        }
        for text in ["30 наурыздан кешіктірмей", "2018 жылғы 29 қаңтардағы № 29", "бір мезгілде"]
        {
            assert_eq!(found(text, Lang::Kk), [], "{text}");
        }
    }

    #[test]
    fn russian_periods() {
        for (text, phrase, has_start) in [
            (
                "в срок не позднее пяти рабочих дней принимает решение",
                "не позднее пяти рабочих дней",
                false,
            ),
            (
                "в течение десяти рабочих дней со дня поступления",
                "в течение десяти рабочих дней",
                true,
            ),
            (
                "по истечении десяти календарных дней после дня его опубликования",
                "по истечении десяти календарных дней",
                true,
            ),
            ("в срок, не превышающий 3 (трех) месяцев", "не превышающий 3 (трех) месяцев", false),
            ("в течении 3 (трех) месяцев", "в течение 3 (трех) месяцев", false),
        ] {
            let expected = if text.starts_with("в течении") { text } else { phrase };
            assert_eq!(found(text, Lang::Ru), [(expected, has_start)], "{text}");
        }
        assert_eq!(found("не позднее 30 марта с заявлением", Lang::Ru), []);
    }
}
