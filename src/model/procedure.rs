//! Procedures as data: who does what, on what event, within which period, and what follows.

use super::Bilingual;
use super::criteria::Basis;
use crate::source::Span;

/// How a period is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DayKind {
    /// Жұмыс күні / рабочий день.
    Working,
    /// Күнтізбелік күн / календарный день.
    Calendar,
    /// Ай / месяц.
    Month,
}

/// What follows a step.
#[derive(Debug, Clone)]
pub struct Next {
    /// The step.
    pub step: String,
    /// On which condition, where there are several.
    pub condition: Option<Bilingual<String>>,
    /// Where it is recorded.
    pub span: Span,
}

/// A period within which a step is to be done.
#[derive(Debug, Clone)]
pub struct Period {
    /// How many days or months.
    pub days: u32,
    /// How they are counted.
    pub kind: DayKind,
    /// What starts it, in words.
    pub from: Option<Bilingual<String>>,
    /// The step whose end starts it; `None` where the event of the procedure itself does.
    pub after: Option<String>,
}

/// A step of a procedure.
#[derive(Debug, Clone)]
pub struct Step {
    /// Its id in the procedure.
    pub id: String,
    /// Who acts.
    pub actor: Bilingual<String>,
    /// On what event.
    pub trigger: Bilingual<String>,
    /// What he does.
    pub does: Bilingual<String>,
    /// Within which period, where the act gives one.
    pub period: Option<Period>,
    /// What comes of it.
    pub outcome: Option<Bilingual<String>>,
    /// What follows.
    pub next: Vec<Next>,
    /// The unit that says so.
    pub basis: Basis,
    /// Where it is recorded.
    pub span: Span,
}

/// A procedure.
#[derive(Debug, Clone)]
pub struct Procedure {
    /// Its id.
    pub id: String,
    /// What it is called on the site.
    pub name: Bilingual<String>,
    /// The unit that gives the whole of it, where there is one.
    pub basis: Option<Basis>,
    /// Its steps.
    pub steps: Vec<Step>,
    /// Where it is recorded.
    pub span: Span,
}

impl DayKind {
    /// The word for it in content and in the machine contract.
    pub fn word(self) -> &'static str {
        match self {
            DayKind::Working => "working",
            DayKind::Calendar => "calendar",
            DayKind::Month => "month",
        }
    }
}

impl Procedure {
    /// Every basis of the procedure.
    pub fn bases(&self) -> impl Iterator<Item = &Basis> {
        self.basis.iter().chain(self.steps.iter().map(|step| &step.basis))
    }

    /// The steps from which one goes on to this one.
    pub fn leading_to<'a>(&'a self, id: &'a str) -> impl Iterator<Item = &'a str> {
        let leads = move |step: &&Step| step.next.iter().any(|next| next.step == id);
        self.steps.iter().filter(leads).map(|step| step.id.as_str())
    }

    /// Whether a step of the procedure has a period.
    pub fn has_periods(&self) -> bool {
        self.steps.iter().any(|step| step.period.is_some())
    }

    /// The step with this id.
    pub fn step(&self, id: &str) -> Option<&Step> {
        self.steps.iter().find(|step| step.id == id)
    }
}
