//! The examples of the components: `templates/components/<name>/examples.yaml`, drawn by the macros
//! of the component.
//!
//! ```yaml
//! what: Says what the reader of a redaction must not miss.
//! examples:
//!   - name: an earlier redaction
//!     html: "{{ banner.banners(list) }}"
//!     with:
//!       list: [{is: earlier, date: 2025-01-08, …}]
//! ```
//!
//! `html` is a template in which the macros of the component stand under its name (`page_head` for
//! `page-head`), and every key of `with` as a variable. A record whose keys are codes of languages
//! is its value in the language of the page, in a language without one the first. Plain scalars are
//! what YAML takes them for; dates are words.

use std::collections::BTreeMap;

use minijinja::{Environment, Value as Data};

use super::components::COMPONENTS;
use super::{RenderError, Sources};
use crate::diag::Findings;
use crate::load::yaml::{self, Node, Scalar, Value};
use crate::source::{Sources as Files, Span};
use crate::view::components::{Component, Example};

/// A component with its examples as written.
#[derive(Debug)]
pub(super) struct Described {
    name: &'static str,
    what: String,
    examples: Vec<Written>,
}

#[derive(Debug)]
struct Written {
    name: String,
    html: String,
    with: Vec<(String, Node)>,
    line: Option<usize>,
}

/// Reads the examples of every component.
///
/// # Errors
/// Where a component has none, or they are not what they should be.
pub(super) fn read(sources: &Sources) -> Result<Vec<Described>, Vec<RenderError>> {
    let (mut described, mut faults) = (Vec::new(), Vec::new());
    for name in COMPONENTS {
        match component(name, sources) {
            Ok(component) => described.push(component),
            Err(found) => faults.extend(found),
        }
    }
    if faults.is_empty() { Ok(described) } else { Err(faults) }
}

fn component(name: &'static str, sources: &Sources) -> Result<Described, Vec<RenderError>> {
    let path = file(name);
    let text = sources.get(&path).map_err(|fault| vec![fault])?;
    let (mut files, mut findings) = (Files::default(), Findings::new());
    let id = files.add(&path, text.as_bytes().to_vec());
    let line_of = |span: Span| files.position(span).map(|(_, position)| position.line);
    let line = |node: &Node| line_of(node.span);
    let fault = |line: Option<usize>, message: &str| {
        vec![RenderError { file: path.clone(), line, message: message.to_owned() }]
    };
    let root = files.get(id).and_then(|file| yaml::parse(id, file, &mut findings));
    if !findings.is_empty() {
        let found = findings.iter().map(|finding| RenderError {
            file: path.clone(),
            line: finding.span.and_then(line_of),
            message: finding.message.clone(),
        });
        return Err(found.collect());
    }
    let Some(root) = root else { return Err(fault(None, "the file is empty")) };
    let what = root.get("what").and_then(Node::text);
    let what = what.ok_or_else(|| fault(None, "`what` is missing: what the component is for"))?;
    let mut examples = Vec::new();
    for example in root.get("examples").map(Node::items).unwrap_or_default() {
        let word = |key: &str| {
            let found = example.get(key).and_then(Node::text).map(str::to_owned);
            found.ok_or_else(|| fault(line(example), &format!("`{key}` is missing")))
        };
        let with = example.get("with").map(Node::entries).unwrap_or_default();
        examples.push(Written {
            name: word("name")?,
            html: word("html")?,
            with: with.iter().map(|entry| (entry.key.clone(), entry.value.clone())).collect(),
            line: line(example),
        });
    }
    Ok(Described { name, what: what.to_owned(), examples })
}

fn file(component: &str) -> String {
    format!("templates/components/{component}/examples.yaml")
}

impl Described {
    /// The component.
    pub(super) fn name(&self) -> &'static str {
        self.name
    }

    /// The component with its examples drawn in a language. `languages` are those of the interface.
    ///
    /// # Errors
    /// Where a macro is given what it cannot use.
    pub(super) fn drawn(
        &self,
        environment: &Environment<'_>,
        lang: &str,
        languages: &[&str],
    ) -> Result<Component, RenderError> {
        let examples = self.examples.iter().map(|example| {
            let with = example.with.iter();
            let with: BTreeMap<String, Data> =
                with.map(|(key, node)| (key.clone(), data(node, lang, languages))).collect();
            let html = environment
                .template_from_named_str("example.html", &self.template(&example.html))
                .and_then(|template| template.render(Data::from(with)))
                .map_err(|error| {
                    let fault = RenderError::from_template(&error, "example.html");
                    RenderError {
                        file: file(self.name),
                        line: example.line,
                        message: format!("{}: {fault}", example.name),
                    }
                })?;
            Ok(Example {
                name: example.name.clone(),
                source: example.html.trim_end().to_owned(),
                trusted_html: below_headings(html.trim()),
            })
        });
        let (name, what) = (self.name.to_owned(), self.what.clone());
        Ok(Component { name, what, examples: examples.collect::<Result<_, RenderError>>()? })
    }

    /// The template of an example, with the macros of the component where it has any.
    fn template(&self, html: &str) -> String {
        let name = self.name;
        if !html.contains(&format!("{}.", variable(name))) {
            return html.to_owned();
        }
        let variable = variable(name);
        format!("{{% import \"components/{name}/template.html\" as {variable} %}}{html}")
    }
}

/// The name of a component as a variable.
fn variable(component: &str) -> String {
    component.replace('-', "_")
}

/// What a node says in a language.
fn data(node: &Node, lang: &str, languages: &[&str]) -> Data {
    match &node.value {
        Value::Scalar(scalar) => single(scalar),
        Value::Sequence(items) => items.iter().map(|item| data(item, lang, languages)).collect(),
        Value::Mapping(entries) => {
            let by_language = !entries.is_empty()
                && entries.iter().all(|entry| languages.contains(&entry.key.as_str()));
            match (by_language, node.get(lang).or(entries.first().map(|entry| &entry.value))) {
                (true, Some(value)) => data(value, lang, languages),
                _ => {
                    let fields: BTreeMap<String, Data> = entries
                        .iter()
                        .map(|entry| (entry.key.clone(), data(&entry.value, lang, languages)))
                        .collect();
                    Data::from(fields)
                }
            }
        }
    }
}

/// What YAML takes a scalar for.
fn single(scalar: &Scalar) -> Data {
    let text = scalar.text.as_str();
    match text {
        _ if !scalar.plain => Data::from(text),
        "true" => Data::from(true),
        "false" => Data::from(false),
        "null" | "~" | "" => Data::from(()),
        _ => match (text.parse::<i64>(), text.parse::<f64>()) {
            (Ok(number), _) => Data::from(number),
            (_, Ok(number)) => Data::from(number),
            _ => Data::from(text),
        },
    }
}

/// An example stands below the heading of its component: its own headings are of the next level,
/// whatever they are on their page.
fn below_headings(html: &str) -> String {
    let mut out = html.to_owned();
    for level in ["1", "2", "3"] {
        out = out.replace(&format!("<h{level}"), "<h4").replace(&format!("</h{level}>"), "</h4>");
    }
    out
}
