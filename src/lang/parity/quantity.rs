//! The numbers, amounts and dates of a text, one after another.

use super::item::{Item, What};
use super::{date, digits, numeral, period};
use crate::lang::Lang;
use crate::lang::token::{Kind, Tokens};

/// A number as it stands, before its unit is known.
struct Counted {
    value: String,
    first: usize,
    /// The token after it.
    next: usize,
    /// The word joined to digits by a hyphen.
    joined: Option<usize>,
    firm: bool,
    in_words: bool,
}

/// Reads the quantities of a text.
pub(super) fn read(tokens: &Tokens<'_>, items: &mut Vec<Item>) {
    let begin = items.len();
    let mut depth = 0_usize;
    let mut index = 0;
    while index < tokens.len() {
        match tokens.kind(index) {
            Some(Kind::Open) => depth += 1,
            Some(Kind::Close) => depth = depth.saturating_sub(1),
            _ => {}
        }
        index = match item_at(tokens, index, depth) {
            Some((item, next)) => {
                items.push(item);
                next
            }
            None => index + 1,
        };
    }
    share_units(tokens, &mut items[begin..]);
}

/// A number before "and", "or" or "to" counts what the next number counts: `не ранее одного и не
/// позднее трех месяцев` / `бір айдан ерте емес және үш айдан кеш емес`.
fn share_units(tokens: &Tokens<'_>, items: &mut [Item]) {
    for place in (1..items.len()).rev() {
        let (before, after) = items.split_at_mut(place);
        let (Some(first), Some(second)) = (before.last_mut(), after.first()) else { continue };
        let (What::Number(count), What::Amount { count: Some(_), unit }) =
            (&first.what, &second.what)
        else {
            continue;
        };
        let between = tokens.text.get(first.range.end..second.range.start).unwrap_or_default();
        let is_plain = count.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
        if is_plain && joins(between, tokens.lang) {
            first.what = What::Amount { count: Some(count.clone()), unit: *unit };
            first.firm = true;
        }
    }
}

/// Whether words between two numbers join them to one noun.
fn joins(between: &str, lang: Lang) -> bool {
    let (conjunctions, others): (&[&str], &[&str]) = match lang {
        Lang::Kk => (&["және", "немесе", "не", "мен", "пен", "бен", "бастап", "-", "–"], &[]),
        Lang::Ru => (
            &["и", "или", "либо", "до", "по", "-", "–"],
            &["не", "ранее", "позднее", "более", "менее", "свыше", "чем", "через", "от"],
        ),
    };
    let mut words = between.split_whitespace().peekable();
    if words.peek().is_none() {
        return lang == Lang::Kk && !between.is_empty();
    }
    words.next().is_some_and(|first| conjunctions.contains(&first))
        && words.all(|word| others.contains(&word))
}

fn item_at(tokens: &Tokens<'_>, index: usize, depth: usize) -> Option<(Item, usize)> {
    let is_countable = matches!(tokens.kind(index), Some(Kind::Word | Kind::Number));
    if !is_countable {
        return None;
    }
    let item =
        |what, last: usize, firm| (Item { what, range: tokens.range(index, last), firm }, last + 1);
    if let Some((parts, last)) = date::at(tokens, index) {
        return Some(item(What::Date(parts), last, true));
    }
    if depth == 0
        && let Some(letter) = digits::letter_at(tokens, index)
    {
        let (item, next) = item(What::Number(letter), index, index > 0);
        return Some((item, next + 1));
    }
    if let Some(counted) = counted_at(tokens, index) {
        return Some(amount(tokens, counted));
    }
    if let Some(mention) = period::mention(tokens, index) {
        let what = What::Amount { count: None, unit: mention.unit };
        return Some(item(what, mention.last, true));
    }
    let word = tokens.word(index);
    if let Some(compound) = numeral::compound(word, tokens.lang) {
        let value = compound.value.to_string();
        let what = match compound.unit {
            Some(unit) => What::Amount { count: Some(value), unit },
            None => What::Number(value),
        };
        return Some(item(what, index, compound.firm));
    }
    if let Some(uncounted) = period::uncounted(tokens, index) {
        let what = What::Amount { count: Some("1".to_owned()), unit: uncounted.unit };
        return Some(item(what, uncounted.last, false));
    }
    // `раз в год` is once.
    let is_counted = index > 0 && numeral::numeral(tokens.word(index - 1), tokens.lang).is_some();
    let is_once = tokens.lang == Lang::Ru && matches!(word, "раз" | "раза") && !is_counted;
    is_once.then(|| item(What::Number("1".to_owned()), index, false))
}

/// The number that begins at a token; one that is said twice, `3 (үш)`, is one number.
fn counted_at(tokens: &Tokens<'_>, index: usize) -> Option<Counted> {
    let mut counted = once_at(tokens, index)?;
    if tokens.is(counted.next, Kind::Open)
        && let Some(again) = once_at(tokens, counted.next + 1)
        && tokens.is(again.next, Kind::Close)
        && again.value == counted.value
        && again.in_words != counted.in_words
    {
        counted.next = again.next + 1;
        counted.firm = true;
    }
    Some(counted)
}

fn once_at(tokens: &Tokens<'_>, index: usize) -> Option<Counted> {
    if let Some(digits) = digits::at(tokens, index) {
        let mut counted = Counted {
            value: digits.value,
            first: index,
            next: digits.next,
            joined: digits.joined,
            firm: !is_list_mark(tokens, index, digits.next),
            in_words: false,
        };
        let scale = numeral::scale(tokens.word(counted.next), tokens.lang);
        if let (Some(scale), Ok(value)) = (scale, counted.value.parse::<u64>()) {
            counted.value = value.saturating_mul(scale).to_string();
            counted.next += 1;
        }
        return Some(counted);
    }
    let words = numeral::at(tokens, index)?;
    let mut counted = Counted {
        value: words.value.to_string(),
        first: index,
        next: words.next,
        joined: None,
        firm: words.firm,
        in_words: true,
    };
    // `үш-үштен`: three from each, said twice in Kazakh.
    if tokens.is_hyphen(counted.next)
        && let Some(again) = numeral::at(tokens, counted.next + 1)
    {
        if again.value == words.value {
            counted.next = again.next;
        }
    } else if tokens.is_hyphen(counted.next) && !tokens.spaced(counted.next) {
        // `бір-бірін` is "each other".
        counted.firm &= words.value != 1;
    }
    if matches!(tokens.word(counted.next), "жарым") {
        counted.value.push_str(".5");
        counted.next += 1;
    }
    Some(counted)
}

/// A number with what it counts.
fn amount(tokens: &Tokens<'_>, counted: Counted) -> (Item, usize) {
    let Counted { value, first, next, joined, firm, in_words } = counted;
    // `4 (трех) месяцев`: the second number counts months too, though it is another one.
    let is_enclosed = first > 0 && tokens.is(first - 1, Kind::Open) && tokens.is(next, Kind::Close);
    let noun = if is_enclosed { next + 1 } else { next };
    let found = joined
        .and_then(|joined| period::at(tokens, first, joined))
        .or_else(|| period::at(tokens, first, noun));
    // A year of the calendar is a date or a list of years, not a length.
    let is_year = value.len() >= 4 && value.get(..2).is_some_and(|two| matches!(two, "19" | "20"));
    let (what, last, firm) = match found.filter(|_| !is_year) {
        Some(found) => (What::Amount { count: Some(value), unit: found.unit }, found.last, true),
        None => {
            let firm = firm || in_words && value == "1" && is_counting(tokens, first, next);
            (What::Number(value), next - 1, firm)
        }
    };
    (Item { what, range: tokens.range(first, last), firm }, last + 1)
}

/// Whether `бір` or `один` counts and does not mean "a", "some" or "the same": before a noun that
/// is counted in law, or after words that set a limit.
fn is_counting(tokens: &Tokens<'_>, first: usize, next: usize) -> bool {
    let after = tokens.word(next);
    let before = first.checked_sub(1).map_or("", |before| tokens.word(before));
    match tokens.lang {
        Lang::Kk => {
            matches!(before, "кемінде" | "дегенде")
                || matches!(after, "рет" | "реттен" | "балл" | "балдан" | "баллдан" | "ресми")
                || matches!(after, "данада" | "дана" | "данадан" | "астам" | "артық")
        }
        Lang::Ru => {
            matches!(
                before,
                "менее"
                    | "более"
                    | "свыше"
                    | "больше"
                    | "меньше"
                    | "реже"
                    | "чаще"
                    | "минимум"
            ) || matches!(after, "раз" | "балл" | "балла" | "баллу" | "баллом")
                || after.starts_with("экземпляр")
        }
    }
}

/// Whether a number opens the text as the mark of a list: `1) …`, `2. …`.
fn is_list_mark(tokens: &Tokens<'_>, index: usize, next: usize) -> bool {
    let opens = index == 0 || index == 1 && tokens.is(0, Kind::Quote);
    let is_marked = matches!(tokens.kind(next), Some(Kind::Close | Kind::Stop));
    opens && is_marked && next + 1 < tokens.len() && tokens.spaced(next + 1)
}
