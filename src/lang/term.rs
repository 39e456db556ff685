//! Definitions, recognised from their wording.
//!
//! A definition is a paragraph that opens with the term and a dash: `оператор – заңды тұлға`,
//! `ақпараттық жүйе (бұдан әрі – АЖ) – …`. Drafters print the dash as a hyphen, set it close to
//! its neighbours or glue it to the term (`тәсіл-көрсетілетін қызметті алушы …`).

use std::ops::Range;

use super::Lang;
use super::alias::declaration;
use super::phrase::Phrases;
use super::token::{Kind, Tokens};

/// How many tokens a term may have.
const LONGEST_TERM: usize = 60;

/// First halves of everyday compounds: the hyphen after them is no dash.
const COMPOUNDS: [&str; 34] = [
    "ақпараттық",
    "аппараттық",
    "іс",
    "үй",
    "сондай",
    "бизнес",
    "веб",
    "интернет",
    "интранет",
    "ip",
    "ssl",
    "клиент",
    "сервис",
    "акт",
    "икт",
    "электрондық",
    "нормативтік",
    "бар",
    "өзін",
    "күтіп",
    "ақ",
    "деффи",
    "нысан",
    "шаруашылық",
    "информационно",
    "аппаратно",
    "электронно",
    "нормативно",
    "клиенто",
    "технико",
    "программно",
    "административно",
    "техно",
    "rest",
];

/// A term and what is said of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Definition {
    /// The bytes of the term, a translation in brackets after it left out.
    pub term: Range<usize>,
    /// The bytes of its short form, where one is declared.
    pub abbr: Option<Range<usize>>,
    /// The bytes of what is said.
    pub body: Range<usize>,
}

/// Whether a paragraph opens a list of definitions: `мынадай негізгі ұғымдар пайдаланылады:`,
/// `используются следующие понятия:`.
pub fn opens_definitions(text: &str, lang: Lang) -> bool {
    let tokens = Tokens::of(text, lang);
    let has = |stems: &[&str]| {
        (0..tokens.len()).any(|at| stems.iter().any(|stem| tokens.word(at).starts_with(stem)))
    };
    let last = tokens.len().checked_sub(1);
    last.is_some_and(|last| tokens.is(last, Kind::Colon))
        && match lang {
            Lang::Kk => has(&["ұғым", "термин", "анықтама"]) && has(&["пайдалан", "қолдан"]),
            Lang::Ru => has(&["поняти", "термин", "определени"]) && has(&["использу", "применя"]),
        }
}

/// Reads a paragraph of a list of definitions.
///
/// ```
/// use qagida::lang::{Lang, term::definition};
/// let words = "4) аппараттық-бағдарламалық кешен (бұдан әрі – АБК) – жиынтығы;";
/// let found = definition(words, Lang::Kk).unwrap();
/// assert_eq!(&words[found.term], "аппараттық-бағдарламалық кешен");
/// assert_eq!(found.abbr.map(|abbr| &words[abbr]), Some("АБК"));
/// assert_eq!(&words[found.body], "жиынтығы;");
/// ```
pub fn definition(text: &str, lang: Lang) -> Option<Definition> {
    let tokens = Tokens::of(text, lang);
    let first = after_number(&tokens);
    let dash = dash(&tokens, first)?;
    let mut last = dash - 1;
    let mut abbr = None;
    // What stands in brackets at the end of the term: its short form, its English name.
    while tokens.is(last, Kind::Close) {
        let open = (first..last).rev().find(|at| tokens.after_brackets(*at) == last + 1)?;
        if let Some(declared) = declaration(&tokens, open) {
            abbr = Some(declared.alias);
        }
        last = open.checked_sub(1).filter(|last| *last >= first)?;
    }
    Some(Definition {
        term: tokens.range(first, last),
        abbr,
        body: tokens.range(dash + 1, tokens.len() - 1),
    })
}

/// The uses of defined terms in any inflection, the longest first: bytes and index of the term.
pub fn uses(text: &str, lang: Lang, terms: &Phrases) -> Vec<(Range<usize>, usize)> {
    terms.uses(text, lang)
}

/// The first token after the number of a subpoint.
fn after_number(tokens: &Tokens<'_>) -> usize {
    let quoted = usize::from(tokens.is(0, Kind::Quote));
    let mut at = quoted;
    while matches!(tokens.kind(at), Some(Kind::Number | Kind::Hyphen)) {
        at += 1;
    }
    if at > quoted && tokens.is(at, Kind::Close) { at + 1 } else { 0 }
}

/// The dash between a term and its definition.
fn dash(tokens: &Tokens<'_>, first: usize) -> Option<usize> {
    let mut glued = None;
    let mut at = first;
    while at < tokens.len().min(first + LONGEST_TERM) {
        if at > first && (tokens.ends_sentence(at) || tokens.is(at, Kind::Colon)) {
            break;
        }
        if at > first && tokens.is_hyphen(at) && at + 1 < tokens.len() {
            let set_apart = tokens.spaced(at) || tokens.spaced(at + 1);
            let after_bracket = tokens.is(at - 1, Kind::Close);
            // `АБК - нің` is an ending set apart, not a definition.
            let ending = tokens.is(at, Kind::Hyphen) && is_ending(tokens.word(at + 1));
            if (set_apart || after_bracket || tokens.is(at, Kind::Dash)) && !ending {
                // A dash far behind belongs to the definition when an earlier one is glued.
                let far = at - first > LONGEST_TERM / 2;
                return if far { glued.or(Some(at)) } else { Some(at) };
            }
            let compound = ending
                || COMPOUNDS.contains(&tokens.word(at - 1))
                || !tokens.is(at - 1, Kind::Word)
                || tokens.is_hyphen(at + 2) && !tokens.spaced(at + 2);
            if !compound && glued.is_none() {
                glued = Some(at);
            }
        }
        at = tokens.after_brackets(at).max(at + 1);
    }
    glued
}

fn is_ending(word: &str) -> bool {
    matches!(
        word,
        "нің"
            | "ның"
            | "дың"
            | "дің"
            | "тың"
            | "тің"
            | "ге"
            | "ға"
            | "ке"
            | "қа"
            | "ні"
            | "ны"
            | "ді"
            | "ды"
            | "ті"
            | "ты"
            | "де"
            | "да"
            | "те"
            | "та"
            | "мен"
            | "бен"
            | "пен"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn defined(text: &str, lang: Lang) -> Option<(&str, Option<&str>)> {
        let found = definition(text, lang)?;
        Some((&text[found.term], found.abbr.map(|abbr| &text[abbr])))
    }

    #[test]
    fn terms_are_told_from_what_is_said_of_them() {
        for (text, term, abbr) in [
            (
                "1) ақпараттандыру саласындағы уәкілетті орган (бұдан әрі – уәкілетті орган) - орталық атқарушы орган;",
                "ақпараттандыру саласындағы уәкілетті орган",
                Some("уәкілетті орган"),
            ),
            (
                "9) клиентке бағдарланған тәсіл-көрсетілетін қызметті алушы үшін қолданылатын тәсіл;",
                "клиентке бағдарланған тәсіл",
                None,
            ),
            (
                "12) техникалық құжаттама-ақпараттандыру объектісін құру, сондай-ақ құжаттама жиынтығы;",
                "техникалық құжаттама",
                None,
            ),
            (
                "14) \"электрондық үкіметтің\" архитектурасы-Мемлекеттік басқарудың сипаттамасы;",
                "\"электрондық үкіметтің\" архитектурасы",
                None,
            ),
            (
                "17) \"электрондық үкімет\" ақпараттық-коммуникациялық платформасының өнімі (бұдан әрі – өнім)-бұл қамтылым;",
                "\"электрондық үкімет\" ақпараттық-коммуникациялық платформасының өнімі",
                Some("өнім"),
            ),
            ("14) клиент-коннектор – бағдарламалық қамтамасыз ету;", "клиент-коннектор", None),
            ("34) IP (Internet Protocol) – цифрлық түрде ұсынылған модель;", "IP", None),
            (
                "33) Hyper Text Transfer Protocol (бұдан әрі – HTTP) — деректерді беру хаттамасы — еркін;",
                "Hyper Text Transfer Protocol",
                Some("HTTP"),
            ),
            (
                "32) AH (AuthenticationHeader) инкапсуляциясы – тақырып инкапсуляциясы.",
                "AH (AuthenticationHeader) инкапсуляциясы",
                None,
            ),
            (
                "1-1) бизнес-сәйкестендiру нөмiрi (бұдан әрі – БСН) – бiрегей нөмiр;",
                "бизнес-сәйкестендiру нөмiрi",
                Some("БСН"),
            ),
        ] {
            assert_eq!(defined(text, Lang::Kk), Some((term, abbr)), "{text}");
        }
        for (text, term, abbr) in [
            (
                "7) архитектурный портал \"электронного правительства\" –информационная система;",
                "архитектурный портал \"электронного правительства\"",
                None,
            ),
            (
                "8) сервисный интегратор (далее – интегратор) – юридическое лицо;",
                "сервисный интегратор",
                Some("интегратор"),
            ),
            ("4) интернет-ресурс – электронный информационный ресурс;", "интернет-ресурс", None),
        ] {
            assert_eq!(defined(text, Lang::Ru), Some((term, abbr)), "{text}");
        }
        for (text, lang) in [
            ("1) ақпараттық жүйені Тізбеге қосқан кезде:", Lang::Kk),
            ("2) копия технической документации;", Lang::Ru),
            ("3) АБК - нің сипаттамасы;", Lang::Kk),
        ] {
            assert_eq!(defined(text, lang), None, "{text}");
        }
    }

    #[test]
    fn lists_of_definitions_are_known_by_their_opening() {
        assert!(opens_definitions(
            "2. Осы Қағидаларда мынадай негізгі ұғымдар пайдаланылады:",
            Lang::Kk
        ));
        assert!(opens_definitions(
            "3. В настоящих Правилах используются следующие понятия:",
            Lang::Ru
        ));
        assert!(!opens_definitions("3. Мынадай құжаттар ұсынылады:", Lang::Kk));
    }
}
