//! The site: every page rendered and written in parallel, gone from memory once it is written.

use std::path::PathBuf;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;

use crate::compile::Compiled;
use crate::export::search::Index;
use crate::output::{OutputError, Staging};
use crate::render::pages::{ONCE, Pages};
use crate::render::search::named_bundles;
use crate::render::{Engine, RenderError, Sources};
use crate::view::search::sources as found_in;
use crate::view::{LinkStyle, Place, Site};

/// What to build and where.
#[derive(Debug)]
pub struct Options {
    /// The folder of the site.
    pub out: PathBuf,
    /// How links name pages.
    pub links: LinkStyle,
}

/// What was built.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Report {
    /// Pages written.
    pub pages: usize,
    /// Bytes of all files.
    pub bytes: usize,
}

/// Why a site could not be built from sound content.
#[derive(Debug)]
pub enum BuildError {
    /// A template or a message is wrong.
    Render(Vec<RenderError>),
    /// It could not be written.
    Output(OutputError),
}

/// Builds the whole site into its folder. The earlier site stands until the new one is whole.
/// `progress` is told how many pages of how many are written.
///
/// # Errors
/// When a template fails or the disk does; nothing of the new site remains then.
pub fn build(
    compiled: &Compiled,
    sources: &Sources,
    options: &Options,
    progress: &(dyn Fn(usize, usize) + Sync),
) -> Result<Report, BuildError> {
    let engine = Engine::new(sources).map_err(BuildError::Render)?;
    let languages: Vec<&str> = engine.languages().collect();
    let site = Site::new(&compiled.corpus, &languages, options.links);
    let staging = Staging::begin(&options.out).map_err(BuildError::Output)?;
    let pages = Pages::new(&site);
    match write(&engine, &site, &pages, &languages, &staging, progress) {
        Ok(report) => {
            staging.finish().map_err(BuildError::Output)?;
            Ok(report)
        }
        Err(error) => {
            staging.abandon();
            Err(error)
        }
    }
}

fn write(
    engine: &Engine,
    site: &Site<'_>,
    pages: &Pages<'_, '_>,
    languages: &[&str],
    staging: &Staging,
    progress: &(dyn Fn(usize, usize) + Sync),
) -> Result<Report, BuildError> {
    let first = languages.first().copied().unwrap_or("kk");
    let once = ONCE.iter().cloned().map(|place| (place, first));
    let places = pages.places();
    let each =
        places.iter().flat_map(|place| languages.iter().map(move |lang| (place.clone(), *lang)));
    let jobs: Vec<(Place, &str)> = once.chain(each).collect();
    let (done, bytes) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let faults: Mutex<Vec<RenderError>> = Mutex::new(Vec::new());
    let keep = |fault: RenderError| {
        faults.lock().unwrap_or_else(|poisoned| poisoned.into_inner()).push(fault);
    };
    jobs.par_iter()
        .try_for_each(|(place, lang)| {
            match pages.page(engine, place, lang) {
                Ok((file, html)) => {
                    bytes.fetch_add(html.len(), Ordering::Relaxed);
                    staging.write(&file, html.as_bytes())?;
                    match pages.downloads(engine, place, lang) {
                        Ok(files) => {
                            for (file, content) in files {
                                bytes.fetch_add(content.len(), Ordering::Relaxed);
                                staging.write(&file, &content)?;
                            }
                        }
                        Err(fault) => keep(fault),
                    }
                }
                // Other pages are tried too, so that all faults of a template come together.
                Err(fault) => keep(fault),
            }
            progress(done.fetch_add(1, Ordering::Relaxed) + 1, jobs.len());
            Ok(())
        })
        .map_err(BuildError::Output)?;
    let mut faults = faults.into_inner().unwrap_or_else(|poisoned| poisoned.into_inner());
    if !faults.is_empty() {
        faults.sort_by_key(ToString::to_string);
        faults.dedup_by_key(|fault| fault.to_string());
        return Err(BuildError::Render(faults));
    }
    let index = index(engine, site, languages, staging)?;
    bytes.fetch_add(index, Ordering::Relaxed);
    let assets = engine.assets().iter().map(|asset| (asset.path.clone(), asset.text.clone()));
    let files: Vec<(String, String)> =
        assets.chain(pages.data()).chain(reach(site, pages, languages)).collect();
    for (path, text) in &files {
        bytes.fetch_add(text.len(), Ordering::Relaxed);
        staging.write(path, text.as_bytes()).map_err(BuildError::Output)?;
    }
    Ok(Report { pages: jobs.len(), bytes: bytes.into_inner() })
}

/// Redactions whose words are in memory at one time while the search index is made.
const TOGETHER: usize = 64;

/// Writes the search index, some redactions at a time; returns its bytes.
fn index(
    engine: &Engine,
    site: &Site<'_>,
    languages: &[&str],
    staging: &Staging,
) -> Result<usize, BuildError> {
    let mut index = Index::default();
    let mut bytes = 0;
    let mut write = |files: Vec<(String, String)>| {
        bytes += files.iter().map(|(_, text)| text.len()).sum::<usize>();
        files
            .par_iter()
            .try_for_each(|(path, text)| staging.write(path, text.as_bytes()))
            .map_err(BuildError::Output)
    };
    for sources in found_in(site).chunks(TOGETHER) {
        let bundles = named_bundles(engine, site, sources)
            .map_err(|fault| BuildError::Render(vec![fault]))?;
        write(bundles.iter().map(|bundle| index.add(bundle)).collect())?;
    }
    write(index.finish(languages))?;
    Ok(bytes)
}

/// What search engines read: the map of the site and where it is.
fn reach(site: &Site<'_>, pages: &Pages<'_, '_>, languages: &[&str]) -> Vec<(String, String)> {
    let base = &site.frame.base_url;
    let mut map = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    for place in pages.places().iter().filter(|place| pages.is_listed(place)) {
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
