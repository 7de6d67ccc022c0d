//! The options that several subcommands share.

use std::env;
use std::error::Error;
use std::str::FromStr;

use clap::ValueEnum;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use ws_close_code::{CodeClass, Locale, Sender};

#[derive(clap::Args)]
pub struct Options {
    /// The language of the texts; by default that of the environment: `LC_ALL`, `LC_MESSAGES`, `LANG`
    #[arg(long, value_parser = one_of::<Locale>(["en", "ko"]), ignore_case = true)]
    lang: Option<Locale>,
    /// How to write it
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

#[derive(Clone, Copy, Default, ValueEnum)]
pub enum Format {
    /// For a terminal, as wide as it is; 80 columns elsewhere
    #[default]
    Text,
    /// For a document
    Markdown,
    /// For programs: an object on each line
    Json,
}

impl Options {
    pub fn locale(&self) -> Locale {
        self.lang.unwrap_or_else(locale_of_environment)
    }
}

pub fn sender() -> impl TypedValueParser<Value = Sender> {
    one_of(["client", "server", "browser"])
}

pub fn class() -> impl TypedValueParser<Value = CodeClass> {
    one_of(["unused", "protocol", "registered", "private_use", "undefined"])
}

/// Takes the words of an enum of the library, and lets the help and the shells know them.
fn one_of<T>(words: impl Into<PossibleValuesParser>) -> impl TypedValueParser<Value = T>
where
    T: FromStr<Err: Error + Send + Sync + 'static> + Clone + Send + Sync + 'static,
{
    words.into().try_map(|word| word.parse::<T>())
}

/// The language of the first of the variables that is set, as POSIX has it.
fn locale_of_environment() -> Locale {
    let value = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .filter_map(env::var_os)
        .find(|value| !value.is_empty())
        .unwrap_or_default();
    let value = value.to_string_lossy();
    // `ko_KR.UTF-8`: the language comes first.
    let language = value.split(['_', '-', '.', '@']).next().unwrap_or_default();
    language.parse().unwrap_or_default()
}
