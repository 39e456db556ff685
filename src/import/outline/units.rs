//! The units of a document, up to its signature or the next document.

use super::start::{Start, is_finished};
use super::tree::{Tree, comes_after, is_next};
use super::{Outline, draft::Unit};
use crate::import::amend;
use crate::model::UnitKind;
use crate::model::print::number_by_rule;

impl Outline<'_> {
    /// Reads units until something else begins.
    pub(crate) fn units(&mut self, tree: &mut Tree, document: &str) {
        while let Some(paragraph) = self.peek() {
            if self.stamp_ahead().is_some() || self.sign_ahead(tree) {
                return;
            }
            let (words, line) = (paragraph.words.clone(), paragraph.number());
            match self.start_at(self.at).unwrap_or(Start::Words) {
                Start::Row => return,
                Start::Words if self.table_head_ahead() => return,
                Start::Note => self.note(tree, document),
                Start::Notice => self.notice_ahead(),
                Start::Publisher => {
                    self.draft.publisher.push(words);
                    self.at += 1;
                }
                Start::Heading(kind, number, mark, rest) => {
                    self.heading(tree, kind, &number, &mark, &rest);
                }
                Start::Point(number, rest) => {
                    if !self.numbered(tree, &number, &rest) {
                        return;
                    }
                }
                Start::Subpoint(number, rest) => self.subpoint(tree, &number, &rest),
                Start::Words => {
                    tree.part(&words, line);
                    self.at += 1;
                }
            }
        }
    }

    /// A heading, its words also where they stand on the next line.
    fn heading(&mut self, tree: &mut Tree, kind: UnitKind, number: &str, mark: &str, rest: &str) {
        let Some(paragraph) = self.peek() else { return };
        let mut unit = Unit::new(kind, number, rest, paragraph.number());
        if mark != number_by_rule(kind, number, self.grammar.lang) {
            unit.mark = Some(mark.to_owned());
        }
        unit.notice = std::mem::take(&mut self.notice);
        if self.grammar.removed.is_match(rest) {
            self.removed(&mut unit, rest);
        }
        self.at += 1;
        match kind {
            UnitKind::Article => {
                tree.article(unit);
                self.amending(tree);
            }
            _ => tree.heading(unit),
        }
    }

    /// A paragraph with the number of a point. Returns whether it belongs to this document.
    fn numbered(&mut self, tree: &mut Tree, number: &str, rest: &str) -> bool {
        let Some(paragraph) = self.peek() else { return false };
        let line = paragraph.number();
        let last = tree.last_point().map(str::to_owned);
        if self.is_bare_heading(tree, number, rest, last.as_deref()) {
            let mut unit = Unit::new(UnitKind::Chapter, number, rest, line);
            unit.mark = Some(format!("{number}."));
            unit.notice = std::mem::take(&mut self.notice);
            tree.heading(unit);
            self.at += 1;
            return true;
        }
        if comes_after(number, last.as_deref()) {
            let mut unit = Unit::new(UnitKind::Point, number, rest, line);
            unit.notice = std::mem::take(&mut self.notice);
            if self.grammar.removed.is_match(rest) {
                self.removed(&mut unit, rest);
            }
            tree.point(unit);
            self.at += 1;
            self.amending(tree);
            return true;
        }
        if tree.last_words().ends_with(':') && self.next_is_second_subpoint() {
            // `1.` printed for `1)`.
            let mut unit = Unit::new(UnitKind::Subpoint, number, rest, line);
            unit.mark = Some(format!("{number}."));
            tree.subpoint(unit);
            self.at += 1;
            return true;
        }
        if number == "1" && !tree.last_words().ends_with(':') {
            return false; // the numbers begin anew: another document whose stamp is missing
        }
        self.doubt(
            self.at,
            format!("the number {number}. does not follow {}.", last.unwrap_or_default()),
        );
        let words = paragraph.words.clone();
        tree.part(&words, line);
        self.at += 1;
        true
    }

    /// A number that is followed by a heading: no sentence, next in the row of chapters, and the
    /// points go on behind it as if it were not there.
    fn is_bare_heading(&self, tree: &Tree, number: &str, rest: &str, last: Option<&str>) -> bool {
        let Some(paragraph) = self.peek() else { return false };
        if is_finished(rest) || paragraph.indented || rest.chars().count() > 300 {
            return false;
        }
        let next_chapter = (tree.chapters + 1).to_string();
        let behind = (self.at + 1..self.paragraphs.len())
            .map(|at| self.start_at(at))
            .find(|start| !matches!(start, Some(Start::Note | Start::Notice)));
        match behind {
            Some(Some(Start::Point(point, _))) => number == next_chapter && is_next(&point, last),
            _ => false,
        }
    }

    fn next_is_second_subpoint(&self) -> bool {
        matches!(self.start_at(self.at + 1), Some(Start::Subpoint(number, _)) if number == "2")
    }

    fn subpoint(&mut self, tree: &mut Tree, number: &str, rest: &str) {
        let Some(paragraph) = self.peek() else { return };
        let line = paragraph.number();
        if !comes_after(number, tree.last_subpoint().as_deref()) {
            // A list inside a subpoint that begins with 1) again, or a wrong number.
            self.doubt(self.at, format!("the number {number}) does not follow the one before it"));
            let words = paragraph.words.clone();
            tree.part(&words, line);
            self.at += 1;
            return;
        }
        let mut unit = Unit::new(UnitKind::Subpoint, number, rest, line);
        unit.notice = std::mem::take(&mut self.notice);
        if self.grammar.removed.is_match(rest) {
            self.removed(&mut unit, rest);
        }
        tree.subpoint(unit);
        self.at += 1;
        self.amending(tree);
    }

    /// Where the unit just read orders changes of an act, its instructions follow.
    fn amending(&mut self, tree: &mut Tree) {
        let listed = tree.open_mut().is_some_and(|open| {
            open.text
                .last()
                .is_some_and(|words| words.ends_with(':') && self.grammar.repeals.is_match(words))
        });
        let Some(unit) = tree.last_mut() else { return };
        let words = unit.text.join(" ");
        if let Some(amended) = amend::opens(self.grammar, &words) {
            let mut unit = unit.clone();
            amend::read(self, &mut unit, &amended);
            if let Some(last) = tree.last_mut() {
                *last = unit;
            }
        } else if self.grammar.amends.is_match(&words) && self.grammar.orders_ahead(self.peek()) {
            let at = self.at.saturating_sub(1);
            self.doubt(at, "which act is changed here is not sure");
        } else if let Some(repeal) = amend::repeals(self.grammar, &words, self.act) {
            unit.amendments.extend((!words.ends_with(':')).then_some(repeal));
        } else if listed && unit.kind == UnitKind::Subpoint {
            unit.amendments.extend(amend::repeal_of(self.grammar, &words, self.act));
        }
    }
}
