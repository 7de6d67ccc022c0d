//! What it costs to ask a close code something, compared with tungstenite's code type, a checked number
//! like `http::StatusCode`, and a `HashMap` of names, so that we see it when a change makes it more
//! expensive.
//!
//! `cargo bench --bench cost` compares times, `cargo bench --bench cost -- --instructions` counts
//! instructions, which are the same in every run (it needs valgrind). A further argument selects the
//! tables whose titles start with it. With the feature `diagnosis`, also what symptoms and limits cost.

#![allow(clippy::cast_precision_loss, reason = "counts are small")]

mod checked;
#[cfg(feature = "diagnosis")]
mod diagnosis;
mod inputs;
mod measure;
mod printing;
mod questions;
mod spellings;
mod table;

use std::env;
use std::error::Error;

use crate::inputs::{Codes, every_number, usual_closes};
use crate::measure::{ONCE, instructions, times};
use crate::printing::{Printed, printing};
use crate::questions::{codes, events, names, numbers_in_text};
use crate::spellings::spellings;
use crate::table::Table;

fn main() -> Result<(), Box<dyn Error>> {
    let (usual, every) = (Codes::new(usual_closes()), Codes::new(every_number()));
    let (spellings, texts, printed) = (spellings(), usual.as_texts(), Printed::new());
    #[cfg(feature = "diagnosis")]
    let lines = diagnosis::Lines::new()?;
    let tables = [
        codes("Usual closes", &usual),
        codes("Every number", &every),
        names(&spellings),
        numbers_in_text(&texts),
        printing(&printed),
        events(&usual.numbers),
        #[cfg(feature = "diagnosis")]
        diagnosis::symptoms(&lines),
        #[cfg(feature = "diagnosis")]
        diagnosis::limits(&diagnosis::SECONDS),
    ];
    let args: Vec<String> = env::args().skip(1).collect();
    if let [ONCE, place, run] = args.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        if let Some(run) = tables[place.parse::<usize>()?].runs().nth(run.parse()?) {
            run();
        }
        return Ok(());
    }
    let has = |flag: &str| args.iter().any(|arg| arg == flag);
    let wanted = args.iter().find(|arg| !arg.starts_with("--")).map_or("", String::as_str);
    let wanted = |(_, table): &(_, &Table<'_>)| table.title.starts_with(wanted);
    for (place, table) in tables.iter().enumerate().filter(wanted) {
        if has("--instructions") {
            table.print_instructions(&instructions(place, table)?);
        } else if has("--bench") {
            table.print_times(&times(table));
        } else {
            // `cargo test` only asks whether it works.
            table.runs().for_each(|run| run());
        }
    }
    Ok(())
}
