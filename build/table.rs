//! Takes TOML tables apart. Whatever is missing, unknown or of the wrong type is a problem with its
//! line; a default takes its place, so that reading goes on to the next one.

use toml_span::Value;

use super::File;
use super::model::Located;
use super::problem::Problems;

/// What `read` makes of the root table of a file. Of faults in the TOML itself, only the first is
/// reported.
pub fn read<T: Default>(
    file: &File,
    problems: &mut Problems,
    read: impl Fn(&mut Table<'_, '_>) -> T,
) -> T {
    let line_ends = line_ends(&file.text);
    let source = Source { path: &file.path, line_ends: &line_ends };
    match toml_span::parse(&file.text) {
        Ok(root) => {
            let mut value = T::default();
            let mut read = |table: &mut Table<'_, '_>| value = read(table);
            inner(source, String::new(), 1, &root, problems, &mut read);
            value
        }
        Err(error) => {
            let line = source.line(error.span.start);
            problems.add(source.path, line, error.to_string());
            T::default()
        }
    }
}

fn line_ends(text: &str) -> Vec<usize> {
    let mut ends = Vec::new();
    for (offset, byte) in text.bytes().enumerate() {
        if byte == b'\n' {
            ends.push(offset);
        }
    }
    ends
}

/// A file, for the line of a byte in it.
#[derive(Clone, Copy)]
struct Source<'a> {
    path: &'a str,
    line_ends: &'a [usize],
}

impl Source<'_> {
    fn line(self, offset: usize) -> usize {
        1 + self.line_ends.partition_point(|&end| end < offset)
    }
}

/// What takes a table apart.
type Reader<'r, 'a> = &'r mut dyn FnMut(&mut Table<'_, 'a>);

/// A value and the line of its key.
type Field<'a> = (usize, &'a Value<'a>);

/// Takes apart the table that `value` should be. `subject` stands before every message about it.
fn inner<'a>(
    source: Source<'a>,
    subject: String,
    line: usize,
    value: &'a Value<'a>,
    problems: &mut Problems,
    read: Reader<'_, 'a>,
) {
    let Some(members) = value.as_table() else {
        let message = format!("{subject}expected a table, met {}", value.as_ref().type_str());
        problems.add(source.path, line, message);
        return;
    };
    let mut fields = Vec::new();
    for (key, value) in members {
        fields.push((key.name.as_ref(), (source.line(key.span.start), value)));
    }
    let mut table = Table { source, subject, line, fields, known: Vec::new(), problems };
    read(&mut table);
    table.end();
}

/// A table whose keys are taken one by one; [`Table::end`] reports those that nobody took.
pub struct Table<'p, 'a> {
    source: Source<'a>,
    /// What stands before every message about this table, such as `code 1001: `.
    subject: String,
    pub line: usize,
    fields: Vec<(&'a str, Field<'a>)>,
    known: Vec<&'static str>,
    problems: &'p mut Problems,
}

impl<'a> Table<'_, 'a> {
    fn problem(&mut self, line: usize, message: &str) {
        let message = format!("{}{message}", self.subject);
        self.problems.add(self.source.path, line, message);
    }

    /// Reports the keys that are left.
    fn end(mut self) {
        for (key, (line, _)) in std::mem::take(&mut self.fields) {
            let message = format!("unknown key `{key}`: expected one of {:?}", self.known);
            self.problem(line, &message);
        }
    }

    fn optional(&mut self, key: &'static str) -> Option<Field<'a>> {
        self.known.push(key);
        let place = self.fields.iter().position(|(name, _)| *name == key)?;
        Some(self.fields.remove(place).1)
    }

    fn required(&mut self, key: &'static str) -> Option<Field<'a>> {
        let field = self.optional(key);
        if field.is_none() {
            self.problem(self.line, &format!("`{key}` is missing"));
        }
        field
    }

    /// What `convert` made of a field's value, or a problem that says what was expected.
    fn converted<T: Default>(
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
        self.converted(key, field, "a string", string_of)
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
        field: Option<Field<'a>>,
        choices: &'static [&'static str],
    ) -> Located<&'static str> {
        let Some((line, value)) = field else {
            return Located { line: self.line, value: "" };
        };
        let choice = choices.iter().find(|&&choice| value.as_str() == Some(choice));
        if choice.is_none() {
            self.problem(line, &format!("`{key}` must be one of {choices:?}"));
        }
        Located { line, value: choice.copied().unwrap_or_default() }
    }

    pub fn strings(&mut self, key: &'static str) -> Located<Vec<Located<String>>> {
        let field = self.required(key);
        self.list(key, field)
    }

    pub fn optional_strings(&mut self, key: &'static str) -> Located<Vec<Located<String>>> {
        let field = self.optional(key);
        self.list(key, field)
    }

    fn list(&mut self, key: &str, field: Option<Field<'a>>) -> Located<Vec<Located<String>>> {
        let Located { line, value: strings } =
            self.converted(key, field, "a list of strings", strings_of);
        let mut located = Vec::new();
        for (offset, value) in strings {
            located.push(Located { line: self.source.line(offset), value });
        }
        Located { line, value: located }
    }

    /// The table under `key`, read by `read`.
    pub fn table<T: Default>(
        &mut self,
        key: &'static str,
        read: impl Fn(&mut Table<'_, 'a>) -> T,
    ) -> T {
        let field = self.required(key);
        self.at(key, field, read).unwrap_or_default()
    }

    /// The same, where there may be none.
    #[cfg(feature = "private")]
    pub fn optional_table<T: Default>(
        &mut self,
        key: &'static str,
        read: impl Fn(&mut Table<'_, 'a>) -> T,
    ) -> Option<T> {
        let field = self.optional(key);
        self.at(key, field, read)
    }

    fn at<T: Default>(
        &mut self,
        key: &str,
        field: Option<Field<'a>>,
        read: impl Fn(&mut Table<'_, 'a>) -> T,
    ) -> Option<T> {
        let mut made = T::default();
        let subject = format!("{}`{key}`: ", self.subject);
        self.inner(subject, field?, &mut |table| made = read(table));
        Some(made)
    }

    /// The tables under `[key]`, each with the name that it stands under.
    pub fn named_tables<T>(
        &mut self,
        key: &'static str,
        what: &str,
        read: impl Fn(Located<String>, &mut Table<'_, 'a>) -> T,
    ) -> Vec<T> {
        let mut made = Vec::new();
        let Some((line, value)) = self.required(key) else { return made };
        let Some(tables) = value.as_table() else {
            self.problem(line, &format!("`{key}` must be a table of tables"));
            return made;
        };
        for (id, value) in tables {
            let id = Located { line: self.source.line(id.span.start), value: id.name.to_string() };
            let subject = format!("{what} {}: ", id.value);
            self.inner(subject, (id.line, value), &mut |table| made.push(read(id.clone(), table)));
        }
        made
    }

    /// The tables under `[[key]]`. Messages name each by its `name`, as in `code 1001`.
    pub fn tables<T>(
        &mut self,
        key: &'static str,
        name: &str,
        read: impl Fn(&mut Table<'_, 'a>) -> T,
    ) -> Vec<T> {
        let mut made = Vec::new();
        let field = self.required(key);
        self.array(key, name, field, &mut |table| made.push(read(table)));
        made
    }

    /// The same, where there may be none.
    pub fn optional_tables<T>(
        &mut self,
        key: &'static str,
        name: &str,
        read: impl Fn(&mut Table<'_, 'a>) -> T,
    ) -> Vec<T> {
        let mut made = Vec::new();
        let field = self.optional(key);
        self.array(key, name, field, &mut |table| made.push(read(table)));
        made
    }

    fn array(&mut self, key: &str, name: &str, field: Option<Field<'a>>, read: Reader<'_, 'a>) {
        let Some((line, value)) = field else { return };
        let Some(tables) = value.as_array() else {
            self.problem(line, &format!("`{key}` must be an array of tables: [[{key}]]"));
            return;
        };
        for value in tables {
            let subject = match value.as_table().and_then(|table| table.get(name)) {
                Some(name) => match (name.as_integer(), name.as_str()) {
                    (Some(number), _) => format!("{key} {number}: "),
                    (_, Some(text)) => format!("{key} {text}: "),
                    _ => format!("{key}: "),
                },
                None => format!("{key} without a {name}: "),
            };
            self.inner(subject, (self.source.line(value.span.start), value), read);
        }
    }

    /// All tables that nobody took, each with its name.
    pub fn remaining_tables<T>(
        &mut self,
        read: impl Fn(Located<String>, &mut Table<'_, 'a>) -> T,
    ) -> Vec<T> {
        let mut made = Vec::new();
        for (name, (line, value)) in std::mem::take(&mut self.fields) {
            let located = Located { line, value: name.to_owned() };
            let subject = format!("[{name}] ");
            self.inner(subject, (line, value), &mut |table| {
                made.push(read(located.clone(), table));
            });
        }
        made
    }

    /// All strings of this table, each with its key.
    pub fn phrases(&mut self) -> Vec<(Located<String>, Located<String>)> {
        let mut phrases = Vec::new();
        for (key, (line, value)) in std::mem::take(&mut self.fields) {
            let text = self.converted(key, Some((line, value)), "a string", string_of);
            phrases.push((Located { line, value: key.to_owned() }, text));
        }
        phrases
    }

    fn inner(&mut self, subject: String, (line, value): Field<'a>, read: Reader<'_, 'a>) {
        inner(self.source, subject, line, value, self.problems, read);
    }
}

fn string_of(value: &Value<'_>) -> Option<String> {
    value.as_str().map(str::to_owned)
}

fn u16_of(value: &Value<'_>) -> Option<u16> {
    value.as_integer()?.try_into().ok()
}

const TWO_NUMBERS: &str = "two numbers, such as [0, 5]";

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
