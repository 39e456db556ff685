//! The search page, and what search finds: units, acts, forms, calculators and procedures.
//!
//! What is found is told in bundles: some entries of one redaction that follow one another, small
//! enough to be fetched for a single hit. Words that an earlier bundle has at the same address are
//! not told again, so that a past redaction adds only what it said otherwise.

use std::collections::BTreeMap;

use serde::Serialize;

use super::site::{RedactionName, Site};
use super::{Crumb, Page, Phrase, Place, View, acts, calculator, form, step};
use crate::history::History;
use crate::model::{ActId, Bilingual, Lang, Path, Redaction, State, Unit, UnitKind, print};

/// The search page. What is found is not on it: its script fetches the index piece by piece.
#[derive(Debug, Clone, Serialize)]
pub struct SearchPage {
    /// The way to the root of the site, for the script.
    pub root: String,
    /// The way to the index.
    pub index: String,
    /// The file that a link to a folder names; empty where a server answers with it.
    pub file: &'static str,
    /// Acts, for a reader without the script.
    pub acts: Vec<ActLink>,
    /// The list of all acts.
    pub all: String,
    /// Where acts define their terms.
    pub terms: Vec<ActLink>,
}

/// An act, or a unit of it, by its number and name.
#[derive(Debug, Clone, Serialize)]
pub struct ActLink {
    /// The number of the act.
    pub number: String,
    /// What it is called.
    pub name: Phrase,
    /// The page.
    pub href: String,
}

/// Acts that the page lists.
const ACTS: usize = 30;

impl View for SearchPage {
    const TYPE: &'static str = "search";
    const SCRIPTS: &'static [&'static str] = &["search"];
}

/// The folder of the index of a build: another build has another one, so that pieces of two are
/// never put together.
pub fn index_folder(build: &str) -> String {
    if build.is_empty() { "search/".to_owned() } else { format!("search/{build}/") }
}

/// The search page.
pub fn page(site: &Site<'_>, lang: &str) -> Page<SearchPage> {
    let links = site.frame.links_of(&Place::Search, lang);
    let ordered = acts::ordered(site);
    let named = |history: &History, href: String| ActLink {
        number: site.number(history.id()),
        name: site.name(&history.act.identity, lang).unwrap_or_default(),
        href,
    };
    let shown = ordered.iter().take(ACTS);
    let present = shown.filter_map(|history| Some((*history, site.present(history)?)));
    let view = SearchPage {
        root: links.to_file(""),
        index: links.to_file(&index_folder(&site.frame.build)),
        file: site.frame.links.file(),
        acts: present
            .clone()
            .map(|(history, redaction)| named(history, links.to(&site.place(redaction))))
            .collect(),
        all: links.to(&Place::Acts),
        terms: present
            .filter_map(|(history, redaction)| {
                let terms = defined(site, redaction);
                let first = redaction.walk().find(|unit| terms.contains_key(&unit.path))?;
                let list = first.path.parent().filter(|list| redaction.unit(list).is_some());
                let unit = list.unwrap_or_else(|| first.path.clone());
                Some(named(history, links.to_unit(&site.place(redaction), &unit)))
            })
            .collect(),
    };
    Page::new(&site.frame, &Place::Search, lang, vec![Crumb::message("nav-search", None)], view)
}

/// A redaction in which something can be found.
#[derive(Debug, Clone)]
pub struct Source<'a> {
    /// The act.
    pub history: &'a History,
    /// The redaction.
    pub redaction: &'a Redaction,
    /// How far it still counts.
    pub standing: Standing,
}

/// How far the words of a redaction count today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Standing {
    /// They are the present words of an act that was not ended.
    Present,
    /// The act was ended.
    Repealed,
    /// Another redaction of the act is the present one.
    Other,
}

/// Some entries of one redaction that follow one another.
#[derive(Debug, Clone)]
pub struct Bundle {
    /// The act.
    pub act: ActId,
    /// The name of the redaction.
    pub redaction: String,
    /// How far it still counts.
    pub standing: Standing,
    /// The folder of its page, below the language.
    pub folder: String,
    /// What a reader is told of the act in each interface language.
    pub names: Vec<SourceName>,
    /// What can be found.
    pub entries: Vec<Entry>,
}

/// What a reader is told of the act of a hit, in one interface language.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct SourceName {
    /// `№ 29`
    pub number: String,
    /// The name of the act.
    pub name: String,
    /// The language of the name, where it is not that of the interface.
    pub lang: Option<String>,
    /// The redaction and its standing, in words.
    pub about: String,
}

/// Something that can be found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// What it is.
    pub kind: EntryKind,
    /// The unit.
    pub path: Path,
    /// The folder of its page below the language, where that is not the page of the act.
    pub folder: Option<String>,
    /// The words in Kazakh and in Russian; empty where no source holds them.
    pub words: Bilingual<String>,
    /// What it is called, where it has a name: a form, a term, the act.
    pub name: Option<Bilingual<String>>,
    /// Numbers by which an act is asked for.
    pub numbers: Vec<String>,
    /// What a hit is called in each interface language.
    pub labels: Vec<String>,
}

/// What can be found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum EntryKind {
    /// A unit of the text.
    Unit,
    /// A heading.
    Heading,
    /// A unit that defines a term.
    Term,
    /// Signature, stamp, adoption line.
    Frame,
    /// The act as a whole.
    Act,
    /// A form.
    Form,
    /// A calculator.
    Calculator,
    /// A procedure.
    Procedure,
}

/// Bytes of words, both languages together, after which a new bundle begins.
const BUNDLE: usize = 6000;

/// Everything in which something can be found, in the order of its standing.
pub fn sources<'a>(site: &Site<'a>) -> Vec<Source<'a>> {
    let mut sources = Vec::new();
    for history in acts::ordered(site) {
        let present = site.present(history);
        for redaction in site.shown(history) {
            let is_present = present.is_some_and(|present| std::ptr::eq(present, redaction));
            let ended = history.act.identity.status.state == State::Repealed;
            let standing = match (is_present, ended) {
                (true, false) => Standing::Present,
                (true, true) => Standing::Repealed,
                (false, _) => Standing::Other,
            };
            sources.push(Source { history, redaction, standing });
        }
    }
    sources.sort_by_key(|source| source.standing);
    sources
}

/// What can be found in a redaction, in bundles whose names are still to be filled in.
pub fn bundles(site: &Site<'_>, source: &Source<'_>) -> Vec<Bundle> {
    let Source { history, redaction, standing } = source;
    let mut bundles: Vec<Bundle> = Vec::new();
    let mut size = BUNDLE;
    for entry in entries(site, source) {
        let bytes = entry.words.kk.len() + entry.words.ru.len();
        if size + bytes > BUNDLE {
            size = 0;
            bundles.push(Bundle {
                act: history.id().clone(),
                redaction: redaction.name.to_string(),
                standing: *standing,
                folder: site.place(redaction).folder(),
                names: Vec::new(),
                entries: Vec::new(),
            });
        }
        size += bytes;
        if let Some(bundle) = bundles.last_mut() {
            bundle.entries.push(entry);
        }
    }
    bundles
}

/// What a hit is told of its act: words of the content, of which the engine makes names.
#[derive(Debug, Clone, Serialize)]
pub struct Told {
    /// The number of the act.
    pub number: String,
    /// Its name.
    pub name: Phrase,
    /// The redaction.
    pub redaction: RedactionName,
    /// Since when, an ISO date.
    pub since: Option<String>,
    /// How far it still counts.
    pub standing: Standing,
}

/// What a hit of a source is told of its act in an interface language.
pub fn told(site: &Site<'_>, source: &Source<'_>, lang: &str) -> Told {
    Told {
        number: site.number(source.history.id()),
        name: site.name(&source.history.act.identity, lang).unwrap_or_default(),
        redaction: site.redaction_name(source.redaction),
        since: source.redaction.since.date().map(|day| day.to_string()),
        standing: source.standing,
    }
}

fn entries(site: &Site<'_>, source: &Source<'_>) -> Vec<Entry> {
    let Source { history, redaction, standing } = source;
    let terms = defined(site, redaction);
    let mut entries = Vec::new();
    if *standing != Standing::Other {
        entries.push(act(site, history, redaction));
        entries.extend(history.procedures.iter().filter_map(|own| {
            let basis = own.basis.as_ref().or_else(|| own.steps.first().map(|step| &step.basis))?;
            let held = step::Held { history, redaction, procedure: own };
            let phrases = own.steps.iter().flat_map(|step| [&step.actor, &step.does]);
            Some(Entry {
                folder: Some(held.place().folder()),
                ..named(EntryKind::Procedure, basis.unit.path.clone(), &own.name, phrases)
            })
        }));
    }
    let later = site.present(history).filter(|_| *standing == Standing::Other);
    for criteria in &history.criteria {
        if redaction.document(&criteria.table).is_none_or(|table| table.units.is_empty()) {
            continue;
        }
        let phrases = [&criteria.name];
        entries.push(Entry {
            folder: Some(calculator::place(redaction).folder()),
            ..named(EntryKind::Calculator, criteria.table.clone(), &criteria.name, phrases)
        });
    }
    for document in &redaction.documents {
        let blank = history.forms.iter().find(|form| form.document == document.path);
        if let Some(blank) = blank.filter(|_| !document.units.is_empty()) {
            let mut words = Bilingual { kk: String::new(), ru: String::new() };
            for lang in Lang::ALL {
                let mut lines = Vec::new();
                print::document_lines(document, lang, &mut lines);
                let lines: Vec<&str> = lines
                    .iter()
                    .map(|line| line.words.as_str())
                    .filter(|words| *words != print::LACUNA && !words.trim().is_empty())
                    .collect();
                *words.get_mut(lang) = lines.join(" · ");
            }
            let folder = form::place(redaction, blank).folder();
            let entry =
                named(EntryKind::Form, document.path.clone(), &blank.name, [&blank.purpose]);
            entries.push(Entry {
                words: Bilingual {
                    kk: format!("{} {}", entry.words.kk, words.kk),
                    ru: format!("{} {}", entry.words.ru, words.ru),
                },
                folder: Some(folder),
                ..entry
            });
            continue;
        }
        for unit in &document.units {
            units(unit, &terms, later, &mut entries);
        }
    }
    entries
}

/// Terms and their short forms by the unit that defines them.
type Defined<'a> = BTreeMap<&'a Path, Bilingual<String>>;

fn defined<'a>(site: &Site<'a>, redaction: &Redaction) -> Defined<'a> {
    let mut defined = Defined::new();
    for term in site.corpus.resolved(redaction).map_or(&[][..], |resolved| &resolved.terms.all) {
        if term.borrowed.is_some() || term.body.is_none() {
            continue;
        }
        let name: &mut Bilingual<String> = defined.entry(&term.unit).or_default();
        let name = name.get_mut(term.lang);
        name.push_str(&term.term);
        if let Some(abbr) = &term.abbr {
            name.push_str(" · ");
            name.push_str(abbr);
        }
    }
    defined
}

/// The units of a text that have words of their own; a row of a table stands for its cells.
fn units(unit: &Unit, terms: &Defined<'_>, later: Option<&Redaction>, entries: &mut Vec<Entry>) {
    if unit.kind == UnitKind::Head || unit.kind == UnitKind::Gap {
        return;
    }
    let own = |unit: &Unit| -> Bilingual<String> {
        let words = |lang| {
            let words = if unit.is_row() || unit.words(lang).is_some() {
                print::own_words(unit, lang).unwrap_or_default()
            } else {
                String::new()
            };
            words.replace('\t', " · ").replace('\n', " ")
        };
        Bilingual { kk: words(Lang::Kk), ru: words(Lang::Ru) }
    };
    let words = own(unit);
    let said_later =
        later.and_then(|later| later.unit(&unit.path)).is_some_and(|other| own(other) == words);
    let is_empty = words.kk.is_empty() && words.ru.is_empty();
    if !(said_later || is_empty) {
        let kind = match unit.kind {
            _ if terms.contains_key(&unit.path) => EntryKind::Term,
            UnitKind::Title
            | UnitKind::Section
            | UnitKind::Chapter
            | UnitKind::Paragraph
            | UnitKind::Article
            | UnitKind::Criterion => EntryKind::Heading,
            UnitKind::Meta | UnitKind::Sign | UnitKind::Stamp => EntryKind::Frame,
            _ => EntryKind::Unit,
        };
        let name = terms.get(&unit.path).cloned();
        entries.push(Entry { words, name, ..Entry::at(kind, unit.path.clone()) });
    }
    if !unit.is_row() {
        unit.children.iter().for_each(|child| units(child, terms, later, entries));
    }
}

/// The act as a whole: found by its number, its registration, its title.
fn act(site: &Site<'_>, history: &History, redaction: &Redaction) -> Entry {
    let identity = &history.act.identity;
    let title = redaction.walk().find(|unit| unit.kind == UnitKind::Title);
    let path = title.map_or_else(Path::root, |unit| unit.path.clone());
    let number = site.number(history.id());
    let mut numbers = vec![number];
    numbers.extend(identity.registrations.iter().map(|entry| entry.number.clone()));
    numbers.dedup();
    let words = |lang: Lang| {
        let own = |words: &Option<Bilingual<String>>| {
            words.as_ref().map(|words| words.get(lang).clone()).unwrap_or_default()
        };
        let title = title.and_then(|unit| unit.words(lang)).map(|words| words.text.to_string());
        let parts = [
            own(&identity.name),
            title.unwrap_or_else(|| own(&identity.title)),
            own(&identity.issuer),
            identity
                .date
                .map(|day| format!("{:02}.{:02}.{}", day.day(), day.month(), day.year()))
                .unwrap_or_default(),
            numbers.iter().map(|number| format!("№ {number}")).collect::<Vec<_>>().join(", "),
        ];
        let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        parts.join(" · ")
    };
    Entry {
        words: Bilingual { kk: words(Lang::Kk), ru: words(Lang::Ru) },
        name: identity.name.clone().or_else(|| identity.title.clone()),
        numbers,
        ..Entry::at(EntryKind::Act, path)
    }
}

/// Something with a name of its own and further words.
fn named<'b>(
    kind: EntryKind,
    path: Path,
    name: &Bilingual<String>,
    phrases: impl IntoIterator<Item = &'b Bilingual<String>>,
) -> Entry {
    let mut words = Bilingual { kk: name.kk.clone(), ru: name.ru.clone() };
    for phrase in phrases {
        for lang in Lang::ALL {
            if phrase.get(lang) != name.get(lang) {
                words.get_mut(lang).push_str(" · ");
                words.get_mut(lang).push_str(phrase.get(lang));
            }
        }
    }
    Entry { words, name: Some(name.clone()), ..Entry::at(kind, path) }
}

impl Entry {
    fn at(kind: EntryKind, path: Path) -> Entry {
        Entry {
            kind,
            path,
            folder: None,
            words: Bilingual { kk: String::new(), ru: String::new() },
            name: None,
            numbers: Vec::new(),
            labels: Vec::new(),
        }
    }
}
