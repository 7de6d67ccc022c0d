//! `man`: manual pages.

use clap::Command;
use clap_mangen::Man;

use crate::output::console;
use crate::output::outcome::{Error, Outcome, Result};

/// Print the manual page of the program, or of one of its commands
#[derive(clap::Args)]
pub struct Args {
    /// The command
    command: Option<String>,
}

pub fn run(args: &Args, mut program: Command) -> Result<Outcome> {
    program.build();
    let command = match &args.command {
        None => program,
        Some(name) => program.find_subcommand(name).cloned().ok_or_else(|| {
            Error::Message(format!(
                "unknown command {name:?}: `ws-close-code --help` lists the commands"
            ))
        })?,
    };
    let mut page = Vec::new();
    Man::new(command).render(&mut page).map_err(Error::Output)?;
    console::print(&String::from_utf8_lossy(&page))?;
    Ok(Outcome::Yes)
}
