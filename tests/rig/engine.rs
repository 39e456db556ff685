//! The engine on the files on disk, so that a changed template is seen without a build.

use std::path::Path;

use qagida::render::{Engine, Sources};

/// The engine.
pub fn engine() -> Engine {
    let sources = Sources::embedded().overridden_by(Path::new(".")).expect("templates on disk");
    Engine::new(&sources).unwrap_or_else(|faults| {
        let lines: Vec<String> = faults.iter().map(ToString::to_string).collect();
        panic!("{}", lines.join("\n"))
    })
}
