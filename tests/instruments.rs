//! The calculators and forms of the real content, rendered in both languages.
//!
//! `PREVIEW=DIR cargo test --test instruments` writes the pages, with links that open from disk; the
//! tests in Chromium and whoever looks at the pages take them from there.

use std::fs;
use std::path::{Path, PathBuf};

use qagida::compile::compile;
use qagida::history::Chronicle;
use qagida::render::{Engine, Sources};
use qagida::view::shell::Section;
use qagida::view::{Frame, LinkStyle, Page, Place, View, calculator, calculators, form, forms};

struct Writer {
    engine: Engine,
    preview: Option<PathBuf>,
    pages: usize,
}

impl Writer {
    fn new() -> Writer {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let sources = Sources::embedded().overridden_by(root).expect("templates");
        let engine = Engine::new(&sources).unwrap_or_else(|faults| {
            let lines: Vec<String> = faults.iter().map(ToString::to_string).collect();
            panic!("{}", lines.join("\n"))
        });
        Writer { engine, preview: std::env::var_os("PREVIEW").map(PathBuf::from), pages: 0 }
    }

    fn page<V: View>(&mut self, page: &Page<V>) -> String {
        let html = self.engine.page(page).unwrap_or_else(|fault| panic!("{}: {fault}", page.output));
        self.file(&page.output, &html);
        self.pages += 1;
        html
    }

    fn file(&self, path: &str, text: &str) {
        let Some(preview) = &self.preview else { return };
        let file = preview.join(path);
        fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
        fs::write(file, text).expect("a file");
    }
}

fn frame(chronicle: &Chronicle) -> Frame {
    let section = |key, place, types| Section { key, place, anchor: "", types };
    Frame {
        base_url: "https://qagida.example".into(),
        languages: vec!["kk".into(), "ru".into()],
        as_of: chronicle.site.as_ref().map(|site| site.as_of.to_string()).unwrap_or_default(),
        links: if std::env::var_os("PORTABLE").is_some() { LinkStyle::File } else { LinkStyle::Folder },
        sections: vec![
            section("acts", Place::Acts, &["act", "history", "parallel"]),
            section("calculators", Place::Calculators, &["calculator"]),
            section("forms", Place::Forms, &["form"]),
        ],
    }
}

fn content(name: &str) -> Chronicle {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
    compile(&path).expect("content").corpus.chronicle
}

#[test]
fn every_calculator_and_form_renders_in_both_languages() {
    let chronicle = content("content");
    let frame = frame(&chronicle);
    let mut writer = Writer::new();
    for asset in writer.engine.assets() {
        writer.file(&asset.path, &asset.text);
    }
    let tables = calculator::tables(&chronicle);
    let blanks = form::forms(&chronicle);
    for (path, text) in calculator::data_files(&tables) {
        writer.file(&path, &text);
    }
    for lang in ["kk", "ru"] {
        writer.page(&calculators::page(&chronicle, &frame, lang, &tables));
        for table in &tables {
            let html = writer.page(&calculator::page(&chronicle, &frame, lang, &tables, table));
            assert!(html.contains("data-row=\"1.1\""));
        }
        writer.page(&forms::page(&chronicle, &frame, lang, &blanks));
        for blank in &blanks {
            let html = writer.page(&form::page(&chronicle, &frame, lang, &blanks, blank, &tables));
            assert!(html.contains("form-action &#x27;none&#x27;"));
        }
    }
    assert_eq!(writer.pages, 2 * (2 + tables.len() + blanks.len()));
}
