//! References against lists that were marked by hand (`tests/fixtures/references/`).

mod references {
    pub mod binding;
    pub mod citations;
    pub mod sentences;
    pub mod world;
}

use std::collections::BTreeMap;
use std::fs;

use proptest::prelude::*;
use qagida::compile::compile;
use qagida::lang::citation::{Citation, Cited, print};
use qagida::lang::reference::{ActName, Head, Mention, Numbers};
use qagida::lang::{Lang, recognise};
use qagida::model::{ActId, Address, Path};
use qagida::resolve::{Corpus, Place, Reading, Role, Voice};
use references::world::World;

struct Line {
    act: String,
    unit: String,
    home: String,
    lang: Lang,
    text: String,
    expected: Vec<(String, String)>,
}

fn seeds() -> Vec<Line> {
    let text = fs::read_to_string("tests/fixtures/references/seeds.tsv").expect("the fixture");
    text.lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| {
            let cells: Vec<&str> = line.split('\t').collect();
            Line {
                act: cells[0].to_owned(),
                unit: cells[1].to_owned(),
                home: cells[2].to_owned(),
                lang: Lang::from_code(cells[3]).expect("a language"),
                text: cells[4].to_owned(),
                expected: cells[5]
                    .split(" | ")
                    .filter(|mark| !mark.is_empty())
                    .map(|mark| {
                        let (quote, target) = mark.split_once(" => ").expect("quote => target");
                        (quote.to_owned(), target.to_owned())
                    })
                    .collect(),
            }
        })
        .collect()
}

/// What the compiler finds in a text, line by line, as `quote => target`.
fn read(lines: &[Line]) -> Vec<Vec<(String, String)>> {
    let world = World::of_seeds(lines.iter().map(|line| (&*line.act, &*line.unit, &*line.text)));
    let mut readings: std::collections::HashMap<String, Reading<'_, World>> = Default::default();
    lines
        .iter()
        .map(|line| {
            let home = Address::parse(&line.home).expect("an address");
            let reading =
                readings.entry(home.act.to_string()).or_insert_with(|| Reading::new(&world));
            let unit = line.unit.rsplit('/').next().unwrap_or_default();
            let voice = match unit {
                _ if line.unit == "list/p3" => Voice::Opening,
                _ if unit.starts_with("am") => Voice::Instruction,
                _ if unit.starts_with("scope") => Voice::Scope,
                _ => Voice::Text,
            };
            let place = Place { act: &home.act, path: &home.path, lang: line.lang, voice };
            reading
                .bind(&line.text, &place)
                .into_iter()
                .filter(|bound| bound.role != Role::Own)
                .map(|bound| {
                    let target =
                        bound.target.map_or("null".to_owned(), |target| target.to_string());
                    (line.text[bound.range].to_owned(), target)
                })
                .collect()
        })
        .collect()
}

#[test]
fn seeds_are_read_as_marked_by_hand() {
    let lines = seeds();
    let found = read(&lines);
    let (mut right, mut marked, mut all) = (0, 0, 0);
    let mut report = String::new();
    for (line, found) in lines.iter().zip(&found) {
        marked += line.expected.len();
        all += found.len();
        right += found.iter().filter(|found| line.expected.contains(found)).count();
        if *found != line.expected {
            report += &format!(
                "{}:{}\n  marked {:?}\n  found  {found:?}\n",
                line.act, line.unit, line.expected
            );
        }
    }
    println!("{report}");
    println!("precision {right}/{all}, recall {right}/{marked}");
    assert_eq!((right, all), (marked, marked), "{report}");
    let _ = (ActId::parse("2018-29"), Path::root());
}

fn sentences_are_read_as_marked(path: &str, lang: Lang) {
    let fixture = fs::read_to_string(path).expect("the fixture");
    let (mut right, mut all, mut marked) = (0, 0, 0);
    let mut report = String::new();
    let sentences = references::sentences::sentences(&fixture);
    for sentence in &sentences {
        let found = references::sentences::found(&sentence.words, lang);
        right += found.iter().filter(|found| sentence.expected.contains(found)).count();
        all += found.len();
        marked += sentence.expected.len();
        if found != sentence.expected {
            report += &format!(
                "{path}:{}: {}\n  marked {:?}\n  found  {found:?}\n",
                sentence.line, sentence.words, sentence.expected
            );
        }
    }
    println!("{} sentences, precision {right}/{all}, recall {right}/{marked}", sentences.len());
    assert!(report.is_empty(), "precision {right}/{all}, recall {right}/{marked}\n{report}");
}

#[test]
fn kazakh_sentences_are_read_as_marked() {
    sentences_are_read_as_marked("tests/fixtures/references/kk.txt", Lang::Kk);
}

#[test]
fn russian_sentences_are_read_as_marked() {
    sentences_are_read_as_marked("tests/fixtures/references/ru.txt", Lang::Ru);
}

#[test]
fn words_lead_where_their_place_says() {
    let world = World::read(include_str!("fixtures/references/world.txt"));
    let fixture = include_str!("fixtures/references/binding.txt");
    let mut readings = [Reading::new(&world), Reading::new(&world)];
    let mut report = String::new();
    for case in references::binding::cases(fixture) {
        let side = usize::from(case.lang == Lang::Ru);
        // Each act is read anew: aliases hold in the act that declares them.
        if case.words == "тазалау" {
            readings = [Reading::new(&world), Reading::new(&world)];
        }
        let found = references::binding::found(&mut readings[side], &case);
        if found != case.expected {
            report += &format!(
                "binding.txt:{}: {}\n  expected {}\n  found    {found}\n",
                case.line, case.words, case.expected
            );
        }
    }
    assert!(report.is_empty(), "\n{report}");
}

/// The lines of `qagida refs` for an act in one of its redactions: unit, language, words, target.
fn lines_of(corpus: &Corpus, act: &str, redaction: Option<&str>) -> Vec<[String; 4]> {
    let (_, redaction) = corpus
        .chronicle
        .redactions()
        .filter(|(_, found)| found.act.as_str() == act)
        .filter(|(_, found)| redaction.is_none_or(|name| *found.name == *name))
        .last()
        .expect("the redaction");
    let resolved = corpus.resolved(redaction).expect("its references");
    let lines = resolved.references.iter().filter(|reference| reference.is_line());
    lines
        .map(|reference| {
            let unit = redaction.unit(&reference.unit).expect("its unit");
            let words = unit.words(reference.lang).expect("its words");
            let target = reference.target.as_ref().map(ToString::to_string);
            [
                reference.unit.to_string(),
                reference.lang.to_string(),
                words.text[reference.range.clone()].to_owned(),
                target.unwrap_or_else(|| "null".to_owned()),
            ]
        })
        .collect()
}

#[test]
fn the_content_is_read_as_marked() {
    let compiled = compile(std::path::Path::new("content")).expect("the content");
    let fixture = fs::read_to_string("tests/fixtures/references/content.tsv").expect("the fixture");
    let mut marked: BTreeMap<(&str, &str), Vec<[String; 3]>> = BTreeMap::new();
    for line in fixture.lines().filter(|line| !line.starts_with('#')) {
        let cells: Vec<&str> = line.split('\t').collect();
        let line = [cells[2].to_owned(), cells[3].to_owned(), cells[4].to_owned()];
        marked.entry((cells[0], cells[1])).or_default().push(line);
    }
    for ((act, redaction), marked) in marked {
        let found: Vec<[String; 3]> = lines_of(&compiled.corpus, act, Some(redaction))
            .into_iter()
            .filter(|[_, lang, ..]| lang == "kk")
            .map(|[unit, _, words, target]| [unit, words, target])
            .collect();
        for line in &marked {
            assert!(found.contains(line), "{act}@{redaction} does not name {line:?}");
        }
        for line in &found {
            assert!(marked.contains(line), "{act}@{redaction} names {line:?}, which is not marked");
        }
    }
}

#[test]
fn both_languages_of_the_content_name_the_same_units() {
    let compiled = compile(std::path::Path::new("content")).expect("the content");
    for (_, redaction) in compiled.corpus.chronicle.redactions() {
        let act = redaction.act.as_str();
        let mut targets: BTreeMap<String, [Vec<String>; 2]> = BTreeMap::new();
        for [unit, lang, _, target] in lines_of(&compiled.corpus, act, Some(&redaction.name)) {
            targets.entry(unit).or_default()[usize::from(lang == "ru")].push(target);
        }
        for (unit, [mut kk, mut ru]) in targets {
            kk.sort();
            ru.sort();
            assert_eq!(kk, ru, "{act}@{}:{unit}", redaction.name);
        }
    }
}

/// The citation that a mention is, as far as a citation can say it.
fn as_citation(mention: &Mention, words: &str) -> Citation {
    let of = match &mention.head {
        Head::This(noun) => Cited::Own(*noun),
        Head::Bare { noun, .. } => Cited::Alias(*noun),
        Head::Act(ActName { noun, name: Some(name), .. }) => {
            Cited::Law { noun: *noun, name: words[name.clone()].to_owned() }
        }
        Head::Act(ActName { noun, date: Some(date), number: Some(number), .. }) => Cited::Act {
            noun: *noun,
            date: *date,
            number: number.clone(),
            approves: mention.document.as_ref().map(|document| document.noun),
        },
        _ => Cited::Nothing,
    };
    let steps = mention
        .steps
        .iter()
        .map(|step| match &step.numbers {
            Numbers::Listed(numerals) => {
                (step.level, numerals.iter().map(|numeral| numeral.value.clone()).collect())
            }
            _ => (step.level, Vec::new()),
        })
        .collect();
    Citation { of, steps }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn what_is_printed_is_read_back(citation in references::citations::citation()) {
        for lang in Lang::ALL {
            let words = print(&citation, lang);
            let mentions = recognise(&words, lang);
            prop_assert_eq!(mentions.len(), 1, "{}: {:?}", words, mentions);
            prop_assert_eq!(&words[mentions[0].range.clone()], &words);
            prop_assert_eq!(&as_citation(&mentions[0], &words), &citation, "{}", words);
        }
    }

    #[test]
    fn hyphens_and_look_alikes_do_not_matter(
        citation in references::citations::citation(),
        hyphen in prop::sample::select(vec!["--", "- ", " ", "\u{2011}", "–"]),
    ) {
        let words = print(&citation, Lang::Kk);
        let mut damaged = String::new();
        let mut letters = words.chars().peekable();
        let mut before = ' ';
        while let Some(letter) = letters.next() {
            let joins = letter == '-'
                && before.is_ascii_digit()
                && letters.peek().is_some_and(|next| next.is_lowercase());
            match letter {
                _ if joins => damaged += hyphen,
                'і' => damaged.push('i'),
                ' ' => damaged.push('\u{a0}'),
                other => damaged.push(other),
            }
            before = letter;
        }
        let mentions = recognise(&damaged, Lang::Kk);
        prop_assert_eq!(mentions.len(), 1, "{}: {:?}", damaged, mentions);
        let read = as_citation(&mentions[0], &damaged);
        prop_assert_eq!(&read.steps, &citation.steps, "{}", damaged);
        prop_assert_eq!(&damaged[mentions[0].range.clone()], &damaged);
    }

    #[test]
    fn no_words_make_the_reader_fail(words in "([осы тармақбапны1-9)(,.\"№–-]|Қағидалардың|пункта|части|первой|қосымшаға|бекітілген|(бұдан әрі – Заң)| ){0,40}") {
        for lang in Lang::ALL {
            for mention in recognise(&words, lang) {
                prop_assert!(words.get(mention.range).is_some());
            }
            let world = World::read(include_str!("fixtures/references/world.txt"));
            let place = Address::parse("2021-50:rules/p3/part2").expect("an address");
            for voice in [Voice::Text, Voice::Opening, Voice::Scope, Voice::Instruction] {
                let place = Place { act: &place.act, path: &place.path, lang, voice };
                for bound in Reading::new(&world).bind(&words, &place) {
                    prop_assert!(words.get(bound.link).is_some());
                }
            }
            for short in qagida::lang::abbreviation::abbreviations(&words, lang) {
                prop_assert!(words.get(short.term).is_some());
            }
            if let Some(found) = qagida::lang::term::definition(&words, lang) {
                prop_assert!(words.get(found.body).is_some());
            }
        }
    }
}
