//! Endings of Kazakh nouns and Russian adjectives, to know a word in any of its forms.

/// Endings of a Kazakh noun, in the order in which they follow the stem; each may be missing.
const KK: [&[&str]; 6] = [
    &["лық", "лік", "дық", "дік", "тық", "тік", "лығ", "ліг", "дығ", "діг", "тығ", "тіг"],
    &["лар", "лер", "дар", "дер", "тар", "тер"],
    &["сы", "сі", "ы", "і"],
    &[
        "ның", "нің", "дың", "дің", "тың", "тің", "ын", "ін", "н", "на", "не", "ға", "ге", "қа",
        "ке", "нда", "нде", "да", "де", "та", "те", "нан", "нен", "дан", "ден", "тан", "тен",
        "мен", "бен", "пен", "ды", "ді", "ты", "ті", "ны", "ні", "а", "е",
    ],
    &["ғы", "гі", "қы", "кі"],
    &["дай", "дей", "тай", "тей"],
];

/// Whether what follows a Kazakh stem is nothing but endings of a noun.
pub(super) fn is_kk_ending(rest: &str) -> bool {
    consumes(rest, &KK)
}

fn consumes(rest: &str, groups: &[&[&str]]) -> bool {
    if rest.is_empty() {
        return true;
    }
    let Some((group, later)) = groups.split_first() else { return false };
    consumes(rest, later)
        || group
            .iter()
            .filter_map(|ending| rest.strip_prefix(ending))
            .any(|rest| consumes(rest, later))
}

/// Whether a word is this Kazakh stem with endings of a noun.
pub(super) fn is_kk(word: &str, stem: &str) -> bool {
    word.strip_prefix(stem).is_some_and(is_kk_ending)
}

/// Whether a Kazakh word stands in the ablative: `пайдаланушылардан`.
pub(super) fn is_kk_ablative(word: &str) -> bool {
    ["дан", "ден", "тан", "тен", "нан", "нен"].iter().any(|ending| word.ends_with(ending))
}

/// Endings of Russian adjectives, participles and ordinals.
pub(super) const RU_ADJECTIVE: [&str; 23] = [
    "ый", "ий", "ой", "ого", "его", "ому", "ему", "ым", "им", "ом", "ем", "ая", "яя", "ую", "юю",
    "ою", "ей", "ое", "ее", "ые", "ие", "ых", "их",
];

/// Whether a Russian word ends as an adjective does.
pub(super) fn is_ru_adjective(word: &str) -> bool {
    word.ends_with("ыми")
        || word.ends_with("ими")
        || RU_ADJECTIVE.iter().any(|ending| word.ends_with(ending))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kazakh_endings_follow_in_their_order() {
        for (word, stem) in [
            ("күнінен", "күн"),
            ("айдан", "ай"),
            ("жылдардағы", "жыл"),
            ("еместігі", "емес"),
            ("күндік", "күн"),
        ] {
            assert!(is_kk(word, stem), "{word}");
        }
        for (word, stem) in [("күнтізбелік", "күн"), ("айқын", "ай"), ("жылжымайтын", "жыл")]
        {
            assert!(!is_kk(word, stem), "{word}");
        }
    }
}
