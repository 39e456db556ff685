//! Each file of `tests/replay/` amends the content tree of `tests/fixtures/replay/` and says what
//! comes of it: the text with its notes, the names of the redactions, and the findings.
//!
//! ```text
//! what is shown, in one line
//! === amend 2021-2 adopted 2021-02-01 from 2021-03-01
//! - {text: {kk: …, ru: …}, op: repeal, target: 2020-1:rules/p2}
//! === text 2020-1:rules/p2 kk
//! rules/p2    2.
//! note rules/p2    Ескерту. 2-тармақ алып тасталды – …
//! === redactions 2020-1
//! 2020-02-01 by 2020-1
//! 2021-03-01 by 2021-2
//! === expect
//! error amendment-target-missing acts/2021-2/text.yaml:9:44 2021-2:order/p1/am1
//!   the message
//!   the hint
//! ```
//!
//! `=== amend` makes an amending act whose point 1 has these amendments; what stands behind `from` is
//! its `in_operation`. `=== edit PATH` and `=== to` change the tree beforehand. A part that is left
//! out asks for nothing, but a case without `=== expect` must have no finding.
//! `QAGIDA_ACCEPT=1` writes what comes today into the cases.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;

use qagida::compile::{Compiled, compile_sources};
use qagida::history::proof;
use qagida::model::{ActId, Address, Lang};
use qagida::source::Sources;

#[path = "rig/cases.rs"]
mod cases;
#[path = "rig/tree.rs"]
mod tree;

use cases::Case;

type Files = BTreeMap<String, String>;

fn base() -> Files {
    let files = tree::read("tests/fixtures/replay").into_iter();
    files.map(|(path, bytes)| (path, String::from_utf8(bytes).expect("a text"))).collect()
}

/// An amending act with these amendments in its point 1.
fn amending(files: &mut Files, head: &str, amendments: &str) {
    let (id, rest) = head.split_once(" adopted ").expect("`adopted`");
    let (adopted, from) = rest.split_once(" from ").expect("`from`");
    let number = id.split_once('-').expect("a number").1;
    files.insert(
        format!("acts/{id}/act.yaml"),
        format!(
            "kind: order\nnumber: \"{number}\"\ndate: {adopted}\n\
             issuer: {{kk: Үлгі министрі, ru: Министр образца}}\n\
             cited: {{kk: ҚР Үлгі министрінің, ru: Министра образца РК}}\n\
             name: {{kk: Өзгерістер, ru: Изменения}}\nofficial: [kk]\nheld: whole\n\
             in_operation: {from}\nstatus:\n  state: in-force\n  checked_on: 2022-01-01\n  \
             source: {{kk: үлгі, ru: образец}}\nsource: {{kk: үлгі, ru: образец}}\n"
        ),
    );
    let (own, annex) = match amendments.split_once("\n--- annex\n") {
        Some((own, annex)) => (own, indented(annex, 2)),
        None => (amendments, String::new()),
    };
    files.insert(
        format!("acts/{id}/text.yaml"),
        format!(
            "documents:\n  - document: order\n    title: {{kk: Өзгерістер енгізу туралы, ru: О внесении изменений}}\n\
             \x20   units:\n      - point: 1\n        text: {{kk: \"Мынадай өзгерістер енгізілсін:\", ru: \"Внести следующие изменения:\"}}\n\
             \x20       amendments:\n{}{annex}",
            indented(own, 10)
        ),
    );
}

fn indented(text: &str, by: usize) -> String {
    text.lines().fold(String::new(), |mut out, line| {
        let _ = writeln!(out, "{:by$}{line}", "");
        out
    })
}

/// The lines of an address with its notes, each with its PATH.
fn text(compiled: &Compiled, head: &str) -> String {
    let (address, lang) = head.split_once(' ').expect("an address and a language");
    let lang = Lang::from_code(lang).expect("a language");
    let address = Address::parse(address).expect("an address");
    let chronicle = &compiled.corpus.chronicle;
    let (history, redaction) = chronicle.find(&address).expect("the act in this redaction");
    let lines = proof::lines_with_notes(chronicle, history, redaction, lang);
    // A note on the whole act or document stands behind its title.
    let is_title = matches!(address.path.last(), Some("title" | "meta"));
    let above = |path: &qagida::model::Path| is_title && address.path.is_within(path);
    let lines = lines
        .iter()
        .filter(|line| line.path.is_within(&address.path) || line.is_note && above(&line.path));
    lines.fold(String::new(), |mut out, line| {
        let note = if line.is_note { "note " } else { "" };
        let _ = writeln!(out, "{note}{}\t{}", line.path, line.words);
        out
    })
}

fn redactions(compiled: &Compiled, act: &str) -> String {
    let act = ActId::parse(act).expect("an act");
    let redactions = &compiled.corpus.chronicle.acts[&act].redactions;
    redactions.iter().fold(String::new(), |mut out, redaction| {
        let changed: Vec<String> = redaction
            .changes
            .iter()
            .map(|change| format!(" {:?} {}", change.kind, change.unit).to_lowercase())
            .collect();
        let _ = writeln!(
            out,
            "{} by {}{}{}",
            redaction.name,
            redaction.made_by,
            if changed.is_empty() { "" } else { ":" },
            changed.join(",")
        );
        out
    })
}

fn findings(compiled: &Compiled) -> String {
    let mut out = String::new();
    // What other lints think of the made-up text is not asked here.
    let is_asked = |name: &str| {
        ["amendment", "overlapping", "replay", "wrong", "missing", "duplicate"]
            .iter()
            .any(|family| name.starts_with(family))
    };
    for finding in compiled.findings.iter().filter(|finding| is_asked(&finding.name)) {
        let place = finding.span.and_then(|span| compiled.sources.position(span));
        let place = place.map_or_else(
            || "-".to_owned(),
            |(file, position)| format!("{}:{}:{}", file.path, position.line, position.column),
        );
        let unit = match (&finding.act, &finding.unit) {
            (Some(act), Some(unit)) => format!("{act}:{unit}"),
            (Some(act), None) => act.to_string(),
            _ => "-".to_owned(),
        };
        let severity = format!("{:?}", finding.severity).to_lowercase();
        let _ = writeln!(out, "{severity} {} {place} {unit}", finding.name);
        let _ = writeln!(out, "  {}", finding.message);
        if let Some(hint) = &finding.hint {
            let _ = writeln!(out, "  {hint}");
        }
    }
    out
}

/// The case as it comes today.
fn played(case: &str, name: &str) -> String {
    let mut files = base();
    let mut parts = case.split("\n=== ").peekable();
    let mut out = parts.next().unwrap_or_default().to_owned();
    let mut asked = Vec::new();
    while let Some(part) = parts.next() {
        let (head, body) = part.split_once('\n').unwrap_or((part, ""));
        let body = body.trim_end_matches('\n');
        match head.split_once(' ').unwrap_or((head, "")) {
            ("amend", head) => {
                amending(&mut files, head, body);
                let _ = write!(out, "\n=== {}", part.trim_end_matches('\n'));
            }
            ("edit", path) => {
                let to = parts.next().and_then(|part| part.strip_prefix("to\n")).expect("`to`");
                let to = to.trim_end_matches('\n');
                let file = files.get_mut(path).unwrap_or_else(|| panic!("{name}: no {path}"));
                assert_eq!(file.matches(body).count(), 1, "{name}: «{body}» must stand once");
                *file = file.replacen(body, to, 1);
                let _ = write!(out, "\n=== {head}\n{body}\n=== to\n{to}");
            }
            ("text" | "redactions", _) => asked.push(head.to_owned()),
            ("expect", _) => {}
            (other, _) => panic!("{name}: what is `{other}`?"),
        }
    }
    let sources =
        Sources::from_memory(files.iter().map(|(path, text)| (path.as_str(), text.as_bytes())));
    let compiled = compile_sources(sources);
    for head in asked {
        let (what, rest) = head.split_once(' ').expect("what is asked");
        let answer = match what {
            "text" => text(&compiled, rest),
            _ => redactions(&compiled, rest),
        };
        let _ = write!(out, "\n=== {head}\n{}", answer.trim_end_matches('\n'));
    }
    let found = findings(&compiled);
    if !found.is_empty() {
        let _ = write!(out, "\n=== expect\n{}", found.trim_end_matches('\n'));
    }
    out.push('\n');
    out
}

#[test]
fn the_tree_is_sound() {
    let files = base();
    let sources =
        Sources::from_memory(files.iter().map(|(path, text)| (path.as_str(), text.as_bytes())));
    assert!(compile_sources(sources).findings.is_empty());
}

#[test]
fn every_operation_does_what_it_says_or_says_why_not() {
    let accept = cases::accept();
    let mut wrong = Vec::new();
    let cases = cases::read("tests/replay");
    for Case { path, name, text: case } in &cases {
        let today = played(case, name);
        assert!(
            ["text", "redactions", "expect"]
                .iter()
                .any(|asked| today.contains(&format!("\n=== {asked}"))),
            "{name}: a case asks for something"
        );
        if today == *case {
            continue;
        }
        if accept {
            fs::write(path, &today).expect("write");
        }
        let mut lines = String::new();
        for (number, (is, was)) in today.lines().zip(case.lines()).enumerate() {
            if is != was {
                let _ = write!(lines, "  line {}\n  expected {was}\n  today    {is}\n", number + 1);
                break;
            }
        }
        wrong.push(format!("{name}\n{lines}{today}"));
    }
    assert!(cases.len() >= 40, "only {} cases", cases.len());
    assert!(wrong.is_empty() || accept, "{}", wrong.join("\n"));
}
