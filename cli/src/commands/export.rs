//! `export`: everything that the library knows, as data for other languages and tools.

use clap::ValueEnum;

use crate::export::formats;
use crate::export::tables::TableName;
use crate::modules::{self, Subject};
use crate::output::console;
use crate::output::outcome::{Error, Outcome, Result};
use crate::query::family::{FamilyArg, is_named};

/// Print everything as data, for other languages and for databases
///
/// The output is deterministic. The formats typescript, python, go and rust are a typed module: of the
/// registry, or with --family of that family.
#[derive(clap::Args)]
pub struct Args {
    /// The format of the output
    #[arg(long, value_enum, default_value_t = ExportFormat::Json)]
    format: ExportFormat,

    /// Only this table [default: all tables in json and sql, `codes` in the other formats, with --family the
    /// `family_codes` of that family]
    #[arg(long, value_enum)]
    table: Option<TableName>,

    /// In typescript, python, go and rust with --family: the registry too
    #[arg(long)]
    with_registry: bool,

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
    #[value(
        help = "Tables for SQLite, PostgreSQL and DuckDB in one transaction, in place of those of an earlier load"
    )]
    Sql,
    /// One table for people, with the most important columns
    Markdown,
    /// A module with a union type of the codes, a helper for exhaustive `switch`, and what is known
    Typescript,
    /// A module with an `IntEnum`, and what is known
    Python,
    /// A package with typed constants and methods
    Go,
    /// An enum by the macro `family!` of the crate ws-close-code; for the registry, constants
    Rust,
}

impl ExportFormat {
    /// What writes a module.
    fn module(self) -> Option<fn(&[Subject]) -> String> {
        match self {
            Self::Typescript => Some(modules::typescript),
            Self::Python => Some(modules::python),
            Self::Go => Some(modules::go),
            Self::Rust => Some(modules::rust),
            _ => None,
        }
    }
}

pub fn run(args: &Args) -> Result<Outcome> {
    if let Some(module) = args.format.module() {
        return args.module(module);
    }
    if args.with_registry {
        let message = "--with-registry is for modules: choose typescript, python, go or rust";
        return Err(Error::Message(message.to_owned()));
    }
    let known = &args.family.all()?[..];
    let family = args.family.family()?;
    let one = || match args.table {
        Some(table) => table.read(known),
        None if is_named(family) => TableName::FamilyCodes.read(&[family]),
        None => TableName::Codes.read(known),
    };
    let all = || TableName::value_variants().iter().map(|table| table.read(known));
    console::print(&match (args.format, args.table) {
        (ExportFormat::Json, None) => formats::json_document(&all().collect::<Vec<_>>()),
        (ExportFormat::Json, Some(table)) => formats::json_array(&table.read(known)),
        (ExportFormat::Sql, None) => formats::sql(&all().collect::<Vec<_>>()),
        (ExportFormat::Sql, Some(table)) => formats::sql(&[table.read(known)]),
        (ExportFormat::Ndjson, _) => formats::ndjson(&one()),
        (ExportFormat::Csv, _) => formats::csv(&one()),
        // Modules are written above.
        _ => formats::markdown(&one()),
    })?;
    Ok(Outcome::Yes)
}

impl Args {
    fn module(&self, write: fn(&[Subject]) -> String) -> Result<Outcome> {
        if self.table.is_some() {
            let message = "a module is no table: leave --table out, or choose json, csv or sql";
            return Err(Error::Message(message.to_owned()));
        }
        let family = self.family.family()?;
        let mut subjects = Vec::new();
        if !is_named(family) || self.with_registry {
            subjects.push(Subject::registry());
        }
        if is_named(family) {
            subjects.push(Subject::new(family));
        }
        console::print(&write(&subjects))?;
        Ok(Outcome::Yes)
    }
}
