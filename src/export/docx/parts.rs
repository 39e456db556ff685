//! The parts of a Word file: what is in the text, how it looks, what the file is.
//!
//! The order of the elements inside `w:pPr`, `w:rPr`, `w:tcPr` is that of the standard (ECMA-376,
//! part 1, 17); Word calls a file broken that has another one.

use std::io;

use super::xml::Xml;
use super::{Align, Block, Borders, Cell, Document, Lies, Paragraph, Row, Run, Style, Table};

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const R: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";

/// The face that orders of ministries are set in; every Windows and every Mac has it, with all
/// letters of Kazakh.
const FACE: &str = "Times New Roman";

/// Names and bytes of all parts.
pub(super) fn all(document: &Document) -> io::Result<Vec<(&'static str, Vec<u8>)>> {
    let mut parts = vec![
        ("[Content_Types].xml", content_types(document)?),
        ("_rels/.rels", relations(&PACKAGE_PARTS)?),
        ("docProps/core.xml", core(document)?),
        ("word/document.xml", text(document)?),
        ("word/styles.xml", styles(document)?),
        ("word/settings.xml", settings(document)?),
        ("word/fontTable.xml", fonts()?),
    ];
    let mut relations_of_text = TEXT_PARTS.to_vec();
    if document.numbered {
        parts.push(("word/footer1.xml", footer()?));
        relations_of_text.push(("footer", "footer1.xml"));
    }
    parts.push(("word/_rels/document.xml.rels", relations(&relations_of_text)?));
    Ok(parts)
}

const PACKAGE_PARTS: [(&str, &str); 2] =
    [("officeDocument", "word/document.xml"), ("core", "docProps/core.xml")];
const TEXT_PARTS: [(&str, &str); 3] =
    [("styles", "styles.xml"), ("settings", "settings.xml"), ("fontTable", "fontTable.xml")];

fn content_types(document: &Document) -> io::Result<Vec<u8>> {
    let word = "application/vnd.openxmlformats-officedocument.wordprocessingml";
    let mut types = vec![
        ("/word/document.xml", format!("{word}.document.main+xml")),
        ("/word/styles.xml", format!("{word}.styles+xml")),
        ("/word/settings.xml", format!("{word}.settings+xml")),
        ("/word/fontTable.xml", format!("{word}.fontTable+xml")),
        (
            "/docProps/core.xml",
            "application/vnd.openxmlformats-package.core-properties+xml".to_owned(),
        ),
    ];
    if document.numbered {
        types.push(("/word/footer1.xml", format!("{word}.footer+xml")));
    }
    let mut xml = Xml::begin()?;
    xml.element("Types", &[("xmlns", &format!("{PACKAGE}/content-types"))], |xml| {
        let relations = "application/vnd.openxmlformats-package.relationships+xml";
        xml.empty("Default", &[("Extension", "rels"), ("ContentType", relations)])?;
        xml.empty("Default", &[("Extension", "xml"), ("ContentType", "application/xml")])?;
        for (part, kind) in &types {
            xml.empty("Override", &[("PartName", part), ("ContentType", kind)])?;
        }
        Ok(())
    })?;
    Ok(xml.finish())
}

/// Which part is what; the id of a part is its place in the list, `rId1` the first.
fn relations(parts: &[(&str, &str)]) -> io::Result<Vec<u8>> {
    let mut xml = Xml::begin()?;
    xml.element("Relationships", &[("xmlns", &format!("{PACKAGE}/relationships"))], |xml| {
        for (number, (kind, target)) in parts.iter().enumerate() {
            let id = format!("rId{}", number + 1);
            let kind = match *kind {
                "core" => format!("{PACKAGE}/relationships/metadata/core-properties"),
                kind => format!("{R}/{kind}"),
            };
            xml.empty("Relationship", &[("Id", &id), ("Type", &kind), ("Target", target)])?;
        }
        Ok(())
    })?;
    Ok(xml.finish())
}

/// What the file is: its title, its language, who made it.
fn core(document: &Document) -> io::Result<Vec<u8>> {
    let mut xml = Xml::begin()?;
    let names = [
        ("xmlns:cp", &*format!("{PACKAGE}/metadata/core-properties")),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
    ];
    xml.element("cp:coreProperties", &names, |xml| {
        let facts = [
            ("dc:title", &document.title),
            ("dc:creator", &document.creator),
            ("dc:language", &document.lang),
        ];
        for (name, words) in facts.into_iter().filter(|(_, words)| !words.is_empty()) {
            xml.element(name, &[], |xml| xml.text(words))?;
        }
        Ok(())
    })?;
    Ok(xml.finish())
}

fn settings(document: &Document) -> io::Result<Vec<u8>> {
    let mut xml = Xml::begin()?;
    xml.element("w:settings", &[("xmlns:w", W)], |xml| {
        xml.element("w:compat", &[], |xml| {
            // Without it Word opens the file as one of an older version.
            let uri = "http://schemas.microsoft.com/office/word";
            let mode = [("w:name", "compatibilityMode"), ("w:uri", uri), ("w:val", "15")];
            xml.empty("w:compatSetting", &mode)
        })?;
        xml.val("w:themeFontLang", &region(&document.lang))
    })?;
    Ok(xml.finish())
}

/// Which face may stand in for ours; PT Serif holds every Kazakh letter where Liberation does not.
fn fonts() -> io::Result<Vec<u8>> {
    let mut xml = Xml::begin()?;
    xml.element("w:fonts", &[("xmlns:w", W)], |xml| {
        xml.element("w:font", &[("w:name", FACE)], |xml| {
            xml.val("w:altName", "PT Serif")?;
            xml.val("w:family", "roman")?;
            xml.val("w:pitch", "variable")
        })
    })?;
    Ok(xml.finish())
}

fn styles(document: &Document) -> io::Result<Vec<u8>> {
    let mut xml = Xml::begin()?;
    xml.element("w:styles", &[("xmlns:w", W)], |xml| {
        xml.element("w:docDefaults", &[], |xml| {
            xml.element("w:rPrDefault", &[], |xml| {
                xml.element("w:rPr", &[], |xml| {
                    let face =
                        ["w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"].map(|kind| (kind, FACE));
                    xml.empty("w:rFonts", &face)?;
                    size(xml, document.size)?;
                    xml.val("w:lang", &region(&document.lang))
                })
            })?;
            xml.element("w:pPrDefault", &[], |xml| xml.element("w:pPr", &[], |_| Ok(())))
        })?;
        style(xml, "Normal", "Normal", None, document.size)?;
        style(xml, "Title", "Title", None, document.size + 4)?;
        for level in 1..=3_u8 {
            let id = format!("Heading{level}");
            let size = document.size + 2 * u32::from(3 - level);
            style(xml, &id, &format!("heading {level}"), Some(level), size)?;
        }
        let table = [("w:type", "table"), ("w:default", "1"), ("w:styleId", "TableNormal")];
        xml.element("w:style", &table, |xml| {
            xml.val("w:name", "Normal Table")?;
            xml.element("w:tblPr", &[], |xml| {
                xml.element("w:tblCellMar", &[], |xml| {
                    for side in ["w:left", "w:right"] {
                        xml.empty(side, &[("w:w", "85"), ("w:type", "dxa")])?;
                    }
                    Ok(())
                })
            })
        })
    })?;
    Ok(xml.finish())
}

fn style(xml: &mut Xml, id: &str, name: &str, level: Option<u8>, points: u32) -> io::Result<()> {
    let mut attributes = vec![("w:type", "paragraph"), ("w:styleId", id)];
    if id == "Normal" {
        attributes.insert(1, ("w:default", "1"));
    }
    xml.element("w:style", &attributes, |xml| {
        xml.val("w:name", name)?;
        if id == "Normal" {
            return xml.empty("w:qFormat", &[]);
        }
        xml.val("w:basedOn", "Normal")?;
        xml.val("w:next", "Normal")?;
        xml.empty("w:qFormat", &[])?;
        xml.element("w:pPr", &[], |xml| {
            xml.empty("w:keepNext", &[])?;
            match level {
                Some(level) => xml.val("w:outlineLvl", &(level - 1).to_string()),
                None => xml.val("w:jc", "center"),
            }
        })?;
        xml.element("w:rPr", &[], |xml| {
            xml.empty("w:b", &[])?;
            size(xml, points)
        })
    })
}

fn size(xml: &mut Xml, half_points: u32) -> io::Result<()> {
    let half_points = half_points.to_string();
    xml.val("w:sz", &half_points)?;
    xml.val("w:szCs", &half_points)
}

/// The number of the sheet and how many there are, at the right below.
fn footer() -> io::Result<Vec<u8>> {
    let mut xml = Xml::begin()?;
    xml.element("w:ftr", &[("xmlns:w", W)], |xml| {
        xml.element("w:p", &[], |xml| {
            xml.element("w:pPr", &[], |xml| xml.val("w:jc", "right"))?;
            field(xml, "PAGE")?;
            run(xml, &Run { size: Some(18), ..Run::new(" / ") })?;
            field(xml, "NUMPAGES")
        })
    })?;
    Ok(xml.finish())
}

fn field(xml: &mut Xml, instruction: &str) -> io::Result<()> {
    xml.element("w:fldSimple", &[("w:instr", instruction)], |xml| {
        run(xml, &Run { size: Some(18), ..Run::new("1") })
    })
}

fn text(document: &Document) -> io::Result<Vec<u8>> {
    let mut xml = Xml::begin()?;
    xml.element("w:document", &[("xmlns:w", W), ("xmlns:r", R)], |xml| {
        xml.element("w:body", &[], |xml| {
            for block in &document.blocks {
                match block {
                    Block::Paragraph(one) => paragraph(xml, one)?,
                    Block::Table(one) => table(xml, one)?,
                }
            }
            if let Some(Block::Table(_)) = document.blocks.last() {
                // A table that ends the text makes Word add a line of full height, on a new sheet if
                // it must: this one is as low as can be.
                let end = Paragraph::of(vec![Run { size: Some(2), ..Run::new("\u{200B}") }]);
                paragraph(xml, &end)?;
            }
            section(xml, document)
        })
    })?;
    Ok(xml.finish())
}

fn section(xml: &mut Xml, document: &Document) -> io::Result<()> {
    let page = &document.page;
    xml.element("w:sectPr", &[], |xml| {
        if document.numbered {
            let id = format!("rId{}", TEXT_PARTS.len() + 1);
            xml.empty("w:footerReference", &[("w:type", "default"), ("r:id", &id)])?;
        }
        let (width, height) = (page.width.to_string(), page.height.to_string());
        let mut sheet = vec![("w:w", &*width), ("w:h", &*height)];
        if page.width > page.height {
            sheet.push(("w:orient", "landscape"));
        }
        xml.empty("w:pgSz", &sheet)?;
        let [top, right, bottom, left] = page.margins.map(|margin| margin.to_string());
        let footer = (page.margins[2] / 2).to_string();
        let margins = [
            ("w:top", &*top),
            ("w:right", &right),
            ("w:bottom", &bottom),
            ("w:left", &left),
            ("w:header", &footer),
            ("w:footer", &footer),
            ("w:gutter", "0"),
        ];
        xml.empty("w:pgMar", &margins)
    })
}

fn paragraph(xml: &mut Xml, paragraph: &Paragraph) -> io::Result<()> {
    xml.element("w:p", &[], |xml| {
        if needs_properties(paragraph) || mark(paragraph).is_some() {
            xml.element("w:pPr", &[], |xml| properties(xml, paragraph))?;
        }
        paragraph.runs.iter().try_for_each(|one| run(xml, one))
    })
}

/// The size of the mark that ends a paragraph: it makes the last line as high as it is itself, so it
/// is as large as the words before it.
fn mark(paragraph: &Paragraph) -> Option<u32> {
    paragraph.runs.last().and_then(|run| run.size)
}

/// Whether a paragraph differs from the plain one.
fn needs_properties(paragraph: &Paragraph) -> bool {
    *paragraph != Paragraph::of(paragraph.runs.clone())
}

fn properties(xml: &mut Xml, paragraph: &Paragraph) -> io::Result<()> {
    match paragraph.style {
        Style::Text => {}
        Style::Title => xml.val("w:pStyle", "Title")?,
        Style::Heading(level) => {
            xml.val("w:pStyle", &format!("Heading{}", level.clamp(1, 3)))?;
        }
    }
    if paragraph.keep_next {
        xml.empty("w:keepNext", &[])?;
    }
    if paragraph.new_page {
        xml.empty("w:pageBreakBefore", &[])?;
    }
    if paragraph.rule > 0 {
        xml.element("w:pBdr", &[], |xml| line(xml, "w:bottom", paragraph.rule))?;
    }
    if paragraph.space != [0, 0] {
        let [before, after] = paragraph.space.map(|space| space.to_string());
        xml.empty("w:spacing", &[("w:before", &before), ("w:after", &after)])?;
    }
    if paragraph.indent != [0; 3] {
        let [first, left, right] = paragraph.indent.map(|indent| indent.to_string());
        let indent = [("w:left", &*left), ("w:right", &right), ("w:firstLine", &first)];
        xml.empty("w:ind", &indent)?;
    }
    match paragraph.align {
        Align::Left => {}
        Align::Centre => xml.val("w:jc", "center")?,
        Align::Right => xml.val("w:jc", "right")?,
        Align::Both => xml.val("w:jc", "both")?,
    }
    match mark(paragraph) {
        Some(half_points) => xml.element("w:rPr", &[], |xml| size(xml, half_points)),
        None => Ok(()),
    }
}

fn run(xml: &mut Xml, run: &Run) -> io::Result<()> {
    if run.text.is_empty() {
        return Ok(());
    }
    xml.element("w:r", &[], |xml| {
        if *run != Run::new(&run.text) {
            xml.element("w:rPr", &[], |xml| look(xml, run))?;
        }
        words(xml, &run.text)
    })
}

fn look(xml: &mut Xml, run: &Run) -> io::Result<()> {
    let looks = [("w:b", run.bold), ("w:i", run.italic), ("w:strike", run.strike)];
    for (name, _) in looks.into_iter().filter(|(_, has)| *has) {
        xml.empty(name, &[])?;
    }
    if let Some(half_points) = run.size {
        size(xml, half_points)?;
    }
    if run.underline {
        xml.val("w:u", "single")?;
    }
    match &run.lang {
        Some(lang) => xml.val("w:lang", &region(lang)),
        None => Ok(()),
    }
}

/// Words with what Word has elements of its own for.
fn words(xml: &mut Xml, text: &str) -> io::Result<()> {
    let element = |letter: char| match letter {
        '\n' => Some("w:br"),
        '\t' => Some("w:tab"),
        '\u{AD}' => Some("w:softHyphen"),
        '\u{2011}' => Some("w:noBreakHyphen"),
        _ => None,
    };
    for piece in text.split_inclusive(|letter| element(letter).is_some()) {
        let last = piece.chars().next_back().and_then(element);
        let plain = match last {
            Some(_) => piece.trim_end_matches(|letter| element(letter).is_some()),
            None => piece,
        };
        if !plain.is_empty() {
            // Spaces at the ends of a run are words too.
            xml.element("w:t", &[("xml:space", "preserve")], |xml| xml.text(plain))?;
        }
        if let Some(name) = last {
            xml.empty(name, &[])?;
        }
    }
    Ok(())
}

fn table(xml: &mut Xml, table: &Table) -> io::Result<()> {
    xml.element("w:tbl", &[], |xml| {
        xml.element("w:tblPr", &[], |xml| {
            let width = table.widths.iter().sum::<u32>().to_string();
            xml.empty("w:tblW", &[("w:w", &width), ("w:type", "dxa")])?;
            xml.element("w:tblBorders", &[], |xml| {
                edges(xml, table.borders)?;
                line(xml, "w:insideH", table.inside)?;
                line(xml, "w:insideV", table.inside)
            })?;
            xml.val_of("w:tblLayout", "w:type", "fixed")?;
            if table.flush {
                xml.element("w:tblCellMar", &[], |xml| {
                    let none = [("w:w", "0"), ("w:type", "dxa")];
                    xml.empty("w:left", &none)?;
                    xml.empty("w:right", &none)
                })?;
            }
            match table.caption.as_str() {
                "" => Ok(()),
                caption => xml.val("w:tblCaption", caption),
            }
        })?;
        xml.element("w:tblGrid", &[], |xml| {
            table
                .widths
                .iter()
                .try_for_each(|width| xml.val_of("w:gridCol", "w:w", &width.to_string()))
        })?;
        // For each column the rows that a cell above still covers, and how many columns it is wide.
        let mut covered: Vec<(u32, u32)> = vec![(0, 1); table.widths.len()];
        table.rows.iter().try_for_each(|one| row(xml, table, one, &mut covered))
    })
}

fn row(xml: &mut Xml, table: &Table, row: &Row, covered: &mut [(u32, u32)]) -> io::Result<()> {
    xml.element("w:tr", &[], |xml| {
        if row.head || !row.breaks || row.height.is_some() {
            xml.element("w:trPr", &[], |xml| {
                if !row.breaks {
                    xml.empty("w:cantSplit", &[])?;
                }
                if let Some(height) = row.height {
                    xml.val("w:trHeight", &height.to_string())?;
                }
                match row.head {
                    true => xml.empty("w:tblHeader", &[]),
                    false => Ok(()),
                }
            })?;
        }
        let mut cells = row.cells.iter();
        let mut column = 0;
        while column < covered.len() {
            let (rows, columns) = covered[column];
            if rows > 0 {
                let place = Place { column, columns, merge: Some("continue") };
                cell(xml, table, &Cell::of(vec![Paragraph::default()]), &place)?;
                covered[column].0 -= 1;
                column += columns as usize;
                continue;
            }
            let empty = Cell::of(Vec::new());
            let one = cells.next().unwrap_or(&empty);
            let left = u32::try_from(covered.len() - column).unwrap_or(1);
            let columns = one.columns.clamp(1, left);
            let merge = (one.rows > 1).then_some("restart");
            cell(xml, table, one, &Place { column, columns, merge })?;
            covered[column] = (one.rows.max(1) - 1, columns);
            column += columns as usize;
        }
        Ok(())
    })
}

/// Where a cell lies in its table.
struct Place {
    column: usize,
    columns: u32,
    merge: Option<&'static str>,
}

fn cell(xml: &mut Xml, table: &Table, cell: &Cell, place: &Place) -> io::Result<()> {
    xml.element("w:tc", &[], |xml| {
        xml.element("w:tcPr", &[], |xml| {
            let columns = place.column..place.column + place.columns as usize;
            let width = table.widths[columns].iter().sum::<u32>().to_string();
            xml.empty("w:tcW", &[("w:w", &width), ("w:type", "dxa")])?;
            if place.columns > 1 {
                xml.val("w:gridSpan", &place.columns.to_string())?;
            }
            if let Some(merge) = place.merge {
                xml.val("w:vMerge", merge)?;
            }
            if let Some(borders) = cell.borders {
                xml.element("w:tcBorders", &[], |xml| edges(xml, borders))?;
            }
            match cell.lies {
                Lies::Top => Ok(()),
                Lies::Middle => xml.val("w:vAlign", "center"),
                Lies::Bottom => xml.val("w:vAlign", "bottom"),
            }
        })?;
        if cell.paragraphs.is_empty() {
            return paragraph(xml, &Paragraph::default()); // no cell is without a paragraph
        }
        cell.paragraphs.iter().try_for_each(|one| paragraph(xml, one))
    })
}

fn edges(xml: &mut Xml, borders: Borders) -> io::Result<()> {
    let [top, right, bottom, left] = borders.0;
    let edges = [("w:top", top), ("w:left", left), ("w:bottom", bottom), ("w:right", right)];
    edges.into_iter().try_for_each(|(edge, width)| line(xml, edge, width))
}

fn line(xml: &mut Xml, edge: &str, width: u32) -> io::Result<()> {
    if width == 0 {
        return xml.val(edge, "nil");
    }
    let width = width.to_string();
    let line = [("w:val", "single"), ("w:sz", &*width), ("w:space", "0"), ("w:color", "000000")];
    xml.empty(edge, &line)
}

/// The language as Word names it, with the country.
fn region(lang: &str) -> String {
    match lang {
        "kk" => "kk-KZ".to_owned(),
        "ru" => "ru-RU".to_owned(),
        other => other.to_owned(),
    }
}
