//! Reads `close_codes.toml` into the [`model`](super::model). Whatever is missing, unknown or of the
//! wrong type is a problem; a default takes its place, so that reading goes on to the next one.

use std::collections::BTreeMap;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::File;
use super::model::{Class, Code, Data, Located, Reconnect, Reference, SentBy, Texts};
use super::problem::Problem;

type Value<'a> = Spanned<DeValue<'a>>;

pub fn data((file, text): File<'_>, problems: &mut Vec<Problem>) -> Data {
    let (root, errors) = DeTable::parse_recoverable(text);
    let source = Source { file, text };
    for error in errors {
        let line = source.line(error.span().map_or(0, |span| span.start));
        problems.push(Problem::new(file, line, error.message().lines().next().unwrap_or_default()));
    }
    if !problems.is_empty() {
        return Data::default();
    }
    let mut root = Table::new(source, String::new(), 1, root.get_ref(), problems);
    let data = Data {
        references: root.named_tables("references", "reference", reference),
        classes: root.tables("class", "label", class),
        codes: root.tables("code", "number", code),
    };
    root.end();
    data
}

fn reference(id: Located<String>, table: &mut Table<'_, '_>) -> Reference {
    Reference { id, title: table.string("title"), url: table.string("url") }
}

fn class(table: &mut Table<'_, '_>) -> Class {
    Class { label: table.string("label"), texts: texts(table) }
}

fn code(table: &mut Table<'_, '_>) -> Code {
    Code {
        number: table.number("number"),
        variant: table.string("variant"),
        name: table.string("name"),
        texts: texts(table),
        sent_by: sent_by(table),
        reports: table
            .optional_choice("reports", &["empty_close_frame", "no_close_frame", "no_connection"]),
        http_equivalent: table.optional_number("http_equivalent"),
        reconnect: table.table("reconnect", reconnect),
        aliases: table.optional_strings("aliases"),
    }
}

fn texts(table: &mut Table<'_, '_>) -> Texts {
    Texts {
        description: table.string("description"),
        causes: table.strings("causes"),
        remedies: table.strings("remedies"),
        when_to_use: table.string("when_to_use"),
        severity: table.choice("severity", &["debug", "info", "warn", "error"]).value,
        references: table.strings("references"),
    }
}

fn sent_by(table: &mut Table<'_, '_>) -> Located<SentBy> {
    let choice = table.choice("sent_by", &["endpoint", "client", "nobody"]);
    let value = match choice.value {
        "client" => SentBy::Client,
        "nobody" => SentBy::Nobody,
        _ => SentBy::Endpoint,
    };
    Located { line: choice.line, value }
}

fn reconnect(table: &mut Table<'_, '_>) -> Reconnect {
    const ACTIONS: [&str; 4] = ["retry", "retry_elsewhere", "if_needed", "after_change"];
    Reconnect {
        line: table.line,
        action: table.choice("action", &ACTIONS).value,
        first_delay: table.optional_pair("first_delay"),
        basis: table.choice("basis", &["rfc", "registration", "convention"]).value,
    }
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
struct Table<'p, 'a> {
    source: Source<'a>,
    /// What stands before every message about this table, such as `code 1001: `.
    subject: String,
    line: usize,
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

    fn string(&mut self, key: &'static str) -> Located<String> {
        let field = self.required(key);
        self.converted(key, field, "a string", |value| value.as_str().map(str::to_owned))
    }

    fn number(&mut self, key: &'static str) -> Located<u16> {
        let field = self.required(key);
        self.converted(key, field, "a number from 0 to 65535", u16_of)
    }

    fn optional_number(&mut self, key: &'static str) -> Option<Located<u16>> {
        let field = self.optional(key)?;
        Some(self.converted(key, Some(field), "a number from 0 to 65535", u16_of))
    }

    fn optional_pair(&mut self, key: &'static str) -> Option<(u16, u16)> {
        let field = self.optional(key)?;
        let pair = |value: &'a DeValue<'a>| match value.as_array()?.iter().as_slice() {
            [from, to] => Some((u16_of(from.get_ref())?, u16_of(to.get_ref())?)),
            _ => None,
        };
        Some(self.converted(key, Some(field), "two numbers of seconds, such as [0, 5]", pair).value)
    }

    fn choice(
        &mut self,
        key: &'static str,
        choices: &'static [&'static str],
    ) -> Located<&'static str> {
        let field = self.required(key);
        self.chosen(key, field, choices)
    }

    fn optional_choice(
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

    fn strings(&mut self, key: &'static str) -> Located<Vec<Located<String>>> {
        let field = self.required(key);
        self.list(key, field)
    }

    fn optional_strings(&mut self, key: &'static str) -> Located<Vec<Located<String>>> {
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
    fn table<T: Default>(
        &mut self,
        key: &'static str,
        read: impl FnOnce(&mut Table<'_, 'a>) -> T,
    ) -> T {
        let Some((line, value)) = self.required(key) else { return T::default() };
        self.inner(format!("{}`{key}`: ", self.subject), line, value, read)
    }

    /// The tables under `[key]`, each with the name that it stands under.
    fn named_tables<T: Default>(
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
    fn tables<T: Default>(
        &mut self,
        key: &'static str,
        name: &str,
        read: impl Fn(&mut Table<'_, 'a>) -> T,
    ) -> Vec<T> {
        let Some((line, value)) = self.required(key) else { return Vec::new() };
        let Some(tables) = value.get_ref().as_array() else {
            self.problem(line, format!("`{key}` must be an array of tables: [[{key}]]"));
            return Vec::new();
        };
        let tables = tables.iter().map(|value| {
            let name = match value.get_ref().get(name).map(Spanned::get_ref) {
                Some(DeValue::Integer(number)) => format!("{key} {number}: "),
                Some(DeValue::String(text)) => format!("{key} {text}: "),
                _ => format!("{key} without a {name}: "),
            };
            self.inner(name, self.line_of(value), value, &read)
        });
        tables.collect()
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
