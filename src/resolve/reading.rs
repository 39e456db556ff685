//! Reading a text of law in the order of its print, and binding what its words name.

use std::ops::Range;

use super::document::{approved, is_same_name, main_document};
use super::steps::{self, Base};
use super::surroundings::{Clue, Holding, Nothing, Surroundings};
use super::target::{Bound, Kind, Role, Status, Target};
use crate::lang::Lang;
use crate::lang::alias::declarations;
use crate::lang::noun::DocumentNoun;
use crate::lang::reference::{ActName, Head, Mention, recognise, recognise_with};
use crate::model::{ActId, Path};

/// Where a paragraph stands.
#[derive(Debug, Clone, Copy)]
pub struct Place<'a> {
    /// The act to which its words belong: for the quoted new text of an amendment the amended act.
    pub act: &'a ActId,
    /// Its unit in that act.
    pub path: &'a Path,
    /// Its language.
    pub lang: Lang,
    /// What it does there.
    pub voice: Voice,
}

/// What a paragraph does in its act.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Voice {
    /// It is law like any other; also the quoted new text of an amendment.
    Text,
    /// It opens a list of amendments and names the act that they change.
    Opening,
    /// It only says where the next instructions apply.
    Scope,
    /// It is an amending instruction.
    Instruction,
}

/// The act, document and unit to which amending instructions apply.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amended {
    /// The act; `None` where it is not known.
    pub act: Option<ActId>,
    /// The noun with which it was named.
    pub noun: DocumentNoun,
    /// The document of it.
    pub document: Path,
    /// A unit of the document, where a scope line names one.
    pub within: Option<Path>,
}

/// A short name that has been declared for an act or a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alias {
    /// Its words.
    pub words: String,
    /// The noun, where it is the only word: `Заң`, `Правила`.
    pub noun: Option<DocumentNoun>,
    /// What it stands for.
    pub target: Target,
    /// The noun of the act for which it stands, which tells a law from an order.
    pub stands_for: DocumentNoun,
}

/// The aliases declared so far, the last one first in force.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Aliases {
    entries: Vec<Alias>,
}

impl Aliases {
    /// Adds an alias; it hides an earlier one of the same words.
    pub fn declare(&mut self, alias: Alias) {
        self.entries.push(alias);
    }

    /// The aliases in the order of their declaration.
    pub fn iter(&self) -> impl Iterator<Item = &Alias> {
        self.entries.iter()
    }

    fn of_noun(&self, noun: DocumentNoun) -> Option<&Alias> {
        self.entries.iter().rev().find(|alias| alias.noun == Some(noun))
    }
}

/// A reader of one act in one language: it keeps the aliases declared and the act being amended.
#[derive(Debug, Clone)]
pub struct Reading<'s, S> {
    surroundings: &'s S,
    /// The aliases declared so far.
    pub aliases: Aliases,
    /// What the instructions that follow change.
    pub amended: Option<Amended>,
}

/// An act and a document of it, from which a chain of units starts.
struct Anchor {
    act: Option<ActId>,
    noun: DocumentNoun,
    document: Path,
    /// What is meant when no unit is named: the root for an act, else the document.
    whole: Path,
    within: Option<Path>,
}

impl<'s, S: Surroundings> Reading<'s, S> {
    /// Begins to read an act.
    pub fn new(surroundings: &'s S) -> Reading<'s, S> {
        Reading { surroundings, aliases: Aliases::default(), amended: None }
    }

    /// Binds every mention of a paragraph, in the order of its words, and takes note of the
    /// aliases that it declares and of the act that it says is amended.
    pub fn bind(&mut self, text: &str, place: &Place<'_>) -> Vec<Bound> {
        let declarations = declarations(text, place.lang);
        let mut mentions = recognise_with(text, place.lang, &[]);
        // The alias in its own declaration is no use of it.
        mentions.retain(|mention| {
            !declarations.iter().any(|declared| declared.range.contains(&mention.range.start))
        });
        let mut declared = declarations.into_iter().peekable();
        let mut bound = Vec::new();
        let mut said: Option<(Option<ActId>, DocumentNoun)> = None;
        let mut anchors: Vec<(Range<usize>, Option<(Target, DocumentNoun)>)> = Vec::new();
        for (index, mention) in mentions.iter().enumerate() {
            let anchor = self.anchor(text, mention, place, said.as_ref());
            if let (Head::Act(_), Some(anchor)) = (&mention.head, &anchor) {
                said = Some((anchor.act.clone(), anchor.noun));
            }
            anchors.push((
                mention.range.clone(),
                anchor.as_ref().map(|anchor| {
                    let path = anchor.whole.clone();
                    (Target { act: anchor.act.clone(), path }, anchor.noun)
                }),
            ));
            if let Some(anchor) = anchor {
                self.amends(text, mention, place, &anchor);
                self.push(mention, place, anchor, &mut bound);
            }
            let next = mentions.get(index + 1).map_or(usize::MAX, |next| next.range.start);
            while let Some(declaration) = declared.next_if(|found| found.range.start < next) {
                let words = &text[declaration.alias.clone()];
                if let Some(alias) = self.alias(words, &declaration.range, place, &anchors) {
                    self.aliases.declare(alias);
                }
            }
        }
        for declaration in declared {
            let words = &text[declaration.alias.clone()];
            if let Some(alias) = self.alias(words, &declaration.range, place, &anchors) {
                self.aliases.declare(alias);
            }
        }
        bound
    }

    /// Where the chain of a mention starts; `None` where it turns out to name nothing.
    fn anchor(
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
                let alias = self.aliases.entries.get(*index)?;
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
        let annexed = held.iter().find(|document| document.path == here);
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

    /// Takes note of the act that the instructions after this paragraph change.
    fn amends(&mut self, text: &str, mention: &Mention, place: &Place<'_>, anchor: &Anchor) {
        let opens = place.voice == Voice::Opening && matches!(mention.head, Head::Act(_));
        let first = self.amended.as_ref().is_none_or(|amended| amended.act != anchor.act);
        let scope = place.voice == Voice::Scope;
        if !(opens && first || scope) {
            return;
        }
        let within =
            self.units(mention, place, anchor).into_iter().next().and_then(|found| found.path);
        let _ = text;
        let document = match &within {
            Some(path) if !path.document().is_root() => path.document(),
            _ => anchor.document.clone(),
        };
        self.amended = Some(Amended {
            act: anchor.act.clone(),
            noun: anchor.noun,
            within: within.filter(|path| *path != document),
            document,
        });
    }

    fn units(&self, mention: &Mention, place: &Place<'_>, anchor: &Anchor) -> Vec<steps::Found> {
        if mention.is_whole() {
            return Vec::new();
        }
        let own = anchor.act.as_ref() == Some(place.act) && place.voice != Voice::Instruction;
        let base = Base {
            act: anchor.act.as_ref(),
            holding: anchor.act.as_ref().and_then(|act| self.surroundings.holding(act)),
            document: anchor.document.clone(),
            within: anchor.within.clone(),
            here: own.then_some(place.path),
        };
        steps::units(self.surroundings, &base, &mention.steps)
    }

    fn push(&self, mention: &Mention, place: &Place<'_>, anchor: Anchor, bound: &mut Vec<Bound>) {
        let internal = anchor.act.as_ref() == Some(place.act);
        let frame = matches!(place.path.last(), Some("title" | "meta" | "stamp" | "sign"));
        let role = match place.voice {
            Voice::Scope => Role::Scope,
            Voice::Instruction if !matches!(mention.head, Head::Act(_) | Head::This(_)) => {
                Role::Locator
            }
            _ => Role::Reference,
        };
        let line = |link: Range<usize>, path: Option<Path>, status: Status, loose: bool| {
            let own = internal
                && (mention.is_whole()
                    || frame && path.as_ref().is_some_and(|path| *path == place.path.document()));
            Bound {
                lang: place.lang,
                range: mention.range.clone(),
                link,
                kind: if internal { Kind::Internal } else { Kind::External },
                target: path.map(|path| Target { act: anchor.act.clone(), path }),
                status,
                loose,
                role: if own { Role::Own } else { role },
            }
        };
        if mention.is_whole() {
            let holding = anchor.act.as_ref().and_then(|act| self.surroundings.holding(act));
            let status =
                steps::status(self.surroundings, anchor.act.as_ref(), holding, Some(&anchor.whole));
            bound.push(line(mention.range.clone(), Some(anchor.whole.clone()), status, false));
            return;
        }
        let found = self.units(mention, place, &anchor);
        let links = links(&mention.range, &found);
        for (found, link) in found.into_iter().zip(links) {
            bound.push(line(link, found.path, found.status, found.loose));
        }
    }

    /// What a declaration stands for, where that is an act or a document: what is named right
    /// before it or round it, else what bears the same noun before it.
    fn alias(
        &self,
        words: &str,
        remark: &Range<usize>,
        place: &Place<'_>,
        anchors: &[(Range<usize>, Option<(Target, DocumentNoun)>)],
    ) -> Option<Alias> {
        let tokens = crate::lang::token::Tokens::of(words, place.lang);
        let last = tokens.len().checked_sub(1)?;
        let Some(crate::lang::token::Lexeme::Document(noun, _)) = tokens.lexeme(last) else {
            return None;
        };
        let single = (last == 0).then_some(noun);
        let adjacent = anchors.iter().rev().find(|(range, target)| {
            target.is_some() && range.start < remark.start && range.end + 2 >= remark.start
        });
        let akin = |found: DocumentNoun| {
            found == noun
                || found.is_law() && noun.is_law()
                || found.segment().is_some() && found.segment() == noun.segment()
        };
        let nearest = || {
            anchors.iter().rev().find(|(range, target)| {
                range.end <= remark.start
                    && target.as_ref().is_some_and(|(target, found)| {
                        akin(*found)
                            || target.path.last().is_some_and(|last| Some(last) == noun.segment())
                    })
            })
        };
        let (_, found) = adjacent.or_else(nearest)?;
        let (target, stands_for) = found.clone()?;
        Some(Alias { words: words.to_owned(), noun: single, target, stands_for })
    }
}

/// The words of each unit of a phrase, so that links do not overlap: the first takes what stands
/// before the list, the last what stands after it. Units of one range share it.
fn links(phrase: &Range<usize>, found: &[steps::Found]) -> Vec<Range<usize>> {
    let numbers: Vec<Option<Range<usize>>> =
        found.iter().map(|found| found.number.clone()).collect();
    let first = numbers.first().cloned().flatten();
    let last = numbers.last().cloned().flatten();
    numbers
        .into_iter()
        .map(|number| match number {
            None => phrase.clone(),
            Some(number) => {
                let start =
                    if Some(&number) == first.as_ref() { phrase.start } else { number.start };
                let end = if Some(&number) == last.as_ref() { phrase.end } else { number.end };
                start..end
            }
        })
        .collect()
}

/// A unit that words name where they stand nowhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// The bytes of the phrase.
    pub range: Range<usize>,
    /// The path that the words name; `None` where they name a whole act or no address.
    pub path: Option<Path>,
}

/// Recognises in a sentence that stands nowhere: `qagida refs --words`.
///
/// ```
/// use qagida::lang::Lang;
/// use qagida::resolve::recognise_words;
/// let named = recognise_words("Заңның 26-бабының 4-тармағына сәйкес", Lang::Kk);
/// assert_eq!(named[0].path.as_ref().map(|path| path.to_string()).as_deref(), Some("art26/p4"));
/// ```
pub fn recognise_words(words: &str, lang: Lang) -> Vec<Named> {
    let mut named = Vec::new();
    for mention in recognise(words, lang) {
        let (noun, approved) = match &mention.head {
            Head::Here | Head::Declared(_) => (None, None),
            Head::This(noun) | Head::Said(noun) | Head::Bare { noun, .. } => (Some(*noun), None),
            Head::Act(act) => (Some(act.noun), mention.document.as_ref().map(|found| found.noun)),
        };
        let segment = approved.or(noun).and_then(DocumentNoun::segment);
        let document = segment.map(|segment| Path::root().join(segment)).unwrap_or_default();
        let base = Base {
            act: None,
            holding: Some(Holding::Registered),
            document: document.clone(),
            within: None,
            here: None,
        };
        if mention.is_whole() {
            let path = (approved.is_some() && !document.is_root()).then_some(document);
            named.push(Named { range: mention.range, path });
            continue;
        }
        for found in steps::units(&Nothing, &base, &mention.steps) {
            named.push(Named { range: mention.range.clone(), path: found.path });
        }
    }
    named
}
