//! The page of the look: every component with its examples, every token with its values, and what
//! is said of an example that cannot be drawn.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use qagida::compile::compile;
use qagida::render::pages::Pages;
use qagida::render::{Engine, Sources};
use qagida::view::{LinkStyle, Place, Site};

#[path = "rig/engine.rs"]
mod engine;

/// Components that stand on every page: the page of the look shows them where they always are.
const ON_EVERY_PAGE: [&str; 3] = ["masthead", "crumbs", "colophon"];

#[test]
fn every_component_is_drawn_in_every_language() {
    let compiled = compile(Path::new("content")).expect("the content directory");
    let engine = engine::engine();
    let languages: Vec<&str> = engine.languages().collect();
    assert!(languages.len() >= 3, "{languages:?}");
    let site = Site::new(&compiled.corpus, &languages, LinkStyle::Folder);
    let pages = Pages::new(&site);
    for lang in &languages {
        let of_the_look =
            pages.places().into_iter().filter(|place| matches!(place, Place::Components { .. }));
        let html: String = of_the_look
            .map(|place| pages.page(&engine, &place, lang).expect("the page").1)
            .collect();
        let mut sections = html.split("<section class=\"ledger\" aria-labelledby=\"component-");
        let before = sections.next().expect("the tokens");
        for sheet in ["tokens", "themes"] {
            let css = fs::read_to_string(format!("templates/base/{sheet}.css")).expect("a sheet");
            for line in css.lines().filter_map(|line| line.trim().strip_prefix("--")) {
                let (name, value) = line.trim_end_matches(';').split_once(": ").expect("a token");
                assert!(before.contains(&format!("<code>--{name}</code>")), "{name} in {lang}");
                if value.starts_with('#') {
                    assert!(before.contains(&format!("<code>{value}</code>")), "{name}: {value}");
                }
            }
        }
        let mut count = 0;
        for section in sections {
            let name = section.split('"').next().expect("its name");
            let drawn = section.matches("<div class=\"example\">").count();
            let stands = html.contains(&format!("class=\"{name}\""));
            match ON_EVERY_PAGE.contains(&name) {
                true => assert!(stands && drawn == 0, "{name} in {lang}"),
                false => assert!(drawn > 0, "{name} has no example"),
            }
            count += 1;
        }
        let folders = fs::read_dir("templates/components").expect("the components").count();
        assert_eq!(count, folders, "{lang}");
    }
}

/// The names of classes that follow `marker` in a text.
fn classes(text: &str, marker: char) -> impl Iterator<Item = &str> {
    text.split(marker).skip(1).map(|rest| {
        let end =
            rest.find(|letter: char| !letter.is_ascii_alphanumeric() && !"-_".contains(letter));
        &rest[..end.unwrap_or(rest.len())]
    })
}

#[test]
fn no_page_uses_the_styles_of_a_sheet_that_it_does_not_load() {
    let compiled = compile(Path::new("content")).expect("the content directory");
    let engine = engine::engine();
    let site = Site::new(&compiled.corpus, &["ru"], LinkStyle::Folder);
    let pages = Pages::new(&site);
    let mut sheets: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for asset in engine.assets().iter().filter(|asset| asset.path.ends_with(".css")) {
        let names =
            classes(&asset.text, '.').filter(|name| name.contains("__") || name.contains("--"));
        sheets.insert(&asset.path, names.collect());
    }
    assert!(sheets.len() > 2, "{:?}", sheets.keys());
    for place in pages.places() {
        let (file, html) = pages.page(&engine, &place, "ru").expect("a page");
        let (loaded, others): (Vec<_>, Vec<_>) =
            sheets.iter().partition(|(path, _)| html.contains(*path));
        let own: BTreeSet<&str> =
            loaded.iter().flat_map(|(_, names)| names.iter().copied()).collect();
        let used: BTreeSet<&str> = html
            .split("class=\"")
            .skip(1)
            .flat_map(|rest| rest.split('"').next().unwrap_or_default().split(' '))
            .collect();
        for (path, names) in others {
            let lost: Vec<&&str> = names
                .iter()
                .filter(|name| used.contains(**name) && !own.contains(**name))
                .collect();
            assert!(lost.is_empty(), "{file} does not load {path}, which styles {lost:?}");
        }
    }
}

/// What the engine says where one file of examples is another one.
fn said(examples: &str) -> String {
    let folder = tempfile::tempdir().expect("a folder");
    let banner = folder.path().join("templates/components/banner");
    fs::create_dir_all(&banner).expect("a folder");
    fs::write(banner.join("examples.yaml"), examples).expect("a file");
    let sources = Sources::embedded().overridden_by(folder.path()).expect("readable files");
    let engine = match Engine::new(&sources) {
        Ok(engine) => engine,
        Err(faults) => {
            return faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
        }
    };
    let compiled = compile(Path::new("tests/fixtures/small")).expect("a content directory");
    let site = Site::new(&compiled.corpus, &["kk"], LinkStyle::Folder);
    let page = Pages::new(&site).page(&engine, &Place::Components { sheet: None }, "kk");
    page.expect_err("a fault").to_string()
}

#[test]
fn an_example_that_cannot_be_drawn_is_named_with_its_line() {
    let file = "templates/components/banner/examples.yaml";
    let lacks = said("examples: []\n");
    assert_eq!(lacks, format!("{file}: `what` is missing: what the component is for"));
    let lacks = said("what: A banner.\nexamples:\n  - name: one\n");
    assert_eq!(lacks, format!("{file}:3: `html` is missing"));
    let wrong = said("what: A banner.\nexamples:\n  - {name: one, html: '{{ nothing }}'}\n");
    assert!(
        wrong.starts_with(&format!("{file}:3: one: ")) && wrong.contains("undefined"),
        "{wrong}"
    );
    let wrong = said("what: A banner.\nwhat: Another.\n");
    assert!(wrong.starts_with(&format!("{file}:2: ")), "{wrong}");
}
