//! `compare`: how two codes differ.

use ws_close_code::CloseCode;

use crate::codes;
use crate::console;
use crate::entry::Entry;
use crate::json;
use crate::options::{Format, Options};
use crate::outcome::{Outcome, Result};

/// Compare two codes: how they differ, and when to use which
#[derive(clap::Args)]
pub struct Args {
    /// A number or a name
    a: String,
    /// A number or a name
    b: String,
    #[command(flatten)]
    options: Options,
}

pub fn run(args: &Args) -> Result<Outcome> {
    let [a, b]: [Option<CloseCode>; 2] = [&args.a, &args.b]
        .map(|word| word.parse().inspect_err(|error| codes::complain(word, error)).ok());
    let (Some(a), Some(b)) = (a, b) else { return Ok(Outcome::No) };
    let locale = args.options.locale();
    let comparison = a.compare(b).locale(locale);
    console::print(&match args.options.format {
        Format::Text => {
            console::embolden(&format!("{comparison:width$}\n", width = console::width()))
        }
        Format::Markdown => format!("{}\n", comparison.markdown()),
        Format::Json => {
            format!("{}\n", json::comparison(&[Entry::Code(a), Entry::Code(b)], comparison, locale))
        }
    })?;
    Ok(Outcome::Yes)
}
