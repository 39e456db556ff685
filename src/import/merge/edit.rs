//! Edits of a file in place.

use std::ops::Range;

use crate::load::yaml::Node;

/// Edits that do not overlap, in any order.
#[derive(Debug, Default)]
pub struct Edits {
    edits: Vec<(Range<usize>, String)>,
}

impl Edits {
    /// Puts words in the place of a range.
    pub fn replace(&mut self, range: Range<usize>, words: String) {
        let overlaps = |(other, _): &(Range<usize>, String)| {
            other.start < range.end && range.start < other.end
        };
        if !self.edits.iter().any(overlaps) {
            self.edits.push((range, words));
        }
    }

    /// The file with all edits.
    pub fn apply(mut self, source: &str) -> String {
        self.edits.sort_by_key(|(range, _)| (range.start, range.end));
        let mut out = String::with_capacity(source.len() * 2);
        let mut at = 0;
        for (range, words) in &self.edits {
            out.push_str(&source[at..range.start]);
            out.push_str(words);
            at = range.end;
        }
        out.push_str(&source[at..]);
        out
    }
}

/// The bytes of a scalar as written: of a block from its mark to the end of its last line.
pub fn range(source: &str, node: &Node) -> Range<usize> {
    let start = node.span.start as usize;
    let Some(scalar) = node.scalar() else { return start..node.span.end as usize };
    match scalar.lines.last() {
        Some(last) => {
            // The span of a block may begin at its mark or at its first line.
            let mark = match source[start..].starts_with('|') {
                true => start,
                false => source[..start].rfind('|').unwrap_or(start),
            };
            let last = *last as usize;
            mark..source[last..].find('\n').map_or(source.len(), |end| last + end)
        }
        None => start..node.span.end as usize,
    }
}

/// The end of the line in which a byte stands.
pub fn line_end(source: &str, at: usize) -> usize {
    source[at..].find('\n').map_or(source.len(), |end| at + end)
}

/// The beginning of the line in which a byte stands.
pub fn line_start(source: &str, at: usize) -> usize {
    source[..at].rfind('\n').map_or(0, |end| end + 1)
}

/// The last byte of all that a node holds.
pub fn end_of(source: &str, node: &Node) -> usize {
    let inner = node.entries().iter().map(|entry| &entry.value).chain(node.items());
    let end = inner.map(|node| end_of(source, node)).max();
    end.unwrap_or(0).max(range(source, node).end.min(source.len()))
}

/// How far in a key stands, where it begins its line; `None` inside a record on one line.
pub fn column(source: &str, key: usize) -> Option<usize> {
    let before = &source[line_start(source, key)..key];
    before.chars().all(|c| c == ' ' || c == '-').then(|| before.chars().count())
}
