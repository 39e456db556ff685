//! The map of points: those of the old text above, those of the new one below, a line where they
//! correspond.

use serde::Serialize;

use super::Document;
use crate::diff::{self, Comparison, PointMap};
use crate::model::{Lang, Path};

/// More points than this in a row cannot be read.
const MOST: usize = 48;

/// Between two neighbours, as a share of the width.
const SPACE: f64 = 0.5;

/// A map of the points of a document.
#[derive(Debug, Clone, Serialize)]
pub struct Chart {
    /// The document.
    pub path: String,
    /// How wide it must be at least, in steps: `narrow`, `middle`, `wide`.
    pub width: &'static str,
    /// Points of the old text.
    pub old: Vec<Node>,
    /// Points of the new text.
    pub new: Vec<Node>,
    /// What went where.
    pub joins: Vec<Join>,
}

/// A point on a map.
#[derive(Debug, Clone, Serialize)]
pub struct Node {
    /// Its path.
    pub path: String,
    /// Its number.
    pub number: String,
    /// `kept`, `added`, `dropped`, `unknown`.
    pub is: &'static str,
    /// Where it begins, as a share of the width: `7.69%`.
    pub x: String,
    /// How wide it is.
    pub width: String,
    /// Its middle.
    pub middle: String,
    /// The provision on the page.
    pub href: String,
}

/// A line of a map.
#[derive(Debug, Clone, Serialize)]
pub struct Join {
    /// Where it begins, above.
    pub from: String,
    /// Where it ends, below.
    pub to: String,
    /// Whether only a part went this way.
    pub part: bool,
}

/// The maps of all documents in which points came, went, moved or got another number.
pub(super) fn charts(
    comparison: &Comparison<'_>,
    documents: &[Document],
    lang: Lang,
) -> Vec<Chart> {
    let pairs = comparison.pairs.get(lang);
    let (old, new) = (comparison.old.in_language(lang), comparison.new.in_language(lang));
    let map = diff::map(pairs, &old, &new);
    documents.iter().filter_map(|document| chart(&map, document)).collect()
}

fn chart(map: &PointMap, document: &Document) -> Option<Chart> {
    let old_document = document.was.as_deref().unwrap_or(&document.path);
    let own = |points: &[Path], document: &str| -> Vec<usize> {
        let points = points.iter().enumerate();
        points.filter(|(_, path)| path.document().as_str() == document).map(|(at, _)| at).collect()
    };
    let old = own(&map.old, if document.stands_in == "new" { "" } else { old_document });
    let new = own(&map.new, if document.stands_in == "old" { "" } else { &document.path });
    if old.is_empty() || new.is_empty() || old.len() > MOST || new.len() > MOST {
        return None;
    }
    let places = (row(old.len()), row(new.len()));
    let joins: Vec<(usize, usize, bool)> = map
        .links
        .iter()
        .filter_map(|link| {
            let from = old.iter().position(|at| *at == link.old)?;
            let to = new.iter().position(|at| *at == link.new)?;
            Some((from, to, !link.whole))
        })
        .collect();
    let is_plain = old.len() == new.len()
        && joins.len() == old.len()
        && joins.iter().all(|(from, to, part)| from == to && !part)
        && old.iter().zip(&new).all(|(old, new)| map.old[*old].last() == map.new[*new].last());
    if is_plain {
        return None;
    }
    let nodes = |points: &[Path], own: &[usize], places: &[(f64, f64)], alone: &'static str| {
        let node = |(at, (x, width)): (usize, &(f64, f64))| {
            let path = &points[own[at]];
            let is_old = alone == "dropped";
            let joined = joins.iter().any(|(from, to, _)| at == if is_old { *from } else { *to });
            let provision = provision(document, path, is_old);
            let is = match provision {
                Some(provision) if provision.changes == ["unknown"] && (is_old || !joined) => {
                    "unknown"
                }
                _ if joined => "kept",
                _ => alone,
            };
            let number = path.last().unwrap_or_default().trim_start_matches('p');
            Node {
                path: path.to_string(),
                number: number.to_owned(),
                is,
                x: percent(*x),
                width: percent(*width),
                middle: percent(x + width / 2.0),
                href: provision.map_or_else(String::new, |one| format!("#{}/name", one.id)),
            }
        };
        places.iter().enumerate().map(node).collect::<Vec<Node>>()
    };
    Some(Chart {
        path: document.path.clone(),
        width: match old.len().max(new.len()) {
            0..=10 => "narrow",
            11..=20 => "middle",
            _ => "wide",
        },
        old: nodes(&map.old, &old, &places.0, "dropped"),
        new: nodes(&map.new, &new, &places.1, "added"),
        joins: joins
            .iter()
            .map(|(from, to, part)| Join {
                from: percent(places.0[*from].0 + places.0[*from].1 / 2.0),
                to: percent(places.1[*to].0 + places.1[*to].1 / 2.0),
                part: *part,
            })
            .collect(),
    })
}

/// Where a point is told of on the page: in its own provision or the one that it became, else in
/// the one in which it stands now.
fn provision<'a>(
    document: &'a Document,
    path: &Path,
    is_old: bool,
) -> Option<&'a super::Provision> {
    let path = path.as_str();
    let mut provisions = document.provisions.iter();
    if !is_old {
        return provisions.find(|one| one.path == path && one.stands_in != "old");
    }
    let is_own = |one: &&super::Provision| match one.stands_in {
        "old" => one.path == path,
        "both" if one.was.is_empty() => one.path == path,
        _ => one.was.iter().any(|was| was == path),
    };
    let holds = |one: &&super::Provision| {
        let rows = one.runs.iter().flat_map(|run| &run.rows);
        rows.filter(|row| row.is != "away").flat_map(|row| &row.old).any(|cell| cell.path == path)
    };
    provisions.clone().find(is_own).or_else(|| provisions.find(holds))
}

/// Places of a number of equal boxes, as shares of the width.
fn row(count: usize) -> Vec<(f64, f64)> {
    let all = count as f64;
    let width = (100.0 - SPACE * (all - 1.0)) / all;
    (0..count).map(|at| (at as f64 * (width + SPACE), width)).collect()
}

fn percent(share: f64) -> String {
    format!("{share:.2}%")
}
