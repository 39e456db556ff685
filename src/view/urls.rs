//! The one place that knows the addresses of pages.
//!
//! Every link from page to page is relative, so the site works below any path and, in the portable
//! variant whose links name files, from a folder on disk. Absolute addresses are made here too, for
//! canonical, hreflang and citations only.

use crate::model::Path;

/// A page of the site, in no particular language.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Place {
    /// `/`: chooses the language.
    Chooser,
    /// `/404.html`
    NotFound,
    /// `/kk/`
    Home,
    /// `/kk/acts/`
    Acts,
    /// `/kk/acts/2018-29/`: the history of an act.
    History {
        /// The act.
        act: String,
    },
    /// `/kk/bodies/object-list/`: the history of a body of rules across its acts.
    Body {
        /// The body.
        body: String,
    },
    /// `/kk/acts/2018-29/2024/`: the text of an act in one redaction.
    Act {
        /// The act.
        act: String,
        /// The name of the redaction.
        redaction: String,
    },
    /// `/kk/acts/2018-29/2024/parallel/`: the same in both languages side by side.
    Parallel {
        /// The act.
        act: String,
        /// The name of the redaction.
        redaction: String,
    },
    /// `/kk/compare/object-list/2016-2024/`
    Comparison {
        /// The body of rules, or the act.
        body: String,
        /// The name of the older redaction.
        old: String,
        /// The name of the newer redaction.
        new: String,
    },
    /// `/kk/compare/object-list/2016-2024/table/`: the comparative table.
    Table {
        /// The body of rules, or the act.
        body: String,
        /// The name of the older redaction.
        old: String,
        /// The name of the newer redaction.
        new: String,
    },
    /// `/kk/calculators/`
    Calculators,
    /// `/kk/calculators/2018-29/2024/`
    Calculator {
        /// The act.
        act: String,
        /// The name of the redaction.
        redaction: String,
    },
    /// `/kk/forms/`
    Forms,
    /// `/kk/forms/2018-29/2024/annex1/`
    Form {
        /// The act.
        act: String,
        /// The name of the redaction.
        redaction: String,
        /// The document that is the blank: `annex1`.
        document: String,
    },
    /// `/kk/procedures/`
    Procedures,
    /// `/kk/procedures/2018-29/inclusion/`
    Procedure {
        /// The act.
        act: String,
        /// The id of the procedure.
        procedure: String,
    },
    /// `/kk/deadlines/`
    Deadlines,
    /// `/kk/package/`: with the form that is used now.
    Package,
    /// `/kk/package/2016-84/2016/`: with the form of another redaction.
    EarlierPackage {
        /// The act.
        act: String,
        /// The name of the redaction.
        redaction: String,
    },
    /// `/kk/terms/`: the dictionary.
    Terms,
    /// `/kk/terms/2018-29/`: the dictionary of one act, where one page cannot hold all.
    ActTerms {
        /// The act.
        act: String,
    },
    /// `/kk/cited/`: what cites what.
    Cited,
    /// `/kk/cited/2015-418/`: the references of one act, held or only registered.
    CitedAct {
        /// The act.
        act: String,
    },
    /// `/kk/quality/`
    Quality,
    /// `/kk/about/`
    About,
    /// `/kk/settings/`
    Settings,
    /// `/kk/developers/components/`: the look of the site; `/kk/developers/components/form/`: its
    /// components whose styles are in a sheet of their own.
    Components {
        /// That sheet.
        sheet: Option<String>,
    },
    /// `/kk/search/`
    Search,
}

/// Where a page stands: the folders below the root of the site, and its file there.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SitePath {
    folders: Vec<String>,
    file: &'static str,
}

/// The links of one page: knows where the page stands and how the site is published.
#[derive(Debug, Clone)]
pub struct Links {
    from: SitePath,
    lang: String,
    style: LinkStyle,
    mount: Option<String>,
}

/// How links name the page of a folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum LinkStyle {
    /// `../acts/`: a server answers with the index of the folder.
    #[default]
    Folder,
    /// `../acts/index.html`: opens from disk.
    File,
}

/// The file with which a server answers for a folder.
pub const INDEX: &str = "index.html";

impl Place {
    /// Where the page stands in the language `lang`; the chooser and the page for missing pages
    /// stand once, above the languages.
    pub fn path(&self, lang: &str) -> SitePath {
        let below = |parts: &[&str]| SitePath {
            folders: std::iter::once(lang)
                .chain(parts.iter().copied())
                .map(str::to_owned)
                .collect(),
            file: INDEX,
        };
        match self {
            Place::Chooser => SitePath { folders: Vec::new(), file: INDEX },
            Place::NotFound => SitePath { folders: Vec::new(), file: "404.html" },
            Place::Home => below(&[]),
            Place::Acts => below(&["acts"]),
            Place::History { act } => below(&["acts", act]),
            Place::Body { body } => below(&["bodies", body]),
            Place::Act { act, redaction } => below(&["acts", act, redaction]),
            Place::Parallel { act, redaction } => below(&["acts", act, redaction, "parallel"]),
            Place::Comparison { body, old, new } => {
                below(&["compare", body, &format!("{old}-{new}")])
            }
            Place::Table { body, old, new } => {
                below(&["compare", body, &format!("{old}-{new}"), "table"])
            }
            Place::Calculators => below(&["calculators"]),
            Place::Calculator { act, redaction } => below(&["calculators", act, redaction]),
            Place::Forms => below(&["forms"]),
            Place::Form { act, redaction, document } => below(&["forms", act, redaction, document]),
            Place::Procedures => below(&["procedures"]),
            Place::Procedure { act, procedure } => below(&["procedures", act, procedure]),
            Place::Deadlines => below(&["deadlines"]),
            Place::Package => below(&["package"]),
            Place::EarlierPackage { act, redaction } => below(&["package", act, redaction]),
            Place::Terms => below(&["terms"]),
            Place::ActTerms { act } => below(&["terms", act]),
            Place::Cited => below(&["cited"]),
            Place::CitedAct { act } => below(&["cited", act]),
            Place::Quality => below(&["quality"]),
            Place::About => below(&["about"]),
            Place::Settings => below(&["settings"]),
            Place::Components { sheet: None } => below(&["developers", "components"]),
            Place::Components { sheet: Some(sheet) } => below(&["developers", "components", sheet]),
            Place::Search => below(&["search"]),
        }
    }

    /// The comparative table of a comparison.
    pub fn table(&self) -> Option<Place> {
        let Place::Comparison { body, old, new } = self.clone() else { return None };
        Some(Place::Table { body, old, new })
    }

    /// The comparison of a comparative table.
    pub fn compared(&self) -> Option<Place> {
        let Place::Table { body, old, new } = self.clone() else { return None };
        Some(Place::Comparison { body, old, new })
    }

    /// The folder of the page below that of its language: `acts/2018-29/2024/`.
    pub fn folder(&self) -> String {
        let path = self.path("");
        path.folders.iter().skip(1).map(|folder| format!("{folder}/")).collect()
    }

    /// Whether the page exists once for each language.
    pub fn has_languages(&self) -> bool {
        !matches!(self, Place::Chooser | Place::NotFound)
    }
}

impl LinkStyle {
    /// The file that a link to a folder names; nothing where a server answers with it.
    pub fn file(self) -> &'static str {
        match self {
            LinkStyle::Folder => "",
            LinkStyle::File => INDEX,
        }
    }
}

impl SitePath {
    /// The file in the output folder: `kk/acts/index.html`.
    pub fn output(&self) -> String {
        let mut path = self.folders.join("/");
        if !path.is_empty() {
            path.push('/');
        }
        path.push_str(self.file);
        path
    }

    /// A file in the folder of the page, called so: `kk/forms/…/blank.docx`.
    pub fn beside(&self, name: &str) -> String {
        let folders = self.folders.iter().map(String::as_str);
        folders.chain([name]).collect::<Vec<_>>().join("/")
    }

    /// The absolute address below the address of the site, which has no slash at its end.
    pub fn absolute(&self, base_url: &str) -> String {
        let mut url = base_url.trim_end_matches('/').to_owned();
        for folder in &self.folders {
            url.push('/');
            url.push_str(folder);
        }
        url.push('/');
        if self.file != INDEX {
            url.push_str(self.file);
        }
        url
    }
}

impl Links {
    /// The links of the page `place` in the interface language `lang`.
    pub fn new(place: &Place, lang: &str, style: LinkStyle) -> Links {
        Links { from: place.path(lang), lang: lang.to_owned(), style, mount: None }
    }

    /// The same for a page that is shown at any address: links begin with the path of the host under
    /// which the site stands.
    pub fn mounted(mut self, mount: &str) -> Links {
        self.mount = Some(mount.to_owned());
        self
    }

    /// The interface language of the page.
    pub fn lang(&self) -> &str {
        &self.lang
    }

    /// The link to another page in the same language.
    pub fn to(&self, place: &Place) -> String {
        self.to_in(place, &self.lang)
    }

    /// The link to a page in the language `lang`.
    pub fn to_in(&self, place: &Place, lang: &str) -> String {
        self.relative(&place.path(lang), "")
    }

    /// The link to a unit on a page in the same language; on this page itself only its fragment.
    pub fn to_unit(&self, place: &Place, unit: &Path) -> String {
        self.to_anchor(place, unit.as_str())
    }

    /// The link to an anchor of a page in the same language.
    pub fn to_anchor(&self, place: &Place, anchor: &str) -> String {
        self.relative(&place.path(&self.lang), anchor)
    }

    /// The link to a file of the site, named from its root: `assets/site.css`.
    pub fn to_file(&self, file: &str) -> String {
        match &self.mount {
            Some(mount) => format!("{mount}{file}"),
            None => format!("{}{file}", "../".repeat(self.from.folders.len())),
        }
    }

    fn relative(&self, to: &SitePath, anchor: &str) -> String {
        let mut url = self.mount.clone().unwrap_or_default();
        if *to != self.from || anchor.is_empty() {
            let from = &self.from.folders;
            let common = from.iter().zip(&to.folders).take_while(|(a, b)| a == b).count();
            url.push_str(&"../".repeat(from.len() - common));
            for folder in &to.folders[common..] {
                url.push_str(folder);
                url.push('/');
            }
            if to.file != INDEX || self.style == LinkStyle::File {
                url.push_str(to.file);
            } else if url.is_empty() {
                url.push_str("./");
            }
        }
        if !anchor.is_empty() {
            url.push('#');
            url.push_str(anchor);
        }
        url
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn act() -> Place {
        Place::Act { act: "2018-29".into(), redaction: "2024".into() }
    }

    #[test]
    fn links_are_relative() {
        let links = Links::new(&act(), "kk", LinkStyle::Folder);
        assert_eq!(links.to(&Place::Home), "../../../");
        assert_eq!(links.to(&Place::History { act: "2018-29".into() }), "../");
        assert_eq!(links.to(&act()), "./");
        assert_eq!(links.to_in(&act(), "ru"), "../../../../ru/acts/2018-29/2024/");
        assert_eq!(links.to(&Place::Chooser), "../../../../");
        assert_eq!(links.to_file("assets/site.css"), "../../../../assets/site.css");
        assert_eq!(links.to_anchor(&act(), "rules/p3"), "#rules/p3");
        assert_eq!(
            links.to_anchor(
                &Place::Act { act: "2016-84".into(), redaction: "2016".into() },
                "rules"
            ),
            "../../2016-84/2016/#rules"
        );
    }

    #[test]
    fn portable_links_name_files() {
        let links = Links::new(&Place::Home, "ru", LinkStyle::File);
        assert_eq!(links.to(&Place::Home), "index.html");
        assert_eq!(links.to(&Place::Acts), "acts/index.html");
        assert_eq!(links.to_in(&Place::Home, "kk"), "../kk/index.html");
        assert_eq!(links.to_anchor(&Place::Home, "acts"), "#acts");
    }

    #[test]
    fn the_root_has_no_language() {
        assert_eq!(Place::Chooser.path("kk").output(), "index.html");
        assert_eq!(Place::NotFound.path("ru").output(), "404.html");
        assert_eq!(Place::Quality.path("ru").output(), "ru/quality/index.html");
        assert_eq!(Place::Quality.path("ru").absolute("https://a.kz"), "https://a.kz/ru/quality/");
        let links = Links::new(&Place::NotFound, "kk", LinkStyle::Folder);
        assert_eq!(links.to(&Place::Home), "kk/");
        let links = links.mounted("/law/");
        assert_eq!(links.to(&Place::Home), "/law/kk/");
        assert_eq!(links.to(&Place::Chooser), "/law/");
        assert_eq!(links.to_file("assets/site.css"), "/law/assets/site.css");
    }
}
