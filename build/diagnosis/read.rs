//! Reads the files of `data/locale/diagnosis/`.

use super::super::locale::phrases;
use super::super::toml::{File, Problems, TomlTable, read};
use super::{LimitTexts, SymptomTexts, Translations};

impl Translations {
    pub fn read(file: &File, problems: &mut Problems) -> Self {
        let translations = read(file, problems, |root| Self {
            symptoms: root.optional_tables("symptom", "id", symptom),
            limits: root.optional_tables("limit", "id", limit),
            phrases: phrases::read(root),
            ..Self::default()
        });
        Self { file: file.path.clone(), tag: file.stem().to_owned(), ..translations }
    }
}

fn symptom(table: &mut TomlTable<'_, '_>) -> SymptomTexts {
    SymptomTexts {
        id: table.string("id"),
        meaning: table.string("meaning"),
        tell_apart: table.optional_string("tell_apart"),
        causes: table.strings("causes"),
        remedies: table.strings("remedies"),
    }
}

fn limit(table: &mut TomlTable<'_, '_>) -> LimitTexts {
    LimitTexts {
        id: table.string("id"),
        effect: table.string("effect"),
        remedy: table.string("remedy"),
    }
}
