//! Words for words, with a guard on how often they stand there.

use std::sync::Arc;

use super::{ChangeKind, Done, Editor, Event, Outcome, refusal, tree};
use crate::model::print::LACUNA;
use crate::model::unit::{Detail, Standing};
use crate::model::{ActId, Document, Lang, Path, Unit, Words};

impl Editor<'_> {
    /// Replaces words in a unit, in a document or in the whole act.
    pub fn words(&mut self, event: &Event) -> Outcome {
        let path = &event.target.address.path;
        let amendment = &event.amendment;
        let (Some(find), Some(replace)) = (&amendment.find, &amendment.replace) else {
            return Err(refusal::brings_nothing(
                "the instruction does not say which words",
                "`find` and `replace`",
            ));
        };
        let done = Done { kind: ChangeKind::Changed, unit: path.clone() };
        let is_whole = path.is_root() || tree::document(&self.documents, path).is_some();
        if !is_whole && self.is_unheld(path) {
            return Ok(done);
        }
        if !is_whole {
            self.living(path)?;
        }
        let mut documents = self.documents.clone();
        let origin = Arc::new((event.by.act.clone(), event.by.path.clone()));
        let is_held = |lang: Lang| find.get(lang) != LACUNA && replace.get(lang) != LACUNA;
        for lang in Lang::ALL.into_iter().filter(|lang| is_held(*lang)) {
            let edit = Edit {
                lang,
                find: find.get(lang),
                replace: replace.get(lang),
                origin: &origin,
                is_alone: !is_held(lang.other()),
            };
            let (mut found, mut unknown) = (0, false);
            scope(&mut documents, path, &mut |unit| {
                unknown |= unit.is_lacuna(lang);
                found += edit.apply(unit);
            });
            // Words that no source holds may hide what is missing.
            if found > amendment.count || found < amendment.count && !unknown {
                return Err(self.differs(path, lang, edit.find, found, amendment.count));
            }
        }
        self.documents = documents;
        Ok(done)
    }
}

/// Visits the units that an address means: of a document all of its own, of the act all.
fn scope(documents: &mut [Document], path: &Path, visit: &mut impl FnMut(&mut Unit)) {
    for document in documents.iter_mut() {
        if path.is_root() || document.path == *path {
            document.units.iter_mut().for_each(|unit| unit.walk_mut(visit));
        }
    }
    if !path.is_root()
        && let Some(unit) = tree::find_mut(documents, path)
    {
        unit.walk_mut(visit);
    }
}

/// Words for words in one language.
struct Edit<'a> {
    lang: Lang,
    find: &'a str,
    replace: &'a str,
    origin: &'a Arc<(ActId, Path)>,
    /// Whether the instruction is held in this language only: what the other one says after it is
    /// not known then.
    is_alone: bool,
}

impl Edit<'_> {
    /// Edits the words of one unit, and tells how often it found them.
    fn apply(&self, unit: &mut Unit) -> usize {
        let Some(words) = unit.words.as_mut().map(|words| words.get_mut(self.lang)) else {
            return 0;
        };
        // The caption of a form begins at a byte of the words, which the edit may move.
        let mut head = words.text.len();
        if let Detail::Form { caption, .. } = &unit.detail {
            head = (*caption.get(self.lang)).min(head);
        }
        let (before, behind) = words.text.split_at(head);
        let found = before.matches(self.find).count() + behind.matches(self.find).count();
        if found == 0 {
            return 0;
        }
        let (before, behind) = (self.edited(before), self.edited(behind));
        words.text = Arc::from([before.as_str(), behind.as_str()].concat());
        if let Detail::Form { caption, .. } = &mut unit.detail {
            *caption.get_mut(self.lang) = before.len();
        }
        if let (true, Some(words)) = (self.is_alone, unit.words.as_mut()) {
            let other = words.get_mut(self.lang.other());
            *other = Words { text: Arc::from(""), standing: Standing::Lacuna, span: other.span };
        }
        unit.origin.get_or_insert_with(|| self.origin.clone());
        found
    }

    /// The words with every place edited. Words that are only taken away take the space with them
    /// that parted them from the rest.
    fn edited(&self, words: &str) -> String {
        if !self.replace.is_empty() {
            return words.replace(self.find, self.replace);
        }
        let mut out = String::with_capacity(words.len());
        let mut pieces = words.split(self.find);
        out.push_str(pieces.next().unwrap_or_default());
        for piece in pieces {
            if piece.is_empty() || piece.starts_with([',', '.', ';', ':', ')']) {
                out.truncate(out.trim_end().len());
            }
            let opens = out.is_empty() || out.ends_with([' ', '(', '"']);
            out.push_str(if opens { piece.trim_start() } else { piece });
        }
        out
    }
}
