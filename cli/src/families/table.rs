//! The fields of a TOML table. A missing, unknown or wrongly typed value is a problem with a line.

use std::ops::RangeInclusive;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::families::file::TomlFile;

/// A value with its line.
#[derive(Clone, Debug, Default)]
pub struct At<T> {
    pub line: usize,
    pub value: T,
}

pub struct Table<'f> {
    file: &'f TomlFile,
    /// What problems start with, such as `code 4001: `.
    subject: String,
    pub line: usize,
    fields: &'f DeTable<'f>,
    known: Vec<&'static str>,
}

type Value<'f> = Spanned<DeValue<'f>>;

impl<'f> Table<'f> {
    pub fn root(file: &'f TomlFile, fields: &'f DeTable<'f>) -> Self {
        Self { file, subject: String::new(), line: 1, fields, known: Vec::new() }
    }

    pub fn problem(&self, line: usize, message: &str) {
        self.file.problem(line, format!("{}{message}", self.subject));
    }

    /// Reports the keys that were not read.
    pub fn finish(self) {
        let is_known = |key: &str| self.known.contains(&key);
        for key in self.fields.keys().filter(|key| !is_known(key.get_ref())) {
            let (line, known) = (self.file.line(key.span().start), &self.known);
            let message = format!("unknown key {:?}: expected one of {known:?}", key.get_ref());
            self.problem(line, &message);
        }
    }

    /// The value of a key, with the line of the key.
    fn field(&mut self, key: &'static str) -> Option<(usize, &'f Value<'f>)> {
        self.known.push(key);
        let (name, value) = self.fields.get_key_value(key)?;
        Some((self.file.line(name.span().start), value))
    }

    fn missing(&self, key: &str) {
        self.problem(self.line, &format!("`{key}` is missing"));
    }

    fn wrong(&self, line: usize, key: &str, expected: &str, value: &Value<'_>) {
        self.problem(line, &format!("`{key}` must be {expected}, found {}", found(value)));
    }

    pub fn optional_string(&mut self, key: &'static str) -> Option<At<String>> {
        let (line, value) = self.field(key)?;
        let text = value.get_ref().as_str();
        if text.is_none() {
            self.wrong(line, key, "a string", value);
        }
        text.map(|text| At { line, value: text.to_owned() })
    }

    pub fn string(&mut self, key: &'static str) -> Option<At<String>> {
        if !self.fields.contains_key(key) {
            self.missing(key);
        }
        self.optional_string(key)
    }

    pub fn strings(&mut self, key: &'static str) -> Vec<At<String>> {
        let Some((line, value)) = self.field(key) else { return Vec::new() };
        let Some(items) = value.get_ref().as_array() else {
            self.wrong(line, key, "a list of strings", value);
            return Vec::new();
        };
        let mut strings = Vec::new();
        for item in items {
            let line = self.file.line(item.span().start);
            match item.get_ref().as_str() {
                Some(text) => strings.push(At { line, value: text.to_owned() }),
                None => self.wrong(line, key, "a list of strings", item),
            }
        }
        strings
    }

    pub fn optional_number(
        &mut self,
        key: &'static str,
        range: RangeInclusive<u16>,
    ) -> Option<At<u16>> {
        let (line, value) = self.field(key)?;
        let number = number(value).filter(|number| range.contains(number));
        if number.is_none() {
            let expected = format!("a number from {} to {}", range.start(), range.end());
            self.wrong(line, key, &expected, value);
        }
        number.map(|value| At { line, value })
    }

    pub fn number(&mut self, key: &'static str, range: RangeInclusive<u16>) -> Option<At<u16>> {
        if !self.fields.contains_key(key) {
            self.missing(key);
        }
        self.optional_number(key, range)
    }

    pub fn pair(&mut self, key: &'static str) -> Option<At<(u16, u16)>> {
        let (line, value) = self.field(key)?;
        let items: Vec<_> =
            value.get_ref().as_array().into_iter().flat_map(|all| all.iter()).collect();
        let pair = match items[..] {
            [first, second] => number(first).zip(number(second)),
            _ => None,
        };
        if pair.is_none() {
            self.wrong(line, key, "two numbers of seconds, such as [0, 5]", value);
        }
        pair.map(|value| At { line, value })
    }

    /// One of the words that `word` gives for `all`.
    pub fn choice<T: Copy>(
        &mut self,
        key: &'static str,
        all: &[T],
        word: fn(T) -> &'static str,
    ) -> Option<T> {
        let (line, value) = self.field(key)?;
        let text = value.get_ref().as_str();
        let chosen = all.iter().copied().find(|choice| Some(word(*choice)) == text);
        if chosen.is_none() {
            let words: Vec<_> = all.iter().copied().map(word).collect();
            self.wrong(line, key, &format!("one of {words:?}"), value);
        }
        chosen
    }

    pub fn require(&self, key: &str) {
        if !self.fields.contains_key(key) {
            self.missing(key);
        }
    }

    /// Notes the fields of these that are missing, which the library's own families have.
    pub fn want(&self, keys: &[&str]) {
        let is_missing = |key: &&&str| !self.fields.contains_key(**key);
        let missing: Vec<_> =
            keys.iter().filter(is_missing).map(|key| format!("`{key}`")).collect();
        let be = match missing.len() {
            0 => return,
            1 => "is",
            _ => "are",
        };
        let message = format!("{}{} {be} missing", self.subject, missing.join(", "));
        self.file.note(self.line, message);
    }

    /// A table in the table.
    pub fn table<T>(&mut self, key: &'static str, read: impl FnOnce(Table<'f>) -> T) -> Option<T> {
        let (line, value) = self.field(key)?;
        let Some(fields) = value.get_ref().as_table() else {
            self.wrong(line, key, "a table", value);
            return None;
        };
        let subject = format!("{}`{key}`: ", self.subject);
        Some(read(Table { file: self.file, subject, line, fields, known: Vec::new() }))
    }

    /// The tables of `[[key]]`, each with its `name` in its problems.
    pub fn tables<T>(
        &mut self,
        key: &'static str,
        name: &str,
        read: impl Fn(Table<'f>) -> T,
    ) -> Vec<T> {
        let Some((line, value)) = self.field(key) else { return Vec::new() };
        let expected = format!("a list of tables, each after [[{key}]] with two brackets");
        let Some(items) = value.get_ref().as_array() else {
            self.wrong(line, key, &expected, value);
            return Vec::new();
        };
        let mut tables = Vec::new();
        for item in items {
            let line = self.file.line(item.span().start);
            let Some(fields) = item.get_ref().as_table() else {
                self.wrong(line, key, &expected, item);
                continue;
            };
            let subject = match fields.get(name) {
                Some(name) => format!("{}{key} {}: ", self.subject, found(name)),
                None => format!("{}{key} without a {name}: ", self.subject),
            };
            tables.push(read(Table { file: self.file, subject, line, fields, known: Vec::new() }));
        }
        tables
    }
}

fn number(value: &Value<'_>) -> Option<u16> {
    let integer = value.get_ref().as_integer()?;
    u16::from_str_radix(integer.as_str(), integer.radix()).ok()
}

/// What a value is, on one line.
fn found(value: &Value<'_>) -> String {
    match value.get_ref() {
        DeValue::String(text) => format!("{text:?}"),
        DeValue::Integer(number) => number.to_string(),
        DeValue::Float(number) => number.to_string(),
        DeValue::Boolean(is_true) => is_true.to_string(),
        DeValue::Datetime(time) => time.to_string(),
        DeValue::Array(_) => "a list".to_owned(),
        DeValue::Table(_) => "a table".to_owned(),
    }
}
