//! The grammar of Russian references: from the small unit to the large one, then the document.

use std::ops::Range;

use super::act::{after_noun, name_after, registration_in, russian_code_before, standard_at};
use super::kk::share_head;
use super::list::{self, List, after_separator};
use super::{Approved, Head, Mention, Numbers, Step};
use crate::lang::noun::ru::agrees;
use crate::lang::noun::{Case, DocumentNoun, Form, Level};
use crate::lang::number::Value;
use crate::lang::token::{Kind, Lexeme, Tokens};

/// How far from the noun of a document the words `утвержденных приказом` may stand.
const DOCUMENT_NAME: usize = 90;

/// How many words a name may have.
const NAME_WORDS: usize = 12;

/// Documents that are no acts: a unit of them is no reference.
const CARRIERS: [&str; 16] = [
    "договор",
    "контракт",
    "протокол",
    "план",
    "соглашени",
    "таблиц",
    "смет",
    "заявлени",
    "форм",
    "анкет",
    "заключени",
    "акт",
    "паспорт",
    "отчет",
    "программ",
    "дорожн",
];

/// Endings by which the name of a document goes on after its noun: `Правил информационного …`.
const NAME_ENDINGS: [&str; 16] = [
    "ого", "его", "ых", "их", "ой", "ей", "ния", "ции", "тия", "ки", "ов", "ий", "ств", "ы", "ния",
    "и",
];

/// A chain as it is read.
struct Chain {
    /// Small to large.
    steps: Vec<Step>,
    head: Head,
    document: Option<Approved>,
    last: usize,
    /// The form of the first noun.
    form: Form,
}

struct Reader<'t, 'a> {
    tokens: &'t Tokens<'a>,
    aliases: &'t [(Range<usize>, usize)],
    mentions: Vec<(Mention, usize, usize)>,
}

/// Every mention in a Russian paragraph.
pub(super) fn mentions(tokens: &Tokens<'_>, aliases: &[(Range<usize>, usize)]) -> Vec<Mention> {
    let mut reader = Reader { tokens, aliases, mentions: Vec::new() };
    let mut at = 0;
    while at < tokens.len() {
        at = reader.read(at);
    }
    reader.share_heads();
    reader.mentions.into_iter().map(|(mention, ..)| mention).collect()
}

impl Reader<'_, '_> {
    /// Reads what begins at a token; the token to go on with.
    fn read(&mut self, at: usize) -> usize {
        let begins = matches!(
            self.tokens.lexeme(at),
            Some(
                Lexeme::Unit(..)
                    | Lexeme::Counting(_)
                    | Lexeme::This
                    | Lexeme::Said
                    | Lexeme::Document(..)
            )
        );
        if !begins && self.alias_at(at).is_none() && self.adjective_at(at).is_none() {
            if let Some((act, last)) = standard_at(self.tokens, at) {
                let range = self.tokens.range(at, last);
                let head = Head::Act(act);
                self.mentions.push((
                    Mention { range, head, document: None, steps: Vec::new() },
                    at,
                    last,
                ));
                return last + 1;
            }
            return at + 1;
        }
        let Some(mut chain) = self.chain(at) else { return self.head_alone(at) };
        let mut last = chain.last;
        let mut steps: Vec<Step> = chain.steps.drain(..).rev().collect();
        // `пункт 2 дополнить подпунктом 9)`, `в пункте 3 подпункт 2)`: the larger unit stands first.
        if let Some(inner) = self.inner_chain(at, last, &chain, &steps) {
            steps.extend(inner.steps.into_iter().rev());
            last = inner.last;
        }
        let mention = Mention {
            range: self.tokens.range(at, last),
            head: chain.head,
            document: chain.document,
            steps,
        };
        if self.stands(at, last, &mention) {
            self.mentions.push((mention, at, last));
        }
        last + 1
    }

    /// An act or a document without a unit.
    fn head_alone(&mut self, at: usize) -> usize {
        let tokens = self.tokens;
        let Some((head, document, first, last)) = self.head(at) else { return at + 1 };
        let mut last = last;
        let mut steps = Vec::new();
        let amended = tokens.word(last + 1) == "дополнить";
        if amended
            && let Some(inner) = self.chain(last + 2).filter(|inner| inner.head == Head::Here)
        {
            steps = inner.steps.into_iter().rev().collect();
            last = inner.last;
        }
        let alone = match &head {
            Head::Bare { name, .. } => {
                // `Положения пункта 3` are what the point says.
                let says = matches!(tokens.lexeme(at + 1), Some(Lexeme::Unit(..)));
                tokens.capital(at) && name.is_none() && !says && !self.in_name_of_act(at)
                    || document.is_some()
                    || !steps.is_empty()
            }
            _ => true,
        };
        if alone {
            let mention = Mention { range: tokens.range(first, last), head, document, steps };
            self.mentions.push((mention, first, last));
        }
        last + 1
    }

    /// `Об утверждении Правил …`: the title of an act names no document.
    fn in_name_of_act(&self, at: usize) -> bool {
        at > 1
            && self.tokens.word(at - 1).starts_with("утвержден")
            && self.tokens.means(at - 2, Lexeme::About)
    }

    /// A chain of units from the small to the large, and the document at its end.
    fn chain(&self, at: usize) -> Option<Chain> {
        let tokens = self.tokens;
        let (first, mut last, form) = self.step(at)?;
        let mut chain = Chain { steps: vec![first], head: Head::Here, document: None, last, form };
        loop {
            let level = chain.steps.last()?.level;
            let mut next = tokens.after_brackets(last + 1);
            if let Some((step, end, _)) = self.step(next)
                && level.fits_within(step.level)
            {
                let this = step.numbers == Numbers::This;
                chain.steps.push(step);
                last = end;
                if this {
                    break;
                }
                continue;
            }
            if tokens.means(next, Lexeme::To) && level == Level::Annex {
                next += 1;
            }
            if let Some((head, document, first, end)) = self.head(next)
                && first == next
            {
                chain.head = head;
                chain.document = document;
                last = end;
            }
            break;
        }
        chain.last = last;
        Some(chain)
    }

    /// What an amending sentence adds below a unit that it names first.
    fn inner_chain(&self, at: usize, last: usize, outer: &Chain, steps: &[Step]) -> Option<Chain> {
        let tokens = self.tokens;
        let smallest = steps.last()?.level;
        let mut next = last + 1;
        let supplements = tokens.word(next) == "дополнить";
        if supplements {
            next += 1;
        } else {
            let supplemented = at > 0 && tokens.word(at - 1) == "дополнить";
            let within = at > 0 && tokens.word(at - 1) == "в" && outer.form.case == Case::Locative
                || at > 0 && tokens.word(at - 1) == "в" && outer.form.case == Case::Dative;
            if !supplemented && !within {
                return None;
            }
        }
        let inner = self.chain(next)?;
        let largest = inner.steps.last()?;
        let fits = largest.level.fits_within(smallest) && inner.head == Head::Here;
        (fits && largest.numbers != Numbers::This).then_some(inner)
    }

    /// A unit with its number: its last token and the form of its noun.
    fn step(&self, at: usize) -> Option<(Step, usize, Form)> {
        let tokens = self.tokens;
        match tokens.lexeme(at)? {
            Lexeme::This => {
                let Some(Lexeme::Unit(level, form)) = tokens.lexeme(at + 1) else { return None };
                let numbered = !matches!(level, Level::Title | Level::Preamble | Level::Annex);
                let step = Step { level, numbers: Numbers::This, possessive: false };
                numbered.then_some((step, at + 1, form))
            }
            Lexeme::Counting(_) => {
                let list = list::ordinals(tokens, at)?;
                let noun_at = list.last + 1;
                let Some(Lexeme::Unit(level, form)) = tokens.lexeme(noun_at) else { return None };
                if !level.is_counted_in_words() {
                    return None;
                }
                Some((listed(level, list), noun_at, form))
            }
            Lexeme::Unit(level, form) => self.numbered(at, level, form),
            _ => None,
        }
    }

    fn numbered(&self, at: usize, level: Level, form: Form) -> Option<(Step, usize, Form)> {
        let tokens = self.tokens;
        let only = Step { level, numbers: Numbers::Only, possessive: false };
        if matches!(level, Level::Title | Level::Preamble) {
            return self.frame(at, level).then_some((only, at, form));
        }
        let mut next = at + 1;
        if tokens.is(next, Kind::Numero) {
            next += 1;
        }
        if let Some(mut list) =
            list::numbers(tokens, next).map(|list| self.without_tail(list, form))
        {
            list::read_glued_range(&mut list, form.plural);
            let last = list.last;
            let level =
                if level == Level::Point && list.bracketed { Level::Subpoint } else { level };
            return Some((listed(level, list), last, form));
        }
        if level.is_counted_in_words()
            && let Some(list) = list::ordinals(tokens, next)
        {
            let last = list.last;
            return Some((listed(level, list), last, form));
        }
        let annexed = level == Level::Annex
            && (tokens.means(next, Lexeme::To) && self.head(next + 1).is_some());
        annexed.then_some((only, at, form))
    }

    /// Whether a heading or a preamble is named: at the head of an instruction, or of something
    /// that follows. `наименование` and `название` are everyday words and need a unit after them.
    fn frame(&self, at: usize, level: Level) -> bool {
        let tokens = self.tokens;
        let next = at + 1;
        let of_unit = matches!(tokens.lexeme(next), Some(Lexeme::Unit(..)))
            && matches!(tokens.kind(next + 1), Some(Kind::Number));
        let of_document = matches!(tokens.lexeme(next), Some(Lexeme::Document(..)))
            || matches!(tokens.lexeme(next), Some(Lexeme::This | Lexeme::Said));
        let amended = matches!(tokens.word(next), "изложить" | "исключить" | "дополнить")
            || tokens.word(next + 1) == "изложить";
        let first = at == 0 || at == 1 && tokens.is(0, Kind::Quote);
        let everyday = !tokens.word(at).starts_with("заголов") && level == Level::Title;
        let of_named = of_unit || of_document && (!everyday || first && amended);
        of_named || first && amended && !everyday
    }

    /// `пункта 3 и 5 рабочих дней`: after a noun in the singular the second number belongs to the
    /// list only where nothing is counted by it.
    fn without_tail(&self, list: List, form: Form) -> List {
        let tokens = self.tokens;
        let counted = tokens.is(list.last + 1, Kind::Word)
            && tokens.lexeme(list.last + 1).is_none()
            && !tokens.capital(list.last + 1);
        if form.plural || list.bracketed || list.numerals.len() < 2 || !counted {
            return list;
        }
        let mut list = list;
        list.numerals.truncate(1);
        let end = list.numerals[0].range.end;
        while list.last > 0 && tokens.range(list.last, list.last).end > end {
            list.last -= 1;
        }
        list
    }

    fn alias_at(&self, at: usize) -> Option<(usize, usize)> {
        if self.aliases.is_empty() {
            return None;
        }
        let place = self.tokens.range(at, at);
        let found = self.aliases.binary_search_by_key(&place.start, |(range, _)| range.start);
        let (range, index) = &self.aliases[found.ok()?];
        let last = (at..self.tokens.len())
            .take_while(|last| self.tokens.range(*last, *last).end <= range.end)
            .last()?;
        Some((*index, last))
    }

    /// An act or a document that begins at a token: the head, the document that its act approves,
    /// its first and last token.
    fn head(&self, at: usize) -> Option<(Head, Option<Approved>, usize, usize)> {
        let tokens = self.tokens;
        if let Some((index, last)) = self.alias_at(at)
            && self.approving_act(at).is_none()
        {
            return Some((Head::Declared(index), None, at, last));
        }
        if let Some((noun_at, noun)) = self.adjective_at(at) {
            let (act, first, last) = after_noun(tokens, noun_at, noun);
            return Some((Head::Act(act), None, first, last));
        }
        match tokens.lexeme(at)? {
            lexeme @ (Lexeme::This | Lexeme::Said) => {
                let Some(Lexeme::Document(noun, _)) = tokens.lexeme(at + 1) else { return None };
                let head = if lexeme == Lexeme::This { Head::This(noun) } else { Head::Said(noun) };
                Some((head, None, at, at + 1))
            }
            Lexeme::Document(noun, _) if noun.is_act() => {
                let (mut act, first, last) = after_noun(tokens, at, noun);
                if act.is_told() {
                    // The name may stand between the number and the remark on registration.
                    let named = name_after(tokens, last + 1).map_or(last, |(_, close)| close);
                    let remark = tokens.after_brackets(named + 1);
                    act.registration = registration_in(tokens, named + 1, remark);
                    return Some((Head::Act(act), None, first, last));
                }
                Some((Head::Bare { noun, name: None }, None, at, at))
            }
            Lexeme::Document(noun, _) => {
                if let Some((head, last)) = self.approving_act(at) {
                    let name = tokens.range(at, self.name_end(at, last));
                    return Some((head, Some(Approved { noun, name }), at, last));
                }
                let (name, last) = self.name_after(at);
                Some((Head::Bare { noun, name }, None, at, last))
            }
            _ => None,
        }
    }

    /// The name of a document without its act, and the last token of the phrase: `Положения о
    /// Министерстве` ends with the last capital letter, the end of other names cannot be told.
    fn name_after(&self, at: usize) -> (Option<Range<usize>>, usize) {
        let tokens = self.tokens;
        let next = at + 1;
        let words = || (next..next + NAME_WORDS).take_while(|word| tokens.is(*word, Kind::Word));
        if tokens.means(next, Lexeme::About) {
            let last = words().filter(|word| tokens.capital(*word)).last().unwrap_or(next + 1);
            return (Some(tokens.range(at, last)), last);
        }
        let goes_on = tokens.is(next, Kind::Word)
            && tokens.lexeme(next).is_none()
            && !tokens.capital(next)
            && NAME_ENDINGS.iter().any(|ending| tokens.word(next).ends_with(ending));
        let name = goes_on.then(|| tokens.range(at, words().take(6).last().unwrap_or(next)));
        (name, at)
    }

    /// `Гражданского кодекса`, `Конституционного закона`: a chain before it meets the adjective
    /// first.
    fn adjective_at(&self, at: usize) -> Option<(usize, DocumentNoun)> {
        let law = self.tokens.word(at).starts_with("конституционн");
        if law && matches!(self.tokens.lexeme(at + 1), Some(Lexeme::Document(DocumentNoun::Law, _)))
        {
            return Some((at + 1, DocumentNoun::Law));
        }
        if !self.tokens.is(at, Kind::Word) || self.tokens.lexeme(at).is_some() {
            return None;
        }
        let noun_at = (at + 1..at + 5).find(|noun_at| {
            matches!(self.tokens.lexeme(*noun_at), Some(Lexeme::Document(DocumentNoun::Code, _)))
        })?;
        let begins = russian_code_before(self.tokens, noun_at) == Some(at);
        begins.then_some((noun_at, DocumentNoun::Code))
    }

    /// The last token of the name of a document before `, утвержденных …`.
    fn name_end(&self, at: usize, last: usize) -> usize {
        let approved = (at..last).find(|word| self.tokens.means(*word, Lexeme::Approved));
        approved.map_or(at, |approved| {
            if self.tokens.is(approved - 1, Kind::Comma) { approved - 2 } else { approved - 1 }
        })
    }

    /// `Правил …, утвержденных приказом … № 123`: the act by which a document is approved, and its
    /// last token. The participle belongs to the nearest noun with which it agrees: in `Правил
    /// ведения перечня …, утвержденных` that is not the nearest one.
    fn approving_act(&self, at: usize) -> Option<(Head, usize)> {
        let tokens = self.tokens;
        let own = |noun_at: usize, participle: usize| match tokens.lexeme(noun_at) {
            Some(Lexeme::Document(noun, _)) if !noun.is_act() => {
                let word = tokens.word(participle);
                let ending = word.strip_prefix("утвержденн").or(word.strip_prefix("утверждаем"));
                ending.is_some_and(|ending| agrees(noun, tokens.word(noun_at), ending))
            }
            _ => false,
        };
        let mut word = at + 1;
        while word < tokens.len().min(at + DOCUMENT_NAME) {
            match tokens.lexeme(word) {
                Some(Lexeme::Approved) => {
                    let nearest = (at..word).rev().find(|noun_at| own(*noun_at, word));
                    if nearest != Some(at) {
                        return None;
                    }
                    let (head, document, _, last) = self.head(word + 1)?;
                    let acts = match &head {
                        Head::Act(_) => true,
                        Head::Said(noun) | Head::This(noun) | Head::Bare { noun, .. } => {
                            noun.is_act()
                        }
                        Head::Here | Head::Declared(_) => false,
                    };
                    return (acts && document.is_none()).then_some((head, last));
                }
                Some(Lexeme::This | Lexeme::Said | Lexeme::From) => return None,
                _ if tokens.ends_sentence(word) => return None,
                _ if matches!(tokens.kind(word), Some(Kind::Colon | Kind::Numero)) => return None,
                _ => {}
            }
            word = tokens.after_brackets(word).max(word + 1);
        }
        None
    }

    /// Whether a chain is a reference where it stands.
    fn stands(&self, at: usize, last: usize, mention: &Mention) -> bool {
        let tokens = self.tokens;
        let Some(first) = mention.steps.first() else { return true };
        let start = at == 0 || at == 1 && tokens.is(0, Kind::Quote);
        let heading = start
            && mention.head == Head::Here
            && mention.steps.len() == 1
            && tokens.is(last + 1, Kind::Stop)
            && first.level != Level::Title;
        let of_another = mention.head == Head::Here
            && CARRIERS.iter().any(|carrier| tokens.word(last + 1).starts_with(carrier));
        let in_table = matches!(first.level, Level::Row | Level::Column)
            && mention.head == Head::Here
            && !start
            && tokens.word(at.wrapping_sub(1)) != "в";
        !heading && !of_another && !in_table
    }

    /// `пунктом 2 и подпунктом 1) пункта 3 Закона`: what is joined shares the head that follows.
    fn share_heads(&mut self) {
        for index in (1..self.mentions.len()).rev() {
            let (before, after) = self.mentions.split_at_mut(index);
            let (Some((first, _, last)), Some((second, next, _))) =
                (before.last_mut(), after.first())
            else {
                continue;
            };
            let joined = after_separator(self.tokens, *last + 1);
            let this = first.steps.iter().any(|step| step.numbers == Numbers::This);
            if first.head == Head::Here && !this && joined > *last + 1 && joined == *next {
                share_head(second, first);
            }
        }
    }
}

fn listed(level: Level, list: List) -> Step {
    let level_of_letters =
        list.numerals.iter().all(|numeral| matches!(numeral.value, Value::Letter(_)));
    let level = if level_of_letters && level == Level::Point { Level::Subpoint } else { level };
    Step { level, numbers: Numbers::Listed(list.numerals), possessive: false }
}
