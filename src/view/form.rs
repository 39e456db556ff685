//! The page of a form: the official blank as it stands in the annex, its lines to be filled in.
//!
//! The blank is the document itself, unit by unit; `forms.yaml` only says what is written on which
//! line. What the site adds (hints, attachments, errata) stands beside it and is never printed.

use serde::Serialize;

use super::calculator;
use super::passage::{Cited, Defect, Passage, Reader, Source};
use super::site::RedactionName;
use super::text::Standing;
use super::{Crumb, Page, Phrase, Place, Site, View};
use crate::history::History;
use crate::model::criteria::Rule;
use crate::model::form::{self as model, Field as FormField};
use crate::model::unit::Detail;
use crate::model::{Document, FieldKind, Form, Path, Redaction, Unit, UnitKind, print};

/// The page of a form in one redaction.
#[derive(Debug, Clone, Serialize)]
pub struct FormPage {
    /// The act and the redaction.
    pub source: Source,
    /// `2018-29@2024:annex1`: what a saved file says it belongs to.
    pub address: String,
    /// The document that is the blank: `annex1`.
    pub document: String,
    /// The document that it is annexed to: `rules`.
    pub annexed_to: Option<String>,
    /// What the form is called on the site.
    pub name: Phrase,
    /// What it is for.
    pub purpose: Phrase,
    /// The unit that asks for it.
    pub basis: Option<Cited>,
    /// The blank in the text of the act.
    pub text: String,
    /// The same form in the redactions of its body, oldest first; this one among them.
    pub redactions: Vec<RedactionChoice>,
    /// The form that is used now, where this one no longer is.
    pub successor: Option<RedactionChoice>,
    /// Whose words the blank has.
    pub standing: Standing,
    /// The same page in the language in which the blank is official, where this one is not.
    pub official: Option<OfficialPage>,
    /// The blank, piece by piece.
    pub blocks: Vec<Block>,
    /// Whether it is printed across: a table with many columns.
    pub wide: bool,
    /// What is written where, for the lines that are typed.
    pub hints: Vec<Hint>,
    /// Whether something is left for the pen.
    pub pen: bool,
    /// What is attached, by kind of object.
    pub attachments: Vec<Attachments>,
    /// The calculator of the redaction.
    pub calculator: Option<String>,
    /// The package that goes with the form.
    pub package: Option<String>,
    /// Defects of the words of the blank.
    pub errata: Vec<Defect>,
    /// The empty blank as a Word file, beside the page: `2018-29-2024-annex1-kk.docx`.
    pub word: String,
    /// Whether it is the sample, which belongs to no act.
    pub sample: bool,
}

/// The same form in another redaction.
#[derive(Debug, Clone, Serialize)]
pub struct RedactionChoice {
    /// What the redaction is called.
    pub name: RedactionName,
    /// The act, as it is cited: `№ 84`.
    pub number: String,
    /// The page.
    pub href: String,
    /// Whether this is the page.
    pub current: bool,
}

/// The page of the form in the official language.
#[derive(Debug, Clone, Serialize)]
pub struct OfficialPage {
    /// The language.
    pub lang: String,
    /// The page.
    pub href: String,
}

/// A piece of the blank, in the order of the print.
#[derive(Debug, Clone, Serialize)]
#[serde(tag = "is", rename_all = "lowercase")]
pub enum Block {
    /// The stamp of the annex.
    Stamp(Piece),
    /// The title; the paragraphs after its first one say what it is about.
    Title {
        /// Its first paragraph.
        piece: Piece,
        /// The others.
        subject: Vec<Piece>,
    },
    /// A line of the blank: words, ruled lines, a caption.
    Line {
        /// The unit with the words before the line.
        piece: Piece,
        /// The words beneath the line.
        caption: Option<Passage>,
        /// Ruled lines of the official blank.
        blank: u32,
        /// What is written there.
        field: Option<Box<Field>>,
        /// Whether it stands above the title, where blanks have it on the right.
        above: bool,
    },
    /// A table.
    Table {
        /// Its heading rows.
        head: Vec<Row>,
        /// Its rows.
        rows: Vec<Row>,
        /// How many columns it has.
        columns: u32,
    },
    /// Any other words.
    Words(Piece),
}

/// A unit of the blank.
#[derive(Debug, Clone, Serialize)]
pub struct Piece {
    /// PATH: the id of the element.
    pub id: String,
    /// `2018-29@2024:annex1/applicant`
    pub address: String,
    /// The printed number, or nothing.
    pub number: String,
    /// Its words.
    pub words: Passage,
}

/// A row of a table of the blank.
#[derive(Debug, Clone, Serialize)]
pub struct Row {
    /// PATH
    pub id: String,
    /// Its address.
    pub address: String,
    /// Its cells.
    pub cells: Vec<Cell>,
}

/// A cell.
#[derive(Debug, Clone, Serialize)]
pub struct Cell {
    /// The cell itself.
    pub piece: Piece,
    /// Columns that it spans.
    pub columns: u32,
    /// Rows that it spans.
    pub rows: u32,
    /// The heading of its column, for narrow screens.
    pub heading: Option<Passage>,
    /// What is written in it.
    pub field: Option<Field>,
    /// Numbered lines in it.
    pub lines: Vec<CellLine>,
}

/// A numbered line in a cell.
#[derive(Debug, Clone, Serialize)]
pub struct CellLine {
    /// The line.
    pub piece: Piece,
    /// What is written there.
    pub field: Option<Field>,
}

/// A field: what is written on a line.
#[derive(Debug, Clone, Serialize)]
pub struct Field {
    /// `annex1/applicant`: `data-field`.
    pub field: String,
    /// The id of its input.
    pub input: String,
    /// Its name among the values of the form: `applicant`.
    pub name: String,
    /// `text`, `long`, `date`, …: `data-kind`.
    pub kind: &'static str,
    /// What it is called in messages.
    pub label: Phrase,
    /// Whether there is a hint for it in the rail.
    pub has_hint: bool,
    /// The message when it is empty.
    pub error: Option<Phrase>,
    /// Whether the form is incomplete without it; of a field with a condition, where that is met.
    pub required: bool,
    /// The condition on which it is filled in.
    pub only_if: Option<OnlyIf>,
    /// The id of the input whose words it repeats where both stand on one page.
    pub same: Option<String>,
    /// Ruled lines; of a table, its rows.
    pub lines: u32,
    /// The answers of a choice.
    pub options: Vec<OptionOf>,
    /// The columns of a table.
    pub columns: Vec<ColumnOf>,
}

/// The box or the answer on which a field depends.
#[derive(Debug, Clone, Serialize)]
pub struct OnlyIf {
    /// The id of the box, or of the group of answers.
    pub input: String,
    /// What it is called.
    pub label: Phrase,
    /// The answer, where it is a choice.
    pub option: Option<OptionOf>,
}

/// An answer of a choice.
#[derive(Debug, Clone, Serialize)]
pub struct OptionOf {
    /// Its name.
    pub option: String,
    /// Its words.
    pub text: Phrase,
}

/// A column of a table that is filled in.
#[derive(Debug, Clone, Serialize)]
pub struct ColumnOf {
    /// Its name.
    pub column: String,
    /// What is written in its cells.
    pub kind: &'static str,
    /// Its heading.
    pub label: Phrase,
}

/// What is written on a line.
#[derive(Debug, Clone, Serialize)]
pub struct Hint {
    /// The id of the input.
    pub input: String,
    /// What the line is called.
    pub label: Phrase,
    /// What is written there.
    pub hint: Option<Phrase>,
    /// Whether it may stay empty.
    pub optional: bool,
}

/// What is attached for one kind of object.
#[derive(Debug, Clone, Serialize)]
pub struct Attachments {
    /// The kind, which names the message `object-…`; nothing where it is attached for every kind.
    pub object: Option<String>,
    /// The documents.
    pub items: Vec<Attachment>,
}

/// A document that is attached.
#[derive(Debug, Clone, Serialize)]
pub struct Attachment {
    /// What it is.
    pub words: Phrase,
    /// The unit that asks for it.
    pub unit: Option<Cited>,
}

impl View for FormPage {
    const TYPE: &'static str = "form";
    const SHEETS: &'static [&'static str] = &["form"];
    const SCRIPTS: &'static [&'static str] = &["files", "form"];
    const PERSONAL: bool = true;
}

impl FormPage {
    /// The fields, in the order of the blank.
    pub fn fields(&self) -> impl Iterator<Item = &Field> {
        self.blocks.iter().flat_map(|block| match block {
            Block::Line { field, .. } => field.as_deref().into_iter().collect(),
            Block::Table { rows, .. } => {
                rows.iter().flat_map(|row| &row.cells).flat_map(Cell::fields).collect::<Vec<_>>()
            }
            _ => Vec::new(),
        })
    }
}

impl Cell {
    /// What is written in it and on its lines.
    fn fields(&self) -> impl Iterator<Item = &Field> {
        let lines = self.lines.iter().filter_map(|line| line.field.as_ref());
        self.field.iter().chain(lines)
    }
}

/// A form in a redaction that holds its blank.
#[derive(Debug)]
pub struct Held<'a> {
    /// The act.
    pub history: &'a History,
    /// The redaction.
    pub redaction: &'a Redaction,
    /// The form.
    pub form: &'a Form,
    /// The blank.
    pub document: &'a Document,
}

/// Every form in every redaction whose words are held.
pub fn forms<'a>(site: &Site<'a>) -> Vec<Held<'a>> {
    let mut held = Vec::new();
    for (history, redaction) in site.redactions() {
        for form in &history.forms {
            let Some(document) = redaction.document(&form.document) else { continue };
            if !document.units.is_empty() {
                held.push(Held { history, redaction, form, document });
            }
        }
    }
    held
}

/// Where a form stands.
pub fn place(redaction: &Redaction, form: &Form) -> Place {
    Place::Form {
        act: redaction.act.to_string(),
        redaction: redaction.name.to_string(),
        document: form.document.to_string(),
    }
}

/// The page of one of these forms. `tables` are the criteria of the corpus, for the link to the
/// calculator.
pub fn page(
    site: &Site<'_>,
    lang: &str,
    forms: &[Held<'_>],
    held: &Held<'_>,
    tables: &[calculator::Held<'_>],
) -> Page<FormPage> {
    let place = place(held.redaction, held.form);
    let reader =
        Reader { for_paper: true, ..Reader::new(site, held.history, held.redaction, &place, lang) };
    let view = view(&reader, &place, forms, held, tables);
    let crumbs = vec![
        Crumb::message("nav-forms", Some(reader.links.to(&Place::Forms))),
        Crumb::words(view.name.clone(), None),
    ];
    Page::new(&site.frame, &place, lang, crumbs, view)
}

pub(super) fn view(
    reader: &Reader<'_>,
    place: &Place,
    forms: &[Held<'_>],
    held: &Held<'_>,
    tables: &[calculator::Held<'_>],
) -> FormPage {
    let form = held.form;
    let source = reader.source();
    let blocks = blocks(reader, form, held.document);
    let wide = blocks.iter().any(|block| matches!(block, Block::Table { columns: 5.., .. }));
    let standing = standing(&blocks);
    let official = reader.official();
    let others: Vec<(RedactionChoice, bool)> = same_forms(reader.site, forms, held)
        .into_iter()
        .map(|other| {
            let read = reader.of(other.history, other.redaction);
            let choice = RedactionChoice {
                name: reader.site.redaction_name(other.redaction),
                number: other.history.act.identity.number.clone().unwrap_or_default(),
                href: reader.links.to(&self::place(other.redaction, other.form)),
                current: std::ptr::eq(other.redaction, held.redaction),
            };
            (choice, read.is_present())
        })
        .collect();
    let successor = (!source.present)
        .then(|| others.iter().find(|(choice, present)| *present && !choice.current))
        .flatten()
        .map(|(choice, _)| choice.clone());
    let is_typed = |field: &&FormField| !matches!(field.kind, FieldKind::Sign | FieldKind::Seal);
    let hints = form
        .fields
        .iter()
        .filter(is_typed)
        .filter(|field| field.hint.is_some() || !field.required)
        .map(|field| Hint {
            input: input_id(field),
            label: reader.phrase(&field.label),
            hint: field.hint.as_ref().map(|hint| reader.phrase(hint)),
            optional: !field.required,
        })
        .collect();
    let calculator = tables
        .iter()
        .find(|table| std::ptr::eq(table.table.redaction, held.redaction))
        .map(|table| reader.links.to(&calculator::place(table.table.redaction)));
    FormPage {
        source,
        address: reader.address(&form.document),
        document: form.document.to_string(),
        annexed_to: held.document.annexed_to.as_ref().map(ToString::to_string),
        name: reader.phrase(&form.name),
        purpose: reader.phrase(&form.purpose),
        basis: reader.unit(&form.basis.unit.path),
        text: reader.links.to_unit(&reader.act_place(), &form.document),
        redactions: others.into_iter().map(|(choice, _)| choice).collect(),
        successor,
        standing,
        official: (standing != Standing::Official && official.code() != reader.lang).then(|| {
            OfficialPage {
                lang: official.code().to_owned(),
                href: reader.links.to_in(place, official.code()),
            }
        }),
        blocks,
        wide,
        hints,
        pen: form.fields.iter().any(|field| !is_typed(&field)),
        attachments: attachments(reader, &form.attachments),
        calculator,
        package: None,
        errata: reader.defects(held.document.walk()),
        word: format!(
            "{}-{}-{}-{}.docx",
            held.redaction.act,
            held.redaction.name,
            form.document.as_str().replace('/', "-"),
            reader.lang
        ),
        sample: false,
    }
}

/// The form of the same document in the other redactions of the body, oldest first.
fn same_forms<'b, 'a>(
    site: &Site<'_>,
    forms: &'b [Held<'a>],
    held: &Held<'_>,
) -> Vec<&'b Held<'a>> {
    let body = site.body(held.redaction);
    forms
        .iter()
        .filter(|other| other.form.document == held.form.document)
        .filter(|other| match body {
            Some(body) => other.redaction.body.as_deref() == Some(body.id.as_str()),
            None => other.history.id() == held.history.id(),
        })
        .collect()
}

/// The standing of the words: a translation as soon as one piece is translated.
fn standing(blocks: &[Block]) -> Standing {
    let mut found = Standing::Official;
    let mut see = |piece: &Piece| {
        if !piece.words.words.is_empty() && piece.words.standing == Standing::Translation {
            found = Standing::Translation;
        }
    };
    for block in blocks {
        match block {
            Block::Stamp(piece) | Block::Words(piece) | Block::Line { piece, .. } => see(piece),
            Block::Title { piece, subject } => {
                see(piece);
                subject.iter().for_each(&mut see);
            }
            Block::Table { head, rows, .. } => {
                for cell in head.iter().chain(rows).flat_map(|row| &row.cells) {
                    see(&cell.piece);
                    cell.lines.iter().for_each(|line| see(&line.piece));
                }
            }
        }
    }
    found
}

fn blocks(reader: &Reader<'_>, form: &Form, document: &Document) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut titled = !document.units.iter().any(|unit| unit.kind == UnitKind::Title);
    let mut rows: Vec<&Unit> = Vec::new();
    for unit in &document.units {
        if unit.is_row() {
            rows.push(unit);
            continue;
        }
        flush(reader, form, &mut rows, &mut blocks);
        match unit.kind {
            UnitKind::Stamp => {
                blocks.push(Block::Stamp(piece(reader, unit)));
                blocks.extend(unit.children.iter().map(|part| Block::Stamp(piece(reader, part))));
            }
            UnitKind::Title => {
                titled = true;
                blocks.push(Block::Title {
                    piece: piece(reader, unit),
                    subject: unit.children.iter().map(|part| piece(reader, part)).collect(),
                });
            }
            UnitKind::FormLine => blocks.push(line(reader, form, unit, !titled)),
            _ => blocks.extend(
                unit.walk()
                    .filter(|unit| unit.has_words())
                    .map(|unit| Block::Words(piece(reader, unit))),
            ),
        }
    }
    flush(reader, form, &mut rows, &mut blocks);
    blocks
}

fn line(reader: &Reader<'_>, form: &Form, unit: &Unit, above: bool) -> Block {
    let (blank, caption) = match &unit.detail {
        Detail::Form { blank, caption } => (*blank, Some(caption)),
        _ => (0, None),
    };
    // Where the caption begins depends on the language of the words.
    let begin = |text: &str| -> usize {
        let lang = [reader.law_lang(), reader.law_lang().other()]
            .into_iter()
            .find(|lang| unit.words(*lang).is_some_and(|words| *words.text == *text));
        match (caption, lang) {
            (Some(caption), Some(lang)) => (*caption.get(lang)).min(text.len()),
            _ => text.len(),
        }
    };
    let words = reader.passage_of(unit, |text| 0..text[..begin(text)].trim_end().len());
    let below = reader.passage_of(unit, |text| {
        let rest = &text[begin(text)..];
        text.len() - rest.trim_start().len()..text.len()
    });
    Block::Line {
        piece: Piece {
            id: unit.path.to_string(),
            address: reader.address(&unit.path),
            number: String::new(),
            words,
        },
        caption: (!below.words.is_empty()).then_some(below),
        blank,
        field: field_of(reader, form, unit).map(Box::new),
        above,
    }
}

/// Rows that follow each other are one table.
fn flush(reader: &Reader<'_>, form: &Form, rows: &mut Vec<&Unit>, blocks: &mut Vec<Block>) {
    if rows.is_empty() {
        return;
    }
    let (head, body): (Vec<&Unit>, Vec<&Unit>) =
        rows.drain(..).partition(|row| row.kind == UnitKind::Head);
    let headings: Vec<Passage> = head
        .last()
        .map(|row| row.children.iter().map(|cell| reader.passage(cell)).collect())
        .unwrap_or_default();
    let columns = head
        .iter()
        .chain(&body)
        .map(|row| row.children.iter().map(|cell| size(cell).0).sum::<u32>())
        .max();
    blocks.push(Block::Table {
        head: head.iter().map(|unit| row(reader, form, unit, &[])).collect(),
        rows: body.iter().map(|unit| row(reader, form, unit, &headings)).collect(),
        columns: columns.unwrap_or_default(),
    });
}

fn row(reader: &Reader<'_>, form: &Form, unit: &Unit, headings: &[Passage]) -> Row {
    let cells = unit.children.iter().enumerate().map(|(index, cell)| {
        let (columns, rows) = size(cell);
        Cell {
            piece: piece(reader, cell),
            columns,
            rows,
            heading: headings.get(index).cloned(),
            field: field_of(reader, form, cell),
            lines: cell
                .children
                .iter()
                .map(|line| CellLine {
                    piece: piece(reader, line),
                    field: field_of(reader, form, line),
                })
                .collect(),
        }
    });
    Row { id: unit.path.to_string(), address: reader.address(&unit.path), cells: cells.collect() }
}

fn size(cell: &Unit) -> (u32, u32) {
    match &cell.detail {
        Detail::Cell(size) => (size.columns, size.rows),
        _ => (1, 1),
    }
}

fn piece(reader: &Reader<'_>, unit: &Unit) -> Piece {
    Piece {
        id: unit.path.to_string(),
        address: reader.address(&unit.path),
        number: print::number(unit, reader.law_lang()),
        words: reader.passage(unit),
    }
}

fn field_of(reader: &Reader<'_>, form: &Form, unit: &Unit) -> Option<Field> {
    let field = form.fields.iter().find(|field| field.path == unit.path)?;
    let options = field.options.iter().map(|choice| OptionOf {
        option: choice.option.clone(),
        text: reader.phrase(&choice.text),
    });
    let columns = field.columns.iter().map(|column| ColumnOf {
        column: column.column.clone(),
        kind: column.kind.word(),
        label: reader.phrase(&column.label),
    });
    Some(Field {
        field: field.path.to_string(),
        input: input_id(field),
        name: name(&field.path),
        kind: field.kind.word(),
        label: reader.phrase(&field.label),
        has_hint: field.hint.is_some() || !field.required,
        error: field.error.as_ref().map(|error| reader.phrase(error)),
        required: field.required,
        only_if: field.only_if.as_ref().and_then(|own| only_if(reader, form, own)),
        same: field.same_as.as_ref().map(|other| format!("field-{}", name(&other.path))),
        lines: field.lines.max(1),
        options: options.collect(),
        columns: columns.collect(),
    })
}

fn only_if(reader: &Reader<'_>, form: &Form, condition: &model::OnlyIf) -> Option<OnlyIf> {
    let other = form.fields.iter().find(|field| field.path == condition.field)?;
    let chosen = |option: &String| other.options.iter().find(|own| own.option == *option);
    let option = condition.option.as_ref().and_then(chosen);
    Some(OnlyIf {
        input: input_id(other),
        label: reader.phrase(&other.label),
        option: option
            .map(|own| OptionOf { option: own.option.clone(), text: reader.phrase(&own.text) }),
    })
}

/// The name of a field among the values of its form: its path inside the document.
fn name(field: &Path) -> String {
    let mut segments: Vec<&str> = field.segments().collect();
    if segments.len() > 1 {
        segments.remove(0);
    }
    segments.join("-")
}

pub(super) fn input_id(field: &FormField) -> String {
    format!("field-{}", name(&field.path))
}

fn attachments(reader: &Reader<'_>, rules: &[Rule]) -> Vec<Attachments> {
    let mut groups: Vec<Attachments> = Vec::new();
    for rule in rules {
        let Some(words) = &rule.words else { continue };
        if !reader.redaction.has(&rule.basis.unit.path) {
            continue;
        }
        let item =
            Attachment { words: reader.phrase(words), unit: reader.unit(&rule.basis.unit.path) };
        match groups.iter_mut().find(|group| group.object == rule.concerns) {
            Some(group) => group.items.push(item),
            None => groups.push(Attachments { object: rule.concerns.clone(), items: vec![item] }),
        }
    }
    groups
}
