//! `qagida new procedure ID UNIT…`: a procedure with a step for each unit.

use clap::Args;

use super::super::output::Failure;
use super::act::address;
use super::{Skeleton, appended, basis, missing, taken, unit, word};
use crate::compile::Compiled;
use crate::import::write::yaml::Yaml;

/// Arguments of `new procedure`.
#[derive(Debug, Args)]
pub struct Arguments {
    /// Its id in the act: a small Latin word
    id: String,
    /// The units that say what is done, one a step, in their order
    #[arg(required = true, value_name = "ADDRESS")]
    units: Vec<String>,
}

/// One more entry of `procedures.yaml`.
pub fn skeleton(compiled: &Compiled, arguments: &Arguments) -> Result<Skeleton, Failure> {
    let id = &arguments.id;
    let is_small = !id.is_empty()
        && id
            .chars()
            .all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-');
    if !is_small {
        return Err(Failure::Use(format!("`{id}` is no id: a small Latin word such as inclusion")));
    }
    let mut steps = Vec::new();
    let mut owner = None;
    for (number, text) in arguments.units.iter().enumerate() {
        let (history, _, found) = unit(compiled, &address(text)?)?;
        owner.get_or_insert(history);
        steps.push(
            Yaml::Record(vec![
                ("step", Yaml::Number((number + 1).to_string())),
                ("actor", missing()),
                ("trigger", missing()),
                ("does", missing()),
            ])
            .with(
                "next",
                (number + 1 < arguments.units.len()).then(|| {
                    let next = Yaml::Number((number + 2).to_string());
                    Yaml::List(vec![Yaml::Record(vec![("step", next)])])
                }),
            )
            .with("basis", Some(basis(history, found))),
        );
    }
    let Some(history) = owner else {
        return Err(Failure::Use("a procedure has at least one step".to_owned()));
    };
    let path = format!("acts/{}/procedures.yaml", history.id());
    if history.procedures.iter().any(|procedure| procedure.id == *id) {
        return Err(taken(&format!("the procedure {id} in {path}"), "edit it"));
    }
    let entry = Yaml::Record(vec![
        ("procedure", word(id.clone())),
        ("name", missing()),
        ("steps", Yaml::List(steps)),
    ]);
    Ok(Skeleton {
        next: format!(
            "say in {path} who does what on which event, and the periods with their start"
        ),
        files: vec![appended(&compiled.sources, path, "procedures", entry)],
    })
}
