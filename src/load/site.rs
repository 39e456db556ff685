//! `site.yaml` and `bodies/*.yaml`.

use super::read;
use super::yaml::Node;
use crate::diag::Severity;
use crate::model::body::{BodyLacuna, BodyRedaction, Correspondence, GlossaryEntry, LintLevel};
use crate::model::{ActId, Address, Body, Site};

/// Reads `site.yaml`.
pub fn site(node: &Node) -> Option<Site> {
    let lints = read::list(node, "lints").iter().filter_map(|level| {
        Some(LintLevel {
            lint: read::word(level, "lint")?,
            level: match read::word(level, "level")?.as_str() {
                "error" => Some(Severity::Error),
                "warning" => Some(Severity::Warning),
                "note" => Some(Severity::Note),
                _ => None,
            },
            span: read::span(level, "lint"),
        })
    });
    Some(Site {
        title: read::phrase(node, "title")?,
        publisher: read::phrase(node, "publisher")?,
        base_url: read::word(node, "base_url")?.trim_end_matches('/').to_owned(),
        mount: mount(&read::word(node, "mount").unwrap_or_default()),
        languages: read::words(node, "languages"),
        as_of: read::date(node, "as_of")?,
        lints: lints.collect(),
    })
}

/// A path of a host with a slash at both ends.
fn mount(path: &str) -> String {
    match path.trim_matches('/') {
        "" => "/".to_owned(),
        inner => format!("/{inner}/"),
    }
}

/// Reads `glossary.yaml`.
pub fn glossary(node: &Node) -> Vec<GlossaryEntry> {
    let entries = read::list(node, "glossary").iter().filter_map(|entry| {
        Some(GlossaryEntry {
            words: read::bilingual(entry)?,
            why: read::phrase(entry, "why"),
            span: read::span(entry, "kk"),
        })
    });
    entries.collect()
}

/// Reads a file of `bodies/`.
pub fn body(node: &Node) -> Option<Body> {
    // Addresses in a body name their act.
    let none = ActId::parse("0-0").ok()?;
    let redactions = read::list(node, "redactions").iter().filter_map(|redaction| {
        Some(BodyRedaction {
            name: read::word(redaction, "redaction")?,
            state: Address::parse(&read::word(redaction, "state")?).ok()?,
            label: read::phrase(redaction, "name")?,
            description: read::phrase(redaction, "description")?,
            span: read::span(redaction, "state"),
        })
    });
    let correspondences = read::list(node, "correspondences").iter().filter_map(|pair| {
        Some(Correspondence {
            old: read::address(pair, "old", &none)?,
            new: read::address(pair, "new", &none)?,
            why: read::phrase(pair, "why")?,
            span: read::span(pair, "old"),
        })
    });
    let lacunae = read::list(node, "lacunae").iter().filter_map(|lacuna| {
        Some(BodyLacuna {
            after: read::act(lacuna, "after")?,
            before: read::act(lacuna, "before")?,
            why: read::phrase(lacuna, "why")?,
        })
    });
    Some(Body {
        id: read::word(node, "body")?,
        name: read::phrase(node, "name")?,
        redactions: redactions.collect(),
        lacunae: lacunae.collect(),
        correspondences: correspondences.collect(),
    })
}
