//! JSON Schemas of the content files, for editors that complete and check YAML.
//!
//! They are printed from the same tables against which the compiler holds the content
//! ([`crate::load::shapes`]), so a key is described once.

use serde_json::{Map, Value, json};

use crate::load::shape::{Record, Shape};
use crate::load::shapes;

/// The content files with the patterns of their paths and their shapes.
pub const FILES: [(&str, &[&str], &Record); 11] = [
    ("site", &["content/site.yaml"], &shapes::SITE),
    ("register", &["content/register.yaml"], &shapes::REGISTER),
    ("glossary", &["content/glossary.yaml"], &shapes::GLOSSARY),
    ("body", &["content/bodies/*.yaml"], &shapes::BODY),
    ("calendar", &["content/calendars/*.yaml"], &shapes::CALENDAR),
    ("act", &["content/acts/*/act.yaml", "content/sample/act.yaml"], &shapes::ACT),
    ("text", &["content/acts/*/text.yaml", "content/sample/text.yaml"], &shapes::TEXT),
    ("errata", &["content/acts/*/errata.yaml"], &shapes::ERRATA),
    ("criteria", &["content/acts/*/criteria.yaml"], &shapes::CRITERIA_FILE),
    ("forms", &["content/acts/*/forms.yaml", "content/sample/forms.yaml"], &shapes::FORMS),
    ("procedures", &["content/acts/*/procedures.yaml"], &shapes::PROCEDURES),
];

/// The JSON Schema of a record, draft 2020-12, with every record that it holds as a definition.
pub fn schema(title: &str, record: &'static Record) -> Value {
    let mut definitions = Map::new();
    let mut value = object(record, &mut definitions);
    value["$schema"] = json!("https://json-schema.org/draft/2020-12/schema");
    value["title"] = json!(title);
    value["$defs"] = Value::Object(definitions);
    value
}

fn object(record: &'static Record, definitions: &mut Map<String, Value>) -> Value {
    let mut properties = Map::new();
    for key in record.keys {
        let mut value = of_shape(&key.shape, definitions);
        if value.get("$ref").is_none() {
            value["description"] = json!(key.about);
        } else {
            value = json!({ "allOf": [value], "description": key.about });
        }
        properties.insert(key.name.to_owned(), value);
    }
    let required: Vec<&str> =
        record.keys.iter().filter(|key| key.required).map(|key| key.name).collect();
    json!({
        "type": "object",
        "description": record.name,
        "properties": properties,
        "required": required,
        "additionalProperties": false,
    })
}

fn of_shape(shape: &Shape, definitions: &mut Map<String, Value>) -> Value {
    match shape {
        Shape::Bilingual => json!({
            "type": "object",
            "properties": { "kk": { "type": ["string", "number"] }, "ru": { "type": ["string", "number"] } },
            "required": ["kk", "ru"],
            "additionalProperties": false,
        }),
        Shape::Word => json!({ "type": ["string", "number", "boolean"] }),
        Shape::Number => {
            json!({ "type": ["string", "integer"], "pattern": "^[0-9]+([-.][0-9]+)*$" })
        }
        Shape::Count => json!({ "type": "integer", "minimum": 0 }),
        Shape::Flag => json!({ "type": "boolean" }),
        Shape::Date => {
            json!({ "type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" })
        }
        Shape::Act => json!({ "type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$" }),
        Shape::Address => json!({ "type": "string", "pattern": "^[a-z0-9][a-zA-Z0-9@:/.-]*$" }),
        Shape::Choice(words) => json!({ "enum": words }),
        Shape::List(item) => json!({ "type": "array", "items": of_shape(item, definitions) }),
        Shape::Record(record) => {
            let name = record.name.replace(' ', "-");
            if !definitions.contains_key(&name) {
                // The name is taken first: a unit holds units.
                definitions.insert(name.clone(), Value::Null);
                let value = object(record, definitions);
                definitions.insert(name.clone(), value);
            }
            json!({ "$ref": format!("#/$defs/{name}") })
        }
        Shape::OneOf(shapes) => {
            let any: Vec<Value> = shapes.iter().map(|shape| of_shape(shape, definitions)).collect();
            json!({ "anyOf": any })
        }
    }
}
