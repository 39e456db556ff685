//! What all pages are built from: the corpus, the frame, and who stands where.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Serialize;

use super::shell::Section;
use super::text::UnitLink;
use super::{Frame, LinkStyle, Links, Phrase, Place};
use crate::history::{Chronicle, History};
use crate::model::{
    ActId, ActKind, Address, Bilingual, Body, Identity, Lang, Path, Procedure, Redaction, State,
};
use crate::resolve::Corpus;

/// The corpus with what many pages ask of it, found once.
#[derive(Debug)]
pub struct Site<'a> {
    /// Acts, redactions, references.
    pub corpus: &'a Corpus,
    /// What is the same on all pages.
    pub frame: Frame,
    /// The day on which "present" is judged.
    pub as_of: Date,
    /// For each act the acts that it changed or ended.
    influences: BTreeMap<ActId, Vec<(ActId, &'static str)>>,
}

/// What a redaction is called: a template makes words of it with the filter `redaction`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RedactionName {
    /// `name`: in a body of rules; `date`: since when it applies; `act`: by whom it was made;
    /// `first`: the act as it was adopted.
    pub is: &'static str,
    /// The name, the ISO date or the number of the act.
    pub text: String,
}

/// Where an address leads on the site.
#[derive(Debug)]
pub struct Destination<'a> {
    /// The act.
    pub history: &'a History,
    /// The redaction whose page shows it.
    pub redaction: &'a Redaction,
    /// The anchor there: the unit, or the nearest one above it that is there.
    pub anchor: Path,
    /// Whether the unit itself is there, with its words.
    pub held: bool,
}

impl<'a> Site<'a> {
    /// The site of a corpus in these interface languages.
    pub fn new(corpus: &'a Corpus, languages: &[&str], links: LinkStyle) -> Site<'a> {
        let chronicle = &corpus.chronicle;
        let own = chronicle.site.as_ref();
        let as_of = own.map_or(Date::ZERO, |site| site.as_of);
        let mount = own.map_or("/", |site| &site.mount);
        let base_url = own.map_or("", |site| &site.base_url);
        let mut influences: BTreeMap<ActId, Vec<(ActId, &'static str)>> = BTreeMap::new();
        for history in chronicle.acts.values() {
            for redaction in history.redactions.iter().skip(1) {
                let changed = influences.entry(redaction.made_by.clone()).or_default();
                changed.push((history.id().clone(), "changed"));
            }
            if let Some(ending) = &history.ending {
                let ended = influences.entry(ending.by.act.clone()).or_default();
                ended.push((history.id().clone(), "repealed"));
            }
        }
        for changed in influences.values_mut() {
            changed.sort();
            changed.dedup();
        }
        let frame = Frame {
            base_url: format!("{base_url}{}", mount.trim_end_matches('/')),
            mount: mount.to_owned(),
            languages: languages.iter().map(|lang| (*lang).to_owned()).collect(),
            as_of: as_of.to_string(),
            links,
            build: String::new(),
            cards: Vec::new(),
            has_archive: false,
            sections: sections(chronicle),
        };
        Site { corpus, frame, as_of, influences }
    }

    /// The site of the sample form, which has the frame of this one and is in none of its lists.
    pub fn sample(&self) -> Option<Site<'a>> {
        let corpus = self.corpus.sample.as_deref()?;
        let languages: Vec<&str> = self.frame.languages.iter().map(String::as_str).collect();
        let site = Site::new(corpus, &languages, self.frame.links);
        Some(Site { frame: self.frame.clone(), as_of: self.as_of, ..site })
    }

    /// Acts and redactions.
    pub fn chronicle(&self) -> &'a Chronicle {
        &self.corpus.chronicle
    }

    /// The redactions of an act that have a page: a reconstructed one holds next to nothing.
    pub fn shown(&self, history: &'a History) -> impl DoubleEndedIterator<Item = &'a Redaction> {
        history.redactions.iter().filter(|redaction| !redaction.is_reconstructed)
    }

    /// The redaction that applies on the day of the site, or the one shown that is nearest to it.
    pub fn present(&self, history: &'a History) -> Option<&'a Redaction> {
        history
            .present(self.as_of)
            .filter(|redaction| !redaction.is_reconstructed)
            .or_else(|| self.shown(history).next_back())
    }

    /// The page of a redaction.
    pub fn place(&self, redaction: &Redaction) -> Place {
        Place::Act { act: redaction.act.to_string(), redaction: redaction.name.to_string() }
    }

    /// Every redaction that has a page.
    pub fn redactions(&self) -> impl Iterator<Item = (&'a History, &'a Redaction)> {
        self.chronicle().redactions().filter(|(_, redaction)| !redaction.is_reconstructed)
    }

    /// The act and the redaction of a page.
    pub fn find(&self, act: &str, redaction: &str) -> Option<(&'a History, &'a Redaction)> {
        let history = self.chronicle().acts.get(&ActId::parse(act).ok()?)?;
        Some((history, history.redactions.iter().find(|own| *own.name == *redaction)?))
    }

    /// Where an address leads, as the words of `here` mean it: in their own redaction for their
    /// own act, else in the redaction of that time. `None` where no text of the act is held.
    pub fn destination(
        &self,
        here: Option<&Redaction>,
        act: &ActId,
        named: Option<&str>,
        path: &Path,
    ) -> Option<Destination<'a>> {
        let history = self.chronicle().acts.get(act)?;
        let own = here.filter(|here| here.act == *act);
        let by_name = |name: &str| history.redactions.iter().find(|one| one.is_called(name));
        let then = || here.and_then(Redaction::begins).and_then(|day| history.on(day));
        let redaction = named
            .and_then(by_name)
            .or_else(|| own.and_then(|own| by_name(&own.name)))
            .or_else(then)
            .filter(|found| !found.is_reconstructed)
            .or_else(|| self.shown(history).next())?;
        let mut anchor = path.clone();
        while !redaction.has(&anchor) {
            anchor = anchor.parent()?;
        }
        let unknown = |lang| redaction.unit(&anchor).is_some_and(|unit| unit.is_lacuna(lang));
        let lost = redaction.document(&anchor).is_some_and(|document| document.lacuna.is_some());
        let held = anchor == *path && !(unknown(Lang::Kk) && unknown(Lang::Ru)) && !lost;
        Some(Destination { history, redaction, anchor, held })
    }

    /// A unit named by the site: its act where that is not `here`, and its place.
    pub fn unit_link(
        &self,
        links: &Links,
        here: Option<&Redaction>,
        address: &Address,
    ) -> UnitLink {
        let named = address.redaction.as_deref();
        let place = self.destination(here, &address.act, named, &address.path);
        let is_own = here.is_some_and(|here| here.act == address.act);
        let number = || self.number(&address.act);
        UnitLink {
            act: (!is_own).then(number),
            unit: address.path.to_string(),
            href: place.map(|to| links.to_unit(&self.place(to.redaction), &to.anchor)),
        }
    }

    /// An act named by the site; its present text if that is held.
    pub fn act_link(&self, links: &Links, act: &ActId) -> UnitLink {
        let history = self.chronicle().acts.get(act);
        let place = history.and_then(|history| self.present(history));
        UnitLink {
            act: Some(self.number(act)),
            unit: String::new(),
            href: place.map(|redaction| links.to(&self.place(redaction))),
        }
    }

    /// The number of an act as it is cited; its id where no source gives one.
    pub fn number(&self, act: &ActId) -> String {
        let number = self.chronicle().identity(act).and_then(|identity| identity.number.clone());
        number.unwrap_or_else(|| act.to_string())
    }

    /// Words about an act in the language of the page, or in one that is official.
    pub fn phrase(&self, identity: &Identity, words: &Bilingual<String>, lang: &str) -> Phrase {
        Phrase::of(words, lang, official(identity))
    }

    /// The short name of an act, else its title.
    pub fn name(&self, identity: &Identity, lang: &str) -> Option<Phrase> {
        let words = identity.name.as_ref().or(identity.title.as_ref())?;
        let mut phrase = self.phrase(identity, words, lang);
        // The number stands beside the name everywhere: `№ 193/НҚ бұйрық: …` would say it twice.
        if let (Some(number), Some((head, rest))) = (&identity.number, phrase.text.split_once(": "))
            && head.contains(&format!("№ {number}"))
        {
            let mut letters = rest.chars();
            let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
            phrase.text = first + letters.as_str();
        }
        Some(phrase)
    }

    /// The language of the text on a page in `interface`: the same, or the official one.
    pub fn text_lang(&self, identity: &Identity, interface: &str) -> Lang {
        Lang::from_code(interface).unwrap_or(official(identity))
    }

    /// What a redaction is called.
    pub fn redaction_name(&self, redaction: &Redaction) -> RedactionName {
        let is_date = redaction.since.date().is_some_and(|day| day.to_string() == *redaction.name);
        if is_date {
            RedactionName { is: "date", text: redaction.name.to_string() }
        } else if *redaction.name == *redaction.act.as_str() {
            RedactionName { is: "first", text: String::new() }
        } else if *redaction.name == *redaction.made_by.as_str() {
            RedactionName { is: "act", text: self.number(&redaction.made_by) }
        } else {
            RedactionName { is: "name", text: redaction.name.to_string() }
        }
    }

    /// The body of rules to which a redaction belongs.
    pub fn body(&self, redaction: &Redaction) -> Option<&'a Body> {
        let id = redaction.body.as_deref()?;
        self.chronicle().bodies.iter().find(|body| body.id == id)
    }

    /// The comparison of two redactions of one body, or of two that follow each other in an act
    /// that belongs to none.
    pub fn comparison(&self, old: &Redaction, new: &Redaction) -> Option<Place> {
        if old.is_reconstructed || new.is_reconstructed {
            return None;
        }
        let body = match (&old.body, &new.body) {
            (Some(body), Some(other)) if body == other => body.clone(),
            (None, None) if self.follow(old, new) => new.act.to_string(),
            _ => return None,
        };
        Some(Place::Comparison { body, old: old.name.to_string(), new: new.name.to_string() })
    }

    /// Whether a redaction of an act comes right after another one.
    fn follow(&self, old: &Redaction, new: &Redaction) -> bool {
        let own = |act: &ActId| self.chronicle().acts.get(act);
        old.act == new.act
            && own(&new.act).is_some_and(|history| {
                let all = history.redactions.windows(2);
                all.into_iter().any(|two| two[0].name == old.name && two[1].name == new.name)
            })
    }

    /// The body of rules to which an act belongs.
    pub fn body_of(&self, history: &History) -> Option<&'a Body> {
        let bodies = &self.chronicle().bodies;
        bodies
            .iter()
            .find(|body| body.redactions.iter().any(|named| named.state.act == *history.id()))
    }

    /// The acts that an act changed or ended, and which of the two.
    pub fn influences(&self, act: &ActId) -> &[(ActId, &'static str)] {
        self.influences.get(act).map_or(&[], Vec::as_slice)
    }
}

/// The acts of a body of rules, in the order of its redactions.
pub(super) fn acts_of<'a>(chronicle: &'a Chronicle, body: &Body) -> Vec<&'a History> {
    let mut acts: Vec<&History> = Vec::new();
    for named in &body.redactions {
        if let Some(history) = chronicle.acts.get(&named.state.act)
            && !acts.iter().any(|known| known.id() == history.id())
        {
            acts.push(history);
        }
    }
    acts
}

/// The language in which an act is official; Kazakh where it is both.
fn official(identity: &Identity) -> Lang {
    identity.official.first().copied().unwrap_or(Lang::Kk)
}

/// The sections of the masthead: only those that have something to show.
fn sections(chronicle: &Chronicle) -> Vec<Section> {
    let mut sections = vec![Section {
        key: "acts",
        place: Place::Acts,
        anchor: "",
        types: &["act", "history", "parallel"],
    }];
    let mut add = |wanted: bool, key, place, anchor, types| {
        if wanted {
            sections.push(Section { key, place, anchor, types });
        }
    };
    let has = |some: fn(&History) -> bool| chronicle.acts.values().any(some);
    add(!chronicle.bodies.is_empty(), "compare", Place::Acts, "compare", &["diff", "table"]);
    add(
        has(|history| !history.criteria.is_empty()),
        "calculators",
        Place::Calculators,
        "",
        &["calculator"],
    );
    add(has(|history| !history.forms.is_empty()), "forms", Place::Forms, "", &["form", "package"]);
    add(
        has(|history| history.procedures.iter().any(Procedure::has_periods)),
        "deadlines",
        Place::Deadlines,
        "",
        &["procedures", "procedure"],
    );
    add(true, "terms", Place::Terms, "", &["terms"]);
    add(true, "quality", Place::Quality, "", &[]);
    sections
}

/// The word for a kind of act in locale keys.
pub(super) fn kind_word(kind: ActKind) -> &'static str {
    match kind {
        ActKind::Order => "order",
        ActKind::Decree => "decree",
        ActKind::Law => "law",
        ActKind::Code => "code",
        ActKind::Standard => "standard",
    }
}

/// The word for a state in locale keys.
pub(super) fn state_word(state: State) -> &'static str {
    match state {
        State::InForce => "in-force",
        State::Amended => "amended",
        State::Repealed => "repealed",
        State::Unknown => "unknown",
    }
}
