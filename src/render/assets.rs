//! The files that pages link to: one style sheet joined from the components, a script for each
//! component that has one, the drawing of the site.

use std::collections::BTreeMap;

use super::components::{APART, COMPONENTS};
use super::{RenderError, Sources};

/// A file of the site that is not a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asset {
    /// Its place below the root of the site: `assets/site.css`.
    pub path: String,
    /// What is in it.
    pub text: String,
}

/// A picture of the site, drawn once and kept as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Its place below the root of the site: `assets/icon-192.png`.
    pub path: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// The pictures of `templates/pictures/`.
pub(super) fn pictures(sources: &Sources) -> Vec<Picture> {
    let below = |name: &str| Some(format!("assets/{}", name.strip_prefix("templates/pictures/")?));
    sources
        .pictures()
        .filter_map(|(name, bytes)| Some(Picture { path: below(name)?, bytes: bytes.to_vec() }))
        .collect()
}

/// Sheets that stand before those of the components, and after them.
const BEFORE: [&str; 3] = ["tokens", "themes", "ground"];
const AFTER: [&str; 1] = ["print"];

/// What tells servers which headers to send, under the names by which they look for it.
pub(super) fn hosting(sources: &Sources) -> Vec<Asset> {
    [("templates/hosting/headers", "_headers"), ("templates/hosting/htaccess", ".htaccess")]
        .into_iter()
        .filter_map(|(file, path)| {
            let text = sources.find(file)?.to_owned();
            Some(Asset { path: path.to_owned(), text })
        })
        .collect()
}

/// Makes all assets.
///
/// # Errors
/// When a component has no folder, or a folder stands in no register.
pub(super) fn collect(sources: &Sources) -> Result<Vec<Asset>, Vec<RenderError>> {
    let mut faults = unregistered(sources);
    let mut sheet = String::new();
    let mut add = |file: String| match sources.get(&file) {
        Ok(text) => sheet.push_str(&minify_css(text)),
        Err(fault) => faults.push(fault),
    };
    for name in BEFORE {
        add(format!("templates/base/{name}.css"));
    }
    let is_apart = |name: &str| APART.iter().any(|(_, names)| names.contains(&name));
    for name in COMPONENTS.iter().filter(|name| !is_apart(name)) {
        add(format!("templates/components/{name}/style.css"));
    }
    for name in AFTER {
        add(format!("templates/base/{name}.css"));
    }
    // All sheets are shortened as one, so that a token has one short name in all of them.
    let mut parts = vec![("site", sheet.len())];
    for (sheet_name, names) in APART {
        for name in *names {
            match sources.get(&format!("templates/components/{name}/style.css")) {
                Ok(text) => sheet.push_str(&minify_css(text)),
                Err(fault) => faults.push(fault),
            }
        }
        parts.push((sheet_name, sheet.len()));
    }
    let mut whole = String::new();
    let mut from = 0;
    for (number, (_, end)) in parts.iter().enumerate() {
        if number > 0 {
            whole.push_str(SEAM);
        }
        whole.push_str(&sheet[from..*end]);
        from = *end;
    }
    let short = shorten(&whole);
    let mut assets: Vec<Asset> = parts
        .iter()
        .zip(short.split(SEAM))
        .map(|((name, _), text)| Asset { path: sheet_path(name), text: text.to_owned() })
        .collect();
    match sources.get("templates/base/icon.svg") {
        Ok(text) => {
            assets.push(Asset { path: "assets/icon.svg".to_owned(), text: text.to_owned() });
        }
        Err(fault) => faults.push(fault),
    }
    for name in COMPONENTS {
        if let Some(text) = sources.find(&format!("templates/components/{name}/script.js")) {
            assets.push(Asset { path: script_path(name), text: minify_script(text) });
        }
    }
    if faults.is_empty() { Ok(assets) } else { Err(faults) }
}

/// Stands between two sheets while they are shortened: in no sheet.
const SEAM: &str = "\u{0}";

/// Where a sheet is written.
fn sheet_path(name: &str) -> String {
    format!("assets/{name}.css")
}

/// Where the script of a component is written.
pub(super) fn script_path(component: &str) -> String {
    format!("assets/{component}.js")
}

/// Folders of components that the register does not name: their styles would be missing.
fn unregistered(sources: &Sources) -> Vec<RenderError> {
    let mut faults = Vec::new();
    for (file, _) in sources.below("templates/components", "") {
        let name = file.split('/').nth(2).unwrap_or_default();
        let known = COMPONENTS.contains(&name);
        let seen = faults.iter().any(|fault: &RenderError| fault.file.ends_with(name));
        if !known && !seen {
            faults.push(RenderError::new(
                format!("templates/components/{name}"),
                "the component is not in the register of src/render/components.rs",
            ));
        }
    }
    faults
}

/// Takes out comments and the blank space that means nothing; strings stay as they are.
fn minify_css(text: &str) -> String {
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
            // `width >= 48rem` keeps its spaces, the `>` between two selectors needs none.
            let combines = |text: &str| text.starts_with('>') && !text.starts_with(">=");
            let combined = after == Some('>') || combines(rest);
            if !tight_before && !tight_after && !combined && !rest.starts_with("/*") {
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

/// Properties of flow that are called by a longer name than those of a page from left to right and
/// from top to bottom, which all our pages are.
const PHYSICAL: [(&str, &str); 10] = [
    ("inline-size", "width"),
    ("block-size", "height"),
    ("margin-block-start", "margin-top"),
    ("margin-block-end", "margin-bottom"),
    ("margin-inline-start", "margin-left"),
    ("padding-block-start", "padding-top"),
    ("padding-inline-start", "padding-left"),
    ("border-block-start", "border-top"),
    ("border-block-end", "border-bottom"),
    ("border-inline-start", "border-left"),
];

/// The same sheet in fewer bytes: its own properties get short names, the most used the shortest,
/// and those of flow their names on a page from left to right. No script and no page names them.
fn shorten(sheet: &str) -> String {
    let mut sheet = sheet.to_owned();
    for (long, short) in PHYSICAL {
        sheet = sheet.replace(long, short);
    }
    let mut uses: BTreeMap<&str, usize> = BTreeMap::new();
    for (_, name) in own_properties(&sheet) {
        *uses.entry(name).or_default() += 1;
    }
    let mut names: Vec<(&str, usize)> = uses.into_iter().collect();
    names.sort_by_key(|(name, count)| (std::cmp::Reverse(*count), *name));
    let letter = |number: usize| char::from(b'a' + u8::try_from(number % 26).unwrap_or_default());
    let short = |number: usize| match number / 26 {
        0 => format!("--{}", letter(number)),
        more => format!("--{}{more}", letter(number)),
    };
    let short: BTreeMap<&str, String> =
        names.iter().enumerate().map(|(number, (name, _))| (*name, short(number))).collect();
    let (mut out, mut from) = (String::with_capacity(sheet.len()), 0);
    for (at, name) in own_properties(&sheet) {
        out.push_str(&sheet[from..at]);
        out.push_str(&short[name]);
        from = at + name.len();
    }
    out + &sheet[from..]
}

/// The properties that a sheet makes itself, where they stand: `--ink`, not the end of
/// `.button--quiet`.
fn own_properties(sheet: &str) -> impl Iterator<Item = (usize, &str)> {
    let is_name = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_');
    sheet.match_indices("--").filter_map(move |(at, _)| {
        let stands_alone = !sheet[..at].ends_with(is_name);
        let rest = &sheet[at..];
        let end = rest.find(|letter| !is_name(letter)).unwrap_or(rest.len());
        stands_alone.then(|| (at, &rest[..end]))
    })
}

/// Takes out comment lines and indentation; a script stays readable otherwise.
fn minify_script(text: &str) -> String {
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
            ".a,.b>.c{margin:0 1px;content:\" / \"}@media screen and (width >= 48rem){.a{inline-size:calc(1px + 2px)}}"
        );
    }

    #[test]
    fn own_properties_get_short_names() {
        let css = ":root{--ink:#000;--space-3:1rem}.button--quiet{color:var(--ink);margin-block-start:calc(-1 * var(--space-3));max-inline-size:var(--ink,1px)}";
        assert_eq!(
            shorten(css),
            ":root{--a:#000;--b:1rem}.button--quiet{color:var(--a);margin-top:calc(-1 * var(--b));max-width:var(--a,1px)}"
        );
    }

    #[test]
    fn scripts_lose_comment_lines_and_indentation() {
        let script = "// one\n/**\n * two\n */\n(function () {\n  const url = 'a//b';\n})();\n";
        assert_eq!(minify_script(script), "(function () {\nconst url = 'a//b';\n})();\n");
    }
}
