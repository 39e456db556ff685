//! What every page has: its head, its masthead, its footer.

use serde::Serialize;

use super::site::RedactionName;
use super::{LinkStyle, Links, Phrase, Place, View};
use crate::model::Lang;

/// The file of the archive that holds the whole site.
pub const ARCHIVE: &str = "qagida.zip";

/// What is the same on all pages of a build.
#[derive(Debug, Clone)]
pub struct Frame {
    /// Scheme and host of the site and the path under which it stands, without a slash at the end.
    pub base_url: String,
    /// That path, with a slash at both ends.
    pub mount: String,
    /// The interface languages, in the order in which they are offered.
    pub languages: Vec<String>,
    /// The day on which "present" is judged: an ISO date.
    pub as_of: String,
    /// How links name pages.
    pub links: LinkStyle,
    /// Digits that only this content, these templates and this program give.
    pub build: String,
    /// The languages for which a card is drawn.
    pub cards: Vec<String>,
    /// Whether the site can be taken along as one archive.
    pub has_archive: bool,
    /// The sections of the masthead.
    pub sections: Vec<Section>,
}

/// A section of the site, as the masthead names it.
#[derive(Debug, Clone)]
pub struct Section {
    /// Names the message `nav-<key>`.
    pub key: &'static str,
    /// Its first page.
    pub place: Place,
    /// An anchor on that page, or nothing.
    pub anchor: &'static str,
    /// Page types that belong to it.
    pub types: &'static [&'static str],
}

/// A page with its shell, ready for the engine.
#[derive(Debug, Clone)]
pub struct Page<V> {
    /// What every page has.
    pub shell: Shell,
    /// What this page has.
    pub view: V,
    /// The file in the output folder: `kk/acts/index.html`.
    pub output: String,
}

/// What the base template is given.
#[derive(Debug, Clone, Serialize)]
pub struct Shell {
    /// The interface language.
    pub lang: String,
    /// `data-page-type`
    pub page_type: &'static str,
    /// Whether personal data is typed here.
    pub personal: bool,
    /// The absolute address of the page.
    pub canonical: String,
    /// The absolute addresses of the page in every language.
    pub alternates: Vec<Alternate>,
    /// The absolute address for a reader of any other language.
    pub x_default: String,
    /// The style sheets.
    pub stylesheets: Vec<String>,
    /// The drawing of the site.
    pub icon: String,
    /// The script that lays on the display settings before the page is painted.
    pub display_script: String,
    /// The scripts of the components on this page.
    pub scripts: Vec<String>,
    /// The first page in this language.
    pub home: String,
    /// The search page.
    pub search: String,
    /// The display settings.
    pub settings: String,
    /// About the project and its method.
    pub about: String,
    /// Quality of the texts.
    pub quality: String,
    /// The dictionary.
    pub terms: String,
    /// What cites what.
    pub cited: String,
    /// The sections of the masthead.
    pub sections: Vec<NavLink>,
    /// The same page in the other languages.
    pub languages: Vec<LanguageLink>,
    /// The way from the first page to this one.
    pub crumbs: Vec<Crumb>,
    /// The day on which "present" is judged.
    pub as_of: String,
    /// Digits by which a page of an earlier build is known.
    pub build: String,
    /// Whether the interface is in a language in which no law is held, so that the law stands there
    /// in its official one.
    pub is_outside: bool,
    /// The absolute address of the card for links to the page.
    pub card: Option<String>,
    /// What a device is told that installs the site; nothing where it opens from disk.
    pub manifest: Option<String>,
    /// The whole site as one archive.
    pub archive: Option<String>,
}

/// The same page in a language, as search engines are told.
#[derive(Debug, Clone, Serialize)]
pub struct Alternate {
    /// The language.
    pub lang: String,
    /// The absolute address.
    pub href: String,
}

/// A link of the masthead.
#[derive(Debug, Clone, Serialize)]
pub struct NavLink {
    /// Names the message `nav-<key>`.
    pub key: &'static str,
    /// The page.
    pub href: String,
    /// `page` on the page itself, `true` on pages inside the section, nothing elsewhere.
    pub current: &'static str,
}

/// The same page in another language.
#[derive(Debug, Clone, Serialize)]
pub struct LanguageLink {
    /// The language.
    pub lang: String,
    /// The page.
    pub href: String,
}

/// A step of the way to a page.
#[derive(Debug, Clone, Serialize)]
pub struct Crumb {
    /// The page; nothing for this page itself.
    pub href: Option<String>,
    /// Names a message, where the step is called by words of the interface.
    pub key: Option<&'static str>,
    /// What the step is called, where that comes from the content.
    pub words: Option<Phrase>,
    /// The number of an act, with the kind of act as the key.
    pub number: Option<String>,
    /// The name of a redaction.
    pub redaction: Option<RedactionName>,
}

impl Crumb {
    const EMPTY: Crumb =
        Crumb { href: None, key: None, words: None, number: None, redaction: None };

    /// A step called by a message.
    pub fn message(key: &'static str, href: Option<String>) -> Crumb {
        Crumb { href, key: Some(key), ..Crumb::EMPTY }
    }

    /// A step called by words of the content.
    pub fn words(words: Phrase, href: Option<String>) -> Crumb {
        Crumb { href, words: Some(words), ..Crumb::EMPTY }
    }

    /// An act, by its number and the word for its kind.
    pub fn act(number: String, kind: &'static str, href: Option<String>) -> Crumb {
        Crumb { href, key: Some(kind), number: Some(number), ..Crumb::EMPTY }
    }

    /// A redaction of the act before it.
    pub fn redaction(name: RedactionName, href: Option<String>) -> Crumb {
        Crumb { href, redaction: Some(name), ..Crumb::EMPTY }
    }
}

impl<V: View> Page<V> {
    /// The page that stands at `place` in `lang`. `crumbs` are the steps after the first page; the
    /// last of them is the page itself.
    pub fn new(frame: &Frame, place: &Place, lang: &str, crumbs: Vec<Crumb>, view: V) -> Page<V> {
        let links = frame.links_of(place, lang);
        let absolute = |lang: &str| place.path(lang).absolute(&frame.base_url);
        let alternates = if place.has_languages() {
            frame
                .languages
                .iter()
                .map(|lang| Alternate { lang: lang.clone(), href: absolute(lang) })
                .collect()
        } else {
            Vec::new()
        };
        let languages = frame
            .languages
            .iter()
            .filter(|other| *other != lang)
            .map(|other| LanguageLink {
                lang: other.clone(),
                href: if place.has_languages() {
                    links.to_in(place, other)
                } else {
                    links.to_in(&Place::Home, other)
                },
            })
            .collect();
        let sections = frame
            .sections
            .iter()
            .map(|section| NavLink {
                key: section.key,
                href: links.to_anchor(&section.place, section.anchor),
                current: if section.place == *place && section.anchor.is_empty() {
                    "page"
                } else if section.types.contains(&V::TYPE) {
                    "true"
                } else {
                    ""
                },
            })
            .collect();
        let shell = Shell {
            lang: lang.to_owned(),
            page_type: V::TYPE,
            personal: V::PERSONAL,
            canonical: absolute(lang),
            alternates,
            x_default: frame.x_default(place),
            stylesheets: ["site"]
                .iter()
                .chain(V::SHEETS)
                .map(|name| links.to_file(&format!("assets/{name}.css")))
                .collect(),
            icon: links.to_file("assets/icon.svg"),
            display_script: links.to_file("assets/settings.js"),
            scripts: ["masthead", "card"]
                .iter()
                .chain(V::SCRIPTS)
                .map(|name| links.to_file(&format!("assets/{name}.js")))
                .collect(),
            home: links.to(&Place::Home),
            search: links.to(&Place::Search),
            settings: links.to(&Place::Settings),
            about: links.to(&Place::About),
            quality: links.to(&Place::Quality),
            terms: links.to(&Place::Terms),
            cited: links.to(&Place::Cited),
            sections,
            languages,
            crumbs,
            as_of: frame.as_of.clone(),
            is_outside: Lang::from_code(lang).is_none(),
            build: frame.build.clone(),
            card: frame
                .cards
                .iter()
                .find(|card| *card == lang)
                .or_else(|| frame.cards.first())
                .map(|card| format!("{}/assets/card-{card}.png", frame.base_url)),
            manifest: (frame.links == LinkStyle::Folder)
                .then(|| links.to_file(&format!("{lang}/site.webmanifest"))),
            archive: frame.has_archive.then(|| links.to_file(ARCHIVE)),
        };
        Page { shell, view, output: place.path(lang).output() }
    }
}

impl Frame {
    /// The links of a page.
    pub fn links_of(&self, place: &Place, lang: &str) -> Links {
        let links = Links::new(place, lang, self.links);
        match place {
            // A server shows this page in the place of any other, so it must not ask where it stands.
            Place::NotFound => links.mounted(&self.mount),
            _ => links,
        }
    }

    /// The address for a reader of any other language: the chooser for first pages, otherwise the
    /// page in the first language.
    fn x_default(&self, place: &Place) -> String {
        let first = self.languages.first().map_or("kk", String::as_str);
        match place {
            Place::Home => Place::Chooser.path(first).absolute(&self.base_url),
            _ => place.path(first).absolute(&self.base_url),
        }
    }
}
