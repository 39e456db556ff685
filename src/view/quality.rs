//! Quality of the texts: every erratum, with the words that show it and what was meant.

use serde::Serialize;

use super::acts;
use super::site::{Site, kind_word};
use super::text::Means;
use super::units::means;
use super::{Crumb, Links, Page, Phrase, Place, View};
use crate::history::History;
use crate::model::{self, ErratumKind, Redaction};

/// Quality of the texts.
#[derive(Debug, Clone, Serialize)]
pub struct QualityPage {
    /// How many defects are recorded.
    pub count: u32,
    /// How many of each kind, the most frequent first.
    pub kinds: Vec<KindCount>,
    /// The acts that have any.
    pub acts: Vec<ActErrata>,
}

/// A kind of defect.
#[derive(Debug, Clone, Serialize)]
pub struct KindCount {
    /// Names the message `erratum-kind-…`.
    pub kind: &'static str,
    /// How many there are.
    pub count: u32,
}

/// The defects of an act.
#[derive(Debug, Clone, Serialize)]
pub struct ActErrata {
    /// The id of the act, which is the anchor.
    pub id: String,
    /// `order`, …
    pub kind: &'static str,
    /// Its number as printed.
    pub number: String,
    /// Its short name.
    pub name: Phrase,
    /// Its page.
    pub href: Option<String>,
    /// The defects, in the order of the text.
    pub errata: Vec<Erratum>,
}

/// A defect.
#[derive(Debug, Clone, Serialize)]
pub struct Erratum {
    /// PATH of the unit.
    pub unit: String,
    /// The unit on the page of the act; nothing where the unit is on no page.
    pub href: Option<String>,
    /// Names the message `erratum-kind-…`.
    pub kind: &'static str,
    /// The language of the text that has it.
    pub lang: &'static str,
    /// The words that show it, as printed.
    pub quote: String,
    /// What was meant.
    pub means: Means,
    /// How one knows.
    pub why: Phrase,
}

impl View for QualityPage {
    const TYPE: &'static str = "quality";
}

/// Quality of the texts.
pub fn page(site: &Site<'_>, lang: &str) -> Page<QualityPage> {
    let links = site.frame.links_of(&Place::Quality, lang);
    let mut acts = Vec::new();
    let mut counts = [0_u32; ErratumKind::ALL.len()];
    for history in acts::ordered(site) {
        if history.errata.is_empty() {
            continue;
        }
        for erratum in &history.errata {
            if let Some(at) = ErratumKind::ALL.iter().position(|kind| *kind == erratum.kind) {
                counts[at] += 1;
            }
        }
        acts.push(of_act(site, &links, history));
    }
    let mut kinds: Vec<KindCount> = ErratumKind::ALL
        .iter()
        .zip(counts)
        .filter(|(_, count)| *count > 0)
        .map(|(kind, count)| KindCount { kind: kind.word(), count })
        .collect();
    kinds.sort_by_key(|kind| std::cmp::Reverse(kind.count));
    let view = QualityPage { count: counts.iter().sum(), kinds, acts };
    Page::new(&site.frame, &Place::Quality, lang, vec![Crumb::message("nav-quality", None)], view)
}

fn of_act(site: &Site<'_>, links: &Links, history: &History) -> ActErrata {
    let identity = &history.act.identity;
    let present = site.present(history);
    ActErrata {
        id: identity.id.to_string(),
        kind: kind_word(identity.kind),
        number: site.number(&identity.id),
        name: site.name(identity, links.lang()).unwrap_or_default(),
        href: present.map(|redaction| links.to(&site.place(redaction))),
        errata: history
            .errata
            .iter()
            .map(|erratum| {
                let shown = shown_in(site, history, erratum);
                Erratum {
                    unit: erratum.unit.path.to_string(),
                    href: shown
                        .map(|redaction| links.to_unit(&site.place(redaction), &erratum.unit.path)),
                    kind: erratum.kind.word(),
                    lang: erratum.lang.code(),
                    quote: erratum.quote.clone(),
                    means: means(site, links, shown.or(present), erratum),
                    why: site.phrase(identity, &erratum.why, links.lang()),
                }
            })
            .collect(),
    }
}

/// The last redaction with a page in which the words stand.
fn shown_in<'a>(
    site: &Site<'a>,
    history: &'a History,
    erratum: &model::Erratum,
) -> Option<&'a Redaction> {
    site.shown(history).rev().find(|redaction| {
        redaction
            .unit(&erratum.unit.path)
            .and_then(|unit| unit.words(erratum.lang))
            .is_some_and(|words| words.text.contains(&erratum.quote))
    })
}
