//! The two languages of the law, and a value that exists in both.

use std::fmt;

use serde::Serialize;

/// A language in which a text of law is held. Kazakh stands before Russian everywhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Kazakh, written in Cyrillic.
    Kk,
    /// Russian.
    Ru,
}

impl Lang {
    /// Both languages, in the order in which they are always shown.
    pub const ALL: [Lang; 2] = [Lang::Kk, Lang::Ru];

    /// The BCP 47 code, which is also the key in content and the first segment of a page address.
    pub fn code(self) -> &'static str {
        match self {
            Lang::Kk => "kk",
            Lang::Ru => "ru",
        }
    }

    /// The language with this code, if it is one of the two.
    pub fn from_code(code: &str) -> Option<Lang> {
        Lang::ALL.into_iter().find(|lang| lang.code() == code)
    }

    /// The other of the two.
    pub fn other(self) -> Lang {
        match self {
            Lang::Kk => Lang::Ru,
            Lang::Ru => Lang::Kk,
        }
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.code())
    }
}

/// A value that exists in both languages, by construction.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize)]
pub struct Bilingual<T> {
    /// The Kazakh side.
    pub kk: T,
    /// The Russian side.
    pub ru: T,
}

impl<T> Bilingual<T> {
    /// The side in `lang`.
    pub fn get(&self, lang: Lang) -> &T {
        match lang {
            Lang::Kk => &self.kk,
            Lang::Ru => &self.ru,
        }
    }

    /// The side in `lang`, to be changed.
    pub fn get_mut(&mut self, lang: Lang) -> &mut T {
        match lang {
            Lang::Kk => &mut self.kk,
            Lang::Ru => &mut self.ru,
        }
    }

    /// Builds both sides with one function.
    pub fn build(mut make: impl FnMut(Lang) -> T) -> Bilingual<T> {
        Bilingual { kk: make(Lang::Kk), ru: make(Lang::Ru) }
    }

    /// The same function over both sides.
    pub fn map<U>(&self, mut change: impl FnMut(&T) -> U) -> Bilingual<U> {
        Bilingual { kk: change(&self.kk), ru: change(&self.ru) }
    }
}
