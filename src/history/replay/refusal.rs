//! Why an operation cannot be applied.

use jiff::civil::Date;

use super::{Editor, Ending, Event};
use crate::diag::{Diagnostic, nearest};
use crate::model::{ActId, Address, ChangeKind, Lang, Path};

/// A reason not to apply an operation: the finding without its place.
pub struct Refusal {
    name: &'static str,
    message: String,
    hint: String,
}

impl Refusal {
    /// A reason with what can be done about it.
    pub fn new(name: &'static str, message: String, hint: impl Into<String>) -> Refusal {
        Refusal { name, message, hint: hint.into() }
    }

    /// The finding, at the target of the operation.
    pub fn tell(self, event: &Event) -> Diagnostic {
        Diagnostic::error(self.name, self.message)
            .at(event.target.span)
            .unit(&event.by.act, &event.by.path)
            .hint(self.hint)
    }
}

/// The instruction does not bring what its operation needs.
pub fn brings_nothing(message: &str, hint: &str) -> Refusal {
    Refusal::new("amendment-target-missing", message.to_owned(), hint)
}

/// The text as first known is later than the operation.
pub fn before_the_text(target: &Address, begin: Date, since: Date, maker: &ActId) -> Refusal {
    Refusal::new(
        "amendment-before-text",
        format!(
            "{target} cannot be changed from {begin}: its text is known only since {since}, as {maker} left it"
        ),
        "give the text of the act as it was before, or leave the operation to a `history` entry",
    )
}

/// The act has ended when the operation begins.
pub fn after_the_end(act: &ActId, begin: Date, end: Date, ending: &Ending) -> Refusal {
    Refusal::new(
        "amendment-target-missing",
        format!("{act} cannot be changed from {begin}: {} ended it on {end}", ending.by),
        "look at the act that is amended, and at the days on which both begin",
    )
}

/// A suspension whose last day comes before its first one.
pub fn ends_before_it_begins(act: &ActId, path: &Path, since: Date, until: Date) -> Refusal {
    Refusal::new(
        "amendment-target-missing",
        format!(
            "{} cannot be suspended from {since} until {until}",
            Address::new(act.clone(), path.clone())
        ),
        "`until` is the last day of the suspension",
    )
}

impl Editor<'_> {
    fn name(&self, path: &Path) -> Address {
        Address::new(self.act.clone(), path.clone())
    }

    /// The unit is not in the redaction before.
    pub fn missing(&self, path: &Path) -> Refusal {
        let known = self.documents.iter().flat_map(|document| {
            std::iter::once(document.path.as_str())
                .chain(document.walk().map(|unit| unit.path.as_str()))
        });
        let hint = match nearest(path.as_str(), known) {
            Some(near) => format!("did you mean {near}?"),
            None => {
                "an operation can only change a unit that the redaction before it has".to_owned()
            }
        };
        let message = format!("the amended unit {} is not there", self.name(path));
        Refusal::new("amendment-target-missing", message, hint)
    }

    /// The unit was deleted, itself or with the unit round it.
    pub fn gone(&self, path: &Path) -> Refusal {
        let name = self.name(path);
        let deleted = self.deleted(path).unwrap_or_else(|| path.clone());
        let by =
            self.standing.iter().rev().find(|change| {
                change.kind == ChangeKind::Removed && deleted.is_within(&change.unit)
            });
        let by = by.map(|change| format!(" by {}", change.act)).unwrap_or_default();
        let message = match deleted == *path {
            true => format!("the amended unit {name} was deleted{by}"),
            false => format!(
                "the amended unit {name} is not there: {} was deleted{by}",
                self.name(&deleted)
            ),
        };
        let hint = "a deleted unit is not changed any more; new text gets a number of its own";
        Refusal::new("amendment-target-missing", message, hint)
    }

    /// The number of the new unit is taken.
    pub fn taken(&self, path: &Path) -> Refusal {
        let name = self.name(path);
        let (message, hint) = match self.deleted(path) {
            Some(_) => (
                format!("{name} cannot be added: a deleted unit keeps this number"),
                "an inserted unit gets a number of its own, such as 45-1",
            ),
            None => (
                format!("{name} cannot be added: it is there already"),
                "an inserted unit gets a number of its own, such as 45-1; a changed one is `op: replace`",
            ),
        };
        Refusal::new("amendment-target-exists", message, hint)
    }

    /// What the new unit should stand in, or behind, is not there.
    pub fn nowhere(&self, path: &Path, lacking: &Path, hint: &str) -> Refusal {
        let message = format!("{} cannot be added: {lacking} is not there", self.name(path));
        Refusal::new("amendment-target-missing", message, hint)
    }

    /// The words stand in the unit more or less often than the instruction says.
    pub fn differs(
        &self,
        path: &Path,
        lang: Lang,
        find: &str,
        found: usize,
        count: usize,
    ) -> Refusal {
        let where_ = match path.is_root() {
            true => self.act.to_string(),
            false => self.name(path).to_string(),
        };
        Refusal::new(
            "amendment-words-differ",
            format!("the words «{find}» stand {found} times in {where_} ({lang}), not {count}"),
            "the instruction says how often with `count`; look for another ending or quotation mark",
        )
    }
}
