//! Russian nouns of units and documents: stems as data, endings by declension.

use super::{Case, DocumentNoun, Form, Level};

/// Endings in the order of [`CASES`], singular and plural; a dash is a form that is not used.
type Declension = [&'static str; 12];

const MASCULINE: Declension = ["", "а", "у", "", "ом", "е", "ы", "ов", "ам", "ы", "ами", "ах"];
const MASCULINE_SOFT: Declension = ["", "а", "у", "", "ем", "е", "ы", "ев", "ам", "ы", "ами", "ах"];
const MASCULINE_OK: Declension =
    ["ок", "ка", "ку", "ок", "ком", "ке", "ки", "ков", "кам", "ки", "ками", "ках"];
const MASCULINE_EN: Declension =
    ["ень", "ня", "ню", "ень", "нем", "не", "ни", "ней", "ням", "ни", "нями", "нях"];
const FEMININE: Declension = ["а", "ы", "е", "у", "ой", "е", "ы", "", "ам", "ы", "ами", "ах"];
const FEMININE_K: Declension = ["а", "и", "е", "у", "ой", "е", "и", "", "ам", "и", "ами", "ах"];
const FEMININE_YA: Declension =
    ["ья", "ьи", "ье", "ью", "ьей", "ье", "ьи", "ей", "ьям", "ьи", "ьями", "ьях"];
const FEMININE_SIGN: Declension =
    ["ь", "и", "и", "ь", "ью", "и", "и", "ей", "ям", "и", "ями", "ях"];
const FEMININE_IYA: Declension = ["я", "и", "и", "ю", "ей", "и", "и", "й", "ям", "и", "ями", "ях"];
const NEUTER: Declension = ["е", "я", "ю", "е", "ем", "и", "я", "й", "ям", "я", "ями", "ях"];
const NEUTER_PLURAL: Declension = ["-", "-", "-", "-", "-", "-", "я", "й", "ям", "я", "ями", "ях"];
const PLURAL: Declension = ["-", "-", "-", "-", "-", "-", "а", "", "ам", "а", "ами", "ах"];

/// A noun: what it names, its stem, its declension.
struct Stem<T>(T, &'static str, &'static Declension);

const UNITS: [Stem<Level>; 15] = [
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

const DOCUMENTS: [Stem<DocumentNoun>; 18] = [
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

/// The word for a unit in a printed reference.
pub(crate) fn print_unit(level: Level, plural: bool, case: Case) -> String {
    print(&UNITS, level, plural, case)
}

/// The word for a document in a printed reference.
pub(crate) fn print_document(noun: DocumentNoun, case: Case) -> String {
    let plural = matches!(noun, DocumentNoun::Rules | DocumentNoun::Requirements);
    print(&DOCUMENTS, noun, plural, case)
}

fn print<T: Copy + PartialEq>(stems: &[Stem<T>], meaning: T, plural: bool, case: Case) -> String {
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
