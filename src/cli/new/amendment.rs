//! `qagida new amendment ID --target ADDRESS`: an amending act with one instruction.

use clap::{Args, ValueEnum};

use super::super::output::Failure;
use super::act::{self, address, identity, new_id, not_entered};
use super::{Piece, Skeleton, missing, unit, word};
use crate::compile::Compiled;
use crate::import::write::yaml::Yaml;
use crate::model::{Address, Unit, UnitKind, address::segment_kind};

/// Arguments of `new amendment`.
#[derive(Debug, Args)]
pub struct Arguments {
    #[command(flatten)]
    act: act::Arguments,
    /// The unit that is changed; for insert the address that the new unit gets
    #[arg(long, value_name = "ADDRESS")]
    target: String,
    /// What is done with it
    #[arg(long, default_value = "replace")]
    op: Op,
}

/// What an instruction does, as an argument.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Op {
    /// The unit gets new words
    Replace,
    /// A new unit
    Insert,
    /// The unit goes, its number stays
    Repeal,
}

/// The files of an amending act; the new text is still to be entered.
pub fn skeleton(compiled: &Compiled, arguments: &Arguments) -> Result<Skeleton, Failure> {
    let id = new_id(compiled, &arguments.act.id)?;
    let target = address(&arguments.target)?;
    let new_text = match arguments.op {
        Op::Replace => {
            let (_, _, old) = unit(compiled, &target)?;
            Some(empty(old).ok_or_else(|| no_text(&target))?)
        }
        Op::Insert => {
            let place = super::super::output::redaction(&compiled.corpus.chronicle, &target)?.1;
            if place.has(&target.path) {
                return Err(super::taken(&target.to_string(), "`--op replace` gives it new words"));
            }
            Some(inserted(&target).ok_or_else(|| no_text(&target))?)
        }
        Op::Repeal => {
            unit(compiled, &target)?;
            None
        }
    };
    let op = match arguments.op {
        Op::Replace => "replace",
        Op::Insert => "insert",
        Op::Repeal => "repeal",
    };
    let amendment = Yaml::Record(vec![
        ("text", missing()),
        ("op", word(op)),
        ("target", word(Address::new(target.act.clone(), target.path.clone()).to_string())),
    ])
    .with("with", new_text.map(|text| Yaml::List(vec![text])));
    let point = Yaml::Record(vec![
        ("point", Yaml::Number("1".to_owned())),
        ("text", missing()),
        ("lacuna", not_entered()),
        ("amendments", Yaml::List(vec![amendment])),
    ]);
    let heading = Yaml::Record(vec![("text", missing()), ("lacuna", not_entered())]);
    let document = Yaml::Record(vec![
        ("document", word(arguments.act.kind.document())),
        ("title", heading),
        ("units", Yaml::List(vec![point])),
    ]);
    let text = Yaml::Record(vec![("documents", Yaml::List(vec![document]))]);
    Ok(Skeleton {
        files: vec![
            Piece {
                path: format!("acts/{id}/act.yaml"),
                text: identity(compiled, &id, &arguments.act),
            },
            Piece { path: format!("acts/{id}/text.yaml"), text: text.print() },
        ],
        next: format!(
            "enter in acts/{id}/text.yaml the instruction as printed and the new text, without the \
             quotation marks round it; further instructions are further entries below `amendments`"
        ),
    })
}

/// A unit as it is, its words still to be entered.
fn empty(unit: &Unit) -> Option<Yaml> {
    let key = key(unit.kind)?;
    let own = match unit.number.as_deref() {
        Some(number) => (key, Yaml::Number(number.to_owned())),
        None => {
            let text = Yaml::Record(vec![("text", missing()), ("lacuna", not_entered())]);
            return Some(Yaml::Record(vec![(key, text)]));
        }
    };
    let record = Yaml::Record(vec![own, ("text", missing()), ("lacuna", not_entered())]);
    let of = |kind: UnitKind| {
        let children = unit.children.iter().filter(move |child| child.kind == kind);
        let children: Vec<Yaml> = children.filter_map(empty).collect();
        (!children.is_empty()).then_some(Yaml::List(children))
    };
    Some(
        record
            .with("points", of(UnitKind::Point))
            .with("subpoints", of(UnitKind::Subpoint))
            .with("parts", of(UnitKind::Part)),
    )
}

/// A unit that was not there.
fn inserted(target: &Address) -> Option<Yaml> {
    use crate::model::SegmentKind::{Article, Chapter, Part, Point, Section, Subpoint};
    let last = target.path.last()?;
    let key = match segment_kind(last)? {
        Section => "section",
        Chapter => "chapter",
        Article => "article",
        Point => "point",
        Subpoint => "subpoint",
        Part => "part",
        _ => return None,
    };
    let number = last.trim_start_matches(|letter: char| letter.is_ascii_lowercase()).to_owned();
    Some(Yaml::Record(vec![
        (key, Yaml::Number(number)),
        ("text", missing()),
        ("lacuna", not_entered()),
    ]))
}

/// The key of a unit in the new text of an amendment.
fn key(kind: UnitKind) -> Option<&'static str> {
    use UnitKind::{
        Article, Chapter, Indent, Paragraph, Part, Point, Preamble, Section, Sign, Stamp, Subpoint,
        Title,
    };
    let has_key = matches!(
        kind,
        Section
            | Chapter
            | Paragraph
            | Article
            | Point
            | Subpoint
            | Part
            | Indent
            | Title
            | Preamble
            | Stamp
            | Sign
    );
    has_key.then(|| kind.word())
}

fn no_text(target: &Address) -> Failure {
    Failure::Use(format!(
        "a skeleton is made of a heading, a point, a subpoint, an article or a paragraph, not of {target}"
    ))
}
