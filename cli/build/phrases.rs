//! Reads the phrases of every language, checks that they are complete, and generates Rust from them.
//! English is the model: every other language has its tables, its keys and its blanks.

use std::collections::BTreeSet;

use toml_span::Value;

use crate::code;
use crate::file::{File, Problem, sorted};

/// The phrases of one language.
struct Language<'a> {
    /// Such as `data/locale/ko.toml`.
    path: String,
    /// Such as `ko`.
    tag: &'a str,
    tables: Vec<Table>,
}

struct Table {
    line: usize,
    name: String,
    phrases: Vec<Phrase>,
}

struct Phrase {
    line: usize,
    key: String,
    /// Empty if it is not a string, which is a problem already.
    text: String,
}

const ENGLISH: &str = "en";

/// Rust with the phrases of `files`, or every problem, such as `data/locale/ko.toml:21: …`.
pub fn generate(files: &[File]) -> Result<String, Vec<String>> {
    let mut problems = Vec::new();
    let languages: Vec<_> = files.iter().filter_map(|file| read(file, &mut problems)).collect();
    let english = languages.iter().find(|language| language.tag == ENGLISH);
    if let Some(english) = english {
        check_names(english, &mut problems);
        for other in languages.iter().filter(|language| language.tag != ENGLISH) {
            compare(english, other, &mut problems);
        }
    }
    match english {
        Some(english) if problems.is_empty() => Ok(rust(english, &languages)),
        None if problems.is_empty() => Err(vec![format!("{ENGLISH}.toml is missing")]),
        _ => Err(sorted(problems)),
    }
}

/// The phrases of a file, or `None` and a problem if it is not TOML.
fn read<'a>(file: &'a File, problems: &mut Vec<Problem>) -> Option<Language<'a>> {
    let root = file.toml(problems)?;
    let path = file.shown();
    let mut problem = |line, message: String| problems.push((path.clone(), line, message));
    let tables = tables(file, &root, &mut problem);
    let tag = file.path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
    Some(Language { path, tag, tables })
}

fn tables(file: &File, root: &Value<'_>, problem: &mut dyn FnMut(usize, String)) -> Vec<Table> {
    let line = |span| file.line_of(span);
    let mut tables = Vec::new();
    for (name, table) in root.as_table().into_iter().flatten() {
        let Some(members) = table.as_table() else {
            problem(line(name.span), format!("{}: expected a table", name.name));
            continue;
        };
        let mut phrases = Vec::new();
        for (key, value) in members {
            let subject = format!("[{}] {}", name.name, key.name);
            let text = value.as_str().unwrap_or_default();
            if value.as_str().is_none() {
                let found = value.as_ref().type_str();
                problem(line(key.span), format!("{subject}: expected a string, found {found}"));
            } else if text.is_empty() || text.trim() != text || text.contains(char::is_control) {
                let expected = "one line of text without spaces around it";
                problem(line(key.span), format!("{subject}: expected {expected}, found {text:?}"));
            } else if !code::is_marked(text) {
                let expected = "code between two backticks, without spaces at its ends";
                problem(line(key.span), format!("{subject}: expected {expected}, found {text:?}"));
            }
            let (key, text) = (key.name.to_string(), text.to_owned());
            phrases.push(Phrase { line: line(value.span), key, text });
        }
        tables.push(Table { line: line(name.span), name: name.name.to_string(), phrases });
    }
    tables
}

/// Tables and keys become names in Rust.
fn check_names(english: &Language<'_>, problems: &mut Vec<Problem>) {
    let is_name = |name: &str| {
        name.starts_with(|c: char| c.is_ascii_lowercase())
            && name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
    };
    for table in &english.tables {
        let names = table.phrases.iter().map(|phrase| (phrase.line, &phrase.key));
        for (line, name) in
            names.chain([(table.line, &table.name)]).filter(|(_, name)| !is_name(name))
        {
            problems.push((english.path.clone(), line, format!("{name:?}: expected snake_case")));
        }
    }
}

fn compare(english: &Language<'_>, other: &Language<'_>, problems: &mut Vec<Problem>) {
    let mut problem = |line, message: String| problems.push((other.path.clone(), line, message));
    for model in &english.tables {
        let Some(table) = other.tables.iter().find(|table| table.name == model.name) else {
            problem(1, format!("[{}] is missing", model.name));
            continue;
        };
        for model in &model.phrases {
            let subject = format!("[{}] {}", table.name, model.key);
            let Some(phrase) = table.phrases.iter().find(|phrase| phrase.key == model.key) else {
                problem(table.line, format!("{subject} is missing"));
                continue;
            };
            let [expected, found] = [blanks(&model.text), blanks(&phrase.text)];
            if expected != found && !phrase.text.is_empty() {
                let message =
                    format!("{subject}: expected {expected} as in English, found {found}");
                problem(phrase.line, message);
            }
            let [expected, found] = [code::of(&model.text), code::of(&phrase.text)];
            if expected != found {
                let message = format!(
                    "{subject}: expected the code of English, {expected:?}, found {found:?}"
                );
                problem(phrase.line, message);
            }
        }
        for phrase in &table.phrases {
            if !model.phrases.iter().any(|model| model.key == phrase.key) {
                let message =
                    format!("[{}] {}: English has no such phrase", table.name, phrase.key);
                problem(phrase.line, message);
            }
        }
    }
    for table in &other.tables {
        if !english.tables.iter().any(|model| model.name == table.name) {
            problem(table.line, format!("[{}]: English has no such table", table.name));
        }
    }
}

/// The words in braces, such as `{from} {to}`, in alphabetical order.
fn blanks(text: &str) -> String {
    let blank = |rest: &str| format!("{{{}}}", rest.split('}').next().unwrap_or_default());
    let blanks: BTreeSet<String> = text.split('{').skip(1).map(blank).collect();
    if blanks.is_empty() {
        return "no words in braces".to_owned();
    }
    blanks.into_iter().collect::<Vec<_>>().join(" ")
}

fn rust(english: &Language<'_>, languages: &[Language<'_>]) -> String {
    let mut lines = vec!["/// The phrases of one language.".to_owned()];
    let names = || english.tables.iter().map(|table| (table, struct_name(&table.name)));
    lines.push("pub struct Phrases {".to_owned());
    lines.extend(names().map(|(table, name)| format!("    pub {}: {name},", table.name)));
    lines.push("}".to_owned());
    for (table, name) in names() {
        lines.push(format!("pub struct {name} {{"));
        let field = |phrase: &Phrase| format!("    pub {}: &'static str,", phrase.key);
        lines.extend(table.phrases.iter().map(field));
        lines.push("}".to_owned());
    }
    lines.push(format!("pub static ENGLISH: Phrases = {};", literal(english)));
    lines.push("/// The other languages, by their tags.".to_owned());
    lines.push("pub static OTHERS: &[(&str, Phrases)] = &[".to_owned());
    for language in languages.iter().filter(|language| language.tag != ENGLISH) {
        lines.push(format!("({:?}, {}),", language.tag, literal(language)));
    }
    lines.push("];\n".to_owned());
    lines.join("\n")
}

fn literal(language: &Language<'_>) -> String {
    let mut lines = vec!["Phrases {".to_owned()];
    for Table { name, phrases, .. } in &language.tables {
        lines.push(format!("    {name}: {} {{", struct_name(name)));
        let field = |phrase: &Phrase| format!("        {}: {:?},", phrase.key, phrase.text);
        lines.extend(phrases.iter().map(field));
        lines.push("    },".to_owned());
    }
    lines.push("}".to_owned());
    lines.join("\n")
}

/// `may_reconnect` as `MayReconnectPhrases`.
fn struct_name(table: &str) -> String {
    let mut name = String::new();
    for word in table.split('_') {
        let (first, rest) = word.split_at(word.len().min(1));
        name += &first.to_ascii_uppercase();
        name += rest;
    }
    name + "Phrases"
}
