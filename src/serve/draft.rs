//! A draft beside the law: its comparative tables and what hangs on the changed units. Its findings
//! stand over every page.

use super::DraftOptions;
use super::http::escaped;
use crate::diff::compare;
use crate::draft::{Draft, Given, weigh};
use crate::render::table::{TableKind, write};
use crate::render::{Engine, Sources as Templates};
use crate::site::languages;
use crate::source::Sources;
use crate::view::table::table;
use crate::view::{LinkStyle, Place, Site};

/// The draft, weighed against the content as both stand now.
pub(super) fn weighed(content: Sources, options: &DraftOptions) -> Result<Draft, String> {
    let shown = options.file.display();
    let given = Given::read(&options.file, options.act.clone(), options.lang)
        .map_err(|error| format!("{shown}: {error}"))?;
    weigh(content, &given).map_err(|error| format!("{shown}: {error}"))
}

/// The page of a draft: for each act that it changes the table, in each language, with links to the
/// text as it would be.
pub(super) fn page(draft: &Draft, templates: &Templates) -> String {
    let mut page = String::from("<!DOCTYPE html>\n<meta charset=\"utf-8\">\n<title>");
    page.push_str(&escaped(draft.act.as_str()));
    page.push_str("</title>\n");
    match Engine::new(templates) {
        Ok(engine) => tables(draft, &engine, &mut page),
        Err(faults) => faults.iter().for_each(|fault| pre(&fault.to_string(), &mut page)),
    }
    let impacts: Vec<String> = draft.impacts().iter().map(ToString::to_string).collect();
    pre(&impacts.join("\n"), &mut page);
    page
}

fn tables(draft: &Draft, engine: &Engine, page: &mut String) {
    let languages = languages(&draft.after.corpus, engine);
    let site = Site::new(&draft.after.corpus, &languages, LinkStyle::Folder);
    for changed in draft.changed() {
        let comparison = compare(changed.old, changed.new, &site.chronicle().bodies);
        for lang in &languages {
            let href = site.place(changed.new).path(lang).absolute("");
            page.push_str(&format!("<p><a href=\"{href}\">{href}</a></p>\n"));
            let links = site.frame.links_of(&Place::Home, lang);
            let Some(view) = table(&site, &comparison, &links, Some(&draft.act)) else { continue };
            let view = view.without_links().without_unchanged();
            match write(engine, &view, lang, TableKind::Html) {
                // A table is a page of its own: of it only what it shows is wanted here.
                Ok(html) => page.push_str(&body(&String::from_utf8_lossy(&html))),
                Err(fault) => pre(&fault.to_string(), page),
            }
        }
    }
}

/// The style and the content of a page.
fn body(html: &str) -> String {
    let between = |from: &str, to: &str| {
        let (_, rest) = html.split_once(from)?;
        Some(rest.split_once(to)?.0.to_owned())
    };
    let style = between("<style>", "</style>").unwrap_or_default();
    let content = between("<body>", "</body>").unwrap_or_default();
    format!("<style>{style}</style>\n<section>{content}</section>\n")
}

fn pre(words: &str, page: &mut String) {
    if !words.is_empty() {
        page.push_str(&format!("<pre>{}</pre>\n", escaped(words)));
    }
}
