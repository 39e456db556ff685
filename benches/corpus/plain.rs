//! Which words of a real act say the same in any other: they name no unit, no act and no name that
//! only their own act declares, and no lint finds a defect in them.

use std::collections::{BTreeMap, BTreeSet};

use qagida::load::{RawAct, RawCorpus};
use qagida::model::print::phrase;
use qagida::model::{Bilingual, Document, Lang, Unit};

use super::sentences::Definition;
use super::words::{Pair, capitalised};

/// Beginnings of words that name a unit, a document or an act, so that the sentence points outside
/// itself.
const NAMES_A_UNIT: Bilingual<&[&str]> = Bilingual {
    kk: &[
        "тармақ",
        "тармағ",
        "бөлік",
        "бөліг",
        "абзац",
        "бап",
        "баб",
        "қосымша",
        "тарау",
        "параграф",
        "осы",
        "ереже",
        "қағида",
        "бұйры",
        "қаул",
        "кодекс",
        "жылғы",
        "қоса",
    ],
    ru: &[
        "пункт",
        "подпункт",
        "част",
        "абзац",
        "стать",
        "приложени",
        "глав",
        "параграф",
        "настоящ",
        "указанн",
        "правил",
        "приказ",
        "постановлени",
        "положени",
        "кодекс",
        "года",
        "прилагаем",
    ],
};

/// The words of an order and of rules for themselves, which mean the right document wherever they
/// stand.
const NAMES_ITSELF: Bilingual<&[&str]> = Bilingual {
    kk: &["осы бұйрық", "Осы бұйрық", "осы Қағидалар", "Осы Қағидалар"],
    ru: &[
        "настоящего приказа",
        "настоящий приказ",
        "Настоящий приказ",
        "настоящему приказу",
        "настоящих Правил",
        "настоящие Правила",
        "Настоящие Правила",
        "настоящими Правилами",
        "настоящим Правилам",
    ],
};

/// The names that the first point of every made-up document declares.
const DECLARED: Bilingual<[&str; 3]> = Bilingual {
    kk: ["Қағидалар", "Заң", "Тізбе"],
    ru: ["Правила", "Закон", "Перечень"],
};

/// Names that the real acts declare: abbreviations with the definition that declares each, and the
/// other names, which mean nothing in another act.
pub struct Declared {
    /// By language and name, the place of the definition.
    pub abbreviations: Bilingual<BTreeMap<String, usize>>,
    others: Bilingual<BTreeSet<String>>,
}

impl Declared {
    /// Reads every declaration.
    pub fn of(corpus: &RawCorpus, definitions: &[Definition]) -> Declared {
        let mut declared =
            Declared { abbreviations: Bilingual::default(), others: Bilingual::default() };
        for (place, definition) in definitions.iter().enumerate() {
            let Some(abbreviation) = &definition.abbreviation else { continue };
            for lang in Lang::ALL {
                let name = abbreviation.get(lang).clone();
                declared.abbreviations.get_mut(lang).entry(name).or_insert(place);
            }
        }
        for unit in corpus.acts.values().flat_map(units) {
            let Some(words) = both_sides(unit) else { continue };
            for lang in Lang::ALL {
                let name = declaration(words.get(lang), lang).filter(|name| is_capitalised(name));
                let known = declared.abbreviations.get(lang);
                let name = name
                    .filter(|name| !known.contains_key(*name) && !DECLARED.get(lang).contains(name))
                    .map(str::to_owned);
                declared.others.get_mut(lang).extend(name);
            }
        }
        declared
    }

    /// The definitions without which words are not understood; `None` where no definition helps.
    pub fn needs(&self, words: &Pair) -> Option<BTreeSet<usize>> {
        let mut needs = BTreeSet::new();
        for lang in Lang::ALL {
            let side = words.get(lang);
            if self.others.get(lang).iter().any(|name| side.contains(name)) {
                return None;
            }
            for name in abbreviations(side) {
                needs.insert(*self.abbreviations.get(lang).get(name)?);
            }
        }
        Some(needs)
    }
}

/// Every unit of an act, new texts in amendments among them.
pub fn units(raw: &RawAct) -> impl Iterator<Item = &Unit> {
    raw.act.documents.iter().flat_map(Document::walk)
}

/// The words of a unit, where both sides are known.
pub fn both_sides(unit: &Unit) -> Option<Pair> {
    let (kk, ru) = (unit.words(Lang::Kk)?, unit.words(Lang::Ru)?);
    Some(phrase(&*kk.text, &*ru.text))
}

/// Whether no lint finds a defect in a unit and its quotation marks come in pairs.
pub fn is_clean(raw: &RawAct, unit: &Unit) -> bool {
    let paired = |words: &Pair| {
        Lang::ALL.into_iter().all(|lang| words.get(lang).matches('"').count().is_multiple_of(2))
    };
    let defects = raw.errata.iter().filter(|erratum| erratum.closes.is_some());
    !defects.into_iter().any(|erratum| erratum.unit.path == unit.path)
        && both_sides(unit).is_some_and(|words| paired(&words))
}

/// The words of a unit that say the same in any act.
pub fn plain_words(raw: &RawAct, unit: &Unit) -> Option<Pair> {
    both_sides(unit).filter(|words| is_clean(raw, unit) && names_nothing(words))
}

/// Whether words name no unit and no act but their own and declare nothing. A number followed by a
/// bracket is that of a subpoint; a law named by its country is another one than the declared Law.
pub fn names_nothing(words: &Pair) -> bool {
    Lang::ALL.into_iter().all(|lang| {
        let own = NAMES_ITSELF.get(lang).iter();
        let side = own.fold(words.get(lang).clone(), |rest, name| rest.replace(name, ""));
        let names = |beginning: &&str| {
            let capital = capital(beginning);
            side.split(|letter: char| !letter.is_alphanumeric()).any(|word| {
                word.starts_with(*beginning)
                    || capital.as_ref().is_some_and(|capital| word.starts_with(capital))
            })
        };
        let has_number =
            |(at, _): (usize, &str)| side[..at].ends_with(|c: char| c.is_ascii_digit());
        let other_laws = ["№", "Республикасының Заң", "Республикасы Заң", "Закона Республики"];
        !other_laws.iter().any(|law| side.contains(law))
            && !side.match_indices(')').any(has_number)
            && declaration(&side, lang).is_none()
            && !NAMES_A_UNIT.get(lang).iter().any(names)
    })
}

/// A beginning of a word as it stands at the head of a sentence.
fn capital(beginning: &str) -> Option<String> {
    beginning.starts_with(char::is_lowercase).then(|| capitalised(beginning))
}

/// The name that words declare: `АБК` in `(бұдан әрі – АБК)`.
pub fn declaration(words: &str, lang: Lang) -> Option<&str> {
    let opening = match lang {
        Lang::Kk => "(бұдан әрі ",
        Lang::Ru => "(далее ",
    };
    let (_, rest) = words.split_once(opening)?;
    let (name, _) = rest.split_once(')')?;
    Some(name.trim_start_matches(['–', '-', '—', ' ']))
}

/// The words of a text that are abbreviations: two capitals or more.
pub fn abbreviations(words: &str) -> impl Iterator<Item = &str> {
    words
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| word.chars().filter(|letter| letter.is_uppercase()).count() > 1)
}

fn is_capitalised(name: &str) -> bool {
    name.starts_with(char::is_uppercase)
}

/// Words without the brackets that declare a name in them.
pub fn undeclared(words: &str, name: &str) -> String {
    let Some(end) = words.find(&format!("{name})")) else { return words.to_owned() };
    let start = words[..end].rfind('(').unwrap_or(end);
    format!("{}{}", &words[..start], &words[end + name.len() + 1..])
}
