//! Printing to the terminal: text, errors, colours, and the terminal's width.

use std::io::{self, IsTerminal, Write};

use anstyle::{AnsiColor, Style};

use crate::output::outcome::{Error, Result};

pub const BOLD: Style = Style::new().bold();
pub const GOOD: Style = AnsiColor::Green.on_default().bold();
pub const BAD: Style = AnsiColor::Red.on_default().bold();

/// Writes all of `text` to standard output; its colours only to a terminal.
pub fn print(text: &str) -> Result<()> {
    let mut out = anstream::stdout().lock();
    out.write_all(text.as_bytes()).and_then(|()| out.flush()).map_err(Error::Output)
}

/// Writes `error: {message}` to standard error.
pub fn print_error(message: &str) {
    // If standard error cannot be written, there is nowhere left to report that.
    let _ = writeln!(anstream::stderr(), "{BAD}error:{BAD:#} {message}");
}

/// Writes `note: {message}` to standard error.
pub fn print_note(message: &str) {
    let _ = writeln!(anstream::stderr(), "{BOLD}note:{BOLD:#} {message}");
}

/// The width to lay text out in, in columns.
pub fn width() -> usize {
    terminal_size::terminal_size_of(io::stdout())
        .filter(|_| io::stdout().is_terminal())
        .map_or(80, |(terminal_size::Width(columns), _)| usize::from(columns))
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
