//! `man`: manual pages.

use clap::Command;
use clap_mangen::Man;

use crate::output::console;
use crate::output::outcome::{Error, Outcome, Result};

/// Print the manual page of the program, or of one of its commands
#[derive(clap::Args)]
pub struct Args {
    /// The command, such as `explain` or `families check`
    command: Vec<String>,
}

pub fn run(args: &Args, mut program: Command) -> Result<Outcome> {
    program.build();
    let mut command = &program;
    for name in &args.command {
        command = command.find_subcommand(name).ok_or_else(|| {
            let name = args.command.join(" ");
            Error::Message(format!(
                "unknown command {name:?}: `ws-close-code --help` lists the commands"
            ))
        })?;
    }
    let mut page = Vec::new();
    Man::new(command.clone()).render(&mut page).map_err(Error::Output)?;
    console::print(&String::from_utf8_lossy(&page))?;
    Ok(Outcome::Yes)
}
