//! The words of the interface: Fluent messages, one bundle a language.
//!
//! A language is a folder of `locales/`; nothing else in the code names one. All bundles come from
//! one constructor: isolation marks off (they would stand in titles and attributes), faults fatal,
//! numbers written by [`crate::view::typography::number`].

use std::collections::BTreeMap;

use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentError, FluentResource, FluentValue};

use super::{RenderError, Sources};
use crate::view::typography;

/// The messages of one language.
pub struct Messages {
    lang: String,
    bundle: FluentBundle<FluentResource>,
}

impl Messages {
    /// The messages of every language that has a folder in `locales/`, by code.
    ///
    /// # Errors
    /// Every fault of every file.
    pub fn load(sources: &Sources) -> Result<BTreeMap<String, Messages>, Vec<RenderError>> {
        let mut by_lang: BTreeMap<String, Vec<(&str, &str)>> = BTreeMap::new();
        for (file, text) in sources.below("locales", ".ftl") {
            if let Some(lang) = file.split('/').nth(1) {
                by_lang.entry(lang.to_owned()).or_default().push((file, text));
            }
        }
        let mut languages = BTreeMap::new();
        let mut faults = Vec::new();
        for (lang, files) in by_lang {
            match Messages::of(&lang, &files) {
                Ok(messages) => {
                    languages.insert(lang, messages);
                }
                Err(found) => faults.extend(found),
            }
        }
        if faults.is_empty() { Ok(languages) } else { Err(faults) }
    }

    /// The one constructor of bundles.
    fn of(lang: &str, files: &[(&str, &str)]) -> Result<Messages, Vec<RenderError>> {
        let folder = format!("locales/{lang}");
        let locale = lang.parse().map_err(|_| {
            vec![RenderError::new(&folder, "the name of the folder is not a language code")]
        })?;
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(|value, _| match value {
            FluentValue::Number(number) => Some(typography::number(number.value)),
            _ => None,
        }));
        let mut faults = Vec::new();
        for (file, text) in files {
            let resource = match FluentResource::try_new((*text).to_owned()) {
                Ok(resource) => resource,
                Err((resource, errors)) => {
                    faults.extend(errors.iter().map(|error| RenderError {
                        file: (*file).to_owned(),
                        line: Some(text[..error.pos.start.min(text.len())].lines().count().max(1)),
                        message: error.kind.to_string(),
                    }));
                    resource
                }
            };
            if let Err(errors) = bundle.add_resource(resource) {
                faults.extend(errors.iter().map(|error| {
                    let message = match error {
                        FluentError::Overriding { id, .. } => {
                            format!("the message `{id}` is there twice")
                        }
                        other => other.to_string(),
                    };
                    RenderError::new(*file, message)
                }));
            }
        }
        if faults.is_empty() { Ok(Messages { lang: lang.to_owned(), bundle }) } else { Err(faults) }
    }

    /// The code of the language.
    pub fn lang(&self) -> &str {
        &self.lang
    }

    /// Whether there is a message `key`.
    pub fn has(&self, key: &str) -> bool {
        self.bundle.get_message(key).is_some_and(|message| message.value().is_some())
    }

    /// The words of the message `key`.
    ///
    /// # Errors
    /// When there is no such message, or an argument that it needs is not given.
    pub fn get(&self, key: &str, arguments: Option<&FluentArgs<'_>>) -> Result<String, String> {
        let pattern = self
            .bundle
            .get_message(key)
            .and_then(|message| message.value())
            .ok_or_else(|| format!("locales/{} has no message `{key}`", self.lang))?;
        let mut faults = Vec::new();
        let words = self.bundle.format_pattern(pattern, arguments, &mut faults);
        match faults.first() {
            None => Ok(words.into_owned()),
            Some(fault) => Err(format!("message `{key}` of locales/{}: {fault}", self.lang)),
        }
    }
}
