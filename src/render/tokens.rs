//! The tokens of the look, read from the sheets that set them: what the examples page says of a
//! colour is what the browser is told.

use super::Sources;
use crate::view::components::{Colour, Measure};

/// The themes of a colour: the sheet and the selector that sets them, in the order of the columns.
const THEMES: [(&str, &str); 4] = [
    ("templates/base/tokens.css", ":root {"),
    ("templates/base/themes.css", ":root[data-theme=\"dark\"] {"),
    ("templates/base/themes.css", ":root[data-theme=\"black-on-white\"] {"),
    ("templates/base/themes.css", ":root[data-theme=\"yellow-on-black\"] {"),
];

/// The tokens with their values.
pub(super) fn tokens(sources: &Sources) -> (Vec<Colour>, Vec<Measure>) {
    let sheet = |file: &str| sources.find(file).unwrap_or_default();
    let themes = THEMES.map(|(file, selector)| block(sheet(file), selector));
    let [usual, ..] = &themes;
    let wide = sheet(THEMES[0].0).split_once("@media").map_or("", |(_, rest)| rest);
    let wide = block(wide, ":root {");
    let (mut colours, mut measures) = (Vec::new(), Vec::new());
    for (name, value) in usual {
        if value.starts_with('#') || value.starts_with("var(") {
            let values = themes.iter().map(|theme| {
                let own = theme.iter().find(|(known, _)| known == name);
                let value = own.map_or(value.as_str(), |(_, value)| value);
                value.trim_start_matches("var(").trim_end_matches(')').to_owned()
            });
            colours.push(Colour { name: name.clone(), values: values.collect() });
        } else {
            let wide = wide.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone());
            let length =
                Some(wide.as_ref().unwrap_or(value)).filter(|value| value.ends_with("rem"));
            measures.push(Measure {
                name: name.clone(),
                length: length.cloned(),
                value: value.clone(),
                wide,
            });
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
