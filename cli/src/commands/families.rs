//! `families`: the services and libraries that define codes.

use serde_json::json;
use ws_close_code::{Family, FamilyEntry, Locale, Reference, families};

use crate::output::console;
use crate::output::format::{Format, FormatArg};
use crate::output::json;
use crate::output::outcome::{Outcome, Result};
use crate::output::text_table::TextTable;

/// List the families: services and libraries that define their own codes
///
/// `--family ID` reads codes as one of them defines them; `ws-close-code list --family ID` lists its
/// codes.
#[derive(clap::Args)]
pub struct Args {
    #[command(flatten)]
    format: FormatArg,
}

pub fn run(args: &Args) -> Result<Outcome> {
    console::print(&match args.format.format {
        Format::Text => text(console::width()),
        Format::Markdown => {
            full(|source| format!("[{}]({})", source.title(), source.url())).markdown()
        }
        Format::Json => families::ALL.iter().map(|family| line(family)).collect(),
    })?;
    Ok(Outcome::Yes)
}

/// A wide terminal also shows the sources.
fn text(columns: usize) -> String {
    const WIDE: usize = 120;
    if columns >= WIDE {
        full(|source| source.title().to_owned()).text(columns)
    } else {
        brief().text(columns)
    }
}

fn brief() -> TextTable<4> {
    TextTable::new(
        ["ID", "TITLE", "CODES", "NUMBERS"],
        families::ALL.iter().map(|family| cells(family)),
    )
}

fn full(write: fn(&Reference) -> String) -> TextTable<5> {
    let rows = families::ALL.iter().map(|family| {
        let [id, title, codes, numbers] = cells(family);
        let sources: Vec<_> = family.references().iter().map(write).collect();
        [id, title, codes, numbers, sources.join("; ")]
    });
    TextTable::new(["ID", "TITLE", "CODES", "NUMBERS", "SOURCE"], rows)
}

fn cells(family: &Family) -> [String; 4] {
    let numbers = match bounds(family) {
        Some((first, last)) if first == last => first.to_string(),
        Some((first, last)) => format!("{first}-{last}"),
        None => String::new(),
    };
    let count = family.entries().len().to_string();
    [family.id().to_owned(), family.title().to_owned(), count, numbers]
}

fn line(family: &Family) -> String {
    let reasons = family.entries().iter().map(|entry| entry.reasons().len());
    let languages = Locale::ALL.iter().filter(|locale| family.is_translated(**locale));
    let family = json!({
        "id": family.id(),
        "title": family.title(),
        "codes": family.entries().len(),
        "reasons": reasons.sum::<usize>(),
        "numbers": bounds(family).map(|(first, last)| [first, last]),
        "aliases": family.aliases(),
        "hosts": family.hosts(),
        "languages": languages.map(|locale| locale.as_str()).collect::<Vec<_>>(),
        "references": family.references().iter().map(json::reference).collect::<Vec<_>>(),
    });
    format!("{family}\n")
}

/// The lowest and the highest number that the family defines.
fn bounds(family: &Family) -> Option<(u16, u16)> {
    let codes = family.entries().iter().map(FamilyEntry::number);
    let ends =
        family.ranges().iter().flat_map(|range| [*range.numbers().start(), *range.numbers().end()]);
    let numbers = || codes.clone().chain(ends.clone());
    numbers().min().zip(numbers().max())
}
