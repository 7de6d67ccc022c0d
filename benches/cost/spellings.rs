//! The names that we look up.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, DefaultHasher};

use ws_close_code::CloseCode;

/// Names, all in one spelling.
pub struct Spelling {
    pub title: &'static str,
    pub texts: Vec<String>,
    pub map: HashMap<String, CloseCode, BuildHasherDefault<DefaultHasher>>,
}

/// The names of the data file in each spelling.
pub fn spellings() -> Vec<Spelling> {
    let (variants, all) =
        (strings_under(&["variant"]), strings_under(&["variant", "name", "aliases"]));
    let spelling = |title, names: &[&str], spell: fn(&str) -> String| {
        let texts: Vec<String> = names.iter().map(|name| spell(name)).collect();
        let code = |text: &String| Some((text.clone(), text.parse().ok()?));
        Spelling { title, map: texts.iter().filter_map(code).collect(), texts }
    };
    let written = spelling("as written", &all, str::to_owned);
    let unknown = spelling("unknown", &all, |name| format!("x{name}"));
    vec![
        spelling("lower case", &all, str::to_lowercase),
        spelling("UPPER CASE", &all, str::to_uppercase),
        spelling("with spaces", &all, |name| separated(name, ' ')),
        spelling("with-hyphens", &all, |name| separated(name, '-')),
        Spelling { map: written.map.clone(), ..unknown },
        spelling("variants alone", &variants, str::to_owned),
        written,
    ]
}

fn strings_under(keys: &[&str]) -> Vec<&'static str> {
    let mut strings = Vec::new();
    let mut wanted = false;
    for line in include_str!("../../data/close_codes.toml").lines() {
        if let Some((key, _)) = line.split_once(" = ") {
            wanted = keys.contains(&key);
        }
        if wanted {
            strings.extend(line.split('"').skip(1).step_by(2));
        }
    }
    strings
}

/// `GoingAway` and `GOING_AWAY` as `Going Away` and `GOING AWAY`.
fn separated(name: &str, separator: char) -> String {
    let mut spelled = String::new();
    let mut in_word = false;
    for c in name.chars() {
        if in_word && c.is_ascii_uppercase() {
            spelled.push(separator);
        }
        spelled.push(if c == '_' { separator } else { c });
        in_word = c.is_ascii_lowercase();
    }
    spelled
}
