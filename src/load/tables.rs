//! Tables, tables of criteria and forms inside a document.

use std::sync::Arc;

use super::read;
use super::text::{self, Context};
use super::yaml::Node;
use crate::diag::Diagnostic;
use crate::model::address::{SegmentKind, segment_kind};
use crate::model::unit::CellSize;
use crate::model::{Bilingual, Detail, Path, Unit, UnitKind, Words};

/// The rows of a table, heading rows first.
pub fn table(node: &Node, document: &Path, context: &mut Context) -> Vec<Unit> {
    let mut rows = heads(node, document, context);
    for row in read::list(node, "rows") {
        let Some(number) = read::word(row, "row") else { continue };
        let Some(path) = document.try_join(&format!("row{number}")) else { continue };
        let mut unit = Unit::new(path, UnitKind::Row, read::span(row, "row"));
        unit.number = Some(number);
        unit.children = cells(row, &unit.path, context);
        rows.push(unit);
    }
    rows
}

/// A table of criteria: heading rows, then each criterion with its rows inside it.
pub fn criteria(node: &Node, document: &Path, context: &mut Context) -> Vec<Unit> {
    let mut units = heads(node, document, context);
    for group in read::list(node, "groups") {
        let Some(number) = read::word(group, "criterion") else { continue };
        let Some(path) = document.try_join(&format!("c{number}")) else { continue };
        let mut unit = Unit::new(path, UnitKind::Criterion, read::span(group, "criterion"));
        unit.number = Some(number);
        words(&mut unit, group, context);
        for row in read::list(group, "rows") {
            let Some(number) = read::word(row, "row") else { continue };
            let Some(path) = unit.path.try_join(&number) else { continue };
            let mut child = Unit::new(path, UnitKind::CriterionRow, read::span(row, "row"));
            child.number = Some(number);
            child.mark = read::phrase(row, "mark");
            words(&mut child, row, context);
            let options = read::list(row, "options").iter();
            child.detail =
                Detail::Options(options.filter_map(|o| o.text().map(str::to_owned)).collect());
            unit.children.push(child);
        }
        units.push(unit);
    }
    units
}

/// The lines of a blank, its title among them.
pub fn form(node: &Node, document: &Path, context: &mut Context) -> Vec<Unit> {
    let mut units = Vec::new();
    for line in node.items() {
        if line.get("title").is_some() {
            units.extend(text::frame(line, "title", document, context));
            continue;
        }
        let Some(name) = read::word(line, "line") else {
            context.findings.push(
                Diagnostic::error("missing-key", "this line of the form has no name")
                    .at(line.span.part(0, 1))
                    .act(context.act)
                    .hint("give it a small Latin word: `line: applicant`"),
            );
            continue;
        };
        if segment_kind(&name) != Some(SegmentKind::FormLine) {
            context.findings.push(
                Diagnostic::error(
                    "wrong-address",
                    format!("`{name}` cannot name a line of a form"),
                )
                .at(read::span(line, "line"))
                .act(context.act)
                .hint("a small Latin word that names no other unit"),
            );
            continue;
        }
        units.push(form_line(line, document.join(&name), context));
    }
    units
}

/// The words of a line and its caption are one paragraph; the unit knows where the caption begins.
fn form_line(node: &Node, path: Path, context: &mut Context) -> Unit {
    let mut unit = Unit::new(path, UnitKind::FormLine, read::span(node, "line"));
    let mut part = |key: &str| {
        let value = node.get(key)?;
        text::paragraphs(value, Some(node), &unit.path, context).into_iter().next()
    };
    let (text, caption) = (part("text"), part("caption"));
    let mut starts = Bilingual { kk: 0, ru: 0 };
    let words = match (text, caption) {
        (Some(text), Some(caption)) => {
            let joined = Bilingual::build(|lang| {
                let (text, caption) = (text.get(lang), caption.get(lang));
                *starts.get_mut(lang) = text.text.len() + 1;
                Words { text: Arc::from(format!("{} {}", text.text, caption.text)), ..text.clone() }
            });
            Some(joined)
        }
        (Some(text), None) => {
            starts = text.map(|words| words.text.len());
            Some(text)
        }
        (None, caption) => caption,
    };
    unit.words = words;
    unit.detail = Detail::Form { blank: read::count(node, "blank").unwrap_or(0), caption: starts };
    unit
}

fn heads(node: &Node, document: &Path, context: &mut Context) -> Vec<Unit> {
    let mut rows = Vec::new();
    for (number, row) in read::list(node, "head").iter().enumerate() {
        let head = document.join("head");
        let path = if number == 0 { head } else { head.join(&format!("row{}", number + 1)) };
        let mut unit = Unit::new(path, UnitKind::Head, row.span.part(0, 1));
        unit.children = cells(row, &unit.path, context);
        rows.push(unit);
    }
    rows
}

fn cells(row: &Node, parent: &Path, context: &mut Context) -> Vec<Unit> {
    let mut cells = Vec::new();
    for (number, cell) in read::list(row, "cells").iter().enumerate() {
        let path = parent.join(&format!("col{}", number + 1));
        let mut unit = Unit::new(path, UnitKind::Cell, cell.span.part(0, 1));
        unit.detail = Detail::Cell(CellSize {
            columns: read::count(cell, "columns").unwrap_or(1).max(1),
            rows: read::count(cell, "rows").unwrap_or(1).max(1),
            blank: read::count(cell, "blank").unwrap_or(0),
        });
        words(&mut unit, cell, context);
        for line in read::list(cell, "lines") {
            let Some(number) = read::word(line, "line") else { continue };
            let Some(path) = unit.path.try_join(&number) else { continue };
            let mut child = Unit::new(path, UnitKind::CellLine, read::span(line, "line"));
            child.number = Some(number);
            child.mark = read::phrase(line, "mark");
            let blank = read::count(line, "blank").unwrap_or(0);
            child.detail = Detail::Cell(CellSize { columns: 1, rows: 1, blank });
            words(&mut child, line, context);
            unit.children.push(child);
        }
        cells.push(unit);
    }
    cells
}

/// The words of a unit of a table; further paragraphs of a cell are its parts.
fn words(unit: &mut Unit, node: &Node, context: &mut Context) {
    if let Some(text) = node.get("text") {
        let paragraphs = text::paragraphs(text, Some(node), &unit.path, context);
        text::fill(unit, paragraphs);
    }
}
