//! Reads a family from the tables of its file.

use ws_close_code::{Basis, Locale, ReasonMatch, SentBy, Severity};

use crate::families::advice::Advice;
use crate::families::model::{Code, OwnFamily, OwnSource, Range, Reason, Texts, Translations};
use crate::families::table::Table;

/// Without `Definition`, which is for rows that name none.
const BASES: &[Basis] = &[Basis::Documentation, Basis::Source, Basis::Observed, Basis::Inferred];

impl OwnFamily {
    pub fn read(id: &str, mut root: Table<'_>) -> Self {
        root.want(&["rank"]);
        let family = Self {
            id: id.to_owned(),
            title: root.string("title").unwrap_or_default(),
            aliases: root.strings("aliases"),
            hosts: root.strings("hosts"),
            sources: root.tables("source", "id", OwnSource::read),
            codes: root.tables("code", "number", Code::read),
            ranges: root.tables("range", "first", Range::read),
        };
        // How many people meet it, which orders the families that the library has.
        root.optional_number("rank", 1..=u16::MAX);
        root.finish();
        family
    }
}

impl OwnSource {
    fn read(mut table: Table<'_>) -> Self {
        table.want(&["checked"]);
        let source = Self {
            id: table.string("id").unwrap_or_default(),
            title: table.string("title").unwrap_or_default(),
            url: table.string("url").unwrap_or_default(),
            version: table.optional_string("version"),
            path: table.optional_string("path"),
            checked: table.optional_string("checked"),
        };
        table.finish();
        source
    }
}

impl Code {
    fn read(mut table: Table<'_>) -> Self {
        table.want(&["description", "severity", "sent_by", "basis", "sources"]);
        let code = Self {
            line: table.line,
            number: table.number("number", 1000..=4999).unwrap_or_default(),
            name: table.string("name").unwrap_or_default(),
            aliases: table.strings("aliases"),
            texts: Texts::of_code(&mut table),
            severity: severity(&mut table).unwrap_or(Severity::Info),
            sent_by: sent_by(&mut table),
            basis: basis(&mut table).unwrap_or(Basis::Definition),
            sources: table.strings("sources"),
            reconnect: table.table("reconnect", Advice::read).flatten(),
            reasons: table.tables("reason", "text", Reason::read),
            translations: translations(&mut table, Texts::of_code),
        };
        table.finish();
        code
    }
}

impl Reason {
    fn read(mut table: Table<'_>) -> Self {
        table.require("match");
        table.require("description");
        let matching = table.choice("match", ReasonMatch::ALL, ReasonMatch::as_str);
        let reason = Self {
            line: table.line,
            text: table.string("text").unwrap_or_default(),
            matching: matching.unwrap_or(ReasonMatch::Exact),
            texts: Texts::read(&mut table),
            severity: severity(&mut table),
            basis: basis(&mut table),
            reconnect: table.table("reconnect", Advice::read).flatten(),
            translations: translations(&mut table, Texts::read),
        };
        table.finish();
        reason
    }
}

impl Range {
    fn read(mut table: Table<'_>) -> Self {
        table.want(&["sent_by", "basis", "sources"]);
        let range = Self {
            line: table.line,
            first: table.number("first", 3000..=4999).unwrap_or_default(),
            last: table.number("last", 3000..=4999).unwrap_or_default(),
            texts: Texts {
                description: table.string("description").unwrap_or_default(),
                ..Texts::default()
            },
            severity: severity(&mut table),
            sent_by: sent_by(&mut table),
            basis: basis(&mut table).unwrap_or(Basis::Definition),
            sources: table.strings("sources"),
            reconnect: table.table("reconnect", Advice::read).flatten(),
            translations: translations(&mut table, Texts::read),
        };
        table.finish();
        range
    }
}

impl Texts {
    fn of_code(table: &mut Table<'_>) -> Self {
        let texts = Self::read(table);
        Self { deprecated: table.optional_string("deprecated"), ..texts }
    }

    fn read(table: &mut Table<'_>) -> Self {
        Self {
            description: table.optional_string("description").unwrap_or_default(),
            causes: table.strings("causes"),
            remedies: table.strings("remedies"),
            deprecated: None,
        }
    }
}

fn severity(table: &mut Table<'_>) -> Option<Severity> {
    table.choice("severity", Severity::ALL, Severity::as_str)
}

fn basis(table: &mut Table<'_>) -> Option<Basis> {
    table.choice("basis", BASES, Basis::as_str)
}

fn sent_by(table: &mut Table<'_>) -> SentBy {
    table.choice("sent_by", SentBy::ALL, SentBy::as_str).unwrap_or(SentBy::Either)
}

/// The tables that are named by the tag of a language.
fn translations(table: &mut Table<'_>, read: fn(&mut Table<'_>) -> Texts) -> Translations {
    let mut translations = Vec::new();
    for locale in Locale::ALL.iter().copied().filter(|locale| *locale != Locale::default()) {
        let texts = table.table(locale.as_str(), |mut table| {
            let texts = read(&mut table);
            table.finish();
            texts
        });
        translations.extend(texts.map(|texts| (locale, texts)));
    }
    translations
}
