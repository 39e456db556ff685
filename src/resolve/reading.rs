//! Reading a text of law in the order of its print, and binding what its words name.

use std::ops::Range;

use super::aliases::{Aliases, Antecedent, alias};
use super::anchor::Anchor;
use super::steps::{self, Base};
use super::surroundings::Surroundings;
use super::target::{Bound, Kind, Role, Status, Target};
use crate::lang::Lang;
use crate::lang::alias::Declaration;
use crate::lang::noun::DocumentNoun;
use crate::lang::reference::{Head, Mention, Numbers, Scan, scan};
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

/// A reader of one act in one language: it keeps the aliases declared and the act being amended.
#[derive(Debug, Clone)]
pub struct Reading<'s, S> {
    pub(super) surroundings: &'s S,
    /// The aliases declared so far.
    pub aliases: Aliases,
    /// What the instructions that follow change.
    pub amended: Option<Amended>,
}

impl<'s, S: Surroundings> Reading<'s, S> {
    /// Begins to read an act.
    pub fn new(surroundings: &'s S) -> Reading<'s, S> {
        Reading { surroundings, aliases: Aliases::default(), amended: None }
    }

    /// Binds every mention of a paragraph, in the order of its words, and takes note of the
    /// aliases that it declares and of the act that it says is amended.
    pub fn bind(&mut self, text: &str, place: &Place<'_>) -> Vec<Bound> {
        let Scan { mentions, declarations } = scan(text, place.lang, self.aliases.phrases());
        let mut declarations = declarations.into_iter().peekable();
        let mut bound = Vec::new();
        let mut said = None;
        let mut named: Vec<Antecedent> = Vec::new();
        for mention in &mentions {
            while let Some(declared) =
                declarations.next_if(|found| found.range.end <= mention.range.start)
            {
                self.declare(text, &declared, place, &named);
            }
            let Some(anchor) = self.anchor(text, mention, place, said.as_ref()) else { continue };
            if matches!(mention.head, Head::Act(_)) {
                said = Some((anchor.act.clone(), anchor.noun));
            }
            named.push(Antecedent {
                range: mention.range.clone(),
                target: Target { act: anchor.act.clone(), path: anchor.whole.clone() },
                noun: anchor.noun,
            });
            self.amends(mention, place, &anchor);
            self.push(mention, place, anchor, &mut bound);
        }
        for declared in declarations {
            self.declare(text, &declared, place, &named);
        }
        bound
    }

    fn declare(
        &mut self,
        text: &str,
        declared: &Declaration,
        place: &Place<'_>,
        named: &[Antecedent],
    ) {
        let words = &text[declared.alias.clone()];
        if let Some(alias) = alias(words, &declared.range, place.lang, named) {
            self.aliases.declare(alias);
        }
    }

    /// Takes note of the act that the instructions after this paragraph change.
    fn amends(&mut self, mention: &Mention, place: &Place<'_>, anchor: &Anchor) {
        let opens = place.voice == Voice::Opening && matches!(mention.head, Head::Act(_));
        let first = self.amended.as_ref().is_none_or(|amended| amended.act != anchor.act);
        let scope = place.voice == Voice::Scope;
        if !(opens && first || scope) {
            return;
        }
        let within =
            self.units(mention, place, anchor).into_iter().next().and_then(|found| found.path);
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
        // `осы тараудың ережелері`: the unit in which the words stand, and no part of it.
        let names_own_unit = mention.head == Head::Here
            && matches!(&mention.steps[..], [step] if step.numbers == Numbers::This);
        let line = |link: Range<usize>, path: Option<Path>, status: Status, loose: bool| {
            let own = internal
                && (mention.is_whole()
                    || names_own_unit
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
                registration: match &mention.head {
                    Head::Act(act) => act.registration.clone(),
                    _ => None,
                },
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
