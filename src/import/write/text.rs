//! `text.yaml`: documents and units.

use super::phrases::{self, entry, gap, missing_side};
use super::tables;
use super::yaml::{LACUNA, Yaml};
use super::{one_sided, phrase, words};
use crate::import::outline::draft::{
    Amendment, Change, Document, Draft, Entry, FormItem, Instruction, Passage, Unit,
};
use crate::model::print::number_by_rule;
use crate::model::{Lang, UnitKind};

/// The text of an act in one language.
pub fn text(draft: &Draft, lang: Lang) -> Yaml {
    let documents = draft.documents.iter().map(|document| self::document(document, lang)).collect();
    Yaml::Record(vec![("documents", Yaml::List(documents))])
}

fn document(document: &Document, lang: Lang) -> Yaml {
    let list = |items: Vec<Yaml>| (!items.is_empty()).then_some(Yaml::List(items));
    let frame =
        |passage: &Option<Passage>| passage.as_ref().map(|passage| passage_of(passage, lang));
    Yaml::Record(Vec::new())
        .with("document", Some(Yaml::Word(document.name.clone())))
        .with("of", document.of.clone().map(Yaml::Word))
        .with("stamp", frame(&document.stamp))
        .with("title", frame(&document.title))
        .with("meta", frame(&document.meta))
        .with("preamble", frame(&document.preamble))
        .with("history", history(&document.history, lang))
        .with("units", list(document.units.iter().map(|unit| self::unit(unit, lang)).collect()))
        .with("table", document.table.as_ref().map(|table| tables::table(table, lang)))
        .with(
            "criteria",
            document.criteria.as_ref().map(|criteria| tables::criteria(criteria, lang)),
        )
        .with("form", list(document.form.iter().map(|item| form_item(item, lang)).collect()))
        .with("sign", frame(&document.sign))
        .with(
            "documents",
            list(document.documents.iter().map(|inner| self::document(inner, lang)).collect()),
        )
}

/// A frame, with the reason why its other side is missing.
fn passage_of(passage: &Passage, lang: Lang) -> Yaml {
    let mut text = passage.text.clone();
    match passage.gap {
        Some(crate::import::outline::draft::Gap::NoName) => text.push(LACUNA.to_owned()),
        Some(_) if text.is_empty() => text.push(LACUNA.to_owned()),
        _ => {}
    }
    Yaml::Record(Vec::new())
        .with("notice", notice(&passage.notice, lang))
        .with("text", Some(one_sided(&text, lang)))
        .with("lacuna", Some(phrase(&reason(passage.gap, lang))))
        .with("history", history(&passage.history, lang))
}

fn reason(gap: Option<crate::import::outline::draft::Gap>, lang: Lang) -> phrases::Phrase {
    gap.map_or_else(|| missing_side(lang.other()), self::gap)
}

fn notice(lines: &[String], lang: Lang) -> Option<Yaml> {
    (!lines.is_empty()).then(|| one_sided(lines, lang))
}

/// A change by an act that is not held.
fn history(changes: &[Change], lang: Lang) -> Option<Yaml> {
    let changes = changes.iter().map(|change| {
        let record = Yaml::Record(Vec::new())
            .with("act", Some(Yaml::Word(change.act.to_string())))
            .with("change", Some(Yaml::Word(change.change.word().to_owned())));
        match &change.entry {
            Some(Entry::On(day)) => record.with("in_operation", Some(Yaml::Word(day.to_string()))),
            Some(Entry::When(when)) => {
                let both = entry(when, lang);
                record.with("entry", Some(words(&both.kk, &both.ru)))
            }
            None => record,
        }
    });
    let changes: Vec<Yaml> = changes.collect();
    (!changes.is_empty()).then_some(Yaml::List(changes))
}

/// The key that says which unit a record is.
fn key(kind: UnitKind) -> &'static str {
    match kind {
        UnitKind::Section => "section",
        UnitKind::Chapter => "chapter",
        UnitKind::Paragraph => "paragraph",
        UnitKind::Article => "article",
        UnitKind::Subpoint => "subpoint",
        UnitKind::Part => "part",
        UnitKind::Indent => "indent",
        _ => "point",
    }
}

/// A unit with all inside it. A title or preamble, in a new text, has no number.
pub(crate) fn unit(unit: &Unit, lang: Lang) -> Yaml {
    match unit.kind {
        UnitKind::Title => return frame_unit("title", unit, lang),
        UnitKind::Preamble => return frame_unit("preamble", unit, lang),
        _ => {}
    }
    let units = |units: Vec<&Unit>| {
        let units: Vec<Yaml> = units.into_iter().map(|child| self::unit(child, lang)).collect();
        (!units.is_empty()).then_some(Yaml::List(units))
    };
    let of = |kind: UnitKind| unit.children.iter().filter(|child| child.kind == kind).collect();
    let subpoints = if unit.defines { "definitions" } else { "subpoints" };
    let closing = (!unit.closing.is_empty()).then(|| one_sided(&unit.closing, lang));
    let amendments: Vec<Yaml> =
        unit.amendments.iter().map(|amendment| self::amendment(amendment, lang)).collect();
    Yaml::Record(Vec::new())
        .with(key(unit.kind), Some(Yaml::Number(unit.number.clone())))
        .with("notice", notice(&unit.notice, lang))
        .with(
            "mark",
            unit.mark.as_ref().map(|mark| self::mark(unit.kind, &unit.number, mark, lang)),
        )
        .with("text", Some(one_sided(&unit.text, lang)))
        .with("lacuna", Some(phrase(&reason(unit.gap, lang))))
        .with("history", history(&unit.history, lang))
        .with("points", units(of(UnitKind::Point)))
        .with(subpoints, units(of(UnitKind::Subpoint)))
        .with("closing", closing)
        .with("amendments", (!amendments.is_empty()).then_some(Yaml::List(amendments)))
}

fn frame_unit(key: &'static str, unit: &Unit, lang: Lang) -> Yaml {
    let record = Yaml::Record(vec![
        ("text", one_sided(&unit.text, lang)),
        ("lacuna", phrase(&missing_side(lang.other()))),
    ]);
    Yaml::Record(vec![(key, record)])
}

/// The number as printed; the other language prints it by rule.
fn mark(kind: UnitKind, number: &str, mark: &str, lang: Lang) -> Yaml {
    // A bare number heads a chapter in both languages.
    let bare = mark.trim_end_matches(['.', ')']) == number;
    let rule = |other| match bare && kind == UnitKind::Chapter {
        true => mark.to_owned(),
        false => number_by_rule(kind, number, other),
    };
    let side = |other: Lang| if other == lang { mark.to_owned() } else { rule(other) };
    Yaml::Record(vec![("kk", quoted(&side(Lang::Kk))), ("ru", quoted(&side(Lang::Ru)))])
}

fn quoted(mark: &str) -> Yaml {
    Yaml::Word(mark.to_owned())
}

fn amendment(amendment: &Amendment, lang: Lang) -> Yaml {
    match amendment {
        Amendment::Scope(text) => Yaml::Record(vec![("scope", one_sided(text, lang))]),
        Amendment::Instruction(instruction) => self::instruction(instruction, lang),
    }
}

fn instruction(instruction: &Instruction, lang: Lang) -> Yaml {
    let text = (!instruction.text.is_empty()).then(|| one_sided(&instruction.text, lang));
    let target = match instruction.targets.as_slice() {
        [one] => Yaml::Word(one.clone()),
        several => Yaml::Flow(several.to_vec()),
    };
    let quotes = &instruction.quotes;
    let regular = quotes == &["\"", "\";"];
    let brings = !instruction.with.is_empty();
    let with = match instruction.by_annex {
        true => Some(Yaml::Word("annex".to_owned())),
        false if brings => {
            Some(Yaml::List(instruction.with.iter().map(|new| unit(new, lang)).collect()))
        }
        false => None,
    };
    let side = |words: &str| one_sided(&[words.to_owned()], lang);
    Yaml::Record(Vec::new())
        .with("text", text)
        .with("op", Some(Yaml::Word(instruction.op.to_owned())))
        .with("target", Some(target))
        .with("after", instruction.after.clone().map(Yaml::Word))
        .with("quotes", (brings && !regular).then(|| Yaml::Flow(quotes.to_vec())))
        .with("find", instruction.words.as_ref().map(|(find, _)| side(find)))
        .with("replace", instruction.words.as_ref().map(|(_, replace)| side(replace)))
        .with("with", with)
}

fn form_item(item: &FormItem, lang: Lang) -> Yaml {
    match item {
        FormItem::Title(lines) => Yaml::Record(vec![(
            "title",
            passage_of(&Passage { text: lines.clone(), ..Passage::default() }, lang),
        )]),
        FormItem::Line { name, text, blank, caption } => {
            let side = |words: &String| one_sided(std::slice::from_ref(words), lang);
            Yaml::Record(Vec::new())
                .with("line", Some(Yaml::Word(name.clone())))
                .with("text", text.as_ref().map(side))
                .with("blank", (*blank > 0).then(|| Yaml::Number(blank.to_string())))
                .with("caption", caption.as_ref().map(side))
        }
    }
}
