//! What became of the unit that words name: it stands, it was not there yet, it is there no longer,
//! its text is not held, or it never was.

use super::cited::Cited;
use crate::history::History;
use crate::lang::recognise;
use crate::lang::reference::Head;
use crate::model::{ActId, ChangeKind, Detail, Identity, Path, Redaction, Unit};
use crate::resolve::world::counting;
use crate::resolve::{Corpus, Role, Status, Target};

/// What became of the unit or act that words name.
#[derive(Debug, Clone, Copy)]
pub enum Fate<'a> {
    /// It is there.
    Stands,
    /// It is known to exist, or may exist; its text is not held.
    Lacuna,
    /// A later redaction brings it.
    NotYet(&'a Redaction),
    /// The act was adopted later.
    NotAdopted(&'a Identity),
    /// This redaction took it away.
    NoLonger(&'a Redaction),
    /// The words tell of an act by date, number or name, and no such act is known.
    UnknownAct,
    /// The words name an act by a short name that nothing declares.
    Undeclared,
    /// What the words name is no address.
    NoAddress,
    /// It is in no redaction.
    Nowhere,
}

impl Fate<'_> {
    /// Whether nothing is wrong.
    pub fn is_fine(&self) -> bool {
        matches!(self, Fate::Stands)
    }
}

/// What became of the target of a reference.
pub fn fate<'a>(corpus: &'a Corpus, cited: &Cited<'a>) -> Fate<'a> {
    let reference = cited.reference;
    let Some(target) = &reference.target else {
        return match reference.status {
            Status::Unresolved => Fate::NoAddress,
            _ => Fate::Stands,
        };
    };
    let Some(act) = &target.act else {
        return match (names_act(cited), reference.role) {
            (true, _) => Fate::UnknownAct,
            (false, Role::Reference | Role::Own) => Fate::Undeclared,
            // The amended act is named, and judged, where the instructions are opened.
            (false, Role::Locator | Role::Scope) => Fate::Stands,
        };
    };
    let Some(here) = here(corpus, cited) else { return Fate::Stands };
    if let Some(identity) = corpus.chronicle.identity(act)
        && *act != here.act
        && identity.date.zip(here.begins()).is_some_and(|(adopted, begins)| adopted > begins)
    {
        return Fate::NotAdopted(identity);
    }
    let Some(history) = corpus.chronicle.acts.get(act) else { return Fate::Stands };
    if reference.status == Status::Resolved || is_unsettled(history) {
        return Fate::Stands;
    }
    let Some(state) = counting(&corpus.chronicle, here, act) else { return Fate::Stands };
    if amends(cited, act) && stands_round(history, cited.history.id(), &target.path) {
        return Fate::Stands;
    }
    in_time(history, state, target, reference.status)
}

/// The redaction in which the words count: new text belongs to the redaction that it makes.
fn here<'a>(corpus: &'a Corpus, cited: &Cited<'a>) -> Option<&'a Redaction> {
    let path = cited.unit.path.as_str();
    let instruction = path.find("/new/").or_else(|| path.strip_suffix("/new").map(str::len));
    let Some(end) = instruction else { return Some(cited.redaction) };
    let instruction = cited.redaction.unit(&Path::parse(&path[..end]).ok()?)?;
    let amended = &instruction.amendment()?.targets.first()?.address.act;
    let history = corpus.chronicle.acts.get(amended)?;
    let made = history.redactions.iter().rfind(|made| made.made_by == *cited.history.id());
    made.or_else(|| history.redactions.last())
}

fn in_time<'a>(
    history: &'a History,
    state: &Redaction,
    target: &Target,
    status: Status,
) -> Fate<'a> {
    let path = &target.path;
    let all = &history.redactions;
    let Some(at) = all.iter().position(|redaction| redaction.name == state.name) else {
        return Fate::Nowhere;
    };
    let certain = status == Status::Unresolved;
    let covers = |redaction: &Redaction, kind: ChangeKind| {
        redaction.changes.iter().any(|change| change.kind == kind && path.is_within(&change.unit))
    };
    if is_repealed(state, path) {
        let by = all[..=at].iter().rfind(|redaction| covers(redaction, ChangeKind::Removed));
        return Fate::NoLonger(by.unwrap_or(&all[at]));
    }
    if let Some(last) = all[..at].iter().rposition(|redaction| stands(redaction, path))
        && (certain || covers(&all[last + 1], ChangeKind::Removed))
    {
        return Fate::NoLonger(&all[last + 1]);
    }
    let later = all[at + 1..].iter().find(|redaction| stands(redaction, path));
    if let Some(later) = later
        && (certain || covers(later, ChangeKind::Added))
    {
        return Fate::NotYet(later);
    }
    if certain { Fate::Nowhere } else { Fate::Lacuna }
}

/// Whether a unit stands in a redaction, itself and all in which it stands.
fn stands(redaction: &Redaction, path: &Path) -> bool {
    redaction.has(path) && !is_repealed(redaction, path)
}

fn is_repealed(redaction: &Redaction, path: &Path) -> bool {
    let deleted = |unit: &Unit| unit.detail == Detail::Repealed;
    let mut at = Some(path.clone());
    while let Some(path) = at {
        if redaction.unit(&path).is_some_and(deleted)
            || redaction.document(&path).is_some_and(|document| document.is_deleted())
        {
            return true;
        }
        at = path.parent();
    }
    false
}

/// Whether the words are an instruction that changes the act, or open a list of such.
fn amends(cited: &Cited, act: &ActId) -> bool {
    if cited.unit.path.segments().any(|segment| segment == "new") {
        return false; // new text speaks of the act as it will be
    }
    let document = cited.redaction.document(&cited.unit.path.document());
    let point = point_of(&cited.unit.path);
    let units = document.into_iter().flat_map(|document| document.walk());
    units
        .filter(|unit| unit.path.is_within(&point) || point.is_within(&unit.path))
        .filter_map(Unit::amendment)
        .any(|amendment| amendment.targets.iter().any(|target| target.address.act == *act))
}

/// The point in which a unit stands.
fn point_of(path: &Path) -> Path {
    let mut at = path.clone();
    while let Some(parent) = at.parent() {
        if parent == at.document() {
            return at;
        }
        at = parent;
    }
    path.clone()
}

/// Whether a unit stands right before an act changed it or in what it made.
fn stands_round(history: &History, by: &ActId, path: &Path) -> bool {
    let all = &history.redactions;
    (0..all.len()).any(|at| {
        let touched =
            all[at].made_by == *by || all.get(at + 1).is_some_and(|next| next.made_by == *by);
        touched && stands(&all[at], path)
    })
}

/// Whether an operation on the act could not be applied, which has its own finding.
fn is_unsettled(history: &History) -> bool {
    history.redactions.iter().any(|redaction| redaction.is_incomplete)
}

/// Whether the words tell of an act by date, number or name.
fn names_act(cited: &Cited) -> bool {
    let mentions = recognise(&cited.words.text, cited.reference.lang);
    let named = |range: &std::ops::Range<usize>| {
        range.start < cited.reference.range.end && cited.reference.range.start < range.end
    };
    mentions.iter().any(|mention| matches!(mention.head, Head::Act(_)) && named(&mention.range))
}
