//! Sentences with the units to which they lead, in the small world of `world.txt`.

use qagida::lang::Lang;
use qagida::model::Address;
use qagida::resolve::{Place, Reading, Role, Status, Voice};

use super::world::World;

/// A line of the fixture.
pub struct Case {
    pub line: usize,
    place: Address,
    voice: Voice,
    pub lang: Lang,
    pub words: String,
    pub expected: String,
}

/// Reads the fixture.
pub fn cases(fixture: &str) -> Vec<Case> {
    fixture
        .lines()
        .enumerate()
        .filter(|(_, line)| !line.is_empty() && !line.starts_with('#'))
        .map(|(number, line)| {
            let cells: Vec<&str> = line.split('|').map(str::trim).collect();
            let head: Vec<&str> = cells[0].split(' ').collect();
            Case {
                line: number + 1,
                place: Address::parse(head[0]).expect("an address"),
                voice: match head[1] {
                    "opening" => Voice::Opening,
                    "scope" => Voice::Scope,
                    "instruction" => Voice::Instruction,
                    _ => Voice::Text,
                },
                lang: Lang::from_code(head[2]).expect("a language"),
                words: cells[1].to_owned(),
                expected: cells[2].to_owned(),
            }
        })
        .collect()
}

/// Reads a case where the reading stands; one reading goes through them all, as through an act.
pub fn found(reading: &mut Reading<'_, World>, case: &Case) -> String {
    let place =
        Place { act: &case.place.act, path: &case.place.path, lang: case.lang, voice: case.voice };
    let lines: Vec<String> = reading
        .bind(&case.words, &place)
        .into_iter()
        .map(|bound| {
            if bound.role == Role::Own {
                return "own".to_owned();
            }
            let target = bound.target.map_or("null".to_owned(), |target| target.to_string());
            let status = match bound.status {
                Status::Resolved => "r",
                Status::Lacuna => "l",
                Status::Unresolved => "u",
            };
            format!("{target} {status}{}", if bound.loose { " ~" } else { "" })
        })
        .collect();
    lines.join(", ")
}
