//! The engine on views made by hand from the text of Order 29.
//!
//! `PREVIEW=DIR cargo test preview` writes the pages, to be looked at.

mod sample;

use std::path::Path;

use super::{Engine, Sources};
use crate::view::{Page, View};

fn engine() -> Engine {
    // The files on disk, so that a change is seen without building.
    let sources = Sources::embedded()
        .overridden_by(Path::new(env!("CARGO_MANIFEST_DIR")))
        .unwrap_or_else(|fault| panic!("{fault}"));
    Engine::new(&sources).unwrap_or_else(|faults| {
        let lines: Vec<String> = faults.iter().map(ToString::to_string).collect();
        panic!("{}", lines.join("\n"))
    })
}

/// Renders a page and writes it where `PREVIEW` says.
fn render<V: View>(engine: &Engine, page: &Page<V>) -> String {
    let html = engine.page(page).unwrap_or_else(|fault| panic!("{}: {fault}", page.output));
    write(&page.output, &html);
    html
}

fn write(path: &str, text: &str) {
    let Ok(dir) = std::env::var("PREVIEW") else { return };
    let file = Path::new(&dir).join(path);
    let folder = file.parent().unwrap_or(&file);
    std::fs::create_dir_all(folder).unwrap_or_else(|error| panic!("{error}"));
    std::fs::write(&file, text).unwrap_or_else(|error| panic!("{error}"));
}

#[test]
fn preview() {
    let engine = engine();
    for asset in engine.assets() {
        write(&asset.path, &asset.text);
    }
    let frame = sample::frame();
    for lang in ["kk", "ru"] {
        let html = render(&engine, &sample::act(&frame, lang));
        assert!(html.contains("data-address=\"2018-29@2024:rules/p3/sp2\""));
        render(&engine, &sample::home(&frame, lang));
        render(&engine, &sample::acts(&frame, lang));
        render(&engine, &sample::history(&frame, lang));
        render(&engine, &sample::parallel(&frame, lang));
        render(&engine, &sample::quality(&frame, lang));
        render(&engine, &sample::about(&frame, lang));
        render(&engine, &sample::settings(&frame, lang));
    }
    render(&engine, &sample::chooser(&frame));
    render(&engine, &sample::not_found(&frame));
}

#[test]
fn the_words_of_a_unit_stand_in_one_piece() {
    let html = engine().page(&sample::act(&sample::frame(), "kk")).unwrap_or_default();
    let plain: String = text_of(&html);
    assert!(plain.contains("8. Объектіні Тізбеге енгізу туралы шешім қабылданған жағдайда өкілетті орган бес жұмыс күнінен кешіктірілмейтін мерзімде операторды осы Қағидалардың 4-ші және 6-шы тармағында көрсетілген құжаттар тізбесін ұсына отырып, қабылданған шешім туралы хабардар етеді."));
}

/// The text of a page without tags and marks of setting.
fn text_of(html: &str) -> String {
    let mut out = String::new();
    let mut in_tag = false;
    for letter in html.chars() {
        match letter {
            '<' => in_tag = true,
            '>' => in_tag = false,
            '\u{ad}' | '\u{2060}' => {}
            '\u{a0}' if !in_tag => out.push(' '),
            _ if !in_tag => out.push(letter),
            _ => {}
        }
    }
    out
}

#[test]
fn a_fault_in_a_template_has_its_place() {
    let dir = tempfile::tempdir().unwrap_or_else(|error| panic!("{error}"));
    let pages = dir.path().join("templates/pages");
    std::fs::create_dir_all(&pages).unwrap_or_else(|error| panic!("{error}"));
    std::fs::write(pages.join("settings.html"), "<p>\n{{ page.nothing }}\n</p>\n")
        .unwrap_or_else(|error| panic!("{error}"));
    let sources =
        Sources::embedded().overridden_by(dir.path()).unwrap_or_else(|fault| panic!("{fault}"));
    let engine = Engine::new(&sources).unwrap_or_else(|faults| panic!("{faults:?}"));
    let fault = engine.page(&sample::settings(&sample::frame(), "kk")).err();
    let place = fault.map(|fault| (fault.file, fault.line));
    assert_eq!(place, Some(("templates/pages/settings.html".to_owned(), Some(2))));

    std::fs::write(pages.join("settings.html"), "<p>\n{% if %}\n</p>\n")
        .unwrap_or_else(|error| panic!("{error}"));
    let sources =
        Sources::embedded().overridden_by(dir.path()).unwrap_or_else(|fault| panic!("{fault}"));
    let faults = Engine::new(&sources).err().unwrap_or_default();
    assert_eq!(faults.len(), 1);
    assert_eq!(faults[0].line, Some(2));
}

#[test]
fn both_languages_have_the_same_messages() {
    let sources = Sources::embedded();
    let keys = |lang: &str| -> Vec<String> {
        let mut keys: Vec<String> = sources
            .below(&format!("locales/{lang}"), ".ftl")
            .flat_map(|(_, text)| text.lines())
            .filter_map(|line| line.split_once(" ="))
            .map(|(key, _)| key.to_owned())
            .filter(|key| !key.starts_with([' ', '#', '[']))
            .collect();
        keys.sort();
        keys
    };
    assert_eq!(keys("kk"), keys("ru"));
}
