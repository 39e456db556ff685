//! The dictionary and the pages of references, on the real content.

use std::collections::BTreeSet;
use std::path::Path;

use qagida::compile::{Compiled, compile};
use qagida::lang::collation;
use qagida::model::{ActId, Lang};
use qagida::resolve::Role;
use qagida::view::citations::Citations;
use qagida::view::{LinkStyle, Site, cited, terms};

fn compiled() -> Compiled {
    compile(Path::new("content")).expect("the content directory")
}

fn site(compiled: &Compiled) -> Site<'_> {
    Site::new(&compiled.corpus, &["kk", "ru"], LinkStyle::Folder)
}

#[test]
fn the_dictionary_holds_every_definition_once_in_alphabetical_order() {
    let compiled = compiled();
    let site = site(&compiled);
    for lang in Lang::ALL {
        let page = terms::page(&site, lang.code(), false).view;
        let entries: Vec<&terms::Entry> =
            page.letters.iter().flat_map(|letter| &letter.entries).collect();
        assert!(entries.is_sorted_by_key(|entry| collation::key(&entry.term.text)));
        let letters: BTreeSet<&str> =
            page.letters.iter().map(|letter| letter.letter.as_str()).collect();
        assert_eq!(letters.len(), page.letters.len(), "a letter stands once");
        let shown: Vec<String> = entries
            .iter()
            .flat_map(|entry| &entry.meanings)
            .flat_map(|meaning| &meaning.places)
            .map(|place| {
                format!("{}:{}", place.unit.act.clone().unwrap_or_default(), place.unit.unit)
            })
            .collect();
        let mut declared = Vec::new();
        for history in compiled.corpus.chronicle.acts.values() {
            let Some(redaction) = site.present(history) else { continue };
            let read = compiled.corpus.resolved(redaction).expect("what was read");
            for term in &read.terms.all {
                let is_new = term.unit.segments().any(|segment| segment == "new");
                if term.lang == lang && term.body.is_some() && !is_new && term.borrowed.is_none() {
                    declared.push(format!("{}:{}", site.number(history.id()), term.unit));
                }
            }
        }
        let sorted = |mut list: Vec<String>| {
            list.sort();
            list
        };
        assert!(declared.len() > 80, "{}", declared.len());
        assert_eq!(sorted(shown), sorted(declared));
    }
}

#[test]
fn a_term_that_two_acts_define_otherwise_is_compared() {
    let compiled = compiled();
    let page = terms::page(&site(&compiled), "kk", false).view;
    let entry = page
        .letters
        .iter()
        .flat_map(|letter| &letter.entries)
        .find(|entry| entry.term.text == "ақпараттық жүйе")
        .expect("the term");
    assert_eq!(entry.pairs.len(), 1);
    assert_eq!(entry.pairs[0].text, "информационная система");
    assert!(entry.meanings.len() > 1);
    assert!(!entry.meanings[0].compared);
    for meaning in &entry.meanings[1..] {
        let ops: BTreeSet<&str> = meaning.pieces.iter().map(|piece| piece.op).collect();
        assert!(meaning.compared && ops.contains("new") && ops.contains("keep"), "{ops:?}");
    }
}

#[test]
fn both_languages_have_the_same_anchors() {
    let compiled = compiled();
    let site = site(&compiled);
    let anchors = |lang: &str| -> BTreeSet<String> {
        let page = terms::page(&site, lang, false).view;
        let entries = page.letters.iter().flat_map(|letter| &letter.entries);
        entries
            .flat_map(|entry| {
                let places = entry.meanings.iter().flat_map(|meaning| &meaning.places);
                let own = places.filter_map(|place| place.id.clone());
                own.chain([entry.id.clone()]).collect::<Vec<String>>()
            })
            .collect()
    };
    assert_eq!(anchors("kk"), anchors("ru"));
}

#[test]
fn each_reference_stands_on_the_page_of_either_act() {
    let compiled = compiled();
    let site = site(&compiled);
    let citations = Citations::of(&site);
    for lang in Lang::ALL {
        let overview = cited::page(&site, &citations, lang.code()).view;
        let counted: usize = overview
            .citing
            .iter()
            .flat_map(|citing| &citing.edges)
            .map(|edge| edge.references)
            .sum();
        let mut expected = 0;
        for history in compiled.corpus.chronicle.acts.values() {
            let Some(redaction) = site.present(history) else { continue };
            let read = compiled.corpus.resolved(redaction).expect("what was read");
            for reference in read.references.iter().filter(|reference| reference.lang == lang) {
                let is_new = reference.unit.segments().any(|segment| segment == "new");
                let act = match &reference.means {
                    Some(means) => means.first().map(|meant| &meant.act),
                    None => reference.target.as_ref().and_then(|target| target.act.as_ref()),
                };
                let leads_out = act.is_some_and(|act| act != history.id());
                expected += usize::from(leads_out && !is_new && reference.role != Role::Own);
            }
        }
        assert!(expected > 60, "{expected}");
        assert_eq!(counted, expected);
        // The drawing has a line for each row of the table.
        let rows: usize = overview.citing.iter().map(|citing| citing.edges.len()).sum();
        assert_eq!(overview.drawing.lines.len(), rows);
        let (mut outgoing, mut incoming) = (0, 0);
        for place in cited::places(&site) {
            let qagida::view::Place::CitedAct { act } = place else { continue };
            let id = ActId::parse(&act).expect("an id");
            let page = cited::act_page(&site, &citations, &id, lang.code()).expect("a page").view;
            let count =
                |groups: &[cited::Group]| groups.iter().map(|group| group.quotes.len()).sum();
            let (out, into): (usize, usize) = (count(&page.outgoing), count(&page.incoming));
            assert_eq!(page.more, 0);
            outgoing += out;
            incoming += into;
        }
        assert_eq!((outgoing, incoming), (expected, expected));
    }
}
