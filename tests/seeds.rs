//! Every official word of the source texts can be read from the content, in its place.
//!
//! `tests/fixtures/seeds/NNN.txt` are the extracted texts as they came, `NNN.repairs.tsv` the repairs
//! of the extraction: seed words, repaired words, reason. Each repair is applied once, in order, from
//! where the last one ended. What remains must be the text that `qagida text` prints, word for word.

use std::fs;

use qagida::compile::{Compiled, compile};
use qagida::history::proof::lines_with_notes;
use qagida::model::{Address, Lang};

fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A seed with its extraction repaired.
fn repaired(number: &str) -> String {
    let path = format!("tests/fixtures/seeds/{number}.txt");
    let mut seed = words(&fs::read_to_string(&path).expect("the seed"));
    let repairs = fs::read_to_string(format!("tests/fixtures/seeds/{number}.repairs.tsv"));
    let mut at = 0;
    for repair in repairs.expect("the repairs").lines() {
        let mut columns = repair.split('\t');
        let (from, to) =
            (columns.next().expect("seed words"), columns.next().expect("repaired words"));
        let found =
            seed[at..].find(from).unwrap_or_else(|| panic!("{number}: «{from}» is not there")) + at;
        seed.replace_range(found..found + from.len(), to);
        at = found + to.len();
    }
    words(&seed)
}

/// What the content says at an address.
fn printed(compiled: &Compiled, address: &str, lang: Lang, notes: bool) -> String {
    let address = Address::parse(address).expect("an address");
    let chronicle = &compiled.corpus.chronicle;
    let (history, redaction) = chronicle.find(&address).expect("a redaction");
    let lines = lines_with_notes(chronicle, history, redaction, lang);
    let kept = lines.iter().filter(|line| notes || !line.is_note);
    let kept =
        kept.filter(|line| line.path.is_within(&address.path)).map(|line| line.words.as_str());
    // What no source holds is no word of a source.
    let kept = kept.filter(|line| *line != "[…]");
    words(&kept.collect::<Vec<_>>().join(" "))
}

/// Where two texts part, for the message of a failing test.
#[track_caller]
fn same(left: &str, right: &str, what: &str) {
    if left == right {
        return;
    }
    let (a, b): (Vec<&str>, Vec<&str>) = (left.split(' ').collect(), right.split(' ').collect());
    let at = a.iter().zip(&b).position(|(a, b)| a != b).unwrap_or(a.len().min(b.len()));
    let window = |words: &[&str]| words[at.saturating_sub(4)..(at + 8).min(words.len())].join(" ");
    panic!("{what} part at word {at}:\n  {}\n  {}", window(&a), window(&b));
}

fn content() -> Compiled {
    compile("content".as_ref()).expect("the content")
}

#[test]
fn the_published_text_of_order_29_is_seed_000() {
    let published = fs::read_to_string("content/acts/2018-29/published/2025-01-08.kk.txt");
    same(
        &words(&published.expect("the published text")),
        &repaired("000"),
        "published text and seed 000",
    );
}

#[test]
fn order_84_is_seed_002() {
    let compiled = content();
    same(&printed(&compiled, "2016-84", Lang::Ru, false), &repaired("002"), "2016-84 and seed 002");
}

#[test]
fn order_307_is_seed_001() {
    let compiled = content();
    same(
        &printed(&compiled, "2022-307", Lang::Kk, false),
        &repaired("001"),
        "2022-307 and seed 001",
    );
}

#[test]
fn the_published_text_of_order_74_is_seed_003() {
    let published = fs::read_to_string("content/acts/2016-74/published/2024-435.kk.txt");
    same(
        &words(&published.expect("the published text")),
        &repaired("003"),
        "published text and seed 003",
    );
}

#[test]
fn order_611_is_seed_004() {
    let compiled = content();
    same(
        &printed(&compiled, "2024-611", Lang::Kk, true),
        &repaired("004"),
        "2024-611 and seed 004",
    );
}

#[test]
fn no_official_letter_was_changed_by_a_repair() {
    // A repair may move words, close them up and drop what the publisher added (the blank lines of
    // forms, Markdown marks); it never alters a
    // letter. So each repaired side uses only letters of its seed side.
    for number in ["000", "001", "002", "003", "004"] {
        let repairs = fs::read_to_string(format!("tests/fixtures/seeds/{number}.repairs.tsv"));
        for repair in repairs.expect("the repairs").lines() {
            let mut columns = repair.split('\t');
            let letters = |text: &str| {
                let text = text.strip_prefix("- ").unwrap_or(text);
                let mut letters: Vec<char> =
                    text.chars().filter(|c| !c.is_whitespace() && !"_#*|".contains(*c)).collect();
                letters.sort_unstable();
                letters
            };
            let (from, to) =
                (columns.next().unwrap_or_default(), columns.next().unwrap_or_default());
            assert!(to.is_empty() || letters(from) == letters(to), "{number}: {repair}");
        }
    }
}
