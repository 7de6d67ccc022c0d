//! `annotate`: a log with its close codes explained.

use std::io::{self, Write};
use std::path::PathBuf;
use std::process;
use std::sync::{Arc, Mutex, PoisonError};

use crate::completion::codes;
use crate::logs::additions::Additions;
use crate::logs::chunks::Chunk;
use crate::logs::only::Only;
use crate::logs::reading::Families;
use crate::logs::scanner::Scanner;
use crate::logs::streams;
use crate::logs::summary::{Summary, SummaryFormat};
use crate::output::color;
use crate::output::console;
use crate::output::outcome::{Error, Outcome, Result};
use crate::query::family::FamilyArg;

/// What is recognised, as `--help` describes it.
const FORMATS: &str = "\
A number from 1000 to 4999 counts where the line says that it is a close code: behind a key or words \
such as `close code`, `closeCode`, `websocket: close`, right behind `WebSocket closed`, or as `code` \
near words about the end of a WebSocket. So do names of codes, and the error texts of libraries, \
which get a `?`. HTTP statuses, exit codes, ports, times and sizes stay unchanged. For anything \
else, use --regex or --field.";

/// Annotate the close codes in logs with name, label and advice, or count them
///
/// JSON with a close code gets the members "websocket.close.name", "websocket.close.label" and
/// "websocket.close.reconnect.action". A line of text gets a comment at its end. Everything else stays
/// unchanged, byte for byte, including bytes that are not UTF-8 and lines over 64 MiB. Annotating
/// again changes nothing.
#[derive(clap::Args)]
#[allow(clippy::struct_excessive_bools, reason = "each is an option of its own")]
#[command(after_long_help = FORMATS)]
pub struct Args {
    /// The logs, one after another; standard input if there is none, or for `-`. Logs in gzip and
    /// Zstandard are unpacked, and UTF-16 becomes UTF-8
    files: Vec<PathBuf>,
    /// The path of the code in JSON, a number or a string with a number, in addition to the known
    /// formats. It may go through nested objects, or keys with dots
    #[arg(long, value_name = "PATH")]
    field: Vec<String>,
    /// A regular expression that finds the code in a line, in a group named `code`, such as
    /// `disconnected \((?<code>\d+)\)`. It replaces the known formats
    #[arg(long, value_name = "RE")]
    regex: Option<String>,
    /// Print only lines with a code or a symptom, or only those with one of these codes (1006,
    /// 4000-4099, 4xxx), severities (debug, info, warn, error), or `symptoms`
    #[arg(
        long,
        value_name = "WHAT",
        num_args = 0..=1,
        require_equals = true,
        default_missing_value = "any",
        value_delimiter = ',',
        add = codes::only()
    )]
    only: Vec<Only>,
    /// Print how often each code, symptom and family occurs instead of the log, the most frequent
    /// first, and when for the first and the last time. Exits with status 1 if there is nothing
    #[arg(long)]
    summary: bool,
    /// The format of the summary
    #[arg(long, value_enum, default_value_t, requires = "summary")]
    format: SummaryFormat,
    /// Wait for more at the end of the files, and go on with the new file where one takes the place
    /// of another. With --summary, Ctrl-C prints it
    #[arg(long, short = 'f')]
    follow: bool,
    /// Use the family that a line names by a host or a library, if it defines the code
    #[arg(long)]
    infer_family: bool,
    /// Look only for codes, which is faster
    #[arg(long)]
    no_symptoms: bool,
    #[command(flatten)]
    family: FamilyArg,
}

pub fn run(args: &Args) -> Result<Outcome> {
    let has_symptoms = !args.no_symptoms && args.regex.is_none();
    let mut scanner = Scanner::new(&args.field, args.regex.as_deref(), has_symptoms)?;
    let families = Families::new(args.family.family()?, args.infer_family);
    if args.summary {
        summarise(args, &mut scanner, &families)
    } else {
        print(args, &mut scanner, &families)
    }
}

fn summarise(args: &Args, scanner: &mut Scanner, families: &Families) -> Result<Outcome> {
    let summary = Arc::new(Mutex::new(Summary::default()));
    end_on_ctrl_c(&summary, args.format)?;
    let is_complete = for_each_chunk(args, &mut |chunk| {
        let Chunk::Lines(lines) = chunk else { return Ok(()) };
        let mut summary = summary.lock().unwrap_or_else(PoisonError::into_inner);
        scanner.for_each(lines, |found| {
            let reading = families.read(lines, found);
            if args.only.is_empty() || args.only.iter().any(|only| only.takes(&reading)) {
                summary.add(&lines[found.line.clone()], &reading);
            }
        });
        Ok(())
    })?;
    let summary = summary.lock().unwrap_or_else(PoisonError::into_inner);
    let is_found = print_summary(&summary, args.format)?;
    Ok(if is_complete { Outcome::from(is_found) } else { Outcome::Failed })
}

/// Prints what was counted when the user ends the program, because a log that is followed has no other end.
fn end_on_ctrl_c(summary: &Arc<Mutex<Summary>>, format: SummaryFormat) -> Result<()> {
    let summary = Arc::clone(summary);
    let end = move || {
        let summary = summary.lock().unwrap_or_else(PoisonError::into_inner);
        let outcome = print_summary(&summary, format).map(Outcome::from);
        process::exit(console::status(outcome).into());
    };
    ctrlc::set_handler(end)
        .map_err(|error| Error::Message(format!("cannot listen to Ctrl-C: {error}")))
}

/// Returns whether there was anything.
fn print_summary(summary: &Summary, format: SummaryFormat) -> Result<bool> {
    if summary.is_empty() {
        console::print_error(
            "no close code found\n\
             --field and --regex say where it is; `ws-close-code annotate --help` describes what is \
             recognised",
        );
        return Ok(false);
    }
    console::print(&summary.print(format, console::table_width()))?;
    Ok(true)
}

fn print(args: &Args, scanner: &mut Scanner, families: &Families) -> Result<Outcome> {
    let mut out = io::stdout().lock();
    let mut additions = Additions::new(color::is_on());
    let mut annotated = Vec::new();
    let work = Work { only: &args.only, families };
    let is_complete = for_each_chunk(args, &mut |chunk| {
        annotated.clear();
        let bytes = match chunk {
            Chunk::Lines(lines) => work.annotate(lines, scanner, &mut additions, &mut annotated),
            Chunk::Piece(_) if !args.only.is_empty() => &[],
            Chunk::Piece(piece) => piece,
        };
        // Flushes each chunk, because somebody may be watching a growing log.
        out.write_all(bytes).and_then(|()| out.flush()).map_err(Error::Output)
    })?;
    Ok(if is_complete { Outcome::Yes } else { Outcome::Failed })
}

fn for_each_chunk(args: &Args, take: &mut impl FnMut(Chunk) -> Result<()>) -> Result<bool> {
    let files = streams::files(&args.files);
    if args.follow {
        return streams::follow(&files, take);
    }
    // A progress bar would garble a log that goes to the same terminal.
    streams::for_each(&files, args.summary, take)
}

struct Work<'a> {
    only: &'a [Only],
    families: &'a Families,
}

impl Work<'_> {
    /// The bytes to write for some lines. They are in `annotated` only if something differs, so that
    /// lines without codes are never copied.
    fn annotate<'o>(
        &self,
        lines: &'o [u8],
        scanner: &mut Scanner,
        additions: &mut Additions,
        annotated: &'o mut Vec<u8>,
    ) -> &'o [u8] {
        let mut copied = 0;
        scanner.for_each(lines, |found| {
            let reading = self.families.read(lines, found);
            if !self.only.is_empty() {
                if !self.only.iter().any(|only| only.takes(&reading)) {
                    return;
                }
                copied = found.line.start;
            }
            for edit in additions.edits(lines, found, &reading) {
                let range = found.line.start + edit.range.start..found.line.start + edit.range.end;
                annotated.extend_from_slice(&lines[copied..range.start]);
                annotated.extend_from_slice(&edit.text);
                copied = range.end;
            }
            if !self.only.is_empty() {
                let rest = &lines[copied..];
                let end = memchr::memchr(b'\n', rest).map_or(rest.len(), |newline| newline + 1);
                annotated.extend_from_slice(&rest[..end]);
            }
        });
        if !self.only.is_empty() {
            return annotated;
        }
        if copied == 0 {
            return lines;
        }
        annotated.extend_from_slice(&lines[copied..]);
        annotated
    }
}
