//! `families`: the services and libraries that define codes.

use std::path::{Path, PathBuf};

use clap::{Subcommand, ValueEnum};
use clap_complete::engine::ArgValueCompleter;
use serde_json::{Value, json};
use ws_close_code::{Family, FamilyEntry, Locale, Reference};

use crate::completion::words;
use crate::families::file::Remark;
use crate::families::{self, Faults, TEMPLATE};
use crate::output::console;
use crate::output::format::{Format, FormatArg};
use crate::output::json;
use crate::output::outcome::{Error, Outcome, Result};
use crate::output::text_table::TextTable;
use crate::query::family::FamilyArg;

/// List the families: services and libraries that define their own codes
///
/// `--family ID` reads codes as one of them defines them; `ws-close-code list --family ID` lists its
/// codes. A family of your own is a file: `--family ./chat.toml`.
#[derive(clap::Args)]
pub struct Args {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    family: FamilyArg,
    #[command(flatten)]
    format: FormatArg,
}

#[derive(Subcommand)]
enum Command {
    /// Say what is wrong with files of families, all at once
    ///
    /// Prints each fault with its file and line, and exits with status 1 if there are some, and with 2 if a
    /// file cannot be read. A note says what would be faults among
    /// the library's own files.
    Check {
        /// The files
        #[arg(value_name = "FILE", required = true, add = ArgValueCompleter::new(words::toml_files))]
        files: Vec<PathBuf>,
        /// Text, or an object for each file
        #[arg(long, value_enum, default_value_t)]
        format: CheckFormat,
    },
    /// Print a file of a family, to start from
    Template,
}

#[derive(Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
enum CheckFormat {
    /// For people
    #[default]
    Text,
    /// For programs: one object per line
    Json,
}

pub fn run(args: &Args) -> Result<Outcome> {
    match &args.command {
        Some(Command::Check { files, format }) => check(files, *format),
        Some(Command::Template) => console::print(TEMPLATE).map(|()| Outcome::Yes),
        None => list(args),
    }
}

/// Prints the faults, which are the answer, and for a file without any what it has.
fn check(files: &[PathBuf], format: CheckFormat) -> Result<Outcome> {
    let mut outcome = Outcome::Yes;
    let (mut all_notes, mut unreadable) = (Vec::new(), Vec::new());
    let mut text = String::new();
    for file in files {
        let (family, notes, faults) = match families::check(file) {
            Ok((family, notes)) => (Some(family), notes, Faults::default()),
            Err(faults) => (None, Vec::new(), faults),
        };
        if faults.is_unreadable {
            unreadable.extend(faults.lines());
        } else if family.is_none() {
            outcome = Outcome::No;
        }
        match format {
            CheckFormat::Json => text += &checked(file, family, &notes, &faults.all).to_string(),
            CheckFormat::Text if faults.is_unreadable => continue,
            CheckFormat::Text => text += &family.map_or_else(|| lines(&faults.all), summary),
        }
        text.push('\n');
        all_notes.extend(notes);
    }
    console::print(&text)?;
    if !all_notes.is_empty() && format == CheckFormat::Text {
        let notes = lines(&all_notes);
        console::print_note(&format!(
            "among the library's own files, these would be faults:\n{notes}"
        ));
    }
    if unreadable.is_empty() { Ok(outcome) } else { Err(Error::Message(unreadable.join("\n"))) }
}

fn lines(remarks: &[Remark]) -> String {
    remarks.iter().map(Remark::to_string).collect::<Vec<_>>().join("\n")
}

fn summary(family: &Family) -> String {
    let (codes, ranges) = (family.entries().len(), family.ranges().len());
    format!("{}: {}, codes: {codes}, ranges: {ranges}", family.id(), family.title())
}

fn checked(
    file: &Path,
    family: Option<&'static Family>,
    notes: &[Remark],
    faults: &[Remark],
) -> Value {
    let all = |remarks: &[Remark]| -> Value {
        remarks.iter().map(|remark| json!({ "line": remark.line, "text": remark.text })).collect()
    };
    json!({
        "kind": "family_check",
        "file": file.to_string_lossy(),
        "is_valid": faults.is_empty(),
        "family": family.map(Family::id),
        "title": family.map(Family::title),
        "code_count": family.map(|family| family.entries().len()),
        "range_count": family.map(|family| family.ranges().len()),
        "faults": all(faults),
        "notes": all(notes),
    })
}

fn list(args: &Args) -> Result<Outcome> {
    let all = &args.family.all()?[..];
    console::print(&match args.format.format {
        Format::Text => brief(all).text(console::table_width()),
        Format::Markdown => {
            full(all, |source| format!("[{}]({})", source.title(), source.url())).markdown()
        }
        Format::Json => all.iter().map(|family| line(family)).collect(),
    })?;
    Ok(Outcome::Yes)
}

/// Without the sources, which are many.
fn brief(all: &[&Family]) -> TextTable<4> {
    TextTable::new(["ID", "CODES", "NUMBERS", "TITLE"], all.iter().map(|family| cells(family)))
}

fn full(all: &[&Family], write: fn(&Reference) -> String) -> TextTable<5> {
    let rows = all.iter().map(|family| {
        let [id, codes, numbers, title] = cells(family);
        let sources: Vec<_> = family.references().iter().map(write).collect();
        [id, codes, numbers, title, sources.join("; ")]
    });
    TextTable::new(["ID", "CODES", "NUMBERS", "TITLE", "SOURCE"], rows)
}

fn cells(family: &Family) -> [String; 4] {
    let numbers = match bounds(family) {
        Some((first, last)) if first == last => first.to_string(),
        Some((first, last)) => format!("{first}-{last}"),
        None => String::new(),
    };
    let count = family.entries().len().to_string();
    [family.id().to_owned(), count, numbers, family.title().to_owned()]
}

fn line(family: &Family) -> String {
    let reasons = family.entries().iter().map(|entry| entry.reasons().len());
    let languages = Locale::ALL.iter().filter(|locale| family.is_translated(**locale));
    let family = json!({
        "kind": "family",
        "id": family.id(),
        "title": family.title(),
        "code_count": family.entries().len(),
        "reason_count": reasons.sum::<usize>(),
        "range": bounds(family).map(|(first, last)| [first, last]),
        "aliases": family.aliases(),
        "hosts": family.hosts(),
        "languages": languages.map(|locale| locale.as_str()).collect::<Vec<_>>(),
        "sources": family.references().iter().map(json::source).collect::<Vec<_>>(),
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
