//! The search words of one language, with their lines.

use crate::file::{File, Problem};
use crate::words::{Reader, Row, Words};

pub struct Language {
    /// Such as `data/search/ko.toml`.
    pub path: String,
    pub stop_words: Words,
    pub endings: Words,
    pub synonyms: Vec<Row>,
    /// The keys are kinds of limits.
    pub limits: Vec<Row>,
    /// The keys are numbers.
    pub codes: Vec<Row>,
    /// The keys are labels.
    pub classes: Vec<Row>,
}

/// The words of a file, or `None` and a problem if it is not TOML.
pub fn read(file: &File, problems: &mut Vec<Problem>) -> Option<Language> {
    let root = file.toml(problems)?;
    let mut reader = Reader::new(file, problems);
    let mut language = Language {
        path: file.shown(),
        stop_words: Vec::new(),
        endings: Vec::new(),
        synonyms: Vec::new(),
        limits: Vec::new(),
        codes: Vec::new(),
        classes: Vec::new(),
    };
    for (key, value) in root.as_table().into_iter().flatten() {
        match &*key.name {
            "stop_words" => language.stop_words = reader.words(key, value),
            "endings" => language.endings = reader.words(key, value),
            "synonyms" => language.synonyms = reader.table(key, value),
            "limits" => language.limits = reader.table(key, value),
            "code" => language.codes = reader.rows(key, value, "number"),
            "class" => language.classes = reader.rows(key, value, "label"),
            name => reader.problem(value, format!("unknown key {name:?}")),
        }
    }
    Some(language)
}
