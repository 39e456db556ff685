//! The proof: the replayed text, notes included, against the official consolidated one.
//!
//! Line by line, letter by letter. A recorded exception turns the replayed words into the published
//! ones in one unit; nothing else is tolerated but the kind of dash in an editor's note.

use std::ops::Range;

use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::{Chronicle, History, notes};
use crate::diag::{Diagnostic, Findings};
use crate::diff::{Op, segments};
use crate::model::act::{Exception, Published};
use crate::model::print::Line;
use crate::model::{Lang, Path, Redaction, print};
use crate::source::Span;

/// The lines of a redaction in the order of the print, with the editors' notes in their places.
pub fn lines_with_notes(
    chronicle: &Chronicle,
    history: &History,
    redaction: &Redaction,
    lang: Lang,
) -> Vec<Line> {
    let notes = notes::of(chronicle, history, redaction);
    let mut out: Vec<Line> = Vec::new();
    for document in &redaction.documents {
        if document.lacuna.is_some() && document.units.is_empty() {
            print::document_lines(document, lang, &mut out);
        }
        for unit in &document.units {
            if let Some(notice) = &unit.notice {
                for words in notice.get(lang).lines() {
                    out.push(Line {
                        path: unit.path.clone(),
                        words: words.to_owned(),
                        is_note: true,
                    });
                }
            }
            print::unit_lines(unit, lang, &mut out);
            // A note stands behind the outermost unit in which it belongs; a § is addressed inside
            // its chapter, but stands behind the heading of it.
            let holds = |path: &Path| {
                path.is_within(&unit.path) && unit.walk().any(|inner| inner.path == *path)
            };
            for note in notes.iter().filter(|note| holds(&note.behind)) {
                let words = note.words.get(lang).clone();
                out.push(Line { path: note.about.clone(), words, is_note: true });
            }
        }
    }
    out
}

/// Holds every published text of an act against its replay.
pub fn check(chronicle: &Chronicle, history: &History, findings: &mut Findings) {
    if !chronicle.broken.is_empty() {
        return; // an amending act that could not be read would make everything differ
    }
    for published in &history.act.published {
        let Some(lines) = &published.lines else { continue };
        match history.redaction(Some(&published.redaction)) {
            // What could not be applied has its own finding.
            Some(redaction) if redaction.is_incomplete => {}
            Some(redaction) => {
                let replayed = lines_with_notes(chronicle, history, redaction, published.lang);
                Proof { history, redaction, published, findings }.compare(&replayed, lines);
            }
            None => findings.push(
                Diagnostic::error(
                    "replay-differs",
                    format!(
                        "there is no redaction {} to hold the published text against",
                        published.redaction
                    ),
                )
                .at(published.span)
                .act(history.id())
                .hint("the file is named by a date or by the amending act"),
            ),
        }
    }
}

struct Proof<'a> {
    history: &'a History,
    redaction: &'a Redaction,
    published: &'a Published,
    findings: &'a mut Findings,
}

impl Proof<'_> {
    fn compare(&mut self, replayed: &[Line], published: &[(String, Span)]) {
        let replayed: Vec<Line> =
            replayed.iter().filter(|line| line.words != print::LACUNA).cloned().collect();
        let replayed = replayed.as_slice();
        let mut used = vec![false; self.published.exceptions.len()];
        let left: Vec<String> =
            replayed.iter().map(|line| self.expected(line, &mut used)).collect();
        let right: Vec<String> = published.iter().map(|(line, _)| folded(line)).collect();
        for op in capture_diff_slices(Algorithm::Patience, &left, &right) {
            match op {
                DiffOp::Equal { .. } => {}
                DiffOp::Delete { old_index, old_len, new_index } => {
                    self.missing(&replayed[old_index..old_index + old_len], published, new_index);
                }
                DiffOp::Insert { new_index, new_len, .. } => {
                    self.surplus(&published[new_index..new_index + new_len]);
                }
                DiffOp::Replace { old_index, old_len, new_index, new_len } => {
                    self.differ(
                        (replayed, &left, old_index..old_index + old_len),
                        published,
                        new_index..new_index + new_len,
                    );
                }
            }
        }
        for (exception, used) in self.published.exceptions.iter().zip(used) {
            if !used {
                self.findings.push(
                    Diagnostic::error("replay-differs", "the recorded exception does not arise")
                        .at(exception.span)
                        .unit(self.history.id(), &exception.unit)
                        .hint(format!(
                            "«{}» does not stand once in the replayed unit; remove the exception",
                            exception.replayed
                        )),
                );
            }
        }
    }

    /// The line as the published text must have it.
    fn expected(&self, line: &Line, used: &mut [bool]) -> String {
        let mut words = line.words.clone();
        for (number, exception) in self.published.exceptions.iter().enumerate() {
            if !line.is_note && exception.unit == line.path && applies(exception, &words) {
                words = words.replacen(&exception.replayed, &exception.published, 1);
                used[number] = true;
            }
        }
        folded(&words)
    }

    /// Lines on both sides that are not the same: paired in order, by their beginnings.
    fn differ(
        &mut self,
        (replayed, expected, left): (&[Line], &[String], Range<usize>),
        published: &[(String, Span)],
        right: Range<usize>,
    ) {
        let mut next = right.start;
        for number in left.clone() {
            let partner = (next..right.end)
                .find(|candidate| alike(&expected[number], &published[*candidate].0));
            let partner = partner.or((left.len() == right.len()).then_some(next));
            match partner {
                Some(partner) => {
                    self.surplus(&published[next..partner]);
                    self.changed(&replayed[number], &expected[number], &published[partner]);
                    next = partner + 1;
                }
                None => self.missing(&replayed[number..=number], published, next),
            }
        }
        self.surplus(&published[next..right.end]);
    }

    fn changed(&mut self, line: &Line, expected: &str, (words, span): &(String, Span)) {
        let (at, shown) = difference(expected, &folded(words));
        let place = span.part(at.min(words.len()), 1);
        let mut finding = Diagnostic::error(
            "replay-differs",
            format!("the replayed {} differs from the published text", self.unit_name(line)),
        )
        .at(place)
        .unit(self.history.id(), &line.path)
        .hint(shown);
        if let Some(words) =
            self.redaction.unit(&line.path).and_then(|unit| unit.words(self.published.lang))
        {
            finding = finding.label(words.span, "replayed from here");
        }
        self.findings.push(finding);
    }

    fn missing(&mut self, lines: &[Line], published: &[(String, Span)], before: usize) {
        for line in lines {
            let span =
                published.get(before).or_else(|| published.last()).map(|(_, span)| span.part(0, 1));
            self.findings.push(
                Diagnostic::error(
                    "replay-differs",
                    format!("the published text lacks the line of {}", self.unit_name(line)),
                )
                .at_maybe(span)
                .unit(self.history.id(), &line.path)
                .hint(format!("expected here: {}", shortened(&line.words))),
            );
        }
    }

    fn surplus(&mut self, lines: &[(String, Span)]) {
        for (words, span) in lines {
            self.findings.push(
                Diagnostic::error(
                    "replay-differs",
                    "the published text has a line that the replay does not give",
                )
                .at(*span)
                .act(self.history.id())
                .hint(format!("the line is: {}", shortened(words))),
            );
        }
    }

    fn unit_name(&self, line: &Line) -> String {
        let name = format!("{}@{}:{}", self.history.id(), self.redaction.name, line.path);
        if line.is_note { format!("note on {name}") } else { name }
    }
}

fn applies(exception: &Exception, words: &str) -> bool {
    words.matches(&exception.replayed).count() == 1
}

/// In an editor's note the kind of dash does not count.
fn folded(line: &str) -> String {
    let is_note =
        ["Ескерту.", "Сноска.", "ЗҚАИ-ның ескертпесі"].iter().any(|begin| line.starts_with(begin));
    if is_note { line.replace(" - ", " – ").replace(" — ", " – ") } else { line.to_owned() }
}

/// Whether two lines are the same unit with other words: the same number, or much the same words.
fn alike(left: &str, right: &str) -> bool {
    let first = |line: &str| line.split_whitespace().next().map(str::to_owned);
    let words = |line: &str| line.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    let (a, b) = (words(left), words(right));
    let common = a.iter().filter(|word| b.contains(word)).count();
    first(left) == first(right) && common * 3 > a.len().max(b.len())
        || common * 2 > a.len().max(b.len())
}

/// Where two lines part, in bytes of the second, and the difference in words.
fn difference(replayed: &str, published: &str) -> (usize, String) {
    let common = replayed
        .char_indices()
        .zip(published.chars())
        .find(|((_, a), b)| a != b)
        .map_or_else(|| replayed.len().min(published.len()), |((at, _), _)| at);
    let mut shown = Vec::new();
    for (op, text) in segments(replayed, published) {
        match op {
            Op::Delete => shown.push(format!("replayed «{}»", text.trim())),
            Op::Insert => shown.push(format!("published «{}»", text.trim())),
            Op::Equal => {}
        }
    }
    (common, shown.join(", "))
}

fn shortened(words: &str) -> String {
    const LIMIT: usize = 90;
    if words.chars().count() <= LIMIT {
        return words.to_owned();
    }
    let head: String = words.chars().take(LIMIT).collect();
    format!("{head}…")
}
