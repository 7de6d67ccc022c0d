//! `compare`: how two codes differ.

use ws_close_code::FamilyCode;

use crate::completion::codes;
use crate::output::console;
use crate::output::format::{Format, FormatArg};
use crate::output::json;
use crate::output::outcome::{Outcome, Result};
use crate::query::family::FamilyArg;
use crate::query::locale::LocaleArg;
use crate::query::name;
use crate::query::suggestion;
use crate::query::topic::Topic;

/// Compare two codes: how they differ, and when to use which
#[derive(clap::Args)]
pub struct Args {
    /// A number, or a name in any spelling and language
    #[arg(add = codes::codes())]
    a: String,
    /// A number, or a name in any spelling and language
    #[arg(add = codes::codes())]
    b: String,
    #[command(flatten)]
    family: FamilyArg,
    #[command(flatten)]
    locale: LocaleArg,
    #[command(flatten)]
    format: FormatArg,
}

pub fn run(args: &Args) -> Result<Outcome> {
    let family = args.family.family()?;
    let [a, b]: [Option<FamilyCode>; 2] = [&args.a, &args.b].map(|word| {
        let code = name::code(word, family);
        code.map_err(|error| {
            console::print_error(&suggestion::with_hint(word, &error, family));
        })
        .ok()
    });
    let (Some(a), Some(b)) = (a, b) else { return Ok(Outcome::No) };
    let locale = args.locale.locale();
    let comparison = a.compare_in(b, locale);
    console::print(&match args.format.format {
        Format::Text => {
            console::embolden(&format!("{comparison:width$}\n", width = console::width()))
        }
        Format::Markdown => format!("{}\n", comparison.markdown()),
        Format::Json => {
            format!(
                "{}\n",
                json::comparison(&[Topic::Code(a), Topic::Code(b)], &comparison, locale)
            )
        }
    })?;
    Ok(Outcome::Yes)
}
