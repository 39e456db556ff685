//! The dictionary: every defined term with its pair in the other language, where it is defined and
//! used, and where acts define it differently; every abbreviation.
//!
//! A corpus of a few acts has one page. Where the definitions of a larger one would not fit on a
//! page, that page lists the acts and each act has a dictionary of its own.

use std::collections::BTreeMap;

use serde::Serialize;

use super::acts;
use super::diff::Piece;
use super::site::Site;
use super::text::UnitLink;
use super::typography::Setting;
use super::{Crumb, Links, Page, Phrase, Place, View};
use crate::diff::{Op, segments};
use crate::history::History;
use crate::lang::abbreviation::document_noun;
use crate::lang::collation;
use crate::lang::fold::fold;
use crate::lang::stem::{Stem, stems};
use crate::model::{Address, Lang, Path, Redaction, Standing, State};
use crate::resolve::terms::{Term, Terms};

/// The dictionary.
#[derive(Debug, Clone, Serialize)]
pub struct TermsPage {
    /// The act, on the page of one act.
    pub act: Option<ActName>,
    /// How many terms are defined.
    pub count: usize,
    /// The terms, by their first letter.
    pub letters: Vec<Letter>,
    /// The abbreviations, in alphabetical order.
    pub abbreviations: Vec<Abbreviation>,
    /// The acts with dictionaries of their own, where one page cannot hold all.
    pub acts: Vec<ActDictionary>,
    /// The dictionary of all acts, on the page of one.
    pub all: String,
}

/// What an act is called.
#[derive(Debug, Clone, Serialize)]
pub struct ActName {
    /// Its number as cited.
    pub number: String,
    /// Its short name.
    pub name: Phrase,
}

/// The dictionary of an act, as a list names it.
#[derive(Debug, Clone, Serialize)]
pub struct ActDictionary {
    /// What it is called.
    pub act: ActName,
    /// Its page.
    pub href: String,
    /// How many terms it defines.
    pub count: usize,
}

/// The terms that begin with a letter.
#[derive(Debug, Clone, Serialize)]
pub struct Letter {
    /// The letter.
    pub letter: String,
    /// The terms.
    pub entries: Vec<Entry>,
}

/// A term.
#[derive(Debug, Clone, Serialize)]
pub struct Entry {
    /// The address of its first definition, which is the anchor: the same in both languages.
    pub id: String,
    /// The term as printed.
    pub term: Phrase,
    /// What it is called in the other language.
    pub pairs: Vec<Phrase>,
    /// Other terms of this dictionary that have the same pair.
    pub also: Vec<TermLink>,
    /// What is said of it, each time otherwise.
    pub meanings: Vec<Meaning>,
}

/// A term of the same page.
#[derive(Debug, Clone, Serialize)]
pub struct TermLink {
    /// The term.
    pub term: Phrase,
    /// Its anchor.
    pub id: String,
}

/// A definition, with every act that has it.
#[derive(Debug, Clone, Serialize)]
pub struct Meaning {
    /// Its words; where an earlier one says otherwise, compared with that one.
    pub pieces: Vec<Piece>,
    /// Whether the words are compared with the first definition.
    pub compared: bool,
    /// The language of the words, where the page has another one.
    pub lang: Option<String>,
    /// Whether the words are this project's translation.
    pub translation: bool,
    /// Where it stands.
    pub places: Vec<Defined>,
}

/// A place where a term is defined.
#[derive(Debug, Clone, Serialize)]
pub struct Defined {
    /// The anchor; none for the first one, which is that of the whole entry.
    pub id: Option<String>,
    /// The unit.
    pub unit: UnitLink,
    /// Whether its act has ended.
    pub ended: bool,
    /// The short form declared there.
    pub abbr: Option<String>,
    /// Where the act uses the term.
    pub uses: Uses,
}

/// Where an act uses a term.
#[derive(Debug, Clone, Serialize)]
pub struct Uses {
    /// How many times.
    pub count: usize,
    /// The units, in the order of the print.
    pub units: Vec<UnitLink>,
    /// How many more units there are.
    pub more: usize,
}

/// An abbreviation.
#[derive(Debug, Clone, Serialize)]
pub struct Abbreviation {
    /// The short form as printed.
    pub abbr: Phrase,
    /// What it is called in the other language.
    pub pairs: Vec<Phrase>,
    /// Where it is declared, and for what.
    pub places: Vec<Declared>,
}

/// A place where an abbreviation is declared.
#[derive(Debug, Clone, Serialize)]
pub struct Declared {
    /// The words that it stands for; those before it in running text.
    pub words: Phrase,
    /// Whether the words are cut out of running text.
    pub cut: bool,
    /// The unit.
    pub unit: UnitLink,
    /// Whether its act has ended.
    pub ended: bool,
    /// Where the act uses it; nothing for the short name of an act or a document, which is a
    /// reference wherever it stands.
    pub uses: Option<Uses>,
}

impl View for TermsPage {
    const TYPE: &'static str = "terms";
}

/// More definitions than this do not fit on one page.
const MOST: usize = 400;
/// More units than this are counted, not named.
const UNITS_NAMED: usize = 6;
/// More words than this before an abbreviation are cut.
const WORDS_BEFORE: usize = 14;

/// Whether each act has a dictionary of its own.
pub fn is_split(site: &Site<'_>) -> bool {
    let count = |history: &History| dictionary(site, history).map_or(0, |own| own.definitions());
    site.chronicle().acts.values().map(count).sum::<usize>() > MOST * Lang::ALL.len()
}

/// The pages of the acts, where one page cannot hold all.
pub fn places(site: &Site<'_>) -> Vec<Place> {
    if !is_split(site) {
        return Vec::new();
    }
    let acts = site.chronicle().acts.values();
    acts.filter(|history| dictionary(site, history).is_some_and(|own| own.declares()))
        .map(|history| Place::ActTerms { act: history.id().to_string() })
        .collect()
}

/// The dictionary of the whole corpus; where `split` the list of the dictionaries of the acts.
pub fn page(site: &Site<'_>, lang: &str, split: bool) -> Page<TermsPage> {
    let links = site.frame.links_of(&Place::Terms, lang);
    let mut all: Vec<Dictionary<'_>> =
        acts::ordered(site).into_iter().filter_map(|history| dictionary(site, history)).collect();
    // Others are compared with a definition that applies.
    all.sort_by_key(Dictionary::has_ended);
    let crumbs = vec![Crumb::message("nav-terms", None)];
    let mut view = if split {
        let acts = all.iter().filter(|own| own.declares()).map(|own| ActDictionary {
            act: own.name(site, lang),
            href: links.to(&Place::ActTerms { act: own.history.id().to_string() }),
            count: own.definitions() / Lang::ALL.len(),
        });
        TermsPage { acts: acts.collect(), ..words(site, &links, &[]) }
    } else {
        words(site, &links, &all)
    };
    if split {
        view.count = view.acts.iter().map(|act| act.count).sum();
    }
    Page::new(&site.frame, &Place::Terms, lang, crumbs, view)
}

/// The dictionary of one act.
pub fn act_page(site: &Site<'_>, history: &History, lang: &str) -> Option<Page<TermsPage>> {
    let place = Place::ActTerms { act: history.id().to_string() };
    let links = site.frame.links_of(&place, lang);
    let own = dictionary(site, history).filter(Dictionary::declares)?;
    let act = own.name(site, lang);
    let crumbs = vec![
        Crumb::message("nav-terms", Some(links.to(&Place::Terms))),
        Crumb::act(act.number.clone(), own.kind(), None),
    ];
    let view = TermsPage { act: Some(act), ..words(site, &links, &[own]) };
    Some(Page::new(&site.frame, &place, lang, crumbs, view))
}

/// The terms of an act in the redaction that a reader is led to.
struct Dictionary<'a> {
    history: &'a History,
    redaction: &'a Redaction,
    terms: &'a Terms,
}

fn dictionary<'a>(site: &Site<'a>, history: &'a History) -> Option<Dictionary<'a>> {
    let redaction = site.present(history).filter(|redaction| !redaction.is_reconstructed)?;
    let terms = &site.corpus.resolved(redaction)?.terms;
    Some(Dictionary { history, redaction, terms })
}

impl<'a> Dictionary<'a> {
    /// The terms that the act itself declares here; new text declares them in the act that it
    /// amends.
    fn own(&self) -> impl Iterator<Item = (usize, &'a Term)> + use<'a> {
        let is_own = |term: &Term| term.unit.segments().all(|segment| segment != "new");
        let all = self.terms.all.iter().enumerate();
        all.filter(move |(_, term)| term.borrowed.is_none() && is_own(term))
    }

    fn declares(&self) -> bool {
        self.own().next().is_some()
    }

    /// How many definitions there are, each language counted.
    fn definitions(&self) -> usize {
        self.own().filter(|(_, term)| term.body.is_some()).count()
    }

    fn name(&self, site: &Site<'_>, lang: &str) -> ActName {
        let identity = &self.history.act.identity;
        ActName {
            number: site.number(&identity.id),
            name: site.name(identity, lang).unwrap_or_default(),
        }
    }

    fn kind(&self) -> &'static str {
        super::site::kind_word(self.history.act.identity.kind)
    }

    fn has_ended(&self) -> bool {
        self.history.act.identity.status.state == State::Repealed
    }

    fn text(&self, unit: &Path, lang: Lang) -> &'a str {
        self.redaction.unit(unit).and_then(|unit| unit.words(lang)).map_or("", |words| &words.text)
    }

    /// The same term in the other language. Where a unit declares several short forms the words
    /// must tell which belong together; a guess would be worse than none.
    fn pair(&self, term: &Term) -> Option<&'a Term> {
        let of_unit = |lang: Lang| {
            let same_unit = move |(_, other): &(usize, &Term)| {
                other.unit == term.unit
                    && other.lang == lang
                    && other.body.is_some() == term.body.is_some()
            };
            self.own().filter(same_unit).map(|(_, other)| other).collect::<Vec<&Term>>()
        };
        let other = Lang::ALL.into_iter().find(|lang| *lang != term.lang)?;
        let (here, there) = (of_unit(term.lang), of_unit(other));
        let sign = |term: &Term| {
            let short = term.abbr.as_deref().unwrap_or(&term.term);
            match document_noun(short, term.lang) {
                Some(noun) => format!("{noun:?}"),
                None if short.is_ascii() => short.to_owned(),
                None => String::new(),
            }
        };
        let own = sign(term);
        let alike = |terms: &[&'a Term]| {
            terms.iter().copied().filter(|other| sign(other) == own).collect::<Vec<&'a Term>>()
        };
        match (&alike(&here)[..], &alike(&there)[..]) {
            ([_], [only]) => Some(only),
            _ => None,
        }
    }

    fn link(&self, site: &Site<'_>, links: &Links, unit: &Path) -> UnitLink {
        let address = Address {
            redaction: Some(self.redaction.name.clone()),
            ..Address::new(self.redaction.act.clone(), unit.clone())
        };
        site.unit_link(links, None, &address)
    }

    fn uses(&self, site: &Site<'_>, links: &Links, number: usize, lang: Lang) -> Uses {
        let mut count = 0;
        let mut units: Vec<&Path> = Vec::new();
        for (unit, side, used) in self.terms.all_uses() {
            if side == lang && used.term == number {
                count += 1;
                if units.last() != Some(&unit) {
                    units.push(unit);
                }
            }
        }
        let order: BTreeMap<&Path, usize> =
            self.redaction.walk().enumerate().map(|(at, unit)| (&unit.path, at)).collect();
        units.sort_by_key(|unit| order.get(unit).copied());
        let more = units.len().saturating_sub(UNITS_NAMED);
        // Of an act that is named before them the units go without it.
        let link = |unit: &&Path| UnitLink { act: None, ..self.link(site, links, unit) };
        Uses { count, units: units.iter().take(UNITS_NAMED).map(link).collect(), more }
    }
}

/// A definition before it is shown.
struct Found<'a> {
    dictionary: &'a Dictionary<'a>,
    number: usize,
    term: &'a Term,
    body: &'a str,
    sense: Vec<Stem>,
    translation: bool,
}

fn words(site: &Site<'_>, links: &Links, dictionaries: &[Dictionary<'_>]) -> TermsPage {
    let interface = links.lang();
    let side = Lang::from_code(interface).unwrap_or(Lang::Kk);
    let mut found: BTreeMap<String, Vec<Found<'_>>> = BTreeMap::new();
    let mut short: BTreeMap<String, Vec<(&Dictionary<'_>, usize, &Term)>> = BTreeMap::new();
    for dictionary in dictionaries {
        for (number, term) in dictionary.own().filter(|(_, term)| term.lang == side) {
            if let Some(abbr) = &term.abbr {
                short.entry(folded(abbr)).or_default().push((dictionary, number, term));
            }
            let Some(body) = term.body.clone() else { continue };
            let unit = dictionary.redaction.unit(&term.unit);
            let words = unit.and_then(|unit| unit.words(side));
            let body = dictionary.text(&term.unit, side).get(body).unwrap_or_default();
            found.entry(folded(&term.term)).or_default().push(Found {
                dictionary,
                number,
                term,
                body,
                sense: stems(body, side),
                translation: words.is_some_and(|words| words.standing == Standing::Translation),
            });
        }
    }
    let mut entries: Vec<(String, Entry)> = found
        .values()
        .map(|same| (same[0].term.term.clone(), entry(site, links, side, same)))
        .collect();
    entries.sort_by_cached_key(|(term, _)| collation::key(term));
    name_others(&mut entries);
    let count = entries.len();
    let mut letters: Vec<Letter> = Vec::new();
    for (term, entry) in entries {
        let letter = collation::initial(&term);
        match letters.last_mut().filter(|last| last.letter == letter) {
            Some(last) => last.entries.push(entry),
            None => letters.push(Letter { letter, entries: vec![entry] }),
        }
    }
    let mut abbreviations: Vec<(String, Abbreviation)> = short
        .values()
        .map(|same| {
            let abbr = same[0].2.abbr.clone().unwrap_or_default();
            let shown = abbreviation(site, links, side, &abbr, same);
            (abbr, shown)
        })
        .collect();
    abbreviations.sort_by_cached_key(|(abbr, _)| collation::key(abbr));
    TermsPage {
        act: None,
        count,
        letters,
        abbreviations: abbreviations.into_iter().map(|(_, abbreviation)| abbreviation).collect(),
        acts: Vec::new(),
        all: links.to(&Place::Terms),
    }
}

/// Terms that have one name in the other language lead to one another.
fn name_others(entries: &mut [(String, Entry)]) {
    let mut by_pair: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, (_, entry)) in entries.iter().enumerate() {
        for pair in &entry.pairs {
            by_pair.entry(folded(&pair.text)).or_default().push(at);
        }
    }
    for same in by_pair.values() {
        for at in same {
            let others = same.iter().filter(|other| *other != at);
            let others = others.map(|other| &entries[*other].1);
            let others: Vec<TermLink> = others
                .map(|other| TermLink { term: other.term.clone(), id: other.id.clone() })
                .collect();
            entries[*at].1.also.extend(others);
        }
    }
}

fn entry(site: &Site<'_>, links: &Links, side: Lang, same: &[Found<'_>]) -> Entry {
    let interface = links.lang();
    let first = &same[0];
    let mut pairs: Vec<Phrase> = Vec::new();
    let mut meanings: Vec<(&Found<'_>, Meaning)> = Vec::new();
    for found in same {
        let pair = found.dictionary.pair(found.term);
        add_pair(&mut pairs, pair.map(|pair| (&*pair.term, pair.lang)), interface);
        let id = found.anchor();
        let place = Defined {
            id: (id != first.anchor()).then_some(id),
            unit: found.dictionary.link(site, links, &found.term.unit),
            ended: found.dictionary.has_ended(),
            abbr: found.term.abbr.clone(),
            uses: found.dictionary.uses(site, links, found.number, side),
        };
        let said = |(known, _): &&mut (&Found<'_>, Meaning)| known.sense == found.sense;
        if let Some((_, known)) = meanings.iter_mut().find(said) {
            known.places.push(place);
            continue;
        }
        let compared = !meanings.is_empty();
        let meaning = Meaning {
            pieces: if compared {
                pieces(first.body, found.body)
            } else {
                pieces(found.body, found.body)
            },
            compared,
            lang: (side.code() != interface).then(|| side.code().to_owned()),
            translation: found.translation,
            places: vec![place],
        };
        meanings.push((found, meaning));
    }
    Entry {
        id: first.anchor(),
        term: Phrase::in_lang(&first.term.term, side, interface),
        pairs,
        also: Vec::new(),
        meanings: meanings.into_iter().map(|(_, meaning)| meaning).collect(),
    }
}

impl Found<'_> {
    fn anchor(&self) -> String {
        format!("{}:{}", self.dictionary.redaction.act, self.term.unit)
    }
}

fn abbreviation(
    site: &Site<'_>,
    links: &Links,
    side: Lang,
    abbr: &str,
    same: &[(&Dictionary<'_>, usize, &Term)],
) -> Abbreviation {
    let interface = links.lang();
    let mut pairs = Vec::new();
    let mut places = Vec::new();
    for (dictionary, number, term) in same {
        let pair = dictionary.pair(term);
        let pair = pair.and_then(|pair| Some((pair.abbr.as_deref()?, pair.lang)));
        add_pair(&mut pairs, pair, interface);
        let running = term.body.is_none();
        let (words, cut) = if running { last_words(&term.term) } else { (&*term.term, false) };
        places.push(Declared {
            words: Phrase::in_lang(words, side, interface),
            cut: running && (cut || term.range.start > 0),
            unit: dictionary.link(site, links, &term.unit),
            ended: dictionary.has_ended(),
            uses: (!term.is_document).then(|| dictionary.uses(site, links, *number, side)),
        });
    }
    Abbreviation { abbr: Phrase::in_lang(abbr, side, interface), pairs, places }
}

fn add_pair(pairs: &mut Vec<Phrase>, pair: Option<(&str, Lang)>, interface: &str) {
    let Some((words, lang)) = pair else { return };
    if pairs.iter().all(|known| folded(&known.text) != folded(words)) {
        pairs.push(Phrase::in_lang(words, lang, interface));
    }
}

/// The last words before an abbreviation, and whether some were left out.
fn last_words(words: &str) -> (&str, bool) {
    let starts: Vec<usize> = words
        .char_indices()
        .filter(|(at, letter)| {
            !letter.is_whitespace()
                && words[..*at].chars().next_back().is_none_or(char::is_whitespace)
        })
        .map(|(at, _)| at)
        .collect();
    match starts.len().checked_sub(WORDS_BEFORE) {
        Some(skipped) if skipped > 0 => (&words[starts[skipped]..], true),
        _ => (words, false),
    }
}

/// Terms are one whatever their marks and letters that look alike.
fn folded(words: &str) -> String {
    fold(words).as_str().replace('"', "")
}

/// The words of a definition, compared with those of another one.
fn pieces(old: &str, new: &str) -> Vec<Piece> {
    let (old_setting, new_setting) = (Setting::of(old), Setting::of(new));
    let (mut old_at, mut new_at) = (0, 0);
    let mut pieces: Vec<Piece> = Vec::new();
    for (op, text) in segments(old, new) {
        let (op, words) = match op {
            Op::Delete => ("old", old_setting.slice(old_at..old_at + text.len())),
            Op::Insert => ("new", new_setting.slice(new_at..new_at + text.len())),
            Op::Equal => ("keep", new_setting.slice(new_at..new_at + text.len())),
        };
        old_at += if op == "new" { 0 } else { text.len() };
        new_at += if op == "old" { 0 } else { text.len() };
        if let Some(last) = pieces.last_mut() {
            let sticks = !last.text.ends_with(char::is_whitespace)
                && text.starts_with(|letter: char| letter.is_alphanumeric() || letter == '"');
            last.gap = last.op == "old" && sticks;
        }
        pieces.push(Piece { op, text: words, gap: false, after: "" });
    }
    pieces
}
