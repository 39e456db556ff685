//! The search index, as classic scripts that a page fetches piece by piece: `fetch` and modules do
//! not run from `file://`.
//!
//! | file | what is in it | a query fetches |
//! |---|---|---|
//! | `start.js` | endings, small words, where each shard of keys begins | once |
//! | `words/N.js` | [keys](crate::lang::key) with the bundles that hold them | one a word, or few |
//! | `bundles/H/N.js` | the words themselves with what a hit says of them | the likeliest |
//!
//! Keys only choose the bundles; how close an entry is, the script judges on the words of it. So the
//! index stays small: a key lists each bundle once, and no more than [`postings::MOST`] of them.
//! Bundles stand in the order of their standing and are gone from memory once they are written.

mod postings;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::LazyLock;

use serde_json::{Value, json};

use crate::lang::{Lang, key};
use crate::view::search::{Bundle, EntryKind, Standing};
use postings::{Posting, Weight};

/// The script that a page loads first.
const START: &str = "start.js";

/// Characters of keys and postings after which a new shard begins.
const SHARD: usize = 8000;

/// Words that say nothing of what is looked for.
const SMALL_WORDS: [&str; 42] = [
    "және",
    "мен",
    "бен",
    "пен",
    "да",
    "де",
    "та",
    "те",
    "немесе",
    "үшін",
    "не",
    "бұл",
    "осы",
    "сол",
    "ол",
    "и",
    "в",
    "во",
    "на",
    "с",
    "со",
    "по",
    "о",
    "об",
    "от",
    "к",
    "за",
    "из",
    "для",
    "или",
    "а",
    "у",
    "при",
    "до",
    "что",
    "как",
    "это",
    "же",
    "бы",
    "ли",
    "то",
    "№",
];

/// The index while it grows.
#[derive(Debug)]
pub struct Index {
    folder: String,
    bundles: u32,
    keys: HashMap<String, Vec<Posting>>,
}

/// A file of the index: its path below the root of the site, and its text.
pub type File = (String, String);

impl Index {
    /// An index with nothing in it; its files will stand in the folder.
    pub fn new(folder: &str) -> Index {
        Index { folder: folder.to_owned(), bundles: 0, keys: HashMap::new() }
    }

    /// Takes a bundle in and returns its file.
    pub fn add(&mut self, bundle: &Bundle) -> File {
        let number = self.bundles;
        self.bundles += 1;
        for (key, weight) in keys_of(bundle) {
            self.keys.entry(key).or_default().push(Posting { bundle: number, weight });
        }
        (self.file(&bundle_path(number)), script("bundle", number, &bundle_data(bundle)))
    }

    fn file(&self, name: &str) -> String {
        format!("{}{name}", self.folder)
    }

    /// The files that say where each word is, in a fixed order.
    pub fn finish(mut self, languages: &[&str]) -> Vec<File> {
        let keys = std::mem::take(&mut self.keys);
        let mut keys: Vec<(String, Vec<Posting>)> = keys.into_iter().collect();
        keys.sort_unstable_by(|left, right| left.0.cmp(&right.0));
        let mut files = Vec::new();
        let (mut begins, mut sizes): (Vec<String>, Vec<usize>) = (Vec::new(), Vec::new());
        let mut shard = String::new();
        let mut close = |shard: &mut String, sizes: &mut Vec<usize>| {
            if !shard.is_empty() {
                let number = sizes.len() as u32;
                sizes.push(shard.len().div_ceil(1000));
                let data = Value::String(std::mem::take(shard));
                let path = self.file(&format!("words/{number}.js"));
                files.push((path, script("words", number, &data)));
            }
        };
        for (key, found) in keys {
            let line = format!("{key} {}", postings::line(found));
            if shard.len() + line.len() > SHARD {
                close(&mut shard, &mut sizes);
            }
            if shard.is_empty() {
                begins.push(key);
            } else {
                shard.push(',');
            }
            shard.push_str(&line);
        }
        close(&mut shard, &mut sizes);
        let small: Vec<&str> = SMALL.iter().map(String::as_str).collect();
        let start = json!({
            "bundles": self.bundles,
            "languages": languages,
            "kk": key::endings(Lang::Kk).join(" "),
            "ru": key::endings(Lang::Ru).join(" "),
            "small": small.join(" "),
            "shards": begins.join(" "),
            "sizes": sizes,
        });
        files.push((self.file(START), format!("qagida.search.start({start});\n")));
        files
    }
}

/// The file of a bundle; a hundred of them stand in a folder.
fn bundle_path(number: u32) -> String {
    format!("bundles/{}/{number}.js", number / 100)
}

fn script(function: &str, number: u32, data: &Value) -> String {
    format!("qagida.search.{function}({number},{data});\n")
}

/// The keys of the words of a bundle with the greatest weight that each has there, in order.
fn keys_of(bundle: &Bundle) -> BTreeMap<String, Weight> {
    let mut keys: BTreeMap<String, Weight> = BTreeMap::new();
    let mut weigh = |key: String, weight: Weight| {
        let own = keys.entry(key).or_insert(weight);
        *own = weight.max(*own);
    };
    for entry in &bundle.entries {
        for number in &entry.numbers {
            weigh(key::number(number), Weight::Named);
            // `611` is asked for as often as `611/НҚ`.
            let digits: String = number.chars().take_while(char::is_ascii_digit).collect();
            weigh(key::number(&digits), Weight::Named);
        }
        let stands_out =
            !matches!(entry.kind, EntryKind::Unit | EntryKind::Term | EntryKind::Frame);
        for lang in Lang::ALL {
            let mut counts: BTreeMap<String, u32> = BTreeMap::new();
            for word in key::words(entry.words.get(lang)).filter(is_telling) {
                *counts.entry(key::key(&word, lang)).or_default() += 1;
            }
            for (key, count) in counts {
                let weight = match count {
                    _ if stands_out => Weight::Named,
                    1 => Weight::Once,
                    _ => Weight::Often,
                };
                weigh(key, weight);
            }
            let name = entry.name.as_ref().map_or("", |name| name.get(lang));
            for word in key::words(name).filter(is_telling) {
                weigh(key::key(&word, lang), Weight::Named);
            }
        }
    }
    keys
}

/// The words that say nothing, in the letters of keys. The words are left out, not their keys, which
/// others may have too: `как` is also what is left of `қағидалар`.
static SMALL: LazyLock<BTreeSet<String>> =
    LazyLock::new(|| SMALL_WORDS.iter().flat_map(|word| key::words(word)).collect());

fn is_telling(word: &String) -> bool {
    !SMALL.contains(word)
}

/// A bundle as the script reads it.
fn bundle_data(bundle: &Bundle) -> Value {
    let names: Vec<Value> = bundle
        .names
        .iter()
        .map(|name| json!([name.number, name.name, name.about, name.lang.as_deref().unwrap_or("")]))
        .collect();
    let entries: Vec<Value> = bundle
        .entries
        .iter()
        .map(|entry| {
            let mut row = vec![
                json!(kind(entry.kind)),
                json!(entry.path.as_str()),
                json!(entry.words.kk),
                json!(entry.words.ru),
                json!(entry.labels),
            ];
            if entry.folder.is_some() || entry.name.is_some() || !entry.numbers.is_empty() {
                row.push(json!(entry.folder.as_deref().unwrap_or("")));
                row.push(match &entry.name {
                    Some(name) => json!([name.kk, name.ru]),
                    None => json!([]),
                });
                row.push(json!(entry.numbers));
            }
            Value::Array(row)
        })
        .collect();
    json!({
        "act": bundle.act.as_str(),
        "redaction": bundle.redaction,
        "standing": match bundle.standing {
            Standing::Present => "present",
            Standing::Repealed => "repealed",
            Standing::Other => "other",
        },
        "folder": bundle.folder,
        "names": names,
        "entries": entries,
    })
}

/// The word for a kind of entry in the messages `search-kind-…`.
fn kind(kind: EntryKind) -> &'static str {
    match kind {
        EntryKind::Unit => "unit",
        EntryKind::Heading => "heading",
        EntryKind::Term => "term",
        EntryKind::Frame => "frame",
        EntryKind::Act => "act",
        EntryKind::Form => "form",
        EntryKind::Calculator => "calculator",
        EntryKind::Procedure => "procedure",
    }
}
