//! A legal text as plain data: a tree of units, each with its address, its words in one piece, and
//! what the site adds beside them.

use std::borrow::Cow;
use std::ops::Deref;

use serde::{Serialize, Serializer};

use super::phrase::Phrase;

/// A document of an act on a page: the order, the rules that it approves, an annex.
#[derive(Debug, Clone, Serialize)]
pub struct Document {
    /// Its path, which is the id of its section: `rules`; empty for a law, which has one document.
    pub id: String,
    /// The document that it is an annex of.
    pub annex_of: Option<String>,
    /// Its units in the order of the print, frame units among them.
    pub units: Vec<Unit>,
    /// Notes on the document as a whole.
    pub notes: Vec<Note>,
    /// Why it is not held.
    pub lacuna: Option<Phrase>,
    /// What the site makes of it: its form to fill in, its calculator.
    pub tools: Vec<Tool>,
    /// Why all that has no note of its own stands in it.
    pub why: Option<Why>,
}

/// Since when words stand in a text, and by which act.
#[derive(Debug, Clone, Serialize)]
pub struct Why {
    /// The day from which they apply, else that on which the act was adopted: an ISO date.
    pub date: String,
    /// `restated`, …: names the message; empty for what stands since the adoption.
    pub change: &'static str,
    /// The number of the act that made the change.
    pub act: String,
}

/// A page of the site that works with what a document or unit says.
#[derive(Debug, Clone, Serialize)]
pub struct Tool {
    /// `form`, `calculator`, `procedure`: which words and drawing name it.
    pub kind: ToolKind,
    /// What it is called, where a document has several of a kind.
    pub name: Option<Phrase>,
    /// The page.
    pub href: String,
}

/// What a tool is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum ToolKind {
    /// A form that can be filled in and printed.
    Form,
    /// A calculator.
    Calculator,
    /// A procedure, drawn and step by step.
    Procedure,
}

/// A unit of the text.
#[derive(Debug, Clone, Serialize)]
pub struct Unit {
    // A template looks fields up one by one: those that every unit is asked for come first.
    /// Level of the heading for headings, 2 to 5; 0 for everything else.
    pub heading: u8,
    /// What it is in law: `title`, `chapter`, `point`, `subpoint`, `part`, `row`, … as
    /// `model::UnitKind` writes it.
    pub kind: Cow<'static, str>,
    /// The words, in one piece; empty for a lacuna and for units that only hold others.
    pub words: Words,
    /// Whether it was deleted and only keeps its number.
    pub repealed: bool,
    /// Whether this redaction changed it.
    pub changed: bool,
    /// PATH: the id of the element, the same in both languages and all redactions.
    pub id: String,
    /// `2018-29@2024:rules/p3`
    pub address: String,
    /// The marks printed before it, where it opens the new text of an amendment.
    pub before: String,
    /// The printed number with its punctuation: `3.`, `1)`, `1-тарау.`; empty where none is printed.
    pub number: String,
    /// The marks printed after its words, where it closes the new text of an amendment.
    pub after: String,
    /// Notes in the margin.
    pub notes: Vec<Note>,
    /// The page that works with it.
    pub tool: Option<Tool>,
    /// The units inside, in the order of the print.
    pub children: Vec<Unit>,
    /// Whose words they are.
    pub standing: Standing,
    /// Why the words are missing, for a lacuna.
    pub lacuna: Option<Phrase>,
    /// Whether the content gives the printed number, which then differs from the rule.
    #[serde(skip)]
    pub marked: bool,
    /// For a cell: the columns that it spans; 1 elsewhere.
    pub columns: u32,
    /// For a cell: the rows that it spans.
    pub rows: u32,
    /// For a line of a form: how many ruled lines the blank has.
    pub blank: u32,
    /// For a line of a form: the caption below the line.
    pub caption: Vec<Run>,
    /// For a row of criteria: the cells after the words, as printed.
    pub options: Vec<String>,
}

/// Whose words a text is; what the reader is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Standing {
    /// The act's own words.
    Official,
    /// A translation made by this project.
    Translation,
    /// No source holds the words.
    Lacuna,
}

/// The words of a unit with their marks.
///
/// A page of law is mostly this, so a template is given it as one piece of HTML, written here and
/// already escaped: links `ref` and `term`, `dfn` and the span of an erratum, as in
/// `templates/components/marks`.
#[derive(Debug, Clone, Default)]
pub struct Words(pub Vec<Run>);

/// A piece of a unit's words. The pieces joined are the words.
#[derive(Debug, Clone, Serialize)]
#[serde(tag = "is", rename_all = "lowercase")]
pub enum Run {
    /// Plain words.
    Text {
        /// The words, set.
        text: String,
    },
    /// Words that refer to another unit or act.
    Ref {
        /// The words, set.
        text: String,
        /// Where they lead, if the site has a page for it.
        href: Option<String>,
        /// What is meant, for those who point at it: `2018-29:rules/p3` in words.
        title: Option<String>,
        /// Whether the text that is meant is on this site.
        held: bool,
    },
    /// A defined term where it is used.
    Term {
        /// The words, set.
        text: String,
        /// Its definition.
        href: String,
    },
    /// A term or abbreviation where it is defined.
    Defined {
        /// The words, set.
        text: String,
    },
    /// Words that the official text has wrong; what was meant is in the note.
    Erratum {
        /// What stands in them.
        runs: Vec<Run>,
    },
}

/// What the site says beside a unit.
#[derive(Debug, Clone, Serialize)]
#[serde(tag = "is", rename_all = "lowercase")]
pub enum Note {
    /// Who changed the unit, and since when.
    Provenance {
        /// Since when, where the day is known: an ISO date.
        date: Option<String>,
        /// The year of the amending act, where the day is not known.
        year: String,
        /// `restated`, `changed`, `added`, `repealed`, `suspended`, `ended`: names the message.
        change: &'static str,
        /// The number of the amending act: `611/НҚ`.
        act: String,
        /// The editor's note in full, as official publishers print it.
        words: Vec<Run>,
        /// The language of the note, where the page has another one.
        lang: Option<String>,
        /// The unit that changed: PATH.
        unit: String,
        /// Where its change is told, with the instruction and the words before.
        origin: Option<String>,
        /// The comparison with the redaction before, where there is one.
        compare: Option<String>,
        /// Whether the words before are in no source.
        earlier_unknown: bool,
    },
    /// A defect of the official text.
    Erratum {
        /// The words that show it, as printed.
        quote: String,
        /// Their language, where the text of the page is in another one.
        lang: Option<String>,
        /// What was meant.
        means: Means,
        /// How one knows.
        why: Phrase,
    },
    /// Whose the words are, where that is not what the page says of the whole text.
    Standing {
        /// Whose.
        standing: Standing,
    },
    /// An editor's note that the source prints here, not law.
    Notice {
        /// Its words.
        words: Phrase,
    },
    /// What was restored in the words, and why.
    Remark {
        /// Its words.
        words: Phrase,
    },
}

/// What was meant by words that are wrong.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Means {
    /// The right words.
    pub words: Option<String>,
    /// The units meant.
    pub units: Vec<UnitLink>,
}

/// A unit that the site names in its own words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct UnitLink {
    /// The number of its act, where that is not the act of the page: `611/НҚ`.
    pub act: Option<String>,
    /// PATH; empty for the act itself.
    pub unit: String,
    /// Its place on the site, if its text is held.
    pub href: Option<String>,
}

impl Deref for Words {
    type Target = [Run];

    fn deref(&self) -> &[Run] {
        &self.0
    }
}

impl Serialize for Words {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        let mut html = String::new();
        write_runs(&self.0, &mut html);
        out.serialize_str(&html)
    }
}

fn write_runs(runs: &[Run], html: &mut String) {
    for run in runs {
        match run {
            Run::Text { text } => escape(text, false, html),
            Run::Ref { text, href, title, held } => {
                let (element, class) = match href {
                    Some(_) => ("a", "ref"),
                    None => ("span", "ref ref--nowhere"),
                };
                html.push('<');
                html.push_str(element);
                html.push_str(" class=\"");
                html.push_str(class);
                html.push_str(if *held { "\"" } else { " ref--out\"" });
                if let Some(href) = href {
                    attribute("href", href, html);
                }
                if let Some(title) = title {
                    attribute("title", title, html);
                }
                html.push('>');
                escape(text, false, html);
                html.push_str("</");
                html.push_str(element);
                html.push('>');
            }
            Run::Term { text, href } => {
                html.push_str("<a class=\"term\"");
                attribute("href", href, html);
                html.push('>');
                escape(text, false, html);
                html.push_str("</a>");
            }
            Run::Defined { text } => {
                html.push_str("<dfn class=\"defined\">");
                escape(text, false, html);
                html.push_str("</dfn>");
            }
            Run::Erratum { runs } => {
                html.push_str("<span class=\"erratum\">");
                write_runs(runs, html);
                html.push_str("</span>");
            }
        }
    }
}

fn attribute(name: &str, value: &str, html: &mut String) {
    html.push(' ');
    html.push_str(name);
    html.push_str("=\"");
    escape(value, true, html);
    html.push('"');
}

/// Escapes what must be escaped in text, or in an attribute in double quotes, and nothing else:
/// people read the emitted pages.
pub fn escape(text: &str, in_attribute: bool, html: &mut String) {
    let mut done = 0;
    for (at, byte) in text.bytes().enumerate() {
        let entity = match byte {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' if in_attribute => "&quot;",
            _ => continue,
        };
        html.push_str(&text[done..at]);
        html.push_str(entity);
        done = at + 1;
    }
    html.push_str(&text[done..]);
}

impl Run {
    /// Plain words.
    pub fn text(text: impl Into<String>) -> Run {
        Run::Text { text: text.into() }
    }
}
