//! Kazakh nouns of units and documents: stems as data, endings by the last sound of the stem.

use super::{Case, DocumentNoun, Form, Level};

/// What the case endings of a stem depend on.
#[derive(Clone, Copy)]
enum Sound {
    /// Ends in a voiceless consonant: `тармақ-тың`.
    Voiceless,
    /// Ends in a vowel: `тармақша-ның`.
    Vowel,
    /// Ends in `л р й у`: `тарау-дың`.
    Sonorant,
    /// Ends in `м н ң`: `заң-ның`.
    Nasal,
    /// Has the possessive ending: `тармағы-ның`, `тармағы-на`.
    Possessive,
}

/// A noun: nominative, plural, possessive; whether its vowels are front ones; its last sound.
struct Stem<T>(T, &'static str, &'static str, &'static str, Vowels, Sound);

#[derive(Clone, Copy, PartialEq)]
enum Vowels {
    Back,
    Front,
}

use Sound::{Nasal, Sonorant, Voiceless, Vowel};
use Vowels::{Back, Front};

const UNITS: [Stem<Level>; 14] = [
    Stem(Level::Section, "бөлім", "бөлімдер", "бөлімі", Front, Nasal),
    Stem(Level::Chapter, "тарау", "тараулар", "тарауы", Back, Sonorant),
    Stem(Level::Paragraph, "параграф", "параграфтар", "параграфы", Back, Voiceless),
    Stem(Level::Article, "бап", "баптар", "бабы", Back, Voiceless),
    Stem(Level::Point, "тармақ", "тармақтар", "тармағы", Back, Voiceless),
    Stem(Level::Subpoint, "тармақша", "тармақшалар", "тармақшасы", Back, Vowel),
    Stem(Level::Part, "бөлік", "бөліктер", "бөлігі", Front, Voiceless),
    Stem(Level::Indent, "абзац", "абзацтар", "абзацы", Back, Voiceless),
    Stem(Level::Annex, "қосымша", "қосымшалар", "қосымшасы", Back, Vowel),
    Stem(Level::Row, "жол", "жолдар", "жолы", Back, Sonorant),
    Stem(Level::Column, "баған", "бағандар", "бағаны", Back, Nasal),
    Stem(Level::Title, "тақырып", "тақырыптар", "тақырыбы", Back, Voiceless),
    Stem(Level::Preamble, "кіріспе", "кіріспелер", "кіріспесі", Front, Vowel),
    Stem(Level::Preamble, "преамбула", "преамбулалар", "преамбуласы", Back, Vowel),
];

const DOCUMENTS: [Stem<DocumentNoun>; 18] = [
    Stem(DocumentNoun::Order, "бұйрық", "бұйрықтар", "бұйрығы", Back, Voiceless),
    Stem(DocumentNoun::Decree, "қаулы", "қаулылар", "қаулысы", Back, Vowel),
    Stem(DocumentNoun::Edict, "жарлық", "жарлықтар", "жарлығы", Back, Voiceless),
    Stem(DocumentNoun::Directive, "өкім", "өкімдер", "өкімі", Front, Nasal),
    Stem(DocumentNoun::Decision, "шешім", "шешімдер", "шешімі", Front, Nasal),
    Stem(DocumentNoun::Law, "заң", "заңдар", "заңы", Back, Nasal),
    Stem(DocumentNoun::Code, "кодекс", "кодекстер", "кодексі", Front, Voiceless),
    Stem(DocumentNoun::Constitution, "конституция", "конституциялар", "конституциясы", Back, Vowel),
    Stem(DocumentNoun::Rules, "қағида", "қағидалар", "қағидасы", Back, Vowel),
    Stem(DocumentNoun::Regulation, "ереже", "ережелер", "ережесі", Front, Vowel),
    Stem(DocumentNoun::Requirements, "талап", "талаптар", "талабы", Back, Voiceless),
    Stem(DocumentNoun::List, "тізбе", "тізбелер", "тізбесі", Front, Vowel),
    Stem(DocumentNoun::Instruction, "нұсқаулық", "нұсқаулықтар", "нұсқаулығы", Back, Voiceless),
    Stem(DocumentNoun::Methodology, "әдістеме", "әдістемелер", "әдістемесі", Front, Vowel),
    Stem(DocumentNoun::Procedure, "регламент", "регламенттер", "регламенті", Front, Voiceless),
    Stem(DocumentNoun::Standard, "стандарт", "стандарттар", "стандарты", Back, Voiceless),
    Stem(DocumentNoun::Classifier, "сыныптауыш", "сыныптауыштар", "сыныптауышы", Back, Voiceless),
    Stem(DocumentNoun::Charter, "жарғы", "жарғылар", "жарғысы", Back, Vowel),
];

/// Endings of the seven oblique cases, for back and for front vowels.
fn endings(sound: Sound, vowels: Vowels) -> [(Case, &'static str); 7] {
    use Case::{Ablative, Accusative, Attributive, Dative, Genitive, Instrumental, Locative};
    let by_case = |endings: [&'static str; 7]| {
        let cases = [Genitive, Dative, Accusative, Locative, Ablative, Instrumental, Attributive];
        std::array::from_fn(|index| (cases[index], endings[index]))
    };
    by_case(match (sound, vowels) {
        (Voiceless, Back) => ["тың", "қа", "ты", "та", "тан", "пен", "тағы"],
        (Voiceless, Front) => ["тің", "ке", "ті", "те", "тен", "пен", "тегі"],
        (Vowel, Back) => ["ның", "ға", "ны", "да", "дан", "мен", "дағы"],
        (Vowel, Front) => ["нің", "ге", "ні", "де", "ден", "мен", "дегі"],
        (Sonorant, Back) => ["дың", "ға", "ды", "да", "дан", "мен", "дағы"],
        (Sonorant, Front) => ["дің", "ге", "ді", "де", "ден", "мен", "дегі"],
        (Nasal, Back) => ["ның", "ға", "ды", "да", "нан", "мен", "дағы"],
        (Nasal, Front) => ["нің", "ге", "ді", "де", "нен", "мен", "дегі"],
        (Sound::Possessive, Back) => ["ның", "на", "н", "нда", "нан", "мен", "ндағы"],
        (Sound::Possessive, Front) => ["нің", "не", "н", "нде", "нен", "мен", "ндегі"],
    })
}

/// Every form of every noun of a unit, folded.
pub(crate) fn unit_forms() -> Vec<(String, Level, Form)> {
    UNITS.iter().flat_map(forms).collect()
}

/// Every form of every noun of a document, folded. The plural of `ереже` is another word: the
/// singular is the statute of a body, the plural are rules.
pub(crate) fn document_forms() -> Vec<(String, DocumentNoun, Form)> {
    let mut all: Vec<_> = DOCUMENTS.iter().flat_map(forms).collect();
    for (_, noun, form) in &mut all {
        if *noun == DocumentNoun::Regulation && form.plural {
            *noun = DocumentNoun::Rules;
        }
    }
    all
}

/// The noun of which a word that is in no table is a misspelt form, by its first letters.
pub(crate) fn misspelt_document(word: &str) -> Option<DocumentNoun> {
    const STEMS: [(&str, DocumentNoun); 8] = [
        ("ережел", DocumentNoun::Rules),
        ("ереж", DocumentNoun::Regulation),
        ("қағид", DocumentNoun::Rules),
        ("талап", DocumentNoun::Requirements),
        ("тізбе", DocumentNoun::List),
        ("бұйры", DocumentNoun::Order),
        ("қаулы", DocumentNoun::Decree),
        ("кодекс", DocumentNoun::Code),
    ];
    STEMS.iter().find(|(stem, _)| word.starts_with(stem)).map(|(_, noun)| *noun)
}

/// The four bases of a noun, to which case endings are added: plain, plural, possessive, plural
/// possessive.
fn bases<T>(stem: &Stem<T>) -> [(String, bool, bool, Sound); 4] {
    let Stem(_, singular, plural, possessive, vowels, sound) = stem;
    let of_several = format!("{plural}{}", if *vowels == Back { "ы" } else { "і" });
    [
        ((*singular).to_owned(), false, false, *sound),
        ((*plural).to_owned(), true, false, Sonorant),
        ((*possessive).to_owned(), false, true, Sound::Possessive),
        (of_several, true, true, Sound::Possessive),
    ]
}

fn forms<T: Copy>(stem: &Stem<T>) -> Vec<(String, T, Form)> {
    let mut forms = Vec::new();
    for (base, plural, possessive, sound) in bases(stem) {
        let form = |case| Form { plural, possessive, case };
        for (case, ending) in endings(sound, stem.4) {
            forms.push((format!("{base}{ending}"), stem.0, form(case)));
        }
        forms.push((base, stem.0, form(Case::Nominative)));
    }
    forms
}

/// The word for a unit in a printed reference.
pub(crate) fn print_unit(level: Level, form: Form) -> String {
    UNITS.iter().find(|stem| stem.0 == level).map(|stem| print(stem, form)).unwrap_or_default()
}

/// The word for a document in a printed reference; rules are always in the plural.
pub(crate) fn print_document(noun: DocumentNoun, form: Form) -> String {
    let plural = matches!(noun, DocumentNoun::Rules | DocumentNoun::Requirements) || form.plural;
    let stem = DOCUMENTS.iter().find(|stem| stem.0 == noun);
    stem.map(|stem| print(stem, Form { plural, ..form })).unwrap_or_default()
}

fn print<T>(stem: &Stem<T>, form: Form) -> String {
    for (base, plural, possessive, sound) in bases(stem) {
        if (plural, possessive) == (form.plural, form.possessive) {
            let ending = endings(sound, stem.4).into_iter().find(|(case, _)| *case == form.case);
            return base + ending.map_or("", |(_, ending)| ending);
        }
    }
    String::new()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn endings_are_those_of_the_domain_page() {
        let forms = unit_forms();
        for word in [
            "тармақтың",
            "тармаққа",
            "тармақты",
            "тармақта",
            "тармақтан",
            "тармақпен",
            "тармақтағы",
            "тармақшаның",
            "тармақшаға",
            "тармақшамен",
            "баптың",
            "бабының",
            "бабына",
            "бабында",
            "бабынан",
            "бабын",
            "бабымен",
            "тараудың",
            "тарауға",
            "тарауы",
            "бөліктің",
            "бөлікке",
            "бөлігінің",
            "бөлігінде",
            "бөлігіне",
            "бөліктер",
            "тармақтарында",
            "тармақшаларында",
            "қосымшаға",
            "қосымшасына",
            "параграфына",
            "абзацы",
            "тармағындағы",
            "бөлігіндегі",
        ] {
            assert!(forms.iter().any(|(form, _, _)| form == word), "{word}");
        }
    }

    #[test]
    fn the_plural_of_a_statute_is_rules() {
        let noun = |word: &str| {
            document_forms().into_iter().find(|(form, _, _)| form == word).map(|(_, noun, _)| noun)
        };
        assert_eq!(noun("ереженің"), Some(DocumentNoun::Regulation));
        assert_eq!(noun("ережелердің"), Some(DocumentNoun::Rules));
        assert_eq!(noun("ережелерінде"), Some(DocumentNoun::Rules));
        assert_eq!(noun("заңының"), Some(DocumentNoun::Law));
        assert_eq!(noun("бұйрығына"), Some(DocumentNoun::Order));
    }
}
