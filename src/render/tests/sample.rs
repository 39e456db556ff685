//! Views made by hand: the shape of every page before and beside the corpus.

use jiff::civil::{Date, date};
use serde_json::Value as Json;

use crate::view::about::{AboutPage, prose};
use crate::view::act::{ActHead, ActPage, ContentsEntry, Facts, Key, Legend, TextVersion};
use crate::view::acts::{ActEntry, ActsPage, BodyEntry, ComparisonLink};
use crate::view::chooser::ChooserPage;
use crate::view::history::{ChangedUnit, Event, HistoryPage, Influence, RedactionOf};
use crate::view::home::{HomePage, News, Specimen, Task};
use crate::view::not_found::{NotFoundIn, NotFoundPage};
use crate::view::parallel::{Cell, Column, ParallelPage, Row};
use crate::view::quality::{ActErrata, Erratum, KindCount, QualityPage};
use crate::view::settings::SettingsPage;
use crate::view::shell::{LanguageLink, Section};
use crate::view::text::{Document, Note, Run, Standing, Tool, ToolKind, Unit};
use crate::view::timeline::{Axis, Life, RedactionLink, Ruler, RulerMark, RulerSpan};
use crate::view::typography::Setting;
use crate::view::{Crumb, Frame, LinkStyle, Page, Phrase, Place, View};

pub(super) fn frame() -> Frame {
    let section = |key, place, anchor, types| Section { key, place, anchor, types };
    Frame {
        base_url: "https://qagida.example".into(),
        languages: vec!["kk".into(), "ru".into()],
        as_of: "2026-11-26".into(),
        links: if std::env::var("PORTABLE").is_ok() { LinkStyle::File } else { LinkStyle::Folder },
        sections: vec![
            section("acts", Place::Acts, "", &["act", "history", "parallel"]),
            section("compare", Place::Acts, "compare", &["diff"]),
            section("quality", Place::Quality, "", &[]),
            section("about", Place::About, "", &[]),
        ],
    }
}

fn phrase(text: &str) -> Phrase {
    Phrase { text: text.into(), lang: None }
}

fn kk(text: &str, lang: &str) -> Phrase {
    Phrase { text: text.into(), lang: (lang != "kk").then(|| "kk".into()) }
}

fn said(lang: &str, kk: &str, ru: &str) -> Phrase {
    phrase(if lang == "kk" { kk } else { ru })
}

fn act_place() -> Place {
    Place::Act { act: "2018-29".into(), redaction: "2024".into() }
}

fn unit(id: &str, kind: &str) -> Unit {
    Unit {
        id: id.into(),
        address: format!("2018-29@2024:{id}"),
        kind: kind.into(),
        heading: 0,
        number: String::new(),
        words: Vec::new(),
        standing: Standing::Official,
        lacuna: None,
        changed: false,
        repealed: false,
        columns: 1,
        rows: 1,
        blank: 0,
        caption: Vec::new(),
        options: Vec::new(),
        quotes: None,
        notes: Vec::new(),
        tool: None,
        children: Vec::new(),
    }
}

/// The units of the fixture, in order, each with its depth.
fn flat() -> Vec<Unit> {
    let fixture: Json = serde_json::from_str(include_str!("order-29.json")).unwrap_or_default();
    let mut units = Vec::new();
    for record in fixture.as_array().into_iter().flatten() {
        let text = |key: &str| record[key].as_str().unwrap_or_default().to_owned();
        let id = text("id");
        let last = id.rsplit('/').next().unwrap_or_default();
        let kind = match last.trim_end_matches(|c: char| c.is_ascii_digit()) {
            "p" => "point",
            "sp" => "subpoint",
            "part" => "part",
            "ch" => "chapter",
            other => other,
        };
        let mut unit = unit(&id, kind);
        unit.heading = match kind {
            "title" => 2,
            "chapter" => 3,
            _ => 0,
        };
        unit.number = text("number");
        unit.changed = record["changed"].as_bool().unwrap_or_default();
        let runs = record["runs"].as_array().cloned().unwrap_or_default();
        let whole: String = runs.iter().filter_map(|run| run[1].as_str()).collect();
        let setting = Setting::of(&whole);
        let mut at = 0;
        for run in &runs {
            let length = run[1].as_str().unwrap_or_default().len();
            let set = setting.slice(at..at + length);
            at += length;
            unit.words.push(match run[0].as_str().unwrap_or_default() {
                "ref" => Run::Ref {
                    text: set,
                    href: Some("#rules/p3".into()),
                    title: Some("№ 29, 3-тармақ".into()),
                    held: true,
                },
                "out" => Run::Ref { text: set, href: None, title: None, held: false },
                "term" => {
                    Run::Term { text: set, href: run[2].as_str().unwrap_or_default().to_owned() }
                }
                "defined" => Run::Defined { text: set },
                "erratum" => Run::Erratum { runs: vec![Run::text(set)] },
                _ => Run::text(set),
            });
        }
        for note in record["notes"].as_array().into_iter().flatten() {
            let words = note["words"].as_str().unwrap_or_default();
            unit.notes.push(if note["is"] == "erratum" {
                Note::Erratum {
                    quote: "7-бабына".into(),
                    kind: "grammar".into(),
                    means: vec![Run::text("7-бабының")],
                    why: Some(phrase(words)),
                }
            } else {
                Note::Provenance {
                    date: Some("2025-01-08".into()),
                    year: "2024".into(),
                    change: "restated".into(),
                    act: "№ 611/НҚ".into(),
                    words: vec![Run::text(crate::view::typography::set(words))],
                    compare: None,
                    earlier_unknown: true,
                }
            });
        }
        units.push(unit);
    }
    units
}

fn nest(flat: Vec<Unit>) -> Vec<Unit> {
    fn place(into: &mut Vec<Unit>, unit: Unit) {
        match into.last_mut() {
            Some(last) if unit.id.starts_with(&format!("{}/", last.id)) => {
                place(&mut last.children, unit);
            }
            _ => into.push(unit),
        }
    }
    let mut tree = Vec::new();
    for unit in flat {
        place(&mut tree, unit);
    }
    tree
}

fn documents() -> (Vec<Unit>, Vec<Document>) {
    let (frame, rest): (Vec<Unit>, Vec<Unit>) =
        flat().into_iter().partition(|u| u.id == "order/title" || u.id == "order/meta");
    let (order, mut rules): (Vec<Unit>, Vec<Unit>) =
        rest.into_iter().partition(|u| u.id.starts_with("order"));
    // A title without its stamp before it would not show how the stamp stands.
    rules.sort_by_key(|u| u.id != "rules/stamp");
    let document = |id: &str, name: &str, units: Vec<Unit>, tools: Vec<Tool>| Document {
        id: id.into(),
        name: phrase(name),
        units: nest(units),
        notes: Vec::new(),
        lacuna: None,
        tools,
    };
    let mut title = unit("annex2/title", "title");
    title.heading = 2;
    title.words = vec![Run::text("Іріктеу критерийлері")];
    let mut group = unit("annex2/c1", "criterion");
    group.number = "1.".into();
    group.words = vec![Run::text("Ақпараттық жүйенің маңыздылығы")];
    let mut row = unit("annex2/c1/1.1", "criterionrow");
    row.number = "1.1.".into();
    row.words = vec![Run::text("Пайдаланушылар саны 100\u{a0}000-нан асады")];
    row.options = vec!["1".into(), "0".into()];
    group.children = vec![row.clone(), {
        row.id = "annex2/c1/1.2".into();
        row
    }];
    let mut line = unit("annex1/addressee", "formline");
    line.words = vec![Run::text("Кімге")];
    line.blank = 1;
    line.caption = vec![Run::text("(уәкілетті органның атауы)")];
    let mut lost = unit("annex1/p1", "point");
    lost.standing = Standing::Lacuna;
    lost.lacuna = Some(phrase("2022 жылға дейінгі мәтін ешбір дереккөзде жоқ"));
    let documents = vec![
        document("order", "Бұйрық", order, Vec::new()),
        document("rules", "Ережелер", rules, Vec::new()),
        document(
            "annex1",
            "1-қосымша",
            vec![line, lost],
            vec![Tool { kind: ToolKind::Form, href: "../".into() }],
        ),
        document(
            "annex2",
            "2-қосымша",
            vec![title, group],
            vec![Tool { kind: ToolKind::Calculator, href: "../".into() }],
        ),
    ];
    (frame, documents)
}

fn head(lang: &str) -> ActHead {
    let (frame, _) = documents();
    ActHead {
        id: "2018-29".into(),
        kind: "order".into(),
        number: "29".into(),
        date: "2018-01-29".into(),
        name: said(lang, "Тізбені қалыптастыру қағидалары", "Правила формирования Перечня"),
        frame,
        lang: (lang != "kk").then(|| "kk".into()),
    }
}

fn day(year: i16, month: i8, day: i8) -> Date {
    date(year, month, day)
}

fn axis() -> Axis {
    Axis::new(day(2016, 1, 1), day(2026, 11, 26))
}

fn ruler() -> Ruler {
    let axis = axis();
    let end = day(2026, 11, 26);
    let span = |name: &str, act: &str, from, held, to, current| RulerSpan {
        at: axis.stretch(from, to),
        label_at: axis.stretch(held, to),
        name: name.into(),
        act: act.into(),
        current,
    };
    Ruler {
        spans: vec![
            span("2016", "№ 84", day(2016, 3, 20), day(2016, 3, 20), day(2018, 2, 9), false),
            span("2018", "№ 29", day(2018, 2, 9), day(2022, 9, 29), day(2025, 1, 8), false),
            span("2024", "№ 611/НҚ", day(2025, 1, 8), day(2025, 1, 8), end, true),
        ],
        voids: vec![
            axis.stretch(day(2018, 2, 9), day(2022, 9, 29)),
            axis.stretch(day(2026, 7, 12), end),
        ],
        marks: vec![
            RulerMark { x: axis.at(day(2022, 9, 29)), act: "353/НҚ".into() },
            RulerMark { x: axis.at(day(2024, 4, 30)), act: "257/НҚ".into() },
        ],
        years: axis.ticks(),
        as_of: axis.point(end),
    }
}

fn redactions(lang: &str) -> Vec<RedactionLink> {
    let link = |name: &str, words: (&str, &str), current, since: Option<&str>| RedactionLink {
        name: name.into(),
        description: said(lang, words.0, words.1),
        href: "./".into(),
        current,
        since: since.map(str::to_owned),
        compare: (!current).then(|| "../".into()),
    };
    vec![
        link("2016", ("№ 84 бұйрық, 2016 жыл", "Приказ № 84 2016 года"), false, None),
        link(
            "2018",
            (
                "№ 29 бұйрық 08.01.2025 дейін, Ережелері № 353/НҚ және № 257/НҚ сөзімен",
                "Приказ № 29 до 08.01.2025, Правила в редакции № 353/НҚ и № 257/НҚ",
            ),
            false,
            None,
        ),
        link(
            "2024",
            ("№ 611/НҚ өзгерістерімен", "С изменениями № 611/НҚ"),
            true,
            Some("2025-01-08"),
        ),
    ]
}

fn contents(lang: &str, documents: &[Document]) -> Vec<ContentsEntry> {
    let key = |unit: &Unit| Key {
        id: unit.id.clone(),
        number: unit.number.trim_end_matches('.').into(),
        changed: unit.changed,
    };
    documents
        .iter()
        .map(|document| {
            let mut entry = ContentsEntry {
                words: kk(&document.name.text, lang),
                href: format!("#{}", document.id),
                keys: Vec::new(),
                entries: Vec::new(),
            };
            for unit in &document.units {
                if unit.kind == "chapter" {
                    let words: String = unit
                        .words
                        .iter()
                        .map(|run| match run {
                            Run::Text { text } => text.as_str(),
                            _ => "",
                        })
                        .collect();
                    entry.entries.push(ContentsEntry {
                        words: kk(&format!("{} {words}", unit.number), lang),
                        href: format!("#{}", unit.id),
                        keys: Vec::new(),
                        entries: Vec::new(),
                    });
                } else if unit.kind == "point" {
                    match entry.entries.last_mut() {
                        Some(chapter) => chapter.keys.push(key(unit)),
                        None => entry.keys.push(key(unit)),
                    }
                }
            }
            entry
        })
        .collect()
}

fn page<V: View>(frame: &Frame, place: &Place, lang: &str, crumbs: Vec<Crumb>, view: V) -> Page<V> {
    Page::new(frame, place, lang, crumbs, view)
}

pub(super) fn act(frame: &Frame, lang: &str) -> Page<ActPage> {
    let (_, documents) = documents();
    let links = frame.links_of(&act_place(), lang);
    let version = |code: &str, standing| TextVersion {
        lang: code.into(),
        standing,
        href: links.to_in(&act_place(), code),
        current: code == lang,
    };
    let view = ActPage {
        head: head(lang),
        facts: Facts {
            state: "amended".into(),
            ended_by: None,
            since: None,
            unconfirmed: Some(said(
                lang,
                "12.07.2026 кейінгі күйі расталмаған",
                "состояние после 12.07.2026 не подтверждено",
            )),
            checked_on: "2026-11-26".into(),
            checked_in: said(lang, "«Әділет» АҚЖ", "ИПС «Әділет»"),
            redaction: "2024".into(),
            made_by: Some(("№ 611/НҚ".into(), Some("../".into()))),
            last: true,
            in_operation: Some("2025-01-08".into()),
            in_operation_words: None,
            until: None,
            source: said(lang, "«Әділет» АҚЖ", "ИПС «Әділет»"),
            source_href: Some("https://adilet.zan.kz/kaz/docs/V1800016331".into()),
        },
        ruler: Some(ruler()),
        redactions: redactions(lang),
        history: links.to(&Place::History { act: "2018-29".into() }),
        present: None,
        contents: contents(lang, &documents),
        text_lang: "kk".into(),
        standing: Standing::Official,
        versions: vec![version("kk", Standing::Official), version("ru", Standing::Translation)],
        parallel: links.to(&Place::Parallel { act: "2018-29".into(), redaction: "2024".into() }),
        legend: Legend::of(&documents),
        documents,
        address: "2018-29@2024".into(),
    };
    let crumbs = vec![
        Crumb::message("nav-acts", Some(links.to(&Place::Acts))),
        Crumb::words(said(lang, "2018 жылғы № 29 бұйрық", "Приказ № 29 2018 года"), None),
    ];
    page(frame, &act_place(), lang, crumbs, view)
}

fn entries(frame: &Frame, lang: &str, place: &Place) -> Vec<ActEntry> {
    let axis = axis();
    let end = day(2026, 11, 26);
    let links = frame.links_of(place, lang);
    let (official, _) = documents();
    let title: String = official
        .first()
        .into_iter()
        .flat_map(|unit| &unit.words)
        .map(|run| match run {
            Run::Text { text } => text.replace('\u{ad}', ""),
            _ => String::new(),
        })
        .collect();
    vec![
        ActEntry {
            id: "2018-29".into(),
            kind: "order".into(),
            number: "29".into(),
            date: "2018-01-29".into(),
            name: said(lang, "Тізбені қалыптастыру қағидалары", "Правила формирования Перечня"),
            title: kk(&title, lang),
            href: links.to(&act_place()),
            state: "amended".into(),
            ended_by: None,
            redactions: redactions(lang),
            unconfirmed: Some(said(
                lang,
                "12.07.2026 кейінгі күйі расталмаған",
                "состояние после 12.07.2026 не подтверждено",
            )),
            checked_on: "2026-11-26".into(),
            life: Life {
                spans: vec![axis.stretch(day(2022, 9, 29), day(2026, 7, 12))],
                voids: vec![
                    axis.stretch(day(2018, 2, 9), day(2022, 9, 29)),
                    axis.stretch(day(2026, 7, 12), end),
                ],
                past: Vec::new(),
                marks: vec![axis.at(day(2022, 9, 29)), axis.at(day(2025, 1, 8))],
                as_of: axis.at(end),
                from: "2018".into(),
                to: None,
                changed: Some("2022, 2024, 2025".into()),
            },
        },
        ActEntry {
            id: "2016-84".into(),
            kind: "order".into(),
            number: "84".into(),
            date: "2016-01-26".into(),
            name: said(
                lang,
                "Тізбені қалыптастыру қағидалары, 2016",
                "Правила формирования Перечня, 2016",
            ),
            title: kk(&title, lang),
            href: links.to(&act_place()),
            state: "repealed".into(),
            ended_by: Some((
                said(lang, "№ 29 бұйрық, 2-тармақ", "приказ № 29, пункт 2"),
                Some(links.to(&act_place())),
            )),
            redactions: Vec::new(),
            unconfirmed: None,
            checked_on: "2026-11-26".into(),
            life: Life {
                spans: Vec::new(),
                voids: Vec::new(),
                past: vec![axis.stretch(day(2016, 3, 20), day(2018, 2, 9))],
                marks: Vec::new(),
                as_of: axis.at(end),
                from: "2016".into(),
                to: Some("2018".into()),
                changed: None,
            },
        },
    ]
}

pub(super) fn home(frame: &Frame, lang: &str) -> Page<HomePage> {
    let links = frame.links_of(&Place::Home, lang);
    let task =
        |kind, detail: &str, subject, href| Task { kind, subject, detail: detail.into(), href };
    let here = || links.to(&act_place());
    let rules = said(lang, "№ 29 бұйрық", "приказ № 29");
    let specimen = flat().into_iter().find(|unit| unit.id == "rules/p8").map(|unit| Specimen {
        href: links.to_anchor(&act_place(), "rules/p8"),
        act: "№ 29".into(),
        id: unit.id,
        number: unit.number,
        lang: "kk".into(),
        words: unit.words,
    });
    let view = HomePage {
        tasks: vec![
            task("form", "", said(lang, "өтініш", "заявление"), here()),
            task("calculator", "", phrase(""), here()),
            task(
                "compare",
                if lang == "kk" { "2016 және 2024" } else { "2016 и 2024" },
                phrase(""),
                here(),
            ),
            task("read", "", rules, here()),
            task(
                "parallel",
                "",
                phrase(""),
                links.to(&Place::Parallel { act: "2018-29".into(), redaction: "2024".into() }),
            ),
            task("quality", "", phrase(""), links.to(&Place::Quality)),
        ],
        specimen,
        acts: entries(frame, lang, &Place::Home),
        years: axis().ticks(),
        as_of: axis().point(day(2026, 11, 26)),
        news: vec![News {
            date: Some("2025-01-08".into()),
            year: "2025".into(),
            act: "№ 29".into(),
            href: Some(here()),
            changed: Some(10),
            words: None,
            by: "№ 611/НҚ".into(),
        }],
    };
    page(frame, &Place::Home, lang, Vec::new(), view)
}

pub(super) fn acts(frame: &Frame, lang: &str) -> Page<ActsPage> {
    let links = frame.links_of(&Place::Acts, lang);
    let view = ActsPage {
        acts: entries(frame, lang, &Place::Acts),
        years: axis().ticks(),
        as_of: axis().point(day(2026, 11, 26)),
        bodies: vec![BodyEntry {
            id: "object-list".into(),
            name: said(lang, "Тізбені қалыптастыру қағидалары", "Правила формирования Перечня"),
            comparisons: vec![ComparisonLink {
                old: "2016".into(),
                old_words: said(lang, "№ 84 бұйрық", "приказ № 84"),
                new: "2024".into(),
                new_words: said(lang, "№ 29 бұйрық, № 611/НҚ", "приказ № 29, № 611/НҚ"),
                href: links.to(&act_place()),
            }],
        }],
    };
    page(frame, &Place::Acts, lang, vec![Crumb::message("nav-acts", None)], view)
}

pub(super) fn history(frame: &Frame, lang: &str) -> Page<HistoryPage> {
    let place = Place::History { act: "2018-29".into() };
    let links = frame.links_of(&place, lang);
    let event = |kind, date: Option<&str>, year: &str| Event {
        date: date.map(str::to_owned),
        year: year.into(),
        kind,
        by: None,
        number: String::new(),
        units: Vec::new(),
        words: Vec::new(),
        redaction: None,
    };
    let changed = |id: &str, change: &str| ChangedUnit {
        id: id.into(),
        change: change.into(),
        document: kk("Ережелер", lang),
        href: Some(links.to_anchor(&act_place(), id)),
    };
    let view = HistoryPage {
        head: head(lang),
        present: links.to(&act_place()),
        ruler: Some(ruler()),
        events: vec![
            event("adopted", Some("2018-01-29"), ""),
            Event { number: "16331".into(), ..event("registered", Some("2018-02-09"), "") },
            Event {
                by: Some(("№ 257/НҚ".into(), None)),
                words: vec![kk(
                    "алғашқы ресми жарияланған күнінен кейін күнтізбелік он күн өткен соң қолданысқа енгізіледі",
                    lang,
                )],
                units: vec![changed("rules/p5", "changed")],
                ..event("amended", None, "2024")
            },
            Event {
                by: Some(("№ 611/НҚ".into(), Some(links.to(&act_place())))),
                units: vec![changed("rules/p1", "restated"), changed("rules/p2/sp9", "added")],
                redaction: Some(RedactionOf {
                    name: "2024".into(),
                    description: said(lang, "№ 611/НҚ өзгерістерімен", "с изменениями № 611/НҚ"),
                    href: links.to(&act_place()),
                    compare: Some(links.to(&act_place())),
                }),
                ..event("in-operation", Some("2025-01-08"), "")
            },
        ],
        changes: vec![Influence {
            act: "№ 84".into(),
            name: Some(said(
                lang,
                "Тізбені қалыптастыру қағидалары, 2016",
                "Правила формирования Перечня, 2016",
            )),
            change: "repealed",
            href: Some(links.to(&act_place())),
        }],
    };
    let crumbs = vec![
        Crumb::message("nav-acts", Some(links.to(&Place::Acts))),
        Crumb::words(said(lang, "№ 29 бұйрықтың тарихы", "История приказа № 29"), None),
    ];
    page(frame, &place, lang, crumbs, view)
}

pub(super) fn parallel(frame: &Frame, lang: &str) -> Page<ParallelPage> {
    let place = Place::Parallel { act: "2018-29".into(), redaction: "2024".into() };
    let links = frame.links_of(&place, lang);
    let (_, documents) = documents();
    let cell = |unit: &Unit, code: &str| Cell {
        lang: code.into(),
        number: unit.number.clone(),
        words: if code == "kk" {
            unit.words.clone()
        } else {
            vec![Run::text("Перевод этого пункта на русский язык стоит здесь.")]
        },
        standing: if code == "kk" { Standing::Official } else { Standing::Translation },
    };
    let rows = flat()
        .iter()
        .filter(|unit| unit.id.starts_with("rules"))
        .map(|unit| Row {
            id: unit.id.clone(),
            address: unit.address.clone(),
            kind: unit.kind.clone(),
            heading: unit.heading,
            depth: u8::from(unit.kind == "subpoint" || unit.kind == "part"),
            cells: vec![cell(unit, "kk"), cell(unit, "ru")],
        })
        .collect();
    let view = ParallelPage {
        head: ActHead { frame: Vec::new(), ..head(lang) },
        redaction: "2024".into(),
        single: links.to(&act_place()),
        columns: vec![
            Column { lang: "kk".into(), standing: Standing::Official },
            Column { lang: "ru".into(), standing: Standing::Translation },
        ],
        contents: contents(lang, &documents[1..2]),
        rows,
    };
    let crumbs = vec![
        Crumb::message("nav-acts", Some(links.to(&Place::Acts))),
        Crumb::words(said(lang, "№ 29 бұйрық", "Приказ № 29"), Some(links.to(&act_place()))),
        Crumb::message("versions-parallel", None),
    ];
    page(frame, &place, lang, crumbs, view)
}

pub(super) fn quality(frame: &Frame, lang: &str) -> Page<QualityPage> {
    let links = frame.links_of(&Place::Quality, lang);
    let erratum = |unit: &str, kind: &str, quote: &str, means: Vec<Run>| Erratum {
        unit: unit.into(),
        document: kk("Ережелер", lang),
        href: Some(links.to_anchor(&act_place(), unit)),
        kind: kind.into(),
        lang: "kk".into(),
        quote: quote.into(),
        means,
        why: said(lang, "Құжаттар 3-тармақта аталған.", "Документы названы в пункте 3."),
    };
    let view = QualityPage {
        count: 2,
        kinds: vec![
            KindCount { kind: "reference".into(), count: 1 },
            KindCount { kind: "spelling".into(), count: 1 },
        ],
        acts: vec![ActErrata {
            id: "2018-29".into(),
            kind: "order".into(),
            number: "29".into(),
            name: said(lang, "Тізбені қалыптастыру қағидалары", "Правила формирования Перечня"),
            href: links.to(&act_place()),
            errata: vec![
                erratum(
                    "rules/p4",
                    "reference",
                    "4-тармағында",
                    vec![Run::Ref {
                        text: said(lang, "3-тармақ", "пункт 3").text,
                        href: Some(links.to_anchor(&act_place(), "rules/p3")),
                        title: None,
                        held: true,
                    }],
                ),
                erratum("rules/p4", "spelling", "объектінң", vec![Run::text("объектінің")]),
            ],
        }],
    };
    page(frame, &Place::Quality, lang, vec![Crumb::message("nav-quality", None)], view)
}

pub(super) fn about(frame: &Frame, lang: &str) -> Page<AboutPage> {
    let markdown = std::fs::read_to_string(format!(
        "{}/content/pages/about.{lang}.md",
        env!("CARGO_MANIFEST_DIR")
    ))
    .unwrap_or_default();
    let view = AboutPage { trusted_html: prose(&markdown), lang: None };
    page(frame, &Place::About, lang, vec![Crumb::message("nav-about", None)], view)
}

pub(super) fn settings(frame: &Frame, lang: &str) -> Page<SettingsPage> {
    page(
        frame,
        &Place::Settings,
        lang,
        vec![Crumb::message("nav-settings", None)],
        SettingsPage::new(),
    )
}

pub(super) fn chooser(frame: &Frame) -> Page<ChooserPage> {
    let links = frame.links_of(&Place::Chooser, "kk");
    let languages = frame
        .languages
        .iter()
        .map(|lang| LanguageLink { lang: lang.clone(), href: links.to_in(&Place::Home, lang) })
        .collect();
    page(frame, &Place::Chooser, "kk", Vec::new(), ChooserPage { languages })
}

pub(super) fn not_found(frame: &Frame) -> Page<NotFoundPage> {
    let links = frame.links_of(&Place::NotFound, "kk");
    let languages = frame
        .languages
        .iter()
        .map(|lang| NotFoundIn {
            lang: lang.clone(),
            home: links.to_in(&Place::Home, lang),
            acts: links.to_in(&Place::Acts, lang),
        })
        .collect();
    page(frame, &Place::NotFound, "kk", Vec::new(), NotFoundPage { languages })
}
