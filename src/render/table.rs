//! The comparative table as a file: the words of the view and those of the interface in a table of
//! their own, which becomes a Word file, a CSV file or a page that stands alone.

use std::fmt;

use fluent::FluentArgs;
use minijinja::value::Serde;
use minijinja::{Value, context};

use super::functions::{Bound, capital, day};
use super::{Engine, RenderError, indent};
use crate::export::docx::{
    Align, Block, Borders, Cell, Document, Page, Paragraph, Row, Run, Style, Table, mm, pt,
};
use crate::export::{csv, docx};
use crate::view::table::{
    Edition, Reason, TableCell, TableDocument, TableLine, TablePage, TableRow,
};
use crate::view::text::Standing;
use crate::view::typography::plain;

/// What a table is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TableKind {
    /// A Word file.
    Docx,
    /// A CSV file.
    Csv,
    /// A page that needs no other file.
    Html,
}

impl TableKind {
    /// The files that stand beside the page of a table.
    pub const FILES: [TableKind; 2] = [TableKind::Docx, TableKind::Csv];

    /// The ending of its files.
    pub fn ending(self) -> &'static str {
        match self {
            TableKind::Docx => "docx",
            TableKind::Csv => "csv",
            TableKind::Html => "html",
        }
    }
}

/// The bytes of a table.
///
/// # Errors
/// When a message is missing, or a part of the file cannot be written.
pub fn write(
    engine: &Engine,
    table: &TablePage,
    lang: &str,
    kind: TableKind,
) -> Result<Vec<u8>, RenderError> {
    if kind == TableKind::Html {
        return html(engine, table, lang);
    }
    let words = Bound::new(lang, &engine.languages);
    let sheet = Sheet::of(&Writer { words: &words, table }).map_err(|error| fault(&error))?;
    match kind {
        TableKind::Docx => docx::write(&sheet.document(lang)).map_err(|error| fault(&error)),
        _ => Ok(csv::write(&sheet.records())),
    }
}

fn fault(error: &dyn fmt::Display) -> RenderError {
    RenderError::new("the comparative table", error.to_string())
}

/// A page that stands alone, with its style inside.
fn html(engine: &Engine, table: &TablePage, lang: &str) -> Result<Vec<u8>, RenderError> {
    const NAME: &str = "files/table.html";
    let environment = engine
        .environments
        .get(lang)
        .ok_or_else(|| RenderError::new(format!("locales/{lang}"), "no such language"))?;
    let page = context! { page => Value::from(Serde(table)) };
    let rendered = environment.get_template(NAME).and_then(|template| template.render(page));
    let text = rendered.map_err(|error| RenderError::from_template(&error, NAME))?;
    Ok(indent::indent(&text).into_bytes())
}

/// The table in words.
struct Sheet {
    title: String,
    /// What is compared, and each of the two redactions.
    head: Vec<String>,
    columns: [String; 5],
    groups: Vec<(String, Vec<Line>)>,
}

/// A row of the table.
struct Line {
    number: String,
    /// The unit, inside its document and with it.
    unit: [String; 2],
    was: Vec<String>,
    old: Vec<Text>,
    new: Vec<Text>,
    reasons: Vec<String>,
}

/// A paragraph: pieces with whether they changed.
struct Text {
    pieces: Vec<(String, bool)>,
    lang: Option<&'static str>,
}

impl Text {
    fn of(words: String) -> Text {
        Text { pieces: vec![(words, false)], lang: None }
    }

    fn plain(&self) -> String {
        self.pieces.iter().map(|(words, _)| words.replace('\t', " | ")).collect()
    }
}

type Words<T> = Result<T, minijinja::Error>;

impl Sheet {
    fn of(writer: &Writer<'_>) -> Words<Sheet> {
        let Writer { table, .. } = writer;
        let column = |side: &str, edition: &Edition| {
            let draft = if table.draft { "draft-" } else { "" };
            writer.message(&format!("table-{draft}{side}"), &[("name", writer.name(edition)?)])
        };
        let mut head = vec![table.name.text.clone()];
        head.push(format!("{}: {}", writer.name(&table.old)?, writer.edition(&table.old)?));
        head.push(match (table.draft, &table.new.title) {
            // Of a draft there is nothing to say but its title.
            (true, Some(title)) => {
                format!("{}: {}", writer.message("table-draft-new", &[])?, title.text)
            }
            _ => format!("{}: {}", writer.name(&table.new)?, writer.edition(&table.new)?),
        });
        if table.mixed {
            head.push(writer.message("diff-mixed", &[])?);
        }
        Ok(Sheet {
            title: writer.message("table-heading", &[])?,
            head,
            columns: [
                writer.message("table-number", &[])?,
                writer.message("table-unit", &[])?,
                column("old", &table.old)?,
                column("new", &table.new)?,
                writer.message("table-reason", &[])?,
            ],
            groups: table.documents.iter().map(|one| writer.group(one)).collect::<Words<_>>()?,
        })
    }

    /// The table on A4 laid on its side.
    fn document(&self, lang: &str) -> Document {
        const WIDTHS: [u32; 5] = [mm(11), mm(36), mm(82), mm(82), mm(56)];
        let heads = self
            .columns
            .iter()
            .map(|name| Cell::of(vec![Paragraph::aligned(Align::Centre, vec![Run::bold(name)])]));
        let mut rows = vec![Row { cells: heads.collect(), head: true, ..Row::default() }];
        for (name, lines) in &self.groups {
            let name = Paragraph {
                keep_next: true,
                ..Paragraph::aligned(Align::Centre, vec![Run::bold(name)])
            };
            let name = Cell { columns: 5, ..Cell::of(vec![name]) };
            rows.push(Row { cells: vec![name], ..Row::default() });
            rows.extend(lines.iter().map(Line::row));
        }
        let title = Paragraph { style: Style::Title, ..Paragraph::of(vec![Run::new(&self.title)]) };
        let mut blocks = vec![Block::from(title)];
        for (number, words) in self.head.iter().enumerate() {
            let (align, run) = match number {
                0 => (Align::Centre, Run { size: Some(24), ..Run::new(words) }),
                _ => (Align::Left, Run::new(words)),
            };
            let space = [0, if number + 1 == self.head.len() { pt(8) } else { pt(2) }];
            blocks.push(Block::from(Paragraph { space, ..Paragraph::aligned(align, vec![run]) }));
        }
        blocks.push(Block::from(Table {
            widths: WIDTHS.to_vec(),
            caption: self.title.clone(),
            borders: Borders::ALL,
            inside: 4,
            flush: false,
            rows,
        }));
        let title = format!("{}: {}", self.title, self.head[0]);
        Document {
            page: Page::A4_WIDE,
            size: 20,
            numbered: true,
            blocks,
            ..Document::new(lang, &title)
        }
    }

    /// The rows of a spreadsheet, each of which stands alone.
    fn records(&self) -> Vec<Vec<String>> {
        let join = |texts: &[Text]| texts.iter().map(Text::plain).collect::<Vec<_>>().join("\n");
        let mut records = vec![self.columns.to_vec()];
        for line in self.groups.iter().flat_map(|(_, lines)| lines) {
            let unit = std::iter::once(&line.unit[1]).chain(&line.was);
            records.push(vec![
                line.number.clone(),
                unit.cloned().collect::<Vec<_>>().join("\n"),
                join(&line.old),
                join(&line.new),
                line.reasons.join("\n"),
            ]);
        }
        records
    }
}

impl Line {
    fn row(&self) -> Row {
        // More letters than this fill a good part of a sheet: such a row may be cut.
        const LONG: usize = 1800;
        let side = |texts: &[Text]| {
            let paragraph = |text: &Text| {
                let run = |(words, bold): &(String, bool)| Run {
                    bold: *bold,
                    lang: text.lang.map(str::to_owned),
                    ..Run::new(words)
                };
                Paragraph::of(text.pieces.iter().map(run).collect())
            };
            Cell::of(texts.iter().map(paragraph).collect())
        };
        let plain = |words: &String| Paragraph::of(vec![Run::new(words)]);
        let number = Paragraph::aligned(Align::Centre, vec![Run::new(&self.number)]);
        let unit = std::iter::once(&self.unit[0]).chain(&self.was).map(plain);
        let length = |texts: &[Text]| texts.iter().map(|one| one.plain().chars().count()).sum();
        let longest: usize = std::cmp::max(length(&self.old), length(&self.new));
        Row {
            cells: vec![
                Cell::of(vec![number]),
                Cell::of(unit.collect()),
                side(&self.old),
                side(&self.new),
                Cell::of(self.reasons.iter().map(plain).collect()),
            ],
            breaks: longest > LONG,
            ..Row::default()
        }
    }
}

/// Finds the words of the interface for a table.
struct Writer<'a> {
    words: &'a Bound,
    table: &'a TablePage,
}

impl Writer<'_> {
    fn message(&self, key: &str, arguments: &[(&str, String)]) -> Words<String> {
        let mut given = FluentArgs::new();
        for (name, words) in arguments {
            given.set((*name).to_owned(), words.clone());
        }
        self.words.message(key, Some(&given))
    }

    fn name(&self, edition: &Edition) -> Words<String> {
        self.words.redaction_name(edition.name.is, &edition.name.text)
    }

    /// What a redaction is: its act, whose words it has, since when.
    fn edition(&self, edition: &Edition) -> Words<String> {
        let text = match edition.standing {
            Standing::Official => "diff-text-official",
            Standing::Translation => "diff-text-translation",
            Standing::Lacuna => "diff-text-lacuna",
        };
        let mut given = vec![
            ("kind", self.message(&format!("kind-{}", edition.kind), &[])?),
            ("number", edition.number.clone()),
            ("text", self.message(text, &[])?),
        ];
        let words = match &edition.date {
            Some(date) => {
                given.push(("date", self.words.legal_date(date)?));
                self.message("table-edition", &given)?
            }
            None => self.message("diff-edition", &given)?,
        };
        let since = match &edition.since {
            Some(since) => self.message("redaction-since", &[("date", day(since)?)])?,
            None => self.message("table-day-unknown", &[])?,
        };
        let title = edition.title.iter().map(|title| format!(". {}", title.text));
        Ok(format!("{words}, {since}{}", title.collect::<String>()))
    }

    fn group(&self, document: &TableDocument) -> Words<(String, Vec<Line>)> {
        let name = capital(&self.words.place(&document.path)?);
        Ok((name, document.rows.iter().map(|row| self.line(row)).collect::<Words<_>>()?))
    }

    fn line(&self, row: &TableRow) -> Words<Line> {
        let name = ("name", self.name(&self.table.old)?);
        let mut was = Vec::new();
        if row.gone {
            was.push(format!("({})", self.message("diff-in", &[name])?));
        } else if !row.was.is_empty() {
            let mut places = Vec::new();
            for earlier in &row.was {
                places.push(match earlier.far {
                    true => self.words.full_place(&earlier.path)?,
                    false => self.words.place(&earlier.path)?,
                });
            }
            let old = &self.table.old.name;
            let name = ("name", self.words.redaction_of(old.is, &old.text)?);
            let place = ("place", places.join("; "));
            was.push(format!("({})", self.message("table-was", &[name, place])?));
        }
        let mut reasons = Vec::new();
        for reason in &row.reasons {
            reasons.push(self.reason(reason)?);
        }
        if row.number.is_some() && row.reasons.iter().all(|reason| reason.why.is_none()) {
            reasons.push(self.message("table-reason-none", &[])?);
        }
        Ok(Line {
            number: row.number.map(|number| number.to_string()).unwrap_or_default(),
            unit: [
                capital(&self.words.place(&row.path)?),
                capital(&self.words.full_place(&row.path)?),
            ],
            was,
            old: self.side(&row.old)?,
            new: self.side(&row.new)?,
            reasons,
        })
    }

    fn reason(&self, reason: &Reason) -> Words<String> {
        let mut by = Vec::new();
        if let Some(number) = &reason.by.act {
            by.push(self.message("act-number", &[("number", number.clone())])?);
        }
        if !reason.by.unit.is_empty() {
            by.push(self.words.place(&reason.by.unit)?);
        }
        let why = reason.why.iter().map(|why| format!("{} ", why.text)).collect::<String>();
        Ok(match why.is_empty() {
            true => by.join(", "),
            false => format!("{why}({})", by.join(", ")),
        })
    }

    fn side(&self, cell: &TableCell) -> Words<Vec<Text>> {
        match cell.is {
            "words" => cell.lines.iter().map(|line| self.text(line)).collect(),
            "unknown" => {
                let words = self.message("table-unknown", &[])?;
                Ok(vec![Text::of(format!("[…] {words}"))])
            }
            other => Ok(vec![Text::of(self.message(&format!("table-{other}"), &[])?)]),
        }
    }

    fn text(&self, line: &TableLine) -> Words<Text> {
        let mut pieces: Vec<(String, bool)> = Vec::new();
        let mut push = |words: &str, bold: bool| match pieces.last_mut() {
            Some((last, known)) if *known == bold => last.push_str(words),
            _ => pieces.push((words.to_owned(), bold)),
        };
        if let Some(place) = &line.place {
            push(&format!("{}: ", capital(&self.words.place(place)?)), false);
        }
        if !line.number.is_empty() {
            push(&line.number, line.renumbered);
            push(" ", false);
        }
        if line.unknown {
            let why = line.lacuna.iter().map(|why| format!(" {}", why.text));
            push(&format!("[…]{}", why.collect::<String>()), false);
        } else {
            for piece in &line.pieces {
                let before = match piece.after {
                    "cell" => "\t",
                    "line" => "\n",
                    _ => "",
                };
                push(&format!("{before}{}", plain(&piece.text)), piece.op != "keep");
            }
        }
        Ok(Text { pieces, lang: line.lang })
    }
}
