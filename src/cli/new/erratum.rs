//! `qagida new erratum ADDRESS --quote WORDS`: a known defect of the official text.

use clap::Args;

use super::super::TextLang;
use super::super::output::Failure;
use super::act::address;
use super::{Skeleton, appended, lang, missing, taken, unit, word};
use crate::check::LINTS;
use crate::compile::Compiled;
use crate::diag::nearest;
use crate::import::write::yaml::Yaml;
use crate::load::shapes::ERRATUM_KINDS;
use crate::model::{Address, print};

/// Arguments of `new erratum`.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The unit in which the words stand
    unit: String,
    /// The shortest words that show the defect, as printed
    #[arg(long)]
    quote: String,
    /// The language of the words
    #[arg(long, default_value = "kk")]
    lang: TextLang,
    /// What kind of defect it is
    #[arg(long, default_value = "spelling", value_parser = clap::builder::PossibleValuesParser::new(ERRATUM_KINDS))]
    kind: String,
    /// What was meant: an address, or the right words
    #[arg(long)]
    means: Option<String>,
    /// The lint that finds it
    #[arg(long, value_name = "LINT")]
    closes: Option<String>,
}

/// One more entry of `errata.yaml`, with the act in which the words were written.
pub fn skeleton(compiled: &Compiled, arguments: &Arguments) -> Result<Skeleton, Failure> {
    let asked = address(&arguments.unit)?;
    let (history, _, found) = unit(compiled, &asked)?;
    let side = lang(arguments.lang);
    let words = print::own_words(found, side).unwrap_or_default();
    if arguments.quote.is_empty() || !words.contains(&arguments.quote) {
        return Err(Failure::Use(format!(
            "the words «{}» do not stand in {asked}, which says: {words}",
            arguments.quote
        )));
    }
    if let Some(lint) = &arguments.closes
        && !LINTS.iter().any(|known| known.name == lint)
    {
        let near = nearest(lint, LINTS.iter().map(|known| known.name));
        let hint = near.map_or(String::new(), |near| format!("; did you mean {near}?"));
        return Err(Failure::Use(format!("there is no lint {lint}{hint}")));
    }
    // Words that an amending act brought are recorded once, with that act.
    let (act, path) = match found.origin.as_deref() {
        Some((act, path)) => (act.clone(), path.clone()),
        None => (history.id().clone(), found.path.clone()),
    };
    let owner = compiled.corpus.chronicle.acts.get(&act).unwrap_or(history);
    let is_known = owner.errata.iter().any(|erratum| {
        erratum.unit.path == path && erratum.lang == side && erratum.quote == arguments.quote
    });
    if is_known {
        return Err(taken(&format!("an erratum for these words of {act}:{path}"), "edit it"));
    }
    let entry = Yaml::Record(vec![
        ("unit", word(Address::new(act.clone(), path).to_string())),
        ("lang", word(side.code())),
        ("quote", word(arguments.quote.clone())),
        ("kind", word(arguments.kind.clone())),
    ])
    .with("means", arguments.means.clone().map(Yaml::Word))
    .with("why", Some(missing()))
    .with("closes", arguments.closes.clone().map(Yaml::Word));
    Ok(Skeleton {
        files: vec![appended(
            &compiled.sources,
            format!("acts/{act}/errata.yaml"),
            "errata",
            entry,
        )],
        next: format!("say at the end of acts/{act}/errata.yaml, under `why`, how one knows"),
    })
}
