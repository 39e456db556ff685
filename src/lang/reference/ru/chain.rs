//! Chains of units in Russian: `подпункты 1) и 2) пункта 6`.

use super::Reader;
use crate::lang::noun::{Case, Form, Level};
use crate::lang::number::Value;
use crate::lang::reference::list::{self, List, Wanted};
use crate::lang::reference::{Approved, Head, Numbers, Step};
use crate::lang::token::{Kind, Lexeme};

/// A chain as it is read.
pub(super) struct Chain {
    /// Small to large.
    pub steps: Vec<Step>,
    pub head: Head,
    pub document: Option<Approved>,
    pub last: usize,
    /// The form of the first noun.
    pub form: Form,
}

impl Reader<'_, '_> {
    /// A chain of units from the small to the large, and the document at its end.
    pub(super) fn chain(&self, at: usize) -> Option<Chain> {
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
    pub(super) fn inner_chain(
        &self,
        at: usize,
        last: usize,
        outer: &Chain,
        steps: &[Step],
    ) -> Option<Chain> {
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
    pub(super) fn step(&self, at: usize) -> Option<(Step, usize, Form)> {
        let tokens = self.tokens;
        match tokens.lexeme(at)? {
            Lexeme::This => {
                let Some(Lexeme::Unit(level, form)) = tokens.lexeme(at + 1) else { return None };
                let numbered = !matches!(level, Level::Title | Level::Preamble | Level::Annex);
                let step = Step { level, numbers: Numbers::This, possessive: false };
                numbered.then_some((step, at + 1, form))
            }
            Lexeme::Counting(_) => {
                let list = list::list(tokens, at, Wanted { words: true, roman: false })?;
                let noun_at = list.last + 1;
                let Some(Lexeme::Unit(level, form)) = tokens.lexeme(noun_at) else { return None };
                // `во второй части 2023 года` is a time.
                let of_year = tokens.is(noun_at + 1, Kind::Number)
                    && tokens.word(noun_at + 2).starts_with("год");
                if !level.is_counted_in_words() || of_year {
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
        let wanted = Wanted {
            words: level.is_counted_in_words(),
            roman: matches!(level, Level::Section | Level::Chapter | Level::Paragraph),
        };
        if let Some(list) = list::list(tokens, next, wanted) {
            let mut list = self.without_tail(list, form);
            list::read_glued_range(&mut list, form.plural);
            let last = list.last;
            if level.is_counted_in_words() && tokens.word(last + 1).starts_with("год") {
                return None;
            }
            let subpoints = level == Level::Point && list.bracketed;
            let level = if subpoints { Level::Subpoint } else { level };
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
}

fn listed(level: Level, list: List) -> Step {
    let level_of_letters =
        list.numerals.iter().all(|numeral| matches!(numeral.value, Value::Letter(_)));
    let level = if level_of_letters && level == Level::Point { Level::Subpoint } else { level };
    Step { level, numbers: Numbers::Listed(list.numerals), possessive: false }
}
