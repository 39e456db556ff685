//! Structure to the files of an act: `text.yaml` and `act.yaml`, in the manner of
//! `content/README.md`. The side that the text does not have is `[…]`.

mod act;
pub mod phrases;
mod tables;
mod text;
pub mod yaml;

pub use act::act;
pub use text::text;

use crate::model::Lang;
use phrases::Phrase;
use yaml::{LACUNA, Yaml};

/// A text of paragraphs in one language, the other missing.
pub(crate) fn one_sided(paragraphs: &[String], lang: Lang) -> Yaml {
    let missing = vec![LACUNA.to_owned(); paragraphs.len().max(1)];
    let side = |other: Lang| match other == lang && !paragraphs.is_empty() {
        true => Yaml::Text(paragraphs.to_vec()),
        false => Yaml::Text(missing.clone()),
    };
    Yaml::Record(vec![("kk", side(Lang::Kk)), ("ru", side(Lang::Ru))])
}

/// A phrase of ours.
pub(crate) fn phrase(phrase: &Phrase) -> Yaml {
    words(phrase[0], phrase[1])
}

/// Words of ours in both languages.
pub(crate) fn words(kk: &str, ru: &str) -> Yaml {
    Yaml::Record(vec![("kk", Yaml::Word(kk.to_owned())), ("ru", Yaml::Word(ru.to_owned()))])
}

/// Words of ours in one language.
pub(crate) fn one_sided_words(words: &str, lang: Lang) -> Yaml {
    match lang {
        Lang::Kk => self::words(words, LACUNA),
        Lang::Ru => self::words(LACUNA, words),
    }
}
