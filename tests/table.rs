//! The comparative table: the page, the Word file and the CSV file say the same, and what the
//! comparison says.

use std::collections::BTreeSet;
use std::io::{Cursor, Read};
use std::path::Path;
use std::sync::LazyLock;

use assert_cmd::Command;
use qagida::compile::{Compiled, compile};
use qagida::model::{Lang, Redaction};
use qagida::render::table::{TableKind, write};
use qagida::view::table::{self, TablePage, TableRow};
use qagida::view::typography::plain;
use qagida::view::{LinkStyle, Place, Site, diff};
use quick_xml::events::Event;

#[path = "rig/engine.rs"]
mod engine;

use engine::engine;

static COMPILED: LazyLock<Compiled> =
    LazyLock::new(|| compile(Path::new("content")).expect("the content is there"));

fn site() -> Site<'static> {
    Site::new(&COMPILED.corpus, &["kk", "ru"], LinkStyle::Folder)
}

/// The table of each comparison in each language, with only what changed.
fn tables() -> Vec<(&'static Redaction, &'static Redaction, Lang, TablePage)> {
    let site = site();
    let mut tables = Vec::new();
    for (old, new) in diff::all(&site) {
        let comparison = diff::compare(&site, old, new);
        for lang in Lang::ALL {
            let page = table::page(&site, &comparison, lang.code()).expect("a page");
            tables.push((old, new, lang, page.view));
        }
    }
    assert!(tables.len() > 6, "only {} tables", tables.len());
    tables
}

fn rows(table: &TablePage) -> impl Iterator<Item = &TableRow> {
    table.documents.iter().flat_map(|document| &document.rows)
}

/// The words of a side of a row as they stand in content.
fn words(row: &TableRow, old: bool) -> Vec<String> {
    let cell = if old { &row.old } else { &row.new };
    let line = |pieces: &[diff::Piece]| {
        let pieces = pieces.iter().map(|piece| {
            let before = match piece.after {
                "cell" => "\t",
                "line" => "\n",
                _ => "",
            };
            format!("{before}{}", plain(&piece.text))
        });
        pieces.collect::<String>()
    };
    cell.lines.iter().filter(|line| !line.unknown).map(|one| line(&one.pieces)).collect()
}

/// Rows of a DOCX: for each its cells, for each cell its words and those of them that are bold.
fn docx_rows(bytes: &[u8]) -> Vec<Vec<(String, String)>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("a zip");
    let mut xml = String::new();
    let mut part = archive.by_name("word/document.xml").expect("the text");
    part.read_to_string(&mut xml).expect("UTF-8");
    let mut reader = quick_xml::Reader::from_str(&xml);
    let (mut rows, mut bold, mut paragraphs) = (Vec::new(), false, 0);
    loop {
        let event = reader.read_event().expect("well formed");
        let cell = |rows: &mut Vec<Vec<(String, String)>>, words: &str, bold: bool| {
            let Some(cell) = rows.last_mut().and_then(|row| row.last_mut()) else { return };
            cell.0.push_str(words);
            if bold {
                cell.1.push_str(words);
            }
        };
        match event {
            Event::Start(tag) => match tag.local_name().as_ref() {
                "tr" => rows.push(Vec::new()),
                "tc" => {
                    rows.last_mut().expect("a row").push((String::new(), String::new()));
                    paragraphs = 0;
                }
                "p" => {
                    if paragraphs > 0 {
                        cell(&mut rows, "\n", false);
                    }
                    paragraphs += 1;
                }
                "r" => bold = false,
                _ => {}
            },
            Event::Empty(tag) => match tag.local_name().as_ref() {
                "b" => bold = true,
                "br" => cell(&mut rows, "\n", bold),
                "tab" => cell(&mut rows, "\t", bold),
                _ => {}
            },
            Event::Text(text) => cell(&mut rows, &text.xml10_content(), bold),
            Event::GeneralRef(name) => {
                let letter = match &*name.xml10_content() {
                    "amp" => "&",
                    "lt" => "<",
                    "gt" => ">",
                    "quot" => "\"",
                    "apos" => "'",
                    other => panic!("&{other};"),
                };
                cell(&mut rows, letter, bold);
            }
            Event::Eof => return rows,
            _ => {}
        }
    }
}

/// Records of a CSV file as a spreadsheet of Kazakhstan reads them.
fn csv_records(bytes: &[u8]) -> Vec<Vec<String>> {
    let text = std::str::from_utf8(bytes).expect("UTF-8");
    let text = text.strip_prefix('\u{feff}').expect("the byte order mark");
    let mut records = vec![vec![String::new()]];
    let mut quoted = false;
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let record = records.last_mut().expect("a record");
        let cell = record.last_mut().expect("a cell");
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => cell.extend(letters.next()),
            '"' => quoted = !quoted,
            ';' if !quoted => record.push(String::new()),
            '\r' if !quoted => {}
            '\n' if !quoted => records.push(vec![String::new()]),
            letter => cell.push(letter),
        }
    }
    assert_eq!(records.pop(), Some(vec![String::new()]));
    records
}

#[test]
fn every_change_of_the_comparison_is_in_the_table_and_nothing_else_is_numbered() {
    let site = site();
    let mut kept = 0;
    for (old, new, lang, table) in tables() {
        let comparison = diff::compare(&site, old, new);
        let (mut gone, mut come) = (BTreeSet::new(), BTreeSet::new());
        for line in comparison.lines(lang) {
            let same = line.change.iter().all(|change| change.word() == "same");
            let only_inherited = line.change.iter().all(|change| change.word() == "renumbered");
            if same || only_inherited {
                kept += 1;
                continue;
            }
            gone.extend(line.old.map(|address| address.path.to_string()));
            come.extend(line.new.map(|address| address.path.to_string()));
        }
        let page = diff::page(&site, &comparison, lang.code()).expect("a page").view;
        let cells: Vec<&diff::Row> = page
            .documents
            .iter()
            .flat_map(|document| &document.provisions)
            .flat_map(|provision| &provision.runs)
            .flat_map(|run| &run.rows)
            .filter(|row| row.is != "away" && row.changes != ["same"])
            .collect();
        let paragraphs = |old: bool| -> usize {
            cells.iter().map(|row| if old { row.old.len() } else { row.new.len() }).sum()
        };
        let numbered: Vec<&TableRow> = rows(&table).filter(|row| row.number.is_some()).collect();
        let lines = |old: bool| -> usize {
            numbered
                .iter()
                .map(|row| if old { row.old.lines.len() } else { row.new.lines.len() })
                .sum()
        };
        assert_eq!((lines(true), lines(false)), (paragraphs(true), paragraphs(false)));
        let numbers: Vec<usize> = numbered.iter().filter_map(|row| row.number).collect();
        assert_eq!(numbers, (1..=table.changed).collect::<Vec<_>>());
        assert!(!come.is_empty() || !gone.is_empty());
        let place = format!("{}@{} {}@{} {lang}", old.act, old.name, new.act, new.name);
        assert!(lines(false) >= come.len(), "{place}: {} {}", lines(false), come.len());
        assert!(lines(true) >= gone.len(), "{place}: {} {}", lines(true), gone.len());
    }
    assert!(kept > 0, "some text stays as it was");
}

#[test]
fn the_word_file_and_the_csv_file_hold_every_word_of_both_columns() {
    let engine = engine();
    for (old, new, lang, table) in tables() {
        let table = table.without_unchanged();
        let docx = write(&engine, &table, lang.code(), TableKind::Docx).expect("a file");
        let csv = write(&engine, &table, lang.code(), TableKind::Csv).expect("a file");
        let again = write(&engine, &table, lang.code(), TableKind::Docx).expect("a file");
        assert_eq!(docx, again);
        let (docx, csv) = (docx_rows(&docx), csv_records(&csv));
        assert!(docx.iter().all(|row| row.len() == 5 || row.len() == 1));
        assert!(csv.iter().all(|record| record.len() == 5));
        let head: Vec<&str> = docx[0].iter().map(|(words, _)| words.as_str()).collect();
        assert_eq!(head, csv[0]);
        let numbered: Vec<&TableRow> = rows(&table).collect();
        let docx: Vec<_> = docx[1..].iter().filter(|row| row.len() == 5).collect();
        assert_eq!((docx.len(), csv.len() - 1), (numbered.len(), numbered.len()));
        for ((row, cells), record) in numbered.iter().zip(docx).zip(&csv[1..]) {
            assert_eq!(cells[0].0, row.number.expect("a number").to_string());
            assert_eq!(cells[0].0, record[0]);
            for (is_old, at) in [(true, 2), (false, 3)] {
                let place = format!("{} {} {lang} {}", old.name, new.name, row.path);
                for words in words(row, is_old) {
                    assert!(cells[at].0.contains(&words), "{place}: {words}");
                    assert!(record[at].contains(&words.replace('\t', " | ")), "{place}: {words}");
                }
                // What is bold in Word is what changed.
                let cell = if is_old { &row.old } else { &row.new };
                let changed: String = cell
                    .lines
                    .iter()
                    .flat_map(|line| {
                        let number = line.renumbered.then(|| line.number.clone());
                        let pieces = line.pieces.iter().filter(|piece| piece.op != "keep");
                        number.into_iter().chain(pieces.map(|piece| plain(&piece.text)))
                    })
                    .collect();
                let without_space = |words: &str| words.split_whitespace().collect::<String>();
                assert_eq!(without_space(&cells[at].1), without_space(&changed), "{place}");
            }
        }
    }
}

#[test]
fn a_new_unit_is_absent_before_and_a_deleted_one_excluded_after() {
    let engine = engine();
    for (_, _, lang, table) in tables() {
        let (absent, excluded) = match lang {
            Lang::Kk => ("Жоқ", "Алып тасталсын"),
            Lang::Ru => ("Отсутствует", "Исключить"),
        };
        let table = table.without_unchanged();
        let csv =
            csv_records(&write(&engine, &table, lang.code(), TableKind::Csv).expect("a file"));
        for (row, record) in rows(&table).zip(&csv[1..]) {
            assert_eq!(row.old.is == "absent", record[2] == absent, "{}", row.path);
            assert_eq!(row.new.is == "excluded", record[3] == excluded, "{}", row.path);
            for (cell, words) in [(&row.old, &record[2]), (&row.new, &record[3])] {
                let lost = cell.is == "unknown" || cell.lines.iter().any(|line| line.unknown);
                assert_eq!(lost, words.contains("[…]"), "{}", row.path);
            }
        }
    }
}

#[test]
fn what_611_did_is_ten_rows_each_with_its_instruction() {
    for (old, new, lang, table) in tables() {
        if (&*old.name, &*new.name) != ("2018", "2024") {
            continue;
        }
        assert_eq!(table.changed, 10, "{lang}");
        let by: Vec<String> = rows(&table)
            .filter(|row| row.number.is_some())
            .flat_map(|row| &row.reasons)
            .map(|reason| format!("{} {}", reason.by.act.as_deref().unwrap_or("–"), reason.by.unit))
            .collect();
        let expected: Vec<String> = (1..=10).map(|am| format!("611/НҚ list/p3/am{am}")).collect();
        assert_eq!(by, expected);
    }
}

#[test]
fn units_are_called_in_the_words_of_the_law() {
    let engine = engine();
    let mut met = BTreeSet::new();
    for (_, _, lang, table) in tables() {
        let bytes = write(&engine, &table.without_unchanged(), lang.code(), TableKind::Docx);
        for row in docx_rows(&bytes.expect("a file")).iter().filter(|row| row.len() == 5) {
            met.insert(row[1].0.lines().next().unwrap_or_default().to_owned());
        }
    }
    for name in [
        "3-тармақтың 1) тармақшасының 2-бөлігі",
        "Подпункт 9) пункта 2",
        "2-тармақтың 9) тармақшасы",
    ] {
        assert!(met.contains(name), "{name}: {met:?}");
    }
}

#[test]
fn the_command_writes_the_file_of_the_site() {
    let engine = engine();
    let (old, new, lang, table) = tables().swap_remove(1);
    let run = |more: &[&str]| {
        let addresses = [old, new].map(|one| format!("{}@{}", one.act, one.name));
        let output = Command::cargo_bin("qagida")
            .expect("the binary")
            .args(["diff", &addresses[0], &addresses[1], "--lang", lang.code(), "--table"])
            .args(more)
            .output()
            .expect("it runs");
        assert!(output.status.success());
        output.stdout
    };
    let site = write(&engine, &table.clone().without_unchanged(), lang.code(), TableKind::Csv);
    assert_eq!(run(&["csv"]), site.expect("a file"));
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("table.html");
    assert!(run(&["html", "--out", file.to_str().expect("a path")]).is_empty());
    let html = std::fs::read_to_string(file).expect("the file");
    assert!(!html.contains("href=") && !html.contains("src="));
    // With everything that stayed there are more rows.
    assert!(csv_records(&run(&["csv", "--all"])).len() > csv_records(&run(&["csv"])).len());
}

#[test]
fn a_table_has_its_place_beside_its_comparison() {
    let compared = Place::Comparison {
        body: "object-list".to_owned(),
        old: "2016".to_owned(),
        new: "2024".to_owned(),
    };
    let place = compared.table().expect("a table");
    assert_eq!(place.compared(), Some(compared));
    let file = table::file_name(&place, "kk", "docx").expect("a file");
    assert_eq!(
        place.path("kk").beside(&file),
        "kk/compare/object-list/2016-2024/table/object-list-2016-2024-kk.docx"
    );
}
