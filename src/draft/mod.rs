//! A draft: an amending act that is not in content, weighed against it.
//!
//! The content is compiled as it is and once more with the draft in it, in memory. What the second
//! compilation finds and the first does not, the draft caused; its operations give the text that
//! would be. Nothing in content is touched.
//!
//! ```text
//! files   YAML, or a text that `import` reads, as the files of an act
//! place   findings at the words of the text that was given, not of the YAML made of it
//! ```

mod files;
mod place;

use std::collections::HashMap;
use std::io;
use std::path::Path as FilePath;

use crate::compile::{Compiled, compile_raw, compile_sources};
use crate::diag::{Diagnostic, Findings, Severity, sort};
use crate::import::ImportError;
use crate::import::report::Doubt;
use crate::load;
use crate::model::amendment::Operation;
use crate::model::unit::Detail;
use crate::model::{ActId, Address, Lang, Path, Redaction};
use crate::resolve::impact::{self, Impact, ImpactKind};
use crate::source::{self, Sources, Span};

/// A draft as it was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    /// The file, or the folder, as the user names it.
    pub shown: String,
    /// Its files: their names, and their bytes.
    pub files: Vec<(String, Vec<u8>)>,
    /// Whether it is a folder with the files of an act.
    pub is_folder: bool,
    /// The id that it gets; found in it else.
    pub act: Option<ActId>,
    /// The language of a text.
    pub lang: Lang,
}

impl Given {
    /// Reads the file of a draft, or the files of its folder.
    ///
    /// # Errors
    /// When they cannot be read.
    pub fn read(path: &FilePath, act: Option<ActId>, lang: Lang) -> io::Result<Given> {
        Ok(Given {
            shown: path.display().to_string(),
            files: source::read_apart(path)?,
            is_folder: path.is_dir(),
            act,
            lang,
        })
    }
}

/// A draft with what it would do.
#[derive(Debug)]
pub struct Draft {
    /// Its id.
    pub act: ActId,
    /// The content without it.
    pub before: Compiled,
    /// The content with it.
    pub after: Compiled,
    /// The findings that it causes.
    pub findings: Findings,
    /// Lines of its text whose place in its structure is not sure.
    pub doubts: Vec<Doubt>,
}

/// The text of an act before and after a draft.
#[derive(Debug, Clone, Copy)]
pub struct Changed<'a> {
    /// As it is without the draft.
    pub old: &'a Redaction,
    /// As the draft makes it.
    pub new: &'a Redaction,
}

/// Why a draft cannot be weighed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DraftError {
    /// The text cannot be imported.
    Import(ImportError),
    /// An act of this id is held already.
    Held(ActId),
    /// No file of the folder belongs to an act.
    Empty,
}

/// Findings about what the site records beside the law. They are no mistake of a draft but work to
/// do once it is adopted, and [`Draft::impacts`] names what hangs on the changed units.
const RECORDS: [&str; 2] = ["basis-changed", "stale-erratum"];

/// Findings that compare two languages: a draft in one has nothing to compare.
const BILINGUAL: [&str; 2] = ["misaligned-translation", "untranslated-text"];

/// Weighs a draft against the content.
///
/// # Errors
/// When it cannot be read as a draft, or is held already.
pub fn weigh(content: Sources, given: &Given) -> Result<Draft, DraftError> {
    let before = compile_sources(content.clone());
    let as_of = before.corpus.chronicle.site.as_ref().map(|site| site.as_of);
    let files = files::of(given, as_of)?;
    if before.corpus.chronicle.acts.contains_key(&files.act) {
        return Err(DraftError::Held(files.act));
    }
    let mut sources = content;
    for file in &files.files {
        sources.add_from(&file.shown, &file.path, file.text.clone().into_bytes());
    }
    let mut after = compile_sources(sources.clone());
    let mut findings = caused(&before.findings, &after.findings);
    if let Some(rest) = without_refused(sources, &after, &files.act) {
        let mut known = before.findings.clone();
        known.extend(findings.iter().cloned());
        // An instruction that is refused has its finding already.
        let told = |finding: &Diagnostic| {
            finding.act.as_ref() == Some(&files.act)
                && finding.unit.as_ref().is_some_and(|unit| is_refused(&known, &files.act, unit))
        };
        findings.extend(caused(&known, &rest.findings).into_iter().filter(|one| !told(one)));
    }
    findings.retain(|finding| {
        let bilingual = finding.act.as_ref() == Some(&files.act)
            && BILINGUAL.contains(&&*finding.name)
            && files.source.is_some();
        !RECORDS.contains(&&*finding.name) && !bilingual
    });
    if let Some(source) = &files.source {
        place::at_words(&mut findings, &mut after, &files.act, &given.shown, source);
    }
    sort(&mut findings, &after.sources);
    Ok(Draft { act: files.act, before, after, findings, doubts: files.doubts })
}

/// The content with a draft whose instructions that cannot be applied order nothing, so that the rest
/// of the draft is judged too: after an operation that failed nobody knows what the text is. `None`
/// where all apply, or where one should have brought a unit to which the rest may refer.
fn without_refused(sources: Sources, after: &Compiled, act: &ActId) -> Option<Compiled> {
    let (mut raw, loaded) = load::from_sources(&sources);
    let documents = &mut raw.acts.get_mut(act)?.act.documents;
    let (mut found, mut brings) = (false, false);
    for unit in documents.iter_mut().flat_map(|document| &mut document.units) {
        unit.walk_mut(&mut |unit| {
            if let Some(amendment) =
                unit.amendment().filter(|_| is_refused(&after.findings, act, &unit.path))
            {
                brings |= amendment.operation == Operation::Insert;
                found = true;
                unit.detail = Detail::None;
                unit.children.clear();
            }
        });
    }
    (found && !brings).then(|| compile_raw(sources, raw, loaded))
}

/// Whether the instruction at a path of an act could not be applied.
fn is_refused(findings: &Findings, act: &ActId, instruction: &Path) -> bool {
    findings.iter().any(|finding| {
        finding.act.as_ref() == Some(act)
            && finding.unit.as_ref() == Some(instruction)
            && finding.name.starts_with("amendment-")
    })
}

/// The findings of a compilation that an earlier one does not have, as often as they are more.
fn caused(before: &Findings, after: &Findings) -> Findings {
    // Both hold the files of content under the same numbers: the draft comes last.
    type Key<'a> = (Severity, &'a str, &'a str, Option<Span>, Option<String>);
    fn key(finding: &Diagnostic) -> Key<'_> {
        let unit = finding.act.as_ref().map(|act| format!("{act}:{:?}", finding.unit));
        (finding.severity, &finding.name, &finding.message, finding.span, unit)
    }
    let mut known: HashMap<Key<'_>, usize> = HashMap::new();
    for finding in before {
        *known.entry(key(finding)).or_default() += 1;
    }
    let mut new = Findings::new();
    for finding in after {
        match known.get_mut(&key(finding)) {
            Some(count) if *count > 0 => *count -= 1,
            _ => new.push(finding.clone()),
        }
    }
    new
}

impl Draft {
    /// The acts whose text the draft changes, each before and after it, by their ids.
    pub fn changed(&self) -> Vec<Changed<'_>> {
        let acts = self.after.corpus.chronicle.acts.values();
        acts.filter_map(|history| {
            let is_own = |one: &Redaction| one.made_by == self.act && one.act != self.act;
            let last = history.redactions.iter().rposition(is_own)?;
            let first = history.redactions.iter().position(is_own)?;
            Some(Changed {
                old: history.redactions.get(first.checked_sub(1)?)?,
                new: &history.redactions[last],
            })
        })
        .collect()
    }

    /// The units that the draft orders to be changed, in the order of the acts.
    pub fn targets(&self) -> Vec<Address> {
        let mut targets: Vec<Address> = Vec::new();
        for history in self.after.corpus.chronicle.acts.values() {
            let changes = history.redactions.iter().flat_map(|one| &one.changes);
            for change in changes.filter(|change| change.act == self.act) {
                let target = Address::new(history.id().clone(), change.unit.clone());
                if !targets.contains(&target) {
                    targets.push(target);
                }
            }
        }
        targets
    }

    /// What hangs on the changed units in the content as it is: references to them, terms that they
    /// declare and where those are used, criteria, forms and steps that are based on them.
    pub fn impacts(&self) -> Vec<Impact> {
        let counts =
            |impact: &Impact| !matches!(impact.kind, ImpactKind::Amendment | ImpactKind::Erratum);
        let mut impacts: Vec<Impact> = self
            .targets()
            .iter()
            .flat_map(|target| impact::of(&self.before.corpus, target))
            .filter(counts)
            .collect();
        impacts.sort();
        impacts.dedup();
        impacts
    }
}

impl std::fmt::Display for DraftError {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            DraftError::Import(error) => error.fmt(out),
            DraftError::Held(act) => {
                write!(out, "the act {act} is in content already; --act gives the draft another id")
            }
            DraftError::Empty => out.write_str("the folder holds no act.yaml and text.yaml"),
        }
    }
}

impl std::error::Error for DraftError {}
