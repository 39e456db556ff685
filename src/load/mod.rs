//! From files to the raw corpus: YAML read with places, every key held against its shape.
//!
//! Nothing here stops at the first mistake. A file that cannot be parsed costs that file; a key
//! that is wrong costs that key; everything else is read, and all findings come back together.

mod act;
mod amendments;
mod calendar;
mod procedures;
mod read;
mod rules;
pub mod shape;
pub mod shapes;
mod site;
mod tables;
mod text;
pub mod yaml;

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

pub use text::LACUNA;

use self::shape::{Record, Shape};
use self::yaml::Node;
use crate::diag::{Diagnostic, Findings, nearest};
use crate::model::body::GlossaryEntry;
use crate::model::calendar::Calendar;
use crate::model::{Act, ActId, Body, Criteria, Erratum, Form, Identity, Procedure, Site};
use crate::source::{FileId, SourceFile, Sources, Span};

/// Everything that content says, as written: nothing replayed, nothing resolved.
#[derive(Debug, Default)]
pub struct RawCorpus {
    /// `site.yaml`; `None` where it is missing or broken.
    pub site: Option<Site>,
    /// Acts whose text is held.
    pub acts: BTreeMap<ActId, RawAct>,
    /// Acts whose folder is there but could not be read: what hangs on them is not judged.
    pub broken: BTreeSet<ActId>,
    /// Acts that are cited but not held.
    pub register: BTreeMap<ActId, Identity>,
    /// Bodies of rules across acts.
    pub bodies: Vec<Body>,
    /// Working calendars by year.
    pub calendars: BTreeMap<i16, Calendar>,
    /// Words that the translations had to choose.
    pub glossary: Vec<GlossaryEntry>,
    /// Prose of the site: name, language code, Markdown.
    pub pages: Vec<Prose>,
    /// `sample/`: the sample form, which belongs to no act and stands in no list.
    pub sample: Option<RawAct>,
}

/// An act with what is recorded beside its text.
#[derive(Debug)]
pub struct RawAct {
    /// The act.
    pub act: Act,
    /// Its errata.
    pub errata: Vec<Erratum>,
    /// Its criteria.
    pub criteria: Vec<Criteria>,
    /// Its forms.
    pub forms: Vec<Form>,
    /// Its procedures.
    pub procedures: Vec<Procedure>,
}

/// A page of prose.
#[derive(Debug, Clone)]
pub struct Prose {
    /// Its name: `about`.
    pub name: String,
    /// Its language: `kk`.
    pub lang: String,
    /// Its Markdown.
    pub text: String,
}

/// The files that an act's folder may hold, with their shapes.
const ACT_FILES: [(&str, &Record); 6] = [
    ("act.yaml", &shapes::ACT),
    ("text.yaml", &shapes::TEXT),
    ("errata.yaml", &shapes::ERRATA),
    ("criteria.yaml", &shapes::CRITERIA_FILE),
    ("forms.yaml", &shapes::FORMS),
    ("procedures.yaml", &shapes::PROCEDURES),
];

/// The folder of the sample form, which is written as that of an act.
const SAMPLE: &str = "sample";

/// Reads the whole content tree. What is broken is missing in the corpus and named in the findings.
pub fn from_sources(sources: &Sources) -> (RawCorpus, Findings) {
    let mut findings = Findings::new();
    let mut corpus = RawCorpus::default();
    let mut folders: BTreeMap<&str, Vec<(FileId, &SourceFile)>> = BTreeMap::new();
    let mut sample: Vec<(FileId, &SourceFile)> = Vec::new();
    for (id, file) in sources.iter() {
        if let Some(at) = file.invalid_utf8_at {
            let span = Span { file: id, start: at as u32, end: at as u32 };
            findings.push(
                Diagnostic::error("invalid-utf8", "the file is not UTF-8 from here on")
                    .at(span)
                    .hint("save it as UTF-8"),
            );
            if !file.path.starts_with("acts/") {
                continue;
            }
        }
        match file.path.split('/').collect::<Vec<_>>()[..] {
            ["site.yaml"] => {
                corpus.site =
                    checked(id, file, &shapes::SITE, &mut findings).as_ref().and_then(site::site);
            }
            ["register.yaml"] => {
                let node = checked(id, file, &shapes::REGISTER, &mut findings);
                let entries = node.as_ref().map(act::register).unwrap_or_default();
                register(entries, &mut corpus, &mut findings);
            }
            ["bodies", _] => {
                let node = checked(id, file, &shapes::BODY, &mut findings);
                corpus.bodies.extend(node.as_ref().and_then(site::body));
            }
            ["pages", name] => corpus.pages.extend(prose(name, file)),
            ["acts", folder, ..] => folders.entry(folder).or_default().push((id, file)),
            [SAMPLE, ..] => sample.push((id, file)),
            ["calendars", _] => {
                let node = checked(id, file, &shapes::CALENDAR, &mut findings);
                let calendar =
                    node.as_ref().and_then(|node| calendar::calendar(node, &mut findings));
                corpus.calendars.extend(calendar.map(|calendar| (calendar.year, calendar)));
            }
            ["glossary.yaml"] => {
                let node = checked(id, file, &shapes::GLOSSARY, &mut findings);
                corpus.glossary = node.as_ref().map(site::glossary).unwrap_or_default();
            }
            ["README.md"] => {}
            _ => findings.push(stray(id, &file.path)),
        }
    }
    if sources.find("site.yaml").is_none() {
        findings.push(
            Diagnostic::error(
                "missing-file",
                format!("{}/site.yaml is not there", sources.root.display()),
            )
            .hint("is this the content directory? `--content DIR` names another"),
        );
    }
    let acts: Vec<_> = folders
        .into_par_iter()
        .map(|(folder, files)| {
            let mut findings = Findings::new();
            let act = folder_act(folder, &files, sources, &mut findings);
            (folder, act, findings)
        })
        .collect();
    for (folder, act, found) in acts {
        findings.extend(found);
        match act {
            Some(act) => {
                corpus.acts.insert(act.act.identity.id.clone(), act);
            }
            None => corpus.broken.extend(ActId::parse(folder).ok()),
        }
    }
    if !sample.is_empty() {
        corpus.sample = folder_act(SAMPLE, &sample, sources, &mut findings);
    }
    unsure(sources, &findings, &mut corpus);
    for (id, entry) in &corpus.register {
        if let Some(held) = corpus.acts.get(id) {
            findings.push(
                Diagnostic::error(
                    "duplicate-key",
                    format!("the act {id} is held and stands in the register too"),
                )
                .at(entry.span)
                .label(held.act.identity.span, "held here")
                .act(id)
                .hint("remove the entry of the register"),
            );
        }
    }
    (corpus, findings)
}

/// An act with a finding in the file that says who it is cannot be found by its date or number: what
/// hangs on that is not judged until it is mended.
fn unsure(sources: &Sources, findings: &Findings, corpus: &mut RawCorpus) {
    for finding in findings {
        let file =
            finding.span.and_then(|span| sources.get(span.file)).map(|file| file.path.as_str());
        let Some(path) = file.filter(|path| path.ends_with("act.yaml") || *path == "register.yaml")
        else {
            continue;
        };
        let folder = path.split('/').nth(1).unwrap_or("register");
        corpus.broken.extend(ActId::parse(folder).ok());
    }
}

/// Parses a file and holds it against its shape.
fn checked(
    id: FileId,
    file: &SourceFile,
    record: &'static Record,
    findings: &mut Findings,
) -> Option<Node> {
    let node = yaml::parse(id, file, findings)?;
    shape::check(&node, &Shape::Record(record), findings);
    Some(node)
}

fn register(entries: Vec<Identity>, corpus: &mut RawCorpus, findings: &mut Findings) {
    for entry in entries {
        if let Some(first) = corpus.register.get(&entry.id) {
            findings.push(
                Diagnostic::error(
                    "duplicate-key",
                    format!("the act {} stands twice in the register", entry.id),
                )
                .at(entry.span)
                .label(first.span, "first here")
                .act(&entry.id),
            );
            continue;
        }
        corpus.register.insert(entry.id.clone(), entry);
    }
}

fn prose(name: &str, file: &SourceFile) -> Option<Prose> {
    let (name, lang) = name.strip_suffix(".md")?.rsplit_once('.')?;
    Some(Prose { name: name.to_owned(), lang: lang.to_owned(), text: file.text.to_string() })
}

fn stray(id: FileId, path: &str) -> Diagnostic {
    let known = ["site.yaml", "register.yaml", "glossary.yaml"];
    let finding =
        Diagnostic::error("unknown-file", format!("{path} is no file of the content tree"))
            .at(Span::start_of(id));
    match nearest(path, known) {
        Some(near) => finding.hint(format!("did you mean {near}?")),
        None => finding.hint("content/README.md lists the files"),
    }
}

/// One act from the files of its folder.
fn folder_act(
    folder: &str,
    files: &[(FileId, &SourceFile)],
    sources: &Sources,
    findings: &mut Findings,
) -> Option<RawAct> {
    let id = match ActId::parse(folder) {
        Ok(id) => id,
        Err(error) => {
            findings.push(
                Diagnostic::error("wrong-address", error.to_string())
                    .at(Span::start_of(files.first()?.0))
                    .hint("the folder of an act is named by year and number: 2018-29"),
            );
            return None;
        }
    };
    let begin = findings.len();
    let mut nodes: BTreeMap<&str, Node> = BTreeMap::new();
    for (file_id, file) in files {
        if file.invalid_utf8_at.is_some() {
            continue;
        }
        let inside = file.path.strip_prefix("acts/").unwrap_or(&file.path);
        let inside = inside.split_once('/').map_or("", |(_, inside)| inside);
        match ACT_FILES.iter().find(|(name, _)| *name == inside) {
            Some((name, record)) => {
                nodes.extend(checked(*file_id, file, record, findings).map(|node| (*name, node)));
            }
            None if inside.starts_with("published/") && inside.ends_with(".txt") => {}
            None => findings.push(stray(*file_id, &file.path).act(&id)),
        }
    }
    let place = if folder == SAMPLE { SAMPLE.to_owned() } else { format!("acts/{id}") };
    for name in ["act.yaml", "text.yaml"] {
        if !files.iter().any(|(_, file)| file.path.ends_with(&format!("/{name}"))) {
            findings.push(
                Diagnostic::error("missing-file", format!("{place}/{name} is not there"))
                    .at_maybe(files.first().map(|(file, _)| Span::start_of(*file)))
                    .act(&id),
            );
        }
    }
    let act = assemble(&id, &nodes, sources, findings);
    for finding in &mut findings[begin..] {
        finding.act.get_or_insert_with(|| id.clone());
    }
    act
}

fn assemble(
    id: &ActId,
    nodes: &BTreeMap<&str, Node>,
    sources: &Sources,
    findings: &mut Findings,
) -> Option<RawAct> {
    let head = act::head(nodes.get("act.yaml")?, id, sources, findings)?;
    let mut identity = head.identity;
    let mut context = text::Context { act: id, official: &identity.official, findings };
    let documents = text::documents(nodes.get("text.yaml")?, &mut context);
    let procedures = nodes
        .get("procedures.yaml")
        .map(|node| procedures::procedures(node, id, context.findings))
        .unwrap_or_default();
    identity.title = first_title(&documents);
    let act = Act {
        identity,
        held: head.held,
        source: head.source,
        documents,
        published: head.published,
    };
    Some(RawAct {
        errata: nodes.get("errata.yaml").map(|node| rules::errata(node, id)).unwrap_or_default(),
        criteria: nodes
            .get("criteria.yaml")
            .map(|node| rules::criteria(node, id))
            .unwrap_or_default(),
        forms: nodes.get("forms.yaml").map(|node| rules::forms(node, id)).unwrap_or_default(),
        procedures,
        act,
    })
}

/// The title of the act itself: that of its first document.
fn first_title(documents: &[crate::model::Document]) -> Option<crate::model::Bilingual<String>> {
    let units = &documents.first()?.units;
    let title = units.iter().find(|unit| unit.kind == crate::model::UnitKind::Title)?;
    title.words.as_ref().map(|words| words.map(|words| words.text.to_string()))
}
