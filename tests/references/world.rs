//! A small corpus for tests: acts given as a list of addresses with their words.

use std::collections::BTreeMap;

use qagida::lang::Lang;
use qagida::lang::fold::fold;
use qagida::lang::noun::{DocumentNoun, Level};
use qagida::model::address::compare_numbers;
use qagida::model::{ActId, Path};
use qagida::resolve::{Clue, Held, Holding, Presence, Surroundings};

/// An act of the test world.
pub struct Act {
    holding: Holding,
    noun: DocumentNoun,
    number: String,
    year: i16,
    names: Vec<&'static str>,
    documents: Vec<Held>,
    units: Vec<(String, String)>,
}

/// The acts by id.
pub struct World {
    acts: BTreeMap<String, Act>,
}

fn document(path: &str, annex_of: Option<&str>, title: &str) -> Held {
    Held {
        path: Path::parse(path).expect("a path"),
        annex_of: annex_of.map(|of| Path::parse(of).expect("a path")),
        title: (!title.is_empty()).then(|| title.to_owned()),
    }
}

impl World {
    /// The acts of the seeds with the units that the list gives, and those that they cite.
    pub fn of_seeds<'a>(units: impl Iterator<Item = (&'a str, &'a str, &'a str)>) -> World {
        use DocumentNoun::{Decree, Law, Order};
        let mut world = World { acts: BTreeMap::new() };
        let mut add = |id: &str, holding, noun, names: &[&'static str], documents: Vec<Held>| {
            let (year, number) = id.split_once('-').expect("year-number");
            let act = Act {
                holding,
                noun,
                number: number.to_owned(),
                year: year.parse().expect("a year"),
                names: names.to_vec(),
                documents,
                units: Vec::new(),
            };
            world.acts.insert(id.to_owned(), act);
        };
        add(
            "2018-29",
            Holding::Whole,
            Order,
            &[],
            vec![
                document("order", None, ""),
                document("rules", None, ""),
                document("annex1", Some("rules"), ""),
                document("annex2", Some("rules"), ""),
            ],
        );
        add(
            "2016-84",
            Holding::Whole,
            Order,
            &[],
            vec![
                document("order", None, ""),
                document(
                    "rules",
                    None,
                    "Правила формирования перечня интернет-ресурсов государственных органов",
                ),
                document("annex1", Some("rules"), ""),
                document("annex2", Some("rules"), ""),
                document("annex3", Some("rules"), ""),
            ],
        );
        add(
            "2024-611",
            Holding::Part,
            Order,
            &[],
            vec![
                document("order", None, ""),
                document("list", None, ""),
                document("annex", Some("list"), ""),
            ],
        );
        add(
            "2015-418",
            Holding::Registered,
            Law,
            &["Ақпараттандыру туралы", "Об информатизации"],
            vec![],
        );
        add("2019-501", Holding::Registered, Decree, &[], vec![document("regulation", None, "")]);
        add("2019-193", Holding::Registered, Order, &[], vec![]);
        add("2012-180", Holding::Registered, Order, &[], vec![]);
        for (act, unit, text) in units {
            if let Some(act) = world.acts.get_mut(act) {
                act.units.push((unit.to_owned(), text.to_owned()));
            }
        }
        world
    }

    /// The acts of a fixture (`world.txt`).
    pub fn read(fixture: &'static str) -> World {
        let mut world = World { acts: BTreeMap::new() };
        for part in fixture.split("\n=== ").skip(1) {
            let mut lines = part.lines();
            let mut head = lines.next().expect("a head").split('|').map(str::trim);
            let words: Vec<&str> = head.next().expect("an act").split(' ').collect();
            let (year, number) = words[0].split_once('-').expect("year-number");
            let mut act = Act {
                holding: match words[1] {
                    "whole" => Holding::Whole,
                    "part" => Holding::Part,
                    _ => Holding::Registered,
                },
                noun: match words[2] {
                    "law" => DocumentNoun::Law,
                    "code" => DocumentNoun::Code,
                    "decree" => DocumentNoun::Decree,
                    _ => DocumentNoun::Order,
                },
                number: number.to_owned(),
                year: year.parse().expect("a year"),
                names: head.filter(|name| !name.is_empty()).collect(),
                documents: Vec::new(),
                units: Vec::new(),
            };
            for line in lines.filter(|line| !line.is_empty()) {
                if let Some(line) = line.strip_prefix('*') {
                    let (path, title) = line.split_once(" : ").unwrap_or((line, ""));
                    let (path, of) = match path.split_once(" < ") {
                        Some((path, of)) => (path, Some(of.trim())),
                        None => (path, None),
                    };
                    act.documents.push(document(path.trim(), of, title.trim()));
                } else {
                    let (path, words) = line.split_once(' ').expect("unit and words");
                    act.units.push((path.to_owned(), words.to_owned()));
                }
            }
            world.acts.insert(words[0].to_owned(), act);
        }
        world
    }

    fn act(&self, act: &ActId) -> Option<&Act> {
        self.acts.get(act.as_str())
    }
}

impl Surroundings for World {
    fn holding(&self, act: &ActId) -> Option<Holding> {
        self.act(act).map(|act| act.holding)
    }

    fn find(&self, clue: &Clue<'_>) -> Option<ActId> {
        let fits = |act: &Act| {
            let digits =
                |text: &str| text.chars().take_while(char::is_ascii_digit).collect::<String>();
            let number = clue.number.is_some_and(|number| digits(number) == act.number);
            let year = clue.date.is_some_and(|date| date.year() == act.year);
            let name = clue.name.is_some_and(|name| {
                act.names.iter().any(|known| fold(known).as_str() == fold(name).as_str())
            });
            name && act.noun == clue.noun || number && year
        };
        let (id, _) = self.acts.iter().find(|(_, act)| fits(act))?;
        ActId::parse(id).ok()
    }

    fn documents(&self, act: &ActId, _: Lang) -> Vec<Held> {
        self.act(act).map(|act| act.documents.clone()).unwrap_or_default()
    }

    fn presence(&self, act: &ActId, path: &Path) -> Presence {
        let known = self.act(act).is_some_and(|act| {
            let document = act.documents.iter().any(|document| document.path == *path);
            document || act.units.iter().any(|(unit, _)| unit == path.as_str())
        });
        if known { Presence::Present } else { Presence::Absent }
    }

    fn numbers(&self, act: &ActId, below: &Path, level: Level) -> Vec<String> {
        let mut numbers: Vec<String> = self
            .act(act)
            .into_iter()
            .flat_map(|act| &act.units)
            .filter_map(|(unit, _)| {
                let rest = Path::parse(unit).ok()?.strip(below)?;
                let number = rest.as_str().strip_prefix(level.prefix())?;
                number
                    .bytes()
                    .all(|byte| byte.is_ascii_digit() || byte == b'-')
                    .then(|| number.to_owned())
            })
            .collect();
        numbers.sort_by(|left, right| compare_numbers(left, right));
        numbers
    }

    fn paragraphs(&self, act: &ActId, unit: &Path) -> Vec<bool> {
        let Some(act) = self.act(act) else { return Vec::new() };
        let mut opens = Vec::new();
        let mut before = String::new();
        for (path, text) in &act.units {
            let path = Path::parse(path).expect("a path");
            let part = path
                .strip(unit)
                .is_some_and(|rest| rest.is_root() || rest.as_str().starts_with("part"));
            let heading =
                path == *unit && path.as_str().starts_with("art") && path.segments().count() == 1;
            if part && !heading {
                opens.push(before.is_empty() || before.ends_with('.'));
                before.clone_from(text);
            }
        }
        opens
    }

    fn heading(&self, act: &ActId, unit: &Path, level: Level) -> Option<Path> {
        let mut heading = None;
        for (path, _) in &self.act(act)?.units {
            let path = Path::parse(path).ok()?;
            if path == *unit {
                return heading;
            }
            if path.last().is_some_and(|last| {
                last.strip_prefix(level.prefix())
                    .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
            }) {
                heading = Some(path);
            }
        }
        None
    }
}
