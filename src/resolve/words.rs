//! What words name that stand nowhere: `qagida refs --words`.

use std::ops::Range;

use super::steps::{self, Base};
use super::surroundings::{Holding, Nothing};
use crate::lang::Lang;
use crate::lang::noun::{DocumentNoun, Level};
use crate::lang::reference::{Head, recognise};
use crate::model::Path;

/// A unit that words name where they stand nowhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// The bytes of the phrase.
    pub range: Range<usize>,
    /// The path that the words name; `None` where they name a whole act or no address.
    pub path: Option<Path>,
}

/// Recognises in a sentence that stands nowhere: `qagida refs --words`.
///
/// ```
/// use qagida::lang::Lang;
/// use qagida::resolve::recognise_words;
/// let named = recognise_words("Заңның 26-бабының 4-тармағына сәйкес", Lang::Kk);
/// assert_eq!(named[0].path.as_ref().map(|path| path.to_string()).as_deref(), Some("art26/p4"));
/// ```
pub fn recognise_words(words: &str, lang: Lang) -> Vec<Named> {
    let mut named = Vec::new();
    for mention in recognise(words, lang) {
        let (noun, approved) = match &mention.head {
            Head::Here | Head::Declared(_) => (None, None),
            Head::This(noun) | Head::Said(noun) | Head::Bare { noun, .. } => (Some(*noun), None),
            Head::Act(act) => (Some(act.noun), mention.document.as_ref().map(|found| found.noun)),
        };
        let segment = approved.or(noun).and_then(DocumentNoun::segment);
        let document = segment.map(|segment| Path::root().join(segment)).unwrap_or_default();
        let base = Base {
            act: None,
            holding: Some(Holding::Registered),
            document: document.clone(),
            within: None,
            here: None,
        };
        if mention.is_whole() {
            let path = (approved.is_some() && !document.is_root()).then_some(document);
            named.push(Named { range: mention.range, path });
            continue;
        }
        // An indent of a unit that is not named keeps the name that the words give it.
        let indents = matches!(&mention.steps[..], [step] if step.level == Level::Indent);
        for found in steps::units(&Nothing, &base, &mention.steps) {
            let path = found.path.and_then(|path| match path.as_str().strip_prefix("part") {
                Some(number) if indents => Path::parse(&format!("ind{number}")).ok(),
                _ => Some(path),
            });
            named.push(Named { range: mention.range.clone(), path });
        }
    }
    named
}
