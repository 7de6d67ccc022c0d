//! `diagnose`: from a text, a time or a size to the likely causes.

use std::fs::File;
use std::io::{self, IsTerminal, Read};
use std::path::Path;
use std::time::Duration;

use clap::ValueEnum;
use ws_close_code::{EndedBy, Family, FamilyCode};

use crate::completion::{codes, words};
use crate::diagnosis::{Causes, Facts, Known, document, duration, json, line, size};
use crate::logs::decoding;
use crate::output::console;
use crate::output::escape;
use crate::output::format::{Format, FormatArg};
use crate::output::outcome::{Error, Outcome, Result};
use crate::output::page::Page;
use crate::query::family::FamilyArg;
use crate::query::locale::LocaleArg;
use crate::query::read_as::ReadAs;
use crate::query::{name, suggestion};

/// Find the likely causes of an error text, a log line, a time or a size
///
/// It prints what happened, the likely causes with what speaks for each, what to do first, and the sources. Where only
/// numbers speak for the causes, it says that this is a guess, and what to find out.
#[derive(clap::Args)]
#[command(
    visible_alias = "why",
    after_help = "Examples:\n  \
                  ws-close-code diagnose 'no close frame received or sent'\n  \
                  ws-close-code diagnose --lasted 60s --via nginx,cloudflare\n  \
                  ws-close-code diagnose --size 70kB 1009\n  \
                  kubectl logs gateway | ws-close-code diagnose"
)]
pub struct Args {
    /// An error text, a reason, a log line or a stack trace; or files that have it. Without any, and without an
    /// option that says something, it is read from standard input
    #[arg(value_name = "TEXT|FILE", add = words::paths())]
    words: Vec<String>,
    /// The close code, if the text does not say it: a number or a name, also one of the family
    #[arg(long, value_name = "CODE", add = codes::codes())]
    code: Option<String>,
    /// How long the connection was open, such as 60s, 1m30s or 2h
    #[arg(long, visible_alias = "after", value_name = "TIME", value_parser = duration)]
    lasted: Option<Duration>,
    /// How long nothing had been sent or received when it ended
    #[arg(long, value_name = "TIME", value_parser = duration)]
    idle: Option<Duration>,
    /// How large the message was, such as 70kB (70,000 bytes) or 64KiB (65,536 bytes)
    #[arg(long, value_name = "SIZE", value_parser = size)]
    size: Option<u64>,
    /// The products between the two ends and at them, such as nginx,cloudflare
    #[arg(long, value_name = "PRODUCTS", value_delimiter = ',', add = words::products())]
    via: Vec<String>,
    /// Whether the connection was ever open
    #[arg(long, value_name = "YES|NO", value_enum)]
    opened: Option<Answer>,
    /// Who closed it
    #[arg(long, value_name = "WHO", value_enum)]
    ended_by: Option<Ender>,
    /// The HTTP status with which the server refused the handshake
    #[arg(long, value_name = "STATUS", value_parser = clap::value_parser!(u16).range(100..600))]
    http_status: Option<u16>,
    /// One line: what happened, and the likeliest cause
    #[arg(long)]
    short: bool,
    #[command(flatten)]
    family: FamilyArg,
    #[command(flatten)]
    locale: LocaleArg,
    #[command(flatten)]
    format: FormatArg,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Answer {
    Yes,
    No,
}

#[derive(Clone, Copy, ValueEnum)]
enum Ender {
    /// The other end
    Peer,
    /// This end
    Local,
}

pub fn run(args: &Args) -> Result<Outcome> {
    let family = args.family.family()?;
    let code = |word: &String| {
        let code = name::code(word, family).map(FamilyCode::code);
        code.map_err(|error| Error::Message(suggestion::with_hint(word, &error, family)))
    };
    let facts = Facts {
        code: args.code.as_ref().map(code).transpose()?,
        lasted: args.lasted,
        idle: args.idle,
        size: args.size,
        via: args.via.clone(),
        was_open: args.opened.map(|answer| answer == Answer::Yes),
        ended_by: args.ended_by.map(|ender| match ender {
            Ender::Peer => EndedBy::Peer,
            Ender::Local => EndedBy::Local,
        }),
        http_status: args.http_status,
    };
    let text = text(&args.words, says_something(&facts), family)?;
    let known = Known::new(&text, facts, family)?;
    if !known.is_anything() {
        console::print_error(
            "no close code, known text, time or size in what was given\n\
             say more with --lasted, --idle, --size, --code or --http-status; \
             `ws-close-code search WORDS` searches all texts",
        );
        return Ok(Outcome::No);
    }
    let input = args.words.join(" ");
    let is_input = !args.words.is_empty() && args.words.iter().all(|word| word != "-");
    let read_as = ReadAs { input: is_input.then_some(input), form: "text", others: Vec::new() };
    print_known(&known, &read_as, &args.locale, args.format.format, args.short)
}

/// Prints the diagnosis of what is known.
pub fn print_known(
    known: &Known<'_>,
    read_as: &ReadAs,
    locale: &LocaleArg,
    format: Format,
    is_short: bool,
) -> Result<Outcome> {
    let locale = locale.locale();
    let causes = Causes::of(known);
    let printed = match format {
        Format::Json => format!("{}\n", json(known, &causes, read_as, locale)),
        _ if is_short => format!("{}\n", line(known, &causes, locale)),
        Format::Text | Format::Markdown => {
            let mut page = match format {
                Format::Markdown => Page::markdown(),
                _ => Page::text(console::width()),
            };
            document(known, &causes, locale, &mut page);
            page.finish()
        }
    };
    console::print(&printed)?;
    Ok(Outcome::Yes)
}

fn says_something(facts: &Facts) -> bool {
    let Facts { code, lasted, idle, size, was_open, http_status, .. } = facts;
    code.is_some()
        || lasted.is_some()
        || idle.is_some()
        || size.is_some()
        || was_open.is_some()
        || http_status.is_some()
}

/// The words, or what is in the files that they name; standard input for `-`, or if there is nothing else.
fn text(words: &[String], is_optional: bool, family: &'static Family) -> Result<String> {
    if words.is_empty() {
        if is_optional || io::stdin().is_terminal() {
            return Ok(String::new());
        }
        return standard_input();
    }
    let texts: Result<Vec<String>> = words.iter().map(|word| text_of(word, family)).collect();
    Ok(texts?.join(" "))
}

/// The word, or what is in the file of this name. What names a code is not a file: `./1006` is.
fn text_of(word: &str, family: &'static Family) -> Result<String> {
    let path = Path::new(word);
    if word == "-" {
        return standard_input();
    }
    let is_file = path.is_file() || path.is_symlink() || looks_like_path(word);
    if name::code(word, family).is_ok() || !is_file {
        return Ok(word.to_owned());
    }
    let opened = File::open(path).map_err(|error| failed(word, &error))?;
    read(word, Box::new(opened))
}

/// `/var/log/app`, `./app`, `app.log` or `.`.
fn looks_like_path(word: &str) -> bool {
    let starts = ["/", "./", "../", "~/"].iter().any(|start| word.starts_with(start));
    let ends = [".csv", ".gz", ".json", ".jsonl", ".log", ".ndjson", ".out", ".txt"];
    let is_one_word = !word.contains(char::is_whitespace) && !word.contains("://");
    let is_folder = matches!(word, "." | "..");
    is_folder || is_one_word && (starts || ends.iter().any(|end| word.ends_with(end)))
}

fn standard_input() -> Result<String> {
    read("standard input", Box::new(io::stdin()))
}

fn read(name: &str, input: Box<dyn Read + Send>) -> Result<String> {
    let mut bytes = Vec::new();
    decoding::text_of(input)
        .and_then(|mut text| text.read_to_end(&mut bytes))
        .map_err(|error| failed(name, &error))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

fn failed(name: &str, error: &io::Error) -> Error {
    Error::Message(format!("cannot read {}: {error}", escape::escaped(name)))
}
