//! Tables and criteria.

use super::one_sided;
use super::yaml::Yaml;
use crate::import::outline::draft::{CellDraft, Criteria, Table};
use crate::model::Lang;

/// A table.
pub(crate) fn table(table: &Table, lang: Lang) -> Yaml {
    let rows = table.rows.iter().enumerate().map(|(at, row)| {
        Yaml::Record(vec![("row", Yaml::Number((at + 1).to_string())), ("cells", cells(row, lang))])
    });
    let rows: Vec<Yaml> = rows.collect();
    Yaml::Record(Vec::new())
        .with("head", head(&table.head, lang))
        .with("rows", (!rows.is_empty()).then_some(Yaml::List(rows)))
}

/// A table of criteria.
pub(crate) fn criteria(criteria: &Criteria, lang: Lang) -> Yaml {
    let one = |words: &String| one_sided(std::slice::from_ref(words), lang);
    let groups = criteria.groups.iter().map(|group| {
        let rows = group.rows.iter().map(|row| {
            let mark = row.mark.as_ref().map(|mark| {
                let side = Yaml::Number(mark.clone());
                Yaml::Record(vec![("kk", side.clone()), ("ru", side)])
            });
            Yaml::Record(vec![("row", Yaml::Number(row.number.clone()))])
                .with("mark", mark)
                .with("text", Some(one(&row.text)))
                .with("options", Some(Yaml::Flow(row.options.clone())))
        });
        Yaml::Record(vec![
            ("criterion", Yaml::Number(group.number.clone())),
            ("text", one(&group.text)),
            ("rows", Yaml::List(rows.collect())),
        ])
    });
    Yaml::Record(Vec::new())
        .with("head", head(&criteria.head, lang))
        .with("groups", Some(Yaml::List(groups.collect())))
}

fn head(rows: &[Vec<CellDraft>], lang: Lang) -> Option<Yaml> {
    let rows: Vec<Yaml> =
        rows.iter().map(|row| Yaml::Record(vec![("cells", cells(row, lang))])).collect();
    (!rows.is_empty()).then_some(Yaml::List(rows))
}

fn cells(row: &[CellDraft], lang: Lang) -> Yaml {
    Yaml::List(row.iter().map(|cell| self::cell(cell, lang)).collect())
}

fn cell(cell: &CellDraft, lang: Lang) -> Yaml {
    let count = |number: u32| (number > 1).then(|| Yaml::Number(number.to_string()));
    // Figures read the same in both languages.
    let figures = |words: &str| {
        words
            .chars()
            .all(|c| c.is_ascii_digit() || c.is_ascii_punctuation() || c == '№' || c == ' ')
    };
    let text = match cell.text.as_slice() {
        [] => None,
        [one] if figures(one) => {
            let side = Yaml::Word(one.clone());
            Some(Yaml::Record(vec![("kk", side.clone()), ("ru", side)]))
        }
        several => Some(one_sided(several, lang)),
    };
    let lines = cell.lines.iter().map(|(number, words)| {
        Yaml::Record(vec![
            ("line", Yaml::Number(number.clone())),
            ("text", one_sided(std::slice::from_ref(words), lang)),
        ])
    });
    let lines: Vec<Yaml> = lines.collect();
    let blank =
        (cell.blank || text.is_none() && lines.is_empty()).then(|| Yaml::Number("1".into()));
    Yaml::Record(Vec::new())
        .with("text", text)
        .with("lines", (!lines.is_empty()).then_some(Yaml::List(lines)))
        .with("blank", blank)
        .with("columns", count(cell.columns))
        .with("rows", count(cell.rows))
}
