//! `qagida new act ID`: an act whose text is still to be entered.

use clap::{Args, ValueEnum};
use jiff::civil::Date;

use super::super::TextLang;
use super::super::output::{self, Failure};
use super::{Piece, Skeleton, both, lang, missing, taken, word};
use crate::compile::Compiled;
use crate::import::write::yaml::Yaml;
use crate::model::ActId;

/// Arguments of `new act`.
#[derive(Debug, Args)]
#[group(skip)]
pub struct Arguments {
    /// Its id: year and number, such as 2027-5
    pub id: String,
    /// What kind of act it is
    #[arg(long, default_value = "order")]
    pub kind: Kind,
    /// Its number as printed; else that of the id
    #[arg(long)]
    pub number: Option<String>,
    /// The day of adoption
    #[arg(long)]
    pub date: Date,
    /// The language whose text is official
    #[arg(long, default_value = "kk")]
    pub lang: TextLang,
}

/// A kind of act, as an argument.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Kind {
    /// Бұйрық, приказ
    Order,
    /// Қаулы, постановление
    Decree,
    /// Заң, закон
    Law,
    /// Кодекс
    Code,
}

impl Kind {
    fn word(self) -> &'static str {
        match self {
            Kind::Order => "order",
            Kind::Decree => "decree",
            Kind::Law => "law",
            Kind::Code => "code",
        }
    }

    /// The first document of such an act.
    pub fn document(self) -> &'static str {
        match self {
            Kind::Order => "order",
            Kind::Decree => "decree",
            Kind::Law | Kind::Code => "law",
        }
    }
}

/// The files of an act of which only the identity is known.
pub fn skeleton(compiled: &Compiled, arguments: &Arguments) -> Result<Skeleton, Failure> {
    let id = new_id(compiled, &arguments.id)?;
    let heading = Yaml::Record(vec![("text", missing()), ("lacuna", not_entered())]);
    let document = Yaml::Record(vec![
        ("document", word(arguments.kind.document())),
        ("title", heading),
        ("units", Yaml::List(vec![Yaml::Record(vec![("lacuna", not_entered())])])),
    ]);
    let text = Yaml::Record(vec![("documents", Yaml::List(vec![document]))]);
    Ok(Skeleton {
        files: vec![
            Piece { path: format!("acts/{id}/act.yaml"), text: identity(compiled, &id, arguments) },
            Piece { path: format!("acts/{id}/text.yaml"), text: text.print() },
        ],
        next: format!(
            "fill in what is `[…]` in acts/{id}/act.yaml; `qagida import FILE --lang kk --act {id}` \
             makes text.yaml of a published text once the empty one is removed"
        ),
    })
}

/// The id of an act that is neither held nor registered.
pub fn new_id(compiled: &Compiled, text: &str) -> Result<ActId, Failure> {
    let id = ActId::parse(text).map_err(|error| Failure::Use(format!("{text}: {error}")))?;
    let chronicle = &compiled.corpus.chronicle;
    if chronicle.acts.contains_key(&id)
        || compiled.sources.find(&format!("acts/{id}/act.yaml")).is_some()
    {
        return Err(taken(&format!("acts/{id}"), "edit its files"));
    }
    if chronicle.register.contains_key(&id) {
        let what = format!("{id} in register.yaml");
        return Err(taken(
            &what,
            "an act whose text is held leaves the register; take it out first",
        ));
    }
    Ok(id)
}

/// `act.yaml` with what the arguments tell.
pub fn identity(compiled: &Compiled, id: &ActId, arguments: &Arguments) -> String {
    let site = compiled.corpus.chronicle.site.as_ref();
    let checked_on = site.map_or(arguments.date, |site| site.as_of);
    let of_id = id.as_str().split('-').nth(1).unwrap_or(id.as_str()).to_owned();
    let number = arguments.number.clone().unwrap_or(of_id);
    let status = Yaml::Record(vec![
        ("state", word("unknown")),
        ("checked_on", word(checked_on.to_string())),
        ("source", both("Әлі тексерілмеген.", "Еще не проверено.")),
    ]);
    let unknown = both(
        "Қолданысқа енгізілген күні әлі енгізілмеген.",
        "День введения в действие еще не внесен.",
    );
    Yaml::Record(vec![
        ("kind", word(arguments.kind.word())),
        ("number", word(number)),
        ("date", word(arguments.date.to_string())),
        ("issuer", missing()),
        ("cited", missing()),
        ("name", missing()),
        ("official", Yaml::Flow(vec![lang(arguments.lang).code().to_owned()])),
        ("held", word("part")),
        ("in_operation", Yaml::Record(vec![("unknown", unknown)])),
        ("status", status),
        ("source", not_entered()),
    ])
    .print()
}

/// Why words are missing.
pub fn not_entered() -> Yaml {
    both("Мәтін әлі енгізілмеген.", "Текст еще не внесен.")
}

/// Reads an address of an argument.
pub fn address(text: &str) -> Result<crate::model::Address, Failure> {
    output::address(text)
}
