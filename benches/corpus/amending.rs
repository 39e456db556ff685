//! `text.yaml` of an act that changes others: an order whose points carry operations.

use std::collections::BTreeSet;

use qagida::model::print::phrase;

use super::compose::{Composed, Composer, Named};
use super::plan::{Changes, Operation, Plan};
use super::random::Random;
use super::sentences::Sentences;
use super::text::{order_head, order_sign, order_tail, point, subpoint};
use super::words::Pair;
use super::yaml::Yaml;

/// The text of an act that changes others.
pub fn amending(plan: &Plan, place: usize, changes: &[Changes], sentences: &Sentences) -> String {
    let act = &plan.acts[place];
    let mut random = Random::new(act.seed);
    let mut yaml = Yaml::default();
    yaml.line(0, "documents:");
    order_head(&mut yaml, act, &Named::of(act, sentences), &title(plan, changes, sentences));
    yaml.block(4, "preamble", &phrase("БҰЙЫРАМЫН:", "ПРИКАЗЫВАЮ:"));
    yaml.line(4, "units:");
    for (at, change) in changes.iter().enumerate() {
        changed_act(&mut yaml, at + 1, plan, change, sentences);
        let Some(rules) = plan.acts[change.act].rules() else { continue };
        let mut composer = Composer {
            sentences,
            plan,
            place,
            act: change.act,
            rules,
            may_need: false,
            needs: BTreeSet::new(),
            random: Random::new(random.number()),
        };
        for operation in &change.operations {
            instruction(&mut yaml, &plan.acts[change.act].id, operation, &mut composer);
        }
    }
    order_tail(&mut yaml, act, sentences, changes.len() + 1, &mut random);
    order_sign(&mut yaml, act, sentences);
    yaml.finish()
}

fn title(plan: &Plan, changes: &[Changes], sentences: &Sentences) -> Pair {
    let [change] = changes else {
        return phrase(
            "Кейбір бұйрықтарға өзгерістер мен толықтырулар енгізу туралы",
            "О внесении изменений и дополнений в некоторые приказы",
        );
    };
    let name = Named::of(&plan.acts[change.act], sentences);
    let title = name.title();
    phrase(
        format!(
            "\"{}\" {} бұйрығына өзгерістер мен толықтырулар енгізу туралы",
            title.kk, name.act.kk
        ),
        format!("О внесении изменений и дополнений в приказ {} \"{}\"", name.act.ru, title.ru),
    )
}

/// The point of the order that names the changed act, and the line that names its rules.
fn changed_act(
    yaml: &mut Yaml,
    number: usize,
    plan: &Plan,
    change: &Changes,
    sentences: &Sentences,
) {
    let act = &plan.acts[change.act];
    let name = Named::of(act, sentences);
    let title = name.title();
    let words = phrase(
        format!(
            "\"{}\" {} бұйрығына (нормативтік құқықтық актілерді мемлекеттік тіркеу тізілімінде № {} болып тіркелген) мынадай өзгерістер мен толықтырулар енгізілсін:",
            title.kk, name.act.kk, act.registration
        ),
        format!(
            "Внести в приказ {} \"{}\" (зарегистрирован в Реестре государственной регистрации нормативных правовых актов за № {}) следующие изменения и дополнения:",
            name.act.ru, title.ru, act.registration
        ),
    );
    point(yaml, 6, &Composed { number, words, subpoints: Vec::new() });
    yaml.line(8, "amendments:");
    let scope = phrase(
        format!("көрсетілген бұйрықпен бекітілген {} қағидаларында:", name.topic.kk),
        format!("в Правилах {}, утвержденных указанным приказом:", name.topic.ru),
    );
    yaml.block(10, "- scope", &scope);
}

fn instruction(yaml: &mut Yaml, act: &str, operation: &Operation, composer: &mut Composer) {
    let (words, op, unit) = match operation {
        Operation::ReplacePoint(point) => (
            phrase(
                format!("{}-тармақ мынадай редакцияда жазылсын:", point.number),
                format!("пункт {} изложить в следующей редакции:", point.number),
            ),
            "replace",
            format!("p{}", point.number),
        ),
        Operation::ReplaceSubpoint(point, subpoint) => (
            phrase(
                format!("{point}-тармақтың {subpoint}) тармақшасы мынадай редакцияда жазылсын:"),
                format!("подпункт {subpoint}) пункта {point} изложить в следующей редакции:"),
            ),
            "replace",
            format!("p{point}/sp{subpoint}"),
        ),
        Operation::InsertSubpoint(point, subpoint) => (
            phrase(
                format!("{point}-тармақ мынадай мазмұндағы {subpoint}) тармақшамен толықтырылсын:"),
                format!("пункт {point} дополнить подпунктом {subpoint}) следующего содержания:"),
            ),
            "insert",
            format!("p{point}/sp{subpoint}"),
        ),
        Operation::InsertPoint(point) => (
            phrase(
                format!("мынадай мазмұндағы {point}-тармақпен толықтырылсын:"),
                format!("дополнить пунктом {point} следующего содержания:"),
            ),
            "insert",
            format!("p{point}"),
        ),
    };
    yaml.block(10, "- text", &words);
    yaml.line(12, &format!("op: {op}"));
    yaml.line(12, &format!("target: {act}:rules/{unit}"));
    yaml.line(12, "with:");
    match operation {
        Operation::ReplacePoint(laid) => point(yaml, 14, &composer.point(laid)),
        Operation::InsertPoint(number) => {
            let laid = super::plan::Point::plain(*number);
            point(yaml, 14, &composer.point(&laid));
        }
        Operation::ReplaceSubpoint(_, number) => {
            subpoint(yaml, 14, *number, &composer.subpoint(0, false));
        }
        Operation::InsertSubpoint(_, number) => {
            subpoint(yaml, 14, *number, &composer.subpoint(0, true));
        }
    }
}
