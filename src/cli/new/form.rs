//! `qagida new form ACT:annexN`: the fields of a blank that `text.yaml` holds.

use clap::Args;

use super::super::output::{self, Failure};
use super::act::address;
use super::{Skeleton, appended, basis, missing, taken, word, words_of};
use crate::compile::Compiled;
use crate::history::History;
use crate::import::write::yaml::Yaml;
use crate::model::{Address, Detail, Document, Path, Redaction, Unit, UnitKind};

/// Arguments of `new form`.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The document that is the blank: 2018-29:annex1
    document: String,
    /// The unit that asks for it; else the stamp or the title of the blank
    #[arg(long, value_name = "ADDRESS")]
    basis: Option<String>,
}

/// One more entry of `forms.yaml`.
pub fn skeleton(compiled: &Compiled, arguments: &Arguments) -> Result<Skeleton, Failure> {
    let asked = address(&arguments.document)?;
    let (history, redaction) = output::redaction(&compiled.corpus.chronicle, &asked)?;
    let Some(document) = redaction.document(&asked.path) else {
        let known: Vec<&str> =
            redaction.documents.iter().map(|document| document.path.as_str()).collect();
        return Err(Failure::Use(format!(
            "{} has no document {}; it has: {}",
            history.id(),
            asked.path,
            known.join(", ")
        )));
    };
    if history.forms.iter().any(|form| form.document == asked.path) {
        return Err(taken(
            &format!("the form {} in acts/{}/forms.yaml", asked.path, history.id()),
            "edit it",
        ));
    }
    let fields: Vec<Yaml> = fields(history, redaction, document);
    if fields.is_empty() {
        return Err(Failure::Use(format!(
            "{asked} has no line to be filled in: `blank` in text.yaml says which lines and cells are"
        )));
    }
    let asks = match &arguments.basis {
        Some(text) => super::unit(compiled, &address(text)?)?.2,
        None => document
            .units
            .iter()
            .find(|unit| matches!(unit.kind, UnitKind::Stamp | UnitKind::Title))
            .ok_or_else(|| {
                Failure::Use("`--basis ADDRESS` says which unit asks for it".to_owned())
            })?,
    };
    let title = document.units.iter().find(|unit| unit.kind == UnitKind::Title);
    let owner = match &arguments.basis {
        Some(text) => output::redaction(&compiled.corpus.chronicle, &address(text)?)?.0,
        None => history,
    };
    let entry = Yaml::Record(vec![
        ("form", word(asked.path.as_str())),
        ("name", title.map_or_else(missing, words_of)),
        ("purpose", missing()),
        ("basis", basis(owner, asks)),
        ("fields", Yaml::List(fields)),
    ]);
    let act: Address = Address::new(history.id().clone(), Path::root());
    let path = format!("acts/{act}/forms.yaml");
    Ok(Skeleton {
        next: format!(
            "say in {path} what the form is for, and look at the kind and the label of each field"
        ),
        files: vec![appended(&compiled.sources, path, "forms", entry)],
    })
}

/// The lines and cells that are filled in, in the order of the blank.
fn fields(history: &History, redaction: &Redaction, document: &Document) -> Vec<Yaml> {
    let mut fields = Vec::new();
    for unit in document.walk() {
        let lines = match &unit.detail {
            Detail::Form { blank, .. } => *blank,
            Detail::Cell(size) => size.blank,
            _ => 0,
        };
        if lines == 0 {
            continue;
        }
        let said = named_by(redaction, document, unit);
        fields.push(
            Yaml::Record(vec![
                ("field", word(unit.path.as_str())),
                ("kind", word(if lines > 1 { "long" } else { "text" })),
                ("label", words_of(said)),
            ])
            .with("lines", (lines > 1).then(|| Yaml::Number(lines.to_string())))
            .with("basis", Some(basis(history, said))),
        );
    }
    fields
}

/// The unit whose words name a field: the line itself, or the heading of its column.
fn named_by<'a>(redaction: &'a Redaction, document: &'a Document, unit: &'a Unit) -> &'a Unit {
    let has_words =
        |unit: &Unit| unit.words.as_ref().is_some_and(|words| !words.kk.text.is_empty());
    if has_words(unit) {
        return unit;
    }
    let column = unit.path.segments().find(|segment| segment.starts_with("col"));
    let heading = column.and_then(|column| {
        let path = document.path.try_join("head")?.try_join(column)?;
        redaction.unit(&path)
    });
    heading.unwrap_or(unit)
}
