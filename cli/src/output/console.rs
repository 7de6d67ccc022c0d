//! Printing to the terminal: text, errors, colours, and the width.

use std::env;
use std::io::{self, ErrorKind, Write};

use anstyle::{AnsiColor, Style};
use terminal_size::{Height, Width, terminal_size_of};

use crate::output::escape::escaped_lines;
use crate::output::outcome::{Error, Outcome, Result};
use crate::output::wrap::{hang, hang_behind_label};

pub const BOLD: Style = Style::new().bold();
pub const GOOD: Style = AnsiColor::Green.on_default().bold();
pub const BAD: Style = AnsiColor::Red.on_default().bold();

/// Lines of prose that are longer than this are hard to read.
pub const WIDEST: usize = 100;

/// Writes all of `text` to standard output; its colours only where they are wanted.
pub fn print(text: &str) -> Result<()> {
    let mut out = anstream::stdout().lock();
    out.write_all(text.as_bytes()).and_then(|()| out.flush()).map_err(Error::Output)
}

/// The same for lines such as `payload: 03 e8`, which are wrapped where people read them.
pub fn print_lines(text: &str) -> Result<()> {
    let columns = width_of_lines(terminal_size_of(io::stdout()));
    let line = |line: &str| hang_behind_label(line, columns) + "\n";
    print(&text.lines().map(line).collect::<String>())
}

/// Writes `error: {message}` to standard error.
pub fn print_error(message: &str) {
    print_message("error:", BAD, message);
}

/// Writes `note: {message}` to standard error.
pub fn print_note(message: &str) {
    print_message("note:", BOLD, message);
}

fn print_message(label: &str, style: Style, message: &str) {
    let message = escaped_lines(message);
    let columns =
        columns(terminal_size_of(io::stderr())).map_or(usize::MAX, |columns| columns.min(WIDEST));
    let mut used = label.len() + 1;
    let lines = message.split('\n').map(|line| {
        let used = std::mem::take(&mut used);
        // What is indented is laid out already.
        if line.starts_with(' ') { line.to_owned() } else { hang(line, used, columns, 2) }
    });
    let text = lines.collect::<Vec<_>>().join("\n");
    // If standard error cannot be written, there is nowhere left to report that.
    let _ = writeln!(anstream::stderr(), "{style}{label}{style:#} {text}");
}

/// The exit status of a command. Prints why it could not do its work.
pub fn status(outcome: Result<Outcome>) -> u8 {
    match outcome {
        Ok(Outcome::Yes) => 0,
        Ok(Outcome::No) => 1,
        Ok(Outcome::Failed) => 2,
        // The reader, such as `head`, has seen enough.
        Err(Error::Output(error)) if error.kind() == ErrorKind::BrokenPipe => 0,
        Err(Error::Output(error)) => {
            print_error(&format!("cannot write to standard output: {error}"));
            2
        }
        Err(Error::Message(message)) => {
            print_error(&message);
            2
        }
    }
}

/// The width for prose on standard output, in columns.
pub fn width() -> usize {
    columns(terminal_size_of(io::stdout())).unwrap_or(80).min(WIDEST)
}

/// The width for tables, which have a line for each row in a pipe, so that `grep` finds all of it.
pub fn table_width() -> usize {
    columns(terminal_size_of(io::stdout())).unwrap_or(usize::MAX)
}

/// The width for messages and other lines, each of which stays one in a pipe.
fn width_of_lines(terminal: Option<(Width, Height)>) -> usize {
    columns(terminal).map_or(usize::MAX, |columns| columns.min(WIDEST))
}

/// What `COLUMNS` says, else the width of the terminal, which a pipe or a file is not.
fn columns(terminal: Option<(Width, Height)>) -> Option<usize> {
    columns_variable().or_else(|| terminal.map(|(Width(columns), _)| usize::from(columns)))
}

/// The variable `COLUMNS`, if it is a positive number.
pub fn columns_variable() -> Option<usize> {
    env::var("COLUMNS").ok()?.parse().ok().filter(|columns| *columns > 0)
}

/// `document` with the lines that are not indented, which are its title and headings, in bold.
pub fn embolden(document: &str) -> String {
    let line = |line: &str| match line.trim_end_matches('\n') {
        "" => line.to_owned(),
        text if text.starts_with(' ') => line.to_owned(),
        text => format!("{BOLD}{text}{BOLD:#}{}", &line[text.len()..]),
    };
    document.split_inclusive('\n').map(line).collect()
}
