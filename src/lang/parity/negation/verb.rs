//! The Kazakh negative verb, known by its suffixes: `-ма`, `-ме`, `-ба`, `-бе`, `-па`, `-пе` between a
//! stem that can take them and an ending that only verbs have.

use crate::lang::parity::ending::is_kk_ending;

const NEGATIVES: [&str; 6] = ["ма", "ме", "ба", "бе", "па", "пе"];

/// Words that only look like a negative verb: or, otherwise, to support, mass, to lock up,
/// immovable, to diminish, a city; regardless of, which is no negation in either language.
const NOT_VERBS: [&str; 8] =
    ["немесе", "әйтпесе", "демеу", "жаппай", "қамау", "жылжымайтын", "кемей", "семей"];
const NOT_VERBS_WHOLE: [&str; 3] = ["қарамастан", "қарамай", "тамаса"];

/// The stem of a negative verb in any of its forms: `қаралмайды`, `болмауы`, `өтпеген`.
pub(super) fn negative_verb(word: &str) -> Option<&str> {
    let might = NEGATIVES.iter().any(|negative| word.contains(negative));
    let is_other =
        NOT_VERBS_WHOLE.contains(&word) || NOT_VERBS.iter().any(|not| word.starts_with(not));
    if !might || is_other {
        return None;
    }
    word.char_indices().find_map(|(at, letter)| {
        let tail = word[at..].get(4..).filter(|_| matches!(letter, 'м' | 'б' | 'п'))?;
        let vowel = word[at..].chars().nth(1)?;
        let stem = &word[..at];
        let fits = matches!(vowel, 'а' | 'е') && is_stem(stem, letter) && is_verbal(tail, stem);
        fits.then_some(stem)
    })
}

/// Whether a stem can stand before this first letter of the negative suffix: `м` after vowels and
/// р, л, й, у; `б` after м, н, ң, з; `п` after voiceless letters.
fn is_stem(stem: &str, suffix: char) -> bool {
    let Some(last) = stem.chars().last().filter(|_| stem.chars().nth(1).is_some()) else {
        return false;
    };
    let expected = match last {
        'м' | 'н' | 'ң' | 'з' | 'ж' => 'б',
        'к' | 'қ' | 'п' | 'с' | 'т' | 'ф' | 'х' | 'ц' | 'ч' | 'ш' | 'щ' | 'б' | 'в' | 'г' | 'ғ'
        | 'д' => 'п',
        _ => 'м',
    };
    suffix == expected && stem.chars().any(is_vowel)
}

fn is_vowel(letter: char) -> bool {
    "аәеиоөуұүыіэюя".contains(letter)
}

/// Whether what follows the negative suffix is the rest of a verb.
fn is_verbal(tail: &str, stem: &str) -> bool {
    let after = |begin: &str| tail.strip_prefix(begin);
    if matches!(tail, "й" | "йды" | "йді" | "йынша" | "йінше" | "йтұғын" | "стан" | "стен")
    {
        return true;
    }
    let participles = ["йтын", "йтін", "ған", "ген", "ушы", "уші", "ушылық", "ушілік", "у"];
    if participles.iter().filter_map(|begin| after(begin)).any(is_kk_ending) {
        return true;
    }
    let personal = |rest: &str| matches!(rest, "" | "м" | "ң" | "қ" | "к" | "да" | "де" | "ңыз");
    if ["са", "се", "ды", "ді", "пты", "пті"].iter().filter_map(|begin| after(begin)).any(personal)
    {
        return true;
    }
    match tail {
        // `тізбесін` is a noun; only a passive is surely told not to be.
        "сын" | "сін" => {
            let passive = ["ыл", "іл", "ын", "ін", "ал", "ел", "ан", "ен"];
            let is_verb = passive.iter().any(|end| stem.ends_with(end)) && stem != "бөл";
            is_verb || ["ет", "бер", "қабылда", "жібер", "ұсын"].contains(&stem)
        }
        "с" => ["ажыра", "бұлжы", "жара", "бол", "тап"].contains(&stem),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn negative_verbs_are_known_by_their_suffixes() {
        for word in [
            "қолданылмайды",
            "табылмайды",
            "болмауы",
            "болмаған",
            "жинамаса",
            "салынбаған",
            "етпейтін",
            "келмеуі",
            "жатпайды",
            "орындамау",
            "жеткізбеу",
            "жүргізілмеуі",
            "аспайтын",
            "кешіктірілмейтін",
            "өзгермейтіндігінің",
            "белгіленбесе",
            "берілмейінше",
            "алмайды",
            "берілмесін",
            "болдырмау",
            "ажырамас",
            "толмағандардың",
            "сұғылмаушылық",
        ] {
            assert!(negative_verb(word).is_some(), "{word}");
        }
        for word in [
            "немесе",
            "тізбесін",
            "сипаттамасы",
            "алмасу",
            "бағалау",
            "жобалау",
            "қамтамасыз",
            "көбейді",
            "пайдаланады",
            "басқармасын",
            "тапсырмаларды",
            "бөлмесін",
            "демеушілік",
            "платформасында",
            "шамамен",
            "әдістемесі",
            "қарамағында",
            "сабау",
            "баған",
            "бермек",
        ] {
            assert_eq!(negative_verb(word), None, "{word}");
        }
    }
}
