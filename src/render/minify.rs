//! Style sheets and scripts without what only their writers need.

/// Logical sides and sizes as they are called where lines run from left to right and pages from top
/// to bottom, which is so in every language of the site: the sheet has a budget, and these are
/// shorter.
const SIDES: [(&str, &str); 22] = [
    ("margin-block-start", "margin-top"),
    ("margin-block-end", "margin-bottom"),
    ("margin-inline-start", "margin-left"),
    ("margin-inline-end", "margin-right"),
    ("padding-block-start", "padding-top"),
    ("padding-block-end", "padding-bottom"),
    ("padding-inline-start", "padding-left"),
    ("padding-inline-end", "padding-right"),
    ("border-block-start", "border-top"),
    ("border-block-end", "border-bottom"),
    ("border-inline-start", "border-left"),
    ("border-inline-end", "border-right"),
    ("inset-block-start", "top"),
    ("inset-block-end", "bottom"),
    ("inset-inline-start", "left"),
    ("inset-inline-end", "right"),
    ("min-inline-size", "min-width"),
    ("max-inline-size", "max-width"),
    ("min-block-size", "min-height"),
    ("max-block-size", "max-height"),
    ("inline-size", "width"),
    ("block-size", "height"),
];

/// A whole sheet, already without blank space, in fewer bytes: tokens get names of a letter or two in
/// the order in which they are first met, sides and sizes their short names, numbers no leading zero.
pub(super) fn short_sheet(css: &str) -> String {
    let mut tokens: Vec<&str> = Vec::new();
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(letter) = rest.chars().next() {
        let before = out.chars().next_back().unwrap_or(' ');
        let after_name = before.is_ascii_alphanumeric() || matches!(before, '-' | '_' | '.' | '#');
        if letter == '"' || letter == '\'' {
            let end = rest[1..].find(letter).map_or(rest.len(), |end| end + 2);
            out.push_str(&rest[..end]);
            rest = &rest[end..];
        } else if rest.starts_with("--") && !after_name {
            let end = name_end(rest);
            let token = &rest[..end];
            let number = tokens.iter().position(|known| *known == token).unwrap_or_else(|| {
                tokens.push(token);
                tokens.len() - 1
            });
            out.push_str("--");
            out.push_str(&short_name(number));
            rest = &rest[end..];
        } else if letter.is_ascii_lowercase() && matches!(before, '{' | ';') {
            let end = name_end(rest);
            let name = &rest[..end];
            let is_property = rest[end..].starts_with(':');
            let side = SIDES.iter().filter(|_| is_property).find_map(|(long, short)| {
                // `border-block-start-color` too.
                name.strip_prefix(long)
                    .filter(|more| more.is_empty() || more.starts_with('-'))
                    .map(|more| format!("{short}{more}"))
            });
            out.push_str(side.as_deref().unwrap_or(name));
            rest = &rest[end..];
        } else if rest.starts_with(" > ") {
            out.push('>');
            rest = &rest[3..];
        } else if letter == '0' && rest[1..].starts_with('.') && !after_name {
            rest = &rest[1..];
        } else {
            out.push(letter);
            rest = &rest[letter.len_utf8()..];
        }
    }
    out
}

/// Where a name ends.
fn name_end(text: &str) -> usize {
    let in_name = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_');
    text.find(|letter| !in_name(letter)).unwrap_or(text.len())
}

/// `a`, `b`, … `z`, `aa`, …
fn short_name(number: usize) -> String {
    let letter = |number: usize| char::from(b'a' + (number % 26) as u8);
    match number / 26 {
        0 => letter(number).to_string(),
        more => format!("{}{}", letter(more - 1), letter(number)),
    }
}

/// Takes out comments and the blank space that means nothing; strings stay as they are.
pub(super) fn minify_css(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        if rest.starts_with("/*") {
            rest = rest.find("*/").map_or("", |end| &rest[end + 2..]);
        } else if letter == '"' || letter == '\'' {
            let end = rest[1..].find(letter).map_or(rest.len(), |end| end + 2);
            out.push_str(&rest[..end]);
            rest = &rest[end..];
        } else if letter.is_whitespace() {
            rest = rest.trim_start();
            let after = out.chars().next_back();
            let tight_before = after.is_none_or(|c| matches!(c, '{' | '}' | ';' | ',' | ':'));
            let tight_after = rest.is_empty() || rest.starts_with(['{', '}', ';', ',']);
            if !tight_before && !tight_after && !rest.starts_with("/*") {
                out.push(' ');
            }
        } else {
            if letter == '}' && out.ends_with(';') {
                out.pop();
            }
            out.push(letter);
            rest = &rest[letter.len_utf8()..];
        }
    }
    out
}

/// Takes out comment lines and indentation; a script stays readable otherwise.
pub(super) fn minify_script(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut in_comment = false;
    for line in text.lines().map(str::trim) {
        if in_comment || line.starts_with("/*") {
            in_comment = !line.contains("*/");
        } else if !line.is_empty() && !line.starts_with("//") {
            out.push_str(line);
            out.push('\n');
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn styles_lose_comments_and_blank_space_only() {
        let css = "/* a */\n.a,\n.b > .c {\n  margin: 0 1px;\n  content: \" / \";\n}\n\n@media screen and (width >= 48rem) {\n  .a { inline-size: calc(1px + 2px); }\n}\n";
        assert_eq!(
            minify_css(css),
            ".a,.b > .c{margin:0 1px;content:\" / \"}@media screen and (width >= 48rem){.a{inline-size:calc(1px + 2px)}}"
        );
    }

    #[test]
    fn the_sheet_is_written_in_short() {
        let css = ":root{--ink:#000;--ink-soft:#333}.a > .b{inline-size:0.5rem;margin-block-start:10.5px;padding-inline:1px;color:var(--ink-soft)}";
        assert_eq!(
            short_sheet(css),
            ":root{--a:#000;--b:#333}.a>.b{width:.5rem;margin-top:10.5px;padding-inline:1px;color:var(--b)}"
        );
    }

    #[test]
    fn scripts_lose_comment_lines_and_indentation() {
        let script = "// one\n/**\n * two\n */\n(function () {\n  const url = 'a//b';\n})();\n";
        assert_eq!(minify_script(script), "(function () {\nconst url = 'a//b';\n})();\n");
    }
}
