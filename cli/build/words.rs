//! Lists of words, with their lines, and what holds for all of them.

use std::collections::HashSet;

use toml_span::Value;
use toml_span::value::Key;

use crate::file::{File, Problem};

/// A value with its line.
pub struct Located<T> {
    pub line: usize,
    pub value: T,
}

pub type Words = Vec<Located<String>>;

/// A key and the words that belong to it.
pub struct Row {
    pub key: Located<String>,
    pub words: Words,
}

pub fn texts(words: &Words) -> Vec<&str> {
    words.iter().map(|word| &*word.value).collect()
}

/// Reads values of a file, and collects what is wrong with them.
pub struct Reader<'a> {
    file: &'a File,
    problems: &'a mut Vec<Problem>,
}

impl<'a> Reader<'a> {
    pub fn new(file: &'a File, problems: &'a mut Vec<Problem>) -> Self {
        Self { file, problems }
    }

    pub fn problem(&mut self, value: &Value<'_>, message: String) {
        self.problem_in(self.file.line_of(value.span), message);
    }

    pub fn problem_in(&mut self, line: usize, message: String) {
        self.problems.push((self.file.shown(), line, message));
    }

    fn expected(&mut self, name: &str, value: &Value<'_>, expected: &str) {
        let found = value.as_ref().type_str();
        self.problem(value, format!("{name}: expected {expected}, found {found}"));
    }

    pub fn words(&mut self, key: &Key<'_>, value: &Value<'_>) -> Words {
        let Some(values) = value.as_array() else {
            self.expected(&key.name, value, "an array of strings");
            return Vec::new();
        };
        let mut words = Vec::new();
        for value in values {
            match value.as_str() {
                Some(word) => {
                    let line = self.file.line_of(value.span);
                    words.push(Located { line, value: word.to_owned() });
                }
                None => self.expected(&key.name, value, "an array of strings"),
            }
        }
        words
    }

    /// The rows of a table, by its keys.
    pub fn table(&mut self, key: &Key<'_>, value: &Value<'_>) -> Vec<Row> {
        let Some(table) = value.as_table() else {
            self.expected(&key.name, value, "a table");
            return Vec::new();
        };
        let row = |(key, value): (&Key<'_>, &Value<'_>)| {
            let located =
                Located { line: self.file.line_of(key.span), value: key.name.to_string() };
            Row { key: located, words: self.words(key, value) }
        };
        table.iter().map(row).collect()
    }

    /// The rows of an array of tables, each with a key of its own and `words`.
    pub fn rows(&mut self, key: &Key<'_>, value: &Value<'_>, key_name: &str) -> Vec<Row> {
        let tables = value.as_array().map(|values| values.iter().map(|row| (row, row.as_table())));
        let Some(tables) = tables else {
            self.expected(&key.name, value, "an array of tables");
            return Vec::new();
        };
        let mut rows = Vec::new();
        for (row, table) in tables {
            let (mut located, mut words) = (None, None);
            for (name, value) in table.into_iter().flatten() {
                if name.name == key_name {
                    let text = value.as_str().map(str::to_owned);
                    let text = text.or_else(|| value.as_integer().map(|number| number.to_string()));
                    let text = text.or_else(|| value.as_float().map(|number| number.to_string()));
                    let line = self.file.line_of(value.span);
                    located = text.map(|value| Located { line, value });
                } else if name.name == "words" {
                    words = Some(self.words(name, value));
                } else {
                    self.problem(value, format!("[[{}]]: unknown key {:?}", key.name, name.name));
                }
            }
            match (located, words) {
                (Some(key), Some(words)) => rows.push(Row { key, words }),
                _ => self.problem(row, format!("[[{}]]: expected {key_name} and words", key.name)),
            }
        }
        rows
    }
}

/// Each word once, in lower case.
pub fn check<'w>(
    name: &str,
    words: impl IntoIterator<Item = &'w Located<String>>,
    problem: &mut dyn FnMut(usize, String),
) {
    let mut seen = HashSet::new();
    for Located { line, value } in words {
        if value.is_empty() || value.to_lowercase() != *value || value.split(' ').any(str::is_empty)
        {
            let message = "expected lower case and single spaces between words, found";
            problem(*line, format!("{name}: {message} {value:?}"));
        }
        if !seen.insert(value) {
            problem(*line, format!("{name}: {value:?} is there twice"));
        }
    }
}
