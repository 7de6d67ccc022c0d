//! The snippets of a file, with their lines.

use toml_span::Value;
use toml_span::value::{Key, Table};

use crate::file::{File, Problem};

pub struct Language {
    pub path: String,
    /// As people call it, such as `JavaScript`.
    pub name: String,
    /// Its place on the pages; the lowest is first.
    pub rank: i64,
    pub snippets: Vec<Snippet>,
}

/// The code for one library. What is missing is empty.
#[derive(Default)]
pub struct Snippet {
    pub line: usize,
    pub id: String,
    pub library: String,
    pub source: String,
    /// Who runs it: `browser`, `client`, `server`.
    pub senders: Vec<String>,
    pub close: String,
    pub read: String,
    /// Replaces `read` for a Close frame without a code.
    pub read_without_code: String,
    /// Replaces `read` for a connection that ends without a Close frame.
    pub read_without_frame: String,
    /// Numbers that the library refuses to send.
    pub not_sent: Vec<i64>,
    /// Numbers that the library doesn't pass on.
    pub not_read: Vec<i64>,
}

/// The language of a file, or `None` and a problem if it is not TOML.
pub fn language(file: &File, problems: &mut Vec<Problem>) -> Option<Language> {
    let root = file.toml(problems)?;
    let mut reader = Reader { file, problems };
    let mut language =
        Language { path: file.shown(), name: String::new(), rank: 0, snippets: Vec::new() };
    for (key, value) in root.as_table().into_iter().flatten() {
        match &*key.name {
            "language" => language.name = reader.text(key, value),
            "rank" => language.rank = reader.number(key, value),
            "snippet" => {
                for value in reader.array(key, value) {
                    if let Some(table) = value.as_table() {
                        let line = file.line_of(value.span);
                        language.snippets.push(reader.snippet(line, table));
                    }
                }
            }
            name => reader.problem(value, format!("unknown key {name:?}")),
        }
    }
    Some(language)
}

struct Reader<'a> {
    file: &'a File,
    problems: &'a mut Vec<Problem>,
}

impl Reader<'_> {
    fn snippet(&mut self, line: usize, table: &Table<'_>) -> Snippet {
        let mut snippet = Snippet { line, ..Snippet::default() };
        for (key, value) in table {
            match &*key.name {
                "id" => snippet.id = self.text(key, value),
                "library" => snippet.library = self.text(key, value),
                "source" => snippet.source = self.text(key, value),
                "senders" => {
                    let senders = self.array(key, value).iter();
                    snippet.senders = senders.map(|value| self.text(key, value)).collect();
                }
                "close" => snippet.close = self.text(key, value),
                "read" => snippet.read = self.text(key, value),
                "read_without_code" => snippet.read_without_code = self.text(key, value),
                "read_without_frame" => snippet.read_without_frame = self.text(key, value),
                "not_sent" => snippet.not_sent = self.numbers(key, value),
                "not_read" => snippet.not_read = self.numbers(key, value),
                name => self.problem(value, format!("unknown key {name:?}")),
            }
        }
        snippet
    }

    /// A text, without the line break at its end that code in TOML has.
    fn text(&mut self, key: &Key<'_>, value: &Value<'_>) -> String {
        let Some(text) = value.as_str() else {
            self.expected(key, value, "a string");
            return String::new();
        };
        text.trim_end().to_owned()
    }

    fn number(&mut self, key: &Key<'_>, value: &Value<'_>) -> i64 {
        let number = value.as_integer();
        if number.is_none() {
            self.expected(key, value, "a number");
        }
        number.unwrap_or_default()
    }

    fn numbers(&mut self, key: &Key<'_>, value: &Value<'_>) -> Vec<i64> {
        self.array(key, value).iter().map(|value| self.number(key, value)).collect()
    }

    fn array<'v>(&mut self, key: &Key<'_>, value: &'v Value<'v>) -> &'v [Value<'v>] {
        let array = value.as_array();
        if array.is_none() {
            self.expected(key, value, "an array");
        }
        array.map(Vec::as_slice).unwrap_or_default()
    }

    fn expected(&mut self, key: &Key<'_>, value: &Value<'_>, expected: &str) {
        let found = value.as_ref().type_str();
        self.problem(value, format!("{}: expected {expected}, found {found}", key.name));
    }

    fn problem(&mut self, value: &Value<'_>, message: String) {
        self.problems.push((self.file.shown(), self.file.line_of(value.span), message));
    }
}
