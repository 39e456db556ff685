//! The site: every page rendered and written in parallel, gone from memory once it is written.

use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use rayon::prelude::*;

use crate::compile::Compiled;
use crate::export::reach;
use crate::export::search::Index;
use crate::output::{Archive, OutputError, Packed, Staging};
use crate::render::pages::{ONCE, Pages};
use crate::render::portable::portable;
use crate::render::search::named_bundles;
use crate::render::{Engine, RenderError, Sources};
use crate::resolve::Corpus;
use crate::view::search::{index_folder, sources as found_in};
use crate::view::shell::ARCHIVE;
use crate::view::{LinkStyle, Place, Site};

/// What to build and where.
#[derive(Debug)]
pub struct Options {
    /// The folder of the site.
    pub out: PathBuf,
    /// How links name pages.
    pub links: LinkStyle,
    /// Whether a server will show it, so that there are addresses without a page.
    pub is_served: bool,
}

/// What was built.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Report {
    /// Pages written.
    pub pages: usize,
    /// Bytes of all files.
    pub bytes: usize,
    /// Bytes of the search index, and of all its files.
    pub index: usize,
}

/// Why a site could not be built from sound content.
#[derive(Debug)]
pub enum BuildError {
    /// A template or a message is wrong.
    Render(Vec<RenderError>),
    /// It could not be written.
    Output(OutputError),
}

/// Pages up to which a site is offered as one archive: a larger one would be an archive that nobody
/// takes along, at twice the cost of the build.
const ARCHIVED: usize = 4000;

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
    let staging = Staging::begin(&options.out).map_err(BuildError::Output)?;
    let work = Work { engine: &engine, staging: &staging, build: digits(compiled, sources) };
    match work.run(compiled, options, progress) {
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

/// Twelve digits that only this content, these templates and this program give.
fn digits(compiled: &Compiled, sources: &Sources) -> String {
    let mut hasher = blake3::Hasher::new();
    let mut add = |name: &str, bytes: &[u8]| {
        hasher.update(name.as_bytes());
        hasher.update(&(bytes.len() as u64).to_le_bytes());
        hasher.update(bytes);
    };
    add(env!("CARGO_PKG_VERSION"), b"");
    for (_, file) in compiled.sources.iter() {
        add(&file.path, file.text.as_bytes());
    }
    for (name, bytes) in sources.all() {
        add(name, bytes);
    }
    let as_of = compiled.corpus.chronicle.site.as_ref().map(|site| site.as_of.to_string());
    add("as_of", as_of.unwrap_or_default().as_bytes());
    hasher.finalize().to_hex().as_str()[..12].to_owned()
}

/// Files in memory at one time while the archive is written.
const AT_ONCE: usize = 64;
/// Redactions whose words are in memory at one time while the search index is made.
const TOGETHER: usize = 64;

/// A build under way.
struct Work<'w> {
    engine: &'w Engine,
    staging: &'w Staging,
    build: String,
}

impl Work<'_> {
    fn run(
        &self,
        compiled: &Compiled,
        options: &Options,
        progress: &(dyn Fn(usize, usize) + Sync),
    ) -> Result<Report, BuildError> {
        let style = options.links;
        let languages = languages(&compiled.corpus, self.engine);
        let mut site = self.site(compiled, &languages, style);
        let places = Pages::new(&site).places();
        let jobs = jobs(&places, &languages, options.is_served);
        let count = jobs.iter().map(|(_, languages)| languages.len()).sum();
        site.frame.has_archive = style == LinkStyle::Folder && count <= ARCHIVED;
        let pages = Pages::new(&site);
        let (mut bytes, mut files) = self.pages(&pages, &jobs, count, progress)?;
        let mut write = |path: &str, text: &[u8]| {
            bytes += text.len();
            files.push(path.to_owned());
            self.staging.write(path, text).map_err(BuildError::Output)
        };
        for asset in self.engine.assets() {
            write(&asset.path, asset.text.as_bytes())?;
        }
        for picture in self.engine.pictures() {
            write(&picture.path, &picture.bytes)?;
        }
        for (path, text) in pages.data() {
            write(&path, text.as_bytes())?;
        }
        let listed: Vec<Place> =
            places.iter().filter(|place| pages.is_listed(place)).cloned().collect();
        let (index, pieces) = self.index(&site, &languages)?;
        bytes += index;
        files.extend(pieces);
        if style == LinkStyle::Folder {
            bytes += self.reach(&site, &languages, &listed, &files)?;
        }
        if site.frame.has_archive {
            self.archive(&jobs, &files)?;
        }
        Ok(Report { pages: count, bytes, index })
    }

    fn site<'a>(&self, compiled: &'a Compiled, languages: &[&str], style: LinkStyle) -> Site<'a> {
        let mut site = Site::new(&compiled.corpus, languages, style);
        site.frame.build = self.build.clone();
        let cards =
            self.engine.pictures().iter().filter_map(|picture| {
                picture.path.strip_prefix("assets/card-")?.strip_suffix(".png")
            });
        site.frame.cards = cards.map(str::to_owned).collect();
        site
    }

    /// Writes all pages and the files that belong to them; returns their bytes and those files.
    fn pages(
        &self,
        pages: &Pages<'_, '_>,
        jobs: &[Job<'_>],
        count: usize,
        progress: &(dyn Fn(usize, usize) + Sync),
    ) -> Result<(usize, Vec<String>), BuildError> {
        let (done, bytes) = (AtomicUsize::new(0), AtomicUsize::new(0));
        let faults: Mutex<Vec<RenderError>> = Mutex::new(Vec::new());
        let beside: Mutex<Vec<String>> = Mutex::new(Vec::new());
        let write = |path: &str, content: &[u8]| {
            bytes.fetch_add(content.len(), Ordering::Relaxed);
            self.staging.write(path, content)
        };
        jobs.par_iter()
            .try_for_each(|(place, languages)| {
                let spot = pages.at(place);
                for lang in languages {
                    match spot.files(self.engine, lang) {
                        Ok(files) => {
                            write(&files.page.0, files.page.1.as_bytes())?;
                            for (path, content) in files.beside {
                                write(&path, &content)?;
                                beside.lock().unwrap_or_else(PoisonError::into_inner).push(path);
                            }
                        }
                        // Other pages are tried too, so that all faults of a template come together.
                        Err(fault) => {
                            faults.lock().unwrap_or_else(PoisonError::into_inner).push(fault);
                        }
                    }
                    progress(done.fetch_add(1, Ordering::Relaxed) + 1, count);
                }
                Ok(())
            })
            .map_err(BuildError::Output)?;
        let mut faults = faults.into_inner().unwrap_or_else(PoisonError::into_inner);
        if !faults.is_empty() {
            faults.sort_by_key(ToString::to_string);
            faults.dedup_by_key(|fault| fault.to_string());
            return Err(BuildError::Render(faults));
        }
        let mut beside = beside.into_inner().unwrap_or_else(PoisonError::into_inner);
        beside.sort();
        Ok((bytes.into_inner(), beside))
    }

    /// Writes the search index, some redactions at a time; returns its bytes and its files.
    fn index(
        &self,
        site: &Site<'_>,
        languages: &[&str],
    ) -> Result<(usize, Vec<String>), BuildError> {
        let mut index = Index::new(&index_folder(&self.build));
        let (mut bytes, mut paths) = (0, Vec::new());
        let mut write = |files: Vec<(String, String)>| {
            bytes += files.iter().map(|(_, text)| text.len()).sum::<usize>();
            files
                .par_iter()
                .try_for_each(|(path, text)| self.staging.write(path, text.as_bytes()))
                .map_err(BuildError::Output)?;
            paths.extend(files.into_iter().map(|(path, _)| path));
            Ok(())
        };
        for sources in found_in(site).chunks(TOGETHER) {
            let bundles = named_bundles(self.engine, site, languages, sources)
                .map_err(|fault| BuildError::Render(vec![fault]))?;
            write(bundles.iter().map(|bundle| index.add(bundle)).collect())?;
        }
        write(index.finish(languages))?;
        Ok((bytes, paths))
    }

    /// Writes what search engines, servers and devices read; returns its bytes.
    fn reach(
        &self,
        site: &Site<'_>,
        languages: &[&str],
        places: &[Place],
        files: &[String],
    ) -> Result<usize, BuildError> {
        let size = |path: &str| self.staging.size(path);
        let mut written = reach::sitemap(site, languages, places);
        written.push(reach::build(site));
        written.push(reach::worker(self.engine.worker(), site, languages, places, files, size));
        for lang in languages {
            let words = |key| {
                self.engine.message(lang, key).map_err(|fault| BuildError::Render(vec![fault]))
            };
            let shortcuts: Result<Vec<String>, BuildError> =
                reach::SHORTCUTS.iter().map(|(key, _)| words(key)).collect();
            let (name, about) = (words("site-name")?, words("home-description")?);
            written.push(reach::manifest(lang, &name, &about, &shortcuts?));
        }
        let hosting = self.engine.hosting().iter();
        let missing = Place::NotFound.path("").output();
        let (here, there) = (format!("/{missing}"), format!("{}{missing}", site.frame.mount));
        written
            .extend(hosting.map(|asset| (asset.path.clone(), asset.text.replace(&here, &there))));
        for (path, text) in &written {
            self.staging.write(path, text.as_bytes()).map_err(BuildError::Output)?;
        }
        Ok(written.iter().map(|(_, text)| text.len()).sum())
    }

    /// Writes the site once more into one archive, with links that name files, so that it opens from
    /// disk.
    fn archive(&self, jobs: &[Job<'_>], files: &[String]) -> Result<(), BuildError> {
        let own = jobs.iter().filter(|(place, _)| *place != Place::NotFound);
        let pages = own.flat_map(|(place, languages)| {
            languages.iter().map(|lang| (place.path(lang).output(), true))
        });
        let others = files.iter().map(|file| (file.clone(), false));
        let entries: Vec<(String, bool)> = pages.chain(others).collect();
        let mut archive = Archive::begin(self.staging, ARCHIVE).map_err(BuildError::Output)?;
        for entries in entries.chunks(AT_ONCE) {
            let packed: Result<Vec<Packed>, OutputError> = entries
                .par_iter()
                .map(|(file, is_page)| {
                    let mut bytes = self.staging.read(file)?;
                    if *is_page {
                        let html = String::from_utf8_lossy(&bytes);
                        bytes = portable(&html, ARCHIVE).into_bytes();
                    }
                    Packed::of(file, &bytes)
                })
                .collect();
            for packed in packed.map_err(BuildError::Output)? {
                archive.add(packed).map_err(BuildError::Output)?;
            }
        }
        archive.finish().map_err(BuildError::Output)
    }
}

/// The languages of the interface, in the order of `site.yaml`; all that have messages where it
/// names none.
pub fn languages<'l>(corpus: &'l Corpus, engine: &'l Engine) -> Vec<&'l str> {
    let own = corpus.chronicle.site.as_ref().map_or(&[][..], |site| &site.languages);
    match own.is_empty() {
        true => engine.languages().collect(),
        false => own.iter().map(String::as_str).collect(),
    }
}

/// A place and the languages in which its page stands: what they share is made once.
type Job<'l> = (Place, Vec<&'l str>);

/// Every page to be written, those that stand once before the others.
fn jobs<'l>(places: &[Place], languages: &[&'l str], is_served: bool) -> Vec<Job<'l>> {
    let first = languages.first().copied().unwrap_or("kk");
    let once = ONCE.iter().filter(|place| is_served || **place != Place::NotFound).cloned();
    let once = once.map(|place| (place, vec![first]));
    once.chain(places.iter().map(|place| (place.clone(), languages.to_vec()))).collect()
}
