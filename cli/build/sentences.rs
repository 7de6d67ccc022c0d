//! Reads the words of sentences, checks them, and generates Rust from them.

use std::collections::HashMap;
use std::str::FromStr;

use crate::file::{File, Problem, sorted};
use crate::words::{self, Located, Reader, Row, Words, texts};

/// The arrays of tables: its name, what each of its rows has besides words, and the type of that in Rust.
const TABLES: [(&str, &str, &str); 4] = [
    ("time", "milliseconds", "u32"),
    ("size", "bytes", "u32"),
    ("number", "value", "f64"),
    ("number_of_hours", "value", "f64"),
];

/// The lists of `[words]`.
const LISTS: [&str; 19] = [
    "and",
    "around_codes",
    "articles",
    "before_articles",
    "before_events",
    "before_reasons",
    "closing",
    "code",
    "counted",
    "every",
    "handshake",
    "larger",
    "not_before_codes",
    "not_every",
    "not_larger",
    "not_units",
    "refusals",
    "silence",
    "status",
];

#[derive(Default)]
struct Sentences {
    /// In the order of [`TABLES`].
    tables: [Vec<Row>; TABLES.len()],
    /// In the order of [`LISTS`].
    lists: [Words; LISTS.len()],
}

/// Rust with the words of the file, or every problem, such as `data/sentences.toml:21: …`.
pub fn generate(file: &File) -> Result<String, Vec<String>> {
    let mut problems = Vec::new();
    if let Some(sentences) = read(file, &mut problems) {
        check(&sentences, &mut |line, message| problems.push((file.shown(), line, message)));
        if problems.is_empty() {
            return Ok(rust(&sentences));
        }
    }
    Err(sorted(problems))
}

fn read(file: &File, problems: &mut Vec<Problem>) -> Option<Sentences> {
    let root = file.toml(problems)?;
    let mut reader = Reader::new(file, problems);
    let mut sentences = Sentences::default();
    for (key, value) in root.as_table().into_iter().flatten() {
        match TABLES.iter().position(|(name, ..)| *name == key.name) {
            Some(place) => sentences.tables[place] = reader.rows(key, value, TABLES[place].1),
            None if key.name == "words" => {
                for Row { key, words } in reader.table(key, value) {
                    match LISTS.iter().position(|name| *name == key.value) {
                        Some(place) => sentences.lists[place] = words,
                        None => reader.problem_in(key.line, format!("unknown key {:?}", key.value)),
                    }
                }
            }
            None => reader.problem(value, format!("unknown key {:?}", key.name)),
        }
    }
    Some(sentences)
}

fn check(sentences: &Sentences, problem: &mut dyn FnMut(usize, String)) {
    for ((name, key_name, kind), rows) in TABLES.iter().zip(&sentences.tables) {
        let is_positive = |value: &str| match *kind {
            "u32" => u32::from_str(value).is_ok_and(|value| value > 0),
            _ => f64::from_str(value).is_ok_and(|value| value > 0.0),
        };
        let mut seen = HashMap::new();
        if rows.is_empty() {
            problem(1, format!("[[{name}]] is missing"));
        }
        for Row { key, words } in rows {
            if !is_positive(&key.value) {
                problem(key.line, format!("{name}: {key_name} {} is not above 0", key.value));
            }
            words::check(name, words, problem);
            for Located { line, value } in words {
                if value.contains(' ') {
                    problem(*line, format!("{name}: expected one word, found {value:?}"));
                }
                if let Some(other) = seen.insert(value, key).filter(|other| other.line != key.line)
                {
                    problem(*line, format!("{name}: {value:?} is also that of {}", other.value));
                }
            }
        }
    }
    for (name, words) in LISTS.iter().zip(&sentences.lists) {
        if words.is_empty() {
            problem(1, format!("words: {name} is missing"));
        }
        words::check(name, words, problem);
    }
}

fn rust(sentences: &Sentences) -> String {
    let mut lines = Vec::new();
    for ((name, _, kind), rows) in TABLES.iter().zip(&sentences.tables) {
        let name = name.to_uppercase();
        lines.push(format!("pub static {name}: &[({kind}, &[&str])] = &["));
        let row = |row: &Row| format!("    ({}_{kind}, &{:?}),", row.key.value, texts(&row.words));
        lines.extend(rows.iter().map(row));
        lines.push("];".to_owned());
    }
    for (name, words) in LISTS.iter().zip(&sentences.lists) {
        lines.push(format!("pub static {}: &[&str] = &{:?};", name.to_uppercase(), texts(words)));
    }
    lines.join("\n") + "\n"
}
