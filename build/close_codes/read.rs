//! Reads `close_codes.toml` into the model.

use super::super::advice::{Advice, Basis, Severity};
use super::super::toml::{Choice, File, Located, Problems, TomlTable, read};
use super::model::{Class, CloseCodes, Code, GeneratedWhen, SentBy, Sentence, Texts};

pub fn close_codes(file: &File, problems: &mut Problems) -> CloseCodes {
    let close_codes = read(file, problems, |root| CloseCodes {
        file: String::new(),
        registry_updated: root.string("registry_updated"),
        classes: root.tables("class", "label", class),
        codes: root.tables("code", "number", code),
    });
    CloseCodes { file: file.path.clone(), ..close_codes }
}

fn class(table: &mut TomlTable<'_, '_>) -> Class {
    Class {
        label: table.string("label"),
        name: table.string("name"),
        texts: texts(table),
        severity: table.choice("severity", Severity::ALL).value,
        references: table.strings("references"),
    }
}

fn code(table: &mut TomlTable<'_, '_>) -> Code {
    Code {
        number: table.number("number"),
        variant: table.string("variant"),
        name: table.string("name"),
        texts: texts(table),
        severity: table.choice("severity", Severity::ALL).value,
        references: table.strings("references"),
        sent_by: table.choice("sent_by", SentBy::ALL),
        generated_when: table.optional_choice("generated_when", GeneratedWhen::ALL),
        http_equivalent: table.optional_number("http_equivalent"),
        reconnect: table.table("reconnect", |table| Advice::read(table, &BASES)),
        aliases: table.optional_strings("aliases"),
    }
}

/// What the advice of a registered code can be based on.
const BASES: [Basis; 3] = [Basis::Rfc, Basis::Registration, Basis::Convention];

pub fn texts(table: &mut TomlTable<'_, '_>) -> Texts {
    Texts {
        description: table.string("description"),
        causes_at_once: table.optional_strings_or_tables("causes_at_once", unsourced, sentence),
        causes: table.strings_or_tables("causes", unsourced, sentence),
        remedies_at_once: table.optional_strings_or_tables("remedies_at_once", unsourced, sentence),
        remedies: table.strings_or_tables("remedies", unsourced, sentence),
        when_to_use: table.string("when_to_use"),
    }
}

fn unsourced(text: Located<String>) -> Sentence {
    Sentence { text, ..Sentence::default() }
}

fn sentence(table: &mut TomlTable<'_, '_>) -> Sentence {
    Sentence { text: table.string("text"), sources: table.strings("sources") }
}
