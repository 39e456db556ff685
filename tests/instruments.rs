//! The calculators and forms of the real content, rendered in both languages.
//!
//! `PREVIEW=DIR cargo test --test instruments` writes the pages, with links that open from disk; the
//! tests in Chromium and whoever looks at the pages take them from there.

use std::fs;
use std::path::{Path, PathBuf};

use qagida::compile::{Compiled, compile};
use qagida::render::{Engine, Sources};
use qagida::view::{LinkStyle, Page, Site, View, calculator, calculators, form, forms};

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

fn compiled(content: &str) -> Compiled {
    compile(&Path::new(env!("CARGO_MANIFEST_DIR")).join(content)).expect("content")
}

fn links() -> LinkStyle {
    if std::env::var_os("PORTABLE").is_some() { LinkStyle::File } else { LinkStyle::Folder }
}

#[test]
fn every_calculator_and_form_renders_in_both_languages() {
    let compiled = compiled("content");
    let site = Site::new(&compiled.corpus, &["kk", "ru"], links());
    let mut writer = Writer::new();
    for asset in writer.engine.assets() {
        writer.file(&asset.path, &asset.text);
    }
    let tables = calculator::tables(&site);
    let blanks = form::forms(&site);
    for (path, text) in calculator::data_files(&tables) {
        writer.file(&path, &text);
    }
    for lang in ["kk", "ru"] {
        writer.page(&calculators::page(&site, lang, &tables));
        for table in &tables {
            let html = writer.page(&calculator::page(&site, lang, &tables, table));
            assert!(html.contains("data-row=\"1.1\""));
        }
        writer.page(&forms::page(&site, lang, &blanks));
        for blank in &blanks {
            let html = writer.page(&form::page(&site, lang, &blanks, blank, &tables));
            assert!(html.contains("form-action 'none'"));
        }
    }
    assert_eq!(writer.pages, 2 * (2 + tables.len() + blanks.len()));
}
