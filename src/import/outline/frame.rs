//! What frames a document: title, adoption line, preamble, stamp, signature.

use std::sync::LazyLock;

use regex::Regex;

use super::draft::{Document, Ended, Gap, Passage};
use super::start::{Start, is_finished};
use super::tree::Tree;
use super::{Outline, facts};
use crate::import::patterns::{cited_act, regex};
use crate::model::{ActKind, UnitKind};

/// `Д. Абаев`, `Абаев Д.М.`, at the end of a signature.
static NAME: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"(?:^|\s)(?P<name>\p{Lu}\.\s?(?:\p{Lu}\.\s?)?\p{Lu}[\p{L}-]+|\p{Lu}[\p{L}-]+\s\p{Lu}\.\s?(?:\p{Lu}\.)?)$",
    )
});
impl Outline<'_> {
    /// The act itself: title, adoption line, preamble, units, signature.
    pub(crate) fn act_document(&mut self) {
        let mut document = Document { name: "order".to_owned(), ..Document::default() };
        let mut tree = Tree::default();
        self.head(&mut document);
        document.name = match self.draft.facts.kind {
            Some(ActKind::Decree) => "decree",
            Some(ActKind::Law | ActKind::Code) => "law",
            _ => "order",
        }
        .to_owned();
        self.draft.documents.push(document);
        let name = self.draft.documents[0].name.clone();
        self.units(&mut tree, &name);
        super::define(&mut tree.units, self.grammar);
        self.attach(tree);
        let at_stamp = self.stamp_ahead().is_some_and(|stamp| stamp.count == 1);
        let sign = if at_stamp { None } else { self.sign() };
        let is_signed = sign.is_some();
        let document = &mut self.draft.documents[0];
        document.sign = sign;
        if !is_signed && !document.units.is_empty() && document.meta.is_some() {
            document.sign = Some(Passage { gap: Some(Gap::NoSignature), ..Passage::default() });
            let at = self.at.min(self.paragraphs.len().saturating_sub(1));
            self.doubt(at, "nobody signs the act before this line");
        }
    }

    /// Gives the units that were read to the last document.
    pub(crate) fn attach(&mut self, tree: Tree) {
        if let Some(document) = self.last_document() {
            document.units.extend(tree.units);
        }
    }

    fn head(&mut self, document: &mut Document) {
        let mut title: Vec<String> = Vec::new();
        let mut preamble: Vec<String> = Vec::new();
        let mut history = Vec::new();
        while let Some(paragraph) = self.peek() {
            let words = paragraph.words.clone();
            match self.start_at(self.at).unwrap_or(Start::Words) {
                Start::Heading(..) | Start::Point(..) | Start::Subpoint(..) => break,
                Start::Note => {
                    history.push((document.meta.is_some() && !preamble.is_empty(), self.at));
                    self.at += 1;
                    continue;
                }
                Start::Notice => {
                    self.notice_ahead();
                    continue;
                }
                Start::Publisher => self.draft.publisher.push(words),
                Start::Row | Start::Words => {
                    let adopted =
                        document.meta.is_none().then(|| facts::adoption(self.grammar, &words));
                    let opens = self.grammar.preamble.is_match(&words)
                        || self.grammar.enacting.is_match(&words);
                    if self.grammar.repealed.is_match(&words) {
                        self.ended(&words);
                    } else if let Some(Some(found)) = adopted {
                        self.draft.facts = found;
                        document.meta = Some(self.meta(&words));
                    } else if title.is_empty()
                        || preamble.is_empty() && !opens && document.meta.is_none()
                    {
                        title.push(words);
                    } else if document.meta.is_some() || opens {
                        preamble.push(words);
                    } else {
                        title.push(words);
                    }
                }
            }
            self.at += 1;
        }
        let passage =
            |text: Vec<String>| (!text.is_empty()).then(|| Passage { text, ..Passage::default() });
        document.title = passage(title);
        document.preamble = passage(preamble);
        if let Some(preamble) = &mut document.preamble {
            preamble.notice = std::mem::take(&mut self.notice);
        }
        for (_, at) in history {
            self.note_on_head(at, document);
        }
    }

    /// The adoption line without the publisher's sentence of repeal.
    fn meta(&mut self, words: &str) -> Passage {
        let Some(found) = self.grammar.repealed_by.find(words) else { return Passage::one(words) };
        let sentence = found.as_str().trim().to_owned();
        let rest = format!("{}{}", &words[..found.start()], &words[found.end()..]);
        self.ended(&sentence);
        Passage::one(rest.trim())
    }

    /// Records the publisher's words on the end of the act.
    pub(crate) fn ended(&mut self, words: &str) {
        let by = cited_act(self.grammar, words).and_then(|act| act.id());
        let ended = self.draft.ended.get_or_insert(Ended { by: None, words: Vec::new() });
        ended.by = ended.by.take().or(by);
        ended.words.push(words.to_owned());
    }

    /// Whether a signature begins at the cursor.
    pub(crate) fn sign_ahead(&self, tree: &Tree) -> bool {
        let Some(paragraph) = self.peek() else { return false };
        let words = &paragraph.words;
        let has_units = tree
            .units
            .iter()
            .any(|unit| matches!(unit.kind, UnitKind::Point | UnitKind::Article | UnitKind::Part));
        has_units
            && is_finished(tree.last_words())
            && words.chars().count() < 200
            && !is_finished(words.trim_end_matches('.'))
            && self.grammar.office.is_match(words)
            && (!words.ends_with('.') || NAME.is_match(words))
    }

    /// The signature: the office on one line, the name on the next; agreements after it.
    pub(crate) fn sign(&mut self) -> Option<Passage> {
        let first = self.peek()?;
        if !self.grammar.office.is_match(&first.words) {
            return None;
        }
        let mut office: Vec<String> = Vec::new();
        let mut name = None;
        while let Some(paragraph) = self.peek() {
            if !office.is_empty() && self.stamp_ahead().is_some_and(|stamp| stamp.count == 1) {
                break;
            }
            if office.len() > 6
                || is_finished(paragraph.words.trim_end_matches('.'))
                || !matches!(self.start_at(self.at), Some(Start::Words | Start::Row))
            {
                break;
            }
            let words = paragraph.words.trim();
            self.at += 1;
            match NAME.captures(words).and_then(|found| found.name("name")) {
                Some(found) => {
                    let before = words[..found.start()].trim();
                    office.extend((!before.is_empty()).then(|| before.to_owned()));
                    name = Some(found.as_str().to_owned());
                    break;
                }
                None => office.push(words.to_owned()),
            }
        }
        let mut passage = Passage::one(&office.join(" "));
        match name {
            Some(name) => passage.text.push(name),
            None => {
                passage.gap = Some(Gap::NoName);
                self.doubt(self.at.saturating_sub(1), crate::import::UNSIGNED);
            }
        }
        self.agreements(&mut passage);
        Some(passage)
    }

    /// Blocks of agreement after a signature: the mark, and who agreed.
    fn agreements(&mut self, passage: &mut Passage) {
        while let Some(mark) = self.peek().filter(|mark| self.grammar.agreed.is_match(&mark.words))
        {
            passage.text.push(mark.words.clone());
            self.at += 1;
            for _ in 0..6 {
                let Some(line) = self.peek() else { return };
                if self.start_at(self.at) != Some(Start::Words) || is_finished(&line.words) {
                    break;
                }
                passage.text.push(line.words.clone());
                self.at += 1;
                if self.grammar.agreed_end.is_match(&line.words) {
                    break;
                }
            }
        }
    }
}
