//! `list`: the codes that meet some conditions.

use ws_close_code::{CodeClass, Locale, Sender};

use crate::console;
use crate::entry::Entry;
use crate::family::Reading;
use crate::json;
use crate::options::{self, Format, Options};
use crate::outcome::{Outcome, Result};
use crate::table::Table;

/// List the codes, and the ranges of numbers without a name
#[derive(clap::Args)]
pub struct Args {
    /// Only those of a class
    #[arg(long, value_parser = options::class(), ignore_case = true)]
    class: Option<CodeClass>,
    /// Only those that this sender may put in a Close frame
    #[arg(long, value_parser = options::sender(), ignore_case = true)]
    sendable_by: Option<Sender>,
    /// Only those after which connecting again can be expected to help
    #[arg(long)]
    retryable: bool,
    #[command(flatten)]
    reading: Reading,
    #[command(flatten)]
    options: Options,
}

pub fn run(args: &Args) -> Result<Outcome> {
    let entries = Entry::all(args.reading.family());
    let entries: Vec<_> = entries.into_iter().filter(|entry| args.take(entry)).collect();
    if entries.is_empty() {
        console::complain("no code meets all of these conditions: leave one out");
        return Ok(Outcome::No);
    }
    let locale = args.options.locale();
    console::print(&match args.options.format {
        Format::Text => text(&entries, locale, console::width()),
        Format::Markdown => full(&entries, locale).markdown(),
        Format::Json => json::lines(&entries, locale),
    })?;
    Ok(Outcome::Yes)
}

impl Args {
    fn take(&self, entry: &Entry) -> bool {
        let code = entry.code();
        self.class.is_none_or(|class| code.code().class() == class)
            && self.sendable_by.is_none_or(|sender| code.code().may_be_sent_by(sender))
            && (!self.retryable || code.is_retryable())
    }
}

/// With the meaning where there is room for it.
fn text(entries: &[Entry], locale: Locale, columns: usize) -> String {
    const WIDE: usize = 120;
    if columns >= WIDE {
        full(entries, locale).text(columns)
    } else {
        brief(entries, locale).text(columns)
    }
}

fn brief(entries: &[Entry], locale: Locale) -> Table<4> {
    Table::new(
        ["CODE", "NAME", "LOG AT", "RECONNECT"],
        entries.iter().map(|entry| facts(entry, locale)),
    )
}

fn full(entries: &[Entry], locale: Locale) -> Table<5> {
    let rows = entries.iter().map(|entry| {
        let [code, name, severity, reconnect] = facts(entry, locale);
        [code, name, severity, reconnect, entry.explain(locale).description().to_owned()]
    });
    Table::new(["CODE", "NAME", "LOG AT", "RECONNECT", "MEANING"], rows)
}

fn facts(entry: &Entry, locale: Locale) -> [String; 4] {
    let code = entry.code();
    [
        entry.to_string(),
        entry.explain(locale).name().to_owned(),
        code.severity().to_string(),
        code.reconnect().to_string(),
    ]
}
