//! Carries a comparison out: the old text and the rows give the new text, unit by unit, with the
//! words, the order and the addresses of the new redaction.
//!
//! Nothing but the rows is read, so what a comparison says is all of what changed: a row that was
//! left out, or that tells other words, does not apply.

use std::collections::{HashMap, HashSet};
use std::fmt;

use super::redactions::{PairLine, Side};
use super::words::Op;
use crate::model::{Address, Lang, Path};

/// The words of a unit with its place, as a comparison sees them: without the number, and `[…]`
/// where no source holds them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// The unit.
    pub path: Path,
    /// Its words.
    pub words: String,
}

/// Why rows do not apply to a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Misfit {
    /// The text has no unit that a row changes.
    Missing(Path),
    /// The text has other words in a unit than the row.
    OtherWords(Path),
    /// No row tells what became of a unit of the text.
    Forgotten(Path),
    /// Two rows give a new unit different words.
    Contradicted(Path),
}

/// The text of a redaction in one language, in the order of the print.
pub fn text(side: &Side<'_>, lang: Lang) -> Vec<Passage> {
    let passage = |(at, leaf): (usize, &super::BilingualLeaf)| Passage {
        path: leaf.path.clone(),
        words: side.words(at, lang).to_owned(),
    };
    side.leaves.iter().enumerate().map(passage).collect()
}

/// Rebuilds the new text from the old one and the rows of a comparison.
///
/// # Errors
/// When the rows are not about this text, or do not tell what became of all of it.
pub fn apply(old: &[Passage], rows: &[PairLine]) -> Result<Vec<Passage>, Misfit> {
    let words: HashMap<&Path, &str> =
        old.iter().map(|passage| (&passage.path, passage.words.as_str())).collect();
    let mut told: HashSet<&Path> = HashSet::new();
    let mut places: HashMap<&Path, usize> = HashMap::new();
    let mut new: Vec<Passage> = Vec::with_capacity(rows.len());
    for row in rows {
        if let Some(Address { path, .. }) = &row.old {
            let words = words.get(path).ok_or_else(|| Misfit::Missing(path.clone()))?;
            if joined(row, Op::Insert) != *words {
                return Err(Misfit::OtherWords(path.clone()));
            }
            told.insert(path);
        }
        let Some(Address { path, .. }) = &row.new else { continue };
        let words = joined(row, Op::Delete);
        match places.get(path) {
            // Units that were merged into one each tell its words.
            Some(&at) if new[at].words == words => {}
            Some(_) => return Err(Misfit::Contradicted(path.clone())),
            None => {
                places.insert(path, new.len());
                new.push(Passage { path: path.clone(), words });
            }
        }
    }
    match old.iter().find(|passage| !told.contains(&passage.path)) {
        Some(passage) => Err(Misfit::Forgotten(passage.path.clone())),
        None => Ok(new),
    }
}

/// The words of a row without those of one sign. Where a side has no unit, it has no words.
fn joined(row: &PairLine, without: Op) -> String {
    let segments = row.segments.iter().filter(|(op, _)| *op != without);
    segments.map(|(_, words)| words.as_str()).collect()
}

impl fmt::Display for Misfit {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Misfit::Missing(path) => write!(out, "{path} is not in the text"),
            Misfit::OtherWords(path) => write!(out, "the row of {path} has other words"),
            Misfit::Forgotten(path) => write!(out, "no row tells what became of {path}"),
            Misfit::Contradicted(path) => write!(out, "two rows give {path} different words"),
        }
    }
}

impl std::error::Error for Misfit {}
