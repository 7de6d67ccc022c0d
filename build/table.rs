//! Takes TOML tables apart. Whatever is missing, unknown or of the wrong type is a problem with its
//! line; a default takes its place, so that reading goes on to the next one.

use std::collections::BTreeMap;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::File;
use super::model::Located;
use super::problem::Problem;

type Value<'a> = Spanned<DeValue<'a>>;

/// What `read` makes of the root table of a file.
pub fn read<T: Default>(
    (file, text): File<'_>,
    problems: &mut Vec<Problem>,
    read: impl FnOnce(&mut Table<'_, '_>) -> T,
) -> T {
    let (root, errors) = DeTable::parse_recoverable(text);
    let source = Source { file, text };
    if !errors.is_empty() {
        problems.extend(errors.iter().map(|error| {
            let line = source.line(error.span().map_or(0, |span| span.start));
            Problem::new(file, line, error.message().lines().next().unwrap_or_default())
        }));
        return T::default();
    }
    let mut root = Table::new(source, String::new(), 1, root.get_ref(), problems);
    let value = read(&mut root);
    root.end();
    value
}

/// A file, for the line of a byte in it.
#[derive(Clone, Copy)]
struct Source<'a> {
    file: &'a str,
    text: &'a str,
}

impl Source<'_> {
    fn line(self, offset: usize) -> usize {
        1 + self.text.bytes().take(offset).filter(|&byte| byte == b'\n').count()
    }
}

/// A table whose keys are taken one by one; [`Table::end`] reports those that nobody took.
pub struct Table<'p, 'a> {
    source: Source<'a>,
    /// What stands before every message about this table, such as `code 1001: `.
    subject: String,
    pub line: usize,
    fields: BTreeMap<&'a str, (usize, &'a Value<'a>)>,
    known: Vec<&'static str>,
    problems: &'p mut Vec<Problem>,
}

impl<'p, 'a> Table<'p, 'a> {
    fn new(
        source: Source<'a>,
        subject: String,
        line: usize,
        table: &'a DeTable<'a>,
        problems: &'p mut Vec<Problem>,
    ) -> Self {
        let fields = table
            .iter()
            .map(|(key, value)| (key.get_ref().as_ref(), (source.line(key.span().start), value)))
            .collect();
        Self { source, subject, line, fields, known: Vec::new(), problems }
    }

    fn problem(&mut self, line: usize, message: impl AsRef<str>) {
        let message = format!("{}{}", self.subject, message.as_ref());
        self.problems.push(Problem::new(self.source.file, line, message));
    }

    fn line_of(&self, value: &Value<'_>) -> usize {
        self.source.line(value.span().start)
    }

    /// Reports the keys that are left.
    fn end(mut self) {
        for (key, (line, _)) in std::mem::take(&mut self.fields) {
            let known = self.known.join("`, `");
            self.problem(line, format!("unknown key `{key}`: expected one of `{known}`"));
        }
    }

    fn optional(&mut self, key: &'static str) -> Option<(usize, &'a Value<'a>)> {
        self.known.push(key);
        self.fields.remove(key)
    }

    fn required(&mut self, key: &'static str) -> Option<(usize, &'a Value<'a>)> {
        let field = self.optional(key);
        if field.is_none() {
            self.problem(self.line, format!("`{key}` is missing"));
        }
        field
    }

    /// The value of `field` as `convert` sees it, or a problem that says what was expected.
    fn converted<T: Default>(
        &mut self,
        key: &str,
        field: Option<(usize, &'a Value<'a>)>,
        expected: &str,
        convert: impl FnOnce(&'a DeValue<'a>) -> Option<T>,
    ) -> Located<T> {
        let Some((line, value)) = field else {
            return Located { line: self.line, value: T::default() };
        };
        let converted = convert(value.get_ref());
        if converted.is_none() {
            self.problem(line, format!("`{key}` must be {expected}"));
        }
        Located { line, value: converted.unwrap_or_default() }
    }

    pub fn string(&mut self, key: &'static str) -> Located<String> {
        let field = self.required(key);
        self.converted(key, field, "a string", |value| value.as_str().map(str::to_owned))
    }

    pub fn number(&mut self, key: &'static str) -> Located<u16> {
        let field = self.required(key);
        self.converted(key, field, "a number from 0 to 65535", u16_of)
    }

    pub fn optional_number(&mut self, key: &'static str) -> Option<Located<u16>> {
        let field = self.optional(key)?;
        Some(self.converted(key, Some(field), "a number from 0 to 65535", u16_of))
    }

    pub fn pair(&mut self, key: &'static str) -> Located<(u16, u16)> {
        let field = self.required(key);
        self.converted(key, field, TWO_NUMBERS, pair_of)
    }

    pub fn optional_pair(&mut self, key: &'static str) -> Option<(u16, u16)> {
        let field = self.optional(key)?;
        Some(self.converted(key, Some(field), TWO_NUMBERS, pair_of).value)
    }

    pub fn choice(
        &mut self,
        key: &'static str,
        choices: &'static [&'static str],
    ) -> Located<&'static str> {
        let field = self.required(key);
        self.chosen(key, field, choices)
    }

    pub fn optional_choice(
        &mut self,
        key: &'static str,
        choices: &'static [&'static str],
    ) -> Option<&'static str> {
        let field = self.optional(key)?;
        Some(self.chosen(key, Some(field), choices).value)
    }

    fn chosen(
        &mut self,
        key: &str,
        field: Option<(usize, &'a Value<'a>)>,
        choices: &'static [&'static str],
    ) -> Located<&'static str> {
        let expected = format!("one of \"{}\"", choices.join("\", \""));
        self.converted(key, field, &expected, |value| {
            let text = value.as_str()?;
            choices.iter().copied().find(|&choice| choice == text)
        })
    }

    pub fn strings(&mut self, key: &'static str) -> Located<Vec<Located<String>>> {
        let field = self.required(key);
        self.list(key, field)
    }

    pub fn optional_strings(&mut self, key: &'static str) -> Located<Vec<Located<String>>> {
        let field = self.optional(key);
        self.list(key, field)
    }

    fn list(
        &mut self,
        key: &str,
        field: Option<(usize, &'a Value<'a>)>,
    ) -> Located<Vec<Located<String>>> {
        let source = self.source;
        self.converted(key, field, "a list of strings", |value| {
            let located = |item: &'a Value<'a>| {
                let line = source.line(item.span().start);
                Some(Located { line, value: item.get_ref().as_str()?.to_owned() })
            };
            value.as_array()?.iter().map(located).collect()
        })
    }

    /// The table under `key`, read by `read`.
    pub fn table<T: Default>(
        &mut self,
        key: &'static str,
        read: impl FnOnce(&mut Table<'_, 'a>) -> T,
    ) -> T {
        let Some((line, value)) = self.required(key) else { return T::default() };
        self.inner(format!("{}`{key}`: ", self.subject), line, value, read)
    }

    /// The same, where there may be none.
    #[cfg(feature = "private")]
    pub fn optional_table<T: Default>(
        &mut self,
        key: &'static str,
        read: impl FnOnce(&mut Table<'_, 'a>) -> T,
    ) -> Option<T> {
        let (line, value) = self.optional(key)?;
        Some(self.inner(format!("{}`{key}`: ", self.subject), line, value, read))
    }

    /// The tables under `[key]`, each with the name that it stands under.
    pub fn named_tables<T: Default>(
        &mut self,
        key: &'static str,
        what: &str,
        read: impl Fn(Located<String>, &mut Table<'_, 'a>) -> T,
    ) -> Vec<T> {
        let Some((line, value)) = self.required(key) else { return Vec::new() };
        let Some(tables) = value.get_ref().as_table() else {
            self.problem(line, format!("`{key}` must be a table of tables"));
            return Vec::new();
        };
        let tables = tables.iter().map(|(id, value)| {
            let line = self.source.line(id.span().start);
            let id = Located { line, value: id.get_ref().to_string() };
            let subject = format!("{what} {}: ", id.value);
            self.inner(subject, line, value, |table| read(id, table))
        });
        tables.collect()
    }

    /// The tables under `[[key]]`. Messages name each by its `name`, as in `code 1001`.
    pub fn tables<T: Default>(
        &mut self,
        key: &'static str,
        name: &str,
        read: impl Fn(&mut Table<'_, 'a>) -> T,
    ) -> Vec<T> {
        let field = self.required(key);
        self.array(key, name, field, read)
    }

    /// The same, where there may be none.
    pub fn optional_tables<T: Default>(
        &mut self,
        key: &'static str,
        name: &str,
        read: impl Fn(&mut Table<'_, 'a>) -> T,
    ) -> Vec<T> {
        let field = self.optional(key);
        self.array(key, name, field, read)
    }

    fn array<T: Default>(
        &mut self,
        key: &str,
        name: &str,
        field: Option<(usize, &'a Value<'a>)>,
        read: impl Fn(&mut Table<'_, 'a>) -> T,
    ) -> Vec<T> {
        let Some((line, value)) = field else { return Vec::new() };
        let Some(tables) = value.get_ref().as_array() else {
            self.problem(line, format!("`{key}` must be an array of tables: [[{key}]]"));
            return Vec::new();
        };
        let tables = tables.iter().map(|value| {
            let name = match value.get_ref().get(name).map(Spanned::get_ref) {
                Some(DeValue::Integer(number)) => format!("{key} {number}: "),
                Some(DeValue::String(text)) => format!("{key} {text}: "),
                Some(DeValue::Array(_)) => format!("{key}: "),
                _ => format!("{key} without a {name}: "),
            };
            self.inner(name, self.line_of(value), value, &read)
        });
        tables.collect()
    }

    /// All tables that nobody took, each with its name.
    pub fn remaining_tables<T: Default>(
        &mut self,
        read: impl Fn(Located<String>, &mut Table<'_, 'a>) -> T,
    ) -> Vec<T> {
        let tables = std::mem::take(&mut self.fields).into_iter().map(|(name, (line, value))| {
            let located = Located { line, value: name.to_owned() };
            self.inner(format!("[{name}] "), line, value, |table| read(located, table))
        });
        tables.collect()
    }

    /// All strings of this table, each with its key.
    pub fn phrases(&mut self) -> Vec<(Located<String>, Located<String>)> {
        let fields = std::mem::take(&mut self.fields).into_iter().map(|(key, (line, value))| {
            let text = self.converted(key, Some((line, value)), "a string", |value| {
                value.as_str().map(str::to_owned)
            });
            (Located { line, value: key.to_owned() }, text)
        });
        fields.collect()
    }

    fn inner<T: Default>(
        &mut self,
        subject: String,
        line: usize,
        value: &'a Value<'a>,
        read: impl FnOnce(&mut Table<'_, 'a>) -> T,
    ) -> T {
        let Some(fields) = value.get_ref().as_table() else {
            let message = format!("{subject}expected a table, met {}", value.get_ref().type_str());
            self.problems.push(Problem::new(self.source.file, line, message));
            return T::default();
        };
        let mut table = Table::new(self.source, subject, line, fields, self.problems);
        let read = read(&mut table);
        table.end();
        read
    }
}

fn u16_of(value: &DeValue<'_>) -> Option<u16> {
    let integer = value.as_integer()?;
    u16::from_str_radix(integer.as_str(), integer.radix()).ok()
}

const TWO_NUMBERS: &str = "two numbers, such as [0, 5]";

fn pair_of(value: &DeValue<'_>) -> Option<(u16, u16)> {
    match value.as_array()?.iter().as_slice() {
        [first, second] => Some((u16_of(first.get_ref())?, u16_of(second.get_ref())?)),
        _ => None,
    }
}
