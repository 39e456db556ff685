//! Where a chain of units starts: which act and which document of it the head of a mention means.

use super::aliases::Alias;
use super::document::{approved, is_same_name, main_document};
use super::reading::{Amended, Place, Reading, Voice};
use super::surroundings::{Clue, Surroundings};
use crate::lang::Lang;
use crate::lang::noun::DocumentNoun;
use crate::lang::reference::{ActName, Head, Mention};
use crate::model::{ActId, Path};

/// An act and a document of it, from which a chain of units starts.
pub(super) struct Anchor {
    pub act: Option<ActId>,
    pub noun: DocumentNoun,
    pub document: Path,
    /// What is meant when no unit is named: the root for an act, else the document.
    pub whole: Path,
    pub within: Option<Path>,
}

impl<S: Surroundings> Reading<'_, S> {
    /// Where the chain of a mention starts; `None` where it turns out to name nothing.
    pub(super) fn anchor(
        &self,
        text: &str,
        mention: &Mention,
        place: &Place<'_>,
        said: Option<&(Option<ActId>, DocumentNoun)>,
    ) -> Option<Anchor> {
        let amends = matches!(place.voice, Voice::Scope | Voice::Instruction);
        let amended = self.amended.as_ref().filter(|_| amends);
        let mut anchor = match &mention.head {
            Head::Here => match amended {
                Some(amended) => Anchor {
                    act: amended.act.clone(),
                    noun: amended.noun,
                    document: amended.document.clone(),
                    whole: Path::root(),
                    within: amended.within.clone(),
                },
                None => self.own(place, place.path.document(), DocumentNoun::Order),
            },
            Head::This(noun) => self.own(place, self.own_document(place, *noun), *noun),
            Head::Said(noun) => {
                let (act, noun) = amended
                    .map(|amended| (amended.act.clone(), amended.noun))
                    .or_else(|| said.cloned())
                    .or_else(|| self.amended.as_ref().map(|found| (found.act.clone(), found.noun)))
                    .unwrap_or((None, *noun));
                self.act(act, noun, place.lang)
            }
            Head::Act(act) => self.act(self.find(text, act, place.lang), act.noun, place.lang),
            Head::Bare { noun, name } => {
                let name = name.clone().map(|name| &text[name]);
                self.bare(*noun, name, mention, place, amended)?
            }
            Head::Declared(index) => {
                let alias = self.aliases.of_phrase(*index)?;
                self.aliased(alias, place.lang)
            }
        };
        if let Some(document) = &mention.document {
            let name = &text[document.name.clone()];
            let path = match &anchor.act {
                Some(act) => {
                    approved(self.surroundings, act, document.noun, Some(name), place.lang)
                }
                None => document.noun.segment().map(|segment| Path::root().join(segment)),
            };
            if let Some(path) = path {
                anchor.whole = path.clone();
                anchor.document = path;
            }
        }
        Some(anchor)
    }

    fn own(&self, place: &Place<'_>, document: Path, noun: DocumentNoun) -> Anchor {
        Anchor {
            act: Some(place.act.clone()),
            noun,
            whole: document.clone(),
            document,
            within: None,
        }
    }

    /// `осы Қағидалар`: the document in which the words stand, or the one to which their annex
    /// belongs; `осы бұйрық`: the act itself.
    fn own_document(&self, place: &Place<'_>, noun: DocumentNoun) -> Path {
        let held = self.surroundings.documents(place.act, place.lang);
        if noun.is_act() {
            return main_document(&held, noun);
        }
        let here = place.path.document();
        let is_annex = here.last().is_some_and(|last| last.starts_with("annex"));
        let annexed = held.iter().find(|document| document.path == here && is_annex);
        if let Some(of) = annexed.and_then(|document| document.annex_of.clone()) {
            return of;
        }
        let in_order = matches!(here.as_str(), "order" | "decree");
        let named =
            in_order.then(|| approved(self.surroundings, place.act, noun, None, place.lang));
        named.flatten().unwrap_or(here)
    }

    fn act(&self, act: Option<ActId>, noun: DocumentNoun, lang: Lang) -> Anchor {
        let held =
            act.as_ref().map(|act| self.surroundings.documents(act, lang)).unwrap_or_default();
        let document = main_document(&held, noun);
        Anchor { act, noun, document, whole: Path::root(), within: None }
    }

    fn aliased(&self, alias: &Alias, lang: Lang) -> Anchor {
        let mut anchor = self.act(alias.target.act.clone(), alias.stands_for, lang);
        if !alias.target.path.is_root() {
            anchor.document = alias.target.path.clone();
            anchor.whole = alias.target.path.clone();
        }
        anchor
    }

    /// A noun alone: an alias, the amended act, the own one, or nothing.
    fn bare(
        &self,
        noun: DocumentNoun,
        name: Option<&str>,
        mention: &Mention,
        place: &Place<'_>,
        amended: Option<&Amended>,
    ) -> Option<Anchor> {
        if let Some(amended) = amended {
            let mut anchor = self.act(amended.act.clone(), amended.noun, place.lang);
            if !noun.is_act() {
                let path = amended
                    .act
                    .as_ref()
                    .and_then(|act| approved(self.surroundings, act, noun, name, place.lang));
                anchor.document = path.unwrap_or_else(|| amended.document.clone());
                anchor.whole = anchor.document.clone();
            }
            return Some(anchor);
        }
        if name.is_none()
            && let Some(alias) = self.aliases.of_noun(noun)
        {
            return Some(self.aliased(alias, place.lang));
        }
        let held = self.surroundings.documents(place.act, place.lang);
        if noun.is_act() {
            if mention.is_whole() {
                return None;
            }
            let main = main_document(&held, noun);
            let own = if noun.is_law() { main.is_root() } else { !main.is_root() };
            let known = held.iter().any(|document| document.path == main);
            return Some(if own && known {
                self.own(place, main, noun)
            } else {
                self.act(None, noun, place.lang)
            });
        }
        let own = self.own_document(place, noun);
        let title = held
            .iter()
            .find(|document| document.path == own)
            .and_then(|held| held.title.as_deref());
        let same = match (name, title) {
            (None, _) => own.last().zip(noun.segment()).is_some_and(|(own, named)| {
                own == named
                    || matches!((own, named), ("rules", "regulation") | ("regulation", "rules"))
            }),
            (Some(name), Some(title)) => is_same_name(name, title),
            (Some(_), None) => false,
        };
        if same {
            return Some(self.own(place, own, noun));
        }
        let unknown = !mention.is_whole() && noun.segment().is_some();
        unknown.then(|| {
            let document = Path::root().join(noun.segment().unwrap_or("rules"));
            Anchor { act: None, noun, whole: document.clone(), document, within: None }
        })
    }

    fn find(&self, text: &str, act: &ActName, lang: Lang) -> Option<ActId> {
        self.surroundings.find(&Clue {
            noun: act.noun,
            name: act.name.clone().map(|name| &text[name]),
            date: act.date,
            number: act.number.as_deref(),
            lang,
        })
    }
}
