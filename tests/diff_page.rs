//! Comparisons of the real redactions: what `qagida diff` prints, and what the pages show.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::LazyLock;

use assert_cmd::Command;
use qagida::compile::{Compiled, compile};
use qagida::diff::Comparison;
use qagida::model::{Address, Lang, Redaction, UnitKind};
use qagida::view::diff::{self, Cell, DiffPage, Row};
use qagida::view::{LinkStyle, Site};
use serde_json::Value;

static COMPILED: LazyLock<Compiled> =
    LazyLock::new(|| compile(Path::new("content")).expect("the content is there"));

const PAIRS: [&str; 3] = ["2016-2018", "2016-2024", "2018-2024"];

fn site() -> Site<'static> {
    Site::new(&COMPILED.corpus, &["kk", "ru"], LinkStyle::Folder)
}

/// Every comparison with its pages in both languages.
fn for_each_page(mut visit: impl FnMut(&Comparison<'_>, Lang, &DiffPage)) {
    let site = site();
    for (old, new) in diff::all(&site) {
        let comparison = diff::compare(&site, old, new);
        for lang in Lang::ALL {
            let page = diff::page(&site, &comparison, lang.code()).expect("a page");
            visit(&comparison, lang, &page.view);
        }
    }
}

fn rows(page: &DiffPage) -> impl Iterator<Item = &Row> {
    let provisions = page.documents.iter().flat_map(|document| &document.provisions);
    provisions.flat_map(|provision| &provision.runs).flat_map(|run| &run.rows)
}

/// Words as they are in content, without what only sets them.
fn plain(text: &str) -> String {
    text.replace(['\u{ad}', '\u{2060}'], "").replace('\u{a0}', " ")
}

/// The words of a cell without those of one kind.
fn words(cell: &Cell, without: &str) -> String {
    let pieces = cell.pieces.iter().filter(|piece| piece.op != without);
    let text = pieces.fold(String::new(), |mut text, piece| {
        text.push_str(match piece.after {
            "cell" => "\t",
            "line" => "\n",
            _ => "",
        });
        text + &piece.text
    });
    plain(&text)
}

/// What `qagida diff` prints as JSON, one object a line.
fn diff_lines(old: &str, new: &str, lang: &str) -> Vec<Value> {
    let chronicle = &COMPILED.corpus.chronicle;
    let find = |name: &str| {
        let address = Address::parse(name).expect("an address");
        chronicle.find(&address).expect("a redaction").1
    };
    let comparison = qagida::diff::compare(find(old), find(new), &chronicle.bodies);
    let lang = Lang::from_code(lang).expect("a language");
    comparison.lines(lang).map(|line| serde_json::to_value(line).expect("JSON")).collect()
}

/// The lines of `qagida text --addresses`, by path; a lacuna is `[…]`.
fn text(address: &str, lang: &str) -> BTreeMap<String, String> {
    let output = Command::cargo_bin("qagida")
        .expect("the binary")
        .args(["text", address, "--lang", lang, "--addresses"])
        .assert()
        .success()
        .get_output()
        .stdout
        .clone();
    let text = String::from_utf8(output).expect("UTF-8");
    let lines = text.lines().filter_map(|line| line.split_once('\t'));
    lines.map(|(path, words)| (path.to_owned(), words.to_owned())).collect()
}

fn joined(segments: &Value, without: &str) -> String {
    let segments = segments.as_array().expect("segments").iter();
    let kept = segments.filter(|segment| segment[0] != without);
    kept.map(|segment| segment[1].as_str().expect("words")).collect()
}

#[test]
fn the_segments_of_every_pair_join_to_the_printed_words_of_both_texts() {
    for lang in ["kk", "ru"] {
        let printed: BTreeMap<&str, BTreeMap<String, String>> =
            ["2016-84@2016", "2018-29@2018", "2018-29@2024"]
                .map(|address| (address, text(address, lang)))
                .into();
        for (old, new) in [
            ("2016-84@2016", "2018-29@2018"),
            ("2016-84@2016", "2018-29@2024"),
            ("2018-29@2018", "2018-29@2024"),
            ("2018-29@2024", "2016-84@2016"),
        ] {
            let lines = diff_lines(old, new, lang);
            for (key, address, without) in [("old", old, "+"), ("new", new, "-")] {
                let printed = &printed[address];
                let mut met = BTreeSet::new();
                for line in &lines {
                    let Some(unit) = line[key].as_str() else { continue };
                    let path = unit.strip_prefix(&format!("{address}:")).expect("a full address");
                    let words = joined(&line["segments"], without);
                    // The number is printed, and is not among the words that are compared.
                    assert!(printed[path].ends_with(&words), "{unit} in {lang}: {words}");
                    assert!(!words.is_empty(), "{unit}");
                    met.insert(path.to_owned());
                }
                let all: BTreeSet<String> = printed.keys().cloned().collect();
                assert_eq!(met, all, "the units of {address} in {lang}");
            }
        }
    }
}

#[test]
fn a_unit_without_a_partner_has_none_and_every_line_says_what_happened() {
    let known: BTreeSet<&str> =
        "same changed moved renumbered merged split added dropped unknown".split(' ').collect();
    for line in diff_lines("2016-84@2016", "2018-29@2024", "ru") {
        let change: Vec<&str> =
            line["change"].as_array().expect("a list").iter().filter_map(Value::as_str).collect();
        assert!(!change.is_empty() && change.iter().all(|word| known.contains(word)), "{line}");
        assert_eq!(line["old"].is_null(), change.contains(&"added"), "{line}");
        assert_eq!(line["new"].is_null(), change.contains(&"dropped"), "{line}");
    }
}

#[test]
fn the_comparison_of_2018_with_2024_shows_what_611_did_and_nothing_else() {
    let touched: BTreeSet<&str> = [
        "order/title",
        "order/preamble",
        "order/p1",
        "rules/title",
        "rules/p1",
        "rules/p2/sp8",
        "rules/p2/sp9",
        "rules/ch2",
        "rules/p3/sp2/part7",
        "rules/p11",
    ]
    .into();
    for lang in ["kk", "ru"] {
        let lines = diff_lines("2018-29@2018", "2018-29@2024", lang);
        let changed: Vec<&Value> = lines
            .iter()
            .filter(|line| line["change"] != serde_json::json!(["same"]))
            .map(|line| &line["new"])
            .collect();
        let paths: BTreeSet<&str> = changed
            .iter()
            .filter_map(|new| new.as_str()?.split_once(':').map(|(_, path)| path))
            .collect();
        assert_eq!(paths, touched, "{lang}");
    }
}

#[test]
fn who_signed_stands_beside_who_signed() {
    let lines = diff_lines("2016-84", "2018-29", "ru");
    let sign = lines.iter().find(|line| line["old"] == "2016-84@2016:order/sign/part2");
    assert_eq!(sign.expect("the signature")["new"], "2018-29@2024:order/sign/part2");
}

#[test]
fn wrong_names_are_wrong_use() {
    for (old, new, said) in [
        ("2016-85", "2018-29", "did you mean 2016-84?"),
        ("2016-84", "2018-29@2019", "has no redaction 2019"),
        ("2016-84:rules/p1", "2018-29", "redactions are compared, not units"),
        ("2016/84", "2018-29", "the id of an act"),
    ] {
        let assert = Command::cargo_bin("qagida")
            .expect("the binary")
            .args(["diff", old, new, "--format", "json"])
            .assert()
            .code(2);
        let error = String::from_utf8_lossy(&assert.get_output().stderr).into_owned();
        assert!(error.contains(said), "{old} {new}: {error}");
        assert!(assert.get_output().stdout.is_empty());
    }
}

#[test]
fn every_comparison_of_a_body_has_a_page_in_both_languages() {
    let site = site();
    for pair in PAIRS {
        let (old, new) = pair.split_once('-').expect("two names");
        let found =
            diff::all(&site).into_iter().find(|(earlier, later): &(&Redaction, &Redaction)| {
                *earlier.name == *old && *later.name == *new
            });
        let (earlier, later) = found.expect(pair);
        let comparison = diff::compare(&site, earlier, later);
        for lang in ["kk", "ru"] {
            let page = diff::page(&site, &comparison, lang).expect("a page");
            assert_eq!(page.output, format!("{lang}/compare/object-list/{pair}/index.html"));
        }
    }
}

/// Every unit of both texts, with all of its words and its address once; the new one has its path as
/// the id, the old one none.
#[test]
fn a_page_shows_every_unit_of_both_texts_once_with_all_its_words() {
    for_each_page(|comparison, lang, page| {
        for (side, is_new) in [(&comparison.old, false), (&comparison.new, true)] {
            let mut expected = BTreeMap::new();
            for (at, leaf) in side.leaves.iter().enumerate() {
                if leaf.kind != UnitKind::Gap {
                    let words = leaf.words.get(lang).as_deref().unwrap_or_default();
                    expected.insert(side.address(at).to_string(), words.to_owned());
                }
            }
            let cells = rows(page).flat_map(|row| if is_new { &row.new } else { &row.old });
            let mut shown = BTreeMap::new();
            for cell in cells {
                let without = if is_new { "old" } else { "new" };
                if let Some(address) = &cell.address {
                    let twice = shown.insert(address.clone(), words(cell, without));
                    assert_eq!(twice, None, "{address} stands twice");
                    assert_eq!(cell.id.as_deref(), is_new.then_some(cell.path.as_str()));
                } else {
                    assert_eq!(cell.id, None, "{}", cell.path);
                }
            }
            assert_eq!(shown, expected, "{lang}");
        }
    });
}

#[test]
fn both_languages_have_the_same_units_in_the_same_order() {
    let site = site();
    for (old, new) in diff::all(&site) {
        let comparison = diff::compare(&site, old, new);
        let ids = |lang: &str| -> Vec<String> {
            let page = diff::page(&site, &comparison, lang).expect("a page").view;
            rows(&page).flat_map(|row| &row.new).filter_map(|cell| cell.id.clone()).collect()
        };
        assert_eq!(ids("kk"), ids("ru"));
    }
}

/// The new text can be read from top to bottom: its units stand in the order of the print.
#[test]
fn the_new_text_stands_in_its_own_order() {
    for_each_page(|comparison, _, page| {
        let leaves = comparison.new.leaves.iter().filter(|leaf| leaf.kind != UnitKind::Gap);
        let print: Vec<String> = leaves.map(|leaf| leaf.path.to_string()).collect();
        let cells = rows(page).flat_map(|row| &row.new);
        let shown: Vec<String> = cells.filter_map(|cell| cell.id.clone()).collect();
        assert_eq!(shown, print);
    });
}

/// A sign stands for each unit that left its provision, and leads to where it is.
#[test]
fn what_left_its_provision_leaves_a_link() {
    for_each_page(|_, _, page| {
        let ids: BTreeSet<String> =
            rows(page).flat_map(|row| &row.new).filter_map(|cell| cell.id.clone()).collect();
        let signs: BTreeSet<String> = rows(page).filter_map(|row| row.id.clone()).collect();
        for note in rows(page).flat_map(|row| &row.notes) {
            let Some(href) = &note.href else { continue };
            let target = href.trim_start_matches('#');
            assert!(ids.contains(target) || signs.contains(target), "{href} leads nowhere");
        }
        for row in rows(page).filter(|row| row.is == "away") {
            assert!(!row.notes.is_empty() && row.notes.iter().all(|note| note.href.is_some()));
        }
    });
}

#[test]
fn words_that_are_not_held_are_never_marked_as_changed() {
    for_each_page(|_, _, page| {
        for row in rows(page).filter(|row| row.old.iter().any(|cell| cell.unknown)) {
            assert!(row.changes.contains(&"unknown"));
            for cell in row.new.iter().filter(|cell| !cell.unknown) {
                assert!(cell.pieces.iter().all(|piece| piece.op == "keep"), "{}", cell.path);
            }
            for cell in row.old.iter().filter(|cell| cell.unknown) {
                assert!(cell.lacuna.is_some(), "{} does not say why", cell.path);
            }
        }
    });
}

/// 2016 gave two points to one application, 2024 has one: both stand beside it, and a word that
/// either of them had is not new.
#[test]
fn a_joined_unit_is_marked_against_all_its_parts() {
    let mut met = 0;
    for_each_page(|comparison, lang, page| {
        if (&*comparison.old.redaction.name, &*comparison.new.redaction.name) != ("2016", "2024") {
            return;
        }
        met += 1;
        let find = |path: &str| {
            let has = |row: &&Row| row.new.iter().any(|cell| cell.id.as_deref() == Some(path));
            rows(page).find(has).expect("the row")
        };
        let joined = find("rules/p3");
        let old: Vec<&str> = joined.old.iter().map(|cell| cell.path.as_str()).collect();
        assert_eq!(old, ["rules/p4", "rules/p5"]);
        if lang == Lang::Ru {
            let new: Vec<String> = joined.new[0]
                .pieces
                .iter()
                .filter(|piece| piece.op == "new")
                .map(|piece| plain(&piece.text))
                .collect();
            assert_eq!(new, [" направляет", "заявление"]);
            // A unit that became two loses only what neither of them has.
            let split = find("rules/p5/sp1/part3");
            let gone: Vec<String> = split.old[0]
                .pieces
                .iter()
                .filter(|piece| piece.op == "old")
                .map(|piece| plain(&piece.text))
                .collect();
            assert_eq!(
                gone,
                [" (технико-экономическое обоснование, техническое задание, техническая \
                  спецификация), а также документа"]
            );
            assert_eq!(split.new.len(), 2);
        }
    });
    assert_eq!(met, 2);
}

#[test]
fn the_command_prints_the_lines_of_the_library() {
    let output = Command::cargo_bin("qagida")
        .expect("the binary")
        .args(["diff", "2016-84", "2018-29@2024", "--lang", "ru", "--format", "json"])
        .assert()
        .success()
        .get_output()
        .stdout
        .clone();
    let text = String::from_utf8(output).expect("UTF-8");
    let printed: Vec<Value> =
        text.lines().map(|line| serde_json::from_str(line).expect("an object a line")).collect();
    assert_eq!(printed, diff_lines("2016-84@2016", "2018-29", "ru"));
    for line in &printed {
        let segments = line["segments"].as_array().expect("segments");
        assert!(segments.iter().all(|segment| segment[1] != ""), "{line}");
        let inserted_first = |two: &[Value]| two[0][0] == "+" && two[1][0] == "-";
        assert!(!segments.windows(2).any(inserted_first), "{line}");
    }
}
