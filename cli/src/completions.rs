//! `completions`: what makes a shell complete this program's command line.

use clap::CommandFactory;
use clap_complete::Shell;

use crate::console;
use crate::outcome::{Outcome, Result};

/// Print the completions for a shell
#[derive(clap::Args)]
pub struct Args {
    /// The shell
    #[arg(value_enum)]
    shell: Shell,
}

pub fn run(args: &Args) -> Result<Outcome> {
    // Into memory first: `generate` panics where it cannot write.
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut crate::Cli::command(), "ws-close-code", &mut script);
    console::print(&String::from_utf8_lossy(&script))?;
    Ok(Outcome::Yes)
}
