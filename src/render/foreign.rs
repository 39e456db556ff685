//! Marks Kazakh words in Russian text with their language, so that a voice reads them as they are:
//! `№ 611/НҚ`, `"Әділет"`, a quoted title.
//!
//! Only letters that Russian does not have are taken as a sign; the words themselves stay as they
//! are. Elements that may hold no markup are passed over.

/// Elements whose text takes no markup.
const BARE: [&str; 5] = ["title", "script", "style", "textarea", "option"];

/// Elements without an end tag.
const VOID: [&str; 6] = ["meta", "link", "br", "input", "hr", "img"];

/// Marks the words in a page.
pub fn mark(html: &str) -> String {
    // Most pages in other languages hold no Russian at all.
    if !html.contains("lang=\"ru\"") {
        return html.to_owned();
    }
    let mut out = String::with_capacity(html.len() + html.len() / 16);
    let mut open: Vec<(&str, &str)> = Vec::new();
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        text(&rest[..start], &open, &mut out);
        let tag = &rest[start..];
        let end = tag.find('>').map_or(tag.len(), |at| at + 1);
        let inner = tag[..end].trim_start_matches('<').trim_end_matches('>');
        let title = (inner == "title").then(|| tag[end..].split('<').next().unwrap_or_default());
        let above = open.last().map_or("", |(_, lang)| *lang);
        match title {
            // A title takes no markup; what holds both languages says so as a whole.
            Some(words) if above == "ru" && words.contains(is_kazakh) => {
                out.push_str("<title lang=\"mul\">");
            }
            _ => out.push_str(&tag[..end]),
        }
        rest = &tag[end..];
        if inner.starts_with('/') {
            open.pop();
        } else if inner.starts_with(|c: char| c.is_ascii_alphabetic()) && !inner.ends_with('/') {
            let name = inner.split(|c: char| c.is_ascii_whitespace()).next().unwrap_or_default();
            if !VOID.contains(&name) {
                open.push((name, attribute(inner, " lang=\"").unwrap_or(above)));
            }
        }
    }
    text(rest, &open, &mut out);
    out
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let value = &tag[tag.find(name)? + name.len()..];
    value.split('"').next()
}

fn text(words: &str, open: &[(&str, &str)], out: &mut String) {
    let Some((name, lang)) = open.last() else {
        out.push_str(words);
        return;
    };
    if *lang != "ru" || BARE.contains(name) || !words.contains(is_kazakh) {
        out.push_str(words);
        return;
    }
    let element = if matches!(*name, "text" | "tspan") { "tspan" } else { "span" };
    let mut done = 0;
    while let Some((start, end)) = next_kazakh(words, done) {
        out.push_str(&words[done..start]);
        out.push('<');
        out.push_str(element);
        out.push_str(" lang=\"kk\">");
        out.push_str(&words[start..end]);
        out.push_str("</");
        out.push_str(element);
        out.push('>');
        done = end;
    }
    out.push_str(&words[done..]);
}

/// The next run of words that hold Kazakh letters, from its first to its last letter.
fn next_kazakh(words: &str, from: usize) -> Option<(usize, usize)> {
    let first = from + words[from..].find(is_kazakh)?;
    let start = words[from..first]
        .char_indices()
        .rev()
        .take_while(|(_, letter)| is_of_word(*letter))
        .last()
        .map_or(first, |(at, _)| from + at);
    let mut end = end_of_word(words, first);
    // Neighbours that are Kazakh too belong to the same phrase.
    loop {
        let gap = words[end..].chars().take_while(|c| matches!(c, ' ' | '\u{a0}' | ','));
        let next = end + gap.map(char::len_utf8).sum::<usize>();
        let after = end_of_word(words, next);
        if next == end || after == next || !words[next..after].contains(is_kazakh) {
            return Some((start, end));
        }
        end = after;
    }
}

fn end_of_word(words: &str, from: usize) -> usize {
    from + words[from..].chars().take_while(|c| is_of_word(*c)).map(char::len_utf8).sum::<usize>()
}

fn is_of_word(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '-' | '/' | '\u{ad}' | '\u{2060}')
}

/// A letter of the Kazakh alphabet that Russian does not have.
fn is_kazakh(letter: char) -> bool {
    matches!(
        letter,
        'ә' | 'ғ'
            | 'қ'
            | 'ң'
            | 'ө'
            | 'ұ'
            | 'ү'
            | 'һ'
            | 'і'
            | 'Ә'
            | 'Ғ'
            | 'Қ'
            | 'Ң'
            | 'Ө'
            | 'Ұ'
            | 'Ү'
            | 'Һ'
            | 'І'
    )
}

#[cfg(test)]
mod tests {
    use super::mark;

    #[test]
    fn kazakh_words_in_russian_text_are_marked() {
        assert_eq!(
            mark("<p lang=\"ru\">Приказ № 611/НҚ в системе \"Әділет\".</p>"),
            "<p lang=\"ru\">Приказ № <span lang=\"kk\">611/НҚ</span> в системе \"<span lang=\"kk\">Әділет</span>\".</p>"
        );
        assert_eq!(
            mark("<html lang=\"ru\"><svg><text>№ 9/НҚ</text></svg><i lang=\"kk\">НҚ</i>"),
            "<html lang=\"ru\"><svg><text>№ <tspan lang=\"kk\">9/НҚ</tspan></text></svg><i lang=\"kk\">НҚ</i>"
        );
    }

    #[test]
    fn other_text_stays_as_it_is() {
        let kk = "<p lang=\"kk\">Әділет</p><p lang=\"ru\">закон<br>один</p>";
        assert_eq!(mark(kk), kk);
        let title = "<html lang=\"ru\"><title>№ 611</title>";
        assert_eq!(mark(title), title);
    }
}
