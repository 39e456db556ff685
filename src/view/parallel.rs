//! Both languages side by side, a row a unit.

use serde::Serialize;

use super::act::{self, ActHead, ContentsEntry};
use super::banner::{self, Banner};
use super::site::{RedactionName, Site, kind_word};
use super::text::{self, Run, Standing, Words};
use super::units::UnitBuilder;
use super::{Crumb, Page, Place, View};
use crate::history::History;
use crate::model::{Lang, Redaction};

/// Both languages of an act in one redaction.
#[derive(Debug, Clone, Serialize)]
pub struct ParallelPage {
    /// What the act is.
    pub head: ActHead,
    /// What the redaction is called.
    pub redaction: RedactionName,
    /// What a reader must be told first.
    pub banners: Vec<Banner>,
    /// The page with one language.
    pub single: String,
    /// The languages, in the order of the columns.
    pub columns: Vec<Column>,
    /// The contents.
    pub contents: Vec<ContentsEntry>,
    /// The documents of the act.
    pub documents: Vec<ParallelDocument>,
}

/// A document in both languages.
#[derive(Debug, Clone, Serialize)]
pub struct ParallelDocument {
    /// Its path; empty for a law.
    pub id: String,
    /// The units that have words of their own.
    pub rows: Vec<Row>,
}

/// A column.
#[derive(Debug, Clone, Serialize)]
pub struct Column {
    /// Its language.
    pub lang: &'static str,
    /// Whose words they are.
    pub standing: Standing,
}

/// A unit in both languages.
#[derive(Debug, Clone, Serialize)]
pub struct Row {
    /// PATH.
    pub id: String,
    /// `2018-29@2024:rules/p3`
    pub address: String,
    /// What it is in law.
    pub kind: String,
    /// Level of the heading for headings; 0 for everything else.
    pub heading: u8,
    /// How deep it stands: 0 for points and headings.
    pub depth: u8,
    /// One cell a column.
    pub cells: Vec<Cell>,
}

/// The words of a unit in one language.
#[derive(Debug, Clone, Serialize)]
pub struct Cell {
    /// The language.
    pub lang: &'static str,
    /// The printed number.
    pub number: String,
    /// The marks printed before it, where it opens the new text of an amendment.
    pub before: String,
    /// The words; empty for a lacuna.
    pub words: Words,
    /// The marks printed after it, where it closes the new text of an amendment.
    pub after: String,
    /// Whose words they are.
    pub standing: Standing,
    /// Whether the unit was deleted and only keeps its number.
    pub repealed: bool,
    /// For a row of criteria: the cells after the words, as printed.
    pub options: Vec<String>,
}

impl View for ParallelPage {
    const TYPE: &'static str = "parallel";
    const SCRIPTS: &'static [&'static str] = &["marks", "parallel"];
}

/// Both languages of a redaction.
pub fn page(
    site: &Site<'_>,
    history: &History,
    redaction: &Redaction,
    lang: &str,
) -> Page<ParallelPage> {
    let single = site.place(redaction);
    let place =
        Place::Parallel { act: redaction.act.to_string(), redaction: redaction.name.to_string() };
    let links = site.frame.links_of(&place, lang);
    let builders =
        Lang::ALL.map(|side| (side, UnitBuilder::new(site, &links, history, redaction, side)));
    let own = site.text_lang(&history.act.identity, lang);
    let mut parallel = Vec::new();
    let mut documents = Vec::new();
    for document in &redaction.documents {
        let sides: Vec<(Lang, text::Document)> =
            builders.iter().map(|(side, builder)| (*side, builder.document(document))).collect();
        let units: Vec<(Lang, &[text::Unit])> =
            sides.iter().map(|(side, document)| (*side, document.units.as_slice())).collect();
        let mut rows = Vec::new();
        add_rows(&units, 0, &mut rows);
        parallel.push(ParallelDocument { id: document.path.to_string(), rows });
        documents.extend(sides.into_iter().find(|(side, _)| *side == own).map(|(_, it)| it));
    }
    let view = ParallelPage {
        head: act::plain_head(site, history, lang),
        redaction: site.redaction_name(redaction),
        banners: banner::banners(site, &links, history, redaction),
        single: links.to(&single),
        columns: builders
            .iter()
            .map(|(side, builder)| Column { lang: side.code(), standing: builder.standing() })
            .collect(),
        contents: act::contents(&documents, own, lang),
        documents: parallel,
    };
    let identity = &history.act.identity;
    let crumbs = vec![
        Crumb::message("nav-acts", Some(links.to(&Place::Acts))),
        Crumb::act(
            site.number(&redaction.act),
            kind_word(identity.kind),
            Some(links.to(&Place::History { act: redaction.act.to_string() })),
        ),
        Crumb::redaction(site.redaction_name(redaction), Some(links.to(&single))),
        Crumb::message("versions-parallel", None),
    ];
    Page::new(&site.frame, &place, lang, crumbs, view)
}

/// The units of all languages, which have one shape, as rows.
fn add_rows(sides: &[(Lang, &[text::Unit])], depth: u8, rows: &mut Vec<Row>) {
    let Some((_, first)) = sides.first() else { return };
    for (at, unit) in first.iter().enumerate() {
        let all: Vec<(Lang, &text::Unit)> =
            sides.iter().filter_map(|(side, units)| Some((*side, units.get(at)?))).collect();
        let has_words = all.iter().any(|(_, unit)| {
            !unit.words.is_empty()
                || !unit.caption.is_empty()
                || unit.standing == Standing::Lacuna
                || unit.repealed
        });
        if has_words {
            rows.push(Row {
                id: unit.id.clone(),
                address: unit.address.clone(),
                kind: unit.kind.to_string(),
                heading: unit.heading,
                depth,
                cells: all.iter().map(|(side, unit)| cell(*side, unit)).collect(),
            });
        }
        let below: Vec<(Lang, &[text::Unit])> =
            all.iter().map(|(side, unit)| (*side, unit.children.as_slice())).collect();
        let deeper = depth.saturating_add(u8::from(has_words && unit.heading == 0));
        add_rows(&below, deeper, rows);
    }
}

fn cell(lang: Lang, unit: &text::Unit) -> Cell {
    let mut words = unit.words.0.clone();
    if !words.is_empty() && !unit.caption.is_empty() {
        words.push(Run::text(" "));
    }
    words.extend(unit.caption.iter().cloned());
    Cell {
        lang: lang.code(),
        number: unit.number.clone(),
        before: unit.before.clone(),
        words: Words(words),
        after: unit.after.clone(),
        standing: unit.standing,
        repealed: unit.repealed,
        options: unit.options.clone(),
    }
}
