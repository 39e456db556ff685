//! The numbers that Word counts itself: `word/numbering.xml`.

use std::collections::BTreeMap;

use quick_xml::Reader;
use quick_xml::events::Event;

use super::ReadError;
use super::docx::{value, xml_error};

/// The numbers that Word prints and does not store.
#[derive(Default)]
pub struct Numbers {
    /// Which pattern a list follows.
    lists: BTreeMap<String, String>,
    /// `%1)` and where it begins, by pattern and level; `None` for a bullet.
    levels: BTreeMap<(String, usize), (Option<String>, u32)>,
    counts: BTreeMap<(String, usize), u32>,
}

impl Numbers {
    /// Reads `word/numbering.xml`.
    pub fn read(xml: &str) -> Result<Numbers, ReadError> {
        let mut numbers = Numbers::default();
        let (mut pattern, mut list, mut level) = (String::new(), String::new(), 0);
        let mut reader = Reader::from_str(xml);
        loop {
            let event = reader.read_event().map_err(|error| xml_error(&error))?;
            let tag = match event {
                Event::Start(tag) | Event::Empty(tag) => tag,
                Event::Eof => return Ok(numbers),
                _ => continue,
            };
            let val = value(&tag, "val").unwrap_or_default();
            match tag.local_name().as_ref() {
                "abstractNum" => pattern = value(&tag, "abstractNumId").unwrap_or_default(),
                "lvl" => level = value(&tag, "ilvl").and_then(|l| l.parse().ok()).unwrap_or(0),
                "start" => {
                    numbers.levels.entry((pattern.clone(), level)).or_insert((None, 1)).1 =
                        val.parse().unwrap_or(1);
                }
                "lvlText" => {
                    let text = val.contains('%').then_some(val);
                    numbers.levels.entry((pattern.clone(), level)).or_insert((None, 1)).0 = text;
                }
                "num" => list = value(&tag, "numId").unwrap_or_default(),
                "abstractNumId" => {
                    numbers.lists.insert(list.clone(), val);
                }
                _ => {}
            }
        }
    }

    /// The next number of a list, printed.
    pub fn next(&mut self, id: &str, level: usize) -> Option<String> {
        let pattern = self.lists.get(id)?.clone();
        let (text, start) = self.levels.get(&(pattern.clone(), level))?.clone();
        let text = text?;
        let first = start.saturating_sub(1);
        *self.counts.entry((id.to_owned(), level)).or_insert(first) += 1;
        self.counts.retain(|(list, deep), _| list != id || *deep <= level);
        let mut printed = text;
        for above in (0..=level).rev() {
            let start = self.levels.get(&(pattern.clone(), above)).map_or(1, |level| level.1);
            let count = self.counts.get(&(id.to_owned(), above)).copied().unwrap_or(start);
            printed = printed.replace(&format!("%{}", above + 1), &count.to_string());
        }
        Some(printed)
    }
}
