//! `text.yaml`: documents and units with their addresses, paragraph by paragraph.
//!
//! The address of a unit follows from where it stands: the reader goes down the tree with a path
//! and never looks back. A block of several lines is several paragraphs; the first is the unit's
//! own, the others are its parts.

use std::sync::Arc;

use super::amendments::{self, Counters};
use super::read;
use super::tables;
use super::yaml::{Node, Scalar};
use crate::diag::{Diagnostic, Findings};
use crate::model::unit::{HistoryChange, HistoryEntry, Standing};
use crate::model::{ActId, Bilingual, Detail, Document, Lang, Path, Unit, UnitKind, Words};
use crate::source::Span;

/// The line that stands for words which no source holds.
pub const LACUNA: &str = "[…]";

/// What the reader of a text knows all the way down.
pub struct Context<'a> {
    /// The act.
    pub act: &'a ActId,
    /// The languages whose text is official, unless a unit says otherwise.
    pub official: &'a [Lang],
    /// Where findings go.
    pub findings: &'a mut Findings,
}

/// Which key makes a record which unit, and the first letters of its segment.
const NUMBERED: [(&str, UnitKind, &str); 8] = [
    ("section", UnitKind::Section, "sec"),
    ("chapter", UnitKind::Chapter, "ch"),
    ("paragraph", UnitKind::Paragraph, "s"),
    ("article", UnitKind::Article, "art"),
    ("point", UnitKind::Point, "p"),
    ("subpoint", UnitKind::Subpoint, "sp"),
    ("part", UnitKind::Part, "part"),
    ("indent", UnitKind::Indent, "ind"),
];

/// The units that frame a document and have no number.
const FRAMES: [(&str, UnitKind); 5] = [
    ("stamp", UnitKind::Stamp),
    ("title", UnitKind::Title),
    ("meta", UnitKind::Meta),
    ("preamble", UnitKind::Preamble),
    ("sign", UnitKind::Sign),
];

/// Reads all documents of a text.
pub fn documents(root: &Node, context: &mut Context) -> Vec<Document> {
    let mut documents = Vec::new();
    for node in read::list(root, "documents") {
        documents.extend(document(node, &Path::root(), context));
        let restated = read::list(node, "documents");
        if restated.is_empty() {
            continue;
        }
        // "By the annex": what it restates is the new text of that instruction.
        match by_annex(&documents) {
            Some(instruction) => {
                let new = instruction.join("new");
                documents.extend(restated.iter().filter_map(|node| document(node, &new, context)));
            }
            None => context.findings.push(
                Diagnostic::error(
                    "amendment-target-missing",
                    "no instruction restates anything by this annex",
                )
                .at(read::span(node, "document"))
                .act(context.act)
                .hint("an amendment says so with `with: annex`"),
            ),
        }
    }
    documents
}

/// The last instruction so far that restates a document by an annex.
fn by_annex(documents: &[Document]) -> Option<Path> {
    let units = documents.iter().flat_map(Document::walk);
    let by_annex =
        units.filter(|unit| unit.amendment().is_some_and(|amendment| amendment.with_annex));
    by_annex.map(|unit| unit.path.clone()).last()
}

fn document(node: &Node, parent: &Path, context: &mut Context) -> Option<Document> {
    let name = read::word(node, "document")?;
    let path = match name.as_str() {
        "law" => parent.clone(),
        _ => parent.join(path_of(&name, node, "document", context)?.as_str()),
    };
    let annexed_to = match read::word(node, "of") {
        Some(of) => Some(parent.join(path_of(&of, node, "of", context)?.as_str())),
        None => None,
    };
    let mut units = Vec::new();
    // The order of the print: a stamp stands above the title, the signature below everything.
    for key in ["stamp", "title", "meta", "preamble"] {
        units.extend(frame(node, key, &path, context));
    }
    units.extend(series(read::list(node, "units"), &path, context));
    if let Some(table) = node.get("table") {
        units.extend(tables::table(table, &path, context));
    }
    if let Some(criteria) = node.get("criteria") {
        units.extend(tables::criteria(criteria, &path, context));
    }
    if let Some(form) = node.get("form") {
        units.extend(tables::form(form, &path, context));
    }
    units.extend(frame(node, "sign", &path, context));
    Some(Document {
        path,
        annexed_to,
        units,
        history: history(node),
        lacuna: read::phrase(node, "lacuna"),
        span: read::span(node, "document"),
    })
}

fn path_of(text: &str, node: &Node, key: &str, context: &mut Context) -> Option<Path> {
    match Path::parse(text) {
        Ok(path) => Some(path),
        Err(error) => {
            let finding = Diagnostic::error("wrong-address", error.to_string());
            context.findings.push(finding.at(read::span(node, key)).act(context.act));
            None
        }
    }
}

/// A title, stamp, preamble, signature or adoption line: bilingual, or a record around it.
pub fn frame(node: &Node, key: &str, parent: &Path, context: &mut Context) -> Option<Unit> {
    let value = node.get(key)?;
    let kind = FRAMES.iter().find(|(name, _)| *name == key)?.1;
    let path = parent.join(key);
    let (record, text) = match value.get("text") {
        Some(text) => (value, Some(text)),
        None => (value, Some(value)),
    };
    let mut unit = Unit::new(path, kind, value.span);
    let is_record = value.get("text").is_some();
    if is_record {
        common(&mut unit, record);
    }
    let paragraphs = paragraphs(text?, is_record.then_some(record), &unit.path, context);
    fill(&mut unit, paragraphs);
    Some(unit)
}

/// A row of units that follow each other, headings among them.
pub fn series(nodes: &[Node], parent: &Path, context: &mut Context) -> Vec<Unit> {
    let mut chapter = parent.clone();
    let mut gaps = 0;
    let mut counters = Counters::default();
    let mut units = Vec::new();
    for node in nodes {
        let is_paragraph = node.get("paragraph").is_some();
        let below = if is_paragraph { &chapter } else { parent };
        if let Some(unit) = unit(node, below, context, &mut counters, &mut gaps) {
            if unit.kind == UnitKind::Chapter {
                chapter = unit.path.clone();
            }
            units.push(unit);
        }
    }
    units
}

/// One unit, with all inside it.
pub fn unit(
    node: &Node,
    parent: &Path,
    context: &mut Context,
    counters: &mut Counters,
    gaps: &mut usize,
) -> Option<Unit> {
    for (key, kind, prefix) in NUMBERED {
        if let Some(number) = read::word(node, key) {
            // A number that is none has its finding.
            let path = parent.try_join(&format!("{prefix}{number}"))?;
            let mut unit = Unit::new(path, kind, read::span(node, key));
            unit.number = Some(number);
            fill_unit(&mut unit, node, context, counters);
            return Some(unit);
        }
    }
    for (key, _) in FRAMES {
        if node.get(key).is_some() {
            return frame(node, key, parent, context);
        }
    }
    if node.get("lacuna").is_some() {
        *gaps += 1;
        let mut unit = Unit::new(parent.join(&format!("gap-{gaps}")), UnitKind::Gap, node.span);
        unit.lacuna = read::phrase(node, "lacuna");
        return Some(unit);
    }
    context.findings.push(
        Diagnostic::error("missing-key", "this record does not say which unit it is")
            .at(node.span.part(0, 1))
            .act(context.act)
            .hint("its first key is its number: `point: 3`, `subpoint: 2`, `chapter: 1`"),
    );
    None
}

/// Fills a numbered unit: words, parts, units inside, amendments.
fn fill_unit(unit: &mut Unit, node: &Node, context: &mut Context, counters: &mut Counters) {
    common(unit, node);
    let texts = node.get("text").map(|text| paragraphs(text, Some(node), &unit.path, context));
    fill(unit, texts.unwrap_or_default());
    let path = unit.path.clone();
    // Amendments are counted through their point, wherever in it they stand.
    let mut own = Counters::default();
    let counters = if unit.kind == UnitKind::Point { &mut own } else { counters };
    let mut gaps = 0;
    let lists = ["points", "subpoints", "definitions", "parts", "indents"];
    for key in lists {
        for child in read::list(node, key) {
            if let Some(mut child) = self::unit(child, &path, context, counters, &mut gaps) {
                if key == "definitions" && child.detail == Detail::None {
                    child.detail = Detail::Definition;
                }
                unit.children.push(child);
            }
        }
    }
    amendments::fill(unit, node, context, counters);
    if let Some(closing) = node.get("closing") {
        let first = if unit.kind == UnitKind::Article { 1 } else { 2 };
        let from =
            unit.children.iter().filter(|child| child.kind == UnitKind::Part).count() + first;
        let paragraphs = paragraphs(closing, None, &path, context);
        push_parts(unit, paragraphs.into_iter(), from);
    }
}

/// What every unit may have beside its words.
fn common(unit: &mut Unit, node: &Node) {
    unit.mark = read::phrase(node, "mark");
    unit.lacuna = read::phrase(node, "lacuna");
    unit.notice = read::lines(node, "notice");
    unit.remark = read::phrase(node, "restored").or_else(|| read::phrase(node, "source"));
    unit.history = history(node);
    unit.announced = changes(node, "announced");
}

/// Gives a unit its own paragraph and makes the others its parts.
pub fn fill(unit: &mut Unit, paragraphs: Vec<Bilingual<Words>>) {
    let mut paragraphs = paragraphs.into_iter();
    unit.words = paragraphs.next();
    // The heading of an article is none of its paragraphs.
    let from = if unit.kind == UnitKind::Article { 1 } else { 2 };
    push_parts(unit, paragraphs, from);
}

fn push_parts(unit: &mut Unit, paragraphs: impl Iterator<Item = Bilingual<Words>>, from: usize) {
    for (offset, words) in paragraphs.enumerate() {
        let number = from + offset;
        let mut part =
            Unit::new(unit.path.join(&format!("part{number}")), UnitKind::Part, words.kk.span);
        part.number = Some(number.to_string());
        if words.kk.is_lacuna() || words.ru.is_lacuna() {
            part.lacuna = unit.lacuna.clone();
        }
        part.words = Some(words);
        unit.children.push(part);
    }
}

/// The paragraphs of a bilingual text, with the standing of each side.
pub fn paragraphs(
    text: &Node,
    record: Option<&Node>,
    path: &Path,
    context: &mut Context,
) -> Vec<Bilingual<Words>> {
    let side = |lang: Lang| {
        let node = text.get(lang.code())?;
        Some(lines(node.scalar()?, node.span, standing(lang, record, context)))
    };
    let (kk, ru) = (side(Lang::Kk).unwrap_or_default(), side(Lang::Ru).unwrap_or_default());
    // A side that is missing has its finding already; here it is unknown, not misaligned.
    let (kk, ru) = match (kk.is_empty(), ru.is_empty()) {
        (false, true) => (kk.clone(), unknown(&kk)),
        (true, false) => (unknown(&ru), ru),
        _ => (kk, ru),
    };
    if kk.len() != ru.len() {
        context.findings.push(
            Diagnostic::error(
                "misaligned-translation",
                format!("{} paragraphs in Kazakh, {} in Russian", kk.len(), ru.len()),
            )
            .at(read::span(text, "ru"))
            .unit(context.act, path)
            .hint("each line of the block is a paragraph; both languages have the same ones"),
        );
    }
    kk.into_iter().zip(ru).map(|(kk, ru)| Bilingual { kk, ru }).collect()
}

/// As many lacunae as the other side has paragraphs.
fn unknown(other: &[Words]) -> Vec<Words> {
    other
        .iter()
        .map(|words| Words { text: Arc::from(""), standing: Standing::Lacuna, span: words.span })
        .collect()
}

fn standing(lang: Lang, record: Option<&Node>, context: &Context) -> Standing {
    let own = record.and_then(|node| node.get("standing")?.get(lang.code())?.text());
    match own {
        Some("official") => Standing::Official,
        Some(_) => Standing::Translation,
        None if context.official.contains(&lang) => Standing::Official,
        None => Standing::Translation,
    }
}

/// The lines of a scalar as paragraphs, each with its place.
fn lines(scalar: &Scalar, span: Span, standing: Standing) -> Vec<Words> {
    let mut paragraphs = Vec::new();
    let quoted = usize::from(!scalar.plain && scalar.lines.is_empty());
    for (number, line) in scalar.text.lines().enumerate() {
        let line = line.trim_end();
        if line.is_empty() {
            continue;
        }
        let start = scalar.lines.get(number).copied().unwrap_or(span.start + quoted as u32);
        let place = Span { file: span.file, start, end: start + line.len() as u32 };
        let lacuna = line == LACUNA;
        paragraphs.push(Words {
            text: if lacuna { Arc::from("") } else { Arc::from(line) },
            standing: if lacuna { Standing::Lacuna } else { standing },
            span: place,
        });
    }
    paragraphs
}

/// The changes by acts that are not held.
pub fn history(node: &Node) -> Vec<HistoryEntry> {
    changes(node, "history")
}

fn changes(node: &Node, key: &str) -> Vec<HistoryEntry> {
    read::list(node, key)
        .iter()
        .filter_map(|entry| {
            Some(HistoryEntry {
                act: read::act(entry, "act")?,
                change: match read::word(entry, "change")?.as_str() {
                    "restated" => HistoryChange::Restated,
                    "changed" => HistoryChange::Changed,
                    "added" => HistoryChange::Added,
                    "repealed" => HistoryChange::Repealed,
                    "ended" => HistoryChange::Ended,
                    _ => return None,
                },
                entry: read::phrase(entry, "entry"),
                in_operation: read::date(entry, "in_operation"),
                note: read::phrase(entry, "note"),
                span: read::span(entry, "act"),
            })
        })
        .collect()
}
