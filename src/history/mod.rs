//! Law is base plus amendments: this stage replays the operations of amending acts and gives every
//! act its redactions.
//!
//! [`from_raw`] takes the raw corpus and returns [`Chronicle`]: for each act its redactions from the
//! earliest to the latest, each with its name, its dates and the changes that made it. What cannot
//! be applied is a finding that says exactly why.

mod events;
mod names;
pub mod notes;
pub mod proof;
mod reconstruct;
mod replay;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use rayon::prelude::*;

use crate::diag::Findings;
use crate::load::{Prose, RawAct, RawCorpus};
use crate::model::body::GlossaryEntry;
use crate::model::calendar::Calendar;
use crate::model::{
    Act, ActId, Address, Body, Criteria, Erratum, Form, Identity, Procedure, Redaction, Site, When,
};
use crate::source::Span;

pub use events::Event;

/// An act with all its redactions.
#[derive(Debug)]
pub struct History {
    /// The act as written: who it is, and its text as first known.
    pub act: Act,
    /// Its redactions, earliest first; never empty.
    pub redactions: Vec<Redaction>,
    /// What ended it.
    pub ending: Option<Ending>,
    /// Its errata.
    pub errata: Vec<Erratum>,
    /// Its criteria.
    pub criteria: Vec<Criteria>,
    /// Its forms.
    pub forms: Vec<Form>,
    /// Its procedures.
    pub procedures: Vec<Procedure>,
}

/// The end of an act by another one.
#[derive(Debug, Clone)]
pub struct Ending {
    /// The unit that orders it.
    pub by: Address,
    /// Since when.
    pub when: When,
    /// Where content orders it.
    pub span: Span,
}

/// All acts with their redactions.
#[derive(Debug, Default)]
pub struct Chronicle {
    /// `site.yaml`
    pub site: Option<Site>,
    /// Acts whose text is held.
    pub acts: BTreeMap<ActId, History>,
    /// Acts whose folder could not be read: what hangs on them is not judged.
    pub broken: BTreeSet<ActId>,
    /// Acts that are cited but not held.
    pub register: BTreeMap<ActId, Identity>,
    /// Bodies of rules across acts.
    pub bodies: Vec<Body>,
    /// Working calendars by year.
    pub calendars: BTreeMap<i16, Calendar>,
    /// Words that the translations had to choose.
    pub glossary: Vec<GlossaryEntry>,
    /// Prose of the site.
    pub pages: Vec<Prose>,
    /// The sample form: a chronicle of its own, so that it stands in no list of this one.
    pub sample: Option<Box<Chronicle>>,
}

/// Replays every operation of the corpus.
pub fn from_raw(raw: RawCorpus) -> (Chronicle, Findings) {
    let RawCorpus { site, acts, broken, register, bodies, calendars, glossary, pages, sample } =
        raw;
    let mut findings = Findings::new();
    let sample = sample.map(|own| {
        let acts = BTreeMap::from([(own.act.identity.id.clone(), own)]);
        let (sample, found) =
            from_raw(RawCorpus { site: site.clone(), acts, ..RawCorpus::default() });
        findings.extend(found);
        Box::new(sample)
    });
    let mut events = events::collect(&acts, &broken, &register, &mut findings);
    let work: Vec<(RawAct, events::ActEvents)> = acts
        .into_iter()
        .map(|(id, act)| {
            let events = events.remove(&id).unwrap_or_default();
            (act, events)
        })
        .collect();
    let told: Vec<(History, Findings)> =
        work.into_par_iter().map(|(act, events)| history(act, events, &register)).collect();
    let mut chronicle = Chronicle {
        site,
        acts: BTreeMap::new(),
        broken,
        register,
        bodies,
        calendars,
        glossary,
        pages,
        sample,
    };
    for (history, found) in told {
        findings.extend(found);
        chronicle.acts.insert(history.act.id().clone(), history);
    }
    names::assign(&mut chronicle, &mut findings);
    (chronicle, findings)
}

fn history(
    raw: RawAct,
    events: events::ActEvents,
    register: &BTreeMap<ActId, Identity>,
) -> (History, Findings) {
    let mut findings = Findings::new();
    let RawAct { act, errata, criteria, forms, procedures } = raw;
    let mut redactions = reconstruct::up_to_base(&act, register);
    let ground = replay::Ground {
        held: act.held,
        known_since: redactions.last().and_then(reconstruct::known_since),
        ending: events.ending.as_ref(),
    };
    for group in events.groups {
        if ground.precedes(&group, &mut findings) {
            if let Some(last) = redactions.last_mut() {
                last.is_incomplete = true;
            }
        } else if let Some(last) = redactions.last() {
            let next = replay::apply(&ground, last, &group, &mut findings);
            redactions.push(next);
        }
    }
    (
        History { act, redactions, ending: events.ending, errata, criteria, forms, procedures },
        findings,
    )
}

impl History {
    /// Its id.
    pub fn id(&self) -> &ActId {
        self.act.id()
    }

    /// The redaction of this name, date or maker; the last one without a name.
    pub fn redaction(&self, name: Option<&str>) -> Option<&Redaction> {
        let Some(name) = name else { return self.redactions.last() };
        let named = || self.redactions.iter().find(|redaction| *redaction.name == *name);
        let called = || self.redactions.iter().rfind(|redaction| redaction.is_called(name));
        named().or_else(called).or_else(|| self.on(name.parse().ok()?))
    }

    /// The redaction that applies on a day: the last one that has begun. Before the first known day
    /// it is the first redaction, if the act had been adopted.
    pub fn on(&self, date: Date) -> Option<&Redaction> {
        let begun = |redaction: &&Redaction| redaction.begins().is_none_or(|begin| begin <= date);
        let adopted = self.act.identity.date.is_none_or(|adopted| adopted <= date);
        self.redactions
            .iter()
            .rev()
            .find(begun)
            .or_else(|| self.redactions.first())
            .filter(|_| adopted)
    }

    /// The redaction that applies on the day of the site, or the first one to come.
    pub fn present(&self, as_of: Date) -> Option<&Redaction> {
        self.on(as_of).or_else(|| self.redactions.first())
    }
}

impl Chronicle {
    /// Who an act is, held or only registered.
    pub fn identity(&self, id: &ActId) -> Option<&Identity> {
        self.acts.get(id).map(|history| &history.act.identity).or_else(|| self.register.get(id))
    }

    /// The act and the redaction that an address means.
    pub fn find(&self, address: &Address) -> Option<(&History, &Redaction)> {
        let history = self.acts.get(&address.act)?;
        let redaction = history.redaction(address.redaction.as_deref())?;
        Some((history, redaction))
    }

    /// Every redaction of every act.
    pub fn redactions(&self) -> impl Iterator<Item = (&History, &Redaction)> {
        self.acts.values().flat_map(|history| {
            history.redactions.iter().map(move |redaction| (history, redaction))
        })
    }
}
