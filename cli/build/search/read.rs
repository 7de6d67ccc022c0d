//! The search words of one language, with their lines.

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

pub struct Language {
    /// Such as `data/search/ko.toml`.
    pub path: String,
    pub stop_words: Words,
    pub endings: Words,
    pub synonyms: Vec<Row>,
    /// The keys are the units of `UNITS`.
    pub units: Vec<Row>,
    /// The keys are kinds of limits.
    pub limits: Vec<Row>,
    /// The keys are numbers.
    pub codes: Vec<Row>,
    /// The keys are labels.
    pub classes: Vec<Row>,
}

/// Reads values of a file, and collects what is wrong with them.
struct Reader<'a> {
    file: &'a File,
    problems: &'a mut Vec<Problem>,
}

/// The words of a file, or `None` and a problem if it is not TOML.
pub fn read(file: &File, problems: &mut Vec<Problem>) -> Option<Language> {
    let root = file.toml(problems)?;
    let mut reader = Reader { file, problems };
    let mut language = Language {
        path: file.shown(),
        stop_words: Vec::new(),
        endings: Vec::new(),
        synonyms: Vec::new(),
        units: Vec::new(),
        limits: Vec::new(),
        codes: Vec::new(),
        classes: Vec::new(),
    };
    for (key, value) in root.as_table().into_iter().flatten() {
        match &*key.name {
            "stop_words" => language.stop_words = reader.words(key, value),
            "endings" => language.endings = reader.words(key, value),
            "synonyms" => language.synonyms = reader.table(key, value),
            "units" => language.units = reader.table(key, value),
            "limits" => language.limits = reader.table(key, value),
            "code" => language.codes = reader.rows(key, value, "number"),
            "class" => language.classes = reader.rows(key, value, "label"),
            name => reader.problem(value, format!("unknown key {name:?}")),
        }
    }
    Some(language)
}

impl Reader<'_> {
    fn problem(&mut self, value: &Value<'_>, message: String) {
        self.problems.push((self.file.shown(), self.file.line_of(value.span), message));
    }

    fn expected(&mut self, name: &str, value: &Value<'_>, expected: &str) {
        let found = value.as_ref().type_str();
        self.problem(value, format!("{name}: expected {expected}, found {found}"));
    }

    fn words(&mut self, key: &Key<'_>, value: &Value<'_>) -> Words {
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

    fn table(&mut self, key: &Key<'_>, value: &Value<'_>) -> Vec<Row> {
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
    fn rows(&mut self, key: &Key<'_>, value: &Value<'_>, key_name: &str) -> Vec<Row> {
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
