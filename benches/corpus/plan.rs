//! What a made-up corpus holds before a word of it is written: who each act is, how many points and
//! subpoints it has, what its annexes are, and which act changes which.
//!
//! An act can only cite units that are there. So the numbers are laid down first, for all acts in
//! the order of their adoption; the words, which follow from them, can then be written in parallel.

use std::collections::{BTreeMap, BTreeSet};

use jiff::ToSpan;
use jiff::civil::Date;
use qagida::model::Lang;

use super::random::Random;
use super::sentences::Sentences;
use super::shapes::{AnnexKind, PointShape};

/// The first day on which a made-up act is adopted, and how many days the acts spread over.
const FIRST_DAY: Date = jiff::civil::date(2016, 1, 5);
const DAYS: usize = 3600;

/// One act in so many amends others.
const AMENDING: usize = 10;

/// A corpus laid down.
#[derive(Debug)]
pub struct Plan {
    /// Acts in the order of their adoption.
    pub acts: Vec<ActPlan>,
}

/// An act laid down.
#[derive(Debug)]
pub struct ActPlan {
    /// Where its words start from.
    pub seed: u64,
    /// Its topic, for [`super::words::topic`].
    pub topic: usize,
    /// Its id: `2019-193`.
    pub id: String,
    /// Its number as printed: `193/НҚ`.
    pub number: String,
    /// The day of its adoption.
    pub date: Date,
    /// Its number in the state register.
    pub registration: usize,
    /// The day of that.
    pub registered: Date,
    /// The day from which it applies.
    pub in_operation: Date,
    /// Who adopts it, by his place in the list.
    pub issuer: usize,
    /// The language whose text is official.
    pub official: Lang,
    /// What it does.
    pub does: Does,
    /// Whether a later act changes it.
    pub is_amended: bool,
}

/// What an act does.
#[derive(Debug)]
pub enum Does {
    /// It approves rules.
    Approves(Rules),
    /// It changes other acts, one point of the order for each.
    Amends(Vec<Changes>),
}

/// Rules laid down.
#[derive(Debug)]
pub struct Rules {
    /// How many terms they define beyond those that their words need.
    pub definitions: usize,
    /// The points from the third on, chapter by chapter; the first two say what the rules are for
    /// and what their words mean.
    pub chapters: Vec<Vec<Point>>,
    /// Annexes, by their place in the list of real ones.
    pub annexes: Vec<usize>,
}

/// A point laid down.
#[derive(Debug, Clone)]
pub struct Point {
    /// Its number.
    pub number: usize,
    /// Its parts and subpoints.
    pub shape: PointShape,
    /// The annex, counted from 1, for whose sake the point is there. What forms and criteria rest
    /// on is never changed.
    pub annex: Option<usize>,
}

/// What an act does to one other act.
#[derive(Debug)]
pub struct Changes {
    /// The changed act, by its place in the plan.
    pub act: usize,
    /// The operations, in the order of the units.
    pub operations: Vec<Operation>,
}

/// An operation laid down.
#[derive(Debug)]
pub enum Operation {
    /// A point restated with as many parts and subpoints as it had.
    ReplacePoint(Point),
    /// A subpoint restated.
    ReplaceSubpoint(usize, usize),
    /// A subpoint added after the last one.
    InsertSubpoint(usize, usize),
    /// A point added after the last one.
    InsertPoint(usize),
}

/// What earlier operations have made of an act.
#[derive(Debug, Default)]
struct Changed {
    on: Option<Date>,
    subpoints: BTreeMap<usize, usize>,
    points: usize,
}

impl Plan {
    /// Lays a corpus down.
    pub fn of(acts: usize, sentences: &Sentences, seed: u64) -> Plan {
        let mut random = Random::new(seed);
        let mut plan = Plan { acts: Vec::with_capacity(acts) };
        let mut approving = Vec::new();
        let mut changed: BTreeMap<usize, Changed> = BTreeMap::new();
        let mut numbers: BTreeMap<i16, usize> = BTreeMap::new();
        for place in 0..acts {
            let day = (place * DAYS / acts) as i64;
            let date = FIRST_DAY.saturating_add(day.days());
            let number = numbers.entry(date.year()).and_modify(|last| *last += 1).or_insert(1);
            let does = if place % AMENDING == AMENDING - 1 {
                Does::Amends(changes(&plan, &approving, date, &mut changed, &mut random))
            } else {
                approving.push(place);
                Does::Approves(rules(sentences, &mut random))
            };
            plan.acts.push(ActPlan {
                seed: random.number(),
                topic: place,
                id: format!("{}-{number}", date.year()),
                number: if date.year() < 2019 {
                    number.to_string()
                } else {
                    format!("{number}/НҚ")
                },
                date,
                registration: 12_001 + place,
                registered: date.saturating_add(12.days()),
                in_operation: date.saturating_add(60.days()),
                issuer: random.below(sentences.issuers.len()),
                official: official(&does, sentences, &mut random),
                does,
                is_amended: false,
            });
        }
        for place in changed.into_keys() {
            plan.acts[place].is_amended = true;
        }
        plan
    }
}

impl ActPlan {
    /// The rules that it approves.
    pub fn rules(&self) -> Option<&Rules> {
        match &self.does {
            Does::Approves(rules) => Some(rules),
            Does::Amends(_) => None,
        }
    }
}

impl Point {
    /// A point of one paragraph.
    pub fn plain(number: usize) -> Point {
        Point { number, shape: PointShape::default(), annex: None }
    }
}

impl Rules {
    /// Every point that is laid down, in order.
    pub fn points(&self) -> impl Iterator<Item = &Point> {
        self.chapters.iter().flatten()
    }

    /// The number of the last point.
    pub fn last(&self) -> usize {
        self.points().last().map_or(2, |point| point.number)
    }

    /// The point that is there for the sake of an annex.
    pub fn point_of_annex(&self, annex: usize) -> usize {
        self.points().find(|point| point.annex == Some(annex)).map_or(1, |point| point.number)
    }
}

/// The language of the official text: that of the annexes, which bring their defects along, else
/// Russian in one act of eight.
fn official(does: &Does, sentences: &Sentences, random: &mut Random) -> Lang {
    let annexes = match does {
        Does::Approves(rules) => &rules.annexes[..],
        Does::Amends(_) => &[],
    };
    match annexes.first() {
        Some(annex) => sentences.annexes[*annex].official,
        None if random.happens(12) => Lang::Ru,
        None => Lang::Kk,
    }
}

/// Rules after the shape of real ones: a point in six is left out, one in six comes twice.
fn rules(sentences: &Sentences, random: &mut Random) -> Rules {
    let skeleton = random.pick(&sentences.skeletons).clone();
    let mut number = 2;
    let mut next = || {
        number += 1;
        number
    };
    let mut chapters: Vec<Vec<Point>> = Vec::new();
    for shapes in &skeleton.chapters {
        let mut points = Vec::new();
        for shape in shapes {
            let times = match random.below(6) {
                0 => 0,
                1 => 2,
                _ => 1,
            };
            for _ in 0..times {
                points.push(Point { number: next(), shape: shape.clone(), annex: None });
            }
        }
        if points.is_empty() {
            points.push(Point::plain(next()));
        }
        chapters.push(points);
    }
    // An act is official in one language, and so are the annexes that can stand in it.
    let of = |kind, lang| -> Vec<usize> {
        let places = sentences.annexes_of(kind);
        places.filter(|place| sentences.annexes[*place].official == lang).collect()
    };
    let has_all = |lang: &Lang| skeleton.annexes.iter().all(|kind| !of(*kind, *lang).is_empty());
    let langs: Vec<Lang> = Lang::ALL.into_iter().filter(has_all).collect();
    let lang = if langs.is_empty() { Lang::Kk } else { *random.pick(&langs) };
    let mut annexes = Vec::new();
    for kind in &skeleton.annexes {
        let of_kind = of(*kind, lang);
        if of_kind.is_empty() {
            continue;
        }
        annexes.push(*random.pick(&of_kind));
        let decides = *kind == AnnexKind::Criteria;
        let shape = PointShape { parts: 0, subpoints: vec![0; if decides { 2 } else { 0 }] };
        let annex = Some(annexes.len());
        if let Some(last) = chapters.last_mut() {
            last.push(Point { number: next(), shape, annex });
        }
    }
    Rules { definitions: random.between(3, skeleton.definitions.max(3)), chapters, annexes }
}

/// What an amending act changes: one act mostly, three at most.
fn changes(
    plan: &Plan,
    approving: &[usize],
    date: Date,
    changed: &mut BTreeMap<usize, Changed>,
    random: &mut Random,
) -> Vec<Changes> {
    let wanted = [1, 1, 1, 2, 3][random.below(5)];
    let mut acts = BTreeSet::new();
    // Two redactions of one day would have one name.
    for _ in 0..wanted * 4 {
        let act = *random.pick(approving);
        let free = changed.get(&act).is_none_or(|changed| changed.on != Some(date));
        if free && acts.len() < wanted {
            acts.insert(act);
        }
    }
    let mut all = Vec::new();
    for act in acts {
        let Some(rules) = plan.acts[act].rules() else { continue };
        let changed = changed.entry(act).or_default();
        changed.on = Some(date);
        all.push(Changes { act, operations: operations(rules, changed, random) });
    }
    all
}

fn operations(rules: &Rules, changed: &mut Changed, random: &mut Random) -> Vec<Operation> {
    let plain: Vec<&Point> = rules.points().filter(|point| point.annex.is_none()).collect();
    let mut operations = Vec::new();
    for point in plain {
        if !random.happens(20) {
            continue;
        }
        let subpoints = point.shape.subpoints.len();
        operations.push(match random.below(3) {
            0 if subpoints > 0 => {
                Operation::ReplaceSubpoint(point.number, random.between(1, subpoints))
            }
            1 if subpoints > 0 => {
                let last = changed.subpoints.entry(point.number).or_insert(subpoints);
                *last += 1;
                Operation::InsertSubpoint(point.number, *last)
            }
            // A point that has grown would lose again what was added to it.
            _ if changed.subpoints.contains_key(&point.number) => {
                Operation::ReplaceSubpoint(point.number, 1)
            }
            _ => Operation::ReplacePoint(point.clone()),
        });
    }
    if operations.is_empty() || random.happens(40) {
        changed.points += 1;
        operations.push(Operation::InsertPoint(rules.last() + changed.points));
    }
    operations
}
