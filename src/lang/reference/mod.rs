//! References: every phrase that names a unit or an act, read from its words alone.
//!
//! Kazakh names the large unit first (`осы Қағидалардың 6-тармағының 1) тармақшасы`), Russian the
//! small one (`подпункт 1) пункта 6 настоящих Правил`); a [`Mention`] holds both in one order,
//! from the large to the small. What it points to depends on where the words stand and is bound
//! in the stage `resolve`.

mod act;
mod kk;
mod list;
mod ru;

use std::ops::Range;

use jiff::civil::Date;

use super::Lang;
use super::alias::{self, Declaration};
use super::noun::{DocumentNoun, Level};
use super::number::Numeral;
use super::phrase::Phrases;
use super::token::Tokens;

/// A phrase that names units or an act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// The bytes of its words in the paragraph.
    pub range: Range<usize>,
    /// From which act or document the chain starts.
    pub head: Head,
    /// The document that the act of the head approves, where the words name it.
    pub document: Option<Approved>,
    /// The units, from the large to the small.
    pub steps: Vec<Step>,
}

/// Where a chain of units starts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Head {
    /// No act or document is named.
    Here,
    /// `осы Қағидалар`, `настоящий приказ`.
    This(DocumentNoun),
    /// `көрсетілген бұйрық`, `указанный приказ`: the act named last.
    Said(DocumentNoun),
    /// A noun alone: `Заңның`, `Правил`. Whether it is a declared alias only its place tells.
    Bare {
        /// The noun.
        noun: DocumentNoun,
        /// The bytes of a name beside it, which make it another document than an alias would be:
        /// `Министрлік туралы ереженің`, `Правил информационного наполнения`.
        name: Option<Range<usize>>,
    },
    /// An act by its date, number or name.
    Act(ActName),
    /// A declared alias of several words, by its index in the list that was given.
    Declared(usize),
}

/// A document with the noun and the words that name it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Approved {
    /// Rules, requirements, a list …
    pub noun: DocumentNoun,
    /// The bytes of its name, the noun included.
    pub name: Range<usize>,
}

/// What the words tell of an act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActName {
    /// An order, a decree, a law …
    pub noun: DocumentNoun,
    /// The bytes of its name: between quotation marks, or the adjective of a code.
    pub name: Option<Range<usize>>,
    /// The day of its adoption.
    pub date: Option<Date>,
    /// Its number as printed: `611/НҚ`, `418-V`.
    pub number: Option<String>,
    /// The bytes and the digits of its entry in the state register, where they are given.
    pub registration: Option<(Range<usize>, String)>,
}

/// One level of a chain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Point, subpoint, part …
    pub level: Level,
    /// Which of them.
    pub numbers: Numbers,
    /// The Kazakh noun says that the unit belongs to what is named before it.
    pub possessive: bool,
}

/// Which units of a level are meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Numbers {
    /// `осы тармақ`, `настоящий пункт`: the one in which the words stand.
    This,
    /// The only one: a title, a preamble, an annex without a number.
    Only,
    /// By their numbers.
    Listed(Vec<Numeral>),
}

/// What was found in one paragraph.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Scan {
    /// The mentions, in the order of the text; the alias in its own declaration is none.
    pub mentions: Vec<Mention>,
    /// The declarations of aliases.
    pub declarations: Vec<Declaration>,
}

/// Finds every mention of a unit or an act in one paragraph, in the order of the text.
///
/// ```
/// use qagida::lang::{Lang, recognise};
/// let words = "осы Қағидалардың 6-тармағының 1) және 2) тармақшаларында көзделген";
/// let mentions = recognise(words, Lang::Kk);
/// assert_eq!(&words[mentions[0].range.clone()], "осы Қағидалардың 6-тармағының 1) және 2) тармақшаларында");
/// assert_eq!(mentions[0].steps.len(), 2);
/// ```
pub fn recognise(text: &str, lang: Lang) -> Vec<Mention> {
    scan(text, lang, &Phrases::default()).mentions
}

/// Finds mentions and declarations. `aliases` are the declared aliases of several words, which
/// only a reader of their declaration can know.
pub fn scan(text: &str, lang: Lang, aliases: &Phrases) -> Scan {
    let tokens = Tokens::of(text, lang);
    let uses = aliases.find(&tokens);
    let mut mentions = match lang {
        Lang::Kk => kk::mentions(&tokens, &uses),
        Lang::Ru => ru::mentions(&tokens, &uses),
    };
    act::find_strayed_numbers(&tokens, &mut mentions);
    let declarations = alias::declarations_in(&tokens);
    mentions.retain(|mention| {
        let start = mention.range.start;
        let after = declarations.partition_point(|declared| declared.range.start <= start);
        after == 0 || !declarations[after - 1].range.contains(&start)
    });
    Scan { mentions, declarations }
}

impl Mention {
    /// Whether it names nothing but an act or a document.
    pub fn is_whole(&self) -> bool {
        self.steps.is_empty()
    }
}

/// Gives `mention` the head of another and the units of it that are larger than its own.
fn share_head(from: &Mention, mention: &mut Mention) -> bool {
    let Some(level) = mention.steps.first().map(|step| step.level) else { return false };
    let larger: Vec<Step> = from
        .steps
        .iter()
        .take_while(|step| step.level < level && level.fits_within(step.level))
        .cloned()
        .collect();
    if from.head == Head::Here && larger.is_empty() {
        return false;
    }
    mention.head = from.head.clone();
    mention.document.clone_from(&from.document);
    mention.steps.splice(0..0, larger);
    true
}

/// Makes of `inner` a unit of the last one that `outer` names, where it is small enough.
fn become_part(outer: &Mention, inner: &mut Mention) -> bool {
    let (Some(last), Some(first)) = (outer.steps.last(), inner.steps.first()) else { return false };
    if !first.level.fits_within(last.level) || first.numbers == Numbers::This {
        return false;
    }
    let mut steps = outer.steps.clone();
    if let Some(Step { numbers: Numbers::Listed(numerals), .. }) = steps.last_mut() {
        numerals.drain(..numerals.len().saturating_sub(1));
    }
    steps.append(&mut inner.steps);
    inner.steps = steps;
    inner.head = outer.head.clone();
    inner.document.clone_from(&outer.document);
    true
}
