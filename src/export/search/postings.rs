//! Where a key stands: bundles with weights, as short as text can be.

/// A bundle that holds a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Posting {
    pub(super) bundle: u32,
    pub(super) weight: Weight,
}

/// How much a key stands out in a bundle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Weight {
    /// It is in the words of an entry.
    Once,
    /// It is several times in the words of one entry.
    Often,
    /// It is in a heading, a defined term or the name of something.
    Named,
}

/// Bundles listed for one key. Of a key that stands in more of them, the best are kept: those in
/// which it weighs most, and of these the first, which have the highest standing.
pub(super) const MOST: usize = 4096;

const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// The postings of a key as text: the gaps between bundles, three weights to each, five bits a
/// letter with the sixth for "goes on"; before them the number of all bundles that hold it, where
/// some are left out.
pub(super) fn line(mut postings: Vec<Posting>) -> String {
    let mut line = String::new();
    if postings.len() > MOST {
        line = format!("{} ", postings.len());
        postings.sort_by_key(|posting| (std::cmp::Reverse(posting.weight), posting.bundle));
        postings.truncate(MOST);
        postings.sort_by_key(|posting| posting.bundle);
    }
    let mut next = 0;
    for Posting { bundle, weight } in postings {
        let mut value = u64::from(bundle - next) * 3 + weight as u64;
        next = bundle + 1;
        loop {
            let rest = value >> 5;
            let letter = (value & 31) as usize + if rest > 0 { 32 } else { 0 };
            line.push(char::from(LETTERS[letter]));
            if rest == 0 {
                break;
            }
            value = rest;
        }
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gaps_and_weights_are_written_in_few_letters() {
        let at = |bundle, weight| Posting { bundle, weight };
        let postings = vec![at(0, Weight::Once), at(1, Weight::Named), at(20, Weight::Often)];
        // 0·3+0, 0·3+2, 18·3+1 = 55 = 23 + 32·1
        assert_eq!(line(postings), "AC3B");
    }

    #[test]
    fn of_too_many_the_best_and_the_first_stay() {
        let mut postings: Vec<Posting> =
            (0..5000).map(|bundle| Posting { bundle, weight: Weight::Once }).collect();
        postings[4999].weight = Weight::Named;
        let line = line(postings);
        assert!(line.starts_with("5000 A"), "{}", &line[..12]);
        // The last one is kept, behind a gap of 904: 904·3+2 = 2714 = 26 + 32·(20 + 32·2).
        assert!(line.ends_with("A60C"), "{}", &line[line.len() - 8..]);
        assert_eq!(line.len(), "5000 ".len() + 4095 + 3);
    }
}
