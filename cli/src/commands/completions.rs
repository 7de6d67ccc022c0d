//! `completions`: shell completions.

use clap::builder::PossibleValuesParser;

use crate::completion;
use crate::output::console;
use crate::output::outcome::{Error, Outcome, Result};

/// How to switch them on, as `--help` says it.
const HOW: &str = "\
The script asks the program for the candidates, so it is the same for every version. To switch it on:
  bash        add to ~/.bashrc:  source <(ws-close-code completions bash)
  zsh         add to ~/.zshrc, behind compinit:  source <(ws-close-code completions zsh)
  fish        in ~/.config/fish/completions/ws-close-code.fish:  ws-close-code completions fish | source
  elvish      add to ~/.config/elvish/rc.elv:  eval (ws-close-code completions elvish | slurp)
  powershell  add to $PROFILE:  ws-close-code completions powershell | Out-String | Invoke-Expression";

/// Print the completions for a shell
///
/// They complete commands, options, codes with their names, families and files.
#[derive(clap::Args)]
#[command(after_help = HOW)]
pub struct Args {
    /// The shell
    #[arg(value_parser = PossibleValuesParser::new(completion::NAMES))]
    shell: String,
}

pub fn run(args: &Args) -> Result<Outcome> {
    let script = completion::registration(&args.shell).map_err(Error::Output)?;
    console::print(&String::from_utf8_lossy(&script))?;
    Ok(Outcome::Yes)
}
