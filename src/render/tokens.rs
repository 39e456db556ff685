//! The tokens of the look, read from the sheets that set them: what the examples page says of a
//! colour is what the browser is told.

use super::Sources;
use crate::view::components::Token;

/// The themes of a colour: the sheet and the selector that sets them, in the order of the columns.
const THEMES: [(&str, &str); 4] = [
    ("templates/base/tokens.css", ":root {"),
    ("templates/base/themes.css", ":root[data-theme=\"dark\"] {"),
    ("templates/base/themes.css", ":root[data-theme=\"black-on-white\"] {"),
    ("templates/base/themes.css", ":root[data-theme=\"yellow-on-black\"] {"),
];

/// The colours with their values in every theme; type and spaces with their value on a narrow screen and,
/// where it is another one, on a wide screen.
pub(super) fn tokens(sources: &Sources) -> (Vec<Token>, Vec<Token>) {
    let sheet = |file: &str| sources.find(file).unwrap_or_default();
    let themes = THEMES.map(|(file, selector)| block(sheet(file), selector));
    let [usual, ..] = &themes;
    let wide = sheet(THEMES[0].0).split_once("@media").map_or("", |(_, rest)| rest);
    let wide = block(wide, ":root {");
    let (mut colours, mut measures) = (Vec::new(), Vec::new());
    for (name, value) in usual {
        let own = |set: &[(String, String)]| {
            set.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone())
        };
        let token = |values| Token { name: name.clone(), values };
        if value.starts_with('#') || value.starts_with("var(") {
            let values = themes.iter().map(|theme| {
                let value = own(theme).unwrap_or_else(|| value.clone());
                value.trim_start_matches("var(").trim_end_matches(')').to_owned()
            });
            colours.push(token(values.collect()));
        } else {
            measures.push(token(vec![value.clone(), own(&wide).unwrap_or_default()]));
        }
    }
    (colours, measures)
}

/// The tokens that the first block of a selector sets, in its order.
fn block(css: &str, selector: &str) -> Vec<(String, String)> {
    let Some((_, rest)) = css.split_once(selector) else { return Vec::new() };
    let body = rest.split_once('}').map_or(rest, |(body, _)| body);
    let lines = body.lines().filter_map(|line| line.trim().strip_suffix(';')?.split_once(": "));
    lines
        .filter(|(name, _)| name.starts_with("--"))
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect()
}
