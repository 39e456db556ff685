//! `qagida import`: what it makes of the five source texts, held against the encoded content, and of
//! texts of other shapes (`tests/fixtures/import/`). Snapshots stand beside the texts.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::Path;

use assert_cmd::Command;
use proptest::prelude::*;
use qagida::compile::{Compiled, compile};
use qagida::history::proof::lines_with_notes;
use qagida::import::patterns::grammar;
use qagida::import::repair::from_lines;
use qagida::import::report::Report;
use qagida::import::{Existing, Imported, Request, import, read};
use qagida::model::{ActId, Address, Bilingual, Lang, Unit, UnitKind, print};
use qagida::source::Sources;

/// The source texts: number, language, the redaction of the content that they show.
const SEEDS: [(&str, Lang, &str); 5] = [
    ("000", Lang::Kk, "2018-29@2025-01-08"),
    ("001", Lang::Kk, "2022-307"),
    ("002", Lang::Ru, "2016-84"),
    ("003", Lang::Kk, "2016-74@2024-435"),
    ("004", Lang::Kk, "2024-611"),
];

/// Texts of other shapes: file, language, act.
const SHAPES: [(&str, Lang, &str); 7] = [
    ("law.ru.txt", Lang::Ru, "2021-45"),
    ("law.kk.txt", Lang::Kk, "2021-45"),
    ("amending.ru.txt", Lang::Ru, "2023-27"),
    ("amending.kk.txt", Lang::Kk, "2023-27"),
    ("amending-law.ru.txt", Lang::Ru, "2023-88"),
    ("decree.ru.html", Lang::Ru, "2022-198"),
    ("order.kk.txt", Lang::Kk, "2022-89"),
];

fn id(act: &str) -> ActId {
    ActId::parse(act).expect("an id")
}

fn import_bytes(name: &str, bytes: &[u8], lang: Lang, act: &str) -> Imported {
    let act = id(act);
    let request = Request { name, bytes, lang, act: &act, checked_on: None, existing: None };
    import(&request).expect("a text that can be read")
}

fn import_file(path: &str, lang: Lang, act: &str) -> Imported {
    import_bytes(path, &fs::read(path).expect("the text"), lang, act)
}

fn seed(number: &str) -> String {
    format!("tests/fixtures/seeds/{number}.txt")
}

fn shape(file: &str) -> String {
    format!("tests/fixtures/import/{file}")
}

fn content() -> Compiled {
    compile("content".as_ref()).expect("the content")
}

/// Every text that the tests have: path, language, act.
fn every_text() -> Vec<(String, Lang, &'static str)> {
    let seeds = SEEDS.iter().map(|(number, lang, redaction)| {
        (seed(number), *lang, redaction.split('@').next().unwrap_or_default())
    });
    seeds.chain(SHAPES.iter().map(|(file, lang, act)| (shape(file), *lang, *act))).collect()
}

/// The units of two files of an act, as the loader reads them; it must find nothing.
fn units_of(act_yaml: &str, text_yaml: &str, act: &str) -> Vec<Unit> {
    let (head, text) = (format!("acts/{act}/act.yaml"), format!("acts/{act}/text.yaml"));
    let site = fs::read("content/site.yaml").expect("the site");
    let sources = Sources::from_memory([
        ("site.yaml", site.as_slice()),
        (head.as_str(), act_yaml.as_bytes()),
        (text.as_str(), text_yaml.as_bytes()),
    ]);
    let (raw, findings) = qagida::load::from_sources(&sources);
    // A second language with another number of paragraphs is filled in all the same, and reported.
    let shape = |finding: &&qagida::diag::Diagnostic| finding.name != "misaligned-translation";
    let found: Vec<String> = findings
        .iter()
        .filter(shape)
        .map(|finding| {
            let place = finding.span.and_then(|span| sources.position(span));
            let line = place.map_or(0, |(_, position)| position.line);
            format!("{} line {line}: {}", finding.name, finding.message)
        })
        .collect();
    assert!(found.is_empty(), "{act}: {found:#?}\n{text_yaml}");
    let act = raw.acts.into_values().next().expect("the act");
    act.act.documents.into_iter().flat_map(|document| document.units).collect()
}

fn walk(units: &[Unit]) -> impl Iterator<Item = &Unit> {
    units.iter().flat_map(Unit::walk)
}

/// Each unit with its printed line, and what an instruction orders.
fn lines<'a>(units: impl Iterator<Item = &'a Unit>, lang: Lang) -> BTreeMap<String, String> {
    let units = units.filter(|unit| unit.kind != UnitKind::Gap);
    let line = |unit: &Unit| {
        let words = print::line(unit, lang).unwrap_or_default();
        (unit.path.to_string(), format!("{words}{}", order(unit, lang)))
    };
    units.map(line).collect()
}

fn order(unit: &Unit, lang: Lang) -> String {
    let Some(amendment) = unit.amendment() else { return String::new() };
    let targets: Vec<String> =
        amendment.targets.iter().map(|target| target.address.to_string()).collect();
    let after = amendment.after.as_ref().map(|after| format!(" after {after}"));
    let side = |words: &Option<Bilingual<String>>, name: &str| {
        words.as_ref().map(|words| format!(" {name} «{}»", words.get(lang))).unwrap_or_default()
    };
    let annex = if amendment.with_annex { " by the annex" } else { "" };
    format!(
        " [{:?} {}{}{annex}{}{} {}]",
        amendment.operation,
        targets.join(" "),
        after.unwrap_or_default(),
        side(&amendment.find, "find"),
        side(&amendment.replace, "replace"),
        amendment.quotes.get(lang).join(" … "),
    )
}

/// How the units of an import agree with what is expected.
#[derive(Debug, Default)]
struct Share {
    right: usize,
    wrong_words: Vec<String>,
    missing: Vec<String>,
    extra: Vec<String>,
}

fn share(expected: &BTreeMap<String, String>, found: &BTreeMap<String, String>) -> Share {
    let mut share = Share::default();
    for (path, words) in expected {
        match found.get(path) {
            Some(other) if other == words => share.right += 1,
            Some(other) => share.wrong_words.push(format!("{path}: «{other}» for «{words}»")),
            None => share.missing.push(format!("{path}: {words}")),
        }
    }
    let extra = found.iter().filter(|(path, _)| !expected.contains_key(*path));
    share.extra = extra.map(|(path, words)| format!("{path}: {words}")).collect();
    share
}

impl std::fmt::Display for Share {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let all = self.right + self.wrong_words.len() + self.missing.len();
        writeln!(
            out,
            "right {} of {all}, wrong words {}, missing {}, extra {}",
            self.right,
            self.wrong_words.len(),
            self.missing.len(),
            self.extra.len()
        )?;
        let lists =
            [("wrong", &self.wrong_words), ("missing", &self.missing), ("extra", &self.extra)];
        for (name, list) in lists {
            for line in list {
                let short: String = line.chars().take(160).collect();
                writeln!(out, "    {name} {short}")?;
            }
        }
        Ok(())
    }
}

fn snapshot(name: &str, words: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("fixtures/import/snapshots");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, words));
}

#[test]
fn the_share_of_units_of_the_source_texts() {
    let compiled = content();
    let mut shares = String::new();
    for (number, lang, address) in SEEDS {
        let address = Address::parse(address).expect("an address");
        let (history, redaction) = compiled.corpus.chronicle.find(&address).expect("the redaction");
        let units = redaction.documents.iter().flat_map(|document| document.walk());
        let mut expected = lines(units, lang);
        // Where the published text differs from what the operations give, it is right here.
        for exception in history.act.published.iter().flat_map(|published| &published.exceptions) {
            if let Some(words) = expected.get_mut(exception.unit.as_str()) {
                *words = words.replacen(&exception.replayed, &exception.published, 1);
            }
        }
        let imported = import_file(&seed(number), lang, address.act.as_str());
        let found = units_of(&imported.act, &imported.text, address.act.as_str());
        let share = share(&expected, &lines(walk(&found), lang));
        let all = share.right + share.wrong_words.len() + share.missing.len();
        assert!(share.right * 100 >= all * 95, "{number}: {share}");
        shares.push_str(&format!("{number} {address}: {share}"));
        for doubt in &imported.report.doubts {
            shares.push_str(&format!("    report line {}: {}\n", doubt.line, doubt.reason));
        }
    }
    snapshot("shares", &shares);
}

#[test]
fn every_act_of_the_content_can_be_imported_from_its_print() {
    // The other way round, in both languages: what the content prints, as one copies it from a legal
    // database, a paragraph a line, becomes the same units again.
    let compiled = content();
    let chronicle = &compiled.corpus.chronicle;
    let mut shares = String::new();
    for (_, _, address) in SEEDS {
        for lang in Lang::ALL {
            let address = Address::parse(address).expect("an address");
            let act = address.act.as_str();
            let (history, redaction) = chronicle.find(&address).expect("the redaction");
            let printed = lines_with_notes(chronicle, history, redaction, lang);
            let printed = printed.into_iter().map(|line| line.words);
            let printed: Vec<String> = printed.filter(|words| words != "[…]").collect();
            let imported = import_bytes("a.txt", printed.join("\n").as_bytes(), lang, act);
            let units = redaction.documents.iter().flat_map(|document| document.walk());
            let mut expected = lines(units, lang);
            expected.retain(|_, words| !words.is_empty() && words != "[…]");
            let mut found = lines(walk(&units_of(&imported.act, &imported.text, act)), lang);
            found.retain(|_, words| !words.is_empty() && words != "[…]");
            shares.push_str(&format!("{address} {lang}: {}", share(&expected, &found)));
        }
    }
    snapshot("print-and-import", &shares);
}

/// The print of a consolidated text, notes included, with the import in the place of the content.
fn print_with_notes(imported: &Imported, act: &str) -> Vec<String> {
    // Every act that made a change is in the register; 611/НҚ itself is held in the content.
    let mut register = fs::read_to_string("content/register.yaml").expect("the register");
    register.push_str(
        "  - act: 2024-611\n    kind: order\n    number: 611/НҚ\n    date: 2024-09-30\n    cited:\n      \
         kk: ҚР Цифрлық даму, инновациялар және аэроғарыш өнеркәсібі министрінің\n      \
         ru: Министра цифрового развития\n    status:\n      state: unknown\n      \
         checked_on: 2026-11-26\n      source: {kk: а, ru: а}\n",
    );
    let site = fs::read_to_string("content/site.yaml").expect("the site");
    let files = [
        ("site.yaml".to_owned(), site),
        ("register.yaml".to_owned(), register),
        (format!("acts/{act}/act.yaml"), imported.act.clone()),
        (format!("acts/{act}/text.yaml"), imported.text.clone()),
    ];
    let files = files.iter().map(|(path, text)| (path.as_str(), text.as_bytes()));
    let compiled = qagida::compile::compile_sources(Sources::from_memory(files));
    let chronicle = &compiled.corpus.chronicle;
    let (history, redaction) =
        chronicle.find(&Address::parse(act).expect("an id")).expect("the import");
    let lines = lines_with_notes(chronicle, history, redaction, Lang::Kk);
    let words = lines.into_iter().map(|line| line.words);
    words.filter(|words| words != "[…]").collect()
}

#[test]
fn an_imported_consolidated_text_prints_as_it_was_published() {
    let fold = |line: &str| line.replace(" - ", " – ");
    for (number, act, redaction) in
        [("000", "2018-29", "2025-01-08"), ("003", "2016-74", "2024-435")]
    {
        let published = format!("content/acts/{act}/published/{redaction}.kk.txt");
        let published = fs::read_to_string(published).expect("the published text");
        let published: Vec<String> = published.lines().map(fold).collect();
        let imported = import_file(&seed(number), Lang::Kk, act);
        let printed: Vec<String> =
            print_with_notes(&imported, act).iter().map(|line| fold(line)).collect();
        for (at, (printed, published)) in printed.iter().zip(&published).enumerate() {
            assert_eq!(printed, published, "{act}, line {}", at + 1);
        }
        assert_eq!(printed.len(), published.len());
    }
}

// What becomes of the words.

type Multiset = BTreeMap<String, i64>;

fn count(multiset: &mut Multiset, words: &str, by: i64) {
    for word in words.split_whitespace().map(|word| word.trim_matches('_')) {
        if !word.is_empty() && word != "[…]" {
            *multiset.entry(word.to_owned()).or_default() += by;
        }
    }
}

fn letters(words: &str) -> Vec<char> {
    let mut letters: Vec<char> = words.chars().filter(|c| !c.is_whitespace()).collect();
    letters.sort_unstable();
    letters
}

/// Whether the acts, days and conditions of an editor's note stand in the history of the text.
fn is_kept(note: &str, text: &str) -> bool {
    let acts = note
        .split("№ ")
        .skip(1)
        .map(|rest| rest.chars().take_while(char::is_ascii_digit).collect::<String>());
    acts.clone().count() > 0 && acts.clone().all(|number| text.contains(&format!("-{number}\n")))
}

#[test]
fn a_repair_keeps_every_letter() {
    for (path, lang, _) in every_text() {
        let bytes = fs::read(&path).expect("the text");
        let source = read::read(&path, &bytes).expect("lines");
        let mut before = Multiset::new();
        source.lines.iter().for_each(|line| count(&mut before, &line.words(), 1));
        for paragraph in from_lines(&source, grammar(lang), &mut Report::default()) {
            assert_eq!(letters(&paragraph.raw()), letters(&paragraph.words), "{path}");
            count(&mut before, &paragraph.raw(), -1);
        }
        before.retain(|_, count| *count != 0);
        assert!(before.is_empty(), "{path}: {before:?}");
    }
}

#[test]
fn every_word_of_a_plain_text_is_read() {
    for (path, ..) in every_text().iter().filter(|(path, ..)| path.ends_with(".txt")) {
        let text = fs::read_to_string(path).expect("the text");
        let source = read::read(path, text.as_bytes()).expect("lines");
        let bare = |text: &str| text.replace(['#', '*', '|', '\u{feff}'], " ");
        let mut words = Multiset::new();
        count(&mut words, &bare(&text), 1);
        source.lines.iter().for_each(|line| count(&mut words, &bare(&line.words()), -1));
        // Bullets and the rule below a heading row are no words.
        words.retain(|word, count| *count != 0 && word.chars().any(char::is_alphanumeric));
        assert!(words.is_empty(), "{path}: {words:?}");
    }
}

#[test]
fn nothing_is_dropped() {
    for (path, lang, act) in every_text() {
        let imported = import_file(&path, lang, act);
        let grammar = grammar(lang);
        let (mut source, mut landed) = (Multiset::new(), Multiset::new());
        for paragraph in &imported.paragraphs {
            let words = &paragraph.words;
            let removed = words.split_once(' ').is_some_and(|(_, rest)| {
                grammar.removed.is_match(rest)
                    || rest.split_once(". ").is_some_and(|(_, rest)| grammar.removed.is_match(rest))
            });
            if grammar.note.is_match(words) || removed {
                let ended = imported.draft.ended.iter().flat_map(|ended| &ended.words);
                let said = ended.clone().any(|ended| ended == words)
                    || imported.report.doubts.iter().any(|doubt| doubt.words == *words);
                assert!(said || is_kept(words, &imported.text), "{path}: {words}");
                continue;
            }
            count(&mut source, words, 1);
        }
        let units = units_of(&imported.act, &imported.text, act);
        let mut printed = Vec::new();
        for unit in &units {
            print::unit_lines(unit, lang, &mut printed);
        }
        // The number of a unit that was taken out stands with its note.
        let is_removed = |line: &str| line.ends_with(" […]");
        for line in printed.iter().filter(|line| !is_removed(&line.words)) {
            count(&mut landed, &line.words, 1);
        }
        for notice in walk(&units).filter_map(|unit| unit.notice.as_ref()) {
            count(&mut landed, notice.get(lang), 1);
        }
        for words in imported.draft.publisher.iter() {
            assert!(imported.act.contains(words), "{path}: {words}");
            count(&mut landed, words, 1);
        }
        for words in imported.draft.ended.iter().flat_map(|ended| &ended.words) {
            assert!(imported.act.contains(words), "{path}: {words}");
            if !grammar.note.is_match(words) {
                count(&mut landed, words, 1);
            }
        }
        let mut missing = source.clone();
        landed.iter().for_each(|(word, n)| *missing.entry(word.clone()).or_default() -= n);
        for doubt in &imported.report.doubts {
            for word in doubt.words.split_whitespace() {
                if let Some(n) = missing.get_mut(word).filter(|n| **n > 0) {
                    *n -= 1;
                }
            }
        }
        missing.retain(|_, n| *n != 0);
        assert!(missing.is_empty(), "{path}: {missing:?}");
    }
}

/// A row of numbers that is the same on every machine.
struct Chance(u64);

impl Chance {
    fn below(&mut self, bound: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % bound.max(1)
    }
}

/// A paragraph on a page 78 characters wide, with a link of some lines thrown to their ends as the
/// extraction does. Returns also how many were thrown.
fn thrown(paragraph: &str, lang: Lang, chance: &mut Chance) -> (String, usize) {
    let mut lines: Vec<Vec<&str>> = vec![Vec::new()];
    let mut width = 6;
    for word in paragraph.split_whitespace() {
        let length = word.chars().count();
        if width + 1 + length > 78 && width > 6 {
            lines.push(Vec::new());
            width = 0;
        }
        width += 1 + length;
        lines.last_mut().expect("a line").push(word);
    }
    let (mut page, mut count) = (String::new(), 0);
    for (number, line) in lines.iter().enumerate() {
        let links = (1..line.len())
            .flat_map(|from| (from + 1..=line.len().min(from + 2)).map(move |to| (from, to)));
        let links: Vec<(usize, usize)> = links
            .filter(|(from, to)| {
                *to < line.len() && grammar(lang).is_link(&line[*from..*to].join(" "))
            })
            .collect();
        page.push_str(if number == 0 { "      " } else { "\n" });
        if links.is_empty() || chance.below(10) < 4 {
            page.push_str(&line.join(" "));
            continue;
        }
        let (from, to) = links[chance.below(links.len())];
        let (before, behind) = (line[..from].join(" "), line[to..].join(" "));
        let glue = if behind.ends_with(['.', ';', ':', ',']) { "" } else { " " };
        page.push_str(&format!("{before}  {behind}{glue}{}", line[from..to].join(" ")));
        count += 1;
    }
    (page, count)
}

#[test]
fn thrown_words_come_back() {
    // Links of texts that were never damaged are thrown as the extraction throws them. What comes
    // back is counted; what does not must be in the report.
    let compiled = content();
    let mut table = String::new();
    for (act, lang) in [
        ("2024-611", Lang::Kk),
        ("2024-611", Lang::Ru),
        ("2022-307", Lang::Kk),
        ("2022-307", Lang::Ru),
        ("2016-84", Lang::Ru),
        ("2016-74", Lang::Ru),
    ] {
        let address = Address::parse(act).expect("an address");
        let (_, redaction) = compiled.corpus.chronicle.find(&address).expect("the act");
        let units = redaction.documents.iter().flat_map(|document| document.walk());
        let words = units.filter_map(|unit| unit.words(lang)).map(|words| words.text.to_string());
        let truth: Vec<String> = words.filter(|words| words.chars().count() > 40).collect();
        let mut chance = Chance(7);
        let pages: Vec<(String, usize)> =
            truth.iter().map(|words| thrown(words, lang, &mut chance)).collect();
        let page: Vec<&str> = pages.iter().map(|(page, _)| page.as_str()).collect();
        let source = read::read("page.txt", page.join("\n").as_bytes()).expect("a page");
        assert!(source.page_width.is_some());
        let mut report = Report::default();
        let paragraphs = from_lines(&source, grammar(lang), &mut report);
        assert_eq!(paragraphs.len(), truth.len(), "{act} {lang}");
        let wrong =
            paragraphs.iter().zip(&truth).filter(|(paragraph, words)| paragraph.words != **words);
        let (reported, silent): (Vec<_>, Vec<_>) = wrong.partition(|(paragraph, _)| {
            let numbers: Vec<usize> = paragraph.lines.iter().map(|line| line.number).collect();
            report.doubts.iter().any(|doubt| numbers.contains(&doubt.line))
        });
        let count: usize = pages.iter().map(|(_, count)| count).sum();
        table.push_str(&format!(
            "{act} {lang}: {} paragraphs, {count} links thrown, not restored but reported {}, wrongly restored {}\n",
            truth.len(),
            reported.len(),
            silent.len()
        ));
        for (paragraph, words) in silent {
            table.push_str(&format!("    «{}» for «{words}»\n", paragraph.words));
        }
    }
    snapshot("thrown-words", &table);
}

// Texts of other shapes.

/// Addresses and words of an import, and its report.
fn outline(imported: &Imported, lang: Lang, act: &str) -> String {
    let units = units_of(&imported.act, &imported.text, act);
    let mut out = String::new();
    for unit in
        walk(&units).filter(|unit| !matches!(unit.kind, UnitKind::Cell | UnitKind::CellLine))
    {
        let words = print::line(unit, lang).unwrap_or_default().replace('\t', " | ");
        out.push_str(&format!("{}\t{words}{}\n", unit.path, order(unit, lang)));
        for change in &unit.history {
            out.push_str(&format!("{}\t  {:?} by {}\n", unit.path, change.change, change.act));
        }
    }
    for doubt in &imported.report.doubts {
        out.push_str(&format!("report line {}: {}\n", doubt.line, doubt.reason));
    }
    out
}

#[test]
fn texts_of_other_shapes() {
    for (file, lang, act) in SHAPES {
        let imported = import_file(&shape(file), lang, act);
        snapshot(&file.replace('.', "-"), &outline(&imported, lang, act));
    }
}

#[test]
fn what_the_adoption_line_tells_goes_into_act_yaml() {
    let imported = import_file(&shape("order.kk.txt"), Lang::Kk, "2022-89");
    snapshot("order-kk-act", &imported.act);
    let imported = import_file(&seed("002"), Lang::Ru, "2016-84");
    snapshot("seed-002-act", &imported.act);
}

/// A small act as paragraphs and a table, from which each kind of file is made.
const SMALL: [&str; 8] = [
    "Об утверждении Правил учета",
    "Приказ Министра финансов Республики Казахстан от 3 апреля 2023 года № 12",
    "ПРИКАЗЫВАЮ:",
    "1. Утвердить прилагаемый перечень & формы.",
    "2. Настоящий приказ вводится в действие со дня его подписания.",
    "Министр финансов А. Асанов",
    "Приложение 1 к приказу Министра финансов от 3 апреля 2023 года № 12",
    "Перечень форм",
];
const TABLE: [[&str; 3]; 3] =
    [["№", "Наименование", "Срок"], ["1", "Форма первая", "месяц"], ["2", "Форма вторая", "год"]];

fn small_text() -> Vec<u8> {
    let rows = TABLE.iter().map(|row| row.join("\t"));
    SMALL
        .iter()
        .map(|line| (*line).to_owned())
        .chain(rows)
        .collect::<Vec<_>>()
        .join("\n")
        .into_bytes()
}

fn small_html() -> Vec<u8> {
    let escape = |words: &str| words.replace('&', "&amp;").replace(' ', "&#32;");
    let mut html = String::from("<html><head><style>p { color: red }</style></head><body>\n");
    for line in SMALL {
        html.push_str(&format!("<p>{}\n", escape(line)));
    }
    html.push_str("<table><tbody>");
    for row in TABLE {
        html.push_str("<tr>");
        row.iter().for_each(|cell| html.push_str(&format!("<td><p>{}</p>", escape(cell))));
    }
    html.push_str("</table></body>");
    html.into_bytes()
}

fn small_docx() -> Vec<u8> {
    let escape = |words: &str| words.replace('&', "&amp;");
    let run =
        |words: &str| format!("<w:r><w:t xml:space=\"preserve\">{}</w:t></w:r>", escape(words));
    let mut body = String::new();
    for line in SMALL {
        // Words of a point are numbered by Word itself, and a run may end in the middle of a word.
        let (number, words) = match line.split_once(". ") {
            Some((number, words)) if number.len() == 1 => (
                "<w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"4\"/></w:numPr></w:pPr>",
                words,
            ),
            _ => ("", line),
        };
        let half = words.char_indices().nth(3).map_or(words.len(), |(at, _)| at);
        let deleted = "<w:del><w:r><w:delText>нет</w:delText><w:t>нет</w:t></w:r></w:del>";
        body.push_str(&format!(
            "<w:p>{number}{}{deleted}{}</w:p>",
            run(&words[..half]),
            run(&words[half..])
        ));
    }
    body.push_str("<w:tbl>");
    for row in TABLE {
        body.push_str("<w:tr>");
        row.iter()
            .for_each(|cell| body.push_str(&format!("<w:tc><w:p>{}</w:p></w:tc>", run(cell))));
        body.push_str("</w:tr>");
    }
    body.push_str("</w:tbl>");
    let space = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    let document =
        format!("<?xml version=\"1.0\"?><w:document {space}><w:body>{body}</w:body></w:document>");
    let numbering = format!(
        "<w:numbering {space}><w:abstractNum w:abstractNumId=\"7\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>\
         <w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum>\
         <w:num w:numId=\"4\"><w:abstractNumId w:val=\"7\"/></w:num></w:numbering>"
    );
    zipped(&[("word/document.xml", &document), ("word/numbering.xml", &numbering)])
}

fn zipped(files: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, text) in files {
        zip.start_file(*name, zip::write::SimpleFileOptions::default()).expect("a part");
        zip.write_all(text.as_bytes()).expect("its words");
    }
    zip.finish().expect("a zip").into_inner()
}

#[test]
fn text_html_and_docx_of_one_act_give_the_same_files() {
    let text = import_bytes("a.txt", &small_text(), Lang::Ru, "2023-12");
    let html = import_bytes("a.html", &small_html(), Lang::Ru, "2023-12");
    let docx = import_bytes("a.docx", &small_docx(), Lang::Ru, "2023-12");
    snapshot("small", &outline(&text, Lang::Ru, "2023-12"));
    assert_eq!(text.text, html.text);
    assert_eq!(text.text, docx.text);
    assert_eq!(text.act, docx.act);
    assert_eq!(text.act, html.act);
}

// The second language.

fn import_second(bytes: &[u8], lang: Lang, act: &str, first: (&str, &str)) -> Imported {
    let existing = Some(Existing { act: first.0, text: first.1 });
    let request = Request { name: "a.txt", bytes, lang, act: &id(act), checked_on: None, existing };
    import(&request).expect("the second language")
}

#[test]
fn the_second_language_fills_the_other_side() {
    for (first, second, act, gaps) in [
        // Only the unit that was taken out has no words.
        ("law.ru.txt", "law.kk.txt", "2021-45", 2),
        ("law.kk.txt", "law.ru.txt", "2021-45", 2),
        ("amending.ru.txt", "amending.kk.txt", "2023-27", 0),
        ("amending.kk.txt", "amending.ru.txt", "2023-27", 0),
    ] {
        let lang = |file: &str| if file.contains(".kk.") { Lang::Kk } else { Lang::Ru };
        let one = import_file(&shape(first), lang(first), act);
        let bytes = fs::read(shape(second)).expect("the second text");
        let both = import_second(&bytes, lang(second), act, (&one.act, &one.text));
        assert!(both.report.is_empty(), "{:?}", both.report);
        assert_eq!(both.text.matches("[…]").count(), gaps, "{}", both.text);
        assert!(both.act.contains("official: [kk, ru]"));
        let units = units_of(&both.act, &both.text, act);
        for file in [first, second] {
            let alone = import_file(&shape(file), lang(file), act);
            let alone = units_of(&alone.act, &alone.text, act);
            assert_eq!(lines(walk(&units), lang(file)), lines(walk(&alone), lang(file)));
        }
        // Once more: nothing left to fill, nothing changed.
        let again = import_second(&bytes, lang(second), act, (&both.act, &both.text));
        assert_eq!((&again.act, &again.text), (&both.act, &both.text));
        assert!(again.report.is_empty(), "{:?}", again.report);
    }
}

#[test]
fn hand_edits_stay() {
    let one = import_file(&shape("law.ru.txt"), Lang::Ru, "2021-45");
    let edited = one
        .text
        .replace("documents:\n", "# read by A. on Monday\ndocuments:\n")
        .replace("единица сведений в цифровом реестре", "единица сведений реестра")
        .replacen(
            "ru: |-\n          О цифровых реестрах",
            "ru: |-\n          О цифровых РЕЕСТРАХ",
            1,
        );
    assert!(edited.contains("РЕЕСТРАХ"));
    let bytes = fs::read(shape("law.kk.txt")).expect("the second text");
    let both = import_second(&bytes, Lang::Kk, "2021-45", (&one.act, &edited));
    assert!(both.text.starts_with("# read by A. on Monday\ndocuments:\n"));
    assert!(both.text.contains("единица сведений реестра") && both.text.contains("РЕЕСТРАХ"));
    assert!(both.text.contains("цифрлық тізілімдегі мәліметтер бірлігі."));
    assert!(both.report.is_empty(), "{:?}", both.report);
    // The same language again: what stands in the content stays, and the report says what differs.
    let bytes = fs::read(shape("law.ru.txt")).expect("the first text");
    let again = import_second(&bytes, Lang::Ru, "2021-45", (&both.act, &both.text));
    assert_eq!(again.text, both.text);
    let reasons: Vec<&str> =
        again.report.doubts.iter().map(|doubt| doubt.reason.as_str()).collect();
    assert_eq!(reasons.len(), 2, "{reasons:?}");
    assert!(reasons.iter().all(|reason| reason.starts_with("the content has other words at")));
}

#[test]
fn a_difference_in_shape_is_reported() {
    let one = import_file(&shape("law.ru.txt"), Lang::Ru, "2021-45");
    let kk = fs::read_to_string(shape("law.kk.txt")).expect("the second text");
    let kk = kk
        .replace("      2) жазба – цифрлық тізілімдегі мәліметтер бірлігі.\n", "      2) жазба – бірлік.\n      3) артық ұғым.\n")
        .replace("      Өтініш электрондық нысанда беріледі.\n", "")
        .replace("      2. Егер Қазақстан Республикасы ратификациялаған халықаралық шартта осы Заңдағыдан өзгеше қағидалар белгіленсе, онда халықаралық шарттың қағидалары қолданылады.\n", "");
    let both = import_second(kk.as_bytes(), Lang::Kk, "2021-45", (&one.act, &one.text));
    let report: Vec<String> = both
        .report
        .doubts
        .iter()
        .map(|doubt| format!("{}: {}", doubt.reason, doubt.words))
        .collect();
    snapshot("shape-differs", &report.join("\n"));
    // Every Kazakh word is in the text or in the report.
    let told = format!("{}{}", both.text, report.join("\n"));
    assert!(told.contains("3) артық ұғым.") && told.contains("жазба – бірлік."));
}

#[test]
fn both_languages_of_an_amending_act_go_together() {
    // The Russian side of 611/НҚ as the content prints it, after the Kazakh one from its seed.
    let compiled = content();
    let chronicle = &compiled.corpus.chronicle;
    let address = Address::parse("2024-611").expect("an address");
    let (history, redaction) = chronicle.find(&address).expect("the act");
    let printed = lines_with_notes(chronicle, history, redaction, Lang::Ru);
    let printed: Vec<String> =
        printed.into_iter().map(|line| line.words).filter(|words| words != "[…]").collect();
    let one = import_file(&seed("004"), Lang::Kk, "2024-611");
    let both =
        import_second(printed.join("\n").as_bytes(), Lang::Ru, "2024-611", (&one.act, &one.text));
    let units = units_of(&both.act, &both.text, "2024-611");
    for lang in Lang::ALL {
        let expected = lines(redaction.documents.iter().flat_map(|document| document.walk()), lang);
        let share = share(&expected, &lines(walk(&units), lang));
        assert!(share.wrong_words.is_empty() && share.missing.len() <= 2, "{lang}: {share}");
    }
}

// Wrong input, and the command.

fn command(content: &Path, arguments: &[&str]) -> (i32, String, String) {
    let output = Command::cargo_bin("qagida")
        .expect("the program")
        .arg("import")
        .args(arguments)
        .arg("--content")
        .arg(content)
        .output()
        .expect("an answer");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    (output.status.code().expect("a code"), text(output.stdout), text(output.stderr))
}

#[test]
fn the_command_writes_the_files_and_prints_the_report() {
    let folder = tempfile::tempdir().expect("a folder");
    let content = folder.path().join("content");
    let file = shape("law.ru.txt");
    let (code, out, err) = command(&content, &[&file, "--lang", "ru", "--act", "2021-45"]);
    assert_eq!((code, out.as_str()), (0, ""), "{err}");
    let act = content.join("acts/2021-45");
    assert!(act.join("act.yaml").is_file() && act.join("text.yaml").is_file());
    assert_eq!(fs::read_dir(&act).expect("the folder").count(), 2);
    let file = shape("law.kk.txt");
    let (code, ..) = command(&content, &[&file, "--lang", "kk", "--act", "2021-45"]);
    assert_eq!(code, 0);
    // A text that leaves doubts: exit code 1, one object a line.
    let file = seed("001");
    let (code, out, _) =
        command(&content, &[&file, "--lang", "kk", "--act", "2022-307", "--format", "json"]);
    assert_eq!(code, 1);
    for line in out.lines() {
        let doubt: serde_json::Value = serde_json::from_str(line).expect("JSON");
        assert!(
            doubt["line"].is_u64() && doubt["words"].is_string() && doubt["reason"].is_string()
        );
    }
    assert_eq!(out.lines().count(), 1);
}

#[test]
fn wrong_input_gives_a_message_and_a_code() {
    let folder = tempfile::tempdir().expect("a folder");
    let content = folder.path().join("content");
    let write = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        fs::write(&path, bytes).expect("a file");
        path.to_string_lossy().into_owned()
    };
    let cases = [
        (folder.path().join("none.txt").to_string_lossy().into_owned(), "is not there"),
        (folder.path().to_string_lossy().into_owned(), "is a folder"),
        (write("empty.txt", b""), "there are no words in it"),
        (write("latin.txt", b"1. \xcf\xf0\xe8\xea\xe0\xe7"), "it is not UTF-8 from line 1 on"),
        (write("a.pdf", b"%PDF-1.7 x"), "it is a PDF"),
        (write("cut.docx", &small_docx()[..400]), "it is no whole Word file"),
        (write("other.docx", &zipped(&[("a.txt", "x")])), "it has no word/document.xml"),
        (
            write("bad.docx", &zipped(&[("word/document.xml", "<w:p><w:t>a</w:p>")])),
            "its XML is broken",
        ),
        (write("none.html", b"<html><script>x</script></html>"), "there are no words in it"),
    ];
    for (file, message) in cases {
        let (code, out, err) = command(&content, &[&file, "--lang", "kk", "--act", "2020-1"]);
        assert_eq!(code, 2, "{file}: {err}");
        assert!(out.is_empty() && err.contains(message), "{file}: {err}");
        assert!(!content.exists(), "{file} wrote something");
    }
    let good = write("good.txt", "1. Бір.\n".as_bytes());
    for arguments in [
        vec![good.as_str(), "--lang", "kk", "--act", "2020 1"],
        vec![good.as_str(), "--lang", "en", "--act", "2020-1"],
        vec![good.as_str(), "--act", "2020-1"],
    ] {
        assert_eq!(command(&content, &arguments).0, 2);
    }
    // Files that are there already and broken are not written over.
    fs::create_dir_all(content.join("acts/2020-1")).expect("a folder");
    for name in ["act.yaml", "text.yaml"] {
        fs::write(content.join("acts/2020-1").join(name), "a: [").expect("a file");
    }
    let (code, _, err) = command(&content, &[&good, "--lang", "kk", "--act", "2020-1"]);
    assert!(code == 2 && err.contains("is not YAML"), "{err}");
}

/// Lines that may follow each other in any order in a bad copy.
fn fragment() -> impl Strategy<Value = String> {
    let texts: Vec<String> = every_text()
        .iter()
        .filter(|(path, ..)| path.ends_with(".txt"))
        .flat_map(|(path, ..)| {
            let text = fs::read_to_string(path).expect("the text");
            text.lines().map(str::to_owned).collect::<Vec<_>>()
        })
        .collect();
    prop_oneof![
        12 => proptest::sample::select(texts),
        1 => "[ \t]{0,8}[0-9]{1,3}[.)-]?[0-9]?[.)]? ?[\"«(_а-яә.;:]{0,12}",
        1 => "\\PC{0,40}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_lines_give_files_that_can_be_read(
        lines in proptest::collection::vec(fragment(), 1..60),
        russian in any::<bool>(),
    ) {
        let lang = if russian { Lang::Ru } else { Lang::Kk };
        let text = lines.join("\n");
        let act = id("2020-1");
        let request = Request {
            name: "a.txt", bytes: text.as_bytes(), lang, act: &act, checked_on: None, existing: None,
        };
        if let Ok(imported) = import(&request) {
            units_of(&imported.act, &imported.text, "2020-1");
            // Any other lines as the second language leave files that can be read, too.
            let others: Vec<String> = lines.iter().rev().cloned().collect();
            let existing = Some(Existing { act: &imported.act, text: &imported.text });
            let text = others.join("\n");
            let request = Request { bytes: text.as_bytes(), lang: lang.other(), existing, ..request };
            if let Ok(both) = import(&request) {
                units_of(&both.act, &both.text, "2020-1");
            }
        }
    }
}
