//! The command `ws-close-code`.

#![cfg_attr(not(test), warn(clippy::expect_used, clippy::unwrap_used))]

mod cli;
mod commands;
mod export;
mod locale;
mod logs;
mod output;
mod query;
mod search;
mod site;

use std::io::ErrorKind;
use std::process::ExitCode;

use clap::Parser;

use crate::cli::Cli;
use crate::output::console;
use crate::output::outcome::{Error, Outcome};

fn main() -> ExitCode {
    match Cli::parse().run() {
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
