//! Words cut over two lines in a narrow cell of a table, without a hyphen.

use super::PieceOfLine;
use super::evidence::{Evidence, folded};

/// Closes a word up where the two halves make a word that the text has elsewhere and the second half
/// alone is none.
pub fn close_cut_words(lines: &mut [PieceOfLine], evidence: &Evidence) {
    for line in lines.iter_mut() {
        line.words = inside(&line.words, evidence);
    }
    for at in 1..lines.len() {
        let (above, below) = lines.split_at_mut(at);
        let (above, below) = (&mut above[at - 1], &mut below[0]);
        let (Some(first), Some(second)) =
            (above.words.split_whitespace().last(), below.words.split_whitespace().next())
        else {
            continue;
        };
        if is_one_word(first, second, evidence) {
            let half = second.to_owned();
            let rest = below.words.trim_start()[half.len()..].to_owned();
            above.words = format!("{}{half}", above.words.trim_end());
            below.words = rest;
        }
    }
}

/// A word that letter-spacing has cut in its own line: `мемлекетт ік`.
fn inside(line: &str, evidence: &Evidence) -> String {
    let words: Vec<&str> = line.split_whitespace().collect();
    let cut = words.windows(2).position(|pair| is_one_word(pair[0], pair[1], evidence));
    match cut {
        Some(at) => {
            let from = words[at];
            line.replacen(
                &format!("{from} {}", words[at + 1]),
                &format!("{from}{}", words[at + 1]),
                1,
            )
        }
        None => line.to_owned(),
    }
}

fn is_one_word(first: &str, second: &str, evidence: &Evidence) -> bool {
    let letters = |word: &str| word.chars().all(|c| c.is_alphabetic() || c == '-');
    let half = second.trim_end_matches(['.', ',', ';', ':', ')']);
    let short = half.chars().count() <= 4 && half.chars().next().is_some_and(char::is_lowercase);
    if !letters(first) || !short || !letters(half) || first.chars().count() < 4 {
        return false;
    }
    evidence.counts(&folded(&format!("{first}{half}"))) > 0
        && evidence.counts(&folded(first)) <= 1
        && evidence.counts(&folded(half)) <= 1
}
