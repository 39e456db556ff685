//! The pages of procedures and deadlines of the real content, rendered in both languages.
//!
//! `PREVIEW=DIR cargo test --test procedures` writes them with the assets, to be looked at.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use qagida::compile::{Compiled, compile};
use qagida::render::pages::Pages;
use qagida::view::{LinkStyle, Place, Site};

#[path = "rig/engine.rs"]
mod engine;

use engine::engine;

const LANGUAGES: [&str; 2] = ["kk", "ru"];

fn compiled() -> Compiled {
    compile(Path::new("content")).expect("the content directory")
}

fn links() -> LinkStyle {
    if std::env::var("PORTABLE").is_ok() { LinkStyle::File } else { LinkStyle::Folder }
}

fn is_ours(place: &Place) -> bool {
    matches!(
        place,
        Place::Procedures
            | Place::Procedure { .. }
            | Place::Deadlines
            | Place::Package
            | Place::EarlierPackage { .. }
    )
}

#[test]
fn every_procedure_has_its_page_in_both_languages() {
    let (compiled, engine) = (compiled(), engine());
    let site = Site::new(&compiled.corpus, &LANGUAGES, links());
    let mut files: Vec<(String, String)> =
        engine.assets().iter().map(|asset| (asset.path.clone(), asset.text.clone())).collect();
    let pages = Pages::new(&site);
    files.extend(pages.data());
    for place in pages.places().iter().filter(|place| is_ours(place)) {
        for lang in LANGUAGES {
            let page = pages.page(&engine, place, lang);
            files.push(page.unwrap_or_else(|fault| panic!("{fault}")));
        }
    }
    if let Ok(dir) = std::env::var("PREVIEW") {
        for (path, text) in &files {
            let file: PathBuf = Path::new(&dir).join(path);
            fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
            fs::write(&file, text).expect("a page");
        }
    }
    let paths: BTreeSet<&str> = files.iter().map(|(path, _)| path.as_str()).collect();
    assert!(paths.contains("kk/procedures/2018-29/inclusion/index.html"));
    assert!(paths.contains("ru/procedures/index.html"));
    assert!(paths.contains("ru/deadlines/index.html"));
}
