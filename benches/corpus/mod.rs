//! A content tree of as many acts as wanted, made of the sentences of the real ones.
//!
//! What a corpus of ten thousand acts costs can only be seen on one, and the project holds nine. This
//! module writes the others: [`Sentences`](sentences::Sentences) reads the real content through the
//! crate's own loader, [`Plan`](plan::Plan) lays down who each act is and how many units it has,
//! [`Composer`](compose::Composer) puts sentences and references together, and one file a kind of
//! content writes it out. An order, its rules and its annexes are shaped as those of the real acts
//! are; references inside an act and across acts are worded in the regular manner and lead to units
//! that are there; one act in ten changes others by operations.
//!
//! The tree is a function of the content and the number of acts: no clock, no machine. `check` finds
//! no error in it, which `tests/bench_generator.rs` holds. Procedures, proofs against published texts
//! and pages of prose are not made.

mod amending;
mod annex;
mod compose;
mod data;
mod plain;
mod plan;
mod random;
mod sentences;
mod shapes;
mod text;
mod words;
mod yaml;

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

use rayon::prelude::*;

use self::plan::{Does, Plan};
use self::sentences::Sentences;

/// Where chance starts from. Another number is another corpus of the same kind.
const SEED: u64 = 29;

/// One changed act in so many has a body of rules, whose redactions the site compares.
const BODIES: usize = 3;

/// Writes a content tree of so many acts to a folder.
///
/// # Errors
/// When the disk fails, or the content has too little text to make acts of.
pub fn write(content: &Path, folder: &Path, acts: usize) -> io::Result<()> {
    let sentences = Sentences::read(content)?;
    let plan = Plan::of(acts, &sentences, SEED);
    fs::create_dir_all(folder)?;
    fs::copy(content.join("site.yaml"), folder.join("site.yaml"))?;
    fs::write(folder.join("register.yaml"), data::register())?;
    copy_calendars(content, folder)?;
    write_bodies(&plan, &sentences, folder)?;
    (0..plan.acts.len())
        .into_par_iter()
        .try_for_each(|place| write_act(&plan, place, &sentences, folder))
}

fn write_act(plan: &Plan, place: usize, sentences: &Sentences, folder: &Path) -> io::Result<()> {
    let act = &plan.acts[place];
    let folder = folder.join("acts").join(&act.id);
    fs::create_dir_all(&folder)?;
    let identity = data::identity(act, sentences);
    let text = match &act.does {
        Does::Approves(rules) => text::approving(plan, place, rules, sentences),
        Does::Amends(changes) => amending::amending(plan, place, changes, sentences),
    };
    if let Some(rules) = act.rules().filter(|rules| !rules.annexes.is_empty()) {
        let read = data::ReadText::of(act, &identity, &text);
        if let Some(criteria) = data::criteria(&read, rules, sentences) {
            fs::write(folder.join("criteria.yaml"), criteria)?;
        }
        if let Some(forms) = data::forms(&read, rules, sentences) {
            fs::write(folder.join("forms.yaml"), forms)?;
        }
        if let Some(errata) = data::errata(act, rules, sentences) {
            fs::write(folder.join("errata.yaml"), errata)?;
        }
    }
    fs::write(folder.join("act.yaml"), identity)?;
    fs::write(folder.join("text.yaml"), text)
}

fn write_bodies(plan: &Plan, sentences: &Sentences, folder: &Path) -> io::Result<()> {
    let mut last_change: BTreeMap<usize, &str> = BTreeMap::new();
    for act in &plan.acts {
        if let Does::Amends(changes) = &act.does {
            last_change.extend(changes.iter().map(|change| (change.act, act.id.as_str())));
        }
    }
    let folder = folder.join("bodies");
    fs::create_dir_all(&folder)?;
    for (place, by) in last_change.into_iter().step_by(BODIES) {
        let act = &plan.acts[place];
        let path = folder.join(format!("rules-{}.yaml", act.id));
        fs::write(path, data::body(act, by, sentences))?;
    }
    Ok(())
}

/// Copies the working calendars, which are the same for every corpus.
fn copy_calendars(content: &Path, folder: &Path) -> io::Result<()> {
    let (from, to) = (content.join("calendars"), folder.join("calendars"));
    if !from.is_dir() {
        return Ok(());
    }
    fs::create_dir_all(&to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        fs::copy(entry.path(), to.join(entry.file_name()))?;
    }
    Ok(())
}
