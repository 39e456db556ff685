//! About the project and its method: prose of the content.

use serde::Serialize;

use super::site::Site;
use super::{Crumb, Page, Place, View};

/// A page of prose.
#[derive(Debug, Clone, Serialize)]
pub struct AboutPage {
    /// The prose as HTML, made from `content/pages/about.<lang>.md` by [`prose`]; trusted, for
    /// raw HTML in the source is shown as text.
    pub trusted_html: String,
    /// The language of the prose, where it is not that of the page.
    pub lang: Option<String>,
    /// The look of the site, for those who build pages.
    pub components: String,
}

impl View for AboutPage {
    const TYPE: &'static str = "about";
}

/// The page about the project, from the prose in its language or in the first one that has any.
pub fn page(site: &Site<'_>, lang: &str) -> Page<AboutPage> {
    let of = |wanted: Option<&str>| {
        site.chronicle()
            .pages
            .iter()
            .find(|prose| prose.name == "about" && wanted.is_none_or(|lang| prose.lang == lang))
    };
    let found = of(Some(lang)).or_else(|| of(None));
    let view = AboutPage {
        trusted_html: found.map(|about| prose(&about.text)).unwrap_or_default(),
        lang: found.filter(|about| about.lang != lang).map(|about| about.lang.clone()),
        components: site.frame.links_of(&Place::About, lang).to(&Place::Components { sheet: None }),
    };
    Page::new(&site.frame, &Place::About, lang, vec![Crumb::message("nav-about", None)], view)
}

/// Markdown as HTML. Headings go one level down, for the page has its h1; raw HTML is escaped.
pub fn prose(markdown: &str) -> String {
    use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};
    let lower = |level: HeadingLevel| match level {
        HeadingLevel::H1 => HeadingLevel::H2,
        HeadingLevel::H2 => HeadingLevel::H3,
        _ => HeadingLevel::H4,
    };
    let events = Parser::new_ext(markdown, Options::ENABLE_TABLES).map(|event| match event {
        Event::Start(Tag::Heading { level, id, classes, attrs }) => {
            Event::Start(Tag::Heading { level: lower(level), id, classes, attrs })
        }
        Event::End(TagEnd::Heading(level)) => Event::End(TagEnd::Heading(lower(level))),
        Event::Html(text) | Event::InlineHtml(text) => Event::Text(text),
        Event::Text(text) => Event::Text(super::typography::set(&text).into()),
        other => other,
    });
    let mut out = String::with_capacity(markdown.len() * 2);
    html::push_html(&mut out, events);
    out
}

#[cfg(test)]
mod tests {
    use super::prose;

    #[test]
    fn raw_html_is_shown_as_text_and_headings_go_down() {
        assert_eq!(
            prose("# Әдіс\n\n<script>x</script> a\n"),
            "<h2>Әдіс</h2>\n&lt;script&gt;x&lt;/script&gt; a\n"
        );
    }
}
