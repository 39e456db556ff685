//! `text.yaml` of an act that approves rules: the order, the rules, their annexes.

use std::collections::BTreeSet;

use qagida::model::print::phrase;

use super::annex;
use super::compose::{Composed, Composer, Named};
use super::plan::{ActPlan, Plan, Rules};
use super::random::Random;
use super::sentences::{OrderPoint, Sentences};
use super::words::{DateCase, Pair, date};
use super::yaml::Yaml;

/// The text of an act that approves rules.
pub fn approving(plan: &Plan, place: usize, rules: &Rules, sentences: &Sentences) -> String {
    let act = &plan.acts[place];
    let name = Named::of(act, sentences);
    let mut random = Random::new(act.seed);
    let mut yaml = Yaml::default();
    yaml.line(0, "documents:");
    order_head(&mut yaml, act, &name, &name.title());
    yaml.block(4, "preamble", &preamble(&mut random));
    yaml.line(4, "units:");
    let approves = phrase(
        format!("Қоса беріліп отырған {} қағидалары бекітілсін.", name.topic.kk),
        format!("Утвердить прилагаемые Правила {}.", name.topic.ru),
    );
    plain_point(&mut yaml, 1, &approves);
    order_tail(&mut yaml, act, sentences, 2, &mut random);
    order_sign(&mut yaml, act, sentences);

    yaml.line(2, "- document: rules");
    let stamp = phrase(
        format!("{} бұйрығымен бекітілген", name.act.kk),
        format!("Утверждены приказом {}", name.act.ru),
    );
    yaml.block(4, "stamp", &stamp);
    yaml.block(4, "title", &name.rules_title());
    yaml.line(4, "units:");
    rules_units(&mut yaml, plan, place, rules, sentences, random);

    for (number, place) in (1..).zip(&rules.annexes) {
        annex::document(&mut yaml, number, &sentences.annexes[*place], &name);
    }
    yaml.finish()
}

/// Title and adoption line of an order.
pub fn order_head(yaml: &mut Yaml, act: &ActPlan, name: &Named, title: &Pair) {
    let registered = date(act.registered, DateCase::On);
    let meta = phrase(
        format!(
            "{} бұйрығы. Қазақстан Республикасының Әділет министрлігінде {} № {} болып тіркелді.",
            name.act.kk, registered.kk, act.registration
        ),
        format!(
            "Приказ {}. Зарегистрирован в Министерстве юстиции Республики Казахстан {} № {}.",
            name.act.ru, registered.ru, act.registration
        ),
    );
    yaml.line(2, "- document: order");
    yaml.block(4, "title", title);
    yaml.block(4, "meta", &meta);
}

/// The points that end every order: who carries it out, who controls it, from when it applies.
pub fn order_tail(
    yaml: &mut Yaml,
    act: &ActPlan,
    sentences: &Sentences,
    first: usize,
    random: &mut Random,
) {
    order_point(yaml, first, random.pick(&sentences.instructions));
    order_point(yaml, first + 1, random.pick(&sentences.controls));
    let from = date(act.in_operation, DateCase::From);
    let entry = phrase(
        format!("Осы бұйрық {} бастап қолданысқа енгізіледі.", from.kk),
        format!("Настоящий приказ вводится в действие с {}.", from.ru),
    );
    plain_point(yaml, first + 2, &entry);
}

/// The signature of an order: the office, and no name, for nobody has signed it.
pub fn order_sign(yaml: &mut Yaml, act: &ActPlan, sentences: &Sentences) {
    let office = &sentences.issuers[act.issuer].name;
    let sign = phrase(format!("{}\n(қолы)", office.kk), format!("{}\n(подпись)", office.ru));
    yaml.block(4, "sign", &sign);
}

/// A point with its subpoints, indented as a member of a list at `indent`.
pub fn point(yaml: &mut Yaml, indent: usize, point: &Composed) {
    yaml.line(indent, &format!("- point: {}", point.number));
    yaml.block(indent + 2, "text", &point.words);
    subpoints(yaml, indent + 2, "subpoints", &point.subpoints);
}

/// A subpoint, indented as a member of a list at `indent`.
pub fn subpoint(yaml: &mut Yaml, indent: usize, number: usize, words: &Pair) {
    yaml.line(indent, &format!("- subpoint: {number}"));
    yaml.block(indent + 2, "text", words);
}

fn subpoints(yaml: &mut Yaml, indent: usize, key: &str, all: &[Pair]) {
    if all.is_empty() {
        return;
    }
    yaml.line(indent, &format!("{key}:"));
    for (place, words) in all.iter().enumerate() {
        subpoint(yaml, indent + 2, place + 1, words);
    }
}

fn plain_point(yaml: &mut Yaml, number: usize, words: &Pair) {
    point(yaml, 6, &Composed { number, words: words.clone(), subpoints: Vec::new() });
}

fn order_point(yaml: &mut Yaml, number: usize, given: &OrderPoint) {
    let (words, subpoints) = (given.words.clone(), given.subpoints.clone());
    point(yaml, 6, &Composed { number, words, subpoints });
}

fn preamble(random: &mut Random) -> Pair {
    let (article, subpoint) = (random.between(7, 20), random.between(1, 20));
    phrase(
        format!(
            "\"Ақпараттандыру туралы\" Қазақстан Республикасы Заңының {article}-бабының {subpoint}) тармақшасына сәйкес БҰЙЫРАМЫН:"
        ),
        format!(
            "В соответствии с подпунктом {subpoint}) статьи {article} Закона Республики Казахстан \"Об информатизации\" ПРИКАЗЫВАЮ:"
        ),
    )
}

/// The chapters and points of rules. What they say comes first, for the definitions follow from it.
fn rules_units(
    yaml: &mut Yaml,
    plan: &Plan,
    place: usize,
    rules: &Rules,
    sentences: &Sentences,
    random: Random,
) {
    let name = Named::of(&plan.acts[place], sentences);
    let mut composer = Composer {
        sentences,
        plan,
        place,
        act: place,
        rules,
        may_need: true,
        needs: BTreeSet::new(),
        random,
    };
    let mut chapters: Vec<(Pair, Vec<Composed>)> = Vec::new();
    for points in &rules.chapters {
        let heading = composer.heading();
        chapters.push((heading, points.iter().map(|point| composer.point(point)).collect()));
    }
    for annex in &rules.annexes {
        composer.needs.extend(&sentences.annexes[*annex].needs);
    }
    let general = phrase("Жалпы ережелер", "Общие положения");
    heading(yaml, 1, &general);
    point(yaml, 6, &purpose(&name, &mut composer.random));
    yaml.line(6, "- point: 2");
    let uses = phrase(
        "Осы Қағидаларда мынадай ұғымдар пайдаланылады:",
        "В настоящих Правилах используются следующие понятия:",
    );
    yaml.block(8, "text", &uses);
    let definitions = definitions(&mut composer, rules.definitions);
    subpoints(yaml, 8, "definitions", &definitions);
    for (number, (words, points)) in chapters.iter().enumerate() {
        heading(yaml, number + 2, words);
        for composed in points {
            point(yaml, 6, composed);
        }
    }
}

fn heading(yaml: &mut Yaml, number: usize, words: &Pair) {
    yaml.line(6, &format!("- chapter: {number}"));
    yaml.block(8, "text", words);
}

/// Point 1: on what the rules rest, what they are for, and the names that they use for both.
fn purpose(name: &Named, random: &mut Random) -> Composed {
    let (article, subpoint) = (random.between(7, 20), random.between(1, 20));
    let words = phrase(
        format!(
            "Осы {topic} қағидалары (бұдан әрі – Қағидалар) \"Ақпараттандыру туралы\" Қазақстан Республикасы Заңының (бұдан әрі – Заң) {article}-бабының {subpoint}) тармақшасына сәйкес әзірленді және {topic}, сондай-ақ олардың тізбесін (бұдан әрі – Тізбе) қалыптастыру тәртібін айқындайды.",
            topic = name.topic.kk
        ),
        format!(
            "Настоящие Правила {topic} (далее – Правила) разработаны в соответствии с подпунктом {subpoint}) статьи {article} Закона Республики Казахстан \"Об информатизации\" (далее – Закон) и определяют порядок {topic}, а также формирования их перечня (далее – Перечень).",
            topic = name.topic.ru
        ),
    );
    Composed { number: 1, words, subpoints: Vec::new() }
}

/// The definitions that the words need, and others up to the wanted number, in the order of the
/// Kazakh alphabet as far as code points have it.
fn definitions(composer: &mut Composer, wanted: usize) -> Vec<Pair> {
    let all = &composer.sentences.definitions;
    let mut chosen = composer.needs.clone();
    for _ in 0..wanted * 2 {
        if chosen.len() < wanted {
            chosen.insert(composer.random.below(all.len()));
        }
    }
    let mut words: Vec<&Pair> = chosen.iter().map(|place| &all[*place].words).collect();
    words.sort_by_key(|words| words.kk.trim_start_matches('"').to_lowercase());
    let last = words.len().saturating_sub(1);
    words
        .iter()
        .enumerate()
        .map(|(at, words)| {
            words.map(|side| format!("{side}{}", if at == last { '.' } else { ';' }))
        })
        .collect()
}
