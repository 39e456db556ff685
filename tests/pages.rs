//! Every page of the real content through the engine.
//!
//! `PREVIEW=DIR cargo test --test pages` writes the pages, to be looked at; `PORTABLE=1` with links
//! that name files.

use std::fs;
use std::path::Path;

use qagida::compile::{Compiled, compile};
use qagida::render::pages::{ONCE, Pages};
use qagida::render::{Engine, Sources};
use qagida::view::{LinkStyle, Site};

#[path = "rig/engine.rs"]
mod engine;

use engine::engine;

const LANGUAGES: [&str; 2] = ["kk", "ru"];

fn compiled() -> Compiled {
    compile(Path::new("content")).expect("the content directory")
}

/// Every page as its file and its HTML.
fn all(engine: &Engine, site: &Site<'_>) -> Vec<(String, String)> {
    let pages = Pages::new(site);
    let mut files = Vec::new();
    for place in ONCE {
        files.push(pages.page(engine, &place, "kk"));
    }
    for place in pages.places() {
        files.extend(LANGUAGES.map(|lang| pages.page(engine, &place, lang)));
    }
    files.into_iter().map(|page| page.unwrap_or_else(|fault| panic!("{fault}"))).collect()
}

fn links() -> LinkStyle {
    if std::env::var("PORTABLE").is_ok() { LinkStyle::File } else { LinkStyle::Folder }
}

#[test]
fn every_page_renders() {
    let (compiled, engine) = (compiled(), engine());
    let site = Site::new(&compiled.corpus, &LANGUAGES, links());
    let files = all(&engine, &site);
    if let Ok(dir) = std::env::var("PREVIEW") {
        let assets = engine.assets().iter().map(|asset| (&asset.path, &asset.text));
        for (path, text) in assets.chain(files.iter().map(|(path, text)| (path, text))) {
            let file = Path::new(&dir).join(path);
            fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
            fs::write(&file, text).expect("a page");
        }
    }
    assert!(files.len() > 60, "{}", files.len());
}

#[test]
fn every_printed_line_stands_in_one_piece_at_its_unit() {
    use qagida::model::{Lang, print};
    let (compiled, engine) = (compiled(), engine());
    let site = Site::new(&compiled.corpus, &LANGUAGES, LinkStyle::Folder);
    let pages = Pages::new(&site);
    for (history, redaction) in site.redactions() {
        for lang in Lang::ALL {
            let place = site.place(redaction);
            let (file, html) =
                pages.page(&engine, &place, lang.code()).expect("the page of an act");
            let text = text_of(&html);
            let mut at = 0;
            let mut lines = Vec::new();
            for document in &redaction.documents {
                print::document_lines(document, lang, &mut lines);
            }
            assert!(!lines.is_empty());
            for line in lines {
                // Cells are elements of their own on the page.
                for words in line.words.split('\t') {
                    let found = text[at..].find(words.trim());
                    let Some(found) = found else {
                        panic!("{file}: {} is not there in its order: {words}", line.path)
                    };
                    at += found;
                }
            }
            assert!(html.contains(&format!("data-address=\"{}@", history.id())));
        }
    }
}

/// The text of the main part without tags and the marks of its setting; blank space folded.
fn text_of(html: &str) -> String {
    let html = html.split("<main").nth(1).unwrap_or_default();
    let mut out = String::new();
    let mut in_tag = false;
    for letter in html.chars() {
        match letter {
            '<' => in_tag = true,
            '>' => in_tag = false,
            '\u{ad}' | '\u{2060}' => {}
            letter if !in_tag => out.push(if letter == '\u{a0}' { ' ' } else { letter }),
            _ => {}
        }
    }
    let out = out.split_whitespace().collect::<Vec<_>>().join(" ");
    out.replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"")
}

#[test]
fn a_fault_in_a_template_has_its_place() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("templates/pages/settings.html");
    fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
    let with = |text: &str| {
        fs::write(&file, text).expect("a template");
        Engine::new(&Sources::embedded().overridden_by(folder.path()).expect("templates"))
    };

    let compiled = compiled();
    let site = Site::new(&compiled.corpus, &LANGUAGES, LinkStyle::Folder);
    let engine = with("<p>\n{{ page.nothing }}\n</p>\n").unwrap_or_else(|_| panic!("it parses"));
    let fault = Pages::new(&site).page(&engine, &qagida::view::Place::Settings, "kk").err();
    let place = fault.map(|fault| (fault.file, fault.line));
    assert_eq!(place, Some(("templates/pages/settings.html".to_owned(), Some(2))));

    let faults = with("<p>\n{% if %}\n</p>\n").err().unwrap_or_default();
    assert_eq!(faults.len(), 1);
    assert_eq!(faults[0].line, Some(2));
}

#[test]
fn every_language_has_the_same_messages() {
    let keys = |lang: &str| -> Vec<String> {
        let sources = Sources::embedded();
        let folder = format!("locales/{lang}");
        let mut keys: Vec<String> = sources
            .below(&folder, ".ftl")
            .flat_map(|(_, text)| text.lines())
            .filter(|line| !line.starts_with([' ', '#', '}']))
            .filter_map(|line| line.split_once(" ="))
            .map(|(key, _)| key.to_owned())
            .collect();
        keys.sort();
        keys
    };
    assert_eq!(keys("kk"), keys("ru"));
    assert_eq!(keys("en"), keys("ru"));
}

#[test]
fn a_third_language_is_new_files_only() {
    let folder = tempfile::tempdir().expect("a folder");
    let english = folder.path().join("locales/en");
    fs::create_dir_all(&english).expect("a folder");
    for entry in fs::read_dir("locales/ru").expect("the Russian messages") {
        let entry = entry.expect("a file");
        fs::copy(entry.path(), english.join(entry.file_name())).expect("a copy");
    }
    let sources = Sources::embedded().overridden_by(folder.path()).expect("messages");
    let engine = Engine::new(&sources).unwrap_or_else(|faults| panic!("{faults:?}"));
    let compiled = compiled();
    let languages: Vec<&str> = engine.languages().collect();
    assert_eq!(languages, ["en", "kk", "ru"]);
    let site = Site::new(&compiled.corpus, &languages, LinkStyle::Folder);
    let pages = Pages::new(&site);
    for place in pages.places() {
        let (file, html) =
            pages.page(&engine, &place, "en").unwrap_or_else(|fault| panic!("{fault}"));
        assert!(file.starts_with("en/"), "{file}");
        assert!(html.contains("<html lang=\"en\""), "{file}");
        // The law stands there in its official language.
        let is_act = file == "en/acts/2018-29/2024/index.html";
        assert!(!is_act || html.contains("<div class=\"law\" lang=\"kk\""), "{file}");
    }
}
