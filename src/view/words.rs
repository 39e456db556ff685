//! The words of a unit as runs: references, terms, definitions and errata marked in them.

use std::ops::Range;

use super::site::Site;
use super::text::Run;
use super::typography::Setting;
use super::{Links, Place};
use crate::model::{ActId, Lang, Redaction, Unit, UnitKind};
use crate::resolve::{Reference, Resolved, Role, Status};

/// What a range of bytes of the words is.
#[derive(Debug, Clone)]
pub struct Mark {
    /// The bytes.
    pub range: Range<usize>,
    /// What they are.
    pub what: What,
}

/// What words can be.
#[derive(Debug, Clone)]
pub enum What {
    /// A reference.
    Reference {
        /// Where it leads.
        href: Option<String>,
        /// What is meant.
        title: Option<String>,
        /// Whether the text meant is held.
        held: bool,
    },
    /// A term in use.
    Term {
        /// Its definition.
        href: String,
    },
    /// A term where it is defined.
    Defined,
}

/// Words with their marks as runs; joined, the runs are the words. `errata` are ranges of words
/// that are wrong. Where marks overlap the first one counts.
pub fn runs(text: &str, mut marks: Vec<Mark>, errata: &[Range<usize>]) -> Vec<Run> {
    let setting = Setting::of(text);
    marks.sort_by_key(|mark| mark.range.start);
    let mut free = 0;
    marks.retain(|mark| {
        let fits = mark.range.start >= free
            && mark.range.start < mark.range.end
            && text.get(mark.range.clone()).is_some();
        if fits {
            free = mark.range.end;
        }
        fits
    });
    let mut cuts: Vec<usize> = vec![0, text.len()];
    cuts.extend(marks.iter().flat_map(|mark| [mark.range.start, mark.range.end]));
    cuts.extend(errata.iter().flat_map(|range| [range.start, range.end]));
    cuts.retain(|cut| *cut <= text.len() && text.is_char_boundary(*cut));
    cuts.sort_unstable();
    cuts.dedup();
    let mut out: Vec<Run> = Vec::with_capacity(cuts.len());
    let mut open: Option<&Range<usize>> = None;
    for pair in cuts.windows(2) {
        let piece = pair[0]..pair[1];
        let words = setting.slice(piece.clone());
        let holds = |range: &Range<usize>| range.start <= piece.start && piece.end <= range.end;
        let mark = marks.iter().find(|mark| holds(&mark.range));
        // Between two links nothing but blank space or a mark may remain: that is no link.
        let has_word = text[piece.clone()].chars().any(char::is_alphanumeric);
        let run = run(words, mark.filter(|_| has_word));
        let erratum = errata.iter().find(|range| holds(range));
        match (erratum, open, out.last_mut()) {
            (Some(now), Some(before), Some(Run::Erratum { runs })) if now == before => {
                runs.push(run);
            }
            (Some(_), _, _) => out.push(Run::Erratum { runs: vec![run] }),
            (None, _, _) => out.push(run),
        }
        open = erratum;
    }
    out
}

fn run(text: String, mark: Option<&Mark>) -> Run {
    match mark.map(|mark| &mark.what) {
        None => Run::Text { text },
        Some(What::Reference { href, title, held }) => {
            Run::Ref { text, href: href.clone(), title: title.clone(), held: *held }
        }
        Some(What::Term { href }) => Run::Term { text, href: href.clone() },
        Some(What::Defined) => Run::Defined { text },
    }
}

/// The marks in the words of a unit on a page.
pub fn marks(
    site: &Site<'_>,
    links: &Links,
    redaction: &Redaction,
    resolved: Option<&Resolved>,
    unit: &Unit,
    lang: Lang,
) -> Vec<Mark> {
    if unit.words(lang).is_none() {
        return Vec::new();
    }
    let mut marks = Vec::new();
    for reference in resolved.into_iter().flat_map(|read| read.of(&unit.path, lang)) {
        marks.extend(reference_mark(site, links, redaction, reference));
    }
    let Some(resolved) = resolved else { return marks };
    let declared = resolved.terms.of(&unit.path, lang);
    marks.extend(
        declared
            .flat_map(|term| {
                [Some(term.range.clone()).filter(|_| term.body.is_some()), term.abbr_range.clone()]
            })
            .flatten()
            .map(|range| Mark { range, what: What::Defined }),
    );
    let in_heading_row = unit.path.segments().any(|segment| segment == "head");
    if in_heading_row
        || matches!(
            unit.kind,
            UnitKind::Title | UnitKind::Stamp | UnitKind::Meta | UnitKind::Sign | UnitKind::Chapter
        )
    {
        return marks;
    }
    // One link a term in a paragraph is enough; a page full of dots cannot be read.
    let mut seen = Vec::new();
    for used in resolved.terms.uses(&unit.path, lang) {
        let Some(term) = resolved.terms.all.get(used.term) else { continue };
        if seen.contains(&used.term) {
            continue;
        }
        seen.push(used.term);
        let named = term.borrowed.as_deref().unwrap_or(&redaction.name);
        let place = site.destination(Some(redaction), &redaction.act, Some(named), &term.unit);
        marks.extend(place.map(|to| Mark {
            range: used.range.clone(),
            what: What::Term { href: links.to_unit(&site.place(to.redaction), &to.anchor) },
        }));
    }
    marks
}

fn reference_mark(
    site: &Site<'_>,
    links: &Links,
    redaction: &Redaction,
    reference: &Reference,
) -> Option<Mark> {
    if reference.role == Role::Own {
        return None;
    }
    let (act, path) = match &reference.means {
        // Where the words are known to be wrong they lead to what is meant.
        Some(means) => means.first().map(|meant| (meant.act.clone(), meant.path.clone()))?,
        None => {
            let target = reference.target.as_ref()?;
            (target.act.clone()?, target.path.clone())
        }
    };
    if reference.means.is_none() && reference.status == Status::Unresolved {
        return None;
    }
    let place = site.destination(Some(redaction), &act, None, &path);
    let title = (act != redaction.act).then(|| site.chronicle().identity(&act)).flatten().and_then(
        |identity| {
            let words = identity.name.as_ref().or(identity.title.as_ref())?;
            Some(words.get(reference.lang).clone())
        },
    );
    Some(Mark {
        range: reference.link.clone(),
        what: What::Reference {
            href: place
                .as_ref()
                .map(|to| links.to_unit(&site.place(to.redaction), &to.anchor))
                .or_else(|| registered(site, links, &act)),
            title,
            held: place.is_some_and(|to| to.held),
        },
    })
}

/// The page that tells what is known of an act whose text is not held.
fn registered(site: &Site<'_>, links: &Links, act: &ActId) -> Option<String> {
    let known = site.chronicle().register.contains_key(act);
    known.then(|| links.to(&Place::CitedAct { act: act.to_string() }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(runs: &[Run]) -> String {
        runs.iter()
            .map(|run| match run {
                Run::Text { text }
                | Run::Ref { text, .. }
                | Run::Term { text, .. }
                | Run::Defined { text } => text.clone(),
                Run::Erratum { runs } => format!("<{}>", plain(runs)),
            })
            .collect()
    }

    #[test]
    fn runs_joined_are_the_words() {
        let text = "осы 3-ші тармақта және";
        let start = text.find("3-").unwrap_or_default();
        let end = text.find(" және").unwrap_or_default();
        let mark = Mark { range: start..end, what: What::Term { href: "#a".into() } };
        let wrong = start..text.find(" тармақта").unwrap_or_default();
        let runs = runs(text, vec![mark], std::slice::from_ref(&wrong));
        assert_eq!(plain(&runs).replace('\u{2060}', ""), "осы <3-ші> тармақта және");
    }
}
