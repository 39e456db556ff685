//! Russian nouns of units and documents: stems as data, endings by declension.

use super::{Case, DocumentNoun, Form, Level};

/// Endings in the order of [`CASES`], singular and plural; a dash is a form that is not used.
type Declension = [&'static str; 12];

static MASCULINE: Declension = ["", "а", "у", "", "ом", "е", "ы", "ов", "ам", "ы", "ами", "ах"];
static MASCULINE_SOFT: Declension =
    ["", "а", "у", "", "ем", "е", "ы", "ев", "ам", "ы", "ами", "ах"];
static MASCULINE_OK: Declension =
    ["ок", "ка", "ку", "ок", "ком", "ке", "ки", "ков", "кам", "ки", "ками", "ках"];
static MASCULINE_EN: Declension =
    ["ень", "ня", "ню", "ень", "нем", "не", "ни", "ней", "ням", "ни", "нями", "нях"];
static FEMININE: Declension = ["а", "ы", "е", "у", "ой", "е", "ы", "", "ам", "ы", "ами", "ах"];
static FEMININE_K: Declension = ["а", "и", "е", "у", "ой", "е", "и", "", "ам", "и", "ами", "ах"];
static FEMININE_YA: Declension =
    ["ья", "ьи", "ье", "ью", "ьей", "ье", "ьи", "ей", "ьям", "ьи", "ьями", "ьях"];
static FEMININE_SIGN: Declension =
    ["ь", "и", "и", "ь", "ью", "и", "и", "ей", "ям", "и", "ями", "ях"];
static FEMININE_IYA: Declension = ["я", "и", "и", "ю", "ей", "и", "и", "й", "ям", "и", "ями", "ях"];
static NEUTER: Declension = ["е", "я", "ю", "е", "ем", "и", "я", "й", "ям", "я", "ями", "ях"];
static NEUTER_PLURAL: Declension = ["-", "-", "-", "-", "-", "-", "я", "й", "ям", "я", "ями", "ях"];
static PLURAL: Declension = ["-", "-", "-", "-", "-", "-", "а", "", "ам", "а", "ами", "ах"];

/// A noun: what it names, its stem, its declension.
struct Stem<T>(T, &'static str, &'static Declension);

static UNITS: [Stem<Level>; 15] = [
    Stem(Level::Section, "раздел", &MASCULINE),
    Stem(Level::Chapter, "глав", &FEMININE),
    Stem(Level::Paragraph, "параграф", &MASCULINE),
    Stem(Level::Article, "стат", &FEMININE_YA),
    Stem(Level::Point, "пункт", &MASCULINE),
    Stem(Level::Subpoint, "подпункт", &MASCULINE),
    Stem(Level::Part, "част", &FEMININE_SIGN),
    Stem(Level::Indent, "абзац", &MASCULINE_SOFT),
    Stem(Level::Annex, "приложени", &NEUTER),
    Stem(Level::Row, "строк", &FEMININE_K),
    Stem(Level::Column, "граф", &FEMININE),
    Stem(Level::Title, "заголов", &MASCULINE_OK),
    Stem(Level::Title, "названи", &NEUTER),
    Stem(Level::Title, "наименовани", &NEUTER),
    Stem(Level::Preamble, "преамбул", &FEMININE),
];

static DOCUMENTS: [Stem<DocumentNoun>; 18] = [
    Stem(DocumentNoun::Order, "приказ", &MASCULINE),
    Stem(DocumentNoun::Decree, "постановлени", &NEUTER),
    Stem(DocumentNoun::Edict, "указ", &MASCULINE),
    Stem(DocumentNoun::Directive, "распоряжени", &NEUTER),
    Stem(DocumentNoun::Decision, "решени", &NEUTER),
    Stem(DocumentNoun::Law, "закон", &MASCULINE),
    Stem(DocumentNoun::Code, "кодекс", &MASCULINE),
    Stem(DocumentNoun::Constitution, "конституци", &FEMININE_IYA),
    Stem(DocumentNoun::Rules, "правил", &PLURAL),
    Stem(DocumentNoun::Regulation, "положени", &NEUTER),
    Stem(DocumentNoun::Requirements, "требовани", &NEUTER_PLURAL),
    Stem(DocumentNoun::List, "переч", &MASCULINE_EN),
    Stem(DocumentNoun::Instruction, "инструкци", &FEMININE_IYA),
    Stem(DocumentNoun::Methodology, "методик", &FEMININE_K),
    Stem(DocumentNoun::Procedure, "регламент", &MASCULINE),
    Stem(DocumentNoun::Standard, "стандарт", &MASCULINE),
    Stem(DocumentNoun::Classifier, "классификатор", &MASCULINE),
    Stem(DocumentNoun::Charter, "устав", &MASCULINE),
];

const CASES: [Case; 6] = [
    Case::Nominative,
    Case::Genitive,
    Case::Dative,
    Case::Accusative,
    Case::Instrumental,
    Case::Locative,
];

/// Every form of every noun of a unit, folded; a word that serves several cases stands under the
/// first.
pub(crate) fn unit_forms() -> Vec<(String, Level, Form)> {
    UNITS.iter().flat_map(forms).collect()
}

/// Every form of every noun of a document, folded.
pub(crate) fn document_forms() -> Vec<(String, DocumentNoun, Form)> {
    DOCUMENTS.iter().flat_map(forms).collect()
}

fn forms<T: Copy>(Stem(meaning, stem, endings): &Stem<T>) -> Vec<(String, T, Form)> {
    endings
        .iter()
        .enumerate()
        .filter(|(_, ending)| **ending != "-")
        .map(|(index, ending)| {
            let form = Form { plural: index >= 6, possessive: false, case: CASES[index % 6] };
            (format!("{stem}{ending}"), *meaning, form)
        })
        .collect()
}

/// Whether a participle with this ending may belong to a form of a document's noun: `Правил …
/// утвержденных`, `Положения … утвержденного`.
pub(crate) fn agrees(noun: DocumentNoun, word: &str, ending: &str) -> bool {
    let Some(Stem(_, stem, declension)) = DOCUMENTS.iter().find(|stem| stem.0 == noun) else {
        return false;
    };
    let Some(own) = word.strip_prefix(stem) else { return false };
    let feminine = is_feminine(declension);
    let readings = declension.iter().enumerate().filter(|(_, form)| **form == own);
    readings.map(|(index, _)| (index >= 6, CASES[index % 6])).any(|(plural, case)| {
        use Case::{Accusative, Dative, Genitive, Instrumental, Locative, Nominative};
        match (ending, plural) {
            ("ый" | "ое", false) => !feminine && matches!(case, Nominative | Accusative),
            ("ого", false) => !feminine && matches!(case, Genitive | Accusative),
            ("ому", false) => !feminine && case == Dative,
            ("ым", false) => !feminine && case == Instrumental,
            ("ом", false) => !feminine && case == Locative,
            ("ая", false) => feminine && case == Nominative,
            ("ой", false) => feminine && !matches!(case, Nominative | Accusative),
            ("ую", false) => feminine && case == Accusative,
            ("ые", true) => matches!(case, Nominative | Accusative),
            ("ых", true) => matches!(case, Genitive | Locative | Accusative),
            ("ым", true) => case == Dative,
            ("ыми", true) => case == Instrumental,
            _ => false,
        }
    })
}

/// The word for a unit in a printed reference.
pub(crate) fn print_unit(level: Level, plural: bool, case: Case) -> String {
    print(&UNITS, level, plural, case)
}

/// The word for a document in a printed reference.
pub(crate) fn print_document(noun: DocumentNoun, case: Case) -> String {
    let plural = matches!(noun, DocumentNoun::Rules | DocumentNoun::Requirements);
    print(&DOCUMENTS, noun, plural, case)
}

/// `настоящего`, `настоящих`: the adjective before the noun of an own document.
pub(crate) fn print_own(noun: DocumentNoun, case: Case) -> &'static str {
    by_gender(
        noun,
        case,
        &["настоящий", "настоящее", "настоящая", "настоящие"],
        |case| match case {
            Case::Genitive => ["настоящего", "настоящей", "настоящих"],
            Case::Dative => ["настоящему", "настоящей", "настоящим"],
            _ => ["настоящим", "настоящей", "настоящими"],
        },
    )
}

/// `утвержденных`: the participle after the noun of an approved document.
pub(crate) fn print_approved(noun: DocumentNoun, case: Case) -> &'static str {
    let nominative = &["утвержденный", "утвержденное", "утвержденная", "утвержденные"];
    by_gender(noun, case, nominative, |case| match case {
        Case::Genitive => ["утвержденного", "утвержденной", "утвержденных"],
        Case::Dative => ["утвержденному", "утвержденной", "утвержденным"],
        _ => ["утвержденным", "утвержденной", "утвержденными"],
    })
}

/// The form for a noun: nominative by gender and in the plural, else masculine or neuter,
/// feminine, plural.
fn by_gender(
    noun: DocumentNoun,
    case: Case,
    nominative: &[&'static str; 4],
    oblique: impl Fn(Case) -> [&'static str; 3],
) -> &'static str {
    let Some(Stem(_, _, declension)) = DOCUMENTS.iter().find(|stem| stem.0 == noun) else {
        return nominative[0];
    };
    let plural = declension[0] == "-";
    let feminine = is_feminine(declension);
    let neuter = std::ptr::eq(*declension, &NEUTER);
    match (case, plural, feminine) {
        (Case::Nominative, true, _) => nominative[3],
        (Case::Nominative, _, true) => nominative[2],
        (Case::Nominative, ..) => nominative[usize::from(neuter)],
        (_, true, _) => oblique(case)[2],
        (_, _, true) => oblique(case)[1],
        _ => oblique(case)[0],
    }
}

fn is_feminine(declension: &'static Declension) -> bool {
    std::ptr::eq(declension, &FEMININE_K) || std::ptr::eq(declension, &FEMININE_IYA)
}

fn print<T: Copy + PartialEq>(
    stems: &'static [Stem<T>],
    meaning: T,
    plural: bool,
    case: Case,
) -> String {
    let index = CASES.iter().position(|candidate| *candidate == case).unwrap_or(0);
    stems
        .iter()
        .find(|stem| stem.0 == meaning)
        .map(|Stem(_, stem, endings)| format!("{stem}{}", endings[index + usize::from(plural) * 6]))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_participle_agrees_with_its_noun() {
        assert!(agrees(DocumentNoun::Rules, "правил", "ых"));
        assert!(agrees(DocumentNoun::Regulation, "положения", "ого"));
        assert!(agrees(DocumentNoun::Methodology, "методики", "ой"));
        assert!(agrees(DocumentNoun::List, "перечнем", "ым"));
        assert!(!agrees(DocumentNoun::List, "перечня", "ых"));
        assert!(!agrees(DocumentNoun::Requirements, "требованиям", "ые"));
    }

    #[test]
    fn declensions_give_the_words_of_the_law() {
        let units = unit_forms();
        for word in [
            "статьи",
            "статьей",
            "статей",
            "статьях",
            "части",
            "частью",
            "абзацем",
            "абзацев",
            "главе",
            "главой",
            "глав",
            "приложению",
            "приложений",
            "пунктами",
            "подпунктах",
            "заголовка",
            "строкой",
            "граф",
            "разделов",
        ] {
            assert!(units.iter().any(|(form, _, _)| form == word), "{word}");
        }
        let documents = document_forms();
        for word in [
            "правил",
            "правилам",
            "положения",
            "закона",
            "кодекса",
            "перечня",
            "перечню",
            "требований",
            "постановлением",
            "инструкции",
            "методике",
            "конституции",
        ] {
            assert!(documents.iter().any(|(form, _, _)| form == word), "{word}");
        }
    }
}
