//! The annexes of made-up rules: those of real acts, unit by unit, under a stamp of their own.

use qagida::model::print::phrase;
use qagida::model::unit::CellSize;
use qagida::model::{Bilingual, Detail, Lang, Unit, UnitKind};

use super::compose::Named;
use super::shapes::Annex;
use super::words::{Pair, capitalised};
use super::yaml::{Yaml, quoted};

/// A real annex under the stamp of the made-up rules.
pub fn document(yaml: &mut Yaml, number: usize, annex: &Annex, name: &Named) {
    yaml.line(2, &format!("- document: annex{number}"));
    yaml.line(4, "of: rules");
    let stamp = phrase(
        format!("{} қағидаларына {number}-қосымша", capitalised(&name.topic.kk)),
        format!("Приложение {number} к Правилам {}", name.topic.ru),
    );
    yaml.block(4, "stamp", &stamp);
    let is = |kind: UnitKind| move |unit: &&Unit| unit.kind == kind;
    if annex.units.iter().any(|unit| unit.kind == UnitKind::FormLine) {
        yaml.line(4, "form:");
        for unit in &annex.units {
            form_line(yaml, unit);
        }
        return;
    }
    for title in annex.units.iter().filter(is(UnitKind::Title)) {
        yaml.block(4, "title", &paragraphs(title));
    }
    let has_groups = annex.units.iter().any(|unit| unit.kind == UnitKind::Criterion);
    yaml.line(4, if has_groups { "criteria:" } else { "table:" });
    yaml.line(6, "head:");
    for row in annex.units.iter().filter(is(UnitKind::Head)) {
        yaml.line(8, "- cells:");
        cells(yaml, row);
    }
    if has_groups {
        yaml.line(6, "groups:");
        annex.units.iter().filter(is(UnitKind::Criterion)).for_each(|group| criterion(yaml, group));
        return;
    }
    yaml.line(6, "rows:");
    for row in annex.units.iter().filter(is(UnitKind::Row)) {
        yaml.line(8, &format!("- row: {}", number_of(row)));
        yaml.line(10, "cells:");
        cells(yaml, row);
    }
}

fn form_line(yaml: &mut Yaml, unit: &Unit) {
    if unit.kind == UnitKind::Title {
        yaml.block(6, "- title", &paragraphs(unit));
        return;
    }
    let name = unit.path.last().unwrap_or_default();
    yaml.line(6, &format!("- line: {name}"));
    let Detail::Form { caption, .. } = &unit.detail else { return };
    let words = paragraphs(unit);
    let part = |before: bool| {
        Bilingual::build(|lang| {
            let (text, rest) =
                words.get(lang).split_at((*caption.get(lang)).min(words.get(lang).len()));
            if before { text.trim().to_owned() } else { rest.to_owned() }
        })
    };
    for (key, words) in [("text", part(true)), ("caption", part(false))] {
        if !words.kk.is_empty() {
            yaml.block(8, key, &words);
        }
    }
    blank_lines(yaml, 8, &unit.detail);
}

fn blank_lines(yaml: &mut Yaml, indent: usize, detail: &Detail) {
    if let Detail::Form { blank, .. } | Detail::Cell(CellSize { blank, .. }) = detail
        && *blank > 0
    {
        yaml.line(indent, &format!("blank: {blank}"));
    }
}

fn cells(yaml: &mut Yaml, row: &Unit) {
    for cell in &row.children {
        let Detail::Cell(CellSize { columns, rows, .. }) = cell.detail else { continue };
        yaml.line(12, &format!("- columns: {columns}"));
        yaml.line(14, &format!("rows: {rows}"));
        blank_lines(yaml, 14, &cell.detail);
        if cell.words.is_some() {
            yaml.block(14, "text", &paragraphs(cell));
        }
        let lines = cell.children.iter().filter(|child| child.kind == UnitKind::CellLine);
        let mut lines = lines.peekable();
        if lines.peek().is_some() {
            yaml.line(14, "lines:");
        }
        for line in lines {
            yaml.line(16, &format!("- line: {}", number_of(line)));
            mark(yaml, 18, line);
            if line.words.is_some() {
                yaml.block(18, "text", &paragraphs(line));
            }
            blank_lines(yaml, 18, &line.detail);
        }
    }
}

fn criterion(yaml: &mut Yaml, group: &Unit) {
    yaml.line(8, &format!("- criterion: {}", number_of(group)));
    mark(yaml, 10, group);
    yaml.block(10, "text", &paragraphs(group));
    yaml.line(10, "rows:");
    for row in group.children.iter().filter(|child| child.kind == UnitKind::CriterionRow) {
        yaml.line(12, &format!("- row: {}", number_of(row)));
        mark(yaml, 14, row);
        yaml.block(14, "text", &paragraphs(row));
        if let Detail::Options(options) = &row.detail {
            let options: Vec<String> = options.iter().map(|option| quoted(option)).collect();
            yaml.line(14, &format!("options: [{}]", options.join(", ")));
        }
    }
}

/// The printed number, where it differs from the rule.
fn mark(yaml: &mut Yaml, indent: usize, unit: &Unit) {
    if let Some(mark) = &unit.mark {
        yaml.block(indent, "mark", mark);
    }
}

fn number_of(unit: &Unit) -> String {
    quoted(unit.number.as_deref().unwrap_or_default())
}

/// The words of a unit with those of its parts, a paragraph a line.
fn paragraphs(unit: &Unit) -> Pair {
    Bilingual::build(|lang: Lang| {
        let own = unit.words(lang).into_iter();
        let parts = unit.children.iter().filter(|child| child.kind == UnitKind::Part);
        let parts = parts.filter_map(|part| part.words(lang));
        own.chain(parts).map(|words| &*words.text).collect::<Vec<_>>().join("\n")
    })
}
