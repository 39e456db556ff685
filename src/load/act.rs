//! `act.yaml` and `register.yaml`: who an act is.

use super::read;
use super::yaml::Node;
use crate::diag::{Diagnostic, Findings};
use crate::model::act::{Approved, Exception, Published};
use crate::model::{ActId, ActKind, Bilingual, Held, Identity, Path, When};
use crate::source::{FileId, Sources, Span};

/// The head of an act: everything of `act.yaml`, before its text is read.
pub struct Head {
    /// Who it is.
    pub identity: Identity,
    /// How much is here.
    pub held: Held,
    /// Where the text comes from.
    pub source: Bilingual<String>,
    /// Official consolidated texts.
    pub published: Vec<Published>,
}

/// Reads `act.yaml`. `None` where a key without which an act cannot be is missing.
pub fn head(node: &Node, id: &ActId, sources: &Sources, findings: &mut Findings) -> Option<Head> {
    let identity = Identity {
        name: read::phrase(node, "name"),
        title: None,
        approves: Vec::new(),
        ..identity(node, id.clone())?
    };
    Some(Head {
        identity,
        held: if read::word(node, "held")? == "part" { Held::Part } else { Held::Whole },
        source: read::phrase(node, "source")?,
        published: published(node, id, sources, findings),
    })
}

/// Reads `register.yaml`.
pub fn register(node: &Node) -> Vec<Identity> {
    read::list(node, "acts")
        .iter()
        .filter_map(|entry| identity(entry, read::act(entry, "act")?))
        .collect()
}

fn identity(node: &Node, id: ActId) -> Option<Identity> {
    let kind = match read::word(node, "kind")?.as_str() {
        "order" => ActKind::Order,
        "decree" => ActKind::Decree,
        "law" => ActKind::Law,
        "code" => ActKind::Code,
        "standard" => ActKind::Standard,
        _ => return None,
    };
    let names = |lang: &str| -> Vec<String> {
        let names = node.get("named").map_or(&[][..], |named| read::list(named, lang));
        names.iter().filter_map(|name| name.text().map(str::to_owned)).collect()
    };
    let approves = read::list(node, "approves").iter().filter_map(|approved| {
        let path = Path::parse(&read::word(approved, "document")?).ok()?;
        Some(Approved { path, name: read::phrase(approved, "name") })
    });
    Some(Identity {
        kind,
        number: read::word(node, "number"),
        date: read::date(node, "date"),
        registrations: read::registrations(node, &id),
        issuer: read::phrase(node, "issuer"),
        cited: read::phrase(node, "cited"),
        title: read::phrase(node, "title"),
        official: read::langs(node, "official"),
        name: None,
        named: Bilingual { kk: names("kk"), ru: names("ru") },
        approves: approves.collect(),
        in_operation: read::when(node, "in_operation").unwrap_or_else(not_said),
        status: read::status(node, &id)?,
        note: read::phrase(node, "note"),
        span: node.get("act").or_else(|| node.get("number")).map_or(node.span, |value| value.span),
        id,
    })
}

/// The day from which an act applies, where no source says it.
fn not_said() -> When {
    When::Unknown(Bilingual {
        kk: "дереккөздерде айтылмаған".to_owned(),
        ru: "источники не говорят".to_owned(),
    })
}

fn published(
    node: &Node,
    id: &ActId,
    sources: &Sources,
    findings: &mut Findings,
) -> Vec<Published> {
    let mut texts = Vec::new();
    for entry in read::list(node, "published") {
        let (Some(redaction), Some(lang)) =
            (read::word(entry, "redaction"), read::lang(entry, "lang"))
        else {
            continue;
        };
        let path = format!("acts/{id}/published/{redaction}.{lang}.txt");
        let span = read::span(entry, "redaction");
        let lines = sources.find(&path).map(|(file, source)| lines(file, &source.text));
        if lines.is_none() {
            findings.push(
                Diagnostic::error(
                    "missing-file",
                    format!("the published text {path} is not there"),
                )
                .at(span)
                .act(id)
                .hint("add the file, or remove the entry"),
            );
        }
        let exceptions = read::list(entry, "exceptions").iter().filter_map(|exception| {
            Some(Exception {
                unit: read::address(exception, "unit", id)?.path,
                replayed: read::word(exception, "replayed")?,
                published: read::word(exception, "published")?,
                why: read::phrase(exception, "why")?,
                span: read::span(exception, "unit"),
            })
        });
        texts.push(Published {
            redaction,
            lang,
            source: read::phrase(entry, "source"),
            exceptions: exceptions.collect(),
            lines,
            span,
        });
    }
    texts
}

/// The lines of a text that are not blank, each with its place.
fn lines(file: FileId, text: &str) -> Vec<(String, Span)> {
    let mut lines = Vec::new();
    let mut start = 0;
    for line in text.split('\n') {
        let words = line.trim_end_matches('\r');
        if !words.trim().is_empty() {
            let span = Span { file, start: start as u32, end: (start + words.len()) as u32 };
            lines.push((words.to_owned(), span));
        }
        start += line.len() + 1;
    }
    lines
}
