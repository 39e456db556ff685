//! The comparative table (салыстырма кесте, сравнительная таблица): two redactions beside each
//! other as drafts of acts are sent round, a row a structural unit, with the justification.
//!
//! It is the comparison of [`super::diff`] in another order: what is new as a whole is one row, what
//! stayed is left out unless a reader asks for it. One structure serves the page, the Word file and
//! the CSV file.

use serde::Serialize;

use super::diff::{self, Cell, Document, Piece, Row};
use super::site::{RedactionName, Site, kind_word};
use super::text::{Standing, UnitLink};
use super::{Crumb, Links, Page, Phrase, Place, View};
use crate::diff::{Comparison, Side};
use crate::history::History;
use crate::model::{self, ActId, Address, Change, Lang, Path, Redaction, UnitKind, When};

/// A comparative table.
#[derive(Debug, Clone, Serialize)]
pub struct TablePage {
    /// The body of rules, or the act.
    pub name: Phrase,
    /// The redaction that is compared.
    pub old: Edition,
    /// The redaction with which it is compared.
    pub new: Edition,
    /// Whether the later redaction is only proposed.
    pub draft: bool,
    /// Whether one text is official and the other a translation.
    pub mixed: bool,
    /// How many rows changed.
    pub changed: usize,
    /// The rows, by document.
    pub documents: Vec<TableDocument>,
    /// The comparison on the screen, where it has a page.
    pub comparison: Option<String>,
    /// The table as files beside the page.
    pub files: Vec<TableFile>,
}

/// A redaction in the head of the table.
#[derive(Debug, Clone, Serialize)]
pub struct Edition {
    /// Its name.
    pub name: RedactionName,
    /// The kind of the act.
    pub kind: &'static str,
    /// The number of the act.
    pub number: String,
    /// The title of the act.
    pub title: Option<Phrase>,
    /// The day on which the act was adopted, an ISO date.
    pub date: Option<String>,
    /// The day from which the redaction applies, an ISO date; `None` where it is not known.
    pub since: Option<String>,
    /// Whose words the text is.
    pub standing: Standing,
}

/// The rows of a document.
#[derive(Debug, Clone, Serialize)]
pub struct TableDocument {
    /// Its path in the text that names it.
    pub path: String,
    /// Whether anything in it changed.
    pub changed: bool,
    /// Its rows.
    pub rows: Vec<TableRow>,
}

/// A structural unit of both redactions.
#[derive(Debug, Clone, Serialize)]
pub struct TableRow {
    /// Its number among the rows that changed; `None` where nothing did.
    pub number: Option<usize>,
    /// Its place in the text that has it; one paragraph of a unit that has more is named as that
    /// paragraph.
    pub path: String,
    /// Whether the path is one of the earlier act, which has other units at such paths.
    pub gone: bool,
    /// Where it stood in the earlier redaction, if elsewhere.
    pub was: Vec<Earlier>,
    /// The earlier words.
    pub old: TableCell,
    /// The later words.
    pub new: TableCell,
    /// Who changed it, and why.
    pub reasons: Vec<Reason>,
}

/// An earlier place of a unit.
#[derive(Debug, Clone, Serialize)]
pub struct Earlier {
    /// Its path.
    pub path: String,
    /// Whether it is in another document.
    pub far: bool,
}

/// One redaction of a unit.
#[derive(Debug, Clone, Serialize)]
pub struct TableCell {
    /// `words`; `absent`: the earlier redaction does not have it; `excluded`: the later one does not;
    /// `unknown`: nobody knows whether it does.
    pub is: &'static str,
    /// Its paragraphs.
    pub lines: Vec<TableLine>,
}

/// A paragraph, a heading or a row of a table.
#[derive(Debug, Clone, Serialize)]
pub struct TableLine {
    /// Its language, where the page has another one.
    pub lang: Option<&'static str>,
    /// Its place, where its number does not tell it.
    pub place: Option<String>,
    /// Its printed number.
    pub number: String,
    /// Whether the number is another one than in the other redaction.
    pub renumbered: bool,
    /// Its words, set; `keep` or changed.
    pub pieces: Vec<Piece>,
    /// Whether no source holds its words.
    pub unknown: bool,
    /// Why.
    pub lacuna: Option<Phrase>,
}

/// Who changed a unit, and why.
#[derive(Debug, Clone, Serialize, PartialEq, Eq)]
pub struct Reason {
    /// The act and the instruction in it.
    pub by: UnitLink,
    /// The justification, where one is recorded.
    pub why: Option<Phrase>,
}

/// The table as a file.
#[derive(Debug, Clone, Serialize)]
pub struct TableFile {
    /// Names the message `table-file-<kind>`: `docx`, `csv`.
    pub kind: &'static str,
    /// Its name.
    pub href: String,
}

impl View for TablePage {
    const TYPE: &'static str = "table";
    const SCRIPTS: &'static [&'static str] = &["marks"];
}

/// The kinds of files that a table is written as.
pub const FILES: [&str; 2] = ["docx", "csv"];

/// The name of a file of the table at a place, without its folder; `None` at other places.
pub fn file_name(place: &Place, lang: &str, kind: &str) -> Option<String> {
    let Place::Table { body, old, new } = place else { return None };
    Some(format!("{body}-{old}-{new}-{lang}.{kind}"))
}

/// The page of the table of two redactions; `None` where their comparison has no page.
pub fn page(site: &Site<'_>, comparison: &Comparison<'_>, lang: &str) -> Option<Page<TablePage>> {
    let (old, new) = (comparison.old.redaction, comparison.new.redaction);
    let compared = site.comparison(old, new)?;
    let place = compared.table()?;
    let links = site.frame.links_of(&place, lang);
    let mut view = table(site, comparison, &links, None)?;
    view.comparison = Some(links.to(&compared));
    let files = FILES
        .iter()
        .filter_map(|kind| Some(TableFile { kind, href: file_name(&place, lang, kind)? }));
    view.files = files.collect();
    let crumbs = vec![
        Crumb::message("nav-acts", Some(links.to(&Place::Acts))),
        Crumb::words(
            Phrase { text: format!("{} – {}", old.name, new.name), lang: None },
            Some(links.to(&compared)),
        ),
        Crumb::message("table-heading", None),
    ];
    Some(Page::new(&site.frame, &place, lang, crumbs, view))
}

/// The table of any two redactions, for a page or a file at the place of `links`; of a present
/// redaction and a proposed one, where `draft` is the act that proposes it. `None` where an act is not
/// held.
pub fn table(
    site: &Site<'_>,
    comparison: &Comparison<'_>,
    links: &Links,
    draft: Option<&ActId>,
) -> Option<TablePage> {
    let (old, new) = (comparison.old.redaction, comparison.new.redaction);
    let acts = &site.chronicle().acts;
    let (old_act, new_act) = (acts.get(&old.act)?, acts.get(&new.act)?);
    let identity = &new_act.act.identity;
    let text_lang = site.text_lang(identity, links.lang());
    let name = match site.body(new) {
        Some(body) => site.phrase(identity, &body.name, links.lang()),
        None => site.name(identity, links.lang()).unwrap_or_default(),
    };
    let mut tabler = Tabler {
        site,
        comparison,
        links,
        lang: text_lang,
        changes: changes(old_act, old, new),
        draft,
        changed: 0,
    };
    let texts = diff::documents(site, comparison, links, text_lang);
    let documents: Vec<TableDocument> =
        texts.iter().map(|document| tabler.document(document)).collect();
    let mut proposed = edition(site, links, new_act, &comparison.new, text_lang);
    if let Some(draft) = draft.and_then(|draft| acts.get(draft)) {
        let identity = &draft.act.identity;
        let title = identity.title.as_ref();
        proposed.title =
            title.map(|title| Phrase::in_lang(title.get(text_lang), text_lang, links.lang()));
    }
    Some(TablePage {
        name,
        old: edition(site, links, old_act, &comparison.old, text_lang),
        new: proposed,
        draft: draft.is_some(),
        mixed: comparison.old.standing(text_lang) != comparison.new.standing(text_lang),
        changed: tabler.changed,
        documents,
        comparison: None,
        files: Vec::new(),
    })
}

impl TablePage {
    /// The table without links, for a file that stands alone.
    pub fn without_links(mut self) -> TablePage {
        let rows = self.documents.iter_mut().flat_map(|document| &mut document.rows);
        rows.flat_map(|row| &mut row.reasons).for_each(|reason| reason.by.href = None);
        self
    }

    /// The table with only the rows that changed.
    pub fn without_unchanged(mut self) -> TablePage {
        for document in &mut self.documents {
            document.rows.retain(|row| row.number.is_some());
        }
        self.documents.retain(|document| !document.rows.is_empty());
        self
    }
}

fn edition(
    site: &Site<'_>,
    links: &Links,
    history: &History,
    side: &Side<'_>,
    lang: Lang,
) -> Edition {
    let identity = &history.act.identity;
    let title = identity.title.as_ref();
    Edition {
        name: site.redaction_name(side.redaction),
        kind: kind_word(identity.kind),
        number: site.number(&side.redaction.act),
        title: title.map(|title| site.phrase(identity, title, links.lang())),
        date: identity.date.map(|date| date.to_string()),
        since: match &side.redaction.since {
            When::On(day) => Some(day.to_string()),
            When::Condition(_) | When::Unknown(_) => None,
        },
        standing: match side.standing(lang) {
            model::Standing::Official => Standing::Official,
            model::Standing::Translation => Standing::Translation,
            model::Standing::Lacuna => Standing::Lacuna,
        },
    }
}

/// The changes that made the later redaction out of the earlier one of the same act, in their order.
fn changes<'a>(history: &'a History, old: &Redaction, new: &Redaction) -> Vec<&'a Change> {
    if old.act != new.act {
        return Vec::new();
    }
    let place = |one: &Redaction| history.redactions.iter().position(|own| own.name == one.name);
    match (place(old), place(new)) {
        (Some(from), Some(to)) if from < to => {
            history.redactions[from + 1..=to].iter().flat_map(|one| &one.changes).collect()
        }
        _ => Vec::new(),
    }
}

/// Makes rows, and counts those that changed.
struct Tabler<'a> {
    site: &'a Site<'a>,
    comparison: &'a Comparison<'a>,
    links: &'a Links,
    lang: Lang,
    changes: Vec<&'a Change>,
    draft: Option<&'a ActId>,
    changed: usize,
}

impl Tabler<'_> {
    fn document(&mut self, document: &Document) -> TableDocument {
        let mut rows = Vec::new();
        for provision in &document.provisions {
            let runs = provision.runs.iter();
            // A unit that left is shown where it stands now.
            let units: Vec<&Row> =
                runs.flat_map(|run| &run.rows).filter(|row| row.is != "away").collect();
            for group in groups(&units) {
                rows.push(self.row(group, &document.path));
            }
        }
        TableDocument {
            path: document.path.clone(),
            changed: rows.iter().any(|row: &TableRow| row.number.is_some()),
            rows,
        }
    }

    /// A row of the table from one row of the comparison, or from a whole unit that is new or gone.
    fn row(&mut self, group: &[&Row], document: &str) -> TableRow {
        let first = group[0];
        let olds: Vec<&Cell> = group.iter().flat_map(|row| &row.old).collect();
        let news: Vec<&Cell> = group.iter().flat_map(|row| &row.new).collect();
        let same = first.changes == ["same"];
        let number = (!same).then(|| {
            self.changed += 1;
            self.changed
        });
        let (side, cells) = match news.is_empty() {
            true => (&self.comparison.old, &olds),
            false => (&self.comparison.new, &news),
        };
        let path = Path::parse(&cells[0].path).unwrap_or_else(|_| Path::root());
        let was = olds.iter().filter(|old| !news.is_empty() && old.path != news[0].path);
        let mut was: Vec<Earlier> = was
            .map(|old| Earlier {
                path: old.path.clone(),
                far: Path::parse(&old.path).is_ok_and(|path| path.document().as_str() != document),
            })
            .collect();
        was.dedup_by(|one, other| one.path == other.path);
        TableRow {
            number,
            path: named(side.redaction, &path, cells.len()).to_string(),
            gone: news.is_empty()
                && self.comparison.old.redaction.act != self.comparison.new.redaction.act,
            was,
            old: self.cell(first, &olds, &news, true),
            new: self.cell(first, &news, &olds, false),
            reasons: if same { Vec::new() } else { self.reasons(&olds, &news) },
        }
    }

    fn cell(&self, row: &Row, own: &[&Cell], others: &[&Cell], is_old: bool) -> TableCell {
        let is = match (own.is_empty(), row.is, is_old) {
            (false, ..) => "words",
            (true, "perhaps", _) => "unknown",
            (true, _, true) => "absent",
            (true, _, false) => "excluded",
        };
        let line = |cell: &&Cell| {
            let same_number = others.iter().any(|other| other.number == cell.number);
            let gone = if is_old { "new" } else { "old" };
            TableLine {
                lang: cell.lang,
                // A lone paragraph is placed by the name of its row.
                place: (cell.placed && own.len() > 1).then(|| cell.path.clone()),
                number: cell.number.clone(),
                renumbered: row.changes != ["same"] && !cell.unknown && !same_number,
                pieces: cell.pieces.iter().filter(|piece| piece.op != gone).cloned().collect(),
                unknown: cell.unknown,
                lacuna: cell.lacuna.clone(),
            }
        };
        TableCell { is, lines: own.iter().map(line).collect() }
    }

    /// The instructions that touched these units.
    fn reasons(&self, olds: &[&Cell], news: &[&Cell]) -> Vec<Reason> {
        let paths: Vec<Path> =
            olds.iter().chain(news).filter_map(|cell| Path::parse(&cell.path).ok()).collect();
        let mut reasons: Vec<Reason> = Vec::new();
        for change in &self.changes {
            if !paths.iter().any(|path| path.is_within(&change.unit)) {
                continue;
            }
            let mut by = match &change.instruction {
                Some(instruction) => {
                    let address = Address::new(change.act.clone(), instruction.clone());
                    self.site.unit_link(self.links, None, &address)
                }
                None => self.site.act_link(self.links, &change.act),
            };
            if self.draft == Some(&change.act) {
                // The draft is not on the site, and the table is about nothing else.
                (by.act, by.href) = (None, None);
            }
            let why = change.why.as_ref();
            let why = why.map(|why| why.get(self.lang)).filter(|why| !why.is_empty());
            let why = why.map(|why| Phrase::in_lang(why, self.lang, self.links.lang()));
            let reason = Reason { by, why };
            if !reasons.contains(&reason) {
                reasons.push(reason);
            }
        }
        reasons
    }
}

/// Rows that are one row of the table: a unit that is new or gone, with all inside it.
fn groups<'r, 'a>(rows: &'r [&'a Row]) -> impl Iterator<Item = &'r [&'a Row]> {
    let mut from = 0;
    std::iter::from_fn(move || {
        let first = *rows.get(from)?;
        let root = |row: &Row| -> Option<Path> {
            let cells = if row.is == "added" { &row.new } else { &row.old };
            Path::parse(&cells.first()?.path).ok()
        };
        let whole = root(first).filter(|_| matches!(first.is, "added" | "dropped"));
        let inside = |row: &&Row| {
            let above = whole.as_ref()?;
            (row.is == first.is).then(|| root(row).is_some_and(|path| path.is_within(above)))
        };
        let length =
            1 + rows[from + 1..].iter().take_while(|row| inside(row) == Some(true)).count();
        let group = &rows[from..from + length];
        from += length;
        Some(group)
    })
}

/// What a row is called: its unit; where the row is only the first paragraph of a unit that has more,
/// that paragraph.
fn named(redaction: &Redaction, path: &Path, lines: usize) -> Path {
    let own = redaction.unit(path).filter(|unit| {
        matches!(unit.kind, UnitKind::Point | UnitKind::Subpoint) && unit.has_words()
    });
    let inside = match own {
        Some(unit) if lines == 1 => &unit.children[..],
        _ => &[],
    };
    if inside.is_empty() {
        return path.clone();
    }
    let only_parts = inside.iter().all(|unit| unit.kind == UnitKind::Part);
    path.join(if only_parts { "part1" } else { "ind1" })
}
