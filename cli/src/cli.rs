//! The root of the command line.

use clap::{CommandFactory, Parser, Subcommand};

use crate::commands::{
    annotate, check, compare, completions, decode, diagnose, explain, export, families, list, man,
    search, site,
};
use crate::output::outcome::{Outcome, Result};

/// Every WebSocket close code: what it means, who may send it, whether to reconnect, how to fix it
#[derive(Parser)]
#[command(
    name = "ws-close-code",
    version,
    arg_required_else_help = true,
    args_conflicts_with_subcommands = true,
    subcommand_negates_reqs = true,
    after_help = "`explain` is the default: `ws-close-code 1006` explains 1006.\n\n\
                  Exit status:\n  \
                  0  done, or the answer is yes\n  \
                  1  the answer is no: unknown code, not allowed, malformed, nothing found\n  \
                  2  usage error, or a file that cannot be read or written"
)]
pub struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    explain: explain::Args,
}

#[derive(Subcommand)]
enum Command {
    Explain(explain::Args),
    Diagnose(diagnose::Args),
    Compare(compare::Args),
    List(list::Args),
    Search(search::Args),
    Check(check::Args),
    Decode(decode::Args),
    Annotate(annotate::Args),
    Families(families::Args),
    Export(export::Args),
    Site(site::Args),
    Completions(completions::Args),
    Man(man::Args),
}

impl Cli {
    pub fn run(&self) -> Result<Outcome> {
        match &self.command {
            None => explain::run(&self.explain, &Self::command()),
            Some(Command::Explain(args)) => explain::run(args, &Self::command()),
            Some(Command::Diagnose(args)) => diagnose::run(args),
            Some(Command::Compare(args)) => compare::run(args),
            Some(Command::List(args)) => list::run(args),
            Some(Command::Search(args)) => search::run(args),
            Some(Command::Check(args)) => check::run(args),
            Some(Command::Decode(args)) => decode::run(args),
            Some(Command::Annotate(args)) => annotate::run(args),
            Some(Command::Families(args)) => families::run(args),
            Some(Command::Export(args)) => export::run(args),
            Some(Command::Site(args)) => site::run(args),
            Some(Command::Completions(args)) => completions::run(args, Self::command()),
            Some(Command::Man(args)) => man::run(args, Self::command()),
        }
    }
}
