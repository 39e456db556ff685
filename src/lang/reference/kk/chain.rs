//! Chains of units in Kazakh: `6-тармағының 1) және 2) тармақшалары`.

use super::Reader;
use crate::lang::noun::{Case, Form, Level};
use crate::lang::reference::list::{self, Wanted, after_separator};
use crate::lang::reference::{Head, Mention, Numbers, Step, become_part, share_head};
use crate::lang::token::{Kind, Lexeme};

/// Verbs and participles of amending that a title or a preamble at the head of an instruction is
/// followed by.
const AMENDING: [&str; 5] = ["мынадай", "жаңа", "алып", "келесі", "өзгертілсін"];

/// A step, its last token and the form of its noun.
type Read = (Step, usize, Form);

impl Reader<'_, '_> {
    /// The units that follow a head or a unit; the last token of the chain.
    pub(super) fn chain(&self, from: usize, steps: &mut Vec<Step>, head: Option<Form>) -> usize {
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
    pub(super) fn step(&self, at: usize, outer: Option<Level>) -> Option<Read> {
        let tokens = self.tokens;
        if tokens.means(at, Lexeme::This) {
            let Some(Lexeme::Unit(level, form)) = tokens.lexeme(at + 1) else { return None };
            let numbered = !matches!(level, Level::Title | Level::Preamble | Level::Annex);
            let step = Step { level, numbers: Numbers::This, possessive: form.possessive };
            return (outer.is_none() && numbered).then_some((step, at + 1, form));
        }
        let mut list = list::list(tokens, at, Wanted::ANY)?;
        let mut noun_at = list.last + 1;
        while tokens.is_hyphen(noun_at) && noun_at < list.last + 3 {
            noun_at += 1;
        }
        let Some(Lexeme::Unit(level, form)) = tokens.lexeme(noun_at) else { return None };
        let fits = match level {
            Level::Title | Level::Preamble => false,
            Level::Annex | Level::Row | Level::Column | Level::Section if list.in_words => false,
            Level::Section | Level::Chapter | Level::Paragraph => true,
            _ if list.roman => false,
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

    /// A chain that names no act or document.
    pub(super) fn here(&mut self, at: usize) -> usize {
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
        let inherits = !this
            && (self.inherit_in_brackets(at, &mut mention)
                || form.possessive && self.inherit(at, &mut mention));
        let of_another = form.possessive
            && !inherits
            && at > 0
            && tokens.is(at - 1, Kind::Word)
            && is_genitive(tokens.word(at - 1))
            && !matches!(tokens.lexeme(at - 1), Some(Lexeme::Document(..) | Lexeme::Unit(..)));
        let loose = matches!(level, Level::Part | Level::Indent | Level::Row | Level::Column);
        let alone = loose && !this && !inherits && !first && form.possessive;
        // `3 бөлікке бөлінген` counts; a part or an indent is cited by an ordinal.
        let counted = matches!(level, Level::Part | Level::Indent)
            && last == end
            && !form.possessive
            && !inherits
            && end > 0
            && tokens.is(end - 1, Kind::Number);
        let in_table = matches!(level, Level::Row | Level::Column) && !inherits;
        let in_table = in_table && !tokens.word(at.wrapping_sub(1)).starts_with("нөмір");
        if heading || of_another || alone || counted || in_table {
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

    /// `73-бабында (екінші бөлігінде)`: what stands in brackets is a unit of the one before.
    fn inherit_in_brackets(&self, at: usize, mention: &mut Mention) -> bool {
        let (Some(last), Some(before)) = (self.last, self.mentions.last()) else { return false };
        self.tokens.is(last + 1, Kind::Open) && at == last + 2 && become_part(before, mention)
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
        let list = list::list(self.tokens, at, Wanted::ANY);
        list.map_or(at + 1, |list| list.last + 1)
    }

    /// A title or a preamble that stands at the head of an amending instruction.
    pub(super) fn frame(&mut self, at: usize, level: Level) -> usize {
        let first = at == 0 || at == 1 && self.tokens.is(0, Kind::Quote);
        if first && AMENDING.contains(&self.tokens.word(at + 1)) {
            let step = Step { level, numbers: Numbers::Only, possessive: false };
            let range = self.tokens.range(at, at);
            self.found(Mention { range, head: Head::Here, document: None, steps: vec![step] }, at);
        }
        at + 1
    }
}

fn is_genitive(word: &str) -> bool {
    ["ның", "нің", "дың", "дің", "тың", "тің"].iter().any(|ending| word.ends_with(ending))
}
