//! `qagida import`: what it makes of the five source texts, against the encoded content, and of texts
//! of other shapes.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use qagida::compile::compile;
use qagida::import::{Imported, Request, import};
use qagida::model::{ActId, Address, Lang, Unit, UnitKind, print};
use qagida::source::Sources;

fn imported(path: &str, lang: Lang, act: &str) -> Imported {
    let bytes = fs::read(path).expect("the source text");
    let act = ActId::parse(act).expect("an id");
    let request =
        Request { name: path, bytes: &bytes, lang, act: &act, checked_on: None, existing: None };
    import(&request).expect("a text that can be read")
}

/// The import as content, read by the loader; what it finds apart from missing sides is wrong.
fn units_of(imported: &Imported, act: &str) -> Vec<Unit> {
    let text = format!("acts/{act}/text.yaml");
    let head = format!("acts/{act}/act.yaml");
    let site = fs::read("content/site.yaml").expect("the site");
    let sources = Sources::from_memory([
        ("site.yaml", site.as_slice()),
        (head.as_str(), imported.act.as_bytes()),
        (text.as_str(), imported.text.as_bytes()),
    ]);
    let (raw, findings) = qagida::load::from_sources(&sources);
    let found: Vec<String> = findings
        .iter()
        .map(|finding| {
            let place = finding.span.and_then(|span| sources.position(span));
            let line = place.map_or(0, |(_, position)| position.line);
            format!("{} {} line {line} {:?}", finding.name, finding.message, finding.unit)
        })
        .collect();
    assert!(found.is_empty(), "{act}: {found:#?}");
    let act = raw.acts.into_values().next().expect("the act");
    act.act
        .documents
        .iter()
        .flat_map(|document| document.walk().cloned().collect::<Vec<_>>())
        .collect()
}

/// What the content holds at an address, the import beside it.
#[derive(Debug, Default, PartialEq)]
struct Share {
    right: usize,
    wrong_words: Vec<String>,
    missing: Vec<String>,
    extra: Vec<String>,
}

fn lines<'a>(units: impl Iterator<Item = &'a Unit>, lang: Lang) -> BTreeMap<String, String> {
    units
        .filter(|unit| unit.kind != UnitKind::Gap)
        .map(|unit| {
            let words = print::line(unit, lang).unwrap_or_default();
            (unit.path.to_string(), format!("{words}{}", orders(unit, lang)))
        })
        .collect()
}

/// What an instruction orders, so that a wrong target is a wrong unit.
fn orders(unit: &Unit, lang: Lang) -> String {
    let Some(amendment) = unit.amendment() else { return String::new() };
    let targets: Vec<String> =
        amendment.targets.iter().map(|target| target.address.to_string()).collect();
    let after = amendment.after.as_ref().map(|after| format!(" after {after}")).unwrap_or_default();
    let words = |words: &Option<qagida::model::Bilingual<String>>| {
        words.as_ref().map(|words| words.get(lang).clone()).unwrap_or_default()
    };
    format!(
        " [{:?} {}{after} {:?} annex {} {} {}]",
        amendment.operation,
        targets.join(" "),
        amendment.quotes.get(lang),
        amendment.with_annex,
        words(&amendment.find),
        words(&amendment.replace),
    )
}

fn share(number: &str, lang: Lang, address: &str) -> Share {
    let act = address.split('@').next().expect("an act");
    let imported = imported(&format!("tests/fixtures/seeds/{number}.txt"), lang, act);
    let compiled = compile("content".as_ref()).expect("the content");
    let address = Address::parse(address).expect("an address");
    let (history, redaction) = compiled.corpus.chronicle.find(&address).expect("the redaction");
    let mut expected = lines(redaction.documents.iter().flat_map(|document| document.walk()), lang);
    // Where the published text is known to differ from what the operations give, it is right here.
    for exception in history.act.published.iter().flat_map(|published| &published.exceptions) {
        if let Some(words) = expected.get_mut(exception.unit.as_str()) {
            *words = words.replacen(&exception.replayed, &exception.published, 1);
        }
    }
    let units = units_of(&imported, act);
    let found = lines(units.iter(), lang);
    let mut share = Share::default();
    for (path, words) in &expected {
        match found.get(path) {
            Some(other) if other == words => share.right += 1,
            Some(other) => share.wrong_words.push(format!("{path}: «{other}» for «{words}»")),
            None => share.missing.push(format!("{path}: {words}")),
        }
    }
    share.extra.extend(
        found
            .iter()
            .filter(|(path, _)| !expected.contains_key(*path))
            .map(|(path, words)| format!("{path}: {words}")),
    );
    share
}

/// The print of a consolidated text, notes included, with the import in the place of the content.
fn print_with_notes(imported: &Imported, act: &str) -> Vec<String> {
    let mut files: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    files.insert("site.yaml".to_owned(), fs::read("content/site.yaml").expect("the site"));
    // Every act that made a change is in the register; 611/НҚ itself is held in the content.
    let mut register = fs::read_to_string("content/register.yaml").expect("the register");
    register.push_str(
        "  - act: 2024-611\n    kind: order\n    number: 611/НҚ\n    date: 2024-09-30\n    cited:\n      \
         kk: ҚР Цифрлық даму, инновациялар және аэроғарыш өнеркәсібі министрінің\n      \
         ru: Министра цифрового развития\n    status:\n      state: unknown\n      \
         checked_on: 2026-11-26\n      source: {kk: а, ru: а}\n",
    );
    files.insert("register.yaml".to_owned(), register.into());
    files.insert(format!("acts/{act}/act.yaml"), imported.act.clone().into_bytes());
    files.insert(format!("acts/{act}/text.yaml"), imported.text.clone().into_bytes());
    let sources =
        Sources::from_memory(files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice())));
    let compiled = qagida::compile::compile_sources(sources);
    let chronicle = &compiled.corpus.chronicle;
    let address = Address::parse(act).expect("an id");
    let (history, redaction) = chronicle.find(&address).expect("the import");
    let lines = qagida::history::proof::lines_with_notes(chronicle, history, redaction, Lang::Kk);
    lines
        .into_iter()
        .map(|line| line.words.replace(" - ", " – "))
        .filter(|words| words != "[…]")
        .collect()
}

#[test]
fn an_imported_consolidated_text_prints_as_it_was_published() {
    for (number, act, file) in [("000", "2018-29", "2025-01-08"), ("003", "2016-74", "2024-435")] {
        let imported = imported(&format!("tests/fixtures/seeds/{number}.txt"), Lang::Kk, act);
        let published = fs::read_to_string(format!("content/acts/{act}/published/{file}.kk.txt"));
        let published = published.expect("the published text");
        let published: Vec<String> =
            published.lines().map(|line| line.replace(" - ", " – ")).collect();
        let printed = print_with_notes(&imported, act);
        for (at, (printed, published)) in printed.iter().zip(&published).enumerate() {
            assert_eq!(printed, published, "{act}, line {}", at + 1);
        }
        assert_eq!(printed.len(), published.len());
    }
}

const SEEDS: [(&str, Lang, &str); 5] = [
    ("000", Lang::Kk, "2018-29@2025-01-08"),
    ("001", Lang::Kk, "2022-307"),
    ("002", Lang::Ru, "2016-84"),
    ("003", Lang::Kk, "2016-74@2024-435"),
    ("004", Lang::Kk, "2024-611"),
];

#[test]
fn dbg_shares() {
    for (number, lang, address) in SEEDS {
        if !Path::new("content").exists() {
            continue;
        }
        let share = share(number, lang, address);
        let all = share.right + share.wrong_words.len() + share.missing.len();
        println!(
            "{number}: {}/{all} right, {} wrong, {} missing, {} extra",
            share.right,
            share.wrong_words.len(),
            share.missing.len(),
            share.extra.len()
        );
        for (what, list) in [("W", &share.wrong_words), ("M", &share.missing), ("E", &share.extra)]
        {
            for line in list {
                println!("   {what} {line}");
            }
        }
    }
}

#[test]
fn dbg_roundtrip() {
    let compiled = compile("content".as_ref()).expect("the content");
    for (act, lang) in [
        ("2018-29@2025-01-08", Lang::Ru),
        ("2016-84", Lang::Kk),
        ("2016-74", Lang::Ru),
        ("2022-307", Lang::Ru),
        ("2024-611", Lang::Ru),
        ("2018-29@2025-01-08", Lang::Kk),
        ("2024-611", Lang::Kk),
        ("2016-84", Lang::Ru),
    ] {
        let address = Address::parse(act).expect("an address");
        let id = address.act.clone();
        let chronicle = &compiled.corpus.chronicle;
        let (history, redaction) = chronicle.find(&address).expect("the redaction");
        let printed = qagida::history::proof::lines_with_notes(chronicle, history, redaction, lang);
        let text: Vec<String> =
            printed.into_iter().map(|line| line.words).filter(|w| w != "[…]").collect();
        let text = text.join("\n");
        let request = Request {
            name: "a.txt",
            bytes: text.as_bytes(),
            lang,
            act: &id,
            checked_on: None,
            existing: None,
        };
        let imported = import(&request).expect("a text");
        let expected = lines(redaction.documents.iter().flat_map(|document| document.walk()), lang);
        let units = units_of(&imported, id.as_str());
        let found = lines(units.iter(), lang);
        let mut right = 0;
        let mut bad = Vec::new();
        for (path, words) in &expected {
            if words.starts_with("[…]") {
                right += 1;
                continue;
            }
            match found.get(path) {
                Some(other) if other == words => right += 1,
                other => bad
                    .push(format!("{path}: «{}» for «{words}»", other.map_or("—", String::as_str))),
            }
        }
        println!("{act} {lang}: {right}/{}", expected.len());
        for bad in bad.iter().take(40) {
            println!("   W {bad}");
        }
        for (path, words) in found.iter().filter(|(path, _)| !expected.contains_key(*path)).take(30)
        {
            println!("   E {path}: {words}");
        }
        for doubt in &imported.report.doubts {
            println!("   R {doubt}");
        }
    }
}
