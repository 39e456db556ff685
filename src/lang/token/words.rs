//! The words of the grammar in every form, and what each of them means.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::lang::Lang;
use crate::lang::date::{DateForm, KK_MONTHS, RU_MONTHS};
use crate::lang::noun::{self, DocumentNoun, Form, Level};
use crate::lang::ordinal::{self, Counting};

/// What a word means to the grammar of references.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Lexeme {
    Unit(Level, Form),
    Document(DocumentNoun, Form),
    Counting(Counting),
    Month(u8, DateForm),
    /// `жылғы`, `года`
    Year,
    /// `осы`, `настоящего`
    This,
    /// `көрсетілген`, `указанного`: the act named before
    Said,
    /// `және`, `и`, `или`
    And,
    /// `бекітілген`, `утвержденных`
    Approved,
    /// `мынадай`, `следующего`
    Following,
    /// `қазақстан`, `казахстан`
    Kazakhstan,
    /// `республикасы(ның)`, `республики`
    Republic,
    /// `туралы`, `об`
    About,
    /// `к` before the document to which an annex belongs
    To,
    /// `от` before a date
    From,
}

/// What a folded word means, where it means something to the grammar.
pub(super) fn meaning(word: &str, lang: Lang) -> Option<Lexeme> {
    WORDS[lang as usize].get(word).copied()
}

/// The hash of FNV-1a: the words are short and the table is fixed.
#[derive(Clone, Copy)]
struct ShortWords(u64);

impl Default for ShortWords {
    fn default() -> ShortWords {
        ShortWords(0xcbf2_9ce4_8422_2325)
    }
}

impl std::hash::Hasher for ShortWords {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }
}

type Words = HashMap<String, Lexeme, std::hash::BuildHasherDefault<ShortWords>>;

/// Every word of the grammar in Kazakh and in Russian.
static WORDS: LazyLock<[Words; 2]> = LazyLock::new(|| [words(Lang::Kk), words(Lang::Ru)]);

const KK_WORDS: [(&str, Lexeme); 32] = [
    ("жылғы", Lexeme::Year),
    ("жылы", Lexeme::Year),
    ("ж", Lexeme::Year),
    ("осы", Lexeme::This),
    ("көрсетілген", Lexeme::Said),
    ("аталған", Lexeme::Said),
    ("жоғарыда", Lexeme::Said),
    ("және", Lexeme::And),
    ("мен", Lexeme::And),
    ("пен", Lexeme::And),
    ("бен", Lexeme::And),
    ("немесе", Lexeme::And),
    ("не", Lexeme::And),
    ("бекітілген", Lexeme::Approved),
    ("бекітілетін", Lexeme::Approved),
    ("бекітетін", Lexeme::Approved),
    ("бекіткен", Lexeme::Approved),
    ("мынадай", Lexeme::Following),
    ("қазақстан", Lexeme::Kazakhstan),
    ("республикасы", Lexeme::Republic),
    ("республикасының", Lexeme::Republic),
    ("республикасынын", Lexeme::Republic),
    ("туралы", Lexeme::About),
    ("жөніндегі", Lexeme::About),
    ("ғана", Lexeme::And),
    ("сондай", Lexeme::And),
    ("ақ", Lexeme::And),
    ("бекiтiлген", Lexeme::Approved),
    ("келесі", Lexeme::Following),
    ("қр", Lexeme::Kazakhstan),
    ("аталмыш", Lexeme::Said),
    ("болмаса", Lexeme::And),
];

const RU_WORDS: [(&str, Lexeme); 18] = [
    ("года", Lexeme::Year),
    ("г", Lexeme::Year),
    ("и", Lexeme::And),
    ("или", Lexeme::And),
    ("либо", Lexeme::And),
    ("а", Lexeme::And),
    ("также", Lexeme::And),
    ("следующего", Lexeme::Following),
    ("следующими", Lexeme::Following),
    ("казахстан", Lexeme::Kazakhstan),
    ("рк", Lexeme::Kazakhstan),
    ("республики", Lexeme::Republic),
    ("о", Lexeme::About),
    ("об", Lexeme::About),
    ("обо", Lexeme::About),
    ("к", Lexeme::To),
    ("от", Lexeme::From),
    ("ко", Lexeme::To),
];

/// Beginnings of Russian adjectives and participles, which take every adjectival ending.
const RU_ADJECTIVES: [(&str, &[&str], Lexeme); 6] = [
    (
        "настоящ",
        &["ий", "его", "ему", "им", "ем", "ая", "ей", "ую", "ее", "ие", "их", "ими"],
        Lexeme::This,
    ),
    ("указанн", ADJECTIVE, Lexeme::Said),
    ("названн", ADJECTIVE, Lexeme::Said),
    ("вышеуказанн", ADJECTIVE, Lexeme::Said),
    ("утвержденн", ADJECTIVE, Lexeme::Approved),
    ("утверждаем", ADJECTIVE, Lexeme::Approved),
];

const ADJECTIVE: &[&str] =
    &["ый", "ого", "ому", "ым", "ом", "ая", "ой", "ую", "ое", "ые", "ых", "ыми"];

fn words(lang: Lang) -> Words {
    let mut words = Words::default();
    // Of two meanings of a word the one given first counts.
    let mut add = |word: String, lexeme: Lexeme| {
        words.entry(word).or_insert(lexeme);
    };
    let (units, documents) = match lang {
        Lang::Kk => (noun::kk::unit_forms(), noun::kk::document_forms()),
        Lang::Ru => (noun::ru::unit_forms(), noun::ru::document_forms()),
    };
    for (word, level, form) in units {
        add(word, Lexeme::Unit(level, form));
    }
    for (word, noun, form) in documents {
        add(word, Lexeme::Document(noun, form));
    }
    for (word, counting) in ordinal::words(lang) {
        add(word, Lexeme::Counting(counting));
    }
    match lang {
        Lang::Kk => {
            for (month, (name, locative)) in (1..).zip(KK_MONTHS) {
                let attributive = if locative == "да" { "ғы" } else { "гі" };
                add(name.to_owned(), Lexeme::Month(month, DateForm::Plain));
                add(format!("{name}{locative}"), Lexeme::Month(month, DateForm::When));
                add(
                    format!("{name}{locative}{attributive}"),
                    Lexeme::Month(month, DateForm::Attributive),
                );
            }
            for (word, lexeme) in KK_WORDS {
                add(word.to_owned(), lexeme);
            }
        }
        Lang::Ru => {
            for (month, name) in (1..).zip(RU_MONTHS) {
                add(name.to_owned(), Lexeme::Month(month, DateForm::Plain));
            }
            for (word, lexeme) in RU_WORDS {
                add(word.to_owned(), lexeme);
            }
            for (stem, endings, lexeme) in RU_ADJECTIVES {
                for ending in endings {
                    add(format!("{stem}{ending}"), lexeme);
                }
            }
        }
    }
    words
}
