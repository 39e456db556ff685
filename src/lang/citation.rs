//! Printing a reference: the words by which a lawyer cites a unit, in either language.
//!
//! What is printed here is read back by [`super::recognise`] as the same reference; a property
//! test holds it.

use jiff::civil::Date;

use super::Lang;
use super::date::{self, DateForm};
use super::noun::{Case, DocumentNoun, Form, Level, kk, ru};
use super::number::Value;
use super::ordinal;

/// A unit as it is cited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Citation {
    /// The act or document of which it is a unit.
    pub of: Cited,
    /// The units, from the large to the small.
    pub steps: Vec<(Level, Vec<Value>)>,
}

/// The act or document of a citation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cited {
    /// None is named.
    Nothing,
    /// `осы Қағидалар`, `настоящие Правила`.
    Own(DocumentNoun),
    /// `Қағидалар`, `Закон`: by its noun alone.
    Alias(DocumentNoun),
    /// A law by its name: `"…" Қазақстан Республикасының Заңы`.
    Law {
        /// Law or code.
        noun: DocumentNoun,
        /// Its name, without quotation marks.
        name: String,
    },
    /// An act by its date and number, or the document that it approves.
    Act {
        /// Order, decree …
        noun: DocumentNoun,
        /// The day of its adoption.
        date: Date,
        /// Its number.
        number: String,
        /// The document that it approves, where the unit is one of it.
        approves: Option<DocumentNoun>,
    },
}

/// Prints a citation in the nominative.
///
/// ```
/// use qagida::lang::{Lang, citation::{Citation, Cited, print}};
/// use qagida::lang::noun::{DocumentNoun, Level};
/// use qagida::lang::number::Value;
/// let one = |number: &str| vec![Value::One(number.to_owned())];
/// let cited = Citation {
///     of: Cited::Own(DocumentNoun::Rules),
///     steps: vec![(Level::Point, one("6")), (Level::Subpoint, one("1"))],
/// };
/// assert_eq!(print(&cited, Lang::Kk), "осы Қағидалардың 6-тармағының 1) тармақшасы");
/// assert_eq!(print(&cited, Lang::Ru), "подпункт 1) пункта 6 настоящих Правил");
/// ```
pub fn print(citation: &Citation, lang: Lang) -> String {
    match lang {
        Lang::Kk => kazakh(citation),
        Lang::Ru => russian(citation),
    }
}

fn kazakh(citation: &Citation) -> String {
    let bare = citation.steps.is_empty();
    let case = if bare { Case::Nominative } else { Case::Genitive };
    let mut words = Vec::new();
    match &citation.of {
        Cited::Nothing => {}
        Cited::Own(noun) => words.push(format!("осы {}", kazakh_document(*noun, case, false))),
        Cited::Alias(noun) => words.push(kazakh_document(*noun, case, false)),
        Cited::Law { noun, name } => {
            let noun = kazakh_document(*noun, case, true);
            words.push(format!("\"{name}\" Қазақстан Республикасының {noun}"));
        }
        Cited::Act { noun, date, number, approves } => {
            let date = date::print(*date, Lang::Kk, DateForm::Attributive);
            let of_act = if approves.is_some() { Case::Instrumental } else { case };
            let form = Form { plural: false, possessive: true, case: of_act };
            words.push(format!("{date} № {number} {}", kk::print_document(*noun, form)));
            if let Some(document) = approves {
                words.push(format!("бекітілген {}", kazakh_document(*document, case, false)));
            }
        }
    }
    let last = citation.steps.len().saturating_sub(1);
    for (index, (level, values)) in citation.steps.iter().enumerate() {
        let form = Form {
            plural: is_several(values),
            possessive: index > 0 || citation.of != Cited::Nothing,
            case: if index == last { Case::Nominative } else { Case::Genitive },
        };
        let noun = kk::print_unit(*level, form);
        let numbers = numbers(*level, values, Lang::Kk, false);
        let joint =
            if *level == Level::Subpoint || level.is_counted_in_words() { ' ' } else { '-' };
        words.push(format!("{numbers}{joint}{noun}"));
    }
    words.join(" ")
}

fn kazakh_document(noun: DocumentNoun, case: Case, possessive: bool) -> String {
    let word = kk::print_document(noun, Form { plural: false, possessive, case });
    // Orders and decrees are common nouns, laws and rules are names.
    let common = noun.is_act() && !noun.is_law();
    if common { word } else { capitalised(&word) }
}

fn russian(citation: &Citation) -> String {
    let mut words = Vec::new();
    let mut case = Case::Nominative;
    for (level, values) in citation.steps.iter().rev() {
        let noun = ru::print_unit(*level, is_several(values), case);
        let genitive = case == Case::Genitive;
        words.push(format!("{noun} {}", numbers(*level, values, Lang::Ru, genitive)));
        case = Case::Genitive;
    }
    // `приложение 1 к Правилам`, but `пункт 1 Правил`.
    let annexed = citation.steps.first().is_some_and(|(level, _)| *level == Level::Annex);
    if annexed && citation.of != Cited::Nothing {
        words.push("к".to_owned());
        case = Case::Dative;
    }
    match &citation.of {
        Cited::Nothing => {}
        Cited::Own(noun) => {
            let own = ru::print_own(*noun, case);
            words.push(format!("{own} {}", russian_document(*noun, case)));
        }
        Cited::Alias(noun) => words.push(russian_document(*noun, case)),
        Cited::Law { noun, name } => {
            words
                .push(format!("{} Республики Казахстан \"{name}\"", russian_document(*noun, case)));
        }
        Cited::Act { noun, date, number, approves } => {
            let date = date::print(*date, Lang::Ru, DateForm::Attributive);
            let mut of_act = case;
            if let Some(document) = approves {
                let approved = ru::print_approved(*document, case);
                words.push(format!("{}, {approved}", russian_document(*document, case)));
                of_act = Case::Instrumental;
            }
            words.push(format!("{} {date} № {number}", russian_document(*noun, of_act)));
        }
    }
    words.join(" ")
}

fn russian_document(noun: DocumentNoun, case: Case) -> String {
    let word = ru::print_document(noun, case);
    let common = noun.is_act() && !noun.is_law();
    if common { word } else { capitalised(&word) }
}

fn is_several(values: &[Value]) -> bool {
    values.len() > 1 || matches!(values, [Value::Span(..)])
}

fn numbers(level: Level, values: &[Value], lang: Lang, genitive: bool) -> String {
    let bracket = if level == Level::Subpoint { ")" } else { "" };
    let number = |number: &String| -> String {
        let feminine = level == Level::Part;
        let in_words = level
            .is_counted_in_words()
            .then(|| ordinal::print(number.parse().ok()?, lang, feminine, genitive))
            .flatten();
        in_words.unwrap_or_else(|| format!("{number}{bracket}"))
    };
    let printed: Vec<String> = values
        .iter()
        .map(|value| match value {
            Value::One(one) => number(one),
            Value::Span(from, to) => format!("{} – {}", number(from), number(to)),
            Value::Letter(letter) => format!("{letter})"),
        })
        .collect();
    let and = if lang == Lang::Kk { "және" } else { "и" };
    match printed.as_slice() {
        [before @ .., last] if !before.is_empty() => format!("{} {and} {last}", before.join(", ")),
        _ => printed.concat(),
    }
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
