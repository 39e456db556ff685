//! YAML as a tree of nodes that know their place in the file.
//!
//! The parser is `granit-parser`, the one below `serde-saphyr`; the tree is ours because serde
//! stops at the first type error of a file, and a lawyer wants to see all of them.

use std::borrow::Cow;

use granit_parser::{Event, Parser, ScalarStyle};

use crate::diag::{Diagnostic, Findings};
use crate::source::{FileId, SourceFile, Span};

/// A value of YAML with its place.
#[derive(Debug, Clone)]
pub struct Node {
    /// From the first byte of the value to one past its last.
    pub span: Span,
    /// The value.
    pub value: Value,
}

/// What a node holds.
#[derive(Debug, Clone)]
pub enum Value {
    /// Words, numbers, dates: read by whoever expects them.
    Scalar(Scalar),
    /// A list.
    Sequence(Vec<Node>),
    /// A record, in the order of the file.
    Mapping(Vec<Entry>),
}

/// A scalar as written.
#[derive(Debug, Clone)]
pub struct Scalar {
    /// The words, escapes resolved.
    pub text: String,
    /// Whether it stood without quotes and block marks, so that YAML would read `1.10` as a number.
    pub plain: bool,
    /// For a literal block: the byte at which each line begins in the file.
    pub lines: Vec<u32>,
}

/// A key with its value.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The key.
    pub key: String,
    /// Where the key stands.
    pub key_span: Span,
    /// The value.
    pub value: Node,
}

/// How deep lists and records may nest; deeper is a mistake, not law.
const DEPTH: usize = 64;

impl Node {
    /// The entries of a record; none for anything else.
    pub fn entries(&self) -> &[Entry] {
        match &self.value {
            Value::Mapping(entries) => entries,
            _ => &[],
        }
    }

    /// The items of a list; none for anything else.
    pub fn items(&self) -> &[Node] {
        match &self.value {
            Value::Sequence(items) => items,
            _ => &[],
        }
    }

    /// The value of a key of a record.
    pub fn get(&self, key: &str) -> Option<&Node> {
        self.entries().iter().find(|entry| entry.key == key).map(|entry| &entry.value)
    }

    /// The words of a scalar.
    pub fn scalar(&self) -> Option<&Scalar> {
        match &self.value {
            Value::Scalar(scalar) => Some(scalar),
            _ => None,
        }
    }

    /// The words of a scalar, as text.
    pub fn text(&self) -> Option<&str> {
        self.scalar().map(|scalar| scalar.text.as_str())
    }
}

/// Reads one file. A file that is not YAML gives findings and no node; an empty one an empty record.
pub fn parse(id: FileId, file: &SourceFile, findings: &mut Findings) -> Option<Node> {
    let mut reader =
        Reader { id, source: &file.text, findings, parser: Parser::new_from_str(&file.text) };
    reader.document()
}

struct Reader<'a> {
    id: FileId,
    source: &'a str,
    findings: &'a mut Findings,
    parser: Parser<'a, granit_parser::StrInput<'a>>,
}

impl<'a> Reader<'a> {
    fn document(&mut self) -> Option<Node> {
        loop {
            let (event, span) = self.next()?;
            match event {
                Event::StreamStart | Event::DocumentStart(..) => {}
                Event::StreamEnd | Event::DocumentEnd => {
                    return Some(Node {
                        span: Span::start_of(self.id),
                        value: Value::Mapping(Vec::new()),
                    });
                }
                other => {
                    let node = self.node(other, span, 0)?;
                    return self.only_one_document().then_some(node);
                }
            }
        }
    }

    fn only_one_document(&mut self) -> bool {
        loop {
            match self.next() {
                None => return false,
                Some((Event::DocumentStart(..), span)) => {
                    self.findings.push(
                        Diagnostic::error(
                            "yaml-syntax",
                            "the file holds more than one YAML document",
                        )
                        .at(span)
                        .hint("remove the line `---`"),
                    );
                    return false;
                }
                Some((Event::StreamEnd, _)) => return true,
                Some(_) => {}
            }
        }
    }

    /// The next event, or `None` where the file is broken or at its end.
    fn next(&mut self) -> Option<(Event<'a>, Span)> {
        match self.parser.next()? {
            Ok((event, span)) => {
                let range = span.byte_range().unwrap_or(0..0);
                let span = Span { file: self.id, start: range.start as u32, end: range.end as u32 };
                Some((event, span))
            }
            Err(error) => {
                let marker = error.marker();
                let offset = marker
                    .byte_offset()
                    .unwrap_or_else(|| self.byte_of(marker.line(), marker.col()));
                let span = Span { file: self.id, start: offset as u32, end: offset as u32 + 1 };
                self.findings.push(
                    Diagnostic::error("yaml-syntax", format!("not YAML: {}", error.info()))
                        .at(span)
                        .hint(
                            "text with quotation marks, `: ` or ` #` must stand in a literal block: `kk: |-` and the words on the next line, further indented",
                        ),
                );
                None
            }
        }
    }

    fn byte_of(&self, line: usize, column: usize) -> usize {
        let mut start = 0;
        for _ in 1..line {
            match self.source[start..].find('\n') {
                Some(at) => start += at + 1,
                None => return self.source.len(),
            }
        }
        self.source[start..]
            .char_indices()
            .nth(column)
            .map_or(self.source.len(), |(at, _)| start + at)
    }

    fn node(&mut self, event: Event<'a>, span: Span, depth: usize) -> Option<Node> {
        if depth > DEPTH {
            self.findings
                .push(Diagnostic::error("yaml-syntax", "lists and records nest too deep").at(span));
            return None;
        }
        match event {
            Event::Scalar(text, style, anchor, _) => {
                self.no_anchor(anchor, span);
                Some(self.scalar(text, style, span))
            }
            Event::SequenceStart(_, anchor, _) => {
                self.no_anchor(anchor, span);
                self.sequence(span, depth)
            }
            Event::MappingStart(_, anchor, _) => {
                self.no_anchor(anchor, span);
                self.mapping(span, depth)
            }
            Event::Alias(_) => {
                self.findings.push(
                    Diagnostic::error("yaml-syntax", "aliases of YAML are not used in content")
                        .at(span)
                        .hint("write the text out"),
                );
                let scalar = Scalar { text: String::new(), plain: true, lines: Vec::new() };
                Some(Node { span, value: Value::Scalar(scalar) })
            }
            _ => {
                self.findings
                    .push(Diagnostic::error("yaml-syntax", "a value is missing here").at(span));
                None
            }
        }
    }

    fn no_anchor(&mut self, anchor: usize, span: Span) {
        if anchor != 0 {
            self.findings.push(
                Diagnostic::error("yaml-syntax", "anchors of YAML are not used in content")
                    .at(span),
            );
        }
    }

    fn scalar(&self, text: Cow<'a, str>, style: ScalarStyle, span: Span) -> Node {
        let lines = match style {
            ScalarStyle::Literal => self.literal_lines(span, text.lines().count()),
            _ => Vec::new(),
        };
        let scalar =
            Scalar { text: text.into_owned(), plain: matches!(style, ScalarStyle::Plain), lines };
        Node { span, value: Value::Scalar(scalar) }
    }

    /// Where the lines of a literal block begin, indentation skipped.
    fn literal_lines(&self, span: Span, count: usize) -> Vec<u32> {
        let mut starts = Vec::with_capacity(count);
        let mut at = span.start as usize;
        // The span may begin at the `|` or at the first line of the block.
        if self.source[at..].starts_with('|') {
            at = self.source[at..].find('\n').map_or(self.source.len(), |end| at + end + 1);
        } else {
            at = self.source[..at].rfind('\n').map_or(0, |end| end + 1);
        }
        while starts.len() < count && at < self.source.len() {
            let end = self.source[at..].find('\n').map_or(self.source.len(), |end| at + end);
            let line = &self.source[at..end];
            let indent = line.len() - line.trim_start_matches(' ').len();
            starts.push((at + indent) as u32);
            at = end + 1;
        }
        starts
    }

    fn sequence(&mut self, start: Span, depth: usize) -> Option<Node> {
        let mut items = Vec::new();
        loop {
            let (event, span) = self.next()?;
            if matches!(event, Event::SequenceEnd) {
                let end = items.last().map_or(span.end, |node: &Node| node.span.end.max(start.end));
                let span = Span { file: self.id, start: start.start, end };
                return Some(Node { span, value: Value::Sequence(items) });
            }
            items.push(self.node(event, span, depth + 1)?);
        }
    }

    fn mapping(&mut self, start: Span, depth: usize) -> Option<Node> {
        let mut entries: Vec<Entry> = Vec::new();
        loop {
            let (event, key_span) = self.next()?;
            let key = match event {
                Event::MappingEnd => {
                    let end = entries.last().map_or(start.end, |entry| entry.value.span.end);
                    let begin = entries.first().map_or(start.start, |entry| entry.key_span.start);
                    let span = Span { file: self.id, start: begin, end };
                    return Some(Node { span, value: Value::Mapping(entries) });
                }
                Event::Scalar(text, ..) => text.into_owned(),
                other => {
                    self.findings.push(
                        Diagnostic::error("yaml-syntax", "a key must be a single word")
                            .at(key_span),
                    );
                    self.node(other, key_span, depth + 1)?;
                    String::new()
                }
            };
            let (event, span) = self.next()?;
            let value = self.node(event, span, depth + 1)?;
            match entries.iter().find(|entry| entry.key == key) {
                Some(first) => self.findings.push(
                    Diagnostic::error(
                        "duplicate-key",
                        format!("the key `{key}` stands twice in one record"),
                    )
                    .at(key_span)
                    .label(first.key_span, "first here")
                    .hint("keep one of the two; nothing was taken from the second"),
                ),
                None => entries.push(Entry { key, key_span, value }),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Sources;

    fn read(text: &str) -> (Option<Node>, Findings, Sources) {
        let sources = Sources::from_memory([("a.yaml", text.as_bytes())]);
        let mut findings = Findings::new();
        let node = parse(FileId(0), sources.get(FileId(0)).expect("one file"), &mut findings);
        (node, findings, sources)
    }

    #[test]
    fn a_literal_block_knows_where_its_lines_begin() {
        let text = "text:\n  kk: |-\n    бірінші жол\n    екінші жол\n  ru: x\n";
        let (node, findings, sources) = read(text);
        assert!(findings.is_empty());
        let node = node.expect("a record");
        let kk = node.get("text").and_then(|n| n.get("kk")).and_then(Node::scalar).expect("words");
        assert_eq!(kk.text, "бірінші жол\nекінші жол");
        let file = sources.get(FileId(0)).expect("one file");
        let places: Vec<_> = kk.lines.iter().map(|at| file.position(*at as usize)).collect();
        assert_eq!((places[0].line, places[0].column), (3, 5));
        assert_eq!((places[1].line, places[1].column), (4, 5));
    }

    #[test]
    fn all_findings_of_a_file_come_together() {
        let (node, findings, _) = read("a: 1\na: 2\nb: &x 1\nb: 3\n");
        assert!(node.is_some());
        let names: Vec<_> = findings.iter().map(|finding| finding.name.as_ref()).collect();
        assert_eq!(names, ["duplicate-key", "yaml-syntax", "duplicate-key"]);
    }

    #[test]
    fn broken_yaml_has_a_place() {
        let (node, findings, sources) = read("a: \"x\nb: [1, 2\n");
        assert!(node.is_none());
        assert_eq!(findings.len(), 1);
        assert!(findings[0].span.and_then(|span| sources.position(span)).is_some());
    }
}
