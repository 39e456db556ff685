//! What lets a site be reached: the map for search engines, what a device is told that installs it,
//! and the service worker that opens it without a connection.

use serde_json::json;

use crate::view::{Place, Site};

/// A file of the site: its path below the root, and its text.
pub type File = (String, String);

/// The pages for search engines: all of them, and none with a query.
pub fn sitemap(site: &Site<'_>, languages: &[&str], places: &[Place]) -> Vec<File> {
    let base = &site.frame.base_url;
    let mut map = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    for place in places {
        for lang in languages {
            map.push_str(&format!("  <url>\n    <loc>{}</loc>\n", place.path(lang).absolute(base)));
            for other in languages {
                let href = place.path(other).absolute(base);
                map.push_str(&format!(
                    "    <xhtml:link rel=\"alternate\" hreflang=\"{other}\" href=\"{href}\"/>\n"
                ));
            }
            map.push_str("  </url>\n");
        }
    }
    map.push_str("</urlset>\n");
    let robots = format!("User-agent: *\nAllow: /\n\nSitemap: {base}/sitemap.xml\n");
    vec![("sitemap.xml".to_owned(), map), ("robots.txt".to_owned(), robots)]
}

/// The pages that a device offers on the icon of the installed site: the message that names each, and
/// its place.
pub const SHORTCUTS: [(&str, Place); 4] = [
    ("nav-acts", Place::Acts),
    ("nav-calculators", Place::Calculators),
    ("nav-forms", Place::Forms),
    ("nav-deadlines", Place::Deadlines),
];

/// What a device is told that installs the site, in one language; `shortcuts` are the names of
/// `SHORTCUTS`.
pub fn manifest(lang: &str, name: &str, description: &str, shortcuts: &[String]) -> File {
    let icon = |file: &str, sizes: &str, kind: &str, purpose: &str| json!({"src": format!("../assets/{file}"), "sizes": sizes, "type": kind, "purpose": purpose});
    let shortcuts = SHORTCUTS.iter().zip(shortcuts);
    let shortcuts = shortcuts
        .map(|((_, place), name)| json!({"name": name, "url": format!("./{}", place.folder())}));
    let manifest = json!({
        "name": name,
        "short_name": name,
        "description": description,
        "lang": lang,
        "dir": "ltr",
        "start_url": "./",
        "scope": "../",
        "display": "minimal-ui",
        "background_color": "#ffffff",
        "theme_color": "#006079",
        "icons": [
            icon("icon.svg", "any", "image/svg+xml", "any"),
            icon("icon-192.png", "192x192", "image/png", "any"),
            icon("icon-512.png", "512x512", "image/png", "any"),
            icon("icon-maskable-512.png", "512x512", "image/png", "maskable"),
        ],
        "shortcuts": shortcuts.collect::<Vec<_>>(),
    });
    (format!("{lang}/site.webmanifest"), format!("{manifest:#}\n"))
}

/// Which build stands on the server: a page that a device kept compares itself with it.
pub fn build(site: &Site<'_>) -> File {
    let text = json!({"build": site.frame.build, "as_of": site.frame.as_of});
    ("build.json".to_owned(), format!("{text}\n"))
}

/// Bytes of pages of a language that a device is asked to keep before they were read.
const KEPT_PAGES: u64 = 6_000_000;
/// Bytes of the search index that it is asked to keep; a larger one comes as it is asked for.
const KEPT_INDEX: u64 = 2_000_000;

/// The service worker with what it keeps from the first visit on: assets, the search index where it
/// is small, and of the language that is read the pages that lead to the others, each with the files
/// that stand beside it. `size` tells the bytes of a file.
pub fn worker(
    script: &str,
    site: &Site<'_>,
    languages: &[&str],
    places: &[Place],
    files: &[String],
    size: impl Fn(&str) -> u64,
) -> File {
    let index = crate::view::search::index_folder(&site.frame.build);
    let (pieces, assets): (Vec<&String>, Vec<&String>) =
        files.iter().partition(|file| file.starts_with(&index));
    let (beside, assets): (Vec<&String>, Vec<&String>) = assets
        .into_iter()
        .filter(|file| !file.ends_with(".png"))
        .partition(|file| languages.iter().any(|lang| file.starts_with(&format!("{lang}/"))));
    let mut kept: Vec<String> = assets.into_iter().cloned().collect();
    if pieces.iter().map(|file| size(file)).sum::<u64>() <= KEPT_INDEX {
        kept.extend(pieces.into_iter().cloned());
    }
    let mut wanted: Vec<&Place> = places.iter().filter(|place| rank(place).is_some()).collect();
    wanted.sort_by_key(|place| rank(place));
    let mut pages = serde_json::Map::new();
    for lang in languages {
        let mut room = KEPT_PAGES;
        let mut own = Vec::new();
        for place in &wanted {
            let path = place.path(lang).output();
            let Some(rest) = room.checked_sub(size(&path)) else { break };
            room = rest;
            own.push(path.trim_end_matches("index.html").to_owned());
        }
        let folder = |file: &str| file.rfind('/').map_or("", |end| &file[..=end]).to_owned();
        let files = beside.iter().filter(|file| own.contains(&folder(file)));
        let files: Vec<String> = files.map(|file| (*file).clone()).collect();
        own.extend(files);
        pages.insert((*lang).to_owned(), json!(own));
    }
    let head = format!(
        "const build = '{}';\nconst index = '{index}';\nconst files = {};\nconst pages = {};\n",
        site.frame.build,
        json!(kept),
        json!(pages)
    );
    ("sw.js".to_owned(), head + script)
}

/// Which pages are kept first; nothing for those that are kept only once they were read.
fn rank(place: &Place) -> Option<u8> {
    match place {
        Place::Home | Place::Acts | Place::Search | Place::Calculators | Place::Forms => Some(0),
        Place::Deadlines | Place::Package | Place::Procedures => Some(0),
        Place::About | Place::Settings | Place::Quality | Place::Terms => Some(1),
        Place::Calculator { .. } | Place::Form { .. } | Place::Procedure { .. } => Some(2),
        Place::Act { .. } => Some(3),
        Place::Comparison { .. } => Some(4),
        _ => None,
    }
}
