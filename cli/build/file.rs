//! A data file, and what is wrong with it.

use std::path::PathBuf;

use toml_span::{Span, Value};

/// A file of one language, named after its tag, or a file for all languages.
pub struct File {
    pub path: PathBuf,
    pub bytes: Vec<u8>,
}

/// Where a problem is, and what it is.
pub type Problem = (String, usize, String);

impl File {
    /// Such as `data/locale/ko.toml`.
    pub fn shown(&self) -> String {
        self.path.to_string_lossy().into_owned()
    }

    /// The text, or `None` and a problem if it is not UTF-8.
    pub fn text(&self, problems: &mut Vec<Problem>) -> Option<&str> {
        match std::str::from_utf8(&self.bytes) {
            Ok(text) => {
                if text.starts_with('\u{feff}') {
                    problems.push((self.shown(), 1, "remove the byte order mark".to_owned()));
                }
                Some(text)
            }
            Err(error) => {
                let line = self.line(error.valid_up_to());
                problems.push((self.shown(), line, "expected UTF-8".to_owned()));
                None
            }
        }
    }

    /// The values, or `None` and a problem if it is not TOML.
    pub fn toml(&self, problems: &mut Vec<Problem>) -> Option<Value<'_>> {
        match toml_span::parse(self.text(problems)?) {
            Ok(root) => Some(root),
            Err(error) => {
                problems.push((self.shown(), self.line(error.span.start), error.to_string()));
                None
            }
        }
    }

    pub fn line_of(&self, span: Span) -> usize {
        self.line(span.start)
    }

    /// The line of a byte, counted from 1.
    fn line(&self, offset: usize) -> usize {
        1 + self.bytes.iter().take(offset).filter(|byte| **byte == b'\n').count()
    }
}

/// The problems by file and line, such as `data/locale/ko.toml:21: …`.
pub fn sorted(mut problems: Vec<Problem>) -> Vec<String> {
    problems.sort();
    let shown = |(path, line, message)| format!("{path}:{line}: {message}");
    problems.into_iter().map(shown).collect()
}
