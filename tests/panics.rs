//! Panics are bugs: whatever stands in the content, the compiler answers with findings.

use proptest::prelude::*;
use qagida::compile::compile_sources;
use qagida::source::Sources;

#[path = "rig/tree.rs"]
mod tree;

use tree::Files;

fn small() -> Files {
    tree::read("tests/fixtures/small")
}

/// One way of spoiling a file.
#[derive(Debug, Clone)]
enum Edit {
    /// A line goes.
    Drop(usize),
    /// A line comes twice.
    Twice(usize),
    /// A line stands deeper or less deep.
    Indent(usize, usize),
    /// A byte becomes another one.
    Byte(usize, u8),
    /// Words come in.
    Insert(usize, String),
    /// The file ends here.
    Cut(usize),
    /// Two lines change places.
    Swap(usize, usize),
}

fn edit() -> impl Strategy<Value = Edit> {
    let words = prop_oneof![
        Just("point: 3".to_owned()),
        Just("[…]".to_owned()),
        Just("- lacuna: {kk: а, ru: б}".to_owned()),
        Just("target: 2020-1:rules/p99/sp1/part7".to_owned()),
        Just("осы Қағидалардың 999-тармағының 1) – 7) тармақшаларында (бұдан әрі – ".to_owned()),
        Just("подпунктами 1) – 999999999) пункта 45-1 настоящих Правил (далее –".to_owned()),
        "[a-zа-яқғү0-9:#\"'\\[\\]{}|>&*!,\\- \n]{0,24}",
        ".{0,12}",
    ];
    prop_oneof![
        any::<usize>().prop_map(Edit::Drop),
        any::<usize>().prop_map(Edit::Twice),
        (any::<usize>(), 0usize..12).prop_map(|(line, by)| Edit::Indent(line, by)),
        (any::<usize>(), any::<u8>()).prop_map(|(at, byte)| Edit::Byte(at, byte)),
        (any::<usize>(), words).prop_map(|(at, words)| Edit::Insert(at, words)),
        any::<usize>().prop_map(Edit::Cut),
        (any::<usize>(), any::<usize>()).prop_map(|(a, b)| Edit::Swap(a, b)),
    ]
}

fn apply(bytes: &mut Vec<u8>, edit: &Edit) {
    let mut lines: Vec<Vec<u8>> = bytes.split(|byte| *byte == b'\n').map(<[u8]>::to_vec).collect();
    let count = lines.len();
    match edit {
        Edit::Drop(line) => drop(lines.remove(line % count)),
        Edit::Twice(line) => lines.insert(line % count, lines[line % count].clone()),
        Edit::Indent(line, by) => {
            let line = &mut lines[line % count];
            let words: Vec<u8> = line.iter().copied().skip_while(|byte| *byte == b' ').collect();
            *line = [vec![b' '; *by], words].concat();
        }
        Edit::Swap(a, b) => lines.swap(a % count, b % count),
        Edit::Insert(at, words) => lines.insert(at % (count + 1), words.as_bytes().to_vec()),
        Edit::Byte(at, byte) => {
            if !bytes.is_empty() {
                let at = at % bytes.len();
                bytes[at] = *byte;
            }
            return;
        }
        Edit::Cut(at) => {
            bytes.truncate(at % (bytes.len() + 1));
            return;
        }
    }
    *bytes = lines.join(&b'\n');
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]
    #[test]
    fn spoiled_content_gives_findings_with_places(edits in prop::collection::vec((any::<usize>(), edit()), 1..6)) {
        let mut files = small();
        for (file, edit) in &edits {
            let number = file % files.len();
            if let Some(bytes) = files.values_mut().nth(number) {
                apply(bytes, edit);
            }
        }
        let sources = Sources::from_memory(files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice())));
        let compiled = compile_sources(sources);
        let mut out = Vec::new();
        qagida::diag::terminal::write(
            &compiled.findings,
            &compiled.sources,
            &qagida::diag::Words::default(),
            false,
            &mut out,
        )?;
        qagida::diag::json::write(&compiled.findings, &compiled.sources, &mut out)?;
        qagida::diag::sarif::write(&compiled.findings, &compiled.sources, &mut out)?;
        qagida::diag::github::write(&compiled.findings, &compiled.sources, &mut out)?;
    }
}
