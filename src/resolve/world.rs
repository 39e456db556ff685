//! The corpus as binding sees it: every act in the state that counted on one day.

use std::collections::HashMap;

use jiff::civil::Date;

use super::surroundings::{Clue, Held, Holding, Presence, Surroundings};
use crate::history::Chronicle;
use crate::lang::fold::fold;
use crate::lang::noun::{DocumentNoun, Level};
use crate::model::{
    ActId, ActKind, Document, Held as HowMuch, Identity, Lang, Path, Redaction, Unit, UnitKind,
};

/// Acts by what citations say of them; built once for the whole corpus.
#[derive(Debug, Default)]
pub struct Catalogue {
    by_date: HashMap<Date, Vec<ActId>>,
    by_number: HashMap<String, Vec<ActId>>,
    by_name: HashMap<String, Vec<ActId>>,
}

impl Catalogue {
    /// The catalogue of all acts, held and registered.
    pub fn of(chronicle: &Chronicle) -> Catalogue {
        let mut catalogue = Catalogue::default();
        let held = chronicle.acts.values().map(|history| &history.act.identity);
        for identity in held.chain(chronicle.register.values()) {
            let id = &identity.id;
            if let Some(date) = identity.date {
                catalogue.by_date.entry(date).or_default().push(id.clone());
            }
            if let Some(number) = &identity.number {
                catalogue.by_number.entry(folded(number)).or_default().push(id.clone());
            }
            let named = Lang::ALL.into_iter().flat_map(|lang| identity.named.get(lang));
            let titles = identity.title.iter().flat_map(|title| [&title.kk, &title.ru]);
            for name in named.chain(titles) {
                let acts = catalogue.by_name.entry(folded(name)).or_default();
                if !acts.contains(id) {
                    acts.push(id.clone());
                }
            }
        }
        catalogue
    }

    /// The act of which the words tell this: by date and number, else by its name, else by its date
    /// alone where only one act of that kind has it.
    fn find(&self, chronicle: &Chronicle, clue: &Clue<'_>) -> Option<ActId> {
        let kind = |id: &&ActId| chronicle.identity(id).is_some_and(|act| fits(act, clue.noun));
        let number = clue.number.map(folded);
        let dated = clue.date.map(|date| self.by_date.get(&date).map_or(&[][..], Vec::as_slice));
        if let (Some(dated), Some(number)) = (dated, &number) {
            let same = |id: &&ActId| {
                let act = chronicle.identity(id);
                act.and_then(|act| act.number.as_deref()).is_some_and(|own| folded(own) == *number)
            };
            return dated.iter().find(|id| same(id)).cloned();
        }
        if let Some(name) = clue.name {
            let named = self.by_name.get(&folded(name)).map_or(&[][..], Vec::as_slice);
            let on_date = |id: &&ActId| {
                clue.date.is_none() || chronicle.identity(id).and_then(|act| act.date) == clue.date
            };
            if let Some(found) = named.iter().filter(kind).find(on_date) {
                return Some(found.clone());
            }
        }
        if let Some(dated) = dated {
            let of_kind: Vec<&ActId> = dated.iter().filter(kind).collect();
            return match of_kind[..] {
                [only] => Some(only.clone()),
                _ => None,
            };
        }
        let of_kind: Vec<&ActId> = self.by_number.get(&number?)?.iter().filter(kind).collect();
        match of_kind[..] {
            [only] => Some(only.clone()),
            _ => None,
        }
    }
}

fn folded(words: &str) -> String {
    let folded = fold(words);
    let kept = folded
        .as_str()
        .chars()
        .filter(|c| c.is_alphanumeric() || c.is_whitespace() || *c == '-' || *c == '/');
    kept.collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

fn fits(identity: &Identity, noun: DocumentNoun) -> bool {
    match identity.kind {
        ActKind::Order => noun == DocumentNoun::Order,
        ActKind::Decree => matches!(
            noun,
            DocumentNoun::Decree
                | DocumentNoun::Edict
                | DocumentNoun::Directive
                | DocumentNoun::Decision
        ),
        ActKind::Law => matches!(noun, DocumentNoun::Law | DocumentNoun::Constitution),
        ActKind::Code => noun == DocumentNoun::Code,
        ActKind::Standard => noun == DocumentNoun::Standard,
    }
}

/// Every act in the state of one day; one act may be fixed in a redaction of its own.
#[derive(Debug, Clone, Copy)]
pub struct World<'a> {
    chronicle: &'a Chronicle,
    catalogue: &'a Catalogue,
    /// The redaction in which the words stand.
    here: &'a Redaction,
}

impl<'a> World<'a> {
    /// The world of the words of a redaction.
    pub fn new(
        chronicle: &'a Chronicle,
        catalogue: &'a Catalogue,
        here: &'a Redaction,
    ) -> World<'a> {
        World { chronicle, catalogue, here }
    }

    /// The redaction of an act that counts where the words stand.
    pub fn redaction(&self, act: &ActId) -> Option<&'a Redaction> {
        counting(self.chronicle, self.here, act)
    }

    fn unit(&self, act: &ActId, path: &Path) -> Option<&'a Unit> {
        self.redaction(act)?.unit(path)
    }
}

/// The redaction of an act that counts for words that stand in the redaction `here`: of their own
/// act that redaction, of another act the one of the day on which `here` begins.
pub fn counting<'a>(
    chronicle: &'a Chronicle,
    here: &'a Redaction,
    act: &ActId,
) -> Option<&'a Redaction> {
    if *act == here.act {
        return Some(here);
    }
    let history = chronicle.acts.get(act)?;
    let then = here.begins().and_then(|day| history.on(day));
    // Before an act was there its first redaction is what can be meant.
    then.or_else(|| history.redactions.first()).map(|found| knowing(found, &history.redactions))
}

/// A redaction that was only reconstructed says nothing of its units; the first held one does.
fn knowing<'a>(found: &'a Redaction, all: &'a [Redaction]) -> &'a Redaction {
    match found.is_reconstructed {
        true => all.iter().find(|redaction| !redaction.is_reconstructed).unwrap_or(found),
        false => found,
    }
}

/// The kinds of unit that a level of a citation names.
fn kinds(level: Level) -> &'static [UnitKind] {
    match level {
        Level::Annex => &[],
        Level::Section => &[UnitKind::Section],
        Level::Chapter => &[UnitKind::Chapter],
        Level::Paragraph => &[UnitKind::Paragraph],
        Level::Article => &[UnitKind::Article],
        Level::Point => &[UnitKind::Point],
        Level::Subpoint => &[UnitKind::Subpoint],
        Level::Part => &[UnitKind::Part],
        Level::Indent => &[UnitKind::Indent],
        Level::Row => &[UnitKind::Row, UnitKind::CriterionRow, UnitKind::Criterion],
        Level::Column => &[UnitKind::Cell],
        Level::Title => &[UnitKind::Title],
        Level::Preamble => &[UnitKind::Preamble],
    }
}

/// Whether units of a document may be missing because they are not held.
fn is_partial(redaction: &Redaction) -> bool {
    redaction.documents.iter().any(|document| {
        document.lacuna.is_some() || document.walk().any(|unit| unit.kind == UnitKind::Gap)
    })
}

/// Documents of an amending act that are new text of another one are not its own.
fn is_own(document: &Document) -> bool {
    !document.path.segments().any(|segment| segment == "new")
}

impl Surroundings for World<'_> {
    fn holding(&self, act: &ActId) -> Option<Holding> {
        if let Some(history) = self.chronicle.acts.get(act) {
            let partial =
                history.act.held == HowMuch::Part || self.redaction(act).is_some_and(is_partial);
            return Some(if partial { Holding::Part } else { Holding::Whole });
        }
        self.chronicle.register.contains_key(act).then_some(Holding::Registered)
    }

    fn find(&self, clue: &Clue<'_>) -> Option<ActId> {
        self.catalogue.find(self.chronicle, clue)
    }

    fn documents(&self, act: &ActId, lang: Lang) -> Vec<Held> {
        if let Some(redaction) = self.redaction(act) {
            let held =
                redaction.documents.iter().filter(|document| is_own(document)).map(|document| {
                    let title = document.units.iter().find(|unit| unit.kind == UnitKind::Title);
                    let title =
                        title.and_then(|unit| unit.words(lang)).map(|words| words.text.to_string());
                    Held {
                        path: document.path.clone(),
                        annex_of: document.annexed_to.clone(),
                        title,
                    }
                });
            return held.collect();
        }
        let Some(identity) = self.chronicle.register.get(act) else { return Vec::new() };
        let approved = identity.approves.iter().map(|approved| Held {
            path: approved.path.clone(),
            annex_of: None,
            title: approved.name.as_ref().map(|name| name.get(lang).clone()),
        });
        approved.collect()
    }

    fn presence(&self, act: &ActId, path: &Path) -> Presence {
        let Some(redaction) = self.redaction(act) else { return Presence::Absent };
        if let Some(unit) = redaction.unit(path) {
            let lacuna = unit.is_lacuna(Lang::Kk) && unit.is_lacuna(Lang::Ru);
            let repealed = matches!(unit.detail, crate::model::Detail::Repealed);
            return match (lacuna, repealed) {
                (_, true) => Presence::Absent,
                (true, _) => Presence::Lacuna,
                _ => Presence::Present,
            };
        }
        match redaction.document(path) {
            Some(document) if document.lacuna.is_some() => Presence::Lacuna,
            Some(document) if document.is_deleted() => Presence::Absent,
            Some(_) => Presence::Present,
            None => Presence::Absent,
        }
    }

    fn numbers(&self, act: &ActId, below: &Path, level: Level) -> Vec<String> {
        let Some(redaction) = self.redaction(act) else { return Vec::new() };
        if level == Level::Annex {
            let annexes = redaction
                .documents
                .iter()
                .filter(|document| below.is_root() || document.annexed_to.as_ref() == Some(below));
            let number = |document: &Document| {
                document.path.last()?.strip_prefix("annex").map(str::to_owned)
            };
            return annexes.filter_map(number).collect();
        }
        let units = match redaction.document(below) {
            Some(document) => &document.units,
            None => match redaction.unit(below) {
                Some(unit) => &unit.children,
                None => return Vec::new(),
            },
        };
        let of_level = units.iter().filter(|unit| kinds(level).contains(&unit.kind));
        of_level.filter_map(|unit| unit.number.clone()).collect()
    }

    fn paragraphs(&self, act: &ActId, unit: &Path) -> Vec<bool> {
        let Some(unit) = self.unit(act, unit) else { return Vec::new() };
        let parts = unit.children.iter().filter(|child| child.kind == UnitKind::Part);
        let mut opens = Vec::new();
        let mut before: Option<&str> = None;
        let first = (unit.kind != UnitKind::Article).then_some(unit);
        for paragraph in first.into_iter().chain(parts) {
            let words = Lang::ALL.into_iter().find_map(|lang| paragraph.words(lang));
            let text = words.map_or("", |words| &*words.text);
            // After a full stop a sentence begins; after a colon or semicolon the list goes on. The
            // paragraph after an unknown one is taken to begin.
            let begins = before.is_none_or(|before| {
                before.is_empty()
                    || before.trim_end_matches(['"', '»', ')']).ends_with(['.', '!', '?'])
            });
            opens.push(begins);
            before = Some(text);
        }
        opens
    }

    fn heading(&self, act: &ActId, unit: &Path, level: Level) -> Option<Path> {
        let document = self.redaction(act)?.document(&unit.document())?;
        let mut heading = None;
        for candidate in &document.units {
            if kinds(level).contains(&candidate.kind) {
                heading = Some(candidate.path.clone());
            }
            if unit.is_within(&candidate.path) {
                return heading;
            }
        }
        None
    }
}
