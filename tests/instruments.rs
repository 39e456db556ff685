//! The calculators and forms of the real content, and the example form with every kind of field.

use std::collections::BTreeMap;
use std::path::Path;

use qagida::compile::{Compiled, compile};
use qagida::render::pages::Pages;
use qagida::rules::{enumerate, evaluate};
use qagida::view::{LinkStyle, Place, Site, calculator, form};

#[path = "rig/engine.rs"]
mod engine;

use engine::engine;

const LANGUAGES: [&str; 2] = ["kk", "ru"];

fn compiled(content: &str) -> Compiled {
    compile(Path::new(content)).expect("content")
}

/// Calls `see` with every page of these places in both languages.
fn each_page(site: &Site<'_>, wanted: impl Fn(&Place) -> bool, mut see: impl FnMut(&Place, &str)) {
    let (engine, pages) = (engine(), Pages::new(site));
    for place in pages.places().iter().filter(|place| wanted(place)) {
        for lang in LANGUAGES {
            let page = pages.page(&engine, place, lang);
            let (_, html) = page.unwrap_or_else(|fault| panic!("{fault}"));
            see(place, &html);
        }
    }
}

#[test]
fn every_redaction_that_holds_a_table_has_a_calculator() {
    let compiled = compiled("content");
    let site = Site::new(&compiled.corpus, &LANGUAGES, LinkStyle::Folder);
    let keys: Vec<String> = calculator::tables(&site)
        .iter()
        .map(|held| format!("{}@{}", held.table.redaction.act, held.table.redaction.name))
        .collect();
    assert_eq!(keys, ["2016-84@2016", "2018-29@2018", "2018-29@2024"]);
    let mut seen = 0;
    let is_calculator = |place: &Place| matches!(place, Place::Calculator { .. });
    each_page(&site, is_calculator, |_, html| {
        seen += 1;
        assert!(html.contains("3255") && html.contains("6975"), "the counts are published");
        assert!(!html.contains("style=") && !html.contains("onclick"));
    });
    assert_eq!(seen, 6);
}

#[test]
fn the_data_of_a_page_are_the_table_that_rust_evaluates() {
    let compiled = compiled("content");
    let site = Site::new(&compiled.corpus, &LANGUAGES, LinkStyle::Folder);
    for held in &calculator::tables(&site) {
        let data = calculator::data(held);
        let rows: Vec<&str> = data
            .groups
            .iter()
            .flat_map(|group| group.rows.iter().map(|(row, _)| row.as_str()))
            .collect();
        assert_eq!(rows, held.table.rows().collect::<Vec<_>>());
        assert_eq!(data.conditions.len(), held.table.criteria.conditions.len());
        // Every criterion can decide, every outcome is reached, no yes does harm.
        let counts = enumerate(&held.table).expect("few enough rows");
        assert!(counts.include > 0 && counts.refuse_by_group_only > 0);
        assert_eq!(counts.include + counts.refuse, counts.answers);
        let total = |set: u32| {
            evaluate(&held.table, |row| {
                rows.iter().position(|at| at == &row).is_some_and(|at| set >> at & 1 == 1)
            })
            .total
        };
        for (at, row) in rows.iter().enumerate() {
            assert!(total(1 << at) >= total(0), "{row}");
        }
    }
}

#[test]
fn every_blank_has_all_its_words_and_every_field_a_line() {
    let compiled = compiled("content");
    let site = Site::new(&compiled.corpus, &LANGUAGES, LinkStyle::Folder);
    let held = form::forms(&site);
    let forms: BTreeMap<Place, &form::Held<'_>> =
        held.iter().map(|held| (form::place(held.redaction, held.form), held)).collect();
    assert_eq!(forms.len(), 5);
    each_page(
        &site,
        |place| forms.contains_key(place),
        |place, html| {
            let held = forms[place];
            for field in &held.form.fields {
                let mark = format!("data-field=\"{}\"", field.path);
                assert_eq!(html.matches(&mark).count(), 1, "{} {mark}", held.redaction.act);
            }
            assert!(html.contains("form-action 'none'"));
            assert_eq!(html.matches("type=\"submit\"").count(), 1);
            // What is printed carries no marks of setting, which a copy from paper would keep.
            let blank =
                html.split("id=\"blank\"").nth(1).and_then(|rest| rest.split("</form>").next());
            let blank = blank.expect("a blank");
            assert!(!blank.contains('\u{ad}') && !blank.contains('\u{2060}'));
        },
    );
}

/// The example for whoever adds a form: it stands in no list and says what it is.
#[test]
fn the_sample_form_has_every_kind_of_field_once() {
    let compiled = compiled("content");
    assert_eq!(compiled.findings.len(), 0);
    let site = Site::new(&compiled.corpus, &LANGUAGES, LinkStyle::Folder);
    assert!(compiled.corpus.chronicle.acts.keys().all(|act| act.as_str() != "sample"));
    let pages = Pages::new(&site);
    let mut seen = 0;
    let is_sample = |place: &Place| matches!(place, Place::Form { act, .. } if act == "sample");
    each_page(&site, is_sample, |place, html| {
        seen += 1;
        assert!(!pages.is_listed(place));
        assert!(html.contains("<meta name=\"robots\" content=\"noindex\">"));
        for kind in [
            "text", "long", "date", "name", "org", "iin", "bin", "phone", "email", "tick",
            "choice", "table", "sign", "seal",
        ] {
            let fields = html.split("data-field=\"").skip(1);
            let fields = fields.filter(|rest| {
                rest.split_once(' ')
                    .is_some_and(|(_, next)| next.starts_with(&format!("data-kind=\"{kind}\"")))
            });
            assert_eq!(fields.count(), 1, "{kind}");
        }
    });
    assert_eq!(seen, 2);
}

/// The words of a Word file, as a reader of such files finds them.
fn words_of(file: &[u8]) -> String {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(file)).expect("a zip");
    let mut xml = String::new();
    let mut part = archive.by_name("word/document.xml").expect("the text");
    std::io::Read::read_to_string(&mut part, &mut xml).expect("UTF-8");
    let mut reader = quick_xml::Reader::from_str(&xml);
    let mut words = String::new();
    loop {
        match reader.read_event().expect("well-formed") {
            quick_xml::events::Event::Text(text) => {
                words.push_str(&text);
            }
            quick_xml::events::Event::GeneralRef(name) => words.push(match &*name {
                "quot" => '"',
                "amp" => '&',
                "lt" => '<',
                "gt" => '>',
                other => panic!("{other:?}"),
            }),
            quick_xml::events::Event::Eof => break,
            _ => {}
        }
    }
    words
}

/// Without blank space, which is other in a Word file than on the page.
fn letters(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace()).collect()
}

#[test]
fn every_blank_is_a_word_file_with_all_its_words() {
    use qagida::export::form::{Words, write};
    use qagida::model::{Lang, print};
    let compiled = compiled("content");
    let site = Site::new(&compiled.corpus, &LANGUAGES, LinkStyle::Folder);
    let sample = site.sample().expect("the sample");
    let held: Vec<_> = form::forms(&site).into_iter().chain(form::forms(&sample)).collect();
    let (engine, pages) = (engine(), Pages::new(&site));
    for lang in Lang::ALL {
        let all = pages.form_pages(lang.code());
        assert_eq!(all.len(), 6);
        for (place, page) in all {
            let lines = engine.words("form", &page).expect("the words of the interface");
            let words = Words::of(lines);
            assert_eq!(words.date.len(), 3);
            let file = write(&page.view, &words, lang.code()).expect("a file");
            assert_eq!(file, write(&page.view, &words, lang.code()).expect("the same again"));
            let text = letters(&words_of(&file));
            let own = held.iter().find(|held| form::place(held.redaction, held.form) == place);
            let mut official = Vec::new();
            print::document_lines(own.expect("the form").document, lang, &mut official);
            assert!(!official.is_empty());
            for line in official {
                for words in line.words.split('\t') {
                    assert!(text.contains(&letters(words)), "{place:?} {lang:?}: {words}");
                }
            }
            assert!(text.contains(&letters(&words.foot)), "{}", words.foot);
            for field in page.view.fields() {
                for option in &field.options {
                    assert!(text.contains(&letters(&option.text.text)), "{}", option.option);
                }
            }
        }
    }
}
