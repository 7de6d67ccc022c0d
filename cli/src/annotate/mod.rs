//! `annotate`: a log with the close codes explained.

mod advice;
mod blocks;
mod json;
mod progress;
mod recogniser;
mod summary;
mod text;

use std::fs::File;
use std::io::{self, Read, Write};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use clap::ValueEnum;

use self::advice::Advice;
use self::blocks::Block;
use self::progress::Progress;
use self::recogniser::Recogniser;
use self::summary::Summary;
use crate::family::Reading;
use crate::outcome::{Error, Outcome, Result};

/// Annotate the close codes in a log with name, label and advice, or count them
///
/// Every line is passed on; one with a close code gets its name and advice: a line of JSON as the
/// members "websocket.close.name", "websocket.close.label" and "websocket.close.reconnect" behind its
/// last one, a line of text as a remark at its end. All else stays as it is, byte for byte, also what
/// is not UTF-8, and lines over 64 MiB.
#[derive(clap::Args)]
#[command(after_long_help = text::WHAT_IS_TAKEN)]
pub struct Args {
    /// The log; standard input where it is not given, or `-`
    file: Option<PathBuf>,
    /// Where the code is in a line of JSON: a number, or text with a number. Finds nested objects,
    /// {"websocket":{"close":{"code":1006}}}, as well as {"websocket.close.code":1006}
    #[arg(long, value_name = "PATH", default_value = "websocket.close.code")]
    field: String,
    /// Where the code is in a line of text: a regular expression with a group named `code`, such as
    /// `disconnected \((?<code>\d+)\)`. In place of what is said below
    #[arg(long, value_name = "RE")]
    regex: Option<String>,
    /// What the lines are; by default JSON where they start with `{`, and text elsewhere
    #[arg(long, value_enum)]
    input: Option<Input>,
    /// Print how often each code was met instead of the log, the most frequent first; exit status 1
    /// if none was
    #[arg(long)]
    summary: bool,
    #[command(flatten)]
    reading: Reading,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Input {
    /// A JSON object on each line
    Json,
    /// Anything
    Text,
}

pub fn run(args: &Args) -> Result<Outcome> {
    let recogniser = Recogniser::new(args)?;
    let mut log = Log::open(args.file.as_deref().filter(|path| *path != Path::new("-")))?;
    // A bar would be in the way of a log that goes to the same terminal.
    let mut progress = Progress::new(log.size, args.summary);
    if args.summary {
        let mut summary = Summary::default();
        log.read(&mut progress, |block| {
            summary.count(&recogniser, &block);
            Ok(())
        })?;
        drop(progress);
        summary.print(args.reading.family())
    } else {
        let mut out = io::stdout().lock();
        let mut advice = Advice::of(args.reading.family());
        let mut annotated = Vec::new();
        log.read(&mut progress, |block| {
            let bytes = annotate(&block, &recogniser, &mut advice, &mut annotated);
            // At once: somebody may be watching a log that grows.
            out.write_all(bytes).and_then(|()| out.flush()).map_err(Error::Output)
        })?;
        Ok(Outcome::Yes)
    }
}

/// The bytes to put out for a block. They are in `annotated` if anything is to be added, so that what
/// has no code is never copied.
fn annotate<'a>(
    block: &Block<'a>,
    recogniser: &Recogniser,
    advice: &mut Advice,
    annotated: &'a mut Vec<u8>,
) -> &'a [u8] {
    let Block::Lines(lines) = *block else { return block.bytes() };
    annotated.clear();
    let mut passed_on = 0;
    recogniser.for_each(lines, |found| {
        let remark = advice.remark(&found);
        // So that a log can go through twice.
        let is_there = lines[..found.at].ends_with(remark);
        if !is_there {
            annotated.extend_from_slice(&lines[passed_on..found.at]);
            annotated.extend_from_slice(remark);
            passed_on = found.at;
        }
    });
    if passed_on == 0 {
        return lines;
    }
    annotated.extend_from_slice(&lines[passed_on..]);
    annotated
}

/// What is read, and what to call it.
struct Log {
    input: Box<dyn Read>,
    name: String,
    /// In bytes, where it is a file.
    size: Option<u64>,
}

impl Log {
    fn open(path: Option<&Path>) -> Result<Self> {
        let Some(path) = path else {
            let name = "standard input".to_owned();
            return Ok(Self { input: Box::new(io::stdin().lock()), name, size: None });
        };
        let name = path.display().to_string();
        let file = File::open(path).map_err(|error| {
            Error::Told(format!(
                "cannot open {name}: {error}\n\
                 give a file that you may read, or none to read standard input"
            ))
        })?;
        let size = file.metadata().ok().filter(std::fs::Metadata::is_file).map(|data| data.len());
        Ok(Self { input: Box::new(file), name, size })
    }

    fn read(
        &mut self,
        progress: &mut Progress,
        mut take: impl FnMut(Block) -> Result<()>,
    ) -> Result<()> {
        let mut failure = Ok(());
        let end = blocks::for_each(&mut self.input, |block| {
            progress.advance(block.bytes().len());
            failure = take(block);
            if failure.is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        });
        end.map_err(|error| {
            Error::Told(format!(
                "cannot read {}: {error}\ngive a file that you may read, or none to read standard input",
                self.name
            ))
        })?;
        failure
    }
}
