//! Word files: what is written is what a reader of the file finds, and the same each time.

use std::io::{Cursor, Read};

use qagida::export::docx::{
    Align, Block, Borders, Cell, Document, Page, Paragraph, Row, Run, Style, Table, mm, pt, write,
};

fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("a zip");
    let mut text = String::new();
    archive.by_name(name).expect(name).read_to_string(&mut text).expect("UTF-8");
    text
}

fn cell(words: &str) -> Cell {
    Cell::of(vec![Paragraph::of(vec![Run::new(words)])])
}

fn document() -> Document {
    let mut document = Document::new("kk", "Салыстырма кесте");
    document.page = Page::A4_WIDE;
    document.numbered = true;
    let title = Paragraph { style: Style::Title, ..Paragraph::of(vec![Run::new("Кесте")]) };
    document.blocks.push(Block::from(title));
    let tall = Cell { rows: 2, ..cell("биік") };
    let wide = Cell { columns: 2, borders: Some(Borders::NONE), ..cell("кең") };
    document.blocks.push(Block::from(Table {
        widths: vec![mm(50), mm(100), mm(117)],
        caption: "Екі редакция".to_owned(),
        borders: Borders::ALL,
        inside: 4,
        flush: false,
        rows: vec![
            Row { cells: vec![cell("1"), cell("2"), cell("3")], head: true, ..Row::default() },
            Row { cells: vec![tall, wide], ..Row::default() },
            Row { cells: vec![cell("оң"), cell("жақ")], breaks: true, ..Row::default() },
        ],
    }));
    document
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    let document = document();
    let bytes = write(&document).expect("written");
    assert_eq!(bytes, write(&document).expect("written"));
    let mut archive = zip::ZipArchive::new(Cursor::new(&bytes)).expect("a zip");
    for at in 0..archive.len() {
        let file = archive.by_index(at).expect("a file");
        let time = file.last_modified().expect("a time");
        assert_eq!((time.year(), time.month(), time.day(), time.hour()), (1980, 1, 1, 0));
    }
    // The part that tells what the others are has to be the first.
    assert!(
        archive.by_index(0).expect("a file").name().is_ok_and(|name| name == "[Content_Types].xml")
    );
}

#[test]
fn every_part_is_named_and_well_formed() {
    let bytes = write(&document()).expect("written");
    let types = part(&bytes, "[Content_Types].xml");
    let mut archive = zip::ZipArchive::new(Cursor::new(&bytes)).expect("a zip");
    let names: Vec<String> =
        archive.file_names().map(|name| name.expect("a name").into_owned()).collect();
    for name in &names {
        let mut text = String::new();
        archive.by_name(name).expect("a file").read_to_string(&mut text).expect("UTF-8");
        let mut reader = quick_xml::Reader::from_str(&text);
        loop {
            match reader.read_event().unwrap_or_else(|error| panic!("{name}: {error}")) {
                quick_xml::events::Event::Eof => break,
                _ => continue,
            }
        }
        let told = name.ends_with(".rels") || name.starts_with('[');
        assert!(told || types.contains(&format!("\"/{name}\"")), "{name} has no type");
    }
    for (relations, folder) in [("_rels/.rels", ""), ("word/_rels/document.xml.rels", "word/")] {
        let text = part(&bytes, relations);
        for target in text.split("Target=\"").skip(1) {
            let target = target.split('"').next().expect("a quote");
            assert!(names.contains(&format!("{folder}{target}")), "{relations} names {target}");
        }
    }
}

#[test]
fn a_table_is_a_table_with_its_head_its_grid_and_its_joined_cells() {
    let text = part(&write(&document()).expect("written"), "word/document.xml");
    assert!(text.contains("w:orient=\"landscape\""));
    assert_eq!(text.matches("<w:tblHeader/>").count(), 1);
    assert_eq!(text.matches("<w:cantSplit/>").count(), 2);
    assert_eq!(text.matches("<w:tr>").count(), 3);
    assert!(text.contains("<w:gridSpan w:val=\"2\"/>"));
    let merges: Vec<&str> = text
        .split("<w:vMerge w:val=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect();
    assert_eq!(merges, ["restart", "continue"]);
    for row in text.split("<w:tr>").skip(1) {
        let widths = row.split("<w:tcW w:w=\"").skip(1);
        let widths = widths.filter_map(|rest| rest.split('"').next()?.parse::<u32>().ok());
        assert_eq!(widths.sum::<u32>(), mm(50) + mm(100) + mm(117));
    }
    let core = part(&write(&document()).expect("written"), "docProps/core.xml");
    assert!(core.contains("<dc:title>Салыстырма кесте</dc:title>"));
    assert!(core.contains("<dc:language>kk</dc:language>"));
    let styles = part(&write(&document()).expect("written"), "word/styles.xml");
    assert!(styles.contains("<w:lang w:val=\"kk-KZ\"/>"));
}

#[test]
fn words_keep_their_look_and_their_spaces() {
    let mut document = Document::new("ru", "a < b & «c»");
    let other = Run { lang: Some("kk".to_owned()), ..Run::bold(" қазақша ") };
    let small = Run { size: Some(16), underline: true, strike: true, ..Run::italic("мелко") };
    document.blocks.push(Block::from(Paragraph {
        rule: 6,
        space: [pt(6), 0],
        ..Paragraph::aligned(Align::Both, vec![Run::new("a < b\u{1}\n\tc "), other, small])
    }));
    let bytes = write(&document).expect("written");
    let text = part(&bytes, "word/document.xml");
    assert!(text.contains("<w:t xml:space=\"preserve\">a &lt; b</w:t><w:br/><w:tab/>"));
    assert!(text.contains("<w:rPr><w:b/><w:lang w:val=\"kk-KZ\"/></w:rPr>"));
    assert!(text.contains("<w:t xml:space=\"preserve\"> қазақша </w:t>"));
    assert!(text.contains(
        "<w:rPr><w:i/><w:strike/><w:sz w:val=\"16\"/><w:szCs w:val=\"16\"/><w:u w:val=\"single\"/></w:rPr>"
    ));
    assert!(text.contains("<w:pBdr><w:bottom w:val=\"single\" w:sz=\"6\""));
    assert!(text.contains("<w:spacing w:before=\"120\" w:after=\"0\"/>"));
    assert!(text.contains("<w:jc w:val=\"both\"/>"));
    assert!(part(&bytes, "docProps/core.xml").contains("a &lt; b &amp; «c»"));
}
