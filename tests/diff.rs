//! `diff` against its fixtures, against the real redactions of the rules on the List, and against
//! the laws it promises in its module documentation.
//!
//! `INSTA_UPDATE=always cargo test --test diff` accepts what the code does now, snapshots and
//! fixtures alike.

use std::fmt::Write as _;
use std::path::PathBuf;
use std::sync::Arc;

use proptest::prelude::*;
use qagida::diff::{
    BilingualLeaf, Change, Leaf, Op, Pair, Row, align, align_bilingual, count_words, map, rows,
    segments, stats,
};
use qagida::model::address::segment_kind;
use qagida::model::{Bilingual, Lang, Path, SegmentKind, UnitKind};

fn fixtures(folder: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/diff").join(folder)
}

/// Compares each block of each file of a folder with what `render` makes of it.
fn check_blocks(folder: &str, render: impl Fn(&str) -> String) {
    let mut files: Vec<PathBuf> = std::fs::read_dir(fixtures(folder))
        .expect("the folder of fixtures is there")
        .map(|entry| entry.expect("a readable folder").path())
        .collect();
    files.sort();
    for file in files {
        let text = std::fs::read_to_string(&file).expect("a readable fixture");
        let rendered: Vec<String> =
            text.trim_end().split("\n\n").map(|block| render(block.trim_end())).collect();
        let rendered = rendered.join("\n\n") + "\n";
        if std::env::var("INSTA_UPDATE").as_deref() == Ok("always") {
            std::fs::write(&file, &rendered).expect("a writable fixture");
            continue;
        }
        assert_eq!(text, rendered, "{}", file.display());
    }
}

/// `[-gone-]{+come+}`
fn mark(segments: &[(Op, String)]) -> String {
    segments.iter().fold(String::new(), |mut out, (op, words)| {
        let _ = match op {
            Op::Equal => write!(out, "{words}"),
            Op::Delete => write!(out, "[-{words}-]"),
            Op::Insert => write!(out, "{{+{words}+}}"),
        };
        out
    })
}

/// A block of `words/*.txt`: remarks, the old text, the new text, the marked text.
#[test]
fn words_are_marked_as_the_fixtures_say() {
    check_blocks("words", |block| {
        let (remarks, texts): (Vec<&str>, Vec<&str>) =
            block.lines().partition(|line| line.starts_with("# "));
        let text = |key: &str| {
            let line = texts.iter().find_map(|line| line.strip_prefix(key));
            line.map(|line| line.strip_prefix(' ').unwrap_or(line)).unwrap_or_default()
        };
        let (old, new) = (text("old:"), text("new:"));
        let marked = mark(&segments(&old.replace("\\n", "\n"), &new.replace("\\n", "\n")));
        let mut lines: Vec<String> = remarks.iter().map(|&remark| remark.to_owned()).collect();
        lines.push(format!("old: {old}"));
        lines.push(format!("new: {new}"));
        lines.push(format!("=>   {}", marked.replace('\n', "\\n")));
        lines.join("\n")
    });
}

fn kind_of(path: &Path) -> UnitKind {
    match path.last().and_then(segment_kind) {
        Some(SegmentKind::Frame) => match path.last() {
            Some("title") => UnitKind::Title,
            Some("preamble") => UnitKind::Preamble,
            Some("sign") => UnitKind::Sign,
            Some("stamp") => UnitKind::Stamp,
            _ => UnitKind::Meta,
        },
        Some(SegmentKind::Section) => UnitKind::Section,
        Some(SegmentKind::Chapter) => UnitKind::Chapter,
        Some(SegmentKind::Paragraph) => UnitKind::Paragraph,
        Some(SegmentKind::Article) => UnitKind::Article,
        Some(SegmentKind::Point) => UnitKind::Point,
        Some(SegmentKind::Subpoint) => UnitKind::Subpoint,
        Some(SegmentKind::Part) => UnitKind::Part,
        Some(SegmentKind::Indent) => UnitKind::Indent,
        Some(SegmentKind::Head) => UnitKind::Head,
        Some(SegmentKind::Row) => UnitKind::Row,
        Some(SegmentKind::Column) => UnitKind::Cell,
        Some(SegmentKind::CellLine) => UnitKind::CellLine,
        Some(SegmentKind::Criterion) => UnitKind::Criterion,
        Some(SegmentKind::CriterionRow) => UnitKind::CriterionRow,
        Some(SegmentKind::Amendment) => UnitKind::Amendment,
        Some(SegmentKind::Scope) => UnitKind::Scope,
        Some(SegmentKind::FormLine) => UnitKind::FormLine,
        Some(SegmentKind::Document | SegmentKind::New) | None => UnitKind::Gap,
    }
}

fn leaf(path: &str, words: &str) -> Leaf {
    let path = Path::parse(path).expect("a well formed path");
    let number = path.last().map(|last| last.trim_start_matches(|c: char| c.is_ascii_lowercase()));
    Leaf {
        number: number.filter(|number| !number.is_empty()).map(str::to_owned),
        kind: kind_of(&path),
        words: (words != "[…]").then(|| words.into()),
        path,
    }
}

/// One line a pair: `rules/p3 -> rules/p2: changed, renumbered`.
fn describe(row: &Row, old: &[Leaf], new: &[Leaf]) -> String {
    let path = |unit: Option<usize>, leaves: &[Leaf]| {
        unit.map_or("-".to_owned(), |unit| leaves[unit].path.to_string())
    };
    let change: Vec<&str> = row.change.iter().map(|change| change.word()).collect();
    let inherited = if row.inherited { " (inherited)" } else { "" };
    format!("{} -> {}: {}{inherited}", path(row.old, old), path(row.new, new), change.join(", "))
}

/// A block of `units/*.txt`: remarks, `same act` where it is so, hints, both sides, the pairs.
#[test]
fn units_are_aligned_as_the_fixtures_say() {
    check_blocks("units", |block| {
        let (mut old, mut new, mut hints, mut lines) = (vec![], vec![], vec![], vec![]);
        for line in block.lines().filter(|line| !line.starts_with("=> ")) {
            lines.push(line.to_owned());
            let unit = |line: &str| {
                let (path, words) = line.split_once(": ").expect("PATH: words");
                leaf(path.trim(), words)
            };
            if let Some(line) = line.strip_prefix("old ") {
                old.push(unit(line));
            } else if let Some(line) = line.strip_prefix("new ") {
                new.push(unit(line));
            } else if let Some(hint) = line.strip_prefix("hint ") {
                let (from, to) = hint.split_once(" = ").expect("PATH = PATH");
                let path = |text| Path::parse(text).expect("a well formed path");
                hints.push((path(from), path(to)));
            }
        }
        let same_act = block.lines().any(|line| line == "same act");
        let pairs = align(&old, &new, same_act, &hints);
        let rows = rows(&pairs);
        lines.extend(rows.iter().map(|row| format!("=> {}", describe(row, &old, &new))));
        lines.join("\n")
    });
}

/// A redaction of the rules: path, kind, number, Kazakh, Russian, separated by tabs.
fn redaction(name: &str) -> Vec<BilingualLeaf> {
    let text = std::fs::read_to_string(fixtures(&format!("{name}.tsv"))).expect("a redaction");
    text.lines()
        .map(|line| {
            let cells: Vec<String> = line
                .split('\t')
                .map(|cell| cell.replace("\\n", "\n").replace("\\t", "\t"))
                .collect();
            let one = leaf(&cells[0], "");
            let words = |cell: &str| (cell != "[…]").then(|| Arc::<str>::from(cell));
            BilingualLeaf {
                path: one.path,
                kind: one.kind,
                number: one.number,
                words: Bilingual { kk: words(&cells[2]), ru: words(&cells[3]) },
            }
        })
        .collect()
}

fn in_language(leaves: &[BilingualLeaf], lang: Lang) -> Vec<Leaf> {
    leaves.iter().map(|leaf| leaf.in_language(lang)).collect()
}

/// The whole comparison as a lawyer reads it, from top to bottom.
fn comparison(pairs: &[Pair], old: &[Leaf], new: &[Leaf]) -> String {
    let mut out = format!("{:?}\n", stats(pairs));
    let points = map(pairs, old, new);
    for link in &points.links {
        let sign = if link.whole { "=" } else { "~" };
        let _ = writeln!(
            out,
            "{} {sign} {} ({})",
            points.old[link.old], points.new[link.new], link.units
        );
    }
    for row in rows(pairs) {
        let _ = writeln!(out, "\n{}", describe(row, old, new));
        let words = |leaf: Option<&Leaf>| -> String {
            leaf.map_or(String::new(), |leaf| leaf.words.as_deref().unwrap_or("[…]").to_owned())
        };
        let marked = segments(&words(row.old.map(|i| &old[i])), &words(row.new.map(|j| &new[j])));
        let count = count_words(&marked);
        let _ = writeln!(out, "+{} -{}  {}", count.added, count.dropped, mark(&marked));
    }
    out
}

/// What a lawyer stated about the rules of 2016 and those of 2018, in `bodies/object-list.yaml`.
fn hints() -> Vec<(Path, Path)> {
    let text = std::fs::read_to_string(fixtures("hints.tsv")).expect("the hints");
    let path = |text| Path::parse(text).expect("a well formed path");
    text.lines()
        .filter_map(|line| line.split_once('\t'))
        .map(|(old, new)| (path(old), path(new)))
        .collect()
}

/// Without hints the aligner finds 20 of the 26 correspondences that a lawyer stated; the rest are
/// mergers and splits into distant units, and a reason of refusal reworded.
#[test]
fn most_of_what_a_lawyer_stated_is_found() {
    let (old, new) = (redaction("2016"), redaction("2024"));
    let pairs = align_bilingual(&old, &new, false, &[]);
    let found: Vec<(&Path, &Path)> = rows(&pairs.kk)
        .into_iter()
        .filter_map(|row| Some((&old[row.old?].path, &new[row.new?].path)))
        .collect();
    let hints = hints();
    let missed: Vec<String> = hints
        .iter()
        .filter(|(old, new)| !found.contains(&(old, new)))
        .map(|(old, new)| format!("{old} -> {new}"))
        .collect();
    let unseen = [
        "rules/p4 -> rules/p3",
        "rules/p4/sp3 -> rules/p3/sp1/part2",
        "rules/p5/sp1 -> rules/p5/sp2/part2",
        "rules/p5/sp3 -> rules/p3/sp2/part2",
        "rules/p6/part2 -> rules/p6/sp2",
        "rules/p11 -> rules/p7/sp2",
    ];
    assert_eq!(missed, unseen, "of {}", hints.len());
}

#[test]
fn the_redactions_of_the_rules_read_right() {
    let hints = hints();
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(fixtures("snapshots"));
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| {
        for (before, after, hints) in
            [("2016", "2024", &hints[..]), ("2016", "2018", &hints), ("2018", "2024", &[])]
        {
            let (old, new) = (redaction(before), redaction(after));
            let pairs = align_bilingual(&old, &new, before == "2018", hints);
            for lang in Lang::ALL {
                let (old, new) = (in_language(&old, lang), in_language(&new, lang));
                insta::assert_snapshot!(
                    format!("{before}-{after}-{lang}"),
                    comparison(pairs.get(lang), &old, &new)
                );
            }
        }
    });
}

#[test]
fn the_pairs_do_not_depend_on_the_language() {
    for (before, after) in [("2016", "2024"), ("2016", "2018"), ("2018", "2024")] {
        let (old, new) = (redaction(before), redaction(after));
        let pairs = align_bilingual(&old, &new, before == "2018", &[]);
        let sides = |pairs: &[Pair]| -> Vec<(Vec<usize>, Vec<usize>)> {
            pairs.iter().map(|pair| (pair.old.clone(), pair.new.clone())).collect()
        };
        assert_eq!(sides(&pairs.kk), sides(&pairs.ru));
    }
}

fn joined(segments: &[(Op, String)], without: Op) -> String {
    segments.iter().filter(|(op, _)| *op != without).map(|(_, words)| words.as_str()).collect()
}

/// Carries a change out on the old text.
fn apply(segments: &[(Op, String)], old: &str) -> Option<String> {
    let mut rest = old;
    let mut new = String::new();
    for (op, words) in segments {
        match op {
            Op::Equal => {
                rest = rest.strip_prefix(words.as_str())?;
                new.push_str(words);
            }
            Op::Delete => rest = rest.strip_prefix(words.as_str())?,
            Op::Insert => new.push_str(words),
        }
    }
    rest.is_empty().then_some(new)
}

/// Words, numbers and marks as they meet in law, few enough to repeat.
fn words() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "тізбе",
        "объект",
        "орган",
        "и",
        "және",
        "не",
        "АБК",
        "2-тармағының",
        "№ 611/НҚ",
        "08.01.2025",
        "100 000",
        "50%",
        ",",
        ".",
        ";",
        "\"",
        "(",
        ")",
        "–",
        "6)",
        "a",
        "\u{301}",
        "\t",
        "\n",
    ]);
    let space = prop::sample::select(vec![" ", " ", " ", "", "  "]);
    prop::collection::vec((word, space), 0..24)
        .prop_map(|pieces| pieces.into_iter().flat_map(|(word, space)| [word, space]).collect())
}

/// A small act: points with subpoints and parts, some of them lacunae, many of them alike.
fn act(points: std::ops::Range<usize>) -> impl Strategy<Value = Vec<Leaf>> {
    let text = prop_oneof![
        6 => words(),
        3 => prop::sample::select(vec!["описание объекта;", "тізбе туралы.", "бас тарту туралы;"])
            .prop_map(str::to_owned),
        1 => Just("[…]".to_owned()),
    ];
    let point =
        prop::collection::vec((text.clone(), prop::collection::vec(text.clone(), 0..3)), 0..3);
    prop::collection::vec((text, point), points).prop_map(|points| {
        let mut leaves = Vec::new();
        for (point, (words, subpoints)) in (1..).zip(points) {
            leaves.push(leaf(&format!("rules/p{point}"), &words));
            for (subpoint, (words, parts)) in (1..).zip(subpoints) {
                leaves.push(leaf(&format!("rules/p{point}/sp{subpoint}"), &words));
                for (part, words) in (2..).zip(parts) {
                    leaves.push(leaf(&format!("rules/p{point}/sp{subpoint}/part{part}"), &words));
                }
            }
        }
        leaves
    })
}

fn covers(pairs: &[Pair], old: &[Leaf], new: &[Leaf]) -> bool {
    let sorted = |mut all: Vec<usize>| {
        all.sort_unstable();
        all
    };
    let olds = sorted(pairs.iter().flat_map(|pair| pair.old.clone()).collect());
    let news = sorted(pairs.iter().flat_map(|pair| pair.new.clone()).collect());
    olds.into_iter().eq(0..old.len()) && news.into_iter().eq(0..new.len())
}

proptest! {
    #[test]
    fn segments_join_to_both_texts(old in words(), new in words()) {
        let marked = segments(&old, &new);
        prop_assert_eq!(joined(&marked, Op::Insert), old.clone());
        prop_assert_eq!(joined(&marked, Op::Delete), new.clone());
        prop_assert_eq!(apply(&marked, &old), Some(new.clone()));
        prop_assert!(marked.iter().all(|(_, words)| !words.is_empty()));
        prop_assert!(marked.windows(2).all(|two| two[0].0 != two[1].0));
        prop_assert!(!marked.windows(2).any(|two| (two[0].0, two[1].0) == (Op::Insert, Op::Delete)));
        prop_assert_eq!(marked, segments(&old, &new));
    }

    #[test]
    fn alignment_covers_both_sides(old in act(0..6), new in act(0..6), same_act: bool) {
        let pairs = align(&old, &new, same_act, &[]);
        prop_assert!(covers(&pairs, &old, &new));
        for pair in &pairs {
            prop_assert!(!pair.change.is_empty());
            prop_assert_eq!(pair.old.is_empty() && !pair.has(Change::Unknown), pair.has(Change::Added) && !pair.has(Change::Unknown));
            prop_assert_eq!(pair.old.len() > 1, pair.has(Change::Merged));
            prop_assert_eq!(pair.new.len() > 1, pair.has(Change::Split));
            prop_assert!(pair.rows.iter().all(|row| !row.change.is_empty()));
            prop_assert_eq!(pair.rows.len() > 1, pair.old.len() > 1 || pair.new.len() > 1);
        }
        let firsts: Vec<usize> = pairs.iter().filter_map(|pair| pair.new.first().copied()).collect();
        prop_assert!(firsts.is_sorted());
    }

    #[test]
    fn a_text_compared_with_itself_is_the_same(act in act(0..6), same_act: bool) {
        for pair in align(&act, &act, same_act, &[]) {
            prop_assert_eq!(&pair.old, &pair.new);
            let is_lacuna = act[pair.old[0]].words.is_none();
            prop_assert_eq!(pair.change, [if is_lacuna { Change::Unknown } else { Change::Same }]);
        }
    }

    #[test]
    fn what_is_added_one_way_is_dropped_the_other(act in act(0..6), gone in 0_usize..8) {
        let mut rest = act.clone();
        rest.retain(|leaf| leaf.path.as_str() != format!("rules/p{gone}"));
        let there = stats(&align(&act, &rest, true, &[]));
        let back = stats(&align(&rest, &act, true, &[]));
        prop_assert_eq!((there.dropped, there.added), (back.added, back.dropped));
    }

    #[test]
    fn hints_win(old in act(1..6), new in act(1..6), pick in any::<(prop::sample::Index, prop::sample::Index)>()) {
        let (i, j) = (pick.0.index(old.len()), pick.1.index(new.len()));
        let pairs = align(&old, &new, true, &[(old[i].path.clone(), new[j].path.clone())]);
        prop_assert!(pairs.iter().any(|pair| pair.old.contains(&i) && pair.new.contains(&j)));
    }
}
