//! `export`: everything that the library knows, as data for other languages and tools.

use clap::ValueEnum;

use crate::export::formats;
use crate::export::tables::TableName;
use crate::output::console;
use crate::output::outcome::{Outcome, Result};
use crate::query::family::FamilyArg;

/// Print everything as data, for other languages and for databases
///
/// The output is deterministic.
#[derive(clap::Args)]
pub struct Args {
    /// The format of the output
    #[arg(long, value_enum, default_value_t = ExportFormat::Json)]
    format: ExportFormat,

    /// Only this table [default: all tables in json and sql, `codes` in the other formats]
    #[arg(long, value_enum)]
    table: Option<TableName>,
    #[command(flatten)]
    family: FamilyArg,
}

#[derive(Clone, Copy, ValueEnum)]
enum ExportFormat {
    /// One document with every table; with --table, an array of rows
    Json,
    /// One table, a JSON object per line
    Ndjson,
    /// One table as in RFC 4180, with a header; null is an empty field
    Csv,
    #[value(help = "CREATE TABLE and INSERT for SQLite, PostgreSQL and DuckDB")]
    Sql,
    /// One table for people, with the most important columns
    Markdown,
}

pub fn run(args: &Args) -> Result<Outcome> {
    let known = &args.family.all()?[..];
    let one = || args.table.unwrap_or(TableName::Codes).read(known);
    let all = || TableName::value_variants().iter().map(|table| table.read(known));
    console::print(&match (args.format, args.table) {
        (ExportFormat::Json, None) => formats::json_document(&all().collect::<Vec<_>>()),
        (ExportFormat::Json, Some(table)) => formats::json_array(&table.read(known)),
        (ExportFormat::Sql, None) => all().map(|table| formats::sql(&table)).collect(),
        (ExportFormat::Sql, Some(table)) => formats::sql(&table.read(known)),
        (ExportFormat::Ndjson, _) => formats::ndjson(&one()),
        (ExportFormat::Csv, _) => formats::csv(&one()),
        (ExportFormat::Markdown, _) => formats::markdown(&one()),
    })?;
    Ok(Outcome::Yes)
}
