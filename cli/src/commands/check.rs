//! `check`: whether Close frames may be sent.

use std::path::PathBuf;

use ws_close_code::{Family, Sender};

use crate::completion::codes;
use crate::output::console;
use crate::output::format::{Format, FormatArg};
use crate::output::outcome::{Outcome, Result};
use crate::query::family::FamilyArg;
use crate::query::named::{Named, bare, numbers};
use crate::query::read_as::ReadAs;
use crate::query::suggestion;
use crate::query::word;
use crate::sending::{Reason, Verdict, verdicts};

/// Check whether codes and a reason may be sent in a Close frame
///
/// Prints the payload in hexadecimal if they may. Otherwise prints every reason why not, and exits
/// with status 1.
#[derive(clap::Args)]
pub struct Args {
    /// A number, a name in any spelling and language, a range such as `3000-3999` or `4xxx`, a class, or a
    /// list of these with commas
    #[arg(value_name = "CODE", required = true, add = codes::codes())]
    words: Vec<String>,
    /// The reason to send with it, at most 123 bytes of UTF-8
    #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
    reason: String,
    /// A file with the reason, `-` for standard input. A line break at its end does not count
    #[arg(long, value_name = "FILE", conflicts_with = "reason")]
    reason_file: Option<PathBuf>,
    /// Who sends it [default: any client or server]
    #[arg(long, value_parser = word::sender(), ignore_case = true)]
    sender: Option<Sender>,
    #[command(flatten)]
    family: FamilyArg,
    #[command(flatten)]
    format: FormatArg,
}

pub fn run(args: &Args) -> Result<Outcome> {
    let family = args.family.family()?;
    let reason = match &args.reason_file {
        Some(path) => Reason::read(path)?,
        None => Reason::new(args.reason.as_bytes()),
    };
    let mut text = String::new();
    let mut outcome = Outcome::Yes;
    for named in args.words.iter().flat_map(|word| split(word, family)) {
        let topic = match &named.topic {
            Ok(topic) => topic,
            Err(error) => {
                console::print_error(&suggestion::with_hint(&named.word, error, family));
                outcome = Outcome::No;
                continue;
            }
        };
        // A part of a class is checked, not the class.
        let numbers = numbers(bare(&named.word)).unwrap_or_else(|| topic.numbers());
        for verdict in verdicts(numbers, family, &reason, args.sender) {
            if !verdict.is_allowed() {
                outcome = Outcome::No;
            }
            text += &print(&verdict, &named.read_as(family), args.format.format);
        }
    }
    match args.format.format {
        Format::Text => console::print_lines(&text)?,
        Format::Markdown | Format::Json => console::print(&text)?,
    }
    Ok(outcome)
}

/// A word, or the words of a list.
fn split(word: &str, family: &'static Family) -> Vec<Named> {
    let whole = Named::read(word, family);
    if whole.topic.is_ok() {
        return vec![whole];
    }
    let parts = word.split([',', ';']).map(str::trim).filter(|part| !part.is_empty());
    let parts: Vec<Named> = parts.map(|part| Named::read(part, family)).collect();
    if parts.is_empty() { vec![whole] } else { parts }
}

fn print(verdict: &Verdict<'_>, read_as: &ReadAs, format: Format) -> String {
    match format {
        Format::Text => verdict.text(),
        Format::Markdown => verdict.markdown(),
        Format::Json => format!("{}\n", verdict.json(read_as)),
    }
}
