//! From units of the corpus to units on a page: words as runs, what the site adds beside them.

use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;

use super::site::Site;
use super::text::{self, Means, Note, Run, Standing, Tool, ToolKind, Words};
use super::words::{Mark, What, marks, runs};
use super::{Links, Phrase, Place, origin};
use crate::history::{History, notes};
use crate::model::unit::CellSize;
use crate::model::{
    Amendment, Change, Detail, Document, Erratum, ErratumKind, Lang, Meaning, Operation, Path,
    Procedure, Redaction, Unit, UnitKind, print, unit as model,
};
use crate::resolve::Resolved;

/// Builds the units of one redaction in one language of the text for a page in one interface
/// language.
pub struct UnitBuilder<'a> {
    site: &'a Site<'a>,
    links: &'a Links,
    history: &'a History,
    redaction: &'a Redaction,
    resolved: Option<&'a Resolved>,
    /// The language of the text.
    lang: Lang,
    /// Whose words the text as a whole are.
    standing: Standing,
    /// The redaction before, for comparisons.
    earlier: Option<&'a Redaction>,
    notes: HashMap<Path, Vec<Note>>,
    changed: Vec<&'a Path>,
    errata: HashMap<&'a Path, Vec<&'a Erratum>>,
}

impl<'a> UnitBuilder<'a> {
    /// A builder for the page with these links.
    pub fn new(
        site: &'a Site<'a>,
        links: &'a Links,
        history: &'a History,
        redaction: &'a Redaction,
        lang: Lang,
    ) -> UnitBuilder<'a> {
        let standing = match history.act.is_official(lang) {
            true => Standing::Official,
            false => Standing::Translation,
        };
        let at = history.redactions.iter().position(|own| own.name == redaction.name);
        let earlier = at.and_then(|at| history.redactions.get(at.checked_sub(1)?));
        let mut errata: HashMap<&Path, Vec<&Erratum>> = HashMap::new();
        for erratum in history.errata.iter().filter(|erratum| concerns(erratum, lang)) {
            errata.entry(&erratum.unit.path).or_default().push(erratum);
        }
        let mut builder = UnitBuilder {
            site,
            links,
            history,
            redaction,
            resolved: site.corpus.resolved(redaction),
            lang,
            standing,
            earlier,
            notes: HashMap::new(),
            changed: redaction.changes.iter().map(|change| &change.unit).collect(),
            errata,
        };
        builder.provenance();
        builder
    }

    /// Whose words the text as a whole are.
    pub fn standing(&self) -> Standing {
        self.standing
    }

    /// A document of the act.
    pub fn document(&self, document: &Document) -> text::Document {
        text::Document {
            id: document.path.to_string(),
            annex_of: document.annexed_to.as_ref().map(Path::to_string),
            units: self.units(&document.units, 2),
            notes: self.notes.get(&document.path).cloned().unwrap_or_default(),
            lacuna: document.lacuna.as_ref().map(|why| self.phrase(why)),
            tools: self.tools(document),
            why: self.why(document),
        }
    }

    /// Why all that has no note of its own stands in a document: the last change of the whole, of
    /// it or of what it is annexed to, else the adoption of the act.
    fn why(&self, document: &Document) -> Option<text::Why> {
        let whole = |change: &&Change| {
            change.unit == document.path || Some(&change.unit) == document.annexed_to.as_ref()
        };
        let change = self.redaction.standing_changes.iter().rev().find(whole);
        let Some(change) = change else {
            let adopted = self.history.act.identity.date?;
            return Some(text::Why { date: adopted.to_string(), change: "", act: String::new() });
        };
        let adopted = self.site.chronicle().identity(&change.act).and_then(|act| act.date);
        Some(text::Why {
            date: change.when.date().or(adopted)?.to_string(),
            change: change.kind.word(),
            act: self.site.number(&change.act),
        })
    }

    /// Units in a row; `level` is that of the first heading among them.
    pub fn units(&self, units: &[Unit], level: u8) -> Vec<text::Unit> {
        let has = |kind: UnitKind| units.iter().any(|unit| unit.kind == kind);
        let below = |kinds: &[UnitKind]| kinds.iter().filter(|kind| has(**kind)).count() as u8;
        let first = if level == 2 { 3 } else { level };
        let mut built: Vec<text::Unit> = units
            .iter()
            .map(|unit| {
                use UnitKind::{Article, Chapter, Paragraph, Section, Title};
                let heading = match unit.kind {
                    _ if level == 0 => 0,
                    Title => 2,
                    Section => first,
                    Chapter => first + below(&[Section]),
                    Paragraph => first + below(&[Section, Chapter]),
                    Article => first + below(&[Section, Chapter, Paragraph]),
                    _ => 0,
                };
                self.unit(unit, heading)
            })
            .collect();
        span_heads(&mut built);
        gather_notes(&mut built);
        built
    }

    /// A unit with all inside it.
    pub fn unit(&self, unit: &Unit, heading: u8) -> text::Unit {
        let words = unit.words(self.lang);
        let standing = match unit.words.as_ref().map(|sides| sides.get(self.lang).standing) {
            Some(model::Standing::Official) => Standing::Official,
            Some(model::Standing::Translation) => Standing::Translation,
            Some(model::Standing::Lacuna) => Standing::Lacuna,
            None if unit.kind == UnitKind::Gap => Standing::Lacuna,
            None => self.standing,
        };
        let errata = self.errata_of(unit);
        let mut notes = self.notes.get(&unit.path).cloned().unwrap_or_default();
        if words.is_some() && standing != self.standing {
            notes.push(Note::Standing { standing });
        }
        notes.extend(unit.notice.iter().map(|words| Note::Notice { words: self.phrase(words) }));
        notes.extend(unit.remark.iter().map(|words| Note::Remark { words: self.phrase(words) }));
        notes.extend(errata.iter().map(|(erratum, _)| Note::Erratum {
            quote: erratum.quote.clone(),
            lang: (erratum.lang != self.lang).then(|| erratum.lang.code().to_owned()),
            means: self.means(erratum),
            why: self.phrase(&erratum.why),
        }));
        let ranges: Vec<Range<usize>> = errata.into_iter().flat_map(|(_, ranges)| ranges).collect();
        let (mut own, mut caption) = (Vec::new(), Vec::new());
        if let Some(words) = words {
            let marks =
                marks(self.site, self.links, self.redaction, self.resolved, unit, self.lang);
            own = runs(&words.text, marks, &ranges);
            if let Detail::Form { caption: starts, .. } = &unit.detail {
                let at = *starts.get(self.lang);
                if let Some(below) = words.text.get(at..).filter(|below| !below.is_empty()) {
                    caption = runs(below, Vec::new(), &[]);
                    own = runs(words.text[..at].trim_end(), Vec::new(), &[]);
                    if own.iter().all(|run| matches!(run, Run::Text { text } if text.is_empty())) {
                        own.clear();
                    }
                }
            }
        }
        let size = match &unit.detail {
            Detail::Cell(size) => *size,
            _ => CellSize { columns: 1, rows: 1, blank: 0 },
        };
        let mut children = self.units(&unit.children, 0);
        if let Some(amendment) = unit.amendment().filter(|_| unit.kind == UnitKind::Amendment) {
            quote(&mut children, &unit.path, amendment, self.lang);
        }
        text::Unit {
            id: unit.path.to_string(),
            address: format!("{}@{}:{}", self.redaction.act, self.redaction.name, unit.path),
            kind: Cow::Borrowed(unit.kind.word()),
            heading,
            number: print::number(unit, self.lang),
            marked: unit.mark.is_some(),
            words: Words(own),
            standing,
            lacuna: unit.lacuna.as_ref().map(|why| self.phrase(why)),
            changed: self.changed.contains(&&unit.path),
            repealed: unit.detail == Detail::Repealed,
            columns: match unit.kind {
                // The heading of a group runs over the number, the words and the options.
                UnitKind::Criterion => 2 + options_below(unit),
                _ => size.columns,
            },
            rows: size.rows,
            blank: match &unit.detail {
                Detail::Form { blank, .. } => *blank,
                _ => size.blank,
            },
            caption,
            options: match &unit.detail {
                Detail::Options(options) => options.clone(),
                _ => Vec::new(),
            },
            before: String::new(),
            after: String::new(),
            notes,
            tool: self.tool(unit),
            children,
        }
    }

    fn phrase(&self, words: &crate::model::Bilingual<String>) -> Phrase {
        self.site.phrase(&self.history.act.identity, words, self.links.lang())
    }

    /// The errata of a unit with the bytes of their quotes: recorded with the act that brought the
    /// words.
    fn errata_of(&self, unit: &Unit) -> Vec<(&'a Erratum, Vec<Range<usize>>)> {
        let Some(words) = unit.words(self.lang) else { return Vec::new() };
        let found: Vec<&Erratum> = match unit.origin.as_deref() {
            Some((act, path)) => {
                let source = self.site.chronicle().acts.get(act);
                let all = source.map_or(&[][..], |source| source.errata.as_slice());
                let here = |one: &&Erratum| concerns(one, self.lang) && one.unit.path == *path;
                all.iter().filter(here).collect()
            }
            None => self.errata.get(&unit.path).cloned().unwrap_or_default(),
        };
        let ranges = |erratum: &Erratum| -> Vec<Range<usize>> {
            words
                .text
                .match_indices(erratum.quote.as_str())
                .map(|(at, quote)| at..at + quote.len())
                .collect()
        };
        // What is wrong in the other language is told, and marks no words of this one.
        let stands = |erratum: &&Erratum| {
            unit.words(erratum.lang).is_some_and(|words| words.text.contains(&erratum.quote))
        };
        found
            .into_iter()
            .filter(stands)
            .map(|erratum| match erratum.lang == self.lang {
                true => (erratum, ranges(erratum)),
                false => (erratum, Vec::new()),
            })
            .collect()
    }

    fn means(&self, erratum: &Erratum) -> Means {
        means(self.site, self.links, Some(self.redaction), erratum)
    }

    /// Puts the editors' notes beside the units that were changed.
    fn provenance(&mut self) {
        let chronicle = self.site.chronicle();
        let written = notes::of(chronicle, self.history, self.redaction);
        let mut placed: Vec<(Path, Note)> = Vec::new();
        let mut seen: Vec<(&Path, &crate::model::ActId)> = Vec::new();
        for change in &self.redaction.standing_changes {
            if seen.contains(&(&change.unit, &change.act)) {
                continue;
            }
            seen.push((&change.unit, &change.act));
            // The note may name the point of which a subpoint was changed.
            let note = written
                .iter()
                .filter(|note| note.act == change.act && change.unit.is_within(&note.about))
                .max_by_key(|note| note.about.as_str().len());
            let Some(note) = note else { continue };
            let words = note.words.get(self.lang);
            let beside = match self.redaction.document(&change.unit) {
                Some(document) => {
                    let title = document.path.join("title");
                    if self.redaction.unit(&title).is_some() { title } else { change.unit.clone() }
                }
                None => change.unit.clone(),
            };
            placed.push((beside, self.provenance_note(change, words)));
        }
        for (path, note) in placed {
            self.notes.entry(path).or_default().push(note);
        }
    }

    fn provenance_note(&self, change: &Change, words: &str) -> Note {
        let number = self.site.number(&change.act);
        let href = self.site.act_link(self.links, &change.act).href;
        let cited = format!("№ {number}");
        let mark = words.find(&cited).map(|at| Mark {
            range: at..at + cited.len(),
            what: What::Reference { held: href.is_some(), href, title: None },
        });
        let is_new = self.changed.contains(&&change.unit);
        let compare = self
            .earlier
            .filter(|_| is_new)
            .and_then(|earlier| self.site.comparison(earlier, self.redaction));
        let before = self.earlier.and_then(|earlier| earlier.unit(&change.unit));
        let earlier_unknown = is_new
            && (self.earlier.is_some_and(|earlier| earlier.is_reconstructed)
                || before.is_some_and(|unit| unit.is_lacuna(self.lang)));
        let year = self.site.chronicle().identity(&change.act).and_then(|act| act.date);
        let made = self.history.redactions.iter().rfind(|redaction| {
            redaction.made_by == change.act
                && redaction.changes.iter().any(|made| made.unit == change.unit)
        });
        Note::Provenance {
            unit: change.unit.to_string(),
            origin: made.map(|made| origin::link(self.links, made, &change.unit)),
            date: change.when.date().map(|day| day.to_string()),
            year: year.map(|day| day.year().to_string()).unwrap_or_default(),
            change: change.kind.word(),
            act: number,
            words: runs(words, mark.into_iter().collect(), &[]),
            lang: (self.lang.code() != self.links.lang()).then(|| self.lang.code().to_owned()),
            compare: compare.filter(|_| !earlier_unknown).map(|place| {
                match self.redaction.unit(&change.unit) {
                    Some(_) => self.links.to_unit(&place, &change.unit),
                    None => self.links.to(&place), // a whole document has no row of its own
                }
            }),
            earlier_unknown,
        }
    }

    fn tools(&self, document: &Document) -> Vec<Tool> {
        let mut tools = Vec::new();
        let (act, redaction) = (self.redaction.act.to_string(), self.redaction.name.to_string());
        if self.history.forms.iter().any(|form| form.document == document.path) {
            let document = document.path.to_string();
            let place = Place::Form { act: act.clone(), redaction: redaction.clone(), document };
            tools.push(Tool { kind: ToolKind::Form, name: None, href: self.links.to(&place) });
        }
        if self.history.criteria.iter().any(|criteria| criteria.table == document.path) {
            let place = Place::Calculator { act, redaction };
            let href = self.links.to(&place);
            tools.push(Tool { kind: ToolKind::Calculator, name: None, href });
        }
        let procedures = self.procedures().filter(|procedure| {
            procedure.steps.iter().any(|step| step.basis.unit.path.is_within(&document.path))
        });
        tools.extend(procedures.map(|procedure| self.procedure(procedure, true)));
        tools
    }

    /// The procedures that this redaction gives: their pages show the one that is used now.
    fn procedures(&self) -> impl Iterator<Item = &'a Procedure> {
        let present = self.site.present(self.history);
        let is_own = present.is_some_and(|present| std::ptr::eq(present, self.redaction));
        self.history.procedures.iter().filter(move |_| is_own)
    }

    fn procedure(&self, procedure: &Procedure, named: bool) -> Tool {
        let place = Place::Procedure {
            act: self.history.id().to_string(),
            procedure: procedure.id.clone(),
        };
        Tool {
            kind: ToolKind::Procedure,
            name: named.then(|| self.phrase(&procedure.name)),
            href: self.links.to(&place),
        }
    }

    /// The procedure that begins with what this unit says.
    fn tool(&self, unit: &Unit) -> Option<Tool> {
        let begins = |procedure: &&Procedure| {
            procedure.steps.first().is_some_and(|step| step.basis.unit.path == unit.path)
        };
        self.procedures().find(begins).map(|procedure| self.procedure(procedure, false))
    }
}

/// Where a second heading row fills only what the first one divides, the other cells of the first
/// run over both rows, as in the print.
fn span_heads(units: &mut [text::Unit]) {
    for at in 1..units.len() {
        let (before, after) = units.split_at_mut(at);
        let (Some(first), Some(second)) = (before.last_mut(), after.first()) else { continue };
        if first.kind != "head" || second.kind != "head" {
            continue;
        }
        let width: u32 = second.children.iter().map(|cell| cell.columns).sum();
        let divided: u32 =
            first.children.iter().map(|cell| cell.columns).filter(|columns| *columns > 1).sum();
        if width == divided {
            for cell in first.children.iter_mut().filter(|cell| cell.columns == 1) {
                cell.rows = cell.rows.max(2);
            }
        }
    }
}

/// Notes on rows and cells have no margin of their own: they go to the last row of their table,
/// below which they are shown.
fn gather_notes(units: &mut [text::Unit]) {
    let mut notes = Vec::new();
    for at in 0..units.len() {
        if !is_tabular(&units[at]) {
            continue;
        }
        take_notes(&mut units[at], &mut notes);
        if !units.get(at + 1).is_some_and(is_tabular) {
            units[at].notes = std::mem::take(&mut notes);
        }
    }
}

fn is_tabular(unit: &text::Unit) -> bool {
    matches!(&*unit.kind, "head" | "row" | "criterion")
}

fn take_notes(unit: &mut text::Unit, notes: &mut Vec<Note>) {
    notes.append(&mut unit.notes);
    for child in &mut unit.children {
        take_notes(child, notes);
    }
}

/// The most cells that a row of a group has after its words.
fn options_below(group: &Unit) -> u32 {
    let options = group.children.iter().map(|row| match &row.detail {
        Detail::Options(options) => options.len(),
        _ => 0,
    });
    options.max().and_then(|most| u32::try_from(most).ok()).unwrap_or(0)
}

/// Puts the marks of an instruction round the new text that it brings. A restated heading is printed
/// without its number, as `model::print` says.
fn quote(children: &mut [text::Unit], instruction: &Path, amendment: &Amendment, lang: Lang) {
    let below = instruction.join("new");
    let is_new = |unit: &&mut text::Unit| {
        unit.id.strip_prefix(below.as_str()).is_some_and(|rest| rest.starts_with('/'))
    };
    let [before, after] = amendment.quotes.get(lang);
    let mut new: Vec<&mut text::Unit> = children.iter_mut().filter(is_new).collect();
    if amendment.operation == Operation::Replace {
        for unit in &mut new {
            unhead(unit);
        }
    }
    if let Some(first) = new.first_mut() {
        first.before.clone_from(before);
    }
    if let Some(mut last) = new.pop() {
        while !last.children.is_empty() && last.kind != "row" {
            let end = last.children.len() - 1;
            last = &mut last.children[end];
        }
        last.after.clone_from(after);
    }
}

fn unhead(unit: &mut text::Unit) {
    let heading = ["chapter", "paragraph", "article", "section"].contains(&&*unit.kind);
    if heading && !unit.marked {
        unit.number.clear();
    }
    unit.children.iter_mut().for_each(unhead);
}

/// What an erratum says was meant.
pub fn means(site: &Site<'_>, links: &Links, here: Option<&Redaction>, erratum: &Erratum) -> Means {
    match &erratum.means {
        Meaning::Units(units) => Means {
            words: None,
            units: units.iter().map(|unit| site.unit_link(links, here, unit)).collect(),
        },
        Meaning::Words(words) => Means { words: Some(words.clone()), units: Vec::new() },
        Meaning::Unknown => Means::default(),
    }
}

/// Whether a defect matters to who reads this language: all in its own words, and of the other
/// language what a translation carries over, for it follows the official words.
fn concerns(erratum: &Erratum, lang: Lang) -> bool {
    use ErratumKind::{Numbering, Reference, Registration, Sense};
    erratum.lang == lang || matches!(erratum.kind, Reference | Registration | Numbering | Sense)
}
