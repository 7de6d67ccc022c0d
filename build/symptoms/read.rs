//! Reads the files of symptoms.

use super::super::sources::Source;
use super::super::toml::{File, Problems, Strings, TomlTable, read};
use super::{Choice, Form, Located, Sentence, Symptom, Symptoms};

impl Symptoms {
    pub fn read(files: &[File], problems: &mut Problems) -> Self {
        let mut symptoms = Self::default();
        for file in files {
            let (found, sources) = read(file, problems, |root| {
                (
                    root.tables("symptom", "id", symptom),
                    root.optional_tables("source", "id", Source::read),
                )
            });
            let of_file =
                found.into_iter().map(|found| Symptom { file: file.path.clone(), ..found });
            symptoms.all.extend(of_file);
            symptoms.sources.push((file.path.clone(), sources));
        }
        symptoms.all.sort_by(|one, other| one.id.value.cmp(&other.id.value));
        symptoms
    }
}

fn symptom(table: &mut TomlTable<'_, '_>) -> Symptom {
    // Only tests read it.
    table.string("example");
    Symptom {
        file: String::new(),
        id: table.string("id"),
        origin: table.string("origin"),
        text: table.string("text"),
        form: table.choice("form", Form::ALL).value,
        codes: table.numbers("codes"),
        peer_codes: table.numbers("peer_codes"),
        meaning: table.string("meaning"),
        causes: table.strings_or_tables("causes", Sentence::plain, Sentence::with_limits),
        remedies: table.strings_or_tables("remedies", Sentence::plain, Sentence::with_limits),
        tell_apart: table.optional_string("tell_apart"),
        sources: table.strings("sources"),
        rank: table.number("rank"),
        exact_case: table.optional_boolean("exact_case"),
        about_sending: table.optional_boolean("about_sending"),
    }
}

impl Sentence {
    fn plain(text: Located<String>) -> Self {
        Self { text, limits: Strings::default() }
    }

    fn with_limits(table: &mut TomlTable<'_, '_>) -> Self {
        Self { text: table.string("text"), limits: table.strings("limits") }
    }
}
