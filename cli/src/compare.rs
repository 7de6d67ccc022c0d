//! `compare`: how two codes differ.

use ws_close_code::FamilyCode;

use crate::codes;
use crate::console;
use crate::entry::Entry;
use crate::family::Reading;
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
    reading: Reading,
    #[command(flatten)]
    options: Options,
}

pub fn run(args: &Args) -> Result<Outcome> {
    let family = args.reading.family();
    let [a, b]: [Option<FamilyCode>; 2] = [&args.a, &args.b].map(|word| {
        family.parse(word).inspect_err(|error| codes::complain(word, error, family)).ok()
    });
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
