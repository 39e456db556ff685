//! Definitions and abbreviations, recognised from their wording.
//!
//! A definition is a paragraph that opens with the term and a dash: `оператор – заңды тұлға`,
//! `ақпараттық жүйе (бұдан әрі – АЖ) – …`. Drafters print the dash as a hyphen, set it close to
//! its neighbours or glue it to the term (`тәсіл-көрсетілетін қызметті алушы …`).

use std::ops::Range;

use super::Lang;
use super::alias::declaration;
use super::phrase::Phrases;
use super::stem::stem;
use super::token::{Kind, Lexeme, Tokens};

/// How many tokens a term may have.
const LONGEST_TERM: usize = 60;

/// How many words the term of an abbreviation may have that does not tell where it begins.
const LONGEST_ANTECEDENT: usize = 16;

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

/// A short form declared in running text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Abbreviation {
    /// The bytes of what it stands for, as far as the words tell.
    pub term: Range<usize>,
    /// The bytes of the short form.
    pub abbr: Range<usize>,
    /// It is the noun of an act or a document (`Заң`, `Қағидалар`): an alias rather than a term.
    pub is_document: bool,
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

/// The short forms that a paragraph declares, and what they stand for. The declaration inside a
/// definition is one of them.
pub fn abbreviations(text: &str, lang: Lang) -> Vec<Abbreviation> {
    let tokens = Tokens::of(text, lang);
    let mut found = Vec::new();
    for open in 1..tokens.len() {
        let Some(declared) = declaration(&tokens, open) else { continue };
        let inside: Vec<usize> = (open..tokens.len())
            .filter(|at| {
                let place = tokens.range(*at, *at);
                place.start >= declared.alias.start && place.end <= declared.alias.end
            })
            .filter(|at| tokens.is(*at, Kind::Word))
            .collect();
        let is_document = inside.len() == 1
            && inside.iter().any(|at| matches!(tokens.lexeme(*at), Some(Lexeme::Document(..))));
        // An English name in brackets may stand between the words and their short form.
        let mut end = open;
        while end > 0 && matches!(tokens.kind(end - 1), Some(Kind::Close | Kind::Comma)) {
            if tokens.is(end - 1, Kind::Comma) {
                end -= 1;
                continue;
            }
            match (0..end).rev().find(|at| tokens.after_brackets(*at) == end) {
                Some(before) if before > 0 => end = before,
                _ => break,
            }
        }
        let first = antecedent(&tokens, end, &inside);
        found.push(Abbreviation {
            term: tokens.range(first, end - 1),
            abbr: declared.alias,
            is_document,
        });
    }
    found
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

/// Where the words begin for which a short form stands.
fn antecedent(tokens: &Tokens<'_>, open: usize, alias: &[usize]) -> usize {
    let floor = (0..open)
        .rev()
        .take(LONGEST_TERM)
        .take_while(|at| !tokens.ends_sentence(*at) && !tokens.is(*at, Kind::Open))
        .last()
        .unwrap_or(open - 1);
    if let Some(first) = by_initials(tokens, floor, open, alias) {
        return if first > 0 && tokens.opens(first - 1) { first - 1 } else { first };
    }
    if tokens.lang == Lang::Ru
        && let Some(head) = alias.first()
    {
        let head = stem(tokens.word(*head), tokens.lang);
        let same =
            |at: &usize| tokens.is(*at, Kind::Word) && stem(tokens.word(*at), tokens.lang) == head;
        if let Some(mut first) = (floor..open).rev().find(same) {
            // `электронное сообщение`, `веб-портал`: what belongs to the noun before it.
            while first > floor
                && (is_adjective(tokens.word(first - 1))
                    || tokens.is(first - 1, Kind::Hyphen) && !tokens.spaced(first)
                    || tokens.is(first, Kind::Hyphen))
            {
                first -= 1;
            }
            return first;
        }
    }
    let separates = |at: usize| {
        matches!(tokens.kind(at), Some(Kind::Comma | Kind::Semicolon | Kind::Colon | Kind::Close))
            || matches!(tokens.kind(at), Some(Kind::Dash))
    };
    let mut words = 0;
    let mut first = open;
    while first > floor && !separates(first - 1) && words < LONGEST_ANTECEDENT {
        first -= 1;
        words += usize::from(tokens.is(first, Kind::Word));
        // A name in quotation marks begins what a subject stands before.
        let opens = tokens.opens(first) && first > 0;
        if opens && tokens.lang == Lang::Kk && !is_modifier(tokens.word(first - 1)) {
            break;
        }
    }
    first.min(open - 1)
}

fn is_adjective(word: &str) -> bool {
    const ENDINGS: [&str; 16] = [
        "ый", "ий", "ая", "яя", "ое", "ее", "ые", "ие", "ого", "его", "ому", "ему", "ую", "ых",
        "их", "ым",
    ];
    word.len() > 8 && ENDINGS.iter().any(|ending| word.ends_with(ending))
}

/// Whether a Kazakh word before a name belongs to it: a genitive does.
fn is_modifier(word: &str) -> bool {
    word.is_empty()
        || ["ның", "нің", "дың", "дің", "тың", "тің"].iter().any(|end| word.ends_with(end))
}

/// `орталық мемлекеттік органның (бұдан әрі – ОМО)`: the letters are the initials of the words.
fn by_initials(tokens: &Tokens<'_>, floor: usize, open: usize, alias: &[usize]) -> Option<usize> {
    let letters: Vec<char> = alias.iter().flat_map(|at| tokens.word(*at).chars()).collect();
    let capitals = alias.iter().all(|at| {
        let word = &tokens.text[tokens.range(*at, *at)];
        word.chars().all(char::is_uppercase)
    });
    if !capitals || letters.len() < 2 {
        return None;
    }
    let mut at = open;
    for letter in letters.iter().rev() {
        at = (floor..at).rev().find(|word| tokens.is(*word, Kind::Word))?;
        if !tokens.word(at).starts_with(*letter) {
            return None;
        }
    }
    Some(at)
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
    fn short_forms_in_running_text_find_their_words() {
        let found = |text: &'static str, lang| -> Vec<(&'static str, &'static str)> {
            abbreviations(text, lang)
                .into_iter()
                .map(|short| (&text[short.term], &text[short.abbr]))
                .collect()
        };
        assert_eq!(
            found(
                "1-ден астам орталық мемлекеттік органның (бұдан әрі – ОМО) қызметкерлері",
                Lang::Kk
            ),
            [("орталық мемлекеттік органның", "ОМО")]
        );
        assert_eq!(
            found(
                "3. Мемлекеттік орган \"электрондық үкіметтің\" инфрақұрылымы объектісін (бұдан әрі – объект) Тізбеге",
                Lang::Kk
            ),
            [("\"электрондық үкіметтің\" инфрақұрылымы объектісін", "объект")]
        );
        assert_eq!(
            found("для включения интернет-ресурса (далее – ИР) государственного органа", Lang::Ru),
            [("интернет-ресурса", "ИР")]
        );
        assert_eq!(
            found(
                "с заявлением на включение согласно приложению 1 (далее – Заявление) c представлением",
                Lang::Ru
            ),
            [("заявлением на включение согласно приложению 1", "Заявление")]
        );
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
