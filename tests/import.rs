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
        .map(|unit| (unit.path.to_string(), print::line(unit, lang).unwrap_or_default()))
        .collect()
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
