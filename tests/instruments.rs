//! The calculators and forms of the real content, and the example form with every kind of field.

use std::collections::BTreeMap;
use std::path::Path;

use qagida::compile::{Compiled, compile};
use qagida::render::pages::Pages;
use qagida::render::{Engine, Sources};
use qagida::rules::{enumerate, evaluate};
use qagida::view::{LinkStyle, Place, Site, calculator, form};

const LANGUAGES: [&str; 2] = ["kk", "ru"];

fn compiled(content: &str) -> Compiled {
    compile(Path::new(content)).expect("content")
}

fn engine() -> Engine {
    let sources = Sources::embedded().overridden_by(Path::new(".")).expect("templates on disk");
    Engine::new(&sources).unwrap_or_else(|faults| {
        let lines: Vec<String> = faults.iter().map(ToString::to_string).collect();
        panic!("{}", lines.join("\n"))
    })
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
        for at in 0..rows.len() {
            assert!(total(1 << at) >= total(0), "{}", rows[at]);
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

/// The example for whoever adds a form.
#[test]
fn a_form_has_every_kind_of_field() {
    let compiled = compiled("tests/fixtures/kinds");
    assert_eq!(compiled.findings.iter().count(), 0);
    let site = Site::new(&compiled.corpus, &LANGUAGES, LinkStyle::Folder);
    let mut seen = 0;
    let is_form = |place: &Place| matches!(place, Place::Form { .. });
    each_page(&site, is_form, |_, html| {
        seen += 1;
        for kind in [
            "text", "long", "date", "name", "org", "iin", "bin", "phone", "email", "tick",
            "choice", "table", "sign", "seal",
        ] {
            assert!(html.contains(&format!("data-kind=\"{kind}\"")), "{kind}");
        }
    });
    assert_eq!(seen, 2);
}
