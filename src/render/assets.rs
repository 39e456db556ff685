//! The files that pages link to: one style sheet joined from the components, a script for each
//! component that has one, the drawing of the site.

use super::components::COMPONENTS;
use super::{RenderError, Sources};

/// A file of the site that is not a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asset {
    /// Its place below the root of the site: `assets/site.css`.
    pub path: String,
    /// What is in it.
    pub text: String,
}

/// Sheets that stand before those of the components, and after them.
const BEFORE: [&str; 3] = ["tokens", "themes", "ground"];
const AFTER: [&str; 1] = ["print"];

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
    for name in COMPONENTS {
        add(format!("templates/components/{name}/style.css"));
    }
    for name in AFTER {
        add(format!("templates/base/{name}.css"));
    }
    let mut assets = vec![Asset { path: "assets/site.css".to_owned(), text: sheet }];
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
            ".a,.b > .c{margin:0 1px;content:\" / \"}@media screen and (width >= 48rem){.a{inline-size:calc(1px + 2px)}}"
        );
    }

    #[test]
    fn scripts_lose_comment_lines_and_indentation() {
        let script = "// one\n/**\n * two\n */\n(function () {\n  const url = 'a//b';\n})();\n";
        assert_eq!(minify_script(script), "(function () {\nconst url = 'a//b';\n})();\n");
    }
}
