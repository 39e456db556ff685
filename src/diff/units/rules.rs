//! The numbers that decide which units correspond, each with the case that set it. A score is the
//! likeness of the words, from 0 to 1, and what the surroundings add to it or take from it.

use crate::model::UnitKind;

/// Scores of the rounds: the surest pairs first, so that they speak for the doubtful ones.
pub(super) const ROUNDS: &[f64] = &[1.1, 1.0, 0.9, 0.8, 0.7, 0.6, 0.5];

/// The units above correspond: "описание объекта" goes where its neighbours go.
pub(super) const PARENT: f64 = 0.2;
/// The same where it is the document that corresponds: all points of it stand in it.
pub(super) const PARENT_DOCUMENT: f64 = 0.1;
/// The units below correspond: "принимает решение:" goes where its "1) о включении" went.
pub(super) const CHILDREN: f64 = 0.2;
/// The neighbour on one side corresponds.
pub(super) const NEIGHBOUR: f64 = 0.05;
/// Within one act the address is permanent.
pub(super) const SAME_ADDRESS: f64 = 0.3;
/// Paragraphs are counted, not numbered: their place says less.
pub(super) const SAME_PLACE: f64 = 0.1;
/// Across acts the same number is a hint only.
pub(super) const SAME_NUMBER: f64 = 0.05;
/// A point that became a subpoint.
pub(super) const OTHER_KIND: f64 = 0.03;
/// The documents do not correspond: an order does not become the rules that it approves.
pub(super) const OTHER_DOCUMENT: f64 = 0.2;
/// Among equals the one at the same relative place.
pub(super) const FAR: f64 = 0.02;

/// A pair is clear when no other comes as near as this.
pub(super) const CLEAR: f64 = 0.05;
/// Of pairs that are not clear, one in so many is taken before looking again.
pub(super) const FEW: usize = 64;

/// From here on two units that are not compared by words count as corresponding.
pub(super) const AGREED: f64 = 0.5;
/// What an agreement of rows is worth for their cells.
pub(super) const INHERITED: f64 = 0.7;

/// Least likeness of two units most of whose units below correspond.
pub(super) const LEAST_ABOVE: f64 = 0.15;
/// Least likeness of the only two units left between found neighbours.
pub(super) const LEAST_BETWEEN: f64 = 0.2;
/// Least likeness under units that correspond.
pub(super) const LEAST_BELOW: f64 = 0.25;
/// Least likeness of two points of documents that correspond: what "в случае принятия решения …
/// уполномоченный орган в срок …" makes alike is not yet one point (0.31).
pub(super) const LEAST_DOCUMENT: f64 = 0.35;
/// Least likeness elsewhere: below it a unit was added or dropped, not moved.
pub(super) const LEAST_ELSEWHERE: f64 = 0.4;

/// Least share of a part in the whole of which it was split.
pub(super) const LEAST_SHARE: f64 = 0.6;
/// Least number of words that it shares with it: one or two prove nothing.
pub(super) const LEAST_SHARED: f64 = 3.0;

/// Votes of a name for two documents: fewer than the handful of units that say otherwise.
pub(super) const SAME_NAME: f64 = 2.0;
/// Votes of a hint for units without words of their own.
pub(super) const HINTED: f64 = 1000.0;

/// How many of its rarest stems lead a unit to its candidates.
pub(super) const TELLING: usize = 24;
/// A stem that more units have leads nowhere.
pub(super) const COMMONPLACE: usize = 200;
/// Candidates of one unit.
pub(super) const CANDIDATES: usize = 24;
/// Weight that makes a unit a candidate whatever its words are.
pub(super) const SURE: f64 = 1000.0;

/// Kinds between which a unit can change.
pub(super) fn family(kind: UnitKind) -> UnitKind {
    match kind {
        UnitKind::Point | UnitKind::Subpoint | UnitKind::Part | UnitKind::Indent => UnitKind::Point,
        UnitKind::Section | UnitKind::Chapter | UnitKind::Paragraph | UnitKind::Article => {
            UnitKind::Chapter
        }
        UnitKind::Row | UnitKind::CriterionRow => UnitKind::Row,
        UnitKind::Cell | UnitKind::CellLine => UnitKind::Cell,
        other => other,
    }
}

/// Kinds of which a document has one each, or that it names: they never leave their document.
pub(super) fn is_bound(kind: UnitKind) -> bool {
    matches!(
        kind,
        UnitKind::Title
            | UnitKind::Meta
            | UnitKind::Preamble
            | UnitKind::Sign
            | UnitKind::Stamp
            | UnitKind::Head
            | UnitKind::FormLine
    )
}
