//! Tables in tables.

use super::located::Located;
use super::table::{Field, Reader, STRING, TomlTable, string_of};

impl<'a> TomlTable<'_, 'a> {
    /// The table under `key`.
    pub fn table<T: Default>(
        &mut self,
        key: &'static str,
        read: impl Fn(&mut TomlTable<'_, 'a>) -> T,
    ) -> T {
        let field = self.required(key);
        self.under(key, field, read).unwrap_or_default()
    }

    /// The same, where there may be none.
    #[cfg(feature = "private")]
    pub fn optional_table<T: Default>(
        &mut self,
        key: &'static str,
        read: impl Fn(&mut TomlTable<'_, 'a>) -> T,
    ) -> Option<T> {
        let field = self.optional(key);
        self.under(key, field, read)
    }

    fn under<T: Default>(
        &mut self,
        key: &str,
        field: Option<Field<'a>>,
        read: impl Fn(&mut TomlTable<'_, 'a>) -> T,
    ) -> Option<T> {
        let mut made = T::default();
        let subject = format!("{}`{key}`: ", self.subject);
        self.inner(subject, field?, &mut |table| made = read(table));
        Some(made)
    }

    /// The tables under `[[key]]`. Messages name each by its `name`, as in `code 1001`, and in quotes if it is a `text`.
    pub fn tables<T>(
        &mut self,
        key: &'static str,
        name: &str,
        read: impl Fn(&mut TomlTable<'_, 'a>) -> T,
    ) -> Vec<T> {
        let field = self.required(key);
        self.made(key, name, field, read)
    }

    /// The same, where there may be none.
    pub fn optional_tables<T>(
        &mut self,
        key: &'static str,
        name: &str,
        read: impl Fn(&mut TomlTable<'_, 'a>) -> T,
    ) -> Vec<T> {
        let field = self.optional(key);
        self.made(key, name, field, read)
    }

    fn made<T>(
        &mut self,
        key: &str,
        name: &str,
        field: Option<Field<'a>>,
        read: impl Fn(&mut TomlTable<'_, 'a>) -> T,
    ) -> Vec<T> {
        let mut made = Vec::new();
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
                Some(found) => match (found.as_integer(), found.as_str()) {
                    (Some(number), _) => format!("{key} {number}"),
                    (_, Some(text)) if name == "text" => format!("{key} {text:?}"),
                    (_, Some(text)) => format!("{key} {text}"),
                    _ => key.to_owned(),
                },
                None => format!("{key} without a {name}"),
            };
            let subject = format!("{}{subject}: ", self.subject);
            self.inner(subject, (self.source.line(value.span.start), value), read);
        }
    }

    /// The list under `key`, of strings or tables.
    pub fn strings_or_tables<T>(
        &mut self,
        key: &'static str,
        of_string: fn(Located<String>) -> T,
        of_table: fn(&mut TomlTable<'_, 'a>) -> T,
    ) -> Located<Vec<T>> {
        let field = self.required(key);
        self.items(key, field, of_string, of_table)
    }

    /// The same, where there may be none.
    pub fn optional_strings_or_tables<T>(
        &mut self,
        key: &'static str,
        of_string: fn(Located<String>) -> T,
        of_table: fn(&mut TomlTable<'_, 'a>) -> T,
    ) -> Located<Vec<T>> {
        let field = self.optional(key);
        self.items(key, field, of_string, of_table)
    }

    fn items<T>(
        &mut self,
        key: &str,
        field: Option<Field<'a>>,
        of_string: fn(Located<String>) -> T,
        of_table: fn(&mut TomlTable<'_, 'a>) -> T,
    ) -> Located<Vec<T>> {
        let mut made = Vec::new();
        let Some((line, value)) = field else { return Located { line: self.line, value: made } };
        let Some(items) = value.as_array() else {
            self.problem(line, &format!("`{key}` must be a list of strings or tables"));
            return Located { line, value: made };
        };
        for item in items {
            let line = self.source.line(item.span.start);
            if let Some(value) = string_of(item) {
                made.push(of_string(Located { line, value }));
            } else {
                let subject = format!("{}`{key}`: ", self.subject);
                self.inner(subject, (line, item), &mut |table| made.push(of_table(table)));
            }
        }
        Located { line, value: made }
    }

    /// The tables under those of these names that there are.
    #[cfg(feature = "private")]
    pub fn tables_named<T>(
        &mut self,
        names: &[&str],
        read: impl Fn(&mut TomlTable<'_, 'a>) -> T,
    ) -> Vec<(String, T)> {
        let mut made = Vec::new();
        for &name in names {
            let Some(place) = self.fields.iter().position(|(key, _)| *key == name) else {
                continue;
            };
            let (_, field) = self.fields.remove(place);
            let subject = format!("{}`{name}`: ", self.subject);
            self.inner(subject, field, &mut |table| made.push((name.to_owned(), read(table))));
        }
        made
    }

    /// All tables that are left, each with its name.
    pub fn remaining_tables<T>(
        &mut self,
        read: impl Fn(Located<String>, &mut TomlTable<'_, 'a>) -> T,
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
    pub fn all_strings(&mut self) -> Vec<(Located<String>, Located<String>)> {
        let mut strings = Vec::new();
        for (key, (line, value)) in std::mem::take(&mut self.fields) {
            let text = self.converted(key, Some((line, value)), STRING, string_of);
            strings.push((Located { line, value: key.to_owned() }, text));
        }
        strings
    }

    fn inner(&mut self, subject: String, field: Field<'a>, read: Reader<'_, 'a>) {
        self.source.table(subject, field, self.problems, read);
    }
}
