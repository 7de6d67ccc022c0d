//! The command line of `ws-close-code`: one module for each subcommand.

mod annotate;
mod check;
mod codes;
mod compare;
mod completions;
mod console;
mod decode;
mod entry;
mod explain;
mod export;
mod families;
mod family;
mod hex;
mod json;
mod list;
mod man;
mod options;
mod outcome;
mod search;
mod site;
mod table;

use std::process::ExitCode;

use clap::Parser;

use crate::outcome::{Outcome, Result};

/// Every WebSocket close code: what it means, who may send it, whether to reconnect, how to fix it
#[derive(Parser)]
#[command(
    name = "ws-close-code",
    version,
    arg_required_else_help = true,
    args_conflicts_with_subcommands = true,
    subcommand_negates_reqs = true,
    after_help = "A code by itself is explained: `ws-close-code 1006`.\n\n\
                  Exit status: 0; 1 where the answer is no (unknown code, not allowed, malformed, \
                  nothing found); 2 for wrong use, and for files that \
                  cannot be read or written."
)]
struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    explain: explain::Args,
}

#[derive(clap::Subcommand)]
enum Command {
    Explain(explain::Args),
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

fn main() -> ExitCode {
    outcome::exit_code(run(&Cli::parse()))
}

fn run(cli: &Cli) -> Result<Outcome> {
    match &cli.command {
        None => explain::run(&cli.explain),
        Some(Command::Explain(args)) => explain::run(args),
        Some(Command::Compare(args)) => compare::run(args),
        Some(Command::List(args)) => list::run(args),
        Some(Command::Search(args)) => search::run(args),
        Some(Command::Check(args)) => check::run(args),
        Some(Command::Decode(args)) => decode::run(args),
        Some(Command::Annotate(args)) => annotate::run(args),
        Some(Command::Families(args)) => families::run(args),
        Some(Command::Export(args)) => export::run(args),
        Some(Command::Site(args)) => site::run(args),
        Some(Command::Completions(args)) => completions::run(args),
        Some(Command::Man(args)) => man::run(args),
    }
}
