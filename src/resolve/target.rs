//! A reference that has been bound.

use std::fmt;
use std::ops::Range;

use serde::{Serialize, Serializer};

use crate::model::{ActId, Lang, Path};

/// One unit or act that the words name: one line of `qagida refs`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bound {
    /// The language of the words.
    pub lang: Lang,
    /// The bytes of the whole phrase; its units share it.
    pub range: Range<usize>,
    /// The bytes of the words for this unit alone: the links of one phrase do not overlap.
    pub link: Range<usize>,
    /// Whether it leads out of the act to which the words belong.
    pub kind: Kind,
    /// What the words say; `None` where that is no address.
    pub target: Option<Target>,
    /// Whether it is there.
    pub status: Status,
    /// `бөлік` was counted by paragraphs because no such part exists in the strict count.
    pub loose: bool,
    /// What the phrase does where it stands.
    pub role: Role,
    /// The bytes and the digits of the entry in the state register that is printed after the act.
    pub registration: Option<(Range<usize>, String)>,
}

/// Where a reference leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// To the act to which the words belong.
    Internal,
    /// To another act.
    External,
}

/// Whether the unit meant is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// The unit is held, or its act is registered.
    Resolved,
    /// The act is held, the unit or its text is not.
    Lacuna,
    /// No such unit, no such act, or no address.
    Unresolved,
}

/// What a phrase does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// It refers.
    Reference,
    /// It says what an amending instruction changes.
    Locator,
    /// It says where the next instructions apply.
    Scope,
    /// It names the act or document in which it stands and no unit of it: `осы бұйрық`. Not a
    /// line of `qagida refs`.
    Own,
}

/// An address whose act may be unknown: `2018-29:rules/p3`, `?:art73/p5`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Target {
    /// The act; `None` where neither content nor register knows it.
    pub act: Option<ActId>,
    /// The unit, empty for the whole act.
    pub path: Path,
}

impl fmt::Display for Target {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.act {
            Some(act) => write!(out, "{act}")?,
            None => out.write_str("?")?,
        }
        if !self.path.is_root() {
            write!(out, ":{}", self.path)?;
        }
        Ok(())
    }
}

impl Serialize for Target {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.collect_str(self)
    }
}
