//! Tables of phrases: the same ones in every language.

use super::super::code;
use super::super::names;
use super::super::rules::Check;
use super::super::rust::Text;
use super::super::toml::{Located, TomlTable};

/// A table of phrases, by their keys in alphabetical order.
#[derive(Default)]
pub struct PhraseTable {
    pub name: Located<String>,
    pub phrases: Vec<(Located<String>, Located<String>)>,
}

/// All tables that are left of a file.
pub fn read(root: &mut TomlTable<'_, '_>) -> Vec<PhraseTable> {
    root.remaining_tables(|name, table| PhraseTable { name, phrases: table.all_strings() })
}

/// The phrase under `key` of the table `name`.
fn find<'a>(tables: &'a [PhraseTable], name: &str, key: &str) -> Option<&'a Located<String>> {
    let table = tables.iter().find(|table| table.name.value == name)?;
    Some(&table.phrases.iter().find(|(name, _)| name.value == key)?.1)
}

pub fn check(tables: &[PhraseTable], check: &mut Check<'_, '_>) {
    for table in tables {
        for (key, phrase) in &table.phrases {
            let subject = format!("[{}] `{}`", table.name.value, key.value);
            check.phrase(&subject, phrase);
            // The library writes what fills a blank by itself.
            if code::codes(&phrase.value).iter().any(|code| code.contains('{')) {
                check.problem(phrase.line, format!("{subject} has a blank in its code"));
            }
        }
    }
}

/// The keys become fields.
pub fn check_keys(tables: &[PhraseTable], check: &mut Check<'_, '_>) {
    for table in tables {
        snake_case(&table.name, check);
        for (key, _) in &table.phrases {
            snake_case(key, check);
        }
    }
}

fn snake_case(name: &Located<String>, check: &mut Check<'_, '_>) {
    let is_word =
        |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase());
    if !name.value.split('_').all(is_word) {
        check.problem(name.line, format!("{:?} must be in snake case", name.value));
    }
}

/// The same phrases as English, with the same words in braces.
pub fn check_same(own: &[PhraseTable], english: &[PhraseTable], check: &mut Check<'_, '_>) {
    for table in english {
        for (key, phrase) in &table.phrases {
            let (name, key) = (&table.name.value, &key.value);
            match find(own, name, key) {
                None => check.problem(1, format!("[{name}] `{key}` is missing")),
                Some(found) if !have_same_blanks(&found.value, &phrase.value) => {
                    let message = format!(
                        "[{name}] `{key}` must have the blanks of English: {:?}",
                        blanks(&phrase.value)
                    );
                    check.problem(found.line, message);
                }
                Some(found) => {
                    check.same_code(&format!("[{name}] `{key}`"), found, &phrase.value);
                }
            }
        }
    }
    for table in own {
        for (key, _) in &table.phrases {
            if find(english, &table.name.value, &key.value).is_none() {
                let message = format!("[{}] `{}` is not in English", table.name.value, key.value);
                check.problem(key.line, message);
            }
        }
    }
}

/// The words in braces.
fn blanks(phrase: &str) -> Vec<&str> {
    let mut blanks = Vec::new();
    for part in phrase.split('{').skip(1) {
        if let Some((blank, _)) = part.split_once('}') {
            blanks.push(blank);
        }
    }
    blanks
}

fn have_same_blanks(one: &str, other: &str) -> bool {
    let (one, other) = (blanks(one), blanks(other));
    one.iter().all(|blank| other.contains(blank)) && other.iter().all(|blank| one.contains(blank))
}

/// A struct for each table of phrases, and one that holds them all.
pub fn emit_structs(out: &mut Text, name: &str, tables: &[PhraseTable]) {
    let mut structs = Text::default();
    writeln!(out, "pub(crate) struct {name} {{");
    for table in tables {
        let name = &table.name.value;
        let ty = names::upper_camel_case(name);
        writeln!(out, "    pub(crate) {name}: phrases::{ty},");
        writeln!(structs, "    pub(crate) struct {ty} {{");
        for (key, _) in &table.phrases {
            writeln!(structs, "        pub(crate) {}: &'static str,", key.value);
        }
        structs.push_str("    }\n");
    }
    writeln!(out, "}}\n\npub(crate) mod phrases {{\n{}}}\n", structs.0);
}

/// The phrases of a language, as an expression.
pub fn emit_value(out: &mut Text, name: &str, tables: &[PhraseTable]) {
    writeln!(out, "{name} {{");
    for table in tables {
        let name = &table.name.value;
        write!(out, "        {name}: phrases::{} {{ ", names::upper_camel_case(name));
        for (key, phrase) in &table.phrases {
            write!(out, "{}: {:?}, ", key.value, phrase.value);
        }
        out.push_str("},\n");
    }
    out.push_str("    }");
}
