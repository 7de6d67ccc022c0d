//! `completions`: shell completions.

use clap::Command;
use clap_complete::Shell;

use crate::output::console;
use crate::output::outcome::{Outcome, Result};

/// Print the completions for a shell
#[derive(clap::Args)]
pub struct Args {
    /// The shell
    #[arg(value_enum)]
    shell: Shell,
}

pub fn run(args: &Args, mut program: Command) -> Result<Outcome> {
    // Into memory first, because `generate` panics if it cannot write.
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut program, "ws-close-code", &mut script);
    console::print(&String::from_utf8_lossy(&script))?;
    Ok(Outcome::Yes)
}
