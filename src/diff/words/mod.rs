//! What changed inside a pair of units, word by word, as a lawyer would mark it in the margin.
//!
//! ```text
//! tokens    words, numbers and marks; a reference or a date is one token
//! weave     which tokens stayed: a weighted common subsequence that prefers long runs
//! islands   lone words between two changes fold in
//! slide     an insertion begins at its comma
//! segments  spaces go back to where they belong; the result joins to both texts exactly
//! ```

mod islands;
mod slide;
mod tokens;
mod weave;

use serde::{Serialize, Serializer};

use tokens::Token;
use weave::Run;

/// What happened to the words of a segment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Op {
    /// The words stand in both texts: `=`.
    Equal,
    /// The words stand in the old text only: `-`.
    Delete,
    /// The words stand in the new text only: `+`.
    Insert,
}

impl Op {
    /// The sign of the machine contract.
    pub fn sign(self) -> &'static str {
        match self {
            Op::Equal => "=",
            Op::Delete => "-",
            Op::Insert => "+",
        }
    }
}

impl Serialize for Op {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.serialize_str(self.sign())
    }
}

/// How many words a change brings and takes, for the overview: `+8 −4`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct WordCount {
    /// Words that only the new text has.
    pub added: usize,
    /// Words that only the old text has.
    pub dropped: usize,
}

/// Marks the words of two texts of one unit.
///
/// The `=` and `-` segments joined give `old`, the `=` and `+` segments joined give `new`, to the
/// byte. Where words were replaced, `-` stands before `+`. No segment is empty and no two
/// neighbours have the same sign. Time is near-linear in the length of the texts.
///
/// ```
/// use qagida::diff::{Op, segments};
///
/// let marked = segments("в течение десяти рабочих дней", "в течение пяти рабочих дней");
/// assert_eq!(marked, [
///     (Op::Equal, "в течение ".to_owned()),
///     (Op::Delete, "десяти".to_owned()),
///     (Op::Insert, "пяти".to_owned()),
///     (Op::Equal, " рабочих дней".to_owned()),
/// ]);
/// ```
pub fn segments(old: &str, new: &str) -> Vec<(Op, String)> {
    if old == new {
        return if old.is_empty() { Vec::new() } else { vec![(Op::Equal, old.to_owned())] };
    }
    let old_tokens = tokens::tokens(old);
    let new_tokens = tokens::tokens(new);
    let mut runs = weave::weave(&old_tokens, &new_tokens);
    islands::fold_islands(&mut runs, &old_tokens, &new_tokens);
    islands::fold_stretches(&mut runs, &old_tokens, &new_tokens);
    slide::cut(&mut runs, &old_tokens, &new_tokens);
    slide::slide(&mut runs, &old_tokens, &new_tokens);
    write(&runs, &old_tokens, &new_tokens)
}

/// Counts the words of the changed segments; marks of punctuation are not words.
pub fn count_words(segments: &[(Op, String)]) -> WordCount {
    let mut count = WordCount::default();
    for (op, text) in segments {
        let words = tokens::tokens(text).iter().filter(|token| token.is_word()).count();
        match op {
            Op::Equal => {}
            Op::Delete => count.dropped += words,
            Op::Insert => count.added += words,
        }
    }
    count
}

/// Spells the runs out. Tokens were compared without the space that follows them, so each kept
/// token whose space differs leaves the two spaces to the change beside it.
fn write(runs: &[Run], old: &[Token<'_>], new: &[Token<'_>]) -> Vec<(Op, String)> {
    let mut writer = Writer::default();
    for run in runs {
        match run {
            Run::Kept { old: from, new: to, length } => {
                for step in 0..*length {
                    let (before, after) = (&old[from + step], &new[to + step]);
                    writer.keep(before.text);
                    if before.space == after.space {
                        writer.keep(before.space);
                    } else {
                        writer.change(before.space, after.space);
                    }
                }
            }
            Run::Changed { old: from, new: to } => {
                for token in &old[from.clone()] {
                    writer.change(token.text, "");
                    writer.change(token.space, "");
                }
                for token in &new[to.clone()] {
                    writer.change("", token.text);
                    writer.change("", token.space);
                }
            }
        }
    }
    writer.finish()
}

/// Collects kept and changed text; a change is closed by the next kept text, and spaces that both
/// of its sides share at an end go over to the kept text.
#[derive(Default)]
struct Writer {
    segments: Vec<(Op, String)>,
    deleted: String,
    inserted: String,
}

impl Writer {
    fn keep(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        self.close();
        self.push(Op::Equal, text);
    }

    fn change(&mut self, deleted: &str, inserted: &str) {
        self.deleted.push_str(deleted);
        self.inserted.push_str(inserted);
    }

    fn close(&mut self) {
        if self.deleted.is_empty() && self.inserted.is_empty() {
            return;
        }
        let (deleted, inserted) =
            (std::mem::take(&mut self.deleted), std::mem::take(&mut self.inserted));
        let shared = |left: &mut dyn Iterator<Item = char>,
                      right: &mut dyn Iterator<Item = char>| {
            left.zip(right)
                .take_while(|(a, b)| a == b && a.is_whitespace())
                .map(|(a, _)| a.len_utf8())
                .sum::<usize>()
        };
        let head = shared(&mut deleted.chars(), &mut inserted.chars());
        let tail = shared(&mut deleted[head..].chars().rev(), &mut inserted[head..].chars().rev());
        self.push(Op::Equal, &deleted[..head]);
        self.push(Op::Delete, &deleted[head..deleted.len() - tail]);
        self.push(Op::Insert, &inserted[head..inserted.len() - tail]);
        self.push(Op::Equal, &deleted[deleted.len() - tail..]);
    }

    fn push(&mut self, op: Op, text: &str) {
        if text.is_empty() {
            return;
        }
        match self.segments.last_mut() {
            Some((last, words)) if *last == op => words.push_str(text),
            _ => self.segments.push((op, text.to_owned())),
        }
    }

    fn finish(mut self) -> Vec<(Op, String)> {
        self.close();
        self.segments
    }
}
