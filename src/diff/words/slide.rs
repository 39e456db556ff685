//! Moves what was only inserted or only deleted to where its phrase begins. Between "A, B" and
//! "A, C, B" the new words are "C, " or ", C" alike; a person marks the comma that brings them.
//!
//! A replacement whose longer side holds the word that follows it is cut there first: "6) subpoint"
//! that became "7) subpoint and 9) subpoint" is another number, and behind it what was added.

use std::ops::Range;

use super::tokens::Token;
use super::weave::Run;

/// Letters from which a word is worth cutting a replacement at.
const HEAVY: usize = 5;

/// Cuts replacements at the word that follows them, where their longer side has it too.
pub(super) fn cut(runs: &mut Vec<Run>, old: &[Token<'_>], new: &[Token<'_>]) {
    let mut at = 0;
    while at + 1 < runs.len() {
        let (Run::Changed { old: gone, new: come }, Run::Kept { old: kept_old, new: kept_new, .. }) =
            (&runs[at], &runs[at + 1])
        else {
            at += 1;
            continue;
        };
        let (gone, come) = (gone.clone(), come.clone());
        let (kept_old, kept_new) = (*kept_old, *kept_new);
        let follower = old[kept_old];
        let place = |tokens: &[Token<'_>], long: &Range<usize>, short: usize| {
            // What took the place of the shorter side stands right before the word.
            let nearest = long.clone().skip(1).take(short + 1);
            nearest.clone().find(|&at| tokens[at].text == follower.text)
        };
        let is_heavy = follower.is_word() && follower.text.chars().count() >= HEAVY;
        let cut = if !is_heavy || gone.is_empty() || come.is_empty() {
            None
        } else if gone.len() < come.len() {
            place(new, &come, gone.len()).map(|cut| (gone.end..gone.end, cut..come.end, cut))
        } else {
            place(old, &gone, come.len()).map(|cut| (cut..gone.end, come.end..come.end, cut))
        };
        let Some((rest_old, rest_new, _)) = cut else {
            at += 1;
            continue;
        };
        // The word is kept where it stood first; it and what follows it trade places.
        let first =
            Run::Changed { old: gone.start..rest_old.start, new: come.start..rest_new.start };
        let kept = Run::Kept { old: rest_old.start, new: rest_new.start, length: 1 };
        let step = |range: &Range<usize>| range.start + 1..range.end + 1;
        let rest = Run::Changed { old: step(&rest_old), new: step(&rest_new) };
        runs.splice(at..=at, [first, kept, rest]);
        if let Run::Kept { old, new, length } = &mut runs[at + 3] {
            (*old, *new) = (kept_old + 1, kept_new + 1);
            *length -= 1;
        }
        if matches!(runs[at + 3], Run::Kept { length: 0, .. }) {
            runs.remove(at + 3);
        }
        at += 3;
    }
    merge(runs);
}

/// Joins neighbours of one sort, which a cut before a change may leave.
fn merge(runs: &mut Vec<Run>) {
    let mut merged: Vec<Run> = Vec::with_capacity(runs.len());
    for run in runs.drain(..) {
        match (merged.last_mut(), &run) {
            (Some(Run::Changed { old, new }), Run::Changed { old: next_old, new: next_new }) => {
                old.end = next_old.end;
                new.end = next_new.end;
            }
            _ => merged.push(run),
        }
    }
    *runs = merged;
}

/// Moves each pure insertion and deletion along the words that it shares with its surroundings to
/// the place where it reads best.
pub(super) fn slide(runs: &mut Vec<Run>, old: &[Token<'_>], new: &[Token<'_>]) {
    // A change at an end of the text may slide inwards: an empty kept run takes what it leaves.
    if matches!(runs.first(), Some(Run::Changed { .. })) {
        runs.insert(0, Run::Kept { old: 0, new: 0, length: 0 });
    }
    if matches!(runs.last(), Some(Run::Changed { .. })) {
        runs.push(Run::Kept { old: old.len(), new: new.len(), length: 0 });
    }
    for at in 0..runs.len() {
        let Run::Changed { old: gone, new: come } = &runs[at] else { continue };
        let (tokens, range) = match (gone.is_empty(), come.is_empty()) {
            (true, false) => (new, come.clone()),
            (false, true) => (old, gone.clone()),
            _ => continue,
        };
        let room = |run: Option<&Run>| match run {
            Some(Run::Kept { length, .. }) => *length,
            _ => 0,
        };
        let left = room(at.checked_sub(1).and_then(|before| runs.get(before)));
        let right = room(runs.get(at + 1));
        let shift = best_shift(tokens, &range, left, right);
        if shift != 0 {
            apply_shift(runs, at, shift);
        }
    }
    runs.retain(|run| !matches!(run, Run::Kept { length: 0, .. }));
}

/// By how many tokens the window moves, negative to the left.
fn best_shift(tokens: &[Token<'_>], range: &Range<usize>, left: usize, right: usize) -> isize {
    let same = |a: usize, b: usize| tokens[a].text == tokens[b].text;
    let mut candidates = vec![0_isize];
    let mut window = range.clone();
    while range.start - window.start < left && same(window.start - 1, window.end - 1) {
        window = window.start - 1..window.end - 1;
        candidates.push(window.start as isize - range.start as isize);
    }
    window = range.clone();
    while window.start - range.start < right && same(window.start, window.end) {
        window = window.start + 1..window.end + 1;
        candidates.push(window.start as isize - range.start as isize);
    }
    let fitness = |shift: isize| {
        let start = range.start.saturating_add_signed(shift);
        fitness(tokens, start, start + range.len())
    };
    // The first of equals wins: as found, then the nearest on the left, then on the right.
    let mut best = (fitness(0), 0);
    for &shift in &candidates[1..] {
        let value = fitness(shift);
        if value > best.0 {
            best = (value, shift);
        }
    }
    best.1
}

/// How well a window of tokens reads as one phrase.
fn fitness(tokens: &[Token<'_>], start: usize, end: usize) -> i32 {
    let window = &tokens[start..end];
    let before = start.checked_sub(1).map(|at| tokens[at].text);
    let (Some(first), Some(last)) = (window.first(), window.last()) else { return 0 };
    let ends_sentence = |text: &str| matches!(text, "." | ";" | ":");
    let mut value = 0;
    if is_balanced(window) {
        value += 8;
    }
    if before.is_none_or(ends_sentence) && ends_sentence(last.text) {
        value += 7;
    }
    match first.text {
        "," => value += 5,
        "и" | "или" | "либо" | "және" | "немесе" => value += 4,
        "(" => value += 2,
        ")" | ";" | "." => value -= 2,
        _ => {}
    }
    if last.text == "(" {
        value -= 2;
    }
    value
}

/// Whether brackets and quotation marks open and close inside the window.
fn is_balanced(window: &[Token<'_>]) -> bool {
    let (mut brackets, mut angles, mut straight) = (0_i32, 0_i32, 0_i32);
    for (at, token) in window.iter().enumerate() {
        match token.text {
            "(" => brackets += 1,
            ")" => brackets -= 1,
            "«" => angles += 1,
            "»" => angles -= 1,
            // A straight mark opens where a word follows it without a space.
            "\"" => {
                let opens = token.space.is_empty()
                    && window.get(at + 1).is_some_and(Token::is_word)
                    && straight == 0;
                straight += if opens { 1 } else { -1 };
            }
            _ => {}
        }
        if brackets < 0 || angles < 0 || straight < 0 {
            return false;
        }
    }
    brackets == 0 && angles == 0 && straight == 0
}

/// Moves the change at `at` by `shift` tokens into the kept runs beside it.
fn apply_shift(runs: &mut [Run], at: usize, shift: isize) {
    if let Run::Changed { old, new } = &mut runs[at] {
        for range in [old, new] {
            range.start = range.start.saturating_add_signed(shift);
            range.end = range.end.saturating_add_signed(shift);
        }
    }
    if let Some(Run::Kept { length, .. }) =
        at.checked_sub(1).and_then(|before| runs.get_mut(before))
    {
        *length = length.saturating_add_signed(shift);
    }
    if let Some(Run::Kept { old, new, length }) = runs.get_mut(at + 1) {
        *old = old.saturating_add_signed(shift);
        *new = new.saturating_add_signed(shift);
        *length = length.saturating_add_signed(-shift);
    }
}
