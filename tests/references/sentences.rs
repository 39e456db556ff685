//! Sentences with the references marked in them: `{осы Заңның 5-бабында => this law: art5}`.

use qagida::lang::Lang;
use qagida::lang::noun::DocumentNoun;
use qagida::lang::number::Value;
use qagida::lang::recognise;
use qagida::lang::reference::{Head, Mention, Numbers};

/// A sentence and what it names: words and the mention written out.
pub struct Sentence {
    /// The line of the fixture, for messages.
    pub line: usize,
    /// The words without the marks.
    pub words: String,
    /// `(words, mention)` in order.
    pub expected: Vec<(String, String)>,
}

/// Reads a fixture.
pub fn sentences(fixture: &str) -> Vec<Sentence> {
    fixture
        .lines()
        .enumerate()
        .filter(|(_, line)| !line.is_empty() && !line.starts_with('#'))
        .map(|(number, line)| {
            let mut words = String::new();
            let mut expected = Vec::new();
            let mut rest = line;
            while let Some((before, marked)) = rest.split_once('{') {
                let (marked, after) = marked.split_once('}').expect("a closing brace");
                let (quote, mention) = marked.split_once(" => ").expect("words => mention");
                words += before;
                words += quote;
                expected.push((quote.to_owned(), mention.to_owned()));
                rest = after;
            }
            words += rest;
            Sentence { line: number + 1, words, expected }
        })
        .collect()
}

/// What the recogniser finds, in the notation of the fixture.
pub fn found(words: &str, lang: Lang) -> Vec<(String, String)> {
    recognise(words, lang)
        .iter()
        .map(|mention| (words[mention.range.clone()].to_owned(), written(mention, words)))
        .collect()
}

fn written(mention: &Mention, words: &str) -> String {
    let mut head = match &mention.head {
        Head::Here => String::new(),
        Head::This(noun) => format!("this {}", name(*noun)),
        Head::Said(noun) => format!("said {}", name(*noun)),
        Head::Bare { noun, name: None } => name(*noun).to_owned(),
        Head::Bare { noun, name: Some(_) } => format!("{}(named)", name(*noun)),
        Head::Declared(index) => format!("alias {index}"),
        Head::Act(act) => {
            let mut text = name(act.noun).to_owned();
            if let Some(quoted) = &act.name {
                text += &format!(" \"{}\"", &words[quoted.clone()]);
            }
            if let Some(date) = act.date {
                text += &format!(" {date}");
            }
            if let Some(number) = &act.number {
                text += &format!(" № {number}");
            }
            text
        }
    };
    if let Some(document) = &mention.document {
        head += &format!(" > {}", name(document.noun));
    }
    let steps: Vec<String> = mention
        .steps
        .iter()
        .map(|step| {
            let numbers = match &step.numbers {
                Numbers::This => "*".to_owned(),
                Numbers::Only => String::new(),
                Numbers::Listed(numerals) => {
                    let values: Vec<String> = numerals
                        .iter()
                        .map(|numeral| match &numeral.value {
                            Value::One(number) => number.clone(),
                            Value::Span(from, to) => format!("{from}..{to}"),
                            Value::Letter(letter) => letter.to_string(),
                        })
                        .collect();
                    values.join(",")
                }
            };
            format!("{}{numbers}", step.level.prefix())
        })
        .collect();
    match (head.is_empty(), steps.is_empty()) {
        (_, true) => head,
        (true, false) => steps.join("/"),
        (false, false) => format!("{head}: {}", steps.join("/")),
    }
}

fn name(noun: DocumentNoun) -> &'static str {
    match noun {
        DocumentNoun::Order => "order",
        DocumentNoun::Decree => "decree",
        DocumentNoun::Edict => "edict",
        DocumentNoun::Directive => "directive",
        DocumentNoun::Decision => "decision",
        DocumentNoun::Law => "law",
        DocumentNoun::Code => "code",
        DocumentNoun::Constitution => "constitution",
        DocumentNoun::Rules => "rules",
        DocumentNoun::Regulation => "regulation",
        DocumentNoun::Requirements => "requirements",
        DocumentNoun::List => "list",
        DocumentNoun::Instruction => "instruction",
        DocumentNoun::Methodology => "methodology",
        DocumentNoun::Procedure => "procedure",
        DocumentNoun::Standard => "standard",
        DocumentNoun::Classifier => "classifier",
        DocumentNoun::Charter => "charter",
    }
}
