//! The register of page types: which pages a site has, and who builds each.

use super::{Engine, RenderError};
use crate::view::{
    Place, Site, about, act, acts, calculator, calculators, chooser, deadlines, diff, form, forms,
    history, home, not_found, package, parallel, procedure, procedures, quality, settings, step,
};

/// Every page of a site that exists in each language, in a fixed order.
pub fn places(site: &Site<'_>) -> Vec<Place> {
    let mut places = vec![Place::Home, Place::Acts, Place::Quality, Place::About, Place::Settings];
    let acts = site.chronicle().acts.keys();
    places.extend(acts.map(|act| Place::History { act: act.to_string() }));
    for (_, redaction) in site.redactions() {
        let (act, redaction) = (redaction.act.to_string(), redaction.name.to_string());
        places.push(Place::Act { act: act.clone(), redaction: redaction.clone() });
        places.push(Place::Parallel { act, redaction });
    }
    if !site.procedures.is_empty() {
        places.push(Place::Procedures);
        places.extend(site.procedures.iter().map(step::Held::place));
    }
    if deadlines::is_needed(site) {
        places.push(Place::Deadlines);
    }
    let compared = diff::all(site).into_iter();
    places.extend(compared.filter_map(|(old, new)| site.comparison(old, new)));
    let tables = site.tables.iter().map(|held| calculator::place(held.table.redaction));
    let forms = site.forms.iter().map(|held| form::place(held.redaction, held.form));
    if !site.tables.is_empty() {
        places.push(Place::Calculators);
    }
    places.extend(tables);
    if !site.forms.is_empty() {
        places.push(Place::Forms);
    }
    places.extend(forms);
    let applications = package::applications(site);
    places.extend(applications.iter().map(|held| package::place(site, held)));
    places
}

/// Pages that stand once, above the languages.
pub const ONCE: [Place; 2] = [Place::Chooser, Place::NotFound];

/// A page as text: its file in the output folder, and the HTML.
///
/// # Errors
/// When the place names nothing that the corpus holds, or a template fails.
pub fn page(
    engine: &Engine,
    site: &Site<'_>,
    place: &Place,
    lang: &str,
) -> Result<(String, String), RenderError> {
    let missing = || RenderError::new(format!("{place:?}"), "the corpus holds no such page");
    let redaction = |act: &str, name: &str| site.find(act, name).ok_or_else(missing);
    match place {
        Place::Chooser => engine.file(&chooser::page(site, lang)),
        Place::NotFound => engine.file(&not_found::page(site, lang)),
        Place::Home => engine.file(&home::page(site, lang)),
        Place::Acts => engine.file(&acts::page(site, lang)),
        Place::History { act } => {
            let mut known = site.chronicle().acts.values();
            let found = known.find(|history| history.id().as_str() == act).ok_or_else(missing)?;
            engine.file(&history::page(site, found, lang))
        }
        Place::Act { act: id, redaction: name } => {
            let (history, redaction) = redaction(id, name)?;
            engine.file(&act::page(site, history, redaction, lang))
        }
        Place::Parallel { act, redaction: name } => {
            let (history, redaction) = redaction(act, name)?;
            engine.file(&parallel::page(site, history, redaction, lang))
        }
        Place::Quality => engine.file(&quality::page(site, lang)),
        Place::About => engine.file(&about::page(site, lang)),
        Place::Settings => engine.file(&settings::page(site, lang)),
        Place::Procedures => engine.file(&procedures::page(site, lang)),
        Place::Procedure { .. } => {
            let mut known = site.procedures.iter();
            let found = known.find(|held| held.place() == *place).ok_or_else(missing)?;
            engine.file(&procedure::page(site, lang, found))
        }
        Place::Deadlines => engine.file(&deadlines::page(site, lang)),
        Place::Comparison { .. } => {
            let mut known = diff::all(site).into_iter();
            let (old, new) = known
                .find(|(old, new)| site.comparison(old, new).as_ref() == Some(place))
                .ok_or_else(missing)?;
            let comparison = diff::compare(site, old, new);
            engine.file(&diff::page(site, &comparison, lang).ok_or_else(missing)?)
        }
        Place::Calculators => engine.file(&calculators::page(site, lang)),
        Place::Calculator { .. } => {
            let mut known = site.tables.iter();
            let found = known.find(|held| calculator::place(held.table.redaction) == *place);
            engine.file(&calculator::page(site, lang, found.ok_or_else(missing)?))
        }
        Place::Forms => engine.file(&forms::page(site, lang)),
        Place::Form { .. } => {
            let mut known = site.forms.iter();
            let found = known.find(|held| form::place(held.redaction, held.form) == *place);
            engine.file(&form::page(site, lang, found.ok_or_else(missing)?))
        }
        Place::Package | Place::EarlierPackage { .. } => {
            let mut known = package::applications(site).into_iter();
            let found = known.find(|held| package::place(site, held) == *place);
            engine.file(&package::page(site, lang, found.ok_or_else(missing)?))
        }
    }
}
