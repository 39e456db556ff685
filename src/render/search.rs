//! Names for what search finds: what a hit and its act are called in each interface language.

use minijinja::{Value, value::Serde};
use rayon::prelude::*;

use super::{Engine, RenderError};
use crate::model::Lang;
use crate::view::Site;
use crate::view::search::{Bundle, EntryKind, Source, SourceName, Told, bundles, told};

/// The template whose macros give the names.
const NAMES: &str = "components/search/names.html";

/// The bundles of some sources, each with its names, in their order.
///
/// # Errors
/// When a macro or a message fails.
pub fn named_bundles(
    engine: &Engine,
    site: &Site<'_>,
    languages: &[&str],
    sources: &[Source<'_>],
) -> Result<Vec<Bundle>, RenderError> {
    let named: Result<Vec<Vec<Bundle>>, RenderError> =
        sources.par_iter().map(|source| of_source(engine, site, languages, source)).collect();
    Ok(named?.into_iter().flatten().collect())
}

fn of_source(
    engine: &Engine,
    site: &Site<'_>,
    languages: &[&str],
    source: &Source<'_>,
) -> Result<Vec<Bundle>, RenderError> {
    let mut bundles = bundles(site, source);
    for lang in languages {
        let fault = |error: minijinja::Error| RenderError::from_template(&error, NAMES);
        let template = engine.environment(lang)?.get_template(NAMES).map_err(fault)?;
        let mut macros = template.render_captured(()).map_err(fault)?;
        macros
            .with_state_mut(|state| {
                name(&mut bundles, &told(site, source, lang), lang, |name, argument| {
                    state.call_macro(name, &[argument])
                })
            })
            .map_err(fault)?;
    }
    Ok(bundles)
}

/// Adds the names in one interface language; `call` calls a macro.
fn name(
    bundles: &mut [Bundle],
    told: &Told,
    lang: &str,
    mut call: impl FnMut(&str, Value) -> Result<String, minijinja::Error>,
) -> Result<(), minijinja::Error> {
    let source = SourceName {
        number: call("number", Value::from(Serde(told)))?,
        name: told.name.text.clone(),
        lang: told.name.lang.clone(),
        about: call("about", Value::from(Serde(told)))?,
    };
    // A name is offered in the official language where the interface has another one.
    let text_lang = Lang::from_code(lang).unwrap_or(Lang::Kk);
    for bundle in bundles {
        bundle.names.push(source.clone());
        for entry in &mut bundle.entries {
            let label = match (&entry.name, entry.kind) {
                (_, EntryKind::Act) => call("act", Value::from(Serde(told)))?,
                (Some(own), EntryKind::Form | EntryKind::Calculator | EntryKind::Procedure) => {
                    own.get(text_lang).clone()
                }
                _ => call("unit", Value::from(entry.path.as_str()))?,
            };
            entry.labels.push(label);
        }
    }
    Ok(())
}
