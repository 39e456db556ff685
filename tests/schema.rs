//! The JSON Schemas that editors read: the whole content keeps to them, broken files do not.

use std::fs;
use std::path::Path;

use jsonschema::Validator;
use qagida::export::schema::{FILES, schema};
use qagida::load::yaml::{self, Node};
use qagida::source::Sources;
use serde_json::{Value, json};
use walkdir::WalkDir;

/// A YAML file as an editor's language server gives it to the schema.
fn value(path: &Path) -> Value {
    let bytes = fs::read(path).expect("a file");
    let sources = Sources::from_memory([("file.yaml", bytes.as_slice())]);
    let (id, file) = sources.iter().next().expect("the file");
    let mut findings = Vec::new();
    let node = yaml::parse(id, file, &mut findings);
    assert!(findings.is_empty(), "{}: {findings:?}", path.display());
    json_of(&node.expect("a record"))
}

/// A node under the core schema of YAML 1.2: what stands without quotes may be a number.
fn json_of(node: &Node) -> Value {
    match &node.value {
        yaml::Value::Mapping(entries) => entries
            .iter()
            .map(|entry| (entry.key.clone(), json_of(&entry.value)))
            .collect::<serde_json::Map<String, Value>>()
            .into(),
        yaml::Value::Sequence(items) => items.iter().map(json_of).collect(),
        yaml::Value::Scalar(scalar) => match scalar.text.as_str() {
            "true" | "false" if scalar.plain => json!(scalar.text == "true"),
            text if scalar.plain => match (text.parse::<i64>(), text.parse::<f64>()) {
                (Ok(number), _) => json!(number),
                (_, Ok(number)) => json!(number),
                _ => json!(text),
            },
            text => json!(text),
        },
    }
}

fn validator(name: &str) -> Validator {
    let (title, _, record) = FILES.iter().find(|(known, ..)| *known == name).expect("a schema");
    jsonschema::draft202012::new(&schema(title, record)).expect("the schema is one")
}

/// The name of the schema whose pattern fits a path.
fn name_of(path: &str) -> Option<&'static str> {
    let fits = |pattern: &str| {
        let parts = (path.split('/'), pattern.split('/'));
        parts.0.clone().count() == parts.1.clone().count()
            && parts.0.zip(parts.1).all(|(part, wanted)| match wanted.split_once('*') {
                Some((_, ending)) => part.ends_with(ending),
                None => part == wanted,
            })
    };
    FILES
        .iter()
        .find(|(_, patterns, _)| patterns.iter().any(|pattern| fits(pattern)))
        .map(|(name, ..)| *name)
}

#[test]
fn the_whole_content_keeps_to_its_schemas() {
    let mut seen: Vec<&str> = Vec::new();
    let validators: Vec<(&str, Validator)> =
        FILES.iter().map(|(name, ..)| (*name, validator(name))).collect();
    for entry in WalkDir::new("content").sort_by_file_name() {
        let entry = entry.expect("an entry");
        let path = entry.path();
        if path.extension().is_none_or(|extension| extension != "yaml") {
            continue;
        }
        let shown = path.display().to_string();
        let name = name_of(&shown).unwrap_or_else(|| panic!("{shown} has no schema"));
        let (_, validator) =
            validators.iter().find(|(known, _)| *known == name).expect("a validator");
        let value = value(path);
        let errors: Vec<String> = validator
            .iter_errors(&value)
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect();
        assert!(errors.is_empty(), "{shown}:\n{}", errors.join("\n"));
        seen.push(name);
    }
    for (name, ..) in FILES {
        assert!(seen.contains(&name), "no file of the content has the schema {name}");
    }
}

#[test]
fn broken_files_are_refused() {
    let act = value(Path::new("content/acts/2018-29/act.yaml"));
    let text = value(Path::new("content/acts/2018-29/text.yaml"));
    let errata = value(Path::new("content/acts/2018-29/errata.yaml"));
    let forms = value(Path::new("content/acts/2018-29/forms.yaml"));
    let change = |of: &Value, place: &str, new: Option<Value>| {
        let mut changed = of.clone();
        let (holder, key) = place.rsplit_once('/').expect("a pointer");
        let holder = changed.pointer_mut(holder).unwrap_or_else(|| panic!("no {holder}"));
        let record = holder.as_object_mut().expect("a record");
        match new {
            Some(value) => record.insert(key.to_owned(), value),
            None => record.remove(key),
        };
        changed
    };
    let cases = [
        ("act", &act, "/kind", Some(json!("letter"))),
        ("act", &act, "/number", None),
        ("act", &act, "/date", Some(json!("29.01.2018"))),
        ("act", &act, "/titel", Some(json!("x"))),
        ("act", &act, "/name", Some(json!({"kk": "x"}))),
        ("act", &act, "/official", Some(json!(["en"]))),
        ("act", &act, "/status", Some(json!("in-force"))),
        ("text", &text, "/documents", Some(json!({}))),
        ("text", &text, "/documents/0/document", None),
        ("text", &text, "/documents/0/units/0/point", Some(json!("one"))),
        ("text", &text, "/documents/0/units/0/text", Some(json!("only one language"))),
        ("errata", &errata, "/errata/0/kind", Some(json!("taste"))),
        ("errata", &errata, "/errata/0/unit", Some(json!("Rules, point 3"))),
        ("errata", &errata, "/errata/0/why", None),
        ("forms", &forms, "/forms/0/fields/0/kind", Some(json!("colour"))),
        ("forms", &forms, "/forms/0/fields/0/basis", Some(json!({"unit": "2018-29:annex1"}))),
    ];
    for (name, whole, place, new) in cases {
        let validator = validator(name);
        assert!(validator.is_valid(whole), "{name} as it is");
        assert!(!validator.is_valid(&change(whole, place, new)), "{name} with another {place}");
    }
}
