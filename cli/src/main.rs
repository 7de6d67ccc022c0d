//! The command `ws-close-code`.

#![cfg_attr(not(test), warn(clippy::expect_used, clippy::unwrap_used))]

mod bytes;
mod cli;
mod commands;
mod diagnosis;
mod export;
mod families;
mod locale;
mod logs;
mod modules;
mod output;
mod products;
mod query;
mod search;
mod site;

use std::io::ErrorKind;
use std::process::ExitCode;

use clap::Parser;
use clap::error::{ContextKind, ContextValue};

use crate::cli::Cli;
use crate::output::console;
use crate::output::outcome::{Error, Outcome};

fn main() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => with_escapes(error).exit(),
    };
    match cli.run() {
        Ok(Outcome::Yes) => ExitCode::SUCCESS,
        Ok(Outcome::No) => ExitCode::from(1),
        Ok(Outcome::Failed) => ExitCode::from(2),
        // The reader, such as `head`, has seen enough.
        Err(Error::Output(error)) if error.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(Error::Output(error)) => {
            console::print_error(&format!("cannot write to standard output: {error}"));
            ExitCode::from(2)
        }
        Err(Error::Message(message)) => {
            console::print_error(&message);
            ExitCode::from(2)
        }
    }
}

/// The error with the control characters of the arguments that it repeats escaped, so that they cannot send escape
/// sequences to the terminal.
fn with_escapes(mut error: clap::Error) -> clap::Error {
    let escaped = |value: &ContextValue| match value {
        ContextValue::String(text) => Some(ContextValue::String(escape(text))),
        ContextValue::Strings(texts) => {
            Some(ContextValue::Strings(texts.iter().map(|text| escape(text)).collect()))
        }
        _ => None,
    };
    let all = error.context().filter_map(|(kind, value)| Some((kind, escaped(value)?)));
    let all: Vec<(ContextKind, ContextValue)> = all.collect();
    for (kind, value) in all {
        error.insert(kind, value);
    }
    error
}

fn escape(text: &str) -> String {
    let escape = |c: char| match c {
        c if c.is_control() => c.escape_default().to_string(),
        c => c.to_string(),
    };
    text.chars().map(escape).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_of_the_command_line_has_no_control_characters_of_an_argument() {
        let evil = "\u{1b}[31mX\u{7}";
        for arguments in [
            &["--family", evil, "1006"][..],
            &["why", "--lasted", evil],
            &["1006", "--lang", evil],
            &["list", evil],
            &[&format!("--{evil}")],
        ] {
            let arguments = ["ws-close-code"].iter().chain(arguments);
            let error = Cli::try_parse_from(arguments).err().unwrap();
            let text = with_escapes(error).render().to_string();
            assert!(text.contains("\\u{1b}[31mX\\u{7}"), "{text}");
            assert!(!text.contains(|c: char| c.is_control() && c != '\n'), "{text:?}");
        }
    }
}
