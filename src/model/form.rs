//! Forms as data: what is written on each line of an official blank.

use super::criteria::{Basis, Rule};
use super::{Address, Bilingual, Path};
use crate::source::Span;

/// What is written in a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FieldKind {
    /// A line of text.
    Text,
    /// Several lines of text.
    Long,
    /// A day.
    Date,
    /// The name of a person.
    Name,
    /// The name of an organisation.
    Org,
    /// Individual identification number.
    Iin,
    /// Business identification number.
    Bin,
    /// A telephone number.
    Phone,
    /// An e-mail address.
    Email,
    /// A box to be ticked.
    Tick,
    /// One of several.
    Choice,
    /// Rows of a table.
    Table,
    /// A signature: for the pen.
    Sign,
    /// The place of a seal.
    Seal,
}

/// One of the answers of a choice.
#[derive(Debug, Clone)]
pub struct Choice {
    /// Its name: a small Latin word.
    pub option: String,
    /// Its words on the blank.
    pub text: Bilingual<String>,
}

/// A column of a table that is filled in row by row.
#[derive(Debug, Clone)]
pub struct Column {
    /// Its name: a small Latin word.
    pub column: String,
    /// What is written in its cells.
    pub kind: FieldKind,
    /// Its heading.
    pub label: Bilingual<String>,
}

/// On what it depends whether a field is filled in: a box that is ticked, or an answer that is chosen.
#[derive(Debug, Clone)]
pub struct OnlyIf {
    /// The line with the box or the answers.
    pub field: Path,
    /// The answer; nothing where it is a box.
    pub option: Option<String>,
    /// Where it is recorded.
    pub span: Span,
}

/// A field of a form.
#[derive(Debug, Clone)]
pub struct Field {
    /// The line of the blank: `annex1/applicant`.
    pub path: Path,
    /// What is written there.
    pub kind: FieldKind,
    /// Its name in messages.
    pub label: Bilingual<String>,
    /// What is written here.
    pub hint: Option<Bilingual<String>>,
    /// The message when it is empty.
    pub error: Option<Bilingual<String>>,
    /// Whether the form is incomplete without it; of a field with a condition, where that is met.
    pub required: bool,
    /// The condition on which it is filled in.
    pub only_if: Option<OnlyIf>,
    /// The field, perhaps of another form, whose words it repeats where both are filled in together.
    pub same_as: Option<Address>,
    /// Ruled lines of the empty blank; of a table, its rows.
    pub lines: u32,
    /// The answers of a choice.
    pub options: Vec<Choice>,
    /// The columns of a table.
    pub columns: Vec<Column>,
    /// The line of the annex.
    pub basis: Basis,
    /// Where it is recorded.
    pub span: Span,
}

/// A form that some applicants need besides, though nothing asks to attach it.
#[derive(Debug, Clone)]
pub struct Related {
    /// The document that is its blank: `2019-193:annex2`.
    pub form: Address,
    /// Who needs it, and the unit that lets one see so.
    pub rule: Rule,
}

/// A form: the blank of an annex as data.
#[derive(Debug, Clone)]
pub struct Form {
    /// The document that is the blank: `annex1`.
    pub document: Path,
    /// What it is called on the site.
    pub name: Bilingual<String>,
    /// What it is for.
    pub purpose: Bilingual<String>,
    /// The unit that asks for it.
    pub basis: Basis,
    /// What is attached.
    pub attachments: Vec<Rule>,
    /// Forms that some applicants need besides.
    pub related: Vec<Related>,
    /// Its fields, in the order of the blank.
    pub fields: Vec<Field>,
    /// Where it is recorded.
    pub span: Span,
}

impl FieldKind {
    /// The word for it in content and in `data-kind`.
    pub fn word(self) -> &'static str {
        match self {
            FieldKind::Text => "text",
            FieldKind::Long => "long",
            FieldKind::Date => "date",
            FieldKind::Name => "name",
            FieldKind::Org => "org",
            FieldKind::Iin => "iin",
            FieldKind::Bin => "bin",
            FieldKind::Phone => "phone",
            FieldKind::Email => "email",
            FieldKind::Tick => "tick",
            FieldKind::Choice => "choice",
            FieldKind::Table => "table",
            FieldKind::Sign => "sign",
            FieldKind::Seal => "seal",
        }
    }
}

impl Form {
    /// The forms and fields that it names, and where it does.
    pub fn named(&self) -> impl Iterator<Item = (&Address, Span)> {
        let related = self.related.iter().map(|related| (&related.form, self.span));
        let same = self.fields.iter().filter_map(|own| Some((own.same_as.as_ref()?, own.span)));
        related.chain(same)
    }

    /// Every basis of the form.
    pub fn bases(&self) -> impl Iterator<Item = &Basis> {
        std::iter::once(&self.basis)
            .chain(self.attachments.iter().map(|rule| &rule.basis))
            .chain(self.related.iter().map(|related| &related.rule.basis))
            .chain(self.fields.iter().map(|field| &field.basis))
    }
}
