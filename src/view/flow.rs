//! A procedure as a drawing: a lane an actor, a box a step, arrows with what must be the case and
//! within which period.
//!
//! A procedure has two kinds of layout. The wide one has the lanes side by side and time going down.
//! The tall ones, for narrow screens and for paper, have a box below the other, each with its actor.
//! Words are set in lines here, for a drawing does not wrap them: the width of a letter is
//! that of PT Sans and a little more, so that they fit in other faces too.

use std::collections::BTreeMap;

use serde::Serialize;

use super::hyphenation;
use super::step::Step;

/// The drawings of a procedure.
#[derive(Debug, Clone, Serialize)]
pub struct Flow {
    /// Lanes side by side.
    pub wide: Drawing,
    /// One box below the other, for paper and middling screens.
    pub tall: Drawing,
    /// The same for a telephone.
    pub narrow: Drawing,
    /// The language of the words, where the page has another one.
    pub lang: Option<String>,
}

/// A drawing, in units of a pixel.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Drawing {
    /// Its width.
    pub width: i32,
    /// Its height.
    pub height: i32,
    /// Where the lanes begin below their names.
    pub top: i32,
    /// The lanes; none in the tall layout.
    pub lanes: Vec<Lane>,
    /// The steps.
    pub boxes: Vec<StepBox>,
    /// The arrows, as path data.
    pub paths: Vec<String>,
    /// Heads of arrows.
    pub heads: Vec<Head>,
    /// Where a way begins or ends.
    pub dots: Vec<Dot>,
    /// Words beside the arrows.
    pub labels: Vec<Label>,
}

/// A lane.
#[derive(Debug, Clone, Serialize)]
pub struct Lane {
    /// Where it begins.
    pub x: i32,
    /// How wide it is.
    pub width: i32,
    /// The actor.
    pub name: Vec<Line>,
}

/// A line of words.
#[derive(Debug, Clone, Serialize)]
pub struct Line {
    /// Where it begins.
    pub x: i32,
    /// Its baseline.
    pub y: i32,
    /// The words.
    pub text: String,
}

/// A step.
#[derive(Debug, Clone, Serialize)]
pub struct StepBox {
    /// Its number.
    pub id: String,
    /// Left edge.
    pub x: i32,
    /// Upper edge.
    pub y: i32,
    /// Width.
    pub width: i32,
    /// Height.
    pub height: i32,
    /// The actor, in the tall layout.
    pub actor: Vec<Line>,
    /// What is done.
    pub does: Vec<Line>,
}

/// The head of an arrow.
#[derive(Debug, Clone, Serialize)]
pub struct Head {
    /// Its point.
    pub x: i32,
    /// Its point.
    pub y: i32,
    /// Whether it points to the right, not down.
    pub right: bool,
}

/// Where a way begins or ends.
#[derive(Debug, Clone, Serialize)]
pub struct Dot {
    /// Its centre.
    pub x: i32,
    /// Its centre.
    pub y: i32,
    /// Whether it is the end.
    pub end: bool,
}

/// Words beside an arrow.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Label {
    /// Where it begins.
    pub x: i32,
    /// The baseline of the period, where there is one.
    pub y: i32,
    /// How many days or months; 0 for none.
    pub days: u32,
    /// `working`, `calendar`, `month`
    pub kind: &'static str,
    /// Steps to which one goes back, joined by commas.
    pub back: String,
    /// What must be the case, or what has happened.
    pub lines: Vec<Line>,
}

/// The height of a line.
const LINE: i32 = 18;
/// The size of a letter.
const SIZE: f64 = 14.0;
/// Between the edge of a box and its words.
const PAD: i32 = 10;
/// Between boxes that stand side by side.
const GAP: i32 = 24;
/// Where an arrow stands, from the left edge of its box.
const SPINE: i32 = 16;
/// From an arrow to the words beside it.
const BESIDE: i32 = 10;
/// The square with the number of a step.
const NUMBER: i32 = 24;
/// The widest wide layout, and its columns.
const WIDEST: i32 = 1080;
const COLUMN: std::ops::RangeInclusive<i32> = 176..=300;
/// The widths of the tall layouts.
const TALL: i32 = 620;
const NARROW: i32 = 328;
/// From which width on the actor has a column of its own, and how wide that is.
const ROOMY: i32 = 500;
const ASIDE: i32 = 160;

/// Draws a procedure.
pub fn flow(steps: &[Step]) -> Flow {
    let lang = steps.first().and_then(|step| step.does.lang.clone());
    Flow { wide: wide(steps), tall: tall(steps, TALL), narrow: tall(steps, NARROW), lang }
}

/// An arrow from one step to a later one.
struct Arrow {
    from: usize,
    to: usize,
}

fn arrows(steps: &[Step]) -> Vec<Arrow> {
    let at = |id: &str| steps.iter().position(|step| step.id == id);
    let mut arrows = Vec::new();
    for (from, step) in steps.iter().enumerate() {
        let ahead = step.next.iter().filter(|next| !next.back);
        arrows.extend(ahead.filter_map(|next| Some(Arrow { from, to: at(&next.step)? })));
    }
    arrows
}

/// What stands beside the arrow into a step: its condition where the way parts, the event where the
/// procedure begins.
fn reason(steps: &[Step], to: usize) -> Option<&str> {
    let step = &steps[to];
    let mut conditions = steps.iter().flat_map(|from| {
        let parts = from.next.len() > 1;
        from.next.iter().filter(move |next| next.step == step.id).filter_map(move |next| {
            let words = next.condition.as_ref().or(parts.then_some(&step.trigger))?;
            Some(words.text.as_str())
        })
    });
    let starts = step.leading.is_empty().then_some(step.trigger.text.as_str());
    starts.or_else(|| conditions.next())
}

/// What stands below a step: the steps to which it goes back, or what has come of it.
fn ending(step: &Step) -> (String, Option<&str>) {
    let back: Vec<&str> =
        step.next.iter().filter(|next| next.back).map(|next| next.step.as_str()).collect();
    let end = step.next.is_empty().then_some(step.outcome.as_ref()).flatten();
    (back.join(", "), end.map(|words| words.text.as_str()))
}

/// The lanes by their actors, in the order in which they first act, and the lane of each step.
fn lanes(steps: &[Step]) -> (Vec<String>, Vec<usize>) {
    let mut names: Vec<String> = Vec::new();
    let mut of = Vec::with_capacity(steps.len());
    for step in steps {
        let name = actor(step);
        let at = names.iter().position(|known| *known == name).unwrap_or_else(|| {
            names.push(name);
            names.len() - 1
        });
        of.push(at);
    }
    (names, of)
}

/// The actor with a capital; what a list of them is called, where the words go on to list them.
fn actor(step: &Step) -> String {
    let words = step.actor.text.split(": ").next().unwrap_or_default();
    capital(words)
}

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
    first + letters.as_str()
}

/// How far from the beginning a step stands, along the longest way to it.
fn ranks(steps: &[Step], arrows: &[Arrow]) -> Vec<usize> {
    let mut ranks = vec![0; steps.len()];
    for to in 0..steps.len() {
        let before =
            arrows.iter().filter(|arrow| arrow.to == to).map(|arrow| ranks[arrow.from] + 1);
        ranks[to] = before.max().unwrap_or(0);
    }
    ranks
}

fn wide(steps: &[Step]) -> Drawing {
    let arrows = arrows(steps);
    let (names, lane_of) = lanes(steps);
    let ranks = ranks(steps, &arrows);
    let last = ranks.iter().max().copied().unwrap_or(0);
    let beside = |rank: usize, lane: usize| -> Vec<usize> {
        (0..steps.len()).filter(|at| ranks[*at] == rank && lane_of[*at] == lane).collect()
    };
    let columns: Vec<usize> = (0..names.len())
        .map(|lane| (0..=last).map(|rank| beside(rank, lane).len()).max().unwrap_or(1))
        .collect();
    let all = columns.iter().sum::<usize>().max(1) as i32;
    let column = (WIDEST / all).clamp(*COLUMN.start(), *COLUMN.end());
    let box_width = column - GAP;

    let mut drawing = Drawing { width: column * all, ..Drawing::default() };
    let mut x = 0;
    let mut deepest = 0;
    for (name, columns) in names.iter().zip(&columns) {
        let width = column * *columns as i32;
        let lines = wrap(name, width - GAP, width - GAP);
        deepest = deepest.max(lines.len() as i32);
        drawing.lanes.push(Lane { x, width, name: set(lines, x + GAP / 2, LINE) });
        x += width;
    }
    drawing.top = deepest * LINE + PAD;

    // Where the boxes stand, rank by rank.
    let mut y = drawing.top;
    let mut boxes: Vec<StepBox> = Vec::with_capacity(steps.len());
    let mut levels = Vec::with_capacity(last + 1);
    let mut place: BTreeMap<usize, usize> = BTreeMap::new();
    for rank in 0..=last {
        let here: Vec<usize> = (0..steps.len()).filter(|at| ranks[*at] == rank).collect();
        let room = box_width - SPINE - BESIDE;
        let labels: Vec<(usize, Label)> =
            here.iter().map(|at| (*at, above(steps, *at, room))).collect();
        let depth = labels.iter().map(|(_, label)| label_height(label)).max().unwrap_or(0);
        let sources = arrows.iter().filter(|arrow| ranks[arrow.to] == rank).count().min(4) as i32;
        let level = y + if rank == 0 { PAD } else { PAD + 2 };
        let top = level + 6 * sources.max(1) + depth + 12;
        levels.push(level);
        let mut bottom = top;
        for (at, mut label) in labels {
            let lane = lane_of[at];
            let row = beside(rank, lane);
            let turn = row.iter().position(|own| *own == at).unwrap_or(0) as i32;
            let width = drawing.lanes[lane].width;
            let left = (width - column * row.len() as i32) / 2;
            let x = drawing.lanes[lane].x + left + column * turn + GAP / 2;
            let lines = wrap(
                &capital(&steps[at].does.text),
                box_width - PAD - NUMBER - 6,
                box_width - 2 * PAD,
            );
            let height = lines.len() as i32 * LINE + 2 * PAD;
            let lifted = top - 12 - label_height(&label);
            shift(&mut label, x + SPINE + BESIDE, lifted);
            if steps[at].leading.is_empty() {
                drawing.dots.push(Dot { x: x + SPINE, y: level + 4, end: false });
                drawing.paths.push(format!("M{} {}V{}", x + SPINE, level + 4, top - 2));
                drawing.heads.push(Head { x: x + SPINE, y: top, right: false });
            }
            drawing.labels.push(label);
            let end = close(&mut drawing, &steps[at], x, top + height, box_width);
            bottom = bottom.max(end);
            place.insert(at, boxes.len());
            boxes.push(StepBox {
                id: steps[at].id.clone(),
                x,
                y: top,
                width: box_width,
                height,
                actor: Vec::new(),
                does: first_indented(lines, x, top),
            });
        }
        y = bottom + PAD;
    }
    drawing.height = y;

    let standing = |at: usize| &boxes[place[&at]];
    let mut tracks = 0;
    for (rank, level) in levels.iter().enumerate() {
        let mut turns: Vec<usize> = Vec::new();
        for arrow in arrows.iter().filter(|arrow| ranks[arrow.to] == rank) {
            let (from, to) = (standing(arrow.from), standing(arrow.to));
            let (x, goal) = (from.x + SPINE, to.x + SPINE);
            // Each source has a level of its own, so that two ways are not read as one.
            let turn = turns.iter().position(|own| *own == arrow.from).unwrap_or_else(|| {
                turns.push(arrow.from);
                turns.len() - 1
            });
            let level = level + 6 * turn.min(3) as i32;
            let passed = |x: i32| {
                (0..steps.len())
                    .filter(|at| ranks[*at] > ranks[arrow.from] && ranks[*at] < rank)
                    .map(standing)
                    .any(|between| between.x - 8 < x && x < between.x + between.width + 8)
            };
            let mut path = format!("M{x} {}", from.y + from.height);
            if !passed(x) {
                path += &format!("V{level}");
            } else {
                // Past the boxes between, in the space beside the column.
                let track = from.x + from.width + 5 + 5 * (tracks % 3);
                tracks += 1;
                let below = levels[ranks[arrow.from] + 1];
                path += &format!("V{below}H{track}V{level}");
            }
            path += &format!("H{goal}V{}", to.y - 2);
            drawing.paths.push(path);
            drawing.heads.push(Head { x: goal, y: to.y, right: false });
        }
    }
    drawing.heads.dedup_by(|a, b| a.x == b.x && a.y == b.y);
    drawing.boxes = boxes;
    drawing
}

fn tall(steps: &[Step], width: i32) -> Drawing {
    let arrows = arrows(steps);
    // A way that passes over a step runs on a track at the left; those of one source run together.
    let passing = |arrow: &&Arrow| arrow.to > arrow.from + 1;
    let mut spans: Vec<(usize, usize)> = Vec::new();
    for arrow in arrows.iter().filter(passing) {
        match spans.iter_mut().find(|(from, _)| *from == arrow.from) {
            Some((_, to)) => *to = arrow.to.max(*to),
            None => spans.push((arrow.from, arrow.to)),
        }
    }
    let mut track_of: Vec<usize> = Vec::new();
    for (at, (from, to)) in spans.iter().enumerate() {
        let is_free = |track: &usize| {
            spans[..at]
                .iter()
                .zip(&track_of)
                .all(|((start, end), own)| own != track || *end <= *from || *start >= *to)
        };
        track_of.push((0..).find(is_free).unwrap_or(0));
    }
    let tracks = track_of.iter().max().map_or(0, |track| *track as i32 + 1);
    let left = if tracks == 0 { 1 } else { 10 + 8 * tracks };
    let box_width = width - left - 1;

    // Where there is room, the actor stands beside what he does, and a reason beside its period.
    let aside = if width >= ROOMY { ASIDE } else { 0 };
    let mut drawing = Drawing { width, ..Drawing::default() };
    let mut y = 0;
    for (at, step) in steps.iter().enumerate() {
        let taken = if step.period.is_some() { aside } else { 0 };
        let mut label = above(steps, at, box_width - SPINE - BESIDE - taken);
        if taken > 0 {
            for line in &mut label.lines {
                line.x += taken;
                line.y -= LINE;
            }
        }
        let follows = arrows.iter().any(|arrow| arrow.from + 1 == at && arrow.to == at);
        let starts = step.leading.is_empty();
        let height = label_height(&label);
        let top = y + height + if height == 0 && at == 0 { 8 } else { 22 };
        shift(&mut label, left + SPINE + BESIDE, top - 8 - height);
        drawing.labels.push(label);
        if starts {
            drawing.dots.push(Dot { x: left + SPINE, y: top - 4 - height, end: false });
        }
        if follows || starts {
            let begin = if starts { top - 4 - height } else { drawing.boxes[at - 1].bottom() };
            drawing.paths.push(format!("M{} {begin}V{}", left + SPINE, top - 2));
            drawing.heads.push(Head { x: left + SPINE, y: top, right: false });
        }
        let room = if aside > 0 { aside } else { box_width - 2 * PAD };
        let actor = wrap(&self::actor(step), room - NUMBER, room);
        let room = box_width - 2 * PAD - aside;
        let does = wrap(&capital(&step.does.text), room, room);
        let (actors, lines) = (actor.len().max(1) as i32, does.len() as i32);
        let named = if aside > 0 { 0 } else { actors * LINE + 4 };
        let height =
            2 * PAD + if aside > 0 { actors.max(lines) * LINE } else { named + lines * LINE };
        drawing.boxes.push(StepBox {
            id: step.id.clone(),
            x: left,
            y: top,
            width: box_width,
            height,
            actor: first_indented(actor, left, top),
            does: set(does, left + PAD + aside, top + named + PAD + LINE - 4),
        });
        y = close(&mut drawing, step, left, top + height, box_width);
    }
    drawing.height = y + 4;
    for arrow in arrows.iter().filter(passing) {
        let span = spans.iter().position(|(from, _)| *from == arrow.from).unwrap_or(0);
        let track = 5 + 8 * track_of[span] as i32;
        let (from, to) = (&drawing.boxes[arrow.from], &drawing.boxes[arrow.to]);
        let (begin, goal) = (from.y + from.height - 14, to.y + 14);
        drawing.paths.push(format!("M{left} {begin}H{track}V{goal}H{}", left - 2));
        drawing.heads.push(Head { x: left, y: goal, right: true });
    }
    drawing
}

impl StepBox {
    fn bottom(&self) -> i32 {
        self.y + self.height
    }
}

/// The words beside the arrow into a step, at the origin.
fn above(steps: &[Step], at: usize, room: i32) -> Label {
    let period = steps[at].period.as_ref();
    let lines = reason(steps, at).map(|words| wrap(words, room, room)).unwrap_or_default();
    let first = if period.is_some() { 2 } else { 1 };
    Label {
        x: 0,
        y: LINE - 4,
        days: period.map_or(0, |period| period.days),
        kind: period.map_or("", |period| period.kind),
        back: String::new(),
        lines: set(lines, 0, first * LINE - 4),
    }
}

fn label_height(label: &Label) -> i32 {
    let last = label.lines.last().map_or(0, |line| line.y);
    last.max(if label.days > 0 { label.y } else { 0 })
        + if label.lines.is_empty() && label.days == 0 { 0 } else { 4 }
}

fn shift(label: &mut Label, x: i32, y: i32) {
    label.x += x;
    label.y += y;
    for line in &mut label.lines {
        line.x += x;
        line.y += y;
    }
}

/// What stands below a step whose bottom is at `y`; returns where the space below it begins.
fn close(drawing: &mut Drawing, step: &Step, x: i32, y: i32, width: i32) -> i32 {
    let (back, end) = ending(step);
    let room = width - SPINE - BESIDE;
    let lines = end.map(|words| wrap(words, room, room)).unwrap_or_default();
    if back.is_empty() && lines.is_empty() {
        return y;
    }
    let height = lines.len().max(1) as i32 * LINE;
    drawing.paths.push(format!("M{} {y}v10", x + SPINE));
    if back.is_empty() {
        drawing.dots.push(Dot { x: x + SPINE, y: y + 14, end: true });
    } else {
        drawing.heads.push(Head { x: x + SPINE, y: y + 16, right: false });
    }
    let (x, y) = (x + SPINE + BESIDE, y + 4);
    drawing.labels.push(Label {
        x,
        y: y + LINE - 4,
        back,
        lines: set(lines, x, y + LINE - 4),
        ..Label::default()
    });
    y + height
}

/// Lines below one another, the first with its baseline at `y`.
fn set(lines: Vec<String>, x: i32, y: i32) -> Vec<Line> {
    let at = |(index, text)| Line { x, y: y + index as i32 * LINE, text };
    lines.into_iter().enumerate().map(at).collect()
}

/// Lines in a box, the first behind the square with the number.
fn first_indented(lines: Vec<String>, x: i32, y: i32) -> Vec<Line> {
    let mut lines = set(lines, x + PAD, y + PAD + LINE - 4);
    if let Some(first) = lines.first_mut() {
        first.x = x + NUMBER + 6;
    }
    lines
}

/// Breaks words into lines of at most `width`, the first of at most `first`.
fn wrap(text: &str, first: i32, width: i32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        let mut rest = word.to_owned();
        loop {
            let room = f64::from(if lines.is_empty() { first } else { width });
            let space = if line.is_empty() { "" } else { " " };
            if measure(&line) + measure(space) + measure(&rest) <= room {
                line = format!("{line}{space}{rest}");
                break;
            }
            let left = room - measure(&line) - measure(space);
            if let Some((head, tail)) =
                split(&rest, left).filter(|_| line.is_empty() || measure(&rest) > f64::from(width))
            {
                line = format!("{line}{space}{head}");
                rest = tail;
            } else if line.is_empty() {
                line = rest;
                break;
            }
            lines.push(std::mem::take(&mut line));
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

/// The longest beginning of a long word that fits into `room`, with a hyphen, and the rest.
fn split(word: &str, room: f64) -> Option<(String, String)> {
    let mut points: Vec<(usize, &str)> = word
        .match_indices('-')
        .map(|(at, _)| (at + 1, ""))
        .filter(|(at, _)| *at < word.len())
        .collect();
    let mut letters = hyphenation::Word::default();
    for (offset, letter) in word.char_indices() {
        if !letters.read(offset, letter) {
            letters.end(|at| points.push((at, "-")));
        }
    }
    letters.end(|at| points.push((at, "-")));
    points.sort_unstable();
    let fits = |(at, hyphen): &&(usize, &str)| measure(&word[..*at]) + measure(hyphen) <= room;
    let (at, hyphen) = points.iter().rev().find(fits)?;
    Some((format!("{}{hyphen}", &word[..*at]), word[*at..].to_owned()))
}

/// How wide words are at most.
fn measure(text: &str) -> f64 {
    let width: f64 = text.chars().map(letter).sum();
    width * SIZE * 1.07
}

/// The width of a letter in PT Sans, in parts of its size.
fn letter(letter: char) -> f64 {
    match letter {
        '.' | ',' | ':' | ';' => 0.24,
        'і' | ' ' | '(' | ')' | 'І' => 0.28,
        '"' | 'г' | 'ғ' | '-' | '/' | 'т' => 0.38,
        'з' | 'с' | 'у' | 'ь' | 'э' | 'Г' => 0.46,
        'к' | 'қ' | 'ұ' | 'ү' | 'ч' | 'я' | 'а' | 'ә' | 'в' | 'е' | 'ё' | 'л' | 'ъ' | 'х' => {
            0.51
        }
        'м' | 'ж' | 'ы' | 'ф' | 'ю' | 'ц' => 0.68,
        'ш' | 'щ' => 0.76,
        '№' | 'Ж' | 'М' | 'Ш' | 'Щ' | 'Ю' => 0.95,
        letter if letter.is_uppercase() => 0.64,
        _ => 0.55,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_set_in_lines_that_fit() {
        let text = "өкілетті органға өтінішті құжаттармен бірге жібереді және мәліметтерді архитектуралық порталда орналастырады";
        for width in [90, 140, 200, 280] {
            let lines = wrap(text, width - 30, width);
            assert!(lines.iter().all(|line| measure(line) <= f64::from(width)), "{lines:?}");
            assert!(measure(&lines[0]) <= f64::from(width - 30), "{lines:?}");
            let back: String = lines.join(" ").replace("- ", "");
            assert_eq!(back.replace(' ', ""), text.replace(' ', ""));
        }
    }
}
