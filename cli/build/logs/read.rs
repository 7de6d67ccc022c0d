//! The formats of all files, with their lines.

use toml_span::Value;
use toml_span::value::{Key, Table};

use crate::file::{File, Problem};

/// A value with where it is.
#[derive(Clone, Default)]
pub struct Located<T> {
    pub path: String,
    pub line: usize,
    pub value: T,
}

/// A name and a regular expression, or a part of one.
pub type Part = Located<(String, String)>;

#[derive(Default)]
pub struct Data {
    pub near: Vec<Part>,
    pub parts: Vec<Part>,
    pub formats: Vec<Format>,
    /// Regular expressions for the text before and behind a number that is not a code.
    pub not_before: Vec<Located<String>>,
    pub not_behind: Vec<Located<String>>,
    /// A regular expression for the words that everyday symptoms need.
    pub websocket: Located<String>,
    /// The ids of everyday symptoms.
    pub everyday: Vec<Located<String>>,
    /// The ids of symptoms that need a code on their line.
    pub with_code: Vec<Located<String>>,
}

/// An entry. What is missing is empty.
#[derive(Default)]
pub struct Format {
    pub at: Located<()>,
    pub id: Located<String>,
    pub origin: String,
    pub source: Located<String>,
    pub pattern: Located<String>,
    pub hints: Vec<String>,
    /// Alternatives, each with the words that must all be near.
    pub near: Vec<Located<String>>,
    pub numbers: Located<String>,
    /// The codes of names.
    pub names: Vec<Located<(String, i64)>>,
    pub is_dump: bool,
    pub samples: Vec<Sample>,
}

pub struct Sample {
    pub at: Located<String>,
    pub codes: Vec<i64>,
}

/// Adds what a file has.
pub fn read(file: &File, data: &mut Data, problems: &mut Vec<Problem>) {
    let Some(root) = file.toml(problems) else { return };
    let mut reader = Reader { file, problems };
    for (key, value) in root.as_table().into_iter().flatten() {
        match &*key.name {
            "near" => data.near.extend(reader.parts(key, value)),
            "parts" => data.parts.extend(reader.parts(key, value)),
            "not_codes" => reader.not_codes(value, data),
            "symptoms" => reader.symptoms(value, data),
            "format" => {
                let tables = value.as_array().into_iter().flatten();
                data.formats.extend(tables.filter_map(|table| reader.format(table)));
            }
            name => reader.problem(value, format!("unknown key {name:?}")),
        }
    }
}

/// Reads values of a file, and collects what is wrong with them.
struct Reader<'a> {
    file: &'a File,
    problems: &'a mut Vec<Problem>,
}

impl Reader<'_> {
    fn problem(&mut self, value: &Value<'_>, message: String) {
        self.problems.push((self.file.shown(), self.file.line_of(value.span), message));
    }

    fn located<T>(&self, value: &Value<'_>, inner: T) -> Located<T> {
        Located { path: self.file.shown(), line: self.file.line_of(value.span), value: inner }
    }

    fn table<'v>(&mut self, name: &str, value: &'v Value<'v>) -> Option<&'v Table<'v>> {
        let table = value.as_table();
        if table.is_none() {
            self.expected(name, value, "a table");
        }
        table
    }

    fn expected(&mut self, name: &str, value: &Value<'_>, expected: &str) {
        let found = value.as_ref().type_str();
        self.problem(value, format!("{name}: expected {expected}, found {found}"));
    }

    fn text(&mut self, key: &Key<'_>, value: &Value<'_>) -> Located<String> {
        let text = value.as_str().map(str::to_owned);
        if text.is_none() {
            self.expected(&key.name, value, "a string");
        }
        self.located(value, text.unwrap_or_default())
    }

    fn texts(&mut self, key: &Key<'_>, value: &Value<'_>) -> Vec<Located<String>> {
        let Some(values) = value.as_array() else {
            self.expected(&key.name, value, "an array of strings");
            return Vec::new();
        };
        values.iter().map(|value| self.text(key, value)).collect()
    }

    fn parts(&mut self, key: &Key<'_>, value: &Value<'_>) -> Vec<Part> {
        let Some(table) = self.table(&key.name, value) else { return Vec::new() };
        let part = |(key, value): (&Key<'_>, &Value<'_>)| {
            let Located { path, line, value } = self.text(key, value);
            Located { path, line, value: (key.name.to_string(), value) }
        };
        table.iter().map(part).collect()
    }

    fn not_codes(&mut self, value: &Value<'_>, data: &mut Data) {
        for (key, value) in self.table("not_codes", value).into_iter().flatten() {
            match &*key.name {
                "before" => data.not_before = self.texts(key, value),
                "behind" => data.not_behind = self.texts(key, value),
                name => self.problem(value, format!("unknown key {name:?}")),
            }
        }
    }

    fn symptoms(&mut self, value: &Value<'_>, data: &mut Data) {
        for (key, value) in self.table("symptoms", value).into_iter().flatten() {
            match &*key.name {
                "websocket" => data.websocket = self.text(key, value),
                "everyday" => data.everyday = self.texts(key, value),
                "with_code" => data.with_code = self.texts(key, value),
                name => self.problem(value, format!("unknown key {name:?}")),
            }
        }
    }

    fn format(&mut self, value: &Value<'_>) -> Option<Format> {
        let table = self.table("format", value)?;
        let mut format = Format { at: self.located(value, ()), ..Format::default() };
        for (key, value) in table {
            match &*key.name {
                "id" => format.id = self.text(key, value),
                "origin" => format.origin = self.text(key, value).value,
                "source" => format.source = self.text(key, value),
                "pattern" => format.pattern = self.text(key, value),
                "numbers" => format.numbers = self.text(key, value),
                "near" => format.near = self.texts(key, value),
                "hints" => {
                    let hints = self.texts(key, value);
                    format.hints = hints.into_iter().map(|hint| hint.value).collect();
                }
                "dump" => format.is_dump = value.as_bool() == Some(true),
                "names" => format.names = self.names(key, value),
                "samples" => format.samples = self.samples(key, value),
                name => self.problem(value, format!("unknown key {name:?}")),
            }
        }
        Some(format)
    }

    fn names(&mut self, key: &Key<'_>, value: &Value<'_>) -> Vec<Located<(String, i64)>> {
        let Some(table) = self.table(&key.name, value) else { return Vec::new() };
        let name = |(key, value): (&Key<'_>, &Value<'_>)| {
            let number = value.as_integer().unwrap_or_default();
            self.located(value, (key.name.to_string(), number))
        };
        table.iter().map(name).collect()
    }

    fn samples(&mut self, key: &Key<'_>, value: &Value<'_>) -> Vec<Sample> {
        let Some(values) = value.as_array() else {
            self.expected(&key.name, value, "an array of tables");
            return Vec::new();
        };
        let mut samples = Vec::new();
        for value in values {
            let line = value.pointer("/line").and_then(Value::as_str);
            let codes = value.pointer("/codes").and_then(Value::as_array);
            let (Some(line), Some(codes)) = (line, codes) else {
                self.problem(value, "samples: expected { line = \"…\", codes = […] }".to_owned());
                continue;
            };
            let codes = codes.iter().filter_map(Value::as_integer).collect();
            samples.push(Sample { at: self.located(value, line.to_owned()), codes });
        }
        samples
    }
}
