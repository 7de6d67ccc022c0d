//! `families`: the services and libraries with codes of their own.

use serde_json::json;
use ws_close_code::{Family, FamilyEntry, Reference, families};

use crate::console;
use crate::options::Format;
use crate::outcome::{Outcome, Result};
use crate::table::Table;

/// List the families: services and libraries that publish codes of their own
///
/// `--family ID` reads codes as one of them means them; `ws-close-code list --family ID` lists its
/// codes.
#[derive(clap::Args)]
pub struct Args {
    /// How to write it
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

pub fn run(args: &Args) -> Result<Outcome> {
    console::print(&match args.format {
        Format::Text => text(console::width()),
        Format::Markdown => {
            full(|source| format!("[{}]({})", source.title(), source.url())).markdown()
        }
        Format::Json => families::ALL.iter().map(|family| json(family)).collect(),
    })?;
    Ok(Outcome::Yes)
}

/// With the sources where there is room for them.
fn text(columns: usize) -> String {
    const WIDE: usize = 120;
    if columns >= WIDE {
        full(|source| source.title().to_owned()).text(columns)
    } else {
        brief().text(columns)
    }
}

fn brief() -> Table<4> {
    Table::new(
        ["ID", "TITLE", "CODES", "NUMBERS"],
        families::ALL.iter().map(|family| facts(family)),
    )
}

fn full(write: fn(&Reference) -> String) -> Table<5> {
    let rows = families::ALL.iter().map(|family| {
        let [id, title, codes, numbers] = facts(family);
        let sources: Vec<_> = family.references().iter().map(write).collect();
        [id, title, codes, numbers, sources.join("; ")]
    });
    Table::new(["ID", "TITLE", "CODES", "NUMBERS", "SOURCE"], rows)
}

fn facts(family: &Family) -> [String; 4] {
    let numbers = match bounds(family) {
        Some((first, last)) if first == last => first.to_string(),
        Some((first, last)) => format!("{first}-{last}"),
        None => String::new(),
    };
    let count = family.entries().len().to_string();
    [family.id().to_owned(), family.title().to_owned(), count, numbers]
}

fn json(family: &Family) -> String {
    let sources = family.references().iter();
    let sources = sources.map(|source| json!({ "title": source.title(), "url": source.url() }));
    let family = json!({
        "id": family.id(),
        "title": family.title(),
        "codes": family.entries().len(),
        "numbers": bounds(family).map(|(first, last)| [first, last]),
        "references": sources.collect::<Vec<_>>(),
    });
    format!("{family}\n")
}

/// The lowest and the highest number of which the family says something.
pub fn bounds(family: &Family) -> Option<(u16, u16)> {
    let codes = family.entries().iter().map(FamilyEntry::number);
    let ends =
        family.ranges().iter().flat_map(|range| [*range.numbers().start(), *range.numbers().end()]);
    let numbers = || codes.clone().chain(ends.clone());
    numbers().min().zip(numbers().max())
}
