//! What can be wrong with a template or a message, with its place.

use std::fmt;

/// A fault in a template, a message file or a component: the file, the line where it is known, and
/// what is wrong there. It is a value like every other finding, and never a panic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RenderError {
    /// The file below the folder of templates or messages: `templates/pages/act.html`.
    pub file: String,
    /// The line in it, from 1.
    pub line: Option<usize>,
    /// What is wrong: one phrase, lower case, no full stop.
    pub message: String,
}

impl RenderError {
    /// A fault without a line.
    pub fn new(file: impl Into<String>, message: impl Into<String>) -> RenderError {
        RenderError { file: file.into(), line: None, message: message.into() }
    }

    /// The fault as minijinja found it; the innermost place is the one that helps.
    pub(super) fn from_template(error: &minijinja::Error, page: &str) -> RenderError {
        let mut innermost = error;
        let mut source = std::error::Error::source(error);
        while let Some(cause) = source {
            if let Some(cause) = cause.downcast_ref::<minijinja::Error>()
                && cause.name().is_some()
            {
                innermost = cause;
            }
            source = cause.source();
        }
        let message = match innermost.detail() {
            Some(detail) => format!("{}: {detail}", innermost.kind()),
            None => innermost.kind().to_string(),
        };
        RenderError {
            file: format!("templates/{}", innermost.name().unwrap_or(page)),
            line: innermost.line(),
            message,
        }
    }
}

impl fmt::Display for RenderError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.file)?;
        if let Some(line) = self.line {
            write!(out, ":{line}")?;
        }
        write!(out, ": {}", self.message)
    }
}

impl std::error::Error for RenderError {}
