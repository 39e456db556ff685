//! The grammar of Kazakh references: from the large unit to the small, each link with its ending.

use std::ops::Range;

use super::act::{before_noun, registration_in, standard_at};
use super::list::{self, after_separator};
use super::{Approved, Head, Mention, Numbers, Step};
use crate::lang::noun::kk::misspelt_document;
use crate::lang::noun::{Case, DocumentNoun, Form, Level};
use crate::lang::token::{Kind, Lexeme, Tokens};

/// How far from `бекітілген` the noun of the approved document may stand.
const DOCUMENT_NAME: usize = 70;

/// How far from `осы` the noun of a document with a long name may stand.
const OWN_NAME: usize = 60;

/// How many words a name without quotation marks may have.
const NAME_WORDS: usize = 12;

/// What makes of a bare noun the name of a body or a profession: `Заң департаменті`.
const NOT_AFTER_LAW: [&str; 10] = [
    "департамент",
    "қызмет",
    "комитет",
    "басқарма",
    "бөлім",
    "консультация",
    "бюро",
    "факультет",
    "институт",
    "фирма",
];

/// Verbs and participles of amending that a title or a preamble at the head of an instruction is
/// followed by.
const AMENDING: [&str; 5] = ["мынадай", "жаңа", "алып", "келесі", "өзгертілсін"];

/// A step, its last token and the form of its noun.
type Read = (Step, usize, Form);

struct Reader<'t, 'a> {
    tokens: &'t Tokens<'a>,
    mentions: Vec<Mention>,
    /// The last token of the mention found last.
    last: Option<usize>,
    /// `осы` that no noun followed yet.
    own: Option<usize>,
}

/// Every mention in a Kazakh paragraph.
pub(super) fn mentions(tokens: &Tokens<'_>, aliases: &[(Range<usize>, usize)]) -> Vec<Mention> {
    let mut reader = Reader { tokens, mentions: Vec::new(), last: None, own: None };
    let mut aliases = aliases.iter().peekable();
    let mut at = 0;
    while at < tokens.len() {
        let place = tokens.range(at, at);
        while aliases.next_if(|(range, _)| range.start < place.start).is_some() {}
        if let Some((range, index)) = aliases.peek()
            && range.start == place.start
        {
            let last = (at..tokens.len())
                .take_while(|last| tokens.range(*last, *last).end <= range.end)
                .last()
                .unwrap_or(at);
            let form = match tokens.lexeme(last) {
                Some(Lexeme::Document(_, form)) => Some(form),
                _ => None,
            };
            at = reader.tail(Head::Declared(*index), at, last, form).unwrap_or(at + 1);
            continue;
        }
        at = reader.read(at);
    }
    reader.mentions
}

impl Reader<'_, '_> {
    /// Reads what begins at a token; the token to go on with.
    fn read(&mut self, at: usize) -> usize {
        let tokens = self.tokens;
        if tokens.ends_sentence(at) {
            self.own = None;
        }
        match tokens.lexeme(at) {
            Some(Lexeme::This) => self.this(at),
            Some(Lexeme::Said) => match tokens.lexeme(at + 1) {
                Some(Lexeme::Document(noun, form)) => self.said(at, noun, form),
                _ => at + 1,
            },
            Some(Lexeme::Document(noun, form)) => self.document(at, noun, form),
            Some(Lexeme::Unit(level @ (Level::Title | Level::Preamble), _)) => {
                self.frame(at, level)
            }
            Some(Lexeme::Counting(_)) => self.here(at),
            _ if at < 2 && tokens.word(at).starts_with("тақыры") => {
                self.frame(at, Level::Title)
            }
            _ => match standard_at(tokens, at) {
                Some((act, last)) => self.tail(Head::Act(act), at, last, None).unwrap_or(at + 1),
                None if matches!(tokens.kind(at), Some(Kind::Number | Kind::Word)) => self.here(at),
                None => at + 1,
            },
        }
    }

    /// `осы …`: a document, a unit, or a long name whose noun comes later.
    fn this(&mut self, at: usize) -> usize {
        match self.tokens.lexeme(at + 1) {
            Some(Lexeme::Document(noun, form)) => {
                self.tail(Head::This(noun), at, at + 1, Some(form)).unwrap_or(at + 2)
            }
            Some(Lexeme::Unit(..)) => self.here(at),
            _ => match misspelt_document(self.tokens.word(at + 1)) {
                Some(noun) => {
                    let form = Form { plural: true, possessive: false, case: Case::Genitive };
                    self.tail(Head::This(noun), at, at + 1, Some(form)).unwrap_or(at + 2)
                }
                None => {
                    self.own = Some(at);
                    at + 1
                }
            },
        }
    }

    /// `көрсетілген бұйрық`. `көрсетілген талаптар` without a unit are requirements in general.
    fn said(&mut self, at: usize, noun: DocumentNoun, form: Form) -> usize {
        let before = self.mentions.len();
        let next = self.tail(Head::Said(noun), at, at + 1, Some(form));
        if !noun.is_act() && self.mentions.get(before).is_some_and(Mention::is_whole) {
            self.mentions.truncate(before);
        }
        next.unwrap_or(at + 2)
    }

    /// A noun of an act or a document, with what stands before it.
    fn document(&mut self, at: usize, noun: DocumentNoun, form: Form) -> usize {
        let tokens = self.tokens;
        if noun.is_act() {
            let (act, first) = before_noun(tokens, at, noun);
            if act.is_told() {
                let free = self.last.is_none_or(|last| first > last);
                let start = if free { first } else { at };
                return self.tail(Head::Act(act), start, at, Some(form)).unwrap_or(at + 1);
            }
        }
        let named = form.possessive || at > 0 && tokens.means(at - 1, Lexeme::About);
        if named && let Some(own) = self.own.take_if(|own| at - *own < OWN_NAME) {
            let remark = tokens.is(at + 1, Kind::Open);
            let before = self.mentions.len();
            let next = self.tail(Head::This(noun), own, at, Some(form));
            if let Some(mention) = self.mentions.get(before) {
                if !mention.is_whole() || remark {
                    return next.unwrap_or(at + 1);
                }
                self.mentions.truncate(before);
            }
            self.own = Some(own);
            return at + 1;
        }
        let first = if named { self.name_before(at) } else { at };
        let name = named.then(|| tokens.range(first, at));
        let nominative = form.case == Case::Nominative && !form.possessive;
        let body =
            nominative && NOT_AFTER_LAW.iter().any(|word| tokens.word(at + 1).starts_with(word));
        if body {
            return at + 1;
        }
        let alone = tokens.capital(at) && name.is_none();
        let before = self.mentions.len();
        let (own, last) = (self.own, self.last);
        let next = self.tail(Head::Bare { noun, name }, first, at, Some(form));
        if !alone && self.mentions.get(before).is_some_and(Mention::is_whole) {
            self.mentions.truncate(before);
            (self.own, self.last) = (own, last);
            return at + 1;
        }
        next.unwrap_or(at + 1)
    }

    /// The first word of a name without quotation marks: `Министрлік туралы ереже` begins with a
    /// capital letter, any other name with its noun as far as can be told.
    fn name_before(&self, at: usize) -> usize {
        let tokens = self.tokens;
        if at == 0 || !tokens.means(at - 1, Lexeme::About) {
            return at;
        }
        let floor = self.last.map_or(0, |last| last + 1).max(at.saturating_sub(NAME_WORDS));
        (floor..at)
            .rev()
            .take_while(|word| tokens.is(*word, Kind::Word))
            .filter(|word| tokens.capital(*word))
            .last()
            .unwrap_or(at)
    }

    /// What follows the noun of an act or a document: a remark, the document that it approves,
    /// the units. The token to go on with.
    fn tail(
        &mut self,
        head: Head,
        first: usize,
        noun_at: usize,
        form: Option<Form>,
    ) -> Option<usize> {
        let tokens = self.tokens;
        let mut head = head;
        let mut last = noun_at;
        let mut form = form;
        let mut document = None;
        let after_remark = tokens.after_brackets(noun_at + 1);
        if let Head::Act(act) = &mut head {
            act.registration = registration_in(tokens, noun_at + 1, after_remark);
        }
        let is_act = match &head {
            Head::Act(act) => act.noun.is_act(),
            Head::This(noun) | Head::Said(noun) | Head::Bare { noun, .. } => noun.is_act(),
            Head::Here | Head::Declared(_) => false,
        };
        if is_act && let Some(approved) = self.after_approved(after_remark) {
            if let Some((at, noun, found)) = self.approved_document(approved) {
                document = Some(Approved { noun, name: tokens.range(approved, at) });
                last = at;
                form = Some(found);
            } else {
                document = self.strayed_document(first);
            }
        }
        let mut steps = Vec::new();
        last = self.chain(last, &mut steps, form);
        self.found(Mention { range: tokens.range(first, last), head, document, steps }, last);
        Some(last + 1)
    }

    /// The token after `бекітілген`, where it stands at `at`; `және осы Қағидалармен` may come
    /// before it.
    fn after_approved(&self, at: usize) -> Option<usize> {
        let tokens = self.tokens;
        let mut at = at;
        if tokens.means(at, Lexeme::And)
            && tokens.means(at + 1, Lexeme::This)
            && matches!(tokens.lexeme(at + 2), Some(Lexeme::Document(..)))
        {
            at += 3;
        }
        tokens.means(at, Lexeme::Approved).then_some(at + 1)
    }

    /// The noun of the document that an act approves. Its name may hold such nouns itself
    /// (`тізбесін қалыптастыру ережелері`), so an ending that only joins words goes on searching.
    fn approved_document(&self, from: usize) -> Option<(usize, DocumentNoun, Form)> {
        let tokens = self.tokens;
        let mut second_choice = None;
        let mut next = from;
        while next < tokens.len().min(from + DOCUMENT_NAME) {
            let at = next;
            next = tokens.after_brackets(at).max(at + 1);
            let ends = tokens.ends_sentence(at)
                || matches!(tokens.lexeme(at), Some(Lexeme::Year | Lexeme::This | Lexeme::Said));
            if ends {
                break;
            }
            let Some(Lexeme::Document(noun, form)) = tokens.lexeme(at) else { continue };
            if noun.is_act() {
                continue;
            }
            let follows = tokens.after_brackets(at + 1);
            let found = (at, noun, form);
            let leads_on = self.step(follows, None).is_some()
                || matches!(tokens.lexeme(follows), Some(Lexeme::Unit(Level::Annex, _)));
            match form.case {
                _ if leads_on => return Some(found),
                Case::Accusative | Case::Genitive => {
                    if matches!(tokens.lexeme(follows), Some(Lexeme::Document(..))) {
                        return Some(found);
                    }
                    second_choice = second_choice.or(Some(found));
                }
                Case::Dative if tokens.word(at + 1).starts_with("сәйкестіг") => {}
                Case::Nominative if !form.possessive => {
                    second_choice = second_choice.or(Some(found));
                }
                _ => return Some(found),
            }
        }
        second_choice
    }

    /// The document that has strayed before its act: `… қағидаларына … сәйкес … № 129 бұйрығымен
    /// бекітілген`.
    fn strayed_document(&self, act: usize) -> Option<Approved> {
        let tokens = self.tokens;
        let floor = self.last.map_or(0, |last| last + 1).max(act.saturating_sub(DOCUMENT_NAME));
        let mut accords = false;
        for at in (floor..act).rev().take_while(|at| !tokens.ends_sentence(*at)) {
            accords |= tokens.word(at) == "сәйкес";
            if let Some(Lexeme::Document(noun, form)) = tokens.lexeme(at)
                && form.possessive
                && form.case == Case::Dative
                && !noun.is_act()
            {
                return accords.then(|| Approved { noun, name: tokens.range(at, at) });
            }
        }
        None
    }

    /// The units that follow a head or a unit; the last token of the chain.
    fn chain(&self, from: usize, steps: &mut Vec<Step>, head: Option<Form>) -> usize {
        let tokens = self.tokens;
        let mut last = from;
        loop {
            let mut next = last + 1;
            // A quotation mark that has strayed between two links.
            if tokens.is(next, Kind::Quote) && !tokens.spaced(next) && tokens.spaced(next + 1) {
                next += 1;
            }
            next = tokens.after_brackets(next);
            if tokens.means(next, Lexeme::Following) && tokens.word(next + 1).starts_with("мазмұн")
            {
                next += 2;
            }
            let outer = steps.last().map(|step| step.level);
            let read = self.step(next, outer).or_else(|| self.only(next, outer, head));
            let Some((step, end, _)) = read else { return last };
            if outer.is_none() && head.is_some() && matches!(step.numbers, Numbers::This) {
                return last;
            }
            steps.push(step);
            last = end;
        }
    }

    /// One link with its number, inside a unit of level `outer`.
    fn step(&self, at: usize, outer: Option<Level>) -> Option<Read> {
        let tokens = self.tokens;
        if tokens.means(at, Lexeme::This) {
            let Some(Lexeme::Unit(level, form)) = tokens.lexeme(at + 1) else { return None };
            let numbered = !matches!(level, Level::Title | Level::Preamble | Level::Annex);
            let step = Step { level, numbers: Numbers::This, possessive: form.possessive };
            return (outer.is_none() && numbered).then_some((step, at + 1, form));
        }
        let in_words = matches!(tokens.lexeme(at), Some(Lexeme::Counting(_)));
        let mut list =
            if in_words { list::ordinals(tokens, at) } else { list::numbers(tokens, at) }?;
        let mut noun_at = list.last + 1;
        while tokens.is_hyphen(noun_at) && noun_at < list.last + 3 {
            noun_at += 1;
        }
        let Some(Lexeme::Unit(level, form)) = tokens.lexeme(noun_at) else { return None };
        let fits = match level {
            Level::Title | Level::Preamble => false,
            Level::Annex | Level::Row | Level::Column | Level::Section if in_words => false,
            // `3 қосымша ақпарат` counts, it does not number.
            Level::Annex if noun_at == list.last + 1 => {
                form.possessive
                    || form.case != Case::Nominative
                    || !tokens.is(noun_at + 1, Kind::Word)
                    || tokens.word(list.last).parse::<u32>().is_err()
            }
            _ => true,
        };
        list::read_glued_range(&mut list, form.plural);
        let level = if level == Level::Point && list.bracketed { Level::Subpoint } else { level };
        if !fits || outer.is_some_and(|outer| !level.fits_within(outer)) {
            return None;
        }
        let step =
            Step { level, numbers: Numbers::Listed(list.numerals), possessive: form.possessive };
        Some((step, noun_at, form))
    }

    /// A link without a number: the heading or the preamble of what is named before, the only
    /// annex of a document.
    fn only(&self, at: usize, outer: Option<Level>, head: Option<Form>) -> Option<Read> {
        let Some(Lexeme::Unit(level, form)) = self.tokens.lexeme(at) else { return None };
        let fits = match (level, outer, head) {
            (Level::Annex, None, Some(head)) => {
                matches!(head.case, Case::Genitive | Case::Dative)
                    && (form.possessive || head.case == Case::Dative)
            }
            (Level::Title | Level::Preamble, None, Some(_)) => form.possessive,
            (Level::Title, Some(outer), _) => form.possessive && level.fits_within(outer),
            _ => false,
        };
        let step = Step { level, numbers: Numbers::Only, possessive: form.possessive };
        fits.then_some((step, at, form))
    }

    /// A title or a preamble that stands at the head of an amending instruction.
    fn frame(&mut self, at: usize, level: Level) -> usize {
        let first = at == 0 || at == 1 && self.tokens.is(0, Kind::Quote);
        if first && AMENDING.contains(&self.tokens.word(at + 1)) {
            let step = Step { level, numbers: Numbers::Only, possessive: false };
            let range = self.tokens.range(at, at);
            self.found(Mention { range, head: Head::Here, document: None, steps: vec![step] }, at);
        }
        at + 1
    }

    /// A chain that names no act or document.
    fn here(&mut self, at: usize) -> usize {
        let tokens = self.tokens;
        if !self.may_begin(at) {
            return at + 1;
        }
        let Some((step, end, form)) = self.step(at, None) else { return self.after_list(at) };
        let (level, this) = (step.level, step.numbers == Numbers::This);
        let mut steps = vec![step];
        let last = self.chain(end, &mut steps, None);
        let first = at == 0 || at == 1 && tokens.is(0, Kind::Quote);
        let heading = first && last == end && tokens.is(end + 1, Kind::Stop);
        let mut mention =
            Mention { range: tokens.range(at, last), head: Head::Here, document: None, steps };
        let inherits = !this && form.possessive && self.inherit(at, &mut mention);
        let of_another = form.possessive
            && !inherits
            && at > 0
            && tokens.is(at - 1, Kind::Word)
            && is_genitive(tokens.word(at - 1))
            && !matches!(tokens.lexeme(at - 1), Some(Lexeme::Document(..) | Lexeme::Unit(..)));
        let loose = matches!(level, Level::Part | Level::Indent | Level::Row | Level::Column);
        let alone = loose && !this && !inherits && !first && form.possessive;
        let in_table = matches!(level, Level::Row | Level::Column) && !inherits;
        let in_table = in_table && !tokens.word(at.wrapping_sub(1)).starts_with("нөмір");
        if heading || of_another || alone || in_table {
            return last + 1;
        }
        self.found(mention, last);
        last + 1
    }

    /// `… 2) тармақшасында және 3-тармағында`: what is joined to a mention shares its head and
    /// the units that are larger than its own.
    fn inherit(&self, at: usize, mention: &mut Mention) -> bool {
        let (Some(last), Some(before)) = (self.last, self.mentions.last()) else { return false };
        let joined = after_separator(self.tokens, last + 1);
        if joined == last + 1 || joined != at {
            return false;
        }
        share_head(before, mention)
    }

    fn may_begin(&self, at: usize) -> bool {
        let tokens = self.tokens;
        let Some(before) = at.checked_sub(1).and_then(|before| tokens.kind(before)) else {
            return true;
        };
        let glued = !tokens.spaced(at)
            && matches!(
                before,
                Kind::Stop | Kind::Slash | Kind::Hyphen | Kind::Word | Kind::Comma | Kind::Number
            );
        before != Kind::Numero && !glued
    }

    /// A list of numbers that names no unit is left behind as a whole.
    fn after_list(&self, at: usize) -> usize {
        let list = list::numbers(self.tokens, at).or_else(|| list::ordinals(self.tokens, at));
        list.map_or(at + 1, |list| list.last + 1)
    }

    fn found(&mut self, mention: Mention, last: usize) {
        self.own = None;
        self.last = Some(last);
        self.mentions.push(mention);
    }
}

/// Gives `mention` the head of another and the units of it that are larger than its own.
pub(super) fn share_head(from: &Mention, mention: &mut Mention) -> bool {
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

fn is_genitive(word: &str) -> bool {
    ["ның", "нің", "дың", "дің", "тың", "тің"].iter().any(|ending| word.ends_with(ending))
}
