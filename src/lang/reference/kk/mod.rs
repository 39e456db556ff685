//! The grammar of Kazakh references: from the large unit to the small, each link with its ending.

mod act;
mod chain;
mod document;

use std::ops::Range;

use self::act::before_noun;
use super::act::{code_in_brackets, registration_in, standard_at};
use super::{Approved, Head, Mention};
use crate::lang::noun::kk::misspelt_document;
use crate::lang::noun::{Case, DocumentNoun, Form, Level};
use crate::lang::token::{Kind, Lexeme, Tokens};

/// How far from `осы` the noun of a document with a long name may stand.
const OWN_NAME: usize = 60;

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
                None => match tokens.kind(at) {
                    Some(Kind::Number) => self.here(at),
                    // The letter of a subpoint: `б)`.
                    Some(Kind::Word) if tokens.is(at + 1, Kind::Close) => self.here(at),
                    _ => at + 1,
                },
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
            // `осы Конституциялық заң`
            _ if self.tokens.word(at + 1) == "конституциялық"
                && let Some(Lexeme::Document(noun, form)) = self.tokens.lexeme(at + 2) =>
            {
                self.tail(Head::This(noun), at, at + 2, Some(form)).unwrap_or(at + 3)
            }
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
        if matches!(&head, Head::Act(act) if act.noun == DocumentNoun::Code)
            && code_in_brackets(tokens, noun_at + 1, after_remark)
        {
            last = after_remark - 1;
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
        if !self.stands_apart(&head, last, form) {
            last = self.chain(last, &mut steps, form);
        }
        self.found(Mention { range: tokens.range(first, last), head, document, steps }, last);
        Some(last + 1)
    }

    /// `Шешім 3-тармаққа сәйкес`: a bare noun in the nominative owns no unit that stands without the
    /// possessive; the unit is one of the text in which the words stand.
    fn stands_apart(&self, head: &Head, noun_at: usize, form: Option<Form>) -> bool {
        let bare = matches!(head, Head::Bare { name: None, .. });
        let nominative = form.is_some_and(|form| form.case == Case::Nominative && !form.possessive);
        let following = self.tokens.means(noun_at + 1, Lexeme::Following);
        bare && nominative
            && !following
            && self.step(noun_at + 1, None).is_some_and(|(step, ..)| !step.possessive)
    }

    fn found(&mut self, mention: Mention, last: usize) {
        self.own = None;
        self.last = Some(last);
        self.mentions.push(mention);
    }
}
