//! The root of the command line.

use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::parser::ValueSource;
use clap::{
    ArgMatches, Command as ClapCommand, CommandFactory, FromArgMatches, Parser, Subcommand,
};

use crate::commands::{
    annotate, check, compare, completions, decode, diagnose, explain, export, families, list, man,
    schema, search, site,
};
use crate::output::color::{Color, ColorArg};
use crate::output::console;
use crate::output::outcome::{Outcome, Result};
use crate::query::suggestion;
use crate::settings::settings;

const EXIT_STATUS: &str = "\
`explain` is the default: `ws-close-code 1006` explains 1006.

Exit status:
  0  done, or the answer is yes
  1  the answer is no: unknown code, not allowed, malformed, nothing found
  2  usage error, or a file that cannot be read or written";

/// As in the README.
const SETTINGS: &str = "\
`explain` is the default: `ws-close-code 1006` explains 1006.

Settings: an option wins over a variable of the environment, and a variable over the configuration file, \
which is `ws-close-code/config.toml` in `$XDG_CONFIG_HOME` or `~/.config`:
  option    variable              in the file
  --family  WS_CLOSE_CODE_FAMILY  family = \"chat.toml\"
  --lang    WS_CLOSE_CODE_LANG    lang = \"ko\"
  --color   WS_CLOSE_CODE_COLOR   color = \"never\"
A family is an id or the path of a file, which in the configuration file is relative to it.

Without any of them:
  LC_ALL, LC_MESSAGES, LANG  choose the language; the first that is set counts
  NO_COLOR                   switches colours off if it is not empty
  CLICOLOR_FORCE             switches them on, also in pipes, if it is not empty
  CLICOLOR=0, TERM=dumb      switch them off
  COLUMNS                    is the width, instead of that of the terminal

Exit status:
  0  done, or the answer is yes
  1  the answer is no: unknown code, not allowed, malformed, nothing found
  2  usage error, or a file that cannot be read or written";

/// Every WebSocket close code: what it means, who may send it, whether to reconnect, how to fix it
#[derive(Parser)]
#[command(
    name = "ws-close-code",
    version,
    arg_required_else_help = true,
    override_usage = "ws-close-code [OPTIONS] <WHAT>...\n       ws-close-code <COMMAND>",
    subcommand_negates_reqs = true,
    after_help = EXIT_STATUS,
    after_long_help = SETTINGS,
)]
pub struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    explain: explain::Args,
    #[command(flatten)]
    color: ColorArg,
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
    Schema(schema::Args),
    Site(site::Args),
    Completions(completions::Args),
    Man(man::Args),
}

impl Cli {
    /// Reads the command line.
    ///
    /// # Errors
    ///
    /// What is wrong with it, or the help or the version.
    pub fn read(
        arguments: impl IntoIterator<Item = OsString>,
    ) -> std::result::Result<Self, clap::Error> {
        let mut command = Self::command();
        if let Some(columns) = console::columns_variable() {
            command = command.term_width(columns.min(console::WIDEST));
        }
        let arguments: Vec<OsString> = arguments.into_iter().collect();
        let matches = command
            .try_get_matches_from_mut(&arguments)
            .map_err(|error| with_command(error, &arguments, &command))?;
        if let Some(error) = misplaced(&command, &matches) {
            return Err(error);
        }
        Self::from_arg_matches(&matches).map_err(|error| error.format(&mut command))
    }

    /// The choice of the option, else of the settings.
    pub fn color(&self) -> Color {
        self.color.color.or(settings().color).unwrap_or(Color::Auto)
    }

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
            Some(Command::Schema(args)) => schema::run(args),
            Some(Command::Site(args)) => site::run(args),
            Some(Command::Completions(args)) => completions::run(args),
            Some(Command::Man(args)) => man::run(args, Self::command()),
        }
    }
}

/// An error about an option, with the command that has it where the first word is nearly its name.
fn with_command(
    mut error: clap::Error,
    arguments: &[OsString],
    commands: &ClapCommand,
) -> clap::Error {
    let word = arguments.get(1).map(|word| word.to_string_lossy()).unwrap_or_default();
    let meant = suggestion::command(&word, commands).filter(|meant| *meant != word);
    if let (ErrorKind::UnknownArgument, Some(meant)) = (error.kind(), meant) {
        let tip = format!("there is the command '{meant}'");
        error.insert(ContextKind::Suggested, ContextValue::StyledStrs(vec![tip.into()]));
    }
    error
}

/// An error if a command has an argument of its own in front of the name of a subcommand, where it would have no effect.
fn misplaced(command: &ClapCommand, matches: &ArgMatches) -> Option<clap::Error> {
    let (name, of_subcommand) = matches.subcommand()?;
    let is_misplaced = |argument: &&clap::Arg| {
        let source = matches.value_source(argument.get_id().as_str());
        !argument.is_global_set() && source == Some(ValueSource::CommandLine)
    };
    let Some(argument) = command.get_arguments().find(is_misplaced) else {
        return misplaced(command.find_subcommand(name)?, of_subcommand);
    };
    let mut error = clap::Error::new(ErrorKind::ArgumentConflict).with_cmd(command);
    error.insert(ContextKind::InvalidSubcommand, ContextValue::String(name.to_owned()));
    error.insert(ContextKind::PriorArg, ContextValue::String(argument.to_string()));
    let is_of_both = |other: &clap::Arg| other.get_id() == argument.get_id();
    if command.find_subcommand(name)?.get_arguments().any(is_of_both) {
        let tip = format!("write '{argument}' behind '{name}'");
        error.insert(ContextKind::Suggested, ContextValue::StyledStrs(vec![tip.into()]));
    }
    Some(error)
}
