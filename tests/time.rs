//! Time on the pages: what a redaction says of itself on different days, which one applied when, and
//! why a unit says what it says.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use qagida::compile::{Compiled, compile, compile_sources};
use qagida::source::Sources;
use qagida::view::{LinkStyle, Site, act, history};
use walkdir::WalkDir;

const ROOT: &str = "tests/fixtures/replay";

/// The tree of the replay with amending acts, and another day of the site.
fn world(as_of: &str, amendments: &[(&str, &str, &str)]) -> Compiled {
    let mut files: BTreeMap<String, String> = BTreeMap::new();
    for entry in WalkDir::new(ROOT) {
        let entry = entry.expect("the content tree");
        if entry.file_type().is_file() {
            let path = entry.path().strip_prefix(ROOT).expect("below the root");
            let text = fs::read_to_string(entry.path()).expect("a file");
            files.insert(path.display().to_string(), text);
        }
    }
    let site = files.get_mut("site.yaml").expect("site.yaml");
    *site = site.replace("as_of: 2022-01-01", &format!("as_of: {as_of}"));
    for (id, from, amendment) in amendments {
        let number = id.split_once('-').expect("a number").1;
        files.insert(
            format!("acts/{id}/act.yaml"),
            format!(
                "kind: order\nnumber: \"{number}\"\ndate: 2021-02-01\n\
                 issuer: {{kk: Үлгі министрі, ru: Министр образца}}\n\
                 cited: {{kk: ҚР Үлгі министрінің, ru: Министра образца РК}}\n\
                 name: {{kk: Өзгерістер, ru: Изменения}}\nofficial: [kk]\nheld: whole\n\
                 in_operation: {from}\nstatus:\n  state: in-force\n  checked_on: 2022-01-01\n  \
                 source: {{kk: үлгі, ru: образец}}\nsource: {{kk: үлгі, ru: образец}}\n"
            ),
        );
        files.insert(
            format!("acts/{id}/text.yaml"),
            format!(
                "documents:\n  - document: order\n    title: {{kk: Өзгеріс, ru: Изменение}}\n\
                 \x20   units:\n      - point: 1\n        text: {{kk: \"Мынадай:\", ru: \"Внести:\"}}\n\
                 \x20       amendments:\n          - {amendment}\n"
            ),
        );
    }
    let bytes = files.iter().map(|(path, text)| (path.as_str(), text.as_bytes()));
    compile_sources(Sources::from_memory(bytes))
}

const RESTATES: &str = "{text: {kk: \"жазылсын:\", ru: \"изложить:\"}, op: replace, target: 2020-1:rules/p1, with: [{point: 1, text: {kk: Жаңа мәтін., ru: Новый текст.}}]}";
const SUSPENDS: &str = "{text: {kk: \"тоқтатыла тұрсын;\", ru: \"приостановить;\"}, op: suspend, target: 2020-1:rules/p5, until: 2021-12-31}";
const ENDS: &str = "{text: {kk: \"күші жойылды.\", ru: \"признать утратившим силу.\"}, op: repeal, target: 2020-1}";

/// The banners of a redaction as `kind date`, with the redaction that they offer.
fn banners(compiled: &Compiled, redaction: &str) -> Vec<String> {
    let site = Site::new(&compiled.corpus, &["kk", "ru"], LinkStyle::Folder);
    let (history, found) = site.find("2020-1", redaction).expect("a redaction");
    let page = act::page(&site, history, found, "ru");
    let line = |banner: &qagida::view::banner::Banner| {
        let offered = banner.other.as_ref().map(|other| format!(" -> {}", other.name.text));
        format!(
            "{} {}{}",
            banner.is,
            banner.date.as_deref().unwrap_or("?"),
            offered.unwrap_or_default()
        )
    };
    page.view.banners.iter().map(line).collect()
}

#[test]
fn a_redaction_to_come_is_announced_and_says_so_itself() {
    let compiled = world("2021-02-15", &[("2021-2", "2021-03-01", RESTATES)]);
    assert_eq!(banners(&compiled, "2020-02-01"), ["coming 2021-03-01 -> 2021-03-01"]);
    assert_eq!(banners(&compiled, "2021-03-01"), ["future 2021-03-01 -> 2020-02-01"]);
}

#[test]
fn an_earlier_redaction_says_until_when_it_applied() {
    let compiled = world("2022-01-01", &[("2021-2", "2021-03-01", RESTATES)]);
    assert_eq!(banners(&compiled, "2020-02-01"), ["earlier 2021-03-01 -> 2021-03-01"]);
    assert_eq!(banners(&compiled, "2021-03-01"), Vec::<String>::new());
    let unknown = "{unknown: {kk: белгісіз, ru: неизвестно}}";
    let compiled = world("2022-01-01", &[("2021-2", unknown, RESTATES)]);
    assert_eq!(banners(&compiled, "2020-02-01"), ["earlier ? -> 2"]);
}

#[test]
fn the_end_of_an_act_is_announced_and_then_told() {
    let compiled = world("2021-02-15", &[("2021-2", "2021-03-01", ENDS)]);
    assert_eq!(banners(&compiled, "2020-02-01"), ["ending 2021-03-01"]);
    let compiled = world("2021-03-01", &[("2021-2", "2021-03-01", ENDS)]);
    assert_eq!(banners(&compiled, "2020-02-01"), ["ended 2021-03-01"]);
}

#[test]
fn a_suspension_is_told_while_it_lasts() {
    let compiled = world("2021-12-31", &[("2021-2", "2021-03-01", SUSPENDS)]);
    assert_eq!(banners(&compiled, "2021-03-01"), ["suspended 2021-12-31"]);
    let compiled = world("2022-01-01", &[("2021-2", "2021-03-01", SUSPENDS)]);
    assert_eq!(banners(&compiled, "2021-03-01"), Vec::<String>::new());
}

#[test]
fn two_acts_of_one_day_have_a_page_each() {
    let deletes = "{text: {kk: \"алып тасталсын;\", ru: \"исключить;\"}, op: repeal, target: 2020-1:rules/p5}";
    let acts = [("2021-2", "2021-03-01", RESTATES), ("2021-10", "2021-03-01", deletes)];
    let compiled = world("2022-01-01", &acts);
    assert_eq!(banners(&compiled, "2021-2"), ["earlier 2021-03-01 -> 2021-03-01"]);
    assert_eq!(banners(&compiled, "2021-03-01"), Vec::<String>::new());
}

#[test]
fn the_history_tells_why_and_what_was_before() {
    let compiled = world("2022-01-01", &[("2021-2", "2021-03-01", RESTATES)]);
    let site = Site::new(&compiled.corpus, &["kk", "ru"], LinkStyle::Folder);
    let history = compiled.corpus.chronicle.acts.values().next().expect("an act");
    let page = history::page(&site, history, "ru").view;
    let origin = &page.origins[0].units[0];
    assert_eq!(origin.id, "2021-03-01/rules/p1");
    assert_eq!(origin.change, "restated");
    let instruction = origin.instruction.as_ref().expect("the act is held");
    assert_eq!(instruction.unit, "order/p1/am1");
    let words = |op: &str| -> String {
        let pieces = origin.words.iter().filter(|piece| piece.op == op);
        pieces.map(|piece| piece.text.replace('\u{ad}', "")).collect()
    };
    assert!(words("old").contains("Заявление согласно"), "{:?}", origin.words);
    assert!(words("new").contains("Новый текст"), "{:?}", origin.words);
    let periods: Vec<(Option<String>, Option<String>, bool)> = page
        .periods
        .iter()
        .map(|period| {
            let until = period.until.as_ref().and_then(|until| until.day.clone());
            (period.since.day.clone(), until, period.present)
        })
        .collect();
    let day = |text: &str| Some(text.to_owned());
    assert_eq!(
        periods,
        [(day("2020-02-01"), day("2021-03-01"), false), (day("2021-03-01"), None, true)]
    );
}

#[test]
fn the_body_is_told_across_its_acts() {
    let compiled = compile(Path::new("content")).expect("the content is there");
    let site = Site::new(&compiled.corpus, &["kk", "ru"], LinkStyle::Folder);
    let body = &compiled.corpus.chronicle.bodies[0];
    let page = history::body_page(&site, body, "kk").expect("a page").view;
    let acts: Vec<&str> = page
        .events
        .iter()
        .filter(|event| event.kind == "adopted")
        .filter_map(|event| event.subject.as_ref()?.act.as_deref())
        .collect();
    assert_eq!(acts, ["84", "29"]);
    let held: Vec<&str> = page
        .periods
        .iter()
        .filter(|period| period.href.is_some())
        .map(|period| period.name.text.as_str())
        .collect();
    assert_eq!(held, ["2016", "2018", "2024"]);
    assert!(page.events.is_sorted_by_key(|event| event.at));
    let pins = page.ruler.expect("a drawing").pins;
    assert_eq!(pins.len(), page.events.iter().filter(|event| event.at.is_some()).count());
}

#[test]
fn a_change_that_the_publisher_announces_is_told_by_the_day() {
    let mut compiled = compile(Path::new("content")).expect("the content is there");
    for (as_of, past) in [("2026-07-11", false), ("2026-07-12", true)] {
        let day = as_of.parse().expect("a day");
        compiled.corpus.chronicle.site.as_mut().expect("site.yaml").as_of = day;
        let site = Site::new(&compiled.corpus, &["kk", "ru"], LinkStyle::Folder);
        let (history, redaction) = site.find("2024-611", "2025-01-08").expect("611");
        let page = act::page(&site, history, redaction, "kk").view;
        let told = page.banners.iter().find(|banner| banner.is == "announced").expect("told");
        assert_eq!((told.past, told.unit.as_str()), (past, "list/p1"));
        assert_eq!(told.date.as_deref(), Some("2026-07-12"));
    }
}
