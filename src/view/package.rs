//! The application package: everything that goes with an application, by redaction and kind of
//! object, to be filled in and printed page by page.
//!
//! What belongs to it is found, not written down again: the documents are the attachments of the
//! form, a sheet is another blank or table that an attachment refers to, and a kind of object
//! without attachments has the steps of its procedure.

use serde::Serialize;

use super::calculator::{self, Group, Said};
use super::form::{self, FormPage, Held};
use super::passage::{Passage, Reader, Source};
use super::site::RedactionName;
use super::text::UnitLink;
use super::{Crumb, Page, Phrase, Place, Site, View};
use crate::model::form::Related;
use crate::model::{FieldKind, Path, Procedure, UnitKind};

/// The package of one redaction.
#[derive(Debug, Clone, Serialize)]
pub struct PackagePage {
    /// The act and the redaction.
    pub source: Source,
    /// `package:2018-29@2024`: what a saved file says it belongs to.
    pub address: String,
    /// What the application is called.
    pub name: Phrase,
    /// The packages of the other redactions, oldest first; this one among them.
    pub redactions: Vec<Choice>,
    /// The kinds of object, each with its documents.
    pub objects: Vec<ObjectList>,
    /// The blanks that are filled in: the application first.
    pub sheets: Vec<Sheet>,
    /// Blanks that some need besides.
    pub related: Vec<RelatedSheet>,
    /// Lines of the application that the cover list repeats.
    pub repeated: Vec<Repeated>,
    /// The criteria, where the redaction has any.
    pub criteria: Option<CriteriaOf>,
    /// The procedure that begins with the application.
    pub procedure: Option<Link>,
    /// The page that counts its periods.
    pub deadlines: Option<String>,
}

/// The package in another redaction.
#[derive(Debug, Clone, Serialize)]
pub struct Choice {
    /// What the redaction is called.
    pub name: RedactionName,
    /// The number of the act.
    pub number: String,
    /// The page.
    pub href: String,
    /// Whether it is this page.
    pub current: bool,
}

/// The documents for one kind of object.
#[derive(Debug, Clone, Serialize)]
pub struct ObjectList {
    /// The kind: names the message `object-…`.
    pub object: String,
    /// Whether one applies with the form; else the act gives no form.
    pub applies: bool,
    /// What is put together, the application apart.
    pub items: Vec<Item>,
}

/// A document.
#[derive(Debug, Clone, Serialize)]
pub struct Item {
    /// The name of its box: `system-1`.
    pub id: String,
    /// What it is.
    pub words: Phrase,
    /// The unit that asks for it.
    pub unit: UnitLink,
    /// The sheet of this package that it is.
    pub sheet: Option<String>,
}

/// A blank of the package.
#[derive(Debug, Clone, Serialize)]
pub struct Sheet {
    /// The blank.
    pub form: FormPage,
    /// The kinds of object that need it.
    pub objects: Vec<String>,
}

/// A blank that some need besides, though nothing asks to attach it.
#[derive(Debug, Clone, Serialize)]
pub struct RelatedSheet {
    /// Who needs it, and the unit that lets one see so.
    pub said: Said,
    /// The blank.
    pub sheet: Sheet,
}

/// A line of the application that stands on the cover list too.
#[derive(Debug, Clone, Serialize)]
pub struct Repeated {
    /// What the line is called.
    pub label: Phrase,
    /// The id of the input.
    pub input: String,
}

/// Criteria on the page of a package.
#[derive(Debug, Clone, Serialize)]
pub struct CriteriaOf {
    /// `2018-29@2024`: the table of the script.
    pub key: String,
    /// What they are called.
    pub name: Phrase,
    /// The calculator.
    pub href: String,
    /// Points for yes.
    pub yes: u32,
    /// Points for no.
    pub no: u32,
    /// What must be met.
    pub conditions: Vec<Said>,
    /// Grounds of refusal that points do not decide.
    pub grounds: Vec<Said>,
    /// Kinds of object that they do not decide.
    pub outside: Vec<Said>,
    /// The kinds of object that they decide.
    pub objects: Vec<String>,
    /// The sheet on how the object meets them, where an attachment refers to it.
    pub sheet: Option<CriteriaSheet>,
}

/// The table of criteria as a sheet to be filled in.
#[derive(Debug, Clone, Serialize)]
pub struct CriteriaSheet {
    /// The document: `annex2`.
    pub document: String,
    /// Its stamp and its title.
    pub head: Vec<Passage>,
    /// Its rows by criterion.
    pub groups: Vec<Group>,
}

/// A page with its name.
#[derive(Debug, Clone, Serialize)]
pub struct Link {
    /// What it is called.
    pub name: Phrase,
    /// The page.
    pub href: String,
}

impl View for PackagePage {
    const TYPE: &'static str = "package";
    const SHEETS: &'static [&'static str] = &["form"];
    const SCRIPTS: &'static [&'static str] = &["files", "criteria", "form", "package"];
    const PERSONAL: bool = true;
}

/// Where packages stand, each with the number of the form that it is made of: the forms with
/// attachments. The one that is used now has the short address.
pub fn places(site: &Site<'_>, blanks: &[Held<'_>]) -> Vec<(Place, usize)> {
    let is_present = |held: &Held<'_>| {
        Reader::new(site, held.history, held.redaction, &Place::Package, "kk").is_present()
    };
    let has_attachments = |number: &usize| !blanks[*number].form.attachments.is_empty();
    let mut forms: Vec<usize> = (0..blanks.len()).filter(has_attachments).collect();
    forms.sort_by_cached_key(|number| !is_present(&blanks[*number]));
    let place = |(order, number): (usize, usize)| {
        let redaction = blanks[number].redaction;
        let place = match order {
            0 => Place::Package,
            _ => Place::EarlierPackage {
                act: redaction.act.to_string(),
                redaction: redaction.name.to_string(),
            },
        };
        (place, number)
    };
    forms.into_iter().enumerate().map(place).collect()
}

/// Whether a procedure begins with this form and what is attached to it.
pub fn serves(held: &Held<'_>, procedure: &Procedure) -> bool {
    let asks = &held.form.basis.unit.path;
    !held.form.attachments.is_empty()
        && procedure.steps.iter().any(|step| step.basis.unit.path == *asks)
}

/// What packages are made of.
#[derive(Debug, Clone, Copy)]
pub struct Stock<'s, 'a> {
    /// Every form.
    pub blanks: &'s [Held<'a>],
    /// Every table of criteria.
    pub tables: &'s [calculator::Held<'a>],
    /// Where packages stand, with the numbers of their forms.
    pub packages: &'s [(Place, usize)],
}

/// The package that stands at a place, made of this form.
pub fn page(
    site: &Site<'_>,
    lang: &str,
    stock: Stock<'_, '_>,
    place: &Place,
    held: &Held<'_>,
) -> Page<PackagePage> {
    let reader =
        Reader { for_paper: true, ..Reader::new(site, held.history, held.redaction, place, lang) };
    let sheets = sheets(&reader, stock, place, held);
    let criteria = criteria(&reader, stock.tables, held);
    let objects = objects(&reader, held, &sheets, criteria.as_ref());
    let own = held.history.procedures.iter().find(|procedure| serves(held, procedure));
    let links = &reader.links;
    let view = PackagePage {
        address: format!("package:{}", reader.state()),
        name: reader.phrase(&held.form.name),
        redactions: choices(&reader, stock, held),
        related: related(&reader, stock, place, held),
        repeated: repeated(&reader, held),
        procedure: own.map(|procedure| Link {
            name: reader.phrase(&procedure.name),
            href: links.to(&Place::Procedure {
                act: held.history.id().to_string(),
                procedure: procedure.id.clone(),
            }),
        }),
        deadlines: own.filter(|procedure| procedure.has_periods()).map(|procedure| {
            let key = format!("{}:{}", held.history.id(), procedure.id);
            format!("{}?procedure={key}", links.to(&Place::Deadlines))
        }),
        source: reader.source(),
        objects,
        sheets,
        criteria,
    };
    let crumbs = vec![
        Crumb::message("nav-forms", Some(links.to(&Place::Forms))),
        Crumb::message("nav-package", None),
    ];
    let data =
        view.criteria.as_ref().map(|_| links.to_file(&calculator::data_path(held.redaction)));
    let mut page = Page::new(&site.frame, place, lang, crumbs, view);
    // The data stand before the script that evaluates them.
    page.shell.scripts.splice(1..1, data);
    page
}

fn choices(reader: &Reader<'_>, stock: Stock<'_, '_>, held: &Held<'_>) -> Vec<Choice> {
    let site = reader.site;
    let body = held.redaction.body.as_deref();
    let is_same = |other: &Held<'_>| match body {
        Some(body) => other.redaction.body.as_deref() == Some(body),
        None => other.history.id() == held.history.id(),
    };
    let mut same: Vec<(&Place, &Held<'_>)> = stock
        .packages
        .iter()
        .map(|(place, number)| (place, &stock.blanks[*number]))
        .filter(|(_, other)| is_same(other))
        .collect();
    same.sort_by_key(|(_, other)| (other.history.act.identity.date, other.redaction.begins()));
    let choice = |(place, other): (&Place, &Held<'_>)| Choice {
        name: site.redaction_name(other.redaction),
        number: site.number(other.history.id()),
        href: reader.links.to(place),
        current: std::ptr::eq(other.redaction, held.redaction),
    };
    same.into_iter().map(choice).collect()
}

/// The application, and the other blanks to which attachments refer.
fn sheets(reader: &Reader<'_>, stock: Stock<'_, '_>, place: &Place, held: &Held<'_>) -> Vec<Sheet> {
    let blank = |held: &Held<'_>| form::view(reader, place, stock.blanks, held, stock.tables);
    let kinds = |forms: &dyn Fn(&Path) -> bool| -> Vec<String> {
        let mut kinds: Vec<String> = Vec::new();
        for rule in &held.form.attachments {
            let Some(kind) = &rule.concerns else { continue };
            if forms(&rule.basis.unit.path) && !kinds.contains(kind) {
                kinds.push(kind.clone());
            }
        }
        kinds
    };
    let mut sheets = vec![Sheet { form: blank(held), objects: kinds(&|_| true) }];
    let others = stock.blanks.iter().filter(|other| {
        std::ptr::eq(other.redaction, held.redaction) && !std::ptr::eq(other.form, held.form)
    });
    for other in others {
        let objects = kinds(&|unit| refers(reader, unit, &other.form.document));
        if !objects.is_empty() {
            sheets.push(Sheet { form: blank(other), objects });
        }
    }
    sheets
}

/// The forms that some need besides, as they are used now.
fn related(
    reader: &Reader<'_>,
    stock: Stock<'_, '_>,
    place: &Place,
    held: &Held<'_>,
) -> Vec<RelatedSheet> {
    let objects = || -> Vec<String> {
        held.form.attachments.iter().filter_map(|rule| rule.concerns.clone()).collect()
    };
    let sheet = |related: &Related| {
        let unit = reader.unit(&related.rule.basis.unit.path)?;
        let is_named = |other: &&Held<'_>| {
            *other.history.id() == related.form.act && other.form.document == related.form.path
        };
        let named = || stock.blanks.iter().filter(is_named);
        let is_used = |other: &&Held<'_>| reader.of(other.history, other.redaction).is_present();
        let other = named().find(is_used).or(named().next_back())?;
        let read = reader.of(other.history, other.redaction);
        let form = form::view(&read, place, stock.blanks, other, stock.tables);
        let words = related.rule.words.as_ref().map(|words| reader.phrase(words));
        let objects = match &related.rule.concerns {
            Some(kind) => vec![kind.clone()],
            None => objects(),
        };
        let said = Said { object: None, unit: Some(unit), words };
        Some(RelatedSheet { said, sheet: Sheet { form, objects } })
    };
    held.form.related.iter().filter_map(sheet).collect()
}

/// Whether the words of a unit refer to a document of the act.
fn refers(reader: &Reader<'_>, unit: &Path, document: &Path) -> bool {
    let Some(resolved) = reader.site.corpus.resolved(reader.redaction) else { return false };
    resolved.of(unit, reader.official()).any(|reference| {
        let target = reference.target.as_ref();
        target.is_some_and(|target| {
            target.act.as_ref() == Some(reader.history.id()) && target.path == *document
        })
    })
}

fn objects(
    reader: &Reader<'_>,
    held: &Held<'_>,
    sheets: &[Sheet],
    criteria: Option<&CriteriaOf>,
) -> Vec<ObjectList> {
    let links = &reader.links;
    let mut lists: Vec<ObjectList> = Vec::new();
    for rule in &held.form.attachments {
        let (Some(words), Some(kind)) = (&rule.words, &rule.concerns) else { continue };
        let unit = &rule.basis.unit;
        if !reader.redaction.has(&unit.path) {
            continue;
        }
        let at = lists.iter().position(|list| list.object == *kind).unwrap_or_else(|| {
            let list = ObjectList { object: kind.clone(), applies: true, items: Vec::new() };
            lists.push(list);
            lists.len() - 1
        });
        let blank = sheets.iter().skip(1).map(|sheet| sheet.form.document.as_str());
        let table = criteria.and_then(|criteria| criteria.sheet.as_ref());
        let document = |name: &&str| refers(reader, &unit.path, &Path::root().join(name));
        let sheet = blank.chain(table.map(|table| table.document.as_str())).find(document);
        let id = format!("{kind}-{}", lists[at].items.len() + 1);
        lists[at].items.push(Item {
            id,
            words: reader.phrase(words),
            unit: reader.site.unit_link(links, Some(reader.redaction), unit),
            sheet: sheet.map(str::to_owned),
        });
    }
    // A kind that the criteria leave out, and of which a procedure says what is done.
    for said in criteria.iter().flat_map(|criteria| &criteria.outside) {
        let (Some(kind), Some(unit)) = (&said.object, &said.unit) else { continue };
        if lists.iter().any(|list| list.object == *kind) {
            continue;
        }
        let steps = held.history.procedures.iter().flat_map(|procedure| &procedure.steps);
        let items: Vec<Item> = steps
            .filter(|step| step.basis.unit.path.to_string() == unit.path)
            .enumerate()
            .map(|(number, step)| Item {
                id: format!("{kind}-{}", number + 1),
                words: reader.phrase(&step.does),
                unit: reader.site.unit_link(links, Some(reader.redaction), &step.basis.unit),
                sheet: None,
            })
            .collect();
        if !items.is_empty() {
            lists.push(ObjectList { object: kind.clone(), applies: false, items });
        }
    }
    lists
}

/// The typed lines of the application.
fn repeated(reader: &Reader<'_>, held: &Held<'_>) -> Vec<Repeated> {
    use FieldKind::{Long, Name, Org, Text};
    held.form
        .fields
        .iter()
        .filter(|field| matches!(field.kind, Long | Name | Org | Text))
        .map(|field| Repeated { label: reader.phrase(&field.label), input: form::input_id(field) })
        .collect()
}

fn criteria(
    reader: &Reader<'_>,
    tables: &[calculator::Held<'_>],
    held: &Held<'_>,
) -> Option<CriteriaOf> {
    let mut tables = tables.iter();
    let table = &tables.find(|own| std::ptr::eq(own.table.redaction, held.redaction))?.table;
    let own = table.criteria;
    let kinds = calculator::kinds(table);
    let is_asked =
        held.form.attachments.iter().any(|rule| refers(reader, &rule.basis.unit.path, &own.table));
    let groups = || {
        let groups = table.groups.iter();
        groups.filter_map(|group| calculator::view_group(reader, table, group, &kinds)).collect()
    };
    let head = || {
        let document = reader.redaction.document(&own.table);
        let units = document.into_iter().flat_map(|document| document.walk());
        units
            .filter(|unit| matches!(unit.kind, UnitKind::Stamp | UnitKind::Title))
            .map(|unit| reader.passage(unit))
            .collect()
    };
    let conditions = own.conditions.iter().map(|condition| Said {
        object: None,
        unit: reader.unit(&condition.basis.unit.path),
        words: Some(reader.phrase(&condition.words)),
    });
    Some(CriteriaOf {
        key: reader.state(),
        name: reader.phrase(&own.name),
        href: reader.links.to(&calculator::place(held.redaction)),
        yes: own.yes,
        no: own.no,
        conditions: conditions.collect(),
        grounds: calculator::said(reader, &own.other_grounds),
        outside: calculator::said(reader, &own.outside),
        sheet: is_asked.then(|| CriteriaSheet {
            document: own.table.to_string(),
            head: head(),
            groups: groups(),
        }),
        objects: kinds,
    })
}
