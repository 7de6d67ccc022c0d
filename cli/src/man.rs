//! `man`: the manual, as `man` reads it.

use clap::CommandFactory;
use clap_mangen::Man;

use crate::console;
use crate::outcome::{Error, Outcome, Result};

/// Print the manual page of the program, or of one of its commands
#[derive(clap::Args)]
pub struct Args {
    /// The command
    command: Option<String>,
}

pub fn run(args: &Args) -> Result<Outcome> {
    let mut program = crate::Cli::command();
    program.build();
    let command = match &args.command {
        None => program,
        Some(name) => program.find_subcommand(name).cloned().ok_or_else(|| {
            Error::Told(format!("there is no command {name:?}: `ws-close-code --help` lists them"))
        })?,
    };
    let mut page = Vec::new();
    Man::new(command).render(&mut page).map_err(Error::Output)?;
    console::print(&String::from_utf8_lossy(&page))?;
    Ok(Outcome::Yes)
}
