//! Steps of a procedure as a page shows them: who, on what event, what, until when, what follows.

use serde::Serialize;

use super::passage::Reader;
use super::text::UnitLink;
use super::{Phrase, Place, Site};
use crate::history::History;
use crate::model::procedure::{Procedure, Step as ProcedureStep};
use crate::model::{Redaction, State};

/// A procedure of an act, in the redaction whose text says it.
#[derive(Debug, Clone, Copy)]
pub struct Held<'a> {
    /// The act.
    pub history: &'a History,
    /// The redaction that applies on the day of the site, or the last one.
    pub redaction: &'a Redaction,
    /// The procedure.
    pub procedure: &'a Procedure,
}

/// A step.
#[derive(Debug, Clone, Serialize)]
pub struct Step {
    /// Its id in the procedure, which is its number.
    pub id: String,
    /// The id of its element.
    pub anchor: String,
    /// `2018-29@2024:rules/p7`
    pub address: String,
    /// Who acts.
    pub actor: Phrase,
    /// On what event.
    pub trigger: Phrase,
    /// What is done.
    pub does: Phrase,
    /// Within which period, where the act gives one.
    pub period: Option<Period>,
    /// What comes of it.
    pub outcome: Option<Phrase>,
    /// What follows.
    pub next: Vec<Next>,
    /// The steps from which one comes here, by their ids.
    pub leading: Vec<String>,
    /// The unit that says so.
    pub basis: UnitLink,
}

/// A period.
#[derive(Debug, Clone, Serialize)]
pub struct Period {
    /// How many.
    pub days: u32,
    /// `working`, `calendar`, `month`: names the message `period-…`.
    pub kind: &'static str,
    /// What starts it, in words.
    pub from: Option<Phrase>,
    /// The step whose end starts it; nothing where the event of the procedure does.
    pub after: Option<String>,
    /// Whether that step has no period itself, so that no law says when it ends.
    pub open: bool,
}

/// A step that follows.
#[derive(Debug, Clone, Serialize)]
pub struct Next {
    /// Its id.
    pub step: String,
    /// The id of its element.
    pub anchor: String,
    /// On which condition.
    pub condition: Option<Phrase>,
    /// Whether the way leads back.
    pub back: bool,
}

/// Every procedure: what applies before what has ended, rules that a body names before others, as
/// the acts are ordered otherwise.
pub fn procedures<'a>(site: &Site<'a>) -> Vec<Held<'a>> {
    let mut held: Vec<Held<'a>> = Vec::new();
    for history in site.chronicle().acts.values() {
        let Some(redaction) = site.present(history).or(history.redactions.last()) else { continue };
        held.extend(history.procedures.iter().map(|procedure| Held {
            history,
            redaction,
            procedure,
        }));
    }
    held.sort_by_key(|held| {
        let ended = held.history.act.identity.status.state == State::Repealed;
        (ended, held.redaction.body.is_none())
    });
    held
}

impl Held<'_> {
    /// `2018-29:inclusion`: how the command line and the address of a page name the procedure.
    pub fn key(&self) -> String {
        format!("{}:{}", self.history.id(), self.procedure.id)
    }

    /// Where its page stands.
    pub fn place(&self) -> Place {
        Place::Procedure {
            act: self.history.id().to_string(),
            procedure: self.procedure.id.clone(),
        }
    }
}

/// The steps for a page; the ids of their elements begin with `prefix`.
pub fn steps(reader: &Reader<'_>, procedure: &Procedure, prefix: &str) -> Vec<Step> {
    procedure.steps.iter().map(|step| self::step(reader, procedure, step, prefix)).collect()
}

fn step(reader: &Reader<'_>, procedure: &Procedure, step: &ProcedureStep, prefix: &str) -> Step {
    let at = |id: &str| procedure.steps.iter().position(|step| step.id == id);
    let anchor = |id: &str| format!("{prefix}{id}");
    let here = at(&step.id);
    let unit = &step.basis.unit;
    let redaction = unit.redaction.as_deref().unwrap_or(&reader.redaction.name);
    Step {
        id: step.id.clone(),
        anchor: anchor(&step.id),
        address: format!("{}@{redaction}:{}", unit.act, unit.path),
        actor: reader.phrase(&step.actor),
        trigger: reader.phrase(&step.trigger),
        does: reader.phrase(&step.does),
        period: step.period.as_ref().map(|period| Period {
            days: period.days,
            kind: period.kind.word(),
            from: period.from.as_ref().map(|words| reader.phrase(words)),
            after: period.after.clone(),
            open: period
                .after
                .as_deref()
                .and_then(|after| procedure.step(after))
                .is_some_and(|after| after.period.is_none()),
        }),
        outcome: step.outcome.as_ref().map(|words| reader.phrase(words)),
        next: step
            .next
            .iter()
            .map(|next| Next {
                step: next.step.clone(),
                anchor: anchor(&next.step),
                condition: next.condition.as_ref().map(|words| reader.phrase(words)),
                back: at(&next.step) <= here,
            })
            .collect(),
        leading: procedure.leading_to(&step.id).map(str::to_owned).collect(),
        basis: reader.site.unit_link(&reader.links, Some(reader.redaction), unit),
    }
}
