//! The files of `data/families/`, as these tests read them: nothing of `build/`.

use std::collections::HashSet;
use std::fs;

use toml::{Table, Value};

/// A file, and what it says.
pub struct FamilyFile {
    pub id: String,
    pub text: String,
    pub table: Table,
}

/// All files, by id.
pub fn files() -> Vec<FamilyFile> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/data/families");
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let id = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let text = fs::read_to_string(path).unwrap();
        files.push(FamilyFile { id, table: text.parse().unwrap(), text });
    }
    files.sort_by(|one, other| one.id.cmp(&other.id));
    files
}

/// What a file says of a number, most specific first.
#[derive(Clone, Copy)]
pub enum Row<'t> {
    /// With the first reason that matches.
    Code(&'t Value, Option<&'t Value>),
    Range(&'t Value),
    None,
}

impl FamilyFile {
    pub fn rows<'t>(&'t self, key: &str) -> &'t [Value] {
        self.table.get(key).map_or(&[], |rows| rows.as_array().unwrap())
    }

    /// Every number that it says something about.
    pub fn numbers(&self) -> HashSet<u16> {
        let of_codes = self.rows("code").iter().map(|row| number(row, "number"));
        let of_range = |row| number(row, "first")..=number(row, "last");
        of_codes.chain(self.rows("range").iter().flat_map(of_range)).collect()
    }

    pub fn row(&self, number: u16, reason: &str) -> Row<'_> {
        let is_number = |row: &&Value| self::number(row, "number") == number;
        if let Some(code) = self.rows("code").iter().find(is_number) {
            let matches = |row: &&Value| match text(row, "match") {
                "exact" => reason == text(row, "text"),
                "prefix" => reason.starts_with(text(row, "text")),
                "contains" => reason.contains(text(row, "text")),
                other => panic!("{other}"),
            };
            return Row::Code(code, reasons(code).iter().find(matches));
        }
        let is_within = |row: &&Value| {
            (self::number(row, "first")..=self::number(row, "last")).contains(&number)
        };
        self.rows("range").iter().find(is_within).map_or(Row::None, Row::Range)
    }

    /// Title, address, version, path and day of the sources that a row cites, or of all.
    pub fn sources(&self, row: Option<&Value>) -> Vec<[Option<&str>; 5]> {
        let all = self.rows("source");
        let of = |source: &'_ Value| {
            let source = all.iter().find(|other| other["id"] == source["id"]).unwrap();
            ["title", "url", "version", "path", "checked"]
                .map(|key| source.get(key).map(|text| text.as_str().unwrap()))
        };
        match row {
            None => all.iter().map(of).collect(),
            Some(row) => {
                let cited = texts(row, "sources").into_iter();
                cited
                    .map(|id| of(all.iter().find(|source| text(source, "id") == id).unwrap()))
                    .collect()
            }
        }
    }

    /// Whether a table of it has texts in the language with this tag.
    pub fn is_translated(&self, tag: &str) -> bool {
        let rows = self.rows("code").iter().chain(self.rows("range"));
        rows.into_iter().any(|row| row.get(tag).is_some())
    }
}

pub fn reasons(code: &Value) -> &[Value] {
    code.get("reason").map_or(&[], |rows| rows.as_array().unwrap())
}

pub fn text<'t>(row: &'t Value, key: &str) -> &'t str {
    row[key].as_str().unwrap()
}

pub fn texts<'t>(row: &'t Value, key: &str) -> Vec<&'t str> {
    let list = row.get(key).map_or(&[][..], |list| list.as_array().unwrap());
    list.iter().map(|text| text.as_str().unwrap()).collect()
}

pub fn number(row: &Value, key: &str) -> u16 {
    row[key].as_integer().unwrap().try_into().unwrap()
}

/// Letters and digits in lower case, with underscores between words.
pub fn label_of(name: &str) -> String {
    let words = name.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect::<Vec<_>>().join("_")
}
