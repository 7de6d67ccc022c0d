//! Reads `close_codes.toml` into the [`model`](super::model).

use super::File;
use super::model::{Class, Code, Data, Located, Reconnect, Reference, SentBy, Texts};
use super::problem::Problems;
use super::table::{self, Table};

pub fn data(file: &File, problems: &mut Problems) -> Data {
    table::read(file, problems, |root| Data {
        references: root.named_tables("references", "reference", reference),
        classes: root.tables("class", "label", class),
        codes: root.tables("code", "number", code),
    })
}

fn reference(id: Located<String>, table: &mut Table<'_, '_>) -> Reference {
    Reference { id, title: table.string("title"), url: table.string("url") }
}

fn class(table: &mut Table<'_, '_>) -> Class {
    Class {
        label: table.string("label"),
        texts: texts(table),
        severity: severity(table),
        references: table.strings("references"),
    }
}

fn code(table: &mut Table<'_, '_>) -> Code {
    Code {
        number: table.number("number"),
        variant: table.string("variant"),
        name: table.string("name"),
        texts: texts(table),
        severity: severity(table),
        references: table.strings("references"),
        sent_by: sent_by(table),
        reports: table
            .optional_choice("reports", &["empty_close_frame", "no_close_frame", "no_connection"]),
        http_equivalent: table.optional_number("http_equivalent"),
        reconnect: table.table("reconnect", reconnect),
        aliases: table.optional_strings("aliases"),
    }
}

pub fn texts(table: &mut Table<'_, '_>) -> Texts {
    Texts {
        description: table.string("description"),
        causes: table.strings("causes"),
        remedies: table.strings("remedies"),
        when_to_use: table.string("when_to_use"),
    }
}

pub fn severity(table: &mut Table<'_, '_>) -> &'static str {
    table.choice("severity", &["debug", "info", "warn", "error"]).value
}

fn sent_by(table: &mut Table<'_, '_>) -> Located<SentBy> {
    let choice = table.choice("sent_by", &["endpoint", "client", "nobody"]);
    let value = match choice.value {
        "client" => SentBy::Client,
        "nobody" => SentBy::Nobody,
        _ => SentBy::Endpoint,
    };
    Located { line: choice.line, value }
}

fn reconnect(table: &mut Table<'_, '_>) -> Reconnect {
    const ACTIONS: [&str; 4] = ["retry", "retry_elsewhere", "if_needed", "after_change"];
    Reconnect {
        line: table.line,
        action: table.choice("action", &ACTIONS).value,
        first_delay: table.optional_pair("first_delay"),
        basis: table.choice("basis", &["rfc", "registration", "convention"]).value,
    }
}
