//! What cites what: the acts that are cited with their state, a drawing, and for each act its
//! references in both directions with the words around them.

use std::collections::BTreeMap;
use std::ops::Range;

use serde::Serialize;

use super::act::ActHead;
use super::citations::{Citation, Citations};
use super::site::{Site, kind_word, state_word};
use super::text::UnitLink;
use super::typography::Setting;
use super::{Crumb, Links, Page, Phrase, Place, View};
use crate::model::{ActId, Identity, Lang, Standing};

/// What cites what.
#[derive(Debug, Clone, Serialize)]
pub struct CitedPage {
    /// The drawing.
    pub drawing: Drawing,
    /// The same as a table.
    pub citing: Vec<Citing>,
    /// The acts that are cited, the most cited first.
    pub acts: Vec<CitedAct>,
    /// How many acts are cited; the lists show the most cited ones.
    pub count: usize,
}

/// The drawing: on the left the acts that cite, on the right those that they cite.
#[derive(Debug, Clone, Serialize)]
pub struct Drawing {
    /// The citing acts.
    pub left: Vec<Node>,
    /// The cited acts.
    pub right: Vec<Node>,
    /// The lines between them.
    pub lines: Vec<Line>,
    /// The height in the units of the lines; the width is 100.
    pub height: usize,
}

/// An act in the drawing.
#[derive(Debug, Clone, Serialize)]
pub struct Node {
    /// Its number.
    pub number: String,
    /// Its short name.
    pub name: Option<Phrase>,
    /// Its page among these.
    pub href: String,
    /// Whether its text is on the site.
    pub held: bool,
}

/// A line of the drawing.
#[derive(Debug, Clone, Serialize)]
pub struct Line {
    /// Where it begins.
    pub from: f64,
    /// Where it ends.
    pub to: f64,
    /// 1, 2 or 3: one reference, a few, many.
    pub weight: u8,
    /// Whether the citing act changes the other one.
    pub change: bool,
}

/// What an act cites.
#[derive(Debug, Clone, Serialize)]
pub struct Citing {
    /// The act.
    pub act: Node,
    /// The acts that it cites.
    pub edges: Vec<Edge>,
}

/// An act cited by another one.
#[derive(Debug, Clone, Serialize)]
pub struct Edge {
    /// The act.
    pub act: Node,
    /// How many references there are.
    pub references: usize,
    /// How many of them say what is changed.
    pub changes: usize,
    /// The references themselves.
    pub href: String,
}

/// An act that is cited, with its state.
#[derive(Debug, Clone, Serialize)]
pub struct CitedAct {
    /// The act.
    pub act: Node,
    /// `order`, …: names the message `kind-…`.
    pub kind: &'static str,
    /// The day of adoption, an ISO date; empty where it is not known.
    pub date: String,
    /// What is known of its state.
    pub state: KnownState,
    /// How many references lead to it.
    pub references: usize,
    /// How many acts cite it.
    pub citing: usize,
}

/// What is known of the state of an act.
#[derive(Debug, Clone, Serialize)]
pub struct KnownState {
    /// `in-force`, …: names the message `state-…`.
    pub state: &'static str,
    /// The unit that ended it.
    pub ended_by: Option<UnitLink>,
    /// The day on which somebody last looked, an ISO date.
    pub checked_on: String,
}

/// The references of one act.
#[derive(Debug, Clone, Serialize)]
pub struct CitedActPage {
    /// What the act is.
    pub head: ActHead,
    /// Its official title, as far as the sources give it.
    pub title: Option<Phrase>,
    /// Who adopted it.
    pub issuer: Option<Phrase>,
    /// The numbers of its entries in the state register.
    pub registrations: Vec<String>,
    /// What is known of its state.
    pub state: KnownState,
    /// Where that is known from.
    pub source: Phrase,
    /// What is not confirmed, or what else a reader should know.
    pub notes: Vec<Phrase>,
    /// Its text, where it is held.
    pub text: Option<String>,
    /// What it cites.
    pub outgoing: Vec<Group>,
    /// What cites it.
    pub incoming: Vec<Group>,
    /// How many acts cite it.
    pub citing: usize,
    /// How many references are counted and not shown.
    pub more: usize,
}

/// The references between this act and another one.
#[derive(Debug, Clone, Serialize)]
pub struct Group {
    /// The anchor.
    pub id: String,
    /// The other act.
    pub act: Node,
    /// The references.
    pub quotes: Vec<Quote>,
}

/// A reference with the words around it.
#[derive(Debug, Clone, Serialize)]
pub struct Quote {
    /// The unit in which it stands.
    pub unit: UnitLink,
    /// The words before it.
    pub before: String,
    /// Its own words.
    pub words: String,
    /// The words after it.
    pub after: String,
    /// The language of the words, where the page has another one.
    pub lang: Option<String>,
    /// Whether the words are this project's translation.
    pub translation: bool,
    /// The unit to which it leads; nothing for the act as a whole.
    pub target: Option<UnitLink>,
    /// Whether an erratum says so, and the words do not.
    pub is_meant: bool,
    /// Whether it says what is changed.
    pub is_change: bool,
}

impl View for CitedPage {
    const TYPE: &'static str = "cited";
}

impl View for CitedActPage {
    const TYPE: &'static str = "cited";
    const TEMPLATE: &'static str = "cited-act";
}

/// More acts than this are not drawn on a side.
const DRAWN: usize = 40;
/// More acts than this are not listed on the one page; each has a page of its own.
const LISTED: usize = 200;
/// More references than this are counted, not shown, on the page of one act.
const QUOTED: usize = 250;
/// As many letters of the words around a reference are shown on each side.
const AROUND: usize = 70;

/// The pages of single acts: all that are held or registered.
pub fn places(site: &Site<'_>) -> Vec<Place> {
    let chronicle = site.chronicle();
    let acts = chronicle.acts.keys().chain(chronicle.register.keys());
    let mut places: Vec<Place> = acts.map(|act| Place::CitedAct { act: act.to_string() }).collect();
    places.sort();
    places
}

/// What cites what.
pub fn page(site: &Site<'_>, citations: &Citations<'_>, lang: &str) -> Page<CitedPage> {
    let links = site.frame.links_of(&Place::Cited, lang);
    let side = Lang::from_code(lang).unwrap_or(Lang::Kk);
    let mut cited: Vec<(&ActId, usize, usize)> = citations
        .cited()
        .map(|act| {
            let mut citing: Vec<&ActId> =
                citations.incoming(act, side).map(|citation| citation.history.id()).collect();
            let references = citing.len();
            citing.dedup();
            (act, references, citing.len())
        })
        .filter(|(_, references, _)| *references > 0)
        .collect();
    cited.sort_by_key(|(act, references, citing)| {
        (std::cmp::Reverse(*citing), std::cmp::Reverse(*references), *act)
    });
    let count = cited.len();
    let mut citing: Vec<&ActId> = citations.citing().collect();
    citing.sort_by_key(|act| {
        (std::cmp::Reverse(citations.outgoing(act, side).count()), (*act).clone())
    });
    citing.truncate(LISTED);
    let citing: Vec<(&ActId, Edges<'_>)> =
        citing.into_iter().map(|act| (act, edges(citations, act, side))).collect();
    let view = CitedPage {
        drawing: drawing(site, &links, &citing, &cited),
        citing: citing
            .iter()
            .filter(|(_, edges)| !edges.is_empty())
            .map(|(act, edges)| Citing {
                act: node(site, &links, act),
                edges: edges
                    .iter()
                    .map(|(other, (references, changes))| Edge {
                        act: node(site, &links, other),
                        references: *references,
                        changes: *changes,
                        href: links.to_anchor(
                            &Place::CitedAct { act: act.to_string() },
                            &format!("to:{other}"),
                        ),
                    })
                    .collect(),
            })
            .collect(),
        acts: cited
            .iter()
            .take(LISTED)
            .filter_map(|(act, references, citing)| {
                let identity = site.chronicle().identity(act)?;
                Some(CitedAct {
                    act: node(site, &links, act),
                    kind: kind_word(identity.kind),
                    date: date(identity),
                    state: state(site, &links, identity),
                    references: *references,
                    citing: *citing,
                })
            })
            .collect(),
        count,
    };
    Page::new(&site.frame, &Place::Cited, lang, vec![Crumb::message("nav-cited", None)], view)
}

/// The references of one act.
pub fn act_page(
    site: &Site<'_>,
    citations: &Citations<'_>,
    act: &ActId,
    lang: &str,
) -> Option<Page<CitedActPage>> {
    let identity = site.chronicle().identity(act)?;
    let place = Place::CitedAct { act: act.to_string() };
    let links = site.frame.links_of(&place, lang);
    let side = Lang::from_code(lang).unwrap_or(Lang::Kk);
    let phrase = |words| site.phrase(identity, words, lang);
    let number = site.number(act);
    let mut left = QUOTED;
    let outgoing =
        groups(site, &links, citations.outgoing(act, side), "to", &mut left, |one| one.act);
    let incoming = groups(site, &links, citations.incoming(act, side), "from", &mut left, |one| {
        one.history.id()
    });
    let shown = |groups: &[Group]| groups.iter().map(|group| group.quotes.len()).sum::<usize>();
    let all = citations.outgoing(act, side).count() + citations.incoming(act, side).count();
    let status = &identity.status;
    let text = site.chronicle().acts.get(act).and_then(|history| site.present(history));
    let view = CitedActPage {
        head: ActHead {
            id: act.to_string(),
            kind: kind_word(identity.kind),
            number: number.clone(),
            date: date(identity),
            name: site.name(identity, lang).unwrap_or_default(),
            issuer: None,
            registration: None,
            frame: Vec::new(),
            lang: None,
        },
        title: identity.title.as_ref().filter(|_| identity.name.is_some()).map(phrase),
        issuer: identity.issuer.as_ref().map(phrase),
        registrations: identity
            .registrations
            .iter()
            .map(|registration| registration.number.clone())
            .collect(),
        state: state(site, &links, identity),
        source: phrase(&status.source),
        notes: status.note.iter().chain(&identity.note).map(phrase).collect(),
        text: text.map(|redaction| links.to(&site.place(redaction))),
        citing: incoming.len(),
        more: all - shown(&outgoing) - shown(&incoming),
        outgoing,
        incoming,
    };
    let crumbs = vec![
        Crumb::message("nav-cited", Some(links.to(&Place::Cited))),
        Crumb::act(number, kind_word(identity.kind), None),
    ];
    Some(Page::new(&site.frame, &place, lang, crumbs, view))
}

/// For each act that an act cites the number of references, and of those that say what is changed.
type Edges<'a> = BTreeMap<&'a ActId, (usize, usize)>;

fn edges<'a>(citations: &Citations<'a>, act: &ActId, side: Lang) -> Edges<'a> {
    let mut edges: Edges<'a> = BTreeMap::new();
    for citation in citations.outgoing(act, side) {
        let edge = edges.entry(citation.act).or_default();
        edge.0 += 1;
        edge.1 += usize::from(citation.is_change());
    }
    edges
}

fn drawing(
    site: &Site<'_>,
    links: &Links,
    citing: &[(&ActId, Edges<'_>)],
    cited: &[(&ActId, usize, usize)],
) -> Drawing {
    let right: Vec<&ActId> = cited.iter().take(DRAWN).map(|(act, ..)| *act).collect();
    let draws =
        |edges: &BTreeMap<&ActId, (usize, usize)>| right.iter().any(|act| edges.contains_key(act));
    let left: Vec<_> = citing.iter().filter(|(_, edges)| draws(edges)).take(DRAWN).collect();
    // Ends that stand near their neighbours cross less: each act on the right goes to the mean
    // place of those that cite it, then each on the left to that of those that it cites.
    let mean = |places: Vec<usize>| {
        let count = places.len().max(1);
        places.iter().sum::<usize>() * 1000 / count
    };
    let mut right = right;
    right.sort_by_cached_key(|act| {
        let from = left.iter().enumerate().filter(|(_, (_, edges))| edges.contains_key(act));
        mean(from.map(|(at, _)| at).collect())
    });
    let mut left = left;
    left.sort_by_cached_key(|(_, edges)| {
        let to = right.iter().enumerate().filter(|(_, act)| edges.contains_key(*act));
        mean(to.map(|(at, _)| at).collect())
    });
    const ROW: usize = 10;
    let height = left.len().max(right.len()) * ROW;
    let place = |at: usize, of: usize| (at as f64 + 0.5) * height as f64 / of.max(1) as f64;
    let round = |at: f64| (at * 10.0).round() / 10.0;
    let mut lines = Vec::new();
    for (from, (_, edges)) in left.iter().enumerate() {
        for (to, act) in right.iter().enumerate() {
            let Some((references, changes)) = edges.get(act) else { continue };
            lines.push(Line {
                from: round(place(from, left.len())),
                to: round(place(to, right.len())),
                weight: match references {
                    1 => 1,
                    2..=5 => 2,
                    _ => 3,
                },
                change: *changes > 0,
            });
        }
    }
    Drawing {
        left: left.iter().map(|(act, _)| node(site, links, act)).collect(),
        right: right.iter().map(|act| node(site, links, act)).collect(),
        lines,
        height,
    }
}

fn node(site: &Site<'_>, links: &Links, act: &ActId) -> Node {
    let identity = site.chronicle().identity(act);
    Node {
        number: site.number(act),
        name: identity.and_then(|identity| site.name(identity, links.lang())),
        href: links.to(&Place::CitedAct { act: act.to_string() }),
        held: site.chronicle().acts.contains_key(act),
    }
}

fn date(identity: &Identity) -> String {
    identity.date.map(|day| day.to_string()).unwrap_or_default()
}

fn state(site: &Site<'_>, links: &Links, identity: &Identity) -> KnownState {
    let status = &identity.status;
    KnownState {
        state: state_word(status.state),
        ended_by: status.by.as_ref().map(|by| site.unit_link(links, None, by)),
        checked_on: status.checked_on.to_string(),
    }
}

/// References in groups by the act at their other end, in the order of their first one.
fn groups<'s, 'a: 's>(
    site: &Site<'_>,
    links: &Links,
    citations: impl Iterator<Item = &'s Citation<'a>>,
    direction: &str,
    left: &mut usize,
    other: impl Fn(&Citation<'a>) -> &'a ActId,
) -> Vec<Group> {
    let mut groups: Vec<(&ActId, Group)> = Vec::new();
    for citation in citations {
        let act = other(citation);
        let at = groups.iter().position(|(known, _)| *known == act).unwrap_or_else(|| {
            let group = Group {
                id: format!("{direction}:{act}"),
                act: node(site, links, act),
                quotes: Vec::new(),
            };
            groups.push((act, group));
            groups.len() - 1
        });
        if *left > 0 {
            *left -= 1;
            groups[at].1.quotes.extend(quote(site, links, citation));
        }
    }
    groups.into_iter().map(|(_, group)| group).collect()
}

fn quote(site: &Site<'_>, links: &Links, citation: &Citation<'_>) -> Option<Quote> {
    let Citation { redaction, reference, .. } = citation;
    let words = redaction.unit(&reference.unit)?.words(reference.lang)?;
    let setting = Setting::of(&words.text);
    let (before, after) = around(&words.text, &reference.range);
    let lang = reference.lang.code();
    let here = crate::model::Address {
        redaction: Some(redaction.name.clone()),
        ..crate::model::Address::new(redaction.act.clone(), reference.unit.clone())
    };
    let target = crate::model::Address::new(citation.act.clone(), citation.path.clone());
    let cut = |range: Range<usize>, whole: usize| (range.end - range.start) < whole;
    let mut said_before = setting.slice(before.clone());
    if cut(before.clone(), reference.range.start) {
        said_before.insert_str(0, "…\u{a0}");
    }
    let mut said_after = setting.slice(after.clone());
    if cut(after, words.text.len() - reference.range.end) {
        said_after.push_str("\u{a0}…");
    }
    Some(Quote {
        unit: UnitLink { act: None, ..site.unit_link(links, None, &here) },
        before: said_before,
        words: setting.slice(reference.range.clone()),
        after: said_after,
        lang: (lang != links.lang()).then(|| lang.to_owned()),
        translation: words.standing == Standing::Translation,
        target: (!citation.path.is_root())
            .then(|| UnitLink { act: None, ..site.unit_link(links, Some(redaction), &target) }),
        is_meant: citation.is_meant,
        is_change: citation.is_change(),
    })
}

/// Whole words around a range, about [`AROUND`] letters on each side.
fn around(text: &str, range: &Range<usize>) -> (Range<usize>, Range<usize>) {
    let head = &text[..range.start];
    let start = match head.char_indices().rev().nth(AROUND) {
        Some((at, _)) => head[at..].find(char::is_whitespace).map_or(range.start, |blank| {
            at + blank + head[at + blank..].chars().next().map_or(0, char::len_utf8)
        }),
        None => 0,
    };
    let tail = &text[range.end..];
    let end = match tail.char_indices().nth(AROUND) {
        Some((at, _)) => range.end + tail[..at].rfind(char::is_whitespace).unwrap_or(0),
        None => text.len(),
    };
    (start..range.start, range.end..end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_around_are_whole() {
        let text = "алдыңғы ".repeat(20) + "осы Заңның 3-бабы" + &" кейінгі".repeat(20);
        let start = text.find("осы").unwrap_or_default();
        let end = start + "осы Заңның 3-бабы".len();
        let (before, after) = around(&text, &(start..end));
        assert!(text[before.clone()].split(' ').all(|word| word.is_empty() || word == "алдыңғы"));
        assert!(text[after.clone()].split(' ').all(|word| word.is_empty() || word == "кейінгі"));
        assert!(before.end == start && after.start == end && before.start > 0);
        assert_eq!(around("осы", &(0..6)), (0..0, 6..6));
    }
}
