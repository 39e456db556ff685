//! Counting parts and indents: the words count otherwise than addresses do.
//!
//! `бөлік` in strict use is a paragraph that opens a sentence, with the list items that follow it;
//! drafters also use it for any paragraph. `абзац` counts paragraphs inside the part, or inside
//! the unit where no part is named. An address counts every unnumbered paragraph, and the one that
//! carries the number of a point is addressed without `part1`.

/// Where the nth part of a unit begins: the index of its paragraph from 0, and whether it had to
/// be counted loosely. `opens` says of each paragraph whether it opens a sentence.
pub(super) fn part(opens: &[bool], number: usize) -> Option<(usize, bool)> {
    let strict = opens
        .iter()
        .enumerate()
        .filter(|(index, opens)| *index == 0 || **opens)
        .map(|(index, _)| index);
    let wanted = number.checked_sub(1)?;
    match strict.clone().nth(wanted) {
        Some(index) => Some((index, false)),
        None => (wanted < opens.len()).then_some((wanted, true)),
    }
}

/// The paragraph that is the nth indent of the part that begins at `start`.
pub(super) fn indent(opens: &[bool], start: usize, number: usize) -> Option<usize> {
    let index = start + number.checked_sub(1)?;
    let inside = opens.get(start + 1..=index)?.iter().all(|opens| !opens);
    inside.then_some(index)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_counted_strictly_first() {
        // A list of six paragraphs, then a sentence of its own, as in 2018-29:rules/p3/sp2.
        let opens = [true, false, false, false, false, false, true];
        assert_eq!(part(&opens, 1), Some((0, false)));
        assert_eq!(part(&opens, 2), Some((6, false)));
        assert_eq!(part(&opens, 7), Some((6, true)));
        assert_eq!(part(&opens, 8), None);
        assert_eq!(part(&opens, 0), None);
    }

    #[test]
    fn indents_stay_inside_their_part() {
        let opens = [true, false, false, true, false];
        assert_eq!(indent(&opens, 0, 3), Some(2));
        assert_eq!(indent(&opens, 0, 4), None);
        assert_eq!(indent(&opens, 3, 2), Some(4));
        assert_eq!(indent(&opens, 3, 3), None);
    }
}
