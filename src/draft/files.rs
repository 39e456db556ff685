//! A draft as the files of an act.

use jiff::civil::Date;

use super::{DraftError, Given};
use crate::import::report::Doubt;
use crate::import::{Request, import};
use crate::model::ActId;

/// The files of a draft.
pub(super) struct Files {
    /// Its id.
    pub act: ActId,
    /// What content would hold of it.
    pub files: Vec<File>,
    /// The text as it was given, a paragraph a line at least, where it was no YAML.
    pub source: Option<String>,
    /// Lines whose place is not sure.
    pub doubts: Vec<Doubt>,
}

/// A file of a draft.
pub(super) struct File {
    /// How findings name it.
    pub shown: String,
    /// Where it would stand in content.
    pub path: String,
    /// Its text.
    pub text: String,
}

/// The files of a draft; `as_of` is the day on which it is looked at.
pub(super) fn of(given: &Given, as_of: Option<Date>) -> Result<Files, DraftError> {
    if given.is_folder {
        return folder(given, as_of);
    }
    let Some((name, bytes)) = given.files.first() else { return Err(DraftError::Empty) };
    match name.ends_with(".yaml") || name.ends_with(".yml") {
        true => Ok(one_file(given, &String::from_utf8_lossy(bytes), as_of)),
        false => text(given, name, bytes, as_of),
    }
}

/// The files of an act in a folder of their own.
fn folder(given: &Given, as_of: Option<Date>) -> Result<Files, DraftError> {
    let of = |name: &str| given.files.iter().find(|(own, _)| own == name);
    let (Some((_, head)), Some(_)) = (of("act.yaml"), of("text.yaml")) else {
        return Err(DraftError::Empty);
    };
    let head = String::from_utf8_lossy(head).into_owned();
    let act = given.act.clone().unwrap_or_else(|| id(&head, as_of));
    let files = given.files.iter().map(|(name, bytes)| File {
        shown: format!("{}/{name}", given.shown),
        path: format!("acts/{act}/{name}"),
        text: match name.as_str() {
            "act.yaml" => completed(&head, as_of),
            _ => String::from_utf8_lossy(bytes).into_owned(),
        },
    });
    Ok(Files { files: files.collect(), act, source: None, doubts: Vec::new() })
}

/// One file: what `act.yaml` says, then `documents:` as in `text.yaml`. Each half keeps the lines of
/// the other blank, so that findings name the lines of the file.
fn one_file(given: &Given, text: &str, as_of: Option<Date>) -> Files {
    let lines: Vec<&str> = text.lines().collect();
    let begins = lines.iter().position(|line| line.starts_with("documents:"));
    let begins = begins.unwrap_or(lines.len());
    let is_rule = |line: &str| line.trim_end() == "---" || line.trim_end() == "...";
    let head: Vec<&str> =
        lines[..begins].iter().map(|line| if is_rule(line) { "" } else { *line }).collect();
    let head = head.join("\n");
    let body = format!("{}{}\n", "\n".repeat(begins), lines[begins..].join("\n"));
    let act = given.act.clone().unwrap_or_else(|| id(&head, as_of));
    let file = |name: &str, text: String| File {
        shown: given.shown.clone(),
        path: format!("acts/{act}/{name}"),
        text,
    };
    let files = vec![file("act.yaml", completed(&head, as_of)), file("text.yaml", body)];
    Files { act, files, source: None, doubts: Vec::new() }
}

/// A text as a lawyer has it: plain, HTML or DOCX.
fn text(given: &Given, name: &str, bytes: &[u8], as_of: Option<Date>) -> Result<Files, DraftError> {
    let lang = given.lang;
    let request = |act: &ActId| {
        import(&Request { name, bytes, lang, act, checked_on: as_of, existing: None })
            .map_err(DraftError::Import)
    };
    let unnamed = unnamed(as_of);
    let mut imported = request(given.act.as_ref().unwrap_or(&unnamed))?;
    let facts = &imported.draft.facts;
    let numbered = facts.number.clone().zip(facts.date);
    let own = || {
        let (number, date) = numbered?;
        named(&number, date)
    };
    let act = given.act.clone().or_else(own).unwrap_or_else(|| unnamed.clone());
    if act != unnamed && given.act.is_none() {
        imported = request(&act)?;
    }
    if let (None, Some(day)) = (imported.draft.facts.date, as_of) {
        // A draft has no day yet: it is looked at as if it were adopted today.
        let lines = imported.act.lines().map(|line| match line.starts_with("date: ") {
            true => format!("date: {day}\n"),
            false => format!("{line}\n"),
        });
        imported.act = lines.collect();
    }
    // Nobody has signed a draft yet.
    let doubts = imported.report.doubts.into_iter();
    let doubts = doubts.filter(|doubt| doubt.reason != crate::import::UNSIGNED).collect();
    let is_markup = bytes.trim_ascii_start().starts_with(b"<");
    let plain = std::str::from_utf8(bytes).ok().filter(|_| !is_markup);
    let source = match plain {
        Some(text) => text.strip_prefix('\u{feff}').unwrap_or(text).to_owned(),
        None => {
            let words = imported.paragraphs.iter().map(|paragraph| paragraph.words.as_str());
            words.collect::<Vec<_>>().join("\n")
        }
    };
    let file = |name: &str, text: &str| File {
        shown: format!("{} (as {name})", given.shown),
        path: format!("acts/{act}/{name}"),
        text: text.to_owned(),
    };
    let files = vec![file("act.yaml", &imported.act), file("text.yaml", &imported.text)];
    Ok(Files { act: act.clone(), files, source: Some(source), doubts })
}

/// The id that the number and the day in the head of an act give.
fn id(head: &str, as_of: Option<Date>) -> ActId {
    let value = |key: &str| {
        let line = head.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(':'))?;
        Some(line.split(" #").next()?.trim().trim_matches(['"', '\'']).to_owned())
    };
    let date = value("date").and_then(|date| date.parse().ok());
    let named = value("number").zip(date).and_then(|(number, date)| named(&number, date));
    named.unwrap_or_else(|| unnamed(as_of))
}

/// `2024-611` of `611/НҚ` and 30.09.2024.
fn named(number: &str, date: Date) -> Option<ActId> {
    let digits: String = number.chars().take_while(char::is_ascii_digit).collect();
    let id = ActId::parse(&format!("{}-{digits}", date.year()));
    id.ok().filter(|_| !digits.is_empty())
}

/// The id of a draft that has no number yet.
fn unnamed(as_of: Option<Date>) -> ActId {
    let year = as_of.map(|day| format!("{}-", day.year())).unwrap_or_default();
    ActId::parse(&format!("{year}draft")).unwrap_or_else(|_| unreachable!("a slug"))
}

/// The head of an act with what a draft does not say yet: who adopts it and when is open, and
/// nobody has looked whether it applies.
fn completed(head: &str, as_of: Option<Date>) -> String {
    let day = as_of.map_or_else(|| "[…]".to_owned(), |day| day.to_string());
    let open = "{kk: \"[…]\", ru: \"[…]\"}";
    let status = format!("{{state: unknown, checked_on: {day}, source: {open}}}");
    let keys = [
        ("kind", "order"),
        ("number", "draft"),
        ("date", &day),
        ("issuer", open),
        ("cited", open),
        ("name", open),
        ("official", "[kk, ru]"),
        ("held", "whole"),
        ("in_operation", &format!("{{unknown: {open}}}")),
        ("status", &status),
        ("source", open),
    ];
    let mut text = head.trim_end().to_owned();
    for (key, value) in keys {
        let is_there =
            |line: &str| line.strip_prefix(key).is_some_and(|rest| rest.starts_with(':'));
        if !head.lines().any(is_there) {
            text.push_str(&format!("\n{key}: {value}"));
        }
    }
    text.push('\n');
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_and_the_day_give_the_id() {
        let head = "kind: order\nnumber: 611/НҚ # as printed\ndate: 2024-09-30\n";
        assert_eq!(id(head, None).as_str(), "2024-611");
        assert_eq!(id("kind: order\n", "2026-11-26".parse().ok()).as_str(), "2026-draft");
        assert_eq!(id("", None).as_str(), "draft");
    }

    #[test]
    fn what_a_draft_says_itself_stays() {
        let text = completed("number: \"7\"\nheld: part", None);
        assert!(text.starts_with("number: \"7\"\nheld: part\nkind: order\n"));
        assert_eq!(text.matches("number:").count(), 1);
        assert_eq!(text.matches("held:").count(), 1);
    }
}
