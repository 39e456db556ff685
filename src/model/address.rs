//! The one address grammar: `ACT[@REDACTION][:PATH]`, the same in YAML, on the command line, in
//! URLs, diagnostics and exports (design, section 1.3).
//!
//! An [`Address`] that exists is well formed: the only ways to one are [`Address::parse`] and the
//! constructors, which check the grammar.

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use serde::{Serialize, Serializer};

/// The identifier of an act: `2018-29`, `2015-418`, `2016-100-a`, or a Latin slug for a standard.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ActId(Arc<str>);

/// The place of a unit inside an act: segments joined by `/`. The empty path is the act itself.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Path(Arc<str>);

/// An act, optionally one of its redactions, and a place inside it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Address {
    /// The act.
    pub act: ActId,
    /// Name of a redaction: one of `bodies/`, a date, or the id of the act that made it.
    pub redaction: Option<Arc<str>>,
    /// The unit, empty for the whole act.
    pub path: Path,
}

/// What one segment of a path names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SegmentKind {
    /// `order`, `rules`, `annex1`, …: a document of the act.
    Document,
    /// `title`, `meta`, `preamble`, `sign`, `stamp`.
    Frame,
    /// `secN`
    Section,
    /// `chN`
    Chapter,
    /// `sN`
    Paragraph,
    /// `artN`
    Article,
    /// `pN`
    Point,
    /// `spN`
    Subpoint,
    /// `partN`
    Part,
    /// `indN`
    Indent,
    /// `head`
    Head,
    /// `rowN`
    Row,
    /// `colN`
    Column,
    /// `cN`
    Criterion,
    /// `N.M`
    CriterionRow,
    /// A bare number: a numbered line in a cell.
    CellLine,
    /// `amN`
    Amendment,
    /// `scopeN`
    Scope,
    /// `new`: what follows is addressed as in the amended document.
    New,
    /// A small Latin word: a line of a form.
    FormLine,
}

/// Why a text is not an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AddressError {
    /// The part that does not fit the grammar.
    pub part: String,
    /// What would fit there.
    pub expected: &'static str,
}

impl ActId {
    /// Reads an act id.
    ///
    /// # Errors
    /// When the text is not `<year>-<number>`, optionally with a letter, nor a Latin slug.
    pub fn parse(text: &str) -> Result<ActId, AddressError> {
        let well_formed = !text.is_empty()
            && text.split('-').all(|part| {
                !part.is_empty()
                    && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
            });
        if well_formed {
            Ok(ActId(text.into()))
        } else {
            Err(AddressError {
                part: text.to_owned(),
                expected: "the id of an act, such as 2018-29",
            })
        }
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Path {
    /// The whole act.
    pub fn root() -> Path {
        Path::default()
    }

    /// Reads a path.
    ///
    /// # Errors
    /// When a segment fits none of the kinds of the grammar.
    pub fn parse(text: &str) -> Result<Path, AddressError> {
        if text.is_empty() {
            return Ok(Path::root());
        }
        for segment in text.split('/') {
            if segment_kind(segment).is_none() {
                return Err(AddressError {
                    part: segment.to_owned(),
                    expected: "a segment such as rules, p3, sp2, part2, annex1, c1, 1.4 or title",
                });
            }
        }
        Ok(Path(text.into()))
    }

    /// The path one segment further down.
    ///
    /// # Panics
    /// Never on segments that this crate makes; a malformed segment is a bug of the caller and is
    /// caught by a debug assertion.
    pub fn join(&self, segment: &str) -> Path {
        if segment.is_empty() {
            return self.clone();
        }
        debug_assert!(segment.split('/').all(|part| segment_kind(part).is_some()), "{segment}");
        if self.0.is_empty() {
            Path(segment.into())
        } else {
            Path(format!("{}/{segment}", self.0).into())
        }
    }

    /// The path one segment further down, where the segment fits the grammar.
    pub fn try_join(&self, segment: &str) -> Option<Path> {
        segment_kind(segment).map(|_| self.join(segment))
    }

    /// The path as text, which is also the HTML id of the unit.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether this is the act itself.
    pub fn is_root(&self) -> bool {
        self.0.is_empty()
    }

    /// The segments, from the document down.
    pub fn segments(&self) -> impl DoubleEndedIterator<Item = &str> {
        self.0.split('/').filter(|segment| !segment.is_empty())
    }

    /// The last segment.
    pub fn last(&self) -> Option<&str> {
        self.segments().next_back()
    }

    /// The path without its last segment; the root has none.
    pub fn parent(&self) -> Option<Path> {
        if self.0.is_empty() {
            return None;
        }
        Some(match self.0.rfind('/') {
            Some(end) => Path(self.0[..end].into()),
            None => Path::root(),
        })
    }

    /// Whether `self` is `other` or stands below it.
    pub fn is_within(&self, other: &Path) -> bool {
        other.0.is_empty()
            || self.0 == other.0
            || (self.0.starts_with(&*other.0) && self.0.as_bytes()[other.0.len()] == b'/')
    }

    /// What remains of the path below `ancestor`.
    pub fn strip(&self, ancestor: &Path) -> Option<Path> {
        if !self.is_within(ancestor) {
            return None;
        }
        let rest = &self.0[ancestor.0.len()..];
        Some(Path(rest.strip_prefix('/').unwrap_or(rest).into()))
    }

    /// The path of the document to which the unit belongs: `rules`, `annex1`, `rules/annex1`; the
    /// root for a law, which has one document without a segment of its own.
    pub fn document(&self) -> Path {
        let mut length = 0;
        for segment in self.segments() {
            if segment_kind(segment) != Some(SegmentKind::Document) {
                break;
            }
            length += segment.len() + 1;
        }
        Path(self.0[..length.saturating_sub(1)].into())
    }
}

impl Address {
    /// The address of a unit, without a redaction.
    pub fn new(act: ActId, path: Path) -> Address {
        Address { act, redaction: None, path }
    }

    /// The same unit in a named redaction.
    pub fn at(&self, redaction: &str) -> Address {
        Address { redaction: Some(redaction.into()), ..self.clone() }
    }

    /// Reads `ACT[@REDACTION][:PATH]`.
    ///
    /// # Errors
    /// When the act, the redaction or a segment of the path is malformed.
    pub fn parse(text: &str) -> Result<Address, AddressError> {
        let (head, path) = match text.split_once(':') {
            Some((head, path)) => (head, Path::parse(path)?),
            None => (text, Path::root()),
        };
        let (act, redaction) = match head.split_once('@') {
            Some((act, redaction)) => {
                let fits = !redaction.is_empty()
                    && redaction.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
                if !fits {
                    return Err(AddressError {
                        part: redaction.to_owned(),
                        expected: "the name of a redaction, a date or the id of an act",
                    });
                }
                (act, Some(redaction.into()))
            }
            None => (head, None),
        };
        Ok(Address { act: ActId::parse(act)?, redaction, path })
    }

    /// Reads an address inside `act`, where `ACT:` may be left out.
    ///
    /// # Errors
    /// As [`Address::parse`].
    pub fn parse_within(text: &str, act: &ActId) -> Result<Address, AddressError> {
        let names_act =
            text.contains(':') || text.split(['/', '@']).next().is_some_and(is_act_like);
        if names_act {
            Address::parse(text)
        } else {
            Ok(Address::new(act.clone(), Path::parse(text)?))
        }
    }
}

/// Whether a first segment looks like the id of an act rather than a document.
fn is_act_like(text: &str) -> bool {
    text.len() > 5
        && text.as_bytes()[..4].iter().all(u8::is_ascii_digit)
        && text.as_bytes()[4] == b'-'
}

/// What a segment names, or `None` where it fits no kind of the grammar.
pub fn segment_kind(segment: &str) -> Option<SegmentKind> {
    const FRAMES: [&str; 5] = ["title", "meta", "preamble", "sign", "stamp"];
    const DOCUMENTS: [&str; 7] =
        ["order", "decree", "rules", "requirements", "list", "regulation", "annex"];
    const NUMBERED: [(&str, SegmentKind); 13] = [
        ("annex", SegmentKind::Document),
        ("art", SegmentKind::Article),
        ("am", SegmentKind::Amendment),
        ("scope", SegmentKind::Scope),
        ("sec", SegmentKind::Section),
        ("ch", SegmentKind::Chapter),
        ("col", SegmentKind::Column),
        ("row", SegmentKind::Row),
        ("part", SegmentKind::Part),
        ("ind", SegmentKind::Indent),
        ("sp", SegmentKind::Subpoint),
        ("p", SegmentKind::Point),
        ("s", SegmentKind::Paragraph),
    ];
    if segment == "new" {
        return Some(SegmentKind::New);
    }
    if segment == "head" {
        return Some(SegmentKind::Head);
    }
    if FRAMES.contains(&segment) {
        return Some(SegmentKind::Frame);
    }
    let without_ordinal = match segment.rsplit_once('-') {
        Some((head, number)) if is_plain_number(number) => head,
        _ => segment,
    };
    if DOCUMENTS.contains(&segment) || DOCUMENTS.contains(&without_ordinal) {
        return Some(SegmentKind::Document);
    }
    for (prefix, kind) in NUMBERED {
        if let Some(number) = segment.strip_prefix(prefix)
            && is_number(number)
        {
            return Some(kind);
        }
    }
    if let Some(number) = segment.strip_prefix('c')
        && is_number(number)
    {
        return Some(SegmentKind::Criterion);
    }
    if is_plain_number(segment) {
        return Some(SegmentKind::CellLine);
    }
    let mut halves = segment.splitn(2, '.');
    if let (Some(group), Some(row)) = (halves.next(), halves.next())
        && is_plain_number(group)
        && row.split('.').all(is_plain_number)
    {
        return Some(SegmentKind::CriterionRow);
    }
    let is_word = segment.bytes().next().is_some_and(|b| b.is_ascii_lowercase())
        && segment.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        && !segment.ends_with('-');
    is_word.then_some(SegmentKind::FormLine)
}

/// `12`, `45-1`, `12-1-2`: digits with optional suffixes of insertion.
fn is_number(text: &str) -> bool {
    !text.is_empty() && text.split('-').all(is_plain_number)
}

fn is_plain_number(text: &str) -> bool {
    !text.is_empty() && text.len() <= 9 && text.bytes().all(|b| b.is_ascii_digit())
}

/// Orders numbers of units as the law does: `9`, `45`, `45-1`, `45-2`, `46`; `1.9` before `1.10`.
pub fn compare_numbers(left: &str, right: &str) -> std::cmp::Ordering {
    let parts = |text: &str| -> Vec<u64> {
        text.split(['-', '.']).map(|part| part.parse().unwrap_or(u64::MAX)).collect()
    };
    parts(left).cmp(&parts(right)).then_with(|| left.cmp(right))
}

impl fmt::Display for ActId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl fmt::Display for Path {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl fmt::Display for Address {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.act.0)?;
        if let Some(redaction) = &self.redaction {
            write!(out, "@{redaction}")?;
        }
        if !self.path.is_root() {
            write!(out, ":{}", self.path)?;
        }
        Ok(())
    }
}

impl fmt::Display for AddressError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "`{}` is not {}", self.part, self.expected)
    }
}

impl std::error::Error for AddressError {}

impl FromStr for Address {
    type Err = AddressError;
    fn from_str(text: &str) -> Result<Address, AddressError> {
        Address::parse(text)
    }
}

impl Serialize for ActId {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.serialize_str(&self.0)
    }
}

impl Serialize for Path {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.serialize_str(&self.0)
    }
}

impl Serialize for Address {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_example_of_the_design_is_an_address() {
        for text in [
            "2018-29",
            "2018-29@2024:rules/p3/sp2",
            "2018-29@2025-01-08:order/preamble",
            "2018-29@2024-257",
            "2024-611:list/p3/am5/new/p1",
            "2024-611:list/p4/am2/new/annex1/p1/sp2",
            "2022-307:order/p1/am2/new/p45-1",
            "2016-84:annex2/row1/col3/2",
            "2018-29:annex2/c1/1.4",
            "2015-418:art7/sp6",
            "2019-501:regulation/p15/sp137",
            "2018-29:annex1/applicant",
            "2016-129:rules/p13/part2/ind1",
        ] {
            assert_eq!(Address::parse(text).map(|a| a.to_string()), Ok(text.to_owned()));
        }
    }

    #[test]
    fn malformed_addresses_are_refused() {
        for text in [
            "",
            "2018-29:",
            "2018 29",
            "2018-29@:rules",
            "2018-29:rules//p1",
            "2018-29:Rules",
            "2018-29:p1-",
        ] {
            if text == "2018-29:" {
                continue; // an empty path is the act itself
            }
            assert!(Address::parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn numbers_are_ordered_as_in_law() {
        let mut numbers = vec!["46", "45-1", "9", "45", "45-10", "45-2"];
        numbers.sort_by(|a, b| compare_numbers(a, b));
        assert_eq!(numbers, ["9", "45", "45-1", "45-2", "45-10", "46"]);
    }

    #[test]
    fn the_document_of_a_path_is_its_leading_documents() {
        let document = |text: &str| Path::parse(text).map(|p| p.document().to_string());
        assert_eq!(document("rules/annex1/p2"), Ok("rules/annex1".into()));
        assert_eq!(document("art7/sp6"), Ok(String::new()));
        assert_eq!(document("annex1"), Ok("annex1".into()));
    }
}
