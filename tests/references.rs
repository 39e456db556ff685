//! References against lists that were marked by hand (`tests/fixtures/references/`).

mod references {
    pub mod world;
}

use std::fs;

use qagida::lang::Lang;
use qagida::model::{ActId, Address, Path};
use qagida::resolve::{Place, Reading, Role, Voice};
use references::world::World;

struct Line {
    act: String,
    unit: String,
    home: String,
    lang: Lang,
    text: String,
    expected: Vec<(String, String)>,
}

fn seeds() -> Vec<Line> {
    let text = fs::read_to_string("tests/fixtures/references/seeds.tsv").expect("the fixture");
    text.lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| {
            let cells: Vec<&str> = line.split('\t').collect();
            Line {
                act: cells[0].to_owned(),
                unit: cells[1].to_owned(),
                home: cells[2].to_owned(),
                lang: Lang::from_code(cells[3]).expect("a language"),
                text: cells[4].to_owned(),
                expected: cells[5]
                    .split(" | ")
                    .filter(|mark| !mark.is_empty())
                    .map(|mark| {
                        let (quote, target) = mark.split_once(" => ").expect("quote => target");
                        (quote.to_owned(), target.to_owned())
                    })
                    .collect(),
            }
        })
        .collect()
}

/// What the compiler finds in a text, line by line, as `quote => target`.
fn read(lines: &[Line]) -> Vec<Vec<(String, String)>> {
    let world = World::of_seeds(lines.iter().map(|line| (&*line.act, &*line.unit, &*line.text)));
    let mut readings: std::collections::HashMap<String, Reading<'_, World>> = Default::default();
    lines
        .iter()
        .map(|line| {
            let home = Address::parse(&line.home).expect("an address");
            let reading =
                readings.entry(home.act.to_string()).or_insert_with(|| Reading::new(&world));
            let unit = line.unit.rsplit('/').next().unwrap_or_default();
            let voice = match unit {
                _ if line.unit == "list/p3" => Voice::Opening,
                _ if unit.starts_with("am") => Voice::Instruction,
                _ if unit.starts_with("scope") => Voice::Scope,
                _ => Voice::Text,
            };
            let place = Place { act: &home.act, path: &home.path, lang: line.lang, voice };
            reading
                .bind(&line.text, &place)
                .into_iter()
                .filter(|bound| bound.role != Role::Own)
                .map(|bound| {
                    let target =
                        bound.target.map_or("null".to_owned(), |target| target.to_string());
                    (line.text[bound.range].to_owned(), target)
                })
                .collect()
        })
        .collect()
}

#[test]
fn seeds_are_read_as_marked_by_hand() {
    let lines = seeds();
    let found = read(&lines);
    let (mut right, mut marked, mut all) = (0, 0, 0);
    let mut report = String::new();
    for (line, found) in lines.iter().zip(&found) {
        marked += line.expected.len();
        all += found.len();
        right += found.iter().filter(|found| line.expected.contains(found)).count();
        if *found != line.expected {
            report += &format!(
                "{}:{}\n  marked {:?}\n  found  {found:?}\n",
                line.act, line.unit, line.expected
            );
        }
    }
    println!("{report}");
    println!("precision {right}/{all}, recall {right}/{marked}");
    assert_eq!((right, all), (marked, marked), "{report}");
    let _ = (ActId::parse("2018-29"), Path::root());
}
