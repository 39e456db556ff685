//! `apply(diff(a, b), a) = b`: the words of every unit, their order and their addresses, over every
//! two redactions of the corpus and over random edits of them.

use std::collections::BTreeSet;
use std::path::Path as FilePath;
use std::sync::{Arc, LazyLock};

use proptest::prelude::*;
use proptest::sample::Index;
use qagida::compile::{Compiled, compile};
use qagida::diff::{Change, Misfit, PairLine, Passage, apply, compare, text};
use qagida::model::{Document, Lang, Path, Redaction, Unit};

static COMPILED: LazyLock<Compiled> =
    LazyLock::new(|| compile(FilePath::new("content")).expect("the content is there"));

fn redactions() -> Vec<&'static Redaction> {
    COMPILED.corpus.chronicle.redactions().map(|(_, redaction)| redaction).collect()
}

/// Both texts and the rows between them.
fn compared(
    old: &Redaction,
    new: &Redaction,
    lang: Lang,
) -> (Vec<Passage>, Vec<PairLine>, Vec<Passage>) {
    let comparison = compare(old, new, &COMPILED.corpus.chronicle.bodies);
    let rows = comparison.lines(lang).collect();
    (text(&comparison.old, lang), rows, text(&comparison.new, lang))
}

#[test]
fn every_two_redactions_of_the_corpus() {
    let all = redactions();
    assert!(all.len() > 10, "only {} redactions", all.len());
    for (at, old) in all.iter().enumerate() {
        for (other, new) in all.iter().enumerate() {
            // Acts that have nothing to do with each other are compared with their neighbours only.
            if old.act != new.act && old.body != new.body && at.abs_diff(other) > 1 {
                continue;
            }
            for lang in Lang::ALL {
                let (before, rows, after) = compared(old, new, lang);
                let pair = format!("{}@{} {}@{} {lang}", old.act, old.name, new.act, new.name);
                assert_eq!(apply(&before, &rows), Ok(after), "{pair}");
            }
        }
    }
}

#[test]
fn the_comparison_of_2018_with_2024_shows_what_611_did_and_nothing_else() {
    let chronicle = &COMPILED.corpus.chronicle;
    let history = &chronicle.acts.iter().find(|(id, _)| id.as_str() == "2018-29").expect("29").1;
    let redaction = |name: &str| history.redaction(Some(name)).expect("a redaction");
    let (old, new) = (redaction("2018"), redaction("2024"));
    let ordered: BTreeSet<&str> = new
        .changes
        .iter()
        .filter(|change| change.act.as_str() == "2024-611")
        .map(|change| change.unit.as_str())
        .collect();
    assert_eq!(ordered.len(), 10);
    for lang in Lang::ALL {
        let (_, rows, _) = compared(old, new, lang);
        let changed = rows.iter().filter(|row| row.change != [Change::Same]);
        // What neither redaction holds is not known to have changed.
        let changed =
            changed.filter(|row| row.segments != [(qagida::diff::Op::Equal, "[…]".into())]);
        let shown: BTreeSet<&str> = changed
            .filter_map(|row| Some(row.new.as_ref().or(row.old.as_ref())?.path.as_str()))
            .collect();
        assert_eq!(shown, ordered, "{lang}");
    }
}

/// Something that an editor does to a text.
#[derive(Debug, Clone)]
enum Edit {
    Drop(Index),
    Swap(Index),
    Words(Index, Index, String),
    Copy(Index, u32),
    Forget(Index),
}

fn edit() -> impl Strategy<Value = Edit> {
    let word =
        prop::sample::select(vec!["", "объект", "15-1", ", сондай-ақ", "08.01.2025", "\"АБК\""]);
    prop_oneof![
        any::<Index>().prop_map(Edit::Drop),
        any::<Index>().prop_map(Edit::Swap),
        (any::<Index>(), any::<Index>(), word).prop_map(|(unit, place, word)| Edit::Words(
            unit,
            place,
            word.to_owned()
        )),
        (any::<Index>(), 1..9_u32).prop_map(|(unit, number)| Edit::Copy(unit, number)),
        any::<Index>().prop_map(Edit::Forget),
    ]
}

/// The row of units in which an edit is done: that of a document.
fn row(documents: &mut [Document], pick: &Index) -> Option<(usize, usize)> {
    let places: Vec<(usize, usize)> = documents
        .iter()
        .enumerate()
        .flat_map(|(number, document)| (0..document.units.len()).map(move |unit| (number, unit)))
        .collect();
    (!places.is_empty()).then(|| places[pick.index(places.len())])
}

fn edited(old: &Redaction, edits: &[Edit]) -> Redaction {
    let mut documents = old.documents.clone();
    for (number, edit) in edits.iter().enumerate() {
        let (Edit::Drop(pick)
        | Edit::Swap(pick)
        | Edit::Words(pick, ..)
        | Edit::Copy(pick, _)
        | Edit::Forget(pick)) = edit;
        let Some((document, at)) = row(&mut documents, pick) else { continue };
        let units = &mut documents[document].units;
        match edit {
            Edit::Drop(_) => {
                units.remove(at);
            }
            Edit::Swap(_) if at + 1 < units.len() => units.swap(at, at + 1),
            Edit::Swap(_) => {}
            Edit::Words(_, place, word) => {
                for lang in Lang::ALL {
                    let Some(words) = units[at].words.as_mut().map(|both| both.get_mut(lang))
                    else {
                        continue;
                    };
                    let mut all: Vec<&str> = words.text.split(' ').collect();
                    let place = place.index(all.len());
                    all[place] = word;
                    words.text = Arc::from(all.join(" "));
                }
            }
            Edit::Copy(_, suffix) => {
                let mut copy = units[at].clone();
                let from = copy.path.clone();
                // A number that no unit of the text has.
                let to = Path::parse(&format!("{}/p900-{number}{suffix}", from.document()))
                    .expect("a path");
                copy.walk_mut(&mut |unit: &mut Unit| {
                    if let Some(inside) = unit.path.strip(&from) {
                        unit.path = to.join(inside.as_str());
                    }
                });
                let place = (at + 1 + *suffix as usize).min(units.len());
                units.insert(place, copy);
            }
            Edit::Forget(_) => {
                let Some(words) = units[at].words.as_mut() else { continue };
                for lang in Lang::ALL {
                    let side = words.get_mut(lang);
                    side.text = Arc::from("");
                    side.standing = qagida::model::Standing::Lacuna;
                }
            }
        }
    }
    Redaction::new(old.act.clone(), old.made_by.clone(), old.since.clone(), documents)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, ..ProptestConfig::default() })]

    #[test]
    fn random_edits_there_and_back(pick in any::<Index>(), edits in prop::collection::vec(edit(), 1..12)) {
        let all = redactions();
        let old = all[pick.index(all.len())];
        let new = edited(old, &edits);
        for lang in Lang::ALL {
            let (before, rows, after) = compared(old, &new, lang);
            prop_assert_eq!(apply(&before, &rows), Ok(after.clone()));
            let (_, back, _) = compared(&new, old, lang);
            prop_assert_eq!(apply(&after, &back), Ok(before));
        }
    }

    #[test]
    fn rows_that_were_tampered_with_do_not_apply(pick in any::<Index>(), edits in prop::collection::vec(edit(), 1..6), gone in any::<Index>()) {
        let all = redactions();
        let old = all[pick.index(all.len())];
        let new = edited(old, &edits);
        let (before, mut rows, after) = compared(old, &new, Lang::Kk);
        prop_assume!(!rows.is_empty() && !before.is_empty());
        let row = rows.remove(gone.index(rows.len()));
        prop_assert_ne!(apply(&before, &rows), Ok(after));
        // A row twice says the same twice; a row about another text says nothing.
        let unknown = Passage { path: Path::parse("order/p999").expect("a path"), words: String::new() };
        let mut longer = before.clone();
        longer.push(unknown.clone());
        rows.push(row);
        prop_assert_eq!(apply(&longer, &rows), Err(Misfit::Forgotten(unknown.path)));
    }
}
