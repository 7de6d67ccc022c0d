//! What goes to the terminal: text, colours, and the terminal's width.

use std::io::{self, IsTerminal, Write};

use anstyle::{AnsiColor, Style};

use crate::outcome::{Error, Result};

pub const BOLD: Style = Style::new().bold();
pub const GOOD: Style = AnsiColor::Green.on_default().bold();
pub const BAD: Style = AnsiColor::Red.on_default().bold();

/// Writes all of `text` to standard output, without its colours unless that is a terminal.
pub fn print(text: &str) -> Result<()> {
    let mut out = anstream::stdout().lock();
    out.write_all(text.as_bytes()).and_then(|()| out.flush()).map_err(Error::Output)
}

/// Writes a line to standard error. There is nobody to tell if that fails.
pub fn complain(message: &str) {
    let _ = writeln!(anstream::stderr(), "{BAD}error:{BAD:#} {message}");
}

/// The columns to lay text out in.
pub fn width() -> usize {
    terminal_size::terminal_size_of(io::stdout())
        .filter(|_| io::stdout().is_terminal())
        .map_or(80, |(terminal_size::Width(columns), _)| usize::from(columns))
}

/// Sets the lines at the left margin, which are titles and headings, in bold.
pub fn embolden(article: &str) -> String {
    let line = |line: &str| match line.trim_end_matches('\n') {
        "" => line.to_owned(),
        text if text.starts_with(' ') => line.to_owned(),
        text => format!("{BOLD}{text}{BOLD:#}{}", &line[text.len()..]),
    };
    article.split_inclusive('\n').map(line).collect()
}
