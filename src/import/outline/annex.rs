//! The documents after the signature: what the act approves, and annexes.

use super::Outline;
use super::draft::{Amendment, Document, Gap, Passage, Unit};
use super::stamp::Stamp;
use super::start::{Start, is_finished};
use super::tree::Tree;
use crate::import::patterns::cited_act;

impl Outline<'_> {
    /// The next document: its stamp, its title, and what is in it.
    pub(crate) fn attached(&mut self) {
        let begin = self.at;
        let Some(stamp) = self.stamp_ahead() else {
            self.without_stamp();
            if self.at == begin {
                self.doubt(begin, "words that belong to no unit");
                self.at += 1;
            }
            return;
        };
        let Some(first) = self.peek() else { return };
        let line = first.number();
        self.at += stamp.count;
        let mut document = Document { stamp: Some(self.passage(&stamp)), ..Document::default() };
        let another = self.restates_another(&stamp);
        if let Some(second) = &stamp.second {
            // The annex itself has no words: it brings the documents that it restates.
            document.name = self.annex_name(&stamp);
            document.of = self.holder(&stamp);
            self.draft.documents.push(document);
            let inner = Stamp { words: second.clone(), count: 0, annex: None, second: None };
            let document = Document { stamp: Some(self.passage(&inner)), ..Document::default() };
            self.body(document, &inner, true);
            return;
        }
        if stamp.annex.is_some() && another {
            document.name = self.annex_name(&stamp);
            document.of = self.holder(&stamp);
            self.draft.documents.push(document);
            return;
        }
        if stamp.annex.is_none() && !has_number(&stamp.words) {
            self.report.add(
                line,
                &stamp.words,
                "the stamp names neither the day nor the number of the act",
            );
        }
        self.body(document, &stamp, false);
    }

    /// Words after the last document that no stamp announces: an annex whose stamp is missing.
    fn without_stamp(&mut self) {
        let Some(Start::Point(number, _)) = self.start_at(self.at) else { return };
        if number != "1" {
            return;
        }
        self.doubt(self.at, "the numbers begin anew: read as an annex whose stamp is missing");
        let stamp =
            Stamp { words: String::new(), count: 0, annex: Some(self.next_annex()), second: None };
        let document = Document {
            stamp: Some(Passage { gap: Some(Gap::NoStamp), ..Passage::default() }),
            ..Document::default()
        };
        self.body(document, &stamp, false);
    }

    fn next_annex(&mut self) -> Option<String> {
        let documents = self.siblings();
        let annexes = documents.iter().filter(|document| document.name.contains("annex")).count();
        Some((annexes + 1).to_string())
    }

    fn passage(&self, stamp: &Stamp) -> Passage {
        let mut passage = Passage::one(&stamp.words);
        if stamp.annex.is_none()
            && !has_number(&stamp.words)
            && let Some(first) = self.paragraphs.get(self.at.saturating_sub(stamp.count.max(1)))
            && let Some(hole) = first.lines.iter().position(|line| line.raw.starts_with(' '))
            && hole > 0
        {
            // A line that begins with a space has lost the words before it.
            let join = |lines: &[crate::import::repair::PieceOfLine]| {
                let words: Vec<&str> = lines.iter().map(|line| line.words.as_str()).collect();
                crate::import::repair::join_lines(&words)
            };
            passage.text =
                vec![join(&first.lines[..hole]), "[…]".to_owned(), join(&first.lines[hole..])];
            passage.gap = Some(Gap::CutStamp);
        }
        passage
    }

    /// The title and all that follows, up to the next stamp.
    fn body(&mut self, mut document: Document, stamp: &Stamp, nested: bool) {
        let is_form = self.form_ahead();
        let mut title: Vec<String> = Vec::new();
        if !is_form {
            while let Some(paragraph) = self.peek() {
                let is_title = self.start_at(self.at) == Some(Start::Words)
                    && (title.is_empty() || !is_finished(&paragraph.words))
                    && !self.table_head_ahead()
                    && (self.stamp_ahead().is_none() || title.is_empty() && paragraph.heading);
                if !is_title || title.len() > 7 {
                    break;
                }
                title.push(paragraph.words.clone());
                self.at += 1;
            }
        }
        document.name = self.document_name(stamp, &title);
        document.of = self.holder(stamp);
        document.title = (!title.is_empty()).then(|| Passage { text: title, ..Passage::default() });
        let name = document.name.clone();
        match self.draft.documents.last_mut() {
            Some(last) if nested || !last.documents.is_empty() || is_empty_annex(last) => {
                last.documents.push(document);
            }
            _ => self.draft.documents.push(document),
        }
        if is_form {
            let form = self.form();
            if let Some(document) = self.last_document() {
                document.form = form;
            }
            return;
        }
        let mut tree = Tree::default();
        loop {
            let begin = self.at;
            self.units(&mut tree, &name);
            self.table();
            if self.at == begin {
                break;
            }
        }
        super::define(&mut tree.units, self.grammar);
        self.attach(tree);
        // A decree or an order may be signed again below what it approves.
        if let Some(document) = self.last_document()
            && !document.units.is_empty()
        {
            let tree = Tree::of(document.units.clone());
            if self.sign_ahead(&tree) {
                let sign = self.sign();
                if let Some(document) = self.last_document() {
                    document.sign = sign;
                }
            }
        }
    }

    /// Whether the next stamp approves a document of another act: what an annex restates.
    fn restates_another(&self, stamp: &Stamp) -> bool {
        let Some(next) = self.stamp_ahead().filter(|_| stamp.annex.is_some()) else { return false };
        if next.annex.is_some() {
            // An annex that brings an annex of another act has no words of its own.
            return self.grammar.in_act.is_match(&stamp.words) && self.restates_by_annex();
        }
        match cited_act(self.grammar, &next.words).and_then(|act| act.id()) {
            Some(id) => id != *self.act,
            None => false,
        }
    }

    /// Whether an instruction of the act restates something by its annex.
    fn restates_by_annex(&self) -> bool {
        fn of(unit: &Unit) -> bool {
            unit.amendments.iter().any(|amendment| {
                matches!(amendment, Amendment::Instruction(instruction) if instruction.by_annex)
            }) || unit.children.iter().any(of)
        }
        self.draft.documents.iter().flat_map(|document| &document.units).any(of)
    }

    /// The documents among which names must differ.
    fn siblings(&self) -> &[Document] {
        match self.draft.documents.last() {
            Some(last) if !last.documents.is_empty() || is_empty_annex(last) => &last.documents,
            _ => &self.draft.documents,
        }
    }

    fn document_name(&mut self, stamp: &Stamp, title: &[String]) -> String {
        let words = title.join(" ");
        let documents = &self.grammar.documents;
        let kind = documents.iter().find(|(pattern, _)| pattern.is_match(&words));
        let to_act =
            self.holder(stamp).is_some_and(|of| ["order", "decree"].contains(&of.as_str()));
        let begins_as_document = kind.is_some() && !self.siblings().is_empty();
        let name = match (&stamp.annex, kind) {
            (Some(_), Some((_, kind)))
                if to_act && begins_as_document && is_document_title(kind) =>
            {
                (*kind).to_owned()
            }
            (Some(_), _) => return self.annex_name(stamp),
            (None, Some((_, kind))) => (*kind).to_owned(),
            (None, None) => {
                self.doubt(
                    self.at.saturating_sub(1),
                    "what kind of document is approved, its title does not tell",
                );
                "rules".to_owned()
            }
        };
        let taken = |name: &String| self.siblings().iter().any(|document| document.name == *name);
        match taken(&name) {
            false => name,
            true => (2..).map(|n| format!("{name}-{n}")).find(|name| !taken(name)).unwrap_or(name),
        }
    }

    fn annex_name(&mut self, stamp: &Stamp) -> String {
        let number = stamp.annex.clone().flatten().unwrap_or_default();
        let name = format!("annex{number}");
        if !self.siblings().iter().any(|document| document.name == name) {
            return name;
        }
        // Another document has an annex of this number already.
        match self.holder(stamp) {
            Some(of)
                if !self.siblings().iter().any(|known| known.name == format!("{of}/{name}")) =>
            {
                format!("{of}/{name}")
            }
            _ => {
                self.doubt(self.at.saturating_sub(1), "an annex of this number was there already");
                let next = self.next_annex().unwrap_or_default();
                format!("annex{next}")
            }
        }
    }

    /// The document that a stamp names, or the last one that is no annex.
    fn holder(&self, stamp: &Stamp) -> Option<String> {
        let siblings = self.siblings();
        let first = siblings.first().map(|document| document.name.clone());
        stamp.annex.as_ref()?; // what is approved is not annexed
        let act = self.grammar.in_act.is_match(&stamp.words);
        let named =
            self.grammar.in_stamp.iter().find(|(pattern, _)| pattern.is_match(&stamp.words));
        if let Some((_, name)) = named
            && let Some(document) = siblings
                .iter()
                .rev()
                .find(|document| document.name.split('-').next() == Some(*name))
        {
            return Some(document.name.clone());
        }
        if act {
            return first;
        }
        let last = siblings.iter().rev().find(|document| !document.name.contains("annex"));
        last.map(|document| document.name.clone())
    }
}

/// Whether a title of this kind is that of a document that is cited by it.
fn is_document_title(kind: &str) -> bool {
    ["rules", "regulation", "requirements", "list"].contains(&kind)
}

fn is_empty_annex(document: &Document) -> bool {
    document.name.starts_with("annex")
        && document.title.is_none()
        && document.units.is_empty()
        && document.table.is_none()
        && document.criteria.is_none()
        && document.form.is_empty()
}

fn has_number(stamp: &str) -> bool {
    stamp.contains('№') || stamp.chars().filter(char::is_ascii_digit).count() >= 4
}
