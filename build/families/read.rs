//! Reads the files of families.

use super::super::advice::{Advice, Severity};
use super::super::locale::Locale;
use super::super::toml::{File, Problems, TomlTable, read};
use super::{Basis, Choice, Code, Family, Match, Range, Reason, SentBy, Source, Texts};

impl Family {
    /// By id, which is not the order of the files: `a.toml` comes after `a-b.toml`.
    pub fn read_all(files: &[File], locales: &[Locale], problems: &mut Problems) -> Vec<Self> {
        let mut all: Vec<Self> =
            files.iter().map(|file| Self::read(file, locales, problems)).collect();
        all.sort_by(|one, other| one.id.cmp(&other.id));
        all
    }

    fn read(file: &File, locales: &[Locale], problems: &mut Problems) -> Self {
        let tags: Vec<&str> =
            locales.iter().filter(|l| !l.is_english()).map(|l| l.tag.as_str()).collect();
        let family = read(file, problems, |root| Self {
            title: root.string("title"),
            aliases: root.optional_strings("aliases"),
            hosts: root.optional_strings("hosts"),
            rank: root.number("rank"),
            sources: root.tables("source", "id", Source::read),
            codes: root.optional_tables("code", "number", |table| Code::read(table, &tags)),
            ranges: root.optional_tables("range", "first", |table| Range::read(table, &tags)),
            ..Self::default()
        });
        Self { file: file.path.clone(), id: file.stem().to_owned(), ..family }
    }
}

impl Source {
    fn read(table: &mut TomlTable<'_, '_>) -> Self {
        Self {
            id: table.string("id"),
            title: table.string("title"),
            url: table.string("url"),
            version: table.optional_string("version"),
            path: table.optional_string("path"),
            checked: table.string("checked"),
        }
    }
}

impl Code {
    fn read(table: &mut TomlTable<'_, '_>, tags: &[&str]) -> Self {
        Self {
            line: table.line,
            number: table.number("number"),
            name: table.string("name"),
            aliases: table.optional_strings("aliases"),
            texts: Texts::of_code(table),
            severity: table.choice("severity", Severity::ALL).value,
            sent_by: table.choice("sent_by", SentBy::ALL).value,
            basis: table.choice("basis", Basis::ALL).value,
            sources: table.strings("sources"),
            reconnect: table.optional_table("reconnect", Advice::read_of_family),
            translations: table.tables_named(tags, Texts::of_code),
            reasons: table.optional_tables("reason", "text", |table| Reason::read(table, tags)),
        }
    }
}

impl Reason {
    fn read(table: &mut TomlTable<'_, '_>, tags: &[&str]) -> Self {
        Self {
            line: table.line,
            text: table.string("text"),
            matching: table.choice("match", Match::ALL).value,
            texts: Texts::read(table),
            severity: table.optional_choice("severity", Severity::ALL),
            basis: table.optional_choice("basis", Basis::ALL),
            reconnect: table.optional_table("reconnect", Advice::read_of_family),
            translations: table.tables_named(tags, Texts::read),
        }
    }
}

impl Range {
    fn read(table: &mut TomlTable<'_, '_>, tags: &[&str]) -> Self {
        Self {
            line: table.line,
            first: table.number("first"),
            last: table.number("last"),
            texts: Texts { description: table.string("description"), ..Texts::default() },
            severity: table.optional_choice("severity", Severity::ALL),
            sent_by: table.choice("sent_by", SentBy::ALL).value,
            basis: table.choice("basis", Basis::ALL).value,
            sources: table.strings("sources"),
            reconnect: table.optional_table("reconnect", Advice::read_of_family),
            translations: table.tables_named(tags, Texts::read),
        }
    }
}

impl Texts {
    fn of_code(table: &mut TomlTable<'_, '_>) -> Self {
        Self { deprecated: table.optional_string("deprecated"), ..Self::read(table) }
    }

    fn read(table: &mut TomlTable<'_, '_>) -> Self {
        Self {
            description: table.string("description"),
            causes: table.optional_strings("causes"),
            remedies: table.optional_strings("remedies"),
            deprecated: None,
        }
    }
}
