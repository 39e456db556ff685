//! The page of an act in one redaction: the book page.

use serde::Serialize;

use super::banner::{self, Banner};
use super::site::{RedactionName, Site, kind_word, state_word};
use super::text::{Document, Run, Standing, Unit, UnitLink};
use super::timeline::{self, RedactionLink, Ruler};
use super::units::UnitBuilder;
use super::{Crumb, Links, Page, Phrase, Place, View};
use crate::history::History;
use crate::model::{self, Lang, Redaction, When};

/// The page of an act in one redaction.
#[derive(Debug, Clone, Serialize)]
pub struct ActPage {
    /// What the act is.
    pub head: ActHead,
    /// Five things to know before the text.
    pub facts: Facts,
    /// The redactions on an axis of years.
    pub ruler: Option<Ruler>,
    /// The redactions to choose from, oldest first.
    pub redactions: Vec<RedactionLink>,
    /// The history of the act.
    pub history: String,
    /// What a reader must be told first.
    pub banners: Vec<Banner>,
    /// The contents.
    pub contents: Vec<ContentsEntry>,
    /// The language of the text.
    pub text_lang: String,
    /// Whose words they are.
    pub standing: Standing,
    /// The language versions to choose from.
    pub versions: Vec<TextVersion>,
    /// The page with both languages side by side.
    pub parallel: String,
    /// The documents of the act, in the order of the print.
    pub documents: Vec<Document>,
    /// Which of the marks of the legend stand on the page.
    pub legend: Legend,
}

/// The head of an act: what it is called and who adopted it.
#[derive(Debug, Clone, Serialize)]
pub struct ActHead {
    /// Its id: `2018-29`.
    pub id: String,
    /// `order`, `decree`, `law`, `code`, `standard`: names the message `kind-…`.
    pub kind: &'static str,
    /// Its number as printed: `611/НҚ`.
    pub number: String,
    /// The day of adoption, an ISO date; empty where it is not known.
    pub date: String,
    /// The short name used by the site.
    pub name: Phrase,
    /// Who adopted it, in the genitive, in the language of the page, as citations name him.
    pub issuer: Option<String>,
    /// The number of its entry in the state register, where the sources agree on one.
    pub registration: Option<String>,
    /// The official title, adoption line and whatever else stands before the text of the first
    /// document: shown in the head, where the reader looks for it.
    pub frame: Vec<Unit>,
    /// The language of those words, where the page has another one.
    pub lang: Option<String>,
}

/// What a reader must know before he reads.
#[derive(Debug, Clone, Serialize)]
pub struct Facts {
    /// `in-force`, `amended`, `repealed`, `unknown`: names the message.
    pub state: &'static str,
    /// The unit that ended the act.
    pub ended_by: Option<UnitLink>,
    /// Since when the state holds, an ISO date.
    pub since: Option<String>,
    /// What is not confirmed.
    pub unconfirmed: Option<Phrase>,
    /// The day on which somebody last looked, an ISO date.
    pub checked_on: String,
    /// Where he looked.
    pub checked_in: Phrase,
    /// What the redaction is called.
    pub redaction: RedactionName,
    /// The redaction written out, where it has a name in a body of rules.
    pub described: Option<Phrase>,
    /// The act that made it.
    pub made_by: Option<UnitLink>,
    /// Whether it is the last one on this site.
    pub last: bool,
    /// Since when it applies: an ISO date, or else the reason why there is none.
    pub in_operation: Option<String>,
    /// Why the day is not known, or the condition.
    pub in_operation_words: Option<Phrase>,
    /// Whether those words are a condition in the words of the act.
    pub is_conditional: bool,
    /// Up to which day it applied, where a later redaction followed.
    pub until: Option<String>,
    /// Where the text comes from.
    pub source: Phrase,
}

/// A line of the contents.
#[derive(Debug, Clone, Serialize)]
pub struct ContentsEntry {
    /// PATH of the heading, or of the document: its name is made of it.
    pub id: String,
    /// The printed number and the heading, shortened where they are long; none where the name of
    /// the document suffices.
    pub words: Option<Phrase>,
    /// The points below it.
    pub keys: Vec<Key>,
    /// The headings below it.
    pub entries: Vec<ContentsEntry>,
}

/// A point in the contents.
#[derive(Debug, Clone, Serialize)]
pub struct Key {
    /// PATH of the point.
    pub id: String,
    /// Its number.
    pub number: String,
    /// Whether this redaction changed something in it.
    pub changed: bool,
}

/// The text in a language.
#[derive(Debug, Clone, Serialize)]
pub struct TextVersion {
    /// The language.
    pub lang: String,
    /// Whose words they are.
    pub standing: Standing,
    /// Its page.
    pub href: String,
    /// Whether this is the page.
    pub current: bool,
}

/// Which marks a page uses: the legend explains no others.
#[derive(Debug, Clone, Copy, Default, Serialize)]
pub struct Legend {
    /// A unit changed by this redaction.
    pub changed: bool,
    /// A reference whose text is held.
    pub reference: bool,
    /// A reference whose text is not held.
    pub outside: bool,
    /// A defined term.
    pub term: bool,
    /// An erratum.
    pub erratum: bool,
    /// A lacuna.
    pub lacuna: bool,
}

impl View for ActPage {
    const TYPE: &'static str = "act";
    const SCRIPTS: &'static [&'static str] = &["contents", "marks", "unit"];
}

impl Legend {
    /// The marks that stand in these documents.
    pub fn of(documents: &[Document]) -> Legend {
        let mut legend = Legend::default();
        for document in documents {
            legend.lacuna |= document.lacuna.is_some();
            for unit in &document.units {
                legend.unit(unit);
            }
        }
        legend
    }

    fn unit(&mut self, unit: &Unit) {
        self.changed |= unit.changed;
        self.lacuna |= unit.standing == Standing::Lacuna;
        self.runs(&unit.words);
        for child in &unit.children {
            self.unit(child);
        }
    }

    fn runs(&mut self, runs: &[Run]) {
        for run in runs {
            match run {
                Run::Ref { held: true, .. } => self.reference = true,
                Run::Ref { .. } => self.outside = true,
                Run::Term { .. } => self.term = true,
                Run::Erratum { runs } => {
                    self.erratum = true;
                    self.runs(runs);
                }
                Run::Text { .. } | Run::Defined { .. } => {}
            }
        }
    }
}

/// The page of a redaction.
pub fn page(
    site: &Site<'_>,
    history: &History,
    redaction: &Redaction,
    lang: &str,
) -> Page<ActPage> {
    let place = site.place(redaction);
    let links = site.frame.links_of(&place, lang);
    let identity = &history.act.identity;
    let text_lang = site.text_lang(identity, lang);
    let builder = UnitBuilder::new(site, &links, history, redaction, text_lang);
    let (first, rest) = split_frame(redaction);
    let documents: Vec<Document> = first
        .iter()
        .map(|document| builder.document(document))
        .chain(rest.iter().map(|document| builder.document(document)))
        .collect();
    let version = |code: &String| {
        let text = site.text_lang(identity, code);
        TextVersion {
            lang: text.code().to_owned(),
            standing: match history.act.is_official(text) {
                true => Standing::Official,
                false => Standing::Translation,
            },
            href: links.to_in(&place, code),
            current: code == lang,
        }
    };
    let view = ActPage {
        head: head(site, history, &builder, redaction, lang),
        facts: facts(site, &links, history, redaction),
        ruler: timeline::ruler(site, history, Some(redaction)),
        redactions: timeline::redactions(site, &links, history, redaction),
        history: links.to(&Place::History { act: redaction.act.to_string() }),
        banners: banner::banners(site, &links, history, redaction),
        contents: contents(&documents, text_lang, lang),
        text_lang: text_lang.code().to_owned(),
        standing: builder.standing(),
        versions: site
            .frame
            .languages
            .iter()
            .filter(|code| Lang::from_code(code).is_some() || *code == lang)
            .map(version)
            .collect(),
        parallel: links.to(&Place::Parallel {
            act: redaction.act.to_string(),
            redaction: redaction.name.to_string(),
        }),
        legend: Legend::of(&documents),
        documents,
    };
    let crumbs = vec![
        Crumb::message("nav-acts", Some(links.to(&Place::Acts))),
        Crumb::act(
            site.number(&redaction.act),
            kind_word(identity.kind),
            Some(links.to(&Place::History { act: redaction.act.to_string() })),
        ),
        Crumb::redaction(site.redaction_name(redaction), None),
    ];
    Page::new(&site.frame, &place, lang, crumbs, view)
}

/// The first document without the units that stand in the head of the page, and the documents
/// after it.
fn split_frame(redaction: &Redaction) -> (Option<model::Document>, &[model::Document]) {
    let Some((first, rest)) = redaction.documents.split_first() else { return (None, &[]) };
    let body = first.units.iter().filter(|unit| !is_frame(unit)).cloned().collect();
    (Some(model::Document { units: body, ..first.clone() }), rest)
}

fn is_frame(unit: &model::Unit) -> bool {
    matches!(unit.kind, model::UnitKind::Title | model::UnitKind::Meta)
}

/// The head of an act with the title and the adoption line of a redaction.
pub fn head(
    site: &Site<'_>,
    history: &History,
    builder: &UnitBuilder<'_>,
    redaction: &Redaction,
    lang: &str,
) -> ActHead {
    let identity = &history.act.identity;
    let text_lang = site.text_lang(identity, lang).code();
    let frame = redaction
        .documents
        .iter()
        .take(1)
        .flat_map(|document| &document.units)
        .filter(|unit| is_frame(unit))
        .map(|unit| builder.unit(unit, 0))
        .collect();
    ActHead {
        frame,
        lang: (text_lang != lang).then(|| text_lang.to_owned()),
        ..plain_head(site, history, lang)
    }
}

/// The head of an act without words of its text.
pub fn plain_head(site: &Site<'_>, history: &History, lang: &str) -> ActHead {
    let identity = &history.act.identity;
    ActHead {
        id: identity.id.to_string(),
        kind: kind_word(identity.kind),
        number: site.number(&identity.id),
        date: identity.date.map(|day| day.to_string()).unwrap_or_default(),
        name: site.name(identity, lang).unwrap_or_default(),
        issuer: identity
            .cited
            .as_ref()
            .map(|cited| site.phrase(identity, cited, lang))
            .filter(|cited| cited.lang.is_none())
            .map(|cited| cited.text),
        registration: match identity.registrations.as_slice() {
            [one] => Some(one.number.clone()),
            _ => None,
        },
        frame: Vec::new(),
        lang: None,
    }
}

fn facts(site: &Site<'_>, links: &Links, history: &History, redaction: &Redaction) -> Facts {
    let identity = &history.act.identity;
    let lang = links.lang();
    let phrase = |words| site.phrase(identity, words, lang);
    let status = &identity.status;
    let shown: Vec<&Redaction> = site.shown(history).collect();
    let at = shown.iter().position(|one| one.name == redaction.name);
    let next = at.and_then(|at| shown.get(at + 1));
    let (in_operation, words, is_conditional) = match &redaction.since {
        When::On(day) => (Some(day.to_string()), None, false),
        When::Condition(words) => (None, Some(phrase(words)), true),
        When::Unknown(words) => (None, Some(phrase(words)), false),
    };
    let named = site
        .body(redaction)
        .and_then(|body| body.redactions.iter().find(|named| named.name == *redaction.name));
    Facts {
        state: state_word(status.state),
        ended_by: status.by.as_ref().map(|by| site.unit_link(links, Some(redaction), by)),
        since: status.since.map(|day| day.to_string()),
        unconfirmed: status.note.as_ref().map(phrase),
        checked_on: status.checked_on.to_string(),
        checked_in: phrase(&status.source),
        redaction: site.redaction_name(redaction),
        described: named.map(|named| phrase(&named.label)),
        made_by: (redaction.made_by != redaction.act)
            .then(|| site.act_link(links, &redaction.made_by)),
        last: next.is_none(),
        in_operation,
        in_operation_words: words,
        is_conditional,
        until: next.and_then(|next| next.since.date()).map(|day| day.to_string()),
        source: phrase(&history.act.source),
    }
}

/// The contents of the documents of an act.
pub fn contents(documents: &[Document], text_lang: Lang, lang: &str) -> Vec<ContentsEntry> {
    let phrase = |text: String| Phrase::in_lang(&text, text_lang, lang);
    documents
        .iter()
        .map(|document| {
            let title = document.units.iter().find(|unit| unit.kind == "title");
            let words = title.map(|title| plain(&title.words)).filter(|words| is_short(words));
            let mut entry = ContentsEntry {
                id: document.id.clone(),
                words: words.map(phrase),
                keys: Vec::new(),
                entries: Vec::new(),
            };
            for unit in &document.units {
                if unit.heading > 2 {
                    let words = shortened(&format!("{} {}", unit.number, plain(&unit.words)));
                    entry.entries.push(ContentsEntry {
                        id: unit.id.clone(),
                        words: Some(phrase(words)),
                        keys: Vec::new(),
                        entries: Vec::new(),
                    });
                } else if unit.kind == "point" {
                    let key = Key {
                        id: unit.id.clone(),
                        number: unit.number.trim_end_matches('.').to_owned(),
                        changed: has_change(unit),
                    };
                    match entry.entries.last_mut() {
                        Some(heading) => heading.keys.push(key),
                        None => entry.keys.push(key),
                    }
                }
            }
            entry
        })
        .collect()
}

fn has_change(unit: &Unit) -> bool {
    unit.changed || unit.children.iter().any(has_change)
}

/// Titles of more letters say little in a list.
const SHORT_TITLE: usize = 60;
/// Headings are cut after this many letters.
const LONG_HEADING: usize = 90;

fn is_short(words: &str) -> bool {
    !words.is_empty() && words.chars().count() <= SHORT_TITLE
}

/// The words as far as the last whole word within the length.
fn shortened(words: &str) -> String {
    let words = words.trim();
    if words.chars().count() <= LONG_HEADING {
        return words.to_owned();
    }
    let cut: String = words.chars().take(LONG_HEADING).collect();
    let end = cut.rfind(' ').unwrap_or(cut.len());
    format!("{}…", cut[..end].trim_end_matches([',', ';', ':']))
}

/// The words of runs without the marks of their setting.
pub fn plain(runs: &[Run]) -> String {
    let mut out = String::new();
    collect(runs, &mut out);
    out.replace(['\u{ad}', '\u{2060}'], "").replace('\u{a0}', " ")
}

fn collect(runs: &[Run], out: &mut String) {
    for run in runs {
        match run {
            Run::Text { text }
            | Run::Ref { text, .. }
            | Run::Term { text, .. }
            | Run::Defined { text } => out.push_str(text),
            Run::Erratum { runs } => collect(runs, out),
        }
    }
}
