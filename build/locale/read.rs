//! Reads the files of `data/locale/`.

use super::super::close_codes::texts;
use super::super::rules::Style;
use super::super::toml::{File, Problems, TomlTable, read};
use super::model::{Locale, Meanings, Pair, Row};
use super::phrases;

impl Locale {
    pub fn read(file: &File, problems: &mut Problems) -> Self {
        let locale = read(file, problems, |root| {
            let mut rows = root.optional_tables("class", "label", |table| {
                let label = table.string("label").value;
                row(format!("class {label}"), table)
            });
            rows.extend(root.optional_tables("code", "number", |table| {
                let number = table.number("number").value;
                row(format!("code {number}"), table)
            }));
            let sentence_end = root.string("sentence_end");
            Self {
                language: root.string("language"),
                style: Style::new(&sentence_end.value, &root.string("letters").value),
                sentence_end,
                meanings: root.table("meanings", |table| Meanings {
                    line: table.line,
                    all: table.all_strings(),
                }),
                pairs: root.optional_tables("pair", "codes", pair),
                rows,
                phrases: phrases::read(root),
                ..Self::default()
            }
        });
        Self { file: file.path.clone(), tag: file.stem().to_owned(), ..locale }
    }
}

fn row(subject: String, table: &mut TomlTable<'_, '_>) -> Row {
    Row { line: table.line, subject, name: table.string("name"), texts: texts(table) }
}

fn pair(table: &mut TomlTable<'_, '_>) -> Pair {
    Pair { codes: table.pair("codes"), sentence: table.string("sentence") }
}
