//! What stands beside a text: who the act is, and its criteria and forms as data.

use std::collections::BTreeMap;

use qagida::load;
use qagida::model::criteria::{Condition, Measure};
use qagida::model::erratum::Meaning;
use qagida::model::print::{self, phrase};
use qagida::model::{Bilingual, Criteria, Form, Lang, Path, Unit};
use qagida::source::Sources;

use super::compose::Named;
use super::plan::{ActPlan, Does, Rules};
use super::sentences::Sentences;
use super::words::{Pair, capitalised};
use super::yaml::{Yaml, quoted};

/// `act.yaml`
pub fn identity(act: &ActPlan, sentences: &Sentences) -> String {
    let name = Named::of(act, sentences);
    let issuer = &sentences.issuers[act.issuer];
    let short = match act.does {
        Does::Approves(_) => phrase(capitalised(&name.topic.kk), capitalised(&name.topic.ru)),
        Does::Amends(_) => phrase(
            format!("№ {} бұйрық: өзгерістер мен толықтырулар", act.number),
            format!("Приказ № {}: изменения и дополнения", act.number),
        ),
    };
    let made_up = phrase(
        "Өлшеу үшін құрастырылған мәтін, заң емес.",
        "Текст составлен для измерений, это не закон.",
    );
    let mut yaml = Yaml::default();
    yaml.line(0, "kind: order");
    yaml.line(0, &format!("number: {}", quoted(&act.number)));
    yaml.line(0, &format!("date: {}", act.date));
    yaml.line(
        0,
        &format!("registration: {{number: \"{}\", date: {}}}", act.registration, act.registered),
    );
    yaml.block(0, "issuer", &issuer.name);
    yaml.block(0, "cited", &issuer.cited);
    yaml.block(0, "name", &short);
    yaml.line(0, &format!("official: [{}]", act.official));
    yaml.line(0, "held: whole");
    yaml.line(0, &format!("in_operation: {}", act.in_operation));
    yaml.line(0, "status:");
    yaml.line(2, if act.is_amended { "state: amended" } else { "state: in-force" });
    yaml.line(2, "checked_on: 2026-11-26");
    yaml.block(2, "source", &made_up);
    yaml.block(0, "source", &made_up);
    yaml.finish()
}

/// The text of an act as the compiler reads it, by which the digits of a `basis` are found.
pub struct ReadText<'a> {
    act: &'a ActPlan,
    units: BTreeMap<Path, Unit>,
}

impl ReadText<'_> {
    /// Reads the files of an act from memory.
    pub fn of<'a>(act: &'a ActPlan, identity: &str, text: &str) -> ReadText<'a> {
        let files = [
            (format!("acts/{}/act.yaml", act.id), identity),
            (format!("acts/{}/text.yaml", act.id), text),
        ];
        let files = files.iter().map(|(path, text)| (path.as_str(), text.as_bytes()));
        let (corpus, _) = load::from_sources(&Sources::from_memory(files));
        let documents = corpus.acts.into_values().flat_map(|raw| raw.act.documents);
        let units = documents
            .flat_map(|document| document.walk().cloned().collect::<Vec<_>>())
            .map(|unit| (unit.path.clone(), unit));
        ReadText { act, units: units.collect() }
    }

    /// A `basis` on a unit, with the digits of its official words.
    fn basis(&self, path: &str) -> String {
        let unit = Path::parse(path).ok().and_then(|path| self.units.get(&path));
        let words = unit.map(|unit| print::whole_words(unit, self.act.official));
        let digits = print::digits(&words.unwrap_or_default());
        format!("basis: {{unit: {}:{path}, seen: \"{digits}\"}}", self.act.id)
    }
}

/// `criteria.yaml`; `None` where no annex is a table of criteria.
pub fn criteria(text: &ReadText, rules: &Rules, sentences: &Sentences) -> Option<String> {
    let mut yaml = Yaml::default();
    yaml.line(0, "criteria:");
    let mut is_empty = true;
    for (number, annex) in (1..).zip(&rules.annexes) {
        if let Some(criteria) = &sentences.annexes[*annex].criteria {
            table(&mut yaml, text, number, rules.point_of_annex(number), criteria);
            is_empty = false;
        }
    }
    (!is_empty).then(|| yaml.finish())
}

fn table(yaml: &mut Yaml, text: &ReadText, annex: usize, point: usize, criteria: &Criteria) {
    yaml.line(2, &format!("- criteria: list-{annex}"));
    yaml.line(4, &format!("table: annex{annex}"));
    yaml.block(4, "name", &criteria.name);
    yaml.line(4, "points:");
    yaml.line(6, &format!("yes: {}", criteria.yes));
    yaml.line(6, &format!("no: {}", criteria.no));
    yaml.line(4, "conditions:");
    let include = text.basis(&format!("rules/p{point}/sp1"));
    for condition in &criteria.conditions {
        let measure = if condition.measure == Measure::Total { "total" } else { "each" };
        yaml.line(6, &format!("- condition: {measure}"));
        yaml.line(8, &format!("at_least: {}", least(condition)));
        yaml.line(8, &include);
        yaml.block(8, "words", &condition.words);
    }
    yaml.line(4, "outcomes:");
    let refuse = text.basis(&format!("rules/p{point}/sp2"));
    for (outcome, basis, rule) in
        [("include", include, &criteria.include), ("refuse", refuse, &criteria.refuse)]
    {
        yaml.line(6, &format!("{outcome}:"));
        yaml.line(8, &basis);
        maybe(yaml, 8, "words", rule.words.as_ref());
    }
    yaml.line(4, "rows:");
    for question in &criteria.questions {
        let group = question.row.split('.').next().unwrap_or_default();
        yaml.line(6, &format!("- row: {}", quoted(&question.row)));
        yaml.line(8, &text.basis(&format!("annex{annex}/c{group}/{}", question.row)));
        maybe(yaml, 8, "help", question.help.as_ref());
    }
}

/// One point more in all than the real acts ask, where the sum follows from the single criteria
/// already and a lint would say so. The point of the rules says the same.
fn least(condition: &Condition) -> u32 {
    condition.at_least + u32::from(condition.measure == Measure::Total)
}

/// `forms.yaml`; `None` where no annex is a form.
pub fn forms(text: &ReadText, rules: &Rules, sentences: &Sentences) -> Option<String> {
    let mut yaml = Yaml::default();
    yaml.line(0, "forms:");
    let mut is_empty = true;
    for (number, annex) in (1..).zip(&rules.annexes) {
        if let Some(data) = &sentences.annexes[*annex].form {
            form(&mut yaml, text, number, rules.point_of_annex(number), data);
            is_empty = false;
        }
    }
    (!is_empty).then(|| yaml.finish())
}

fn form(yaml: &mut Yaml, text: &ReadText, annex: usize, point: usize, form: &Form) {
    yaml.line(2, &format!("- form: annex{annex}"));
    yaml.block(4, "name", &form.name);
    yaml.block(4, "purpose", &form.purpose);
    yaml.line(4, &text.basis(&format!("rules/p{point}")));
    yaml.line(4, "fields:");
    for field in &form.fields {
        let inside = field.path.strip(&form.document).unwrap_or_default();
        let path = format!("annex{annex}/{inside}");
        yaml.line(6, &format!("- field: {path}"));
        yaml.line(8, &format!("kind: {}", field.kind.word()));
        yaml.block(8, "label", &field.label);
        maybe(yaml, 8, "hint", field.hint.as_ref());
        maybe(yaml, 8, "error", field.error.as_ref());
        yaml.line(8, &format!("required: {}", field.required));
        yaml.line(8, &format!("lines: {}", field.lines.max(1)));
        if !field.options.is_empty() {
            yaml.line(8, "options:");
        }
        for choice in &field.options {
            yaml.line(10, &format!("- option: {}", choice.option));
            yaml.block(12, "text", &choice.text);
        }
        if !field.columns.is_empty() {
            yaml.line(8, "columns:");
        }
        for column in &field.columns {
            yaml.line(10, &format!("- column: {}", column.column));
            yaml.line(12, &format!("kind: {}", column.kind.word()));
            yaml.block(12, "label", &column.label);
        }
        yaml.line(8, &text.basis(&path));
    }
}

/// `errata.yaml`: the defects that real annexes bring along; `None` where they bring none.
pub fn errata(act: &ActPlan, rules: &Rules, sentences: &Sentences) -> Option<String> {
    let mut yaml = Yaml::default();
    yaml.line(0, "errata:");
    let mut is_empty = true;
    for (number, place) in (1..).zip(&rules.annexes) {
        let annex = &sentences.annexes[*place];
        for erratum in &annex.errata {
            // What is meant by a unit of the real act is not here.
            let Meaning::Words(means) = &erratum.means else { continue };
            let inside = erratum.unit.path.strip(&annex.path).unwrap_or_default();
            yaml.line(2, &format!("- unit: {}:annex{number}/{inside}", act.id));
            yaml.line(4, &format!("lang: {}", erratum.lang));
            yaml.line(4, &format!("quote: {}", quoted(&erratum.quote)));
            yaml.line(4, &format!("kind: {}", erratum.kind.word()));
            yaml.line(4, &format!("means: {}", quoted(means)));
            yaml.block(4, "why", &erratum.why);
            if let Some(lint) = &erratum.closes {
                yaml.line(4, &format!("closes: {lint}"));
            }
            is_empty = false;
        }
    }
    (!is_empty).then(|| yaml.finish())
}

fn maybe(yaml: &mut Yaml, indent: usize, key: &str, words: Option<&Pair>) {
    if let Some(words) = words {
        yaml.block(indent, key, words);
    }
}

/// `register.yaml`: the one act that made-up acts cite and do not hold.
pub fn register() -> String {
    let words = |kk: &str, ru: &str| phrase(kk, ru);
    let mut yaml = Yaml::default();
    yaml.line(0, "acts:");
    yaml.line(2, "- act: 2015-418");
    yaml.line(4, "kind: law");
    yaml.line(4, "number: 418-V");
    yaml.line(4, "date: 2015-11-24");
    yaml.block(4, "issuer", &words("Қазақстан Республикасы", "Республика Казахстан"));
    yaml.block(4, "cited", &words("ҚР", "РК"));
    yaml.block(4, "title", &words("Ақпараттандыру туралы", "Об информатизации"));
    yaml.line(4, "named: {kk: [Ақпараттандыру туралы], ru: [Об информатизации]}");
    yaml.line(4, "status:");
    yaml.line(6, "state: amended");
    yaml.line(6, "checked_on: 2026-11-26");
    let source = words("Заңның өз мәтіні осы корпуста жоқ.", "Самого Закона в этом корпусе нет.");
    yaml.block(6, "source", &source);
    yaml.finish()
}

/// `bodies/ID.yaml` of an act that has changed: its first state and its last one, to be compared.
pub fn body(act: &ActPlan, changed_by: &str, sentences: &Sentences) -> String {
    let name = Named::of(act, sentences);
    let title = name.rules_title();
    let mut yaml = Yaml::default();
    yaml.line(0, &format!("body: rules-{}", act.id));
    yaml.block(0, "name", &title);
    yaml.line(0, "redactions:");
    let states = [
        ("first", act.id.as_str(), phrase("Бастапқы", "Первоначальная")),
        ("last", changed_by, phrase("Соңғы", "Последняя")),
    ];
    for (state, by, label) in states {
        yaml.line(2, &format!("- redaction: {state}"));
        yaml.line(4, &format!("state: {}@{by}", act.id));
        yaml.block(4, "name", &label);
        let description = Bilingual::build(|lang: Lang| {
            format!("{}: {}", title.get(lang), label.get(lang).to_lowercase())
        });
        yaml.block(4, "description", &description);
    }
    yaml.finish()
}
