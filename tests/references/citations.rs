//! Citations made up at random, for the property that what is printed is read back.

use jiff::civil::date;
use proptest::prelude::*;
use qagida::lang::citation::{Citation, Cited};
use qagida::lang::noun::{DocumentNoun, Level};
use qagida::lang::number::Value;

/// Chains of levels as drafters build them.
const CHAINS: [&[Level]; 22] = {
    use Level::{Annex, Article, Chapter, Indent, Paragraph, Part, Point, Section, Subpoint};
    [
        &[Point],
        &[Point, Subpoint],
        &[Point, Subpoint, Part],
        &[Point, Subpoint, Part, Indent],
        &[Point, Subpoint, Indent],
        &[Point, Part],
        &[Point, Part, Indent],
        &[Point, Part, Subpoint],
        &[Point, Indent],
        &[Subpoint],
        &[Article],
        &[Article, Subpoint],
        &[Article, Point],
        &[Article, Point, Subpoint],
        &[Article, Point, Part, Subpoint],
        &[Article, Part, Indent],
        &[Chapter],
        &[Chapter, Paragraph],
        &[Section],
        &[Annex],
        &[Annex, Point],
        &[Annex, Point, Subpoint],
    ]
};

fn number() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => (1..400_u32).prop_map(|number| number.to_string()),
        1 => (20..90_u32, 1..9_u32).prop_map(|(number, suffix)| format!("{number}-{suffix}")),
    ]
}

fn values(level: Level) -> BoxedStrategy<Vec<Value>> {
    let ones = |number: BoxedStrategy<String>| {
        prop::collection::vec(number.prop_map(Value::One), 1..4).boxed()
    };
    if level.is_counted_in_words() {
        let number = (1..60_u32).prop_map(|number| number.to_string()).boxed();
        let span = (1..20_u32, 1..20_u32).prop_map(|(from, more)| {
            vec![Value::Span(from.to_string(), (from + more).to_string())]
        });
        prop_oneof![3 => ones(number), 1 => span].boxed()
    } else {
        let span = (1..50_u32, 1..50_u32).prop_map(|(from, more)| {
            vec![Value::Span(from.to_string(), (from + more).to_string())]
        });
        prop_oneof![4 => ones(number().boxed()), 1 => span].boxed()
    }
}

fn cited() -> impl Strategy<Value = Cited> {
    use DocumentNoun::{
        Code, Decree, Edict, Instruction, Law, List, Methodology, Order, Regulation, Requirements,
        Rules,
    };
    let approved =
        prop::sample::select(vec![Rules, Regulation, Requirements, List, Instruction, Methodology]);
    let act = prop::sample::select(vec![Order, Decree, Edict]);
    let day =
        (1995..2030_i16, 1..13_i8, 1..29_i8).prop_map(|(year, month, day)| date(year, month, day));
    let digits = prop_oneof!["[1-9][0-9]{0,2}", "[1-9][0-9]{1,2}/НҚ", "[1-9][0-9]{1,2}-VI"];
    prop_oneof![
        Just(Cited::Nothing),
        approved.clone().prop_map(Cited::Own),
        act.clone().prop_map(Cited::Own),
        prop::sample::select(vec![Law, Code]).prop_map(Cited::Own),
        approved.clone().prop_map(Cited::Alias),
        prop::sample::select(vec![Law, Code]).prop_map(Cited::Alias),
        prop::sample::select(vec![Law, Code])
            .prop_map(|noun| Cited::Law {
                noun, name: "Ақпараттандыру туралы".to_owned()
            }),
        (act, day, digits, prop::option::of(approved)).prop_map(
            |(noun, date, number, approves)| { Cited::Act { noun, date, number, approves } }
        ),
    ]
}

/// Any citation that the grammar of the law allows.
pub fn citation() -> impl Strategy<Value = Citation> {
    let chain = prop::sample::select(CHAINS.to_vec());
    (cited(), chain)
        .prop_flat_map(|(of, chain)| {
            // Only the smallest unit is listed: a list of lists is not written.
            let last = chain.len() - 1;
            let steps: Vec<BoxedStrategy<(Level, Vec<Value>)>> = chain
                .iter()
                .enumerate()
                .map(|(index, level)| {
                    let level = *level;
                    let values = values(level).prop_map(move |mut values| {
                        if index < last {
                            values.truncate(1);
                            if let Some(Value::Span(from, _)) = values.first().cloned() {
                                values = vec![Value::One(from)];
                            }
                        }
                        (level, values)
                    });
                    values.boxed()
                })
                .collect();
            (Just(of), steps)
        })
        .prop_map(|(of, steps)| Citation { of, steps })
}
