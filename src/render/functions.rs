//! The functions that templates may call: words, dates and names of places in the language of the
//! page. Each is bound to one language when its environment is made.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, RwLock};

use fluent::{FluentArgs, FluentValue};
use minijinja::value::{Kwargs, ValueKind};
use minijinja::{Environment, Error, ErrorKind, Value};

use super::{Messages, escape};
use crate::model::SegmentKind;
use crate::model::address::segment_kind;
use crate::view::typography;

pub(super) type Languages = Arc<BTreeMap<String, Messages>>;

/// Binds the functions to `lang`.
pub(super) fn add(environment: &mut Environment<'static>, lang: &str, languages: &Languages) {
    environment.add_global("lang", lang);

    // {{ t("status-until", date=…) }}: a message.
    let bound = Bound::new(lang, languages);
    environment.add_function("t", move |key: &str, arguments: Kwargs| -> Result<Value, Error> {
        let arguments = fluent_arguments(&arguments)?;
        if arguments.iter().next().is_none() {
            return bound.remember(key, || bound.message(key, None));
        }
        bound.message(key, Some(&arguments)).map(Value::from)
    });

    // {{ t_in("ru", "language-name") }}: a message in another language, for what is written in it.
    let all = languages.clone();
    environment.add_function(
        "t_in",
        move |lang: String, key: &str, arguments: Kwargs| -> Result<String, Error> {
            let bound = Bound::new(&lang, &all);
            bound.message(key, Some(&fluent_arguments(&arguments)?))
        },
    );

    // {{ date | day }}: 08.01.2025, from an ISO date.
    environment.add_filter("day", day);

    // {{ date | legal_date }}: 2018 жылғы 29 қаңтар, 29 января 2018 года.
    let bound = Bound::new(lang, languages);
    environment.add_filter("legal_date", move |iso: &str| -> Result<String, Error> {
        bound.legal_date(iso)
    });

    // {{ date | dated }}: 2018 жылғы 29 қаңтардағы, от 29 января 2018 года: before a number.
    let bound = Bound::new(lang, languages);
    environment.add_filter("dated", move |iso: &str| -> Result<String, Error> {
        bound.date_in(iso, "dated")
    });

    // {{ unit.id | place }}: 3-тармақтың 1) тармақшасы, подпункт 1) пункта 3.
    let bound = Bound::new(lang, languages);
    environment.add_filter("place", move |path: &str| -> Result<Value, Error> {
        bound.remember(path, || bound.place(path))
    });

    // {{ unit.id | place_link }}: as a link to it is called, with the document: an order and its
    // rules both have a point 1.
    let bound = Bound::new(lang, languages);
    environment.add_filter("place_link", move |path: &str| -> Result<Value, Error> {
        bound.remember(path, || {
            let mut arguments = FluentArgs::new();
            arguments.set("place", bound.full_place_in(path, "target")?);
            bound.message("place-link", Some(&arguments))
        })
    });

    // {{ unit.id | full_place }}: with the document: қағидалардың 3-тармағы.
    let bound = Bound::new(lang, languages);
    environment.add_filter("full_place", move |path: &str| -> Result<Value, Error> {
        bound.remember(path, || bound.full_place(path))
    });

    // {{ unit.id | cited_place }}: as it follows the name of its document in a citation:
    // [қағидалардың] 3-тармағының 1) тармақшасы, подпункт 1) пункта 3 [правил].
    let bound = Bound::new(lang, languages);
    environment.add_filter("cited_place", move |path: &str| -> Result<Value, Error> {
        bound.remember(path, || bound.cited_place(path))
    });

    // {{ name | redaction }}: what a redaction is called: 2024, 08.01.2025, № 435/НҚ; with "of" as
    // it stands behind the word in another case than the first: между редакциями … и 08.01.2025.
    let bound = Bound::new(lang, languages);
    environment.add_filter(
        "redaction",
        move |name: &Value, form: Option<&str>| -> Result<String, Error> {
            bound.redaction(name, form == Some("of"))
        },
    );

    // {{ words | capital }}: with a capital at the beginning.
    environment.add_filter("capital", capital);

    // {{ count | number }}: 8192, 10 000.
    environment.add_filter("number", |value: f64| typography::number(value));

    // {{ run.text | words }}: words between tags, never in an attribute.
    environment.add_filter("words", |words: &str| Value::from_safe_string(escape::words(words)));

    // {{ phrase | set }}: the same with glue and soft hyphens, for words that are not yet set.
    environment.add_filter("set", |words: &str| {
        Value::from_safe_string(escape::words(&typography::set(words)))
    });
}

/// A language with the messages of all, as a function holds them.
pub(super) struct Bound {
    lang: String,
    languages: Languages,
    /// Words that were made before: the pages of a site name the same places again and again.
    known: RwLock<HashMap<String, Arc<str>>>,
}

/// Names kept of each function; more would only be memory.
const KNOWN: usize = 20_000;

impl Bound {
    pub(super) fn new(lang: &str, languages: &Languages) -> Bound {
        Bound { lang: lang.to_owned(), languages: languages.clone(), known: RwLock::default() }
    }

    /// The words for a key: those that are known, or those that `make` gives.
    fn remember(
        &self,
        key: &str,
        make: impl FnOnce() -> Result<String, Error>,
    ) -> Result<Value, Error> {
        if let Ok(known) = self.known.read()
            && let Some(words) = known.get(key)
        {
            return Ok(Value::from(words.clone()));
        }
        let words: Arc<str> = make()?.into();
        if let Ok(mut known) = self.known.write()
            && known.len() < KNOWN
        {
            known.insert(key.to_owned(), words.clone());
        }
        Ok(Value::from(words))
    }

    /// The words of a message.
    pub(super) fn message(
        &self,
        key: &str,
        arguments: Option<&FluentArgs<'_>>,
    ) -> Result<String, Error> {
        let messages = self
            .languages
            .get(&self.lang)
            .ok_or_else(|| fault(format!("there is no folder locales/{}", self.lang)))?;
        messages.get(key, arguments).map_err(fault)
    }

    /// A date as acts write it, from an ISO date.
    pub(super) fn legal_date(&self, iso: &str) -> Result<String, Error> {
        self.date_in(iso, "legal-date")
    }

    /// A date in the words of a message that takes its parts.
    fn date_in(&self, iso: &str, key: &str) -> Result<String, Error> {
        let (year, month, day) = date_parts(iso)?;
        let number = month.trim_start_matches('0');
        let month = self.message(&format!("month-{number}"), None)?;
        let mut arguments = FluentArgs::new();
        arguments.set("number", number.parse::<u8>().unwrap_or_default());
        arguments.set("year", year.to_owned());
        arguments.set("month", month);
        arguments.set("day", day.trim_start_matches('0').to_owned());
        self.message(key, Some(&arguments))
    }

    /// The name of a unit inside its document.
    pub(super) fn place(&self, path: &str) -> Result<String, Error> {
        self.place_in(path, "name")
    }

    /// The name of a unit with that of its document.
    pub(super) fn full_place(&self, path: &str) -> Result<String, Error> {
        self.full_place_in(path, "name")
    }

    /// The same with the last link of the name in a case.
    fn full_place_in(&self, path: &str, form: &'static str) -> Result<String, Error> {
        let segments = segments(path);
        match document_of(&segments) {
            Some(document) if document + 1 < segments.len() => {
                self.chain(&segments[document..], form, false)
            }
            _ => self.place_in(path, form),
        }
    }

    /// The name of a unit behind that of the document that the citation names; an annex is named
    /// with it, for what it is annexed to is cited.
    fn cited_place(&self, path: &str) -> Result<String, Error> {
        let segments = segments(path);
        let is_cited = segments.len() > 1
            && segment_kind(segments[0]) == Some(SegmentKind::Document)
            && !segments[0].starts_with("annex");
        self.chain(&segments[usize::from(is_cited)..], "name", true)
    }

    fn redaction(&self, name: &Value, inflected: bool) -> Result<String, Error> {
        let (is, text) = (name.get_attr("is")?, name.get_attr("text")?);
        let (is, text) = (is.as_str().unwrap_or_default(), text.as_str().unwrap_or_default());
        if inflected { self.redaction_of(is, text) } else { self.redaction_name(is, text) }
    }

    /// What a redaction is called in another case than the first; only words are inflected.
    pub(super) fn redaction_of(&self, is: &str, text: &str) -> Result<String, Error> {
        if is == "first" {
            return self.message("redaction-first-of", None);
        }
        self.redaction_name(is, text)
    }

    /// What a redaction is called.
    pub(super) fn redaction_name(&self, is: &str, text: &str) -> Result<String, Error> {
        match is {
            "date" => day(text),
            "act" => {
                let mut arguments = FluentArgs::new();
                arguments.set("number", text.to_owned());
                self.message("act-number", Some(&arguments))
            }
            "first" => self.message("redaction-first", None),
            _ => Ok(text.to_owned()),
        }
    }

    /// The name of a unit inside its document, or of a document; `form` is the case of its last
    /// link.
    fn place_in(&self, path: &str, form: &'static str) -> Result<String, Error> {
        let segments = segments(path);
        // What stands before the last document says where that document is, not what is in it.
        let named = match document_of(&segments) {
            Some(at) if at + 1 < segments.len() => &segments[at + 1..],
            Some(at) => &segments[at..],
            None => &segments[..],
        };
        self.chain(named, form, false)
    }

    /// A name made of its links, from the outermost to the innermost, which stands in the case
    /// `form`; `within` says whether something that is not named stands around the first.
    fn chain(&self, segments: &[&str], form: &'static str, within: bool) -> Result<String, Error> {
        let mut name = String::new();
        for (index, segment) in segments.iter().enumerate() {
            let case = if index + 1 == segments.len() { form } else { "outer" };
            let link = self.segment(segment, case, within || index > 0)?;
            name = if name.is_empty() { link } else { self.inside(name, link)? };
        }
        Ok(name)
    }

    fn inside(&self, outer: String, inner: String) -> Result<String, Error> {
        let mut arguments = FluentArgs::new();
        arguments.set("outer", outer);
        arguments.set("inner", inner);
        self.message("place-inside", Some(&arguments))
    }

    /// One link of a name; `within` says whether another one stands around it.
    fn segment(&self, segment: &str, form: &'static str, within: bool) -> Result<String, Error> {
        let number = segment.trim_start_matches(|letter: char| letter.is_ascii_lowercase());
        let word = &segment[..segment.len() - number.len()];
        let key = match segment_kind(segment) {
            Some(SegmentKind::Criterion) => "criterion",
            Some(SegmentKind::CriterionRow) => "criterion-row",
            Some(SegmentKind::CellLine) => "line",
            Some(SegmentKind::FormLine) if segment.starts_with("gap-") => "gap",
            Some(SegmentKind::FormLine) => "form-line",
            _ if word == "annex" && number.is_empty() => "annex-only",
            _ => word,
        };
        let mut arguments = FluentArgs::new();
        arguments.set("number", number.trim_start_matches('-').to_owned());
        arguments.set("form", form);
        arguments.set("within", if within { "yes" } else { "no" });
        self.message(&format!("place-{key}"), Some(&arguments))
    }
}

/// The links of a PATH.
fn segments(path: &str) -> Vec<&str> {
    path.split('/').filter(|segment| !segment.is_empty()).collect()
}

/// Where in a PATH its last document stands.
fn document_of(segments: &[&str]) -> Option<usize> {
    segments.iter().rposition(|segment| segment_kind(segment) == Some(SegmentKind::Document))
}

/// The arguments of a call as Fluent takes them: numbers choose plural forms, all else is text.
fn fluent_arguments(arguments: &Kwargs) -> Result<FluentArgs<'static>, Error> {
    let mut out = FluentArgs::new();
    let names: Vec<String> = arguments.args().map(str::to_owned).collect();
    for name in names {
        let value: Value = arguments.get(&name)?;
        let value = match value.kind() {
            ValueKind::Number => FluentValue::from(f64::try_from(value)?),
            ValueKind::String => FluentValue::from(value.to_string()),
            other => return Err(fault(format!("the argument `{name}` is {other}, not words"))),
        };
        out.set(name, value);
    }
    Ok(out)
}

/// `08.01.2025` from an ISO date.
pub(super) fn day(iso: &str) -> Result<String, Error> {
    let (year, month, day) = date_parts(iso)?;
    Ok(format!("{day}.{month}.{year}"))
}

/// Words with a capital at the beginning.
pub(super) fn capital(words: &str) -> String {
    let mut letters = words.chars();
    let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
    first + letters.as_str()
}

/// Year, month and day of an ISO date, as written.
fn date_parts(iso: &str) -> Result<(&str, &str, &str), Error> {
    let mut parts = iso.split('-');
    match (parts.next(), parts.next(), parts.next(), parts.next()) {
        (Some(year), Some(month), Some(day), None) if year.len() == 4 => Ok((year, month, day)),
        _ => Err(fault(format!("`{iso}` is not a date"))),
    }
}

fn fault(message: String) -> Error {
    Error::new(ErrorKind::InvalidOperation, message)
}
