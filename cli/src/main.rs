//! The command `ws-close-code`.

#![cfg_attr(not(test), warn(clippy::expect_used, clippy::unwrap_used))]

mod bytes;
mod cli;
mod commands;
mod completion;
mod decoding;
mod diagnosis;
mod export;
mod families;
mod locale;
mod logs;
mod modules;
mod output;
mod products;
mod query;
mod schema;
mod search;
mod sending;
mod sentence_words;
mod settings;
mod site;
mod unit;

use std::env;
use std::io::Write;
use std::process::ExitCode;

use clap::error::{ContextKind, ContextValue};

use clap::CommandFactory;

use crate::cli::Cli;
use crate::output::color::Color;
use crate::output::console;
use crate::output::escape::escaped;
use crate::output::outcome::Outcome;
use crate::settings::settings;

fn main() -> ExitCode {
    match completion::answer(Cli::command) {
        Ok(false) => {}
        Ok(true) => return ExitCode::SUCCESS,
        Err(_) => return ExitCode::FAILURE,
    }
    let loaded = settings::load();
    let cli = match Cli::read(env::args_os()) {
        Ok(cli) => cli,
        Err(error) => return print_clap_error(error),
    };
    cli.color().choose();
    ExitCode::from(console::status(loaded.and_then(|()| cli.run())))
}

/// Prints the help, the version, or what is wrong with the command line.
fn print_clap_error(error: clap::Error) -> ExitCode {
    let color = Color::of_arguments(env::args_os()).or(settings().color);
    color.unwrap_or(Color::Auto).choose();
    let error = with_escapes(error);
    let text = error.render().ansi().to_string();
    if error.use_stderr() {
        // If standard error cannot be written, there is nowhere left to report that.
        let _ = anstream::stderr().write_all(text.as_bytes());
    } else {
        return ExitCode::from(console::status(console::print(&text).map(|()| Outcome::Yes)));
    }
    u8::try_from(error.exit_code()).map_or(ExitCode::FAILURE, ExitCode::from)
}

/// The error with the control characters of the arguments that it repeats escaped, so that they cannot send escape
/// sequences to the terminal.
fn with_escapes(mut error: clap::Error) -> clap::Error {
    let without = |value: &ContextValue| match value {
        ContextValue::String(text) => Some(ContextValue::String(escaped(text))),
        ContextValue::Strings(texts) => {
            Some(ContextValue::Strings(texts.iter().map(|text| escaped(text)).collect()))
        }
        _ => None,
    };
    let all = error.context().filter_map(|(kind, value)| Some((kind, without(value)?)));
    let all: Vec<(ContextKind, ContextValue)> = all.collect();
    for (kind, value) in all {
        error.insert(kind, value);
    }
    error
}

#[cfg(test)]
mod tests {
    use std::ffi::OsString;

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
            let error = Cli::read(arguments.map(OsString::from)).err().unwrap();
            let text = with_escapes(error).render().to_string();
            assert!(text.contains("\\u{1b}[31mX\\u{7}"), "{text}");
            assert!(!text.contains(|c: char| c.is_control() && c != '\n'), "{text:?}");
        }
    }
}
