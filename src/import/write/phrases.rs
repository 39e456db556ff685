//! The importer's own words, in both languages: reasons of lacunae, sources, and the phrases of entry
//! into force that have one fixed counterpart.

use crate::import::outline::draft::Gap;
use crate::model::{Bilingual, Lang};

/// A phrase in both languages.
pub type Phrase = [&'static str; 2];

/// Why a side is missing.
pub fn missing_side(lang: Lang) -> Phrase {
    match lang {
        Lang::Kk => {
            ["Қазақ тіліндегі мәтін әлі енгізілмеген.", "Текст на казахском языке еще не внесен."]
        }
        Lang::Ru => {
            ["Орыс тіліндегі мәтін әлі енгізілмеген.", "Текст на русском языке еще не внесен."]
        }
    }
}

/// Why words are missing in both.
pub fn gap(gap: Gap) -> Phrase {
    match gap {
        Gap::NoSignature => {
            ["Дереккөздегі мәтінде қолтаңба жоқ.", "В тексте источника нет подписи."]
        }
        Gap::NoName => [
            "Дереккөздегі мәтінде қол қоюшының аты-жөні жоқ.",
            "В тексте источника нет имени подписавшего.",
        ],
        Gap::CutStamp => [
            "Дереккөздегі белгіде күн мен нөмір жоқ.",
            "В грифе, как он дан в источнике, нет даты и номера.",
        ],
        Gap::NoStamp => {
            ["Дереккөзде бұл қосымшаның белгісі жоқ.", "В источнике нет грифа этого приложения."]
        }
        Gap::Removed => [
            "Бірлік алып тасталған, оның сөздері дереккөзде жоқ.",
            "Единица исключена, ее слов в источнике нет.",
        ],
    }
}

/// Where the text comes from.
pub const SOURCE: Phrase =
    ["Жарияланған мәтін, импортталған файл.", "Опубликованный текст, импортированный файл."];
/// Where the status comes from.
pub const STATUS_SOURCE: Phrase = ["Жарияланған мәтіннің өзі.", "Сам опубликованный текст."];
/// That the day from which an act applies is not known.
pub const NO_DAY: Phrase = ["Мәтінде айтылмаған.", "В тексте не сказано."];

/// Words on entry into force that say the same in both languages.
const ENTRIES: &[Phrase] = &[
    [
        "алғашқы ресми жарияланған күнінен кейін күнтізбелік он күн өткен соң қолданысқа енгізіледі",
        "вводится в действие по истечении десяти календарных дней после дня его первого официального опубликования",
    ],
    [
        "алғашқы ресми жарияланған күнінен кейін күнтізбелік он күн өткен соң күшке енгізіледі",
        "вводится в силу по истечении десяти календарных дней после дня его первого официального опубликования",
    ],
    [
        "алғашқы ресми жарияланған күнінен кейін күнтізбелік жиырма бір күн өткен соң қолданысқа енгізіледі",
        "вводится в действие по истечении двадцати одного календарного дня после дня его первого официального опубликования",
    ],
    [
        "алғашқы ресми жарияланған күнінен кейін күнтізбелік алпыс күн өткен соң қолданысқа енгізіледі",
        "вводится в действие по истечении шестидесяти календарных дней после дня его первого официального опубликования",
    ],
    [
        "ресми жарияланған күнінен кейін күнтізбелік он күн өткен соң қолданысқа енгізіледі",
        "вводится в действие по истечении десяти календарных дней после дня его официального опубликования",
    ],
    [
        "алғашқы ресми жарияланған күнінен бастап қолданысқа енгізіледі",
        "вводится в действие со дня его первого официального опубликования",
    ],
    [
        "қол қойылған күнінен бастап қолданысқа енгізіледі",
        "вводится в действие со дня его подписания",
    ],
];

/// A phrase of entry into force in both languages, as far as it is known.
pub fn entry(words: &str, lang: Lang) -> Bilingual<String> {
    let side = |phrase: &Phrase| phrase[usize::from(lang == Lang::Ru)] == words.trim();
    let known = ENTRIES.iter().find(|phrase| side(phrase));
    Bilingual::build(|other| match known {
        _ if other == lang => words.trim().to_owned(),
        Some(phrase) => phrase[usize::from(other == Lang::Ru)].to_owned(),
        None => super::yaml::LACUNA.to_owned(),
    })
}
