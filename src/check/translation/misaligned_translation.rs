//! Numbers, dates, deadlines and negations that differ between the languages.
//!
//! Each unit is compared once, where content holds it: in the base text, and below the instruction
//! that brings it. Paragraphs that no source holds in one of the languages are left out.

use crate::diag::{Diagnostic, Findings};
use crate::history::History;
use crate::lang::parity::{self, Difference, Said};
use crate::model::{ActId, Bilingual, Document, Lang, Standing, Unit, UnitKind, Words};
use crate::resolve::Corpus;
use crate::source::Span;

const NAME: &str = "misaligned-translation";

/// Compares the two sides of every unit of an act.
pub fn check(_: &Corpus, history: &History, findings: &mut Findings) {
    for point in &points(&history.act.documents) {
        compare(history.id(), point, findings);
        for unit in &point.units {
            phrases(history.id(), unit, findings);
        }
    }
}

/// A point with all its paragraphs, or another unit that is compared by itself.
#[derive(Clone, Default)]
pub(super) struct Point<'a> {
    pub units: Vec<&'a Unit>,
}

/// The points of documents, in the order of the print.
pub(super) fn points(documents: &[Document]) -> Vec<Point<'_>> {
    let mut points = Vec::new();
    for unit in documents.iter().flat_map(|document| &document.units) {
        gather(unit, None, &mut points);
    }
    points
}

/// Puts a unit and all inside it into points.
fn gather<'a>(unit: &'a Unit, parent: Option<(UnitKind, usize)>, points: &mut Vec<Point<'a>>) {
    let continues = matches!(
        unit.kind,
        UnitKind::Subpoint
            | UnitKind::Part
            | UnitKind::Indent
            | UnitKind::Cell
            | UnitKind::CellLine
            | UnitKind::Gap
    );
    let place = match parent {
        Some((kind, place)) if continues && kind != UnitKind::Amendment => place,
        _ => {
            points.push(Point::default());
            points.len() - 1
        }
    };
    points[place].units.push(unit);
    for child in &unit.children {
        gather(child, Some((unit.kind, place)), points);
    }
}

/// Compares the paragraphs of a point.
pub(super) fn compare(act: &ActId, point: &Point, findings: &mut Findings) {
    let known: Vec<(&Unit, Bilingual<&Words>)> = point
        .units
        .iter()
        .filter_map(|unit| {
            Some((*unit, Bilingual { kk: unit.words(Lang::Kk)?, ru: unit.words(Lang::Ru)? }))
        })
        .collect();
    let texts: Vec<Bilingual<&str>> =
        known.iter().map(|(_, words)| words.map(|words| &*words.text)).collect();
    for difference in parity::compare(&texts) {
        let Some((unit, words)) = known.get(difference.paragraph) else { continue };
        if !(is_one_sided_negation(&difference) && hides_an_answer(point, unit)) {
            findings.push(finding(act, unit, words, &difference));
        }
    }
}

/// Whether the other half of a sentence may be in words that are not held: a negation moves between
/// the words that open a point and those at its end.
fn hides_an_answer(point: &Point, unit: &Unit) -> bool {
    let other = match point.units.first() {
        Some(first) if first.path == unit.path => point.units.last(),
        first => first,
    };
    other.is_some_and(|other| Lang::ALL.iter().any(|lang| other.is_lacuna(*lang)))
}

fn is_one_sided_negation(difference: &Difference) -> bool {
    match (&difference.said.kk, &difference.said.ru) {
        (Some(only), None) | (None, Some(only)) => only.is_negation,
        _ => false,
    }
}

fn finding(
    act: &ActId,
    unit: &Unit,
    words: &Bilingual<&Words>,
    difference: &Difference,
) -> Diagnostic {
    let translation = translation(words);
    let original = translation.other();
    let place = |lang: Lang| match difference.said.get(lang) {
        Some(said) => words.get(lang).place(said.range.clone()),
        None => words.get(lang).span,
    };
    let label = match difference.said.get(original) {
        Some(said) => format!("{} here", said.meaning),
        None => format!("nothing answers it in {}", name(original)),
    };
    let shown = Bilingual::build(|lang| {
        let said = difference.said.get(lang).as_ref()?;
        Some(told(said, words.get(lang).text.get(said.range.clone()).unwrap_or_default()))
    });
    Diagnostic::error(NAME, message(&shown))
        .at(place(translation))
        .label(place(original), label)
        .unit(act, &unit.path)
        .hint(hint(words, translation))
}

/// What is said, and for a negation the words that say it.
fn told(said: &Said, text: &str) -> String {
    if said.is_negation { format!("{} («{text}»)", said.meaning) } else { said.meaning.clone() }
}

fn message(said: &Bilingual<Option<String>>) -> String {
    match (&said.kk, &said.ru) {
        (Some(kk), Some(ru)) => format!("{kk} in Kazakh, {ru} in Russian"),
        (Some(kk), None) => format!("{kk} in Kazakh, nothing that answers it in Russian"),
        (None, Some(ru)) => format!("{ru} in Russian, nothing that answers it in Kazakh"),
        (None, None) => "the two languages differ".to_owned(),
    }
}

/// The side to be corrected: the translation, or the Russian one where both stand alike.
fn translation(words: &Bilingual<&Words>) -> Lang {
    match (words.kk.standing, words.ru.standing) {
        (Standing::Translation, Standing::Official) => Lang::Kk,
        _ => Lang::Ru,
    }
}

fn hint(words: &Bilingual<&Words>, translation: Lang) -> String {
    let original = translation.other();
    let is_official = |lang: Lang| words.get(lang).standing == Standing::Official;
    match (is_official(original), is_official(translation)) {
        (true, false) => format!(
            "the {} words are official: correct the {} ones; if the official ones are wrong, \
             translate them as they stand and record an erratum",
            name(original),
            name(translation)
        ),
        (true, true) => "both sides are official: if the print says so, record an erratum".into(),
        _ => "compare the two sides and correct the wrong one".into(),
    }
}

fn name(lang: Lang) -> &'static str {
    match lang {
        Lang::Kk => "Kazakh",
        Lang::Ru => "Russian",
    }
}

/// Phrases of a unit that are printed beside its words and have no places of their own: its number,
/// notes on entry into force, words that an instruction exchanges.
fn phrases(act: &ActId, unit: &Unit, findings: &mut Findings) {
    let mut phrase = |what: &str, words: &Bilingual<String>, at: Span| {
        let sides = words.map(|side| side.trim_end_matches(['.', ')']).to_owned());
        for difference in parity::compare(&[Bilingual { kk: &sides.kk, ru: &sides.ru }]) {
            let shown = Bilingual::build(|lang| {
                let said = difference.said.get(lang).as_ref()?;
                let text = sides.get(lang).get(said.range.clone()).unwrap_or_default();
                Some(told(said, text))
            });
            findings.push(
                Diagnostic::error(NAME, format!("{what}: {}", message(&shown)))
                    .at(at)
                    .unit(act, &unit.path)
                    .hint("compare the two sides and correct the wrong one"),
            );
        }
    };
    if let Some(mark) = &unit.mark {
        phrase("the printed number", mark, unit.span);
    }
    if let Some(notice) = &unit.notice {
        phrase("the editor's note", notice, unit.span);
    }
    for entry in &unit.history {
        for words in [&entry.entry, &entry.note].into_iter().flatten() {
            phrase("the note on a change", words, entry.span);
        }
    }
    if let Some(amendment) = unit.amendment().filter(|_| unit.kind == UnitKind::Amendment) {
        for words in [&amendment.find, &amendment.replace].into_iter().flatten() {
            phrase("the exchanged words", words, unit.span);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::compile::compile_sources;
    use crate::source::Sources;

    const PAGE: &str = include_str!("misaligned_translation.md");
    const SITE: &str = include_str!("../../../tests/fixtures/small/site.yaml");
    const ACT: &str = include_str!("../../../tests/fixtures/small/acts/2020-1/act.yaml");

    /// An example of the manual page.
    fn example(kind: &str) -> &'static str {
        let begin = PAGE.split_once(&format!("```yaml {kind}\n")).map_or("", |(_, after)| after);
        begin.split_once("```").map_or("", |(example, _)| example)
    }

    /// What the lint says of units: the words under the caret, the words under the label, message.
    fn told(units: &str) -> Vec<[String; 3]> {
        let units: String = units.lines().map(|line| format!("      {line}\n")).collect();
        let text = format!("documents:\n  - document: rules\n    units:\n{units}");
        let act = ACT.split_once("published:").map_or(ACT, |(act, _)| act);
        let sources = Sources::from_memory([
            ("site.yaml", SITE.as_bytes()),
            ("acts/2020-1/act.yaml", act.as_bytes()),
            ("acts/2020-1/text.yaml", text.as_bytes()),
        ]);
        let compiled = compile_sources(sources);
        let at = |span: crate::source::Span| {
            let file = compiled.sources.get(span.file).expect("a file");
            file.text[span.start as usize..span.end as usize].to_owned()
        };
        compiled
            .findings
            .iter()
            .filter(|finding| finding.name == super::NAME)
            .map(|finding| {
                assert!(finding.unit.is_some() && finding.hint.is_some());
                let span = finding.span.expect("a place");
                let label = finding.labels.first().expect("the other side");
                [at(span), at(label.span), finding.message.clone()]
            })
            .collect()
    }

    #[test]
    fn parity_page_shows_what_is_found() {
        let expected = [
            [
                "пяти календарных дней",
                "бес жұмыс күні",
                "5 working days in Kazakh, 5 calendar days in Russian",
            ],
            [
                "31 марта 2025 года",
                "2025 жылғы 30 наурыздан",
                "30 March 2025 in Kazakh, 31 March 2025 in Russian",
            ],
            [
                "Неполное заявление рассматривается.",
                "қаралмайды",
                "a negation («қаралмайды») in Kazakh, nothing that answers it in Russian",
            ],
            ["двух", "бір", "1 in Kazakh, 2 in Russian"],
        ];
        assert_eq!(told(example("bad")), expected);
        assert_eq!(told(example("good")), Vec::<[String; 3]>::new());
    }
}
