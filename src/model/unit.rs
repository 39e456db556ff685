//! The kinds of unit of which a legal text consists.

use serde::Serialize;

/// What a unit is in law, or in the print of an act (domain.md, section 1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum UnitKind {
    /// Heading of an act or of a document inside it.
    Title,
    /// Adoption and registration line.
    Meta,
    /// Preamble, кіріспе.
    Preamble,
    /// Signature.
    Sign,
    /// Approval stamp, or the stamp of an annex.
    Stamp,
    /// Heading of a раздел / бөлім.
    Section,
    /// Heading of a глава / тарау.
    Chapter,
    /// Heading of a параграф.
    Paragraph,
    /// Heading line of a статья / бап.
    Article,
    /// Пункт / тармақ.
    Point,
    /// Подпункт / тармақша.
    Subpoint,
    /// An unnumbered paragraph of a point or subpoint after its first one.
    Part,
    /// An indent of a part that is cited by its indents.
    Indent,
    /// A heading row of a table.
    Head,
    /// A row of a table.
    Row,
    /// A cell of a table.
    Cell,
    /// A numbered line in a cell.
    CellLine,
    /// A group of criteria.
    Criterion,
    /// A row of a group of criteria.
    CriterionRow,
    /// A line of a form, named in the YAML.
    FormLine,
    /// An amending instruction.
    Amendment,
    /// A line that only says where the next instructions apply.
    Scope,
    /// A lacuna that stands for several units.
    Gap,
}
