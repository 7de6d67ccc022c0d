//! The fields of a TOML table. A missing, unknown or wrongly typed value is a problem with a line; a
//! default takes its place, so that reading goes on to the next one.

use toml_span::Value;

use super::choice::Choice;
use super::file::File;
use super::located::{Located, Strings};
use super::problem::Problems;

/// What `read` makes of the root table of a file. Of faults in the TOML syntax, only the first is
/// reported.
pub fn read<T: Default>(
    file: &File,
    problems: &mut Problems,
    read: impl Fn(&mut TomlTable<'_, '_>) -> T,
) -> T {
    let mut line_ends = Vec::new();
    for (offset, byte) in file.text.bytes().enumerate() {
        if byte == b'\n' {
            line_ends.push(offset);
        }
    }
    let source = Source { path: &file.path, line_ends: &line_ends };
    match toml_span::parse(&file.text) {
        Ok(root) => {
            let mut value = T::default();
            let mut read = |table: &mut TomlTable<'_, '_>| value = read(table);
            source.table(String::new(), (1, &root), problems, &mut read);
            value
        }
        Err(error) => {
            let line = source.line(error.span.start);
            problems.add(source.path, line, error.to_string());
            T::default()
        }
    }
}

/// A file, to find the line of a byte.
#[derive(Clone, Copy)]
pub(super) struct Source<'a> {
    path: &'a str,
    line_ends: &'a [usize],
}

/// What takes a table apart.
pub(super) type Reader<'r, 'a> = &'r mut dyn FnMut(&mut TomlTable<'_, 'a>);

/// A value and the line of its key.
pub(super) type Field<'a> = (usize, &'a Value<'a>);

impl<'a> Source<'a> {
    pub(super) fn line(self, offset: usize) -> usize {
        1 + self.line_ends.partition_point(|&end| end < offset)
    }

    /// Reads `value` as a table. Every message about it starts with `subject`.
    pub(super) fn table(
        self,
        subject: String,
        (line, value): Field<'a>,
        problems: &mut Problems,
        read: Reader<'_, 'a>,
    ) {
        let Some(members) = value.as_table() else {
            let message = format!("{subject}expected a table, found {}", value.as_ref().type_str());
            problems.add(self.path, line, message);
            return;
        };
        let mut fields = Vec::new();
        for (key, value) in members {
            fields.push((key.name.as_ref(), (self.line(key.span.start), value)));
        }
        let mut table =
            TomlTable { source: self, subject, line, fields, known: Vec::new(), problems };
        read(&mut table);
        table.report_unknown_keys();
    }
}

/// A table whose keys are taken one by one; unused keys are problems.
pub struct TomlTable<'p, 'a> {
    pub(super) source: Source<'a>,
    /// How every message about this table starts, such as `code 1001: `.
    pub(super) subject: String,
    pub line: usize,
    pub(super) fields: Vec<(&'a str, Field<'a>)>,
    known: Vec<&'static str>,
    pub(super) problems: &'p mut Problems,
}

impl<'a> TomlTable<'_, 'a> {
    pub(super) fn problem(&mut self, line: usize, message: &str) {
        let message = format!("{}{message}", self.subject);
        self.problems.add(self.source.path, line, message);
    }

    fn report_unknown_keys(mut self) {
        for (key, (line, _)) in std::mem::take(&mut self.fields) {
            let message = format!("unknown key `{key}`: expected one of {:?}", self.known);
            self.problem(line, &message);
        }
    }

    pub(super) fn optional(&mut self, key: &'static str) -> Option<Field<'a>> {
        self.known.push(key);
        let place = self.fields.iter().position(|(name, _)| *name == key)?;
        Some(self.fields.remove(place).1)
    }

    pub(super) fn required(&mut self, key: &'static str) -> Option<Field<'a>> {
        let field = self.optional(key);
        if field.is_none() {
            self.problem(self.line, &format!("`{key}` is missing"));
        }
        field
    }

    /// What `convert` made of a field's value, or a problem that says what was expected.
    pub(super) fn converted<T: Default>(
        &mut self,
        key: &str,
        field: Option<Field<'a>>,
        expected: &str,
        convert: fn(&'a Value<'a>) -> Option<T>,
    ) -> Located<T> {
        let Some((line, value)) = field else {
            return Located { line: self.line, value: T::default() };
        };
        let converted = convert(value);
        if converted.is_none() {
            self.problem(line, &format!("`{key}` must be {expected}"));
        }
        Located { line, value: converted.unwrap_or_default() }
    }

    pub fn string(&mut self, key: &'static str) -> Located<String> {
        let field = self.required(key);
        self.converted(key, field, STRING, string_of)
    }

    pub fn optional_string(&mut self, key: &'static str) -> Option<Located<String>> {
        let field = self.optional(key)?;
        Some(self.converted(key, Some(field), STRING, string_of))
    }

    pub fn number(&mut self, key: &'static str) -> Located<u16> {
        let field = self.required(key);
        self.converted(key, field, NUMBER, u16_of)
    }

    pub fn optional_number(&mut self, key: &'static str) -> Option<Located<u16>> {
        let field = self.optional(key)?;
        Some(self.converted(key, Some(field), NUMBER, u16_of))
    }

    /// A list of numbers, such as codes.
    #[cfg(feature = "diagnosis")]
    pub fn numbers(&mut self, key: &'static str) -> Located<Vec<u16>> {
        let field = self.required(key);
        self.converted(key, field, "a list of numbers from 0 to 65535", |value| {
            value.as_array()?.iter().map(u16_of).collect()
        })
    }

    #[cfg(feature = "diagnosis")]
    pub fn boolean(&mut self, key: &'static str) -> Located<bool> {
        let field = self.required(key);
        self.converted(key, field, TRUE_OR_FALSE, Value::as_bool)
    }

    /// Where there is none, `false`.
    #[cfg(feature = "diagnosis")]
    pub fn optional_boolean(&mut self, key: &'static str) -> bool {
        let field = self.optional(key);
        self.converted(key, field, TRUE_OR_FALSE, Value::as_bool).value
    }

    pub fn pair(&mut self, key: &'static str) -> Located<(u16, u16)> {
        let field = self.required(key);
        self.converted(key, field, TWO_NUMBERS, pair_of)
    }

    pub fn optional_pair(&mut self, key: &'static str) -> Option<(u16, u16)> {
        let field = self.optional(key)?;
        Some(self.converted(key, Some(field), TWO_NUMBERS, pair_of).value)
    }

    /// The value with the word under `key`, one of `choices`.
    pub fn choice<T: Choice>(&mut self, key: &'static str, choices: &[T]) -> Located<T> {
        let field = self.required(key);
        self.chosen(key, field, choices)
    }

    /// The same, where there may be none.
    pub fn optional_choice<T: Choice>(&mut self, key: &'static str, choices: &[T]) -> Option<T> {
        let field = self.optional(key)?;
        Some(self.chosen(key, Some(field), choices).value)
    }

    fn chosen<T: Choice>(
        &mut self,
        key: &str,
        field: Option<Field<'a>>,
        choices: &[T],
    ) -> Located<T> {
        let Some((line, value)) = field else {
            return Located { line: self.line, value: T::default() };
        };
        let mut words = Vec::new();
        for &choice in choices {
            if value.as_str() == Some(choice.word()) {
                return Located { line, value: choice };
            }
            words.push(choice.word());
        }
        self.problem(line, &format!("`{key}` must be one of {words:?}"));
        Located { line, value: T::default() }
    }

    pub fn strings(&mut self, key: &'static str) -> Strings {
        let field = self.required(key);
        self.list(key, field)
    }

    pub fn optional_strings(&mut self, key: &'static str) -> Strings {
        let field = self.optional(key);
        self.list(key, field)
    }

    fn list(&mut self, key: &str, field: Option<Field<'a>>) -> Strings {
        let Located { line, value: strings } =
            self.converted(key, field, "a list of strings", strings_of);
        let mut located = Vec::new();
        for (offset, value) in strings {
            located.push(Located { line: self.source.line(offset), value });
        }
        Located { line, value: located }
    }
}

pub(super) const STRING: &str = "a string";
const NUMBER: &str = "a number from 0 to 65535";
#[cfg(feature = "diagnosis")]
const TRUE_OR_FALSE: &str = "true or false";
const TWO_NUMBERS: &str = "two numbers, such as [0, 5]";

pub(super) fn string_of(value: &Value<'_>) -> Option<String> {
    value.as_str().map(str::to_owned)
}

fn u16_of(value: &Value<'_>) -> Option<u16> {
    value.as_integer()?.try_into().ok()
}

fn pair_of(value: &Value<'_>) -> Option<(u16, u16)> {
    match value.as_array()?.as_slice() {
        [first, second] => Some((u16_of(first)?, u16_of(second)?)),
        _ => None,
    }
}

/// The strings of a list, each with the offset at which it begins.
fn strings_of(value: &Value<'_>) -> Option<Vec<(usize, String)>> {
    let mut strings = Vec::new();
    for item in value.as_array()? {
        strings.push((item.span.start, string_of(item)?));
    }
    Some(strings)
}
