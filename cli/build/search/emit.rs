//! Writes Rust.

use super::read::Language;
use crate::words::{Row, texts};

pub fn rust(languages: &[Language]) -> String {
    let mut lines = vec![
        "/// The words of every language.".to_owned(),
        "pub static LANGUAGES: &[Language] = &[".to_owned(),
    ];
    for language in languages {
        lines.push("    Language {".to_owned());
        for (name, words) in [("stop_words", &language.stop_words), ("endings", &language.endings)]
        {
            lines.push(format!("        {name}: &{:?},", texts(words)));
        }
        let text = |key: &str| format!("{key:?}");
        for (name, rows, key) in [
            ("synonyms", &language.synonyms, &text as &dyn Fn(&str) -> String),
            ("limits", &language.limits, &text),
            ("codes", &language.codes, &str::to_owned),
            ("classes", &language.classes, &text),
        ] {
            lines.push(format!("        {name}: &["));
            let row = |row: &Row| {
                format!("            ({}, &{:?}),", key(&row.key.value), texts(&row.words))
            };
            lines.extend(rows.iter().map(row));
            lines.push("        ],".to_owned());
        }
        lines.push("    },".to_owned());
    }
    lines.push("];\n".to_owned());
    lines.join("\n")
}
