//! Words from the content on a page of any interface language.

use serde::Serialize;

use crate::model::{Bilingual, Lang};

/// Words from the content, with their language where it is not that of the page.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Phrase {
    /// The words as they are; the template sets them.
    pub text: String,
    /// Their language, where the page has another one.
    pub lang: Option<String>,
}

impl Phrase {
    /// The side of `words` that fits a page in `interface`: the same language, or else the one
    /// that is official (a third language shows law and its names as they are).
    pub fn of(words: &Bilingual<String>, interface: &str, official: Lang) -> Phrase {
        let lang = Lang::from_code(interface).unwrap_or(official);
        Phrase::in_lang(words.get(lang), lang, interface)
    }

    /// Words in a known language on a page in `interface`.
    pub fn in_lang(text: &str, lang: Lang, interface: &str) -> Phrase {
        Phrase {
            text: text.to_owned(),
            lang: (lang.code() != interface).then(|| lang.code().to_owned()),
        }
    }
}
