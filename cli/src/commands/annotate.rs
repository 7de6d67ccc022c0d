//! `annotate`: a log with its close codes explained.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::logs::additions::Additions;
use crate::logs::chunks::Chunk;
use crate::logs::counts::Counts;
use crate::logs::line_kind::LineKind;
use crate::logs::log::Log;
use crate::logs::progress::Progress;
use crate::logs::scanner::Scanner;
use crate::logs::text::PATTERNS;
use crate::output::console;
use crate::output::outcome::{Error, Outcome, Result};
use crate::query::family::FamilyArg;

/// Annotate the close codes in a log with name, label and advice, or count them
///
/// A line of JSON with a close code gets the members "websocket.close.name",
/// "websocket.close.label" and "websocket.close.reconnect" after its last member. A line of text
/// gets a comment at its end. Where the family of `--family` tells the cases of the code apart by the
/// reason and the line has it, the advice is that of the case. Everything else stays unchanged, byte for byte, including bytes that
/// are not UTF-8 and lines over 64 MiB.
#[derive(clap::Args)]
#[command(after_long_help = PATTERNS)]
pub struct Args {
    /// The log; standard input if it is missing or `-`
    file: Option<PathBuf>,
    /// The path of the code in a line of JSON, a number or a string with a number. It may go through
    /// nested objects, {"websocket":{"close":{"code":1006}}}, or keys with dots,
    /// {"websocket.close.code":1006}
    #[arg(long, value_name = "PATH", default_value = "websocket.close.code")]
    field: String,
    /// A regular expression that finds the code in a line of text, in a group named `code`, such as
    /// `disconnected \((?<code>\d+)\)`. It replaces the patterns described below
    #[arg(long, value_name = "RE")]
    regex: Option<String>,
    /// What the lines are [default: JSON if they start with `{`, else text]
    #[arg(long, value_enum)]
    input: Option<LineKind>,
    /// Print how often each code occurs instead of the log, the most frequent first. Exits with
    /// status 1 if there is no code
    #[arg(long)]
    summary: bool,
    #[command(flatten)]
    family: FamilyArg,
}

pub fn run(args: &Args) -> Result<Outcome> {
    let scanner = Scanner::new(&args.field, args.regex.as_deref(), args.input)?;
    let mut log = Log::open(args.file.as_deref().filter(|path| *path != Path::new("-")))?;
    // A progress bar would garble a log that goes to the same terminal.
    let mut progress = Progress::new(log.size(), args.summary);
    if args.summary {
        let mut counts = Counts::default();
        log.read(&mut progress, |chunk| {
            counts.add(&scanner, &chunk);
            Ok(())
        })?;
        drop(progress);
        if counts.is_empty() {
            console::print_error(
                "no close code found\n\
                 --field and --regex say where it is; `ws-close-code annotate --help` lists the \
                 patterns",
            );
            return Ok(Outcome::No);
        }
        console::print(&counts.table(args.family.family()?).text(console::width()))?;
    } else {
        let mut out = io::stdout().lock();
        let mut additions = Additions::new(args.family.family()?);
        let mut annotated = Vec::new();
        log.read(&mut progress, |chunk| {
            let bytes = annotate(&chunk, &scanner, &mut additions, &mut annotated);
            // Flushes each chunk, because somebody may be watching a growing log.
            out.write_all(bytes).and_then(|()| out.flush()).map_err(Error::Output)
        })?;
    }
    Ok(Outcome::Yes)
}

/// The bytes to write for a chunk. They are in `annotated` only if there is something to add, so that
/// a chunk without codes is never copied.
fn annotate<'a>(
    chunk: &Chunk<'a>,
    scanner: &Scanner,
    additions: &mut Additions,
    annotated: &'a mut Vec<u8>,
) -> &'a [u8] {
    let Chunk::Lines(lines) = *chunk else { return chunk.bytes() };
    annotated.clear();
    let mut copied = 0;
    scanner.for_each(lines, |found| {
        let addition = additions.for_code(&found, &lines[found.line..found.at]);
        // So that annotating an annotated log changes nothing.
        let is_there = lines[..found.at].ends_with(addition);
        if !is_there {
            annotated.extend_from_slice(&lines[copied..found.at]);
            annotated.extend_from_slice(addition);
            copied = found.at;
        }
    });
    if copied == 0 {
        return lines;
    }
    annotated.extend_from_slice(&lines[copied..]);
    annotated
}
