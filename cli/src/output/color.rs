//! The option `--color`.

use std::ffi::OsString;
use std::fmt::{self, Display};
use std::io;
use std::str::FromStr;

use anstream::{AutoStream, ColorChoice};
use clap::ValueEnum;

#[derive(clap::Args)]
pub struct ColorArg {
    /// When to use colours [default: as configured, else auto: on a terminal, without `NO_COLOR`]
    #[arg(long, value_enum, value_name = "WHEN", global = true)]
    pub color: Option<Color>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum Color {
    Auto,
    Always,
    Never,
}

impl Color {
    pub const ALL: &[Self] = &[Self::Auto, Self::Always, Self::Never];

    /// Makes it the choice for everything that is printed from now on.
    pub fn choose(self) {
        let choice = match self {
            Self::Auto => ColorChoice::Auto,
            Self::Always => ColorChoice::Always,
            Self::Never => ColorChoice::Never,
        };
        choice.write_global();
    }

    /// What an unfinished or wrong command line says, for its error or its help.
    pub fn of_arguments(arguments: impl IntoIterator<Item = OsString>) -> Option<Self> {
        let arguments =
            arguments.into_iter().map(|argument| argument.to_string_lossy().into_owned());
        let arguments: Vec<String> = arguments.take_while(|argument| argument != "--").collect();
        let next = arguments.iter().skip(1).map(Some).chain([None]);
        let value = |(argument, next): (&'_ String, Option<&String>)| match argument
            .strip_prefix("--color")
        {
            Some("") => next?.parse().ok(),
            Some(value) => value.strip_prefix('=')?.parse().ok(),
            None => None,
        };
        arguments.iter().zip(next).filter_map(value).last()
    }
}

impl Display for Color {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Auto => "auto",
            Self::Always => "always",
            Self::Never => "never",
        })
    }
}

impl FromStr for Color {
    type Err = String;

    fn from_str(word: &str) -> Result<Self, String> {
        ValueEnum::from_str(word, true)
    }
}

/// Whether standard output gets colours.
pub fn is_on() -> bool {
    AutoStream::choice(&io::stdout()) != ColorChoice::Never
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_color_of_a_wrong_command_line_holds() {
        let of = |line: &str| Color::of_arguments(line.split(' ').map(OsString::from));
        assert_eq!(of("list --color=never --nonsense"), Some(Color::Never));
        assert_eq!(of("--color never list --color always"), Some(Color::Always));
        assert_eq!(of("list --color"), None);
        assert_eq!(of("list --colors never -- --color never"), None);
        assert_eq!(of("list --color=sometimes"), None);
    }

    #[test]
    fn a_word_is_read_as_it_is_printed() {
        for color in Color::ALL {
            assert_eq!(color.to_string().parse(), Ok(*color));
        }
    }
}
