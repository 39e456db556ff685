//! The criteria calculator of one redaction: the questions of the annex, the conditions, the
//! decision table with its counts, and the tables of the other redactions beside it.
//!
//! The script of the page evaluates [`TableData`], which is written beside the pages as a script
//! file (a page opened from disk can load nothing else), and knows nothing that the page does not
//! say in words.

use std::collections::BTreeMap;

use serde::Serialize;

use super::passage::{Cited, Defect, Passage, Reader, Source};
use super::site::RedactionName;
use super::text::Standing;
use super::{Crumb, Page, Phrase, Place, Site, View};
use crate::history::History;
use crate::model::criteria::{Measure, Question, Rule, Threshold};
use crate::model::{Criteria, Path, Redaction, Unit, UnitKind, print};
use crate::rules::criteria::Group as Criterion;
use crate::rules::{Counts, Table, enumerate};

/// The calculator page of one redaction.
#[derive(Debug, Clone, Serialize)]
pub struct CalculatorPage {
    /// The act and the redaction.
    pub source: Source,
    /// `2018-29@2024`: names the table in the data file.
    pub key: String,
    /// What the criteria are called.
    pub name: Phrase,
    /// The table in the text of the act.
    pub table: Cited,
    /// The calculators of the body, oldest first; this one among them.
    pub redactions: Vec<RedactionChoice>,
    /// The kinds of object to choose from; empty where the table knows one kind only and nothing
    /// outside.
    pub objects: Vec<ObjectChoice>,
    /// Whose words the questions are; `None` where they differ.
    pub standing: Option<Standing>,
    /// The questions.
    pub groups: Vec<Group>,
    /// How many questions there are.
    pub count: usize,
    /// Points for yes.
    pub yes: u32,
    /// Points for no.
    pub no: u32,
    /// From what the points were concluded.
    pub inferred: Option<Phrase>,
    /// What must be met, as the act says it.
    pub rules: Vec<Said>,
    /// The same one by one: the total, each criterion.
    pub conditions: Vec<Condition>,
    /// The least number of points in all, where a condition asks for one.
    pub least_total: Option<u32>,
    /// The least number of points in each criterion, where a condition asks for one.
    pub least_each: Option<u32>,
    /// The most points in all.
    pub most: u32,
    /// Where all conditions are met.
    pub include: Said,
    /// Where one is not.
    pub refuse: Said,
    /// Grounds of refusal that points do not decide.
    pub other_grounds: Vec<Said>,
    /// What these criteria do not decide.
    pub outside: Vec<Said>,
    /// The rows of the decision table.
    pub decisions: Vec<Decision>,
    /// Whether the condition on the total follows from those on the criteria.
    pub total_follows: bool,
    /// The thresholds of the questions, with what their boundary value means.
    pub boundaries: Vec<Boundary>,
    /// All tables of the body with these questions, oldest first; this one among them.
    pub beside: Vec<Beside>,
    /// Defects of the words of the questions.
    pub errata: Vec<Defect>,
    /// The form by which one applies.
    pub form: Option<FormLink>,
    /// The package that goes with the application.
    pub package: Option<String>,
    /// The digits of the official words of the table and of the units of its conditions.
    pub digits: String,
}

/// The same calculator in another redaction.
#[derive(Debug, Clone, Serialize)]
pub struct RedactionChoice {
    /// What the redaction is called.
    pub name: RedactionName,
    /// How many questions it has.
    pub count: usize,
    /// The page.
    pub href: String,
    /// Whether this is the page.
    pub current: bool,
}

/// A kind of object.
#[derive(Debug, Clone, Serialize)]
pub struct ObjectChoice {
    /// `system`, `complex`, `both`, or a kind outside of these criteria: names the message
    /// `object-…`.
    pub object: String,
    /// Whether these criteria do not decide about it.
    pub outside: bool,
}

/// A criterion with its questions.
#[derive(Debug, Clone, Serialize)]
pub struct Group {
    /// `c1`
    pub id: String,
    /// The unit.
    pub unit: Cited,
    /// Its number.
    pub number: String,
    /// Its words.
    pub words: Passage,
    /// The most points.
    pub most: u32,
    /// The least points that a condition asks for; 0 where none does.
    pub least: u32,
    /// Its questions.
    pub questions: Vec<Asked>,
}

/// A question.
#[derive(Debug, Clone, Serialize)]
pub struct Asked {
    /// `1.1`
    pub row: String,
    /// The unit.
    pub unit: Cited,
    /// The number as printed.
    pub number: String,
    /// The words of the annex.
    pub words: Passage,
    /// What decides, in a citizen's words.
    pub help: Option<Phrase>,
    /// The kinds of object that the row names; empty where it names none.
    pub concerns: Vec<String>,
    /// The only kind that it names, where the table knows several: names the message
    /// `question-only-…`.
    pub only: Option<String>,
}

/// A condition of inclusion.
#[derive(Debug, Clone, Serialize)]
pub struct Condition {
    /// `total`, or the criterion: `c1`.
    pub id: String,
    /// The criterion that is counted.
    pub criterion: Option<Cited>,
    /// The least number of points.
    pub at_least: u32,
    /// The most that there can be.
    pub most: u32,
    /// The unit that says so.
    pub unit: Option<Cited>,
    /// What it says, in short.
    pub words: Phrase,
}

/// Something that a unit says, in short.
#[derive(Debug, Clone, Serialize)]
pub struct Said {
    /// The kind of object that it concerns.
    pub object: Option<String>,
    /// The unit.
    pub unit: Option<Cited>,
    /// What it says.
    pub words: Option<Phrase>,
}

/// A row of the decision table.
#[derive(Debug, Clone, Serialize)]
pub struct Decision {
    /// `include`, `group`, `total`, `both`: names the messages.
    pub row: &'static str,
    /// The answer sets under each table of the body, oldest first.
    pub counts: Vec<u64>,
}

/// The number in a question, and what exactly this number means.
#[derive(Debug, Clone, Serialize)]
pub struct Boundary {
    /// `1.1`
    pub row: String,
    /// The question on the page.
    pub href: String,
    /// `more-than`, `at-least`: names the message.
    pub rule: &'static str,
    /// The number.
    pub number: f64,
    /// `percent`, or nothing.
    pub measured_in: Option<String>,
}

/// The table of one redaction beside the others.
#[derive(Debug, Clone, Serialize)]
pub struct Beside {
    /// `2016-84@2016`: names the table in the data file.
    pub key: String,
    /// What the redaction is called.
    pub name: RedactionName,
    /// The redaction in a few words.
    pub label: Option<Phrase>,
    /// Its calculator.
    pub href: String,
    /// Whether this is the page.
    pub current: bool,
    /// Where its conditions stand, each unit once.
    pub conditions: Vec<Cited>,
    /// Kinds of object that these criteria decide about and those do not, with the unit that says so.
    pub excludes: Vec<Said>,
    /// What is asked here and not there.
    pub lacks: Vec<RowLink>,
    /// What is asked there and not here.
    pub adds: Vec<RowLink>,
    /// Rows of one number that say something else.
    pub differs: Vec<RowDifference>,
    /// The answer sets, counted.
    pub counts: Counts,
}

/// A row of a table.
#[derive(Debug, Clone, Serialize)]
pub struct RowLink {
    /// `3.4`
    pub row: String,
    /// The row in the text of its act.
    pub href: String,
}

/// Two rows of one number whose data differ.
#[derive(Debug, Clone, Serialize)]
pub struct RowDifference {
    /// `1.4`
    pub row: String,
    /// The row in the text of the other act.
    pub href: String,
    /// The number here and there, where they differ.
    pub numbers: Option<(f64, f64)>,
    /// A kind of object that the row names here and not there.
    pub fewer: Vec<String>,
    /// A kind of object that the row names there and not here.
    pub more: Vec<String>,
}

/// A form of the same redaction.
#[derive(Debug, Clone, Serialize)]
pub struct FormLink {
    /// What it is called.
    pub name: Phrase,
    /// Its page.
    pub href: String,
}

/// A table as the script evaluates it.
#[derive(Debug, Clone, Serialize)]
pub struct TableData {
    /// `2018-29@2024:annex2`
    pub address: String,
    /// Points for yes.
    pub yes: u32,
    /// Points for no.
    pub no: u32,
    /// The kinds of object that the rows name.
    pub objects: Vec<String>,
    /// The criteria.
    pub groups: Vec<GroupData>,
    /// The conditions.
    pub conditions: Vec<ConditionData>,
    /// Kinds of object that these criteria do not decide about, each with its unit; `other` is any
    /// kind that is not named.
    pub outside: Vec<OutsideData>,
}

/// A criterion as the script evaluates it.
#[derive(Debug, Clone, Serialize)]
pub struct GroupData {
    /// `c1`
    pub id: String,
    /// `2018-29@2024:annex2/c1`
    pub unit: String,
    /// Its rows, each with the kinds of object that it names.
    pub rows: Vec<(String, Vec<String>)>,
}

/// A condition as the script evaluates it.
#[derive(Debug, Clone, Serialize)]
pub struct ConditionData {
    /// `total` or `each`.
    pub measure: &'static str,
    /// The least number of points.
    pub at_least: u32,
    /// `2018-29@2024:rules/p6/sp1`
    pub unit: String,
}

/// A kind of object outside of the criteria.
#[derive(Debug, Clone, Serialize)]
pub struct OutsideData {
    /// The kind.
    pub object: String,
    /// The unit that says so.
    pub unit: String,
}

impl View for CalculatorPage {
    const TYPE: &'static str = "calculator";
    const SHEETS: &'static [&'static str] = &["calculator"];
    const SCRIPTS: &'static [&'static str] = &["files", "criteria", "calculator"];
}

/// A table of criteria in a redaction that holds it.
#[derive(Debug)]
pub struct Held<'a> {
    /// The act.
    pub history: &'a History,
    /// The table.
    pub table: Table<'a>,
    /// All answer sets counted; nothing where there are too many.
    pub counts: Counts,
}

/// Every table of criteria in every redaction whose words are held, with its answer sets counted.
pub fn tables<'a>(site: &Site<'a>) -> Vec<Held<'a>> {
    let mut tables = Vec::new();
    for (history, redaction) in site.redactions() {
        let table = history.criteria.iter().find_map(|criteria| Table::new(criteria, redaction));
        if let Some(table) = table {
            let counts = enumerate(&table).unwrap_or_default();
            tables.push(Held { history, table, counts });
        }
    }
    tables
}

/// The tables of the body to which the redaction belongs, oldest first; the tables of the act where
/// it belongs to none.
fn of_body<'b, 'a>(site: &Site<'_>, tables: &'b [Held<'a>], held: &Held<'_>) -> Vec<&'b Held<'a>> {
    let Some(body) = site.body(held.table.redaction) else {
        let act = held.history.id();
        return tables.iter().filter(|other| other.history.id() == act).collect();
    };
    let called = |name: &str, other: &Held| *other.table.redaction.name == *name;
    body.redactions
        .iter()
        .filter_map(|named| {
            tables.iter().find(|other| {
                other.table.redaction.act == named.state.act && called(&named.name, other)
            })
        })
        .collect()
}

/// The page of one of these tables.
pub fn page(
    site: &Site<'_>,
    lang: &str,
    tables: &[Held<'_>],
    held: &Held<'_>,
) -> Page<CalculatorPage> {
    let redaction = held.table.redaction;
    let place = place(redaction);
    let reader = Reader::new(site, held.history, redaction, &place, lang);
    let body = of_body(site, tables, held);
    let view = view(&reader, held, &body);
    let crumbs = vec![
        Crumb::message("nav-calculators", Some(reader.links.to(&Place::Calculators))),
        Crumb::words(view.name.clone(), None),
    ];
    let data: Vec<String> =
        body.iter().map(|held| reader.links.to_file(&data_path(held.table.redaction))).collect();
    let mut page = Page::new(&site.frame, &place, lang, crumbs, view);
    // The data stand before the script that evaluates them.
    page.shell.scripts.splice(1..1, data);
    page
}

/// The data of all tables: the path of each script file below the root of the site, and its text.
pub fn data_files(tables: &[Held<'_>]) -> Vec<(String, String)> {
    tables
        .iter()
        .map(|held| {
            let redaction = held.table.redaction;
            let key = format!("{}@{}", redaction.act, redaction.name);
            let json = serde_json::to_string(&data(held)).unwrap_or_default();
            let text = format!(
                "(function (site) {{\nsite.tables = site.tables || {{}};\nsite.tables['{key}'] = {json};\n}})(window.qagida = window.qagida || {{}});\n"
            );
            (data_path(redaction), text)
        })
        .collect()
}

/// Where the calculator of a redaction stands.
pub fn place(redaction: &Redaction) -> Place {
    Place::Calculator { act: redaction.act.to_string(), redaction: redaction.name.to_string() }
}

pub(super) fn data_path(redaction: &Redaction) -> String {
    format!("assets/criteria/{}-{}.js", redaction.act, redaction.name)
}

/// The table as the script evaluates it.
pub fn data(held: &Held<'_>) -> TableData {
    let table = &held.table;
    let criteria = table.criteria;
    let address = |path: &Path| table.address(path).to_string();
    let concerns = concerns_by_row(criteria);
    let groups = table.groups.iter().map(|group| GroupData {
        id: group.id.clone(),
        unit: address(&group.path),
        rows: group
            .rows
            .iter()
            .map(|row| (row.clone(), concerns.get(row.as_str()).cloned().unwrap_or_default()))
            .collect(),
    });
    let conditions = criteria.conditions.iter().map(|condition| ConditionData {
        measure: match condition.measure {
            Measure::Total => "total",
            Measure::Each => "each",
        },
        at_least: condition.at_least,
        unit: address(&condition.basis.unit.path),
    });
    let outside = standing_rules(table.redaction, &criteria.outside).filter_map(|rule| {
        Some(OutsideData { object: rule.concerns.clone()?, unit: address(&rule.basis.unit.path) })
    });
    TableData {
        address: address(&criteria.table),
        yes: criteria.yes,
        no: criteria.no,
        objects: kinds(table),
        groups: groups.collect(),
        conditions: conditions.collect(),
        outside: outside.collect(),
    }
}

fn view(reader: &Reader<'_>, held: &Held<'_>, body: &[&Held<'_>]) -> CalculatorPage {
    let table = &held.table;
    let criteria = table.criteria;
    let kinds = kinds(table);
    let groups: Vec<Group> =
        table.groups.iter().filter_map(|group| view_group(reader, table, group, &kinds)).collect();
    let rows: usize = table.groups.iter().map(|group| group.rows.len()).sum();
    let outside = said(reader, &criteria.outside);
    let mut units: Vec<&Path> = Vec::new();
    for condition in &criteria.conditions {
        if !units.contains(&&condition.basis.unit.path) {
            units.push(&condition.basis.unit.path);
        }
    }
    CalculatorPage {
        source: reader.source(),
        key: reader.state(),
        name: reader.phrase(&criteria.name),
        table: unit_or_table(reader, &criteria.table),
        redactions: body
            .iter()
            .map(|other| RedactionChoice {
                name: reader.site.redaction_name(other.table.redaction),
                count: other.table.rows().count(),
                href: reader.links.to(&place(other.table.redaction)),
                current: std::ptr::eq(other.table.redaction, table.redaction),
            })
            .collect(),
        objects: objects(&kinds, &outside),
        standing: one_standing(&groups),
        count: rows,
        yes: criteria.yes,
        no: criteria.no,
        inferred: criteria.inferred.as_ref().map(|words| reader.phrase(words)),
        rules: criteria
            .conditions
            .iter()
            .map(|condition| Said {
                object: None,
                unit: reader.unit(&condition.basis.unit.path),
                words: Some(reader.phrase(&condition.words)),
            })
            .collect(),
        conditions: conditions(reader, table),
        least_total: least(criteria, Measure::Total),
        least_each: least(criteria, Measure::Each),
        most: rows as u32 * criteria.yes.max(criteria.no),
        include: said_one(reader, &criteria.include),
        refuse: said_one(reader, &criteria.refuse),
        other_grounds: said(reader, &criteria.other_grounds),
        outside,
        decisions: decisions(body),
        total_follows: held.counts.answers > 0 && held.counts.refuse_by_total_only == 0,
        boundaries: boundaries(criteria, &groups),
        beside: body.iter().map(|other| view_beside(reader, table, other)).collect(),
        errata: reader
            .redaction
            .document(&criteria.table)
            .map(|document| {
                reader.defects(document.units.iter().filter(asked).flat_map(Unit::walk))
            })
            .unwrap_or_default(),
        form: form(reader),
        package: None,
        digits: digits(reader, criteria, &units),
        groups,
    }
}

/// Whether a unit of the annex is a criterion, whose words the page shows.
fn asked(unit: &&Unit) -> bool {
    unit.kind == UnitKind::Criterion
}

fn unit_or_table(reader: &Reader<'_>, table: &Path) -> Cited {
    reader.unit(table).unwrap_or_else(|| Cited {
        path: table.to_string(),
        address: reader.address(table),
        href: reader.links.to(&reader.act_place()),
        held: true,
    })
}

pub(super) fn view_group(
    reader: &Reader<'_>,
    table: &Table<'_>,
    group: &Criterion,
    kinds: &[String],
) -> Option<Group> {
    let criteria = table.criteria;
    let unit = reader.redaction.unit(&group.path)?;
    let questions: Vec<Asked> = unit
        .children
        .iter()
        .filter(|row| row.kind == UnitKind::CriterionRow)
        .filter_map(|row| {
            let number = row.number.clone()?;
            let question = criteria.questions.iter().find(|question| question.row == number);
            let concerns = question.map(|question| question.concerns.clone()).unwrap_or_default();
            let only = match concerns.as_slice() {
                [one] if kinds.len() > 1 => Some(one.clone()),
                _ => None,
            };
            Some(Asked {
                unit: reader.unit(&row.path)?,
                number: print::number(row, reader.law_lang()),
                words: reader.passage(row),
                help: question
                    .and_then(|question| question.help.as_ref())
                    .map(|help| reader.phrase(help)),
                concerns,
                only,
                row: number,
            })
        })
        .collect();
    Some(Group {
        id: group.id.clone(),
        unit: reader.unit(&group.path)?,
        number: unit.number.clone().unwrap_or_default(),
        words: reader.passage(unit),
        most: questions.len() as u32 * criteria.yes.max(criteria.no),
        least: least(criteria, Measure::Each).unwrap_or_default(),
        questions,
    })
}

/// The most that a condition of this kind asks for.
fn least(criteria: &Criteria, measure: Measure) -> Option<u32> {
    let conditions = criteria.conditions.iter();
    conditions.filter(|one| one.measure == measure).map(|one| one.at_least).max()
}

/// The standing of all questions, where they have one.
fn one_standing(groups: &[Group]) -> Option<Standing> {
    let mut standings = groups
        .iter()
        .flat_map(|group| group.questions.iter().map(|question| question.words.standing));
    let first = standings.next()?;
    standings.all(|standing| standing == first).then_some(first)
}

fn conditions(reader: &Reader<'_>, table: &Table<'_>) -> Vec<Condition> {
    let criteria = table.criteria;
    let best = criteria.yes.max(criteria.no);
    let mut out = Vec::new();
    for condition in &criteria.conditions {
        let mut add = |id: String, criterion: Option<Cited>, rows: usize| {
            out.push(Condition {
                id,
                criterion,
                at_least: condition.at_least,
                most: rows as u32 * best,
                unit: reader.unit(&condition.basis.unit.path),
                words: reader.phrase(&condition.words),
            });
        };
        match condition.measure {
            Measure::Total => add("total".to_owned(), None, table.rows().count()),
            Measure::Each => {
                for group in &table.groups {
                    add(group.id.clone(), reader.unit(&group.path), group.rows.len());
                }
            }
        }
    }
    out
}

/// The rules whose unit this redaction has.
fn standing_rules<'b>(
    redaction: &'b Redaction,
    rules: &'b [Rule],
) -> impl Iterator<Item = &'b Rule> + 'b {
    rules
        .iter()
        .filter(|rule| rule.basis.unit.act != redaction.act || redaction.has(&rule.basis.unit.path))
}

pub(super) fn said(reader: &Reader<'_>, rules: &[Rule]) -> Vec<Said> {
    standing_rules(reader.redaction, rules).map(|rule| said_one(reader, rule)).collect()
}

fn said_one(reader: &Reader<'_>, rule: &Rule) -> Said {
    Said {
        object: rule.concerns.clone(),
        unit: reader.unit(&rule.basis.unit.path),
        words: rule.words.as_ref().map(|words| reader.phrase(words)),
    }
}

/// The kinds of object that the rows name, in the order in which they are first named.
pub(super) fn kinds(table: &Table<'_>) -> Vec<String> {
    let mut kinds: Vec<String> = Vec::new();
    for question in &table.criteria.questions {
        if !table.has_row(&question.row) {
            continue;
        }
        for kind in &question.concerns {
            if !kinds.contains(kind) {
                kinds.push(kind.clone());
            }
        }
    }
    kinds
}

fn objects(kinds: &[String], outside: &[Said]) -> Vec<ObjectChoice> {
    let inside = |object: &str| ObjectChoice { object: object.to_owned(), outside: false };
    let mut objects: Vec<ObjectChoice> = kinds.iter().map(|kind| inside(kind)).collect();
    if kinds.len() > 1 {
        objects.push(inside("both"));
    }
    for object in outside.iter().filter_map(|said| said.object.as_ref()) {
        objects.push(ObjectChoice { object: object.clone(), outside: true });
    }
    if objects.len() > 1 { objects } else { Vec::new() }
}

fn concerns_by_row(criteria: &Criteria) -> BTreeMap<&str, Vec<String>> {
    criteria
        .questions
        .iter()
        .map(|question| (question.row.as_str(), question.concerns.clone()))
        .collect()
}

fn decisions(body: &[&Held<'_>]) -> Vec<Decision> {
    let row = |row, count: fn(&Counts) -> u64| Decision {
        row,
        counts: body.iter().map(|held| count(&held.counts)).collect(),
    };
    let mut rows = vec![
        row("include", |counts| counts.include),
        row("group", |counts| counts.refuse_by_group_only),
        row("total", |counts| counts.refuse_by_total_only),
        row("both", |counts| counts.refuse_by_both),
    ];
    rows.retain(|row| row.counts.iter().any(|count| *count > 0));
    rows
}

fn number(threshold: Option<&Threshold>) -> Option<(&'static str, f64)> {
    match threshold? {
        Threshold::MoreThan(number) => Some(("more-than", number.parse().ok()?)),
        Threshold::AtLeast(number) => Some(("at-least", number.parse().ok()?)),
        Threshold::All => None,
    }
}

fn boundaries(criteria: &Criteria, groups: &[Group]) -> Vec<Boundary> {
    let asked = groups.iter().flat_map(|group| &group.questions);
    asked
        .filter_map(|asked| {
            let question = criteria.questions.iter().find(|question| question.row == asked.row)?;
            let (rule, number) = number(question.threshold.as_ref())?;
            Some(Boundary {
                row: asked.row.clone(),
                href: format!("#{}", asked.unit.path),
                rule,
                number,
                measured_in: question.measured_in.clone(),
            })
        })
        .collect()
}

fn view_beside(reader: &Reader<'_>, here: &Table<'_>, other: &Held<'_>) -> Beside {
    let there = &other.table;
    let read = reader.of(other.history, there.redaction);
    let mut units: Vec<Cited> = Vec::new();
    for condition in &there.criteria.conditions {
        if let Some(unit) = read.unit(&condition.basis.unit.path)
            && units.iter().all(|known| known.path != unit.path)
        {
            units.push(unit);
        }
    }
    let row_path = |table: &Table<'_>, row: &str| -> Option<Path> {
        let group =
            table.groups.iter().find(|group| group.rows.iter().any(|known| known == row))?;
        Path::parse(&format!("{}/{row}", group.path)).ok()
    };
    let link = |read: &Reader<'_>, table: &Table<'_>, row: &str| -> Option<RowLink> {
        let unit = read.unit(&row_path(table, row)?)?;
        Some(RowLink { row: row.to_owned(), href: unit.href })
    };
    let question = |criteria: &'_ Criteria, row: &str| -> Option<Question> {
        criteria.questions.iter().find(|question| question.row == row).cloned()
    };
    let kinds_here = kinds(here);
    let kinds_there = kinds(there);
    let differs: Vec<RowDifference> = here
        .rows()
        .filter(|row| there.has_row(row))
        .filter_map(|row| {
            let ours = question(here.criteria, row)?;
            let theirs = question(there.criteria, row)?;
            let numbers = match (number(ours.threshold.as_ref()), number(theirs.threshold.as_ref()))
            {
                (Some((_, ours)), Some((_, theirs))) if ours != theirs => Some((ours, theirs)),
                _ => None,
            };
            // Only kinds that both tables know tell rows apart; one that a table does not know at all
            // is said once, for the table.
            let known = |kind: &&String| kinds_here.contains(kind) && kinds_there.contains(kind);
            let without = |kinds: &[String], other: &[String]| -> Vec<String> {
                kinds.iter().filter(known).filter(|kind| !other.contains(kind)).cloned().collect()
            };
            let fewer = without(&ours.concerns, &theirs.concerns);
            let more = without(&theirs.concerns, &ours.concerns);
            if numbers.is_none() && fewer.is_empty() && more.is_empty() {
                return None;
            }
            let href = link(&read, there, row)?.href;
            Some(RowDifference { row: row.to_owned(), href, numbers, fewer, more })
        })
        .collect();
    Beside {
        key: read.state(),
        name: reader.site.redaction_name(there.redaction),
        label: read.source().label,
        href: reader.links.to(&place(there.redaction)),
        current: std::ptr::eq(there.redaction, here.redaction),
        conditions: units,
        excludes: kinds_here
            .iter()
            .filter(|kind| !kinds_there.is_empty() && !kinds_there.contains(kind))
            .map(|kind| Said {
                object: Some(kind.clone()),
                unit: outside_unit(&read, there, kind),
                words: None,
            })
            .collect(),
        lacks: here
            .rows()
            .filter(|row| !there.has_row(row))
            .filter_map(|row| link(reader, here, row))
            .collect(),
        adds: there
            .rows()
            .filter(|row| !here.has_row(row))
            .filter_map(|row| link(&read, there, row))
            .collect(),
        differs,
        counts: other.counts,
    }
}

/// The unit that takes a kind of object out of a table.
fn outside_unit(read: &Reader<'_>, table: &Table<'_>, kind: &str) -> Option<Cited> {
    let rules = || standing_rules(table.redaction, &table.criteria.outside);
    let rule = rules()
        .find(|rule| rule.concerns.as_deref() == Some(kind))
        .or_else(|| rules().find(|rule| rule.concerns.as_deref() == Some("other")))?;
    read.unit(&rule.basis.unit.path)
}

/// The form of the redaction that is the application: the first one.
fn form(reader: &Reader<'_>) -> Option<FormLink> {
    let form = reader
        .history
        .forms
        .iter()
        .find(|form| reader.redaction.document(&form.document).is_some())?;
    let place = super::form::place(reader.redaction, form);
    Some(FormLink { name: reader.phrase(&form.name), href: reader.links.to(&place) })
}

fn digits(reader: &Reader<'_>, criteria: &Criteria, units: &[&Path]) -> String {
    let official = reader.official();
    let mut lines = Vec::new();
    if let Some(document) = reader.redaction.document(&criteria.table) {
        print::document_lines(document, official, &mut lines);
    }
    for path in units {
        if let Some(unit) = reader.redaction.unit(path) {
            print::unit_lines(unit, official, &mut lines);
        }
    }
    let words: Vec<String> = lines.into_iter().map(|line| line.words).collect();
    print::digits(&words.join("\n"))
}
