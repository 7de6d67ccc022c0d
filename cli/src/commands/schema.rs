//! `schema`: the JSON schema of what a command prints.

use crate::output::console;
use crate::output::outcome::{Outcome, Result};
use crate::schema::{SchemaName, schema};

/// Print the JSON schema of the JSON that a command prints
///
/// JSON Schema, draft 2020-12. All commands use the same words for the same things; in the rows of the
/// export, the name of a nested member is its path with `_`, as in `reconnect_action`.
#[derive(clap::Args)]
pub struct Args {
    /// Of which output [default: all]
    #[arg(value_name = "COMMAND", value_enum)]
    name: Option<SchemaName>,
}

pub fn run(args: &Args) -> Result<Outcome> {
    let schema = schema(args.name)?;
    // The alternate form has line breaks.
    console::print(&format!("{schema:#}\n"))?;
    Ok(Outcome::Yes)
}
