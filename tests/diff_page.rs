//! The pages of comparisons, built from the real content.
//!
//! `PREVIEW=DIR cargo test --test diff_page` writes them with all assets, to be looked at.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::LazyLock;

use qagida::compile::{Compiled, compile};
use qagida::render::{Engine, Sources};
use qagida::view::diff::{self, DiffPage};
use qagida::view::{LinkStyle, Page, Site};

static COMPILED: LazyLock<Compiled> =
    LazyLock::new(|| compile(Path::new("content")).expect("the content is there"));

fn site() -> Site<'static> {
    Site::new(&COMPILED.corpus, &["kk", "ru"], LinkStyle::Folder)
}

fn pages() -> Vec<Page<DiffPage>> {
    let site = site();
    let mut pages = Vec::new();
    for (old, new) in diff::all(&site) {
        let comparison = diff::compare(&site, old, new);
        for lang in ["kk", "ru"] {
            pages.push(diff::page(&site, &comparison, lang).expect("a page"));
        }
    }
    pages
}

fn engine() -> Engine {
    let sources = Sources::embedded().overridden_by(Path::new(".")).expect("readable templates");
    Engine::new(&sources).unwrap_or_else(|faults| panic!("{faults:?}"))
}

#[test]
fn every_comparison_of_the_body_has_a_page_in_both_languages() {
    let outputs: BTreeSet<String> = pages().iter().map(|page| page.output.clone()).collect();
    for lang in ["kk", "ru"] {
        for pair in ["2016-2018", "2016-2024", "2018-2024"] {
            let page = format!("{lang}/compare/object-list/{pair}/index.html");
            assert!(outputs.contains(&page), "{page} in {outputs:?}");
        }
    }
}

#[test]
fn the_pages_render() {
    let engine = engine();
    let write = |path: &str, text: &str| {
        let Ok(dir) = std::env::var("PREVIEW") else { return };
        let file = Path::new(&dir).join(path);
        std::fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
        std::fs::write(&file, text).expect("a file");
    };
    for asset in engine.assets() {
        write(&asset.path, &asset.text);
    }
    for page in pages() {
        let html = engine.page(&page).unwrap_or_else(|fault| panic!("{}: {fault}", page.output));
        write(&page.output, &html);
    }
}
