//! `export`: all that the library knows, as data for every language and tool that is not Rust.

mod format;
mod table;

use clap::ValueEnum;

use self::table::Table;
use crate::console;
use crate::outcome::{Outcome, Result};

/// The version of the shape of what is exported: which tables there are, which columns they have,
/// and what those mean. It rises when a column goes or changes its meaning, so that a reader of the
/// old shape can tell; `export.schema.json` states the shape.
const SCHEMA_VERSION: u16 = 1;

/// Print all that is known, as data for other languages and for databases
///
/// The same program prints the same bytes.
#[derive(clap::Args)]
pub struct Args {
    /// How to write it
    #[arg(long, value_enum, default_value_t = Format::Json)]
    format: Format,

    /// Only this table [default: all of them in json and sql, codes in the others]
    #[arg(long, value_enum)]
    table: Option<TableName>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// One document with the schema's version and the registry's date; with --table, an array of rows
    Json,
    /// One table, a JSON object a line
    Ndjson,
    /// One table, by RFC 4180, with a header; an empty field where there is no value
    Csv,
    #[value(help = "CREATE TABLE and INSERT, as SQLite, PostgreSQL and DuckDB take them")]
    Sql,
    /// One table for people, with the columns that they read
    Markdown,
}

#[derive(Clone, Copy, PartialEq, ValueEnum)]
#[value(rename_all = "snake_case")]
enum TableName {
    /// The version of the schema and the date of the registry: one row
    Registry,
    /// The registered codes
    Codes,
    /// The five ranges that any number lies in, with what holds for one without a row in `codes`
    Classes,
    /// Causes, remedies and references of codes and classes: a row for each, in each language
    Texts,
    /// The families: services and libraries that publish codes of their own
    Families,
    /// The codes and ranges of the families
    FamilyCodes,
}

impl TableName {
    fn read(self) -> Table {
        match self {
            Self::Registry => table::registry(),
            Self::Codes => table::codes(),
            Self::Classes => table::classes(),
            Self::Texts => table::texts(),
            Self::Families => table::families(),
            Self::FamilyCodes => table::family_codes(),
        }
    }
}

pub fn run(args: &Args) -> Result<Outcome> {
    let one = || args.table.unwrap_or(TableName::Codes).read();
    console::print(&match (args.format, args.table) {
        (Format::Json, None) => format::json_document(&all()),
        (Format::Json, Some(table)) => format::json_array(&table.read()),
        (Format::Sql, None) => all().iter().map(format::sql).collect(),
        (Format::Sql, Some(table)) => format::sql(&table.read()),
        (Format::Ndjson, _) => format::ndjson(&one()),
        (Format::Csv, _) => format::csv(&one()),
        (Format::Markdown, _) => format::markdown(&one()),
    })?;
    Ok(Outcome::Yes)
}

fn all() -> Vec<Table> {
    TableName::value_variants().iter().map(|table| table.read()).collect()
}
