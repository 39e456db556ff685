//! Folds kept words that stand alone between two replacements into one change with them: in a
//! sentence that was replaced, a word that both happen to have says nothing.

use std::ops::Range;

use super::tokens::{Token, TokenKind};
use super::weave::Run;
use crate::lang::number::kk_cardinal;

/// Letters of a word that joins others rather than says something.
const LIGHT: usize = 3;

/// Merges each lone kept word that stands between two changes into one change with them.
pub(super) fn fold_islands(runs: &mut Vec<Run>, old: &[Token<'_>], new: &[Token<'_>]) {
    let mut folded: Vec<Run> = Vec::with_capacity(runs.len());
    for run in runs.drain(..) {
        let Run::Changed { old: old_right, new: new_right } = &run else {
            folded.push(run);
            continue;
        };
        let mut right = (old_right.clone(), new_right.clone());
        // A merged change may make the island on its left foldable in turn.
        while let [
            ..,
            Run::Changed { old: old_left, new: new_left },
            Run::Kept { old: at, length, .. },
        ] = folded.as_slice()
        {
            let island = &old[*at..at + length];
            let left = Change { old: &old[old_left.clone()], new: &new[new_left.clone()] };
            let beside = Change { old: &old[right.0.clone()], new: &new[right.1.clone()] };
            if !folds(&left, island, &beside) {
                break;
            }
            right = (old_left.start..right.0.end, new_left.start..right.1.end);
            folded.truncate(folded.len() - 2);
        }
        folded.push(Run::Changed { old: right.0, new: right.1 });
    }
    *runs = folded;
}

/// Merges a replacement, a word, a lone insertion or deletion, a word, a replacement: what is kept
/// of such a stretch is chance, as "информации" and "и" in "Комитету связи, информатизации и
/// информации Министерства по инвестициям и развитию" that gave place to "Департаменту
/// информатизации Министерства информации и коммуникаций".
pub(super) fn fold_stretches(runs: &mut Vec<Run>, old: &[Token<'_>], new: &[Token<'_>]) {
    let mut at = 0;
    while at + 5 <= runs.len() {
        let [
            Run::Changed { old: old_first, new: new_first },
            Run::Kept { old: left, length: left_length, .. },
            Run::Changed { old: old_lone, new: new_lone },
            Run::Kept { old: right, length: right_length, .. },
            Run::Changed { old: old_last, new: new_last },
        ] = &runs[at..at + 5]
        else {
            at += 1;
            continue;
        };
        let change = |old_range: &Range<usize>, new_range: &Range<usize>| Change {
            old: &old[old_range.clone()],
            new: &new[new_range.clone()],
        };
        let (first, last) = (change(old_first, new_first), change(old_last, new_last));
        let islands = [&old[*left..left + left_length], &old[*right..right + right_length]];
        let kept: usize = islands.iter().map(|island| letters(island)).sum();
        let changed = first.letters() + change(old_lone, new_lone).letters() + last.letters();
        let folds = first.is_replacement()
            && last.is_replacement()
            && !first.is_numeral()
            && !last.is_numeral()
            && (old_lone.is_empty() || new_lone.is_empty())
            && islands.iter().all(|island| island.len() == 1 && !is_weighty(island[0]))
            && islands.iter().any(|island| letters(island) <= LIGHT)
            && 3 * kept <= changed;
        if folds {
            let merged = Run::Changed {
                old: old_first.start..old_last.end,
                new: new_first.start..new_last.end,
            };
            runs.splice(at..at + 5, [merged]);
        } else {
            at += 1;
        }
    }
}

/// The tokens of a change.
struct Change<'a> {
    old: &'a [Token<'a>],
    new: &'a [Token<'a>],
}

impl Change<'_> {
    /// Whether words gave place to other words, rather than to their own capital letters.
    fn is_replacement(&self) -> bool {
        let words = |tokens: &[Token<'_>]| -> Vec<String> {
            tokens.iter().filter(|t| t.is_word()).map(|t| t.text.to_lowercase()).collect()
        };
        let (old, new) = (words(self.old), words(self.new));
        !old.is_empty() && !new.is_empty() && old != new
    }

    /// Whether one numeral gave place to another.
    fn is_numeral(&self) -> bool {
        matches!((self.old, self.new), ([old], [new]) if is_numeral(old.text) && is_numeral(new.text))
    }

    /// Whether one word took another ending: "үкіметтің" and "үкіметті", which is a change of its
    /// own whatever changed beside it.
    fn is_inflection(&self) -> bool {
        let ([old], [new]) = (self.old, self.new) else { return false };
        let letters = |token: &Token<'_>| token.text.chars().count();
        let common =
            old.text.chars().zip(new.text.chars()).take_while(|(old, new)| old == new).count();
        old.is_word()
            && new.is_word()
            && common >= 4
            && 3 * common >= 2 * letters(old).max(letters(new))
    }

    fn letters(&self) -> usize {
        letters(self.old) + letters(self.new)
    }
}

/// Whether a word is a numeral below a hundred, in Kazakh or in any case of Russian.
fn is_numeral(word: &str) -> bool {
    const RUSSIAN: [&str; 18] = [
        "один",
        "одно",
        "два",
        "две",
        "двух",
        "три",
        "трех",
        "трёх",
        "четыр",
        "пят",
        "шест",
        "семи",
        "семь",
        "восем",
        "восьм",
        "девят",
        "десят",
        "двадцат",
    ];
    let word = word.to_lowercase();
    kk_cardinal(&word).is_some_and(|value| value < 100)
        || RUSSIAN.iter().any(|stem| word.starts_with(stem))
}

fn letters(tokens: &[Token<'_>]) -> usize {
    tokens.iter().map(|token| token.text.chars().count()).sum()
}

/// Whether an island disappears in the changes at its sides.
///
/// It does where words were replaced on both sides and the island is a mark, or one word that is
/// shorter than what changed around it. Numbers, words in capitals (`АБК`), the dash between a
/// term and its definition and the end of a line carry weight and stay; so does what stands beside
/// a change of a period, "десяти" to "пяти", which must be seen as such. A negation beside replaced
/// words goes: in "не менее трёх" and "не набрал трёх" it is not the same.
fn folds(left: &Change<'_>, island: &[Token<'_>], right: &Change<'_>) -> bool {
    if left.is_numeral() || right.is_numeral() {
        return false;
    }
    if left.is_inflection() && right.is_inflection() {
        return false;
    }
    let words: Vec<&Token<'_>> = island.iter().filter(|token| token.is_word()).collect();
    if words.len() > 1 || island.len() > 3 || island.iter().any(|&token| is_weighty(token)) {
        return false;
    }
    let (left_replaced, right_replaced) = (left.is_replacement(), right.is_replacement());
    let Some(word) = words.first() else {
        return left_replaced && right_replaced;
    };
    if matches!(word.text, "не" | "ни" | "емес") {
        return left_replaced || right_replaced;
    }
    left_replaced && right_replaced && letters(island) <= left.letters() + right.letters()
}

/// Numbers, words in capitals, the dash of a definition, and the last word of a line.
fn is_weighty(token: Token<'_>) -> bool {
    if token.space.contains('\n') {
        return true;
    }
    match token.kind {
        TokenKind::Number => true,
        TokenKind::Word => {
            token.text.chars().count() > 1 && token.text.chars().all(char::is_uppercase)
        }
        TokenKind::Mark => matches!(token.text, "–" | "—" | "-"),
    }
}
